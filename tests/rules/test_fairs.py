"""When a reminder of a fair is due: by Helsinki's wall clock, never at night, and never once it has begun."""

from datetime import datetime

import pytest

from catalogue.schedule import HELSINKI
from rules.reminders import latest_due
from rules.settings import ReminderRules

RULES = ReminderRules()


def ms(text: str) -> int:
    return round(datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=HELSINKI).timestamp() * 1000)


@pytest.mark.parametrize(
    ("starts", "now", "due"),
    [
        ("2026-11-28 12:00", "2026-11-27 17:59", ""),
        ("2026-11-28 12:00", "2026-11-27 18:00", "2026-11-27 18:00"),
        ("2026-11-28 12:00", "2026-11-28 09:59", "2026-11-27 18:00"),
        ("2026-11-28 12:00", "2026-11-28 10:00", "2026-11-28 10:00"),
        ("2026-11-28 12:00", "2026-11-28 11:59", "2026-11-28 10:00"),
        ("2026-11-28 12:00", "2026-11-28 12:00", ""),
        ("2026-11-28 12:00", "2026-11-29 12:00", ""),
        # Two hours before would be at night: in the morning instead.
        ("2026-11-28 09:00", "2026-11-28 07:59", "2026-11-27 18:00"),
        ("2026-11-28 09:00", "2026-11-28 08:00", "2026-11-28 08:00"),
        # The clocks go back in the night before, and forward.
        ("2026-10-25 10:00", "2026-10-24 18:00", "2026-10-24 18:00"),
        ("2026-10-25 10:00", "2026-10-25 08:00", "2026-10-25 08:00"),
        ("2027-03-28 12:00", "2027-03-28 09:59", "2027-03-27 18:00"),
        ("2027-03-28 12:00", "2027-03-28 10:00", "2027-03-28 10:00"),
    ],
)
def test_the_latest_that_is_due(starts: str, now: str, due: str) -> None:
    assert latest_due(ms(starts), ms(now), RULES) == (ms(due) if due else 0)


def test_what_an_operator_turned_off_is_never_due() -> None:
    only_soon = ReminderRules(evening=False)
    assert latest_due(ms("2026-11-28 12:00"), ms("2026-11-27 20:00"), only_soon) == 0
    neither = ReminderRules(evening=False, soon=False)
    assert latest_due(ms("2026-11-28 12:00"), ms("2026-11-28 11:00"), neither) == 0
