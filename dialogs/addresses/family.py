"""Who comes: oneself, a child, somebody of the family; a parent or guardian who says yes; and one's own name."""

from dataclasses import dataclass

from rules.interest import Who
from rules.person import Age


@dataclass(frozen=True, slots=True)
class AskFamily:
    """Asks how old somebody of the family is."""

    hobby: int


@dataclass(frozen=True, slots=True)
class AskParent:
    """Asks whether whoever writes is the parent or guardian of a minor of this age."""

    hobby: int
    age: Age


@dataclass(frozen=True, slots=True)
class AskYoung:
    """Asks whether whoever writes is 13 to 17, or the parent or guardian."""

    hobby: int


@dataclass(frozen=True, slots=True)
class NotParent:
    """To a child, or to somebody who is no parent or guardian: whom to ask."""

    hobby: int


@dataclass(frozen=True, slots=True)
class AskHelper:
    """Asks somebody of 13 to 17 who is to say yes: a parent or guardian by a link, or the counsellor."""

    hobby: int


@dataclass(frozen=True, slots=True)
class AskTheirName:
    """Asks for the first name of the one who comes: a child, an adult of the family, or oneself at 13 to 17."""

    hobby: int
    who: Who
    age: Age
    unclear: bool = False  # the answer given could not be read
    latin: bool = False  # asks for it once more, in Latin letters


@dataclass(frozen=True, slots=True)
class KeepTheirName:
    """Action: the name as it was written is right."""

    hobby: int
    who: Who
    age: Age


@dataclass(frozen=True, slots=True)
class AskLink:
    """Says what a parent or guardian would be shown by the link, and asks."""

    hobby: int


@dataclass(frozen=True, slots=True)
class MakeLink:
    """Action: yes, make the link. `said` is a mark of the name that was on the page."""

    hobby: int
    said: str


@dataclass(frozen=True, slots=True)
class GuardianLink:
    """The link for a parent or guardian, to hand on."""

    interest: int
    code: str


@dataclass(frozen=True, slots=True)
class NewLink:
    """Action: another link; the one before does not work any more."""

    interest: int


@dataclass(frozen=True, slots=True)
class AskGuardian:
    """The link was opened: says who wants to come where and what would be passed on, and asks for a yes or a no."""

    code: str


@dataclass(frozen=True, slots=True)
class SayYes:
    """Action: the parent or guardian says yes."""

    code: str


@dataclass(frozen=True, slots=True)
class SayNo:
    """Action: the parent or guardian says no."""

    code: str


@dataclass(frozen=True, slots=True)
class AskStaffInstead:
    """Says what the counsellor is told instead of a parent or guardian, and asks."""

    interest: int


@dataclass(frozen=True, slots=True)
class ToStaff:
    """Action: yes, tell the counsellor."""

    interest: int


@dataclass(frozen=True, slots=True)
class WithoutName:
    """Action: ask the association first, without a name."""

    hobby: int


@dataclass(frozen=True, slots=True)
class AskMyName:
    """Asks for the name that was not told at first."""

    interest: int
    unclear: bool = False  # the answer given could not be read
    latin: bool = False  # asks for it once more, in Latin letters


@dataclass(frozen=True, slots=True)
class KeepMyName:
    """Action: the name given before is right."""

    interest: int


@dataclass(frozen=True, slots=True)
class AskTellName:
    """Says to whom the name is told now, and asks."""

    interest: int


@dataclass(frozen=True, slots=True)
class TellName:
    """Action: yes, tell it. `said` is a mark of the name that was on the page."""

    interest: int
    said: str


@dataclass(frozen=True, slots=True)
class AskNameBack:
    """Asks before a name is taken back."""

    interest: int


@dataclass(frozen=True, slots=True)
class TakeNameBack:
    """Action: the association is to delete the name and number."""

    interest: int
