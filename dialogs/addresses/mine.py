"""My hobbies and reminders."""

from dataclasses import dataclass

from rules.interest import Remind


@dataclass(frozen=True, slots=True)
class Mine:
    """My hobbies."""


@dataclass(frozen=True, slots=True)
class MyHobby:
    """One interest of mine: where it stands."""

    interest: int


@dataclass(frozen=True, slots=True)
class ConfirmWithdraw:
    """Asks before an interest is taken back."""

    interest: int


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Action: withdraw."""

    interest: int


@dataclass(frozen=True, slots=True)
class ChooseRemind:
    """Action: which meetings to be reminded of."""

    interest: int
    remind: Remind


@dataclass(frozen=True, slots=True)
class AnswerReminder:
    """Action: coming, or not this time. `meeting` is in minutes since 1970."""

    interest: int
    meeting: int
    coming: bool


@dataclass(frozen=True, slots=True)
class Noted:
    """A reminder's answer was noted. `meeting` is in minutes since 1970."""

    interest: int
    meeting: int
    coming: bool
