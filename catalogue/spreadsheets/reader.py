"""Spreadsheets as associations send them, as hobbies and associations or as problems; nothing raises."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from catalogue.hobby import Association, Hobby, Kind, Place
from catalogue.known import Known, know
from catalogue.origin import Document, Importer, Origin
from catalogue.reading import Draft, FairDraft, Problem, Reading
from catalogue.spreadsheets.fairs import read_fairs
from catalogue.spreadsheets.grid import Line
from catalogue.spreadsheets.guides import guide
from catalogue.spreadsheets.rows import (
    ASSOCIATION_COLUMNS,
    REACHED_BY,
    STALL_COLUMNS,
    association,
    column,
    hobby,
    is_example,
    is_fair_column,
    is_guide_column,
    is_hobby_column,
    is_ours,
)
from catalogue.spreadsheets.sheets import grids
from catalogue.spreadsheets.tables import Row, Table, heading_at, table_of
from catalogue.words import fold

MOST_PROBLEMS = 200
"""Problems that are told; of more only how many there are."""

_SHOWN = 60


def read(
    files: Mapping[str, bytes], kinds: Iterable[Kind], places: Iterable[Place], *, source: str, example: bool = False
) -> Reading:
    """Read files by name that are a whole catalogue: a hobby names an association of these files.

    `source` is where all of them come from. A row with a problem is not among the records.
    """
    origin = Origin(source, date.min, example=example)
    return _read([Document(*file) for file in files.items()], know(kinds, places), origin, whole=True)


def _nothing_more(_: Sequence[Document]) -> tuple[str, ...]:
    return ()


@dataclass(slots=True)
class _Told:
    """How many problems rows have; beyond those that are told a row keeps one, so that they do not fill the memory."""

    kept: int = 0
    dropped: int = 0

    def note(self, row: Row) -> None:
        if self.kept > MOST_PROBLEMS and len(row.problems) > 1:
            self.dropped += len(row.problems) - 1
            del row.problems[1:]
        self.kept += len(row.problems)


def _read(documents: Sequence[Document], known: Known, origin: Origin, *, whole: bool = False) -> Reading:
    tables = [table for document in documents for table in _tables(document, origin)]
    told = _Told()
    association_rows = _rows(tables, _holds_associations)
    hobby_rows = _rows(tables, _holds_hobbies)
    _check_once(association_rows)
    _check_once(hobby_rows)
    associations = [_association(row, origin, told) for row in association_rows]
    ids = _ids(association_rows)
    drafts = [_draft(row, known, origin, ids, told, whole=whole) for row in hobby_rows]
    good = {one.source_id for row, one in zip(association_rows, associations, strict=True) if not row.problems}
    waiting = set(ids.values()) - good
    usable = [
        not row.problems and draft.association_id not in waiting for row, draft in zip(hobby_rows, drafts, strict=True)
    ]
    guides = _guides(tables, told)
    fairs, unread_fairs = _fairs(tables, known, origin, ids, told)
    return Reading(
        guides=guides,
        fairs=fairs,
        unread_fairs=unread_fairs,
        associations=tuple(one for row, one in zip(association_rows, associations, strict=True) if not row.problems),
        drafts=tuple(draft for draft, is_good in zip(drafts, usable, strict=True) if is_good),
        unread=frozenset(
            row.cells.get("tunnus", "") for row, is_good in zip(hobby_rows, usable, strict=True) if not is_good
        ),
        problems=_first([problem for table in tables for problem in _problems(table)], told.dropped),
    )


def _guides(tables: Sequence[Table], told: _Told) -> Mapping[int, Mapping[str, str]]:
    """Of a topic that stands there twice the last row counts, as in everything that is put in twice."""
    read_in: dict[int, Mapping[str, str]] = {}
    for table in filter(_holds_guides, tables):
        for row in table.rows:
            found = guide(row, table.columns)
            told.note(row)
            if found and not row.problems:
                read_in[found[0]] = found[1]
    return read_in


def _fairs(
    tables: Sequence[Table], known: Known, origin: Origin, ids: Mapping[str, str], told: _Told
) -> tuple[tuple[FairDraft, ...] | None, frozenset[str]]:
    """The fairs of all lists of them, None where there is no list."""
    if not any(map(_holds_fairs, tables)):
        return None, frozenset()
    fair_rows, stall_rows = _rows(tables, _holds_fairs), _rows(tables, _holds_stalls)
    _check_once(fair_rows)
    read_in = read_fairs(fair_rows, stall_rows, known, origin, ids)
    for row in (*fair_rows, *stall_rows):
        told.note(row)
    return read_in


SHEET = Importer(read=_read, more=_nothing_more)
"""XLSX, ODS, CSV: a sheet with the column "laji" holds hobbies, one with "messupäivä" fairs, one with "messut" their
tables, one with a way to reach somebody associations."""


def _tables(document: Document, origin: Origin) -> list[Table]:
    our_column = partial(column, language=origin.language)

    def fit(lines: Sequence[Line]) -> int:
        at = heading_at(lines, our_column, is_ours)
        return 0 if at is None else sum(is_ours(our_column(cell)) for cell in lines[at][1])

    read_in = grids(document.name, document.content, fit)
    filled = [grid for grid in read_in if grid.lines or grid.refused]
    return [table_of(grid, our_column, is_ours) for grid in filled or read_in[:1]]


def _rows(tables: Sequence[Table], of_this_sort: Callable[[Table], bool]) -> list[Row]:
    return [row for table in tables if of_this_sort(table) for row in table.rows if not is_example(row)]


def _association(row: Row, origin: Origin, told: _Told) -> Association:
    read_in = association(row, origin.source)
    told.note(row)
    return read_in


def _draft(row: Row, known: Known, origin: Origin, ids: Mapping[str, str], told: _Told, *, whole: bool) -> Draft:
    read_in: Hobby = hobby(row, known, origin)
    named = row.cells.get("yhdistys") or origin.association or row.need("yhdistys", str, "")
    if whole and named and fold(named) not in ids:
        row.problem("yhdistys", "Tällaista yhdistyksen tunnusta ei ole yhdistysten luettelossa.")
    told.note(row)
    return Draft(read_in, ids.get(fold(named), named))


def _ids(association_rows: Sequence[Row]) -> dict[str, str]:
    """Return the associations' ids by themselves and by their names: people write either, in any letters."""
    listed = [(row.cells.get("nimi", ""), row.cells.get("tunnus", "")) for row in association_rows]
    names = [fold(name) for name, _ in listed]
    once = {name for name, count in Counter(names).items() if name and count == 1}
    by_name = {name: own for name, (_, own) in zip(names, listed, strict=True) if name in once}
    return by_name | {fold(own): own for _, own in listed if own}


def _holds_hobbies(table: Table) -> bool:
    return "laji" in table.columns


def _holds_guides(table: Table) -> bool:
    return "aihe" in table.columns and "laji" not in table.columns


def _holds_fairs(table: Table) -> bool:
    return "messupäivä" in table.columns and "laji" not in table.columns


def _holds_stalls(table: Table) -> bool:
    return "messut" in table.columns and not _holds_hobbies(table) and not _holds_fairs(table)


def _holds_associations(table: Table) -> bool:
    others = (_holds_guides, _holds_hobbies, _holds_fairs, _holds_stalls)
    return not any(holds(table) for holds in others) and any(name in table.columns for name in REACHED_BY)


def _problems(table: Table) -> tuple[Problem, ...]:
    return (*table.problems, *_heading_problems(table), *(problem for row in table.rows for problem in row.problems))


def _heading_problems(table: Table) -> list[Problem]:
    def of_heading(name: str, message: str) -> Problem:
        return Problem(table.file, table.heading_line, name[:_SHOWN], "", message, table.sheet)

    if _holds_hobbies(table):
        unknown = [name for name in table.columns if not is_hobby_column(name)]
    elif _holds_fairs(table):
        unknown = [name for name in table.columns if not is_fair_column(name)]
    elif _holds_stalls(table):
        unknown = [name for name in table.columns if name not in STALL_COLUMNS]
    elif _holds_associations(table):
        unknown = [name for name in table.columns if name not in ASSOCIATION_COLUMNS]
    elif _holds_guides(table):
        unknown = [name for name in table.columns if not is_guide_column(name)]
    elif table.columns:
        return [of_heading("", "Otsikoista puuttuu ”laji” (harrastukset) tai ”sähköposti” (yhdistykset).")]
    else:
        return []
    return [of_heading(name, "Tätä otsikkoa ei tunneta.") for name in unknown if name]


def _check_once(rows: list[Row]) -> None:
    first_line: dict[str, str] = {}
    for row in rows:
        own = row.cells.get("tunnus", "")
        if own in first_line:
            row.problem("tunnus", f"Tämä tunnus on jo käytössä: {first_line[own]}.")
        elif own:
            where = (row.file, row.sheet, f"rivi {row.line}")
            first_line[own] = ", ".join(part for part in where if part)


def _first(problems: list[Problem], untold: int) -> tuple[Problem, ...]:
    """Return as many problems as are told, and how many more there are."""
    told, more = problems[:MOST_PROBLEMS], problems[MOST_PROBLEMS:]
    if not more:
        return tuple(told)
    count = len(more) + untold
    return (*told, Problem(more[0].file, 0, "", "", f"Ja vielä {count} muuta ongelmaa. Korjaa ensin nämä."))
