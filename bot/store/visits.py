"""What people were asked after a visit, and counts of what stood in the way."""

from bot.store.database import Tx

Steps = dict[int, dict[str, int]]
"""By interest, when each step was taken, milliseconds UTC."""


async def steps_of_person(tx: Tx, person: int) -> dict[int, frozenset[str]]:
    """The steps of each of a person's interests."""
    found: dict[int, set[str]] = {}
    for row in await tx.all("steps_of_person", person=person):
        found.setdefault(row["interest_id"], set()).add(row["step"])
    return {interest: frozenset(steps) for interest, steps in found.items()}


async def steps_after_visits(tx: Tx) -> Steps:
    """The steps of all interests whose people can still be asked."""
    found: Steps = {}
    for row in await tx.all("steps_after_visits"):
        found.setdefault(row["interest_id"], {})[row["step"]] = row["at"]
    return found


async def not_then(tx: Tx) -> dict[int, set[int]]:
    """By interest, the meetings that people who were let in said no to."""
    found: dict[int, set[int]] = {}
    for row in await tx.all("not_then"):
        found.setdefault(row["interest_id"], set()).add(row["meeting_at"])
    return found


async def not_then_of(tx: Tx, interest: int) -> set[int]:
    """Those of one interest."""
    said = await tx.all("coming_of", interest=interest)
    return {row["meeting_at"] for row in said if row["answer"] == "not-this-time"}


async def first_notice(tx: Tx, association: int, number: int) -> bool:
    """Whether this is the first notice that an association is written."""
    return await tx.one("notice_told_before", association=association, number=number) is None
