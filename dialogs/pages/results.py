"""What was found, nearest first."""

from catalogue.hobby import Hobby
from catalogue.schedule import weekly
from catalogue.search import Found, search
from catalogue.wishes import SPORT, Wishes
from catalogue.words import tokens
from dialogs.addresses import Card, Filters, Results, Search, What
from dialogs.codec import digest
from dialogs.kit import footer, line, link, named, pairs
from dialogs.pages.filters import switched_on, wishes_of
from dialogs.pages.find import FIRST, MORE
from dialogs.texts import find
from dialogs.texts.values import Distance, Line, Message, Moment, Money, Page, Text
from dialogs.world import World
from rules.person import Person

PER_PAGE = 6


def results(at: Results, person: Person, world: World) -> Page:
    """Numbered lines and a button for each; asks for a place first when none is known."""
    found = find_all(at.search, person, world)
    start = 1 + next((i for i, f in enumerate(found) if f.hobby == at.after), -1)
    shown = found[start : start + PER_PAGE]
    lines = [line("search", find.CHANGED())] if at.changed else []
    lines.append(_title(at.search, len(found), person, world) if found else line("search", find.NOTHING()))
    lines.extend(switched_on(wishes_of(at.search, world)))
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
    if weekly(hobby):
        return find.WEEKLY(when=Moment(found.next.starts_at, "weekly"))
    return find.NEXT_ON(when=Moment(found.next.starts_at, "both"))


def price(hobby: Hobby) -> Text:
    """The price in a word or two."""
    if hobby.price.cents is None:
        return find.ASK_PRICE()
    return find.PRICE(price=Money(hobby.price.cents)) if hobby.price.cents else find.FREE()
