"""Telling people that there is now what they searched for in vain."""

from bot.commands.context import Context
from bot.commands.watching import read
from bot.commands.writing import write_news
from bot.store import people
from bot.store.database import Row, Tx
from bot.store.private import SealError
from bot.store.watches import Watch
from dialogs.pages.watching import found_news, near
from dialogs.texts.values import Page
from rules.delivery import Kind
from rules.reminders import asleep, leaves_until

DAY = 24 * 60 * 60 * 1000
TOLD_DAYS = 7
"""How long it is known that somebody was told: long enough to see that it has left."""


async def tell(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Write to each once, never at night; what then did not leave is written again. Forget what is long told."""
    again = await tx.all("watches_again")
    forgotten = await tx.all("watches_forget", before=now - TOLD_DAYS * DAY)
    counts = {"told": 0, "again": len(again), "forgotten": len(forgotten), "unreadable": 0}
    if asleep(now, context.settings.reminders):
        return counts
    for row in await tx.all("watches_waiting"):
        try:
            counts["told"] += await _tell(tx, context, row, now)
        except SealError:
            counts["unreadable"] += 1
            await tx.run("watch_wait", id=row["id"])
    return counts


async def _tell(tx: Tx, context: Context, row: Row, now: int) -> bool:
    """False when there is nothing to tell, or nowhere to write. Raises `SealError`."""
    page = await _page(tx, context, row, now)
    if page is None or await tx.one("watch_told", id=row["id"], now=now) is None:
        return False
    until = leaves_until(now + DAY, now, context.settings.reminders)
    key = f"watch:{row['id']}:{now}"
    if await write_news(tx, context, row["person_id"], page, Kind.STATUS, now, key=key, not_after=until):
        return True
    await tx.run("watch_wait", id=row["id"])
    return False


async def _page(tx: Tx, context: Context, row: Row, now: int) -> Page | None:
    """The news, None while there is none."""
    person = await people.get(tx, context.private, row["person_id"])
    watched = read(Watch(row["id"], row["search"], told=False))
    if person is None or watched is None:
        return None
    world = context.world(now)
    found = near(watched.search, person, world)
    return found_news(watched, found[0], world) if found else None
