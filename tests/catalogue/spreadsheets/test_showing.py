"""What is shown of a record reads back as the same record, and a record with a cell changed is only that changed."""

from dataclasses import fields, replace
from datetime import date, time

import pytest
from hypothesis import HealthCheck, given, settings

from catalogue.cells import CellError
from catalogue.hobby import Association, Hobby, Price, Schedule, Venue
from catalogue.known import know
from catalogue.origin import Origin
from catalogue.spreadsheets.rows import association, hobby
from catalogue.spreadsheets.showing import association_cells, edited_association, edited_hobby, hobby_cells
from catalogue.spreadsheets.tables import Row
from tests.catalogue.records import KINDS, PLACES, associations, hobbies

KNOWN = know(KINDS, PLACES)
ORIGIN = Origin("test", date(2026, 11, 24))
UINTI = Hobby(0, "test", "1", "swimming", "Uinti", 0, Venue("Uimahalli", "", "Kajaani"))
UIMARIT = Association(0, "test", "uimarit", "Esimerkki-Uimarit", "uimarit@example.org")


@pytest.mark.heavy
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(hobbies())
def test_a_hobby_s_cells_read_back_as_the_same_hobby(one: Hobby) -> None:
    row = Row("x.csv", 2, hobby_cells(one, "uimarit"))
    read = hobby(row, KNOWN, ORIGIN)
    assert row.problems == []
    assert {field.name: getattr(read, field.name) for field in fields(Hobby)} == {
        field.name: getattr(one, field.name) for field in fields(Hobby)
    }


@settings(deadline=None)
@given(associations)
def test_an_association_s_cells_read_back_as_the_same_association(one: Association) -> None:
    row = Row("x.csv", 2, association_cells(one))
    assert association(row, "test") == one
    assert row.problems == []


def edited(changes: dict[str, str], one: Hobby = UINTI) -> Hobby:
    return edited_hobby(one, "uimarit", changes, KNOWN)


def test_a_changed_cell_changes_its_field_alone() -> None:
    assert edited({"Hinta": "5 €/kausi"}) == replace(UINTI, price=Price(500, "season"))
    assert edited({"ikä": "yli 7 v"}, replace(UINTI, age_min=1, age_max=3)) == replace(UINTI, age_min=7)
    assert edited({"kuvaus": "Uimme."}) == replace(UINTI, description={"fi": "Uimme."})
    assert edited({"hinta": "60 €/kausi"}, replace(UINTI, price=Price(500))).price == Price(6000, "season")


def test_an_empty_cell_is_not_known() -> None:
    assert edited({"hinta": "", "tila": ""}, replace(UINTI, price=Price(500), status="paused")) == UINTI


def test_a_time_moves_with_its_end() -> None:
    tuesdays = Schedule("FREQ=WEEKLY;BYDAY=TU", time(18), 90)
    moved = edited({"alkaa": "17-18"}, replace(UINTI, schedules=(tuesdays,)))
    assert moved.schedules == (replace(tuesdays, starts=time(17), minutes=60),)


def test_what_no_cell_can_say_stays_as_it_is() -> None:
    """A feed's texts may be longer than a cell's, its rules written otherwise, its ids anything."""
    schedule = Schedule("FREQ=WEEKLY;BYDAY=TU,MO", time(18, 0, 30), 90)
    one = replace(UINTI, source_id="a b", description={"fi": "x" * 1000 + "\n\ny"}, schedules=(schedule,))
    assert edited({"hinta": "5"}, one) == replace(one, price=Price(500))


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"väri": "sininen"}, "väri"),
        ({"hinta": "halpa"}, "hinta: Kirjoita hinta"),
        ({"nimi": ""}, "nimi: Tämä tieto"),
        ({"tunnus": "2"}, "tunnus"),
        ({"yhdistys": "2"}, "yhdistys"),
        ({"ikä vähintään": "9", "ikä enintään": "3"}, "alin ikä"),
    ],
)
def test_a_change_that_cannot_be_read_is_refused_in_words(changes: dict[str, str], part: str) -> None:
    with pytest.raises(CellError, match=part):
        edited(changes)


def test_an_association_is_changed_likewise() -> None:
    changed = edited_association(UIMARIT, {"puhelin": "044 000 0001", "sähköposti": ""})
    assert changed == replace(UIMARIT, phone="+358440000001", email=None)
    with pytest.raises(CellError, match="Kirjoita sähköposti, puhelin"):
        edited_association(UIMARIT, {"sähköposti": ""})
    with pytest.raises(CellError, match="laji"):
        edited_association(UIMARIT, {"laji": "Uinti"})


def test_other_times_share_the_season_or_have_their_own() -> None:
    cells = hobby_cells(UINTI, "uimarit") | {
        "viikonpäivät": "ma",
        "alkaa": "18-19",
        "kausi alkaa": "1.9.2026-31.5.2027",
    }
    row = Row("", 2, cells | {"muut ajat": "ke 17:00-18:00; la 10-11 [kausi 1.1.2027-, tauko pyhinä]"})
    monday, wednesday, saturday = hobby(row, KNOWN, ORIGIN).schedules
    assert row.problems == []
    assert wednesday == replace(monday, rule="FREQ=WEEKLY;BYDAY=WE", starts=time(17))
    assert saturday == Schedule(
        "FREQ=WEEKLY;BYDAY=SA", time(10), 60, first=date(2027, 1, 1), skips_public_holidays=True
    )


@pytest.mark.parametrize(
    ("column", "value", "part"),
    [
        ("muut ajat", "joskus", "ke 17:00-18:00"),
        ("muut ajat", "ke 18-17", "alkamisajan jälkeen"),
        ("muut ajat", "17-18", "viikonpäivä"),
        ("muut ajat", "ke 17-18 [aina]", "Hakasulkeissa"),
        ("muut ajat", "ke 17-18 [kausi nyt]", "kausi"),
        ("toisto", "FREQ=HOURLY", "viikoittain"),
        ("toisto", "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2", "ei osu"),
        ("toisto", "FREQ=WEEKLY", "kausi alkaa"),
        ("toisto", "FREQ=WEEKLY;BYDAY=MO;COUNT=3", "kausi päättyy"),
        ("toisto", "RRULE:FREQ=WEEKLY;BYDAY=MO;INTERVAL=3", "kausi alkaa"),
    ],
)
def test_times_that_cannot_be_read_are_problems(column: str, value: str, part: str) -> None:
    row = Row("", 2, {**hobby_cells(UINTI, "uimarit"), "alkaa": "18:00", "päättyy": "19:00", column: value})
    hobby(row, KNOWN, ORIGIN)
    assert [problem.column for problem in row.problems] == [column]
    assert part in row.problems[0].message
