"""Looking after interests of which nobody says anything: each step of the clock once, for whoever is due."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import suppress
from functools import partial

from bot.commands.answering import RINGING
from bot.commands.context import Context
from bot.commands.writing import write_about
from bot.store import interests, notices, people
from bot.store.database import Tx
from bot.store.private import SealError
from catalogue.schedule import next_meetings
from dialogs.pages import loop as pages
from dialogs.pages.staff import UNANSWERED
from dialogs.texts.values import Page
from dialogs.world import Rows
from rules.delivery import HOUR, Kind
from rules.interest import Actor, Interest
from rules.life import Event
from rules.loop import (
    RULES,
    Rule,
    Step,
    To,
    days_later,
    is_told_of_closing,
    may_go,
    senseless,
    soon_from,
    staff_at,
)
from rules.notice import KNOWN, NEW, REMINDER, State

BATCH = 200
"""So many steps in a run: others write too. What is left is found by the next run."""

UNREADABLE = "unreadable"

Take = Callable[[Tx, Context, Step, Interest, int], Awaitable[None]]


async def look_after(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Take the steps that are due, in the order of the table. One whose person's address cannot be opened is passed
    over, until it can be.
    """
    counts: dict[str, int] = {**dict.fromkeys(Step, 0), UNREADABLE: 0}
    for rule in RULES:
        if may_go(rule.to, now, context.settings):
            async for interest in _due(tx, context, rule, now):
                if sum(counts.values()) - counts[UNREADABLE] >= BATCH:
                    return counts
                try:
                    counts[rule.step] += await _take(tx, context, rule, interest, now)
                except SealError:
                    counts[UNREADABLE] += 1
    return counts


async def _due(tx: Tx, context: Context, rule: Rule, now: int) -> AsyncIterator[Interest]:
    """Interests of which this step is due; for those of staff also because of a meeting."""
    days = rule.after_days(context.settings.loop)
    before = days_later(now, -days) + HOUR  # the clock may have been changed in between: each is looked at once more
    for state in rule.states:
        if rule.unchanged:
            query = partial(tx.all, "interests_unchanged", refused=int(rule.refused))
        else:
            query = partial(tx.all, "interests_waiting")
        after = 0
        while rows := await query(state=state, step=rule.step, before=before, after=after, row_limit=BATCH):
            after = rows[-1]["id"]
            for row in rows:
                interest = interests.read(row, context.private)
                since = interest.changed_at if rule.unchanged else interest.waiting_since
                if since is not None and days_later(since, days) <= now:
                    yield interest
    if rule.step is Step.STAFF:
        async for interest in _before_a_meeting(tx, context, now):
            yield interest


async def _before_a_meeting(tx: Tx, context: Context, now: int) -> AsyncIterator[Interest]:
    """Who waits while their first meeting is so near that staff are to ring now."""
    near: dict[int, bool] = {}
    for row in await tx.all("interests_unanswered", step=Step.STAFF):
        number = row["hobby"]
        if number not in near:
            meets = _first_meeting(context, number, now)
            near[number] = meets is not None and soon_from(meets) <= now
        if not near[number]:
            continue
        since = row["waiting_since"]
        if staff_at(since, _first_meeting(context, number, since), now, context.settings) <= now:
            interest = await interests.get(tx, context.private, row["id"])
            if interest is not None:
                yield interest


def _first_meeting(context: Context, number: int, since: int) -> int | None:
    hobby = context.catalogue.hobbies.get(number)
    return next((one.starts_at for one in next_meetings(hobby, since, 1)), None) if hobby else None


async def _take(tx: Tx, context: Context, rule: Rule, interest: Interest, now: int) -> bool:
    """Do it once; False when another process did. Raises `SealError`, with nothing taken."""
    if rule.step in {Step.CLOSE, Step.CLOSE_NO}:
        return await _close(tx, context, interest, now)
    if rule.to is To.PERSON:
        await people.best_address(tx, context.private, interest.person)
    if not await interests.take_step(tx, interest.id, rule.step, now):
        return False
    hobby = context.catalogue.hobbies.get(interest.hobby)
    ended = hobby is not None and hobby.status == "ended"
    if not senseless(rule.step, interest, now, context.settings, ended=ended):
        await _TAKE[rule.to](tx, context, rule.step, interest, now)
    return True


async def _remind(tx: Tx, _context: Context, _step: Step, interest: Interest, now: int) -> None:
    """By mail, if the first notice was one: who was rung is rung again, by staff."""
    first = await tx.one("notice_of", number=interest.number, kind=NEW)
    if first is None or State(first["state"]) not in KNOWN - {State.RUNG}:
        return
    await notices.tell(
        tx,
        interest=interest.id,
        number=interest.number,
        hobby=interest.hobby,
        association=interest.association,
        kind=REMINDER,
        now=now,
    )


async def _ask_staff(tx: Tx, context: Context, _step: Step, interest: Interest, now: int) -> None:
    """To ring the association, unless they have that to do about this interest already."""
    if any(row["kind"] in RINGING for row in await tx.all("tasks_open_of", interest=interest.id)):
        return
    first = _first_meeting(context, interest.hobby, interest.waiting_since or now)
    details = {"interest": interest.number, "association": interest.association}
    if first is not None and first > now:
        details["meeting"] = first
    await notices.add_task(
        tx,
        context.private,
        f"{UNANSWERED}:{interest.id}",
        UNANSWERED,
        now,
        interest=interest.id,
        hobby=interest.hobby,
        details=details,
    )


async def _close(tx: Tx, context: Context, interest: Interest, now: int) -> bool:
    """Nothing of it is done any more; who is to hear that does, if they can be written to. False when it is closed."""
    became = await interests.become(tx, context.private, interest, Event.RAN_OUT, Actor.CLOCK, now)
    if became is None:
        return False
    await tx.run("reminders_drop", interest=interest.id)
    await tx.run("tasks_of_interest_done", interest=interest.id, now=now, done_by="closed")
    for kind in (NEW, REMINDER):
        await notices.take_back(tx, interest.number, kind, now)
    await interests.forget_minors_number(tx, context.private, interest)
    if is_told_of_closing(interest):
        page = pages.closed(became, context.world(now))
        with suppress(SealError):
            key = f"{Step.CLOSE}:{interest.id}"
            await write_about(tx, context, became, page, Kind.STATUS, now, key=key, staff_know=True)
    return True


async def _tell(tx: Tx, context: Context, step: Step, interest: Interest, now: int) -> None:
    """A word to the person, and to a minor's guardian; who cannot be written to sees it on the page of the interest."""
    page = await _word(tx, context, step, interest, now)
    if page:
        key = f"{step}:{interest.id}"
        await write_about(tx, context, interest, page, Kind.STATUS, now, key=key, staff_know=True)


async def _word(tx: Tx, context: Context, step: Step, interest: Interest, now: int) -> Page | None:
    if step is Step.COUNSELLOR_WORD:
        return pages.still_with_staff(interest, context.world(now))
    if step is not Step.WORD:
        return pages.ask_again(interest, context.world(now), late=step is Step.GUARDIAN_WORD)
    person = await people.get(tx, context.private, interest.person)
    theirs = await interests.of_person(tx, context.private, interest.person)
    return pages.nobody_answered(interest, person, context.world(now, rows=Rows(theirs))) if person else None


_TAKE: Mapping[To, Take] = {To.ASSOCIATION: _remind, To.STAFF: _ask_staff, To.PERSON: _tell}
