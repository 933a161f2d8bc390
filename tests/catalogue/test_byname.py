"""Names are found as people remember them."""

from dataclasses import replace

import pytest

from catalogue.byname import named_like
from catalogue.hobby import Association, Hobby, Venue
from catalogue.snapshot import Snapshot, build
from tests.catalogue.test_search import BASE, KAJAANI, KINDS

HOBBIES = (
    replace(BASE, number=1, name="Naisten uintivuoro", venue=Venue("Kaukavesi", "", "Kajaani")),
    replace(BASE, number=2, name="Shakkikerho Torni", association=2, names={"en": "Chess club Tower"}),
    replace(BASE, number=3, name="Saunailta", association=2),
)
ASSOCIATIONS = (Association(1, "test", "a", "Esimerkki-Uimarit"), Association(2, "test", "b", "Pohjantähti ry"))


def made_of(hobbies: tuple[Hobby, ...]) -> Snapshot:
    return build(KINDS, [KAJAANI], ASSOCIATIONS, hobbies)


SNAPSHOT = made_of(HOBBIES)


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("uintivuoro", {1}),
        ("UINTI", {1}),
        ("ui", {1}),
        ("naisten uimarit", {1}),
        ("kaukavesi", {1}),
        ("pohjantahti", {2, 3}),
        ("pohjan saunailta", {3}),
        ("tower", {2}),
        ("uinti torni", set()),
        ("vuoro", set()),
        ("", set()),
        ("?!", set()),
    ],
)
def test_each_word_begins_one_of_the_names(words: str, numbers: set[int]) -> None:
    assert named_like(SNAPSHOT, words) == numbers


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("uimrit", {1}),  # one forgotten
        ("uimaarit", {1}),  # one too many
        ("uiamrit", {1}),  # two in each other's place
        ("uimakit", {1}),  # another
        ("uimsr", {1}),  # in the beginning of a word
        ("pohjentahdi", {2, 3}),  # two in a long word
        ("torbi", {2}),
        ("tarni shakikerho", {2}),
        ("tobi", set()),  # too short to guess
        ("wimarit", set()),  # the first letter counts
        ("uimokot", set()),  # two in a short word
        ("pahjentehdi", set()),
    ],
)
def test_mistakes_are_forgiven(words: str, numbers: set[int]) -> None:
    assert named_like(SNAPSHOT, words) == numbers


def test_what_is_right_as_it_is_typed_is_no_mistake() -> None:
    snapshot = made_of((*HOBBIES, replace(BASE, number=4, name="Saunaolta")))
    assert named_like(snapshot, "saunailta") == {3}
    assert named_like(snapshot, "saunaelta") == {3, 4}


def test_very_many_words_are_not_all_looked_up() -> None:
    assert named_like(SNAPSHOT, "uinti " * 20 + "torni") == {1}
