"""When nothing answers all the wishes: what does when some of them are left out, and where it is."""

from dataclasses import dataclass, replace

from catalogue.hobby import Point
from catalogue.search import Found, count, search
from catalogue.snapshot import Snapshot
from catalogue.wishes import Wishes

LEFT_OUT = (
    "soon",
    "has_room",
    "parts",
    "weekdays",
    "beginners",
    "language",
    "free_trial",
    "free",
    "little_finnish",
    "accessible",
)
"""Fields of Wishes in the order in which they are left out: first what one can wait for or make time for, then what one
can be helped with, then money, then the language, last what is seldom known, whether one gets in with a wheelchair.
What somebody is (age, women, men, children) and what they want to do is never left out: without it they would stand
before a door that is not theirs."""


@dataclass(frozen=True, slots=True)
class Widened:
    """What was found, and the fields of Wishes that had to be left out for it: none when it answers them all."""

    found: tuple[Found, ...]
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The municipality of the nearest hobby that was found, and how far that hobby is, in kilometres."""

    municipality: str
    km: float


def widened(snapshot: Snapshot, origin: Point, wishes: Wishes, now_ms: int, limit: int | None = None) -> Widened:
    """Return what answers the wishes, or else what does without the least important of them; as `search` otherwise.

    They are left out one after the other until something is found; then each that was not in the way counts again.
    """
    found = search(snapshot, origin, wishes, now_ms, limit)
    if found:
        return Widened(found)
    without: list[str] = []
    for name in LEFT_OUT:
        if getattr(wishes, name):
            without.append(name)
            if count(snapshot, _without(wishes, without), now_ms):
                break
    else:
        return Widened(())
    for name in reversed(without[:-1]):
        fewer = [one for one in without if one != name]
        if count(snapshot, _without(wishes, fewer), now_ms):
            without = fewer
    return Widened(search(snapshot, origin, _without(wishes, without), now_ms, limit), tuple(without))


def elsewhere(snapshot: Snapshot, found: tuple[Found, ...], municipality: str) -> Elsewhere | None:
    """Return where the nearest of those found is; None when one of them is in this municipality, or there is none."""
    if any(snapshot.hobbies[one.hobby].venue.municipality == municipality for one in found):
        return None
    nearest = min(found, key=lambda one: one.km, default=None)
    return Elsewhere(snapshot.hobbies[nearest.hobby].venue.municipality, nearest.km) if nearest else None


def _without(wishes: Wishes, names: list[str]) -> Wishes:
    nothing = Wishes()
    return replace(wishes, **{name: getattr(nothing, name) for name in names})
