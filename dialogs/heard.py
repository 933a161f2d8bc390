"""What typed words mean wherever they are typed: danger first, then stop, help, start, language."""

from collections.abc import Iterable

from catalogue.words import tokens
from dialogs.addresses import Address, Danger, Help, Languages, Mine, MyData, Start, Stop
from dialogs.texts import heard

Phrases = frozenset[tuple[str, ...]]


def everywhere(text: str) -> Address | None:
    """The page or action that the words ask for on whatever page they are typed, or None."""
    words = tokens(text)
    if _holds(words, _DANGER):
        return Danger()
    whole = words or tuple(text.split())
    return next((address for phrases, address in _WHOLE if whole in phrases), None)


def _holds(words: tuple[str, ...], phrases: Phrases) -> bool:
    return any(
        words[start : start + length] in phrases for start in range(len(words)) for length in range(1, _LONGEST + 1)
    )


def _phrases(texts: Iterable[str]) -> Phrases:
    return frozenset(tokens(text) or (text,) for text in texts)


_DANGER = _phrases(text for texts in heard.DANGER.values() for text in texts)
_LONGEST = max(map(len, _DANGER))
_WHOLE: tuple[tuple[Phrases, Address], ...] = (
    (_phrases(heard.STOP), Stop()),
    (_phrases(heard.HELP), Help()),
    (_phrases(heard.START), Start()),
    (_phrases(heard.LANGUAGE), Languages()),
    (_phrases(heard.MINE), Mine()),
    (_phrases(heard.DATA), MyData()),
)
