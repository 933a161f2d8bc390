"""Where to go from, and what to do."""

from dataclasses import replace

from catalogue.hobby import Category, Point
from catalogue.places import inside_kainuu
from catalogue.understand import understand
from catalogue.wishes import SPORT, Wishes
from dialogs.addresses import Address, ChoosePlace, Results, Search, Start, What, Where
from dialogs.events import Event, Located, Typed
from dialogs.kit import footer, line, link, named, pairs
from dialogs.texts import find
from dialogs.texts.values import Link, Message, Page
from dialogs.world import Act, World, go
from rules.person import Person

CATEGORIES: tuple[str, ...] = (*Category, SPORT)
"""What `Search.category` counts from 1; only ever added to at the end."""

FIRST: tuple[tuple[str, Message], ...] = (
    (SPORT, find.SPORT),
    (Category.WATER, find.WATER),
    (Category.FAMILY, find.CHILDREN),
    (Category.CRAFTS_ART, find.HANDS),
    (Category.FOOD_HOME, find.FOOD),
    (Category.MUSIC_STAGE, find.MUSIC),
)
MORE: tuple[tuple[str, Message], ...] = (
    (Category.TEAM_SPORT, find.TEAM),
    (Category.INDIVIDUAL_SPORT, find.ALONE),
    (Category.FITNESS_DANCE, find.FITNESS),
    (Category.WINTER, find.WINTER),
    (Category.NATURE_ANIMALS, find.NATURE),
    (Category.COMMUNITY, find.TOGETHER),
    (Category.GAMES_TECH, find.GAMES),
)
"""Which categories are offered at first and behind "more", and what they are called."""

TOWNS = ("Kajaani", "Sotkamo", "Kuhmo", "Suomussalmi", "Paltamo", "Puolanka", "Hyrynsalmi", "Ristijärvi")
"""The municipalities, where most people live first."""

FINNISH_KINDS = ("finnish_practice", "language_cafe")


def where(at: Where, person: Person, world: World) -> Page:
    """Asks for a place: the eight towns, a typed name, a location."""
    towns = {p.name: p for p in world.catalogue.places.values() if p.kind == "municipality"}
    choices = [named("", name, ChoosePlace(towns[name].number, at.search)) for name in TOWNS if name in towns]
    back = Results(at.search) if world.origin(person) else Start()
    unknown = find.NO_PLACE if at.unclear else find.WHERE
    question = line("place", find.OUTSIDE() if at.far else unknown())
    return Page((question,), (*pairs(choices), footer(back)), ask="location")


def hear_place(at: Where, event: Event, person: Person, world: World) -> Act | None:
    """A typed village, or a shared location. A village together with a wish is a search of its own."""
    if isinstance(event, Located):
        return locate(at.search, event, person, world)
    meant = understand(event.text, world.lexicon) if isinstance(event, Typed) else None
    if meant and meant.place and meant.wishes == Wishes():
        return go(replace(person, place=meant.place.number, position=None), onward(at.search))
    return None


def locate(then: Search, event: Located, person: Person, world: World) -> Act:
    """From where one stands, if that is in Kainuu."""
    if not inside_kainuu(Point(event.lat, event.lon), world.catalogue.places.values()):
        return go(person, Where(then, far=True))
    return go(replace(person, place=0, position=(event.lat, event.lon)), onward(then))


def choose_place(at: ChoosePlace, person: Person, world: World) -> Act:
    """A town was pressed."""
    if at.place not in world.catalogue.places:
        return go(person, Where(at.search))
    return go(replace(person, place=at.place, position=None), onward(at.search))


def onward(search: Search) -> Address:
    """A search that was already made goes on; else one asks what to do."""
    return What() if search == Search() else Results(search)


def what(at: What, person: Person, world: World) -> Page:
    """Categories; typed words are understood everywhere."""
    place = world.catalogue.places.get(person.place)
    question = line("place", find.WHAT(place=place.name) if place else find.WHAT_HERE())
    if at.more:
        links = [_category(name, label) for name, label in MORE]
        links.append(link("search", find.EVERYTHING(), Results(Search())))
        return Page((question,), (*pairs(links), footer(What())))
    links = [_category(name, label) for name, label in FIRST]
    finnish = Search(kinds=tuple(world.catalogue.kinds[kind].number for kind in FINNISH_KINDS))
    links.append(link("speech", find.LEARN_FINNISH(), Results(finnish)))
    links.append(link("more", find.MORE(), What(more=True)))
    return Page((question,), (*pairs(links), footer(Where(Search()))))


def _category(name: str, label: Message) -> Link:
    return link(name, label(), Results(Search(category=CATEGORIES.index(name) + 1)))
