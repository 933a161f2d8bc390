"""Staff write an announcement: all of them, a draft with its texts, its picture and its fair."""

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any

from catalogue.fair import next_fairs
from dialogs.addresses import (
    Address,
    Announcements,
    AnnouncementTexts,
    AskAnnouncementText,
    AskAnnouncementTime,
    AskAudience,
    AskFair,
    AskMissing,
    AskPicture,
    ChooseFair,
    ChooseMissing,
    CountAnnouncement,
    DeleteAnnouncement,
    DropAnnouncementText,
    DropPicture,
    NewAnnouncement,
    OneAnnouncement,
    PreviewAnnouncement,
    StaffHome,
    TestAnnouncement,
)
from dialogs.announcing import DropDraft, MakeDraft, SetFair, SetMissing, SetPicture, SetText
from dialogs.commands import Command, Done, NotDone, Outcome
from dialogs.events import Event, Sent, Typed
from dialogs.kit import footer, line, link, named, pairs
from dialogs.pages.announcing_run import FINISHED, STATES, under_way
from dialogs.pages.help import astray
from dialogs.texts import announcing as texts
from dialogs.texts import talk
from dialogs.texts.values import Language, Line, Link, Listing, Message, Moment, Page, Text
from dialogs.world import Act, World
from rules.announcement import LARGEST_PICTURE, LONGEST_CAPTION, LONGEST_TEXT, Announcement, State
from rules.audience import Audience
from rules.person import Person
from rules.talk import plain

MOST_LISTED = 6
MEGABYTE = 1024 * 1024
YEAR = 366 * 24 * 60 * 60 * 1000
IN_PARTS = 5000
"""What a chat cuts in two arrives within so many milliseconds: it does not let anybody write more than 4096 at once."""
OTHERWISE = "otherwise"

_SAID: Mapping[str, tuple[str, Message]] = {
    OTHERWISE: ("warning", texts.NOW_OTHERWISE),
    "changed": ("warning", texts.NOW_OTHERWISE),
    "notyet": ("warning", texts.NOT_YET),
    "tested": ("ok", texts.TESTED),
    "untested": ("info", texts.NOT_TESTED),
    "undone": ("ok", texts.UNDONE),
    "begun": ("warning", texts.BEGUN),
}
"""What has just come of something, by the word that the page's address has for it."""

Draw = Callable[[Any, Person, World], Page]


def staff_page(
    lines: Sequence[Line], rows: Sequence[tuple[Link, ...]], world: World, back: Address | None = None
) -> Page:
    """A page in the language of staff."""
    return Page(tuple(lines), (*rows, footer(back)), language=world.settings.staff_language)


def of_draft(draw: Callable[[Any, Announcement, World], Page]) -> Draw:
    """A page of a draft; what is none any more is shown as it is now."""

    @wraps(draw)
    def drawn(at: Any, person: Person, world: World) -> Page:
        one = world.rows.announcing.one
        if one is None or one.state is not State.DRAFT:
            return one_announcement(OneAnnouncement(at.number, OTHERWISE), person, world)
        return draw(at, one, world)

    return drawn


def act(person: Person, command: Command, then: Address, instead: Mapping[str, Address]) -> Act:
    """Do it; what it refuses leads to what `instead` has for the reason, or to how the announcement is now."""

    def after(outcomes: tuple[Outcome, ...]) -> Address:
        match outcomes[0]:
            case NotDone(why=why):
                return instead.get(why, OneAnnouncement(_number(command), OTHERWISE))
        return then

    return Act(person, after, (command,))


def _number(command: Command) -> int:
    return getattr(command, "number", 0)


def autonym(code: str, world: World) -> str:
    """A language's own name."""
    return dict(world.languages).get(code, code)


def announcements(_at: Announcements, _person: Person, world: World) -> Page:
    """All of them, the newest first: drafts, planned, on their way, past with their numbers."""
    listed = world.rows.announcing.listed[:MOST_LISTED]
    lines = [line("announce", texts.LIST() if listed else texts.NONE_YET())]
    rows = [(link("more", texts.NEW(), NewAnnouncement()),)]
    for one, counts in listed:
        picture, said = STATES[one.state]
        facts = [texts.TITLE(number=one.number), said(**_when(one))]
        if one.state in FINISHED:
            facts.append(texts.SENT_OF(sent=counts.sent, total=counts.recipients))
        lines.append(Line(picture, facts[0], also=tuple(facts[1:]), dots=True))
        rows.append((named(picture, _beginning(one, world), OneAnnouncement(one.number), one.number),))
    return staff_page(lines, rows, world, StaffHome())


def _when(one: Announcement) -> dict[str, Moment]:
    return {"when": Moment(one.starts_at, "brief")} if one.state is State.SCHEDULED else {}


def _beginning(one: Announcement, world: World) -> str:
    """How its text begins, in the language of staff where there is one in it."""
    written = one.draft.texts
    text = written.get(world.settings.staff_language) or next(iter(written.values()), "")
    return text.partition("\n")[0] or "…"


def new_announcement(_at: NewAnnouncement, person: Person, _world: World) -> Act:
    """A new draft."""

    def then(outcomes: tuple[Outcome, ...]) -> Address:
        match outcomes[0]:
            case Done(number=number):
                return AnnouncementTexts(number)
        return astray(person)

    return Act(person, then, (MakeDraft(),))


def one_announcement(at: OneAnnouncement, person: Person, world: World) -> Page:
    """As far as it is: a draft with its next step, or how it goes, or what came of it."""
    one = world.rows.announcing.one
    if one is None or one.state is State.CANCELLED:
        said = line("trash", texts.DELETED() if one else texts.GONE())
        return staff_page([said], [(link("announce", texts.ANNOUNCEMENTS(), Announcements()),)], world, StaffHome())
    if one.state is not State.DRAFT:
        return under_way(one, _first_said(at, person, world), world)
    lines = [_title(one), *said_of(at.said), *_parts(one, world)]
    return staff_page(lines, _draft_rows(one, world), world, Announcements())


def said_of(word: str) -> list[Line]:
    """What has just come of something."""
    if word not in _SAID:
        return []
    picture, said = _SAID[word]
    return [line(picture, said())]


def _first_said(at: OneAnnouncement, person: Person, world: World) -> list[Line]:
    rows = world.rows.announcing
    if at.said != "first" or rows.one is None:
        return said_of(at.said)
    time = Moment(rows.one.confirmed_at, "time")
    if rows.confirmed_by and rows.one.confirmed_by != person.id:
        return [line("ok", texts.FIRST_BY(name=rows.confirmed_by, time=time))]
    return [line("ok", texts.FIRST(time=time))]


def _title(one: Announcement) -> Line:
    _, said = STATES[one.state]
    return Line("announce", texts.TITLE(number=one.number), also=(said(**_when(one)),), dots=True)


def _parts(one: Announcement, world: World) -> list[Line]:
    """What the draft has so far."""
    draft, fair = one.draft, world.catalogue.fairs.get(one.draft.fair)
    languages = Listing(tuple(Language(code) for code in draft.texts))
    everybody = Audience.parse(one.draft.audience) == Audience()
    return [
        line("write", texts.TEXTS(languages=languages) if draft.texts else texts.NO_TEXTS()),
        line("picture", texts.PICTURE() if one.picture else texts.NO_PICTURE()),
        line("fair", texts.FAIR(name=fair.name, when=Moment(fair.starts_at)) if fair else texts.NO_FAIR()),
        line("people", texts.TO_EVERYBODY() if everybody else texts.TO_SOME()),
    ]


def _draft_rows(one: Announcement, world: World) -> list[tuple[Link, ...]]:
    """The next step alone and first, then what can be changed, then the steps that were done."""
    number = one.number
    steps = [
        link("eye", texts.TO_PREVIEW(), PreviewAnnouncement(number)),
        link("count", texts.TO_COUNT(), CountAnnouncement(number)),
        link("test", texts.TO_TEST(), TestAnnouncement(number, one.version)),
        link("clock", texts.TO_TIME(), AskAnnouncementTime(number)),
    ]
    parts = [
        link("write", texts.TO_TEXTS(), AnnouncementTexts(number)),
        link("picture", texts.TO_PICTURE(), AskPicture(number)),
        link("fair", texts.TO_FAIR(), AskFair(number)),
        link("people", texts.TO_AUDIENCE(), AskAudience(number)),
    ]
    done = steps_done(one, world)
    return [
        *([(steps[done],)] if one.draft.texts else []),
        *pairs(parts),
        *pairs(steps[:done][:2]),
        (link("trash", texts.DELETE(), DeleteAnnouncement(number, one.version)),),
    ]


def _any_must(world: World) -> bool:
    """Whether something in the texts must be mended first."""
    return any(problem.must for found in world.rows.announcing.problems.values() for problem in found)


def steps_done(one: Announcement, world: World) -> int:
    """How many of the steps were done for the draft as it is now."""
    return world.rows.announcing.steps.done(one.draft, blocked=_any_must(world))


def delete_announcement(at: DeleteAnnouncement, person: Person, _world: World) -> Act:
    """Throw a draft away."""
    return act(person, DropDraft(at.number, at.version), OneAnnouncement(at.number), {})


@of_draft
def announcement_texts(at: AnnouncementTexts, one: Announcement, world: World) -> Page:
    """The languages: which have a text, how many people read each, and what those get who read another."""
    draft, readers = one.draft, world.rows.announcing.reach.readers
    lines = [line("write", texts.WRITE_IN())]
    for code, _ in world.languages:
        people = (texts.PEOPLE(count=readers.get(code, 0)),)
        if code in draft.texts:
            said = texts.CHARACTERS(language=Language(code), count=len(draft.texts[code]))
            lines.append(Line("ok", said, also=people, dots=True))
        elif readers.get(code) and draft.texts:
            lines.append(Line("question", without_text(one, code), also=people))
        elif readers.get(code):
            lines.append(Line("language", texts.COUNTED(what=Language(code), number=readers[code])))
    choices = [
        named("ok" if code in draft.texts else "write", name, AskAnnouncementText(one.number, code))
        for code, name in world.languages
    ]
    missing = [(link("question", texts.TO_MISSING(), AskMissing(one.number)),)] if missing_in(one, world) else []
    return staff_page(lines, [*missing, *pairs(choices)], world, OneAnnouncement(at.number))


def missing_in(one: Announcement, world: World) -> list[str]:
    """The languages that somebody reads and that have no text."""
    readers = world.rows.announcing.reach.readers
    return [
        code for code, _ in world.languages if readers.get(code) and code not in one.draft.texts and one.draft.texts
    ]


def without_text(one: Announcement, code: str) -> Text:
    """What people get whose language has no text."""
    other = one.draft.missing.get(code)
    if other is None:
        return texts.OPEN(language=Language(code))
    if other not in one.draft.texts:
        return texts.HELD(language=Language(code))
    return texts.INSTEAD(language=Language(code), other=Language(other))


@of_draft
def ask_text(at: AskAnnouncementText, one: Announcement, world: World) -> Page:
    """Asks for the text in one language; what there is stands above."""
    fits, language = longest(one), Language(at.language)
    lines = [line("write", texts.ASK_TEXT(language=language, number=fits))]
    if at.said == "long":
        lines.append(line("warning", texts.TOO_LONG(count=at.length, number=fits)))
    elif at.said == "what":
        lines.append(line("question", texts.ONLY_TEXT()))
    text = one.draft.texts.get(at.language, "")
    drop = [(link("trash", texts.DELETE_TEXT(), DropAnnouncementText(one.number, one.version, at.language)),)]
    return staff_page([*lines, *written(text)], drop if text else [], world, AnnouncementTexts(one.number))


def written(text: str) -> list[Line]:
    """A text as it is."""
    return [line("", talk.TEXT(text=one)) for one in text.split("\n") if one.strip()]


def longest(one: Announcement) -> int:
    """How many characters a text can have, so that there is room for what stands around it."""
    return LONGEST_CAPTION if one.picture else LONGEST_TEXT


def hear_text(at: AskAnnouncementText, event: Event, person: Person, world: World) -> Act | None:
    """What was typed is the text. What is too long is not kept, nor the rest of it that the chat cut off."""
    if not isinstance(event, Typed):
        return Act(person, lambda _outcomes: AskAnnouncementText(at.number, at.language, "what"))
    text = plain(event.text)
    rest = at.length if at.said == "long" and world.now - at.at < IN_PARTS else 0
    long = AskAnnouncementText(at.number, at.language, "long", rest + len(text), world.now)
    if rest or len(text) > LONGEST_TEXT:
        return Act(person, lambda _outcomes: long)
    return act(person, SetText(at.number, at.language, text), AnnouncementTexts(at.number), {"long": long})


def drop_text(at: DropAnnouncementText, person: Person, _world: World) -> Act:
    """Take it away."""
    return act(person, SetText(at.number, at.language, ""), AnnouncementTexts(at.number), {})


@of_draft
def ask_missing(at: AskMissing, one: Announcement, world: World) -> Page:
    """Nothing, or the text in a language that there is; for one language, or for all that have none."""
    readers, missing = world.rows.announcing.reach.readers, missing_in(one, world)
    if at.language:
        lines = [line("question", texts.ASK_MISSING_ONE(language=Language(at.language)))]
    else:
        lines = [line("question", texts.ASK_MISSING(count=sum(readers[code] for code in missing)))]
        lines += [
            Line("language", without_text(one, code), also=(texts.PEOPLE(count=readers[code]),)) for code in missing
        ]
    rows: list[tuple[Link, ...]] = [
        (link("mute", texts.NOTHING(), ChooseMissing(one.number, one.version, at.language, "")),)
    ]
    for code in one.draft.texts:
        choice = ChooseMissing(one.number, one.version, at.language, code)
        rows.append((named("language", autonym(code, world), choice),))
    each = [named("write", autonym(code, world), AskMissing(one.number, code)) for code in missing]
    if not at.language and len(missing) > 1:
        rows += pairs(each)
    return staff_page(lines, rows, world, AnnouncementTexts(one.number))


def choose_missing(at: ChooseMissing, person: Person, _world: World) -> Act:
    """So."""
    command = SetMissing(at.number, at.version, at.language, at.other)
    return act(person, command, AnnouncementTexts(at.number), {})


@of_draft
def ask_picture(at: AskPicture, one: Announcement, world: World) -> Page:
    """Asks for a picture."""
    number = LARGEST_PICTURE // MEGABYTE
    asked = line("picture", texts.HAS_PICTURE() if one.picture else texts.ASK_PICTURE(number=number))
    if at.said == "large":
        asked = line("warning", texts.TOO_LARGE(number=number))
    elif at.said:
        asked = line("question", texts.NOT_A_PICTURE(number=number))
    drop = [(link("trash", texts.WITHOUT_PICTURE(), DropPicture(one.number, one.version)),)] if one.picture else []
    return staff_page([asked], drop, world, OneAnnouncement(one.number))


def hear_picture(at: AskPicture, event: Event, person: Person, _world: World) -> Act | None:
    """A picture is it; nothing else is."""
    if not isinstance(event, Sent) or event.kind != "photo":
        return Act(person, lambda _outcomes: AskPicture(at.number, "what"))
    command = SetPicture(at.number, event.reference, event.channel, event.size)
    return act(person, command, OneAnnouncement(at.number), {"large": AskPicture(at.number, "large")})


def drop_picture(at: DropPicture, person: Person, _world: World) -> Act:
    """No picture."""
    return act(person, SetPicture(at.number), OneAnnouncement(at.number), {})


@of_draft
def ask_fair(at: AskFair, one: Announcement, world: World) -> Page:
    """Which of the coming fairs."""
    fairs = next_fairs(world.catalogue.fairs.values(), world.now, YEAR)[:MOST_LISTED]
    lines = [line("fair", texts.ASK_FAIR() if fairs else texts.NO_FAIRS())]
    rows = [(named("fair", fair.name, ChooseFair(at.number, one.version, fair.number)),) for fair in fairs]
    if one.draft.fair:
        rows.append((link("no", texts.WITHOUT_FAIR(), ChooseFair(at.number, one.version, 0)),))
    return staff_page(lines, rows, world, OneAnnouncement(at.number))


def choose_fair(at: ChooseFair, person: Person, _world: World) -> Act:
    """This one."""
    return act(person, SetFair(at.number, at.version, at.fair), OneAnnouncement(at.number), {})
