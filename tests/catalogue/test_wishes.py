"""Filters fit into one number, and only such numbers are taken apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.wishes import Wishes, pack_filters, unpack_filters

wishes = st.builds(
    Wishes,
    women_only=st.booleans(),
    free=st.booleans(),
    children=st.booleans(),
    little_finnish=st.booleans(),
    weekdays=st.frozensets(st.integers(0, 6)),
    age=st.none() | st.integers(0, 120),
)


@settings(deadline=None)
@given(wishes)
def test_filters_come_back_as_they_were(wished: Wishes) -> None:
    packed = pack_filters(wished)
    assert 0 <= packed < 1 << 32
    assert unpack_filters(packed) == wished


@settings(deadline=None)
@given(st.integers())
def test_a_number_is_either_refused_or_exactly_what_is_packed(number: int) -> None:
    try:
        read = unpack_filters(number)
    except ValueError:
        assert not 0 <= number <= 121 << 11 | 0x7FF
    else:
        assert pack_filters(read) == number


def test_the_numbers_of_filters_stay_what_they_are() -> None:
    """They are in buttons that people press months later."""
    golden = {
        0: Wishes(),
        1: Wishes(women_only=True),
        2: Wishes(free=True),
        4: Wishes(children=True),
        8: Wishes(little_finnish=True),
        16: Wishes(weekdays=frozenset({0})),
        1024: Wishes(weekdays=frozenset({6})),
        2048: Wishes(age=0),
        247808: Wishes(age=120),
    }
    assert {pack_filters(wished): wished for wished in golden.values()} == golden


@pytest.mark.parametrize("wished", [Wishes(age=121), Wishes(age=-1), Wishes(weekdays=frozenset({7}))])
def test_what_does_not_fit_is_refused(wished: Wishes) -> None:
    with pytest.raises(ValueError, match="not"):
        pack_filters(wished)


@pytest.mark.parametrize("number", [-1, 122 << 11, 1 << 32])
def test_numbers_that_are_never_given_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match="not packed filters"):
        unpack_filters(number)
