"""Places on the map: how far, which is nearest, what is near Kainuu."""

from collections.abc import Iterable
from math import asin, cos, dist, radians, sin

from catalogue.hobby import Place, Point

EARTH_KM = 6371.0
NEAR_KM = 25.0
"""Whoever is at most this far from a place of ours is in Kainuu or beside it."""

Spot = tuple[float, float, float]
"""A point on a ball of radius 1 around the earth's middle: how far two are is quicker to compute from these."""


def spot(point: Point) -> Spot:
    """Return where a point is on the ball."""
    lat, lon = radians(point.lat), radians(point.lon)
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)


def spots_km(a: Spot, b: Spot) -> float:
    """Return how far two spots are over the surface, in kilometres."""
    return 2 * EARTH_KM * asin(min(1.0, dist(a, b) / 2))


def distance_km(a: Point, b: Point) -> float:
    """Return the straight line between two points in kilometres; by road it is more."""
    return spots_km(spot(a), spot(b))


def nearest_place(point: Point, places: Iterable[Place]) -> Place:
    """Return the nearest place with a name that people use, none with a postcode in it; ValueError without places."""
    named = (place for place in places if not place.name[-1].isdigit())
    return min(named, key=lambda place: (distance_km(point, place.point), place.number))


def inside_kainuu(point: Point, places: Iterable[Place]) -> bool:
    """Whether a point is near any of the places."""
    return any(distance_km(point, place.point) <= NEAR_KM for place in places)
