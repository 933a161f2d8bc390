"""What typed words mean wherever they are typed: danger first, then stop, help, start, language."""

from collections.abc import Iterable

from catalogue.words import tokens
from dialogs.addresses import Address, Danger, Help, Languages, Mine, MyData, Start, Stop
from dialogs.texts import heard
from dialogs.texts.danger import DANGER

Phrases = frozenset[tuple[str, ...]]


def everywhere(text: str, *, naming: bool = False) -> Address | None:
    """The page or action that the words ask for on whatever page they are typed, or None.

    `naming`: a name was asked for. A greeting somewhere is a name elsewhere (Salam, Silav), so then only danger, stop,
    help and what is written as a command ("/language") are heard before it.
    """
    words = tokens(text)
    if _holds(words, _DANGER):
        return Danger()
    whole = words or tuple(text.split())
    heard_here = _ALWAYS if naming and not text.lstrip().startswith("/") else (*_ALWAYS, *_UNLESS_NAMING)
    return next((address for phrases, address in heard_here if whole in phrases), None)


def _holds(words: tuple[str, ...], phrases: Phrases) -> bool:
    spans = ((start, start + length) for start in range(len(words)) for length in range(1, _LONGEST + 1))
    return any(words[start:end] in phrases and not _in_a_number(words, start, end) for start, end in spans)


def _in_a_number(words: tuple[str, ...], start: int, end: int) -> bool:
    """Whether digits stand beside digits, as the 112 in "044 112 3456"; the same twice is meant."""
    beside = (*words[max(start - 1, 0) : start], *words[end : end + 1])
    return words[start].isdigit() and any(word.isdigit() and word != words[start] for word in beside)


def _phrases(texts: Iterable[str]) -> Phrases:
    return frozenset(tokens(text) or (text,) for text in texts)


_DANGER = _phrases(text for texts in DANGER.values() for text in texts)
_LONGEST = max(map(len, _DANGER))
_ALWAYS: tuple[tuple[Phrases, Address], ...] = (
    (_phrases(heard.STOP), Stop()),
    (_phrases(heard.HELP), Help()),
)
_UNLESS_NAMING: tuple[tuple[Phrases, Address], ...] = (
    (_phrases(heard.START), Start()),
    (_phrases(heard.LANGUAGE), Languages()),
    (_phrases(heard.MINE), Mine()),
    (_phrases(heard.DATA), MyData()),
)
