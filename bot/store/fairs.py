"""Who comes to a fair, and what is counted there without anybody."""

from bot.store.database import Row, Tx
from bot.store.ids import new_id
from catalogue.fair import Fair
from catalogue.schedule import local_date
from rules.fairs import Counted, Counts, known_now


async def come(tx: Tx, person: int, fair: Fair, now: int) -> None:
    """Somebody comes, to the fair as it is now; said again, nothing changes."""
    knows = known_now(fair).to_json()
    own = new_id()
    if await tx.one(
        "fair_coming_add", id=own, person=person, fair=fair.number, now=now, ends_at=fair.ends_at, knows=knows
    ):
        await count(tx, fair.number, 0, Counted.COMING, now)


async def not_come(tx: Tx, person: int, fair: int, now: int) -> None:
    """They do not after all: they are no longer counted, and a reminder that has not left does not leave."""
    row = await tx.one("fair_coming_drop", person=person, fair=fair)
    if row is None:
        return
    await count(tx, fair, 0, Counted.COMING, row["said_at"], change=-1)
    await cancel_written(tx, row["id"], now)


async def join(tx: Tx, from_person: int, to_person: int, now: int) -> None:
    """Two are one: to a fair that both come to, one comes."""
    for fair in await coming_to(tx, from_person) & await coming_to(tx, to_person):
        await not_come(tx, from_person, fair, now)


async def cancel_written(tx: Tx, coming: int, now: int) -> None:
    """What was written to somebody about a fair and has not left does not leave."""
    begins = f"fair:{coming}"
    keys = {"key": begins, "first_key": f"{begins}:", "end_key": f"{begins};"}
    await tx.all("delivery_cancel_key", **keys, reason="cancelled", now=now)


def key_of(coming: int, what: str, at: int) -> str:
    """What makes news of a fair, of this sort and time, one delivery."""
    return f"fair:{coming}:{what}:{at}"


async def coming_to(tx: Tx, person: int) -> frozenset[int]:
    """The fairs that somebody comes to."""
    return frozenset(row["fair"] for row in await tx.all("fair_coming_of", person=person))


async def due(tx: Tx, fair: Fair, due_at: int, after: int, limit: int) -> list[Row]:
    """Who is to be reminded now, in the order of their ids: only who knows the fair as it is."""
    knows = known_now(fair).to_json()
    return list(
        await tx.all("fair_coming_due", fair=fair.number, knows=knows, due_at=due_at, after=after, row_limit=limit)
    )


async def behind(tx: Tx, fair: Fair, after: int, limit: int) -> list[Row]:
    """Who knows a fair otherwise than it is, in the order of their ids."""
    knows = known_now(fair).to_json()
    return list(await tx.all("fair_coming_behind", fair=fair.number, knows=knows, after=after, row_limit=limit))


async def learns(tx: Tx, coming: int, knew: str, knows: str) -> bool:
    """Somebody is told how it stands with a fair; False when another process told them first."""
    return await tx.one("fair_coming_knows", id=coming, knew=knew, knows=knows) is not None


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
