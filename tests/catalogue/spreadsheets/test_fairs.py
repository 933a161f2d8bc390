"""Fairs and their tables come in from two sheets, go out the same, and what is wrong is told by line and column."""

from dataclasses import replace
from datetime import time

import pytest

from catalogue.examplefair import example_fair
from catalogue.fair import Fair, Stall
from catalogue.hobby import Association, Hobby, Point, Venue
from catalogue.moments import day
from catalogue.plan import Kept, kept_fair, plan, refusal
from catalogue.reading import Reading
from catalogue.schedule import to_ms
from catalogue.spreadsheets.fairs import as_draft, told_cells
from catalogue.spreadsheets.template import csv_files, workbook
from catalogue.stored import dump_fair, load_fair
from tests.catalogue.spreadsheets.test_template import read

UIMARIT = Association(7, "example", "uimarit", "Esimerkki-Uimarit", "uimarit@example.org")
UINTI = Hobby(5, "example", "uinti", "swimming", "Uinti", 7, Venue("Uimahalli", "", "Kajaani"), example=True)
FAIR = Fair(
    number=3,
    source="example",
    source_id="syksy",
    name="Syysmessut",
    venue=Venue(
        "Esimerkkihalli",
        "Esimerkkikatu 3, 87100 KAJAANI",
        "Kajaani",
        Point(64.2235, 27.715),
        accessible=True,
        accessibility={"fi": "Luiska."},
        transport={"fi": "Bussi 4.", "en": "Bus 4."},
    ),
    starts_at=to_ms(day("28.11.2026"), time(10)),
    ends_at=to_ms(day("28.11.2026"), time(15, 30)),
    stalls=(
        Stall(11, 7, (5,), "12", "uimarit"),
        Stall(12, 8, (), "", "pallo-ovi"),
    ),
    names={"ar": "معرض الخريف"},
    description={"fi": "Tule katsomaan.", "en": "Come and see."},
    example=True,
)
KEPT = Kept(associations={"uimarit": UIMARIT}, hobbies={"uinti": UINTI}, others={"pallo": 8}, fairs={"syksy": FAIR})
FAIRS = "tunnus;nimi;messupäivä;alkaa;päättyy;paikka;kunta\n"
STALLS = "messut;yhdistys;pöytä;harrastukset;tunnus\n"
GOOD = FAIRS + "syksy;Syysmessut;28.11.2026;10:00;15:00;Esimerkkihalli;Kajaani\n"


def from_csv(fairs: str = GOOD, stalls: str = STALLS) -> Reading:
    return read({"messut.csv": fairs.encode(), "pöydät.csv": stalls.encode()})


def test_a_workbook_and_csv_files_come_back_without_a_change() -> None:
    fairs, records = [kept_fair(FAIR, KEPT)], ([UINTI], [UIMARIT], {8: "pallo"})
    for files in (
        {"x.xlsx": workbook(*records, example_row=True, fairs=fairs)},
        {"x.xlsx": workbook(*records, example_row=False, fairs=fairs)},
        csv_files(*records, fairs=fairs),
    ):
        reading = read(files)
        assert reading.problems == ()
        assert reading.fairs == tuple(fairs)
        assert plan("example", reading, KEPT).entries == ()


@pytest.mark.parametrize(("cell", "cancelled"), [("kyllä", True), ("ei", False), ("", False)])
def test_a_cancelled_fair_says_so_in_its_row_and_comes_back_the_same(cell: str, cancelled: bool) -> None:
    head, row = GOOD.splitlines()
    reading = from_csv(f"{head};peruttu\n{row};{cell}\n")
    assert reading.fairs
    assert reading.fairs[0].fair.cancelled is cancelled
    out = csv_files((), (), {}, fairs=reading.fairs)
    assert read(out).fairs == reading.fairs
    assert [one.column for one in from_csv(f"{head};peruttu\n{row};ehkä\n").problems] == ["peruttu"]


def test_the_template_has_both_sheets_only_where_they_are_wanted() -> None:
    assert read({"x.xlsx": workbook((), (), example_row=True)}).fairs is None
    template = read({"x.xlsx": workbook((), (), example_row=True, fairs=())})
    assert (template.fairs, template.problems) == ((), ())


def test_what_is_kept_of_a_fair_comes_back_with_the_numbers_of_its_tables() -> None:
    assert load_fair(dump_fair(FAIR), 3, "example", "syksy") == FAIR
    example = replace(example_fair([UIMARIT], "example", 0), number=3)
    assert load_fair(dump_fair(example), 3, "example", "esimerkkimessut") == example


def test_a_table_without_an_id_has_that_of_its_association_which_may_stand_there_by_name() -> None:
    associations = "tunnus;nimi;sähköposti\nuimarit;Esimerkki-Uimarit;uimarit@example.org\n"
    stalls = STALLS + "Syysmessut;esimerkki-uimarit;12;uinti-ti, vesijumppa;\n"
    reading = read({"a.csv": associations.encode(), "m.csv": GOOD.encode(), "p.csv": stalls.encode()})
    assert reading.problems == ()
    assert reading.fairs
    (stall,) = reading.fairs[0].stalls
    assert (stall.source_id, stall.association_id, stall.label) == ("uimarit", "uimarit", "12")
    assert stall.hobby_ids == ("uinti-ti", "vesijumppa")


@pytest.mark.parametrize(
    ("fairs", "stalls", "where"),
    [
        (FAIRS + "syksy;Syysmessut;;10:00;15:00;;Kajaani\n", STALLS, [(2, "messupäivä")]),
        (FAIRS + "syksy;Syysmessut;31.11.2026;10:00;15:00;;Kajaani\n", STALLS, [(2, "messupäivä")]),
        (FAIRS + "syksy;Syysmessut;28.11.2026;15:00;10:00;;Kajaani\n", STALLS, [(2, "päättyy")]),
        (FAIRS + "syksy;Syysmessut;28.11.2026;10:00;;;Kajaani\n", STALLS, [(2, "päättyy")]),
        (FAIRS + "syksy;Syysmessut;28.11.2026;aamulla;15:00;;Kajaani\n", STALLS, [(2, "alkaa")]),
        (FAIRS + "syksy;;28.11.2026;10-15;;;Kajaani\n", STALLS, [(2, "nimi")]),
        (FAIRS + "syksy;Syysmessut;28.11.2026;10-15;;;Oulu\n", STALLS, [(2, "kunta")]),
        (GOOD + GOOD.splitlines()[1], STALLS, [(3, "tunnus")]),
        (GOOD, STALLS + "kevät;uimarit;1;;\n", [(2, "messut")]),
        (GOOD, STALLS + "syksy;;1;;\n", [(2, "yhdistys")]),
        (GOOD, STALLS + "syksy;uimarit;1;;\nsyksy;uimarit;2;;\n", [(3, "tunnus")]),
        (GOOD, STALLS + "syksy;uimarit;keskimmäinen pöytä;;\n", [(2, "pöytä")]),
        (GOOD, "messut;yhdistys;paikka\nsyksy;uimarit;1\n", [(1, "paikka")]),
        (GOOD.replace("kunta", "laulu"), STALLS, [(1, "laulu"), (2, "kunta")]),
    ],
)
def test_what_is_wrong_is_told_by_line_and_column(fairs: str, stalls: str, where: list[tuple[int, str]]) -> None:
    reading = from_csv(fairs, stalls)
    assert [(problem.line, problem.column) for problem in reading.problems] == where


def test_a_fair_with_a_table_that_cannot_be_read_stays_as_it_is() -> None:
    reading = from_csv(GOOD, STALLS + "syksy;uimarit;keskimmäinen pöytä;;\n")
    assert (reading.fairs, reading.unread_fairs) == ((), {"syksy"})
    assert plan("example", reading, KEPT).gone_fairs == ()


def test_an_association_or_a_hobby_that_there_is_not_is_told_where_it_stands() -> None:
    reading = from_csv(GOOD, STALLS + "syksy;uimarit;1;uinti;\nsyksy;naapurit;2;;\nsyksy;pallo;3;futsal;\n")
    todo = plan("example", reading, KEPT)
    assert [(one.file, one.line, one.column, one.value) for one in todo.problems] == [
        ("pöydät.csv", 3, "yhdistys", "naapurit"),
        ("pöydät.csv", 4, "harrastukset", "futsal"),
    ]
    assert todo.fairs == ()


def test_a_list_of_fairs_says_nothing_about_hobbies_and_a_list_of_hobbies_nothing_about_fairs() -> None:
    only_fairs = plan("example", from_csv(), KEPT)
    assert (only_fairs.gone, [entry.action for entry, _ in only_fairs.fairs]) == ((), ["changed"])
    assert refusal(only_fairs, from_csv()) == ""
    hobbies = read({"x.xlsx": workbook([UINTI], [UIMARIT], example_row=False)})
    assert plan("example", hobbies, KEPT).entries == ()


def test_a_fair_that_is_no_more_in_the_list_is_gone_and_comes_back() -> None:
    (gone,) = plan("example", from_csv(FAIRS + "muut;Muut;1.12.2026;10-15;;;Kajaani\n"), KEPT).gone_fairs
    assert (gone.action, gone.what, gone.number) == ("gone", "fair", 3)
    again = read(csv_files((), (), fairs=[kept_fair(FAIR, KEPT)]))
    (back,) = plan("example", again, replace(KEPT, gone_fairs=frozenset({"syksy"}))).fairs
    assert (back[0].action, back[0].number) == ("back", 3)


def test_a_plan_tells_of_each_table_that_changes() -> None:
    stalls = STALLS + "syksy;uimarit;7;;\nsyksy;pallo;;;pallo-ovi\n"
    fairs = read(csv_files((), (), fairs=[kept_fair(FAIR, KEPT)])).fairs
    assert fairs
    other = replace(fairs[0], stalls=(from_csv(GOOD, stalls).fairs or ())[0].stalls)
    (changed,) = plan("example", Reading(fairs=(other,)), KEPT).fairs
    assert [(one.name, one.before, one.after) for one in changed[0].fields] == [
        ("pöytä uimarit", "12 uimarit: uinti", "7 uimarit: kaikki")
    ]
    assert told_cells(as_draft(FAIR, {7: "uimarit"}, {}))["pöytä pallo-ovi"] == ": kaikki"
