"""The life of an interest, and how many somebody may have."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.interest import (
    DAY,
    NEXT,
    Answer,
    Interest,
    Limits,
    Reach,
    Refusal,
    Remind,
    State,
    may_become,
    refusal,
)
from rules.person import Age

NOW = 1_795_255_200_000
LIMITS = Limits()
R, S, T, U, A, W = (
    State.REGISTERED,
    State.WITH_STAFF,
    State.TOLD,
    State.UNDELIVERED,
    State.ANSWERED,
    State.WITHDRAWN,
)


def interest(
    state: State = R, *, hobby: int = 1, answer: Answer | None = None, created_at: int = NOW, age: Age = Age.ADULT
) -> Interest:
    return Interest(1, 1, 1, hobby, 1, age, Reach.CHAT, state, answer, Remind.FIRST, created_at, created_at, "", "")


# From · to each of these, and to no other
LIFE = [
    (R, {T, U, A, W}),
    (S, {A, W}),  # a minor's is never told by the service
    (T, {U, A, W}),  # a mail may come back later
    (U, {T, A, W}),
    (A, {A, W}),  # an association may change its mind
    (W, set()),
]


@pytest.mark.parametrize(("state", "following"), LIFE)
def test_what_may_follow_what(state, following) -> None:
    assert {other for other in State if may_become(interest(state), other)} == following


def test_the_table_knows_every_state() -> None:
    assert set(NEXT) == set(State) == {state for state, _ in LIFE}


@settings(deadline=None)
@given(st.sampled_from((R, S)), st.lists(st.sampled_from(list(State)), max_size=12))
def test_from_any_order_of_events_it_goes_only_where_it_may(first, events) -> None:
    one, passed = interest(first), [first]
    for state in events:
        if may_become(one, state):
            one = replace(one, state=state)
            passed.append(state)
    assert W not in passed[:-1], "what was taken back stays so"
    assert R not in passed[1:], "nothing becomes new again"
    assert S not in passed[1:]
    if first is S:
        assert not {T, U} & set(passed), "nothing of a minor's is passed on"
    if A in passed:
        assert set(passed[passed.index(A) :]) <= {A, W}, "an answer stays one"


@pytest.mark.parametrize(
    ("state", "answer"), [(s, a) for s, a in product(State, (None, *Answer)) if (s is A) == bool(a)]
)
def test_whether_somebody_still_waits_or_comes(state, answer) -> None:
    waits = state is not W and answer not in {Answer.FULL, Answer.NOT_OURS}
    assert interest(state, answer=answer).open is waits


LONG_AGO = NOW - 2 * DAY


def several(
    count: int,
    state: State = R,
    *,
    created_at: int = LONG_AGO,
    answer: Answer | None = None,
    age: Age = Age.ADULT,
):
    return tuple(interest(state, hobby=n, created_at=created_at, answer=answer, age=age) for n in range(1, count + 1))


# There are · so a new one of an adult for hobby 99 is refused because of
TOO_MANY = [
    ((), None),
    (several(4), None),
    (several(5), Refusal.TOO_MANY_OPEN),
    (several(5, A, answer=Answer.WELCOME), Refusal.TOO_MANY_OPEN),
    (several(9, A, answer=Answer.FULL), None),
    (several(9, W), None),
    (several(2, created_at=NOW), None),
    (several(3, created_at=NOW), Refusal.TOO_MANY_TODAY),
    (several(3, W, created_at=NOW), Refusal.TOO_MANY_TODAY),  # the limit spares associations, who were written to
    (several(3, created_at=NOW - DAY + 1), Refusal.TOO_MANY_TODAY),
    (several(3, created_at=NOW - DAY), None),
    ((interest(hobby=99, created_at=LONG_AGO),), Refusal.ALREADY),
    (several(9, S, age=Age.TEEN), None),  # a child's count for the child
    (several(9, S, created_at=NOW, age=Age.UNDER_13), None),
    ((*several(4), *several(4, S, age=Age.TEEN)), None),
    ((interest(S, hobby=99, created_at=LONG_AGO, age=Age.TEEN),), None),
    ((interest(W, hobby=99, created_at=LONG_AGO),), None),
    ((interest(A, hobby=99, created_at=LONG_AGO, answer=Answer.FULL),), None),
    ((*several(4), interest(hobby=99, created_at=LONG_AGO)), Refusal.ALREADY),
]


@pytest.mark.parametrize(("mine", "why"), TOO_MANY)
def test_when_one_more_is_too_many(mine, why) -> None:
    assert refusal(mine, 99, Age.ADULT, LIMITS, NOW) == why


# A child has · so a new one of a child of that age for hobby 99 is refused because of
TOO_MANY_FOR_A_CHILD = [
    (several(4, S, age=Age.UNDER_13), None),
    (several(5, S, age=Age.UNDER_13), Refusal.TOO_MANY_OPEN),
    (several(3, S, created_at=NOW, age=Age.UNDER_13), Refusal.TOO_MANY_TODAY),
    ((interest(S, hobby=99, created_at=LONG_AGO, age=Age.UNDER_13),), Refusal.ALREADY),
    (several(9, S, created_at=NOW, age=Age.TEEN), None),  # an older child's
    (several(9, created_at=NOW), None),  # the parent's own
    ((interest(hobby=99, created_at=LONG_AGO),), None),
]


@pytest.mark.parametrize(("mine", "why"), TOO_MANY_FOR_A_CHILD)
def test_a_childs_count_for_the_child(mine, why) -> None:
    assert refusal(mine, 99, Age.UNDER_13, LIMITS, NOW) == why


@settings(deadline=None)
@given(
    st.lists(
        st.builds(
            interest,
            st.sampled_from(list(State)),
            hobby=st.integers(1, 12),
            answer=st.none() | st.sampled_from(list(Answer)),
            created_at=st.integers(NOW - 3 * DAY, NOW),
            age=st.sampled_from(list(Age)),
        ),
        max_size=20,
    ),
    st.integers(1, 12),
    st.sampled_from(list(Age)),
    st.integers(1, 6),
    st.integers(1, 6),
)
def test_no_limit_is_ever_passed(mine, hobby, age, most_open, most_new) -> None:
    if refusal(tuple(mine), hobby, age, Limits(most_open, most_new), NOW) is None:
        after = [one for one in (*mine, interest(hobby=hobby, age=age)) if one.age is age]
        assert sum(one.open for one in after) <= most_open
        assert sum(one.created_at > NOW - DAY for one in after) <= most_new
        assert sum(one.open and one.hobby == hobby for one in after) == 1
