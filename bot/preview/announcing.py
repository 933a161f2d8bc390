"""Announcements for the preview: a draft in which everything occurs, and one in each state."""

from collections.abc import Iterator
from dataclasses import replace

from dialogs.addresses import AskStopAnnouncement, CountedAnnouncement, OneAnnouncement, PreviewAnnouncement
from dialogs.announcing import Announcing
from dialogs.pages.announced import announced, by_mail
from dialogs.pages.announcing import one_announcement
from dialogs.pages.announcing_run import ask_stop
from dialogs.pages.announcing_steps import counted, preview
from dialogs.texts.values import Media, Page
from dialogs.world import World
from rules.announcement import Announcement, Counts, Draft, Held, State
from rules.audience import Audience, Out, Reach
from rules.person import Age, Person
from rules.steps import Steps
from rules.wording import Flaw, Problem

NUMBER = 3
MINUTE = 60 * 1000
TEXTS = {
    "fi": "Tervetuloa harrastusmessuille!\nKokeile lajeja, tapaa ohjaajat. Kahvi on ilmainen.",
    "en": "Welcome to the hobby fair!\nTry a hobby, meet the people. Coffee is free.",
}


def draft(fair: int, place: int) -> Announcement:
    """A draft with all that one can have."""
    audience = Audience(
        municipalities=("Kajaani", "Sotkamo"),
        place=place,
        km=20,
        languages=("fi", "en", "ar", "uk"),
        categories=("water", "crafts_art"),
        kinds=("swimming",),
        ages=(Age.TEEN, Age.ADULT),
        not_days=14,
        not_busy=True,
    )
    written = Draft(TEXTS, {"ar": "en", "uk": ""}, fair, audience.text())
    return Announcement(NUMBER, State.DRAFT, 5, written, picture=120_000)


def sample(now: int, place: int) -> Announcing:
    """What staff see: the draft, and in the list one of each state."""
    one = draft(3, place)
    states = [replace(one, number=number, state=state, starts_at=now) for number, state in enumerate(State, 1)]
    listed = tuple((each, COUNTS) for each in states if each.state is not State.CANCELLED)
    doubts = tuple(Problem(flaw, "ar" if flaw is Flaw.SAME else "<b>", 12) for flaw in Flaw)
    return Announcing(
        listed=listed,
        one=one,
        picture=Media("photo", "a reference"),
        steps=Steps(frozenset(TEXTS), counted=True, tested=True),
        problems={"fi": tuple(doubt for doubt in doubts if not doubt.must)},
        reach=REACH,
        counts=COUNTS,
        parts={("fi", "telegram"): Counts(1000, sent=970), ("en", "email"): Counts(204, sent=200), ("", ""): Counts(9)},
    )


REACH = Reach(
    reached={("fi", "telegram"): 1000, ("en", "telegram"): 200, ("en", "email"): 4},
    out=dict.fromkeys(Out, 2),
    readers={"fi": 1000, "en": 204, "ar": 30, "uk": 1},
    everybody=2000,
)
COUNTS = Counts(
    1213,
    sent=1170,
    unknown=3,
    failed={"chat not found": 4},
    skipped={**dict.fromkeys(Out, 2), "erased": 1, "nowhere": 2, "same-person": 1, "stopped": 10, "too-late": 4},
)
GOING = Counts(1204, waiting=704, sent=480, failed={"chat not found": 4}, skipped={"blocked": 16})


def to_people(person: Person, world: World) -> Iterator[tuple[str, Page]]:
    """As somebody gets it who reads a language with a text, and one who reads another."""
    one = world.rows.announcing.one
    if one is None:
        return
    own = replace(one.draft, texts={person.language: one.draft.texts["en"]})
    other = replace(one.draft, texts={"fi": one.draft.texts["fi"]}, missing={person.language: "fi"})
    for title, written in (("News from staff", own), ("News from staff in another language", other)):
        if page := announced(written, person, world):
            yield title, page
            yield f"{title}, by mail", by_mail(page, world.settings, f"{world.settings.web_link}/n/code")


def to_staff(world: World) -> Iterator[tuple[str, Page]]:
    """What the draft of the sample does not show: each state, each reason to stop, each word about what has come."""
    for title, one, counts, said in situations(world):
        rows = replace(world.rows.announcing, one=one, counts=counts, confirmed_by="Olena", pace=24.6)
        shown = replace(world, rows=replace(world.rows, announcing=rows))
        at = OneAnnouncement(NUMBER, said)
        yield f"An announcement {title}", one_announcement(at, Person(1), shown)
    one = world.rows.announcing.one
    rows = replace(world.rows.announcing, one=replace(one, state=State.RUNNING) if one else None, counts=GOING)
    going = replace(world, rows=replace(world.rows, announcing=rows))
    yield "An announcement is to be stopped", ask_stop(AskStopAnnouncement(NUMBER), Person(1), going)
    must = tuple(Problem(flaw, "{name}", 12) for flaw in Flaw if Problem(flaw).must)
    rows = replace(world.rows.announcing, problems={"en": must}, steps=Steps())
    mended = replace(world, rows=replace(world.rows, announcing=rows))
    yield "An announcement's text is to be mended", preview(PreviewAnnouncement(NUMBER), Person(1), mended)
    nobody = replace(world.rows.announcing, reach=Reach(out={Out.QUIET: 3}, readers={"so": 3}, everybody=3))
    empty = replace(world, rows=replace(world.rows, announcing=nobody))
    yield "An announcement for nobody", counted(CountedAnnouncement(NUMBER, again=True), Person(1), empty)


def situations(world: World) -> Iterator[tuple[str, Announcement | None, Counts, str]]:
    """A title, the announcement, what became of its recipients, and what has just come of something."""
    one, now = world.rows.announcing.one, world.now
    if one is None:
        return
    confirmed = replace(one, confirmed_by=2, confirmed_at=now, starts_at=now + 7 * MINUTE, recipients=1204)
    yield "that is gone", None, GOING, ""
    yield "that was thrown away", replace(one, state=State.CANCELLED), GOING, ""
    for said in ("otherwise", "notyet", "tested", "untested", "undone"):
        yield f"as a draft: {said}", one, GOING, said
    for said, by in (("", 2), ("first", 2), ("first", 1)):
        yield "that is planned", replace(confirmed, state=State.SCHEDULED, confirmed_by=by), GOING, said
    later = replace(confirmed, state=State.SCHEDULED, starts_at=now + 300 * MINUTE)
    yield "that is planned for later", later, GOING, ""
    for state in (State.FIRST, State.RUNNING, State.PAUSED):
        yield f"that is {state}", replace(confirmed, state=state), GOING, "begun"
    for held in Held:
        yield f"that stopped by itself: {held}", replace(confirmed, state=State.HELD, held=held), GOING, ""
    yield "that was stopped", replace(confirmed, state=State.STOPPED, sum="holds"), COUNTS, ""
    yield "that is done", replace(confirmed, state=State.DONE, sum="holds"), COUNTS, ""
    yield "whose numbers do not add up", replace(confirmed, state=State.DONE, sum="sent"), COUNTS, ""
