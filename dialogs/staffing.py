"""What staff ask the service to do about staff."""

from dataclasses import dataclass

from rules.roles import Role


@dataclass(frozen=True, slots=True)
class JoinStaff:
    """Use a single-use link: this chat is one of staff's from now on."""

    code: str


@dataclass(frozen=True, slots=True)
class InviteStaff:
    """Make such a link, for somebody by this first name."""

    role: Role
    name: str


@dataclass(frozen=True, slots=True)
class RemoveStaff:
    """Somebody is staff no longer."""

    number: int


StaffCommand = JoinStaff | InviteStaff | RemoveStaff
