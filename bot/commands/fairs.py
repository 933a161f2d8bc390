"""What people do at a fair, carried out: whether there is such a fair or table is checked here."""

from bot.commands import measuring
from bot.commands.context import Context
from bot.store import fairs
from bot.store.database import Tx
from catalogue.fair import find_stall
from catalogue.hobby import Hobby
from dialogs import commands as c
from dialogs.pages.fairs import open_still
from dialogs.scanned import stall_of
from rules.fairs import Counted
from rules.interest import Refusal
from rules.measure import Measure
from rules.person import Person


async def at_fair(tx: Tx, context: Context, person: Person, command: c.SayFair | c.CountStall, now: int) -> c.Outcome:
    """Carry one of these commands out."""
    match command:
        case c.SayFair():
            return await _say(tx, context, person, command, now)
        case c.CountStall():
            return await _count(tx, context, person, command, now)


async def _say(tx: Tx, context: Context, person: Person, command: c.SayFair, now: int) -> c.Outcome:
    fair = context.catalogue.fairs.get(command.fair)
    if not command.coming:
        await fairs.not_come(tx, person.id, command.fair, now)
        return c.Done(command.fair)
    if fair is None:
        return c.NotDone(Refusal.GONE)
    if not open_still(fair, now):
        return c.NotDone("too-late")
    await fairs.come(tx, person.id, fair, now)
    return c.Done(fair.number)


async def _count(tx: Tx, context: Context, person: Person, command: c.CountStall, now: int) -> c.Outcome:
    found = find_stall(context.catalogue.fairs.values(), command.stall)
    if found is None:
        return c.NotDone(Refusal.GONE)
    await fairs.count(tx, found[0].number, command.stall, Counted.OPENED, now)
    await measuring.count(tx, context, person, Measure.REACHED, now, fair=found[0].number)
    return c.Done(command.stall)


async def count_interest(tx: Tx, context: Context, person: Person, hobby: Hobby, now: int) -> None:
    """An interest was registered: it counts for the table that this person opened today and where the hobby is."""
    stall = stall_of(person, hobby.number, hobby.association, context.catalogue, now)
    found = find_stall(context.catalogue.fairs.values(), stall) if stall else None
    if found:
        await fairs.count(tx, found[0].number, stall, Counted.INTERESTS, now)
