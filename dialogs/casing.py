"""What people and staff ask the service to do about cases and tasks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TellStaff:
    """Pass something on to staff: a text, a picture or voice note with or without one, or the wish for a call."""

    text: str = ""
    sort: str = "text"  # of `rules.cases.Sort`
    reference: str = ""
    channel: str = ""


@dataclass(frozen=True, slots=True)
class TakeTask:
    """Look after a task."""

    number: int


@dataclass(frozen=True, slots=True)
class FinishTask:
    """A task is done; a case is closed."""

    number: int


@dataclass(frozen=True, slots=True)
class AnswerCase:
    """Pass what one of staff writes on to the person of a case; what begins with /note is kept for staff."""

    number: int
    text: str = ""
    sort: str = "text"
    reference: str = ""
    channel: str = ""


CaseCommand = TellStaff | TakeTask | FinishTask | AnswerCase
