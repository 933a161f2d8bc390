"""A hobby fair: where and when it is, and the tables at it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from catalogue.hobby import Texts, Venue


@dataclass(frozen=True, slots=True)
class Stall:
    """One association's table at a fair; `hobbies` are those shown there, by number, () for all of the association's.

    `label` is what stands on the table, like "12", "" for nothing; `source_id` tells the fair's tables apart.
    """

    number: int
    association: int
    hobbies: tuple[int, ...] = ()
    label: str = ""
    source_id: str = ""


@dataclass(frozen=True, slots=True)
class Fair:
    """A fair; times are milliseconds UTC. `name` is as on the door, `names` and `description` are by language.

    `cancelled`: it does not take place. It is offered to nobody, but what was printed still leads to it.
    """

    number: int
    source: str
    source_id: str
    name: str
    venue: Venue
    starts_at: int
    ends_at: int
    stalls: tuple[Stall, ...] = ()
    names: Texts = field(default_factory=dict)
    description: Texts = field(default_factory=dict)
    example: bool = False
    cancelled: bool = False

    def stall(self, number: int) -> Stall | None:
        """One of its tables, by number."""
        return next((one for one in self.stalls if one.number == number), None)


def find_stall(fairs: Iterable[Fair], number: int) -> tuple[Fair, Stall] | None:
    """The table with this number, and its fair."""
    return next(((fair, stall) for fair in fairs if (stall := fair.stall(number))), None)


def next_fairs(fairs: Iterable[Fair], now: int, within_ms: int) -> list[Fair]:
    """Those that take place and are on, or begin within so many milliseconds; the first to end first."""
    there = (one for one in fairs if not one.cancelled and now < one.ends_at and one.starts_at < now + within_ms)
    return sorted(there, key=_when)


def _when(fair: Fair) -> tuple[int, int]:
    return fair.ends_at, fair.number
