"""Every text there is, in every language that is shipped."""

import re
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

import dialogs
from bot.i18n.catalogue import load, po_path
from bot.i18n.collect import STAFF_CONTEXTS, messages, needed
from bot.i18n.languages import ENGLISH, LANGUAGES, SHIPPED
from bot.i18n.lint import faults, flaws, own_faults
from bot.i18n.plurals import Plurals
from bot.i18n.pofile import read
from bot.i18n.proof import LONGEST_LABEL
from bot.i18n.update import main
from dialogs.texts import formats
from dialogs.texts.pictures import PICTURES
from dialogs.texts.values import Message

MESSAGES = messages()


def test_the_texts_of_every_module_are_found() -> None:
    contexts = {message.context for message in MESSAGES.values()}
    assert {"start", "find", "layout", "kind", "month", "speaks language"} <= contexts
    source = [path.read_text(encoding="utf-8") for path in Path(dialogs.__path__[0], "texts").glob("*.py")]
    for text in re.findall(r'^[A-Z_]+ = Message\(\s*"\w+",\s*"([^"]+)"[,)]', "\n".join(source), re.MULTILINE):
        assert any(message.id == text for message in MESSAGES.values()), text


def test_the_english_is_sound() -> None:
    assert [(m.id, faults) for m in MESSAGES.values() if (faults := own_faults(m, Plurals("en")))] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_translation_is_faulty(code) -> None:
    _, problems = load(code, MESSAGES)
    assert [f"{problem.line}: {problem.message}" for problem in problems] == []


def test_the_languages_that_are_shipped_are_those_that_are_complete() -> None:
    complete = {code for code in LANGUAGES if set(load(code, MESSAGES)[0].templates) == set(needed(MESSAGES, code))}
    assert complete == set(SHIPPED)


@pytest.mark.parametrize("code", sorted(set(LANGUAGES) - {ENGLISH}))
def test_no_translation_waits_for_a_second_look_in_a_shipped_language(code) -> None:
    entries, _ = read(po_path(LANGUAGES[code]), LANGUAGES[code])
    assert [one.id for one in entries.values() if one.fuzzy and code in SHIPPED] == []


def test_the_files_are_up_to_date(capsys) -> None:
    main(["--check"])
    assert [line for line in capsys.readouterr().out.splitlines() if "was not up to date" in line] == []


def test_the_note_of_a_button_says_how_long_it_may_be() -> None:
    buttons = [message for message in MESSAGES.values() if message.note.startswith("Button,")]
    assert len(buttons) > 90
    for message in buttons:
        most = int(re.search(r"at most (\d+) characters", message.note)[1])
        assert most + len("🏊 ") <= LONGEST_LABEL, message.id


EACH = [path.read_text(encoding="utf-8") for path in Path(dialogs.__path__[0], "pages").glob("*.py")]
PAGES = "\n".join(EACH)


def test_every_label_of_a_button_says_in_its_note_that_it_is_one() -> None:
    """What a page hands to `link(…)` as a label is held to a button's length by its note."""
    labels = set()
    for page in EACH:
        modules = {alias: name for name, alias in re.findall(r"from dialogs\.texts import (\w+) as (\w+)", page)}
        said = re.findall(r'link\(\s*"\w+",\s*([a-z_]+)\.([A-Z_0-9]+)\(\)', page)
        labels |= {(modules.get(module, module), name) for module, name in said}
    assert len(labels) > 20
    for module, name in labels:
        message = getattr(import_module(f"dialogs.texts.{module}"), name)
        assert message.note.startswith("Button,"), f"{module}.{name}"


def test_every_pictogram_that_a_page_names_is_in_the_table() -> None:
    named = set(re.findall(r'\b(?:line|link|facts|named|Line|Link)\(\s*"(\w*)"', PAGES))
    assert len(named) > 20
    assert named <= set(PICTURES)


def test_one_pictogram_stands_for_one_thing() -> None:
    assert len(set(PICTURES.values())) == len(PICTURES)


GOOD = Message("test", "{count} day from {place}", "{count} days from {place}", note="Button, at most 18 characters.")
ARABIC = (
    *("اليوم من {place}", "يوم من {place}", "يومان من {place}"),
    *("{count} أيام من {place}", "{count} يومًا من {place}", "{count} يوم من {place}"),
)


@pytest.mark.parametrize(
    ("spoiled", "forms"),
    [
        (GOOD, ARABIC[:5]),
        (GOOD, (*ARABIC[:5], "")),
        (GOOD, (*ARABIC[:5], "{count} يوم")),
        (GOOD, (*ARABIC[:5], "يوم من {place}")),
        (GOOD, (*ARABIC[:5], "{count} يوم من {place} {name}")),
        (GOOD, (*ARABIC[:5], "{count} يوم من {palce}")),
        (GOOD, (*ARABIC[:5], "{count} يوم من {place")),
        (GOOD, (*ARABIC[:5], "{count} يوم من {place:loud}")),
        (GOOD, (*ARABIC[:5], "\u200f{count} يوم من {place}")),
        (GOOD, (*ARABIC[:5], "{count} يوم من \u2068{place}\u2069")),
        (GOOD, (*ARABIC[:5], "{count} يوم\nمن {place}")),
        (GOOD, (*ARABIC[:5], " {count} يوم من {place}")),
        (GOOD, (*ARABIC[:5], "{count} يوم من أيام السنة في {place}")),
        (replace(GOOD, plural=""), ARABIC),
    ],
)
def test_each_kind_of_fault_is_found(spoiled, forms) -> None:
    arabic = Plurals("ar")
    assert faults(GOOD, ARABIC, arabic) + flaws(GOOD, ARABIC, LANGUAGES["ar"]) == ()
    found = faults(spoiled, forms, arabic)
    assert found or flaws(spoiled, forms, LANGUAGES["ar"])


def test_staffs_texts_are_translated_only_for_staffs_languages() -> None:
    planted = ("staff", "planted")
    more = {**MESSAGES, planted: Message(*planted)}
    assert planted in needed(more, "sv")
    assert planted not in needed(more, "ar")
    assert set(MESSAGES) - set(needed(MESSAGES, "ar")) == {key for key in MESSAGES if key[0] in STAFF_CONTEXTS}


def test_a_language_without_one_of_the_texts_is_not_complete() -> None:
    more = {**MESSAGES, ("test", "planted"): Message("test", "planted")}
    catalogue, problems = load("ar", more)
    assert ("test", "planted") not in catalogue.templates
    assert "have no translation" in problems[-1].message


def test_one_wording_has_one_plural(monkeypatch) -> None:
    monkeypatch.setattr(formats, "PLANTED", [Message("month", "May", "Mays")], raising=False)
    with pytest.raises(ValueError, match="two different plurals"):
        messages()


def test_texts_in_tables_are_found_too(monkeypatch) -> None:
    planted = Message("test", "in a table of tuples")
    monkeypatch.setattr(formats, "PLANTED", {"key": (("x", planted),)}, raising=False)
    assert messages()["test", "in a table of tuples"] is planted
