"""A search's filters: the wishes that its numbers stand for, what is switched on, and switching it."""

from dataclasses import replace
from typing import Any

from catalogue.wishes import Wishes, pack_filters, unpack_filters
from dialogs.addresses import Filters, Results, Search, Where
from dialogs.codec import digest
from dialogs.kit import footer, line, link, pairs
from dialogs.pages.find import CATEGORIES
from dialogs.texts import find, formats
from dialogs.texts.values import Line, Link, Message, Page
from dialogs.world import World
from rules.person import Person

MOST_KINDS = 4
"""More kinds than this do not fit into a token beside the rest; the likeliest stay."""

SWITCHES: tuple[tuple[str, str, Message], ...] = (
    ("women_only", "woman", find.WOMEN_ONLY),
    ("free", "money", find.FREE_ONLY),
    ("children", "child", find.CHILDREN_TOO),
    ("little_finnish", "speech", find.LITTLE_FINNISH),
)
"""Filters that one button turns on or off: the field of Wishes, its pictogram, its name."""

DAYS: tuple[tuple[frozenset[int], Message], ...] = (
    (frozenset(range(5)), find.WORKDAYS),
    (frozenset((5, 6)), find.WEEKEND),
)
"""Days of the week that one button turns on or off together."""


def wishes_of(at: Search, world: World) -> Wishes:
    """The wishes that a search's numbers stand for; what is not known (any more) asks for nothing."""
    try:
        filters = unpack_filters(at.filters)
    except ValueError:
        filters = Wishes()
    by_number = world.catalogue.kinds_by_number
    return replace(
        filters,
        kinds=tuple(by_number[n].id for n in at.kinds if n in by_number),
        category=CATEGORIES[at.category - 1] if 0 < at.category <= len(CATEGORIES) else None,
    )


def search_for(wishes: Wishes, world: World, words: str = "") -> Search:
    """The search that asks for these wishes."""
    kinds = tuple(world.catalogue.kinds[kind].number for kind in wishes.kinds[:MOST_KINDS])
    category = CATEGORIES.index(wishes.category) + 1 if wishes.category else 0
    return Search(kinds, category, pack_filters(wishes), digest(words))


def switched_on(wishes: Wishes) -> list[Line]:
    """What is on, in one line; no line when nothing is."""
    on = [label() for field, _picture, label in SWITCHES if getattr(wishes, field)]
    if wishes.age is not None:
        on.append(find.AGE(count=wishes.age))
    for days, label in DAYS:
        some = sorted(days & wishes.weekdays)
        on += [label()] if len(some) == len(days) else [formats.WEEKDAYS[day]() for day in some]
    return [Line("on", on[0], also=tuple(on[1:]), dots=True)] if on else []


def filters(at: Filters, _person: Person, world: World) -> Page:
    """Turn filters on and off, also those that came with typed words; another place."""
    wishes = wishes_of(at.search, world)
    rows = (
        (link("search", find.SHOW(), Results(at.search)),),
        *pairs([*_switches(at.search, wishes), *_days(at.search, wishes)]),
        (link("place", find.OTHER_PLACE(), Where(at.search)),),
        footer(Results(at.search)),
    )
    return Page((line("settings", find.FILTERS()),), rows)


def _switches(at: Search, wishes: Wishes) -> list[Link]:
    """A button for each switch. An age says more than that children are welcome: while it is on it has that place."""
    links = {}
    for field, picture, label in SWITCHES:
        on = getattr(wishes, field)
        links[field] = link("on" if on else picture, label(), _turned(at, wishes, **{field: not on}))
    if wishes.age is not None:
        links["children"] = link("on", find.AGE(count=wishes.age), _turned(at, wishes, age=None))
    return list(links.values())


def _days(at: Search, wishes: Wishes) -> list[Link]:
    """A button for each group of days: while any of its days is on it takes them off, and is called by that day."""
    links = []
    for days, label in DAYS:
        on = sorted(days & wishes.weekdays)
        named = label
        if 0 < len(on) < len(days):
            named = formats.WEEKDAYS[on[0]] if len(on) == 1 else find.CHOSEN_DAYS
        turned = wishes.weekdays - days if on else wishes.weekdays | days
        links.append(link("on" if on else "calendar", named(), _turned(at, wishes, weekdays=turned)))
    return links


def _turned(at: Search, wishes: Wishes, **changed: Any) -> Filters:
    return Filters(replace(at, filters=pack_filters(replace(wishes, **changed))))
