"""What was said for a registration so far: whose name, what stands on the page, where a yes leads."""

from dataclasses import replace

from dialogs.addresses import Address, AskLater, AskReach, Join
from dialogs.codec import digest
from rules.interest import Reach, Who
from rules.person import Age, Person


def shown_to(person: Person) -> str:
    """A mark of what is on the page: a yes to one name does not pass on another that was typed since."""
    said = person.dialog
    if said.unnamed:
        return digest(f"\0\0unnamed\0{person.place}\0{person.position}")
    whose = f"\0{said.who}" if said.who else ""
    return digest(f"{said.name}\0{said.phone}{whose}")


def who_comes(person: Person, age: Age) -> Who:
    """Whose name was given, as far as it fits the age."""
    who = Who(person.dialog.who or Who.SELF) if person.dialog.name else Who.SELF
    return who if (who is Who.CHILD) == age.minor or who is Who.SELF else Who.SELF


def own_name(person: Person) -> str:
    """The person's own, as they gave it now or before."""
    return person.dialog.name if person.dialog.name and not person.dialog.who else person.name


def naming(person: Person, name: str, who: Who = Who.SELF) -> Person:
    """The name is that of whoever comes; what was typed for another is forgotten."""
    whose = "" if who is Who.SELF else who.value
    return replace(person, dialog=replace(person.dialog, name=name, phone="", who=whose, unnamed=False))


def forgetting(person: Person) -> Person:
    """What was typed for a registration is forgotten."""
    return replace(person, dialog=replace(person.dialog, name="", phone="", who="", unnamed=False))


def after_yes(at: AskReach, reach: Reach, person: Person) -> Address:
    """Where a yes leads: in a chat that cannot be written to later, how to reach the person is asked first."""
    where_to = Join if person.reachable else AskLater
    return where_to(at.hobby, at.age, reach, shown_to(person))
