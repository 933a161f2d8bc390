"""Who comes, when it is not an adult alone: a child, somebody of the family, somebody of 13 to 17."""

from catalogue.hobby import Hobby
from dialogs.addresses import (
    Address,
    AskAge,
    AskFamily,
    AskHelper,
    AskLink,
    AskParent,
    AskPhone,
    AskReach,
    AskTheirName,
    AskYoung,
    Card,
    DoNotTell,
    KeepTheirName,
    NotJoined,
    NotParent,
    Outdated,
    Search,
    What,
)
from dialogs.events import Event
from dialogs.kit import footer, line, link, named
from dialogs.names import is_latin, name_in
from dialogs.pages.ages import AGES, age_name, fits
from dialogs.pages.help import outdated
from dialogs.pages.phone import ask_phone, ring
from dialogs.pages.shown import after_yes, naming
from dialogs.texts import family, join, layout
from dialogs.texts.values import Language, Page, Value
from dialogs.world import Act, World, go
from rules.interest import Reach, Refusal, Who
from rules.person import Age, Person

THEIRS = frozenset({(Who.CHILD, Age.UNDER_13), (Who.CHILD, Age.TEEN), (Who.FAMILY, Age.ADULT), (Who.SELF, Age.TEEN)})
"""Whose name is asked for, and at which age."""


def ask_family(at: AskFamily, person: Person, world: World) -> Page:
    """How old somebody of the family is."""
    hobby = world.hobby(at.hobby)
    if hobby is None:
        return outdated(Outdated("gone"), person, world)
    onward: dict[Age, Address] = {
        Age.ADULT: AskTheirName(at.hobby, Who.FAMILY, Age.ADULT),
        Age.TEEN: AskParent(at.hobby, Age.TEEN),
        Age.UNDER_13: AskParent(at.hobby, Age.UNDER_13),
    }
    links = [link(p, label(), onward[age] if fits(hobby, age) else other_age(hobby, age)) for age, p, label in AGES]
    return Page((line("family", join.AGE()),), (tuple(links[:2]), (links[2],), footer(AskAge(at.hobby, Search()))))


def other_age(hobby: Hobby, age: Age) -> Address:
    """It is for people of another age."""
    return NotJoined(hobby.number, Refusal.AGE.value, age)


def ask_parent(at: AskParent, _person: Person, _world: World) -> Page:
    """Whether whoever writes may say yes for the child."""
    rows = (
        (link("yes", family.YES_PARENT(), AskTheirName(at.hobby, Who.CHILD, at.age)),),
        (link("no", family.NO_PARENT(), NotParent(at.hobby)),),
        footer(AskAge(at.hobby, Search())),
    )
    return Page((line("adult", family.PARENT()),), rows)


def ask_number(at: AskPhone, person: Person, world: World) -> Page:
    """An adult's own number, or one for the counsellor; of a child, its parent is asked for instead."""
    if at.age is Age.UNDER_13:
        return ask_parent(AskParent(at.hobby, at.age), person, world)
    return ask_phone(at, person, world)


def ask_young(at: AskYoung, _person: Person, _world: World) -> Page:
    """Who of the two writes."""
    rows = (
        (link("teen", family.I_AM_YOUNG(), AskHelper(at.hobby)),),
        (link("adult", family.I_AM_PARENT(), AskTheirName(at.hobby, Who.CHILD, Age.TEEN)),),
        footer(AskAge(at.hobby, Search())),
    )
    return Page((line("question", family.YOUNG()),), rows)


def not_parent(at: NotParent, _person: Person, world: World) -> Page:
    """Kind words, and somebody to call; nothing is kept."""
    lines = (line("adult", family.ASK_AN_ADULT()), *ring(world), line("ok", family.NOTHING_KEPT()))
    return Page(lines, ((link("search", layout.FIND_MORE(), What()),), footer(Card(at.hobby, Search()))))


def ask_helper(at: AskHelper, _person: Person, _world: World) -> Page:
    """A parent or guardian by a link, or the counsellor."""
    rows = (
        (link("web", family.LINK(), AskTheirName(at.hobby, Who.SELF, Age.TEEN)),),
        (link("person", family.COUNSELLOR(), AskPhone(at.hobby, Age.TEEN)),),
        footer(AskYoung(at.hobby)),
    )
    return Page((line("adult", family.HELPER()),), rows)


def ask_their_name(at: AskTheirName, person: Person, world: World) -> Page:
    """A first name only."""
    if world.hobby(at.hobby) is None or (at.who, at.age) not in THEIRS:
        return outdated(Outdated("gone" if world.hobby(at.hobby) is None else "old"), person, world)
    question = join.NAME() if at.who is Who.SELF else family.THEIR_NAME()
    if at.unclear:
        question = join.NAME_HELP()
    elif at.latin:
        question = join.NAME_LATIN()
    rows = [footer(_before(at))]
    if at.latin and person.dialog.name:
        rows.insert(0, (named("person", person.dialog.name, KeepTheirName(at.hobby, at.who, at.age)),))
    return Page((line("join", question),), tuple(rows))


def _before(at: AskTheirName) -> Address:
    match at.who:
        case Who.CHILD:
            return AskParent(at.hobby, at.age)
        case Who.FAMILY:
            return AskFamily(at.hobby)
    return AskHelper(at.hobby)


def hear_their_name(at: AskTheirName, event: Event, person: Person, _world: World) -> Act | None:
    """What can be a name is one. In letters that few read in Finland, it is asked for once in those that they do."""
    name = name_in(event)
    if not name or (at.who, at.age) not in THEIRS:
        return None
    named_so = naming(person, name, at.who)
    if is_latin(name) or at.latin:
        return go(named_so, _onward(at))
    return go(named_so, AskTheirName(at.hobby, at.who, at.age, latin=True))


def keep_their_name(at: KeepTheirName, person: Person, _world: World) -> Act:
    """As it was written, if it was written for them."""
    whose = "" if at.who is Who.SELF else at.who
    if (at.who, at.age) not in THEIRS or not person.dialog.name or person.dialog.who != whose:
        return go(person, AskTheirName(at.hobby, at.who, at.age))
    return go(person, _onward(at))


def _onward(at: AskTheirName | KeepTheirName) -> Address:
    return AskLink(at.hobby) if at.who is Who.SELF else AskReach(at.hobby, at.age)


def ask_for_them(at: AskReach, who: Who, hobby: Hobby, person: Person, world: World) -> Page:
    """Says word for word what is passed on of a child, or of an adult of the family. Never a number."""
    values: dict[str, Value] = {
        "association": world.catalogue.associations[hobby.association].name,
        "name": person.dialog.name,
        "language": Language(person.language),
        "hobby": hobby.name,
    }
    child = who is Who.CHILD
    said = family.TELL_CHILD(**values, age=age_name(at.age)) if child else family.TELL_FAMILY(**values)
    rows = (
        (link("yes", join.YES_TELL(), after_yes(at, Reach.CHAT, person)),),
        (link("no", join.DO_NOT_TELL(), DoNotTell(at.hobby, at.age)),),
        footer(AskTheirName(at.hobby, who, at.age)),
    )
    return Page((line("send", said), line("question", join.RIGHT())), rows)
