"""What staff read and press about cases and tasks: in their own chat with us, and in their group."""

from collections.abc import Sequence
from dataclasses import replace

from catalogue.importers.html import cut
from dialogs.addresses import (
    Address,
    CaseMedia,
    FinishTask,
    NotUnderstood,
    StaffHome,
    StaffTask,
    StaffTasks,
    TakeTask,
)
from dialogs.casing import AnswerCase
from dialogs.casing import FinishTask as Finish
from dialogs.casing import TakeTask as Take
from dialogs.commands import Done, NotDone, Outcome
from dialogs.events import Event, Sent, Typed, Unreadable
from dialogs.kit import footer, line, link
from dialogs.pages.staff import CASE, Job, ring, what, written
from dialogs.pages.talk import paragraphs
from dialogs.texts import cases as texts
from dialogs.texts import find, notices
from dialogs.texts.values import Language, Line, Link, Media, Message, Moment, Page, Text
from dialogs.world import Act, World
from rules.cases import LONGEST, Author, Case, Held, Sort, Word, doing
from rules.person import Person
from rules.talk import LONGEST_SHOWN, plain

MOST_LISTED = 7
MOST_WORDS = 12
"""The last ones of a case that its page shows."""
MOST_SHOWN = 240
"""Characters of each of them."""
MOST_PICTURES = 3
NOTE = "/note"

SENT, NOTED, LONG, CANNOT, TAKEN_BEFORE, NOWHERE, WAITS = "sent", "noted", "long", "cannot", "taken", "nowhere", "waits"
WHY: dict[str, tuple[str, Message]] = {
    SENT: ("send", texts.SENT_TO_THEM),
    NOTED: ("lock", texts.NOTED),
    LONG: ("question", texts.TOO_LONG),
    CANNOT: ("question", texts.CANNOT_PASS),
    TAKEN_BEFORE: ("person", texts.ALREADY_TAKEN),
    NOWHERE: ("warning", texts.NOT_REACHED),
    WAITS: ("soon", texts.WAITS_FOR_THEM),
}
_SAID: dict[Author, Message] = {
    Author.PERSON: texts.THEY_SAID,
    Author.STAFF: texts.STAFF_SAID,
    Author.NOTE: texts.NOTE,
}
_MEDIA: dict[Sort, tuple[str, Message]] = {
    Sort.PHOTO: ("camera", texts.PICTURE),
    Sort.VOICE: ("speech", texts.VOICE),
}


# In their own chat


def staff_tasks(at: StaffTasks, _person: Person, world: World) -> Page:
    """What is to be done, the oldest first."""
    after = [one for one in world.rows.tasks if one.number > at.after]
    rows = [(link("task", _label(one), StaffTask(one.number)),) for one in after[:MOST_LISTED]]
    if len(after) > MOST_LISTED:
        rows.append((link("more", find.MORE(), StaffTasks(after[MOST_LISTED - 1].number)),))
    count = len(world.rows.tasks)
    said = line("task", texts.TASKS_OPEN(count=count)) if count else line("ok", texts.NO_TASKS())
    return _page([said], rows, world, StaffHome())


def _label(one: Held) -> Text:
    return texts.CASE_BUTTON(number=one.number) if one.case else texts.TASK_BUTTON(number=one.number)


def staff_task(at: StaffTask, _person: Person, world: World) -> Page:
    """One task, with whom to ring; or a case, with what was written."""
    held = _held(at.number, world)
    if held is None:
        others = (link("task", texts.TASKS(), StaffTasks()),)
        return _page([line("question", texts.NO_CASE())], [others], world, StaffHome())
    why = [line(picture, said()) for picture, said in [WHY[at.why]]] if at.why in WHY else []
    lines = [*why, *(_case_lines(held, held.case) if held.case else _task_lines(held, world)), _state(held)]
    rows = [tuple(_presses(held))] if not held.done else []
    if held.case:
        lines.append(line("info", texts.WRITE_HERE()))
        rows += _pictures(held)
    return _page(lines, rows, world, StaffTasks())


def hear_case(at: StaffTask, event: Event, person: Person, _world: World) -> Act | None:
    """What one of staff writes on the page of a case goes to its person; that it is one is checked there."""
    match event:
        case Typed(text):
            said = plain(text)
            if len(said) > LONGEST:
                return Act(person, lambda _outcomes: StaffTask(at.number, LONG))
            command = AnswerCase(at.number, said)
        case Sent(kind, reference, channel, caption):
            command = AnswerCase(at.number, plain(caption)[:LONGEST], kind, reference, channel)
        case Unreadable():
            return Act(person, lambda _outcomes: StaffTask(at.number, CANNOT))
        case _:
            return None

    def then(outcomes: tuple[Outcome, ...]) -> Address:
        match outcomes[0]:
            case Done(code=why):
                return StaffTask(at.number, why)
            case NotDone("no-case"):
                return NotUnderstood(again=False)
        return StaffTask(at.number)

    return Act(person, then, (command,))


def take_task(at: TakeTask, person: Person, _world: World) -> Act:
    """I look after this, unless another does."""

    def then(outcomes: tuple[Outcome, ...]) -> Address:
        return StaffTask(at.number, "" if isinstance(outcomes[0], Done) else TAKEN_BEFORE)

    return Act(person, then, (Take(at.number),))


def finish_task(at: FinishTask, person: Person, _world: World) -> Act:
    """It is done."""
    return Act(person, lambda _outcomes: StaffTask(at.number), (Finish(at.number),))


def case_media(at: CaseMedia, person: Person, world: World) -> Page:
    """A picture or a voice note of a case."""
    held = _held(at.number, world)
    word = next((one for one in held.words if one.id == at.word and one.reference), None) if held else None
    if word is None:
        return staff_task(StaffTask(at.number), person, world)
    picture, called = _MEDIA[word.sort]
    said = line("", _SAID[word.author](text=cut(word.text, LONGEST_SHOWN))) if word.text else line(picture, called())
    page = _page([said], [], world, StaffTask(at.number))
    return replace(page, media=Media(str(word.sort), word.reference, word.channel))


def _held(number: int, world: World) -> Held | None:
    held = world.rows.task
    return held if held and held.number == number else None


def _task_lines(held: Held, world: World) -> list[Line]:
    job = _job(held)
    if held.done:  # what named or reached anybody is not kept any more
        return [line("task", texts.TASK_BUTTON(number=held.number))]
    said = notices.TASK(number=held.number, what=what(job, world))
    more = [line("info", text) for text in written(job)]
    return [line("task", said), *more, *(line("phone", text) for text in ring(job, world))]


def _case_lines(held: Held, case: Case) -> list[Line]:
    lines = [line("person", texts.CASE(number=case.number)), *_about(case, held.language, held.hobby_name)]
    return [*lines, *(line("", shown(word)) for word in held.words[-MOST_WORDS:])]


def shown(word: Word) -> Text:
    """One message of a case, cut, and who wrote it."""
    if word.sort is Sort.CALL:
        return texts.WANTS_CALL()
    said = cut(" ".join(word.text.split()), MOST_SHOWN)
    return _SAID[word.author](text=said or _MEDIA.get(word.sort, ("", texts.PICTURE))[1]())


def _about(case: Case, language: str, hobby: str) -> list[Line]:
    """Language, place, what they did before."""
    lines = [line("language", texts.LANGUAGE(language=Language(language)))] if language else []
    if case.municipality:
        lines.append(line("place", texts.PLACE(place=case.municipality)))
    match doing(case.doing)[0]:
        case "h" if hobby:
            lines.append(line("search", texts.AT_HOBBY(hobby=hobby)))
        case "s":
            lines.append(line("search", texts.AT_SEARCH()))
        case "m":
            lines.append(line("star", texts.AT_MINE()))
    return lines


def _pictures(held: Held) -> list[tuple[Link, ...]]:
    carried = [one for one in held.words if one.reference][-MOST_PICTURES:]
    links = [link(*_button(word), CaseMedia(held.number, word.id)) for word in carried]
    return [tuple(links)] if links else []


def _button(word: Word) -> tuple[str, Text]:
    picture, said = _MEDIA[word.sort]
    return picture, said()


def _presses(held: Held) -> list[Link]:
    done = texts.CLOSE() if held.kind == CASE else texts.DONE()
    take = [link("join", texts.TAKE(), TakeTask(held.number))] if held.taken_at is None else []
    return [*take, link("check", done, FinishTask(held.number))]


def _state(held: Held) -> Line:
    if held.done:
        return line("ok", texts.CLOSED() if held.kind == CASE else texts.DONE_LINE())
    if held.taken_at is None:
        return line("soon", texts.UNTAKEN())
    return line("person", texts.TAKEN(when=Moment(held.taken_at, "brief")))


def _job(held: Held) -> Job:
    return Job(held.number, held.kind, held.hobby, held.details)


def _page(lines: list[Line], rows: Sequence[tuple[Link, ...]], world: World, back: Address) -> Page:
    return Page(tuple(lines), (*rows, footer(back)), language=world.settings.staff_language)


# In the group


def in_group(lines: Sequence[Line], world: World, rows: tuple[tuple[Link, ...], ...] = (), deed: str = "") -> Page:
    """What stands in the group, in the language of staff; `deed` as in Page."""
    return Page(tuple(lines), rows, language=world.settings.staff_language, deed=deed)


def case_head(held: Held, world: World, *, topics: bool) -> Page:
    """The first message about a case, with the buttons; without topics it says nothing about the person."""
    case = held.case
    lines = [line("person", texts.CASE(number=held.number))]
    if topics and case:
        lines += _about(case, held.language, held.hobby_name)
    lines.append(_state(held))
    if topics:
        lines.append(line("info", texts.WRITE_IN_TOPIC()))
    return in_group(lines, world, _buttons(held, world))


def task_message(held: Held, world: World) -> Page:
    """A task in the group: without what reaches anybody, and names, which are behind the link."""
    said = texts.TASK_BUTTON(number=held.number)  # of one that is done, what it was about is not kept
    if not held.done:
        said = notices.TASK(number=held.number, what=what(_job(held), world, in_mail=True))
    return in_group((line("task", said), _state(held)), world, _buttons(held, world))


def case_word(word: Word, world: World) -> Page:
    """What the person wrote, in their topic and nowhere else."""
    lines = [line("phone", texts.WANTS_CALL())] if word.sort is Sort.CALL else paragraphs(cut(word.text, LONGEST))
    page = in_group(lines, world, deed=IN_TOPIC)
    return replace(page, media=Media(str(word.sort), word.reference, word.channel)) if word.reference else page


def new_in_case(number: int, world: World) -> Page:
    """That there is something new, in a group without topics."""
    return in_group((line("chat", texts.NEW_IN_CASE(number=number)),), world, (_open(number, world),))


IN_TOPIC, CLOSES, REOPENS, DELETES, REMOVES = "topic", "close", "reopen", "delete", "remove"
"""What a message to the group does beside being read: `Page.deed`. The first is read in a topic or not at all."""


def deed(name: str) -> Page:
    """A message that nobody reads."""
    return Page((), deed=name)


def hint(why: str, world: World) -> Page:
    """A word to staff in the group about what they have just done there."""
    picture, said = HINTS[why]
    return in_group((line(picture, said()),), world)


NOT_STAFF, NOT_A_TOPIC, WRONG = "not-staff", "not-a-topic", "wrong"
HINTS: dict[str, tuple[str, Message]] = {
    **WHY,
    NOT_STAFF: ("lock", texts.NOT_STAFF),
    NOT_A_TOPIC: ("question", texts.NOT_A_TOPIC),
    WRONG: ("warning", texts.WENT_WRONG),
}


def _buttons(held: Held, world: World) -> tuple[tuple[Link, ...], ...]:
    presses = () if held.done else (tuple(_presses(held)),)
    opens = _open(held.number, world)
    return (*presses, opens) if opens else presses


def _open(number: int, world: World) -> tuple[Link, ...]:
    """The way to its page in one's own chat, where the role is checked."""
    if not world.settings.chat_link:
        return ()
    return (Link("web", texts.READ(), url=f"{world.settings.chat_link}?start=t{number}"),)
