"""What an association is told about an interest, and how it is told what follows."""

from enum import StrEnum

NEW = "new"
REMINDER = "reminder"
WITHDRAWN = "withdrawn"
DELETE = "delete"
VISIT = "visit"  # somebody who is welcome comes for the first time
NAMED = "named"  # the name, which was not told at first
UNNAMED = "unnamed"  # the name and the number are to be deleted


GUARDIAN_GONE = "guardian-gone"
"""The kind of the task when a minor's guardian is no longer here."""

MESSAGE = "message"


def about_message(message: int) -> str:
    """The kind of the notice that a person has written something: one for each message."""
    return f"{MESSAGE}-{message}"


def message_of(kind: str) -> int | None:
    """The message that a notice is about; None for a notice of another kind."""
    name, _, number = kind.partition("-")
    return int(number) if name == MESSAGE and number.isdecimal() else None


class State(StrEnum):
    """Where a notice stands."""

    WAITING = "waiting"
    QUEUED = "queued"  # the mail is written, and has not been settled
    DELIVERED = "delivered"
    UNKNOWN = "unknown"  # it may have arrived
    FAILED = "failed"
    DROPPED = "dropped"  # nobody was told, and nobody need be
    RUNG = "rung"  # staff tell them, or have told them, by telephone


KNOWN = frozenset({State.DELIVERED, State.UNKNOWN, State.RUNG})
"""States in which the association knows, or may know."""


class Way(StrEnum):
    """How a notice goes on."""

    WAIT = "wait"
    DROP = "drop"
    MAIL = "mail"
    RING = "ring"


def way_after(first: State | None) -> Way:
    """How an association is told what follows a notice: not before it is known whether that one arrived, not at all if
    it did not, and by telephone if that is how it heard. None: there was none, as of a minor, of whom staff tell.
    """
    match first:
        case State.WAITING | State.QUEUED:
            return Way.WAIT
        case State.FAILED | State.DROPPED:
            return Way.DROP
        case State.DELIVERED | State.UNKNOWN:
            return Way.MAIL
    return Way.RING
