"""For the contacts of an association, in a chat of theirs: who wants to come, and the answers to it."""

import re
from dataclasses import replace

from catalogue.hobby import Association, Hobby
from catalogue.schedule import local_date, next_meetings
from dialogs.addresses import Address, AnswerInterest, AskAnswer, Asked, Outdated, Waiting, Words
from dialogs.codec import digest
from dialogs.commands import AnswerFor, ConnectContact, Done, NotDone, Outcome
from dialogs.kit import footer, line, link, named, pairs
from dialogs.pages.answers import LABELS, ONE_PRESS, PICTURES
from dialogs.pages.help import astray, outdated
from dialogs.pages.telling import called, not_coming, told_name, who_wants
from dialogs.texts import contacting as texts
from dialogs.texts import mine, notices
from dialogs.texts.values import Line, Link, Message, Moment, Page
from dialogs.world import Act, World
from rules.interest import HELD, UNTOLD, Actor, Answer, Interest, State
from rules.life import Event, after
from rules.person import Person
from rules.talk import association_may_write

PAYLOAD = re.compile(r"k([A-Za-z0-9_]{1,24})\Z")
"""A deep link's payload that makes a chat a contact: "k" and the code."""
MINUTE = 60 * 1000
MOST_WAITING = 6
MOST_DAYS = 3


def contact_code(payload: str) -> str:
    """The code in a deep link's payload; empty when it holds none."""
    found = PAYLOAD.match(payload)
    return found[1] if found else ""


def connect(code: str, person: Person) -> Act:
    """Use it; one that is used or old leads on too."""

    def then(outcomes: tuple[Outcome, ...]) -> Address:
        match outcomes[0]:
            case Done(number=association):
                return Waiting(association, new=True)
        return astray(person)

    return Act(person, then, (ConnectContact(code),))


def waiting(at: Waiting, person: Person, world: World) -> Page:
    """Who waits for an answer."""
    association = world.catalogue.associations.get(at.association)
    if association is None or at.association not in world.rows.contacting.associations:
        return outdated(Outdated("old"), person, world)
    waits = world.rows.contacting.waiting[:MOST_WAITING]
    said = texts.WAITING if waits else texts.NOBODY_WAITS
    lines = [line("chat", texts.CONNECTED(association=association.name))] if at.new else []
    lines.append(line("people", said(association=association.name)))
    rows = [(named("join", _name(one, world), Asked(one.number)),) for one in waits]
    if settings := world.rows.contacting.settings:
        rows.append((Link("settings", texts.SETTINGS(), url=settings),))
    return Page(tuple(lines), (*rows, footer()), language=association.language)


def _name(interest: Interest, world: World) -> str:
    hobby = world.hobby(interest.hobby)
    name = told_name(interest) or f"#{interest.number}"
    return f"{name} · {hobby.name}" if hobby else name


def asked(at: Asked, person: Person, world: World) -> Page:
    """Somebody who wants to come; once they are answered, with what."""
    rows = world.rows.contacting
    association = world.catalogue.associations.get(rows.asked.association) if rows.asked else None
    if rows.asked is None or rows.comer is None or association is None:
        return outdated(Outdated("old"), person, world)
    return new_interest(rows.asked, rows.comer, association, world, late=at.late)


def new_interest(
    interest: Interest, comer: Person, association: Association, world: World, *, late: bool = False
) -> Page:
    """The notice in a chat. What is answered, or closed, says so."""
    hobby = world.hobby(interest.hobby)
    back = footer(Waiting(association.number))
    if hobby is None or not (can_be_answered(interest) or interest.answer):
        closed = texts.CLOSED(hobby=hobby.name if hobby else f"#{interest.hobby}")
        return Page((line("no", closed),), (back,), language=association.language)
    lines = who_wants(interest, comer, hobby, world)
    if interest.state in UNTOLD or interest.state is State.TOLD:
        how = texts.ANSWER if comer.reachable else texts.ANSWER_RETURN
        lines += [line("info", notices.WELCOMING()), line("mail", how(name=called(interest)))]
    else:
        lines += [*([line("warning", texts.MEANWHILE())] if late else []), _answered(interest)]
    answers: tuple[tuple[Link, ...], ...] = ()
    if can_be_answered(interest):
        lines += [line("info", texts.CHANGE())] if interest.answer else []
        answers = pairs([link(PICTURES[one], LABELS[one](), AskAnswer(interest.number, one)) for one in ONE_PRESS])
    return Page(tuple(lines), (*answers, *to_write(interest), back), language=association.language)


def to_write(interest: Interest) -> tuple[tuple[Link, ...], ...]:
    """The way to write in their own words, as long as that is passed on."""
    if interest.state in HELD or not association_may_write(interest):
        return ()
    return ((link("chat", texts.WRITE(), Words(interest.number)),),)


def can_be_answered(interest: Interest) -> bool:
    """Whether the association can say something to it, or something else."""
    return after(interest.state, Event.ANSWERED, Actor.ASSOCIATION) is not None


def _answered(interest: Interest) -> Line:
    """What was answered."""
    match interest.answer:
        case Answer.WELCOME if interest.said.meeting_at:
            when = Moment(interest.said.meeting_at, "day")
            return line("ok", texts.TOLD_WELCOME_AT(name=called(interest), when=when))
    return line("ok", _TOLD[interest.answer or Answer.OTHER](name=called(interest)))


_TOLD = {
    Answer.WELCOME: texts.TOLD_WELCOME,
    Answer.FULL: texts.TOLD_FULL,
    Answer.CALL: texts.TOLD_CALL,
    Answer.NOT_OURS: texts.TOLD_NOT_OURS,
    Answer.OTHER: texts.TOLD_OTHER,
}
_ASK: dict[Answer, Message] = {
    Answer.WELCOME: texts.ASK_WELCOME,
    Answer.FULL: texts.ASK_FULL,
    Answer.CALL: texts.ASK_CALL,
    Answer.NOT_OURS: texts.ASK_NOT_OURS,
}


def ask_answer(at: AskAnswer, person: Person, world: World) -> Page:
    """Is this the answer? With what was answered before, if anything was."""
    rows = world.rows.contacting
    association = world.catalogue.associations.get(rows.asked.association) if rows.asked else None
    if rows.asked is None or association is None or not can_be_answered(rows.asked) or at.answer not in _ASK:
        return asked(Asked(at.interest), person, world)
    interest = rows.asked
    lines = [_answered(interest)] if interest.answer else []
    lines.append(line("question", _ASK[at.answer](name=called(interest))))
    if at.answer is Answer.CALL and association.phone:
        lines.append(line("phone", texts.ASK_NUMBER(phone=association.phone)))
    hobby = world.hobby(interest.hobby)
    days = _days(hobby, world.now) if hobby and at.answer is Answer.WELCOME else ()
    if days:
        lines.append(line("calendar", texts.ASK_FIRST_TIME()))
    buttons = [
        link("calendar", mine.AT_TIME(when=Moment(ms, "short")), _yes(at.answer, interest, ms)) for ms in days
    ] or [link("send", texts.SEND(), _yes(at.answer, interest))]
    choices = pairs(buttons)
    return Page(tuple(lines), (*choices, footer(Asked(at.interest))), language=association.language)


def _days(hobby: Hobby, now: int) -> tuple[int, ...]:
    """The next meetings, one a day."""
    by_day: dict[object, int] = {}
    for meeting in next_meetings(hobby, now, MOST_DAYS * 2):
        by_day.setdefault(local_date(meeting.starts_at), meeting.starts_at)
    return tuple(by_day.values())[:MOST_DAYS]


def _yes(answer: Answer, interest: Interest, meeting_at: int = 0) -> AnswerInterest:
    return AnswerInterest(interest.number, answer, meeting_at // MINUTE, mark(interest))


def mark(interest: Interest) -> str:
    """A short mark of what was answered; empty when nothing was."""
    return digest(f"{interest.answer} {interest.said.to_json()}") if interest.answer else ""


def answer(at: AnswerInterest, person: Person, _world: World) -> Act:
    """Pass it on; the service checks whose it is, and that nobody answered meanwhile."""

    def then(outcomes: tuple[Outcome, ...]) -> Address:
        late = outcomes[0] == NotDone("meanwhile")
        return Asked(at.interest, late=late)

    return Act(person, then, (AnswerFor(at.interest, at.answer, at.meeting * MINUTE, at.seen),))


def withdrawn(interest: Interest, name: str, association: Association) -> Page:
    """Somebody does not come after all; `name` is the hobby's."""
    said = (line("no", not_coming(interest, name)), line("ok", notices.NOTHING_TO_DO()))
    return Page(said, (footer(Waiting(association.number)),), language=association.language)


def please_delete(number: int, association: Association) -> Page:
    """The person was erased: only the notice's number is left to say."""
    said = line("trash", notices.DELETE(number=number))
    return Page((said,), (footer(Waiting(association.number)),), language=association.language)


def in_chat(page: Page, association: Association) -> Page:
    """What is a mail for others, without a subject and with the ways out of a page."""
    return replace(page, subject=None, rows=(footer(Waiting(association.number)),))


def they_wrote_in_chat(page: Page, interest: Interest, association: Association) -> Page:
    """What a person wrote, and the way to write back."""
    page = in_chat(page, association)
    return replace(page, rows=(*to_write(interest), *page.rows))
