"""A person wants to join a hobby: what an interest is, and when one more may be registered. Its life: `rules.life`."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self

from rules.person import Age

DAY = 24 * 60 * 60 * 1000


class State(StrEnum):
    """Where an interest stands."""

    REGISTERED = "registered"  # the association is still to be told
    WITH_GUARDIAN = "with-guardian"  # a minor's: nothing is passed on, a guardian is asked
    WITH_STAFF = "with-staff"  # a minor's: nothing is passed on, a counsellor has it
    TOLD = "told"
    UNDELIVERED = "undelivered"  # the notice failed or may not have arrived; staff have a task
    ANSWERED = "answered"
    CAME = "came"  # they were at a meeting
    JOINED = "joined"  # they still go, some weeks later
    STOPPED = "stopped"  # they do not go, or not any more
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"  # nobody said more for so long that it is closed


class Actor(StrEnum):
    """Who changed it."""

    PERSON = "person"
    GUARDIAN = "guardian"
    ASSOCIATION = "association"
    STAFF = "staff"
    CLOCK = "clock"


class Answer(StrEnum):
    """What an association says, a closed list of phrases."""

    WELCOME = "welcome"
    FULL = "full"
    CALL = "call"
    NOT_OURS = "not-ours"
    OTHER = "other"  # in words of their own


@dataclass(frozen=True, slots=True)
class Said:
    """What goes with an association's answer; each part may be missing."""

    meeting_at: int = 0  # a welcome to this meeting, milliseconds UTC
    ask_for: str = ""  # whom to ask for there
    until: str = ""  # they are full until this day, ISO
    text: str = ""  # as they wrote it, in Finnish

    def to_json(self) -> dict[str, Any]:
        """Only what was said."""
        nothing = Said()
        return {k: getattr(self, k) for k in self.__slots__ if getattr(self, k) != getattr(nothing, k)}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        """What was said, as kept; what another release kept beside it is left out."""
        return cls(**{k: v for k, v in data.items() if k in cls.__slots__})


class Who(StrEnum):
    """Who comes, to the one who chats."""

    SELF = "self"
    CHILD = "child"  # they are its parent or guardian
    FAMILY = "family"  # an adult of the family, who has no phone


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


UNTOLD = frozenset({State.REGISTERED, State.UNDELIVERED})
"""The association is still to be told."""

FINAL = frozenset({State.JOINED, State.STOPPED, State.WITHDRAWN, State.EXPIRED})
"""An interest ends in one of these. Who has joined can still stop."""

HELD = frozenset({State.WITH_GUARDIAN, State.WITH_STAFF})
"""A minor's, of which nothing is passed on yet."""

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
    who: Who = Who.SELF
    named: bool = True  # the association is told the name; else it is asked first
    guardian: int | None = None  # the person who said yes for a minor, in a chat of their own
    waiting_since: int | None = None  # since when the association is to answer, milliseconds UTC; None: not yet
    said: Said = Said()
    municipality: str = ""  # told in place of the name; empty: not told

    def concerns(self, person: int) -> bool:
        """Whether it is this person's: their own, or that of a minor for whom they said yes."""
        return person in {self.person, self.guardian}

    @property
    def looked_after(self) -> bool:
        """Whether it is a minor's who chats: then it is an adult's too, a guardian's or a counsellor's."""
        return self.age.minor and self.who is Who.SELF

    @property
    def open(self) -> bool:
        """Whether somebody still waits or comes: counted against the limit, shown first."""
        return self.state not in FINAL and self.answer not in CLOSING_ANSWERS

    @property
    def attends(self) -> bool:
        """Whether they wait, come, or go there regularly: they are reminded, and hear of changes."""
        return self.open or self.state is State.JOINED


def told(interest: Interest) -> bool:
    """Whether the association knows of it, by mail or by telephone: then it is told of a withdrawal too."""
    return interest.state in {State.TOLD, State.ANSWERED, State.CAME, State.JOINED}


def can_tell_name(interest: Interest) -> bool:
    """Whether the association knows of somebody whose name it was not told."""
    return _own(interest) and not interest.named and told(interest)


def can_hide_name(interest: Interest) -> bool:
    """Whether there is a name that the association has, or is to be told."""
    return _own(interest) and interest.named


def _own(interest: Interest) -> bool:
    """Whether it is the wish of an adult who chats, and lives."""
    return interest.who is Who.SELF and not interest.age.minor and interest.attends


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
    NO_GUARDIAN = "no-guardian"  # a child's, without a parent or guardian


MOST_COMERS = 8
"""How many different people may come by one who chats at a time, so that made-up names flood nobody."""


@dataclass(frozen=True, slots=True)
class Comer:
    """The one who comes, as far as the one who chats has said: what is open counts for each of them alone."""

    age: Age
    who: Who = Who.SELF
    name: str = ""  # tells apart children, and adults of the family; nobody is two of themselves

    @classmethod
    def of(cls, age: Age, who: Who, name: str) -> Self:
        """However the name is written."""
        return cls(age, who, "" if who is Who.SELF else name.casefold())


def comer(interest: Interest) -> Comer:
    """Who comes by this interest."""
    return Comer.of(interest.age, interest.who, interest.name)


def open_for(mine: tuple[Interest, ...], age: Age) -> tuple[Interest, ...]:
    """A person's open interests for those who come at this age: a child's count for the child, not for the parent."""
    return tuple(i for i in mine if i.open and i.age is age)


def refusal(mine: tuple[Interest, ...], hobby: int, new: Comer, limits: Limits, now: int) -> Refusal | None:
    """Why this person cannot register one more interest for this comer now, or None.

    Withdrawn interests count for the day's limit: it protects associations from mail, not the person from themselves.
    """
    theirs = [i for i in mine if comer(i) == new]
    today = [i for i in mine if i.created_at > now - DAY]
    others = {comer(i) for i in mine if i.open} | {comer(i) for i in today}
    if any(i.hobby == hobby and i.attends for i in theirs):
        return Refusal.ALREADY
    if sum(i.open for i in theirs) >= limits.open_interests or len(others - {new}) >= MOST_COMERS:
        return Refusal.TOO_MANY_OPEN
    if sum(comer(i) == new for i in today) >= limits.new_per_day:
        return Refusal.TOO_MANY_TODAY
    return None
