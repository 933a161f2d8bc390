"""The life of an interest: what may follow what, by whom."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.interest import FINAL, HELD, Actor, State
from rules.life import LIFE, Event, after

R, G, S, T, U, A = (
    State.REGISTERED,
    State.WITH_GUARDIAN,
    State.WITH_STAFF,
    State.TOLD,
    State.UNDELIVERED,
    State.ANSWERED,
)
CAME, J, STOP, W, X = State.CAME, State.JOINED, State.STOPPED, State.WITHDRAWN, State.EXPIRED

# From · to each of these, and to no other
FOLLOWING = [
    (R, {T, U, A, W, X}),
    (G, {R, S, W, X}),  # a minor's is told only after a yes
    (S, {R, A, W, X}),
    (T, {U, A, W, X}),  # a mail may come back later
    (U, {T, A, W, X}),
    (A, {A, CAME, J, STOP, W, X}),  # an association may change its mind
    (CAME, {J, STOP, W, X}),
    (J, {STOP}),
    (STOP, set()),
    (W, set()),
    (X, set()),
]


def following(state: State) -> set[State]:
    everything = {after(state, event, actor) for event in Event for actor in Actor}
    return {one for one in everything if one}


@pytest.mark.parametrize(("state", "then"), FOLLOWING)
def test_what_may_follow_what(state: State, then: set[State]) -> None:
    assert following(state) == then


def test_every_state_and_every_event_is_in_the_table() -> None:
    assert {state for state, _ in FOLLOWING} == set(State)
    assert {one.event for one in LIFE} == set(Event)
    assert len({(state, one.event) for one in LIFE for state in one.before}) == sum(len(one.before) for one in LIFE)


def test_a_final_state_can_be_reached_from_every_state_that_is_not() -> None:
    assert all(following(state) & FINAL for state in State if state not in FINAL)


@settings(deadline=None)
@given(st.sampled_from((R, G, S)), st.lists(st.tuples(st.sampled_from(Event), st.sampled_from(Actor)), max_size=15))
def test_nothing_of_a_minors_is_passed_on_before_a_yes(first: State, events: list[tuple[Event, Actor]]) -> None:
    state, allowed = first, first is R
    for event, actor in events:
        became = after(state, event, actor)
        if became is None:
            continue
        allowed |= event is Event.ALLOWED and actor in {Actor.GUARDIAN, Actor.STAFF}
        allowed |= state is S and actor is Actor.STAFF  # they have spoken with the guardian and the association
        assert became in {*HELD, W, X} or allowed
        state = became
