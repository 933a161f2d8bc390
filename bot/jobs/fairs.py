"""News of fairs to whoever comes: what has changed, and reminders.

Nothing is planned ahead, so that each goes by the catalogue as it is at that moment.
"""

from bot.commands.context import Context
from bot.commands.writing import write_news
from bot.store import fairs, people, records
from bot.store.database import Row, Tx
from bot.store.private import SealError
from catalogue.fair import Fair
from catalogue.schedule import local_date
from dialogs.pages.fairs import fair_changed, fair_reminder
from rules.delivery import Kind
from rules.fairs import FairNews, KnownFair, known_now
from rules.fairs import news as what_is_new
from rules.reminders import asleep, latest_due, leaves_until, wakes_at

BATCH = 200
DAY = 24 * 60 * 60 * 1000


async def tell_of_changes(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Write to each who comes what is no longer as they know it, once; at night only what cannot wait.

    What is taken back before it was told is not told. One whose address cannot be opened is passed over, until it can
    be. A process whose catalogue is old waits until it has the new one: else it would take back what another has told.
    """
    counts = {"written": 0, "noted": 0, "unreachable": 0, "unreadable": 0}
    if await records.version(tx) != context.catalogue_version:
        return counts
    until = wakes_at(now, context.settings.reminders) if asleep(now, context.settings.reminders) else 0
    for fair in context.catalogue.fairs.values():
        fresh, after = known_now(fair), 0
        while counts["written"] < BATCH and (rows := await fairs.behind(tx, fair, after, BATCH)):
            after = rows[-1]["id"]
            for row in rows:
                new = what_is_new(KnownFair.from_json(row["knows"]), fresh, now)
                if new.any and until and new.soonest >= until:
                    continue
                how = await _take(tx, context, fair, row, new, now)
                if how:
                    counts[how] += 1
    return counts


async def _take(tx: Tx, context: Context, fair: Fair, row: Row, new: FairNews, now: int) -> str:
    """Note that they know, and tell them if it is news: how that went; "noted" when there was nothing to tell."""
    knows = known_now(fair).to_json()
    if not await fairs.learns(tx, row["id"], row["knows"], knows):
        return ""  # another process was first
    if not new.any:
        return "noted"
    try:
        written = await _tell(tx, context, fair, row, new, now)
    except SealError:
        await fairs.learns(tx, row["id"], knows, row["knows"])
        return "unreadable"
    return "written" if written else "unreachable"


async def _tell(tx: Tx, context: Context, fair: Fair, row: Row, new: FairNews, now: int) -> bool:
    """False when they cannot be written to. The news stands for what was written before and has not left, and for a
    reminder that would be due already. Raises `SealError`, with nothing written.
    """
    await fairs.cancel_written(tx, row["id"], now)
    page, key = fair_changed(fair, new, context.world(now)), fairs.key_of(row["id"], "news", now)
    written = await write_news(tx, context, row["person_id"], page, Kind.STATUS, now, key=key)
    if due_at := latest_due(fair.starts_at, now, context.settings.reminders):
        await fairs.reminded(tx, row["id"], due_at)
    return written


async def remind(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Write the reminders of fairs whose time has come, at most once each, never at night nor once a fair has begun.

    Who came is forgotten a day after it is over. One whose person's address cannot be opened is passed over, until it
    can be. A process whose catalogue is old waits until it has the new one: the fair may be at another time there.
    """
    counts = {"written": 0, "dropped": 0, "unreadable": 0, "forgotten": 0}
    if await records.version(tx) != context.catalogue_version:
        return counts
    for fair in context.catalogue.fairs.values():
        await tx.run("fair_coming_until", fair=fair.number, ends_at=fair.ends_at)
        due_at = 0 if fair.cancelled else latest_due(fair.starts_at, now, context.settings.reminders)
        if due_at and not asleep(now, context.settings.reminders):
            await _remind_all(tx, context, fair, due_at, now, counts)
    counts["forgotten"] = len(await tx.all("fair_coming_forget", before=now - DAY))
    return counts


async def _remind_all(tx: Tx, context: Context, fair: Fair, due_at: int, now: int, counts: dict[str, int]) -> None:
    after = 0
    while counts["written"] < BATCH and (rows := await fairs.due(tx, fair, due_at, after, BATCH)):
        after = rows[-1]["id"]
        for row in rows:
            try:
                written = await _remind(tx, context, fair, row, due_at, now)
            except SealError:
                counts["unreadable"] += 1
                continue
            if await fairs.reminded(tx, row["id"], due_at):
                counts["written" if written else "dropped"] += 1


async def _remind(tx: Tx, context: Context, fair: Fair, row: Row, due_at: int, now: int) -> bool:
    """False when it is not to go. Raises `SealError`, with nothing written."""
    person = await people.get(tx, context.private, row["person_id"])
    if person is None or person.quiet:
        return False
    world = context.world(now)
    page = fair_reminder(fair, world, today=local_date(fair.starts_at) == local_date(now))
    until = leaves_until(fair.starts_at, now, context.settings.reminders)
    key = fairs.key_of(row["id"], "reminder", due_at)
    return await write_news(tx, context, person.id, page, Kind.REMINDER, now, key=key, not_after=until)
