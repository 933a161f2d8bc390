"""What people in danger write is heard, in every language and as they write it; ordinary wishes are not."""

import string
from dataclasses import replace

import pytest

from bot.i18n.languages import LANGUAGES, SHIPPED
from bot.i18n.render import Renderer
from bot.preview.people import NEWCOMER
from bot.preview.turns import take
from catalogue.snapshot import Snapshot
from dialogs.addresses import Danger, Help, Languages, Quiet
from dialogs.danger import languages_of_danger
from dialogs.events import Typed
from dialogs.heard import everywhere
from dialogs.pages.results import kind_name
from dialogs.phrases import section
from tests.catalogue.test_understand import QUERIES
from tests.dialogs.in_danger import IN_DANGER, INNOCENT


@pytest.mark.parametrize("language", IN_DANGER)
def test_danger_is_heard(language) -> None:
    said = IN_DANGER[language]
    assert [text for text in said for variant in _variants(text) if not languages_of_danger(variant)] == []


def _variants(said: str) -> tuple[str, ...]:
    among_others = () if said.casefold() in ALONE else (f"hello, {said} ...",)
    return (said, said.upper(), f"  {said}!!!", f"😭 {said}", *among_others)


ALONE = {"death", "danger", "fire!", "kuolema", "hawar"}
"""What counts only when nothing else is written."""


def test_there_is_danger_in_every_language_and_enough_of_it_is_tested() -> None:
    assert set(section("danger")) == set(IN_DANGER) == {"", *LANGUAGES}
    for language, texts in IN_DANGER.items():
        assert len(texts) >= (12 if language in {"fi", "en", "ar", "ru", "uk"} else 6)


@pytest.mark.parametrize("language", IN_DANGER)
def test_it_is_heard_in_its_own_language(language) -> None:
    assert [said for said in IN_DANGER[language] if not {language, ""} & set(languages_of_danger(said))] == []


def test_an_innocent_sentence_is_no_call_for_help() -> None:
    assert [said for said in INNOCENT if languages_of_danger(said)] == []


def test_police_is_heard_also_in_a_wish() -> None:
    """To be shown 112 once too often does no harm: there is a way on below it."""
    assert languages_of_danger("police dog training")


def test_one_wrong_letter_in_a_long_word_is_understood() -> None:
    for word in ("ambulanssi", "emergency", "itsemurha", "pahoinpitely", "изнасилование", "nödsituation"):
        for position in range(1, len(word)):
            for letter in (*string.ascii_lowercase[:3], ""):
                typed = word[:position] + letter + word[position + 1 :]
                assert languages_of_danger(typed), typed


def test_no_name_and_no_text_of_the_catalogue_is_danger(snapshot: Snapshot, renderer: Renderer, lexicon) -> None:
    names = [
        name for hobby in snapshot.hobbies.values() for name in (hobby.name, hobby.venue.name, hobby.venue.address)
    ]
    names += [association.name for association in snapshot.associations.values()]
    names += [place.name for place in snapshot.places.values()]
    names += [renderer.text(kind_name(kind.label_en), code) for kind in snapshot.kinds.values() for code in SHIPPED]
    names += [text for hobby in snapshot.hobbies.values() for text in hobby.description.values()]
    names += [" ".join(words) for words in lexicon.phrases]
    assert len(names) > len(lexicon.phrases)
    assert [name for name in names if languages_of_danger(name)] == []


def test_no_query_of_the_search_is_danger() -> None:
    texts = [query["text"] for query in QUERIES]
    assert texts
    assert [text for text in texts if languages_of_danger(text)] == []


@pytest.mark.parametrize(
    ("said", "address", "language"),
    [
        ("haluun kuolla", Danger(), "fi"),
        ("زوجي بيضربني", Danger(), "ar"),
        ("he hits me", Danger(), "en"),
        ("apua", Help(), "fi"),
        ("ساعدوني", Help(), "ar"),
        ("أوقف الرسائل", Quiet(), "ar"),
        ("lopeta viestit", Quiet(), "fi"),
        ("112", Danger(), ""),
        ("муж меня бьет", Danger(), "ru"),
    ],
)
def test_before_a_language_is_chosen_the_answer_is_in_the_one_that_was_typed(said, address, language, world) -> None:
    turn = take(NEWCOMER, Typed(said), world)
    assert (turn.address, turn.page.language, turn.person.language) == (address, language, "")


def test_what_several_languages_share_is_answered_in_the_apps_own(world) -> None:
    arabic_app = replace(NEWCOMER, hint="ar")
    assert take(arabic_app, Typed("112"), world).page.language == "ar"
    assert take(arabic_app, Typed("police"), world).page.language == "ar"
    assert take(arabic_app, Typed("he hits me"), world).page.language == "en"
    assert take(replace(arabic_app, language="fi"), Typed("he hits me"), world).page.language == ""
    assert take(NEWCOMER, Typed("moi"), world).address == Languages()


def test_an_endless_message_is_read_too() -> None:
    assert languages_of_danger("lorem ipsum dolor " * 200 + "he hits me")
    assert languages_of_danger("x" * 4096) == ()
    assert everywhere("мене " * 800) is None
