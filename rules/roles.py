"""Who of the project's staff may do what."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody of staff looks after. Buttons hold the place in this list: a new one goes to its end."""

    COUNSELLOR = "counsellor"  # people who asked for help
    EDITOR = "editor"  # the catalogue, announcements
    ADMIN = "admin"  # all of it, and who else is staff


@dataclass(frozen=True, slots=True)
class Badge:
    """What makes a person one of staff."""

    number: int
    role: Role


class Action(StrEnum):
    """What staff do; what each takes is checked where it is carried out."""

    BE_STAFF = "be-staff"
    MANAGE_STAFF = "manage-staff"
    ANNOUNCE = "announce"
    EDIT_CATALOGUE = "edit-catalogue"
    HELP_PEOPLE = "help-people"
    SEE_FIGURES = "see-figures"


_ALL = frozenset(Role)
_EDITORS = frozenset({Role.EDITOR, Role.ADMIN})

MAY: Mapping[Action, frozenset[Role]] = {
    Action.BE_STAFF: _ALL,
    Action.MANAGE_STAFF: frozenset({Role.ADMIN}),
    Action.ANNOUNCE: _EDITORS,
    Action.EDIT_CATALOGUE: _EDITORS,
    Action.HELP_PEOPLE: frozenset({Role.COUNSELLOR, Role.ADMIN}),
    Action.SEE_FIGURES: _ALL,
}
"""Who may. Staff read the same table in docs/staff.md."""


def may(role: Role | None, action: Action) -> bool:
    """Whether somebody with this role may; None is somebody who is not staff."""
    return role in MAY[action]


@dataclass(frozen=True, slots=True)
class Colleague:
    """One of staff, as the others see them."""

    number: int
    name: str  # as the one who invited them wrote it
    role: Role
    since: int  # milliseconds UTC


@dataclass(frozen=True, slots=True)
class Logged:
    """What one of staff did or saw: `about` is the number of what it was about, 0 for none."""

    id: int
    at: int  # milliseconds UTC
    by: int  # the colleague's number
    name: str  # empty when they are no longer staff
    action: Action
    what: str  # the page or the command
    about: int
    did: bool  # else saw
