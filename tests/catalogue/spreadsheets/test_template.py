"""The catalogue goes out as a spreadsheet and comes back the same."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from catalogue.hobby import Association, Hobby, Venue
from catalogue.known import know
from catalogue.origin import Document, Origin
from catalogue.reading import Reading, in_order, numbered
from catalogue.spreadsheets.columns import ASSOCIATIONS, HOBBIES
from catalogue.spreadsheets.reader import SHEET
from catalogue.spreadsheets.template import csv_files, workbook
from tests.catalogue.records import KINDS, PLACES, associations, hobbies
from tests.catalogue.spreadsheets.bad_files import ods, ods_rows

KNOWN = know(KINDS, PLACES)
UIMARIT = Association(1, "example", "uimarit", "Esimerkki-Uimarit", "uimarit@example.org")
UINTI = Hobby(1, "example", "1", "swimming", "Uinti", 1, Venue("Uimahalli", "", "Kajaani"))

Records = tuple[tuple[Association, ...], tuple[Hobby, ...]]


def read(files: Mapping[str, bytes], source: str = "example", *, example: bool = True) -> Reading:
    origin = Origin(source, date(2026, 11, 24), example=example)
    return SHEET.read([Document(*file) for file in files.items()], KNOWN, origin)


@pytest.fixture
def records(example: Reading) -> Records:
    return numbered(example, *in_order(example))


@pytest.mark.parametrize("example_row", [True, False])
def test_a_workbook_comes_back_the_same(example: Reading, records: Records, *, example_row: bool) -> None:
    all_associations, all_hobbies = records
    reading = read({"x.xlsx": workbook(all_hobbies, all_associations, example_row=example_row)})
    assert reading.problems == ()
    assert reading.associations == example.associations
    assert reading.drafts == example.drafts


def test_csv_files_come_back_the_same(example: Reading, records: Records) -> None:
    all_associations, all_hobbies = records
    files = csv_files(all_hobbies, all_associations)
    assert list(files) == ["harrastukset.csv", "yhdistykset.csv"]
    assert read(files) == example


def test_an_ods_comes_back_the_same(example: Reading, records: Records) -> None:
    """As an office program saves the workbook: its cells, those shown as texts, in its sheets."""
    all_associations, all_hobbies = records
    book = CalamineWorkbook.from_filelike(io.BytesIO(workbook(all_hobbies, all_associations, example_row=True)))
    sheets = [(name, book.get_sheet_by_name(name).to_python()) for name in book.sheet_names if name != "Luettelot"]
    reading = read({"x.ods": ods(*((name, ods_rows(_escaped(lines))) for name, lines in sheets))})
    assert reading == example


def _escaped(lines: list[list[object]]) -> list[list[str]]:
    return [[str(cell).replace("&", "&amp;").replace("<", "&lt;") for cell in line] for line in lines]


@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(hobbies(), associations, st.booleans())
def test_any_record_comes_back_the_same(hobby: Hobby, association: Association, as_csv: bool) -> None:
    association, hobby = replace(association, number=3), replace(hobby, number=4, association=3)
    files = (
        csv_files([hobby], [association]) if as_csv else {"x.xlsx": workbook([hobby], [association], example_row=False)}
    )
    reading = read(files, "test", example=False)
    assert reading.problems == ()
    assert reading.associations == (replace(association, number=0),)
    assert [draft.hobby for draft in reading.drafts] == [replace(hobby, number=0, association=0)]
    assert reading.drafts[0].association_id == association.source_id


@pytest.mark.parametrize("text", ["=1+1", "+358", "-x", "@SUM(A1)", "'=x", "''-x", "'quoted'", "=cmd|' /C calc'!A0"])
def test_no_text_becomes_a_formula(text: str) -> None:
    one = replace(UINTI, description={"fi": text})
    (line,) = csv_files([one], [UIMARIT])["harrastukset.csv"].decode("utf-8-sig").splitlines()[1:]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in line.replace('"', "").split(";"))
    for files in (csv_files([one], [UIMARIT]), {"x.xlsx": workbook([one], [UIMARIT], example_row=False)}):
        assert read(files).drafts[0].hobby.description == {"fi": text}


def test_an_empty_template_explains_every_column_and_reads_as_nothing() -> None:
    content = workbook([], [], example_row=True)
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    told = {line[0] for line in book.get_sheet_by_name("Ohje").to_python()}
    headings = {name: book.get_sheet_by_name(name).to_python()[0] for name in ("Harrastukset", "Yhdistykset")}
    for columns, name in ((HOBBIES, "Harrastukset"), (ASSOCIATIONS, "Yhdistykset")):
        ours = {f"{one.name} fi" if one.text else one.name for one in columns}
        assert ours <= told
        assert ours <= set(headings[name])
    assert read({"x.xlsx": content}) == Reading()


def test_the_example_row_would_be_right_under_another_id() -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(workbook([], [], example_row=True)))
    lines = {name: book.get_sheet_by_name(name).to_python() for name in ("Harrastukset", "Yhdistykset")}
    own = {
        name: [["oma" if cell == "esimerkki" else str(cell) for cell in line] for line in each]
        for name, each in lines.items()
    }
    reading = read({"x.ods": ods(*((name, ods_rows(each)) for name, each in own.items()))})
    assert reading.problems == ()
    (draft,) = reading.drafts
    assert (draft.hobby.kind, draft.hobby.age_min, draft.hobby.schedules[0].minutes) == ("swimming", 18, 90)


def test_the_template_is_the_same_each_time_and_offers_its_words() -> None:
    content = workbook([UINTI], [UIMARIT], example_row=True)
    assert content == workbook([UINTI], [UIMARIT], example_row=True)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheet = archive.read("xl/worksheets/sheet2.xml").decode()
    assert sheet.count("<dataValidation ") == 3 + sum(bool(one.choices) for one in HOBBIES)
    for words in ("kaikki,naiset,miehet,perheet", "Luettelot!$A$1", "Yhdistykset!$A$2"):
        assert words in sheet
    assert 'state="frozen"' in sheet
