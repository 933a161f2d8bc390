"""Records get numbers and become one snapshot."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from catalogue.hobby import Association, Hobby, Kind, Place, Point, Venue
from catalogue.reading import Draft, Reading, keys, numbered
from catalogue.snapshot import build, build_steps
from catalogue.steps import finish

KIND = Kind(1, "swimming", "water", "Swimming", "Uinti")
KAJAANI = Place(1, "kunta:205", "Kajaani", "municipality", "Kajaani", Point(64.225, 27.733))
UIMARIT = Association(0, "test", "uimarit", "Esimerkki-Uimarit", "uimarit@example.org")
UINTI = Hobby(0, "test", "1", "swimming", "Uinti", 0, Venue("", "", "Kajaani"))
READING = Reading((UIMARIT,), (Draft(UINTI, "uimarit"),))


def test_what_needs_a_number_is_listed() -> None:
    assert keys(READING) == (("association", "test", "uimarit"), ("hobby", "test", "1"))


def test_numbers_are_put_in() -> None:
    associations, hobbies = numbered(READING, {("test", "uimarit"): 7}, {("test", "1"): 9})
    assert associations == (replace(UIMARIT, number=7),)
    assert hobbies == (replace(UINTI, number=9, association=7),)


def test_a_missing_number_is_an_error() -> None:
    with pytest.raises(KeyError):
        numbered(READING, {("test", "uimarit"): 7}, {})


def test_a_hobby_without_a_point_is_at_its_municipality() -> None:
    point = Point(64.1, 27.1)
    with_point = replace(UINTI, number=2, association=7, venue=replace(UINTI.venue, point=point))
    snapshot = build(
        [KIND], [KAJAANI], [replace(UIMARIT, number=7)], [replace(UINTI, number=1, association=7), with_point]
    )
    assert snapshot.points == {1: KAJAANI.point, 2: point}
    assert snapshot.kinds["swimming"] is snapshot.kinds_by_number[1]


HALL = Venue("Uimahalli Kaukavesi", "Koivukoskenkatu 2", "Kajaani", Point(64.22, 27.74))


def at_venues(venue: Venue, *known: Venue) -> tuple[Hobby, Point]:
    hobby = replace(UINTI, number=1, association=7, venue=venue)
    snapshot = build([KIND], [KAJAANI], [replace(UIMARIT, number=7)], [hobby], known)
    return snapshot.hobbies[1], snapshot.points[1]


def test_a_hobby_without_a_point_is_at_the_venue_of_its_name() -> None:
    accessible = Venue("uimahalli kaukavesi", "", "Kajaani", accessible=True)
    hobby, point = at_venues(accessible, replace(HALL, point=None), HALL, replace(HALL, point=Point(1, 1)))
    assert hobby.venue == replace(accessible, point=HALL.point, address=HALL.address)
    assert point == HALL.point


@pytest.mark.parametrize(
    "venue",
    [
        replace(HALL, point=Point(64.3, 27.8), address=""),
        Venue("Uimahalli", "", "Kajaani"),
        Venue("", "", "Kajaani"),
    ],
)
def test_another_venue_or_one_with_a_point_stays(venue: Venue) -> None:
    nameless = replace(HALL, name="")
    hobby, point = at_venues(venue, HALL, nameless)
    assert hobby.venue == venue
    assert point == (venue.point or KAJAANI.point)


def test_a_venue_of_that_name_in_another_municipality_is_another() -> None:
    _, point = at_venues(Venue(HALL.name, "", "Kajaani"), replace(HALL, municipality="Kuhmo"))
    assert point == KAJAANI.point


def test_its_own_address_stays() -> None:
    hobby, _ = at_venues(replace(HALL, point=None, address="Takaovi"), HALL)
    assert hobby.venue.address == "Takaovi"


def test_steps_take_one_hobby_at_a_time_and_make_the_same() -> None:
    taken = []

    def hobbies() -> Iterator[Hobby]:
        for number in (1, 2, 3):
            taken.append(number)
            yield replace(UINTI, number=number, association=7)

    given = ([KIND], [KAJAANI], [replace(UIMARIT, number=7)])
    steps = build_steps(*given, hobbies())
    next(steps)
    assert taken == [1]
    assert finish(steps) == build(*given, list(hobbies()))


@pytest.mark.parametrize(
    "change",
    [{"kind": "quidditch"}, {"association": 8}, {"venue": Venue("", "", "Helsinki")}],
)
def test_a_reference_that_leads_nowhere_is_an_error(change: dict[str, object]) -> None:
    hobby = replace(UINTI, number=1, association=7)
    build([KIND], [KAJAANI], [replace(UIMARIT, number=7)], [hobby])
    with pytest.raises(ValueError, match="hobby 1: no"):
        build([KIND], [KAJAANI], [replace(UIMARIT, number=7)], [replace(hobby, **change)])


def test_a_number_occurs_once() -> None:
    with pytest.raises(ValueError, match="association 7 occurs twice"):
        build([KIND], [KAJAANI], [replace(UIMARIT, number=7), replace(UIMARIT, number=7)], [])
