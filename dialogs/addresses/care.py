"""For staff who edit: a hobby as it is kept, what is changed of it, and what nobody has checked for long.

`seen` is a mark of the record as the reader saw it: what was changed since is shown before anything is done.
"""

from dataclasses import dataclass
from enum import StrEnum

from rules.changing import What


class Told(StrEnum):
    """What came of a change. Tokens hold its place in this list: what is new goes to the end."""

    NOTHING = "nothing"
    DONE = "done"
    ASKED = "asked"  # done, and the new address is asked
    SAME = "same"
    MEANWHILE = "meanwhile"
    TOO_LATE = "too-late"


class Contact(StrEnum):
    """What of an association's contact is corrected. Tokens hold its place in this list."""

    EMAIL = "email"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class CareHobby:
    """How it is now, and what can be changed."""

    hobby: int
    told: Told = Told.NOTHING


@dataclass(frozen=True, slots=True)
class AskChange:
    """Asks for the last day of a break, another time, another place. `meeting` is in minutes since 1970, 0: none."""

    hobby: int
    what: What
    meeting: int
    seen: str
    unclear: bool = False  # what was written could not be read
    over: bool = False  # it is over, or too far ahead


@dataclass(frozen=True, slots=True)
class CheckChange:
    """Asks whether it is to be done. `day` is counted from 1970, `clock` in minutes of it; `said` marks the draft."""

    hobby: int
    what: What
    meeting: int
    day: int
    clock: int
    said: str
    seen: str


@dataclass(frozen=True, slots=True)
class DoChange:
    """Action: yes."""

    hobby: int
    what: What
    meeting: int
    day: int
    clock: int
    said: str
    seen: str


@dataclass(frozen=True, slots=True)
class AskContact:
    """Asks for another address or number of its association."""

    hobby: int
    contact: Contact
    seen: str
    unclear: bool = False


@dataclass(frozen=True, slots=True)
class CheckContact:
    """Asks whether that is it; `said` marks the draft."""

    hobby: int
    contact: Contact
    said: str
    seen: str


@dataclass(frozen=True, slots=True)
class DoContact:
    """Action: yes."""

    hobby: int
    contact: Contact
    said: str
    seen: str


@dataclass(frozen=True, slots=True)
class CheckToday:
    """Action: all that is said of it is right today. `listed`: pressed in the list."""

    hobby: int
    seen: str
    listed: bool = False


@dataclass(frozen=True, slots=True)
class ToCheck:
    """What nobody has checked for long; `marked` has just been."""

    marked: int = 0
