"""What a search looks up instead of every hobby: which hobbies each facet holds for, where they are, when they meet.

A set of hobbies is one whole number with a bit for each active hobby, so that all filters together are a few
operations on numbers. Hobbies stand from south to north: whoever is near is near in this order too.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from math import degrees, inf

from catalogue.facets import Facet, asked, facets
from catalogue.hobby import Hobby, Kind, Meeting, Point
from catalogue.places import EARTH_KM, Spot, spot
from catalogue.schedule import next_meetings
from catalogue.steps import Steps
from catalogue.wishes import Wishes

Hobbies = int
"""A set of hobbies: the highest bit is the hobby at position 0."""

_DAY_MS = 86_400_000
_NEVER_CHECKED = date.min
_ONE = ord("1")


@dataclass(frozen=True, slots=True)
class Index:
    """Active hobbies by position, their positions by number; where each is and when it was checked; sets by facet.

    `ahead` keeps the next meetings that were looked up: a memory, which changes no answer.
    """

    hobbies: tuple[Hobby, ...]
    by_number: Mapping[int, int]
    latitudes: tuple[float, ...]
    spots: tuple[Spot, ...]
    checked: tuple[date, ...]
    sets: Mapping[Facet, Hobbies]
    ahead: dict[int, tuple[int, int, Meeting | None]] = field(default_factory=dict, repr=False, compare=False)

    def answering(self, wishes: Wishes) -> Hobbies:
        """Return the hobbies that answer the wishes, `soon` left out; those that are over are among them."""
        found = (1 << len(self.hobbies)) - 1
        for group in asked(wishes):
            any_of = 0
            for facet in group:
                any_of |= self.sets.get(facet, 0)
            found &= any_of
        return found

    def these(self, numbers: Iterable[int]) -> Hobbies:
        """Return the active hobbies with these numbers."""
        row = bytearray(b"0") * (len(self.hobbies) + 1)  # one more, so that it is a number without hobbies too
        for number in numbers:
            if number in self.by_number:
                row[self.by_number[number] + 1] = _ONE
        return int(row, 2)

    def positions(self, some: Hobbies, start: int, end: int) -> list[int]:
        """Return the positions from `start` to before `end` of hobbies of a set, ascending."""
        size = end - start
        digits = f"{some >> (len(self.hobbies) - end) & ((1 << size) - 1):0{size}b}"
        positions = []
        at = digits.find("1")
        while at >= 0:  # to look for digits in a text is quicker than to take one bit after the other
            positions.append(start + at)
            at = digits.find("1", at + 1)
        return positions

    def outwards(self, some: Hobbies, latitude: float, km: float) -> Iterator[tuple[list[int], float]]:
        """Return positions of a set from a latitude outwards, band after band, each band double the one before.

        With each comes a distance in kilometres: whatever is nearer has been given; `km` is the first.
        """
        south = north = bisect_left(self.latitudes, latitude)
        while True:
            high = degrees(km / EARTH_KM)
            further_south = bisect_left(self.latitudes, latitude - high)
            further_north = bisect_right(self.latitudes, latitude + high)
            everything = further_south == 0 and further_north == len(self.latitudes)
            band = self.positions(some, further_south, south) + self.positions(some, north, further_north)
            yield band, inf if everything else km
            if everything:
                return
            south, north, km = further_south, further_north, 2 * km

    def next(self, position: int, now_ms: int) -> Meeting | None:
        """Return the hobby's next meeting at `now_ms` or later, None when there is none or no schedule."""
        known = self.ahead.get(position)
        if known and known[0] <= now_ms <= known[1]:
            return known[2]
        meeting = next(iter(next_meetings(self.hobbies[position], now_ms, 1)), None)
        self.ahead[position] = (now_ms, meeting.starts_at if meeting else now_ms + _DAY_MS, meeting)
        return meeting


def index_steps(hobbies: Collection[Hobby], kinds: Mapping[str, Kind], points: Mapping[int, Point]) -> Steps[Index]:
    """Make the index of the active hobbies among these; `points` says where each is, by its number."""
    active = [hobby for hobby in hobbies if hobby.status == "active"]
    active.sort(key=lambda hobby: points[hobby.number].lat)
    yield
    by_number: dict[int, int] = {}
    known: dict[Point, Spot] = {}  # many are in one place
    spots: list[Spot] = []
    checked: list[date] = []
    latitudes: list[float] = []
    holds: defaultdict[Facet, bytearray] = defaultdict(lambda: bytearray(b"0") * len(active))
    for position, hobby in enumerate(active):
        yield
        by_number[hobby.number] = position
        point = points[hobby.number]
        latitudes.append(point.lat)
        spots.append(known.setdefault(point, spot(point)))
        checked.append(hobby.checked_on or _NEVER_CHECKED)
        for facet in facets(hobby, kinds[hobby.kind]):
            holds[facet][position] = _ONE
    sets: dict[Facet, Hobbies] = {}
    for facet, row in holds.items():
        yield
        sets[facet] = int(row, 2)
    return Index(
        hobbies=tuple(active),
        by_number=by_number,
        latitudes=tuple(latitudes),
        spots=tuple(spots),
        checked=tuple(checked),
        sets=sets,
    )
