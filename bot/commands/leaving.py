"""Whoever is not staff any more leaves the staff group, and what they had taken is free for others."""

from bot.commands.context import Context
from bot.commands.showing import put
from bot.store import people, staff
from bot.store.database import Tx
from bot.store.ids import new_id
from bot.store.private import SealError
from dialogs.pages import casework
from dialogs.pages.casework import REMOVES

ACCOUNTS = "telegram"
"""The number of a private chat is that of the account."""


async def remove(tx: Tx, context: Context, number: int, now: int) -> int | None:
    """Somebody is staff no longer: the id of their person, None where nobody was."""
    person = await staff.remove(tx, number)
    if person is not None:
        await leave(tx, context, person, number, now)
    return person


async def leave(tx: Tx, context: Context, person: int, number: int, now: int) -> None:
    """Out of the group: until the next invitation they read nothing there."""
    await tx.run("task_untake_of", staff=number)
    try:
        accounts = [one.value for one in await people.addresses(tx, context.private, person) if one.channel == ACCOUNTS]
    except SealError:
        accounts = []
    for account in accounts:
        key = f"member-leaves:{number}:{new_id()}"
        await put(tx, context, f"member/{account}", casework.deed(REMOVES), now, key=key)
