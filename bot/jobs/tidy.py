"""What is kept no longer than it is needed."""

from bot.commands.context import Context
from bot.store import confirmations
from bot.store.database import Tx
from bot.store.ids import id_at

DAY = 24 * 60 * 60 * 1000
INBOUND_DAYS = 7
"""Telegram keeps an update for 24 hours at the most: https://core.telegram.org/bots/api#getting-updates"""
DELIVERY_DAYS = 90
INVITATION_DAYS = 7
CONTACT_DAYS = 365
"""A contact that was taken away is still asked to delete what it was told."""
STAFF_LOG_DAYS = 365
"""What staff did and saw can be asked about for a year."""
STRANGER_DAYS = 1
WEB_DAYS = 90
"""Long enough to read an answer again; what was agreed stands under My hobbies."""


async def tidy(tx: Tx, _context: Context, now: int) -> dict[str, int]:
    """Forget what the constants above are about, and mailboxes that nobody confirmed."""
    await tx.run("inbound_forget", before=now - INBOUND_DAYS * DAY)
    await tx.run("invitations_forget", before=now - INVITATION_DAYS * DAY)
    await tx.run("contact_invitations_forget", before=now - INVITATION_DAYS * DAY)
    await tx.run("staff_invitations_forget", before=now - INVITATION_DAYS * DAY)
    await tx.run("staff_log_forget", before=now - STAFF_LOG_DAYS * DAY)
    await tx.run("contacts_forget", before=now - CONTACT_DAYS * DAY)
    await tx.run("delivery_forget", before=now - DELIVERY_DAYS * DAY)
    await tx.run("addresses_forget_unconfirmed", now=now)
    await tx.run("confirmations_forget", before=now - confirmations.DAY)
    await tx.run("notes_forget", before=now - DAY)
    await tx.run("messages_forget", before=now - WEB_DAYS * DAY)
    await tx.run("web_forget_old", before=id_at(now - WEB_DAYS * DAY))
    await tx.run("web_forget_strangers", before=id_at(now - STRANGER_DAYS * DAY))
    return {}
