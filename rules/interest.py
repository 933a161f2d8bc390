"""A person wants to join a hobby: the states of an interest and what may follow what."""

from dataclasses import dataclass
from enum import StrEnum

from rules.person import Age

DAY = 24 * 60 * 60 * 1000


class State(StrEnum):
    """Where an interest stands."""

    REGISTERED = "registered"  # the association is still to be told
    WITH_STAFF = "with-staff"  # a minor's: nothing is passed on, a counsellor has it
    TOLD = "told"
    UNDELIVERED = "undelivered"  # the notice failed or may not have arrived; staff have a task
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


class Actor(StrEnum):
    """Who changed it."""

    PERSON = "person"
    ASSOCIATION = "association"
    STAFF = "staff"
    CLOCK = "clock"


class Answer(StrEnum):
    """What an association says, a closed list of phrases."""

    WELCOME = "welcome"
    FULL = "full"
    CALL = "call"
    NOT_OURS = "not-ours"


class Reach(StrEnum):
    """How the association's answer reaches the person."""

    CHAT = "chat"
    PHONE = "phone"
    RETURN = "return"  # the person comes back to look


class Remind(StrEnum):
    """Which meetings a person is reminded of."""

    FIRST = "first"
    EVERY = "every"
    NONE = "none"


NEXT: dict[State, tuple[State, ...]] = {
    State.REGISTERED: (State.TOLD, State.UNDELIVERED, State.ANSWERED, State.WITHDRAWN),
    State.WITH_STAFF: (State.ANSWERED, State.WITHDRAWN),
    State.TOLD: (State.UNDELIVERED, State.ANSWERED, State.WITHDRAWN),
    State.UNDELIVERED: (State.TOLD, State.ANSWERED, State.WITHDRAWN),
    State.ANSWERED: (State.ANSWERED, State.WITHDRAWN),
    State.WITHDRAWN: (),
}
"""The whole life of an interest: what may follow each state."""

UNTOLD = frozenset({State.REGISTERED, State.UNDELIVERED})
"""The association is still to be told."""

CLOSED = frozenset({State.WITHDRAWN})
CLOSING_ANSWERS = frozenset({Answer.FULL, Answer.NOT_OURS})


@dataclass(frozen=True, slots=True)
class Interest:
    """One person's wish to join one hobby."""

    id: int
    number: int
    person: int
    hobby: int
    association: int
    age: Age
    reach: Reach
    state: State
    answer: Answer | None
    remind: Remind
    created_at: int
    changed_at: int
    name: str
    phone: str
    hobby_status: str = "active"  # what the person knows of the hobby: active, paused, ended

    @property
    def open(self) -> bool:
        """Whether somebody still waits or comes: counted against the limit, reminded, shown first."""
        return self.state not in CLOSED and self.answer not in CLOSING_ANSWERS


def may_become(interest: Interest, state: State) -> bool:
    """Whether the life of an interest goes on that way."""
    return state in NEXT[interest.state]


def told(interest: Interest) -> bool:
    """Whether the association knows of it, by mail or by telephone: then it is told of a withdrawal too."""
    return interest.state in {State.TOLD, State.ANSWERED}


@dataclass(frozen=True, slots=True)
class Limits:
    """How much may be asked for at a time for a person, and for their child, so that associations are not flooded."""

    open_interests: int = 5
    new_per_day: int = 3


class Refusal(StrEnum):
    """Why a wish to join is not registered."""

    TOO_MANY_OPEN = "too-many-open"
    TOO_MANY_TODAY = "too-many-today"
    ALREADY = "already"
    GONE = "gone"  # the hobby is no longer offered
    AGE = "age"  # it is for people of another age
    NOT_AGREED = "not-agreed"  # the yes was to a name or number that is no longer the one to be passed on
    NO_NAME = "no-name"  # the name to give was used up, or never said
    NO_PHONE = "no-phone"


def open_for(mine: tuple[Interest, ...], age: Age) -> tuple[Interest, ...]:
    """A person's open interests for whoever comes at this age: a child's count for the child, not for the parent."""
    return tuple(i for i in mine if i.open and i.age is age)


def refusal(mine: tuple[Interest, ...], hobby: int, age: Age, limits: Limits, now: int) -> Refusal | None:
    """Why this person cannot register one more interest for somebody of this age now, or None.

    Withdrawn interests count for the day's limit: it protects associations from mail, not the person from themselves.
    """
    still_open = open_for(mine, age)
    if any(i.hobby == hobby for i in still_open):
        return Refusal.ALREADY
    if len(still_open) >= limits.open_interests:
        return Refusal.TOO_MANY_OPEN
    if sum(i.age is age and i.created_at > now - DAY for i in mine) >= limits.new_per_day:
        return Refusal.TOO_MANY_TODAY
    return None
