"""The first page, the language, and what is said when something was not understood."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Languages:
    """The language picker."""


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """Action: this language from now on."""

    code: str


@dataclass(frozen=True, slots=True)
class Start:
    """What this is and what is kept; the way to everything."""


@dataclass(frozen=True, slots=True)
class Thanked:
    """A kind word for a kind word."""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Says what is possible instead; the second time in a row with somebody to ask."""

    again: bool


@dataclass(frozen=True, slots=True)
class Outdated:
    """A button that leads nowhere now: where one is instead."""

    why: str
