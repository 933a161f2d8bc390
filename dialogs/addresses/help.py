"""Help, danger, stop."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Help:
    """What this does, who can be asked, 112."""


@dataclass(frozen=True, slots=True)
class Danger:
    """112 first, then a human, then nothing more."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Action: stop everything that is not an answer."""


@dataclass(frozen=True, slots=True)
class GoOn:
    """Action: begin again."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """It is stopped."""
