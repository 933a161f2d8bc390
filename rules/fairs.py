"""What is counted at a fair, without anybody; and what somebody who comes knows of it that is no longer so."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from catalogue.fair import Fair
from rules.known import elsewhere

AROUND = 2 * 60 * 60 * 1000
"""Milliseconds before a fair begins, and after it ends, in which its counter is live: tables are set up and cleared."""


class Counted(StrEnum):
    """What is counted: at a table, and `COMING` of the fair itself."""

    OPENED = "opened"
    INTERESTS = "interests"
    COMING = "coming"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of each at one fair; at a table, by its number."""

    coming: int = 0
    opened: Mapping[int, int] = field(default_factory=dict)
    interests: Mapping[int, int] = field(default_factory=dict)

    def to_json(self) -> str:
        """The same numbers are the same text."""
        return json.dumps([self.coming, sorted(self.opened.items()), sorted(self.interests.items())])


@dataclass(frozen=True, slots=True)
class KnownFair:
    """When a fair is (milliseconds UTC), where, and that it does not take place."""

    starts_at: int
    ends_at: int
    place: tuple[str, ...]  # name, address, municipality
    cancelled: bool = False

    def to_json(self) -> str:
        """As it is kept."""
        kept = [self.starts_at, self.ends_at, list(self.place), int(self.cancelled)]
        return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> "KnownFair | None":
        """What was kept; None when nothing was."""
        if not text:
            return None
        starts_at, ends_at, place, cancelled = json.loads(text)
        return cls(starts_at, ends_at, tuple(place), bool(cancelled))


@dataclass(frozen=True, slots=True)
class FairNews:
    """What is no longer as somebody knows it; `cancelled` is None for as before, False for on again after all."""

    cancelled: bool | None = None
    time: bool = False
    place: bool = False
    soonest: int = 0  # when they would go there wrongly, or miss it

    @property
    def any(self) -> bool:
        """Whether there is anything to tell."""
        return self.cancelled is not None or self.time or self.place


def counter_begins(fair: Fair) -> int:
    """From when on its counter is live (milliseconds UTC)."""
    return fair.starts_at - AROUND


def counter_ends(fair: Fair) -> int:
    """Until when its counter is live (milliseconds UTC)."""
    return fair.ends_at + AROUND


def known_now(fair: Fair) -> KnownFair:
    """What somebody who is told of it now knows."""
    venue = fair.venue
    place = (venue.name, venue.address, venue.municipality)
    return KnownFair(fair.starts_at, fair.ends_at, place, fair.cancelled)


def news(known: KnownFair | None, fresh: KnownFair, now: int) -> FairNews:
    """What has changed since somebody was told; nothing once it is over, by what they know and by what is so.

    Whoever said that they come before that was kept (None) knew a fair that takes place, and no more.
    """
    before = known or KnownFair(fresh.starts_at, fresh.ends_at, fresh.place)
    if now >= max(before.ends_at, fresh.ends_at) or (before.cancelled and fresh.cancelled):
        return FairNews()
    changed = None if before.cancelled == fresh.cancelled else fresh.cancelled
    soonest = min(before.starts_at, fresh.starts_at)
    if fresh.cancelled:
        return FairNews(changed, soonest=before.starts_at)
    time = (before.starts_at, before.ends_at) != (fresh.starts_at, fresh.ends_at)
    return FairNews(changed, time, elsewhere(before.place, fresh.place), soonest)
