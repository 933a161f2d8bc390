"""Meetings fall when the poster says, through both changes of the clock."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.hobby import Hobby, Meeting, Schedule, Venue
from catalogue.holidays import in_school_holidays, is_public_holiday
from catalogue.recurrence import WEEKDAYS
from catalogue.schedule import HELSINKI, local_date, meeting_after, next_meetings, to_ms, weekdays

TUESDAYS = Schedule(rule="FREQ=WEEKLY;BYDAY=TU", starts=time(18), minutes=90)


def hobby(schedule: Schedule | None) -> Hobby:
    return Hobby(1, "test", "1", "swimming", "Uinti", 1, Venue("", "", "Kajaani"), (schedule,) if schedule else ())


def utc_ms(*when: int) -> int:
    return int(datetime(*when, tzinfo=UTC).timestamp()) * 1000


def local(meetings: Iterable[Meeting]) -> list[str]:
    """The starts as wall time."""
    return [f"{datetime.fromtimestamp(one.starts_at / 1000, HELSINKI):%Y-%m-%d %H:%M}" for one in meetings]


def dates(schedule: Schedule, first: date, n: int) -> list[date]:
    return [local_date(one.starts_at) for one in next_meetings(hobby(schedule), to_ms(first, time()), n)]


def test_a_weekly_hobby_keeps_its_wall_time_over_the_change_in_autumn() -> None:
    meetings = next_meetings(hobby(TUESDAYS), utc_ms(2026, 10, 19, 0), 2)
    assert local(meetings) == ["2026-10-20 18:00", "2026-10-27 18:00"]
    assert meetings[0] == Meeting(utc_ms(2026, 10, 20, 15), utc_ms(2026, 10, 20, 16, 30))
    assert meetings[1] == Meeting(utc_ms(2026, 10, 27, 16), utc_ms(2026, 10, 27, 17, 30))


def test_a_weekly_hobby_keeps_its_wall_time_over_the_change_in_spring() -> None:
    meetings = next_meetings(hobby(TUESDAYS), utc_ms(2027, 3, 22, 0), 2)
    assert [one.starts_at for one in meetings] == [utc_ms(2027, 3, 23, 16), utc_ms(2027, 3, 30, 15)]


def test_a_time_that_spring_skips_moves_on_and_one_that_autumn_repeats_is_the_first() -> None:
    night = Schedule(rule="FREQ=WEEKLY;BYDAY=SU", starts=time(3, 30), minutes=60)
    assert local(next_meetings(hobby(night), utc_ms(2027, 3, 27, 12), 1)) == ["2027-03-28 04:30"]
    assert next_meetings(hobby(night), utc_ms(2026, 10, 24, 12), 1)[0].starts_at == utc_ms(2026, 10, 25, 0, 30)


def test_a_meeting_that_begins_now_is_next_and_the_one_after_it_is_not() -> None:
    begins = utc_ms(2026, 11, 24, 16)
    assert next_meetings(hobby(TUESDAYS), begins, 1)[0].starts_at == begins
    assert next_meetings(hobby(TUESDAYS), begins + 1, 1)[0].starts_at == utc_ms(2026, 12, 1, 16)
    after = meeting_after(hobby(TUESDAYS), begins)
    assert after is not None
    assert after.starts_at == utc_ms(2026, 12, 1, 16)


def test_what_has_no_schedule_or_is_not_active_has_no_meetings() -> None:
    assert next_meetings(hobby(None), 0, 3) == ()
    assert next_meetings(replace(hobby(TUESDAYS), status="paused"), 0, 3) == ()
    assert next_meetings(hobby(TUESDAYS), 0, 0) == ()
    assert meeting_after(hobby(None), 0) is None


def test_the_season_has_a_first_and_a_last_day() -> None:
    season = replace(TUESDAYS, first=date(2026, 9, 2), last=date(2026, 9, 22))
    assert dates(season, date(2026, 8, 1), 9) == [date(2026, 9, 8), date(2026, 9, 15), date(2026, 9, 22)]
    assert dates(season, date(2026, 9, 23), 1) == []


def test_exceptions_are_left_out_and_extra_dates_put_in_their_place() -> None:
    schedule = replace(
        TUESDAYS,
        except_dates=(date(2026, 12, 8), date(2026, 12, 12)),
        extra_dates=(date(2026, 12, 15), date(2026, 12, 9), date(2026, 12, 12)),
    )
    assert dates(schedule, date(2026, 12, 1), 4) == [
        date(2026, 12, 1),
        date(2026, 12, 9),
        date(2026, 12, 15),
        date(2026, 12, 22),
    ]


def test_a_hobby_may_meet_on_single_days_only() -> None:
    camp = Schedule(rule="", starts=time(10), minutes=300, extra_dates=(date(2027, 3, 9), date(2027, 3, 8)))
    assert dates(camp, date(2026, 1, 1), 5) == [date(2027, 3, 8), date(2027, 3, 9)]
    assert weekdays(hobby(camp)) == {0, 1}


def test_christmas_counts_only_where_the_hobby_says_so() -> None:
    fridays = Schedule(rule="FREQ=WEEKLY;BYDAY=FR", starts=time(18), minutes=60)
    assert dates(fridays, date(2026, 12, 20), 2) == [date(2026, 12, 25), date(2027, 1, 1)]
    rests = replace(fridays, skips_public_holidays=True)
    assert dates(rests, date(2026, 12, 20), 1) == [date(2027, 1, 8)]
    pupils = replace(fridays, skips_school_holidays=True)
    assert dates(pupils, date(2027, 2, 28), 2) == [date(2027, 3, 5), date(2027, 3, 19)]


def test_an_extra_date_is_kept_on_a_holiday() -> None:
    schedule = replace(TUESDAYS, skips_public_holidays=True, extra_dates=(date(2026, 12, 24),))
    assert date(2026, 12, 24) in dates(schedule, date(2026, 12, 20), 3)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=MONTHLY;BYDAY=1SA", [date(2026, 12, 5), date(2027, 1, 2), date(2027, 2, 6)]),
        ("FREQ=MONTHLY;BYDAY=-1SU", [date(2026, 11, 29), date(2026, 12, 27), date(2027, 1, 31)]),
        ("FREQ=WEEKLY;BYDAY=MO;BYMONTH=9,10,11,12", [date(2026, 11, 23), date(2026, 11, 30), date(2026, 12, 7)]),
        ("FREQ=DAILY", [date(2026, 11, 22), date(2026, 11, 23), date(2026, 11, 24)]),
    ],
)
def test_other_rules(rule: str, expected: list[date]) -> None:
    assert dates(Schedule(rule=rule, starts=time(18), minutes=60), date(2026, 11, 22), 3) == expected


def test_every_other_week_counts_from_the_first_day() -> None:
    schedule = Schedule(rule="FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", starts=time(18), minutes=60, first=date(2026, 11, 5))
    assert dates(schedule, date(2026, 11, 1), 4) == [
        date(2026, 11, 5),
        date(2026, 11, 16),
        date(2026, 11, 19),
        date(2026, 11, 30),
    ]


def test_a_rule_that_no_day_answers_ends() -> None:
    assert (
        dates(Schedule(rule="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", starts=time(1), minutes=1), date(2026, 1, 1), 1)
        == []
    )


def hobby_of(*schedules: Schedule) -> Hobby:
    return replace(hobby(None), schedules=schedules)


def test_several_schedules_are_one_row_of_meetings_without_doubles() -> None:
    thursdays = Schedule(rule="FREQ=WEEKLY;BYDAY=TH", starts=time(10), minutes=60)
    both = replace(TUESDAYS, rule="FREQ=WEEKLY;BYDAY=TU,TH")
    several = hobby_of(thursdays, TUESDAYS, both)
    assert local(next_meetings(several, utc_ms(2026, 11, 23, 0), 4)) == [
        "2026-11-24 18:00",
        "2026-11-26 10:00",
        "2026-11-26 18:00",
        "2026-12-01 18:00",
    ]
    assert weekdays(several) == {1, 3}


def test_of_several_schedules_each_keeps_its_own_season_exceptions_and_holidays() -> None:
    autumn = replace(TUESDAYS, last=date(2026, 12, 8), except_dates=(date(2026, 12, 1),))
    spring = Schedule(
        rule="FREQ=WEEKLY;BYDAY=WE", starts=time(17), minutes=60, first=date(2027, 1, 1), skips_public_holidays=True
    )
    assert local(next_meetings(hobby_of(spring, autumn), utc_ms(2026, 11, 24, 0), 4)) == [
        "2026-11-24 18:00",
        "2026-12-08 18:00",
        "2027-01-13 17:00",  # not on Epiphany
        "2027-01-20 17:00",
    ]


def test_an_extra_date_and_an_exception_keep_the_wall_time_over_the_change_of_the_clock() -> None:
    sundays = Schedule(
        rule="FREQ=WEEKLY;BYDAY=SU",
        starts=time(9),
        minutes=60,
        except_dates=(date(2026, 10, 25),),
        extra_dates=(date(2026, 10, 26),),
    )
    meetings = next_meetings(hobby(sundays), utc_ms(2026, 10, 17, 0), 3)
    assert [one.starts_at for one in meetings] == [
        utc_ms(2026, 10, 18, 6),
        utc_ms(2026, 10, 26, 7),
        utc_ms(2026, 11, 1, 7),
    ]


def test_a_season_that_ends_on_the_day_of_the_change_has_its_last_meeting_that_day() -> None:
    evening = Schedule(rule="FREQ=WEEKLY;BYDAY=SU", starts=time(18), minutes=60, last=date(2026, 10, 25))
    begins = utc_ms(2026, 10, 25, 16)
    assert [one.starts_at for one in next_meetings(hobby(evening), begins, 2)] == [begins]
    assert next_meetings(hobby(evening), begins + 1, 1) == ()


def test_a_night_that_is_long_or_short_keeps_the_days_in_order() -> None:
    nights = Schedule(rule="FREQ=DAILY", starts=time(0, 15), minutes=30)
    for around in (date(2026, 10, 24), date(2027, 3, 27)):
        assert dates(nights, around, 4) == [around + timedelta(days=day) for day in range(4)]


def test_a_week_without_a_named_day_is_that_of_the_first_meeting() -> None:
    since = replace(TUESDAYS, rule="FREQ=WEEKLY", first=date(2026, 9, 3))
    assert weekdays(hobby(since)) == {3}
    assert dates(since, date(2026, 11, 21), 2) == [date(2026, 11, 26), date(2026, 12, 3)]
    assert weekdays(hobby(replace(since, first=None))) == set(range(7))


def test_weekdays_are_those_of_the_rule() -> None:
    assert weekdays(hobby(replace(TUESDAYS, rule="FREQ=MONTHLY;BYDAY=-1SU,1MO"))) == {0, 6}
    assert weekdays(hobby(replace(TUESDAYS, rule="FREQ=DAILY"))) == set(range(7))


days = st.dates(date(2024, 1, 1), date(2030, 12, 31))
moments = st.integers(utc_ms(2024, 1, 1), utc_ms(2030, 12, 31))
rules = st.builds(
    lambda interval, by_day, by_month: (
        f"FREQ=WEEKLY;INTERVAL={interval};BYDAY={','.join(by_day)}"
        + (f";BYMONTH={','.join(map(str, by_month))}" if by_month else "")
    ),
    st.integers(1, 4),
    st.lists(st.sampled_from(WEEKDAYS), min_size=1, unique=True),
    st.lists(st.integers(1, 12), unique=True, max_size=6),
)
schedules = st.builds(
    Schedule,
    rule=rules,
    starts=st.times().map(lambda when: when.replace(second=0, microsecond=0)),
    minutes=st.integers(1, 600),
    first=days,
    last=st.none() | days,
    except_dates=st.lists(days, max_size=3).map(tuple),
    extra_dates=st.lists(days, max_size=3).map(tuple),
    skips_public_holidays=st.booleans(),
    skips_school_holidays=st.booleans(),
)


@settings(deadline=None)
@given(schedules, moments)
def test_meetings_come_in_order_at_the_local_time_on_days_of_the_schedule(schedule: Schedule, now_ms: int) -> None:
    meetings = next_meetings(hobby(schedule), now_ms, 5)
    starts = [one.starts_at for one in meetings]
    assert starts == sorted(set(starts))
    for one in meetings:
        assert one.starts_at >= now_ms
        assert one.ends_at - one.starts_at == schedule.minutes * 60_000
        moment = datetime.fromtimestamp(one.starts_at / 1000, HELSINKI)
        assert moment.date() not in schedule.except_dates
        if moment.date() not in schedule.extra_dates:
            assert moment.weekday() in weekdays(hobby(schedule))
            assert not (schedule.skips_public_holidays and is_public_holiday(moment.date()))
            assert not (schedule.skips_school_holidays and in_school_holidays(moment.date()))
        skipped = moment.time().replace(tzinfo=None) != schedule.starts
        assert not skipped or (moment.month == 3 and moment.weekday() == 6 and schedule.starts.hour == 3)


@settings(deadline=None)
@given(rules, days, moments)
def test_weeks_by_arithmetic_are_those_of_the_library(rule: str, first: date, now_ms: int) -> None:
    schedule = Schedule(rule=rule, starts=time(12), minutes=60, first=first)
    start = max(first, local_date(now_ms) + timedelta(days=1))
    library = rrulestr(rule, dtstart=datetime.combine(first, time()))
    end = datetime.combine(start + timedelta(days=700), time())
    expected = [one.date() for one in library.xafter(datetime.combine(start, time()), inc=True, count=6) if one <= end]
    assert dates(schedule, start, 6)[: len(expected)] == expected


@settings(deadline=None)
@given(schedules, moments)
def test_following_meeting_after_meeting_misses_none(schedule: Schedule, now_ms: int) -> None:
    several = next_meetings(hobby(schedule), now_ms, 3)
    walked = []
    ms = now_ms - 1
    for _ in several:
        found = meeting_after(hobby(schedule), ms)
        assert found is not None
        walked.append(found)
        ms = found.starts_at
    assert tuple(walked) == several
