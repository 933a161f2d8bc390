"""A CSV file as rows of cells: never raises, whatever the bytes are."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from catalogue.cells import CellError
from catalogue.reading import Problem
from catalogue.words import clean

T = TypeVar("T")

MOST_BYTES = 5_000_000
LONGEST_CELL = 2_000
MOST_COLUMNS = 200
MOST_ROWS = 20_000
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table. Reading a cell that is wrong leaves a problem in `problems` and gives what stands for none."""

    file: str
    line: int
    cells: Mapping[str, str]
    problems: list[Problem] = field(default_factory=list)

    def read(self, column: str, parse: Callable[[str], T], missing: T) -> T:
        """Return the cell's value, `missing` when it is empty or wrong."""
        value = self.cells.get(column, "")
        if not value:
            return missing
        if len(value) > LONGEST_CELL:
            self.problem(column, f"Solussa on liikaa tekstiä: enintään {LONGEST_CELL} merkkiä.")
            return missing
        try:
            return parse(value)
        except CellError as wrong:
            self.problem(column, str(wrong))
            return missing

    def need(self, column: str, parse: Callable[[str], T], missing: T) -> T:
        """Return the cell's value; empty is a problem too."""
        if not self.cells.get(column):
            self.problem(column, "Tämä tieto tarvitaan.")
        return self.read(column, parse, missing)

    def problem(self, column: str, message: str) -> None:
        """Note that a cell is wrong, or with the column "" the whole line."""
        self.problems.append(Problem(self.file, self.line, column, self.cells.get(column, "")[:_SHOWN], message))


@dataclass(frozen=True, slots=True)
class Table:
    """A file's rows, in order, and what was wrong with the file before any row could be read."""

    file: str
    columns: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_table(file: str, content: bytes, column: Callable[[str], str]) -> Table:
    """CSV in UTF-8 (with or without a byte order mark), divided by semicolons or commas, the first line its headings.

    `column` gives the name of the column that a heading stands for.
    """
    if len(content) > MOST_BYTES:
        return _refused(file, f"Tiedosto on liian suuri: enintään {MOST_BYTES // 1_000_000} megatavua.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _refused(file, "Tiedostoa ei voi lukea. Tallenna se taulukko-ohjelmassa muodossa ”CSV UTF-8”.")
    first = text.split("\n", 1)[0]
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=";" if first.count(";") > first.count(",") else ",")
    try:
        columns = tuple(column(clean(heading)) for heading in next(lines, []))
        return _table(file, columns, _numbered(lines, lambda: lines.line_num))
    except csv.Error:
        return _refused(file, f"Riviä {lines.line_num} ei voi lukea. Tallenna tiedosto muodossa ”CSV UTF-8”.")


def _table(file: str, columns: tuple[str, ...], lines: Iterable[tuple[int, list[str]]]) -> Table:
    if not any(columns):
        return _refused(file, "Tiedosto on tyhjä. Ensimmäisellä rivillä pitää olla otsikot.")
    if len(columns) > MOST_COLUMNS:
        return _refused(file, f"Otsikoita on liikaa: enintään {MOST_COLUMNS}.")
    twice = {column for column in columns if column and columns.count(column) > 1}
    if twice:
        return _refused(file, f"Sama otsikko on kahdesti: {', '.join(sorted(twice))[:_SHOWN]}.")
    rows = []
    for line, cells in lines:
        trimmed = [cell.strip() for cell in cells]
        if not any(trimmed):
            continue
        row = Row(file, line, dict(zip(columns, trimmed, strict=False)))
        if any(trimmed[len(columns) :]):
            row.problem("", "Rivillä on enemmän soluja kuin otsikoita. Onko tekstissä erotin ilman lainausmerkkejä?")
        rows.append(row)
        if len(rows) > MOST_ROWS:
            return _refused(file, f"Rivejä on liikaa: enintään {MOST_ROWS}.")
    return Table(file, columns, tuple(rows))


def _numbered(lines: Iterable[list[str]], line_num: Callable[[], int]) -> Iterable[tuple[int, list[str]]]:
    """Return the records with the number of the line that each begins on: one in quotes may go over several."""
    begins = line_num() + 1
    for cells in lines:
        yield begins, cells
        begins = line_num() + 1


def _refused(file: str, message: str) -> Table:
    return Table(file, problems=(Problem(file, 0, "", "", message),))
