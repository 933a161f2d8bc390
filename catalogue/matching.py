"""A text read with a lexicon: which of its words mean what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from catalogue.lexicon import Lexicon, Phrase, Sense, What
from catalogue.variants import stem, variants
from catalogue.words import tokens

MOST_LETTERS = 300
"""No more of a text is read: nobody names a hobby with more."""

_NUMBER_AND_UNIT = re.compile(r"(\d+)(\D+)")
_SHORTEST_PART = 4
_LETTERS_FOR_ONE_MISTAKE = 5
_LETTERS_FOR_TWO_MISTAKES = 9


@dataclass(frozen=True, slots=True)
class Match:
    """Folded words of a text and what they mean; no senses: not understood."""

    words: Phrase
    senses: tuple[Sense, ...]


def matches(text: str, lexicon: Lexicon) -> tuple[Match, ...]:
    """Return the text's words in order, each in the longest phrase of the lexicon that it begins."""
    read = tuple(pair for word in tokens(text[:MOST_LETTERS]) for pair in _read(word, lexicon))
    return tuple(_scan(tuple(typed for typed, _ in read), tuple(known for _, known in read), lexicon))


def _scan(typed: Phrase, known: Phrase, lexicon: Lexicon) -> Iterator[Match]:
    at = 0
    while at < len(typed):
        senses: tuple[Sense, ...] = ()
        for length in range(min(lexicon.longest, len(typed) - at), 0, -1):
            senses = lexicon.phrases.get(known[at : at + length], ())
            if senses:
                break
        if not senses and typed[at].isdecimal():
            senses = (Sense(What.NUMBER, typed[at]),)
        yield Match(typed[at : at + length], senses)
        at += length


def _read(word: str, lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    """Return the parts of a typed word, each with the word of the lexicon that it is, "" for none."""
    known = _form(word, lexicon)
    if known:
        return ((word, known),)
    together = _NUMBER_AND_UNIT.fullmatch(word)
    if together:
        return tuple((part, _form(part, lexicon)) for part in together.groups())
    return _compound(word, lexicon) or ((word, _guess(word, lexicon)),)


def _form(word: str, lexicon: Lexicon) -> str:
    """Return the word of the lexicon that this is, perhaps with an ending; "" for none."""
    if word in lexicon.words:
        return word
    for variant in variants(word):
        if variant in lexicon.words:
            return variant
    return lexicon.stems.get(stem(word), "")


def _compound(word: str, lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    """Return the two parts of a word written as one, as in "ompelukurssi"; empty when it is none."""
    for at in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
        first, second = word[:at], word[at:]
        if first in lexicon.words:
            known = _form(second, lexicon)
            if known:
                return (first, first), (second, known)
    return ()


def _guess(word: str, lexicon: Lexicon) -> str:
    """Return the word of the lexicon that is nearest, within few mistakes; "" for none."""
    if len(word) < _LETTERS_FOR_ONE_MISTAKE:
        return ""
    mistakes = 2 if len(word) >= _LETTERS_FOR_TWO_MISTAKES else 1
    nearest = extractOne(word, lexicon.guessable.get(word[0], ()), scorer=OSA.distance, score_cutoff=mistakes)
    return nearest[0] if nearest else ""
