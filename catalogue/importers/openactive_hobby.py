"""One series or event of OpenActive, with the sessions that are its meetings, as a hobby.

Fields are those of https://openactive.io/modelling-opportunity-data/.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from catalogue import cells
from catalogue.hobby import Association, Audience, Hobby, Price, Schedule, Status, Texts, Venue
from catalogue.importers.facts import (
    Item,
    Kinds,
    ages,
    email,
    euros,
    municipality,
    phone,
    places,
    point,
    price,
    source_id,
)
from catalogue.importers.feeds import flag, is_empty, is_language, look, many, number, rich, text, web
from catalogue.importers.gather import Result
from catalogue.importers.html import cut
from catalogue.importers.openactive_times import last_day, schedule, session, without
from catalogue.importers.times import over, schedules
from catalogue.known import Known
from catalogue.origin import Origin
from catalogue.words import fold

MOST_SCHEDULES = 20

_LONGEST_ID = 500
_COORDINATES = re.compile(r"[-+]?\d{1,3}(?:\.\d+)?[\s,;]+[-+]?\d{1,3}(?:\.\d+)?")
_POSTCODE = re.compile(r"\b\d{5}\b")
_AUDIENCES: Mapping[str, Audience] = {
    **dict.fromkeys(("femaleonly", "female", "women", "woman", "womenonly", "ladies", "naiset"), Audience.WOMEN),
    **dict.fromkeys(("maleonly", "male", "men", "man", "menonly", "miehet"), Audience.MEN),
    **dict.fromkeys(("norestriction", "none", "mixed", "any", "all", "both", "kaikki"), Audience.ANYONE),
}
_STATUSES: Mapping[str, Status] = {"eventcancelled": "ended", "eventpostponed": "paused"}
_BEGINNERS = ("beginner", "alkei", "aloittel", "vasta-alk")
_ALL_LEVELS = frozenset({"all", "all levels", "any"})
_NOT_BEGINNERS = ("intermediate", "advanced", "jatko", "edistyn")
_ROOMS = frozenset({"changingfacilities", "changingrooms"})
_CHILDCARE = "creche"
_MOBILITY = ("physical", "wheelchair", "mobility", "liikunta", "pyoratuoli")


@dataclass(frozen=True, slots=True)
class Opportunity:
    """An item of the feed: the document it is in, its id in the catalogue, and its data."""

    file: str
    id: str
    data: object


def identity(data: object) -> str:
    """Return what an opportunity is referred to by: its @id, or the reference itself; "" when it has none."""
    names = ("@id", "id", "identifier")
    written = [look(data, name) for name in names] if isinstance(data, dict) else [data]
    return next(filter(None, (text(one, _LONGEST_ID) for one in written)), "")


def kind_of_thing(data: object) -> str:
    """Return the type of a JSON-LD object, without its vocabulary."""
    written = look(data, "@type") or look(data, "type")
    return _name(next(iter(many(written)), None))


def result(head: Opportunity, meetings: Sequence[Opportunity], known: Known, kinds: Kinds, origin: Origin) -> Result:
    """Return the hobby of a series or an event; what is wrong is left in the item's problems."""
    item = Item(head.file, head.id)
    data = _with_what_others_say(head, meetings)
    venue = _venue(item, data, known, origin)
    if not venue.municipality:
        return Result(item)
    name = text(data.get("name"))
    if not name:
        item.wrong("name", "", "Nimi puuttuu. Anna ryhmälle nimi.")
    activities = many(data.get("activity"))
    labels = [text(look(one, "prefLabel")) or text(one) for one in activities]
    ids = (f"openactive:{identity(one).rpartition('#')[2]}" for one in activities)
    kind = kinds.find(ids, origin.kind, filter(None, labels), [name])
    if not kind:
        message = "Lajia ei tunneta. Kirjoita laji (activity) OpenActiven lajiluettelosta."
        item.wrong("activity", ", ".join(labels) or name, message)
    times, status = _times(item, head, meetings, origin.today)
    age_range = data.get("ageRange")
    low, high = ages(item, ("ageRange", "ageRange"), look(age_range, "minValue"), look(age_range, "maxValue"))
    leaders = many(data.get("leader"))
    hobby = Hobby(
        number=0,
        source=origin.source,
        source_id=item.id,
        kind=kind,
        name=name,
        association=0,
        venue=venue,
        schedules=times,
        description=_texts(rich(data.get("description")), origin),
        audience=_audience(item, data.get("genderRestriction")),
        beginners=_beginners(data.get("level")),
        age_min=low,
        age_max=high,
        price=_price(data, origin),
        leader=cut(", ".join(filter(None, (text(look(one, "name")) for one in leaders))), cells.LONGEST_NAME),
        leader_languages=_languages(data.get("inLanguage")),
        women_leader=_women(leaders),
        bring=_texts(rich(data.get("attendeeInstructions")), origin),
        childcare=True if _has(data, frozenset({_CHILDCARE})) else None,
        capacity=places(data.get("maximumAttendeeCapacity")),
        has_room=_has_room(item, meetings or (head,), origin.today),
        url=web(data.get("url")),
        status=status,
        example=origin.example,
    )
    return Result(item, hobby, None if origin.association else _association(item, data, origin))


def _with_what_others_say(head: Opportunity, meetings: Iterable[Opportunity]) -> dict[str, object]:
    """The fields of a series; those that say nothing as in the first that does of its course, meetings and theirs."""
    fields: dict[str, object] = {}
    above = (look(head.data, "instanceOfCourse"), look(head.data, "superEvent"))
    for data in (head.data, *above, *(one.data for one in meetings)):
        for name, value in data.items() if isinstance(data, dict) else ():
            if is_empty(fields.get(name)) and not is_empty(value):
                fields[name] = value
    return fields


def _times(
    item: Item, head: Opportunity, meetings: Sequence[Opportunity], today: date
) -> tuple[tuple[Schedule, ...], Status]:
    given_rules = many(look(head.data, "eventSchedule"))[:MOST_SCHEDULES]
    rules = [one for given in given_rules if (one := schedule(item, given))]
    slots = [(_status(one), session(item, one.data)) for one in (meetings or (head,))]
    held = schedules(slot for status, slot in slots if slot and status not in _STATUSES)
    cancelled = [slot for status, slot in slots if slot and status in _STATUSES]
    times = without(rules, cancelled) if rules else held
    if _status(head) in _STATUSES:
        return times, _STATUSES[_status(head)]
    days = [day for one in (head, *meetings) if (day := last_day(item, one.data))]
    is_over = bool(days or times) and max(days, default=date.min) < today and all(over(one, today) for one in times)
    all_cancelled = bool(meetings) and not times and all(_status(one) == "eventcancelled" for one in meetings)
    return times, "ended" if is_over or all_cancelled else "active"


def _status(one: Opportunity) -> str:
    return _name(look(one.data, "eventStatus")).casefold()


def _venue(item: Item, data: Mapping[str, object], known: Known, origin: Origin) -> Venue:
    place = next(iter(many(data.get("location"))), None)
    address = look(place, "address")
    locality = text(look(address, "addressLocality"))
    postcode = text(look(address, "postalCode"))
    if isinstance(address, str):
        postcode = ((found := _POSTCODE.search(address)) and found[0]) or ""
    town = municipality(item, known, "location.address", origin.municipality, [locality] if locality else [], postcode)
    name = text(look(place, "name"))
    street = text(look(address, "streetAddress") if isinstance(address, dict) else address)
    office = f"{postcode} {locality.upper()}".strip() if isinstance(address, dict) else ""
    geo = look(place, "geo")
    support = [text(look(one, "prefLabel")) or text(one) for one in many(data.get("accessibilitySupport"))]
    about = ". ".join(filter(None, [", ".join(filter(None, support)), rich(data.get("accessibilityInformation"))]))
    return Venue(
        name="" if _COORDINATES.fullmatch(name) else name,
        address=cut(", ".join(filter(None, (street, office))), cells.LONGEST_NAME),
        municipality=town,
        point=point(item, "location.geo", look(geo, "latitude"), look(geo, "longitude")) if town else None,
        meeting_point=_texts(rich(data.get("meetingPoint")), origin),
        changing_rooms=_texts(_has(data, _ROOMS), origin),
        accessible=True if any(word in fold(one) for one in support for word in _MOBILITY) else None,
        accessibility=_texts(cut(about, cells.LONGEST_TEXT), origin),
    )


def _has(data: Mapping[str, object], types: frozenset[str]) -> str:
    """Return the name (else the type) of a feature that the place has, "" when it is not known to have one."""
    place = next(iter(many(data.get("location"))), None)
    for feature in many(look(place, "amenityFeature")):
        if kind_of_thing(feature).casefold() in types and flag(look(feature, "value")) is True:
            return text(look(feature, "name")) or kind_of_thing(feature)
    return ""


def _audience(item: Item, given: object) -> Audience:
    named = {fold(_name(one)).replace(" ", "") for one in many(given)} - {""}
    if unknown := named - _AUDIENCES.keys():
        message = "Rajausta ei tunneta. Tunnetut arvot: NoRestriction, FemaleOnly, MaleOnly."
        item.wrong("genderRestriction", min(unknown), message)
    meant = {_AUDIENCES[one] for one in named - unknown}
    return meant.pop() if len(meant) == 1 else Audience.ANYONE


def _beginners(given: object) -> bool | None:
    levels = [fold(text(look(one, "prefLabel")) or text(one)) for one in many(given)]
    if any(word in level for level in levels for word in _BEGINNERS) or _ALL_LEVELS & set(levels):
        return True
    return False if levels and all(any(word in one for word in _NOT_BEGINNERS) for one in levels) else None


def _price(data: Mapping[str, object], origin: Origin) -> Price:
    """Of several prices none is said to be the price; a course's is for all its meetings, so told in words."""
    cents: list[int | None] = []
    told: list[str] = []
    for offer in many(data.get("offers")):
        amount, currency = number(look(offer, "price")), text(look(offer, "priceCurrency")).upper() or "EUR"
        is_for_one_time = kind_of_thing(data) != "CourseInstance"
        cents.append(euros(amount) if not amount or (currency == "EUR" and is_for_one_time) else None)
        sum_ = "" if amount is None else f"{amount:.2f} {'€' if currency == 'EUR' else currency}".replace(".", ",")
        told.append(" ".join(filter(None, (text(look(offer, "name")), sum_))))
    words = cut("; ".join(dict.fromkeys(filter(None, told))), cells.LONGEST_TEXT)
    return price(cents, _texts(words, origin), free=flag(data.get("isAccessibleForFree")) is True)


def _languages(given: object) -> tuple[str, ...]:
    codes = (re.split("[-_]", text(one))[0].lower() for one in many(given))
    return tuple(dict.fromkeys(code for code in codes if is_language(code)))


def _women(leaders: Sequence[object]) -> bool | None:
    genders = {fold(_name(look(one, "gender"))) for one in leaders}
    return {"female": True, "male": False}.get(genders.pop()) if len(genders) == 1 else None


def _has_room(item: Item, meetings: Iterable[Opportunity], today: date) -> bool | None:
    """Whether there is room at any meeting to come; None when one does not say and none has room."""
    coming = [one for one in meetings if (last_day(item, one.data) or today) >= today]
    free = [places(look(one.data, "remainingAttendeeCapacity")) for one in coming]
    if any(free):
        return True
    return None if not free or None in free else False


def _association(item: Item, data: Mapping[str, object], origin: Origin) -> Association:
    given = data.get("organizer")
    name = text(look(given, "name")) or text(look(given, "legalName"))
    if not name:
        item.wrong("organizer", identity(given), "Järjestäjä puuttuu. Kirjoita järjestäjän nimi ja yhteystiedot.")
    written = (look(given, "email"), look(given, "telephone"))
    reached = Association(
        number=0,
        source=origin.source,
        source_id=source_id(identity(given) or fold(name).replace(" ", "-")),
        name=name,
        email=email(written[0]),
        phone=phone(written[1]),
        url=web(look(given, "url")),
        language=origin.language,
    )
    wrong = next((text(one) for one in written if text(one)), "")
    if wrong and not (reached.email or reached.phone or reached.url):
        item.wrong("organizer", wrong, "Yhteystietoa ei voi lukea. Kirjoita sähköposti näin: nimi@example.org.")
    return reached


def _texts(words: str, origin: Origin) -> Texts:
    return {origin.language: words} if words else {}


def _name(value: object) -> str:
    """Return the last part of a name with a vocabulary: "https://openactive.io/FemaleOnly", "oa:FemaleOnly"."""
    return re.split(r"[/#:]", text(value, _LONGEST_ID).rstrip("/"))[-1]
