"""Reminders: planned ahead as rows, written when due, dropped when it is too late."""

from bot.commands.context import Context
from bot.commands.reminding import key_of, plan_reminders, takes_place
from bot.commands.writing import write_about
from bot.store import interests, people, records
from bot.store.database import Row, Tx
from bot.store.private import SealError
from catalogue.schedule import local_date
from dialogs.pages.mine import reminder
from rules.delivery import Kind
from rules.interest import Remind
from rules.reminders import asleep, leaves_until, too_late

BATCH = 200


async def plan_ahead(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Write the reminders of the meetings that people are to be reminded of next, by the catalogue as it is now."""
    waiting = [interests.read(row, context.private) for row in await tx.all("interests_reminded")]
    done = [await plan_reminders(tx, context, interest, now) for interest in waiting]
    return {"planned": sum(new for new, _ in done), "dropped": sum(dropped for _, dropped in done)}


async def remind(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Write the reminders whose time has come; what was late waits out the quiet hours.

    One whose person's address cannot be opened is passed over, until it can be or the meeting has begun. A process
    whose catalogue is old waits until it has the new one: the meeting may be cancelled there.
    """
    counts = {"written": 0, "dropped": 0, "unreadable": 0}
    if asleep(now, context.settings.reminders) or await records.version(tx) != context.catalogue_version:
        return counts
    at = after = 0
    while counts["written"] < BATCH and (
        due := await tx.all("reminders_due", now=now, after_due_at=at, after=after, row_limit=BATCH)
    ):
        at, after = due[-1]["due_at"], due[-1]["id"]
        latest = {(row["interest_id"], row["meeting_at"]): row["id"] for row in due}
        for row in due:
            # Of two about one meeting that are both due, after an outage, only the later says anything new.
            last = latest[row["interest_id"], row["meeting_at"]] == row["id"]
            try:
                written = last and await _remind(tx, context, row, now)
            except SealError:
                counts["unreadable"] += 1
                continue
            if await tx.one("reminder_end", id=row["id"], state="queued" if written else "dropped"):
                counts["written" if written else "dropped"] += 1
    return counts


async def _remind(tx: Tx, context: Context, row: Row, now: int) -> bool:
    """False when it is not to go. Raises `SealError`, with nothing written."""
    interest = await interests.get(tx, context.private, row["interest_id"])
    person = await people.get(tx, context.private, interest.person) if interest else None
    if interest is None or person is None or person.quiet or not interest.attends or interest.remind is Remind.NONE:
        return False
    meeting_at = row["meeting_at"]
    if too_late(meeting_at, now) or not takes_place(context.catalogue.hobbies.get(interest.hobby), meeting_at):
        return False
    page = reminder(interest, context.world(now), meeting_at, today=local_date(meeting_at) == local_date(now))
    until = leaves_until(meeting_at, now, context.settings.reminders)
    key = key_of(row["id"])
    return await write_about(tx, context, interest, page, Kind.REMINDER, now, key=key, not_after=until)
