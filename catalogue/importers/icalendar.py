"""Calendar files (.ics): an event, or a series of them, is a hobby; whatever the bytes are, nothing raises."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from icalendar.parser import unescape_backslash
from icalendar.parser.property import split_on_unescaped_comma

from catalogue import cells
from catalogue.cells import CellError
from catalogue.hobby import Association, Hobby, Point, Venue
from catalogue.importers.addresses import address, one_line
from catalogue.importers.facts import Kinds, source_id
from catalogue.importers.feeds import number, web
from catalogue.importers.html import cut, plain
from catalogue.importers.ics_schedules import Event, over, schedules, timed
from catalogue.importers.ics_text import MOST_BYTES, MOST_EVENTS, Property, read_calendar
from catalogue.importers.ics_times import wall
from catalogue.known import Known
from catalogue.origin import Document, Importer, Origin
from catalogue.reading import Draft, Problem, Reading
from catalogue.words import clean, fold

SHOWN = 60

_MEGABYTE = 1_000_000
_NOT_A_MAILBOX = ("calendar.google.com", "invalid")
_PRIVATE = frozenset({"PRIVATE", "CONFIDENTIAL"})
_WHOSE = "Kerro asetuksissa, minkä yhdistyksen kalenteri tämä on."


@dataclass(slots=True)
class _Series:
    """What has one UID: the event, and its times that were changed or cancelled, by the day that they were on."""

    source_id: str
    events: list[Event] = field(default_factory=list)
    changes: dict[str, Event] = field(default_factory=dict)


def _read(documents: Sequence[Document], known: Known, origin: Origin) -> Reading:
    events, problems = [], []
    for document in documents:
        found, wrong = _events(document)
        events += found
        problems += wrong
    associations: dict[str, Association] = {}
    drafts, unread = [], set()
    nobodys: dict[str, Problem] = {}
    kinds = Kinds(known)
    for one in _series(events):
        event, changes = _chosen(one)
        association = None if origin.association else _association(event, origin)
        hobby = _hobby(one.source_id, event, changes, kinds, known, origin)
        wrong = [problem for part in (event, *changes) for problem in part.problems]
        whose = association.source_id if association else origin.association
        if whose and not wrong:
            drafts.append(Draft(hobby, whose))
            associations |= {whose: association} if association else {}
        elif hobby.status != "ended":  # what is over needs no mending
            unread.add(one.source_id)
            problems += wrong
            if not whose:
                nobodys[event.file] = Problem(event.file, 0, "ORGANIZER", "", _WHOSE)
    return Reading(
        associations=tuple(associations.values()),
        drafts=tuple(drafts),
        unread=frozenset(unread),
        problems=(*problems, *nobodys.values()),
    )


def _events(document: Document) -> tuple[list[Event], list[Problem]]:
    def refused(message: str) -> tuple[list[Event], list[Problem]]:
        return [], [Problem(document.name, 0, "", "", message)]

    if len(document.content) > MOST_BYTES:
        return refused(f"Tiedosto on liian suuri: enintään {MOST_BYTES // _MEGABYTE} megatavua.")
    calendar = read_calendar(document.content)
    if not calendar.found:
        return refused("Tämä ei ole kalenteritiedosto. Vie kalenteri muodossa iCalendar (.ics).")
    if len(calendar.events) > MOST_EVENTS:
        return refused(f"Tapahtumia on liikaa: enintään {MOST_EVENTS}. Vie kalenterista vain tuleva kausi.")
    events = [
        Event(document.name, component, calendar.offsets, _item(component.one("UID"), component.one("SUMMARY")))
        for component in calendar.events
        if (component.one("CLASS") or Property("CLASS", "", 0)).value.strip().upper() not in _PRIVATE
    ]
    for event in events:
        _broken(event)
    cut_short = Problem(document.name, 0, "", "", "Tiedosto on kesken: sen loppu puuttuu. Vie kalenteri uudelleen.")
    return events, [] if calendar.whole else [cut_short]


def _item(uid: Property | None, summary: Property | None) -> str:
    """What an event is called in problems: its UID, else its name."""
    return clean(uid.value if uid else summary.value if summary else "")[:SHOWN]


def _broken(event: Event) -> None:
    for line in event.component.broken:
        event.problem(line, "Riviä ei voi lukea. Siinä on merkki, joka ei kuulu siihen. Vie kalenteri uudelleen.")
    if not event.component.whole:
        event.problem("END", "Tapahtuma on kesken: sen loppu puuttuu. Vie kalenteri uudelleen.")


def _series(events: Sequence[Event]) -> list[_Series]:
    by_id: dict[str, _Series] = {}
    for event in events:
        own = _source_id(event)
        one = by_id.setdefault(own, _Series(own))
        told = event.component.one("RECURRENCE-ID")
        if told is None:
            one.events.append(event)
            continue
        of = _day_of(event, told)
        if of not in one.changes or _sequence(event) >= _sequence(one.changes[of]):
            one.changes[of] = event
    return list(by_id.values())


def _source_id(event: Event) -> str:
    """Return the UID; without one, an id that the same name and time give again."""
    uid = clean(event.text("UID"))
    if uid:
        return source_id(uid)
    content = f"{fold(event.text('SUMMARY'))}\n{event.text('DTSTART')}"
    return f"ics-{hashlib.sha256(content.encode('utf-8', 'replace')).hexdigest()[:24]}"


def _day_of(event: Event, told: Property) -> str:
    try:
        return wall(told, told.value, event.offsets).day.isoformat()
    except CellError:
        return told.value


def _sequence(event: Event) -> int:
    written = event.text("SEQUENCE")
    return int(written) if written.isdecimal() and len(written) < 10 else 0  # noqa: PLR2004 - as RFC 5545's INTEGER


def _chosen(series: _Series) -> tuple[Event, tuple[Event, ...]]:
    """Return the event that counts, of equal sequence the last, and its changes; without one the first change is it."""
    changes = tuple(series.changes.values())
    if not series.events:
        changes = tuple(sorted(changes, key=_is_cancelled))
        return changes[0], changes[1:]
    highest = max(map(_sequence, series.events))
    return [event for event in series.events if _sequence(event) == highest][-1], changes


def _hobby(own: str, event: Event, changes: Sequence[Event], kinds: Kinds, known: Known, origin: Origin) -> Hobby:
    made = schedules(event, changes)
    ended = _is_cancelled(event) or (over(made, origin.today) and not event.problems)
    name = clean(unescape_backslash(event.text("SUMMARY")))
    if not name:
        event.problem("SUMMARY", "Tapahtumalta puuttuu nimi.")
    description = plain(unescape_backslash(event.text("DESCRIPTION")))
    return Hobby(
        number=0,
        source=origin.source,
        source_id=own,
        kind=_kind(event, name, kinds, origin),
        name=cut(name, cells.LONGEST_NAME),
        association=0,
        venue=_venue(event, known, origin),
        schedules=timed(event, made),
        description={origin.language: description} if description else {},
        url=web(event.text("URL")),
        status="ended" if ended else "active",
        checked_on=_checked(event, origin.today),
        example=origin.example,
    )


def _is_cancelled(event: Event) -> bool:
    return event.text("STATUS").upper() == "CANCELLED"


def _kind(event: Event, name: str, kinds: Kinds, origin: Origin) -> str:
    lines = event.component.all("CATEGORIES")
    categories = [clean(word) for line in lines for word in split_on_unescaped_comma(line.value)]
    kind = kinds.find(categories, "", categories, [name]) or origin.kind
    if not kind:
        message = "Lajia ei tunneta. Kirjoita luokaksi (CATEGORIES) laji luettelosta, esimerkiksi Uinti."
        event.problem(lines[0] if lines else "CATEGORIES", message)
    return kind


def _venue(event: Event, known: Known, origin: Origin) -> Venue:
    where = address(unescape_backslash(event.text("LOCATION")), known)
    municipality = where.municipality or ("" if where.elsewhere else origin.municipality)
    if not municipality:
        towns = ", ".join(known.municipalities.values())
        told = event.component.one("LOCATION") or "LOCATION"
        event.problem(told, f"Kuntaa ei tunneta. Kirjoita paikan loppuun kunta. Kainuun kunnat: {towns}.")
    return Venue(
        name=where.name,
        address=one_line(where.street, where.postcode, where.town),
        municipality=municipality,
        point=event.read("GEO", lambda found: _point(found.value), None),
    )


def _point(value: str) -> Point | None:
    """Return a GEO, None for 0;0, which programs write that do not know."""
    lat, _, lon = value.replace(",", ";", 0 if ";" in value else 1).partition(";")
    if number(lat) == 0 and number(lon) == 0:
        return None
    return Point(cells.coordinate(lat, 59, 71, "Leveysaste"), cells.coordinate(lon, 19, 32, "Pituusaste"))


def _checked(event: Event, today: date) -> date | None:
    """Return the day when somebody last changed it, which is when they saw it."""
    told = event.component.one("LAST-MODIFIED")
    try:
        day = wall(told, told.value, event.offsets).day if told else None
    except CellError:
        return None
    return day if day and day <= today else None


def _association(event: Event, origin: Origin) -> Association | None:
    """Return the organizer, None where there is none that can be written to."""
    told = event.component.one("ORGANIZER")
    if not told or told.value.strip().rpartition(":")[0].casefold() != "mailto":
        return None
    try:
        email = cells.email(told.value.strip().rpartition(":")[2]).casefold()
    except CellError:
        return None
    if email.endswith(_NOT_A_MAILBOX):
        return None
    name = cut(clean(told.parameters.get("CN", "")), cells.LONGEST_NAME)
    return Association(
        number=0, source=origin.source, source_id=email, name=name or email, email=email, language=origin.language
    )


def _no_more(_: Sequence[Document]) -> tuple[str, ...]:
    return ()


ICALENDAR = Importer(read=_read, more=_no_more)
