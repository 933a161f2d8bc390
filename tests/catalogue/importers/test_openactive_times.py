"""OpenActive Schedules become recurrences in local wall time, or problems in Finnish."""

from datetime import date, time
from typing import Any

import pytest

from catalogue.hobby import Schedule
from catalogue.schedule import next_meetings, to_ms
from tests.catalogue.importers.openactive_samples import WEEKLY, hobby, item, read, schedule, series


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"byDay": "https://schema.org/Tuesday"}, "FREQ=WEEKLY;BYDAY=TU"),
        ({"byDay": ["schema:Tuesday", "http://schema.org/Thursday"]}, "FREQ=WEEKLY;BYDAY=TU,TH"),
        ({"byDay": ["TU"]}, "FREQ=WEEKLY;BYDAY=TU"),
        ({"byDay": None}, "FREQ=WEEKLY;BYDAY=TU"),
        ({"repeatFrequency": "P7D"}, "FREQ=WEEKLY;BYDAY=TU"),
        ({"repeatFrequency": "P2W"}, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ({"repeatFrequency": "P14D"}, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ({"repeatFrequency": "P1D"}, "FREQ=WEEKLY;BYDAY=TU"),
        ({"repeatFrequency": "P1D", "byDay": None}, "FREQ=DAILY"),
        ({"repeatFrequency": "P1M", "byDay": ["1TU"]}, "FREQ=MONTHLY;BYDAY=1TU"),
        ({"repeatFrequency": "P1M", "byDay": None, "byMonthDay": [1, "15"]}, "FREQ=MONTHLY;BYMONTHDAY=1,15"),
        ({"repeatFrequency": "P1M", "byDay": None}, "FREQ=MONTHLY;BYMONTHDAY=1"),
        ({"byMonth": [9, 10]}, "FREQ=WEEKLY;BYDAY=TU;BYMONTH=9,10"),
    ],
)
def test_rules(fields: dict[str, Any], rule: str) -> None:
    read_schedule = schedule(**fields)
    assert read_schedule
    assert read_schedule.rule == rule


def test_a_count_is_a_last_day() -> None:
    counted = schedule(endDate=None, repeatCount=3)
    assert counted
    assert counted.last == date(2026, 9, 15)
    earlier = schedule(endDate="2026-09-08", repeatCount=3)
    assert earlier
    assert earlier.last == date(2026, 9, 8)


def test_exceptions_in_utc_are_local_days() -> None:
    late = schedule(
        startTime="23:30", endTime="00:15", duration=None, exceptDate=["2026-12-07T22:30:00Z", "2026-12-15"]
    )
    assert late
    assert (late.minutes, late.except_dates) == (45, (date(2026, 12, 8), date(2026, 12, 15)))


def test_meetings_are_at_one_wall_time_on_both_sides_of_a_change_of_the_clock() -> None:
    first = hobby(eventSchedule={**WEEKLY, "startDate": "2027-03-23"})
    meetings = next_meetings(first, to_ms(date(2027, 3, 20), time()), 2)
    assert [one.starts_at for one in meetings] == [to_ms(date(2027, 3, day), time(18)) for day in (23, 30)]


@pytest.mark.parametrize(
    "fields",
    [
        {"startTime": None},
        {"repeatFrequency": None},
        {"startDate": None, "repeatFrequency": "P2W"},
        {"startDate": None, "byDay": None},
        {"startDate": None, "repeatFrequency": "P1Y"},
    ],
)
def test_a_partial_schedule_that_does_not_say_enough_is_no_schedule_and_no_problem(fields: dict[str, Any]) -> None:
    assert schedule(**{"@type": "PartialSchedule", **fields}) is None


def test_a_partial_schedule_that_says_enough_is_one() -> None:
    partial = {
        "@type": "PartialSchedule",
        "repeatFrequency": "P1W",
        "byDay": ["schema:Friday"],
        "startTime": "11:00:00",
    }
    assert hobby(eventSchedule=[partial]).schedules == (Schedule("FREQ=WEEKLY;BYDAY=FR", time(11), 0),)
    assert hobby(eventSchedule=[{**partial, "duration": "PT45M"}]).schedules[0].minutes == 45


@pytest.mark.parametrize(
    ("fields", "part"),
    [
        ({"repeatFrequency": "weekly"}, "P1W on joka viikko"),
        ({"repeatFrequency": "P0W"}, "P1W on joka viikko"),
        ({"byDay": ["Keskiviikko"]}, "byDay"),
        ({"byDay": ["1TU"]}, "Viikonpäivää"),
        ({"byMonth": ["syyskuu"]}, "numeroina"),
        ({"byMonth": [13]}, "BYMONTH"),
        ({"repeatFrequency": "P1M", "byDay": None, "byMonthDay": [0]}, "BYMONTHDAY"),
        ({"repeatFrequency": "P1M", "byDay": None, "byMonth": [2], "byMonthDay": [30]}, "ei osu mihinkään"),
        ({"endDate": "2026-08-01"}, "ensimmäisen"),
        ({"startTime": "klo 18"}, "18:00"),
        ({"startTime": "18:00+02:00"}, "18:00"),
        ({"endTime": "25:00"}, "18:00"),
        ({"scheduleTimezone": "Suomi"}, "Europe/Helsinki"),
        ({"scheduleTimezone": "../etc/passwd"}, "Europe/Helsinki"),
        ({"scheduleTimezone": "Etc/UTC"}, "Europe/Helsinki"),
        ({"scheduleTimezone": "Europe/London", "startTime": "23:00"}, "Europe/Helsinki"),
        ({"startDate": "syksyllä"}, "2026-11-24"),
        ({"exceptDate": ["joulu"]}, "2026-11-24"),
    ],
)
def test_a_schedule_that_is_wrong_is_a_problem(fields: dict[str, Any], part: str) -> None:
    given = {name: value for name, value in {**WEEKLY, **fields}.items() if value is not None}
    reading = read(item(series(eventSchedule=given)))
    (problem,) = reading.problems
    assert part in problem.message
    assert (problem.sheet, reading.drafts) == ("SessionSeries:1", ())


def test_times_of_another_zone_are_told_in_ours() -> None:
    london = schedule(scheduleTimezone="Europe/London", exceptDate=["2026-12-22T18:00:00"])
    assert london
    assert (london.starts, london.except_dates) == (time(20), (date(2026, 12, 22),))


def test_a_year_that_stands_for_always_is_no_day() -> None:
    always = schedule(startDate="0001-01-01", endDate="9999-12-31", exceptDate=None)
    assert always
    assert (always.first, always.last) == (None, None)
