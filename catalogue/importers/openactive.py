"""OpenActive: opportunities in RPDE pages (https://openactive.io/realtime-paged-data-exchange/), or one by one.

Pages follow one another by `next` until one is empty. Of an item's states the one that was changed last holds; a
deleted one has no data. Sessions and events with a superEvent are the meetings of that series; those of a
HeadlineEvent (a festival) are each their own hobby.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalogue.importers.facts import Kinds, source_id
from catalogue.importers.feeds import SHOWN, Page, following, look, many, number, pages, text, too_many, unfollowed
from catalogue.importers.gather import gather
from catalogue.importers.openactive_hobby import Opportunity, identity, kind_of_thing, result
from catalogue.known import Known
from catalogue.origin import Document, Importer, Origin
from catalogue.reading import Problem, Reading

_SERIES = frozenset({"SessionSeries", "EventSeries", "CourseInstance", "HeadlineEvent"})
_MEETINGS = frozenset({"Event", "ScheduledSession"})
_HOBBIES = _SERIES | _MEETINGS
_FESTIVAL = "HeadlineEvent"
_LONGEST_ADDRESS = 500


@dataclass(frozen=True, slots=True)
class _State:
    """An item as one page has it; `order` tells what is newer."""

    page: str
    item_id: str
    data: object
    deleted: bool
    order: tuple[float, str]


def _read(documents: Sequence[Document], known: Known, origin: Origin) -> Reading:
    read, problems = pages(documents)
    rest: list[Problem] = [*problems, *unfollowed(read, _next), *_strangers(read)]
    items = _newest(read, rest)
    if refused := too_many(documents, len(items)):
        return Reading(problems=refused)
    kinds = Kinds(known)
    results = [result(head, meetings, known, kinds, origin) for head, meetings in _grouped(items, rest)]
    return gather(results, rest, origin.association, "organizer")


def _more(documents: Sequence[Document]) -> tuple[str, ...]:
    return following(documents, _next)


OPENACTIVE = Importer(read=_read, more=_more)


def _newest(read: Sequence[Page], problems: list[Problem]) -> list[Opportunity]:
    """Return the items that are there in the end, in the order in which they were first met."""
    newest: dict[str, _State] = {}
    for page in read:
        here: dict[str, tuple[float, str]] = {}
        for state in _states(page):
            if here.get(state.item_id) == state.order:
                problems.append(_twice(state))
                continue
            here[state.item_id] = state.order
            known = newest.get(state.item_id)
            if known is None or known.order <= state.order:
                newest[state.item_id] = state
    there = [one for one in newest.values() if not one.deleted]
    problems += [_without_data(one) for one in there if not isinstance(one.data, dict)]
    return [Opportunity(one.page, one.item_id, one.data) for one in there if kind_of_thing(one.data) in _HOBBIES]


def _states(page: Page) -> Iterator[_State]:
    for thing in _things(page):
        kind, data = _kind(thing), _data(thing)
        own = text(look(thing, "id"), _LONGEST_ADDRESS) if _is_item(thing) else identity(thing)
        if own:
            order = number(look(thing, "modified"))
            written = text(look(thing, "modified")) if order is None else ""
            deleted = look(thing, "state") == "deleted"
            yield _State(page.name, source_id(kind, own), data, deleted, (order or 0.0, written))


def _things(page: Page) -> tuple[object, ...]:
    """What is on a page: its "items", the elements of a list, or the page as one thing."""
    items = look(page.content, "items")
    things = items if isinstance(items, list) else page.content
    return tuple(things) if isinstance(things, list) else (things,)


def _is_item(thing: object) -> bool:
    return look(thing, "state") is not None


def _data(thing: object) -> object:
    return look(thing, "data") if _is_item(thing) else thing


def _kind(thing: object) -> str:
    return text(look(thing, "kind")) or kind_of_thing(_data(thing))


def _next(content: object) -> str:
    return text(look(content, "next"), _LONGEST_ADDRESS) if look(content, "items") else ""


def _grouped(items: Sequence[Opportunity], problems: list[Problem]) -> Iterator[tuple[Opportunity, list[Opportunity]]]:
    """Every series with its meetings, every event of none; a festival only when none of its events is here."""
    held = {identity(one.data): one for one in items if identity(one.data)}
    groups: dict[str, tuple[Opportunity, list[Opportunity]]] = {}
    for one in items:
        head = _head(one, held)
        if head is None:
            problems.append(_without_series(one))
            continue
        _, meetings = groups.setdefault(head.id, (head, []))
        if head.id != one.id:
            meetings.append(one)
    festivals = _festivals(items)
    for head, meetings in groups.values():
        if identity(head.data) not in festivals:
            yield head, [*meetings, *_inside(head, meetings, held)]


def _head(one: Opportunity, held: dict[str, Opportunity]) -> Opportunity | None:
    """Return the series that an item is a meeting of, or the item itself; None when the series is not there."""
    above = look(one.data, "superEvent")
    if not above or kind_of_thing(one.data) not in _MEETINGS:
        return one
    own = identity(above)
    head = held.get(own)
    if head is None and isinstance(above, dict) and "name" in above:
        head = Opportunity(one.file, source_id(kind_of_thing(above) or "Event", own or one.id), above)
    if head is None:
        return None
    return one if kind_of_thing(head.data) == _FESTIVAL or head.id == one.id else head


def _inside(head: Opportunity, meetings: Sequence[Opportunity], held: dict[str, Opportunity]) -> Iterator[Opportunity]:
    """The meetings that a series holds in itself and that are not there on their own."""
    there = {identity(one.data) for one in meetings}
    for part in many(look(head.data, "subEvent")):
        own = identity(part)
        if isinstance(part, dict) and (not own or own not in there):
            yield Opportunity(head.file, head.id, part)
        elif own in held and own not in there and held[own].id != head.id:
            yield held[own]


def _festivals(items: Sequence[Opportunity]) -> frozenset[str]:
    """Return the festivals that have parts of their own here."""
    above = {identity(look(one.data, "superEvent")) for one in items}
    return frozenset(
        own for one in items if kind_of_thing(one.data) == _FESTIVAL and (own := identity(one.data)) in above
    )


def _strangers(read: Sequence[Page]) -> Iterator[Problem]:
    """A problem for each page with things on it that are nothing of OpenActive, have no id, or are no opportunities."""
    for page in read:
        things = _things(page)
        strange = len(things) - sum(1 for _ in _states(page))
        known = any(look(one, "state") == "deleted" or kind_of_thing(_data(one)) in _HOBBIES for one in things)
        if things and (strange == len(things) or not known):
            message = "Tiedostossa ei ole OpenActive-ryhmiä eikä -tapahtumia (SessionSeries, ScheduledSession, Event)."
            yield Problem(page.name, 0, "", "", message)
        elif strange:
            yield Problem(page.name, 0, "id", "", f"Tunnus puuttuu ({strange} kohtaa). Anna jokaiselle tunnus.")


def _without_series(one: Opportunity) -> Problem:
    message = "Ryhmää, jonka kerta tämä on, ei löytynyt. Hae myös ryhmien syöte (SessionSeries)."
    above = identity(look(one.data, "superEvent"))
    return Problem(one.file, 0, "superEvent", above[:SHOWN], message, one.id)


def _twice(state: _State) -> Problem:
    message = "Sama tunnus on kahdesti samalla sivulla. Anna kummallekin oma tunnus."
    return Problem(state.page, 0, "id", state.item_id[:SHOWN], message, state.item_id)


def _without_data(state: _State) -> Problem:
    message = "Tiedot (data) puuttuvat. Poistetun kohdan tila (state) on deleted."
    return Problem(state.page, 0, "data", "", message, state.item_id)
