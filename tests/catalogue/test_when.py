"""Days and times as somebody types them in a chat."""

from datetime import date, time

import pytest

from catalogue.cells import CellError
from catalogue.when import day, when

TODAY = date(2026, 11, 21)
"""A Saturday."""
USUAL = (date(2026, 11, 24), time(18))
WEDNESDAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("19", (USUAL[0], time(19))),
        ("klo 19", (USUAL[0], time(19))),
        ("klo. 19.15", (USUAL[0], time(19, 15))),
        ("18.30", (USUAL[0], time(18, 30))),
        ("12.11", (USUAL[0], time(12, 11))),
        ("25.11", (WEDNESDAY, time(18))),
        ("25.11.", (WEDNESDAY, time(18))),
        ("12.12.", (date(2026, 12, 12), time(18))),
        ("ke", (WEDNESDAY, time(18))),
        ("keskiviikkona klo 17.30", (WEDNESDAY, time(17, 30))),
        ("ke 25.11. klo 18:15", (WEDNESDAY, time(18, 15))),
        ("Ke 25.11.2026, klo 18", (WEDNESDAY, time(18))),
        ("25.11.2026 18.00", (WEDNESDAY, time(18))),
        ("2026-11-25 17:00", (WEDNESDAY, time(17))),
        ("huomenna 10", (date(2026, 11, 22), time(10))),
        ("tänään klo 20", (TODAY, time(20))),
        ("la 12", (date(2026, 11, 28), time(12))),
        ("3.1. klo 12", (date(2027, 1, 3), time(12))),
    ],
)
def test_a_day_and_a_time_in_finnish_forms(text, meant) -> None:
    assert when(text, TODAY, USUAL) == meant


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "pian",
        "25:00",
        "ma 25.11. klo 18",
        "31.2.",
        "ma ti",
        "ma-pe klo 18",
        "klo",
        "18 klo 25.11.",
        "9" * 3000,
        "25.11. 26.11. klo 18",
        "ke ke 25.11.",
        "25.11.1999 klo 18",
    ],
)
def test_what_is_no_time_is_refused(text) -> None:
    with pytest.raises(CellError):
        when(text, TODAY, USUAL)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("11.1.2027", date(2027, 1, 11)),
        ("ma 11.1.", date(2027, 1, 11)),
        ("11.1", date(2027, 1, 11)),
        ("21.11.", TODAY),
        ("huomenna", date(2026, 11, 22)),
        ("lauantaina", date(2026, 11, 28)),
    ],
)
def test_a_day_in_finnish_forms(text, meant) -> None:
    assert day(text, TODAY) == meant


@pytest.mark.parametrize("text", ["", "18:00", "ti 11.1.2027", "joskus", "99.99."])
def test_what_is_no_day_is_refused(text) -> None:
    with pytest.raises(CellError):
        day(text, TODAY)
