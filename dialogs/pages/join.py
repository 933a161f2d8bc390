"""Saying "I want to come": who comes, by what name, what is passed on and to whom."""

from dataclasses import replace

from catalogue.hobby import Hobby
from catalogue.words import clean
from dialogs.addresses import (
    Address,
    AskAge,
    AskLater,
    AskName,
    AskPhone,
    AskReach,
    Card,
    DoNotTell,
    Join,
    KeepName,
    NotJoined,
    Outdated,
    Search,
)
from dialogs.codec import digest
from dialogs.events import Event, Typed
from dialogs.kit import footer, line, link, named
from dialogs.names import can_be_name, is_latin
from dialogs.pages.ages import AGES, age_name, fits
from dialogs.pages.help import outdated
from dialogs.texts import join
from dialogs.texts.values import Language, Page
from dialogs.world import Act, World, go
from rules.interest import Reach, Refusal
from rules.person import Age, Person


def shown_to(person: Person) -> str:
    """A mark of the name and number on the page: a yes to one does not pass on another that was typed since."""
    return digest(f"{person.dialog.name}\0{person.dialog.phone}")


def ask_age(at: AskAge, person: Person, world: World) -> Page:
    """The age group, so that nothing of a minor's is passed on. For one who was named already nothing more is asked."""
    hobby = world.hobby(at.hobby)
    if hobby is None:
        return outdated(Outdated("gone"), person, world)
    named_already = {i.age for i in world.rows.interests if i.attends and i.hobby == at.hobby}

    def onward(age: Age) -> Address:
        if age in named_already:
            return NotJoined(at.hobby, Refusal.ALREADY.value, age)
        if not fits(hobby, age):
            return NotJoined(at.hobby, Refusal.AGE.value, age)
        return AskPhone(at.hobby, age) if age.minor else AskName(at.hobby, age)

    links = [link(picture, label(), onward(age)) for age, picture, label in AGES]
    return Page((line("join", join.AGE()),), (tuple(links[:2]), (links[2],), footer(Card(at.hobby, at.search))))


def ask_name(at: AskName, person: Person, _world: World) -> Page:
    """A first name, as the person wants to be called."""
    rows = [footer(AskAge(at.hobby, Search()))]
    known = person.dialog.name or person.name
    question = join.NAME_KNOWN() if known else join.NAME()
    if at.latin:
        question = join.NAME_LATIN()
    if known:
        rows.insert(0, (named("person", known, KeepName(at.hobby, at.age)),))
    return Page((line("join", join.NAME_HELP() if at.unclear else question),), tuple(rows))


def hear_name(at: AskName, event: Event, person: Person, _world: World) -> Act | None:
    """What can be a name is one. In letters that few read in Finland, it is asked for once in those that they do."""
    name = clean(event.text) if isinstance(event, Typed) else ""
    if not can_be_name(name):
        return None
    named_so = replace(person, dialog=replace(person.dialog, name=name, phone=""))
    if is_latin(name) or at.latin:
        return go(named_so, AskReach(at.hobby, at.age))
    return go(named_so, AskName(at.hobby, at.age, latin=True))


def hear_missing_name(at: AskReach, event: Event, person: Person, world: World) -> Act | None:
    """Whoever came here by an old button, without a name, is asked for one here."""
    if at.age.minor or person.dialog.name:
        return None
    return hear_name(AskName(at.hobby, at.age), event, person, world)


def keep_name(at: KeepName, person: Person, _world: World) -> Act:
    """The name given before."""
    known = person.dialog.name or person.name
    if not known:
        return go(person, AskName(at.hobby, at.age))
    dialog = replace(person.dialog, name=known, phone="")
    return go(replace(person, dialog=dialog), AskReach(at.hobby, at.age))


def ask_reach(at: AskReach, person: Person, world: World) -> Page:
    """Says word for word what is passed on and to whom, and asks."""
    hobby = world.hobby(at.hobby)
    if hobby is None:
        return outdated(Outdated("gone"), person, world)
    if at.age.minor:
        return _ask_minor(at, hobby, person)
    if not person.dialog.name:
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
        return Page(lines, ((link("yes", join.YES_TELL(), _after_yes(at, Reach.PHONE, person)),), (no,), back))
    rows = (
        (link("chat", join.IN_CHAT(), _after_yes(at, Reach.CHAT, person)),),
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


def _after_yes(at: AskReach, reach: Reach, person: Person) -> Address:
    where_to = Join if person.reachable else AskLater
    return where_to(at.hobby, at.age, reach, shown_to(person))
