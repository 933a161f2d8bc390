"""One press changes one part of an audience: a value is switched on or off, or the part is taken back."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from rules.audience import Audience
from rules.person import Age

FARTHEST_KM = 1000
LONGEST_DAYS = 365


def choose(
    audience: Audience,
    part: str,
    value: str,
    *,
    towns: Mapping[int, str],
    languages: Collection[str],
    groups: Collection[str],
) -> Audience | None:
    """The audience after the press; None for what nobody can choose. `towns` have a place's number each."""
    match part:
        case "town":
            known = towns.get(int(value), "") if value.isdecimal() else ""
            after = _switched(audience.municipalities, known, value)
            return None if after is None else replace(audience, municipalities=after)
        case "language":
            after = _switched(audience.languages, value if value in languages else "", value)
            return None if after is None else replace(audience, languages=after)
        case "kind":
            after = _switched(audience.categories, value if value in groups else "", value)
            return None if after is None else replace(audience, categories=after)
        case "age":
            after = _switched(audience.ages, value if value in set(Age) else "", value)
            return None if after is None else replace(audience, ages=tuple(map(Age, after)))
        case "near":
            return _near(audience, value, towns)
        case "not":
            return _left_out(audience, value)
    return None


def _switched(on: tuple[str, ...], known: str, value: str) -> tuple[str, ...] | None:
    """One of several that can be on together; none without a value, None for one that is not `known`."""
    if not value:
        return ()
    if not known:
        return None
    return tuple(one for one in on if one != known) if known in on else (*on, known)


def _near(audience: Audience, value: str, towns: Mapping[int, str]) -> Audience | None:
    if not value:
        return replace(audience, place=0, km=0)
    if value.isdecimal():
        return replace(audience, km=int(value)) if audience.place and 0 < int(value) <= FARTHEST_KM else None
    number = int(value[1:]) if value[:1] == "p" and value[1:].isdecimal() else 0
    return replace(audience, place=number) if number in towns else None


def _left_out(audience: Audience, value: str) -> Audience | None:
    if value == "busy":
        return replace(audience, not_busy=not audience.not_busy)
    days = int(value) if value.isdecimal() else 0
    if not 0 < days <= LONGEST_DAYS:
        return None
    return replace(audience, not_days=0 if audience.not_days == days else days)
