"""What in a line of the web chat can be called, and what is not broken over two lines."""

import pytest

from bot.channels.web.parts import parts
from bot.i18n.bidi import FSI, LRI, PDI


@pytest.mark.parametrize(
    ("number", "link"),
    [
        ("08 / 123 4567", "tel:+35881234567"),
        ("08 123 4567", "tel:+35881234567"),
        ("(08) 123 4567", "tel:+35881234567"),
        ("044-020 5131", "tel:+358440205131"),
        ("+358 (0)44 020 5131", "tel:+358440205131"),
        ("+358 44 020 5131", "tel:+358440205131"),
        ("+46 70 123 45 67", "tel:+46701234567"),
    ],
)
@pytest.mark.parametrize(
    ("before", "after"),
    [("Phone: ", ""), ("", ", Mon to Fri"), (f"الهاتف: {LRI}", PDI), (f"{FSI}", f"{PDI}، كل يوم"), ("(open: ", ").")],
)
def test_a_phone_number_can_be_called(before: str, number: str, after: str, link: str) -> None:
    expected = [part for part in (before, {"text": number, "url": link}, after) if part]
    assert parts(f"{before}{number}{after}", ()) == expected


def test_a_short_number_can_be_called_where_it_is_named_one() -> None:
    line = "Call 112 now. 112, not 1123 or 0112"
    called = {"text": "112", "url": "tel:112"}
    assert parts(line, ("112",)) == ["Call ", called, " now. ", called, ", not 1123 or 0112"]
    assert parts(line, ()) == line


@pytest.mark.parametrize(
    "whole",
    ["18:00–19:30", "18.00–19.30", "9–15", "13–17", "24.11.–26.11.", "7 €", "7.50 €", f"18:00{PDI}–{LRI}19:30"],
)
def test_a_range_and_a_price_stay_whole(whole: str) -> None:
    assert parts(f"Tuesday, {LRI}{whole}{PDI}, then", ()) == [f"Tuesday, {LRI}", {"text": whole}, f"{PDI}, then"]


def test_a_number_within_a_range_of_numbers_is_found_once() -> None:
    assert parts("044-020 5131, 9–15", ()) == [
        {"text": "044-020 5131", "url": "tel:+358440205131"},
        ", ",
        {"text": "9–15"},
    ]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "⭐",
        "Esimerkkikatu 1, 87100 Kajaani",
        "ti 24.11. klo 18.00",
        "Kajaanintie 112",
        "1. Naisten uintivuoro",
        "2026",
    ],
)
def test_what_is_text_stays_text(line: str) -> None:
    assert parts(line, ()) == line


@pytest.mark.parametrize("line", ["a 08 123 4567 b 9–15 c 7 € d 112", "112112 112", "0–1–2 €–3 €", "\u2066–\u2069" * 3])
def test_nothing_is_lost_or_doubled(line: str) -> None:
    found = parts(line, ("112",))
    whole = found if isinstance(found, str) else "".join(p if isinstance(p, str) else p["text"] for p in found)
    assert whole == line


def test_a_bracket_that_closes_later_is_not_of_the_number() -> None:
    called = {"text": "+358 44 020 5131", "url": "tel:+358440205131"}
    assert parts("Ask us (+358 44 020 5131, or come).", ()) == ["Ask us (", called, ", or come)."]
    assert parts("(+358 (0)44 020 5131).", ())[1] == {"text": "+358 (0)44 020 5131", "url": "tel:+358440205131"}
