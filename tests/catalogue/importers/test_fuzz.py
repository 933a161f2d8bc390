"""Spoilt files: whatever the bytes are, no reader raises, and what it reads can be laid out."""

from datetime import time

from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.importers.table import IMPORTERS, sort_of
from catalogue.origin import Document, Origin
from catalogue.reading import Problem
from catalogue.schedule import next_meetings, to_ms
from catalogue.shipped import example_files
from tests.catalogue.importers.calendars import HELSINKI_ZONE, KNOWN, TODAY, calendar, event

NOW = to_ms(TODAY, time())
ORIGIN = Origin(source="spoilt", today=TODAY, association="uimarit", municipality="Kajaani")
ICS = calendar(
    HELSINKI_ZONE.format(tzid="Oma"),
    event(
        "DTEND;TZID=Oma:20261124T193000",
        "RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU,-1TH;BYSETPOS=1;UNTIL=20270601",
        "EXDATE;TZID=FLE Standard Time:20270105T180000",
        "RDATE;VALUE=PERIOD:20261201T100000Z/PT1H",
        "GEO:64.2;27.7",
        'ORGANIZER;CN="Seura":mailto:seura@example.org',
        "LOCATION:Halli\\, Esimerkkitie 1\\, 87100 Kajaani",
    ),
    event("RECURRENCE-ID:20270105T180000", "STATUS:CANCELLED"),
)
CSV = b"".join(example_files()["hobbies.csv"].splitlines(keepends=True)[:3])
JSON = b'{"items": [{"lipas-id": 1, "name": "Halli", "location": {"city": {"city-code": 205}}}], "pagination": null}'
PIECES = st.one_of(
    st.binary(max_size=6),
    st.sampled_from([b"\n", b"\n ", b'"', b";", b":", b",", b"=", b"\\", b"\xff", b"BEGIN:VEVENT\n", b"END:VEVENT\n"]),
    st.sampled_from([b"0", b"-1", b"99991231T235959Z", b"FREQ=YEARLY", b"COUNT=9999", b"P9999W", b"klo 18", b"ma-su"]),
)


def spoilt(sample: bytes) -> st.SearchStrategy[bytes]:
    """The sample with a few pieces taken out and put in."""
    places = st.integers(0, len(sample))
    edits = st.lists(st.tuples(places, st.integers(0, 40), PIECES), min_size=1, max_size=6)

    def edited(changes: list[tuple[int, int, bytes]]) -> bytes:
        content = sample
        for at, length, piece in changes:
            content = content[:at] + piece + content[at + length :]
        return content

    return edits.map(edited)


def check(sort: str, content: bytes) -> None:
    document = Document("tiedosto", content)
    assert isinstance(sort_of(document), (str, Problem))
    reading = IMPORTERS[sort].read([document], KNOWN, ORIGIN)
    for draft in reading.drafts:
        next_meetings(draft.hobby, NOW, 2)
    for problem in reading.problems:
        assert problem.message
        assert len(problem.value) <= 60
    assert IMPORTERS[sort].more([document]) == ()


@settings(deadline=None, max_examples=100)
@given(spoilt(ICS))
def test_calendars(content: bytes) -> None:
    check("icalendar", content)


@settings(deadline=None, max_examples=60)
@given(spoilt(CSV))
def test_sheets(content: bytes) -> None:
    check("sheet", content)


@settings(deadline=None, max_examples=60)
@given(spoilt(JSON))
def test_places(content: bytes) -> None:
    check("lipas", content)


@settings(deadline=None, max_examples=40)
@given(st.binary(max_size=200))
def test_any_bytes(content: bytes) -> None:
    for sort in IMPORTERS:
        check(sort, content)


def test_the_samples_are_read_when_they_are_whole() -> None:
    for sort, content, hobbies in (("icalendar", ICS, 1), ("sheet", CSV, 2)):
        assert len(IMPORTERS[sort].read([Document("tiedosto", content)], KNOWN, ORIGIN).drafts) == hobbies
