"""The data that comes with the program: kinds, places, words for search, and the example catalogue."""

import csv
import io
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from catalogue.hobby import Category, Kind, Place, Point
from catalogue.known import Known, know


@cache
def load_shipped() -> tuple[tuple[Kind, ...], tuple[Place, ...]]:
    """Return the controlled kinds and the gazetteer."""
    kinds = tuple(
        Kind(
            number=int(row["number"]),
            id=row["id"],
            category=Category(row["category"]),
            label_en=row["label_en"],
            label_fi=row["label_fi"],
            source_ids=tuple(row["source_id"].split("|")),
        )
        for row in _rows("kinds.csv")
    )
    places = tuple(
        Place(
            number=int(row["number"]),
            id=row["id"],
            name=row["name"],
            kind=row["kind"],
            municipality=row["municipality"],
            point=Point(float(row["lat"]), float(row["lon"])),
        )
        for row in _rows("places.csv")
    )
    return kinds, places


@cache
def load_known() -> Known:
    """Return what a file may refer to: the controlled kinds and the gazetteer by what others call them."""
    return know(*load_shipped())


def example_files() -> Mapping[str, bytes]:
    """Return the example catalogue's files by name, for the reader."""
    return _bytes_in("example")


def words_files() -> Mapping[str, bytes]:
    """Return the words files by language code, for the lexicon."""
    return {name.removesuffix(".csv"): content for name, content in _bytes_in("words").items()}


def _data() -> Traversable:
    return files("catalogue") / "data"


def _rows(name: str) -> Iterator[dict[str, str]]:
    return csv.DictReader(io.StringIO((_data() / name).read_text(encoding="utf-8")))


def _bytes_in(folder: str) -> dict[str, bytes]:
    found = (entry for entry in (_data() / folder).iterdir() if entry.name.endswith(".csv"))
    return {entry.name: entry.read_bytes() for entry in sorted(found, key=lambda entry: entry.name)}
