"""Counting wishes that nothing answers, and keeping what people want to be told of when there is one."""

from dataclasses import replace

from bot.commands.context import Context
from bot.store import watches
from bot.store.database import Tx
from catalogue.schedule import local_date
from dialogs import commands as c
from dialogs.addresses import Results
from dialogs.codec import UnknownTokenError, decode, encode
from dialogs.pages.results import can_wait
from dialogs.pages.watching import MOST, NOT_HERE, TOO_MANY
from dialogs.world import Watched
from rules.person import Person


async def watching(
    tx: Tx, _context: Context, person: Person, command: c.CountUnmet | c.AddWatch | c.DropWatch, now: int
) -> c.Outcome:
    """Carry one of these commands out."""
    match command:
        case c.CountUnmet():
            return await _count_unmet(tx, command, now)
        case c.AddWatch():
            return await _add_watch(tx, person, command, now)
        case c.DropWatch():
            return await _drop_watch(tx, person, command)


async def _count_unmet(tx: Tx, command: c.CountUnmet, now: int) -> c.Outcome:
    """One more who found nothing."""
    await tx.one(
        "unmet_count",
        day=local_date(now).isoformat(),
        kind=command.kind,
        category=command.category,
        municipality=command.municipality,
    )
    return c.Done()


async def _add_watch(tx: Tx, person: Person, command: c.AddWatch, now: int) -> c.Outcome:
    """Keep it, if the person can be written to."""
    if not person.reachable:
        return c.NotDone(NOT_HERE)
    if not can_wait(command.search):
        return c.NotDone("not-yours")
    added = await watches.add(tx, person.id, encode(Results(replace(command.search, digest=""))), now, MOST)
    return c.Done() if added else c.NotDone(TOO_MANY)


async def _drop_watch(tx: Tx, person: Person, command: c.DropWatch) -> c.Outcome:
    """Take it away, if it is theirs."""
    dropped = await tx.one("watch_drop", id=command.watch, person=person.id)
    return c.Done() if dropped else c.NotDone("not-yours")


def read(watch: watches.Watch) -> Watched | None:
    """The search behind a token; None when this release cannot read it."""
    try:
        address = decode(watch.search)
    except UnknownTokenError:
        return None
    return Watched(watch.id, address.search, watch.told) if isinstance(address, Results) else None
