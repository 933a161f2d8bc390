"""Texts of guidance go out on a sheet of their own and come back the same."""

from catalogue.guides import PHOTOS, TOPICS, WEAR
from catalogue.plan import Kept, plan
from catalogue.spreadsheets.template import csv_files, workbook
from tests.catalogue.spreadsheets.test_template import read

TEXTS = {
    PHOTOS.number: {"teksti fi": "Kysykää ensin.", "teksti ar": "اسألوا أولا"},
    WEAR.number: {"teksti en": "Warm."},
}


def test_a_workbook_and_csv_files_come_back_without_a_change() -> None:
    for files in ({"x.xlsx": workbook((), (), example_row=False, guides=TEXTS)}, csv_files((), (), guides=TEXTS)):
        reading = read(files)
        assert [problem for problem in reading.problems if problem.sheet == "Ohjeet"] == []
        assert set(reading.guides) == {topic.number for topic in TOPICS}
        assert plan("example", reading, Kept(guides=TEXTS)).guides == ()


def test_a_filled_cell_replaces_an_empty_one_takes_back_and_a_language_without_a_column_stays() -> None:
    table = "aihe;kenelle;teksti fi;teksti sv\nkuvat;yhdistys;;Fråga.\n".encode()
    (entry,) = plan("example", read({"ohjeet.csv": table}), Kept(guides=TEXTS)).guides
    changes = {(field.name, field.before, field.after) for field in entry.fields}
    assert (entry.what, entry.number) == ("guide", PHOTOS.number)
    assert changes == {("teksti fi", "Kysykää ensin.", ""), ("teksti sv", "", "Fråga.")}


def test_what_cannot_be_read_is_a_problem_and_says_nothing_about_hobbies() -> None:
    reading = read({"ohjeet.csv": f"aihe;teksti fi\nmuuta;Hei\nkuvat;{'x' * 401}\n".encode()})
    assert [(problem.line, problem.column) for problem in reading.problems] == [(2, "aihe"), (3, "teksti fi")]
    assert reading.guides == {}
    assert (reading.drafts, reading.associations) == ((), ())
