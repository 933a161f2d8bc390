"""One event of Linked Events, with the sub-events that are its meetings, as a hobby."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from catalogue import cells
from catalogue.hobby import Association, Audience, Hobby, Price, Schedule, Status, Venue
from catalogue.importers.facts import (
    Item,
    Kinds,
    ages,
    contacts_in,
    email,
    euros,
    municipality,
    phone,
    places,
    point,
    price,
    source_id,
)
from catalogue.importers.feeds import (
    flag,
    is_empty,
    is_language,
    look,
    many,
    original,
    rich,
    text,
    translated,
    web,
)
from catalogue.importers.gather import Result
from catalogue.importers.html import cut
from catalogue.importers.times import Slot, When, over, schedules, slot, when
from catalogue.known import Known
from catalogue.origin import Origin
from catalogue.words import fold

WOMEN, MEN, FAMILIES = "yso:p16991", "yso:p8173", frozenset({"yso:p4363", "yso:p20513"})
WHOEVER = frozenset({"yso:p6165", "yso:p2433", "yso:p7179"})
"""Immigrants, older people, disabled people: named beside women, they are women still."""

_BEGINNERS = frozenset({"aloittelijat", "vasta-alkajat", "beginners", "nyborjare"})
_STATUSES: Mapping[str, Status] = {"EventCancelled": "ended", "EventPostponed": "paused"}
_NOT_HELD = frozenset({"EventCancelled", "EventPostponed"})
_CONTACT_LETTERS = 400


@dataclass(frozen=True, slots=True)
class Event:
    """An event as it came: the document it is in, its key, and its fields."""

    file: str
    key: str
    data: object


def key(thing: object) -> str:
    """Return what tells a thing from others of its sort: its id, else the end of its address, else ""."""
    own = look(thing, "id")
    written = own if isinstance(own, str) and own else look(thing, "@id") if isinstance(thing, dict) else thing
    return text(written, 500).rstrip("/").rpartition("/")[2] if isinstance(written, str) else ""


def result(
    event: Event,
    meetings: Sequence[Event],
    held_places: Mapping[str, object],
    keywords: Mapping[str, object],
    known: Known,
    kinds: Kinds,
    origin: Origin,
) -> Result:
    """Return the hobby of an event; what is wrong is left in the item's problems."""
    item = Item(event.file, source_id(event.key))
    data = _with_what_meetings_say(event, meetings)
    venue = _venue(item, data, held_places, known, origin)
    if not venue.municipality:
        return Result(item)
    names = translated(data.get("name"), origin.language)
    name = original(names, origin.language)
    if not name:
        item.wrong("name", "", "Nimi puuttuu. Anna tapahtumalle nimi.")
    tagged = [_resolved(one, keywords) for one in many(data.get("keywords"))]
    kind = kinds.find(map(key, tagged), origin.kind, _labels(tagged), names.values())
    if not kind:
        message = "Lajia ei tunneta. Lisää asiasana (YSO), joka on lajin nimi, esimerkiksi uinti."
        item.wrong("keywords", ", ".join(_labels(tagged)) or name, message)
    times, status = _times(item, event, meetings, origin.today)
    low, high = ages(
        item, ("audience_min_age", "audience_max_age"), data.get("audience_min_age"), data.get("audience_max_age")
    )
    capacity, remaining = (places(one) for one in _seats(event.data))
    audiences = [_resolved(one, keywords) for one in many(data.get("audience"))]
    single = not meetings and len(times) == 1
    hobby = Hobby(
        number=0,
        source=origin.source,
        source_id=item.id,
        kind=kind,
        name=name,
        association=0,
        venue=venue,
        schedules=times,
        names={code: words for code, words in names.items() if words != name},
        description=_descriptions(data, origin),
        audience=_audience(set(map(key, audiences))),
        beginners=True if _BEGINNERS & {fold(label) for label in _labels([*audiences, *tagged])} else None,
        age_min=low,
        age_max=high,
        price=_price(data, origin, single=single),
        leader_languages=_languages(data),
        capacity=capacity,
        has_room=None if remaining is None else remaining > 0,
        url=_url(data, origin),
        status=status,
        example=origin.example,
    )
    return Result(item, hobby, None if origin.association else _association(item, data, origin))


def _with_what_meetings_say(event: Event, meetings: Iterable[Event]) -> dict[str, object]:
    """The fields of an event; those that say nothing as in the first of its meetings that does."""
    fields = _fields(event.data)
    for one in meetings:
        for name, value in _fields(one.data).items():
            if is_empty(fields.get(name)) and not is_empty(value):
                fields[name] = value
    return fields


def _fields(value: object) -> dict[str, object]:
    return {str(name): one for name, one in value.items() if not is_empty(one)} if isinstance(value, dict) else {}


def _resolved(reference: object, held: Mapping[str, object]) -> object:
    return held.get(key(reference), reference)


def _labels(keywords: Iterable[object]) -> list[str]:
    """Return the names of keywords and their other names."""
    labels: list[str] = []
    for keyword in keywords:
        labels += translated(look(keyword, "name"), "fi").values()
        labels += filter(None, map(text, many(look(keyword, "alt_labels"))))
    return labels


def _languages(data: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(is_language, map(key, many(data.get("in_language"))))))


def _seats(data: object) -> tuple[object, object]:
    """Return how many can come in all, and how many more; a course and a registration keep them apart."""
    seats = {**_fields(look(data, "extension_course")), **_fields(look(data, "registration")), **_fields(data)}
    return seats.get("maximum_attendee_capacity"), seats.get("remaining_attendee_capacity")


def _times(item: Item, event: Event, meetings: Sequence[Event], today: date) -> tuple[tuple[Schedule, ...], Status]:
    starts, ends = _when(item, event)
    parts = [(one, _when(item, one)) for one in meetings]
    held = [slot(*span) for one, span in parts if _status(one) not in _NOT_HELD and not _is_deleted(one)]
    slots: list[Slot | None] = held if meetings else [slot(starts, ends)]
    times = schedules(one for one in slots if one)
    if _status(event) in _STATUSES:
        return times, _STATUSES[_status(event)]
    lasts = [span[1] or span[0] for span in ((starts, ends), *(span for _, span in parts))]
    days = [one.day for one in lasts if one]
    is_over = bool(days) and max(days) < today and all(over(one, today) for one in times)
    cancelled = bool(meetings) and not times and all(_status(one) == "EventCancelled" for one in meetings)
    return times, "ended" if is_over or cancelled else "active"


def _when(item: Item, event: Event) -> tuple[When | None, When | None]:
    starts = when(item, "start_time", look(event.data, "start_time"))
    ends = when(item, "end_time", look(event.data, "end_time"))
    if ends and starts and (ends.day < starts.day or _is_before(ends.moment, starts.moment)):
        item.wrong("end_time", look(event.data, "end_time"), "Päättymisajan pitää olla alkamisajan jälkeen.")
    without_time = flag(look(event.data, "has_start_time")) is False
    return (When(starts.day) if starts and without_time else starts), ends


def _is_before(one: datetime | None, other: datetime | None) -> bool:
    return one is not None and other is not None and one < other


def _status(event: Event) -> str:
    return text(look(event.data, "event_status")).rpartition("/")[2]


def _is_deleted(event: Event) -> bool:
    return flag(look(event.data, "deleted")) is True


def _venue(item: Item, data: Mapping[str, object], held: Mapping[str, object], known: Known, origin: Origin) -> Venue:
    given = data.get("location")
    place = _resolved(given, held)
    localities = translated(look(place, "address_locality"), origin.language)
    postcode = text(look(place, "postal_code"))
    named = [*_divisions(place), *localities.values()]
    fetched = isinstance(place, dict) and any(name in place for name in ("name", "street_address", "address_locality"))
    if given and not fetched and not origin.municipality:
        item.wrong("location", key(given), "Paikan tietoja ei ole haettu. Hae myös paikka.")
        town = ""
    else:
        town = municipality(item, known, "location", origin.municipality, named, postcode)
    coordinates = look(place, "position", "coordinates")
    lon, lat = coordinates[:2] if isinstance(coordinates, list) and len(coordinates) > 1 else (None, None)
    street = original(translated(look(place, "street_address"), origin.language), origin.language)
    office = original(localities, origin.language).upper()
    return Venue(
        name=original(translated(look(place, "name"), origin.language), origin.language),
        address=cut(", ".join(part for part in (street, f"{postcode} {office}".strip()) if part), cells.LONGEST_NAME),
        municipality=town,
        point=point(item, "location.position", lat, lon) if town else None,
        meeting_point=translated(data.get("location_extra_info"), origin.language, rich),
    )


def _divisions(place: object) -> list[str]:
    municipalities = (one for one in many(look(place, "divisions")) if look(one, "type") == "muni")
    return [name for one in municipalities for name in translated(look(one, "name"), "fi").values()]


def _descriptions(data: Mapping[str, object], origin: Origin) -> dict[str, str]:
    """Return the short description, where there is none the long one."""
    long, short = (translated(data.get(name), origin.language, rich) for name in ("description", "short_description"))
    return long | short


def _audience(ids: set[str]) -> Audience:
    """Women (men) only when nobody else is named: who reads "women only" relies on it."""
    groups = ids - WHOEVER
    if groups == {WOMEN}:
        return Audience.WOMEN
    if groups == {MEN}:
        return Audience.MEN
    return Audience.FAMILIES if FAMILIES & ids else Audience.ANYONE


def _price(data: Mapping[str, object], origin: Origin, *, single: bool) -> Price:
    """Only of a single meeting is it known that a price is for one time; what is free is free."""
    cents: list[int | None] = []
    told: dict[str, list[str]] = {}
    for offer in many(data.get("offers")):
        prices = translated(look(offer, "price"), origin.language, rich)
        is_free = flag(look(offer, "is_free")) is True
        amounts = {euros(words) for words in prices.values()}
        agreed = amounts.pop() if len(amounts) == 1 else None
        cents.append(0 if is_free else agreed if single or agreed == 0 else None)
        for texts in (prices, translated(look(offer, "description"), origin.language, rich)):
            for code, words in texts.items():
                told.setdefault(code, []).append(words)
    joined = {code: cut(" – ".join(dict.fromkeys(words)), cells.LONGEST_TEXT) for code, words in told.items()}
    return price(cents, joined)


def _url(data: Mapping[str, object], origin: Origin) -> str:
    pages = [data.get("info_url"), *(look(offer, "info_url") for offer in many(data.get("offers")))]
    links = [look(link, "link") for link in many(data.get("external_links"))]
    texts = [original(translated(page, origin.language, web), origin.language) for page in pages]
    return next(filter(None, [*texts, *map(web, links)]), "")


def _association(item: Item, data: Mapping[str, object], origin: Origin) -> Association:
    name = original(translated(data.get("provider"), origin.language), origin.language)
    if not name:
        item.wrong("provider", "", "Järjestäjä puuttuu. Kirjoita, mikä yhdistys järjestää tapahtuman.")
    contacts = translated(data.get("provider_contact_info"), origin.language, rich)
    address, number = contacts_in(" ".join(contacts.values())[:_CONTACT_LETTERS])
    address = email(data.get("provider_email") or data.get("email")) or address
    number = phone(data.get("provider_phone") or data.get("phone")) or number
    return Association(
        number=0,
        source=origin.source,
        source_id=source_id(fold(name).replace(" ", "-")),
        name=name,
        email=address,
        phone=number,
        url="" if address or number else _url(data, origin),
        language=origin.language,
    )
