"""Mails: what associations, mailboxes and staff are written."""

from dataclasses import replace

from catalogue.hobby import Association, Hobby
from catalogue.schedule import next_meetings
from dialogs.kit import line
from dialogs.pages.answers import NO_WAYS, Ways, answer_links, press, wrong_row
from dialogs.pages.telling import called, not_coming, who_wants
from dialogs.texts import cases, loop
from dialogs.texts import notices as texts
from dialogs.texts.values import STORED, Line, Link, Moment, Page
from dialogs.world import World
from rules.interest import Interest
from rules.person import Person
from rules.settings import Settings


def new_interest(
    interest: Interest, person: Person, hobby: Hobby, association: Association, world: World, ways: Ways = NO_WAYS
) -> Page:
    """Somebody wants to come. The subject holds no name. No answer is promised to whom we cannot write."""
    meetings = next_meetings(hobby, world.now, 1)
    lines = [
        line("hello", texts.HELLO(association=association.name)),
        *who_wants(interest, person, hobby, world),
        replace(press(called(interest), person, ways), links=answer_links(ways)),
        line("info", texts.WELCOMING()),
        *_small_print(interest.number, ways),
    ]
    subject = texts.SUBJECT_NO_TIME(hobby=hobby.name, number=interest.number)
    if meetings:
        subject = texts.SUBJECT(hobby=hobby.name, number=interest.number, when=Moment(meetings[0].starts_at, "brief"))
    return Page(tuple(lines), wrong_row(ways), subject=subject, language=association.language)


def withdrawn(interest: Interest, name: str, association: Association, ways: Ways = NO_WAYS) -> Page:
    """Somebody does not come after all; `name` is the hobby's."""
    lines = (
        line("hello", texts.HELLO(association=association.name)),
        line("no", not_coming(interest, name)),
        line("ok", texts.NOTHING_TO_DO()),
        *_small_print(interest.number, ways),
    )
    subject = texts.WITHDRAWN_SUBJECT(hobby=name)
    return Page(lines, wrong_row(ways), subject=subject, language=association.language)


def reminder(interest: Interest, name: str, association: Association, told_at: int, ways: Ways = NO_WAYS) -> Page:
    """Somebody still waits for an answer; `name` is the hobby's. Nothing here names the person."""
    lines = (
        line("hello", texts.HELLO(association=association.name)),
        line("clock", loop.REMINDER(hobby=name, day=Moment(told_at, "day"), number=interest.number)),
        replace(line("mail", loop.REMINDER_ANSWER()), links=answer_links(ways)),
        *_small_print(interest.number, ways),
    )
    subject = loop.REMINDER_SUBJECT(hobby=name, number=interest.number)
    return Page(lines, wrong_row(ways), subject=subject, language=association.language)


def please_delete(number: int, association: Association, ways: Ways = NO_WAYS) -> Page:
    """The person was erased: only the notice's number is left to say."""
    lines = (
        line("hello", texts.HELLO(association=association.name)),
        line("trash", texts.DELETE(number=number)),
    )
    subject = texts.DELETE_SUBJECT(number=number)
    return Page(lines, wrong_row(ways), subject=subject, language=association.language)


def _small_print(number: int, ways: Ways) -> tuple[Line, ...]:
    wrong = () if ways.wrong else (line("question", texts.WRONG()),)
    return (line("trash", texts.DELETE_LATER()), *wrong, line("info", texts.NUMBER(number=number)))


def as_mail(page: Page, settings: Settings, *, reminder: bool = False) -> Page:
    """News for a person, as a mail: its buttons work in the chat only, so it leads there. The subject names nothing."""
    about = texts.TO_MAILBOX_REMINDER if reminder else texts.TO_MAILBOX
    mail = replace(_readable(page), rows=(), subject=page.subject or about(service=settings.service))
    if not settings.web_link:
        return mail
    lines = (*page.lines, line("chat", texts.ANSWER_HERE()))
    return replace(mail, lines=lines, rows=((Link("chat", texts.OPEN_CHAT(), url=settings.web_link),),))


def _readable(page: Page) -> Page:
    """A mail has no picture that lies in a chat, and no voice note: it says so."""
    if page.media is None or page.media.channel == STORED:
        return page
    said = (
        line("camera", cases.NO_PICTURE_HERE()) if page.media.kind == "photo" else line("speech", cases.NO_VOICE_HERE())
    )
    return replace(page, lines=(*page.lines, said), media=None)


def confirm_mailbox(link: str, service: str) -> Page:
    """Is this mailbox yours? Nothing personal."""
    lines = (line("mail", texts.CONFIRM(service=service)), line("info", texts.CONFIRM_NOT()))
    button = Link("yes", texts.CONFIRM_BUTTON(), url=link)
    return Page(lines, ((button,),), subject=texts.CONFIRM_SUBJECT(service=service))
