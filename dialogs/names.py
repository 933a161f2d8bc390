"""First names as people write them."""

import unicodedata

from catalogue.words import clean
from dialogs.events import Event, Typed

LONGEST_NAME = 40
MOST_PARTS = 4
_BETWEEN = " '’ʼ.-"


def can_be_name(text: str) -> bool:
    """Whether a text is one to four words of letters, with their vowel marks, apostrophes, dots and hyphens."""
    words = "".join(" " if sign in _BETWEEN else sign for sign in text).split()
    return (
        0 < len(text) <= LONGEST_NAME
        and len(words) <= MOST_PARTS
        and text[0] not in _BETWEEN
        and all(_is_word(word) for word in words)
    )


def name_in(event: Event) -> str:
    """A typed name; "" when it is none."""
    name = clean(event.text) if isinstance(event, Typed) else ""
    return name if can_be_name(name) else ""


def is_latin(name: str) -> bool:
    """Whether all its letters are Latin ones, which people in Finland read."""
    return all("LATIN" in unicodedata.name(sign, "") for sign in name if sign.isalpha())


def _is_word(word: str) -> bool:
    """Letters, and marks only after a letter."""
    kinds = [unicodedata.category(sign)[0] for sign in word]
    return kinds[:1] == ["L"] and set(kinds) <= {"L", "M"}
