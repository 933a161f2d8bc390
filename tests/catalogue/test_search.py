"""The right hobbies are found, the nearest first."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from catalogue.hobby import (
    Association,
    Audience,
    FinnishNeeded,
    Hobby,
    Kind,
    Place,
    Point,
    Price,
    Schedule,
    Venue,
)
from catalogue.search import search
from catalogue.snapshot import Snapshot, build
from catalogue.wishes import SPORT, Wishes

NOW = int(datetime(2026, 11, 21, 10, tzinfo=UTC).timestamp()) * 1000
KAJAANI = Place(1, "kunta:205", "Kajaani", "municipality", "Kajaani", Point(64.225, 27.73333))
KINDS = (
    Kind(1, "swimming", "water", "Swimming", "Uinti"),
    Kind(2, "chess", "games_tech", "Chess", "Shakki"),
    Kind(3, "yoga", "fitness_dance", "Yoga", "Jooga"),
)
TUESDAY = Schedule("FREQ=WEEKLY;BYDAY=TU", time(18), 60)
BASE = Hobby(1, "test", "1", "swimming", "Uinti", 1, Venue("", "", "Kajaani"), (TUESDAY,))


def snapshot_of(*hobbies: Hobby) -> Snapshot:
    return build(KINDS, [KAJAANI], [Association(1, "test", "a", "Esimerkki", "a@example.org")], hobbies)


def found(wishes: Wishes, *hobbies: Hobby) -> list[int]:
    return [one.hobby for one in search(snapshot_of(*hobbies), KAJAANI.point, wishes, NOW)]


def at(number: int, lat: float, schedule: Schedule | None = TUESDAY) -> Hobby:
    return replace(
        BASE,
        number=number,
        schedules=(schedule,) if schedule else (),
        venue=replace(BASE.venue, point=Point(lat, 27.73333)),
    )


def test_the_nearest_is_first_and_in_one_place_the_soonest() -> None:
    monday = replace(TUESDAY, rule="FREQ=WEEKLY;BYDAY=MO")
    order = found(Wishes(), at(1, 64.5), at(2, 64.3, None), at(3, 64.3), at(4, 64.3, monday), at(5, 64.3))
    assert order == [4, 3, 5, 2, 1]


def test_distance_and_next_meeting_are_given() -> None:
    (one,) = search(snapshot_of(at(1, 64.315)), KAJAANI.point, Wishes(), NOW)
    assert one.km == pytest.approx(10.0, abs=0.05)
    assert one.next is not None
    assert one.next.starts_at == int(datetime(2026, 11, 24, 16, tzinfo=UTC).timestamp()) * 1000


def test_what_is_paused_or_over_is_not_found() -> None:
    over = replace(TUESDAY, last=date(2026, 11, 20))
    assert found(Wishes(), replace(BASE, status="paused"), replace(BASE, number=2, schedules=(over,))) == []


@pytest.mark.parametrize(
    ("wishes", "change"),
    [
        (Wishes(kinds=("swimming", "chess")), {"kind": "chess"}),
        (Wishes(category="games_tech"), {"kind": "chess"}),
        (Wishes(women_only=True), {"audience": Audience.WOMEN}),
        (Wishes(free=True), {"price": Price(0)}),
        (Wishes(children=True), {"audience": Audience.FAMILIES}),
        (Wishes(children=True), {"children_welcome": True}),
        (Wishes(children=True), {"age_max": 12}),
        (Wishes(little_finnish=True), {"finnish": FinnishNeeded.NONE}),
        (Wishes(little_finnish=True), {"finnish": FinnishNeeded.LITTLE}),
        (Wishes(age=6), {"age_min": 6, "age_max": 6}),
        (Wishes(age=30), {"age_min": 18}),
        (Wishes(weekdays=frozenset({5, 6})), {"schedules": (Schedule("FREQ=WEEKLY;BYDAY=SU", time(1), 60),)}),
    ],
)
def test_what_is_wished_for_is_found(wishes: Wishes, change: dict[str, object]) -> None:
    assert found(wishes, replace(BASE, **change)) == [1]


@pytest.mark.parametrize(
    ("wishes", "change"),
    [
        (Wishes(kinds=("chess",), category="water"), {}),
        (Wishes(category="games_tech"), {}),
        (Wishes(category=SPORT), {"kind": "chess"}),
        (Wishes(women_only=True), {}),
        (Wishes(free=True), {}),
        (Wishes(free=True), {"price": Price(100, free_trial=True)}),
        (Wishes(children=True), {"children_welcome": False, "age_max": 18}),
        (Wishes(little_finnish=True), {}),
        (Wishes(little_finnish=True), {"finnish": FinnishNeeded.SOME}),
        (Wishes(age=6), {"age_min": 7}),
        (Wishes(age=13), {"age_max": 12}),
        (Wishes(weekdays=frozenset({5, 6})), {}),
        (Wishes(weekdays=frozenset({1})), {"schedules": ()}),
    ],
)
def test_what_is_not_wished_for_or_not_known_is_left_out(wishes: Wishes, change: dict[str, object]) -> None:
    assert found(wishes, replace(BASE, **change)) == []


def test_sport_is_wider_than_a_category() -> None:
    hobbies = [replace(BASE, number=number, kind=kind.id) for number, kind in enumerate(KINDS, 1)]
    assert found(Wishes(category=SPORT), *hobbies) == [1, 3]


def test_a_woman_finds_two_places_to_swim_near_kajaani(snapshot: Snapshot) -> None:
    near = search(snapshot, KAJAANI.point, Wishes(kinds=("swimming", "swimming_school"), women_only=True), NOW)
    assert [(snapshot.hobbies[one.hobby].name, round(one.km)) for one in near] == [
        ("Naisten uintivuoro", 2),
        ("Uimakoulu naisille", 28),
    ]


def test_every_example_is_found(snapshot: Snapshot) -> None:
    everything = search(snapshot, KAJAANI.point, Wishes(), NOW)
    assert {one.hobby for one in everything} == set(snapshot.hobbies)
