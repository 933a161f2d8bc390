"""Tables of a fair that are opened, by the code on them or by name: each is counted once a day, without the person.

The conversation remembers which of them it has shown today, so that going back does not count again, and so that it is
known at which table somebody is who wants to come to a hobby.
"""

from collections.abc import Iterable
from dataclasses import replace

from catalogue.fair import find_stall
from catalogue.schedule import local_date
from catalogue.snapshot import Snapshot
from dialogs.addresses import StallHobbies
from dialogs.commands import CountStall
from dialogs.world import Act, World
from rules.person import Person

MOST_A_DAY = 60
"""Of one person; nobody stands at more tables."""


def counting_stall(act: Act, world: World) -> Act:
    """The same; if it leads to a table that was not opened today, with the command to count that."""
    if act.commands:
        return act
    address = act.then(())
    if not isinstance(address, StallHobbies) or not find_stall(world.catalogue.fairs.values(), address.stall):
        return act
    seen = opened_today(act.person, world.now)
    if address.stall not in seen and len(seen) >= MOST_A_DAY:
        return act
    latest = (*(one for one in seen if one != address.stall), address.stall)
    marks = " ".join((local_date(world.now).isoformat(), *map(str, latest)))
    counted = () if address.stall in seen else (CountStall(address.stall),)
    person = replace(act.person, dialog=replace(act.person.dialog, stalls=marks))
    return replace(act, person=person, commands=counted)


def opened_today(person: Person, now: int) -> tuple[int, ...]:
    """The tables that this person opened today, the latest last."""
    day, *marks = person.dialog.stalls.split() or [""]
    return tuple(int(mark) for mark in marks) if day == local_date(now).isoformat() else ()


def stall_of(person: Person, hobby: int, association: int, catalogue: Snapshot, now: int) -> int:
    """The table opened today at which this hobby is shown, the latest of several; 0 for none."""
    for number in reversed(opened_today(person, now)):
        found = find_stall(catalogue.fairs.values(), number)
        if found and _shows(found[1].hobbies, found[1].association, hobby, association):
            return number
    return 0


def _shows(shown: Iterable[int], whose: int, hobby: int, association: int) -> bool:
    return hobby in shown if shown else whose == association
