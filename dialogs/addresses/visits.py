"""Before the first visit, and after it."""

from dataclasses import dataclass

from rules.measure import Gender
from rules.visits import Barrier, Feeling, Goes


@dataclass(frozen=True, slots=True)
class FirstVisit:
    """What to know before going to a hobby for the first time."""

    hobby: int


@dataclass(frozen=True, slots=True)
class SayHowItWas:
    """Action: they were there, and how it was."""

    interest: int
    feeling: Feeling


@dataclass(frozen=True, slots=True)
class HowItWas:
    """A kind word for it."""

    interest: int
    feeling: Feeling


@dataclass(frozen=True, slots=True)
class SayNotDared:
    """Action: they did not dare to go."""

    interest: int


@dataclass(frozen=True, slots=True)
class NotDared:
    """Offers to ask a counsellor to go along."""

    interest: int


@dataclass(frozen=True, slots=True)
class GoTogether:
    """Action: yes, ask the counsellor."""

    interest: int


@dataclass(frozen=True, slots=True)
class Together:
    """The counsellor is asked; what happens next."""

    interest: int


@dataclass(frozen=True, slots=True)
class AskWhy:
    """Asks what stood in the way."""

    interest: int


@dataclass(frozen=True, slots=True)
class SayWhy:
    """Action: this stood in the way."""

    interest: int
    barrier: Barrier


@dataclass(frozen=True, slots=True)
class WhatHelps:
    """What one can do about it."""

    interest: int
    barrier: Barrier


@dataclass(frozen=True, slots=True)
class SayStill:
    """Action: whether they still go."""

    interest: int
    goes: Goes


@dataclass(frozen=True, slots=True)
class StillGoes:
    """They go, or have not gone yet; a word for it."""

    interest: int
    goes: Goes


@dataclass(frozen=True, slots=True)
class AskGender:
    """Asks for the figures; after what was said about a visit, or for My data (then `interest` is 0)."""

    interest: int
    feeling: Feeling


@dataclass(frozen=True, slots=True)
class SayGender:
    """Action: this is the answer."""

    interest: int
    gender: Gender


@dataclass(frozen=True, slots=True)
class GenderSaid:
    """It is counted; what happens next about the hobby."""

    interest: int
