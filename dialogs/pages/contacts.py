"""The mail that asks an association whether an address is theirs."""

from catalogue.hobby import Association
from dialogs.kit import line
from dialogs.texts import contacts, notices
from dialogs.texts.values import Link, Page


def ask(association: Association, link: str, service: str) -> Page:
    """May we write to this address? Nothing personal; `link` is that of the page with the button."""
    lines = (
        line("hello", notices.HELLO(association=association.name)),
        line("mail", contacts.ASK(service=service)),
        line("info", contacts.ASK_NOT()),
    )
    button = Link("yes", contacts.ASK_BUTTON(), url=link)
    return Page(lines, ((button,),), subject=contacts.SUBJECT(service=service), language=association.language)
