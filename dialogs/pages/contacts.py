"""The mail that asks an association whether an address is theirs."""

from catalogue.hobby import Association
from dialogs.kit import line
from dialogs.pages.answers import Ways, wrong_row
from dialogs.texts import contacts, notices
from dialogs.texts.values import Link, Page


def ask(association: Association, link: str, service: str, ways: Ways) -> Page:
    """May we write to this address? Nothing personal; `link` is that of the page with the button."""
    lines = (
        line("hello", notices.HELLO(association=association.name)),
        line("mail", contacts.ASK(service=service)),
        line("info", contacts.ASK_NOT()),
    )
    button = Link("yes", contacts.ASK_BUTTON(), url=link)
    return Page(
        lines, ((button,), *wrong_row(ways)), subject=contacts.SUBJECT(service=service), language=association.language
    )
