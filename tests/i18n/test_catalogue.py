"""What the service does with a translation that cannot be used: it goes on without it, and says so."""

from dataclasses import replace

import pytest

from bot.i18n.catalogue import load
from bot.i18n.languages import LANGUAGES
from dialogs.texts.values import Message
from tests.i18n.made import entry, known, write_file

HELLO = Message("start", "Hello {name}", note="To a newcomer, at most 12 characters.")
BYE = Message("end", "Bye")
DAYS = Message("card", "{count} day from {place}", "{count} days from {place}")
ALL = known(HELLO, BYE, DAYS)
GOOD = {
    HELLO: ("أهلا {name}",),
    BYE: ("مع السلامة",),
    DAYS: (
        *("اليوم من {place}", "يوم واحد من {place}", "يومان من {place}"),
        *("{count} أيام من {place}", "{count} يومًا من {place}", "{count} يوم من {place}"),
    ),
}


def load_with(tmp_path, message=BYE, forms=GOOD[BYE], *, fuzzy=False):
    entries = [entry(m, *(forms if m is message else good), fuzzy=fuzzy and m is message) for m, good in GOOD.items()]
    write_file(tmp_path, "ar", entries)
    return load("ar", ALL, tmp_path)


def test_what_is_right_is_used_whole(tmp_path) -> None:
    catalogue, problems = load_with(tmp_path)
    assert problems == ()
    assert set(catalogue.templates) == set(ALL)


@pytest.mark.parametrize(
    ("message", "forms", "said"),
    [
        (HELLO, ("أهلا {nam}",), "has the placeholders {nam}, the English has {name}"),
        (HELLO, ("أهلا",), "has the placeholders none, the English has {name}"),
        (HELLO, ("أهلا {name",), "has a “{” that is not part of a placeholder"),
        (HELLO, ("أهلا {name:loudly}",), "asks for the form “loudly”, which there is not"),
        (HELLO, ("أهلا \u2068{name}\u2069",), "holds a direction control; they are added when it is shown"),
        (HELLO, ("أهلا {name} ",), "begins or ends with a space, or has a line break"),
        (BYE, ("مع\nالسلامة",), "begins or ends with a space, or has a line break"),
        (DAYS, (*GOOD[DAYS][:5], ""), "needs 6 forms (zero, one, two, few, many, other)"),
        (
            DAYS,
            (*GOOD[DAYS][:3], "أيام من {place}", *GOOD[DAYS][4:]),
            "has the placeholders {place}, the English has {count}, {place}",
        ),
    ],
)
def test_a_fault_is_named_with_its_line_and_the_text_is_not_used(tmp_path, message, forms, said) -> None:
    catalogue, problems = load_with(tmp_path, message, forms)
    (problem,) = problems
    assert problem.message == f"“{message.id}”: {said}"
    path = tmp_path / "ar" / "LC_MESSAGES" / "messages.po"
    assert problem.file == str(path)
    assert path.read_text(encoding="utf-8").split("\n")[problem.line - 1] == f'msgid "{message.id}"'
    assert set(catalogue.templates) == set(ALL) - {(message.context, message.id)}


def test_a_text_that_is_too_long_is_named_and_used(tmp_path) -> None:
    catalogue, problems = load_with(tmp_path, HELLO, ("أهلا وسهلا بك يا {name}",))
    assert [problem.message for problem in problems] == ["“Hello {name}”: has 17 characters, at most 12 fit"]
    assert set(catalogue.templates) == set(ALL)


@pytest.mark.parametrize(("forms", "fuzzy"), [(("",), False), (("مع السلامة",), True)])
def test_what_is_not_translated_is_counted(tmp_path, forms, fuzzy) -> None:
    catalogue, problems = load_with(tmp_path, BYE, forms, fuzzy=fuzzy)
    assert [problem.message for problem in problems] == ["1 of 3 messages have no translation, the first is “Bye”"]
    assert set(catalogue.templates) == set(ALL) - {("end", "Bye")}


def test_a_language_that_is_not_shipped_may_have_gaps(tmp_path, monkeypatch) -> None:
    write_file(tmp_path, "so", [entry(BYE, "Nabad gelyo")])
    monkeypatch.setitem(LANGUAGES, "so", replace(LANGUAGES["so"], shipped=False))
    catalogue, problems = load("so", ALL, tmp_path)
    assert problems == ()
    assert set(catalogue.templates) == {("end", "Bye")}


def test_english_is_checked_too() -> None:
    _, problems = load("en", known(Message("a", "{name"), Message("b", "{count} day", "days")))
    assert [problem.message for problem in problems] == [
        "“{name”: has a “{” that is not part of a placeholder",
        "“{count} day”: has the placeholders none, the English has {count}",
    ]
