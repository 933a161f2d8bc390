"""One outgoing message: its lanes, its final states, and what may be repeated when nobody knows whether it arrived."""

from enum import IntEnum, StrEnum

SECOND = 1000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE


class Lane(IntEnum):
    """Urgency. A reply never waits behind an announcement."""

    REPLY = 0
    NEWS = 1
    ANNOUNCEMENT = 2


class Kind(StrEnum):
    """What a delivery is; decides its lane, its patience and what may repeat."""

    REPLY = "reply"
    STATUS = "status"
    CARD = "card"  # an edit, unasked, of a message that shows how something goes
    REMINDER = "reminder"
    NOTICE = "notice"
    STAFF = "staff"
    ANNOUNCEMENT = "announcement"


class State(StrEnum):
    """Where a delivery stands; it ends in exactly one of the last four."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    SKIPPED = "skipped"
    UNKNOWN = "unknown"


LANES = {
    Kind.REPLY: Lane.REPLY,
    Kind.STATUS: Lane.NEWS,
    Kind.CARD: Lane.NEWS,
    Kind.REMINDER: Lane.NEWS,
    Kind.NOTICE: Lane.NEWS,
    Kind.STAFF: Lane.NEWS,
    Kind.ANNOUNCEMENT: Lane.ANNOUNCEMENT,
}

REPEATS = {
    Kind.REPLY: 1,
    Kind.STATUS: 1,
    Kind.CARD: 0,
    Kind.REMINDER: 1,
    Kind.NOTICE: 1,
    Kind.STAFF: 1,
    Kind.ANNOUNCEMENT: 0,
}
"""How often a new message may go again after a send whose outcome nobody knows. An edit may any number of times."""

PATIENCE = {
    Kind.REPLY: HOUR,
    Kind.STATUS: 24 * HOUR,
    Kind.CARD: HOUR,
    Kind.REMINDER: 24 * HOUR,
    Kind.NOTICE: 72 * HOUR,
    Kind.STAFF: 72 * HOUR,
    Kind.ANNOUNCEMENT: 24 * HOUR,
}
"""How long a delivery that does not get through is tried, in milliseconds; then it has failed."""

LONGEST_WAIT = {Kind.REPLY: MINUTE, Kind.NOTICE: 30 * MINUTE, Kind.STAFF: 30 * MINUTE}
"""The longest pause between two tries; 10 minutes for the others."""

LEASE = 2 * MINUTE
"""How long a send may take before it counts as interrupted: longer than any time-out of a channel."""


def may_repeat(kind: Kind, doubts: int, *, edit: bool) -> bool:
    """Whether to send again after `doubts` sends whose outcome nobody knows."""
    return edit or doubts <= REPEATS[kind]


def wait(kind: Kind, attempts: int) -> int:
    """The pause before the next try, in milliseconds: 2, 4, 8 … seconds."""
    return min(SECOND << min(attempts, 12), LONGEST_WAIT.get(kind, 10 * MINUTE))
