"""Passing an association's answer on to the person, as a closed phrase in their own language."""

from dataclasses import replace

from bot.commands.context import Context
from bot.commands.writing import write_news
from bot.store import interests, people
from bot.store.database import Tx
from dialogs.pages.mine import answer_news
from rules.delivery import Kind
from rules.interest import Actor, Answer, State


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
    if person is None or person.quiet:
        return "kept"
    page = answer_news(answered, context.world(now))
    written = await write_news(
        tx, context, interest.person, page, Kind.STATUS, now, key=f"answer:{interest.id}:{answer}:{now}"
    )
    return "told" if written else "kept"
