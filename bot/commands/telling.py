"""Writing to the contacts of associations."""

from bot.commands.context import Context
from bot.commands.links import Purpose
from bot.commands.writing import MAIL
from bot.store import contacts, outbox
from bot.store.database import Tx
from catalogue.hobby import Association
from dialogs.pages import contacts as pages
from dialogs.texts.codec import page_json
from dialogs.texts.values import Page
from rules.contact import Contact
from rules.delivery import Kind


async def write_to(tx: Tx, context: Context, contact: Contact, page: Page, key: str, now: int) -> bool:
    """One message to a contact; False when it was written before."""
    written = await outbox.put(
        tx,
        context.private,
        kind=Kind.NOTICE,
        channel=contact.channel,
        address=contact.address,
        page=page_json(page),
        now=now,
        key=key,
        person=contact.person,
    )
    return written is not None


def can_be_written_to(context: Context, contact: Contact) -> bool:
    """Whether this service has such a way out."""
    return contact.channel != MAIL or context.settings.email


def settings_link(context: Context, association: Association, contact: Contact) -> str:
    """Where a contact chooses who gets our messages; "" without a web."""
    return context.link(Purpose.DESK, association.number, contact.key)


async def tell_of_new(tx: Tx, context: Context, association: Association, key: str, now: int) -> None:
    """The other contacts are told that this one gets our messages from now on."""
    there = await contacts.of(tx, context.private, association)
    new = next((one for one in there if one.key == key), None)
    for one in there:
        if new and one.key != key and one.usable and can_be_written_to(context, one):
            page = pages.joined(association, new, settings_link(context, association, one))
            await write_to(tx, context, one, page, f"contact-new:{association.number}:{key}:{one.key}:{now}", now)


async def tell_of_leaving(tx: Tx, context: Context, association: Association, gone: Contact, now: int) -> None:
    """They and the other contacts are told that they get no more messages."""
    page = pages.left(association, gone, context.settings.help.email or context.staff_email)
    for one in (gone, *await contacts.of(tx, context.private, association)):
        if one.usable and can_be_written_to(context, one):
            key = f"contact-gone:{association.number}:{gone.key}:{one.key}:{now}"
            await write_to(tx, context, one, page, key, now)
