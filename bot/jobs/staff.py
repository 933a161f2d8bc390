"""Mails to staff: new tasks within minutes, and each morning whoever waits while nobody has been told."""

from collections.abc import Sequence
from datetime import UTC, datetime

from bot.commands.context import Context
from bot.jobs.mail import write_mail
from bot.store import interests, notices
from bot.store.database import Tx
from bot.store.notices import Task
from catalogue.schedule import HELSINKI
from dialogs.pages import staff
from rules.delivery import HOUR, Kind

MOST_IN_A_MAIL = 20
MOST_BEHIND_A_GROUP = 1000
"""Open tasks of which those are looked for that have not come to stand in the staff group within an hour."""
MORNING_HOUR = 8
AGAIN_AFTER = HOUR
"""How long after a mail that did not arrive, or nobody knows, its tasks are mailed again."""


async def mail_tasks(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """One mail about all tasks that staff have not been written about; of an unreadable one, what is known of it."""
    counts = {"mailed": 0, "unreadable": 0}
    if not context.staff_email or not context.settings.email:
        return counts
    await tx.run("tasks_mail_failed", before=now - AGAIN_AFTER)
    rows = await tx.all("tasks_unmailed", row_limit=MOST_IN_A_MAIL if not context.group else MOST_BEHIND_A_GROUP)
    if context.group:
        not_there = {row["id"] for row in await tx.all("tasks_unmailed_in_group", before=now - HOUR)}
        rows = [row for row in rows if row["id"] in not_there][:MOST_IN_A_MAIL]
    mine = [row for row in rows if await tx.one("task_mailed", id=row["id"], now=now)]
    tasks = [notices.read_task(row, context.private) for row in mine]
    if tasks:
        page, key = staff.tasks(_jobs(tasks), context.world(now)), f"tasks:{now}:{tasks[0].id}-{tasks[-1].id}"
        await write_mail(tx, context, Kind.STAFF, context.staff_email, page, key, now)
    return {"mailed": len(tasks), "unreadable": sum(not task.readable for task in tasks)}


async def mail_untold(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Each morning, once, the list of interests that nobody has been told of, and of tasks that are still open."""
    counts = {"untold": 0, "open tasks": 0}
    local = datetime.fromtimestamp(now / 1000, UTC).astimezone(HELSINKI)
    if not context.staff_email or not context.settings.email or local.hour < MORNING_HOUR:
        return counts
    midnight = round(local.replace(hour=0, minute=0, second=0, microsecond=0).timestamp() * 1000)
    rows = await tx.all("interests_untold", before=midnight)
    waiting = [interests.read(row, context.private) for row in rows]
    tasks = [task for task in await notices.open_tasks(tx, context.private) if task.created_at < midnight]
    if not waiting and not tasks:
        return counts
    page, key = staff.morning(waiting, _jobs(tasks), context.world(now)), f"untold:{local:%Y-%m-%d}"
    if not await write_mail(tx, context, Kind.STAFF, context.staff_email, page, key, now):
        return counts
    return {"untold": len(waiting), "open tasks": len(tasks)}


def _jobs(tasks: Sequence[Task]) -> list[staff.Job]:
    return [staff.Job(task.number, task.kind, task.hobby or 0, task.details) for task in tasks]
