"""What people type is understood: a scored list of queries, and what must never be misunderstood."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.lexicon import Lexicon, build_lexicon
from catalogue.shipped import load_shipped, words_files
from catalogue.understand import Understood, understand
from catalogue.wishes import Wishes

FLOOR = 0.95
"""The share of each language's queries that must be read right; it only ever rises."""

QUERIES = list(csv.DictReader(Path(__file__).with_name("queries.csv").read_text("utf-8").splitlines()))
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def expected_wishes(filters: str) -> Wishes:
    words = filters.split()
    age = next((int(word.removeprefix("age=")) for word in words if word.startswith("age=")), None)
    return Wishes(
        women_only="women_only" in words,
        free="free" in words,
        children="children" in words,
        little_finnish="little_finnish" in words,
        weekdays=frozenset(DAYS.index(word) for word in words if word in DAYS),
        age=age,
    )


def is_right(read: Understood, query: dict[str, str]) -> bool:
    wishes, expected = read.wishes, expected_wishes(query["filters"])
    filters = ("women_only", "free", "children", "little_finnish", "weekdays", "age")
    return (
        (wishes.kinds[0] if wishes.kinds else "") == query["kind"]
        and (wishes.category or "") == query["category"]
        and (read.place.id if read.place else "") == query["place"]
        and all(getattr(wishes, name) == getattr(expected, name) for name in filters)
    )


@pytest.mark.parametrize("language", sorted({query["language"] for query in QUERIES}))
def test_queries_are_read_right(lexicon: Lexicon, language: str) -> None:
    asked = [query for query in QUERIES if query["language"] == language]
    wrong = [query["text"] for query in asked if not is_right(understand(query["text"], lexicon), query)]
    assert 1 - len(wrong) / len(asked) >= FLOOR, wrong


@pytest.mark.parametrize(
    ("text", "rest"),
    [("swimming quickly", "quickly"), ("blorp", "blorp"), ("", ""), ("Kajaanissa", ""), ("؟؟ !! 🏊", "")],
)
def test_what_was_not_understood_is_kept(lexicon: Lexicon, text: str, rest: str) -> None:
    assert understand(text, lexicon).rest == rest


def test_nothing_is_nothing(lexicon: Lexicon) -> None:
    assert understand("blorp wuppel", lexicon).nothing
    assert not understand("Kuhmo", lexicon).nothing
    assert not understand("women", lexicon).nothing


@pytest.mark.parametrize(
    ("text", "age"),
    [("age 6", 6), ("6v", 6), ("٦ سنوات", 6), ("۶ سنوات", 6), ("3 friends", None), ("999 years", None), ("2 v", 2)],
)
def test_an_age_is_a_number_beside_a_word_for_years(lexicon: Lexicon, text: str, age: int | None) -> None:
    assert understand(text, lexicon).wishes.age == age


def test_the_longest_phrase_counts(lexicon: Lexicon) -> None:
    assert understand("table tennis", lexicon).wishes.kinds == ("table_tennis",)
    assert understand("naisten ryhmä", lexicon).wishes == Wishes(kinds=("womens_group",))


def test_several_kinds_are_all_wished_for(lexicon: Lexicon) -> None:
    assert understand("chess or judo", lexicon).wishes.kinds == ("chess", "judo")


def test_kinds_count_before_a_category(lexicon: Lexicon) -> None:
    assert understand("sport football", lexicon).wishes == Wishes(kinds=("football",))


def test_a_translated_name_is_understood() -> None:
    kinds, places = load_shipped()
    lexicon = build_lexicon(kinds, places, {"so": {"swimming": "Dabaal"}}, {})
    assert understand("dabaal Kajaani", lexicon).wishes.kinds == ("swimming",)


@pytest.mark.parametrize(
    "row",
    ["kind,no_such_kind,word", "place,kunta:1,word", "filter,cheap,word", "category,fun,word", "sort,football,word"],
)
def test_a_words_file_that_names_what_is_not_there_is_refused(row: str) -> None:
    kinds, places = load_shipped()
    with pytest.raises(ValueError):
        build_lexicon(kinds, places, {}, {"en": f"what,id,words\n{row}\n".encode()})


def ordinary_words() -> list[str]:
    rows = [row for content in words_files().values() for row in csv.DictReader(content.decode().splitlines())]
    return [word for row in rows if row["what"] != "place" for word in row["words"].split("|")]


def test_ordinary_words_are_not_taken_for_places() -> None:
    """Against the places' names alone, without the words themselves being known."""
    places_only = build_lexicon(*load_shipped(), {}, {})
    taken = {word: place.name for word in ordinary_words() if (place := understand(word, places_only).place)}
    assert taken == {"hoikka": "Hoikka"}  # slim, and a village: spelt the same


def test_every_kind_is_found_by_its_own_words(lexicon: Lexicon) -> None:
    rows = [row for content in words_files().values() for row in csv.DictReader(content.decode().splitlines())]
    missed = [
        (row["id"], word)
        for row in rows
        if row["what"] == "kind"
        for word in row["words"].split("|")
        if row["id"] not in understand(word, lexicon).wishes.kinds
    ]
    assert missed == []


@settings(deadline=None)
@given(st.text())
def test_any_text_is_read(text: str) -> None:
    read = understand(text, LEXICON)
    assert read.wishes.age is None or 0 <= read.wishes.age <= 120


LEXICON = build_lexicon(*load_shipped(), {}, words_files())
