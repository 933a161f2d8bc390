"""What counts as a change of a hobby that somebody knows."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.hobby import Hobby, Schedule, Venue
from catalogue.schedule import HELSINKI
from rules.known import Known, known_now, news, taken_up

DAY = 24 * 60 * 60 * 1000
NOW = round(datetime(2026, 11, 21, 12, tzinfo=HELSINKI).timestamp() * 1000)
TUESDAYS = Schedule("FREQ=WEEKLY;BYDAY=TU", time(18), 90)
HALL = Venue("Uimahalli", "Esimerkkikatu 1", "Kajaani")
SWIMMING = Hobby(1, "test", "uinti", "swimming", "Ilta-uinti", 1, HALL, (TUESDAYS,))


def at(day: int, hour: int, month: int = 11) -> int:
    return round(datetime(2026, month, day, hour, tzinfo=HELSINKI).timestamp() * 1000)


def changed(now: int = NOW, *, before=SWIMMING, **over):
    """The news when the hobby becomes so; what was known was known on Saturday."""
    return news(known_now(before, NOW), known_now(replace(before, **over), now), now)


def tuesdays(**over) -> tuple[Schedule, ...]:
    return (replace(TUESDAYS, **over),)


@given(st.integers(0, 40 * 24))
def test_a_meeting_that_passes_is_no_news(hours) -> None:
    assert not changed(NOW + hours * 3600_000).any


@pytest.mark.parametrize(
    "over",
    [
        {"description": {"fi": "Uusi teksti"}},
        {"leader": "Mikko"},
        {"names": {"en": "Swimming"}},
        {"venue": replace(HALL, name="UIMAHALLI")},
        {"venue": replace(HALL, transport={"fi": "Bussi 4"}, accessible=True)},
        {"has_room": True},
        {"schedules": tuesdays(minutes=60)},
    ],
)
def test_what_does_not_matter_is_no_news(over) -> None:
    assert not changed(**over).any


def test_a_season_that_goes_on_is_no_news() -> None:
    season = replace(SWIMMING, schedules=tuesdays(last=date(2026, 12, 15)))
    assert not changed(before=season, schedules=tuesdays(last=date(2027, 5, 25))).any
    over = known_now(season, at(16, 12, 12))
    assert over.meetings == ()
    assert not news(over, known_now(SWIMMING, at(20, 12, 12)), at(20, 12, 12)).any


def test_one_meeting_is_cancelled_moved_or_added() -> None:
    without = changed(schedules=tuesdays(except_dates=(date(2026, 12, 1),)))
    assert (without.removed, without.added) == ((at(1, 18, 12),), ())
    once = Schedule("", time(19), 90, extra_dates=(date(2026, 12, 2),))
    moved = changed(schedules=(*tuesdays(except_dates=(date(2026, 12, 1),)), once))
    assert (moved.removed, moved.added) == ((at(1, 18, 12),), (at(2, 19, 12),))
    more = changed(schedules=(TUESDAYS, once))
    assert (more.removed, more.added) == ((), (at(2, 19, 12),))


def test_another_weekday_takes_all_of_them_away_and_brings_as_many() -> None:
    told = changed(schedules=(replace(TUESDAYS, rule="FREQ=WEEKLY;BYDAY=WE"),))
    assert len(told.removed) == len(told.added) == 8
    assert told.soonest == at(24, 18)


def test_from_once_a_week_to_every_day_takes_nothing_away() -> None:
    told = changed(schedules=(replace(TUESDAYS, rule="FREQ=DAILY"),))
    assert told.removed == ()
    assert len(told.added) == 7


def test_a_single_day_that_is_put_off_is_moved() -> None:
    once = replace(SWIMMING, schedules=(Schedule("", time(18), 90, extra_dates=(date(2026, 11, 24),)),))
    told = changed(before=once, schedules=(Schedule("", time(18), 90, extra_dates=(date(2026, 11, 26),)),))
    assert (told.removed, told.added) == ((at(24, 18),), (at(26, 18),))


@pytest.mark.parametrize(
    ("venue", "elsewhere"),
    [
        (Venue("Koulu", "Esimerkkikatu 1", "Kajaani"), True),
        (Venue("Uimahalli", "Koulutie 2", "Kajaani"), True),
        (Venue("Uimahalli", "Esimerkkikatu 1", "Sotkamo"), True),
        (Venue("Uimahalli", "", "Kajaani"), False),
        (Venue("", "Esimerkkikatu 1", "Kajaani"), False),
    ],
)
def test_it_is_elsewhere_when_what_was_known_is_said_otherwise(venue, elsewhere) -> None:
    assert changed(venue=venue).place is elsewhere


def test_a_place_of_which_less_is_said_for_a_while_is_not_forgotten() -> None:
    known = known_now(SWIMMING, NOW)
    less = known_now(replace(SWIMMING, venue=replace(HALL, address="")), NOW)
    assert taken_up(known, less).address == HALL.address
    moved = known_now(replace(SWIMMING, venue=Venue("Koulu", "", "Kajaani")), NOW)
    assert taken_up(known, moved).address == ""


def test_full_and_room_again_are_news() -> None:
    assert changed(has_room=False).full is True
    assert changed(before=replace(SWIMMING, has_room=False), has_room=None).full is False


@given(st.integers(0, 60), st.sets(st.integers(0, 12), max_size=4))
def test_whatever_was_told_is_not_told_again(days, cancelled) -> None:
    now = NOW + days * DAY
    gone = tuple(date.fromordinal(date(2026, 11, 24).toordinal() + 7 * week) for week in sorted(cancelled))
    known, fresh = known_now(SWIMMING, NOW), known_now(replace(SWIMMING, schedules=tuesdays(except_dates=gone)), now)
    assert not news(taken_up(known, fresh), fresh, now).any


def test_it_is_kept_as_it_is() -> None:
    known = known_now(replace(SWIMMING, has_room=False), NOW)
    assert Known.from_json(known.to_json()) == known
    assert Known.from_json("") is None
