"""Mails that a job writes to associations and to staff."""

from bot.commands.context import Context
from bot.commands.writing import MAIL
from bot.store import outbox
from bot.store.database import Tx
from dialogs.texts.codec import page_json
from dialogs.texts.values import Page
from rules.delivery import Kind


async def write_mail(tx: Tx, context: Context, kind: Kind, address: str, page: Page, key: str, now: int) -> bool:
    """False when it was written before."""
    written = await outbox.put(
        tx, context.private, kind=kind, channel=MAIL, address=address, page=page_json(page), now=now, key=key
    )
    return written is not None
