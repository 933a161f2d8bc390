"""What may repeat after a send whose outcome nobody knows, and for how long one tries."""

import pytest

from rules.delivery import (
    HOUR,
    LANES,
    LONGEST_WAIT,
    MINUTE,
    PATIENCE,
    REPEATS,
    SECOND,
    Kind,
    Lane,
    may_repeat,
    wait,
)

# Kind · goes again as a new message after the first doubt, after the second · its lane
TABLE = [
    (Kind.REPLY, True, False, Lane.REPLY),
    (Kind.STATUS, True, False, Lane.NEWS),
    (Kind.CARD, False, False, Lane.NEWS),
    (Kind.REMINDER, True, False, Lane.NEWS),
    (Kind.NOTICE, True, False, Lane.NEWS),
    (Kind.STAFF, True, False, Lane.NEWS),
    (Kind.ANNOUNCEMENT, False, False, Lane.ANNOUNCEMENT),
]


@pytest.mark.parametrize(("kind", "first", "second", "lane"), TABLE)
def test_what_may_repeat(kind, first, second, lane) -> None:
    assert may_repeat(kind, 1, edit=False) is first
    assert may_repeat(kind, 2, edit=False) is second
    assert LANES[kind] is lane


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("doubts", [1, 2, 100])
def test_an_edit_may_go_any_number_of_times(kind, doubts) -> None:
    assert may_repeat(kind, doubts, edit=True)


def test_every_kind_has_its_rules() -> None:
    assert set(LANES) == set(REPEATS) == set(PATIENCE) == set(Kind) == {kind for kind, *_ in TABLE}


def test_urgency() -> None:
    assert Lane.REPLY < Lane.NEWS < Lane.ANNOUNCEMENT


@pytest.mark.parametrize("kind", Kind)
def test_pauses_grow_up_to_the_longest(kind) -> None:
    pauses = [wait(kind, attempts) for attempts in range(1, 40)]
    assert pauses[:3] == [2 * SECOND, 4 * SECOND, 8 * SECOND]
    assert pauses == sorted(pauses)
    assert pauses[-1] == LONGEST_WAIT.get(kind, 10 * MINUTE)
    assert pauses[-1] < PATIENCE[kind]


def test_a_notice_outlives_a_weekend_of_a_mail_server() -> None:
    assert PATIENCE[Kind.NOTICE] == PATIENCE[Kind.STAFF] == 72 * HOUR
    assert PATIENCE[Kind.REPLY] < PATIENCE[Kind.STATUS]
