"""Wishes that nothing answers: counted without the person, and what people want to be told of when there is one."""

from dataclasses import dataclass

from bot.store.database import Row, Tx
from bot.store.ids import new_id


@dataclass(frozen=True, slots=True)
class Watch:
    """A search (the token of its results) that somebody is to be told of, or has been `told` of."""

    id: int
    search: str
    told: bool


async def add(tx: Tx, person: int, search: str, now: int, most: int) -> bool:
    """Keep one more; False when that would be more than `most` at a time."""
    waiting = [one for one in await of_person(tx, person) if not one.told and one.search != search]
    if len(waiting) >= most:
        return False
    await tx.run("watch_add", id=new_id(), person=person, search=search, now=now)
    return True


async def of_person(tx: Tx, person: int) -> tuple[Watch, ...]:
    """All of a person's, the oldest first."""
    return tuple(_read(row) for row in await tx.all("watches_of", person=person))


def _read(row: Row) -> Watch:
    return Watch(row["id"], row["search"], row["told_at"] is not None)
