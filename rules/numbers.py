"""The numbers that figures are made of, before anybody's are merged: for no eyes but `rules.figures`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rules.fairs import Counted
from rules.interest import State
from rules.measure import Known, Measure

Share = tuple[int, int]
"""Answered, and not answered."""


@dataclass(frozen=True, slots=True)
class Cell:
    """So many were counted as this, for a project period (then `fair` is 0) or a fair."""

    measure: Measure
    period: str
    fair: int
    known: Known
    number: int


@dataclass(frozen=True, slots=True)
class Numbers:
    """People and interests as they are now; what is counted by day from `since` to `until`, both included (ISO)."""

    since: str
    until: str
    cells: Sequence[Cell] = ()
    languages: Mapping[str, int] = field(default_factory=dict)
    places: Mapping[int, int] = field(default_factory=dict)  # by the place's number, 0 for none
    positions: Mapping[tuple[float, float], int] = field(default_factory=dict)
    states: Mapping[State, int] = field(default_factory=dict)
    days: Mapping[int, Sequence[float]] = field(default_factory=dict)  # until an answer, by association
    answered: Mapping[int, Share] = field(default_factory=dict)  # by association, of those that it was told of
    unmet: Mapping[tuple[int, str], int] = field(default_factory=dict)  # by kind (0 for any) and category
    unmet_places: Mapping[str, int] = field(default_factory=dict)  # by municipality
    reminded: Mapping[str, int] = field(default_factory=dict)  # by answer: coming, not-this-time; "" for none
    afterwards: Mapping[str, int] = field(default_factory=dict)  # went, not; "" for no answer
    barriers: Mapping[str, int] = field(default_factory=dict)
    at_fairs: Mapping[Counted, Mapping[tuple[int, int], int]] = field(default_factory=dict)  # by fair and table
