"""The index finds exactly what looking at every hobby finds, in the same order."""

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
from catalogue.places import distance_km
from catalogue.schedule import local_date, next_meetings, to_ms, weekdays
from catalogue.search import SOON_MS, STALE_KM, Found, count, search, suits
from catalogue.snapshot import Snapshot, build
from catalogue.wishes import SPORT, SPORT_CATEGORIES, Wishes

KINDS = (
    Kind(1, "swimming", "water", "Swimming", "Uinti"),
    Kind(2, "chess", "games_tech", "Chess", "Shakki"),
    Kind(3, "yoga", "fitness_dance", "Yoga", "Jooga"),
)
KAJAANI = Place(1, "kunta:205", "Kajaani", "municipality", "Kajaani", Point(64.225, 27.73333))
CLUB = Association(1, "test", "a", "Esimerkki", "a@example.org")
NOW = to_ms(date(2026, 11, 21), time(12))
IN_PARTS = {"morning": range(11), "day": range(11, 16), "evening": range(16, 24)}

maybe = st.sampled_from((True, False, None))
ages = st.none() | st.integers(0, 120)
points = st.builds(Point, st.sampled_from((64.2, 64.21, 64.6, 66.0, -64.2)), st.sampled_from((27.7, 27.9, -152.0)))
schedules = st.builds(
    Schedule,
    rule=st.sampled_from(("", "FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=TU,SA", "FREQ=MONTHLY;BYDAY=1SU")),
    starts=st.sampled_from((time(10, 59), time(11), time(15, 59), time(16))),
    minutes=st.just(60),
    last=st.sampled_from((None, date(2026, 11, 20), date(2026, 11, 30))),
    extra_dates=st.sampled_from(((), (date(2026, 11, 27),), (date(2026, 11, 29),))),
)
records = st.builds(
    Hobby,
    number=st.just(0),
    source=st.just("test"),
    source_id=st.just(""),
    kind=st.sampled_from([kind.id for kind in KINDS]),
    name=st.just("Kerho"),
    association=st.just(1),
    venue=st.builds(Venue, st.just(""), st.just(""), st.just("Kajaani"), st.none() | points, accessible=maybe),
    schedules=st.lists(schedules, max_size=2).map(tuple),
    audience=st.sampled_from(Audience),
    beginners=maybe,
    age_min=ages,
    age_max=ages,
    price=st.builds(Price, st.sampled_from((None, 0, 500)), free_trial=maybe),
    finnish=st.none() | st.sampled_from(FinnishNeeded),
    leader_languages=st.lists(st.sampled_from(("fi", "ar")), unique=True).map(tuple),
    children_welcome=maybe,
    has_room=maybe,
    status=st.sampled_from(("active", "active", "active", "paused")),
    checked_on=st.sampled_from((None, date(2026, 5, 21), date(2026, 5, 22), date(2026, 11, 20))),
)
seldom = st.sampled_from((False, False, False, True))
wanted = st.builds(
    Wishes,
    kinds=st.sampled_from(((), (), ("chess",), ("yoga", "swimming"))),
    category=st.sampled_from((None, None, "water", SPORT)),
    women_only=seldom,
    men=seldom,
    free=seldom,
    free_trial=seldom,
    children=seldom,
    little_finnish=seldom,
    accessible=seldom,
    has_room=seldom,
    soon=seldom,
    beginners=seldom,
    weekdays=st.just(frozenset()) | st.frozensets(st.integers(0, 6)),
    parts=st.just(frozenset()) | st.frozensets(st.sampled_from(tuple(IN_PARTS))),
    language=st.sampled_from(("", "", "", "ar")),
    age=st.none() | st.integers(0, 120),
)


def made_of(hobbies: list[Hobby]) -> Snapshot:
    return build(KINDS, [KAJAANI], [CLUB], [replace(one, number=number) for number, one in enumerate(hobbies, 1)])


def answers(hobby: Hobby, wishes: Wishes) -> bool:
    """What each wish means, said plainly."""
    category = next(kind.category for kind in KINDS if kind.id == hobby.kind)
    categories = SPORT_CATEGORIES if wishes.category == SPORT else {wishes.category}
    of_category = wishes.category is None or category in categories
    of_kind = hobby.kind in wishes.kinds if wishes.kinds else of_category
    soonest = next(iter(next_meetings(hobby, NOW, 1)), None)
    asked_and_so = (
        (wishes.women_only, hobby.audience == "women"),
        (wishes.men, hobby.audience != "women"),
        (wishes.free, hobby.price.cents == 0),
        (wishes.free_trial, hobby.price.cents == 0 or hobby.price.free_trial is True),
        (wishes.children, hobby.audience == "families" or hobby.children_welcome is True or hobby.for_minors),
        (wishes.little_finnish, hobby.finnish in ("none", "little")),
        (wishes.accessible, hobby.venue.accessible is True),
        (wishes.has_room, hobby.has_room is True),
        (wishes.soon, soonest is not None and soonest.starts_at - NOW < SOON_MS),
        (wishes.beginners, hobby.beginners is True),
        (wishes.language, wishes.language in hobby.leader_languages),
        (wishes.weekdays or wishes.parts, any(at_that_time(one, hobby, wishes) for one in hobby.schedules)),
        (wishes.age is not None, (hobby.age_min or 0) <= (wishes.age or 0)),
        (wishes.age is not None, (wishes.age or 0) <= (120 if hobby.age_max is None else hobby.age_max)),
    )
    return of_kind and all(so for asked, so in asked_and_so if asked)


def at_that_time(schedule: Schedule, hobby: Hobby, wishes: Wishes) -> bool:
    """One schedule is on such a day and in such a part of it."""
    days = weekdays(replace(hobby, schedules=(schedule,)))
    on_day = days & wishes.weekdays if wishes.weekdays else days
    in_part = not wishes.parts or any(schedule.starts.hour in IN_PARTS[part] for part in wishes.parts)
    return bool(on_day) and in_part


def one_by_one(snapshot: Snapshot, origin: Point, wishes: Wishes) -> list[Found]:
    """What a search finds, by looking at every hobby."""
    ordered = []
    for hobby in snapshot.hobbies.values():
        meeting = next(iter(next_meetings(hobby, NOW, 1)), None)
        if hobby.status == "active" and answers(hobby, wishes) and (meeting or not hobby.schedules):
            km = distance_km(origin, snapshot.points[hobby.number])
            old = hobby.checked_on is None or (local_date(NOW) - hobby.checked_on).days > 183
            counts = round(km + STALE_KM, 1) if old else round(km, 1)
            soonest = meeting.starts_at if meeting else 1 << 62
            ordered.append(((counts, soonest, hobby.number), Found(hobby.number, km, meeting)))
    return [found for _, found in sorted(ordered, key=lambda one: one[0])]


@settings(deadline=None)
@given(st.lists(records, max_size=30), points, wanted, st.integers(1, 5))
def test_the_index_finds_what_looking_at_each_finds(
    hobbies: list[Hobby], origin: Point, wishes: Wishes, limit: int
) -> None:
    snapshot = made_of(hobbies)
    expected = one_by_one(snapshot, origin, wishes)
    assert list(search(snapshot, origin, wishes, NOW)) == expected
    assert list(search(snapshot, origin, wishes, NOW, limit)) == expected[:limit]
    assert count(snapshot, wishes, NOW) == len(expected)
    for hobby in snapshot.hobbies.values():
        assert suits(hobby, wishes, snapshot, NOW) == answers(hobby, wishes)


@pytest.mark.heavy
@settings(deadline=None)
@given(st.lists(records, max_size=12), wanted, st.lists(st.integers(-15, 40), min_size=1, max_size=4))
def test_what_was_asked_before_changes_no_answer(hobbies: list[Hobby], wishes: Wishes, days: list[int]) -> None:
    asked_before = made_of(hobbies)
    for day in days:
        now = NOW + day * 86_400_000 // 3
        fresh = search(made_of(hobbies), KAJAANI.point, wishes, now)
        assert search(asked_before, KAJAANI.point, wishes, now) == fresh


@settings(deadline=None)
@given(st.lists(records, max_size=12), wanted, st.frozensets(st.integers(-1, 14)))
def test_only_those_among_the_numbers_count(hobbies: list[Hobby], wishes: Wishes, among: frozenset[int]) -> None:
    snapshot = made_of(hobbies)
    everything = search(snapshot, KAJAANI.point, wishes, NOW)
    some = tuple(one for one in everything if one.hobby in among)
    assert search(snapshot, KAJAANI.point, wishes, NOW, among=among) == some
    assert count(snapshot, wishes, NOW, among) == len(some)
