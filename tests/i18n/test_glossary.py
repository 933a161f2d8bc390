"""The words that matter: chosen in every language, kept to by every text."""

import pytest

from bot.i18n.catalogue import LOCALES
from bot.i18n.collect import messages
from bot.i18n.glossary import departures, read_glossary
from bot.i18n.languages import ENGLISH, LANGUAGES
from dialogs.texts.values import Message

GLOSSARY = read_glossary()
TRANSLATED = sorted(set(LANGUAGES) - {ENGLISH})
JOIN = Message("start", "Find a hobby")


def test_every_word_is_chosen_in_every_language() -> None:
    assert len(GLOSSARY.english) >= 20
    assert set(GLOSSARY.stems) == set(GLOSSARY.glosses) == set(TRANSLATED)
    assert len(GLOSSARY.names) == 7


@pytest.mark.heavy
def test_the_translations_keep_to_it() -> None:
    assert [str(problem) for problem in departures(messages())] == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_stem_says_something(code) -> None:
    for word, stems in GLOSSARY.stems[code].items():
        assert all(len(stem.strip()) >= 2 for stem in stems), word


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_planted_wrong_word_is_found(code) -> None:
    stem = GLOSSARY.stems[code]["hobby"][0]
    assert list(GLOSSARY.departures(JOIN, (f"xyz {stem}",), code)) == []
    assert "“hobby”" in " ".join(GLOSSARY.departures(JOIN, ("xyz",), code))


def test_each_form_of_a_plural_is_looked_at() -> None:
    message = Message("start", "{count} hobby", "{count} hobbies")
    stem = GLOSSARY.stems["fi"]["hobby"][0]
    assert "zzz" in " ".join(GLOSSARY.departures(message, (stem, "zzz"), "fi"))


def test_a_word_inside_another_is_not_the_word() -> None:
    assert list(GLOSSARY.departures(Message("start", "hobbyhorse freedom"), ("xyz",), "fi")) == []


def test_a_name_stays_finnish() -> None:
    cafe = Message("kind", "Family café (perhekahvila)")
    assert list(GLOSSARY.departures(cafe, ("Familjecafé (perhekahvila)",), "sv")) == []
    assert "kept in Finnish" in " ".join(GLOSSARY.departures(cafe, ("Familjecafé",), "sv"))


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("| hobby |", "| hubby |", "not the words of the first table"),
        ("| perhekahvila |", "| perhekahvi |", "not the names"),
        ("(`fi`)", "(`xx`)", "not the words"),
    ],
)
def test_a_faulty_glossary_is_named(tmp_path, old, new, why) -> None:
    head, heading, tail = (LOCALES / "GLOSSARY.md").read_text(encoding="utf-8").partition("## Finnish")
    (tmp_path / "GLOSSARY.md").write_text(head + (heading + tail).replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ValueError, match=why):
        read_glossary(tmp_path)
    (problem,) = departures(messages(), tmp_path)
    assert "GLOSSARY.md" in str(problem)


def test_without_a_glossary_one_is_told(tmp_path) -> None:
    (problem,) = departures(messages(), tmp_path)
    assert "GLOSSARY.md" in str(problem)
