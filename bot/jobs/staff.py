"""Mails to staff: new tasks within minutes, and each morning whoever waits while nobody has been told."""

from datetime import UTC, datetime

from bot.commands.context import Context
from bot.store import interests, notices, outbox
from bot.store.database import Tx
from dialogs.pages import staff
from dialogs.texts.codec import page_json
from dialogs.texts.values import Page
from rules.delivery import Kind
from rules.reminders import HELSINKI

MOST_IN_A_MAIL = 20
MORNING_HOUR = 8
EMAIL = "email"


async def mail_tasks(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """One mail about all tasks that staff have not been written about."""
    if not context.staff_email:
        return {"mailed": 0}
    jobs, ids = [], []
    for row in await tx.all("tasks_unmailed", row_limit=MOST_IN_A_MAIL):
        task = notices.read_task(row, context.private)
        if await tx.one("task_mailed", id=task.id, now=now):
            jobs.append(staff.Job(task.number, task.kind, task.hobby or 0, task.details))
            ids.append(task.id)
    if jobs:
        await _mail(tx, context, f"tasks:{ids[0]}-{ids[-1]}", staff.tasks(jobs, context.world(now)), now)
    return {"mailed": len(jobs)}


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
    page = staff.untold(waiting, context.world(now))
    mailed = await _mail(tx, context, f"untold:{local:%Y-%m-%d}", page, now)
    return {"untold": len(waiting) if mailed else 0}


async def _mail(tx: Tx, context: Context, key: str, page: Page, now: int) -> bool:
    """False when it was written before."""
    written = await outbox.put(
        tx,
        context.private,
        kind=Kind.STAFF,
        channel=EMAIL,
        address=context.staff_email,
        page=page_json(page),
        now=now,
        key=key,
    )
    return written is not None
