"""What a dialog asks the service to do about a visit. The service checks again whoever asks."""

from dataclasses import dataclass

from rules.measure import Gender
from rules.visits import Barrier, Goes


@dataclass(frozen=True, slots=True)
class SetWent:
    """They were there."""

    interest: int


@dataclass(frozen=True, slots=True)
class SetNotDared:
    """They did not dare to go."""

    interest: int


@dataclass(frozen=True, slots=True)
class AskTogether:
    """Ask staff to go along."""

    interest: int


@dataclass(frozen=True, slots=True)
class CountBarrier:
    """Count what stood in the way; nobody is behind the count."""

    interest: int
    barrier: Barrier


@dataclass(frozen=True, slots=True)
class SetStill:
    """Whether they still go."""

    interest: int
    goes: Goes


VisitCommand = SetWent | SetNotDared | AskTogether | CountBarrier | SetStill


@dataclass(frozen=True, slots=True)
class BeginGender:
    """Ask about gender, once: of an adult who went to a hobby themselves."""

    interest: int


@dataclass(frozen=True, slots=True)
class SetGender:
    """Count the answer."""

    gender: Gender


GenderCommand = BeginGender | SetGender
