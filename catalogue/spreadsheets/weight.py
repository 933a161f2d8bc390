"""How much a spreadsheet holds once it is laid out, as the XML of its parts says, without laying it out."""

import re
from dataclasses import dataclass, field
from typing import NoReturn
from xml.parsers import expat

from catalogue.spreadsheets.grid import MOST_CELLS, RefusedError

MOST_TEXT = 20_000_000
"""Characters of all cells, each counted wherever it stands: a text that many cells share, or that repeats."""

MOST_SHEETS = 50

_REFERENCE = re.compile(r"([A-Z]{1,7})(\d{1,9})")
_TOO_MUCH = (
    f"Taulukko on liian suuri: enintään {MOST_CELLS} solua ja {MOST_TEXT} merkkiä. Onko jossain kaukana solu, jossa on "
    "vahingossa jotain? Kopioi rivit uuteen tiedostoon ja lähetä se."
)


@dataclass(slots=True)
class Weight:
    """What the parts measured so far hold: cells from the first to the last that is filled, and text."""

    cells: int = 0
    text: int = 0
    sheets: int = 0
    shared: list[int] = field(default_factory=list)
    shared_are_known: bool = False

    def add(self, body: bytes) -> None:
        """Measure a part; the one with the texts that cells share comes first.

        Raises RefusedError when it is too much, ExpatError or ValueError when it is no such part.
        """
        part = _Part(self)
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _no_doctype
        parser.StartElementHandler = part.begin
        parser.EndElementHandler = part.end
        parser.CharacterDataHandler = part.write
        parser.Parse(body, True)  # noqa: FBT003 - takes no names
        self.shared_are_known = self.shared_are_known or bool(self.shared)


@dataclass(slots=True)
class _Part:
    """A sheet of XLSX, all sheets of ODS, or the shared texts, element by element, whatever the prefixes are.

    `row` and `column` are the last that the element stands for, `rows` and `columns` how often it is repeated.
    """

    weight: Weight
    row: int = 0
    column: int = 0
    rows: int = 1
    columns: int = 1
    last_row: int = 0
    last_column: int = 0
    in_sheet: bool = False
    filled: bool = False
    shares: bool = False
    length: int = 0
    value: str = ""

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        match name.rpartition(":")[2]:
            case "worksheet" | "table":
                self._sheet()
            case "row" | "table-row":
                self.rows = _count(attributes, "number-rows-repeated")
                self.row = int(attributes["r"]) if "r" in attributes else self.row + self.rows
                self.column = 0
            case "c" | "table-cell" | "covered-table-cell":
                self._cell(attributes)
            case "v" | "is" | "f" | "p":
                self.filled = True
            case "si":
                if self.weight.shared_are_known:
                    raise ValueError("texts that cells share are in two parts, or come after cells")
                self.length = 0
            case "s" | "tab" | "line-break":
                self.length += _count(attributes, "c")

    def write(self, text: str) -> None:
        self.length += len(text)
        if self.shares:
            self.value += text[:20]

    def end(self, name: str) -> None:
        match name.rpartition(":")[2]:
            case "c" | "table-cell" | "covered-table-cell":
                self._cell_ends()
            case "si":
                self.weight.shared.append(self.length)
            case "worksheet" | "table":
                self.weight.cells += self.last_row * self.last_column
                self.in_sheet = False

    def _sheet(self) -> None:
        self.weight.sheets += 1
        if self.in_sheet or self.weight.sheets > MOST_SHEETS:
            raise RefusedError(f"Taulukoita on liikaa: enintään {MOST_SHEETS}, eikä taulukkoa taulukon sisällä.")
        self.in_sheet = True
        self.row = self.column = self.last_row = self.last_column = 0

    def _cell(self, attributes: dict[str, str]) -> None:
        self.columns = _count(attributes, "number-columns-repeated")
        self.column += self.columns
        at = _REFERENCE.fullmatch(attributes.get("r", ""))
        if at:
            self.column, self.row = _column(at[1]), int(at[2])
        self.shares = attributes.get("t") == "s"
        self.length = sum(len(value) for name, value in attributes.items() if name.endswith("-value"))
        self.filled = any(name.endswith("value-type") for name in attributes)
        self.value = ""

    def _cell_ends(self) -> None:
        if not self.filled:
            return
        self.last_row, self.last_column = max(self.last_row, self.row), max(self.last_column, self.column)
        if self.shares:
            self.weight.shared_are_known = True
            self.length = self.weight.shared[int(self.value)] if self.value.strip() else 0
        self.weight.text += self.length * self.rows * self.columns
        if self.weight.cells + self.last_row * self.last_column > MOST_CELLS or self.weight.text > MOST_TEXT:
            raise RefusedError(_TOO_MUCH)


def _count(attributes: dict[str, str], name: str) -> int:
    """Return how often something is repeated, once when it does not say."""
    return next((int(value) for key, value in attributes.items() if key.rpartition(":")[2] == name), 1)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _no_doctype(*_: object) -> NoReturn:
    raise ValueError("a spreadsheet has no document type")
