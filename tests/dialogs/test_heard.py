"""Words that are understood on every page: danger first, then stop, help, start and language, and thanks."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bot.i18n.languages import LANGUAGES, SHIPPED
from bot.i18n.render import Renderer
from bot.preview.people import AMINA, SWIMMING
from bot.preview.turns import at, leads_to, take
from catalogue.lexicon import What
from catalogue.snapshot import Snapshot
from dialogs.addresses import (
    Address,
    AskName,
    AskPerson,
    AskReach,
    Danger,
    Help,
    Languages,
    Mine,
    MyData,
    NotUnderstood,
    Quiet,
    Start,
    Stop,
    Thanked,
)
from dialogs.events import Typed
from dialogs.heard import everywhere
from dialogs.pages.results import kind_name
from dialogs.phrases import section
from rules.person import Age
from tests.dialogs.in_danger import INNOCENT


def meant(text: str) -> Address | None:
    """Where the words lead on a page that asks for no name."""
    heard_here = everywhere(text)
    return heard_here.address if heard_here else None


def phrases(words: Mapping[str, tuple[str, ...]]) -> list[str]:
    """All phrases of a section."""
    return [
        phrase.strip() for lines in words.values() for line in lines for phrase in line.split(",") if phrase.strip()
    ]


def test_an_ordinary_sentence_is_no_command() -> None:
    assert [said for said in INNOCENT if meant(said) not in {None, Thanked()}] == []


def test_no_name_of_the_catalogue_is_taken_for_a_command(snapshot: Snapshot, renderer: Renderer) -> None:
    names = [name for hobby in snapshot.hobbies.values() for name in (hobby.name, hobby.venue.name)]
    names += [association.name for association in snapshot.associations.values()]
    names += [place.name for place in snapshot.places.values()]
    names += [renderer.text(kind_name(k.label_en), code) for k in snapshot.kinds.values() for code in SHIPPED]
    texts = [text for hobby in snapshot.hobbies.values() for text in hobby.description.values()]
    assert [name for name in (*names, *texts) if meant(name)] == []


def test_no_word_of_the_search_is_taken_for_a_command(lexicon) -> None:
    """Except that a language by itself is rather asked for than practised."""
    swallowed = {
        meant(" ".join(words))
        for words, senses in lexicon.phrases.items()
        if any(sense.what in {What.KIND, What.CATEGORY, What.PLACE, What.FILTER} for sense in senses)
    }
    assert swallowed == {None, Languages()}


WHOLE = {
    Stop(): (
        *("stop", "STOP!", "/stop", "Stop.", "seis", "lopeta", "توقف", "أوقف", "ايقاف", "please stop", "stop please"),
        *(
            "stop messages",
            "Stop sending me messages!",
            "don't write to me",
            "lopeta viestit",
            "lopeta nyt",
            "أوقف الرسائل",
        ),
        *("توقف من فضلك", "не пишите мне", "отписаться", "sluta snälla"),
    ),
    Help(): (
        *("help", "/help", "Help!", "?", "apua", "Apua!", "apu", "auta", "مساعدة", "مساعده", "المساعدة", "ساعدني"),
        *("help please", "apua kiitos", "помогите пожалуйста"),
    ),
    AskPerson(): (
        *("human", "I want to talk to a person", "can I talk to someone?", "ihminen", "staff", "operator please"),
        *("haluan puhua ihmisen kanssa", "بدي احكي مع شخص", "человек", "людина", "mtu", "qof", "un humain"),
    ),
    Start(): ("start", "hello", "Hi", "hei", "Moi!", "alkuun", "البداية", "مرحبا", "السلام عليكم", "السلام عليكم!"),
    Languages(): ("language", "/language", "kieli", "Kieli?", "لغة", "اللغة", "اللغه"),
    Mine(): ("my hobbies", "/hobbies", "omat harrastukset", "هواياتي"),
    MyData(): (
        *("my data", "/data", "omat tiedot", "بياناتي", "معلوماتي", "delete my data", "please delete my data"),
        *("poista tietoni", "Poistakaa tietoni", "احذف بياناتي", "удалите мои данные", "видаліть мої дані"),
    ),
    Thanked(): (
        *(
            "thanks",
            "Thank you!",
            "thank you very much",
            "thanks a lot 🙏",
            "ok",
            "OK thanks",
            "okay",
            "great, thanks",
            "👍",
        ),
        *(
            "kiitos",
            "Kiitos paljon!",
            "ok kiitos",
            "selvä",
            "شكرا",
            "شكرًا جزيلا",
            "تمام",
            "ок",
            "спасибо",
            "Спасибо большое",
        ),
        *("дякую", "tack", "tack så mycket", "aitäh", "تشکر", "مننه", "سوپاس", "spas", "mahadsanid", "asante", "merci"),
    ),
}


@pytest.mark.parametrize("address", WHOLE)
def test_a_command_is_heard_when_it_is_all_that_is_said(address) -> None:
    assert [said for said in WHOLE[address] if meant(said) != address or meant(f"xxx {said} yyy")] == []


TABLES = {
    Stop(): section("stop"),
    Help(): section("help"),
    AskPerson(): section("person"),
    Start(): section("start"),
    Languages(): section("language"),
    Mine(): section("mine"),
    MyData(): section("data"),
    Thanked(): {**section("thanks-or-name"), **section("thanks")},
}


def test_no_word_means_two_things() -> None:
    for address, words in TABLES.items():
        assert [word for word in phrases(words) if meant(word) != address] == []


def test_words_are_of_languages_that_there_are() -> None:
    for words in (*TABLES.values(), section("polite")):
        assert set(words) <= {"", *LANGUAGES}


NAMING = AskName(SWIMMING, Age.ADULT)
NEVER_NAMES = {
    Danger(): ["112", "he hits me", "haluan kuolla", "بوليس", "муж меня бьет"],
    Quiet(): phrases(section("stop")),  # what the action leads to
    Help(): phrases(section("help")),
    AskPerson(): phrases(section("person")),
    Thanked(): phrases(section("thanks")),
    Start(): ("/start", " /start"),
    Languages(): ("/language",),
    Mine(): ("/hobbies",),
    MyData(): phrases(section("data")),
}


@pytest.mark.parametrize(
    "name",
    [
        "سلام",
        "Salaan",
        "Silav",
        "silav",
        "Habari",
        "Moi",
        "Terve",
        "Zeman",
        "زمان",
        "Spas",
        "Merci",
        "Asante",
        "Hawar",
        "هاوار",
    ],
)
def test_a_greeting_is_a_name_where_a_name_is_asked_for(name, world) -> None:
    for asked in (NAMING, AskName(SWIMMING, Age.ADULT, unclear=True)):
        answered = take(at(asked, AMINA, world).person, Typed(name), world)
        assert isinstance(
            answered.address, AskReach | AskName
        )  # a name in other letters is asked for in Latin ones too
        assert answered.person.dialog.name == name


@pytest.mark.parametrize("address", [Start(), AskReach(SWIMMING, Age.ADULT)])
def test_the_same_word_is_no_name_on_other_pages(address, world) -> None:
    there = at(address, AMINA, world).person
    for said in (*phrases(section("start")), "language", "my hobbies", "my data", "spas", "thanks"):
        elsewhere = take(there, Typed(said), world)
        assert (elsewhere.address, elsewhere.person.dialog.name) == (meant(said), ""), said


@pytest.mark.parametrize("address", NEVER_NAMES)
def test_danger_stop_help_and_commands_are_heard_before_a_name(address, world) -> None:
    asked = at(NAMING, AMINA, world).person
    for said in NEVER_NAMES[address]:
        for variant in (said, said.upper(), f" {said} "):
            turn = take(asked, Typed(variant), world)
            assert (turn.address, turn.person.dialog.name) == (address, ""), variant


def test_a_question_that_was_not_answered_still_takes_a_greeting_for_a_name(world) -> None:
    turn = at(NAMING, AMINA, world)
    for said in ("17", "18"):
        turn = take(turn.person, Typed(said), world)
    assert take(turn.person, Typed("Silav"), world).person.dialog.name == "Silav"


@pytest.mark.parametrize("said", ["thanks", "kiitos", "شكرا", "ok"])
def test_a_kind_word_is_answered_and_a_question_keeps_waiting(said, world, renderer) -> None:
    for language in SHIPPED:
        asked = at(NAMING, replace(AMINA, language=language), world)
        turn = take(asked.person, Typed(said), world)
        assert turn.address == Thanked()
        assert len(renderer.page(turn.page, language).lines) == 1
        assert leads_to(turn.page, NAMING)
        answered = take(turn.person, Typed("Bahar"), world)
        assert (answered.address, answered.person.dialog.name) == (AskReach(SWIMMING, Age.ADULT), "Bahar")


def test_a_kind_word_is_no_misunderstanding(world) -> None:
    person = take(AMINA, Typed("asdfgh"), world).person
    assert take(take(person, Typed("thanks"), world).person, Typed("asdfgh"), world).address == NotUnderstood(
        again=False
    )
