"""A person who chats, and what their conversation remembers between two turns."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Self

from rules.roles import Badge, Role

DIALOG_VERSION = 1


class Age(StrEnum):
    """The age group of the one who comes. Asked once; no birth date is kept."""

    UNDER_13 = "under13"
    TEEN = "13to17"
    ADULT = "adult"

    @property
    def minor(self) -> bool:
        """Whether nothing may be passed on without a guardian or a counsellor."""
        return self is not Age.ADULT

    def overlaps(self, youngest: int | None, oldest: int | None) -> bool:
        """Whether one of this group can be of an age between these two, in years; None: no bound."""
        first, last = _YEARS[self]
        return (oldest is None or first <= oldest) and (youngest is None or youngest <= last)


_YEARS = {Age.UNDER_13: (0, 12), Age.TEEN: (13, 17), Age.ADULT: (18, 150)}


@dataclass(frozen=True, slots=True)
class Dialog:
    """What the conversation remembers. Small, in JSON, with a version: an unknown one starts afresh, politely."""

    asking: str = ""  # token of the page whose question a typed text answers
    words: str = ""  # the typed search, as typed
    name: str = ""  # given for the interest that is being registered
    phone: str = ""
    who: str = ""  # of `rules.interest.Who`, whose name it is; "" for oneself
    unnamed: bool = False  # the association is asked first, without a name
    onward: str = ""  # token of the page to go on to once the language is chosen, or in another chat
    email: str = ""  # where a confirmation was sent
    confused: int = 0  # times in a row that we did not understand
    unmet: str = ""  # a day, and marks of the wishes that were counted that day because nothing answers them
    asked: bool = False  # the device is showing a one-time way to answer
    stalls: str = ""  # a day, and the tables of a fair that were opened that day, the latest last
    seen: str = ""  # what was looked at last, as staff are told of somebody who asks for them: `rules.cases.doing`
    draft: str = ""  # a message to an association, until it is sent

    def to_json(self) -> dict[str, Any]:
        """Only what differs from a fresh conversation."""
        fresh = Dialog()
        kept = {k: getattr(self, k) for k in self.__slots__ if getattr(self, k) != getattr(fresh, k)}
        return {"v": DIALOG_VERSION, **kept}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Self:
        """The conversation as kept; a fresh one when another release wrote it in a way we do not know."""
        known = {k: v for k, v in data.items() if k in cls.__slots__}
        if data.get("v") != DIALOG_VERSION or len(known) != len(data) - 1:
            return cls()
        return cls(**known)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who chats. Never nationality, never legal status."""

    id: int
    language: str = ""  # empty until chosen
    hint: str = ""  # the app's language, from the event; orders the picker only, not kept
    place: int = 0  # number of a place; 0 when none or when `position` counts
    position: tuple[float, float] | None = None  # rounded to two decimals
    name: str = ""
    phone: str = ""
    quiet: bool = False
    news: bool = True  # False: no announcements; reminders and answers go on
    reachable: bool = False  # we can write first: in a chat that pushes, or at a confirmed mailbox
    channel: str = ""  # where this turn comes from
    reached_in: str = ""  # the project period in which they were seen last, as `rules.measure` names it
    badge: Badge | None = None  # of one of staff
    dialog: Dialog = field(default_factory=Dialog)

    @property
    def role(self) -> Role | None:
        """What they are among staff; None for whoever is not staff."""
        return self.badge.role if self.badge else None
