"""Linked Events of our world, and how the tests read them."""

from typing import Any

from catalogue.hobby import Hobby
from catalogue.importers.linked_events import LINKED_EVENTS
from catalogue.origin import Document, Origin
from catalogue.reading import Reading
from tests.catalogue.importers.feeding import KNOWN, ORIGIN, document

API = "https://api.example.org/v1"


PLACE = {
    "id": "kajaani:uimahalli",
    "@id": f"{API}/place/kajaani:uimahalli/",
    "@type": "Place",
    "name": {"fi": "Kajaanin uimahalli"},
    "street_address": {"fi": "Esimerkkikatu 1"},
    "postal_code": "87100",
    "address_locality": {"fi": "Kajaani", "sv": "Kajana"},
    "position": {"type": "Point", "coordinates": [27.759, 64.239]},
    "divisions": [{"type": "muni", "ocd_id": "ocd-division/country:fi/kunta:kajaani", "name": {"fi": "Kajaani"}}],
}


SWIMMING = {
    "id": "yso:p4330",
    "@id": f"{API}/keyword/yso:p4330/",
    "@type": "Keyword",
    "name": {"fi": "uinti", "en": "swimming"},
}


EVENT = {
    "id": "kajaani:1",
    "@id": f"{API}/event/kajaani:1/",
    "@type": "Event/LinkedEvent",
    "name": {"fi": "Naisten uintivuoro", "en": "Swimming for women"},
    "short_description": {"fi": "<p>Uimme rauhassa.</p><p>Muut eiv&auml;t p&auml;&auml;se halliin.</p>", "en": None},
    "description": None,
    "location": PLACE,
    "location_extra_info": {"fi": "Ovella klo 17.50."},
    "keywords": [SWIMMING],
    "audience": [{"@id": f"{API}/keyword/yso:p16991/"}],
    "audience_min_age": 15,
    "audience_max_age": None,
    "start_time": "2026-12-01T16:00:00Z",
    "end_time": "2026-12-01T17:30:00Z",
    "super_event": None,
    "super_event_type": None,
    "sub_events": [],
    "event_status": "EventScheduled",
    "publication_status": "public",
    "deleted": False,
    "replaced_by": None,
    "offers": [{"is_free": False, "price": {"fi": "7 €"}, "description": None, "info_url": None}],
    "info_url": {"fi": "https://uimarit.example.org/"},
    "provider": {"fi": "Esimerkki-Uimarit"},
    "provider_contact_info": {"fi": "Amina, puh. 044 000 0001, uimarit(at)example.org"},
    "in_language": [{"@id": f"{API}/language/fi/"}, {"id": "ar"}],
    "maximum_attendee_capacity": 20,
    "remaining_attendee_capacity": 0,
    "last_modified_time": "2026-11-20T10:00:00Z",
    "custom_data": None,
}


def page(*events: object, next_: str | None = None, name: str = f"{API}/event/") -> Document:
    return document({"meta": {"count": 151775, "next": next_, "previous": None}, "data": list(events)}, name)


def read(*events: object, origin: Origin = ORIGIN) -> Reading:
    return LINKED_EVENTS.read([page(*events)], KNOWN, origin)


def event(**fields: Any) -> dict[str, Any]:
    return {**EVENT, **fields}


def hobby(**fields: Any) -> Hobby:
    reading = read(event(**fields))
    assert reading.problems == ()
    (draft,) = reading.drafts
    return draft.hobby


def messages(reading: Reading) -> list[str]:
    return [problem.message for problem in reading.problems]


def series(*parts: dict[str, Any], **fields: Any) -> list[dict[str, Any]]:
    """A recurring event with sub-events kajaani:1a, 1b, …, each by its own fields."""
    own = [f"kajaani:1{letter}" for letter, _ in zip("abcdefghijkl", parts, strict=False)]
    above = {"start_time": None, "end_time": None, "super_event_type": "recurring", **fields}
    head = event(sub_events=[{"@id": f"{API}/event/{one}/"} for one in own], **above)
    link = {"@id": f"{API}/event/kajaani:1/"}
    return [head, *(event(id=one, super_event=link, **part) for one, part in zip(own, parts, strict=True))]


def on(day: str, begins: str = "16:00", ends: str = "17:30", **fields: Any) -> dict[str, Any]:
    return {"start_time": f"{day}T{begins}:00Z", "end_time": f"{day}T{ends}:00Z", **fields}


SAMPLE = {
    "meta": {"next": f"{API}/event/?page=2"},
    "data": [*series(on("2026-12-01"), on("2026-12-08")), event(id="k:2")],
}
