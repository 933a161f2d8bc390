"""Counts of what happens to people. A mark beside each person keeps them from being counted twice, and says in which
row they are; it goes with the person, the counts stay.
"""

from dataclasses import dataclass, replace

from bot.store.database import Row, Tx
from rules.measure import Known, Measure, filled_in
from rules.person import Age


@dataclass(frozen=True, slots=True)
class Counted:
    """The row that somebody is counted in: of a project period, or of a fair (then `period` is empty)."""

    day: str  # local date, ISO
    measure: Measure
    period: str
    fair: int
    known: Known


async def is_counted(tx: Tx, person: int) -> bool:
    """Whether what somebody does counts: not what staff do, nor contacts of associations, who are here for others."""
    return not await tx.all("measured_never", person=person)


async def count(tx: Tx, person: int, counted: Counted) -> bool:
    """Count somebody; False when they were counted for this measure and period or fair."""
    if await tx.one("measured_mark", person=person, **_key(counted), **_known(counted.known)) is None:
        return False
    await tx.run("measure_add", **_key(counted), **_known(counted.known))
    return True


async def of_person(tx: Tx, person: int) -> list[Counted]:
    """What somebody was counted as, the oldest first."""
    return [_read(row) for row in await tx.all("measured_of", person=person)]


async def known_of(tx: Tx, person: int, municipality: str) -> Known:
    """What is known of somebody now."""
    row = await tx.one("measured_known", person=person)
    if row is None:
        return Known(municipality=municipality)
    return Known(_age(row["age"]), municipality, row["gender"])


async def fill_in(tx: Tx, person: int, now: Known) -> None:
    """More is known of somebody: where that was not known when they were counted it is put right; no total changes."""
    for counted in await of_person(tx, person):
        known = filled_in(counted.known, now)
        if known != counted.known and await _take(tx, counted):
            moved = replace(counted, known=known)
            key = {name: value for name, value in _key(moved).items() if name != "day"}
            await tx.run("measured_move", person=person, **key, **_known(known))
            await tx.run("measure_add", **_key(moved), **_known(known))


async def merge(tx: Tx, from_person: int, to_person: int) -> None:
    """Two turn out to be one: what was counted of both is counted once, on the earlier day."""
    first = {_what(one): one for one in await of_person(tx, to_person)}
    for counted in await of_person(tx, from_person):
        other = first.get(_what(counted))
        if other is None:
            continue
        later, whose = (counted, from_person) if counted.day >= other.day else (other, to_person)
        await _take(tx, later)
        measure, period, fair = _what(later)
        await tx.run("measured_drop", person=whose, measure=measure, period=period, fair=fair)
    await tx.run("measured_merge", from_person=from_person, to_person=to_person)


async def _take(tx: Tx, counted: Counted) -> bool:
    """Somebody is not counted in this row any more; False when nobody is."""
    if await tx.one("measure_take", **_key(counted), **_known(counted.known)) is None:
        return False
    await tx.run("measure_tidy", **_key(counted))
    return True


def _what(counted: Counted) -> tuple[Measure, str, int]:
    return counted.measure, counted.period, counted.fair


def _key(counted: Counted) -> dict[str, str | int]:
    return {"day": counted.day, "measure": counted.measure, "period": counted.period, "fair": counted.fair}


def _known(known: Known) -> dict[str, str]:
    return {"age": known.age, "municipality": known.municipality, "gender": known.gender}


def _read(row: Row) -> Counted:
    known = Known(_age(row["age"]), row["municipality"], row["gender"])
    return Counted(row["day"], Measure(row["measure"]), row["period"], row["fair"], known)


def _age(age: str) -> Age | str:
    return Age(age) if age else ""
