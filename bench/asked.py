"""What the catalogue is asked in its benchmark."""

import csv
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from bench.finland import Finland
from catalogue.hobby import Category
from catalogue.placenames import forms
from catalogue.wishes import PARTS, SPORT, Wishes
from catalogue.words import tokens

SHORTEST = 5
"""Letters of a word in which a mistake is made: shorter ones are not guessed by anybody."""


@dataclass(frozen=True, slots=True)
class Query:
    """Typed words; `kind`, or the word of an association's name, that what is found must have."""

    text: str
    mistaken: bool
    kind: str = ""
    club: str = ""


def three_filters(made: Finland, number: int, seed: int = 3) -> Sequence[Wishes]:
    """Wishes with three filters each; all groups of filters come about as often."""
    chance = random.Random(seed)
    names = ("what", "who", "free", "free_trial", "children", "little_finnish", "accessible", "has_room", "beginners")
    trios = list(combinations((*names, "weekdays", "parts", "language", "age"), 3))
    return [Wishes(**dict(_filter(name, made, chance) for name in chance.choice(trios))) for _ in range(number)]


def _filter(name: str, made: Finland, chance: random.Random) -> tuple[str, Any]:
    match name:
        case "what":
            kind = ("kinds", tuple(kind.id for kind in chance.sample(made.kinds, chance.randint(1, 3))))
            return chance.choice((kind, ("category", chance.choice((*Category, SPORT)))))
        case "who":
            return chance.choice(("women_only", "men")), True
        case "weekdays":
            return name, chance.choice((frozenset({5, 6}), frozenset({chance.randrange(7)})))
        case "parts":
            return name, frozenset({chance.choice(PARTS)})
        case "language":
            return name, chance.choice(("en", "ru", "ar", "uk"))
        case "age":
            return name, chance.choice((3, 6, 10, 15, 30, 70))
    return name, True


def synonyms(words: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Each kind's id with a word for it."""
    for content in words.values():
        for row in csv.DictReader(content.decode("utf-8-sig").splitlines()):
            if row["what"] == "kind":
                yield from ((row["id"], word) for word in row["words"].split("|"))


def typed(made: Finland, words: Mapping[str, bytes], number: int, seed: int = 4) -> Sequence[Query]:
    """Half words for a kind, of these half with a place; half an association's name. Each also with a mistake."""
    chance = random.Random(seed)
    known = [(kind, word) for kind, word in synonyms(words) if max(map(len, tokens(word)), default=0) >= SHORTEST]
    towns = [place.name for place in made.places if place.id.startswith("kunta:") and place.number < 1000]
    queries: list[Query] = []
    while len(queries) < number:
        kind, word = chance.choice(known)
        place = " ".join(sorted(chance.choice(list(forms(chance.choice(towns)))))) if chance.random() < 0.5 else ""
        club = chance.choice(made.associations).name.split()[-1]
        for mistaken in (False, True):
            asked = _mistake(word, chance) if mistaken else word
            queries.append(Query(f"{asked} {place}".strip(), mistaken, kind=kind))
            if len(club) >= SHORTEST:
                queries.append(Query(_mistake(club, chance) if mistaken else club, mistaken, club=club))
    return queries[:number]


def _mistake(text: str, chance: random.Random) -> str:
    """The text with one letter of its longest word gone, doubled, in its neighbour's place, or another."""
    word = max(tokens(text), key=len)
    at = chance.randrange(1, len(word) - 1)
    front, letter, back = word[:at], word[at], word[at + 1 :]
    wrong = chance.choice(
        (front + back, front + letter + letter + back, front + back[0] + letter + back[1:], f"{front}o{back}")
    )
    return " ".join(wrong if one == word else one for one in tokens(text))
