"""Whether a text speaks of danger, and in which language: the patterns of `phrases`, looked for in its words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from catalogue.words import fold, tokens
from dialogs.phrases import grouped, section

Phrase = tuple[frozenset[str], ...]
"""Places side by side, each with the words that may stand there, as they are written in the patterns."""

NEAR = 5
"""So many words apart the parts of a pattern may stand."""

_LONGEST = 30
"""No more of a word is read."""
_LETTERS_FOR_ONE_MISTAKE = 6
_LETTERS_FOR_TWO_MISTAKES = 10
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
_DIGITS = re.compile(r"(?<!\d)\d[\d\s.,/()–-]*(?!\w|\s*[€%])")
_NUMBER = re.compile(r"((1\s*1\s*2|1[.,/–-]\s?1[.,/–-]\s?2)[\s.,/()–-]*)+")


@dataclass(frozen=True, slots=True)
class Pattern:
    """What somebody in danger writes; `alone` counts only when nothing else is written."""

    language: str
    parts: tuple[Phrase, ...]
    alone: bool


def languages_of_danger(text: str, *, naming: bool = False) -> tuple[str, ...]:
    """The languages in which a text speaks of danger, "" for words of all languages. Empty: it does not.

    Where it does so in several, those in which more was understood. `naming`: a name was asked for, and what counts
    only when it is all that is written may be one (Hawar is a cry for help, and a man's name).
    """
    plain = _DRAWN_OUT.sub(r"\1", fold(text))
    patterns = (pattern for pattern in _patterns_in(tokens(plain)) if not (naming and pattern.alone))
    heard = Counter(pattern.language for pattern in patterns)
    if _asks_for_112(plain):
        heard[""] += 1
    most = max((heard[language] for language in heard if language), default=0)
    return tuple(language for language in _DANGER if language and most and heard[language] == most) or tuple(heard)


def _patterns_in(words: Sequence[str]) -> Iterator[Pattern]:
    by_word = {word: _known(word[:_LONGEST]) for word in dict.fromkeys(words)}
    known = [by_word[word] for word in words]
    at: defaultdict[str, list[int]] = defaultdict(list)
    for position, written in enumerate(known):
        for word in written:
            at[word].append(position)
    likely = dict.fromkeys(pattern for word in at for pattern in _BY_FIRST_WORD.get(word, ()))
    return (pattern for pattern in likely if _fits(pattern, known, at))


def _fits(pattern: Pattern, known: Sequence[frozenset[str]], at: Mapping[str, list[int]]) -> bool:
    if pattern.alone:
        return all(not written.isdisjoint(pattern.parts[0][0]) for written in known)
    first, *others = [_begins(phrase, known, at) for phrase in pattern.parts]
    return any(all(_near(position, other) for other in others) for position in first)


def _begins(phrase: Phrase, known: Sequence[frozenset[str]], at: Mapping[str, list[int]]) -> frozenset[int]:
    """Where the phrase begins."""
    rest = tuple(enumerate(phrase[1:], 1))
    return frozenset(
        position
        for word in phrase[0]
        for position in at.get(word, ())
        if position + len(rest) < len(known)
        and all(not known[position + further].isdisjoint(place) for further, place in rest)
    )


def _near(position: int, others: frozenset[int]) -> bool:
    return any(other in others for other in range(position - NEAR, position + NEAR + 1))


def _known(word: str) -> frozenset[str]:
    """The pattern words that a typed word is: "suicide" is "suicid*"; else the one that it may be misspelt for."""
    found = {word, *(word[:end] + "*" for end in range(1, len(word) + 1)), *("*" + word[n:] for n in range(len(word)))}
    inside = (written for written in _INSIDE if written.strip("*") in word)
    return _WORDS.intersection(found).union(inside) or frozenset(_guessed(word))


def _guessed(word: str) -> Iterator[str]:
    if len(word) < _LETTERS_FOR_ONE_MISTAKE or word.startswith(_OTHER_WORDS):
        return
    begins, lengths = word[0], _LENGTHS.get(word[0], ())
    parts = {word[at : at + length] for length in lengths for at in range(len(word) - length + 1)}
    likely = dict.fromkeys(written for part in parts for written in _BY_PIECE.get((begins, part), ()))
    yield from (written for written in likely if _misspelt(word, written, len(_pieces(written)) - 1))


def _misspelt(word: str, written: str, most: int) -> bool:
    own = written.removesuffix("*")
    beginnings = (word[: len(own) + more] for more in (0, 1, -1)) if own != written else (word,)
    return any(OSA.distance(own, beginning, score_cutoff=most) <= most for beginning in beginnings)


def _pieces(written: str) -> tuple[str, ...]:
    """A word in one more piece than it may have mistakes: one piece at least is right in whatever it is misspelt as."""
    own = written.removesuffix("*")
    count = 3 if len(own) >= _LETTERS_FOR_TWO_MISTAKES else 2
    return tuple(own[n * len(own) // count : (n + 1) * len(own) // count] for n in range(count))


def _asks_for_112(plain: str) -> bool:
    """Whether the number is there in any spacing, by itself: not within another number, an address or an amount."""
    return any(
        _NUMBER.fullmatch(found.group())
        and not _ends_with(tokens(plain[: found.start()])[-2:], _BEFORE_A_NUMBER)
        and not _ends_with(tokens(plain[found.end() :])[:1], _AFTER_A_NUMBER)
        for found in _DIGITS.finditer(plain)
    )


def _ends_with(words: Sequence[str], phrases: Sequence[Phrase]) -> bool:
    known = [_known(word) for word in words]
    return any(
        len(phrase) <= len(known)
        and not any(place.isdisjoint(written) for place, written in zip(phrase, known[-len(phrase) :], strict=True))
        for phrase in phrases
    )


def _patterns(language: str, lines: Sequence[str]) -> Iterator[Pattern]:
    """The patterns of a language, as the head of `phrases` says how they are written."""
    named: defaultdict[str, list[str]] = defaultdict(list)
    for line in lines:
        name, colon, words = line.partition(":")
        if colon:
            named[name.strip()] += words.strip().split("/")
    for written in (one.strip() for line in lines if ":" not in line for one in line.split(",")):
        parts = tuple(_phrase(part, named) for part in written.removeprefix("=").split("+"))
        if written:
            yield Pattern(language, parts, alone=written.startswith("="))


def _phrase(written: str, named: Mapping[str, Sequence[str]]) -> Phrase:
    return tuple(
        frozenset(_folded(word) for name in place.split("/") for word in named.get(name, (name,)))
        for place in written.split()
    )


def _folded(written: str) -> str:
    """A word of a pattern as typed words are compared, its stars kept."""
    (word,) = tokens(written.strip("*"))
    return "*" * written.startswith("*") + word + "*" * written.endswith("*")


def _phrases(name: str) -> tuple[Phrase, ...]:
    return tuple(pattern.parts[0] for pattern in _patterns("", section(name)[""]))


_DANGER = section("danger")
_PATTERNS = tuple(pattern for language, lines in _DANGER.items() for pattern in _patterns(language, lines))
_BEFORE_A_NUMBER = _phrases("before-a-number")
_AFTER_A_NUMBER = _phrases("after-a-number")
_WORDS = frozenset(
    word
    for phrase in (*(part for pattern in _PATTERNS for part in pattern.parts), *_BEFORE_A_NUMBER, *_AFTER_A_NUMBER)
    for place in phrase
    for word in place
)
_INSIDE = tuple(sorted(word for word in _WORDS if word.startswith("*") and word.endswith("*")))
_OTHER_WORDS = tokens(" ".join(section("other-words")[""]))
_BY_PIECE = grouped(
    ((word[0], piece), word)
    for word in sorted(_WORDS)
    if not word.startswith("*") and len(word.strip("*")) >= _LETTERS_FOR_ONE_MISTAKE
    for piece in _pieces(word)
)
"""The words that somebody may have misspelt, by their first letter and each of their pieces."""
_LENGTHS = grouped((letter, len(piece)) for letter, piece in _BY_PIECE)
_BY_FIRST_WORD = grouped((word, pattern) for pattern in _PATTERNS for word in pattern.parts[0][0])
