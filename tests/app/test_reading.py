"""Files of several sorts that are handed in together."""

from datetime import date
from pathlib import Path

from bot.app.reading import read_paths
from catalogue.known import know
from catalogue.origin import Origin
from catalogue.shipped import load_shipped

KNOWN = know(*load_shipped())
TABLE = "tunnus;nimi;laji;yhdistys;kunta\nuinti;Uinti;swimming;uimarit;Kajaani\njooga;Jooga;yoga;uimarit;Kajaani\n"
CALENDAR = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:uinti
SUMMARY:Ilta-uinti
DTSTART;TZID=Europe/Helsinki:20991124T180000
LOCATION:Halli, Kajaani
CATEGORIES:Uinti
END:VEVENT
END:VCALENDAR
"""


def test_of_two_with_one_id_the_first_counts_and_it_is_said(tmp_path: Path) -> None:
    files = [tmp_path / "a.csv", tmp_path / "b.ics"]
    for file, content in zip(files, (TABLE, CALENDAR), strict=True):
        file.write_text(content, encoding="utf-8")
    read = read_paths(files, KNOWN, Origin("taulukko", date(2026, 11, 22), association="uimarit"))
    assert [one.hobby.name for one in read.drafts] == ["Uinti", "Jooga"]
    assert [(one.column, one.value) for one in read.problems] == [("tunnus", "uinti")]
