"""Files of translations that are not as they should be: what is broken is named, the rest is read."""

import pytest

from bot.i18n.languages import LANGUAGES
from bot.i18n.pofile import Problem, read
from dialogs.texts.values import Message
from tests.i18n.made import entry, write_file

FINNISH = LANGUAGES["fi"]
HELLO = Message("start", "Hello", note="To a newcomer.")
BYE = Message("end", "Bye")
DAYS = Message("card", "{count} day", "{count} days")


@pytest.fixture
def path(tmp_path):
    entries = [entry(HELLO, "Hei"), entry(BYE, "Hei hei"), entry(DAYS, "{count} päivä", "{count} päivää")]
    return write_file(tmp_path, "fi", entries)


def break_line(path, old, new) -> int:
    """Replace the one line that is `old`; its number."""
    lines = path.read_text(encoding="utf-8").split("\n")
    at = lines.index(old)
    lines[at] = new
    path.write_text("\n".join(lines), encoding="utf-8")
    return at + 1


def test_a_whole_file_is_read(path) -> None:
    entries, problems = read(path, FINNISH)
    assert problems == ()
    assert entries["start", "Hello"].forms == ("Hei",)
    assert entries["card", "{count} day"].forms == ("{count} päivä", "{count} päivää")
    assert entries["card", "{count} day"].plural == "{count} days"
    lines = path.read_text(encoding="utf-8").split("\n")
    assert lines[entries["end", "Bye"].line - 1] == 'msgid "Bye"'


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('msgstr "Hei"', 'msgstr "Hei'),
        ('msgstr "Hei"', "msgstr Hei"),
        ('msgstr "Hei"', 'msgstr "Hei" "'),
        ('msgstr "Hei"', r'msgstr "Hei\q"'),
        ('msgstr "Hei"', 'magstr "Hei"'),
        ('msgstr "Hei"', "<<<<<<< ours"),
    ],
)
def test_a_broken_line_is_named_and_costs_its_entry_only(path, old, new) -> None:
    number = break_line(path, old, new)
    entries, problems = read(path, FINNISH)
    assert problems == (Problem(str(path), number, "is not a line of a .po file (a quotation mark missing?)"),)
    assert set(entries) == {("end", "Bye"), ("card", "{count} day")}


def test_a_text_without_a_translation_line_is_named(path) -> None:
    break_line(path, 'msgstr "Hei"', "")
    entries, problems = read(path, FINNISH)
    assert [problem.message for problem in problems] == ["missing msgstr for msgid 'Hello'"]
    assert path.read_text(encoding="utf-8").split("\n")[problems[0].line - 1] == 'msgid "Hello"'
    assert set(entries) == {("end", "Bye"), ("card", "{count} day")}


def test_two_broken_places_are_both_named(path) -> None:
    break_line(path, 'msgstr "Hei"', "")
    break_line(path, 'msgstr "Hei hei"', 'msgstr "Hei" hei"')
    entries, problems = read(path, FINNISH)
    assert len(problems) == 2
    assert set(entries) == {("card", "{count} day")}


def test_a_broken_head_costs_nothing_else(path) -> None:
    number = break_line(path, r'"MIME-Version: 1.0\n"', r'"MIME-Version: 1.0\n')
    entries, problems = read(path, FINNISH)
    assert [problem.line for problem in problems] == [number]
    assert len(entries) == 3


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"\x89PNG\r\n"])
def test_a_file_that_is_something_else_is_named(path, content) -> None:
    path.write_bytes(content)
    entries, problems = read(path, FINNISH)
    assert entries == {}
    assert (problems == ()) == (content == b"")


def test_a_file_that_is_not_there_is_named(tmp_path) -> None:
    _, problems = read(tmp_path / "none.po", FINNISH)
    assert problems[0].line == 0
    assert "cannot be read" in problems[0].message
