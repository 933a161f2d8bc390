"""What can be wrong with a text that staff wrote for many people."""

from dataclasses import dataclass
from enum import StrEnum


class Flaw(StrEnum):
    """What was found. Some must be mended before it can go; of the rest staff are told."""

    LONG = "long"  # with all that stands around it
    DIRECTION = "direction"  # signs that nobody sees turn the text round
    SCRIPT = "script"  # its letters are not those of the language
    BRACES = "braces"  # a word in braces that nothing fills in
    SAME = "same"  # the text of another language
    LINK = "link"
    TAGS = "tags"  # shown as they are
    SPACES = "spaces"
    MIXED = "mixed"  # letters of two alphabets in one word
    MARKS = "marks"  # commas of another alphabet


MUST = frozenset({Flaw.LONG, Flaw.DIRECTION, Flaw.SCRIPT, Flaw.BRACES})
"""What nobody should read like that."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One of them, with what it was found in: the words, another language's code, or how many characters too many."""

    flaw: Flaw
    words: str = ""
    number: int = 0

    @property
    def must(self) -> bool:
        """Whether it must be mended."""
        return self.flaw in MUST
