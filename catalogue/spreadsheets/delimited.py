"""A CSV file as a grid, in whatever encoding and with whatever separator spreadsheet programs write it."""

import csv
import re
from collections.abc import Callable, Iterator
from itertools import islice

from catalogue.spreadsheets.grid import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Grid, Line, RefusedError, tidy

SEPARATORS = (";", ",", "\t")
"""The first is taken when none fits better."""

_BEGINNING = 50
"""Lines that are looked at to find the separator."""

_SAVE_AS = "Tallenna tiedosto taulukko-ohjelmassa muodossa ”CSV UTF-8” tai .xlsx."
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_CONTROL = frozenset(map(chr, (*range(9), 11, 12, *range(14, 32))))


def grid_of_csv(file: str, content: bytes, fit: Callable[[list[Line]], int]) -> Grid:
    """Read UTF-8, UTF-16 or Windows-1252, divided by semicolons, commas or tabs: what `fit`s its first lines best."""
    try:
        text = _decoded(content)
        separator = max(SEPARATORS, key=lambda each: fit(_beginning(text, each)))
        return Grid(file, lines=_checked(_lines(text, separator)))
    except RefusedError as why:
        return Grid(file, refused=str(why))


def _decoded(content: bytes) -> str:
    """Return the text; what is neither UTF-8 nor UTF-16 is Windows-1252, unless that has no such character."""
    utf_16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if utf_16 else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _CONTROL.isdisjoint(text[:4000]):
            return text
    raise RefusedError(f"Tiedosto ei ole taulukko tai tekstiä. {_SAVE_AS}")


def _beginning(text: str, separator: str) -> list[Line]:
    try:
        return list(islice(_lines(text, separator), _BEGINNING))
    except RefusedError:
        return []


def _lines(text: str, separator: str) -> Iterator[Line]:
    """Return the records with the number of the line that each begins on: one in quotes may go over several."""
    reader = csv.reader((line[0] for line in _LINE.finditer(text)), delimiter=separator)
    begins = 1
    try:
        for cells in reader:
            yield begins, tuple(tidy(cell) for cell in cells[: MOST_COLUMNS + 1])
            begins = reader.line_num + 1
    except csv.Error:
        raise RefusedError(f"Riviä {reader.line_num} ei voi lukea. {_SAVE_AS}") from None


def _checked(lines: Iterator[Line]) -> list[Line]:
    kept: list[Line] = []
    cells = 0
    for line in lines:
        if any(line[1]):
            kept.append(line)
            cells += sum(map(bool, line[1]))
        if len(kept) > MOST_ROWS + 1 or cells > MOST_CELLS:
            raise RefusedError(f"Rivejä on liikaa: enintään {MOST_ROWS}, ja yhteensä {MOST_CELLS} täytettyä solua.")
    return kept
