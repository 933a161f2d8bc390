"""Which hobbies answer somebody's wishes, the nearest first."""

from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby, islice
from math import inf

from catalogue.facets import asked, facets
from catalogue.freshness import oldest_fresh
from catalogue.hobby import Hobby, Meeting, Point
from catalogue.index import Hobbies, Index
from catalogue.places import spot, spots_km
from catalogue.schedule import local_date, next_meetings
from catalogue.snapshot import Snapshot
from catalogue.steps import Steps
from catalogue.wishes import Wishes

STALE_KM = 25.0
"""How much further away a hobby counts in the order when nobody checked it for a season. It is about as far as towns in
Kainuu are apart: what is surely there in the next town comes before what may not be there any more in this one."""

SOON_MS = 7 * 86_400_000
"""How far ahead a meeting is soon, in milliseconds."""

FIRST_KM = 12.5
"""How far a search for the nearest looks at first; then twice as far, until it has enough."""

_NEVER = 1 << 62

_Near = tuple[float, int, float]
"""How far a hobby counts, its position, and how far it is, in kilometres."""


@dataclass(frozen=True, slots=True)
class Found:
    """A hobby (its number), how far it is in a straight line, and its next meeting where the schedule is known."""

    hobby: int
    km: float
    next: Meeting | None


def search(
    snapshot: Snapshot,
    origin: Point,
    wishes: Wishes,
    now_ms: int,
    limit: int | None = None,
    among: Collection[int] | None = None,
) -> tuple[Found, ...]:
    """Active hobbies that answer all the wishes: nearest first, in the same place the soonest; at most `limit`.

    Only those `among` these numbers count, where any are given. What nobody checked for a season, or ever, counts as
    STALE_KM further away. A hobby whose schedule holds no meeting any more is over and left out; one without a schedule
    is not, unless it is asked for `soon`.
    """
    index = snapshot.index
    answering = _answering(index, wishes, among)
    near = _near(index, answering, origin, now_ms, inf if limit is None else FIRST_KM)
    return tuple(islice(_met(index, near, wishes, now_ms), limit))


def count(snapshot: Snapshot, wishes: Wishes, now_ms: int, among: Collection[int] | None = None) -> int:
    """How many hobbies `search` finds, from anywhere."""
    index = snapshot.index
    positions = index.positions(_answering(index, wishes, among), 0, len(index.hobbies))
    return sum(_meets(index, position, wishes, now_ms) for position in positions)


def suits(hobby: Hobby, wishes: Wishes, snapshot: Snapshot, now_ms: int) -> bool:
    """Whether a hobby is of the kind asked for and passes each filter that is set; the unknown does not pass."""
    holds = frozenset(facets(hobby, snapshot.kinds[hobby.kind]))
    if any(holds.isdisjoint(group) for group in asked(wishes)):
        return False
    return not wishes.soon or _soon(next(iter(next_meetings(hobby, now_ms, 1)), None), now_ms)


def look_ahead(snapshot: Snapshot, now_ms: int) -> Steps[None]:
    """Look up all next meetings, in steps, so that the first searches in a new snapshot need not."""
    for position in range(len(snapshot.index.hobbies)):
        yield
        snapshot.index.next(position, now_ms)


def _answering(index: Index, wishes: Wishes, among: Collection[int] | None) -> Hobbies:
    answering = index.answering(wishes)
    return answering if among is None else answering & index.these(among)


def _near(index: Index, some: Hobbies, origin: Point, now_ms: int, first_km: float) -> Iterator[_Near]:
    """Return the hobbies of a set in the order of how far they count."""
    here, oldest = spot(origin), oldest_fresh(local_date(now_ms))
    spots, checked = index.spots, index.checked
    near: list[_Near] = []
    for band, reached in index.outwards(some, origin.lat, first_km):
        for position in band:
            km = spots_km(here, spots[position])
            near.append((km if checked[position] >= oldest else km + STALE_KM, position, km))
        near.sort()
        within = bisect_left(near, (reached,))
        yield from near[:within]
        del near[:within]


def _met(index: Index, near: Iterator[_Near], wishes: Wishes, now_ms: int) -> Iterator[Found]:
    """Return those that have a meeting, what is in the same place by its time."""
    for _, same in groupby(near, _place):
        yield from sorted(
            (
                Found(index.hobbies[position].number, km, index.next(position, now_ms))
                for _, position, km in same
                if _meets(index, position, wishes, now_ms)
            ),
            key=_soonest,
        )


def _meets(index: Index, position: int, wishes: Wishes, now_ms: int) -> bool:
    meeting = index.next(position, now_ms)
    if wishes.soon:
        return _soon(meeting, now_ms)
    return meeting is not None or not index.hobbies[position].schedules


def _soon(meeting: Meeting | None, now_ms: int) -> bool:
    return meeting is not None and meeting.starts_at < now_ms + SOON_MS


def _place(near: _Near) -> float:
    return round(near[0], 1)


def _soonest(found: Found) -> tuple[int, int]:
    return found.next.starts_at if found.next else _NEVER, found.hobby
