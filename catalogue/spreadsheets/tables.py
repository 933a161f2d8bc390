"""A sheet as rows of cells under our headings."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from catalogue.cells import CellError
from catalogue.reading import Problem
from catalogue.spreadsheets.grid import MOST_COLUMNS, MOST_ROWS, Grid

T = TypeVar("T")
M = TypeVar("M")

LONGEST_CELL = 10_000
HEADINGS_WITHIN = 10
"""Above the headings there may be a title."""

_SHOWN = 60
_FORMULA_ESCAPED = re.compile(r"'+[=+\-@＝＋－＠]")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table. Reading a cell that is wrong leaves a problem in `problems` and gives what stands for none."""

    file: str
    line: int
    cells: Mapping[str, str]
    sheet: str = ""
    problems: list[Problem] = field(default_factory=list)

    def read(self, column: str, parse: Callable[[str], T], missing: M) -> T | M:
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

    def need(self, column: str, parse: Callable[[str], T], missing: M) -> T | M:
        """Return the cell's value; empty is a problem too."""
        if not self.cells.get(column):
            self.problem(column, "Tämä tieto tarvitaan.")
        return self.read(column, parse, missing)

    def problem(self, column: str, message: str) -> None:
        """Note that a cell is wrong, or with the column "" the whole line."""
        value = self.cells.get(column, "")[:_SHOWN]
        self.problems.append(Problem(self.file, self.line, column, value, message, self.sheet))


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet's rows, in order, and what was wrong with it before any row could be read.

    `heading_line` is the line of the headings, counted from 1, 0 when there are none.
    """

    file: str
    sheet: str = ""
    columns: tuple[str, ...] = ()
    heading_line: int = 0
    rows: tuple[Row, ...] = ()
    problems: tuple[Problem, ...] = ()


def table_of(grid: Grid, column: Callable[[str], str], ours: Callable[[str], bool]) -> Table:
    """Return a grid as a table. Its headings are the line of the first ten in which most are `ours`, else the first.

    `column` gives the name of the column that a heading stands for.
    """
    if grid.refused:
        return _refused(grid, grid.refused)
    at = heading_at(grid.lines, column, ours)
    if at is None:
        return _refused(grid, "Tiedosto on tyhjä. Ensimmäisellä rivillä pitää olla otsikot.")
    heading_line, headings = grid.lines[at]
    columns = tuple(column(heading) for heading in headings)
    twice = {name for name in columns if name and columns.count(name) > 1}
    if len(columns) > MOST_COLUMNS:
        return _refused(grid, f"Otsikoita on liikaa: enintään {MOST_COLUMNS}.")
    if twice:
        return _refused(grid, f"Sama otsikko on kahdesti: {', '.join(sorted(twice))[:_SHOWN]}.")
    rows = tuple(_row(grid, line, columns, cells) for line, cells in grid.lines[at + 1 :] if any(cells))
    if len(rows) > MOST_ROWS:
        return _refused(grid, f"Rivejä on liikaa: enintään {MOST_ROWS}.")
    return Table(grid.file, grid.sheet, columns, heading_line, rows)


def heading_at(
    lines: Sequence[tuple[int, Sequence[str]]], column: Callable[[str], str], ours: Callable[[str], bool]
) -> int | None:
    """Return which line holds the headings, None when all are empty."""
    filled = [at for at, (_, cells) in enumerate(lines) if any(cells)][:HEADINGS_WITHIN]
    known = {at: sum(ours(column(cell)) for cell in lines[at][1][:MOST_COLUMNS]) for at in filled}
    return max(filled, key=lambda at: known[at], default=None)


def escaped(text: str) -> str:
    """Return a text as a spreadsheet program does not take it for a formula; `table_of` takes it back.

    https://owasp.org/www-community/attacks/CSV_Injection
    """
    return f"'{text}" if text and _FORMULA_ESCAPED.match(f"'{text}") else text


def _row(grid: Grid, line: int, columns: tuple[str, ...], cells: Sequence[str]) -> Row:
    values = (cell[1:] if _FORMULA_ESCAPED.match(cell) else cell for cell in cells)
    filled = {name: value for name, value in zip(columns, values, strict=False) if name and value}
    row = Row(grid.file, line, filled, grid.sheet)
    if any(cells[len(columns) :]):
        row.problem("", "Rivillä on enemmän soluja kuin otsikoita. Onko tekstissä erotin ilman lainausmerkkejä?")
    return row


def _refused(grid: Grid, message: str) -> Table:
    return Table(grid.file, grid.sheet, problems=(Problem(grid.file, 0, "", "", message, grid.sheet),))
