"""A hobby fair: where and when it is, and the tables at it."""

from dataclasses import dataclass, field

from catalogue.hobby import Texts, Venue


@dataclass(frozen=True, slots=True)
class Stall:
    """One association's table at a fair; `hobbies` are those shown there, by number, () for all of the association's.

    `label` is what stands on the table, like "12", "" for nothing.
    """

    number: int
    association: int
    hobbies: tuple[int, ...] = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Fair:
    """A fair; times are milliseconds UTC. `name` is as on the door, `names` and `description` are by language."""

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

    def stall(self, number: int) -> Stall | None:
        """One of its tables, by number."""
        return next((one for one in self.stalls if one.number == number), None)
