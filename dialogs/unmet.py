"""Wishes that nothing answers: each is counted, without the person, when a search that finds nothing at all is shown.

The conversation remembers what it has counted today, so that paging, going back and trying other filters do not count
one wish again and again.
"""

from dataclasses import replace

from catalogue.schedule import local_date
from catalogue.wishes import Wishes
from dialogs.addresses import Results, Search
from dialogs.codec import digest
from dialogs.commands import CountUnmet
from dialogs.pages.filters import wishes_of
from dialogs.pages.results import can_wait, find_all
from dialogs.world import Act, World
from rules.person import Person

MOST_A_DAY = 20
"""Of one person; more are no wishes but tries."""


def counting(act: Act, world: World) -> Act:
    """The same; if it leads to a search that finds nothing at all, with the command to count that."""
    if act.commands:
        return act
    address = act.then(())
    if not isinstance(address, Results) or not can_wait(address.search):
        return act
    if find_all(address.search, act.person, world, limit=1).found:
        return act
    unmet = _unmet(address.search, act.person, world)
    day, *marks = _remembered(act.person, world)
    mark = digest(f"{unmet.kind} {unmet.category} {unmet.municipality}")
    if mark in marks or len(marks) >= MOST_A_DAY:
        return act
    dialog = replace(act.person.dialog, unmet=" ".join((day, *marks, mark)))
    return replace(act, person=replace(act.person, dialog=dialog), commands=(unmet,))


def _unmet(search: Search, person: Person, world: World) -> CountUnmet:
    wishes = wishes_of(search, world)
    return CountUnmet(_kind(wishes, world), _category(wishes, world), world.municipality(person))


def _kind(wishes: Wishes, world: World) -> int:
    """The likeliest, which comes first."""
    return world.catalogue.kinds[wishes.kinds[0]].number if wishes.kinds else 0


def _category(wishes: Wishes, world: World) -> str:
    return str(world.catalogue.kinds[wishes.kinds[0]].category if wishes.kinds else wishes.category or "")


def _remembered(person: Person, world: World) -> list[str]:
    """Today's date and what was counted today."""
    today = local_date(world.now).isoformat()
    remembered = person.dialog.unmet.split()
    return remembered if remembered[:1] == [today] else [today]
