"""The right hobbies are found, the nearest first."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

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
from catalogue.search import count, look_ahead, search
from catalogue.snapshot import Snapshot, build
from catalogue.steps import finish
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
        (Wishes(men=True), {"audience": Audience.MEN}),
        (Wishes(men=True), {}),
        (Wishes(free_trial=True), {"price": Price(500, free_trial=True)}),
        (Wishes(free_trial=True), {"price": Price(0)}),
        (Wishes(accessible=True), {"venue": replace(BASE.venue, accessible=True)}),
        (Wishes(has_room=True), {"has_room": True}),
        (Wishes(beginners=True), {"beginners": True}),
        (Wishes(language="ar"), {"leader_languages": ("fi", "ar")}),
        (Wishes(parts=frozenset({"morning"})), {"schedules": (replace(TUESDAY, starts=time(10, 59)),)}),
        (Wishes(parts=frozenset({"day"})), {"schedules": (replace(TUESDAY, starts=time(11)),)}),
        (Wishes(parts=frozenset({"evening"}), weekdays=frozenset({1})), {}),
        (Wishes(soon=True), {}),
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
        (Wishes(men=True), {"audience": Audience.WOMEN}),
        (Wishes(free_trial=True), {"price": Price(500)}),
        (Wishes(accessible=True), {}),
        (Wishes(accessible=True), {"venue": replace(BASE.venue, accessible=False)}),
        (Wishes(has_room=True), {}),
        (Wishes(has_room=True), {"has_room": False}),
        (Wishes(beginners=True), {}),
        (Wishes(language="ar"), {"leader_languages": ("fi",)}),
        (Wishes(parts=frozenset({"day"})), {"schedules": (replace(TUESDAY, starts=time(16)),)}),
        (Wishes(parts=frozenset({"evening"})), {"schedules": ()}),
        (Wishes(soon=True), {"schedules": ()}),
        (Wishes(soon=True), {"schedules": (replace(TUESDAY, first=date(2026, 11, 29)),)}),
    ],
)
def test_what_is_not_wished_for_or_not_known_is_left_out(wishes: Wishes, change: dict[str, object]) -> None:
    assert found(wishes, replace(BASE, **change)) == []


def test_a_saturday_morning_is_asked_of_one_schedule_and_not_of_two() -> None:
    saturday_evening = Schedule("FREQ=WEEKLY;BYDAY=SA", time(18), 60)
    morning = replace(TUESDAY, starts=time(9))
    wishes = Wishes(weekdays=frozenset({5}), parts=frozenset({"morning"}))
    assert found(wishes, replace(BASE, schedules=(saturday_evening, morning))) == []
    assert found(wishes, replace(BASE, schedules=(replace(saturday_evening, starts=time(9)),))) == [1]


def test_what_nobody_checked_for_a_season_sinks() -> None:
    today = date(2026, 11, 21)
    checked = {1: None, 2: today - timedelta(days=184), 3: today - timedelta(days=183), 4: today}
    near = [replace(at(number, 64.225), checked_on=day) for number, day in checked.items()]
    next_town = replace(at(5, 64.4), checked_on=today)  # 19 km away
    far = replace(at(6, 64.5), checked_on=today)  # 31 km away
    snapshot = snapshot_of(*near, next_town, far)
    in_order = search(snapshot, KAJAANI.point, Wishes(), NOW)
    assert [one.hobby for one in in_order] == [3, 4, 5, 1, 2, 6]
    assert round(in_order[3].km) == 0, "how far it is stays true"


def test_the_first_of_many_are_the_same_as_without_a_limit() -> None:
    snapshot = snapshot_of(*(at(number, 64.225 + number * 7 % 50 / 20) for number in range(1, 51)))
    everything = search(snapshot, KAJAANI.point, Wishes(), NOW)
    assert len(everything) == count(snapshot, Wishes(), NOW) == 50
    assert [search(snapshot, KAJAANI.point, Wishes(), NOW, limit) for limit in (0, 1, 10, 50, 99)] == [
        everything[:limit] for limit in (0, 1, 10, 50, 99)
    ]


def test_meetings_may_be_looked_up_ahead() -> None:
    snapshot = snapshot_of(at(1, 64.3), at(2, 64.4, None))
    finish(look_ahead(snapshot, NOW))
    assert search(snapshot, KAJAANI.point, Wishes(), NOW) == search(
        snapshot_of(at(1, 64.3), at(2, 64.4, None)), KAJAANI.point, Wishes(), NOW
    )
    assert len(snapshot.index.ahead) == 2


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
