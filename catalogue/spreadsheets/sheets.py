"""A file of whatever sort as grids of texts: XLSX, ODS, CSV. Never raises, whatever the bytes are."""

import io
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from catalogue.spreadsheets.archive import BROKEN, NOT_A_TABLE, PROTECTED, unpacked
from catalogue.spreadsheets.delimited import grid_of_csv
from catalogue.spreadsheets.grid import MOST_BYTES, MOST_COLUMNS, MOST_ROWS, Grid, Line, RefusedError, tidy
from catalogue.words import fold

T = TypeVar("T")

HELP_SHEET = "Ohje"

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB], section 2.2
_LOCKED_INSIDE = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO], section 2.3.4.4
_OTHERS = {
    b"%PDF": "PDF-tiedosto",
    b"\xff\xd8\xff": "kuva",
    b"\x89PNG": "kuva",
    b"GIF8": "kuva",
    b"{\\rtf": "tekstiasiakirja",
    b"\x1f\x8b": "pakattu tiedosto",
    b"7z\xbc\xaf": "pakattu tiedosto",
    b"Rar!": "pakattu tiedosto",
}
_HTML = (b"<!doctype", b"<html", b"<head", b"<body")


def grids(file: str, content: bytes, fit: Callable[[list[Line]], int]) -> list[Grid]:
    """Return the sheets of a file, but not help and what is hidden; a file that cannot be read is one refused grid.

    `fit` says how well the first lines of a CSV file fit when they are divided in a certain way.
    """
    try:
        _check(content)
        if content.startswith(_ZIP):
            return list(_sheets(file, unpacked(content)))
    except RefusedError as why:
        return [Grid(file, refused=str(why))]
    return [grid_of_csv(file, content, fit)]


def _check(content: bytes) -> None:
    if len(content) > MOST_BYTES:
        raise RefusedError(f"Tiedosto on liian suuri: enintään {MOST_BYTES // 1_000_000} megatavua.")
    if content.startswith(_OLE):
        old = "Tämä on vanha .xls-tiedosto. Avaa se, tallenna se muodossa .xlsx ja lähetä se."
        raise RefusedError(PROTECTED if _LOCKED_INSIDE in content else old)
    other = next((what for beginning, what in _OTHERS.items() if content.startswith(beginning)), None)
    if content[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_HTML):
        other = "verkkosivu"
    if other:
        raise RefusedError(f"Tämä on {other}, ei taulukko. Lähetä taulukko muodossa .xlsx, .ods tai .csv.")


def _sheets(file: str, content: bytes) -> Iterator[Grid]:
    workbook = _trusting(lambda: CalamineWorkbook.from_filelike(io.BytesIO(content)))
    for about in workbook.sheets_metadata:
        shown = about.visible is SheetVisibleEnum.Visible and about.typ is SheetTypeEnum.WorkSheet
        if shown and fold(about.name) != fold(HELP_SHEET):
            yield _grid(file, about.name, workbook)


def _grid(file: str, name: str, workbook: CalamineWorkbook) -> Grid:
    try:
        lines = _trusting(lambda: _lines(workbook.get_sheet_by_name(name)))
    except RefusedError as why:
        return Grid(file, tidy(name), refused=str(why))
    if len(lines) > MOST_ROWS + 1:
        return Grid(file, tidy(name), refused=f"Rivejä on liikaa: enintään {MOST_ROWS}.")
    return Grid(file, tidy(name), lines)


def _lines(sheet: CalamineSheet) -> list[Line]:
    rows = sheet.iter_rows() if sheet.start else ()
    lines = ((at, tuple(_text(cell) for cell in row[: MOST_COLUMNS + 1])) for at, row in enumerate(rows, 1))
    return [line for line in lines if any(line[1])]


def _text(value: object) -> str:
    """Return a cell's value as somebody would have written it in Finnish."""
    match value:
        case str():
            return tidy(value)
        case bool():
            return "kyllä" if value else "ei"
        case int() | float():
            return str(int(value)) if float(value).is_integer() else repr(value)
        case datetime() if value.time() != time():
            return f"{value.day}.{value.month}.{value.year} {value:%H:%M}"
        case date():
            return f"{value.day}.{value.month}.{value.year}"
        case time():
            return f"{value:%H:%M}"
        case timedelta():
            minutes = value // timedelta(minutes=1)
            return f"{minutes // 60}:{minutes % 60:02}"
        case _:
            return ""


def _trusting(call: Callable[[], T]) -> T:
    """Return what the library gives; whatever it raises, and it may stop by a panic of its own, is a refusal."""
    try:
        return call()
    except CalamineError:
        raise RefusedError(BROKEN) from None
    except BaseException as stop:
        if type(stop).__name__ != "PanicException":
            raise
        raise RefusedError(NOT_A_TABLE) from None
