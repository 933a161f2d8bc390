"""The questions after a visit: which is open, when each is asked, and when it is too late to ask."""

from collections.abc import Collection
from datetime import date, time, timedelta
from enum import StrEnum

from catalogue.hobby import Hobby
from catalogue.schedule import local_date, meeting_after, next_meetings, to_ms
from rules.interest import Answer, Interest, State
from rules.loop import is_working_day

ASK_AT = time(12)
"""Noon: whoever works in the evening is up, whoever works by day has a break, and no quiet hours reach it."""
FOUR_WEEKS = timedelta(days=28)
WITHOUT_TIMES = timedelta(days=13)
"""Where nobody knows when a hobby meets, the day of the first meeting is taken to be so long after the answer."""
LATE = 14 * 24 * 60 * 60 * 1000
"""So many milliseconds after a meeting, or after the day for the second question, nobody is asked any more."""


class Question(StrEnum):
    """What somebody is asked, each once."""

    VISIT = "visit"  # after the first meeting
    AGAIN = "again"  # after the next one, when they could not go
    STILL = "still"  # four weeks later


class Feeling(StrEnum):
    """How it was. Buttons count these by their place: only ever added to at the end."""

    VERY_GOOD = "very-good"
    GOOD = "good"
    SO_SO = "so-so"
    NOT_GOOD = "not-good"


class Barrier(StrEnum):
    """What stood in the way. Buttons count these by their place: only ever added to at the end."""

    TIME = "time"
    WAY = "way"
    MONEY = "money"
    LANGUAGE = "language"
    ALONE = "alone"
    OTHER = "other"
    UNSAID = "unsaid"


class Goes(StrEnum):
    """Whether they still go. Buttons count these by their place: only ever added to at the end."""

    YES = "yes"
    NO = "no"
    NOT_YET = "not-yet"


def asked(question: Question) -> str:
    """The step that a question is asked by."""
    return f"asked-{question}"


def said(question: Question) -> str:
    """The step that a question is answered by, where the answer does not show in the interest's state."""
    return f"said-{question}"


SAID_WHY = "said-why"
"""The step by which somebody who stopped said what stood in the way."""


def is_asked(interest: Interest) -> bool:
    """Whether somebody was let in, and has not said how it went: then they are asked."""
    return interest.state is State.ANSWERED and interest.open


def open_question(interest: Interest, steps: Collection[str]) -> Question | None:
    """What somebody was asked and has not answered, the latest first."""
    still = interest.state is State.CAME or is_asked(interest)
    if still and asked(Question.STILL) in steps:
        return None if said(Question.STILL) in steps else Question.STILL
    for question in (Question.AGAIN, Question.VISIT):
        if is_asked(interest) and asked(question) in steps:
            return None if said(question) in steps else question
    return None


def first_meeting(interest: Interest, hobby: Hobby, not_then: Collection[int]) -> int | None:
    """The first meeting that somebody who was let in could go to, in milliseconds UTC; None when there is none.

    `not_then` are meetings that they said no to. A hobby without times counts as met some days after the answer.
    """
    if not hobby.schedules:
        return interest.said.meeting_at or to_ms(local_date(interest.changed_at) + WITHOUT_TIMES, ASK_AT)
    at = interest.said.meeting_at
    if not at:
        first = next(iter(next_meetings(hobby, interest.changed_at, 1)), None)
        at = first.starts_at if first else 0
    while at and at in not_then:
        at = _after(hobby, at)
    return at or None


def next_meeting(hobby: Hobby, after: int, not_then: Collection[int]) -> int | None:
    """The same after a moment at which they had not been there yet."""
    if not hobby.schedules:
        return to_ms(local_date(after) + WITHOUT_TIMES, ASK_AT)
    at = _after(hobby, after)
    while at and at in not_then:
        at = _after(hobby, at)
    return at or None


def _after(hobby: Hobby, ms: int) -> int:
    meeting = meeting_after(hobby, ms)
    return meeting.starts_at if meeting else 0


def ask_at(meeting_at: int) -> int:
    """When somebody is asked about a meeting: at noon of the day after."""
    return to_ms(local_date(meeting_at) + timedelta(days=1), ASK_AT)


def ask_still_at(since: int) -> int:
    """When somebody is asked whether they still go, from the visit on."""
    return to_ms(local_date(since) + FOUR_WEEKS, ASK_AT)


def may_ask(question: Question, since: int, now: int) -> bool:
    """Whether it is time for a question about a meeting, or for the second one `since` a visit, and not too late."""
    if question is Question.STILL:
        due = ask_still_at(since)
        return due <= now <= due + LATE
    return ask_at(since) <= now <= since + LATE


def tell_of_visit_from(meeting_at: int) -> date:
    """The working day before a meeting: from then on its association is told that somebody comes for the first time."""
    day = local_date(meeting_at) - timedelta(days=1)
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day


def may_tell_of_visit(interest: Interest, meeting_at: int, now: int) -> bool:
    """Whether an association that said welcome is told of the visit now: on a working day, before the day it is on."""
    today = local_date(now)
    return (
        interest.state is State.ANSWERED
        and interest.answer is Answer.WELCOME
        and is_working_day(today)
        and tell_of_visit_from(meeting_at) <= today < local_date(meeting_at)
    )
