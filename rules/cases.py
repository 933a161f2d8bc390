"""A case: a person and staff talk. It is a task with a conversation; while its task is open, so is the case."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

DAY = 24 * 60 * 60 * 1000
LONGEST = 2000
"""Characters of one message, either way."""
PER_DAY = 60
"""Messages that a person may write to staff in a day: far more than a talk has, far fewer than a machine makes."""
KEPT_DAYS = 30
"""A closed case is deleted after so many days: long enough to come back to it after a holiday, and no longer, since
what people ask for help with is nobody's business later."""


class Author(StrEnum):
    """Who wrote something into a case."""

    PERSON = "person"
    STAFF = "staff"
    NOTE = "note"  # of staff, for staff


class Sort(StrEnum):
    """What was written."""

    TEXT = "text"
    PHOTO = "photo"  # perhaps with a text
    VOICE = "voice"
    CALL = "call"  # the person asks for a call


@dataclass(frozen=True, slots=True)
class Word:
    """One message of a case, or a note."""

    id: int
    at: int  # milliseconds UTC
    author: Author
    sort: Sort
    text: str = ""
    reference: str = ""  # of the picture or the voice note
    channel: str = ""  # where that lies


@dataclass(frozen=True, slots=True)
class Case:
    """A person's case. Its number is that of its task, and the title of its topic."""

    id: int
    number: int
    person: int
    open: bool
    taken_at: int | None = None
    municipality: str = ""  # where the person lived when they asked; empty when not known
    doing: str = ""  # what they did before: "h12" hobby 12, "s" a search, "m" their own hobbies


def doing(was: str) -> tuple[str, int]:
    """What somebody did before they asked: the letter, and the hobby's number or 0."""
    number = was[1:]
    return (was[:1], int(number) if number.isascii() and number.isdecimal() else 0)


@dataclass(frozen=True, slots=True)
class Held:
    """A task as staff see it; of a case, what was written."""

    number: int
    kind: str
    hobby: int
    details: Mapping[str, Any]
    done: bool
    taken_at: int | None = None
    case: Case | None = None
    language: str = ""  # that the person of a case speaks
    hobby_name: str = ""  # that they were looking at
    words: tuple[Word, ...] = ()
