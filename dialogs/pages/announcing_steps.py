"""Staff send an announcement: preview, count, test, time, and the last question; undo, pause, go on, stop."""

from collections.abc import Mapping
from dataclasses import replace

from dialogs.addresses import (
    Address,
    AskAnnouncementSure,
    AskAnnouncementText,
    AskAnnouncementTime,
    AskAudience,
    AskFair,
    AskMissing,
    ConfirmAnnouncement,
    CountAnnouncement,
    CountedAnnouncement,
    OneAnnouncement,
    PreviewAnnouncement,
    SeeAnnouncement,
    SeenAnnouncement,
    SteerAnnouncement,
    TestAnnouncement,
)
from dialogs.announcing import ConfirmDraft, NoteCounted, NoteSeen, Steer, TestOnMe
from dialogs.codec import encode
from dialogs.events import Event, Typed
from dialogs.kit import footer, line, link, named, pairs
from dialogs.pages.announced import announced
from dialogs.pages.announcing import (
    OTHERWISE,
    YEAR,
    act,
    autonym,
    missing_in,
    of_draft,
    one_announcement,
    staff_page,
    steps_done,
    without_text,
)
from dialogs.pages.announcing_run import channel_name, reason
from dialogs.pages.fairs import over
from dialogs.texts import announcing as texts
from dialogs.texts.values import Language, Line, Link, Message, Moment, Page, Text
from dialogs.when import when
from dialogs.world import Act, World
from rules.announcement import UNDO, Announcement, Draft, State, start_at, text_for
from rules.person import Person
from rules.reminders import asleep, at_hour
from rules.steps import ALL
from rules.wording import Flaw, Problem

EVENING, MORNING = 17, 10
"""Hours that a button offers: this evening, tomorrow morning."""

_FLAWS: Mapping[Flaw, Message] = {
    Flaw.LONG: texts.P_LONG,
    Flaw.DIRECTION: texts.P_DIRECTION,
    Flaw.SCRIPT: texts.P_SCRIPT,
    Flaw.BRACES: texts.P_BRACES,
    Flaw.SAME: texts.P_SAME,
    Flaw.LINK: texts.P_LINK,
    Flaw.TAGS: texts.P_TAGS,
    Flaw.SPACES: texts.P_SPACES,
    Flaw.MIXED: texts.P_MIXED,
    Flaw.MARKS: texts.P_MARKS,
}


@of_draft
def preview(at: PreviewAnnouncement, one: Announcement, world: World) -> Page:
    """What is to be looked at, and what was found in the texts. The next step opens when all of it is done."""
    rows, written = world.rows.announcing, one.draft.texts
    lines = [line("eye", texts.ASK_PREVIEW())]
    for code in written:
        seen = code in rows.steps.seen
        said = texts.SEEN if seen else texts.NOT_SEEN
        lines.append(line("ok" if seen else "eye", said(language=Language(code))))
        lines += [_problem(problem, code) for problem in rows.problems.get(code, ())]
    choices = [named("eye", autonym(code, world), SeeAnnouncement(at.number, code)) for code in _shown_in(one, world)]
    mend = [code for code in written if any(problem.must for problem in rows.problems.get(code, ()))]
    links = [(named("edit", autonym(code, world), AskAnnouncementText(at.number, code)),) for code in mend]
    if steps_done(one, world):
        links.insert(0, (link("count", texts.TO_COUNT(), CountAnnouncement(at.number)),))
    return staff_page(lines, [*links, *pairs(choices)], world, OneAnnouncement(at.number))


def _shown_in(one: Announcement, world: World) -> list[str]:
    """The languages in which somebody gets it: first those that have a text."""
    others = [code for code, _ in world.languages if code not in one.draft.texts and text_for(one.draft, code)]
    return [*one.draft.texts, *others]


def _problem(problem: Problem, code: str) -> Line:
    said = problem_text(problem)
    if problem.must:
        return line("no", texts.MUST(language=Language(code), problem=said))
    return line("warning", texts.MAY(language=Language(code), problem=said))


def problem_text(problem: Problem) -> Text:
    """What was found in a text, as a sentence."""
    message = _FLAWS[problem.flaw]
    match problem.flaw:
        case Flaw.LONG:
            return message(number=problem.number)
        case Flaw.SAME:
            return message(other=Language(problem.words))
        case Flaw.LINK:
            return message(link=problem.words)
        case Flaw.TAGS | Flaw.MIXED | Flaw.BRACES:
            return message(text=problem.words)
    return message()


def see(at: SeeAnnouncement, person: Person, _world: World) -> Act:
    """Look at it; that it was looked at is kept."""
    there = SeenAnnouncement(at.number, at.language)
    return act(person, NoteSeen(at.number, at.language), there, {"no-text": PreviewAnnouncement(at.number)})


def seen(at: SeenAnnouncement, person: Person, world: World) -> Page:
    """Exactly as somebody with this language gets it. Its buttons lead back to what is to be looked at."""
    one = world.rows.announcing.one
    page = announced(one.draft, replace(person, language=at.language), world) if one else None
    if one is None or page is None or one.state is not State.DRAFT:
        return one_announcement(OneAnnouncement(at.number, OTHERWISE), person, world)
    back = PreviewAnnouncement(at.number)
    inert = tuple(tuple(replace(button, token=encode(back), url="") for button in row) for row in page.rows[:-1])
    rows = (*inert, footer(back))
    return replace(page, rows=rows, language=at.language, media=world.rows.announcing.picture)


def count(at: CountAnnouncement, person: Person, _world: World) -> Act:
    """See who gets it; that it was seen is kept."""
    return act(person, NoteCounted(at.number), CountedAnnouncement(at.number), _not_yet(at.number))


def _not_yet(number: int) -> dict[str, Address]:
    return {"not-yet": OneAnnouncement(number, "notyet"), "undecided": AskMissing(number)}


@of_draft
def counted(at: CountedAnnouncement, one: Announcement, world: World) -> Page:
    """By language and channel; who is left out and why; and the rest, so that the sum is everybody."""
    reach = world.rows.announcing.reach
    lines = [line("people", texts.REACHES(count=reach.people))] if reach.people else [line("warning", texts.NOBODY())]
    if at.again:
        lines.insert(0, line("warning", texts.OTHER_COUNT(count=reach.people)))
    for code in dict.fromkeys(language for language, _ in sorted(reach.reached)):
        by_channel = {channel: number for (language, channel), number in reach.reached.items() if language == code}
        facts = [texts.COUNTED(what=Language(code), number=sum(by_channel.values()))]
        facts += [texts.COUNTED(what=channel_name(channel), number=number) for channel, number in by_channel.items()]
        lines.append(Line("language", facts[0], also=tuple(facts[1:]), dots=True))
    undecided = [code for code in missing_in(one, world) if code not in one.draft.missing]
    lines += [line("question", without_text(one, code)) for code in undecided]
    if reach.out:
        lines.append(line("mute", texts.LEFT_OUT(count=sum(reach.out.values()))))
        lines += [line("", reason(why, number)) for why, number in sorted(reach.out.items(), key=lambda item: -item[1])]
    if reach.others:
        lines.append(line("info", texts.OTHERS(count=reach.others)))
    rows: list[tuple[Link, ...]] = [(link("people", texts.TO_AUDIENCE(), AskAudience(one.number)),)]
    if undecided:
        rows.insert(0, (link("question", texts.TO_MISSING(), AskMissing(one.number)),))
    elif reach.people:
        rows.insert(0, (link("test", texts.TO_TEST(), TestAnnouncement(one.number, one.version)),))
    return staff_page(lines, rows, world, OneAnnouncement(one.number))


def test(at: TestAnnouncement, person: Person, _world: World) -> Act:
    """Send it to oneself, as others get it."""
    there = {**_not_yet(at.number), "nowhere": OneAnnouncement(at.number, "untested")}
    return act(person, TestOnMe(at.number, at.version), OneAnnouncement(at.number, "tested"), there)


@of_draft
def ask_time(at: AskAnnouncementTime, one: Announcement, world: World) -> Page:
    """Asks when; a time that cannot be is said."""
    if not _ready(one, world):
        return _first_the_rest(one, world)
    evening, morning = at_hour(world.now, EVENING), at_hour(at_hour(world.now, 24), MORNING)
    lines = [line("clock", texts.ASK_TIME())]
    if at.said in _TIMES:
        lines.insert(0, line("warning", _TIMES[at.said](when=Moment(at.at or world.now))))
    elif at.said:
        lines = [line("question", texts.UNCLEAR_TIME())]
    rows = [(link("send", texts.NOW(), AskAnnouncementSure(one.number, 0)),)]
    later = [link("clock", texts.TOMORROW(time=Moment(morning, "time")), AskAnnouncementSure(one.number, morning))]
    if evening > world.now + UNDO:
        today = texts.TODAY(time=Moment(evening, "time"))
        later.insert(0, link("clock", today, AskAnnouncementSure(one.number, evening)))
    rows += [(one_link,) for one_link in later]
    if at.said == "over":
        rows.append((link("fair", texts.TO_FAIR(), AskFair(one.number)),))
    return staff_page(lines, rows, world, OneAnnouncement(one.number))


_TIMES: Mapping[str, Message] = {"past": texts.PAST, "far": texts.TOO_FAR, "over": texts.FAIR_OVER}


def _ready(one: Announcement, world: World) -> bool:
    """Whether it was looked at, counted and tested as it is now."""
    return steps_done(one, world) == ALL


def _first_the_rest(one: Announcement, world: World) -> Page:
    return one_announcement(OneAnnouncement(one.number, "notyet"), Person(0), world)


def hear_time(at: AskAnnouncementTime, event: Event, person: Person, world: World) -> Act | None:
    """A day and a time as staff write them."""
    meant = when(event.text, world.now) if isinstance(event, Typed) else None
    there: Address = AskAnnouncementTime(at.number, "what")
    if meant is not None:
        why = wrong_time(meant, world.now)
        there = AskAnnouncementTime(at.number, why, max(meant, 0)) if why else AskAnnouncementSure(at.number, meant)
    return Act(person, lambda _outcomes: there)


def wrong_time(at: int, now: int) -> str:
    """Why nothing can go then: "past" or "far"; "" when it can. 0 is now."""
    return "past" if 0 < at < now else "far" if at > now + YEAR else ""


def wrong_start(draft: Draft, at: int, world: World) -> str:
    """The same for a draft, and "over" when its fair is by then."""
    fair = world.catalogue.fairs.get(draft.fair)
    late = fair is not None and over(fair, start_at(at, world.now, world.settings.reminders))
    return wrong_time(at, world.now) or ("over" if late else "")


@of_draft
def ask_sure(at: AskAnnouncementSure, one: Announcement, world: World) -> Page:
    """The last question, with how many people, and when it goes: never at night."""
    if not _ready(one, world):
        return _first_the_rest(one, world)
    if why := wrong_start(one.draft, at.at, world):
        return ask_time(AskAnnouncementTime(one.number, why, at.at), Person(0), world)
    people, rules = world.rows.announcing.reach.people, world.settings.reminders
    back = AskAnnouncementTime(one.number)
    if not people:
        rows = [(link("people", texts.TO_AUDIENCE(), AskAudience(one.number)),)]
        return staff_page([line("warning", texts.NOBODY())], rows, world, back)
    wanted = max(at.at, world.now + UNDO)
    lines = [line("question", texts.ASK_SURE(count=people))]
    if asleep(wanted, rules):
        lines.append(line("evening", texts.NIGHT()))
    soon = at.at == 0 and not asleep(wanted, rules)
    said = texts.GOES_SOON() if soon else texts.GOES(when=Moment(start_at(at.at, world.now, rules)))
    yes = ConfirmAnnouncement(one.number, one.version, people, at.at)
    rows = [(link("send", texts.SEND(number=people), yes),)]
    return staff_page([*lines, line("clock", said)], rows, world, back)


def confirm(at: ConfirmAnnouncement, person: Person, _world: World) -> Act:
    """Yes; who was first, what has changed, and what cannot be is said."""
    number = at.number
    instead: dict[str, Address] = {
        **_not_yet(number),
        "first": OneAnnouncement(number, "first"),
        "changed": OneAnnouncement(number, "changed"),
        "count": CountedAnnouncement(number, again=True),
        "past": AskAnnouncementTime(number, "past", at.at),
        "far": AskAnnouncementTime(number, "far", at.at),
        "over": AskAnnouncementTime(number, "over", at.at),
    }
    command = ConfirmDraft(number, at.version, at.people, at.at)
    return act(person, command, OneAnnouncement(number), instead)


def steer(at: SteerAnnouncement, person: Person, _world: World) -> Act:
    """Undo, pause, go on, stop."""
    there = OneAnnouncement(at.number, "undone" if at.move == "undo" else "")
    return act(person, Steer(at.number, at.move), there, {"begun": OneAnnouncement(at.number, "begun")})
