"""Which hobbies answer somebody's wishes, the nearest first."""

from dataclasses import dataclass

from catalogue.hobby import Audience, FinnishNeeded, Hobby, Meeting, Point
from catalogue.places import distance_km
from catalogue.schedule import next_meetings, weekdays
from catalogue.snapshot import Snapshot
from catalogue.wishes import SPORT, SPORT_CATEGORIES, Wishes

_LITTLE = frozenset({FinnishNeeded.NONE, FinnishNeeded.LITTLE})
_NEVER = 1 << 62


@dataclass(frozen=True, slots=True)
class Found:
    """A hobby (its number), how far it is in a straight line, and its next meeting where the schedule is known."""

    hobby: int
    km: float
    next: Meeting | None


def search(snapshot: Snapshot, origin: Point, wishes: Wishes, now_ms: int) -> tuple[Found, ...]:
    """Active hobbies that answer all the wishes: nearest first, in the same place the soonest.

    A hobby whose schedule holds no meeting any more is over and left out; one without a schedule is not.
    """
    found = []
    for hobby in snapshot.hobbies.values():
        if hobby.status != "active" or not suits(hobby, wishes, snapshot):
            continue
        meeting = next(iter(next_meetings(hobby, now_ms, 1)), None)
        if meeting or not hobby.schedules:
            found.append(Found(hobby.number, distance_km(origin, snapshot.points[hobby.number]), meeting))
    return tuple(sorted(found, key=_order))


def suits(hobby: Hobby, wishes: Wishes, snapshot: Snapshot) -> bool:
    """Whether a hobby is of the kind asked for and passes each filter that is set; the unknown does not pass."""
    return (
        _is_of_kind(hobby, wishes, snapshot)
        and (not wishes.women_only or hobby.audience is Audience.WOMEN)
        and (not wishes.free or hobby.price.cents == 0)
        and (not wishes.children or _for_children(hobby))
        and (not wishes.little_finnish or hobby.finnish in _LITTLE)
        and (wishes.age is None or _of_age(hobby, wishes.age))
        and (not wishes.weekdays or bool(wishes.weekdays & weekdays(hobby)))
    )


def _is_of_kind(hobby: Hobby, wishes: Wishes, snapshot: Snapshot) -> bool:
    if wishes.kinds:
        return hobby.kind in wishes.kinds
    if wishes.category is None:
        return True
    category = snapshot.kinds[hobby.kind].category
    return category in SPORT_CATEGORIES if wishes.category == SPORT else category == wishes.category


def _for_children(hobby: Hobby) -> bool:
    return hobby.audience is Audience.FAMILIES or hobby.children_welcome is True or hobby.for_minors


def _of_age(hobby: Hobby, age: int) -> bool:
    return (hobby.age_min is None or hobby.age_min <= age) and (hobby.age_max is None or age <= hobby.age_max)


def _order(found: Found) -> tuple[float, int, int]:
    return round(found.km, 1), found.next.starts_at if found.next else _NEVER, found.hobby
