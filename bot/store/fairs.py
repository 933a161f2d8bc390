"""Who comes to a fair, and what is counted there without anybody."""

from bot.store.database import Row, Tx
from bot.store.ids import new_id
from catalogue.schedule import local_date
from rules.fairs import Counted, Counts


async def come(tx: Tx, person: int, fair: int, ends_at: int, now: int) -> None:
    """Somebody comes; said again, nothing changes."""
    if await tx.one("fair_coming_add", id=new_id(), person=person, fair=fair, now=now, ends_at=ends_at):
        await count(tx, fair, 0, Counted.COMING, now)


async def not_come(tx: Tx, person: int, fair: int, now: int) -> None:
    """They do not after all: they are no longer counted, and a reminder that has not left does not leave."""
    row = await tx.one("fair_coming_drop", person=person, fair=fair)
    if row is None:
        return
    await count(tx, fair, 0, Counted.COMING, row["said_at"], change=-1)
    begins = key_of(row["id"])
    keys = {"key": begins, "first_key": f"{begins}:", "end_key": f"{begins};"}
    await tx.all("delivery_cancel_key", **keys, reason="cancelled", now=now)


def key_of(coming: int, due_at: int | None = None) -> str:
    """What makes a reminder of a fair one delivery; without a time, how the keys of all of them begin."""
    return f"fair:{coming}" if due_at is None else f"fair:{coming}:{due_at}"


async def coming_to(tx: Tx, person: int) -> frozenset[int]:
    """The fairs that somebody comes to."""
    return frozenset(row["fair"] for row in await tx.all("fair_coming_of", person=person))


async def due(tx: Tx, fair: int, due_at: int, after: int, limit: int) -> list[Row]:
    """Who is to be reminded now, in the order of their ids."""
    return list(await tx.all("fair_coming_due", fair=fair, due_at=due_at, after=after, row_limit=limit))


async def reminded(tx: Tx, coming: int, due_at: int) -> bool:
    """Take a reminder; False when it was taken before."""
    return await tx.one("fair_coming_reminded", id=coming, due_at=due_at) is not None


async def count(tx: Tx, fair: int, stall: int, what: Counted, at: int, change: int = 1) -> None:
    """Count one more on the day of this time, nobody's."""
    day = local_date(at).isoformat()
    await tx.one("fair_count_add", day=day, fair=fair, stall=stall, what=what, change=change)


async def counts(tx: Tx, fair: int) -> Counts:
    """What has been counted at a fair so far."""
    rows = await tx.all("fair_counts", fair=fair)
    by_table = {what: {row["stall"]: row["times"] for row in rows if row["what"] == what} for what in Counted}
    coming = by_table[Counted.COMING].get(0, 0)
    return Counts(coming, by_table[Counted.OPENED], by_table[Counted.INTERESTS])
