"""What typed words mean wherever they are typed: danger first, then stop, help, start, language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from catalogue.words import tokens
from dialogs.addresses import Address, Danger, Help, Languages, Mine, MyData, Start, Stop, Thanked
from dialogs.danger import languages_of_danger
from dialogs.texts import heard

Words = tuple[str, ...]
Table = Mapping[Words, tuple[str, ...]]
"""The languages of each phrase."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What was asked for, and in which language; "" where several have the same words."""

    address: Address
    language: str = ""


def everywhere(text: str, *, naming: bool = False) -> Heard | None:
    """The page or action that the words ask for on whatever page they are typed, or None.

    `naming`: a name was asked for. A greeting somewhere is a name elsewhere (Salam, Silav), so then what may be a name
    is heard only when it is written as a command ("/language").
    """
    if languages := languages_of_danger(text):
        return Heard(Danger(), _only(languages))
    words = _words(text)
    heard_here = _ALWAYS if naming and not text.lstrip().startswith("/") else (*_ALWAYS, *_UNLESS_NAMING)
    for asked in dict.fromkeys((words, _without_politeness(words))):
        for table, address in heard_here:
            if asked in table:
                return Heard(address, _only(table[asked]))
    return None


def _words(text: str) -> Words:
    return tokens(text) or tuple(text.split())


def _only(languages: tuple[str, ...]) -> str:
    return languages[0] if len(languages) == 1 else ""


def _without_politeness(words: Words) -> Words:
    """The words without "please" before or after them."""
    for polite in _POLITE:
        if words[-len(polite) :] == polite:
            return words[: -len(polite)]
        if words[: len(polite)] == polite:
            return words[len(polite) :]
    return words


def _table(by_language: Mapping[str, str]) -> Table:
    pairs = [(_words(phrase), language) for language, text in by_language.items() for phrase in text.split(",")]
    return {phrase: _languages(phrase, pairs) for phrase, _ in pairs}


def _languages(phrase: Words, pairs: Iterable[tuple[Words, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(language for other, language in pairs if other == phrase))


_POLITE = tuple(sorted(_table(heard.POLITE), key=len, reverse=True))
_ALWAYS: tuple[tuple[Table, Address], ...] = (
    (_table(heard.STOP), Stop()),
    (_table(heard.HELP), Help()),
    (_table(heard.DATA), MyData()),
    (_table(heard.THANKS), Thanked()),
)
_UNLESS_NAMING: tuple[tuple[Table, Address], ...] = (
    (_table(heard.START), Start()),
    (_table(heard.LANGUAGE), Languages()),
    (_table(heard.MINE), Mine()),
    (_table(heard.THANKS_OR_NAME), Thanked()),
)
