"""The address of a person's calendar: made, stopped, shown."""

from bot.commands.context import Context
from bot.store import calendars
from bot.store.database import Tx
from dialogs import commands as c
from rules.person import Person


async def calendar(
    tx: Tx, context: Context, person: Person, command: c.MakeCalendar | c.StopCalendar, now: int
) -> c.Outcome:
    """Make it, or stop it at once."""
    if isinstance(command, c.StopCalendar):
        await calendars.drop(tx, person.id)
    elif context.settings.web_link:
        await calendars.make(tx, context.private, person.id, now)
    return c.Done()


async def link_of(tx: Tx, context: Context, person: int) -> str:
    """The address, "" when there is none."""
    code = await calendars.code_of(tx, context.private, person)
    return f"{context.settings.web_link}/i/{code}.ics" if code and context.settings.web_link else ""
