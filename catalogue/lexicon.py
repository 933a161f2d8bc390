"""What words mean: kinds, categories, filters and places in all the languages at once, built once from data."""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from catalogue.hobby import Category, Kind, Place
from catalogue.placenames import forms
from catalogue.variants import stem
from catalogue.wishes import SPORT
from catalogue.words import tokens

Phrase = tuple[str, ...]


class What(StrEnum):
    """What a phrase can stand for."""

    KIND = "kind"
    CATEGORY = "category"
    FILTER = "filter"
    NUMBER = "number"
    PLACE = "place"
    IGNORE = "ignore"


FILTERS = (
    "women",
    "free",
    "children",
    "little_finnish",
    "years",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "weekdays",
    "weekend",
    "men",
    "free_trial",
    "morning",
    "day",
    "evening",
    "accessible",
    "has_room",
    "soon",
    "beginners",
)


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of a phrase; `id` is that of a kind, category, filter or place, or a number's digits."""

    what: What
    id: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All phrases with their meanings, the likeliest first, and the single words they are made of.

    `stems` leads from a stem to a word, `guessable` from a first letter to the words that a misspelt word may mean.
    """

    phrases: Mapping[Phrase, tuple[Sense, ...]]
    longest: int
    words: frozenset[str]
    stems: Mapping[str, str]
    guessable: Mapping[str, tuple[str, ...]]
    places: Mapping[str, Place]


def build_lexicon(
    kinds: Iterable[Kind],
    places: Iterable[Place],
    kind_names: Mapping[str, Mapping[str, str]],
    words: Mapping[str, bytes],
) -> Lexicon:
    """Return the lexicon of kinds' names (by language and Kind.id), places, and words files by language.

    A words file is CSV with the columns what, id, words (divided by |). ValueError for an id that does not exist.
    """
    by_id = {place.id: place for place in sorted(places, key=_preference, reverse=True)}
    known = {
        What.KIND: frozenset(kind.id for kind in kinds),
        What.CATEGORY: frozenset((*Category, SPORT)),
        What.FILTER: frozenset(FILTERS),
        What.PLACE: frozenset(by_id),
    }
    found: defaultdict[Phrase, list[Sense]] = defaultdict(list)
    for phrase, sense in (*_named(kind_names), *_from_files(words, known), *_place_senses(by_id.values())):
        if phrase and sense not in found[phrase]:
            found[phrase].append(sense)
    phrases = {phrase: _meant(senses) for phrase, senses in found.items()}
    single = frozenset(word for phrase in phrases for word in phrase)
    return Lexicon(
        phrases=phrases,
        longest=max(map(len, phrases), default=0),
        words=single,
        stems=_stems(phrases),
        guessable=_guessable(phrases, by_id),
        places=by_id,
    )


def _preference(place: Place) -> int:
    """Which of several places of one name is meant: the lower, the likelier."""
    source = place.id.split(":", 1)[0]
    return {"kunta": 0, "gn": 1, "paikka": 1, "rata": 2, "fmi": 3}.get(source, 4)


def _named(kind_names: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[Phrase, Sense]]:
    for names in kind_names.values():
        for kind_id, name in names.items():
            # "Family café (perhekahvila)": either is what somebody may write.
            for one in re.split("[()]", name):
                yield tokens(one), Sense(What.KIND, kind_id)


def _from_files(words: Mapping[str, bytes], known: Mapping[What, frozenset[str]]) -> Iterator[tuple[Phrase, Sense]]:
    for language, content in words.items():
        for row in csv.DictReader(io.StringIO(content.decode("utf-8-sig"))):
            sense = Sense(What(row["what"]), row["id"])
            if sense.what in known and sense.id not in known[sense.what]:
                raise ValueError(f"words/{language}.csv: no {sense.what} {sense.id!r}")
            for phrase in row["words"].split("|"):
                yield tokens(phrase), sense


def _place_senses(places: Iterable[Place]) -> Iterator[tuple[Phrase, Sense]]:
    for place in sorted(places, key=_preference):
        sense = Sense(What.PLACE, place.id)
        for form in forms(place.name):
            yield form, sense
        if place.id.startswith("post:"):
            yield (place.id.removeprefix("post:"),), sense


def _meant(senses: list[Sense]) -> tuple[Sense, ...]:
    """Without the later places of the same name, and without IGNORE where there is a meaning."""
    place = [sense for sense in senses if sense.what is What.PLACE][:1]
    other = [sense for sense in senses if sense.what not in {What.PLACE, What.IGNORE}]
    return tuple(other + place) or (senses[0],)


def _stems(phrases: Mapping[Phrase, tuple[Sense, ...]]) -> dict[str, str]:
    """From each stem to a word that it may stand for, one with a meaning of its own if there is one."""
    fragments = sorted(word for phrase in phrases for word in phrase)
    telling = sorted(phrase[0] for phrase, senses in phrases.items() if len(phrase) == 1 and not _idle(senses))
    return {stem(word): word for word in (*fragments, *telling)}


def _idle(senses: tuple[Sense, ...]) -> bool:
    return senses[0].what is What.IGNORE


def _guessable(phrases: Mapping[Phrase, tuple[Sense, ...]], places: Mapping[str, Place]) -> dict[str, tuple[str, ...]]:
    """Words long enough to be guessed from a misspelling; a village's name only when it is long."""
    by_letter: defaultdict[str, set[str]] = defaultdict(set)
    for phrase, senses in phrases.items():
        village = all(sense.what is What.PLACE and places[sense.id].kind not in _TOWNS for sense in senses)
        for word in phrase:
            if len(word) >= (_VILLAGE_LETTERS if village else _LETTERS):
                by_letter[word[0]].add(word)
    return {letter: tuple(sorted(words)) for letter, words in by_letter.items()}


_TOWNS = frozenset({"municipality", "urban_area"})
_LETTERS = 5
_VILLAGE_LETTERS = 7
