"""A search's filters: the wishes that its numbers stand for, what is switched on, and switching it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from catalogue.wishes import SPOKEN, Wishes, pack_filters, unpack_filters
from dialogs.addresses import Filters, MoreFilters, Results, Search, Times, Where
from dialogs.codec import digest
from dialogs.kit import footer, line, link, pairs
from dialogs.pages.find import CATEGORIES
from dialogs.texts import find
from dialogs.texts.values import Language, Line, Link, Message, Page, Text
from dialogs.world import World
from rules.person import Person

MOST_KINDS = 4
"""More kinds than this do not fit into a token beside the rest; the likeliest stay."""

FIRST: tuple[tuple[str, str, Message], ...] = (
    ("women_only", "woman", find.WOMEN_ONLY),
    ("free", "money", find.FREE_ONLY),
    ("children", "child", find.CHILDREN_TOO),
    ("little_finnish", "speech", find.LITTLE_FINNISH),
)
MORE: tuple[tuple[str, str, Message], ...] = (
    ("beginners", "beginner", find.BEGINNERS),
    ("free_trial", "gift", find.FREE_TRIAL),
    ("men", "man", find.FOR_MEN),
    ("accessible", "wheelchair", find.ACCESSIBLE),
    ("has_room", "room", find.HAS_ROOM),
    ("soon", "soon", find.SOON),
)
"""Filters that one button turns on or off, at first and behind "more": the field of Wishes, its pictogram, its name."""

DAYS: tuple[tuple[frozenset[int], Message], ...] = (
    (frozenset(range(5)), find.WORKDAYS),
    (frozenset((5, 6)), find.WEEKEND),
)
"""Days of the week that one button turns on or off together."""

PARTS: tuple[tuple[str, Message], ...] = (
    ("morning", find.MORNING),
    ("day", find.DAYTIME),
    ("evening", find.EVENING),
)
"""Parts of the day, each also the name of its pictogram."""

_Page = type[Filters] | type[MoreFilters] | type[Times]


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
    on = all_on(wishes)
    return [Line("on", on[0], also=tuple(on[1:]), dots=True)] if on else []


def all_on(wishes: Wishes) -> list[Text]:
    """The name of each filter that is on."""
    on = [label() for field, _picture, label in (*FIRST, *MORE) if getattr(wishes, field)]
    if wishes.language:
        on.append(find.SPEAKS(language=Language(wishes.language)))
    if wishes.age is not None:
        on.append(find.AGE(count=wishes.age))
    for days, label in DAYS:
        some = sorted(days & wishes.weekdays)
        on += [label()] if len(some) == len(days) else [find.DAYS[day]() for day in some]
    return on + [label() for part, label in PARTS if part in wishes.parts]


def filters(at: Filters, _person: Person, world: World) -> Page:
    """Turn on and off what most ask for, also what came with typed words; another place."""
    wishes = wishes_of(at.search, world)
    on_behind = wishes.language or any(getattr(wishes, field) for field, _picture, _label in MORE)
    times = link("on" if wishes.weekdays or wishes.parts else "calendar", find.DAYS_AND_TIMES(), Times(at.search))
    more = link("on" if on_behind else "more", find.MORE(), MoreFilters(at.search))
    rows = (
        (link("search", find.SHOW(), Results(at.search)),),
        *pairs([*_first(at.search, wishes), times, more]),
        (link("place", find.OTHER_PLACE(), Where(at.search)),),
        footer(Results(at.search)),
    )
    return Page((line("settings", find.FILTERS()),), rows)


def more_filters(at: MoreFilters, person: Person, world: World) -> Page:
    """Turn on and off what fewer ask for."""
    wishes = wishes_of(at.search, world)
    links = [*_switches(MoreFilters, at.search, wishes, MORE), *_language(at.search, wishes, person)]
    return _behind(at.search, find.MORE_FILTERS, links)


def times(at: Times, _person: Person, world: World) -> Page:
    """Turn days and parts of the day on and off."""
    wishes = wishes_of(at.search, world)
    return _behind(at.search, find.WHEN, [*_days(at.search, wishes), *_parts(at.search, wishes)])


def _behind(search: Search, question: Message, links: list[Link]) -> Page:
    rows = ((link("search", find.SHOW(), Results(search)),), *pairs(links), footer(Filters(search)))
    return Page((line("settings", question()),), rows)


def _switches(page: _Page, at: Search, wishes: Wishes, fields: Iterable[tuple[str, str, Message]]) -> list[Link]:
    """A button for each switch."""
    links = []
    for field, picture, label in fields:
        on = getattr(wishes, field)
        links.append(link("on" if on else picture, label(), _turned(page, at, wishes, **{field: not on})))
    return links


def _first(at: Search, wishes: Wishes) -> list[Link]:
    """An age says more than that children are welcome: while it is on it has that place."""
    links = _switches(Filters, at, wishes, FIRST)
    if wishes.age is not None:
        place = [field for field, _picture, _label in FIRST].index("children")
        links[place] = link("on", find.AGE(count=wishes.age), _turned(Filters, at, wishes, age=None))
    return links


def _language(at: Search, wishes: Wishes, person: Person) -> list[Link]:
    """That a leader speaks the person's own language; another one, which came with typed words, can be taken off."""
    if wishes.language:
        label = find.MY_LANGUAGE if wishes.language == person.language else find.OTHER_LANGUAGE
        return [link("on", label(), _turned(MoreFilters, at, wishes, language=""))]
    if person.language not in SPOKEN:
        return []
    return [link("speech", find.MY_LANGUAGE(), _turned(MoreFilters, at, wishes, language=person.language))]


def _days(at: Search, wishes: Wishes) -> list[Link]:
    """A button for each group of days: while any of its days is on it takes them off, and is called by that day."""
    links = []
    for days, label in DAYS:
        on = sorted(days & wishes.weekdays)
        named = label
        if 0 < len(on) < len(days):
            named = find.DAYS[on[0]] if len(on) == 1 else find.CHOSEN_DAYS
        turned = wishes.weekdays - days if on else wishes.weekdays | days
        links.append(link("on" if on else "calendar", named(), _turned(Times, at, wishes, weekdays=turned)))
    return links


def _parts(at: Search, wishes: Wishes) -> list[Link]:
    links = []
    for part, label in PARTS:
        on = part in wishes.parts
        links.append(link("on" if on else part, label(), _turned(Times, at, wishes, parts=wishes.parts ^ {part})))
    return links


def _turned(page: _Page, at: Search, wishes: Wishes, **changed: Any) -> Filters | MoreFilters | Times:
    return page(replace(at, filters=pack_filters(replace(wishes, **changed))))
