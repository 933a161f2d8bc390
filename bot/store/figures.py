"""What figures are made of: counts over everybody, and of what is counted without anybody."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from bot.store.database import Row, Tx
from bot.store.private import Private, open_or_empty
from rules.fairs import Counted
from rules.interest import State
from rules.measure import Known, Measure
from rules.numbers import Cell, Numbers, Share
from rules.person import Age

DAY = 24 * 60 * 60 * 1000


async def numbers(tx: Tx, private: Private, since: str, until: str, now: int) -> Numbers:
    """All of them; what is counted by day from `since` to `until`, local dates, both included."""
    unmet, barriers = await tx.all("unmet_since", day=since), await tx.all("barriers_since", day=since)
    answers = await tx.all("figure_answers")
    positions = [open_or_empty(private, row["private_position"]) for row in await tx.all("figure_positions")]
    return Numbers(
        since=since,
        until=until,
        cells=await cells(tx, since, until),
        languages=_numbers(await tx.all("figure_languages"), "language"),
        places=_numbers(await tx.all("figure_places"), "place"),
        positions=Counter(map(_point, filter(None, positions))),
        states={State(state): number for state, number in _numbers(await tx.all("figure_states"), "state").items()},
        days=_days(answers),
        answered=_answered(answers),
        unmet=_summed(((row["kind"], row["category"]), row["times"]) for row in unmet),
        unmet_places=_summed((row["municipality"], row["times"]) for row in unmet),
        reminded=_numbers(await tx.all("figure_reminded", now=now), "answer"),
        afterwards=_numbers(await tx.all("figure_afterwards"), "outcome"),
        barriers=_summed((row["barrier"], row["times"]) for row in barriers),
        at_fairs=_at_fairs(await tx.all("figure_fairs", since=since, until=until)),
    )


async def cells(tx: Tx, since: str, until: str) -> tuple[Cell, ...]:
    """What was measured on these days."""
    return tuple(_cell(row) for row in await tx.all("figure_measures", since=since, until=until))


async def first_day(tx: Tx) -> str:
    """The first day on which anything was measured; empty when nothing was."""
    row = await tx.one("figure_first_day")
    return str(row["day"] or "") if row else ""


def _cell(row: Row) -> Cell:
    known = Known(Age(row["age"]) if row["age"] else "", row["municipality"], row["gender"])
    return Cell(Measure(row["measure"]), row["period"], row["fair"], known, row["number"])


def _numbers(rows: Iterable[Row], by: str) -> dict[Any, int]:
    return {row[by]: row["number"] for row in rows}


def _at_fairs(rows: Iterable[Row]) -> dict[Counted, dict[tuple[int, int], int]]:
    found: dict[Counted, dict[tuple[int, int], int]] = {}
    for row in rows:
        found.setdefault(Counted(row["what"]), {})[row["fair"], row["stall"]] = row["number"]
    return found


def _summed(pairs: Iterable[tuple[Any, int]]) -> dict[Any, int]:
    summed: Counter[Any] = Counter()
    for name, times in pairs:
        summed[name] += times
    return dict(summed)


def _point(position: str) -> tuple[float, float]:
    lat, _, lon = position.partition(",")
    return float(lat), float(lon)


def _days(answers: Iterable[Row]) -> dict[int, list[float]]:
    """How long associations took, of those interests that they answered; at once where staff passed it on before."""
    days: dict[int, list[float]] = {}
    for row in answers:
        if row["answered_at"] is not None:
            days.setdefault(row["association"], []).append(max(0, row["answered_at"] - row["since"]) / DAY)
    return days


def _answered(answers: Iterable[Row]) -> dict[int, Share]:
    shares: dict[int, Share] = {}
    for row in answers:
        yes, no = shares.get(row["association"], (0, 0))
        shares[row["association"]] = (yes, no + 1) if row["answered_at"] is None else (yes + 1, no)
    return shares
