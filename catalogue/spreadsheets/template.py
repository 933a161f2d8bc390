"""The spreadsheet that associations fill in, and the catalogue as such a spreadsheet or as CSV files."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from catalogue.hobby import Association, Hobby
from catalogue.reading import FairDraft
from catalogue.shipped import load_shipped
from catalogue.spreadsheets.columns import ASSOCIATIONS, FAIRS, GUIDES, HOBBIES, STALLS, Column
from catalogue.spreadsheets.fairs import fair_cells, stall_cells
from catalogue.spreadsheets.guides import Texts, guide_rows
from catalogue.spreadsheets.sheets import HELP_SHEET
from catalogue.spreadsheets.showing import association_cells, hobby_cells
from catalogue.spreadsheets.tables import escaped
from catalogue.spreadsheets.template_help import FAIRS_HELP, HELP

HOBBIES_SHEET, ASSOCIATIONS_SHEET, GUIDES_SHEET = "Harrastukset", "Yhdistykset", "Ohjeet"
FAIRS_SHEET, STALLS_SHEET = "Messut", "Pöydät"

_LISTS_SHEET = "Luettelot"
_MADE = datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""A day for the file's properties that does not change, so that the same records make the same bytes."""

_LANGUAGES = ("fi", "en")
_TEXT_CELL = {"num_format": "@"}  # so that a spreadsheet program leaves a phone number, an id or 9-5 as it was typed
_DROP_DOWN = {
    "validate": "list",
    "error_type": "warning",
    "error_title": "Mukaan",
    "error_message": "Tätä sanaa ei ole listassa. Valitse listasta.",
}
_ROWS_WITH_LISTS = 2_000
_LONGEST_IN_CELL = 32_767  # https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3
_WIDTHS = {"tunnus": 18, "nimi": 30, "osoite": 32, "paikka": 26, "sähköposti": 30, "muut ajat": 28, "laji": 22}
_WIDTH, _TEXT_WIDTH, _HELP_WIDTH = 15, 40, 110


@dataclass(frozen=True, slots=True)
class _Table:
    """A table as it is written: its columns with their headings, and rows of cells by heading."""

    name: str
    columns: Sequence[tuple[str, Column]]
    rows: Sequence[Mapping[str, str]]


def workbook(
    hobbies: Iterable[Hobby],
    associations: Iterable[Association],
    others: Mapping[int, str] = MappingProxyType({}),
    *,
    example_row: bool,
    guides: Texts | None = None,
    fairs: Sequence[FairDraft] | None = None,
) -> bytes:
    """Return an XLSX with the records, drop-downs and help; the same bytes for the same records.

    `others` are the ids, by number, of associations that hobbies name and that are not written. `example_row` puts a
    row above that shows how to fill it in, and that is not read. `guides` are texts of guidance; None: no such sheet.
    Likewise `fairs`, which take two.
    """
    tables = _tables(hobbies, associations, others, guides, fairs, example_row=example_row)
    written = io.BytesIO()
    book = Workbook(written, {"in_memory": True})
    book.set_properties({"title": "Mukaan: harrastukset", "created": _MADE})
    _write_help(book, fairs=fairs is not None)
    sheets = [book.add_worksheet(table.name) for table in tables]
    sheets[0].activate()
    lists = _write_lists(book)
    for sheet, table in zip(sheets, tables, strict=True):
        _write(book, sheet, table, lists, example_row=example_row)
    book.close()
    return written.getvalue()


def csv_files(
    hobbies: Iterable[Hobby],
    associations: Iterable[Association],
    others: Mapping[int, str] = MappingProxyType({}),
    *,
    guides: Texts | None = None,
    fairs: Sequence[FairDraft] | None = None,
) -> Mapping[str, bytes]:
    """Return the records as CSV files by name, as spreadsheet programs open them: UTF-8 with its mark, semicolons."""
    return {
        f"{table.name.lower()}.csv": _csv(table)
        for table in _tables(hobbies, associations, others, guides, fairs, example_row=False)
    }


def _csv(table: _Table) -> bytes:
    written = io.StringIO(newline="")
    lines = csv.writer(written, delimiter=";")
    lines.writerow([heading for heading, _ in table.columns])
    lines.writerows([escaped(row.get(heading, "")) for heading, _ in table.columns] for row in table.rows)
    return written.getvalue().encode("utf-8-sig")


def _tables(
    hobbies: Iterable[Hobby],
    associations: Iterable[Association],
    others: Mapping[int, str],
    guides: Texts | None,
    fairs: Sequence[FairDraft] | None,
    *,
    example_row: bool,
) -> tuple[_Table, ...]:
    associations = tuple(associations)
    ids = {**others, **{one.number: one.source_id for one in associations}}
    labels = {kind.id: kind.label_fi for kind in load_shipped()[0]}
    hobby_rows = [hobby_cells(one, ids.get(one.association, "")) for one in hobbies]
    hobby_rows = [{**cells, "laji": labels.get(cells["laji"], cells["laji"])} for cells in hobby_rows]
    columns = list(_with_languages(HOBBIES, hobby_rows))
    association_columns = [(one.name, one) for one in ASSOCIATIONS]
    association_rows = [association_cells(one) for one in associations]
    if example_row:
        hobby_rows = [_example(columns), *hobby_rows]
        association_rows = [_example(association_columns), *association_rows]
    tables: tuple[_Table, ...] = (
        _Table(HOBBIES_SHEET, columns, hobby_rows),
        _Table(ASSOCIATIONS_SHEET, association_columns, association_rows),
    )
    if guides is not None:
        rows = guide_rows(guides)
        tables += (_Table(GUIDES_SHEET, list(_with_languages(GUIDES, rows)), rows),)
    return tables if fairs is None else (*tables, *_fair_tables(fairs, example_row=example_row))


def _fair_tables(fairs: Sequence[FairDraft], *, example_row: bool) -> tuple[_Table, _Table]:
    fair_rows = [fair_cells(one.fair) for one in fairs]
    stall_rows = [row for one in fairs for row in stall_cells(one)]
    columns, stall_columns = list(_with_languages(FAIRS, fair_rows)), [(one.name, one) for one in STALLS]
    if example_row:
        fair_rows, stall_rows = [_example(columns), *fair_rows], [_example(stall_columns), *stall_rows]
    return _Table(FAIRS_SHEET, columns, fair_rows), _Table(STALLS_SHEET, stall_columns, stall_rows)


def _with_languages(columns: Iterable[Column], rows: Iterable[Mapping[str, str]]) -> Iterator[tuple[str, Column]]:
    """Return the columns with their headings; texts in Finnish, in English, and in each language that a row has."""
    written = sorted({heading for row in rows for heading in row})
    for one in columns:
        if one.text:
            used = [heading for heading in written if heading.startswith(f"{one.name} ")]
            for heading in dict.fromkeys((*(f"{one.name} {language}" for language in _LANGUAGES), *used)):
                yield heading, one
        else:
            yield one.name, one


def _example(columns: Iterable[tuple[str, Column]]) -> dict[str, str]:
    finnish = _LANGUAGES[0]
    return {heading: one.example for heading, one in columns if not one.text or heading.endswith(f" {finnish}")}


def _write_help(book: Workbook, *, fairs: bool) -> None:
    sheet = book.add_worksheet(HELP_SHEET)
    title = book.add_format({"bold": True, "font_size": 13})
    bold = book.add_format({"bold": True, "valign": "top"})
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, _WIDTHS["nimi"])
    sheet.set_column(1, 1, _HELP_WIDTH)
    for line, (heading, text) in enumerate(_help_lines(fairs=fairs)):
        if text:
            sheet.write_string(line, 0, heading, bold)
            sheet.write_string(line, 1, text, wrapped)
        elif heading:
            sheet.write_string(line, 0, heading, title)


def _help_lines(*, fairs: bool) -> Iterator[tuple[str, str]]:
    for heading, texts in (*HELP, FAIRS_HELP) if fairs else HELP:
        yield from ((heading, ""), *(("", text) for text in texts), ("", ""))
    always = ((HOBBIES_SHEET, HOBBIES), (ASSOCIATIONS_SHEET, ASSOCIATIONS))
    for name, columns in (*always, (FAIRS_SHEET, FAIRS), (STALLS_SHEET, STALLS)) if fairs else always:
        yield f"Taulukko {name}", ""
        yield from ((f"{one.name} {_LANGUAGES[0]}" if one.text else one.name, _help(one)) for one in columns)
        yield "", ""


def _help(one: Column) -> str:
    needed = "Tämä tieto tarvitaan. " if one.needed else ""
    return needed + one.help + (f" Sanat: {', '.join(one.choices)}." if one.choices else "")


def _write_lists(book: Workbook) -> Mapping[str, str]:
    """Write the words that are too many for a drop-down of its own; where they are, by the column that takes them."""
    kinds, places = load_shipped()
    sheet = book.add_worksheet(_LISTS_SHEET)
    sheet.hide()
    lists = {
        "laji": sorted(kind.label_fi for kind in kinds),
        "kunta": sorted(place.name for place in places if place.kind == "municipality"),
    }
    for at, words in enumerate(lists.values()):
        sheet.write_column(0, at, words)
    ranges = {
        name: f"={_LISTS_SHEET}!{xl_range_abs(0, at, len(words) - 1, at)}"
        for at, (name, words) in enumerate(lists.items())
    }
    return ranges | {"yhdistys": f"={ASSOCIATIONS_SHEET}!{xl_range_abs(1, 0, _ROWS_WITH_LISTS, 0)}"}


def _write(book: Workbook, sheet: Worksheet, table: _Table, lists: Mapping[str, str], *, example_row: bool) -> None:
    heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#DDEBF7", "border": 1})
    needed = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#FFE699", "border": 1})
    cell = book.add_format(_TEXT_CELL)
    example = book.add_format({**_TEXT_CELL, "italic": True, "font_color": "#7F7F7F"})
    sheet.freeze_panes(1, 2)
    for at, (name, one) in enumerate(table.columns):
        sheet.set_column(at, at, _TEXT_WIDTH if one.text else _WIDTHS.get(name, _WIDTH), cell)
        sheet.write_string(0, at, name, needed if one.needed else heading)
        sheet.write_comment(0, at, _help(one), {"author": "Mukaan", "x_scale": 2, "y_scale": 1.5})
        words = lists.get(name) or list(one.choices)
        if words:
            sheet.data_validation(1, at, _ROWS_WITH_LISTS, at, {"source": words, **_DROP_DOWN})
        for line, row in enumerate(table.rows, 1):
            if text := row.get(name, ""):
                sheet.write_string(
                    line, at, escaped(text)[:_LONGEST_IN_CELL], example if example_row and line == 1 else cell
                )
