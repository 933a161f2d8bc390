"""Figures in which nobody can be recognised: small groups are merged until every number that is shown, and what
remains of the total, is 0 or at least 5.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Generic, TypeVar

LEAST = 5
"""Fewer people than this are recognised by those who know them."""

Name = TypeVar("Name", bound=Hashable)
Cells = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Merged(Generic[Name]):
    """Groups with their numbers, the largest first; `others` is the sum of those in `inside`, None when there are none.

    The numbers of a group lie side by side, such as answered and not answered. All are empty when there are too few to
    show at all.
    """

    shown: tuple[tuple[Name, Cells], ...] = ()
    others: Cells | None = None
    inside: tuple[Name, ...] = ()
    total: Cells | None = None


def can_be_shown(number: int) -> bool:
    """Whether nobody can be recognised in it."""
    return number == 0 or number >= LEAST


def merge(groups: Mapping[Name, Cells], most: int | None = None, *, unknown: Name | None = None) -> Merged[Name]:
    """Merge the small groups into others, and then the smallest ones until `most` are left beside them.

    Each group's numbers are those of different people, as are the groups'. The order of the groups does not matter.
    Where the small groups are too few by themselves the group of which nothing is known goes along, else the smallest.
    """
    total = _sum(list(groups.values()))
    if not groups or not _safe(total):
        return Merged()
    ordered = sorted(groups, key=lambda name: (-sum(groups[name]), groups[name], str(name)))
    shown = [name for name in ordered if _safe(groups[name])]
    while not _safe(_left(total, shown, groups)):
        shown.remove(_to_go_along(shown, groups, unknown))
    while most is not None and len(shown) > most:
        shown.pop()
    inside = tuple(name for name in ordered if name not in shown)
    return Merged(
        tuple((name, groups[name]) for name in shown),
        _left(total, shown, groups) if inside else None,
        inside,
        total,
    )


def _to_go_along(shown: Sequence[Name], groups: Mapping[Name, Cells], unknown: Name | None) -> Name:
    """Which group says least; an empty one helps nobody."""
    with_people = [name for name in shown if any(groups[name])]
    return unknown if unknown in with_people else with_people[-1]


def _left(total: Cells, shown: Sequence[Name], groups: Mapping[Name, Cells]) -> Cells:
    taken = _sum([groups[name] for name in shown]) or tuple(0 for _ in total)
    return tuple(whole - part for whole, part in zip(total, taken, strict=True))


def _safe(cells: Cells) -> bool:
    return all(map(can_be_shown, cells))


def _sum(many: Sequence[Cells]) -> Cells:
    return tuple(map(sum, zip(*many, strict=True)))


@dataclass(frozen=True, slots=True)
class Medians(Generic[Name]):
    """The median of each group that is shown, of the others (None: there are none), and of all (None: too few)."""

    shown: tuple[tuple[Name, float], ...] = ()  # the largest group first
    others: float | None = None
    all: float | None = None


def medians(groups: Mapping[Name, Sequence[float]], most: int | None = None) -> Medians[Name]:
    """The medians of values of which each is somebody's: no group of too few is shown, nor can one be worked out."""
    merged = merge({name: (len(values),) for name, values in groups.items() if values}, most)
    if merged.total is None:
        return Medians()
    rest = [value for name in merged.inside for value in groups[name]]
    whole = [value for values in groups.values() for value in values]
    return Medians(
        tuple((name, median(groups[name])) for name, _ in merged.shown),
        median(rest) if rest else None,
        median(whole),
    )
