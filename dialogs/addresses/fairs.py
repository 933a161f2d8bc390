"""Hobby fairs: all that are to come, one's card, its tables, the hobbies of each, what is counted there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fairs:
    """The fairs to come; paging is "after fair N", 0 for the first page."""

    after: int = 0


@dataclass(frozen=True, slots=True)
class FairCard:
    """When and where a fair is."""

    fair: int


@dataclass(frozen=True, slots=True)
class FairMap:
    """The place, pinned."""

    fair: int


@dataclass(frozen=True, slots=True)
class FairFile:
    """The fair for the phone's calendar."""

    fair: int


@dataclass(frozen=True, slots=True)
class ComeToFair:
    """Action: I'm coming, or not after all."""

    fair: int
    coming: bool


@dataclass(frozen=True, slots=True)
class FairTables:
    """The tables at a fair; paging is "after stall N", 0 for the first page."""

    fair: int
    after: int = 0


@dataclass(frozen=True, slots=True)
class StallHobbies:
    """The hobbies at a table: what its code leads to. Paging is "after hobby N"."""

    stall: int
    after: int = 0


@dataclass(frozen=True, slots=True)
class TakeHobby:
    """Action: a hobby at a table was chosen, by somebody whose name may be known."""

    stall: int
    hobby: int


@dataclass(frozen=True, slots=True)
class StallHobby:
    """One hobby at a table; to somebody whose name is known with what is passed on."""

    stall: int
    hobby: int


@dataclass(frozen=True, slots=True)
class FairCounts:
    """For staff: what is counted at a fair; 0: which fair?"""

    fair: int = 0
