"""Passing an association's answer on to the person, as a closed phrase in their own language."""

from dataclasses import replace

from bot.commands.context import Context
from bot.commands.writing import write_news
from bot.store import interests, notices, people
from bot.store.database import Tx
from bot.store.private import SealError
from dialogs.pages.mine import answer_news
from dialogs.pages.staff import FAILED, NO_ADDRESS, UNKNOWN
from rules.delivery import Kind
from rules.interest import Actor, Answer, State

RINGING = frozenset({FAILED, UNKNOWN, NO_ADDRESS})
"""Tasks that ask staff to ring an association about somebody."""


async def pass_on(tx: Tx, context: Context, number: int, answer: Answer, now: int) -> str:
    """Returns "told", "kept" (nowhere to write to: they see it when they come back), "closed" or "unknown"."""
    row = await tx.one("interest_by_number", number=number)
    if row is None:
        return "unknown"
    interest = interests.read(row, context.private)
    if not await interests.become(tx, interest, State.ANSWERED, Actor.STAFF, now, answer):
        return "closed"
    answered = replace(interest, state=State.ANSWERED, answer=answer, changed_at=now)
    await tx.run("tasks_of_interest_done", interest=interest.id, now=now, done_by="answered")
    if not answered.open:
        await tx.run("reminders_drop", interest=interest.id)
    person = await people.get(tx, context.private, interest.person)
    if person is None:
        return "kept"
    page = answer_news(answered, context.world(now))
    key = f"answer:{interest.id}:{answer}:{now}"
    try:
        written = await write_news(tx, context, interest.person, page, Kind.STATUS, now, key=key)
    except SealError:  # their address cannot be opened
        return "kept"
    return "told" if written else "kept"


async def close(tx: Tx, context: Context, number: int, by: str, now: int) -> bool:
    """Close a task; what named or reached a person is not kept with it. False when there is no open one.

    Ringing an association is telling them: the interest is told, and a notice that still waits is not sent.
    """
    row = await tx.one("task_done", number=number, now=now, done_by=by)
    if row is None:
        return False
    if row["kind"] in RINGING and row["interest_id"] is not None:
        interest = await interests.get(tx, context.private, row["interest_id"])
        if interest and interest.state is not State.TOLD:
            await notices.take_back(tx, interest.number, "new", now)
            await interests.become(tx, interest, State.TOLD, Actor.STAFF, now)
    return True
