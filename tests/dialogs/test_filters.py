"""Filters: what is on is said, and each thing that is on can be taken off, also what came with typed words."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.i18n.bidi import clean
from bot.i18n.languages import SHIPPED
from bot.preview.people import AMINA
from bot.preview.turns import at, take
from catalogue.wishes import OLDEST, PARTS, SPOKEN, Wishes, pack_filters
from dialogs import addresses as a
from dialogs.codec import decode, digest
from dialogs.events import Typed
from dialogs.pages.filters import switched_on, wishes_of
from dialogs.texts.pictures import PICTURES
from dialogs.texts.values import Link, Page
from dialogs.world import World
from tests.dialogs.housekeeping import check, check_rendered

PAGES = (a.Filters, a.MoreFilters, a.Times)
FLAGS = ("women_only", "free", "children", "little_finnish", "beginners", "free_trial", "men", "accessible", "has_room")
SWITCHES = len(FLAGS) + 1 + 1 + 2 + len(PARTS)
"""These and `soon`, the language, two groups of days, the parts of the day."""

WISHES = st.builds(
    Wishes,
    women_only=st.booleans(),
    free=st.booleans(),
    children=st.booleans(),
    little_finnish=st.booleans(),
    **{name: st.booleans() for name in FLAGS[4:]},
    soon=st.booleans(),
    parts=st.frozensets(st.sampled_from(PARTS)),
    language=st.sampled_from(("", *SPOKEN)),
    weekdays=st.frozensets(st.integers(0, 6)),
    age=st.none() | st.integers(0, OLDEST),
)


def turning(filters: int, world: World, **rest) -> list[tuple[Link, a.Search]]:
    """The buttons that turn something on or off on any of the pages, and the search that each makes of this one."""
    found = []
    for kind in PAGES:
        page = at(kind(a.Search(filters=filters, **rest)), AMINA, world).page
        targets = [(button, decode(button.token)) for row in page.rows[:-1] for button in row]
        found += [(button, to.search) for button, to in targets if isinstance(to, kind)]
    return found


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
        *(pack_filters(Wishes(**{name: True})) for name in (*FLAGS, "soon")),
        *(pack_filters(Wishes(weekdays=frozenset(days))) for days in (range(5), (5, 6))),
        *(pack_filters(Wishes(parts=frozenset((part,)))) for part in PARTS),
        pack_filters(Wishes(language=AMINA.language)),
    }


@pytest.mark.heavy
@settings(max_examples=60, deadline=None)
@given(wishes=WISHES)
def test_whatever_is_on_can_be_taken_off_one_thing_after_the_other(wishes, world, renderer) -> None:
    filters, presses = pack_filters(wishes), 0
    while filters:
        for kind in PAGES:
            address = kind(a.Search(filters=filters))
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
    page = at(a.Times(a.Search(filters=pack_filters(Wishes(weekdays=frozenset(days))))), AMINA, world).page
    labels = [button.label for row in renderer.page(page, "en").rows for button in row]
    assert [said for said in labels if said.startswith(PICTURES["on"])] == (
        [f"{PICTURES['on']} {label}"] if label else []
    )


def test_an_age_stands_where_children_are_and_hides_nothing_for_good(world) -> None:
    both = pack_filters(Wishes(children=True, age=6))
    (without_age,) = [turned for button, turned in turning(both, world) if button.picture == "on"]
    assert without_age.filters == pack_filters(Wishes(children=True))
    assert 0 in [turned.filters for button, turned in turning(without_age.filters, world) if button.picture == "on"]


@pytest.mark.parametrize(
    ("wishes", "on_first"),
    [
        (Wishes(), set()),
        (Wishes(weekdays=frozenset((5,))), {"Days and times"}),
        (Wishes(parts=frozenset(("evening",))), {"Days and times"}),
        (Wishes(has_room=True), {"More"}),
        (Wishes(language="ar"), {"More"}),
        (Wishes(free=True, men=True, parts=frozenset(PARTS)), {"Free", "More", "Days and times"}),
    ],
)
def test_the_first_page_shows_where_something_is_on(wishes, on_first, world, renderer) -> None:
    page = at(a.Filters(a.Search(filters=pack_filters(wishes))), AMINA, world).page
    labels = [button.label for row in renderer.page(page, "en").rows for button in row]
    shown = {label.removeprefix(PICTURES["on"]).strip() for label in labels if label.startswith(PICTURES["on"])}
    assert shown == on_first


def test_the_own_language_is_offered_and_another_that_was_typed_is_named(world, renderer) -> None:
    for language, label in ((AMINA.language, "Speaks my language"), ("ar", "Chosen language")):
        search = a.Search(filters=pack_filters(Wishes(language=language)))
        page = renderer.page(at(a.MoreFilters(search), AMINA, world).page, "en")
        labels = [button.label for row in page.rows for button in row if button.label.startswith(PICTURES["on"])]
        assert labels == [f"{PICTURES['on']} {label}"]
    assert "The leader speaks Arabic" in clean(renderer.page(switched(Wishes(language="ar")), "en").lines[0])


def switched(wishes: Wishes) -> Page:
    return Page(tuple(switched_on(wishes)))


@settings(max_examples=60, deadline=None)
@given(wishes=WISHES)
def test_everything_that_is_on_is_said(wishes, renderer) -> None:
    lines = renderer.page(switched(wishes), "en").lines
    said = clean(lines[0]).count(" · ") + 1 if lines else 0
    days = [days for days in (frozenset(range(5)), frozenset((5, 6))) if days & wishes.weekdays]
    weekdays = sum(1 if group <= wishes.weekdays else len(group & wishes.weekdays) for group in days)
    flags = sum(getattr(wishes, name) for name in (*FLAGS, "soon"))
    assert said == flags + weekdays + len(wishes.parts) + bool(wishes.language) + (wishes.age is not None)


@pytest.mark.parametrize(
    ("token", "wishes"),
    [
        ("1f.8-9.0.1.", Wishes(women_only=True)),
        ("1f..0.c.", Wishes(children=True, little_finnish=True)),
        ("1f..0.ec.", Wishes(weekdays=frozenset((5,)), children=True)),
        ("1f..0.cn4.", Wishes(age=7)),
    ],
)
def test_what_was_packed_before_there_were_more_wishes_still_means_the_same(token, wishes, world) -> None:
    read = wishes_of(decode(token).search, world)
    assert replace(read, kinds=()) == wishes


def test_filters_that_no_release_packed_are_taken_for_none(world) -> None:
    assert turning(1 << 40, world) == turning(0, world)
