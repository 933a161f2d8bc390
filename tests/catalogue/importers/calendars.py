"""Calendar files for tests: an event of the least that is needed, and what a reading of it gives."""

from datetime import date

from catalogue.hobby import Hobby
from catalogue.importers.icalendar import ICALENDAR
from catalogue.known import know
from catalogue.origin import Document, Origin
from catalogue.reading import Reading
from catalogue.shipped import load_shipped

KNOWN = know(*load_shipped())
TODAY = date(2026, 11, 22)
ORIGIN = Origin(source="kalenteri", today=TODAY, association="uimarit", municipality="Kajaani")

LEAST = {"UID": "1@example.org", "SUMMARY": "Naisten uinti", "DTSTART;TZID=Europe/Helsinki": "20261124T180000"}
HELSINKI_ZONE = """BEGIN:VTIMEZONE
TZID:{tzid}
BEGIN:STANDARD
DTSTART:19701025T040000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
END:DAYLIGHT
END:VTIMEZONE
"""


def event(*more: str, without: str = "", **least: str) -> str:
    """A VEVENT of the least that is needed, with more lines."""
    lines = [f"{name}:{least.get(name, value)}" for name, value in LEAST.items() if not without or without not in name]
    return "\n".join(["BEGIN:VEVENT", *lines, *more, "END:VEVENT"]) + "\n"


def calendar(*parts: str) -> bytes:
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{''.join(parts)}END:VCALENDAR\n".encode()


def read(*parts: str, origin: Origin = ORIGIN) -> Reading:
    return read_bytes(calendar(*parts), origin)


def read_bytes(content: bytes, origin: Origin = ORIGIN) -> Reading:
    return ICALENDAR.read([Document("kalenteri.ics", content)], KNOWN, origin)


def hobby(*lines: str, without: str = "", before: str = "") -> Hobby:
    """The one hobby of a calendar with one event."""
    reading = read(before, event(*lines, without=without))
    assert reading.problems == ()
    (draft,) = reading.drafts
    return draft.hobby


def problem(*lines: str, without: str = "", before: str = "", origin: Origin = ORIGIN) -> tuple[str, str, str]:
    """The column, value and message of the one problem of a calendar with one event, which is not read."""
    reading = read(before, event(*lines, without=without), origin=origin)
    assert reading.drafts == ()
    (one,) = reading.problems
    return one.column, one.value, one.message
