"""Nobody can be recognised in a figure, whatever the numbers are."""

from random import Random
from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from rules.figures import LEAST, Merged, can_be_shown, medians, merge

NAMES = st.text("abcdefgh", min_size=0, max_size=3)


def numbers(width: int) -> st.SearchStrategy[dict[str, tuple[int, ...]]]:
    """Groups of which many are small."""
    number = st.one_of(st.integers(0, 9), st.integers(0, 9), st.integers(0, 200))
    return st.dictionaries(NAMES, st.tuples(*[number] * width), max_size=14)


GROUPS = st.integers(1, 3).flatmap(numbers)


def total_of(groups: dict[str, tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(map(sum, zip(*groups.values(), strict=True)))


def visible(merged: Merged[str]) -> list[int]:
    """Every number that somebody sees, or works out by taking some that are shown from the total."""
    seen = [cell for _, cells in merged.shown for cell in cells]
    seen += list(merged.others or ())
    if merged.total is not None:
        shown = [sum(cells) for cells in zip(*(cells for _, cells in merged.shown), strict=True)]
        remains = [whole - part for whole, part in zip(merged.total, shown or [0] * len(merged.total), strict=True)]
        seen += [*merged.total, *remains]
    return seen


@given(GROUPS, st.one_of(st.none(), st.integers(0, 12)), st.one_of(st.none(), st.just("")))
def test_no_number_from_1_to_4_is_seen_or_can_be_worked_out(groups, most, unknown) -> None:
    assert [number for number in visible(merge(groups, most, unknown=unknown)) if 0 < number < LEAST] == []


@given(GROUPS, st.one_of(st.none(), st.integers(0, 12)))
def test_what_is_shown_is_right_and_adds_up(groups, most) -> None:
    merged = merge(groups, most)
    if merged.total is None:
        assert not groups or any(0 < number < LEAST for number in total_of(groups))
        return
    assert merged.total == total_of(groups)
    assert all(groups[name] == cells for name, cells in merged.shown)
    assert {name for name, _ in merged.shown} | set(merged.inside) == set(groups)
    assert len(merged.shown) + len(merged.inside) == len(groups)
    assert merged.others == (total_of({name: groups[name] for name in merged.inside}) if merged.inside else None)
    if most is not None:
        assert len(merged.shown) <= most


@given(GROUPS, st.integers(0, 99))
def test_the_order_of_the_groups_does_not_matter(groups, seed) -> None:
    shuffled = list(groups.items())
    Random(seed).shuffle(shuffled)
    assert merge(dict(shuffled)) == merge(groups)


@given(numbers(1))
def test_as_little_is_merged_as_can_be(groups) -> None:
    """One group more in the open, and a number from 1 to 4 would be seen."""
    merged = merge(groups)
    if merged.total is None:
        return
    left = sum(groups[name][0] for name in merged.inside)
    largest = max((groups[name][0] for name in merged.inside if can_be_shown(groups[name][0])), default=None)
    if largest:
        assert not can_be_shown(left - largest)


def test_the_small_take_the_smallest_along() -> None:
    assert merge({"a": (20,), "b": (6,), "c": (2,), "d": (1,), "e": (0,)}) == Merged(
        (("a", (20,)), ("e", (0,))), (9,), ("b", "c", "d"), (29,)
    )
    assert merge({"a": (20,), "b": (3,), "c": (2,)}) == Merged((("a", (20,)),), (5,), ("b", "c"), (25,))
    assert merge({"a": (3,), "b": (1,)}) == Merged()
    assert merge({}) == Merged()


def test_a_share_is_shown_only_where_both_its_sides_can_be() -> None:
    merged = merge({"a": (20, 0), "b": (9, 6), "c": (8, 2), "d": (1, 3)})
    assert merged.shown == (("a", (20, 0)), ("b", (9, 6)))
    assert merged.others == (9, 5)
    assert merge({"a": (20, 0), "c": (8, 2)}) == Merged()


def test_what_nothing_is_known_of_goes_along_first() -> None:
    merged = merge({"": (250,), "woman": (131,), "man": (60,), "other": (2,)}, unknown="")
    assert merged.shown == (("woman", (131,)), ("man", (60,)))
    assert merged.others == (252,)
    assert merge({"": (0,), "man": (60,), "other": (2,)}, unknown="").others == (62,)


def test_more_groups_than_fit_go_to_the_others_too() -> None:
    merged = merge({name: (10 + n,) for n, name in enumerate("abcdef")}, most=4)
    assert [name for name, _ in merged.shown] == ["f", "e", "d", "c"]
    assert merged.others == (21,)


@given(st.dictionaries(NAMES, st.lists(st.floats(0, 60), max_size=12), max_size=8))
def test_medians_are_of_enough_and_right(groups) -> None:
    found = medians(groups)
    whole = [value for values in groups.values() for value in values]
    if found.all is None:
        assert len(whole) < LEAST
        return
    assert found.all == median(whole)
    for name, value in found.shown:
        assert len(groups[name]) >= LEAST
        assert value == median(groups[name])
    rest = [value for name in groups.keys() - {name for name, _ in found.shown} for value in groups[name]]
    assert found.others == (median(rest) if rest else None)
    assert can_be_shown(len(rest))
