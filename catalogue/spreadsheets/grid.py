"""A sheet as lines of texts, before anybody knows what they mean."""

from collections.abc import Sequence
from dataclasses import dataclass

MOST_BYTES = 20_000_000
MOST_COLUMNS = 200
MOST_ROWS = 20_000
MOST_CELLS = 700_000
"""Cells of all sheets together, laid out from the first to the last that is filled."""

Line = tuple[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet's lines, each with its number as an editor shows it, or in Finnish why it cannot be read.

    `sheet` is its name, "" for a file that has but one.
    """

    file: str
    sheet: str = ""
    lines: Sequence[Line] = ()
    refused: str = ""


class RefusedError(ValueError):
    """A file that is not read; the message says in Finnish what to do."""


def tidy(text: str) -> str:
    """Return a cell's text without space around its lines and twice within."""
    if not text or text.isalnum():
        return text
    return "\n".join(line for each in text.splitlines() if (line := " ".join(each.split())))
