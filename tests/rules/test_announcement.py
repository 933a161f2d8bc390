"""When an announcement starts, stops by itself, and what its sum is."""

from datetime import datetime

import pytest

from catalogue.schedule import HELSINKI
from rules.announcement import (
    CLOCKS,
    MOVES,
    STEERING,
    UNDO,
    Announcement,
    Counts,
    Draft,
    Held,
    Move,
    Progress,
    State,
    Tries,
    after,
    first_judged,
    is_lost,
    judged,
    start_at,
    text_for,
)
from rules.delivery import State as End
from rules.settings import ReminderRules

RULES = ReminderRules()  # quiet from 21 to 8


def ms(text: str) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=HELSINKI).timestamp() * 1000)


@pytest.mark.parametrize(
    ("lost", "waiting", "verdict"),
    [
        (0, 10, False),
        (2, 1, False),
        (2, 0, True),
        (0, 0, True),
        (3, 7, Held.FIRST),
        (3, 0, Held.FIRST),
        (10, 0, Held.FIRST),
    ],
)
def test_three_of_the_first_ten_stop_it_at_once_and_two_do_not(lost: int, waiting: int, verdict: object) -> None:
    assert first_judged(lost, waiting) == verdict


def test_whatever_kept_it_from_one_of_the_first_counts() -> None:
    assert {end for end in End if is_lost(end)} == {End.FAILED, End.SKIPPED, End.UNKNOWN}


@pytest.mark.parametrize(
    ("tries", "verdict"),
    [
        (Tries(199, 199, 0), None),
        (Tries(200, 10, 0), None),  # five in a hundred are not more than five in a hundred
        (Tries(200, 11, 0), Held.FAILED),
        (Tries(200, 0, 20), None),
        (Tries(200, 0, 21), Held.BLOCKED),
        (Tries(200, 10, 20), None),
        (Tries(200, 11, 21), Held.FAILED),
        (Tries(10_000, 500, 1000), None),
        (Tries(10_000, 501, 0), Held.FAILED),
    ],
)
def test_after_two_hundred_more_than_five_in_a_hundred_failed_or_ten_blocked_stop_it(
    tries: Tries, verdict: Held | None
) -> None:
    assert judged(tries) == verdict


def test_what_staff_have_seen_does_not_stop_it_again() -> None:
    seen = Tries(400, 100, 0)
    assert judged(Tries(600, 110, 0)) is Held.FAILED
    assert judged(Tries(600, 110, 0).since(seen)) is None
    assert judged(Tries(600, 111, 0).since(seen)) is Held.FAILED


@pytest.mark.parametrize(
    ("wanted", "confirmed", "starts"),
    [
        ("2026-11-24 12:00", "2026-11-24 12:00", "2026-11-24 12:10"),
        ("2026-11-24 12:11", "2026-11-24 12:00", "2026-11-24 12:11"),
        ("2026-11-24 16:00", "2026-11-20 12:00", "2026-11-24 16:00"),
        ("2026-11-24 20:49", "2026-11-24 20:49", "2026-11-24 20:59"),
        ("2026-11-24 20:50", "2026-11-24 20:50", "2026-11-25 08:00"),
        ("2026-11-24 23:30", "2026-11-24 12:00", "2026-11-25 08:00"),
        ("2026-11-24 03:00", "2026-11-23 12:00", "2026-11-24 08:00"),
        ("2026-11-24 07:55", "2026-11-24 07:45", "2026-11-24 08:00"),
        # The night of each change of daylight saving time: the morning is eight o'clock on the wall.
        ("2026-03-28 22:00", "2026-03-28 12:00", "2026-03-29 08:00"),
        ("2026-03-29 03:30", "2026-03-28 12:00", "2026-03-29 08:00"),
        ("2026-10-24 22:00", "2026-10-24 12:00", "2026-10-25 08:00"),
        ("2026-10-25 03:30", "2026-10-24 12:00", "2026-10-25 08:00"),
    ],
)
def test_it_starts_when_it_can_no_longer_be_undone_and_never_at_night(wanted: str, confirmed: str, starts: str) -> None:
    found = start_at(ms(wanted), ms(confirmed), RULES)
    assert datetime.fromtimestamp(found / 1000, HELSINKI).strftime("%Y-%m-%d %H:%M") == starts
    assert found >= ms(confirmed) + UNDO


def test_now_is_in_ten_minutes() -> None:
    assert start_at(0, ms("2026-11-24 12:00"), RULES) == ms("2026-11-24 12:10")


def test_a_text_is_in_ones_own_language_or_the_one_that_staff_chose() -> None:
    draft = Draft({"fi": "Hei", "en": "Hello"}, {"ar": "en", "so": "", "uk": "sv"})
    assert text_for(draft, "fi") == ("fi", "Hei")
    assert text_for(draft, "ar") == ("en", "Hello")
    assert [text_for(draft, code) for code in ("so", "uk", "ru", "")] == [None] * 4


def test_each_move_is_staffs_or_the_clocks_and_nothing_leaves_an_end() -> None:
    assert set(MOVES) == set(Move)
    ends = {State.DONE, State.STOPPED, State.CANCELLED}
    assert not any(after(state, move) for state in ends for move in Move)
    assert not CLOCKS & set(STEERING)
    assert after(State.DRAFT, Move.CONFIRM) is State.SCHEDULED
    assert after(State.SCHEDULED, Move.CONFIRM) is None
    assert after(State.HELD, Move.GO_ON) is State.RUNNING


def test_the_sum() -> None:
    counts = Counts(10, 1, 3, 1, {"refused": 2}, {"blocked": 2, "erased": 1})
    assert counts.holds
    assert not Counts(11, 1, 3, 1, {"refused": 2}, {"blocked": 2, "erased": 1}).holds
    assert Counts().holds
    assert Progress(Announcement(1, State.RUNNING, 1, Draft()), counts).share == 0.9
    assert Progress(Announcement(1, State.DONE, 1, Draft()), Counts()).share == 1
