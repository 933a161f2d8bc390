"""Saying "I want to come": age, name, what is passed on, yes."""

import re
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
    Joined,
    KeepName,
    KeepPhone,
    Mine,
    NotJoined,
    Outdated,
    Search,
    What,
    WithoutPhone,
)
from dialogs.commands import Done, NotDone, Outcome, Register
from dialogs.events import Event, Shared, Typed
from dialogs.kit import footer, line, link, named
from dialogs.pages.ages import AGES, age_name
from dialogs.pages.help import outdated
from dialogs.phones import phone_number
from dialogs.texts import join, layout
from dialogs.texts.values import Language, Line, Localised, Page
from dialogs.world import Act, World, go
from rules.interest import Reach, Refusal, open_for
from rules.person import Age, Person

NAME = re.compile(r"[^\W\d_][^\W\d_'’ʼ.\- ]*(?:[ '’ʼ.\-]+[^\W\d_]+){0,3}[.]?\Z")
LONGEST_NAME = 40
EXAMPLE_PHONE = "044 123 4567"


def ask_age(at: AskAge, person: Person, world: World) -> Page:
    """The age group, so that nothing of a minor's is passed on. For one who was named already nothing more is asked."""
    if world.hobby(at.hobby) is None:
        return outdated(Outdated("gone"), person, world)
    named_already = {i.age for i in world.rows.interests if i.open and i.hobby == at.hobby}

    def onward(age: Age) -> Address:
        if age in named_already:
            return NotJoined(at.hobby, Refusal.ALREADY.value, age)
        return AskPhone(at.hobby, age) if age.minor else AskName(at.hobby, age)

    links = [link(picture, label(), onward(age)) for age, picture, label in AGES]
    return Page((line("join", join.AGE()),), (tuple(links[:2]), (links[2],), footer(Card(at.hobby, at.search))))


def ask_name(at: AskName, person: Person, _world: World) -> Page:
    """A first name, as the person wants to be called."""
    rows = [footer(AskAge(at.hobby, Search()))]
    known = person.dialog.name or person.name
    question = join.NAME_KNOWN() if known else join.NAME()
    if known:
        rows.insert(0, (named("person", known, KeepName(at.hobby, at.age)),))
    return Page((line("join", join.NAME_HELP() if at.unclear else question),), tuple(rows))


def hear_name(at: AskName, event: Event, person: Person, _world: World) -> Act | None:
    """What can be a name is one."""
    name = clean(event.text) if isinstance(event, Typed) else ""
    if not NAME.match(name) or len(name) > LONGEST_NAME:
        return None
    return go(replace(person, dialog=replace(person.dialog, name=name, phone="")), AskReach(at.hobby, at.age))


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
        "yes", join.TELL_COUNSELLOR(), Join(at.hobby, at.age, Reach.PHONE if person.dialog.phone else Reach.RETURN)
    )
    no = link("no", join.DO_NOT_TELL(), DoNotTell(at.hobby, at.age))
    return Page((*lines, line("question", join.RIGHT())), ((yes,), (no,), footer(AskPhone(at.hobby, at.age))))


def _after_yes(at: AskReach, reach: Reach, person: Person) -> Address:
    return Join(at.hobby, at.age, reach) if person.reachable else AskLater(at.hobby, at.age, reach)


def ask_phone(at: AskPhone, person: Person, world: World) -> Page:
    """A number: an adult's own to pass on, or one that a counsellor can ring for a minor."""
    hobby = world.hobby(at.hobby)
    if hobby is None:
        return outdated(Outdated("gone"), person, world)
    problem = join.NOT_OWN() if at.other else join.PHONE_HELP(example=EXAMPLE_PHONE)
    help_line = [line("question", problem)] if at.unclear else []
    if not at.age.minor:
        association = world.catalogue.associations[hobby.association].name
        question = line("phone", join.PHONE(association=association))
        rows = [footer(AskReach(at.hobby, at.age))]
        if person.phone:
            rows.insert(0, (named("phone", person.phone, KeepPhone(at.hobby, at.age)),))
        return Page((*help_line, question), tuple(rows), ask="phone")
    lines = help_line or [line("child", join.MINOR()), line("phone", join.MINOR_PHONE()), *ring(world)]
    without = link("join", join.WITHOUT_NUMBER(), WithoutPhone(at.hobby, at.age))
    return Page(tuple(lines), ((without,), footer(AskAge(at.hobby, Search()))), ask="phone")


def without_phone(at: WithoutPhone, person: Person, _world: World) -> Act:
    """A minor leaves no number; they are asked to ring."""
    return go(replace(person, dialog=replace(person.dialog, phone="")), AskReach(at.hobby, at.age))


def ring(world: World) -> list[Line]:
    """The project's number and hours, if there are any."""
    asked = world.settings.help
    if not asked.phone:
        return []
    if asked.hours:
        return [line("person", join.MINOR_RING_HOURS(phone=asked.phone, hours=Localised(asked.hours)))]
    return [line("person", join.MINOR_RING(phone=asked.phone))]


def hear_phone(at: AskPhone, event: Event, person: Person, _world: World) -> Act | None:
    """A typed number, or a shared contact when it is the sender's own."""
    if isinstance(event, Shared) and not event.own:
        return None if at.unclear else go(person, replace(at, unclear=True, other=True))
    phone = ""
    if isinstance(event, Typed):
        phone = phone_number(event.text)
    elif isinstance(event, Shared):
        phone = phone_number(event.phone)
    if not phone:
        return None
    return go(replace(person, dialog=replace(person.dialog, phone=phone)), AskReach(at.hobby, at.age))


def keep_phone(at: KeepPhone, person: Person, _world: World) -> Act:
    """The number given before."""
    return go(replace(person, dialog=replace(person.dialog, phone=person.phone)), AskReach(at.hobby, at.age))


def do_not_tell(at: DoNotTell, person: Person, _world: World) -> Act:
    """No: what was typed for it is forgotten."""
    return go(replace(person, dialog=replace(person.dialog, name="", phone="")), NotJoined(at.hobby, "no", at.age))


def do_join(at: Join, person: Person, world: World) -> Act:
    """Yes. What was typed goes along, and is forgotten here."""
    said = person.dialog
    if world.hobby(at.hobby) is None:
        return go(person, Outdated("gone"))
    reach = Reach.RETURN if at.reach is Reach.CHAT and not person.reachable else at.reach
    phone = said.phone if reach is Reach.PHONE else ""
    command = Register(at.hobby, at.age, reach, "" if at.age.minor else said.name, phone)

    def after(outcomes: tuple[Outcome, ...]) -> Address:
        match outcomes:
            case (Done(number=interest),):
                return Joined(interest)
            case (NotDone(why=Refusal.NO_NAME),):
                return AskName(at.hobby, at.age)
            case (NotDone(why=Refusal.NO_PHONE),):
                return AskPhone(at.hobby, at.age)
            case (NotDone(why=why),):
                return NotJoined(at.hobby, why.replace("-", "_"), at.age)
        raise ValueError("registering has one outcome")

    return Act(_remembered(person, command), after, (command,))


def _remembered(person: Person, command: Register) -> Person:
    """An adult's own name and number are offered the next time; what was typed is forgotten."""
    forgotten = replace(person, dialog=replace(person.dialog, name="", phone=""))
    if command.age.minor:
        return forgotten
    return replace(forgotten, name=command.name or person.name, phone=command.phone or person.phone)


def not_joined(at: NotJoined, person: Person, world: World) -> Page:
    """Why not, kindly, and what one can do."""
    hobby = world.hobby(at.hobby)
    if hobby is None:
        return outdated(Outdated("gone"), person, world)
    lines = _why_not(at, hobby, world)
    if not lines:
        return outdated(Outdated("gone" if at.why == Refusal.GONE else "old"), person, world)
    rows = (
        (link("star", layout.MY_HOBBIES(), Mine()), link("search", layout.FIND_MORE(), What())),
        footer(Card(at.hobby, Search())),
    )
    return Page(lines, rows)


def _why_not(at: NotJoined, hobby: Hobby, world: World) -> tuple[Line, ...]:
    """What is said for each reason; nothing for one that is no longer known."""
    child = at.age.minor
    match at.why.replace("_", "-"):
        case "no":
            return (line("ok", join.NOBODY_TOLD()),)
        case Refusal.TOO_MANY_OPEN:
            count = len(open_for(world.rows.interests, at.age))
            many = (
                join.TOO_MANY_OPEN_AGE(age=age_name(at.age), count=count) if child else join.TOO_MANY_OPEN(count=count)
            )
            return (line("stop", many, join.TOO_MANY_OPEN_DO()),)
        case Refusal.TOO_MANY_TODAY:
            return (line("clock", join.TOO_MANY_TODAY()),)
        case Refusal.ALREADY if child:
            said = join.ALREADY_AGE(age=age_name(at.age), hobby=hobby.name)
            return (line("star", said), line("child", join.MORE_CHILDREN()), *ring(world))
        case Refusal.ALREADY:
            return (line("star", join.ALREADY(hobby=hobby.name)), line("adult", join.ANOTHER_ADULT()))
    return ()
