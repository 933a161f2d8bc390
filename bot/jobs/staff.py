"""Mails to staff: new tasks within minutes, and each morning whoever waits while nobody has been told."""

from datetime import UTC, datetime

from bot.commands.context import Context
from bot.jobs.mail import write_mail
from bot.store import interests, notices
from bot.store.database import Tx
from catalogue.schedule import HELSINKI
from dialogs.pages import staff
from rules.delivery import Kind

MOST_IN_A_MAIL = 20
MORNING_HOUR = 8


async def mail_tasks(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """One mail about all tasks that staff have not been written about; of an unreadable one, what is known of it."""
    counts = {"mailed": 0, "unreadable": 0}
    if not context.staff_email:
        return counts
    jobs, ids = [], []
    for row in await tx.all("tasks_unmailed", row_limit=MOST_IN_A_MAIL):
        task = notices.read_task(row, context.private)
        if await tx.one("task_mailed", id=task.id, now=now):
            jobs.append(staff.Job(task.number, task.kind, task.hobby or 0, task.details))
            ids.append(task.id)
            counts["mailed"] += 1
            counts["unreadable"] += not task.readable
    if jobs:
        page, key = staff.tasks(jobs, context.world(now)), f"tasks:{ids[0]}-{ids[-1]}"
        await write_mail(tx, context, Kind.STAFF, context.staff_email, page, key, now)
    return counts


async def mail_untold(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Each morning, once, the list of interests that nobody has been told of."""
    local = datetime.fromtimestamp(now / 1000, UTC).astimezone(HELSINKI)
    if not context.staff_email or local.hour < MORNING_HOUR:
        return {"untold": 0}
    morning = local.replace(hour=0, minute=0, second=0, microsecond=0)
    rows = await tx.all("interests_untold", before=round(morning.timestamp() * 1000))
    waiting = [interests.read(row, context.private) for row in rows]
    if not waiting:
        return {"untold": 0}
    page, key = staff.untold(waiting, context.world(now)), f"untold:{local:%Y-%m-%d}"
    mailed = await write_mail(tx, context, Kind.STAFF, context.staff_email, page, key, now)
    return {"untold": len(waiting) if mailed else 0}
