"""Filters: what is on is said, and each thing that is on can be taken off, also what came with typed words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.i18n.bidi import clean
from bot.i18n.languages import SHIPPED
from catalogue.wishes import OLDEST, Wishes, pack_filters
from dialogs import addresses as a
from dialogs.codec import decode, digest
from dialogs.events import Typed
from dialogs.texts.pictures import PICTURES
from dialogs.texts.values import Link
from dialogs.world import World
from tests.dialogs.housekeeping import check, check_rendered
from tests.dialogs.people import AMINA
from tests.dialogs.walking import at, buttons, take

SWITCHES = 6
"""Four filters, and two groups of days."""

WISHES = st.builds(
    Wishes,
    women_only=st.booleans(),
    free=st.booleans(),
    children=st.booleans(),
    little_finnish=st.booleans(),
    weekdays=st.frozensets(st.integers(0, 6)),
    age=st.none() | st.integers(0, OLDEST),
)


def turning(filters: int, world: World, **rest) -> list[tuple[Link, a.Search]]:
    """The buttons that turn something on or off, and the search that each makes of this one."""
    page = at(a.Filters(a.Search(filters=filters, **rest)), AMINA, world).page
    targets = [(button, decode(button.token)) for button in buttons(page)]
    return [(button, target.search) for button, target in targets if isinstance(target, a.Filters)]


def on(text: str, world, renderer, language: str = "en") -> str:
    """What the results of typed words say is on."""
    lines = renderer.page(take(AMINA, Typed(text), world).page, language).lines
    said = (clean(line) for line in lines)
    return next((line for line in said if line.startswith(PICTURES["on"])), "").removeprefix(PICTURES["on"]).strip()


def test_the_filters_turn_on_and_off_and_keep_the_rest(world) -> None:
    rest = {"kinds": (1,), "category": 2, "digest": digest("neuletupa")}
    switches = turning(0, world, **rest)
    assert len(switches) == SWITCHES
    for _button, turned in switches:
        assert (turned.kinds, turned.category, turned.digest) == ((1,), 2, digest("neuletupa"))
        assert a.Search(**rest) in [back for _, back in turning(turned.filters, world, **rest)]


def test_each_switch_turns_something_else_on(world) -> None:
    assert {turned.filters for _, turned in turning(0, world)} == {
        *(pack_filters(Wishes(**{name: True})) for name in ("women_only", "free", "children", "little_finnish")),
        *(pack_filters(Wishes(weekdays=frozenset(days))) for days in (range(5), (5, 6))),
    }


@settings(max_examples=60, deadline=None)
@given(wishes=WISHES)
def test_whatever_is_on_can_be_taken_off_one_thing_after_the_other(wishes, world, renderer) -> None:
    filters, presses = pack_filters(wishes), 0
    while filters:
        address = a.Filters(a.Search(filters=filters))
        page = at(address, AMINA, world).page
        check(address, page, renderer)
        for language in SHIPPED:
            check_rendered(page, language, renderer.page(page, language))
        off = [turned.filters for button, turned in turning(filters, world) if button.picture == "on"]
        assert off, "nothing that is on can be taken off"
        assert max(off) < filters
        filters, presses = off[presses % len(off)], presses + 1
    assert presses <= SWITCHES + 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("for my 6 year old", "6 years old"),
        ("1 year", "1 year old"),
        ("age 0", "0 years old"),
        ("free on monday for my 6 year old", "Free · 6 years old · Monday"),
        ("weekend", "Saturday, Sunday"),
        ("on weekdays", "Monday to Friday"),
        ("monday wednesday sunday", "Monday · Wednesday · Sunday"),
        ("swimming", ""),
    ],
)
def test_what_came_with_typed_words_is_said(text, said, world, renderer) -> None:
    assert on(text, world, renderer) == said


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("fi", "6v", "6-vuotias"),
        ("fi", "1v", "1-vuotias"),
        ("ar", "0v", "أقل من سنة"),
        ("ar", "1v", "عمر سنة"),
        ("ar", "2v", "عمر سنتين"),
        ("ar", "6v", "عمر 6 سنوات"),
        ("ar", "12v", "عمر 12 سنة"),
        ("ar", "100v", "عمر 100 سنة"),
    ],
)
def test_an_age_is_said_in_the_form_of_its_number(language, text, said, world, renderer) -> None:
    assert on(text, world, renderer, language) == said


@pytest.mark.parametrize(
    ("days", "label"),
    [((2,), "Wednesday"), ((0, 2), "Chosen days"), (range(5), "Monday to Friday"), ((5,), "Saturday"), ((), None)],
)
def test_the_days_that_are_on_are_one_button_each_group(days, label, world, renderer) -> None:
    page = at(a.Filters(a.Search(filters=pack_filters(Wishes(weekdays=frozenset(days))))), AMINA, world).page
    labels = [button.label for row in renderer.page(page, "en").rows for button in row]
    assert [said for said in labels if said.startswith(PICTURES["on"])] == (
        [f"{PICTURES['on']} {label}"] if label else []
    )


def test_an_age_stands_where_children_are_and_hides_nothing_for_good(world) -> None:
    both = pack_filters(Wishes(children=True, age=6))
    (without_age,) = [turned for button, turned in turning(both, world) if button.picture == "on"]
    assert without_age.filters == pack_filters(Wishes(children=True))
    assert 0 in [turned.filters for button, turned in turning(without_age.filters, world) if button.picture == "on"]


def test_filters_that_no_release_packed_are_taken_for_none(world) -> None:
    assert turning(1 << 40, world) == turning(0, world)
