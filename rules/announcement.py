"""What staff tell many people at once: its states and who moves them, what becomes of each recipient, when it stops by
itself, and the sum that must come out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from rules.delivery import MINUTE
from rules.delivery import State as End
from rules.reminders import asleep, wakes_at
from rules.settings import ReminderRules

UNDO = 10 * MINUTE
"""How long after a confirm nothing leaves, in milliseconds: so long it can be undone."""

FIRST = 10
"""So many people get it before all others do."""

FIRST_LOST = 3
"""When so many of the first do not get it, for whatever reason, it stops."""

JUDGED_FROM = 200
"""From so many tries on, shares are looked at."""

FAILED_PERCENT = 5
"""More than this share of the tries failed, other than blocked: it stops."""

BLOCKED_PERCENT = 10
"""More than this share of the tries were blocked: it stops."""

LONGEST_TEXT = 3500
"""UTF-16 units; a message of Telegram's has 4096, and a fair's time and place stand below the text:
https://core.telegram.org/bots/api#sendmessage."""

LONGEST_CAPTION = 700
"""The same under a picture, of 1024: https://core.telegram.org/bots/api#sendphoto."""

LARGEST_PICTURE = 10 * 1024 * 1024
"""Bytes: https://core.telegram.org/bots/api#sendphoto."""


class State(StrEnum):
    """Where an announcement stands."""

    DRAFT = "draft"
    SCHEDULED = "scheduled"  # confirmed; can be undone until it starts
    FIRST = "first"  # the first people get it
    RUNNING = "running"  # all others
    PAUSED = "paused"
    HELD = "held"  # it stopped by itself: staff decide
    DONE = "done"
    STOPPED = "stopped"  # by staff: whoever had not got it does not
    CANCELLED = "cancelled"  # a draft that was thrown away


class Move(StrEnum):
    """What changes where it stands."""

    CONFIRM = "confirm"
    UNDO = "undo"
    CANCEL = "cancel"
    START = "start"
    ARRIVED = "arrived"  # enough of the first got it
    HOLD = "hold"
    PAUSE = "pause"
    GO_ON = "go-on"
    STOP = "stop"
    FINISH = "finish"


STEERING = (Move.PAUSE, Move.GO_ON, Move.STOP, Move.UNDO)
"""What staff do with one that was confirmed."""

CLOCKS = frozenset({Move.START, Move.ARRIVED, Move.HOLD, Move.FINISH})
"""Moves of the clock's; all others are staff's."""

POURING = frozenset({State.FIRST, State.RUNNING})
"""When messages leave."""

ACTIVE = POURING | {State.PAUSED, State.HELD}
"""When there are recipients who wait."""

MOVES: Mapping[Move, tuple[frozenset[State], State]] = {
    Move.CONFIRM: (frozenset({State.DRAFT}), State.SCHEDULED),
    Move.UNDO: (frozenset({State.SCHEDULED}), State.DRAFT),
    Move.CANCEL: (frozenset({State.DRAFT}), State.CANCELLED),
    Move.START: (frozenset({State.SCHEDULED}), State.FIRST),
    Move.ARRIVED: (frozenset({State.FIRST}), State.RUNNING),
    Move.HOLD: (POURING, State.HELD),
    Move.PAUSE: (POURING, State.PAUSED),
    Move.GO_ON: (frozenset({State.PAUSED, State.HELD}), State.RUNNING),  # back to the first, where they are not done
    Move.STOP: (ACTIVE, State.STOPPED),
    Move.FINISH: (POURING, State.DONE),
}
"""From which states each move is made, and to which."""


class Skip(StrEnum):
    """Why somebody did not get it although nothing failed."""

    ERASED = "erased"
    BLOCKED = "blocked"  # they have stopped us there
    QUIET = "quiet"  # they said stop
    NO_NEWS = "no-news"  # they stopped announcements only
    NO_TEXT = "no-text"  # there is none in their language, and staff did not choose another
    NOWHERE = "nowhere"  # no address where they can be written to
    SAME = "same-person"  # two became one
    STOPPED = "stopped"  # staff stopped it
    TOO_LATE = "too-late"


class Held(StrEnum):
    """Why it stopped by itself."""

    FIRST = "first"
    FAILED = "failed"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Draft:
    """What staff write. `missing` says for a language without a text which other one its people get, "" for none."""

    texts: Mapping[str, str] = field(default_factory=dict)  # by language, as written: nothing in it is interpreted
    missing: Mapping[str, str] = field(default_factory=dict)
    fair: int = 0  # number of a fair whose time, place and buttons stand below the text; 0 for none
    audience: str = "{}"  # JSON, as `rules.audience` has it


@dataclass(frozen=True, slots=True)
class Announcement:
    """One announcement. Times are milliseconds UTC, 0 for not yet; `by` is a person of staff's, 0 for the operator."""

    number: int
    state: State
    version: int  # rises with each change of the draft
    draft: Draft
    picture: int = 0  # bytes; 0 when there is none
    edited_by: int = 0
    edited_at: int = 0
    confirmed_by: int = 0
    confirmed_at: int = 0
    starts_at: int = 0
    started_at: int = 0
    ended_at: int = 0
    recipients: int = 0  # rows written when the run started; 0 until all are
    listed: bool = False
    arrived: bool = False  # enough of the first got it, or staff let it go on
    held: Held | None = None
    sum: str = ""  # what came of the sum at the end: "holds", or what does not


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the recipients so far, with reasons."""

    recipients: int = 0
    waiting: int = 0  # also what is being sent
    sent: int = 0
    unknown: int = 0
    failed: Mapping[str, int] = field(default_factory=dict)
    skipped: Mapping[str, int] = field(default_factory=dict)

    @property
    def holds(self) -> bool:
        """Whether the sum comes out: each recipient is in exactly one place."""
        ended = self.sent + self.unknown + sum(self.failed.values()) + sum(self.skipped.values())
        return self.recipients == ended + self.waiting


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one is, for whoever looks on."""

    announcement: Announcement
    counts: Counts
    rate: float = 0  # messages a second, lately
    seconds_left: float | None = None  # None while nothing leaves

    @property
    def share(self) -> float:
        """How much of it is done, 0 to 1."""
        whole = self.counts.recipients
        return (whole - self.counts.waiting) / whole if whole else 1.0


@dataclass(frozen=True, slots=True)
class Tries:
    """What came of sending: how many tries ended, how many of them failed other than blocked, how many were blocked."""

    ended: int = 0
    failed: int = 0
    blocked: int = 0

    def since(self, before: "Tries") -> "Tries":
        """Without those that staff have seen already."""
        return Tries(self.ended - before.ended, self.failed - before.failed, self.blocked - before.blocked)


def after(state: State, move: Move) -> State | None:
    """Where it stands after a move, None when that move is not made from there."""
    sources, target = MOVES[move]
    return target if state in sources else None


def first_judged(lost: int, waiting: int) -> Held | bool:
    """Of the first people, how many did not get it and how many still wait: it stops, it goes on (True), or not yet."""
    if lost >= FIRST_LOST:
        return Held.FIRST
    return waiting == 0


def judged(tries: Tries) -> Held | None:
    """Why it must stop, None when it may go on."""
    if tries.ended < JUDGED_FROM:
        return None
    if tries.failed * 100 > FAILED_PERCENT * tries.ended:
        return Held.FAILED
    if tries.blocked * 100 > BLOCKED_PERCENT * tries.ended:
        return Held.BLOCKED
    return None


def start_at(wanted: int, confirmed: int, rules: ReminderRules) -> int:
    """When it starts, in milliseconds UTC: not while it can be undone, and never in the quiet hours."""
    earliest = max(wanted, confirmed + UNDO)
    return wakes_at(earliest, rules) if asleep(earliest, rules) else earliest


def text_for(draft: Draft, language: str) -> tuple[str, str] | None:
    """The language and the text that somebody with this language gets; None when staff hold it back from them."""
    code = language if language in draft.texts else draft.missing.get(language, "")
    text = draft.texts.get(code, "")
    return (code, text) if text else None


def is_lost(end: End) -> bool:
    """Whether one of the first counts as not reached: whatever it was, they did not get it for sure."""
    return end not in {End.QUEUED, End.SENDING, End.SENT}
