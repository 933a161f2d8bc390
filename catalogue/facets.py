"""What can be asked of a hobby, as words: those that hold for it, and those that wishes ask for.

Wishes and hobbies meet here only: what is asked, and what of it is known, is said once. What is not known has no
facet, so it never passes.
"""

from collections.abc import Iterator
from datetime import time

from catalogue.hobby import Audience, FinnishNeeded, Hobby, Kind
from catalogue.schedule import schedule_weekdays
from catalogue.wishes import OLDEST, PARTS, SPORT, SPORT_CATEGORIES, Wishes

Facet = str

_WEEK = range(7)
_DAY, _EVENING = time(11), time(16)
_LITTLE = frozenset({FinnishNeeded.NONE, FinnishNeeded.LITTLE})
_SAID = ("free", "free_trial", "children", "little_finnish", "accessible", "has_room", "beginners")
"""Wishes that a facet of the same name answers."""


def facets(hobby: Hobby, kind: Kind) -> Iterator[Facet]:
    """Return what holds for a hobby of this kind, whenever one asks; some may come twice."""
    yield _kind(hobby.kind)
    yield _category(kind.category)
    yield _audience(hobby.audience)
    yield from _flags(hobby)
    for schedule in hobby.schedules:
        part = part_of_day(schedule.starts)
        yield from (_slot(day, part) for day in schedule_weekdays(schedule))
    yield from map(_language, hobby.leader_languages)
    yield _from(max(0, hobby.age_min or 0))
    yield _to(OLDEST if hobby.age_max is None else min(hobby.age_max, OLDEST))


def _flags(hobby: Hobby) -> Iterator[Facet]:
    if hobby.price.cents == 0:
        yield "free"
    if hobby.price.cents == 0 or hobby.price.free_trial:
        yield "free_trial"
    if hobby.audience is Audience.FAMILIES or hobby.children_welcome or hobby.for_minors:
        yield "children"
    if hobby.finnish in _LITTLE:
        yield "little_finnish"
    if hobby.venue.accessible:
        yield "accessible"
    if hobby.has_room:
        yield "has_room"
    if hobby.beginners:
        yield "beginners"


def asked(wishes: Wishes) -> Iterator[tuple[Facet, ...]]:
    """Return what is asked for, `soon` left out: of each group one facet must hold."""
    if wishes.kinds:
        yield tuple(map(_kind, wishes.kinds))
    elif wishes.category == SPORT:
        yield tuple(map(_category, SPORT_CATEGORIES))
    elif wishes.category is not None:
        yield (_category(wishes.category),)
    if wishes.women_only:
        yield (_audience(Audience.WOMEN),)
    if wishes.men:
        yield (_audience(Audience.MEN), _audience(Audience.ANYONE), _audience(Audience.FAMILIES))
    yield from ((name,) for name in _SAID if getattr(wishes, name))
    if wishes.weekdays or wishes.parts:
        yield tuple(_slot(day, part) for day in wishes.weekdays or _WEEK for part in wishes.parts or PARTS)
    if wishes.language:
        yield (_language(wishes.language),)
    if wishes.age is not None:
        yield tuple(map(_from, range(wishes.age + 1)))
        yield tuple(map(_to, range(wishes.age, OLDEST + 1)))


def part_of_day(starts: time) -> str:
    """Return which of PARTS a hobby begins in."""
    return PARTS[(starts >= _DAY) + (starts >= _EVENING)]


def _kind(kind: str) -> Facet:
    return f"kind:{kind}"


def _category(category: str) -> Facet:
    return f"category:{category}"


def _audience(audience: Audience) -> Facet:
    return f"for:{audience}"


def _slot(day: int, part: str) -> Facet:
    return f"{day}:{part}"


def _language(language: str) -> Facet:
    return f"speaks:{language}"


def _from(age: int) -> Facet:
    return f"from:{age}"


def _to(age: int) -> Facet:
    return f"to:{age}"
