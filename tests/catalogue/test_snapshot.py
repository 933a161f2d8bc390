"""Records get numbers and become one snapshot."""

from dataclasses import replace

import pytest

from catalogue.hobby import Association, Hobby, Kind, Place, Point, Venue
from catalogue.reading import Draft, Reading, keys, numbered
from catalogue.snapshot import build

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
