"""The clock of an interest: on which day and at which hour each step is due."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.preview.people import interest_of
from catalogue.schedule import HELSINKI
from rules.interest import Answer, Interest, Remind, State
from rules.life import LIFE, Event
from rules.loop import (
    RULES,
    Step,
    To,
    days_later,
    due_at,
    is_told_of_closing,
    may_go,
    moved,
    senseless,
    soon_at,
    staff_at,
)
from rules.settings import LoopRules, Settings

SETTINGS = Settings()


def ms(text: str) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=HELSINKI).timestamp() * 1000)


def shown(at: int | None) -> str | None:
    return None if at is None else f"{datetime.fromtimestamp(at / 1000, HELSINKI):%Y-%m-%d %H:%M}"


def told(since: str, state: State = State.TOLD, **changes: object) -> Interest:
    return replace(interest_of(1, 1, state=state, created_at=ms(since)), **changes)


@pytest.mark.parametrize(
    ("since", "step", "due"),
    [
        ("2026-11-18 12:00", Step.REMINDER, "2026-11-23 07:00"),  # a Saturday: Monday, from 7
        ("2026-11-17 23:30", Step.REMINDER, "2026-11-23 07:00"),  # a Friday, too late at night
        ("2026-11-17 12:00", Step.REMINDER, "2026-11-20 12:00"),
        ("2026-11-17 03:00", Step.STAFF, "2026-11-24 08:00"),
        ("2026-11-29 09:00", Step.STAFF, "2026-12-07 08:00"),  # Independence Day is a Sunday
        ("2026-12-17 09:00", Step.STAFF, "2026-12-28 08:00"),  # Christmas Eve, two holidays, a weekend
        ("2026-11-18 12:00", Step.WORD, "2026-11-28 12:00"),  # a Saturday is a day like any other
        ("2026-11-18 21:00", Step.WORD, "2026-11-29 08:00"),
        ("2026-11-18 02:00", Step.WORD, "2026-11-28 08:00"),
        ("2026-03-19 12:00", Step.WORD, "2026-03-29 12:00"),  # an hour is skipped that night
        ("2026-10-15 12:00", Step.WORD, "2026-10-25 12:00"),  # and one comes twice
    ],
)
def test_when_a_step_is_due(since: str, step: Step, due: str) -> None:
    assert shown(due_at(step, told(since), SETTINGS)) == due


@pytest.mark.parametrize(
    ("since", "meeting", "due"),
    [
        ("2026-11-18 12:00", "2026-11-24 18:00", "2026-11-23 08:00"),  # Tuesday: on Monday
        ("2026-11-18 12:00", "2026-11-23 18:00", "2026-11-20 08:00"),  # Monday: on Friday
        ("2026-11-20 07:00", "2026-11-23 18:00", "2026-11-20 08:00"),
        ("2026-11-20 10:00", "2026-11-23 18:00", "2026-11-20 12:00"),  # on that very Friday: two hours later
        ("2026-11-20 14:30", "2026-11-23 18:00", "2026-11-20 15:00"),
        ("2026-11-20 15:00", "2026-11-23 18:00", "2026-11-23 08:00"),  # in the evening: Monday morning
        ("2026-11-22 20:00", "2026-11-23 18:00", "2026-11-23 08:00"),  # on Sunday, too
        ("2026-11-22 20:00", "2026-11-23 08:30", None),  # no time to ring
        ("2026-11-23 09:00", "2026-11-23 18:00", None),  # today
        ("2026-11-21 12:00", "2026-11-22 12:00", None),  # nobody works before Sunday
        ("2026-12-22 09:00", "2026-12-28 18:00", "2026-12-23 08:00"),  # over Christmas
    ],
)
def test_when_staff_are_to_ring_because_of_a_meeting(since: str, meeting: str, due: str | None) -> None:
    assert shown(soon_at(ms(since), ms(meeting))) == due


def test_a_meeting_counts_only_while_it_is_to_come_and_before_the_usual_day() -> None:
    since, now = ms("2026-11-18 12:00"), ms("2026-11-20 08:00")
    soon, late = ms("2026-11-24 18:00"), ms("2026-11-26 18:00")
    assert shown(staff_at(since, soon, now, SETTINGS)) == "2026-11-23 08:00"
    usual = [staff_at(since, soon, soon, SETTINGS), staff_at(since, late, now, SETTINGS)]
    assert {*usual, staff_at(since, None, now, SETTINGS)} == {due_at(Step.STAFF, told("2026-11-18 12:00"), SETTINGS)}


@given(st.integers(ms("2026-01-01 00:00"), ms("2027-12-31 00:00")), st.sampled_from(To))
def test_what_is_moved_goes_at_the_first_time_that_is_allowed(at: int, to: To) -> None:
    then = moved(to, at, SETTINGS)
    assert then >= at
    assert may_go(to, then, SETTINGS)
    assert then == at or not may_go(to, then - 60_000, SETTINGS)
    assert moved(to, then, SETTINGS) == then


@given(st.integers(ms("2026-01-01 00:00"), ms("2027-12-31 00:00")), st.integers(1, 100))
def test_so_many_days_later_it_is_the_same_time_of_day(at: int, days: int) -> None:
    begins, then = (datetime.fromtimestamp(one / 1000, HELSINKI) for one in (at, days_later(at, days)))
    assert (then.date() - begins.date()).days == days
    skipped = then.hour == begins.hour + 1 == 4
    assert then.time() == begins.time() or skipped


def test_a_late_reminder_is_not_sent_once_staff_are_to_ring() -> None:
    waits = told("2026-11-16 12:00")
    assert not senseless(Step.REMINDER, waits, ms("2026-11-23 11:59"), SETTINGS)
    assert senseless(Step.REMINDER, waits, ms("2026-11-23 12:00"), SETTINGS)
    assert not senseless(Step.WORD, waits, ms("2026-12-23 12:00"), SETTINGS)
    assert senseless(Step.WORD, waits, ms("2026-12-23 12:00"), SETTINGS, ended=True)
    teen = told("2026-11-16 12:00", State.WITH_GUARDIAN)
    assert not senseless(Step.GUARDIAN_REMINDER, teen, ms("2026-11-26 11:59"), SETTINGS)
    assert senseless(Step.GUARDIAN_REMINDER, teen, ms("2026-11-26 12:00"), SETTINGS)


def test_who_waits_hears_of_the_end_and_whose_reminders_end_too() -> None:
    assert is_told_of_closing(told("2026-11-16 12:00"))
    assert is_told_of_closing(told("2026-11-16 12:00", State.WITH_GUARDIAN))
    welcome = told("2026-11-16 12:00", State.ANSWERED, answer=Answer.WELCOME, remind=Remind.FIRST)
    assert not is_told_of_closing(welcome)
    assert is_told_of_closing(replace(welcome, remind=Remind.EVERY))
    assert not is_told_of_closing(replace(welcome, answer=Answer.FULL, remind=Remind.EVERY))


def test_every_state_that_can_run_out_does() -> None:
    (runs_out,) = [change for change in LIFE if change.event is Event.RAN_OUT]
    closes = {state for rule in RULES if rule.step is Step.CLOSE for state in rule.states}
    assert closes == set(runs_out.before)


def test_every_rule_goes_by_a_setting_of_its_own_and_every_setting_is_used() -> None:
    assert {rule.days for rule in RULES} == set(LoopRules.__slots__)
    assert [rule.step for rule in RULES] == list(Step)
