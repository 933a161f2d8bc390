"""Words are compared as people mean them."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.words import DIRECTION_CONTROLS, clean, fold, tokens


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("OTANMÄKI", "otanmaki"),
        ("Ämmänsaari", "ammansaari"),
        ("أحمد", "احمد"),
        ("مدرسة", "مدرسه"),
        ("على", "علي"),
        ("کایانی", "كاياني"),
        ("سِبَاحَة", "سباحة"),
        ("كـــرة", "كرة"),
        ("٠١٢٣٤٥٦٧٨٩", "0123456789"),
        ("۰۱۲۳۴۵۶۷۸۹", "0123456789"),
        ("Лёгкая", "легкая"),
        ("в'язання", "вязання"),
        ("в’язання", "вязання"),
        ("swim\u200fming", "swimming"),
        ("می\u200cخواهم", "میخواهم"),
        ("ﷲ", "الله"),
        ("ＫＵＨＭＯ", "kuhmo"),
    ],
)
def test_spellings_of_one_word_fold_alike(typed: str, same: str) -> None:
    assert fold(typed) == fold(same)


def test_the_article_is_no_part_of_a_word() -> None:
    assert tokens("السباحة في المسبح") == tokens("سباحة في مسبح")
    assert tokens("الله") == ("الله",)


def test_tokens_are_the_words_alone() -> None:
    assert tokens("4H-kerho, e-pelit! (Kajaani)") == ("4h", "kerho", "e", "pelit", "kajaani")
    assert tokens("🏊 … ") == ()


def test_clean_keeps_what_is_read_and_drops_what_turns_lines_around() -> None:
    assert clean(" A\u202emina\u2069 \n\t Bahar\x00 ") == "Amina Bahar"
    assert clean("می\u200cخواهم") == "می\u200cخواهم"


@settings(deadline=None)
@given(st.text())
def test_any_text_folds_and_cleans(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert not set(clean(text)) & set(DIRECTION_CONTROLS)
    assert clean(clean(text)) == clean(text)
    assert not any(unicodedata.category(letter) == "Cc" for letter in clean(text))
