"""Saying "I want to come": who comes, by what name, what is passed on and to whom."""

from catalogue.hobby import Hobby
from dialogs.addresses import (
    Address,
    AskAge,
    AskFamily,
    AskName,
    AskParent,
    AskPhone,
    AskReach,
    AskYoung,
    Card,
    DoNotTell,
    Join,
    KeepName,
    NotJoined,
    Outdated,
    Search,
    WithoutName,
)
from dialogs.events import Event
from dialogs.kit import footer, line, link, named
from dialogs.names import is_latin, name_in
from dialogs.pages.ages import AGES, age_name, fits
from dialogs.pages.family import ask_for_them, ask_parent, other_age
from dialogs.pages.help import outdated
from dialogs.pages.naming import ask_first
from dialogs.pages.shown import after_yes, naming, own_name, shown_to, who_comes
from dialogs.texts import family, join
from dialogs.texts.values import Language, Page
from dialogs.world import Act, World, go
from rules.interest import Comer, Reach, Refusal, Who, comer
from rules.person import Age, Person


def ask_age(at: AskAge, person: Person, world: World) -> Page:
    """Who comes, by age, so that nothing of a minor's is passed on. An adult who comes already is asked no more."""
    hobby = world.hobby(at.hobby)
    if hobby is None:
        return outdated(Outdated("gone"), person, world)
    me = Comer(Age.ADULT)
    already = any(i.attends and i.hobby == at.hobby and comer(i) == me for i in world.rows.interests)
    onward: dict[Age, Address] = {
        Age.ADULT: NotJoined(at.hobby, Refusal.ALREADY.value, Age.ADULT) if already else AskName(at.hobby, Age.ADULT),
        Age.TEEN: AskYoung(at.hobby),
        Age.UNDER_13: AskParent(at.hobby, Age.UNDER_13),
    }
    child, teen, adult = (
        link(picture, label(), onward[age] if fits(hobby, age) else other_age(hobby, age))
        for age, picture, label in AGES
    )
    others = link("family", family.MY_FAMILY(), AskFamily(at.hobby))
    rows = ((adult,), (teen, child), (others,), footer(Card(at.hobby, at.search)))
    return Page((line("join", family.WHO()),), rows)


def ask_name(at: AskName, person: Person, _world: World) -> Page:
    """A first name, as the person wants to be called."""
    rows = [(link("lock", family.WITHOUT_NAME(), WithoutName(at.hobby)),), footer(AskAge(at.hobby, Search()))]
    known = own_name(person)
    question = join.NAME_KNOWN() if known else join.NAME()
    if at.latin:
        question = join.NAME_LATIN()
    if known:
        rows.insert(0, (named("person", known, KeepName(at.hobby, at.age)),))
    return Page((line("join", join.NAME_HELP() if at.unclear else question),), tuple(rows))


def hear_name(at: AskName, event: Event, person: Person, _world: World) -> Act | None:
    """What can be a name is one. In letters that few read in Finland, it is asked for once in those that they do."""
    name = name_in(event)
    if not name:
        return None
    named_so = naming(person, name)
    if is_latin(name) or at.latin:
        return go(named_so, AskReach(at.hobby, at.age))
    return go(named_so, AskName(at.hobby, at.age, latin=True))


def hear_missing_name(at: AskReach, event: Event, person: Person, world: World) -> Act | None:
    """Whoever came here by an old button, without a name, is asked for one here."""
    if at.age.minor or who_comes(person, at.age) is not Who.SELF or (person.dialog.name and not person.dialog.who):
        return None
    return hear_name(AskName(at.hobby, at.age), event, person, world)


def keep_name(at: KeepName, person: Person, _world: World) -> Act:
    """The name given before."""
    known = own_name(person)
    return go(naming(person, known), AskReach(at.hobby, at.age)) if known else go(person, AskName(at.hobby, at.age))


def ask_reach(at: AskReach, person: Person, world: World) -> Page:
    """Says word for word what is passed on and to whom, and asks."""
    hobby = world.hobby(at.hobby)
    if hobby is None:
        return outdated(Outdated("gone"), person, world)
    who = who_comes(person, at.age)
    if who is not Who.SELF:
        return ask_for_them(at, who, hobby, person, world)
    if at.age is Age.UNDER_13:
        return ask_parent(AskParent(at.hobby, at.age), person, world)
    if at.age.minor:
        return _ask_minor(at, hobby, person)
    if person.dialog.unnamed:
        return ask_first(at, hobby, person, world)
    if not person.dialog.name or person.dialog.who:
        return ask_name(AskName(at.hobby, at.age), person, world)
    association = world.catalogue.associations[hobby.association].name
    said = join.TELL(
        association=association, name=person.dialog.name, language=Language(person.language), hobby=hobby.name
    )
    no = link("no", join.DO_NOT_TELL(), DoNotTell(at.hobby, at.age))
    back = footer(AskName(at.hobby, at.age))
    if person.dialog.phone:
        lines = (
            line("send", said),
            line("phone", join.TELL_PHONE(phone=person.dialog.phone)),
            line("question", join.RIGHT()),
        )
        return Page(lines, ((link("yes", join.YES_TELL(), after_yes(at, Reach.PHONE, person)),), (no,), back))
    rows = (
        (link("chat", join.IN_CHAT(), after_yes(at, Reach.CHAT, person)),),
        (link("phone", join.BY_PHONE(), AskPhone(at.hobby, at.age)),),
        (no,),
        back,
    )
    return Page((line("send", said), line("question", join.REACH())), rows)


def _ask_minor(at: AskReach, hobby: Hobby, person: Person) -> Page:
    lines = [line("send", join.MINOR_TELL(age=age_name(at.age), language=Language(person.language), hobby=hobby.name))]
    if person.dialog.phone:
        lines.append(line("phone", join.MINOR_TELL_PHONE(phone=person.dialog.phone)))
    yes = link(
        "yes",
        join.TELL_COUNSELLOR(),
        Join(at.hobby, at.age, Reach.PHONE if person.dialog.phone else Reach.RETURN, shown_to(person)),
    )
    no = link("no", join.DO_NOT_TELL(), DoNotTell(at.hobby, at.age))
    return Page((*lines, line("question", join.RIGHT())), ((yes,), (no,), footer(AskPhone(at.hobby, at.age))))
