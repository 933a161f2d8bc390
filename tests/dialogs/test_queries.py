"""Typed words in fourteen languages find what they mean among the first three."""

import pytest

from dialogs.world import World
from tests.dialogs.scoring import LISTS, queries, shares

FLOORS = {"reader": 0.85, "own": 0.85}
"""The share that each language reaches in each list; it only ever rises."""

LANGUAGES = {"fi", "sv", "en", "et", "ru", "uk", "ar", "fa_AF", "ps", "ckb", "ku", "so", "sw", "fr"}


def test_the_lists_are_long_enough_and_speak_every_language() -> None:
    asked = {name: queries(name) for name in LISTS}
    assert sum(map(len, asked.values())) >= 150
    assert len(asked["reader"]) >= len(asked["own"])
    for name, list_of in asked.items():
        assert {query["language"] for query in list_of} == LANGUAGES, name
        assert len({(query["language"], query["query"]) for query in list_of}) == len(list_of), name


@pytest.mark.parametrize("name", LISTS)
def test_each_language_finds_what_it_asks_for(name: str, world: World) -> None:
    told = shares(name, world)
    below = {language: share for language, share in told.items() if share < FLOORS[name]}
    assert below == {}, f"{name}: {told}"
