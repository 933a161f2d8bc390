"""The forms in which a Finnish place name is written in a sentence: Kajaanissa, Kuhmoon, Puolangalla."""

import re

from catalogue.words import tokens

# How the end of a name changes before an ending, the longest first: before most endings, and before the one that says
# "into". On folded letters (a for ä, o for ö).
_STEMS = (
    ("jarvi", "jarve", "jarve"),
    ("salmi", "salme", "salme"),
    ("niemi", "nieme", "nieme"),
    ("lahti", "lahde", "lahte"),
    ("saari", "saare", "saare"),
    ("koski", "koske", "koske"),
    ("maki", "mae", "make"),
    ("joki", "joe", "joke"),
    ("nka", "nga", "nka"),
    ("nta", "nna", "nta"),
    ("tti", "ti", "tti"),
    ("kki", "ki", "kki"),
    ("kka", "ka", "kka"),
    ("us", "ukse", "ukse"),
)
_ENDINGS = ("n", "ssa", "sta", "lla", "lta", "lle")
_PARENTHESES = re.compile(r"\(.*?\)")


def forms(name: str) -> frozenset[tuple[str, ...]]:
    """Return the folded words of a name in its cases; the last word is inflected, what is in brackets left out."""
    *front, last = tokens(_PARENTHESES.sub(" ", name))
    weak, strong = _stems(last)
    inflected = {last, strong + strong[-1] + "n", *(weak + ending for ending in _ENDINGS)}
    return frozenset((*front, form) for form in inflected)


def _stems(word: str) -> tuple[str, str]:
    for end, weak, strong in _STEMS:
        if word.endswith(end):
            front = word[: -len(end)]
            return front + weak, front + strong
    return word, word
