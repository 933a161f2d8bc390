"""Figures as a spreadsheet: a sheet for each, or as lines of text."""

import io
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from xlsxwriter import Workbook

from bot.figures.drawn import Drawn
from bot.messages import units

_MADE = datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""A day for the file's properties that does not change: the same figures make the same bytes."""
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_LONGEST = 31
"""Of a sheet's name: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3."""
_LABELS, _NUMBERS = 46, 16
"""Widths of the columns."""
NOT_SHOWN = "–"


def workbook(figures: Sequence[Drawn]) -> bytes:
    """An XLSX. Labels are written as text, whatever they begin with."""
    written = io.BytesIO()
    book = Workbook(written, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": _MADE})
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    heading = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    names: set[str] = set()
    for figure in figures:
        sheet = book.add_worksheet(_name(figure.title, names))
        sheet.set_column(0, 0, _LABELS)
        sheet.set_column(1, max(1, len(figure.headings) - 1), _NUMBERS)
        sheet.write_string(0, 0, figure.title, bold)
        sheet.write_string(1, 0, figure.when)
        for column, text in enumerate(figure.headings):
            sheet.write_string(3, column, text, heading)
        for row, bar in enumerate(figure.bars, start=4):
            sheet.write_string(row, 0, bar.label)
            for column, number in enumerate(bar.numbers, start=1):
                if number is None:
                    sheet.write_string(row, column, NOT_SHOWN)
                else:
                    sheet.write_number(row, column, number)
        below = 4 + len(figure.bars)
        if not figure.bars:
            sheet.write_string(below, 0, figure.nothing)
        for row, note in enumerate(figure.notes, start=below + 2):
            sheet.write_string(row, 0, note, wrapped)
    book.close()
    return written.getvalue()


def _name(title: str, taken: set[str]) -> str:
    """A sheet's name that is allowed and nobody else's."""
    plain, number = _FORBIDDEN.sub(" ", title).strip("' ") or "1", 1
    name = _cut(plain, _LONGEST)
    while name.lower() in taken:
        number += 1
        name = f"{_cut(plain, _LONGEST - len(str(number)) - 1)} {number}"
    taken.add(name.lower())
    return name


def _cut(name: str, most: int) -> str:
    """As much of it as a spreadsheet takes, which counts in UTF-16."""
    while units(name) > most:
        name = name[:-1]
    return name.strip("' ")


def _shown(number: float | None) -> str:
    return NOT_SHOWN if number is None else f"{number:g}"


def lines(figures: Sequence[Drawn]) -> Iterator[str]:
    """The same to be read in a terminal."""
    for figure in figures:
        yield f"{figure.title}. {figure.when}"
        rows = [list(figure.headings), *([bar.label, *map(_shown, bar.numbers)] for bar in figure.bars)]
        widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
        for row in rows:
            first, *numbers = zip(row, widths, strict=True)
            yield "  ".join([first[0].ljust(first[1]), *(text.rjust(width) for text, width in numbers)])
        yield from () if figure.bars else (figure.nothing,)
        yield from figure.notes
        yield ""
