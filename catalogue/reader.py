"""Files as associations send them, as hobbies and associations or as problems; whatever they hold, nothing raises."""

from collections.abc import Iterable, Mapping

from catalogue.hobby import Association, Kind, Place
from catalogue.known import know
from catalogue.reading import Draft, Problem, Reading
from catalogue.rows import ASSOCIATION_COLUMNS, association, column, hobby, is_hobby_column
from catalogue.tables import Row, Table, read_table

_SHOWN = 60


def read(
    files: Mapping[str, bytes], kinds: Iterable[Kind], places: Iterable[Place], *, source: str, example: bool = False
) -> Reading:
    """Read CSV files by name. A table with the column "laji" holds hobbies, one with "sähköposti" associations.

    `source` is where all of them come from; hobbies may name an association of another of the files. Every problem of
    every row is listed, in the files' order; a row with a problem is not among the records.
    """
    tables = [read_table(file, content, column) for file, content in files.items()]
    hobby_rows = [row for table in tables if "laji" in table.columns for row in table.rows]
    association_rows = [row for table in tables if _holds_associations(table) for row in table.rows]
    associations = [(row, association(row, source)) for row in association_rows]
    known = know(kinds, places)
    drafts = [
        (row, Draft(hobby(row, known, source, example=example), row.need("yhdistys", str, ""))) for row in hobby_rows
    ]
    _check_once(association_rows)
    _check_once(hobby_rows)
    _check_associations(drafts, association_rows)
    good = tuple(one for row, one in associations if not row.problems)
    return Reading(
        associations=good,
        drafts=_with_association([draft for row, draft in drafts if not row.problems], good),
        problems=tuple(problem for table in tables for problem in _problems(table)),
    )


def _holds_associations(table: Table) -> bool:
    return "laji" not in table.columns and "sähköposti" in table.columns


def _problems(table: Table) -> tuple[Problem, ...]:
    return (*table.problems, *_heading_problems(table), *(problem for row in table.rows for problem in row.problems))


def _heading_problems(table: Table) -> list[Problem]:
    def of_heading(name: str, message: str) -> Problem:
        return Problem(table.file, 1, name[:_SHOWN], "", message)

    if "laji" in table.columns:
        unknown = [name for name in table.columns if not is_hobby_column(name)]
    elif _holds_associations(table):
        unknown = [name for name in table.columns if name not in ASSOCIATION_COLUMNS]
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
            first_line[own] = f"{row.file}, rivi {row.line}"


def _check_associations(drafts: list[tuple[Row, Draft]], association_rows: list[Row]) -> None:
    named = {row.cells.get("tunnus", "") for row in association_rows}
    for row, draft in drafts:
        if draft.association_id and draft.association_id not in named:
            row.problem("yhdistys", "Tällaista yhdistyksen tunnusta ei ole yhdistysten luettelossa.")


def _with_association(drafts: Iterable[Draft], associations: Iterable[Association]) -> tuple[Draft, ...]:
    """Without the hobbies of an association whose own row has a problem."""
    good = {one.source_id for one in associations}
    return tuple(draft for draft in drafts if draft.association_id in good)
