"""For the project's staff: their first page, who else is staff, and what staff did and saw."""

from dataclasses import dataclass

from rules.roles import Role


@dataclass(frozen=True, slots=True)
class StaffHome:
    """What this reader may do."""

    new: bool = False  # they have just become staff


@dataclass(frozen=True, slots=True)
class Colleagues:
    """Who is staff, after a number."""

    after: int = 0


@dataclass(frozen=True, slots=True)
class OneColleague:
    """One of staff."""

    number: int


@dataclass(frozen=True, slots=True)
class ConfirmRemove:
    """Asks whether this one is to be staff no longer."""

    number: int


@dataclass(frozen=True, slots=True)
class RemoveStaff:
    """Action: yes."""

    number: int


@dataclass(frozen=True, slots=True)
class AskRole:
    """Asks what a new one is to look after."""


@dataclass(frozen=True, slots=True)
class AskStaffName:
    """Asks for the first name of whoever gets the link."""

    role: Role
    unclear: bool = False  # the answer given could not be read


@dataclass(frozen=True, slots=True)
class StaffLink:
    """The link that makes somebody staff."""

    code: str


@dataclass(frozen=True, slots=True)
class StaffLog:
    """What staff did and saw, from before an entry; 0: the newest."""

    before: int = 0
