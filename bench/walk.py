"""The dialog that is measured: eight turns, from the first word to the question how old one is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dialogs.addresses import Address, AskAge, AskName, Card, ChooseLanguage, What, Where
from dialogs.codec import UnknownTokenError, decode
from rules.person import Age

LANGUAGES = ("en", "fi", "ar")
"""People speak them in turn."""


@dataclass(frozen=True, slots=True)
class Say:
    """Type this."""

    text: str


@dataclass(frozen=True, slots=True)
class Tap:
    """Tap the first button that leads to such an address."""

    wanted: Callable[[Address], bool]


Step = Say | Tap


def walk(language: str) -> tuple[Step, ...]:
    """One person's eight turns."""
    return (
        Say("/start"),
        Tap(lambda to: to == ChooseLanguage(language)),
        Tap(lambda to: isinstance(to, Where | What)),
        Say("Kajaanissa"),
        Say("swiming women"),
        Tap(lambda to: isinstance(to, Card)),
        Tap(lambda to: isinstance(to, AskAge)),
        Tap(lambda to: isinstance(to, AskName) and to.age is Age.ADULT),
    )


TURNS = len(walk(LANGUAGES[0]))


def token_for(tap: Tap, tokens: Iterable[str]) -> str:
    """The token of the first button that is wanted; raises LookupError when there is none."""
    for token in tokens:
        try:
            if tap.wanted(decode(token)):
                return token
        except UnknownTokenError:
            continue
    raise LookupError("the page has no button that goes on")
