"""The linter finds nothing in what is shipped, and finds a planted fault of each class."""

from dataclasses import replace

import pytest

from bot.i18n.bidi import LRI, PDI, RLM
from bot.i18n.explained import Explained
from bot.i18n.languages import LANGUAGES, SHIPPED
from bot.i18n.lint import flaws
from bot.i18n.render import Renderer
from bot.messages import Button, File, Outbound
from bot.preview.example import example_world, situations
from bot.preview.letters import letters
from bot.preview.walk import walk
from dialogs.texts.values import Message
from dialogs.world import World
from tests.dialogs.conftest import renderer
from tests.i18n.linter import faults, read

__all__ = ["renderer"]

SWIMMING = Message("kind", "Swimming pool", note="Button, at most 18 characters.")


@pytest.fixture(scope="session")
def whole(renderer: Renderer) -> World:
    return example_world(renderer)


@pytest.mark.heavy
@pytest.mark.parametrize("language", SHIPPED)
def test_every_text_of_every_record_is_shown_as_it_should_be(language, whole, renderer) -> None:
    number, found = read(language, whole, renderer)
    assert found == ()
    assert number > 30_000


@pytest.mark.heavy
def test_every_page_that_a_dialog_can_come_to_is_shown_as_it_should_be(whole, renderer) -> None:
    pages = [seen.page for seen in walk(situations(whole)).pages]
    pages += [letter.page for letter in letters(whole) if not letter.to_association]
    assert len(pages) > 400
    for language in SHIPPED:
        shown = [(renderer.page(page, language), page.language or language) for page in pages]
        found = [fault for message, asked in shown for fault in faults(message, asked)]
        assert found == []


ARABIC = Outbound(
    language="ar",
    rtl=True,
    lines=(f"📞 رقمهم: {LRI}+358 44 123 4567{PDI}", f"{RLM}{LRI}Uimarit{PDI}: أهلا وسهلا، متى؟"),
    rows=((Button("🏊 أريد الحضور", "1s"),),),
)


def test_a_sound_message_has_no_fault() -> None:
    assert list(faults(ARABIC, "ar")) == []


@pytest.mark.parametrize(
    ("spoiled", "why"),
    [
        (replace(ARABIC, language="en"), "is in en"),
        (replace(ARABIC, lines=("📞 رقمهم: +358 44 123 4567",)), "out of order"),
        (replace(ARABIC, lines=("💶 السعر: 25 €/kk",)), "“kk” in Latin letters"),
        (replace(ARABIC, lines=("📅 من 18:00–19:30",)), "out of order"),
        (replace(ARABIC, lines=(f"{LRI}Uimarit{PDI} Kajaani: أهلا",)), "begins from the left"),
        (replace(ARABIC, lines=("أهلا\u202eوسهلا",)), "direction control"),
        (replace(ARABIC, lines=(f"أهلا {LRI}Amina",)), "direction control"),
        (replace(ARABIC, lines=(f"أهلا {PDI}",)), "direction control"),
        (replace(ARABIC, lines=("أهلaا",)), "two scripts"),
        (replace(ARABIC, lines=("متى?",)), "Latin comma, semicolon or question mark"),
        (replace(ARABIC, lines=("أهلا, وسهلا",)), "Latin comma, semicolon or question mark"),
        (replace(ARABIC, lines=("أهلا {name}",)), "placeholder"),
        (replace(ARABIC, lines=("أهلا  وسهلا",)), "a space too many"),
        (replace(ARABIC, lines=("أهلا ",)), "a space too many"),
        (replace(ARABIC, lines=("ا" * 1025,)), "above buttons"),
        (replace(ARABIC, lines=("ا" * 1000,) * 5), "4096 fit"),
        (replace(ARABIC, lines=("ا" * 600, "ا" * 600), file=File("a.txt", "text/plain", b"")), "1024 fit"),
        (replace(ARABIC, rows=((Button("🏊 متى?", "1s"),),)), "Latin comma, semicolon or question mark"),
        (replace(ARABIC, language="fi", rtl=False, lines=("Milloin؟",)), "Arabic comma, semicolon or question mark"),
        (replace(ARABIC, language="ru", rtl=False, lines=("Пpивет",)), "two scripts"),
    ],
)
def test_each_class_of_fault_in_a_message_is_found(spoiled, why) -> None:
    asked = spoiled.language if spoiled.language in {"fi", "ru"} else "ar"
    assert why in " ".join(faults(spoiled, asked))


@pytest.mark.parametrize(
    ("language", "form", "why"),
    [
        ("fi", "Swimming pool", "the same as the English"),
        ("fi", "swimming POOL", "the same as the English"),
        ("fi", "Uimahalli ja paljon muuta", "characters"),
        ("fi", 'Uima"halli"', "straight quotation mark"),
        ("fi", "Uima  halli", "a space too many"),
        ("fi", "Uimahalli؟", "an Arabic comma"),
        ("ru", "Bassein", "in Latin letters"),
        ("ru", "Бaссейн", "two scripts"),
        ("ar", "uimahalli المسبح", "in Latin letters"),
        ("ar", "المسبح?", "a Latin comma"),
    ],
)
def test_each_class_of_flaw_in_a_translation_is_found(language, form, why) -> None:
    assert why in " ".join(flaws(SWIMMING, (form,), LANGUAGES[language]))


@pytest.mark.parametrize(
    ("language", "form", "row"),
    [
        ("fi", "Swimming pool", ("fi", "kind", "Swimming pool")),
        ("fi", "Swimming pool", ("", "kind", "Swimming pool")),
        ("ru", "uimahalli", ("", "word", "uimahalli")),
    ],
)
def test_what_is_explained_may_stand(language, form, row) -> None:
    assert flaws(SWIMMING, (form,), LANGUAGES[language])
    assert flaws(SWIMMING, (form,), LANGUAGES[language], Explained(frozenset({row}))) == ()
