"""What is kept no longer than it is needed."""

from bot.commands.context import Context
from bot.store.database import Tx
from bot.store.ids import id_at

DAY = 24 * 60 * 60 * 1000
INBOUND_DAYS = 7
"""Telegram keeps an update for 24 hours at the most: https://core.telegram.org/bots/api#getting-updates"""
DELIVERY_DAYS = 90
INVITATION_DAYS = 7
STRANGER_DAYS = 1


async def tidy(tx: Tx, _context: Context, now: int) -> dict[str, int]:
    """Forget keys of events that will not come again, final deliveries, and web chats of people who are not known."""
    await tx.run("inbound_forget", before=now - INBOUND_DAYS * DAY)
    await tx.run("invitations_forget", before=now - INVITATION_DAYS * DAY)
    await tx.run("delivery_forget", before=now - DELIVERY_DAYS * DAY)
    await tx.run("web_forget_strangers", before=id_at(now - STRANGER_DAYS * DAY))
    return {}
