"""What an association is told about an interest, and how it is told what follows."""

import pytest

from rules.interest import UNTOLD, told
from rules.interest import State as Stands
from rules.notice import KNOWN, State, Way, way_after
from tests.rules.test_interest import interest

WAYS = [
    (None, Way.RING),  # a minor's: staff told them
    (State.WAITING, Way.WAIT),
    (State.QUEUED, Way.WAIT),
    (State.DELIVERED, Way.MAIL),
    (State.UNKNOWN, Way.MAIL),
    (State.FAILED, Way.DROP),
    (State.DROPPED, Way.DROP),
    (State.RUNG, Way.RING),
]


@pytest.mark.parametrize(("first", "way"), WAYS)
def test_how_an_association_is_told_what_follows(first, way) -> None:
    assert way_after(first) is way


def test_every_state_has_a_way_and_only_who_may_know_is_told_more() -> None:
    assert {first for first, _ in WAYS} == {None, *State}
    assert {first for first, way in WAYS if way in {Way.MAIL, Way.RING}} == {None, *KNOWN}


def test_who_was_told_is_told_of_a_withdrawal_too() -> None:
    assert {state for state in Stands if told(interest(state))} == {
        Stands.TOLD,
        Stands.ANSWERED,
        Stands.CAME,
        Stands.JOINED,
    }
    assert not any(told(interest(state)) for state in UNTOLD)
