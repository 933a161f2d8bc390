"""Spreadsheets of every sort are read, whatever is in them, within limits."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.hobby import Schedule
from catalogue.known import know
from catalogue.origin import Document, Origin
from catalogue.reading import Reading
from catalogue.shipped import load_shipped
from catalogue.spreadsheets.grid import MOST_BYTES
from catalogue.spreadsheets.reader import MOST_PROBLEMS, SHEET
from tests.catalogue.spreadsheets.bad_files import BAD, MAIN, ods, ods_rows, xlsx, xlsx_rows

KNOWN = know(*load_shipped())
ORIGIN = Origin("test", date(2026, 11, 24))
LEAST = {"tunnus": "1", "nimi": "Uinti", "laji": "Uinti", "yhdistys": "uimarit", "kunta": "Kajaani"}
CSV = "tunnus;nimi;laji;yhdistys;kunta\n1;Äijien uinti;Uinti;uimarit;Kajaani\n"
MOST_MEMORY = 300_000_000


def read(content: bytes, name: str = "x", origin: Origin = ORIGIN) -> Reading:
    return SHEET.read([Document(name, content)], KNOWN, origin)


def test_a_spreadsheet_names_nothing_more_to_fetch() -> None:
    assert SHEET.more([Document("x", b"")]) == ()


@pytest.mark.parametrize("what", [what for what in BAD if what != "a file of 200 MB"])
def test_a_bad_file_is_refused_in_words(what: str) -> None:
    make, part = BAD[what]
    reading = read(make())
    assert part in reading.problems[0].message
    assert (reading.associations, reading.drafts) == ((), ())


READ_IN_ANOTHER_PROCESS = f"""
import sys
from datetime import date
from catalogue.known import know
from catalogue.origin import Document, Origin
from catalogue.spreadsheets.reader import SHEET
from catalogue.shipped import load_shipped

known = know(*load_shipped())
for name in sys.argv[1:]:
    with open(name, "rb") as file:
        reading = SHEET.read([Document(name, file.read({MOST_BYTES} + 1))], known, Origin("test", date(2026, 11, 24)))
    assert reading.problems and not reading.drafts
with open("/proc/self/status") as status:
    print(next(line.split()[1] for line in status if line.startswith("VmHWM")))
"""


def full() -> bytes:
    """A table at its limits, each cell another."""
    columns = ["laji", "tunnus", *(f"kuvaus a{chr(97 + at)}" for at in range(26)), "kunta", "paikka", "osoite", "hinta"]
    lines = (";".join(f"{row * 100 + at:020}" for at in range(len(columns))) for row in range(19_000))
    return "\n".join((";".join(columns), *lines)).encode()


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="the process's greatest size is not told here")
def test_no_file_fills_the_memory(tmp_path: Path) -> None:
    names = []
    for number, make in enumerate((*(make for make, _ in BAD.values()), full)):
        names.append(str(tmp_path / f"{number}.xlsx"))
        Path(names[-1]).write_bytes(make())
    done = subprocess.run(
        [sys.executable, "-c", READ_IN_ANOTHER_PROCESS, *names], capture_output=True, text=True, check=True
    )
    assert int(done.stdout) * 1024 < MOST_MEMORY


def test_problems_are_told_up_to_a_number() -> None:
    content = ("tunnus;nimi;laji;yhdistys;kunta\n" + "".join(f"{at};Uinti;x;y;z\n" for at in range(10_000))).encode()
    reading = read(content)
    assert len(reading.problems) == MOST_PROBLEMS + 1
    assert f"Ja vielä {20_000 - MOST_PROBLEMS} muuta ongelmaa" in reading.problems[-1].message
    assert len(reading.unread) == 10_000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_csv_in_every_form(encoding: str, separator: str, line_end: str) -> None:
    content = CSV.replace(";", separator).replace("\n", line_end).encode(encoding)
    (draft,) = read(content).drafts
    assert (draft.hobby.name, draft.association_id) == ("Äijien uinti", "uimarit")


def test_a_title_above_the_headings_is_passed_over() -> None:
    reading = read(f"sep=;\nHarrastukset syksyllä, Kajaani, 2026;;;;\n;;;;\n{CSV}1;;;;\n".encode())
    assert [draft.hobby.source_id for draft in reading.drafts] == ["1"]
    assert {problem.line for problem in reading.problems} == {6}


def test_numbers_dates_and_times_of_a_workbook_are_read_as_they_are_shown() -> None:
    styles = (
        f'<styleSheet xmlns="{MAIN}"><cellXfs count="3"><xf numFmtId="0"/>'
        '<xf numFmtId="14"/><xf numFmtId="20"/></cellXfs></styleSheet>'
    )
    headings = (
        "tunnus",
        "nimi",
        "laji",
        "yhdistys",
        "kunta",
        "viikonpäivät",
        "alkaa",
        "päättyy",
        "kausi alkaa",
        "hinta",
    )
    texts = "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in headings)
    values = (
        "<c><v>7</v></c>"
        + "".join(
            f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in ("Uinti", "Uinti", "uimarit", "Kajaani", "ti")
        )
        + '<c s="2"><v>0.75</v></c><c><v>0.8125</v></c><c s="1"><v>46136</v></c><c><f>5+2.5</f><v>7.5</v></c>'
    )
    sheet = f"<row>{texts}</row><row>{values}</row>"
    reading = read(xlsx(sheet, **{"xl/styles.xml": styles}))
    assert reading.problems == ()
    (hobby,) = [draft.hobby for draft in reading.drafts]
    (schedule,) = hobby.schedules
    assert (hobby.source_id, schedule.starts.hour, schedule.minutes, hobby.price.cents) == ("7", 18, 90, 750)
    assert schedule.first == date(2026, 4, 24)


def test_macros_and_pictures_are_left_behind() -> None:
    content = xlsx(xlsx_rows(LEAST), **{"xl/vbaProject.bin": b"Sub Auto_Open()", "xl/media/image1.png": b"\x89PNG"})
    assert [draft.hobby.name for draft in read(content, "x.xlsm").drafts] == ["Uinti"]


def test_a_problem_in_a_workbook_says_in_which_sheet_and_row() -> None:
    rows = xlsx_rows(LEAST, LEAST | {"tunnus": "2", "laji": "Quidditch"})
    (problem,) = read(xlsx(rows), "uinti.xlsx").problems
    assert str(problem).startswith("uinti.xlsx, Taul1, rivi 3, laji: ”Quidditch”: Lajia ei tunneta")


def test_an_ods_of_several_sheets() -> None:
    associations = [["tunnus", "nimi", "puhelin"], ["uimarit", "Esimerkki-Uimarit", "044 000 0001"]]
    hobbies = [["Kaikki harrastukset"], [], [*LEAST, "viikonpäivät", "alkaa"], [*LEAST.values(), "ma ja ke", "18-19"]]
    content = ods(
        ("Ohje", ods_rows([["laji"], ["x"]])),
        ("Yhdistykset", ods_rows(associations)),
        ("Taulu 2", ods_rows([])),
        ("Harrastukset", ods_rows(hobbies)),
    )
    reading = read(content)
    assert reading.problems == ()
    assert [one.phone for one in reading.associations] == ["+358440000001"]
    assert [draft.hobby.schedules[0].rule for draft in reading.drafts] == ["FREQ=WEEKLY;BYDAY=MO,WE"]


def test_a_sheet_whose_headings_are_not_ours_is_a_problem() -> None:
    content = ods(("Harrastukset", ods_rows([[*LEAST], [*LEAST.values()]])), ("Muistio", ods_rows([["kahvia"]])))
    (problem,) = read(content).problems
    assert (problem.sheet, problem.line) == ("Muistio", 1)


def test_what_the_source_says_holds_where_rows_do_not() -> None:
    origin = Origin(
        "test", date(2026, 11, 24), association="uimarit", kind="swimming", municipality="Kuhmo", language="sv"
    )
    (draft,) = read(b"tunnus,nimi,laji,kuvaus\n1,Sim,,Vi simmar.\n", origin=origin).drafts
    assert (draft.association_id, draft.hobby.kind, draft.hobby.venue.municipality) == ("uimarit", "swimming", "Kuhmo")
    assert draft.hobby.description == {"sv": "Vi simmar."}


@pytest.mark.parametrize(
    ("cells", "municipality"),
    [
        ({"osoite": "Esimerkkikatu 1, 88900 KUHMO"}, "Kuhmo"),
        ({"paikka": "Vuokatti"}, "Sotkamo"),
        ({"kunta": "205"}, "Kajaani"),
        ({"kunta": "Kajaani", "osoite": "Esimerkkikatu 1, 88900 KUHMO"}, "Kajaani"),
    ],
)
def test_a_municipality_is_known_and_never_guessed(cells: dict[str, str], municipality: str) -> None:
    row = {key: value for key, value in LEAST.items() if key != "kunta"} | cells
    assert read(xlsx(xlsx_rows(row))).drafts[0].hobby.venue.municipality == municipality


def test_without_a_municipality_a_row_says_what_to_write() -> None:
    (problem,) = read(xlsx(xlsx_rows(LEAST | {"kunta": "", "paikka": "Uimahalli"}))).problems
    assert problem.column == "kunta"
    assert "postinumero" in problem.message


def test_the_example_row_is_not_read_but_nothing_else_is_passed_over() -> None:
    example = LEAST | {"tunnus": "esimerkki", "nimi": "Naisten uintivuoro"}
    reading = read(xlsx(xlsx_rows(example, LEAST, LEAST | {"tunnus": "esimerkki"})))
    assert [draft.hobby.source_id for draft in reading.drafts] == ["1"]
    (problem,) = reading.problems
    assert (problem.line, problem.column) == (4, "tunnus")
    assert "mallirivin" in problem.message


def test_an_association_is_named_by_its_id_or_its_name() -> None:
    associations = [["tunnus", "nimi", "verkkosivu"], ["uimarit", "Esimerkki-Uimarit", "www.example.org"]]
    hobbies = [[*LEAST], [*(LEAST | {"yhdistys": "esimerkki-uimarit"}).values()]]
    reading = read(ods(("A", ods_rows(associations)), ("B", ods_rows(hobbies))))
    assert [draft.association_id for draft in reading.drafts] == ["uimarit"]


def test_rows_that_cannot_be_read_are_not_gone() -> None:
    reading = read(xlsx(xlsx_rows(LEAST | {"laji": "x"}, LEAST | {"tunnus": "2"})))
    assert reading.unread == {"1"}


def test_a_rule_may_stand_as_it_is() -> None:
    row = LEAST | {"toisto": "RRULE:FREQ=MONTHLY;BYMONTHDAY=15", "alkaa": "18:00", "päättyy": "90 min"}
    (draft,) = read(xlsx(xlsx_rows(row))).drafts
    assert draft.hobby.schedules == (Schedule("FREQ=MONTHLY;BYMONTHDAY=15", draft.hobby.schedules[0].starts, 90),)


WHOLE = [xlsx(xlsx_rows(LEAST)), ods(("A", ods_rows([[*LEAST], [*LEAST.values()]]))), CSV.encode()]


@settings(deadline=None)
@given(st.sampled_from(WHOLE), st.data())
def test_a_file_with_wrong_bytes_is_read_or_refused(content: bytes, data: st.DataObject) -> None:
    changed = bytearray(content)
    for _ in range(data.draw(st.integers(1, 20))):
        changed[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    reading = read(bytes(changed))
    assert reading.drafts or reading.problems


@settings(deadline=None)
@given(st.text())
def test_any_xml_is_read_or_refused(text: str) -> None:
    assert read(xlsx(text)).problems
    assert read(ods(("A", text))).problems
