"""The bytes of a calendar file (iCalendar, RFC 5545) as events with their properties; never raises.

One line that cannot be read leaves the others whole: the event that it stands in keeps it among its `broken`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from icalendar.parser import Contentline

MOST_BYTES = 5_000_000
MOST_EVENTS = 5_000
LONGEST_LINE = 100_000
"""Bytes; what a line has beyond these is not read."""
DEEPEST = 20

_LINE = re.compile(rb"([^\r\n]*)(?:\r\n|\n|\r|\Z)")
_NAME = re.compile(r"\s*([A-Za-z][A-Za-z0-9-]*)\s*[;:]")
_EVENT = frozenset(
    {
        *("UID", "SUMMARY", "DESCRIPTION", "LOCATION", "GEO", "CATEGORIES", "ORGANIZER", "URL"),
        *("DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID"),
        *("STATUS", "SEQUENCE", "CLASS", "LAST-MODIFIED"),
    }
)
_ZONE = frozenset({"TZID", "TZOFFSETTO"})


@dataclass(frozen=True, slots=True)
class Property:
    """One line of an event: its name in capitals, parameters likewise, and the value with its backslashes."""

    name: str
    value: str
    line: int
    parameters: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Component:
    """A VEVENT: the line that it begins on, what could be read of it, and what could not (without parameters).

    `whole` says that its end was found.
    """

    line: int
    properties: list[Property] = field(default_factory=list)
    broken: list[Property] = field(default_factory=list)
    whole: bool = False

    def all(self, name: str) -> list[Property]:
        """Return every line of this name that says something."""
        return [one for one in self.properties if one.name == name and one.value.strip()]

    def one(self, name: str) -> Property | None:
        """Return the first line of this name that says something."""
        return next(iter(self.all(name)), None)


@dataclass(slots=True)
class Calendar:
    """A file's events in order, and by TZID the offsets ("+0200") that its own time zones have.

    `found` is whether it is a calendar at all, `whole` whether its end was found.
    """

    events: list[Component] = field(default_factory=list)
    offsets: dict[str, set[str]] = field(default_factory=dict)
    found: bool = False
    whole: bool = False


def read_calendar(content: bytes) -> Calendar:
    """Return what stands in a file of at most MOST_BYTES; what is nested deeper than DEEPEST is left out."""
    calendar = Calendar()
    open_components: list[str] = []
    zone = ""
    for line, text in _unfolded(content):
        named = _NAME.match(text)
        name = named[1].upper() if named else ""
        if name == "BEGIN":
            _begin(calendar, open_components, _word(text), line)
        elif name == "END":
            _end(calendar, open_components, _word(text))
        elif open_components and open_components[-1] == "VEVENT" and name in _EVENT:
            _add(calendar.events[-1], name, text, line)
        elif "VTIMEZONE" in open_components and name in _ZONE:
            value = text.partition(":")[2].strip()
            zone = value.strip('"') if name == "TZID" else zone
            if name == "TZOFFSETTO":
                calendar.offsets.setdefault(zone, set()).add(value)
    return calendar


def _begin(calendar: Calendar, open_components: list[str], what: str, line: int) -> None:
    calendar.found = calendar.found or what == "VCALENDAR"
    if what == "VEVENT":
        if "VEVENT" in open_components:  # the end of the one before is missing
            del open_components[open_components.index("VEVENT") :]
        calendar.events.append(Component(line))
    if len(open_components) < DEEPEST:
        open_components.append(what)


def _end(calendar: Calendar, open_components: list[str], what: str) -> None:
    if what in open_components:
        if what == "VEVENT":
            calendar.events[-1].whole = True
        del open_components[open_components.index(what) :]
    calendar.whole = calendar.whole or what == "VCALENDAR"


def _word(text: str) -> str:
    return text.partition(":")[2].strip().upper()


def _add(event: Component, name: str, text: str, line: int) -> None:
    try:
        _, parameters, value = Contentline(text.strip()).raw_parts()  # type: ignore[no-untyped-call]
    except ValueError:
        event.broken.append(Property(name, text.partition(":")[2], line))
        return
    plain = {key.upper(): value if isinstance(value, str) else ",".join(value) for key, value in parameters.items()}
    event.properties.append(Property(name, value, line, plain))


def _unfolded(content: bytes) -> Iterator[tuple[int, str]]:
    """Return the lines with their numbers, folded ones joined: as bytes, for some programs fold within a letter."""
    begins, joined = 0, bytearray()
    for number, found in enumerate(_LINE.finditer(content), 1):
        line = found[1]
        if line[:1] in {b" ", b"\t"} and joined:
            if len(joined) < LONGEST_LINE:
                joined += line[1:]
            continue
        if joined:
            yield begins, _decoded(joined[:LONGEST_LINE])
        begins, joined = number, bytearray(line)
    if joined:
        yield begins, _decoded(joined[:LONGEST_LINE])


def _decoded(line: bytearray) -> str:
    try:
        return line.decode("utf-8-sig")
    except UnicodeDecodeError:
        return line.decode("cp1252", errors="replace")
