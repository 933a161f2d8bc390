"""What a file may refer to: kinds, municipalities and places by the names and ids that others have for them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from catalogue.hobby import Kind, Place
from catalogue.words import fold


@dataclass(frozen=True, slots=True)
class Known:
    """Kind.ids by folded id and label, and by an authority's id ("yso:p6409"); municipalities by folded name, by code
    ("205"), and by postcode; municipalities of places by their folded name, but not of names that several have.
    """

    kinds: Mapping[str, str]
    authority: Mapping[str, str]
    municipalities: Mapping[str, str]
    codes: Mapping[str, str]
    postcodes: Mapping[str, str]
    places: Mapping[str, str]


def know(kinds: Iterable[Kind], places: Iterable[Place]) -> Known:
    """Return what the kinds and the gazetteer know. Of kinds that share an authority's id it names the first."""
    kinds, places = tuple(kinds), tuple(places)
    towns = [place for place in places if place.kind == "municipality"]
    named: dict[str, set[str]] = {}
    for place in places:
        named.setdefault(fold(place.name), set()).add(place.municipality)
    return Known(
        kinds={fold(word): kind.id for kind in kinds for word in (kind.id, kind.label_en, kind.label_fi)},
        authority={source_id: kind.id for kind in reversed(kinds) for source_id in kind.source_ids},
        municipalities={fold(town.name): town.name for town in towns},
        codes={town.id.removeprefix("kunta:"): town.name for town in towns},
        postcodes={
            place.id.removeprefix("post:"): place.municipality for place in places if place.id.startswith("post:")
        },
        places={name: next(iter(where)) for name, where in named.items() if len(where) == 1},
    )
