"""The language picker and the first page."""

from dataclasses import replace

from dialogs.addresses import (
    Address,
    ChooseLanguage,
    Help,
    Languages,
    Mine,
    MyData,
    Results,
    Search,
    Start,
    Waiting,
    What,
    Where,
)
from dialogs.codec import UnknownTokenError, decode, encode
from dialogs.kit import line, link, named, pairs
from dialogs.pages.fairs import fair_on_start
from dialogs.texts import layout, start
from dialogs.texts.values import Line, Link, Page
from dialogs.world import Act, World, go
from rules.person import Person

LONGEST_NUMBER = 9
MOST_ASSOCIATIONS = 3


def languages(_at: Languages, person: Person, world: World) -> Page:
    """All languages on one page, by their own names; the app's first."""
    choices = [Link("", token=encode(ChooseLanguage(code)), name=autonym) for code, autonym in world.languages]
    last = [link("start", layout.START(), Start())] if person.language else []
    last.append(link("help", layout.HELP(), Help()))
    return Page((Line("language", start.CHOOSE(), finnish=True),), (*pairs(choices), tuple(last)))


def choose_language(at: ChooseLanguage, person: Person, world: World) -> Act:
    """Keep the choice; go on to what was wanted before it."""
    if at.code not in dict(world.languages):
        return go(person, Languages())
    return resume(replace(person, language=at.code), world)


def resume(person: Person, world: World) -> Act:
    """Go on to where the person was on the way to; else to the first page."""
    address = page_at(person.dialog.onward)
    if isinstance(address, Results) and world.origin(person) is None:
        address = Where(address.search)
    return go(replace(person, dialog=replace(person.dialog, onward="")), address)


def page_at(token: str) -> Address:
    """The page that a token of our own names; the first page when there is none."""
    try:
        return decode(token)
    except UnknownTokenError:
        return Start()


def start_page(_at: Start, person: Person, world: World) -> Page:
    """What this is, what is kept, and the way to everything; for a contact also to the association's page."""
    lines = [line("hello", start.HELLO()), line("lock", start.KEPT())]
    if person.quiet:
        lines.append(line("stop", start.QUIET()))
    onward = What() if person.place or person.position else Where(Search())
    known = (world.catalogue.associations.get(number) for number in world.rows.contacting.associations)
    mine = [(named("task", one.name, Waiting(one.number)),) for one in known if one][:MOST_ASSOCIATIONS]
    rows = (
        (link("search", start.FIND(), onward),),
        *fair_on_start(person, world),
        *mine,
        (link("star", layout.MY_HOBBIES(), Mine()), link("lock", layout.MY_DATA(), MyData())),
        (link("language", layout.LANGUAGE(), Languages()), link("help", layout.HELP(), Help())),
    )
    return Page(tuple(lines), rows)


def number_of(payload: str, letter: str) -> int:
    """The number in a deep link's payload like "h12"; 0 when it names nothing of this letter."""
    number = payload[1:]
    fits = payload[:1] == letter and number.isascii() and number.isdecimal() and len(number) <= LONGEST_NUMBER
    return int(number) if fits else 0
