"""Hobbies by what they, their associations and their venues are called, as people remember and misspell it."""

from bisect import bisect_left
from collections.abc import Sequence

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract_iter

from catalogue.snapshot import Snapshot
from catalogue.words import tokens

MOST_WORDS = 20
"""No more of a text is looked up: no name has more."""

_LETTERS_FOR_ONE_MISTAKE = 5
_LETTERS_FOR_TWO_MISTAKES = 9
_AFTER_ALL = "\U0010ffff"


def named_like(snapshot: Snapshot, words: str) -> frozenset[int]:
    """Return the numbers of hobbies in whose names each of these words begins a word; mistakes are forgiven.

    Names are the hobby's in all its languages, its association's and its venue's. A word that begins some word as it
    is typed is not a mistake; of others the first letter must be right, and one letter in five or two in nine may be
    wrong, missing, too many or in each other's place.
    """
    names = snapshot.names
    found: frozenset[int] | None = None
    for typed in tokens(words)[:MOST_WORDS]:
        meant = _beginning(typed, names.words) or _misspelt(typed, names.words)
        numbers = frozenset(number for word in meant for number in names.hobbies[word])
        found = numbers if found is None else found & numbers
        if not found:
            break
    return found or frozenset()


def _beginning(front: str, words: Sequence[str]) -> Sequence[str]:
    """Return those of the sorted words that begin so."""
    return words[bisect_left(words, front) : bisect_left(words, front + _AFTER_ALL)]


def _misspelt(typed: str, words: Sequence[str]) -> Sequence[str]:
    """Return the words whose beginning may have been meant; it is longer when a letter was forgotten."""
    if len(typed) < _LETTERS_FOR_ONE_MISTAKE:
        return ()
    mistakes = 2 if len(typed) >= _LETTERS_FOR_TWO_MISTAKES else 1
    alike = _beginning(typed[0], words)
    meant: set[int] = set()
    for length in range(len(typed) - mistakes, len(typed) + mistakes + 1):
        fronts = [word[:length] for word in alike]
        meant.update(at for _, _, at in extract_iter(typed, fronts, scorer=OSA.distance, score_cutoff=mistakes))
    return [alike[at] for at in sorted(meant)]
