"""Who an announcement is for, who of them is left out, and why: a choice by staff, and what is known of people."""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any, Self

from rules.person import Age

MINUTE = 60 * 1000
DAY = 24 * 60 * MINUTE
IN_DIALOG = 10 * MINUTE
"""Whoever wrote or pressed this short a time ago is in a dialog now."""


class Out(StrEnum):
    """Why somebody in the audience is left out; the first that is true counts."""

    NO_LANGUAGE = "no-language"  # they have not chosen one yet: nothing is known of them
    QUIET = "quiet"  # they said stop
    NO_NEWS = "no-news"  # they stopped announcements only
    BLOCKED = "blocked"  # their chat does not let us write
    RETURNS_ONLY = "returns-only"  # a web chat without a mailbox cannot be written to first
    CHILD = "child"  # under 13, and no parent or guardian has said yes
    LATELY = "lately"  # they got one in the last days
    BUSY = "busy"  # they are in a dialog now
    NO_TEXT = "no-text"  # there is none in their language, and staff did not choose another


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom staff chose; what is empty or 0 chooses everybody. Who is not known to belong does not belong."""

    municipalities: tuple[str, ...] = ()
    place: int = 0  # number of a place of the catalogue
    km: int = 0  # at most so far from it, as the crow flies
    languages: tuple[str, ...] = ()  # codes
    categories: tuple[str, ...] = ()  # groups of hobbies that they want to come to, or to be told of
    kinds: tuple[str, ...] = ()  # kinds of hobbies, likewise; one of either is enough
    ages: tuple[Age, ...] = ()  # of whoever comes: themselves, or a child for whom they chose
    not_days: int = 0  # leaves out who got an announcement in the last so many days
    not_busy: bool = False  # leaves out who is in a dialog now

    def to_json(self) -> dict[str, Any]:
        """Only what was chosen."""
        nothing = Audience()
        held = {one.name: getattr(self, one.name) for one in fields(self)}
        return {
            name: list(value) if isinstance(value, tuple) else value
            for name, value in held.items()
            if value != getattr(nothing, name)
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        """The choice as kept. Raises ValueError for what it cannot hold."""
        if unknown := set(data) - set(cls.__slots__):
            raise ValueError(f"an audience has no {', '.join(sorted(unknown))}")
        nothing = cls()
        return cls(**{name: _read(name, value, getattr(nothing, name)) for name, value in data.items()})

    @classmethod
    def parse(cls, text: str) -> Self:
        """The choice as a draft of an announcement keeps it. Raises ValueError."""
        data = json.loads(text or "{}")
        if not isinstance(data, dict):
            raise ValueError("an audience is an object")  # noqa: TRY004  as for any other that is none
        return cls.from_json(data)

    def text(self) -> str:
        """The same way back."""
        return json.dumps(self.to_json(), ensure_ascii=False)

    @property
    def near(self) -> bool:
        """Whether a distance was chosen."""
        return self.place > 0 and self.km > 0


@dataclass(frozen=True, slots=True)
class Somebody:
    """A person as far as an audience asks: when they were last active, or got an announcement, in milliseconds UTC.

    `channel` is where they would be written to, the last active that can be, "" for none; `blocked` says that there was
    one. None of municipality and km: not known.
    """

    id: int
    language: str
    channel: str
    blocked: bool
    quiet: bool
    news: bool
    active_at: int
    announced_at: int = 0
    municipality: str = ""
    km: float | None = None
    categories: Collection[str] = ()
    kinds: Collection[str] = ()
    ages: Collection[Age] = ()
    child: bool = False  # chats as somebody under 13, for whom nobody has said yes


@dataclass(frozen=True, slots=True)
class Reached:
    """One of the audience, or a group of whom the same is known: reached in a channel, or left out."""

    person: int
    language: str
    channel: str
    why: Out | None = None
    people: int = 1  # how many; the person is 0 where it is a group


@dataclass(frozen=True, slots=True)
class Reach:
    """How many are reached, by language and channel, and how many are left out, by reason; `everybody` there is.

    `readers` has all who could be reached by their language, also where there is no text in it yet.
    """

    reached: Mapping[tuple[str, str], int] = field(default_factory=dict)
    out: Mapping[Out, int] = field(default_factory=dict)
    readers: Mapping[str, int] = field(default_factory=dict)
    everybody: int = 0

    @property
    def people(self) -> int:
        """How many get it."""
        return sum(self.reached.values())

    @property
    def others(self) -> int:
        """How many staff did not choose."""
        return self.everybody - self.people - sum(self.out.values())


def reach(chosen: Iterable[Reached], has_text: Callable[[str], bool], everybody: int) -> Reach:
    """Count the people of an audience; `has_text` says whether those with a language get any text."""
    reached: Counter[tuple[str, str]] = Counter()
    out: Counter[Out] = Counter()
    readers: Counter[str] = Counter()
    for one in chosen:
        if one.why:
            out[one.why] += one.people
            continue
        readers[one.language] += one.people
        if has_text(one.language):
            reached[one.language, one.channel] += one.people
        else:
            out[Out.NO_TEXT] += one.people
    return Reach(reached, out, readers, everybody)


def belongs(one: Somebody, audience: Audience) -> bool:
    """Whether staff chose this person."""
    chosen = audience.categories or audience.kinds
    return (
        (not audience.languages or one.language in audience.languages)
        and (not audience.municipalities or one.municipality in audience.municipalities)
        and (not audience.near or (one.km is not None and one.km <= audience.km))
        and (not chosen or _any(one.categories, audience.categories) or _any(one.kinds, audience.kinds))
        and (not audience.ages or _any(one.ages, audience.ages))
    )


def left_out(one: Somebody, audience: Audience, now: int) -> Out | None:
    """Why somebody who belongs does not get it; None when they do.

    Thirteen is the age from which a child in Finland decides alone on what a service sends it:
    https://finlex.fi/fi/laki/ajantasa/2018/20181050#L2P5.
    """
    reasons = {
        Out.NO_LANGUAGE: not one.language,
        Out.QUIET: one.quiet,
        Out.NO_NEWS: not one.news,
        Out.BLOCKED: not one.channel and one.blocked,
        Out.RETURNS_ONLY: not one.channel,
        Out.CHILD: one.child,
        Out.LATELY: one.announced_at > now - audience.not_days * DAY if audience.not_days else False,
        Out.BUSY: audience.not_busy and one.active_at > now - IN_DIALOG,
    }
    return next((why for why, is_so in reasons.items() if is_so), None)


def _any(known: Collection[str], chosen: tuple[str, ...]) -> bool:
    return any(one in known for one in chosen)


def _read(name: str, value: Any, nothing: Any) -> Any:
    if isinstance(nothing, tuple):
        if not isinstance(value, list) or not all(type(one) is str for one in value):
            raise ValueError(f"{name} is a list of words")
        return tuple(Age(one) for one in value) if name == "ages" else tuple(value)
    if type(value) is not type(nothing) or value < 0:
        raise ValueError(f"{name} is {'true or false' if type(nothing) is bool else 'a number from 0 on'}")
    return value
