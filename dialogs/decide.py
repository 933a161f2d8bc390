"""One event of one person, decided: purely from the person, the event and the world."""

from dataclasses import replace

from catalogue.understand import understand
from dialogs.addresses import (
    Address,
    AnswerInterest,
    AskAnnouncementText,
    AskEmail,
    AskGuardian,
    AskMyName,
    AskName,
    AskPerson,
    AskPhone,
    AskStaffName,
    AskTheirName,
    CallMe,
    Card,
    CheckMessage,
    CheckWords,
    ChooseLanguage,
    Danger,
    FairCard,
    Help,
    Languages,
    Mine,
    MyData,
    MyHobby,
    NotUnderstood,
    Outdated,
    Quiet,
    Results,
    Search,
    SendWords,
    StaffHome,
    StaffTask,
    StallHobbies,
    Start,
    Stop,
    Thanked,
    ToldStaff,
    What,
    Where,
    Words,
    Write,
)
from dialogs.codec import UnknownTokenError, decode, digest, encode
from dialogs.events import Event, Located, Opened, Pressed, Sent, Typed, Unreadable
from dialogs.heard import Heard, everywhere
from dialogs.pages.cases import hear
from dialogs.pages.contacting import connect
from dialogs.pages.filters import search_for
from dialogs.pages.find import locate
from dialogs.pages.help import astray
from dialogs.pages.joining import opened
from dialogs.pages.results import by_name, find_all
from dialogs.pages.staffing import become_staff
from dialogs.pages.start import number_of
from dialogs.payloads import code_in
from dialogs.scanned import counting_stall
from dialogs.site import ACTIONS, FOR_ASSOCIATIONS, FOR_STAFF, PAGES
from dialogs.texts.values import Page
from dialogs.unmet import counting
from dialogs.world import Act, Need, World, go
from rules.person import Person

WITHOUT_LANGUAGE = (
    Languages,
    ChooseLanguage,
    Help,
    Danger,
    Stop,
    Quiet,
    AnswerInterest,
    SendWords,
    AskPerson,
    CallMe,
    ToldStaff,
    *FOR_ASSOCIATIONS,
    *FOR_STAFF,
)
"""What is shown before a language is chosen; all else waits for it."""

NAMING = (AskName, AskTheirName, AskMyName, AskStaffName)
"""Pages whose question a name answers."""

A_FEW = 3
"""An announcement of more words than this may tell of danger, or of stopping, and means neither."""

TALKING = (AskPerson, ToldStaff)
"""Pages on which what is written goes to staff."""

WRITING = (Write, CheckMessage, Words, CheckWords, StaffTask, *TALKING)
"""Pages to whose reader any words are a message."""

UNREADABLE = Outdated("unreadable")


def decide(person: Person, event: Event, world: World) -> Act:
    """What the event leads to. Never raises for anything that a person can send."""
    return counting_stall(counting(_decided(person, event, world), world), world)


def _decided(person: Person, event: Event, world: World) -> Act:
    if isinstance(event, Opened):
        return _opened(event, person)
    if isinstance(event, Pressed):
        return _pressed(event, person, world)
    asked = _asked(person)
    if isinstance(event, Typed) and (heard := _heard(event.text, asked)):
        typed_in = heard.language or person.hint  # told to a page that is shown before a language is chosen
        act = _follow(heard.address, replace(person, hint=typed_in), world)
        return _also_to_staff(act, asked, event, world) if isinstance(heard.address, Danger) else act
    if not person.language and not isinstance(asked, (*FOR_ASSOCIATIONS, *FOR_STAFF, *TALKING)):
        return go(person, Languages())
    return _answered(asked, event, person, world) or _otherwise(event, person, world)


def _heard(text: str, asked: Address | None) -> Heard | None:
    """What the words ask for on whatever page. A message may be a greeting or a thank you: those are not for us, but a
    command is, as "/stats" where staff answer somebody.
    """
    heard = everywhere(text, naming=isinstance(asked, NAMING))
    if isinstance(asked, AskAnnouncementText) and len(text.split()) > A_FEW:
        return None
    ours = (Danger, Stop, Help, StaffHome, *((AskPerson, MyData, Languages) if isinstance(asked, TALKING) else ()))
    command = text.lstrip().startswith("/")
    if heard and isinstance(asked, WRITING) and not (command or isinstance(heard.address, ours)):
        return None
    return heard


def _also_to_staff(act: Act, asked: Address | None, event: Typed, world: World) -> Act:
    """Words of danger that were written to staff are met with 112 first, and reach staff too."""
    if not isinstance(asked, TALKING) or (told := hear(asked, event, act.person, world)) is None:
        return act
    return replace(act, commands=(*act.commands, *told.commands))


def needs(address: Address) -> frozenset[Need]:
    """The rows that a page is drawn from."""
    return PAGES[type(address)].needs


def show(address: Address, person: Person, world: World) -> tuple[Person, Page]:
    """The page, and the person with the question that it asks."""
    entry = PAGES[type(address)]
    page = entry.draw(address, person, world)
    confused = isinstance(address, NotUnderstood) or address == UNREADABLE or getattr(address, "unclear", False)
    asking = encode(address) if entry.hear else ""
    dialog = replace(
        person.dialog,
        seen=_seen(address) or person.dialog.seen,
        asking=person.dialog.asking if keeps_question(address) else asking,
        confused=person.dialog.confused + 1 if confused else 0,
    )
    return replace(person, dialog=dialog), page


def _seen(address: Address) -> str:
    """What staff are told of somebody who asks for them next; "" where it says nothing."""
    hobby = getattr(address, "hobby", 0)
    if type(hobby) is int and hobby:
        return f"h{hobby}"
    if isinstance(address, Results | What | Where):
        return "s"
    return "m" if isinstance(address, Mine | MyHobby) else ""


def keeps_question(address: Address) -> bool:
    """Whether what was asked before still waits for its answer on this page."""
    return isinstance(address, NotUnderstood | Thanked) or address == UNREADABLE


def keeps_device(address: Address) -> bool:
    """Whether the device's one-time button stays, because nothing is to be said before this page."""
    return keeps_question(address) or isinstance(address, Danger)


def _opened(event: Opened, person: Person) -> Act:
    if code := code_in(event.payload, "j"):
        return opened(code, person)
    if code := code_in(event.payload, "k"):
        return connect(code, person)
    if code := code_in(event.payload, "g"):
        return _to(AskGuardian(code), person)
    if code := code_in(event.payload, "a"):
        return become_staff(code, person)
    if task := number_of(event.payload, "t"):
        return go(person, StaffTask(task))
    if hobby := number_of(event.payload, "h"):
        return _to(Card(hobby, Search()), person)
    if fair := number_of(event.payload, "f"):
        return _to(FairCard(fair), person)
    if stall := number_of(event.payload, "s"):
        return _to(StallHobbies(stall), person)
    return go(person, Start() if person.language else Languages())


def _to(page: Address, person: Person) -> Act:
    """There, once a language is chosen."""
    if person.language:
        return go(person, page)
    return go(replace(person, dialog=replace(person.dialog, onward=encode(page))), Languages())


def _pressed(event: Pressed, person: Person, world: World) -> Act:
    try:
        address = decode(event.token)
    except UnknownTokenError:
        return go(person, astray(person))
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


def _current(address: Results, person: Person, world: World) -> Address:
    """A search for words that are no longer the current ones shows the current ones, and says so."""
    search = address.search
    if search.digest and search.digest != digest(person.dialog.words):
        if not person.dialog.words:
            return Outdated("old")
        search = Search(digest=digest(person.dialog.words))
        address = Results(search, changed=True)
    return address if world.origin(person) else Where(search)


def _asked(person: Person) -> Address | None:
    """The page that asked the person something and waits for the answer."""
    try:
        return decode(person.dialog.asking)
    except UnknownTokenError:
        return None


def _answered(asking: Address | None, event: Event, person: Person, world: World) -> Act | None:
    """An answer to the question that the person was asked."""
    hear = PAGES[type(asking)].hear if asking and type(asking) in PAGES else None
    if hear is None:
        return None
    act = hear(asking, event, person, world)
    if act is None and isinstance(asking, (*NAMING, AskPhone, AskEmail)) and not asking.unclear:
        return go(person, replace(asking, unclear=True))
    if act is None and isinstance(asking, Where) and isinstance(event, Typed) and not asking.unclear:
        found = _searched(event.text, person, world)
        return found or go(person, replace(asking, far=False, unclear=True))
    return act


def _otherwise(event: Event, person: Person, world: World) -> Act:
    if isinstance(event, Located):
        return locate(Search(), event, person, world)
    if isinstance(event, Typed) and (found := _searched(event.text, person, world)):
        return found
    again = person.dialog.confused > 0
    return go(person, UNREADABLE if isinstance(event, Sent | Unreadable) and not again else NotUnderstood(again))


def _searched(text: str, person: Person, world: World) -> Act | None:
    """Typed words as a search: what they name, and what remains as part of a name. None when they name nothing."""
    meant = understand(text, world.lexicon)
    words = meant.rest if by_name(meant.rest, world) else ""
    if meant.nothing and not words:
        return None
    place = meant.place
    if place:
        person = replace(person, place=place.number, position=None)
    search = search_for(meant.wishes, world, words)
    if by_name(meant.named, world) and world.origin(person) and not find_all(search, person, world, 1).found:
        words = meant.named  # nothing of that kind: what is called so
        search = search_for(replace(meant.wishes, kinds=(), category=None), world, words)
    person = replace(person, dialog=replace(person.dialog, words=words))
    if search == Search():
        return go(person, What())
    return go(person, Results(search) if world.origin(person) else Where(search))
