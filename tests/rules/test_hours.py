"""When staff are at work."""

from datetime import datetime

import pytest

from catalogue.schedule import HELSINKI
from rules.hours import WorkHours, work_hours


def ms(text: str) -> int:
    return round(datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=HELSINKI).timestamp() * 1000)


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        ("mon-fri 9-15", WorkHours()),
        ("tue 12-24", WorkHours(frozenset({1}), 12, 24)),
        ("sat-sun 0-8", WorkHours(frozenset({5, 6}), 0, 8)),
        ("fri-mon 9-15", None),
        ("mon-fri 15-9", None),
        ("mon-fri 9-25", None),
        ("Mon-Fri 9-15", None),
        ("mon-xyz 9-15", None),
        ("mon-fri 9:00-15:00", None),
        ("", None),
    ],
)
def test_hours_as_they_are_written(written: str, hours: WorkHours | None) -> None:
    assert work_hours(written) == hours


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        ("2026-11-23 08:59", "2026-11-23 09:00"),
        ("2026-11-23 09:00", "2026-11-23 09:00"),
        ("2026-11-23 14:59", "2026-11-23 14:59"),
        ("2026-11-23 15:00", "2026-11-24 09:00"),
        ("2026-11-27 15:00", "2026-11-30 09:00"),  # Friday afternoon
        ("2026-12-04 16:00", "2026-12-07 09:00"),  # a weekend with Independence Day in it
        ("2026-12-23 15:00", "2026-12-28 09:00"),  # Christmas on a Friday
        ("2026-10-24 12:00", "2026-10-26 09:00"),  # the clocks go back between
        ("2027-03-27 12:00", "2027-03-30 09:00"),  # Easter, and the clocks go on between
    ],
)
def test_somebody_answers_from_the_next_hour_of_work(now: str, opens: str) -> None:
    assert WorkHours().next_open(ms(now)) == ms(opens)
    assert WorkHours().open_at(ms(now)) == (now == opens)


def test_a_day_without_work_at_all_promises_nothing_in_the_past() -> None:
    never = WorkHours(frozenset())
    assert never.next_open(ms("2026-11-23 10:00")) == ms("2026-11-23 10:00")
