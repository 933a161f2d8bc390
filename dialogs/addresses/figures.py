"""Figures for staff."""

from dataclasses import dataclass
from enum import StrEnum


class Picture(StrEnum):
    """What can be looked at. Buttons count these by their place: only ever added to at the end."""

    WAY = "way"
    PEOPLE = "people"
    INTERESTS = "interests"
    ASSOCIATIONS = "associations"
    UNMET = "unmet"
    VISITS = "visits"
    FAIRS = "fairs"


@dataclass(frozen=True, slots=True)
class Stats:
    """Which figures there are."""


@dataclass(frozen=True, slots=True)
class SeeFigure:
    """One of them, as a picture."""

    picture: Picture


@dataclass(frozen=True, slots=True)
class FiguresTable:
    """All of them, as a file."""
