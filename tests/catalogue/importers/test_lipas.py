"""LIPAS becomes venues with points, from both of its formats."""

import json
from pathlib import Path

import pytest

from catalogue.hobby import Point, Venue
from catalogue.importers.lipas import LIPAS
from catalogue.origin import Document
from catalogue.reading import Problem, Reading
from tests.catalogue.importers.calendars import KNOWN, ORIGIN

REAL_FILE = Path(__file__).parents[4] / "shared" / "realdata" / "lipas_sports_places_kainuu.json"
PAGE = "https://api.example.org/v2/sports-sites?city-codes=290&page-size=2"

HALL = Venue("Kuhmon uimahalli", "Esimerkkikatu 1, 88900 KUHMO", "Kuhmo", Point(64.13, 29.52))
SITE = {
    "lipas-id": 72970,
    "status": "active",
    "name": "Kuhmon uimahalli",
    "type": {"type-code": 3110},
    "location": {
        "city": {"city-code": 290},
        "address": "Esimerkkikatu 1",
        "postal-code": "88900",
        "postal-office": "Kuhmo",
        "geometries": {
            "type": "FeatureCollection",
            "features": [{"type": "Feature", "geometry": {"type": "Point", "coordinates": [29.52, 64.13]}}],
        },
    },
}
OLD = {
    "sportsPlaceId": 72970,
    "name": "Kuhmon uimahalli",
    "location": {
        "city": {"cityCode": 290, "name": "Kuhmo"},
        "address": "Esimerkkikatu 1",
        "postalCode": "88900",
        "postalOffice": "KUHMO",
        "coordinates": {"wgs84": {"lon": 29.52, "lat": 64.13}, "tm35fin": {"lon": 1, "lat": 2}},
    },
}


def site(*without: str, location: dict[str, object] | None = None, **more: object) -> dict[str, object]:
    there = {key: value for key, value in (SITE["location"] | (location or {})).items() if key not in without}
    return {key: value for key, value in (SITE | {"location": there} | more).items() if key not in without}


def page(*sites: object, current: int = 1, total: int = 1) -> bytes:
    pagination = {"current-page": current, "page-size": 2, "total-items": 2 * total, "total-pages": total}
    return json.dumps({"items": sites, "pagination": pagination}).encode()


def read(*contents: bytes) -> Reading:
    return LIPAS.read([Document(f"{PAGE}&page={at}", content) for at, content in enumerate(contents, 1)], KNOWN, ORIGIN)


def venues(*sites: object) -> tuple[Venue, ...]:
    reading = read(page(*sites))
    assert reading.problems == ()
    return reading.venues


def test_both_formats_give_the_same_venue_and_no_hobby() -> None:
    assert read(page(SITE)) == Reading(venues=(HALL,))
    assert read(json.dumps([OLD]).encode()) == Reading(venues=(HALL,))
    assert read(json.dumps(SITE).encode()) == Reading(venues=(HALL,))


def test_what_is_not_known_of_an_address_is_left_out() -> None:
    (bare,) = venues(site("address", "postal-office"))
    assert bare.address == "88900"
    (street,) = venues(site("postal-code"))
    assert street.address == "Esimerkkikatu 1"


@pytest.mark.parametrize(
    "coordinates",
    [
        [29.52, 64.13],
        [[29.52, 64.13], [29.6, 64.2]],
        [[[29.52, 64.13], [29.6, 64.2], [29.7, 64.1], [29.52, 64.13]]],
    ],
)
def test_a_track_is_where_it_begins_and_a_field_where_its_first_corner_is(coordinates: list[object]) -> None:
    shape = {"features": [{"geometry": {"coordinates": coordinates}}]}
    assert venues(site(location={"geometries": shape})) == (HALL,)


@pytest.mark.parametrize(
    "left_out",
    [
        site(location={"city": {"city-code": 91}}),
        site(location={"city": {}}),
        site(status="out-of-service-permanently"),
        site(status="out-of-service-temporarily"),
        site("geometries"),
        site(location={"geometries": {"features": [{"geometry": {"coordinates": []}}, {"geometry": None}, 7]}}),
        site("location"),
        "not a site",
    ],
)
def test_what_is_elsewhere_out_of_use_or_nowhere_is_left_out(left_out: object) -> None:
    assert venues(left_out, SITE) == (HALL,)


def test_a_code_of_two_digits_and_one_in_a_string_are_read() -> None:
    assert [venue.municipality for venue in venues(site(location={"city": {"city-code": "290"}}))] == ["Kuhmo"]


def test_one_name_in_a_municipality_is_once() -> None:
    elsewhere = site(location={"city": {"city-code": 205}})
    assert [venue.municipality for venue in venues(SITE, site(name="KUHMON UIMAHALLI"), elsewhere)] == [
        "Kuhmo",
        "Kajaani",
    ]


@pytest.mark.parametrize("at", [[29.52, 100], [64.13, 29.52], ["x", 64.13], [29.52, True]])
def test_a_point_that_cannot_be_is_a_problem(at: list[object]) -> None:
    reading = read(page(site(location={"geometries": {"features": [{"geometry": {"coordinates": at}}]}}), SITE))
    assert reading.venues == (HALL,)
    assert [(one.column, one.sheet) for one in reading.problems] == [("coordinates", "72970")]


def test_a_site_without_a_name_is_a_problem() -> None:
    assert read(page(site("name"))).problems == (
        Problem(f"{PAGE}&page=1", 0, "name", "", "Paikalta puuttuu nimi.", "72970"),
    )


def test_pages_follow_one_another() -> None:
    first, second = Document(PAGE, page(SITE, total=2)), Document(f"{PAGE}&page=2", page(SITE, current=2, total=2))
    assert LIPAS.more([first]) == (f"{PAGE}&page=2",)
    assert LIPAS.more([first, second]) == ()
    assert LIPAS.more([Document("paikat.json", first.content)]) == ()
    assert LIPAS.more([Document(PAGE, json.dumps([OLD]).encode())]) == ()
    assert LIPAS.more([]) == LIPAS.more([Document("http://[", first.content)]) == ()


def test_pages_that_were_not_fetched_are_told() -> None:
    assert read(page(SITE, total=2), page(SITE, current=2, total=2)).problems == ()
    (told,) = read(page(SITE, total=2)).problems
    assert "Kaikkia sivuja ei ole haettu" in told.message


@pytest.mark.parametrize(
    "content", [b"", b"<html>", b"{", b"[" * 100_000, b"null", b"7", b'{"items": 7}', b'[{"typeCode": 1}]', b"\xff\xfe"]
)
def test_anything_else_is_a_problem(content: bytes) -> None:
    reading = read(content)
    assert reading.venues == ()
    assert len(reading.problems) == 1


@pytest.mark.skipif(not REAL_FILE.is_file(), reason="the real files are not beside this checkout")
def test_the_real_file() -> None:
    reading = LIPAS.read([Document(REAL_FILE.name, REAL_FILE.read_bytes())], KNOWN, ORIGIN)
    assert reading.problems == ()
    assert len(reading.venues) > 80
    assert (
        Venue("Hepolammen laavu", "Hepolampi, 88900 KUHMO", "Kuhmo", Point(63.9745232665009, 29.484098042013))
        in reading.venues
    )
