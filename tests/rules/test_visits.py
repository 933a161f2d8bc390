"""Questions after a visit: at noon of the day after in Helsinki, never long after, and each answered once."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from bot.preview.people import interest_of
from catalogue.hobby import Hobby, Schedule, Venue
from catalogue.schedule import HELSINKI
from rules.interest import Answer, Interest, Said, State
from rules.visits import (
    LATE,
    Question,
    ask_at,
    ask_still_at,
    asked,
    first_meeting,
    may_ask,
    may_tell_of_visit,
    next_meeting,
    open_question,
    said,
    tell_of_visit_from,
)

TUESDAYS = Hobby(
    1,
    "example",
    "1",
    "swimming",
    "Uinti",
    1,
    Venue("", "", "Kajaani"),
    (Schedule("FREQ=WEEKLY;BYDAY=TU", time(18), 90),),
)
WITHOUT_TIMES = replace(TUESDAYS, schedules=())


def at(text: str) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=HELSINKI).timestamp() * 1000)


def wall(ms: int | None) -> str:
    return datetime.fromtimestamp((ms or 0) / 1000, HELSINKI).strftime("%Y-%m-%d %H:%M")


def answered(when: str, answer: Answer = Answer.WELCOME, meeting: str = "") -> Interest:
    kept = Said(meeting_at=at(meeting) if meeting else 0)
    return replace(interest_of(1, 1, state=State.ANSWERED, answer=answer, created_at=at(when)), said=kept)


@pytest.mark.parametrize(
    ("meeting", "asked_at"),
    [
        ("2026-11-24 18:00", "2026-11-25 12:00"),
        ("2026-11-24 23:30", "2026-11-25 12:00"),
        ("2026-03-28 18:00", "2026-03-29 12:00"),  # the clocks go forward in the night between
        ("2026-10-24 18:00", "2026-10-25 12:00"),  # and back
    ],
)
def test_the_first_question_comes_at_noon_of_the_day_after(meeting, asked_at) -> None:
    assert wall(ask_at(at(meeting))) == asked_at
    assert not may_ask(Question.VISIT, at(meeting), at(asked_at) - 1)
    assert may_ask(Question.VISIT, at(meeting), at(asked_at))


def test_nobody_is_asked_about_a_meeting_more_than_14_days_ago() -> None:
    meeting = at("2026-11-24 18:00")
    assert may_ask(Question.VISIT, meeting, meeting + LATE)
    assert not may_ask(Question.VISIT, meeting, meeting + LATE + 1)


@pytest.mark.parametrize(
    ("visit", "asked_at"), [("2026-10-13 20:00", "2026-11-10 12:00"), ("2026-03-10 9:00", "2026-04-07 12:00")]
)
def test_the_last_question_comes_four_weeks_later_across_both_changes_of_the_clock(visit, asked_at) -> None:
    since = datetime.strptime(visit, "%Y-%m-%d %H:%M").replace(tzinfo=HELSINKI)
    ms = round(since.timestamp() * 1000)
    assert wall(ask_still_at(ms)) == asked_at
    assert not may_ask(Question.STILL, ms, at(asked_at) - 1)
    assert may_ask(Question.STILL, ms, at(asked_at))
    assert not may_ask(Question.STILL, ms, at(asked_at) + LATE + 1)


def test_the_first_meeting_is_the_one_that_was_named_else_the_first_after_the_answer() -> None:
    assert wall(first_meeting(answered("2026-11-21 12:00"), TUESDAYS, ())) == "2026-11-24 18:00"
    named = answered("2026-11-21 12:00", meeting="2026-12-01 18:00")
    assert wall(first_meeting(named, TUESDAYS, ())) == "2026-12-01 18:00"
    assert wall(first_meeting(named, TUESDAYS, {at("2026-12-01 18:00")})) == "2026-12-08 18:00"


def test_a_meeting_that_somebody_said_no_to_is_passed_over() -> None:
    no = {at("2026-11-24 18:00"), at("2026-12-01 18:00")}
    assert wall(first_meeting(answered("2026-11-21 12:00"), TUESDAYS, no)) == "2026-12-08 18:00"
    assert wall(next_meeting(TUESDAYS, at("2026-11-25 13:00"), no)) == "2026-12-08 18:00"


def test_without_times_somebody_is_asked_14_days_after_the_answer() -> None:
    meeting = first_meeting(answered("2026-11-21 15:00"), WITHOUT_TIMES, ())
    assert meeting is not None
    assert wall(ask_at(meeting)) == "2026-12-05 12:00"


def test_each_question_is_open_until_it_is_answered() -> None:
    interest = answered("2026-11-21 12:00")
    assert open_question(interest, set()) is None
    steps = {asked(Question.VISIT)}
    assert open_question(interest, steps) is Question.VISIT
    steps.add(said(Question.VISIT))
    assert open_question(interest, steps) is None
    steps.add(asked(Question.AGAIN))
    assert open_question(interest, steps) is Question.AGAIN
    steps.add(asked(Question.STILL))
    assert open_question(interest, steps) is Question.STILL
    assert open_question(replace(interest, state=State.CAME), steps) is Question.STILL
    assert open_question(replace(interest, state=State.CAME), steps | {said(Question.STILL)}) is None


@pytest.mark.parametrize("state", [State.TOLD, State.JOINED, State.STOPPED, State.WITHDRAWN, State.EXPIRED])
def test_nothing_is_open_for_who_was_not_let_in_or_has_said_how_it_ended(state) -> None:
    steps = {asked(question) for question in Question}
    assert open_question(replace(answered("2026-11-21 12:00"), state=state), steps) is None


@pytest.mark.parametrize("answer", [Answer.FULL, Answer.NOT_OURS])
def test_nothing_is_open_for_who_was_turned_away(answer) -> None:
    assert open_question(answered("2026-11-21 12:00", answer), {asked(Question.VISIT)}) is None


@pytest.mark.parametrize(
    ("meeting", "day"),
    [
        ("2026-11-24 18:00", date(2026, 11, 23)),
        ("2026-11-23 18:00", date(2026, 11, 20)),  # a Monday: the Friday before
        ("2026-12-28 18:00", date(2026, 12, 23)),  # Christmas, and its eve
    ],
)
def test_an_association_is_told_on_the_working_day_before(meeting, day) -> None:
    interest, start = answered("2026-11-18 12:00"), at(meeting)
    assert tell_of_visit_from(start) == day
    assert may_tell_of_visit(interest, start, at(f"{day} 09:00"))
    assert not may_tell_of_visit(interest, start, at(f"{day} 00:00") - 1)
    assert not may_tell_of_visit(interest, start, start - 1)
    assert not may_tell_of_visit(replace(interest, answer=Answer.CALL), start, at(f"{day} 09:00"))
    assert not may_tell_of_visit(replace(interest, state=State.CAME), start, at(f"{day} 09:00"))
