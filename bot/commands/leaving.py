"""Whoever does not look after people any more leaves the staff group, and what they had taken is free for others."""

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
        await tx.run("counter_delete", person=person)
        await leave(tx, context, person, number, now)
    return person


async def leave(tx: Tx, context: Context, person: int, number: int, now: int) -> None:
    """Out of the group: until the next invitation they read nothing there."""
    await tx.run("task_untake_of", staff=number)
    for account in await _accounts(tx, context, person):
        key = f"member-leaves:{number}:{new_id()}"
        await put(tx, context, _member(account), casework.deed(REMOVES), now, key=key)


async def stay(tx: Tx, context: Context, person: int, now: int) -> None:
    """They are (again) of those whom the group is for: what would have removed them, late, does not."""
    for account in await _accounts(tx, context, person):
        await tx.run("delivery_cancel", find=context.private.find(_member(account)), reason="staff again", now=now)


async def _accounts(tx: Tx, context: Context, person: int) -> list[str]:
    try:
        return [one.value for one in await people.addresses(tx, context.private, person) if one.channel == ACCOUNTS]
    except SealError:
        return []


def _member(account: str) -> str:
    return f"member/{account}"
