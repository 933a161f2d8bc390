"""Places are found in the words and scripts in which people write them."""

import pytest

from catalogue.hobby import Place, Point
from catalogue.lexicon import Lexicon
from catalogue.places import distance_km, inside_kainuu, nearest_place
from catalogue.understand import understand
from catalogue.wishes import Wishes
from tests.catalogue.conftest import Shipped


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("vuokatti", "gn:631204"),
        ("Kajaanissa", "kunta:205"),
        ("kajaanista", "kunta:205"),
        ("KAJAANIIN", "kunta:205"),
        ("Kajaanin", "kunta:205"),
        ("Kuhmoon", "kunta:290"),
        ("Sotkamosta", "kunta:765"),
        ("Paltamon", "kunta:578"),
        ("Puolangalla", "kunta:620"),
        ("Puolangalle", "kunta:620"),
        ("Puolankaan", "kunta:620"),
        ("Ristijärvellä", "kunta:697"),
        ("ristijarvelle", "kunta:697"),
        ("Suomussalmella", "kunta:777"),
        ("Hyrynsalmelta", "kunta:105"),
        ("otanmaki", "paikka:otanmaki"),
        ("Otanmäessä", "paikka:otanmaki"),
        ("Otanmäkeen", "paikka:otanmaki"),
        ("Vuokatissa", "gn:631204"),
        ("Ämmänsaaressa", "gn:635696"),
        ("Vuolijoella", "gn:631191"),
        ("Vuolijoelle", "gn:631191"),
        ("Paltaniemellä", "fmi:101742"),
        ("Melalahdessa", "paikka:melalahti"),
        ("Melalahteen", "paikka:melalahti"),
        ("Vartiuksessa", "rata:941"),
        ("Aittokoskella", "fmi:101821"),
        ("Kiannalla", "post:89740"),
        ("Suomussalmen kirkonkylässä", "fmi:101832"),
        ("kirkonkylä", "fmi:101832"),
        ("Ylä-Vieksi", "post:88730"),
        ("88610", "post:88610"),
        ("٨٨٦١٠", "post:88610"),
        ("Каяани", "kunta:205"),
        ("в Кухмо", "kunta:290"),
        ("з Рістіярві", "kunta:697"),
        ("كاياني", "kunta:205"),
        ("کایانی", "kunta:205"),
        ("في بكاياني", "kunta:205"),
        ("سوتكامو", "kunta:765"),
        ("kajani", "kunta:205"),
        ("Kajaaani", "kunta:205"),
        ("Khumo", "kunta:290"),
        ("sotkammo", "kunta:765"),
        ("Hyrinsalmi", "kunta:105"),
        ("Lehtikankaalla", "kunta:205"),
        ("I live in Kuhmo, near the lake", "kunta:290"),
        ("Asun Vuokatissa", "gn:631204"),
    ],
)
def test_what_people_write(lexicon: Lexicon, typed: str, place: str) -> None:
    read = understand(typed, lexicon)
    assert read.place is not None
    assert read.place.id == place
    assert read.wishes == Wishes(), "it answers the question where, and is no search"


@pytest.mark.parametrize(
    "typed",
    (
        *("", "1", "00100", "🏊", "swimming", "hello", "stop", "my house", "Amina", "Stockholm", "Москва", "بغداد"),
        *("johtaja", "kuuma", "koulussa", "kotona", "kiitos", "haluan uimaan", "Helsinki", "Oulussa", "Rovaniemi"),
    ),
)
def test_what_is_no_place_of_ours(lexicon: Lexicon, typed: str) -> None:
    assert understand(typed, lexicon).place is None


def test_every_place_is_found_by_its_name(shipped: Shipped, lexicon: Lexicon) -> None:
    for place in shipped[1]:
        found = understand(place.name, lexicon).place
        assert found is not None
        assert place.name.startswith(found.name.split(" (")[0])


@pytest.mark.parametrize(
    ("a", "b", "km"),
    [
        ("kunta:205", "kunta:290", 87),
        ("kunta:205", "kunta:578", 21),
        ("kunta:765", "gn:631204", 5),
        ("kunta:205", "gn:631204", 28),
    ],
)
def test_distances(lexicon: Lexicon, a: str, b: str, km: float) -> None:
    points = lexicon.places[a].point, lexicon.places[b].point
    assert round(distance_km(*points)) == km
    assert distance_km(*points) == distance_km(*reversed(points))


def test_the_other_side_of_the_earth_is_half_its_circumference_away() -> None:
    assert round(distance_km(Point(0, 0), Point(0, 180))) == 20015


@pytest.mark.parametrize(
    ("point", "name", "municipality"),
    [
        (Point(64.22, 27.73), "Kajaani", "Kajaani"),
        (Point(64.66, 27.92), "Kotila", "Puolanka"),
        (Point(64.15, 28.28), "Vuokatti", "Sotkamo"),
    ],
)
def test_a_location_has_the_nearest_name_and_its_stored_municipality(
    shipped: Shipped, point: Point, name: str, municipality: str
) -> None:
    place = nearest_place(point, shipped[1])
    assert (place.name, place.municipality) == (name, municipality)


def test_a_location_is_never_called_by_a_postcode(shipped: Shipped) -> None:
    names = {nearest_place(place.point, shipped[1]).name for place in shipped[1]}
    assert not any(letter.isdigit() for name in names for letter in name)


@pytest.mark.parametrize(
    ("point", "inside"),
    [
        (Point(64.22, 27.73), True),
        (Point(65.37, 29.21), True),
        (Point(63.80, 29.85), True),
        (Point(65.01, 25.47), False),
        (Point(60.17, 24.94), False),
        (Point(63.54, 29.13), False),
        (Point(33.31, 44.36), False),
    ],
)
def test_inside_kainuu(shipped: Shipped, point: Point, inside: bool) -> None:
    assert inside_kainuu(point, shipped[1]) is inside


def test_no_places_means_nowhere() -> None:
    nowhere: tuple[Place, ...] = ()
    assert not inside_kainuu(Point(64, 28), nowhere)
