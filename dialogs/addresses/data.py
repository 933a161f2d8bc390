"""What is kept, and erasing it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MyData:
    """Everything that is kept about the person, in words."""


@dataclass(frozen=True, slots=True)
class MyFile:
    """The same as a file."""


@dataclass(frozen=True, slots=True)
class ConfirmErase:
    """Asks before everything is erased."""


@dataclass(frozen=True, slots=True)
class EraseAll:
    """Action: erase."""


@dataclass(frozen=True, slots=True)
class Erased:
    """Everything is gone; what could not be reached."""
