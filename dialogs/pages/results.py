"""What was found, nearest first, and changing the search."""

from catalogue.hobby import Hobby, Schedule
from catalogue.search import Found, search
from catalogue.wishes import SPORT, Wishes, pack_filters, unpack_filters
from catalogue.words import tokens
from dialogs.addresses import Card, Filters, Results, Search, What, Where
from dialogs.codec import digest
from dialogs.kit import footer, line, link, named, pairs
from dialogs.pages.find import CATEGORIES, FIRST, MORE
from dialogs.texts import find, formats
from dialogs.texts.values import Distance, Line, Link, Message, Moment, Money, Page, Text
from dialogs.world import World
from rules.person import Person

PER_PAGE = 6
MOST_KINDS = 4
"""More kinds than this do not fit into a token beside the rest; the likeliest stay."""


def results(at: Results, person: Person, world: World) -> Page:
    """Numbered lines and a button for each; asks for a place first when none is known."""
    found = find_all(at.search, person, world)
    start = 1 + next((i for i, f in enumerate(found) if f.hobby == at.after), -1)
    shown = found[start : start + PER_PAGE]
    lines = [line("search", find.CHANGED())] if at.changed else []
    lines.append(_title(at.search, len(found), person, world) if found else line("search", find.NOTHING()))
    lines.extend(_switched_on(at.search, world))
    links = []
    for number, one in enumerate(shown, start + 1):
        hobby = world.catalogue.hobbies[one.hobby]
        lines.append(_summary(number, hobby, one, person, world))
        picture = world.catalogue.kinds[hobby.kind].category
        links.append(named(picture, hobby.name, Card(hobby.number, at.search), number))
    last = []
    if start + PER_PAGE < len(found):
        last.append(link("more", find.NEXT_PAGE(), Results(at.search, after=shown[-1].hobby)))
    elif not found and at.search != Search():
        last.append(link("search", find.SHOW_ALL(), Results(Search())))
    last.append(link("settings", find.CHANGE(), Filters(at.search)))
    back = Results(at.search) if start else What()
    return Page(tuple(lines), (*((button,) for button in links), *pairs(last), footer(back)))


def find_all(at: Search, person: Person, world: World) -> tuple[Found, ...]:
    """All that answers the search: its kinds, filters, and typed words that remain as part of a name."""
    origin = world.origin(person)
    if origin is None:
        return ()
    found = search(world.catalogue, origin, wishes_of(at, world), world.now)
    if not at.digest or at.digest != digest(person.dialog.words):
        return found
    named_so = by_name(person.dialog.words, world)
    return tuple(f for f in found if f.hobby in named_so)


def by_name(words: str, world: World) -> frozenset[int]:
    """Hobbies in whose name, or their association's, all these words begin a word."""
    wanted = tokens(words)
    return frozenset(
        hobby.number
        for hobby in world.catalogue.hobbies.values()
        if wanted and all(any(has.startswith(word) for has in _names(hobby, world)) for word in wanted)
    )


def _names(hobby: Hobby, world: World) -> tuple[str, ...]:
    return tokens(f"{hobby.name} {world.catalogue.associations[hobby.association].name}")


def wishes_of(at: Search, world: World) -> Wishes:
    """The wishes that a search's numbers stand for; what is not known (any more) asks for nothing."""
    try:
        filters = unpack_filters(at.filters)
    except ValueError:
        filters = Wishes()
    by_number = world.catalogue.kinds_by_number
    return Wishes(
        kinds=tuple(by_number[n].id for n in at.kinds if n in by_number),
        category=CATEGORIES[at.category - 1] if 0 < at.category <= len(CATEGORIES) else None,
        women_only=filters.women_only,
        free=filters.free,
        children=filters.children,
        little_finnish=filters.little_finnish,
        weekdays=filters.weekdays,
        age=filters.age,
    )


def search_for(wishes: Wishes, world: World, words: str = "") -> Search:
    """The search that asks for these wishes."""
    kinds = tuple(world.catalogue.kinds[kind].number for kind in wishes.kinds[:MOST_KINDS])
    category = CATEGORIES.index(wishes.category) + 1 if wishes.category else 0
    return Search(kinds, category, pack_filters(wishes), digest(words))


def _title(at: Search, count: int, person: Person, world: World) -> Line:
    place = world.catalogue.places.get(person.place)
    picture, what = _what(wishes_of(at, world), world)
    title = find.FOUND(what=what, place=place.name, count=count) if place else find.FOUND_HERE(what=what, count=count)
    return line(picture, title)


def _what(wishes: Wishes, world: World) -> tuple[str, Text]:
    """The pictogram and name of what is looked for; of several kinds the likeliest, which comes first."""
    if wishes.kinds:
        kind = world.catalogue.kinds[wishes.kinds[0]]
        return kind.category, kind_name(kind.label_en)
    if wishes.category is None:
        return "search", find.ALL_HOBBIES()
    if wishes.category == SPORT:
        return SPORT, find.ALL_SPORT()
    return wishes.category, dict((*FIRST, *MORE))[wishes.category]()


def kind_name(label_en: str) -> Text:
    """The name of a kind of hobby, translated like any text."""
    return Message("kind", label_en)()


def _switched_on(at: Search, world: World) -> list[Line]:
    wishes = wishes_of(at, world)
    on = [label() for field, _picture, label in SWITCHES if getattr(wishes, field)]
    on += [formats.WEEKDAYS[day]() for day in sorted(wishes.weekdays)]
    return [Line("on", on[0], also=tuple(on[1:]), dots=True)] if on else []


def _summary(number: int, hobby: Hobby, found: Found, person: Person, world: World) -> Line:
    distance = Distance(found.km)
    place = world.catalogue.places.get(person.place)
    first = find.ABOUT_KM(distance=distance)
    if place is None or place.municipality != hobby.venue.municipality:
        first = find.ABOUT_KM_AT(distance=distance, place=hobby.venue.municipality)
    return Line(
        "", find.NUMBERED(number=number, name=hobby.name), also=(first, when(hobby, found), price(hobby)), dots=True
    )


def when(hobby: Hobby, found: Found) -> Text:
    """The usual time in a few words."""
    if found.next is None:
        return find.ASK_TIME()
    if hobby.schedule and weekly(hobby.schedule):
        return find.WEEKLY(when=Moment(found.next.starts_at, "weekly"))
    return find.NEXT_ON(when=Moment(found.next.starts_at, "both"))


def weekly(schedule: Schedule) -> bool:
    """Whether it meets every week on one day."""
    return schedule.rule.startswith("FREQ=WEEKLY;BYDAY") and "," not in schedule.rule


def price(hobby: Hobby) -> Text:
    """The price in a word or two."""
    if hobby.price.cents is None:
        return find.ASK_PRICE()
    return find.PRICE(price=Money(hobby.price.cents)) if hobby.price.cents else find.FREE()


SWITCHES: tuple[tuple[str, str, Message], ...] = (
    ("women_only", "woman", find.WOMEN_ONLY),
    ("free", "money", find.FREE_ONLY),
    ("children", "child", find.CHILDREN_TOO),
    ("little_finnish", "speech", find.LITTLE_FINNISH),
)
"""Filters that one button turns on or off: the field of Wishes, its pictogram, its name."""


def filters(at: Filters, _person: Person, world: World) -> Page:
    """Turn filters on and off; another place; another hobby."""
    wishes = wishes_of(at.search, world)
    links: list[Link] = []
    for field, picture, label in SWITCHES:
        on = getattr(wishes, field)
        turned = _turn(at.search, wishes, field)
        links.append(link("on" if on else picture, label(), Filters(turned)))
    rows = (
        (link("search", find.SHOW(), Results(at.search)),),
        *pairs(links),
        (link("place", find.OTHER_PLACE(), Where(at.search)), link("more", find.OTHER_HOBBY(), What())),
        footer(Results(at.search)),
    )
    return Page((line("settings", find.FILTERS()),), rows)


def _turn(at: Search, wishes: Wishes, field: str) -> Search:
    values = {name: getattr(wishes, name) for name in ("weekdays", "age", *(s[0] for s in SWITCHES))}
    values[field] = not values[field]
    return Search(at.kinds, at.category, pack_filters(Wishes(**values)), at.digest)
