"""The whole catalogue at one moment: what pages and searches read, never changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from catalogue.hobby import Association, Hobby, Kind, Place, Point

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Kinds by id and by number; places, associations and hobbies by number; where each hobby is, by its number."""

    kinds: Mapping[str, Kind]
    kinds_by_number: Mapping[int, Kind]
    places: Mapping[int, Place]
    associations: Mapping[int, Association]
    hobbies: Mapping[int, Hobby]
    points: Mapping[int, Point]


def build(
    kinds: Iterable[Kind], places: Iterable[Place], associations: Iterable[Association], hobbies: Iterable[Hobby]
) -> Snapshot:
    """Return a snapshot of these; ValueError for a number that occurs twice or a reference that leads nowhere.

    A hobby whose venue has no point is where its municipality's main settlement is.
    """
    kinds = tuple(kinds)
    kinds_by_id = {kind.id: kind for kind in kinds}
    places_by_number = _once("place", ((place.number, place) for place in places))
    associations_by_number = _once("association", ((one.number, one) for one in associations))
    hobbies_by_number = _once("hobby", ((hobby.number, hobby) for hobby in hobbies))
    centres = {place.name: place.point for place in places_by_number.values() if place.kind == "municipality"}
    for hobby in hobbies_by_number.values():
        if hobby.kind not in kinds_by_id:
            raise ValueError(f"hobby {hobby.number}: no kind {hobby.kind!r}")
        if hobby.association not in associations_by_number:
            raise ValueError(f"hobby {hobby.number}: no association {hobby.association}")
        if hobby.venue.municipality not in centres:
            raise ValueError(f"hobby {hobby.number}: no municipality {hobby.venue.municipality!r}")
    return Snapshot(
        kinds=kinds_by_id,
        kinds_by_number=_once("kind", ((kind.number, kind) for kind in kinds)),
        places=places_by_number,
        associations=associations_by_number,
        hobbies=hobbies_by_number,
        points={
            number: hobby.venue.point or centres[hobby.venue.municipality]
            for number, hobby in hobbies_by_number.items()
        },
    )


def _once(what: str, numbered: Iterable[tuple[int, T]]) -> dict[int, T]:
    by_number: dict[int, T] = {}
    for number, record in numbered:
        if number in by_number:
            raise ValueError(f"{what} {number} occurs twice")
        by_number[number] = record
    return by_number
