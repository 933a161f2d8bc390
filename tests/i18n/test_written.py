"""Reading what staff wrote for many people."""

import pytest

from bot.i18n.proof import LONGEST_CAPTION, LONGEST_TEXT
from bot.i18n.written import problems
from bot.messages import Attachment, Kind, Outbound
from rules.wording import Flaw, Problem

FINNISH = "Tervetuloa harrastusmessuille! Ovet ovat auki klo 16–19."
ARABIC = "أهلا بكم في معرض الهوايات! الأبواب مفتوحة من 16 إلى 19."


def found(text: str, language: str = "fi", others: dict[str, str] | None = None) -> tuple[Problem, ...]:
    shown = Outbound(language, language in {"ar", "ckb", "ps", "fa_AF"}, (text,))
    return problems(text, language, others or {}, shown)


@pytest.mark.parametrize(("text", "language"), [(FINNISH, "fi"), (ARABIC, "ar"), ("Ласкаво просимо на ярмарок!", "uk")])
def test_a_good_text_has_nothing(text: str, language: str) -> None:
    assert found(text, language) == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Tervetuloa \u202emessuille", Problem(Flaw.DIRECTION)),
        ("Tervetuloa  messuille", Problem(Flaw.SPACES)),
        ("Hei {name}!", Problem(Flaw.BRACES, "{name}")),
        ("Tervetulоa messuille", Problem(Flaw.MIXED, "Tervetulоa")),  # one letter is Cyrillic
        ("Tervetuloa، messuille", Problem(Flaw.MARKS)),
        ("Katso https://example.org/messut?a=1", Problem(Flaw.LINK, "https://example.org/messut?a=1")),
        ("Tervetuloa <b>messuille", Problem(Flaw.TAGS, "<b>")),
    ],
)
def test_what_is_wrong_is_named_with_its_words(text: str, problem: Problem) -> None:
    assert problem in found(text)


def test_a_text_in_another_script_is_wrong_and_names_in_it_are_not() -> None:
    assert found(FINNISH, "ar") == (Problem(Flaw.SCRIPT),)
    assert found(ARABIC, "so") == (Problem(Flaw.SCRIPT),)
    assert Problem(Flaw.SCRIPT) not in found(f"{ARABIC} Kajaanin uimahalli", "ar")


def test_the_text_of_another_language_is_said() -> None:
    assert found(FINNISH, "so", {"fi": FINNISH, "so": FINNISH}) == (Problem(Flaw.SAME, "fi"),)


@pytest.mark.parametrize(("carried", "most"), [(None, LONGEST_TEXT), (Attachment(Kind.PHOTO, "a"), LONGEST_CAPTION)])
def test_it_is_as_long_as_with_all_that_stands_around_it(carried: Attachment | None, most: int) -> None:
    text = "a" * (most - len("News\n"))
    shown = Outbound("fi", False, ("News", text), attachment=carried)
    assert problems(text, "fi", {}, shown) == ()
    longer = Outbound("fi", False, ("News", f"{text}🏊🏊"), attachment=carried)
    assert problems(text, "fi", {}, longer) == (Problem(Flaw.LONG, number=4),), "counted as platforms count"


def test_it_is_as_long_as_for_whoever_reads_it_instead_of_a_text_of_their_own() -> None:
    text = "Messut ovat lauantaina. " * 40
    photo = Attachment(Kind.PHOTO, "a-picture")
    own = Outbound("fi", False, ("News", text), attachment=photo)
    instead = Outbound("ar", True, ("News", "x" * 100, text), attachment=photo)
    assert Flaw.LONG not in {one.flaw for one in problems(text, "fi", {}, own)}
    assert Problem(Flaw.LONG, number=len("News\n\n") + 100 + len(text) - LONGEST_CAPTION) in problems(
        text, "fi", {}, own, instead
    )


def test_what_nobody_should_read_must_be_mended() -> None:
    assert {flaw for flaw in Flaw if Problem(flaw).must} == {Flaw.LONG, Flaw.DIRECTION, Flaw.SCRIPT, Flaw.BRACES}
