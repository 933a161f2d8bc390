"""What a file is, is seen from its bytes."""

import io
import zipfile
from pathlib import Path

import pytest

from catalogue.importers.table import IMPORTERS, sort_of
from catalogue.origin import Document
from catalogue.reading import Problem
from tests.catalogue.importers.calendars import calendar, event

REAL_FILES = Path(__file__).parents[4] / "shared" / "realdata"


def archive(**parts: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in parts.items():
            written.writestr(name, content)
    return packed.getvalue()


def ods(mimetype: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as written:
        written.writestr("mimetype", mimetype)
        written.writestr("content.xml", "<x/>")
    return packed.getvalue()


XLSX = archive(**{"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"})
DOCX = archive(**{"word/document.xml": "<document/>", "word/embeddings/a.xlsx": "xl/workbook.xml"})


@pytest.mark.parametrize(
    ("content", "sort"),
    [
        (b"tunnus;nimi;laji\n1;Uinti;swimming\n", "sheet"),
        ("\ufefftunnus;nimi\n".encode(), "sheet"),
        ("tunnus;nimi\n1;Käsityö\n".encode("cp1252"), "sheet"),
        ("tunnus;nimi\n1;Käsityö\n".encode("utf-16"), "sheet"),
        (XLSX, "sheet"),
        (ods("application/vnd.oasis.opendocument.spreadsheet"), "sheet"),
        (calendar(event()), "icalendar"),
        (b"\xef\xbb\xbf\r\n begin:vcalendar\r\n", "icalendar"),
        (b'{"meta": {"count": 1, "next": null}, "data": []}', "linkedevents"),
        (b'{"id": "helsinki:1", "data_source": "helsinki", "start_time": null}', "linkedevents"),
        (b'[{"@id": "https://example.org/v1/place/tprek:1/", "id": "tprek:1"}]', "linkedevents"),
        (b'{"next": "https://example.org/?afterId=1", "items": [], "license": "x"}', "openactive"),
        (b'{"state": "deleted", "kind": "SessionSeries", "id": 1, "modified": 1}', "openactive"),
        (b'{"@context": ["https://openactive.io/"], "type": "SessionSeries"}', "openactive"),
        (b'{"items": [], "pagination": {"current-page": 1, "total-pages": 0}}', "lipas"),
        (b'[{"sportsPlaceId": 1}]', "lipas"),
        (b'{"lipas-id": 1, "name": "Halli"}', "lipas"),
    ],
)
def test_what_can_be_read_is_known(content: bytes, sort: str) -> None:
    assert sort_of(Document("tiedosto", content)) == sort


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "tyhjä"),
        (b"\xef\xbb\xbf \r\n", "tyhjä"),
        (b"<!DOCTYPE html><html>", "verkkosivu"),
        (b"\n<html lang=fi>", "verkkosivu"),
        (b'<?xml version="1.0"?><rss/>', "XML"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n\0", "kuva"),
        (b"\xff\xd8\xff\xe0\0", "kuva"),
        (b"GIF89a", "kuva"),
        (b"BM\x10\0\0\0", "kuva"),
        (b"RIFF\0\0\0\0WEBP", "kuva"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "salasanalla"),
        (b"\x1f\x8b\x08", "Pura se"),
        (archive(**{"kesä.csv": "tunnus;nimi"}), "Pura se"),
        (b"PK\x03\x04", "Pura se"),
        (DOCX, "asiakirja"),
        (ods("application/vnd.oasis.opendocument.text"), "asiakirja"),
        (b"{\\rtf1 hei}", "asiakirja"),
        (b"\x00\x01\x02\x03", "ei tunneta"),
        (b"{}", "JSON-tiedoston muotoa ei tunneta"),
        (b"[]", "JSON-tiedoston muotoa ei tunneta"),
        (b'{"type": "FeatureCollection", "features": []}', "JSON-tiedoston muotoa ei tunneta"),
        (b'[{"typeCode": 1180, "name": "Frisbeegolf"}]', "Tässä on paikkatyyppejä, ei paikkoja"),
        (b'[{"type-code": 1180}]', "Tässä on paikkatyyppejä, ei paikkoja"),
        (b'{"items": [', "ehjää JSON-muotoa"),
        (b"[" * 200_000, "sisäkkäisiä"),
    ],
)
def test_anything_else_is_a_problem_that_says_what_to_do(content: bytes, told: str) -> None:
    problem = sort_of(Document("tiedosto", content))
    assert isinstance(problem, Problem)
    assert problem.file == "tiedosto"
    assert told in problem.message


def test_the_name_of_a_file_says_nothing() -> None:
    assert sort_of(Document("kalenteri.xlsx", calendar())) == "icalendar"
    assert sort_of(Document("taulukko.ics", XLSX)) == "sheet"


def test_every_sort_that_is_known_has_a_reader() -> None:
    assert set(IMPORTERS) == {"sheet", "linkedevents", "openactive", "icalendar", "lipas"}


@pytest.mark.skipif(not REAL_FILES.is_dir(), reason="the real files are not beside this checkout")
def test_real_files() -> None:
    found = {
        str(path.relative_to(REAL_FILES)): sort_of(Document(path.name, path.read_bytes()))
        for path in sorted(REAL_FILES.rglob("*"))
        if path.suffix in {".json", ".ics"}
    }
    types = found.pop("lipas_sports_place_types.json")
    assert isinstance(types, Problem)
    assert types.message.startswith("Tässä on paikkatyyppejä, ei paikkoja")
    assert found == {
        "ics/icalendar_broken_ical.ics": "icalendar",
        "ics/icalendar_issue_526_calendar_with_events.ics": "icalendar",
        "ics/icalendar_timezoned.ics": "icalendar",
        "ics/linkedevents_signup_1.ics": "icalendar",
        "linkedevents_events.json": "linkedevents",
        "linkedevents_keywords.json": "linkedevents",
        "linkedevents_places.json": "linkedevents",
        "lipas_sports_places_kainuu.json": "lipas",
        "openactive_feed_items/event-with-superevent.json": "openactive",
        "openactive_feed_items/sessionseries-with-schedule.json": "openactive",
    }
