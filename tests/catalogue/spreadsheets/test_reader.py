"""Files become records, or problems that say in Finnish what would be right; nothing raises."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.hobby import Association, Audience, FinnishNeeded, Point, Price, Schedule
from catalogue.reading import Problem, Reading
from catalogue.shipped import example_files, load_shipped
from catalogue.spreadsheets import reader
from catalogue.spreadsheets.grid import MOST_BYTES
from catalogue.spreadsheets.tables import LONGEST_CELL

KINDS, PLACES = load_shipped()
REAL_FILES = Path(__file__).parents[4] / "shared" / "realdata"

ASSOCIATIONS = (
    "tunnus;nimi;sähköposti;puhelin;kieli;vahvistettu\nuimarit;Esimerkki-Uimarit;uimarit@example.org;;;1.11.2026\n"
)
LEAST = {"tunnus": "1", "nimi": "Uinti", "laji": "Uinti", "yhdistys": "uimarit", "kunta": "Kajaani"}


def read(hobbies: str | bytes = "", associations: str = ASSOCIATIONS) -> Reading:
    files = {"yhdistykset.csv": associations.encode()}
    if hobbies:
        files["harrastukset.csv"] = hobbies.encode() if isinstance(hobbies, str) else hobbies
    return reader.read(files, KINDS, PLACES, source="test")


def table(*rows: dict[str, str]) -> str:
    columns = list(dict.fromkeys(column for row in rows for column in row))
    lines = [columns, *([row.get(column, "") for column in columns] for row in rows)]
    return "\n".join(";".join(f'"{cell}"' for cell in line) for line in lines)


def one(**cells: str) -> Reading:
    """Read one hobby of the least that is needed and these cells (an underscore is a space)."""
    return read(table(LEAST | {column.replace("_", " "): value for column, value in cells.items()}))


def test_the_least_that_is_needed_is_a_hobby() -> None:
    (draft,) = one().drafts
    hobby = draft.hobby
    assert (hobby.source, hobby.source_id, hobby.kind, hobby.name) == ("test", "1", "swimming", "Uinti")
    assert (draft.association_id, hobby.venue.municipality) == ("uimarit", "Kajaani")
    assert (hobby.schedules, hobby.venue.point, hobby.price, hobby.finnish) == ((), None, Price(), None)
    assert (hobby.children_welcome, hobby.women_leader, hobby.checked_on, hobby.example) == (None, None, None, False)


def test_a_full_row_is_read() -> None:
    reading = one(
        paikka="Uimahalli",
        osoite="Esimerkkikatu 1, 87100 KAJAANI",
        leveysaste="64,2390",
        pituusaste="27.759",
        viikonpäivät="tiistaisin ja to",
        toisto="joka toinen viikko",
        kuukaudet="9-5",
        alkaa="klo 18",
        päättyy="19.30",
        kausi_alkaa="2026-09-01",
        kausi_päättyy="31.5.2027",
        ei_päivinä="24.12.2026, 31.12.2026",
        lisäpäivät="28.12.2026",
        tauko_pyhinä="Kyllä",
        tauko_koululomilla="ei",
        kenelle="Naiset",
        ikä_vähintään="15",
        ikä_enintään="99",
        hinta="7,50 €",
        hinnan_jakso="kuukausi",
        ensimmäinen_kerta_ilmainen="kyllä",
        suomea_tarvitaan="vähän",
        ohjaajan_kielet="en, ar fa_AF",
        ohjaaja_on_nainen="kyllä",
        lapset_voivat_tulla_mukaan="ei",
        tila="tauolla",
        tarkistettu="9.11.2026",
        kuvaus_fi="Uimme.",
        kuvaus_ar="نسبح.",
        mukaan_en="Bring a towel.",
        tapaaminen_fi="Ovella.",
    )
    assert reading.problems == ()
    hobby = reading.drafts[0].hobby
    (schedule,) = hobby.schedules
    assert schedule == Schedule(
        rule="FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;BYMONTH=1,2,3,4,5,9,10,11,12",
        starts=time(18),
        minutes=90,
        first=date(2026, 9, 1),
        last=date(2027, 5, 31),
        except_dates=(date(2026, 12, 24), date(2026, 12, 31)),
        extra_dates=(date(2026, 12, 28),),
        skips_public_holidays=True,
    )
    assert hobby.venue.point == Point(64.239, 27.759)
    assert (hobby.audience, hobby.age_min, hobby.age_max) == (Audience.WOMEN, 15, 99)
    assert hobby.price == Price(750, "month", free_trial=True)
    assert (hobby.finnish, hobby.leader_languages) == (FinnishNeeded.LITTLE, ("en", "ar", "fa_AF"))
    assert (hobby.women_leader, hobby.children_welcome, hobby.status) == (True, False, "paused")
    assert hobby.description == {"fi": "Uimme.", "ar": "نسبح."}
    assert hobby.bring == {"en": "Bring a towel."}
    assert hobby.venue.meeting_point == {"fi": "Ovella."}


def test_commas_a_mark_at_the_beginning_and_headings_in_any_spelling_are_fine() -> None:
    content = (
        "﻿TUNNUS,Nimi,laji,yhdistys,kunta,paattyy,alkaa,viikonpaivat\r\n1,Uinti,swimming,uimarit,kajaani,19,18,ma\r\n"
    )
    (draft,) = read(content).drafts
    assert draft.hobby.venue.municipality == "Kajaani"
    assert draft.hobby.schedules == (Schedule("FREQ=WEEKLY;BYDAY=MO", time(18), 60),)


@pytest.mark.parametrize(
    ("days", "repeat", "rule"),
    [
        ("la", "kuukauden ensimmäinen", "FREQ=MONTHLY;BYDAY=1SA"),
        ("su", "Kuukauden viimeinen", "FREQ=MONTHLY;BYDAY=-1SU"),
        ("ma, ke", "", "FREQ=WEEKLY;BYDAY=MO,WE"),
    ],
)
def test_repeats(days: str, repeat: str, rule: str) -> None:
    (draft,) = one(viikonpäivät=days, toisto=repeat, alkaa="18:00", päättyy="19:00").drafts
    assert draft.hobby.schedules
    assert draft.hobby.schedules[0].rule == rule


@pytest.mark.parametrize("phone", ["0440000001", "044 000 0001", "+358 (0)44 000 0001", "00358440000001", "٠٤٤٠٠٠٠٠٠١"])
def test_phones_and_addresses_in_the_spellings_that_occur(phone: str) -> None:
    reading = read(associations=f"tunnus,nimi,sähköposti,puhelin\na,Esimerkki,nimi (at) example.org,{phone}\n")
    assert reading.associations == (Association(0, "test", "a", "Esimerkki", "nimi@example.org", "+358440000001"),)


@pytest.mark.parametrize(
    ("column", "value", "part"),
    [
        ("laji", "Quidditch", "Lajia ei tunneta"),
        ("kunta", "Helsinki", "Kainuun kunnat: Kajaani"),
        ("yhdistys", "muut", "yhdistysten luettelossa"),
        ("leveysaste", "100", "59–71"),
        ("leveysaste", "nan", "59–71"),
        ("pituusaste", "64.2", "19–32"),
        ("viikonpäivät", "joskus", "ma, ke"),
        ("alkaa", "25:00", "18:00"),
        ("alkaa", "illalla", "18:00"),
        ("päättyy", "17:00", "alkamisajan jälkeen"),
        ("päättyy", "18:00", "alkamisajan jälkeen"),
        ("kausi päättyy", "1.1.2026", "ensimmäisen jälkeen"),
        ("kausi alkaa", "31.2.2026", "24.11.2026"),
        ("kausi alkaa", "1.1.1026", "24.11.2026"),
        ("ei päivinä", "joulu", "24.11.2026"),
        ("kuukaudet", "13", "9-5"),
        ("toisto", "silloin tällöin", "joka viikko"),
        ("tauko pyhinä", "ehkä", "kyllä, ei"),
        ("kenelle", "lapset", "kaikki, naiset"),
        ("ikä vähintään", "nuori", "7"),
        ("ikä vähintään", "9" * 1000, "7"),
        ("ikä enintään", "3", "alin ikä"),
        ("hinta", "halpa", "7,50"),
        ("hinta", "9999", "7,50"),
        ("hinta", "-1", "7,50"),
        ("hinnan jakso", "päivä", "kerta, kuukausi"),
        ("suomea tarvitaan", "paljon", "ei, vähän"),
        ("ohjaajan kielet", "klingon", "koodi"),
        ("tila", "?", "käynnissä"),
        ("tarkistettu", "eilen", "24.11.2026"),
        ("tunnus", "a b", "Tunnuksessa"),
        ("nimi", "x" * 101, "liian pitkä"),
        ("kuvaus fi", "x" * 401, "liian pitkä"),
        ("kuvaus fi", "x" * (LONGEST_CELL + 1), "liikaa tekstiä"),
        ("väri", "sininen", "Tätä otsikkoa ei tunneta"),
    ],
)
def test_a_wrong_cell_is_a_problem_with_its_place_and_what_is_right(column: str, value: str, part: str) -> None:
    row = LEAST | {
        "leveysaste": "64.2",
        "pituusaste": "27.7",
        "viikonpäivät": "ma",
        "alkaa": "18:00",
        "päättyy": "19:00",
        "kausi alkaa": "1.9.2026",
        "ikä vähintään": "7",
    }
    assert read(table(row)).problems == ()
    reading = read(table(row | {column: value}))
    (problem,) = reading.problems
    assert (problem.file, problem.column) == ("harrastukset.csv", column)
    assert part in problem.message
    assert len(problem.value) <= 60
    if column != "väri":
        assert (problem.line, reading.drafts) == (2, ())


def test_every_other_week_asks_for_the_first_day() -> None:
    (problem,) = one(viikonpäivät="ma", alkaa="18", päättyy="19", toisto="joka toinen viikko").problems
    assert problem.column == "kausi alkaa"


@pytest.mark.parametrize("column", ["tunnus", "nimi", "laji", "yhdistys"])
def test_what_is_needed_and_missing_is_a_problem(column: str) -> None:
    (problem,) = read(table(LEAST | {column: " "})).problems
    assert (problem.column, problem.message) == (column, "Tämä tieto tarvitaan.")


def test_half_a_point_and_days_without_a_time_are_problems() -> None:
    assert [problem.column for problem in one(leveysaste="64.2").problems] == ["leveysaste"]
    assert [problem.column for problem in one(viikonpäivät="ma").problems] == ["alkaa", "päättyy"]


def test_every_problem_of_every_row_is_listed_and_good_rows_stay() -> None:
    bad = LEAST | {"tunnus": "2", "laji": "x", "kunta": "y", "hinta": "z"}
    reading = read(table(LEAST | {"hinta": "5"}, bad, bad | {"tunnus": "3"}))
    assert [(problem.line, problem.column) for problem in reading.problems] == [
        (line, column) for line in (3, 4) for column in ("laji", "kunta", "hinta")
    ]
    assert [draft.hobby.source_id for draft in reading.drafts] == ["1"]


def test_an_id_may_not_occur_twice() -> None:
    reading = read(table(LEAST, LEAST))
    (problem,) = reading.problems
    assert (problem.line, problem.column) == (3, "tunnus")
    assert "harrastukset.csv, rivi 2" in problem.message
    assert len(reading.drafts) == 1


def test_hobbies_of_an_association_with_a_problem_wait_for_it() -> None:
    reading = read(table(LEAST), ASSOCIATIONS.replace("@", "!"))
    assert [problem.column for problem in reading.problems] == ["sähköposti"]
    assert (reading.associations, reading.drafts) == ((), ())


def test_an_association_needs_a_way_to_be_reached() -> None:
    (problem,) = read(associations="tunnus;nimi;sähköposti\na;Esimerkki;\n").problems
    assert "Kirjoita sähköposti, puhelin tai verkkosivu" in problem.message


def test_a_line_in_quotes_over_several_lines_is_counted_from_its_beginning() -> None:
    content = table(LEAST | {"kuvaus fi": "a\nb\nc"}, LEAST | {"tunnus": "2", "laji": "x"})
    (problem,) = read(content).problems
    assert problem.line == 5


def test_empty_columns_at_the_end_are_no_problem() -> None:
    reading = read("tunnus;nimi;laji;yhdistys;kunta;;\n1;Uinti;Uinti;uimarit;Kajaani;;\n;;;;;;\n")
    assert (reading.problems, len(reading.drafts)) == ((), 1)


def test_too_many_cells_in_a_line_are_a_problem() -> None:
    (problem,) = read("tunnus;nimi;laji;yhdistys;kunta\n1;Uinti;Uinti;uimarit;Kajaani;liikaa\n").problems
    assert (problem.line, problem.column) == (2, "")


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"", "tyhj"),
        (b"\n\n", "tyhj"),
        (b"x" * (MOST_BYTES + 1), "liian suuri"),
        (b"PK\x03\x04\xff\xfe", "rikki"),
        ("tunnus;laji\nä\x00".encode(), "CSV UTF-8"),
        (b'laji;tunnus\n"' + b"x" * 200_000, "CSV UTF-8"),
        (b"laji;laji\n", "kahdesti"),
        (b"laji" + b";" * 1_000_000, "Otsikoita on liikaa"),
        (b"laji\n" + b"1\n" * 1_000_000, "Rivejä on liikaa"),
        (b"<!doctype html><html></html>", "verkkosivu"),
        (b"a;b;c\n1;2;3", "Otsikoista puuttuu"),
    ],
)
def test_a_file_that_is_no_such_table_is_one_problem(content: bytes, part: str) -> None:
    reading = reader.read({"x.csv": content}, KINDS, PLACES, source="test")
    (problem,) = reading.problems
    assert part in problem.message
    assert problem.file == "x.csv"


def test_a_problem_reads_as_a_sentence() -> None:
    problem = Problem("x.csv", 3, "laji", "Quidditch", "Lajia ei tunneta.")
    assert str(problem) == "x.csv, rivi 3, laji: ”Quidditch”: Lajia ei tunneta."
    assert str(replace(problem, line=0, column="", value="")) == "x.csv: Lajia ei tunneta."


def test_direction_controls_do_not_get_into_names() -> None:
    (draft,) = one(nimi="Ui\u202enti").drafts
    assert draft.hobby.name == "Uinti"


@settings(deadline=None)
@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_are_read(content: bytes) -> None:
    assert reader.read({"x.csv": content}, KINDS, PLACES, source="test").problems


@settings(deadline=None)
@given(st.lists(st.lists(st.text(max_size=12), min_size=4, max_size=12), max_size=4), st.data())
def test_any_cells_under_our_headings_are_read(rows: list[list[str]], data: st.DataObject) -> None:
    columns = example_files()["hobbies.csv"].decode().split("\n", 1)[0].split(";")
    chosen = ["laji", *data.draw(st.lists(st.sampled_from(columns[:2] + columns[3:]), unique=True, max_size=12))]
    content = "\n".join(";".join(f'"{cell.replace(chr(34), "")}"' for cell in line) for line in (chosen, *rows))
    assert read(content).drafts == ()


@pytest.mark.skipif(not REAL_FILES.is_dir(), reason="the files of real services are not beside the project")
def test_files_of_real_services_are_refused_in_words() -> None:
    for path in sorted(REAL_FILES.rglob("*")):
        if path.is_file():
            assert reader.read({path.name: path.read_bytes()}, KINDS, PLACES, source="test").problems, path.name
