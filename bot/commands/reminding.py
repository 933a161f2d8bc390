"""Which meetings somebody is reminded of next, as rows."""

from bot.commands.context import Context
from bot.store.database import Tx
from bot.store.ids import new_id
from catalogue.hobby import Hobby, Meeting
from catalogue.schedule import meeting_after, next_meetings
from rules.interest import Interest, Remind
from rules.reminders import plan

AHEAD = 2
"""Meetings that are planned ahead for somebody who wants every one: an outage shorter than their gap misses none."""


async def plan_reminders(tx: Tx, context: Context, interest: Interest, now: int) -> int:
    """Write the reminders that are still to come. Returns how many are new; a repeat adds none."""
    hobby = context.catalogue.hobbies.get(interest.hobby)
    if hobby is None or not interest.open or interest.age.minor or interest.remind is Remind.NONE:
        return 0
    new = 0
    for meeting in await _meetings(tx, interest, hobby, now):
        for due in plan(meeting.starts_at, now, context.settings.reminders):
            row = await tx.one(
                "reminder_add",
                id=new_id(),
                interest=interest.id,
                meeting_at=meeting.starts_at,
                kind=due.kind,
                due_at=due.at,
            )
            new += row is not None
    return new


async def _meetings(tx: Tx, interest: Interest, hobby: Hobby, now: int) -> list[Meeting]:
    """The first meeting after the interest, or with "every" the next ones; none that the person said no to."""
    said = await tx.all("coming_of", interest=interest.id)
    not_then = {row["meeting_at"] for row in said if row["answer"] == "not-this-time"}
    every = interest.remind is Remind.EVERY
    meeting = next(iter(next_meetings(hobby, now if every else interest.created_at, 1)), None)
    wanted: list[Meeting] = []
    while meeting and len(wanted) < (AHEAD if every else 1):
        if meeting.starts_at not in not_then:
            wanted.append(meeting)
        meeting = meeting_after(hobby, meeting.starts_at)
    return wanted
