"""What may be as in English, and why."""

import shutil

import pytest

from bot.i18n.catalogue import LOCALES, load, po_path
from bot.i18n.collect import messages, needed
from bot.i18n.explained import read_explained
from bot.i18n.languages import LANGUAGES
from bot.i18n.pofile import read


def test_a_row_without_a_reason_is_refused(tmp_path) -> None:
    (tmp_path / "explained.csv").write_text("language,context,text,why\nfi,kind,Judo,\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"explained\.csv:2: .*no reason why"):
        read_explained(tmp_path)


@pytest.mark.parametrize("spoiled", [b"language,context,text\nfi,kind,Judo\n", b"\xff\xfe\x00", b'"'])
def test_a_file_that_is_wrong_keeps_no_language_from_being_spoken(spoiled, tmp_path) -> None:
    folder = tmp_path / "locales"
    shutil.copytree(LOCALES, folder)
    (folder / "explained.csv").write_bytes(spoiled)
    catalogue, problems = load("fi", messages(), folder)
    assert any(problem.file.endswith("explained.csv") for problem in problems) == (spoiled != b'"')
    assert set(catalogue.templates) == set(needed(messages(), "fi"))


def test_no_row_is_there_for_nothing() -> None:
    """Each allows something that is there."""
    said = {code: read(po_path(LANGUAGES[code]), LANGUAGES[code])[0] for code in LANGUAGES if code != "en"}
    for language, context, text in read_explained(LOCALES).rows:
        there = [said[language]] if language else list(said.values())
        if context == "word":
            assert any(text in form for entries in there for one in entries.values() for form in one.forms), text
        else:
            assert any(text.casefold() in map(str.casefold, entries[context, text].forms) for entries in there), text
