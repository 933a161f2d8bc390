"""What the contacts of an association are told about themselves: who they are, who joins and leaves, who stands in."""

from dataclasses import replace
from datetime import date, datetime, time

from catalogue.hobby import Association
from catalogue.schedule import HELSINKI
from dialogs.kit import line
from dialogs.pages.answers import Ways, wrong_row
from dialogs.texts import contacting, contacts, notices
from dialogs.texts.values import Line, Link, Moment, Page, Value
from rules.contact import Contact


def ask(association: Association, link: str, service: str, ways: Ways) -> Page:
    """May we write to this address? Nothing personal; `link` is that of the page with the button."""
    lines = (
        line("hello", notices.HELLO(association=association.name)),
        line("mail", contacts.ASK(service=service)),
        line("info", contacts.ASK_NOT()),
    )
    button = Link("yes", contacts.ASK_BUTTON(), url=link)
    rows, subject = ((button,), *wrong_row(ways)), contacts.SUBJECT(service=service)
    return Page(lines, rows, subject=subject, language=association.language)


def shown(contact: Contact) -> Value:
    """A contact as the others see it: enough to know it again, not the whole address."""
    if contact.channel != "email":
        return contacting.SINCE(day=Moment(contact.since, "short"))
    name, _, domain = contact.address.rpartition("@")
    return f"{name[:1]}…@{domain}"


def with_settings(page: Page, link: str) -> Page:
    """A mail with the way to the page where the association chooses who gets them; none without a link."""
    if not link:
        return page
    button = Link("settings", contacting.SETTINGS(), url=link)
    below = Line("people", contacting.SMALL_PRINT(), links=(button,))
    return replace(page, lines=(*page.lines, below))


def joined(association: Association, contact: Contact, link: str) -> Page:
    """Somebody is a contact from now on."""
    said = contacting.JOINED(contact=shown(contact), association=association.name)
    page = _told(association, line("people", said))
    rows = ((Link("settings", contacting.SETTINGS(), url=link),),) if link else ()
    wrong = (line("warning", contacting.JOINED_WRONG()),) if link else ()
    subject = contacting.JOINED_SUBJECT(association=association.name)
    return replace(page, lines=(*page.lines, *wrong), rows=rows, subject=subject)


def left(association: Association, contact: Contact, email: str) -> Page:
    """Somebody is a contact no more; `email` is where to complain."""
    page = _told(association, line("people", contacting.LEFT(contact=shown(contact), association=association.name)))
    wrong = (line("warning", contacting.LEFT_WRONG(email=email)),) if email else ()
    return replace(page, lines=(*page.lines, *wrong), subject=contacting.LEFT_SUBJECT(association=association.name))


def stand_in(association: Association, contact: Contact, days: tuple[date, date]) -> Page:
    """They stand in for a contact on these days."""
    said = contacting.STAND_IN(contact=shown(contact), association=association.name, **between(days))
    page = _told(association, line("calendar", said))
    return replace(page, subject=contacting.STAND_IN_SUBJECT(association=association.name))


def invitation(association: Association, link: str, service: str) -> Page:
    """A link that connects a chat."""
    page = _told(association, line("chat", contacting.INVITE(association=association.name)))
    rows = ((Link("chat", contacting.INVITE_BUTTON(), url=link),),)
    return replace(page, rows=rows, subject=contacting.INVITE_SUBJECT(service=service))


def between(days: tuple[date, date]) -> dict[str, Moment]:
    """The first day and the last as a text takes them."""
    since, until = (Moment(round(datetime.combine(day, time(12), HELSINKI).timestamp() * 1000), "day") for day in days)
    return {"since": since, "until": until}


def _told(association: Association, said: Line) -> Page:
    return Page((line("hello", notices.HELLO(association=association.name)), said), language=association.language)
