"""What may stand in a translation as it stands in English, each with its reason: `locales/explained.csv`.

A row is for one language, or for all where that is empty. With the context "word" it allows a word in Latin letters
inside a text of another script; else it allows a whole text to be the same as the English.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

COLUMNS = ("language", "context", "text", "why")
ANY_LANGUAGE = ""
WORD = "word"


@dataclass(frozen=True, slots=True)
class Explained:
    """The rows: language, context and text."""

    rows: frozenset[tuple[str, str, str]] = frozenset()

    def same(self, language: str, context: str, text: str) -> bool:
        """Whether this text may be said as in English."""
        return not self.rows.isdisjoint({(language, context, text), (ANY_LANGUAGE, context, text)})

    def word(self, language: str, word: str) -> bool:
        """Whether this word may stand in Latin letters."""
        return self.same(language, WORD, word)


@cache
def read_explained(folder: Path) -> Explained:
    """The rows of the file; none where there is no file. Raises ValueError for a row without a reason."""
    path = folder / "explained.csv"
    if not path.exists():
        return Explained()
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for number, row in enumerate(rows, 2):
        if not all(row.get(name) is not None for name in COLUMNS) or not row["why"]:
            raise ValueError(f"{path}:{number}: not {', '.join(COLUMNS)}, or no reason why")
    return Explained(frozenset((row["language"], row["context"], row["text"]) for row in rows))
