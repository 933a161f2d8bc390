"""What is counted at a fair: at its tables, and how many come. Nobody is behind a number."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


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
