"""What typed words mean wherever they are typed: danger first, then stop, help, start, language."""

from collections.abc import Mapping
from dataclasses import dataclass

from catalogue.words import tokens
from dialogs.addresses import (
    Address,
    AskPerson,
    Danger,
    Help,
    Languages,
    Mine,
    MyData,
    StaffHome,
    Start,
    Stats,
    Stop,
    Thanked,
)
from dialogs.danger import languages_of_danger
from dialogs.phrases import grouped, section

STAFF_COMMANDS: Mapping[str, Address] = {"/staff": StaffHome(), "/stats": Stats()}
"""What leads staff to their pages; the word "staff" without its stroke asks for a human."""

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
    is heard only when it is written as a command ("/language"), and a cry for help of one word only elsewhere.
    """
    if languages := languages_of_danger(text, naming=naming):
        return Heard(Danger(), _only(languages))
    if address := STAFF_COMMANDS.get(text.strip().partition("@")[0]):
        return Heard(address)
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


def _table(name: str) -> Table:
    return grouped(
        (_words(phrase), language)
        for language, lines in section(name).items()
        for line in lines
        for phrase in line.split(",")
        if phrase.strip()
    )


_POLITE = tuple(sorted(_table("polite"), key=len, reverse=True))
_ALWAYS: tuple[tuple[Table, Address], ...] = (
    (_table("stop"), Stop()),
    (_table("help"), Help()),
    (_table("person"), AskPerson()),
    (_table("data"), MyData()),
    (_table("thanks"), Thanked()),
)
_UNLESS_NAMING: tuple[tuple[Table, Address], ...] = (
    (_table("start"), Start()),
    (_table("language"), Languages()),
    (_table("mine"), Mine()),
    (_table("thanks-or-name"), Thanked()),
)
