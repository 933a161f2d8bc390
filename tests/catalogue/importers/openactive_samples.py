"""OpenActive items of our world, and how the tests read them."""

from typing import Any

from catalogue.hobby import Hobby, Schedule
from catalogue.importers.openactive import OPENACTIVE
from catalogue.origin import Document
from catalogue.reading import Reading
from tests.catalogue.importers.feeding import KNOWN, ORIGIN, document

FEED = "https://feed.example.org/series"


OF_FOOTBALL = "https://openactive.io/activity-list#0a5f732d-e806-4e51-ad40-0a7de0239c8c"


WEEKLY = {
    "@type": "Schedule",
    "repeatFrequency": "P1W",
    "byDay": ["https://schema.org/Tuesday"],
    "startDate": "2026-09-01",
    "endDate": "2027-05-25",
    "startTime": "18:00",
    "endTime": "19:30",
    "duration": "PT1H30M",
    "scheduleTimezone": "Europe/Helsinki",
    "exceptDate": ["2026-12-22T16:00:00Z", "2026-12-29"],
}


SERIES = {
    "@context": "https://openactive.io/",
    "@type": "SessionSeries",
    "@id": "https://pallo.example.org/series/1",
    "name": "Kaikkien jalkapallo",
    "description": "<p>Pelaamme yhdess&auml;.</p>",
    "activity": [{"@type": "Concept", "@id": OF_FOOTBALL, "prefLabel": "Football"}],
    "organizer": {
        "@type": "Organization",
        "@id": "https://pallo.example.org/",
        "name": "Esimerkki-Pallo",
        "email": "pallo@example.org",
        "telephone": "044 000 0002",
        "url": "https://pallo.example.org/",
    },
    "location": {
        "@type": "Place",
        "name": "Esimerkkihalli",
        "address": {"streetAddress": "Esimerkkikatu 3", "addressLocality": "Sotkamo", "postalCode": "88600"},
        "geo": {"@type": "GeoCoordinates", "latitude": 64.13, "longitude": "28.38"},
        "amenityFeature": [
            {"@type": "ChangingFacilities", "name": "Pukuhuoneet", "value": True},
            {"@type": "Creche", "name": "Lastenhoito", "value": False},
        ],
    },
    "meetingPoint": "Etuovella",
    "accessibilitySupport": [{"@type": "Concept", "prefLabel": "Physical impairment"}],
    "genderRestriction": "https://openactive.io/FemaleOnly",
    "ageRange": {"@type": "QuantitativeValue", "minValue": 16},
    "level": ["Beginner"],
    "leader": [{"@type": "Person", "name": "Bahar", "gender": "https://schema.org/Female"}],
    "inLanguage": ["fi", "en-GB"],
    "attendeeInstructions": "Ota mukaan sisäkengät.",
    "offers": [{"@type": "Offer", "price": "5.00", "priceCurrency": "EUR"}],
    "eventSchedule": [WEEKLY],
    "eventStatus": "https://schema.org/EventScheduled",
    "url": "https://pallo.example.org/jalkapallo",
}


def item(data: Any, own: object = 1, state: str = "updated", modified: object = 1, kind: str = "SessionSeries") -> Any:
    body = {} if state == "deleted" else {"data": data}
    return {"state": state, "kind": kind, "id": own, "modified": modified, **body}


def page(*items: object, next_: str = FEED, name: str = FEED) -> Document:
    return document({"items": list(items), "next": next_, "license": "https://example.org/"}, name)


def read(*items: object) -> Reading:
    return OPENACTIVE.read([page(*items)], KNOWN, ORIGIN)


def series(**fields: Any) -> dict[str, Any]:
    return {**SERIES, **fields}


def hobby(**fields: Any) -> Hobby:
    reading = read(item(series(**fields)))
    assert reading.problems == ()
    (draft,) = reading.drafts
    return draft.hobby


def schedule(**fields: Any) -> Schedule | None:
    given = {name: value for name, value in {**WEEKLY, **fields}.items() if value is not None}
    schedules = hobby(eventSchedule=given).schedules
    assert len(schedules) < 2
    return schedules[0] if schedules else None


def messages(reading: Reading) -> list[str]:
    return [problem.message for problem in reading.problems]


def session(own: str, starts: str, ends: str, **fields: Any) -> dict[str, Any]:
    above = {"@type": "ScheduledSession", "superEvent": SERIES["@id"], "startDate": starts, "endDate": ends}
    return {"@id": f"https://pallo.example.org/session/{own}", **above, **fields}


def offer(price: object, currency: str = "EUR", name: str | None = None) -> dict[str, Any]:
    return {"@type": "Offer", "price": price, "priceCurrency": currency, "name": name}


INSIDE = {**SERIES, "subEvent": [session("a", "2026-12-08T16:00:00Z", "2026-12-08T17:30:00Z")]}


ALONE = item(session("b", "2026-12-15T16:00:00Z", ""), "b", kind="ScheduledSession")


SAMPLE = {"items": [item(INSIDE), ALONE, item(None, 3, "deleted")], "next": f"{FEED}?after=1"}
