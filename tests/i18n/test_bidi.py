"""Foreign text in a line, as it is shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n.bidi import CONTROLS, FSI, LRI, PDI, RLM, begin_rtl, clean, cut, isolate
from tests.i18n.made import visual

PHONE = "+358 44 123 4567"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Amina", "Amina"),
        ("  Amina \n Test\t", "Amina Test"),
        ("\u202eanimA\u202c", "Amina"[::-1]),
        ("أمينة\u200f", "أمينة"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("a\x00b\x1bc\u2029d", "a b c d"),
        ("\u2066\u2069", ""),
    ],
)
def test_what_came_from_outside_is_cleaned(written, kept) -> None:
    assert clean(written) == kept


@given(st.text())
def test_cleaning_leaves_one_line_and_no_control(written) -> None:
    kept = clean(written)
    assert len(kept.splitlines()) <= 1
    assert not CONTROLS.search(kept)
    assert clean(kept) == kept


def test_a_value_is_isolated_where_the_text_runs_the_other_way() -> None:
    assert isolate(PHONE, rtl=True) == f"{LRI}{PHONE}{PDI}"
    assert isolate("أمينة", rtl=True) == f"{FSI}أمينة{PDI}"
    assert isolate("أمينة", rtl=False) == f"{FSI}أمينة{PDI}"
    assert isolate("Mäkelä", rtl=False) == "Mäkelä"
    assert isolate("", rtl=True) == ""


def test_without_isolation_a_phone_number_would_be_shown_backwards() -> None:
    assert PHONE not in visual(f"اتصل بنا {PHONE} اليوم")
    assert PHONE in visual(f"اتصل بنا {isolate(PHONE, rtl=True)} اليوم")


@given(st.from_regex(r"[A-Za-zäö0-9+][A-Za-zäö0-9 +.,:/€-]{0,20}[A-Za-zäö0-9€]", fullmatch=True))
def test_any_latin_value_keeps_its_order_in_an_arabic_line(value) -> None:
    kept = clean(value)
    assert kept in visual(f"قبل {isolate(kept, rtl=True)} بعد 12")


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("🏊 السباحة", False),
        ("🏊 السباحة — Uinti", False),
        (f"1. {LRI}Uinti{PDI} · اليوم", True),
        (f"{LRI}Uinti{PDI}", True),
        ("⚙️", True),
    ],
)
def test_a_line_that_begins_with_a_foreign_name_still_reads_from_the_right(line, marked) -> None:
    assert begin_rtl(line) == (RLM + line if marked else line)


@pytest.mark.parametrize(
    ("name", "most", "shown"),
    [
        ("Naisten uintivuoro", 30, "Naisten uintivuoro"),
        ("Naisten uintivuoro", 18, "Naisten uintivuoro"),
        ("Naisten uintivuoro", 17, "Naisten uintivuo…"),
        ("Naisten uintivuoro", 9, "Naisten…"),
        ("a" + "e\u0301" * 9, 4, "ae\u0301…"),
        ("Uinti 👨\u200d👩\u200d👧 yhdessä", 10, "Uinti…"),
        ("ab👋🏽c", 4, "ab…"),
        ("🇫🇮🇸🇪🇪🇪", 4, "🇫🇮…"),
        ("x⚙️y", 3, "x…"),
    ],
)
def test_a_long_name_is_cut_between_characters(name, most, shown) -> None:
    assert cut(name, most) == shown


@given(st.text(), st.integers(1, 40))
def test_a_cut_name_fits(name, most) -> None:
    shown = cut(name, most)
    assert len(shown) <= most
    assert shown == name if len(name) <= most else shown.endswith("…")
