"""Bringing the files up to date."""

import pytest

from bot.i18n import update
from bot.i18n.collect import messages
from bot.i18n.languages import LANGUAGES, SHIPPED
from bot.i18n.pofile import read
from bot.i18n.update import main, updated
from dialogs.texts.values import Message
from tests.i18n.made import entry, known, write_file

FINNISH = LANGUAGES["fi"]
HELLO = Message("start", "Hello", note="To a newcomer.")
BYE = Message("end", "Bye")


def after(tmp_path, *those):
    """The entries of the Finnish file when there are just these messages."""
    text, _ = updated(FINNISH, known(*those), tmp_path)
    path = tmp_path / "after.po"
    path.write_text(text, encoding="utf-8")
    return read(path, FINNISH)[0]


def test_new_texts_come_in_and_old_ones_go(tmp_path) -> None:
    write_file(tmp_path, "fi", [entry(HELLO, "Hei"), entry(BYE, "Hei hei")])
    entries = after(tmp_path, HELLO, Message("map", "Here"))
    assert {key: one.forms for key, one in entries.items()} == {("start", "Hello"): ("Hei",), ("map", "Here"): ("",)}


def test_a_first_file_is_made_with_the_notes_in_it(tmp_path) -> None:
    text, done = updated(FINNISH, known(HELLO), tmp_path)
    assert "#. The service says this to the person, in the chat. The language picker and the first page.\n" in text
    assert "#. To a newcomer.\n#. About as long as the English; at most 30 characters.\n" in text
    assert '\nmsgctxt "start"\nmsgid "Hello"\nmsgstr ""\n' in text
    assert r'"Language: fi\n"' in text
    assert done == 0


def test_a_corrected_text_keeps_its_translation_to_be_looked_at(tmp_path) -> None:
    write_file(tmp_path, "fi", [entry(Message("start", "I help you find an hobby."), "Autan sinua.")])
    kept = after(tmp_path, Message("start", "I help you find a hobby."))["start", "I help you find a hobby."]
    assert kept.forms == ("Autan sinua.",)
    assert kept.fuzzy
    assert not kept.done


def test_a_similar_text_of_another_context_lends_nothing(tmp_path) -> None:
    write_file(tmp_path, "fi", [entry(Message("start", "I help you find an hobby."), "Autan sinua.")])
    assert after(tmp_path, Message("end", "I help you find a hobby."))["end", "I help you find a hobby."].forms == ("",)


def test_what_translators_noted_stays_and_so_does_fuzzy(tmp_path) -> None:
    path = write_file(tmp_path, "fi", [entry(HELLO, "Hei", fuzzy=True)])
    path.write_text(path.read_text().replace("#. The service", "# Or: Terve?\n#. The service"))
    again, _ = updated(FINNISH, known(HELLO), tmp_path)
    assert again == path.read_text()
    assert "# Or: Terve?" in again


def test_a_head_that_others_have_written_into_stays(tmp_path) -> None:
    path = write_file(tmp_path, "fi", [entry(HELLO, "Hei")])
    noted = path.read_text().replace(r'"MIME', '"Last-Translator: Mikko <mikko@example.org>\\n"\n"MIME')
    path.write_text(noted)
    assert updated(FINNISH, known(HELLO), tmp_path)[0] == noted


def test_a_plural_that_changed_asks_for_new_forms(tmp_path) -> None:
    one = Message("card", "{count} day")
    write_file(tmp_path, "fi", [entry(one, "{count} päivä")])
    text = Message("card", "{count} day", "{count} days")
    assert after(tmp_path, text)["card", "{count} day"].forms == ("", "")


def test_a_broken_file_is_left_as_it_is(tmp_path, capsys) -> None:
    path = write_file(tmp_path, "fi", [entry(HELLO, "Hei")])
    path.write_text(broken := path.read_text() + '\nmsgid "')
    with pytest.raises(ValueError, match="cannot be read whole"):
        updated(FINNISH, known(HELLO), tmp_path)
    assert main([], tmp_path) == 1
    assert path.read_text() == broken
    number = broken.count("\n") + 1
    assert f"{path}:{number}: is not a line of a .po file" in capsys.readouterr().err


def test_a_second_run_changes_nothing(tmp_path, capsys) -> None:
    assert main([], tmp_path) == 0
    first = {path: path.read_bytes() for path in tmp_path.rglob("*.po")}
    assert len(first) == len(LANGUAGES) - 1
    assert main([], tmp_path) == 0
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.po")} == first
    assert f"fi: 0 of {len(messages())} translated\n" in capsys.readouterr().out


def test_check_writes_nothing_and_says_what_is_to_be_done(tmp_path, capsys, monkeypatch) -> None:
    monkeypatch.setattr(update, "messages", lambda: known(HELLO))
    assert main(["--check"], tmp_path) == 1
    assert not list(tmp_path.iterdir())
    (tmp_path / "GLOSSARY.md").write_text("# No word matters here\n")
    main([], tmp_path)
    capsys.readouterr()
    assert main(["--check"], tmp_path) == 1
    errors = capsys.readouterr().err
    translated = [code for code in SHIPPED if code != "en"]
    assert errors.count("have no translation") == len(translated)
    for code in translated:
        write_file(tmp_path, code, [entry(HELLO, "…")])
    assert main(["--check"], tmp_path) == 0
