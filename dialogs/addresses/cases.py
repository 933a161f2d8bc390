"""Talking to a person of the staff; and what staff do about it, and about any other task."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AskPerson:
    """Asks what it is about. What is written on this page goes to staff."""


@dataclass(frozen=True, slots=True)
class CallMe:
    """Action: staff are to call."""


@dataclass(frozen=True, slots=True)
class ToldStaff:
    """Staff have it, or `why` they do not; what is written next goes to them too."""

    why: str


@dataclass(frozen=True, slots=True)
class StaffTasks:
    """For staff: what is to be done, after a number."""

    after: int = 0


@dataclass(frozen=True, slots=True)
class StaffTask:
    """For staff: one task; of a case, what was written. What is written on the page of a case goes to its person."""

    number: int
    why: str = ""  # what became of what one of staff wrote there


@dataclass(frozen=True, slots=True)
class TakeTask:
    """Action of staff: I look after this."""

    number: int


@dataclass(frozen=True, slots=True)
class FinishTask:
    """Action of staff: it is done."""

    number: int


@dataclass(frozen=True, slots=True)
class CaseMedia:
    """For staff: a picture or voice note of a case."""

    number: int
    word: int
