"""A phone number: an adult's own to pass on, or one that a counsellor can ring for a minor."""

from dataclasses import replace

from dialogs.addresses import AskAge, AskPhone, AskReach, KeepPhone, Outdated, Search, WithoutPhone
from dialogs.events import Event, Shared, Typed
from dialogs.kit import footer, line, link, named
from dialogs.pages.help import outdated
from dialogs.pages.shown import forgetting
from dialogs.phones import phone_number
from dialogs.texts import join
from dialogs.texts.values import Line, Localised, Page
from dialogs.world import Act, World, go
from rules.person import Age, Person

EXAMPLE_PHONE = "044 123 4567"


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
    return go(forgetting(person), AskReach(at.hobby, at.age))


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
    if at.age is Age.UNDER_13:
        return None
    if isinstance(event, Shared) and not event.own:
        return None if at.unclear else go(person, replace(at, unclear=True, other=True))
    phone = ""
    if isinstance(event, Typed):
        phone = phone_number(event.text)
    elif isinstance(event, Shared):
        phone = phone_number(event.phone)
    if not phone:
        return None
    said = forgetting(person) if at.age.minor else person
    return go(replace(said, dialog=replace(said.dialog, phone=phone)), AskReach(at.hobby, at.age))


def keep_phone(at: KeepPhone, person: Person, _world: World) -> Act:
    """The number given before."""
    return go(replace(person, dialog=replace(person.dialog, phone=person.phone)), AskReach(at.hobby, at.age))
