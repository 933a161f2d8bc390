"""The times of hobbies in a calendar."""

from dataclasses import dataclass

from dialogs.addresses.search import Search


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """When one hobby meets, as a file."""

    hobby: int
    search: Search


@dataclass(frozen=True, slots=True)
class MyCalendar:
    """The address from which a calendar reads all my hobbies; `stopped`: it has just been stopped."""

    stopped: bool = False


@dataclass(frozen=True, slots=True)
class MakeCalendar:
    """Action: make such an address."""


@dataclass(frozen=True, slots=True)
class StopCalendar:
    """Action: it does not work any more."""
