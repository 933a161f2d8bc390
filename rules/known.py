"""What somebody knows of a hobby that they want to come to, and what of that is no longer so.

Only what matters to people is a change: when it meets, where, whether there is room. A meeting that passes, a season
that goes on beyond what was known and a place of which more is known now are none.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace

from catalogue.hobby import Hobby
from catalogue.schedule import next_meetings
from catalogue.words import fold

AHEAD = 8
"""Meetings that somebody knows of."""
WEEK = 7 * 24 * 60 * 60 * 1000


@dataclass(frozen=True, slots=True)
class Known:
    """When it meets next (milliseconds UTC), where, and whether there is no room."""

    meetings: tuple[int, ...] = ()
    venue: str = ""
    address: str = ""
    municipality: str = ""
    full: bool = False

    def to_json(self) -> str:
        """As it is kept."""
        kept = [list(self.meetings), list(self.place), int(self.full)]
        return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))

    @property
    def place(self) -> tuple[str, str, str]:
        """Name, address, municipality."""
        return self.venue, self.address, self.municipality

    @classmethod
    def from_json(cls, text: str) -> "Known | None":
        """What was kept; None when nothing was."""
        if not text:
            return None
        meetings, (venue, address, municipality), full = json.loads(text)
        return cls(tuple(meetings), venue, address, municipality, bool(full))


@dataclass(frozen=True, slots=True)
class News:
    """What is no longer as somebody knows it: meetings that are not, and that are now; None of `full`: as before."""

    removed: tuple[int, ...] = ()
    added: tuple[int, ...] = ()
    place: bool = False
    full: bool | None = None
    next_known: int = 0  # the first meeting that they know of and that is still to come, 0 for none

    @property
    def any(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.removed or self.added or self.place or self.full is not None)

    @property
    def soonest(self) -> int:
        """The first meeting that somebody would go to wrongly, or miss; 0 for none."""
        times = (*self.removed, *self.added, *([self.next_known] if self.place and self.next_known else []))
        return min(times, default=0)


def known_now(hobby: Hobby, now: int) -> Known:
    """What somebody who is told of it now knows."""
    meetings = tuple(one.starts_at for one in next_meetings(hobby, now + 1, AHEAD))
    venue = hobby.venue
    return Known(meetings, venue.name, venue.address, venue.municipality, hobby.has_room is False)


def news(known: Known, fresh: Known, now: int) -> News:
    """What has changed since somebody was told; `fresh` is what is known now of an active hobby."""
    old = tuple(one for one in known.meetings if one > now)
    removed, added = _moved(old, fresh.meetings) if old else ((), ())
    return News(
        removed,
        added,
        place=elsewhere(known.place, fresh.place),
        full=None if known.full == fresh.full else fresh.full,
        next_known=old[0] if old else 0,
    )


def taken_up(known: Known, fresh: Known) -> Known:
    """What they know after that: of the place also what is not said just now."""
    return replace(
        fresh,
        venue=fresh.venue or known.venue,
        address=fresh.address or ("" if elsewhere(known.place, fresh.place) else known.address),
    )


def _moved(old: tuple[int, ...], fresh: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The meetings that are not any more, and those that are new, as far as both reach.

    What is new behind the last one known is how a season goes on; within the week after it, and with that one gone, it
    stands in its place.
    """
    ends = fresh[-1] if len(fresh) == AHEAD else max(old[-1], *fresh, 0) + WEEK
    removed = tuple(one for one in old if one <= ends and one not in fresh)
    last = old[-1] + WEEK - 1 if old[-1] in removed else old[-1]
    return removed, tuple(one for one in fresh if one <= last and one not in old)


def elsewhere(known: Iterable[str], fresh: Iterable[str]) -> bool:
    """Whether two places (name, address, municipality) are not the same, by what is known of both."""
    return any(before and after and fold(before) != fold(after) for before, after in zip(known, fresh, strict=True))
