"""When a reminder goes: 18:00 the evening before, two hours before, never at night, never too late."""

from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from rules.reminders import (
    HELSINKI,
    MINUTE,
    ReminderKind,
    asleep,
    at_hour,
    leaves_until,
    may_write_to_associations,
    plan,
    told_today,
    too_late,
)
from rules.settings import ReminderRules

RULES = ReminderRules()
EVENING, SOON = ReminderKind.EVENING, ReminderKind.SOON
HOUR = 60 * MINUTE
YEAR = 366 * 24 * HOUR
BEGINNING_OF_2026 = 1_767_225_600_000


def at(text: str, *, fold: int = 0) -> int:
    """A Helsinki wall-clock time as milliseconds UTC; `fold` is 1 for the second of an hour that comes twice."""
    return round(datetime.fromisoformat(text).replace(tzinfo=HELSINKI, fold=fold).timestamp() * 1000)


def wall(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, HELSINKI)


def planned(meeting: int, now: int, rules: ReminderRules = RULES) -> list[tuple[ReminderKind, str]]:
    return [(due.kind, f"{wall(due.at):%Y-%m-%d %H:%M}") for due in plan(meeting, now, rules)]


LONG_BEFORE = at("2026-11-01 12:00")

# The meeting is at · these reminders go
EXACT = [
    ("2026-11-24 18:00", [(EVENING, "2026-11-23 18:00"), (SOON, "2026-11-24 16:00")]),
    ("2026-11-24 10:00", [(EVENING, "2026-11-23 18:00"), (SOON, "2026-11-24 08:00")]),  # exactly when the quiet ends
    ("2026-11-24 09:59", [(EVENING, "2026-11-23 18:00"), (SOON, "2026-11-24 08:00")]),  # 7:59 waits for 8:00
    ("2026-11-24 09:30", [(EVENING, "2026-11-23 18:00"), (SOON, "2026-11-24 08:00")]),
    ("2026-11-24 08:30", [(EVENING, "2026-11-23 18:00"), (SOON, "2026-11-24 08:00")]),  # 30 minutes remain
    ("2026-11-24 08:29", [(EVENING, "2026-11-23 18:00"), (SOON, "2026-11-23 20:30")]),  # 29 do not
    ("2026-11-24 08:00", [(EVENING, "2026-11-23 18:00"), (SOON, "2026-11-23 20:30")]),
    ("2026-11-24 06:00", [(EVENING, "2026-11-23 18:00"), (SOON, "2026-11-23 20:30")]),
    ("2026-11-24 00:30", [(EVENING, "2026-11-23 18:00"), (SOON, "2026-11-23 20:30")]),  # 22:30 the evening before
    ("2026-11-24 23:00", [(EVENING, "2026-11-23 18:00"), (SOON, "2026-11-24 20:30")]),  # 21:00 is quiet already
    ("2026-11-24 22:59", [(EVENING, "2026-11-23 18:00"), (SOON, "2026-11-24 20:59")]),
]


@pytest.mark.parametrize(("meeting", "reminders"), EXACT)
def test_the_two_reminders_of_a_meeting(meeting, reminders) -> None:
    assert planned(at(meeting), LONG_BEFORE) == reminders


# Now it is · the meeting is at · these are still to come
LATE = [
    ("2026-11-23 17:59", "2026-11-24 18:00", [(EVENING, "2026-11-23 18:00"), (SOON, "2026-11-24 16:00")]),
    ("2026-11-23 18:00", "2026-11-24 18:00", [(SOON, "2026-11-24 16:00")]),
    ("2026-11-24 15:59", "2026-11-24 18:00", [(SOON, "2026-11-24 16:00")]),
    ("2026-11-24 16:00", "2026-11-24 18:00", []),
    ("2026-11-24 17:59", "2026-11-24 18:00", []),
    ("2026-11-24 18:00", "2026-11-24 18:00", []),
    ("2026-11-25 12:00", "2026-11-24 18:00", []),
    ("2026-11-23 22:00", "2026-11-24 09:30", [(SOON, "2026-11-24 08:00")]),
    ("2026-11-23 22:00", "2026-11-24 08:15", []),  # 20:30 has passed
    ("2026-11-24 07:00", "2026-11-24 08:30", [(SOON, "2026-11-24 08:00")]),
]


@pytest.mark.parametrize(("now", "meeting", "reminders"), LATE)
def test_one_whose_time_has_passed_is_left_out(now, meeting, reminders) -> None:
    assert planned(at(meeting), at(now)) == reminders


# Clocks go forward on 28 March and back on 25 October 2027: the wall clock counts, not the hours between.
CHANGES = [
    ("2027-03-28 18:00", [(EVENING, "2027-03-27 18:00"), (SOON, "2027-03-28 16:00")], 23),
    ("2027-03-28 09:30", [(EVENING, "2027-03-27 18:00"), (SOON, "2027-03-28 08:00")], 14.5),
    ("2027-03-28 05:00", [(EVENING, "2027-03-27 18:00"), (SOON, "2027-03-27 20:30")], 10),
    ("2027-03-29 18:00", [(EVENING, "2027-03-28 18:00"), (SOON, "2027-03-29 16:00")], 24),
    ("2027-10-31 18:00", [(EVENING, "2027-10-30 18:00"), (SOON, "2027-10-31 16:00")], 25),
    ("2027-10-31 09:30", [(EVENING, "2027-10-30 18:00"), (SOON, "2027-10-31 08:00")], 16.5),
    ("2027-10-31 04:30", [(EVENING, "2027-10-30 18:00"), (SOON, "2027-10-30 20:30")], 11.5),
    ("2027-11-01 18:00", [(EVENING, "2027-10-31 18:00"), (SOON, "2027-11-01 16:00")], 24),
]


@pytest.mark.parametrize(("meeting", "reminders", "hours_before"), CHANGES)
def test_over_both_changes_of_daylight_saving_time(meeting, reminders, hours_before) -> None:
    assert planned(at(meeting), LONG_BEFORE) == reminders
    evening = plan(at(meeting), LONG_BEFORE, RULES)[0]
    assert (at(meeting) - evening.at) / HOUR == hours_before


def test_two_hours_before_is_two_hours_also_when_the_clocks_change_between() -> None:
    rules = ReminderRules(evening=False, quiet_from_hour=12, quiet_to_hour=13)
    for meeting in (at("2027-03-28 04:30"), at("2027-10-31 03:30", fold=1)):
        (due,) = plan(meeting, LONG_BEFORE, rules)
        assert meeting - due.at == 2 * HOUR


MEETINGS = st.integers(0, 3 * YEAR // MINUTE).map(lambda minutes: BEGINNING_OF_2026 + minutes * MINUTE)
AROUND_A_CHANGE = st.sampled_from(
    [at(f"{day} 00:00") for day in ("2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31")]
)
NEAR_A_CHANGE = st.builds(lambda day, minutes: day + minutes * MINUTE, AROUND_A_CHANGE, st.integers(-2880, 2880))
EARLIER = st.integers(-3 * 24 * 60, 3 * 24 * 60)


@settings(deadline=None)
@given(MEETINGS | NEAR_A_CHANGE, EARLIER)
def test_never_at_night_never_too_late_never_before_now(meeting, minutes_before) -> None:
    now = meeting - minutes_before * MINUTE
    reminders = plan(meeting, now, RULES)
    for due in reminders:
        assert now < due.at < meeting
        assert not asleep(due.at, RULES)
        assert 8 <= wall(due.at).hour < 21
    assert len({due.kind for due in reminders}) == len(reminders) <= 2
    for one, other in pairwise(reminders):
        assert abs(one.at - other.at) >= HOUR


@settings(deadline=None)
@given(MEETINGS | NEAR_A_CHANGE)
def test_from_long_before_there_is_always_a_reminder(meeting) -> None:
    assert plan(meeting, meeting - 3 * 24 * HOUR, RULES)


@settings(deadline=None)
@given(MEETINGS | NEAR_A_CHANGE, EARLIER, st.integers(0, 48 * 60))
def test_what_was_to_come_is_still_to_come_or_has_passed(meeting, minutes_before, passed) -> None:
    """Planned again later, nothing new appears and nothing moves."""
    now = meeting - minutes_before * MINUTE
    later = now + passed * MINUTE
    before, after = plan(meeting, now, RULES), plan(meeting, later, RULES)
    assume(len(before) == 2 or not after)
    assert set(after) == {due for due in before if due.at > later}


@settings(deadline=None)
@given(
    MEETINGS | NEAR_A_CHANGE,
    st.integers(0, 23),
    st.integers(1, 12),
    st.integers(18, 23) | st.integers(0, 2),
    st.integers(3, 10),
    st.booleans(),
    st.booleans(),
)
def test_with_other_rules_too(meeting, evening_at, hours, quiet_from, quiet_to, evening, soon) -> None:
    rules = ReminderRules(
        evening=evening,
        evening_at_hour=evening_at,
        soon=soon,
        soon_hours_before=hours,
        quiet_from_hour=quiet_from,
        quiet_to_hour=quiet_to,
    )
    wanted = {kind for kind, on in ((EVENING, evening), (SOON, soon)) if on}
    now = meeting - 4 * 24 * HOUR
    for due in plan(meeting, now, rules):
        assert due.kind in wanted
        assert now < due.at < meeting
        assert not asleep(due.at, rules)


def test_each_reminder_can_be_switched_off() -> None:
    meeting = at("2026-11-24 18:00")
    assert [d.kind for d in plan(meeting, LONG_BEFORE, ReminderRules(evening=False))] == [SOON]
    assert [d.kind for d in plan(meeting, LONG_BEFORE, ReminderRules(soon=False))] == [EVENING]
    assert plan(meeting, LONG_BEFORE, ReminderRules(evening=False, soon=False)) == ()


def test_two_that_would_go_within_the_same_hour_are_one() -> None:
    assert planned(at("2026-11-24 20:30"), LONG_BEFORE, ReminderRules(soon_hours_before=26)) == [
        (EVENING, "2026-11-23 18:00")
    ]


@pytest.mark.parametrize(
    ("now", "quiet"),
    [("20:59", False), ("21:00", True), ("23:59", True), ("00:00", True), ("07:59", True), ("08:00", False)],
)
def test_the_quiet_hours(now, quiet) -> None:
    assert asleep(at(f"2026-11-24 {now}"), RULES) is quiet


def test_quiet_hours_need_not_begin_before_midnight() -> None:
    rules = ReminderRules(quiet_from_hour=0, quiet_to_hour=8)
    assert not asleep(at("2026-11-24 23:59"), rules)
    assert asleep(at("2026-11-24 00:00"), rules)
    assert planned(at("2026-11-24 09:30"), LONG_BEFORE, rules)[1] == (SOON, "2026-11-24 08:00")
    assert planned(at("2026-11-24 08:15"), LONG_BEFORE, rules)[1] == (SOON, "2026-11-23 23:30")


def test_once_it_has_begun_it_is_too_late() -> None:
    meeting = at("2026-11-24 18:00")
    assert not too_late(meeting, meeting - 1)
    assert too_late(meeting, meeting)


@pytest.mark.parametrize(
    ("now", "may", "today"),
    [("06:59", False, True), ("07:00", True, True), ("20:59", True, True), ("21:00", False, False)],
)
def test_the_hours_when_associations_are_written_to(now, may, today) -> None:
    moment = at(f"2026-11-24 {now}")
    assert may_write_to_associations(moment, 7, 21) is may
    assert told_today(moment, 21) is today


@pytest.mark.parametrize("day", ["2026-11-24", "2027-03-28", "2027-10-31"])
def test_an_hour_of_the_day(day) -> None:
    noon = at(f"{day} 12:00")
    assert at_hour(noon, 21) == at(f"{day} 21:00")
    assert at_hour(noon, 0) == at(f"{day} 00:00")
    midnight = wall(at_hour(noon, 24))
    assert (midnight.date(), midnight.hour) == (wall(noon).date() + timedelta(days=1), 0)


# The meeting is at · a reminder written now · may leave until just before
@pytest.mark.parametrize(
    ("meeting", "now", "until"),
    [
        ("2026-11-24 18:00", "2026-11-23 18:00", "2026-11-23 21:00"),
        ("2026-11-24 18:00", "2026-11-24 08:00", "2026-11-24 18:00"),
        ("2026-11-24 23:00", "2026-11-24 20:59", "2026-11-24 21:00"),
        ("2026-11-24 00:30", "2026-11-23 20:30", "2026-11-23 21:00"),
        ("2027-03-28 18:00", "2027-03-27 18:00", "2027-03-27 21:00"),
    ],
)
def test_until_when_a_reminder_may_leave(meeting, now, until) -> None:
    assert leaves_until(at(meeting), at(now), RULES) + 1 == at(until)


@settings(deadline=None)
@given(
    MEETINGS | NEAR_A_CHANGE,
    st.integers(1, 3 * 24 * 60),
    st.integers(18, 23) | st.integers(0, 2),
    st.integers(3, 10),
)
def test_what_leaves_in_time_leaves_by_day_before_the_meeting_and_on_the_day_it_was_written(
    meeting, minutes_before, quiet_from, quiet_to
) -> None:
    rules = ReminderRules(quiet_from_hour=quiet_from, quiet_to_hour=quiet_to)
    now = meeting - minutes_before * MINUTE
    assume(not asleep(now, rules))
    until = leaves_until(meeting, now, rules)
    assert now <= until < meeting
    for moment in (until, now + (until - now) // 2):
        assert not asleep(moment, rules)
        assert wall(moment).date() == wall(now).date()
    after = until + 1
    assert asleep(after, rules) or after == meeting or wall(after).date() != wall(now).date()
