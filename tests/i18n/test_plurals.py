"""Forms for counting."""

from gettext import c2py

import pytest

from bot.i18n.languages import LANGUAGES
from bot.i18n.plurals import Plurals


@pytest.mark.parametrize(
    ("code", "forms"),
    [
        ("en", ("one", "other")),
        ("fi", ("one", "other")),
        ("ar", ("zero", "one", "two", "few", "many", "other")),
        ("ru", ("one", "few", "many")),
        ("uk", ("one", "few", "many")),
        ("fr", ("one", "other")),
    ],
)
def test_the_forms_of_whole_numbers(code, forms) -> None:
    assert Plurals(LANGUAGES[code].babel).forms == forms


@pytest.mark.parametrize(
    ("code", "count", "form"),
    [
        ("ar", 0, "zero"),
        ("ar", 2, "two"),
        ("ar", 10, "few"),
        ("ar", 11, "many"),
        ("ar", 100, "other"),
        ("ar", 103, "few"),
        ("ar", 1003, "few"),
        ("ru", 21, "one"),
        ("ru", 22, "few"),
        ("ru", 11, "many"),
        ("fr", 0, "one"),
        ("fr", 1_000_000, "other"),
        ("fa_AF", 0, "one"),
        ("fi", 0, "other"),
    ],
)
def test_a_number_takes_its_form(code, count, form) -> None:
    plurals = Plurals(LANGUAGES[code].babel)
    assert plurals.forms[plurals.index(count)] == form


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_head_of_a_file_says_the_same_to_other_programs(code) -> None:
    plurals = Plurals(LANGUAGES[code].babel)
    number, expression = plurals.header.removesuffix(";").split("; plural=")
    assert number == f"nplurals={len(plurals.forms)}"
    choose = c2py(expression)
    assert [choose(n) for n in range(1300)] == [plurals.index(n) for n in range(1300)]


def test_a_form_knows_its_numbers() -> None:
    arabic = Plurals("ar")
    assert list(arabic.numbers(2)) == [2]
    assert list(arabic.numbers(5)) == [100, 101, 102, 200]
