"""Messages between a person and an association: what they wrote, writing back, blocking, reporting."""

from dataclasses import replace

from catalogue.importers.html import cut
from dialogs.addresses import (
    Address,
    Block,
    Blocked,
    CheckMessage,
    ConfirmBlock,
    ConfirmReport,
    MessageSent,
    Mine,
    MyHobby,
    Outdated,
    Report,
    Reported,
    SendMessage,
    Write,
)
from dialogs.codec import digest
from dialogs.commands import BlockThem, Done, NotDone, Outcome, ReportThem, WriteToThem
from dialogs.events import Event, Typed
from dialogs.kit import footer, line, link
from dialogs.pages.help import outdated
from dialogs.pages.phone import ring
from dialogs.pages.status import can_be_written_to, title_of
from dialogs.texts import join, layout, mine, talk
from dialogs.texts.values import Language, Line, Link, Message, Page, Text
from dialogs.world import Act, World, go
from rules.interest import Interest
from rules.person import Person
from rules.talk import LONGEST, LONGEST_SHOWN, person_may_write, plain

FINNISH = "fi"
PARAGRAPHS = 12
"""More of them are shown in one."""
SENT, TOO_MANY, CLOSED = "sent", "many", "closed"
_SAID: dict[str, tuple[str, Message]] = {
    SENT: ("send", talk.SENT),
    TOO_MANY: ("clock", talk.TOO_MANY),
    CLOSED: ("no", talk.CLOSED),
}


def they_write(interest: Interest, text: str, world: World) -> Page:
    """The news that the association has written, with the words as they are."""
    association = world.catalogue.associations.get(interest.association)
    language = Language((association.language if association else "") or FINNISH)
    said = line("chat", talk.WRITES(association=_name(interest, world), language=language))
    rows: list[tuple[Link, ...]] = [bad_messages(interest.id), footer(MyHobby(interest.id))]
    if can_be_answered(interest, world):
        rows.insert(0, (link("chat", talk.ANSWER(), Write(interest.id)),))
    return Page((title_of(interest, world), said, *paragraphs(cut(text, LONGEST_SHOWN))), tuple(rows))


def paragraphs(text: str) -> list[Line]:
    """What somebody wrote, as lines of a page."""
    said = [one for one in text.split("\n") if one]
    if len(said) > PARAGRAPHS:
        said = [*said[: PARAGRAPHS - 1], " ".join(said[PARAGRAPHS - 1 :])]
    return [line("", talk.TEXT(text=one)) for one in said]


def bad_messages(interest: int) -> tuple[Link, ...]:
    """What stands under each message that an association wrote."""
    return (
        link("mute", talk.BLOCK(), ConfirmBlock(interest)),
        link("warning", talk.REPORT(), ConfirmReport(interest)),
    )


def can_be_answered(interest: Interest, world: World) -> bool:
    """Whether a message of the person's can reach the association."""
    return world.settings.replies and person_may_write(interest) and can_be_written_to(interest, world)


def to_write(interest: Interest, world: World) -> list[Link]:
    """The way from "my hobby" to writing to them, where there is one."""
    talks = world.rows.talk.get(interest.id)
    if talks is None or talks.blocked or not can_be_answered(interest, world):
        return []
    return [link("chat", talk.WRITE(), Write(interest.id))]


def said_of_block(interest: Interest, world: World) -> list[Line]:
    """That the person has blocked the association's messages, if so."""
    talks = world.rows.talk.get(interest.id)
    return [line("mute", talk.BLOCKED())] if talks and talks.blocked else []


def write(at: Write, person: Person, world: World) -> Page:
    """Asks for the message."""
    interest = _talked_about(at.interest, world)
    if interest is None:
        return _gone(person, world)
    if closed := _closed(interest, world):
        return closed
    asked = line("chat", talk.ASK(association=_name(interest, world)))
    return Page(((line("question", talk.TOO_LONG()) if at.long else asked),), (footer(MyHobby(interest.id)),))


def hear_message(at: Write | CheckMessage, event: Event, person: Person, _world: World) -> Act | None:
    """What was typed, kept until it is sent; the page before it goes."""
    said = plain(event.text) if isinstance(event, Typed) else ""
    if not said:
        return None
    if len(said) > LONGEST:
        return go(person, Write(at.interest, long=True))
    return go(replace(person, dialog=replace(person.dialog, draft=said)), CheckMessage(at.interest))


def check_message(at: CheckMessage, person: Person, world: World) -> Page:
    """The message as it goes, and to whom."""
    interest = _talked_about(at.interest, world)
    if interest is None:
        return _gone(person, world)
    if closed := _closed(interest, world):
        return closed
    said = person.dialog.draft
    if not said:
        return write(Write(at.interest), person, world)
    about = talk.CHECK(association=_name(interest, world), language=Language(person.language))
    send = link("send", talk.SEND(), SendMessage(interest.id, digest(said)))
    return Page((line("send", about), *paragraphs(said)), ((send,), footer(Write(interest.id))))


def send_message(at: SendMessage, person: Person, _world: World) -> Act:
    """Send what was on the page; what was typed since is shown first."""
    said = person.dialog.draft
    if not said or digest(said) != at.said:
        return go(person, CheckMessage(at.interest))

    def after(outcomes: tuple[Outcome, ...]) -> Address:
        return MessageSent(at.interest, _why(outcomes[0]))

    sent = replace(person, dialog=replace(person.dialog, draft=""))
    return Act(sent, after, (WriteToThem(at.interest, said),))


def _why(outcome: Outcome) -> str:
    if isinstance(outcome, Done):
        return SENT
    return TOO_MANY if isinstance(outcome, NotDone) and outcome.why == "too-many-messages" else CLOSED


def message_sent(at: MessageSent, person: Person, world: World) -> Page:
    """What happens next."""
    interest = _talked_about(at.interest, world)
    if interest is None or at.why not in _SAID:
        return _gone(person, world)
    picture, said = _SAID[at.why]
    next_one = [join.I_WRITE() if person.reachable else join.YOU_RETURN()] if at.why == SENT else []
    return Page((line(picture, said(), *next_one),), _on(interest.id))


def confirm_block(at: ConfirmBlock, person: Person, world: World) -> Page:
    """Asks once."""
    return _asks(at.interest, talk.ASK_BLOCK, link("mute", talk.YES_BLOCK(), Block(at.interest)), person, world)


def block(at: Block, person: Person, _world: World) -> Act:
    """No more messages; the service checks whose it is."""
    return Act(person, lambda _outcomes: Blocked(at.interest), (BlockThem(at.interest),))


def blocked(at: Blocked, person: Person, world: World) -> Page:
    """It is done; a bad message can still be shown to staff."""
    interest = _talked_about(at.interest, world)
    if interest is None:
        return _gone(person, world)
    report = link("warning", talk.REPORT(), ConfirmReport(interest.id))
    return Page((line("mute", talk.BLOCKED()),), ((report,), *_on(interest.id)))


def confirm_report(at: ConfirmReport, person: Person, world: World) -> Page:
    """Asks once."""
    return _asks(at.interest, talk.ASK_REPORT, link("warning", talk.YES_REPORT(), Report(at.interest)), person, world)


def report(at: Report, person: Person, _world: World) -> Act:
    """A case for staff; the service checks whose it is."""
    return Act(person, lambda _outcomes: Reported(at.interest), (ReportThem(at.interest),))


def reported(at: Reported, person: Person, world: World) -> Page:
    """What happens next, whom to ring before, and the way to block."""
    interest = _talked_about(at.interest, world)
    if interest is None:
        return _gone(person, world)
    stop = link("mute", talk.BLOCK(), ConfirmBlock(interest.id))
    return Page((line("task", talk.REPORTED()), *ring(world)), ((stop,), *_on(interest.id)))


def _asks(number: int, question: Message, yes: Link, person: Person, world: World) -> Page:
    interest = _talked_about(number, world)
    if interest is None:
        return _gone(person, world)
    asked = line("question", question(association=_name(interest, world)))
    return Page((title_of(interest, world), asked), ((yes,), footer(MyHobby(interest.id))))


def _on(interest: int) -> tuple[tuple[Link, ...], ...]:
    return (link("star", layout.MY_HOBBIES(), Mine()),), footer(MyHobby(interest))


def _talked_about(interest: int, world: World) -> Interest | None:
    """The interest, when its messages are this person's to read and write."""
    talks = world.rows.talk.get(interest)
    return talks.interest if talks else None


def _closed(interest: Interest, world: World) -> Page | None:
    """Why nothing can be written about it."""
    if world.rows.talk[interest.id].blocked:
        return Page((line("mute", talk.BLOCKED()),), _on(interest.id))
    return None if can_be_answered(interest, world) else Page((line("no", talk.CLOSED()),), _on(interest.id))


def _gone(person: Person, world: World) -> Page:
    page = outdated(Outdated("old"), person, world)
    return replace(page, lines=(line("question", mine.NOT_YOURS()),))


def _name(interest: Interest, world: World) -> str | Text:
    association = world.catalogue.associations.get(interest.association)
    return association.name if association else mine.ASSOCIATION()
