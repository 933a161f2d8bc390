"""Linked Events: the events that municipalities keep (https://dev.hel.fi/apis/linkedevents/).

Pages follow one another by `meta.next`; places, keywords and other events are inside an event or referred to by `@id`.
A recurring event with its sub-events is one hobby, whose meetings the sub-events are; those of an "umbrella" (a
festival) are each their own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalogue.importers.facts import Kinds, source_id
from catalogue.importers.feeds import (
    MOST_DOCUMENTS,
    SHOWN,
    Page,
    flag,
    following,
    look,
    many,
    names_of,
    pages,
    reachable,
    text,
    too_many,
    unfollowed,
)
from catalogue.importers.gather import Result, gather
from catalogue.importers.linked_event import Event, key, result
from catalogue.known import Known
from catalogue.origin import Document, Importer, Origin
from catalogue.reading import Problem, Reading

_UMBRELLA = "umbrella"
_DEEPEST = 5
_LONGEST_ADDRESS = 500
_TYPES = {"Place": "place", "Keyword": "keyword", "KeywordSet": "other", "Organization": "other", "Image": "other"}
_SIGNS = {
    "event": ("start_time", "event_status", "super_event", "sub_events", "offers"),
    "place": ("position", "street_address", "address_locality", "divisions"),
    "keyword": ("alt_labels", "aggregate", "deprecated"),
}


@dataclass(frozen=True, slots=True)
class _Found:
    """What some pages hold, by key; `parents` are the events that others are parts of."""

    events: dict[str, Event]
    places: dict[str, object]
    keywords: dict[str, object]
    parents: dict[str, str]
    twice: tuple[Event, ...] = ()

    def root(self, own: str) -> str:
        """Return the key of the event that one is a meeting of, its own when it is of none; it may be missing."""
        seen = {own}
        while (parent := self.parents.get(own)) and parent not in seen and len(seen) < _DEEPEST:
            if parent in self.events and look(self.events[parent].data, "super_event_type") == _UMBRELLA:
                break
            own = parent
            seen.add(own)
        return own


def _read(documents: Sequence[Document], known: Known, origin: Origin) -> Reading:
    read, problems = pages(documents)
    found = _find(read)
    if refused := too_many(documents, len(found.events)):
        return Reading(problems=refused)
    kinds = Kinds(known)
    whole = frozenset(found.parents.values())
    groups: dict[str, list[Event]] = {}
    for own in found.events:
        groups.setdefault(found.root(own), []).append(found.events[own])
    results: list[Result] = []
    rest: list[Problem] = [*problems, *unfollowed(read, _next), *_strangers(read)]
    for root, members in groups.items():
        if root not in found.events:
            rest.append(_missing(root, members))
        elif not _is_left_out(found.events[root].data, has_parts=root in whole):
            meetings = [one for one in members if one.key != root]
            results.append(result(found.events[root], meetings, found.places, found.keywords, known, kinds, origin))
    rest += [_twice(event) for event in found.twice]
    return gather(results, rest, origin.association, "provider")


def _more(documents: Sequence[Document]) -> tuple[str, ...]:
    next_page = following(documents, _next)
    if next_page or not documents:
        return next_page
    read, _ = pages(documents)
    found, names = _find(read), names_of(documents)
    wanted = dict.fromkeys(
        address
        for event, reference, held in _references(found)
        if not _is_whole(reference)
        and key(reference) not in held
        and (address := reachable(event.file, _address(reference), names))
    )
    return tuple(wanted)[: max(0, MOST_DOCUMENTS - len(documents))]


LINKED_EVENTS = Importer(read=_read, more=_more)


def _references(found: _Found) -> Iterator[tuple[Event, object, Mapping[str, object]]]:
    """What the events refer to and where it would be: what is needed most first."""
    events = [event for own, event in found.events.items() if not _is_hidden(event.data)]
    fields: tuple[tuple[str, Mapping[str, object]], ...] = (
        ("super_event", found.events),
        ("sub_events", found.events),
        ("location", found.places),
        ("keywords", found.keywords),
    )
    for name, held in fields:
        for event in events:
            references = (one for one in many(look(event.data, name)) if not _is_whole(one))
            yield from ((event, reference, held) for reference in references)


def _find(read: Sequence[Page]) -> _Found:
    found = _Found({}, {}, {}, {})
    twice: list[Event] = []
    for page in read:
        on_page: set[str] = set()
        for thing in _things(page):
            match _type(thing):
                case "place":
                    found.places.setdefault(key(thing), thing)
                case "keyword":
                    found.keywords.setdefault(key(thing), thing)
                case "event":
                    event = Event(page.name, key(thing), thing)
                    if event.key in on_page:
                        twice.append(event)
                    on_page.add(event.key)
                    _add(found, event)
    return _Found(found.events, found.places, found.keywords, found.parents, tuple(twice))


def _add(found: _Found, event: Event) -> None:
    """Add an event and the events inside it; of two with one id the one that was changed last stays."""
    waiting = [(event, 0)]
    while waiting:
        one, depth = waiting.pop()
        known = found.events.get(one.key)
        if known is None or _changed(known) < _changed(one):
            found.events[one.key] = one
        parent = look(one.data, "super_event")
        if parent and key(parent):
            found.parents.setdefault(one.key, key(parent))
        inside = [(part, one.key) for part in many(look(one.data, "sub_events"))]
        for part, of in inside:
            if key(part) and key(part) != of:
                found.parents.setdefault(key(part), of)
        held = [part for part, _ in inside] + [parent]
        if depth < _DEEPEST:
            waiting += [(Event(one.file, key(part), part), depth + 1) for part in held if key(part) and _is_whole(part)]


def _things(page: Page) -> tuple[object, ...]:
    """What is on a page: the elements of its "data" or of a list, else the page as one thing."""
    data = look(page.content, "data")
    things = data if isinstance(data, list) else page.content
    return tuple(things) if isinstance(things, list) else (things,)


def _type(thing: object) -> str:
    """Return "event", "place", "keyword", "other", or "" when it is nothing that Linked Events has."""
    if not isinstance(thing, dict) or not key(thing):
        return ""
    said = text(thing.get("@type"))
    if said.startswith("Event"):
        return "event"
    return _TYPES.get(said) or next((name for name, signs in _SIGNS.items() if any(s in thing for s in signs)), "")


def _is_whole(thing: object) -> bool:
    return isinstance(thing, dict) and "name" in thing


def _changed(event: Event) -> str:
    return text(look(event.data, "last_modified_time"))


def _is_hidden(data: object) -> bool:
    """Whether an event is not there for the public, or another stands for it."""
    return (
        flag(look(data, "deleted")) is True
        or text(look(data, "publication_status")) == "draft"
        or bool(look(data, "replaced_by"))
    )


def _is_left_out(data: object, *, has_parts: bool) -> bool:
    return _is_hidden(data) or (has_parts and look(data, "super_event_type") == _UMBRELLA)


def _next(content: object) -> str:
    return text(look(content, "meta", "next"), _LONGEST_ADDRESS)


def _address(reference: object) -> str:
    written = look(reference, "@id") if isinstance(reference, dict) else reference
    return text(written, _LONGEST_ADDRESS)


def _strangers(read: Sequence[Page]) -> Iterator[Problem]:
    """A problem for each page with things on it that are nothing of Linked Events, or have no id."""
    for page in read:
        things = _things(page)
        strange = sum(not _type(thing) for thing in things)
        if strange and strange == len(things):
            message = "Tiedostossa ei ole Linked Events -tapahtumia. Onko osoite rajapinnan osoite (…/event/)?"
            yield Problem(page.name, 0, "", "", message)
        elif strange:
            yield Problem(page.name, 0, "id", "", f"Tunnus puuttuu ({strange} kohtaa). Anna jokaiselle tunnus.")


def _missing(root: str, members: Sequence[Event]) -> Problem:
    message = f"Tapahtumasarjaa ei löytynyt, joten sen {len(members)} kertaa jäi pois. Hae myös sarja."
    return Problem(members[0].file, 0, "super_event", root[:SHOWN], message, source_id(root))


def _twice(event: Event) -> Problem:
    message = "Sama tunnus on kahdesti samalla sivulla. Anna kummallekin oma tunnus."
    return Problem(event.file, 0, "id", event.key[:SHOWN], message, source_id(event.key))
