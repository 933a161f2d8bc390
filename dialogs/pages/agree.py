"""The yes and the no: what is registered, and why not."""

from dataclasses import replace

from catalogue.hobby import Hobby
from dialogs.addresses import (
    Address,
    AskAge,
    AskEmail,
    AskName,
    AskParent,
    AskPhone,
    AskReach,
    Card,
    DoNotTell,
    Join,
    Joined,
    MoveToChat,
    NotJoined,
    Outdated,
    Search,
)
from dialogs.commands import Done, NotDone, Outcome, Register
from dialogs.kit import footer, line, onward
from dialogs.pages.ages import age_name, ages
from dialogs.pages.help import outdated
from dialogs.pages.shown import forgetting, shown_to, who_comes
from dialogs.texts import join
from dialogs.texts.values import Line, Page
from dialogs.world import Act, World, go
from rules.interest import Reach, Refusal, Who, open_for
from rules.person import Person

Yes = Join | AskEmail | MoveToChat
"""Whatever is pressed or answered last before something is registered."""


def do_not_tell(at: DoNotTell, person: Person, _world: World) -> Act:
    """No: what was typed for it is forgotten."""
    return go(forgetting(person), NotJoined(at.hobby, "no", at.age))


def do_join(at: Join, person: Person, world: World) -> Act:
    """Yes. What was typed goes along, and is forgotten here."""
    if world.hobby(at.hobby) is None:
        return go(person, Outdated("gone"))
    command, after_it = registering(at, person)
    return Act(after_it, lambda outcomes: joined_or_why(at, outcomes[0]), (command,))


def registering(at: Yes, person: Person) -> tuple[Register, Person]:
    """What registers a yes, and the person after it; a yes to what is no longer on the page agrees to nothing."""
    said, agreed = person.dialog, at.said == shown_to(person)
    reach = Reach.RETURN if at.reach is Reach.CHAT and not person.reachable else at.reach
    who = who_comes(person, at.age)
    own = who is Who.SELF
    phone = said.phone if reach is Reach.PHONE and own else ""
    name = "" if own and (at.age.minor or said.who) else said.name
    command = Register(at.hobby, at.age, reach, name, phone, agreed, who, named=not (own and said.unnamed))
    return command, _remembered(person, command) if agreed else person


def joined_or_why(at: Yes, outcome: Outcome) -> Address:
    """What happens next, or what is still to be asked, or why not."""
    match outcome:
        case Done(number=interest):
            return Joined(interest)
        case NotDone(why=Refusal.NO_GUARDIAN):
            return AskParent(at.hobby, at.age)
        case NotDone(why=Refusal.NO_NAME):
            return AskName(at.hobby, at.age)
        case NotDone(why=Refusal.NO_PHONE):
            return AskPhone(at.hobby, at.age)
        case NotDone(why=Refusal.NOT_AGREED):
            return AskReach(at.hobby, at.age)
        case NotDone(why=why):
            return NotJoined(at.hobby, why.replace("-", "_"), at.age)


def _remembered(person: Person, command: Register) -> Person:
    """An adult's own name and number are offered the next time; what was typed is forgotten."""
    forgotten = forgetting(person)
    if command.age.minor or command.who is not Who.SELF:
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
    back = AskAge(at.hobby, Search()) if at.why == Refusal.AGE else Card(at.hobby, Search())
    rows = (onward(), footer(back))
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
        case Refusal.AGE:
            whose = tuple(line("people", said) for said in ages(hobby))  # none where they have changed meanwhile
            return (*whose, line("question", join.OTHER_AGE()))
        case Refusal.ALREADY if child:
            said = join.ALREADY_AGE(age=age_name(at.age), hobby=hobby.name)
            return (line("star", said), line("child", join.MORE_CHILDREN()))
        case Refusal.ALREADY:
            return (line("star", join.ALREADY(hobby=hobby.name)), line("adult", join.ANOTHER_ADULT()))
    return ()
