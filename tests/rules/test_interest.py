"""What an interest is, and how many somebody may have."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.interest import (
    DAY,
    FINAL,
    MOST_COMERS,
    Answer,
    Comer,
    Interest,
    Limits,
    Reach,
    Refusal,
    Remind,
    State,
    Who,
    refusal,
)
from rules.person import Age

NOW = 1_795_255_200_000
LIMITS = Limits()


def interest(
    state: State = State.REGISTERED,
    *,
    hobby: int = 1,
    answer: Answer | None = None,
    created_at: int = NOW,
    age: Age = Age.ADULT,
) -> Interest:
    return Interest(1, 1, 1, hobby, 1, age, Reach.CHAT, state, answer, Remind.FIRST, created_at, created_at, "", "")


@pytest.mark.parametrize(
    ("state", "answer"), [(s, a) for s, a in product(State, (None, *Answer)) if (s is State.ANSWERED) == bool(a)]
)
def test_whether_somebody_still_waits_or_comes(state, answer) -> None:
    waits = state not in FINAL and answer not in {Answer.FULL, Answer.NOT_OURS}
    assert interest(state, answer=answer).open is waits


LONG_AGO = NOW - 2 * DAY


def several(
    count: int,
    state: State = State.REGISTERED,
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
    (several(5, State.ANSWERED, answer=Answer.WELCOME), Refusal.TOO_MANY_OPEN),
    (several(9, State.ANSWERED, answer=Answer.FULL), None),
    (several(9, State.WITHDRAWN), None),
    (several(2, created_at=NOW), None),
    (several(3, created_at=NOW), Refusal.TOO_MANY_TODAY),
    (
        several(3, State.WITHDRAWN, created_at=NOW),
        Refusal.TOO_MANY_TODAY,
    ),  # the limit spares associations, who were written to
    (several(3, created_at=NOW - DAY + 1), Refusal.TOO_MANY_TODAY),
    (several(3, created_at=NOW - DAY), None),
    ((interest(hobby=99, created_at=LONG_AGO),), Refusal.ALREADY),
    (several(9, State.WITH_STAFF, age=Age.TEEN), None),  # a child's count for the child
    (several(9, State.WITH_STAFF, created_at=NOW, age=Age.UNDER_13), None),
    ((*several(4), *several(4, State.WITH_STAFF, age=Age.TEEN)), None),
    ((interest(State.WITH_STAFF, hobby=99, created_at=LONG_AGO, age=Age.TEEN),), None),
    ((interest(State.WITHDRAWN, hobby=99, created_at=LONG_AGO),), None),
    ((interest(State.ANSWERED, hobby=99, created_at=LONG_AGO, answer=Answer.FULL),), None),
    ((*several(4), interest(hobby=99, created_at=LONG_AGO)), Refusal.ALREADY),
]


@pytest.mark.parametrize(("mine", "why"), TOO_MANY)
def test_when_one_more_is_too_many(mine, why) -> None:
    assert refusal(mine, 99, Comer(Age.ADULT), LIMITS, NOW) == why


# State.ANSWERED child has · so a new one of a child of that age for hobby 99 is refused because of
TOO_MANY_FOR_A_CHILD = [
    (several(4, State.WITH_STAFF, age=Age.UNDER_13), None),
    (several(5, State.WITH_STAFF, age=Age.UNDER_13), Refusal.TOO_MANY_OPEN),
    (several(3, State.WITH_STAFF, created_at=NOW, age=Age.UNDER_13), Refusal.TOO_MANY_TODAY),
    ((interest(State.WITH_STAFF, hobby=99, created_at=LONG_AGO, age=Age.UNDER_13),), Refusal.ALREADY),
    (several(9, State.WITH_STAFF, created_at=NOW, age=Age.TEEN), None),  # an older child's
    (several(9, created_at=NOW), None),  # the parent's own
    ((interest(hobby=99, created_at=LONG_AGO),), None),
]


@pytest.mark.parametrize(("mine", "why"), TOO_MANY_FOR_A_CHILD)
def test_a_childs_count_for_the_child(mine, why) -> None:
    assert refusal(mine, 99, Comer(Age.UNDER_13), LIMITS, NOW) == why


def child(name: str, *, hobby: int = 99, age: Age = Age.UNDER_13, created_at: int = LONG_AGO) -> Interest:
    return replace(interest(hobby=hobby, age=age, created_at=created_at), who=Who.CHILD, name=name)


def test_two_children_of_one_age_come_to_one_hobby_and_no_child_twice() -> None:
    mine = (child("Bahar"),)
    olena, bahar = (Comer.of(Age.UNDER_13, Who.CHILD, name) for name in ("Olena", "BAHAR"))
    assert refusal(mine, 99, olena, LIMITS, NOW) is None
    assert refusal(mine, 99, bahar, LIMITS, NOW) is Refusal.ALREADY


def test_what_is_open_counts_for_each_child_alone() -> None:
    mine = tuple(child("Bahar", hobby=n) for n in range(1, 6))
    assert refusal(mine, 99, Comer.of(Age.UNDER_13, Who.CHILD, "Bahar"), LIMITS, NOW) is Refusal.TOO_MANY_OPEN
    assert refusal(mine, 99, Comer.of(Age.UNDER_13, Who.CHILD, "Olena"), LIMITS, NOW) is None
    assert refusal(mine, 99, Comer(Age.ADULT), LIMITS, NOW) is None


def test_an_adult_of_the_family_is_not_the_one_who_chats() -> None:
    mine = (replace(interest(hobby=99, created_at=LONG_AGO), who=Who.FAMILY, name="Olena"),)
    assert refusal(mine, 99, Comer(Age.ADULT), LIMITS, NOW) is None
    assert refusal(mine, 99, Comer.of(Age.ADULT, Who.FAMILY, "Olena"), LIMITS, NOW) is Refusal.ALREADY


def test_made_up_names_come_to_an_end() -> None:
    mine = tuple(child("A" * n, hobby=n) for n in range(1, MOST_COMERS + 1))
    assert refusal(mine, 99, Comer.of(Age.UNDER_13, Who.CHILD, "Bahar"), LIMITS, NOW) is Refusal.TOO_MANY_OPEN
    assert refusal(mine, 99, Comer.of(Age.UNDER_13, Who.CHILD, "AA"), LIMITS, NOW) is None
    assert refusal(mine[1:], 99, Comer.of(Age.UNDER_13, Who.CHILD, "Bahar"), LIMITS, NOW) is None


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
    if refusal(tuple(mine), hobby, Comer(age), Limits(most_open, most_new), NOW) is None:
        after = [one for one in (*mine, interest(hobby=hobby, age=age)) if one.age is age]
        assert sum(one.open for one in after) <= most_open
        assert sum(one.created_at > NOW - DAY for one in after) <= most_new
        assert sum(one.attends and one.hobby == hobby for one in after) == 1
