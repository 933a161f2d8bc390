"""One event of one person, decided: purely from the person, the event and the world."""

from dataclasses import replace

from catalogue.understand import understand
from dialogs.addresses import (
    Address,
    AskEmail,
    AskName,
    AskPhone,
    Card,
    ChooseLanguage,
    Danger,
    Help,
    Languages,
    NotUnderstood,
    Outdated,
    Quiet,
    Results,
    Search,
    Start,
    Stop,
    What,
    Where,
)
from dialogs.codec import UnknownTokenError, decode, digest, encode
from dialogs.commands import Done, JoinChat, Outcome
from dialogs.events import Event, Located, Opened, Pressed, Typed, Unreadable
from dialogs.heard import everywhere
from dialogs.pages.find import locate
from dialogs.pages.results import by_name, search_for
from dialogs.pages.start import hobby_of, page_at
from dialogs.site import ACTIONS, PAGES
from dialogs.texts.values import Page
from dialogs.world import Act, Need, World, go
from rules.person import Person

WITHOUT_LANGUAGE = (Languages, ChooseLanguage, Help, Danger, Stop, Quiet)
"""What is shown before a language is chosen; all else waits for it."""

JOIN_PREFIX = "j"
"""A deep link's payload that joins this chat to another: "j" and the code."""


def decide(person: Person, event: Event, world: World) -> Act:
    """What the event leads to. Never raises for anything that a person can send."""
    if isinstance(event, Opened):
        return _opened(event, person, world)
    if isinstance(event, Pressed):
        return _pressed(event, person, world)
    if isinstance(event, Typed) and (address := everywhere(event.text)):
        return _follow(address, person, world)
    if not person.language:
        return go(person, Languages())
    return _answered(event, person, world) or _otherwise(event, person, world)


def needs(address: Address) -> frozenset[Need]:
    """The rows that a page is drawn from."""
    return PAGES[type(address)].needs


def show(address: Address, person: Person, world: World) -> tuple[Person, Page]:
    """The page, and the person with the question that it asks."""
    entry = PAGES[type(address)]
    page = entry.draw(address, person, world)
    confused = person.dialog.confused + 1 if isinstance(address, NotUnderstood) else 0
    asking = encode(address) if entry.hear else ""
    if confused and person.dialog.asking:
        asking = person.dialog.asking
    return replace(person, dialog=replace(person.dialog, asking=asking, confused=confused)), page


def _opened(event: Opened, person: Person, world: World) -> Act:
    code = event.payload[1:]
    if event.payload.startswith(JOIN_PREFIX) and code:
        return Act(person, _joined, (JoinChat(code),))
    hobby = world.hobby(hobby_of(event.payload))
    if hobby is None:
        return go(person, Start() if person.language else Languages())
    card = Card(hobby.number, Search())
    if person.language:
        return go(person, card)
    return go(replace(person, dialog=replace(person.dialog, onward=encode(card))), Languages())


def _joined(outcomes: tuple[Outcome, ...]) -> Address:
    """Go on where the other chat was; a link that is used or old leads to where one can go on."""
    (outcome,) = outcomes
    if not isinstance(outcome, Done):
        return Outdated("old")
    return page_at(outcome.code)


def _pressed(event: Pressed, person: Person, world: World) -> Act:
    try:
        address = decode(event.token)
    except UnknownTokenError:
        return go(person, Outdated("old") if person.language else Languages())
    return _follow(address, person, world)


def _follow(address: Address, person: Person, world: World) -> Act:
    if not person.language and not isinstance(address, WITHOUT_LANGUAGE):
        onward = encode(address) if type(address) in PAGES else ""
        return go(replace(person, dialog=replace(person.dialog, onward=onward)), Languages())
    if type(address) in ACTIONS:
        return ACTIONS[type(address)](address, person, world)
    if isinstance(address, Results):
        return go(person, _current(address, person, world))
    return go(person, address)


def _current(address: Results, person: Person, world: World) -> Results | Where:
    """A search for words that are no longer the current ones shows the current one, and says so."""
    search = address.search
    if search.digest and search.digest != digest(person.dialog.words):
        search = replace(search, digest=digest(person.dialog.words))
        address = Results(search, changed=True)
    return address if world.origin(person) else Where(search)


def _answered(event: Event, person: Person, world: World) -> Act | None:
    """An answer to the question that the person was asked."""
    try:
        asking = decode(person.dialog.asking)
    except UnknownTokenError:
        return None
    hear = PAGES[type(asking)].hear if type(asking) in PAGES else None
    if hear is None:
        return None
    act = hear(asking, event, person, world)
    if act is None and isinstance(asking, AskName | AskPhone | AskEmail) and not asking.unclear:
        return go(person, replace(asking, unclear=True))
    return act


def _otherwise(event: Event, person: Person, world: World) -> Act:
    if isinstance(event, Located):
        return locate(Search(), event, person, world)
    if isinstance(event, Typed):
        return _searched(event.text, person, world)
    if isinstance(event, Unreadable):
        return go(person, Outdated("unreadable"))
    return go(person, NotUnderstood(again=person.dialog.confused > 0))


def _searched(text: str, person: Person, world: World) -> Act:
    """Typed words as a search: what they name, and what remains as part of a name."""
    meant = understand(text, world.lexicon)
    words = meant.rest if by_name(meant.rest, world) else ""
    if meant.nothing and not words:
        return go(person, NotUnderstood(again=person.dialog.confused > 0))
    place = meant.place
    if place:
        person = replace(person, place=place.number, position=None)
    person = replace(person, dialog=replace(person.dialog, words=words))
    search = search_for(meant.wishes, world, words)
    if search == Search():
        return go(person, What())
    return go(person, Results(search) if world.origin(person) else Where(search))
