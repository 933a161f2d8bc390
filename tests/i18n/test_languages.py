"""Which languages there are, and in which order they are offered."""

import pytest
from babel import Locale

from bot.i18n.languages import LANGUAGES, NEIGHBOURS, SHIPPED, chain, from_hint, offered

FOURTEEN = {"fi", "sv", "en", "et", "ru", "uk", "ar", "fa_AF", "ps", "ckb", "ku", "so", "sw", "fr"}
ALL = tuple(LANGUAGES)


def test_there_are_fourteen() -> None:
    assert set(LANGUAGES) == FOURTEEN
    assert len({language.autonym for language in LANGUAGES.values()}) == len(FOURTEEN)


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.code)
def test_the_table_agrees_with_cldr(language) -> None:
    locale = Locale.parse(language.babel)
    assert language.rtl == (locale.text_direction == "rtl")
    assert language.telegram in (None, locale.language)
    assert set(language.stand_ins) <= {*FOURTEEN, *NEIGHBOURS} - {language.code}
    if language.telegram:
        assert len(language.telegram) == 2


@pytest.mark.parametrize(
    ("hint", "first"),
    [
        ("fi", ["fi"]),
        ("fi-FI", ["fi"]),
        ("sv", ["sv"]),
        ("en", ["en", "so", "sw"]),
        ("en-GB", ["en", "so", "sw"]),
        ("ru", ["ru", "uk"]),
        ("uk", ["uk"]),
        ("et", ["et"]),
        ("tr", ["ku"]),
        ("fr-CD", ["fr", "sw"]),
        ("ar", ["ar", "ckb", "so"]),
        ("ar-IQ", ["ar", "ckb", "so"]),
        ("fa", ["fa_AF"]),
        ("fa-IR", ["fa_AF"]),
        ("fa-AF", ["fa_AF", "ps"]),
        ("prs", ["fa_AF", "ps"]),
        ("ps", ["ps"]),
        ("ckb", ["ckb"]),
        ("ku-Arab", ["ckb"]),
        ("ku-IQ", ["ckb"]),
        ("ku", ["ku", "ckb"]),
        ("kmr", ["ku", "ckb"]),
        ("ku-TR", ["ku", "ckb"]),
        ("so", ["so"]),
        ("sw", ["sw"]),
        ("", ["fi", "en"]),
        ("zh-hans", ["fi", "en"]),
        ("rubbish; DROP", ["fi", "en"]),
    ],
)
def test_the_apps_language_orders_the_picker(hint, first) -> None:
    order = offered(hint, ALL)
    assert list(order[: len(first)]) == first
    assert set(order) == FOURTEEN
    assert len(order) == len(FOURTEEN)


def test_only_what_is_shipped_is_offered() -> None:
    assert offered("ar", {"fi", "en", "ar"}) == ("ar", "fi", "en")
    assert offered("ckb", {"fi", "en", "ar"}) == ("fi", "en", "ar")
    assert set(offered("")) == set(SHIPPED)


def test_the_apps_language_is_a_guess_only_where_it_says_something() -> None:
    assert from_hint("ar-SY") == "ar"
    assert from_hint("fa-AF", ALL) == "fa_AF"
    assert from_hint("fa-AF", {"fi", "en"}) is None
    assert from_hint("zh") is None
    assert from_hint("") is None


def test_a_neighbour_stands_in_and_then_english() -> None:
    assert chain("ckb") == ("ckb", "ar", "en")
    assert chain("ckb", {"ar", "en", "fi"}) == ("ar", "en")
    assert chain("ps", ("fa_AF", "en", "ar", "ps")) == ("ps", "fa_AF", "ar", "en")
    assert chain("en") == ("en",)
    assert chain("no such language") == ("en",)


def test_a_language_that_is_not_ours_has_neighbours_of_ours() -> None:
    assert not set(NEIGHBOURS) & FOURTEEN
    assert {code for codes in NEIGHBOURS.values() for code in codes} <= FOURTEEN
    assert chain("fa", ALL) == chain("fa-IR", ALL) == ("fa_AF", "en")
    assert chain("be-Latn", ALL) == ("ru", "en")
    assert chain("fa_AF", {"fa", "en"}) == ("fa", "en")  # a text of the catalogue may be in Persian
    assert offered("be", ALL)[0] == "ru"
    assert from_hint("nb-NO", ALL) == "sv"
