"""The days on which hobbies rest."""

from datetime import date, timedelta

import pytest

from catalogue.holidays import SCHOOL_WEEKS, in_school_holidays, is_public_holiday


def holidays(year: int) -> set[tuple[int, int]]:
    days = (date(year, 1, 1) + timedelta(days=day) for day in range(366))
    return {(day.month, day.day) for day in days if day.year == year and is_public_holiday(day)}


@pytest.mark.parametrize(
    ("year", "movable"),
    [
        (2026, {(4, 3), (4, 5), (4, 6), (5, 14), (5, 24), (6, 19), (6, 20), (10, 31)}),
        (2027, {(3, 26), (3, 28), (3, 29), (5, 6), (5, 16), (6, 25), (6, 26), (11, 6)}),
    ],
)
def test_public_holidays_of_finland(year: int, movable: set[tuple[int, int]]) -> None:
    assert holidays(year) == movable | {(1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26)}


@pytest.mark.parametrize("day", ["2026-04-30", "2026-04-04", "2026-12-31", "2026-05-23"])
def test_an_eve_on_which_clubs_are_open_is_none(day: str) -> None:
    assert not is_public_holiday(date.fromisoformat(day))


@pytest.mark.parametrize("year", [2026, 2027, 2028])
def test_schools_rest_all_of_the_weeks_that_the_table_names(year: int) -> None:
    days = [date.fromisocalendar(year, week, weekday) for week in SCHOOL_WEEKS for weekday in range(1, 8)]
    assert all(map(in_school_holidays, days))


@pytest.mark.parametrize(
    "day",
    ["2026-10-12", "2026-10-25", "2026-12-22", "2027-01-06", "2027-03-08", "2027-03-14", "2027-06-07", "2027-08-10"],
)
def test_schools_rest(day: str) -> None:
    assert in_school_holidays(date.fromisoformat(day))


@pytest.mark.parametrize("day", ["2026-10-11", "2026-10-26", "2026-12-21", "2027-01-07", "2027-06-05", "2027-08-11"])
def test_schools_teach(day: str) -> None:
    assert not in_school_holidays(date.fromisoformat(day))
