"""A day and a time as staff write them."""

from datetime import datetime

import pytest

from catalogue.schedule import HELSINKI
from dialogs.when import when

NOW = datetime(2026, 11, 21, 12, 0, tzinfo=HELSINKI)


def at(text: str, now: datetime = NOW) -> str | None:
    found = when(text, round(now.timestamp() * 1000))
    return datetime.fromtimestamp(found / 1000, HELSINKI).isoformat(" ", "minutes") if found is not None else None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("24.11. klo 16", "2026-11-24 16:00+02:00"),
        ("24.11. klo 16.30", "2026-11-24 16:30+02:00"),
        ("24.11.2026 klo 16:05", "2026-11-24 16:05+02:00"),
        (" 24.11 16.00 ", "2026-11-24 16:00+02:00"),
        ("24.11. at 16", "2026-11-24 16:00+02:00"),
        ("24.11., kl. 9", "2026-11-24 09:00+02:00"),
        ("klo 17", "2026-11-21 17:00+02:00"),
        ("17:45", "2026-11-21 17:45+02:00"),
        ("Tänään klo 11", "2026-11-21 11:00+02:00"),
        ("huomenna 10", "2026-11-22 10:00+02:00"),
        ("i morgon kl 10.15", "2026-11-22 10:15+02:00"),
        ("20.11. klo 16", "2026-11-20 16:00+02:00"),  # over: that is said
        ("10.1. klo 9", "2027-01-10 09:00+02:00"),
        ("1.7.2027 klo 12", "2027-07-01 12:00+03:00"),
    ],
)
def test_it_is_understood(text: str, meant: str) -> None:
    assert at(text) == meant


@pytest.mark.parametrize(
    "text", ["", "24.11.", "soon", "32.1. klo 9", "24.11. klo 25", "24.11. klo 9.75", "29.2.2027 klo 9", "1.1.1 2"]
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert at(text) is None


def test_the_clock_goes_on_over_both_changes_of_the_year() -> None:
    spring = datetime(2026, 3, 28, 12, 0, tzinfo=HELSINKI)
    autumn = datetime(2026, 10, 24, 12, 0, tzinfo=HELSINKI)
    assert at("huomenna klo 10", spring) == "2026-03-29 10:00+03:00"
    assert at("huomenna klo 10", autumn) == "2026-10-25 10:00+02:00"
