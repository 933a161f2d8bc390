"""Places on the map: how far, which is nearest, what is near Kainuu."""

from collections.abc import Iterable
from math import asin, cos, radians, sin, sqrt

from catalogue.hobby import Place, Point

EARTH_KM = 6371.0
NEAR_KM = 25.0
"""Whoever is at most this far from a place of ours is in Kainuu or beside it."""


def distance_km(a: Point, b: Point) -> float:
    """Return the straight line between two points in kilometres; by road it is more."""
    lat_a, lat_b = radians(a.lat), radians(b.lat)
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))


def nearest_place(point: Point, places: Iterable[Place]) -> Place:
    """Return the nearest place with a name that people use, none with a postcode in it; ValueError without places."""
    named = (place for place in places if not place.name[-1].isdigit())
    return min(named, key=lambda place: (distance_km(point, place.point), place.number))


def inside_kainuu(point: Point, places: Iterable[Place]) -> bool:
    """Whether a point is near any of the places."""
    return any(distance_km(point, place.point) <= NEAR_KM for place in places)
