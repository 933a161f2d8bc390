"""The whole catalogue at one moment: what pages and searches read, never changed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from catalogue.fair import Fair
from catalogue.hobby import Association, Hobby, Kind, Place, Point, Texts, Venue
from catalogue.index import Index, index_steps
from catalogue.names import Names, name_steps
from catalogue.steps import Steps, finish
from catalogue.words import tokens

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Kinds by id and by number; places, associations and hobbies by number; where each hobby is, by its number.

    `index` and `names` are made of the rest, for the searches in `catalogue.search` and `catalogue.byname`. `guides`
    are the texts that staff wrote in place of the service's own, by the number of their topic in `catalogue.guides`.
    `fairs` are by number.
    """

    kinds: Mapping[str, Kind]
    kinds_by_number: Mapping[int, Kind]
    places: Mapping[int, Place]
    associations: Mapping[int, Association]
    hobbies: Mapping[int, Hobby]
    points: Mapping[int, Point]
    index: Index
    names: Names
    guides: Mapping[int, Texts] = field(default_factory=dict)
    fairs: Mapping[int, Fair] = field(default_factory=dict)


def build(
    kinds: Iterable[Kind],
    places: Iterable[Place],
    associations: Iterable[Association],
    hobbies: Iterable[Hobby],
    venues: Iterable[Venue] = (),
) -> Snapshot:
    """Return a snapshot of these; ValueError for a number that occurs twice or a reference that leads nowhere.

    A hobby without a point is at the point of the known venue of its name and municipality, with that one's address if
    it has none; when no such venue is known it counts as where its municipality's main settlement is.
    """
    return finish(build_steps(kinds, places, associations, hobbies, venues))


def build_steps(
    kinds: Iterable[Kind],
    places: Iterable[Place],
    associations: Iterable[Association],
    hobbies: Iterable[Hobby],
    venues: Iterable[Venue] = (),
) -> Steps[Snapshot]:
    """Do as `build` does, in steps; each takes one of the hobbies, so that making them may be part of it."""
    kinds = tuple(kinds)
    kinds_by_id = {kind.id: kind for kind in kinds}
    places_by_number = _once("place", ((place.number, place) for place in places))
    associations_by_number = _once("association", ((one.number, one) for one in associations))
    centres = {place.name: place.point for place in places_by_number.values() if place.kind == "municipality"}
    hobbies_by_number: dict[int, Hobby] = {}
    points: dict[int, Point] = {}
    for hobby in _at_venues(hobbies, venues):
        yield
        if hobby.number in hobbies_by_number:
            raise ValueError(f"hobby {hobby.number} occurs twice")
        if hobby.kind not in kinds_by_id:
            raise ValueError(f"hobby {hobby.number}: no kind {hobby.kind!r}")
        if hobby.association not in associations_by_number:
            raise ValueError(f"hobby {hobby.number}: no association {hobby.association}")
        if hobby.venue.municipality not in centres:
            raise ValueError(f"hobby {hobby.number}: no municipality {hobby.venue.municipality!r}")
        hobbies_by_number[hobby.number] = hobby
        points[hobby.number] = hobby.venue.point or centres[hobby.venue.municipality]
    return Snapshot(
        kinds=kinds_by_id,
        kinds_by_number=_once("kind", ((kind.number, kind) for kind in kinds)),
        places=places_by_number,
        associations=associations_by_number,
        hobbies=hobbies_by_number,
        points=points,
        index=(yield from index_steps(hobbies_by_number.values(), kinds_by_id, points)),
        names=(yield from name_steps(hobbies_by_number.values(), associations_by_number)),
    )


def _at_venues(hobbies: Iterable[Hobby], venues: Iterable[Venue]) -> Iterator[Hobby]:
    """Return the hobbies, each without a point at the venue that is known by its name."""
    known = known_venues(venues)
    for hobby in hobbies:
        venue = at_known(hobby.venue, known)
        yield hobby if venue is hobby.venue else replace(hobby, venue=venue)


Door = tuple[object, ...]
"""What tells a venue from others, however its name is typed."""


def known_venues(venues: Iterable[Venue]) -> Mapping[Door, Venue]:
    """Return those that have a point, of two the first."""
    known: dict[Door, Venue] = {}
    for venue in venues:
        if venue.point:
            known.setdefault(_door(venue), venue)
    return known


def at_known(venue: Venue, known: Mapping[Door, Venue]) -> Venue:
    """Return the venue; one without a point with that of the known one of its name, and its address if it has none."""
    at = None if venue.point or not venue.name else known.get(_door(venue))
    return replace(venue, point=at.point, address=venue.address or at.address) if at else venue


def _door(venue: Venue) -> Door:
    return tokens(venue.name), venue.municipality


def _once(what: str, numbered: Iterable[tuple[int, T]]) -> dict[int, T]:
    by_number: dict[int, T] = {}
    for number, record in numbered:
        if number in by_number:
            raise ValueError(f"{what} {number} occurs twice")
        by_number[number] = record
    return by_number
