"""Announcements begin when their time has come; what is under way is looked after, and staff see how it goes."""

from bot.commands import announcing, progress
from bot.commands.context import Context
from bot.store.database import Tx
from rules.announcement import ACTIVE, State


async def look_after(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Begin those that are due, once each. Of the others: is it done, does the sum hold, have staff been told?"""
    counts = {"begun": 0, "shown": 0}
    for row in await tx.all("announcements_live"):
        number, state = row["number"], State(row["state"])
        if state is State.SCHEDULED:
            counts["begun"] += await _begin(tx, context, number, now)
        else:
            await announcing.look_after(tx, context, number, now)
            counts["shown"] += state in ACTIVE and await progress.edit(tx, context, number, now)
    return counts


async def _begin(tx: Tx, context: Context, number: int, now: int) -> bool:
    """False when it is not due yet, or another process was first."""
    if await tx.one("announcement_start", number=number, now=now) is None:
        return False
    await progress.begin(tx, context, number, now)
    return True
