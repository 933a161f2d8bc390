"""After a first meeting: how was it, do they still go? And before it: the association is told once more."""

from collections.abc import Collection, Mapping

from bot.commands.context import Context
from bot.commands.writing import write_news
from bot.store import interests, notices, people, visits
from bot.store.database import Tx
from bot.store.private import SealError
from catalogue.hobby import Hobby
from dialogs.pages.questions import question_news
from rules.delivery import Kind
from rules.interest import Answer, Interest, State
from rules.notice import VISIT
from rules.reminders import asleep, leaves_until
from rules.visits import (
    Question,
    asked,
    first_meeting,
    is_asked,
    may_ask,
    may_tell_of_visit,
    next_meeting,
    said,
)

DAY = 24 * 60 * 60 * 1000


async def ask(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Ask each question once, outside the quiet hours: who said stop, or cannot be written to, finds it on the page of
    the hobby. One whose address cannot be opened is passed over, until it can be or it is too late.
    """
    counts = {"asked": 0, "not written": 0, "unreadable": 0}
    if asleep(now, context.settings.reminders):
        return counts
    steps, not_then = await visits.steps_after_visits(tx), await visits.not_then(tx)
    for row in await tx.all("interests_let_in"):
        interest = interests.read(row, context.private)
        hobby = context.catalogue.hobbies.get(interest.hobby)
        if hobby is None or hobby.status != "active":
            continue
        due = _due(interest, hobby, steps.get(interest.id, {}), not_then.get(interest.id, set()), now)
        if due is None:
            continue
        try:
            written = await _ask(tx, context, interest, *due, now)
        except SealError:
            counts["unreadable"] += 1
            continue
        if await interests.take_step(tx, interest.id, asked(due[0]), now):
            counts["asked" if written else "not written"] += 1
    return counts


def _due(
    interest: Interest, hobby: Hobby, steps: Mapping[str, int], not_then: Collection[int], now: int
) -> tuple[Question, int | None] | None:
    """The question that it is time for, and the meeting that it is about where one is known."""
    if asked(Question.STILL) in steps:
        return None
    first = first_meeting(interest, hobby, not_then)
    since = interest.changed_at if interest.state is State.CAME else steps.get(asked(Question.VISIT), first)
    if since is not None and may_ask(Question.STILL, since, now):
        return Question.STILL, None
    if not is_asked(interest) or asked(Question.AGAIN) in steps:
        return None
    question, meeting = Question.VISIT, first
    if asked(Question.VISIT) in steps:
        not_been = steps.get(said(Question.VISIT))
        question, meeting = Question.AGAIN, not_been and next_meeting(hobby, not_been, not_then)
    if not meeting or not may_ask(question, meeting, now):
        return None
    return question, meeting if hobby.schedules or interest.said.meeting_at == meeting else None


async def _ask(
    tx: Tx, context: Context, interest: Interest, question: Question, meeting_at: int | None, now: int
) -> bool:
    """False when nothing is written to them. Raises `SealError`."""
    person = await people.get(tx, context.private, interest.person)
    if person is None or person.quiet:
        return False
    page = question_news(interest, question, meeting_at, context.world(now))
    until = leaves_until(now + DAY, now, context.settings.reminders)
    key = f"{asked(question)}:{interest.id}"
    return await write_news(tx, context, person.id, page, Kind.STATUS, now, key=key, not_after=until)


async def tell_associations(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """On the working day before the first visit of somebody who is welcome, its association is to be told, once."""
    counts, not_then = {"to tell": 0}, await visits.not_then(tx)
    for row in await tx.all("interests_let_in"):
        if row["state"] != State.ANSWERED or row["answer"] != Answer.WELCOME:
            continue
        interest = interests.read(row, context.private)
        meeting_at = first_visit(context, interest, not_then.get(interest.id, set()))
        if meeting_at is None or not may_tell_of_visit(interest, meeting_at, now):
            continue
        if await interests.take_step(tx, interest.id, "told-of-visit", now):
            counts["to tell"] += 1
            await notices.tell(
                tx,
                interest=interest.id,
                number=interest.number,
                hobby=interest.hobby,
                association=interest.association,
                kind=VISIT,
                now=now,
            )
    return counts


def first_visit(context: Context, interest: Interest, not_then: Collection[int]) -> int | None:
    """When somebody who was let in comes for the first time; None where nobody knows."""
    hobby = context.catalogue.hobbies.get(interest.hobby)
    if hobby is None or hobby.status != "active" or not (hobby.schedules or interest.said.meeting_at):
        return None
    return first_meeting(interest, hobby, not_then)
