"""Mails: what associations, mailboxes and staff are written."""

from dataclasses import replace

from catalogue.hobby import Association, Hobby
from catalogue.schedule import next_meetings
from dialogs.kit import line
from dialogs.pages.telling import told_name, who_wants
from dialogs.texts import family
from dialogs.texts import notices as texts
from dialogs.texts.values import Line, Link, Moment, Page, Text
from dialogs.world import World
from rules.interest import Interest, Who
from rules.person import Person
from rules.settings import Settings


def new_interest(
    interest: Interest, person: Person, hobby: Hobby, association: Association, world: World, municipality: str = ""
) -> Page:
    """Somebody wants to come. The subject holds no name. No answer is promised to whom we cannot write.

    `municipality` is told in place of a name.
    """
    meetings = next_meetings(hobby, world.now, 1)
    lines = [
        line("hello", texts.HELLO(association=association.name)),
        *who_wants(interest, person, hobby, world, municipality),
    ]
    reply = texts.REPLY if person.reachable else texts.REPLY_RETURN
    name = told_name(interest) if interest.who is Who.SELF and not interest.age.minor else ""
    lines += [
        line("mail", reply(name=name) if name else family.REPLY()),
        line("info", texts.WELCOMING()),
        *_small_print(interest.number),
    ]
    subject = texts.SUBJECT_NO_TIME(hobby=hobby.name, number=interest.number)
    if meetings:
        subject = texts.SUBJECT(hobby=hobby.name, number=interest.number, when=Moment(meetings[0].starts_at, "brief"))
    return Page(tuple(lines), subject=subject, language=association.language)


def withdrawn(interest: Interest, name: str, association: Association) -> Page:
    """Somebody does not come after all; `name` is the hobby's."""
    lines = (
        line("hello", texts.HELLO(association=association.name)),
        line("no", _withdrawn(interest, name)),
        line("ok", texts.NOTHING_TO_DO()),
        *_small_print(interest.number),
    )
    return Page(lines, subject=texts.WITHDRAWN_SUBJECT(hobby=name), language=association.language)


def _withdrawn(interest: Interest, hobby: str) -> Text:
    if known := told_name(interest):
        return texts.WITHDRAWN(name=known, hobby=hobby)
    return family.WITHDRAWN(number=interest.number, hobby=hobby)


def please_delete(number: int, association: Association) -> Page:
    """The person was erased: only the notice's number is left to say."""
    lines = (
        line("hello", texts.HELLO(association=association.name)),
        line("trash", texts.DELETE(number=number)),
    )
    return Page(lines, subject=texts.DELETE_SUBJECT(number=number), language=association.language)


def _small_print(number: int) -> tuple[Line, ...]:
    return (
        line("trash", texts.DELETE_LATER()),
        line("question", texts.WRONG()),
        line("info", texts.NUMBER(number=number)),
    )


def as_mail(page: Page, settings: Settings, *, reminder: bool = False) -> Page:
    """News for a person, as a mail: its buttons work in the chat only, so it leads there. The subject names nothing."""
    about = texts.TO_MAILBOX_REMINDER if reminder else texts.TO_MAILBOX
    mail = replace(page, rows=(), subject=about(service=settings.service))
    if not settings.web_link:
        return mail
    lines = (*page.lines, line("chat", texts.ANSWER_HERE()))
    return replace(mail, lines=lines, rows=((Link("chat", texts.OPEN_CHAT(), url=settings.web_link),),))


def confirm_mailbox(link: str, service: str) -> Page:
    """Is this mailbox yours? Nothing personal."""
    lines = (line("mail", texts.CONFIRM(service=service)), line("info", texts.CONFIRM_NOT()))
    button = Link("yes", texts.CONFIRM_BUTTON(), url=link)
    return Page(lines, ((button,),), subject=texts.CONFIRM_SUBJECT(service=service))
