"""Passing an association's answer on to the person, as a closed phrase in their own language."""

from dataclasses import dataclass, replace

from bot.commands.context import Context
from bot.commands.reminding import plan_reminders
from bot.commands.writing import write_about
from bot.store import interests, messages, notices
from bot.store.database import Tx
from bot.store.private import SealError
from dialogs.pages.mine import answer_news
from dialogs.pages.staff import FAILED, MINOR, NO_ADDRESS, UNANSWERED, UNKNOWN
from rules.delivery import Kind
from rules.interest import UNTOLD, Actor, Answer, Interest, Said, State
from rules.life import Event, can_answer

RINGING = frozenset({FAILED, UNKNOWN, NO_ADDRESS, UNANSWERED})
"""Tasks that ask staff to ring an association about somebody."""


@dataclass(frozen=True, slots=True)
class Passed:
    """What became of an answer: "told", "kept" (nowhere to write to: they see it when they come back), "again" (it was
    passed on before), "changed" (somebody else was quicker), "closed" or "unknown"; and what was answered earlier.
    """

    how: str
    before: Answer | None = None


def mark_of(interest: Interest) -> int:
    """What holds of an interest when somebody is shown it to answer: another mark after each answer."""
    return interest.changed_at if interest.state is State.ANSWERED else 0


async def pass_on(
    tx: Tx,
    context: Context,
    number: int,
    answer: Answer,
    now: int,
    *,
    said: Said = Said(),  # noqa: B008  a frozen value
    actor: Actor = Actor.STAFF,
    seen: int | None = None,
    writes: bool = True,
) -> Passed:
    """Tell the person, unless somebody else `writes` to them. An association may change its mind.

    `seen` is the mark of what was shown to whoever answers: when that does not hold any more, nothing happens.
    """
    row = await tx.one("interest_by_number", number=number)
    if row is None:
        return Passed("unknown")
    interest = interests.read(row, context.private)
    if said.text and await messages.blocked(tx, interest.id):
        said = replace(said, text="")
        if answer is Answer.OTHER:
            return Passed("closed")  # there is nothing else in it
    if not can_answer(interest, actor):
        return Passed("closed")
    if seen is not None and seen != mark_of(interest):
        return Passed("changed", interest.answer)
    if interest.state is State.ANSWERED and (interest.answer, interest.said) == (answer, said):
        return Passed("again", answer)
    answered = await interests.become(tx, context.private, interest, Event.ANSWERED, actor, now, answer, said)
    if answered is None:
        return Passed("closed")
    await tx.run("tasks_of_interest_done", interest=interest.id, now=now, done_by="answered")
    await (notices.arrived if actor is Actor.ASSOCIATION else notices.rung)(tx, interest, now)
    await interests.forget_minors_number(tx, context.private, interest)
    if not answered.open:
        await tx.run("reminders_drop", interest=interest.id)
    else:
        await plan_reminders(tx, context, answered, now)
    told = not writes or await _write(tx, context, answered, now, staff_know=actor is Actor.STAFF)
    return Passed("told" if told else "kept", interest.answer)


async def _write(tx: Tx, context: Context, answered: Interest, now: int, *, staff_know: bool) -> bool:
    """False when there is nowhere to write to, or their address cannot be opened."""
    page = answer_news(answered, context.world(now))
    key = f"answer:{answered.id}:{answered.answer}:{now}"
    try:
        return await write_about(tx, context, answered, page, Kind.STATUS, now, key=key, staff_know=staff_know)
    except SealError:
        return False


async def close(tx: Tx, context: Context, number: int, by: str, now: int) -> bool:
    """Close a task; what named or reached a person is not kept with it. False when there is no open one.

    Ringing an association is telling them: the interest is told, and a notice that still waits is not sent.
    """
    row = await tx.one("task_done", number=number, now=now, done_by=by)
    interest = await interests.get(tx, context.private, row["interest_id"]) if row and row["interest_id"] else None
    if row and interest and row["kind"] == MINOR:
        await interests.forget_minors_number(tx, context.private, interest)
    if row and interest and row["kind"] in RINGING and interest.state in UNTOLD:
        await notices.rung(tx, interest, now)
        await interests.become(tx, context.private, interest, Event.TOLD, Actor.STAFF, now)
    return row is not None
