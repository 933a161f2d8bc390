"""Which meetings somebody is reminded of next, as rows."""

from collections.abc import Sequence

from bot.commands.context import Context
from bot.store.database import Row, Tx
from bot.store.ids import new_id
from catalogue.hobby import Hobby
from catalogue.schedule import meeting_after, next_meetings
from rules.interest import HELD, Interest, Remind
from rules.reminders import plan

AHEAD = 2
"""Meetings that are planned ahead for somebody who wants every one: an outage shorter than their gap misses none."""


def takes_place(hobby: Hobby | None, meeting_at: int) -> bool:
    """Whether the hobby, None when it is no longer known, meets at that time by the catalogue as it is now."""
    return hobby is not None and any(m.starts_at == meeting_at for m in next_meetings(hobby, meeting_at, 1))


async def plan_reminders(tx: Tx, context: Context, interest: Interest, now: int) -> tuple[int, int]:
    """Write the reminders that are still to come, and drop those that wait for any other meeting.

    Returns how many are new and how many were dropped; a repeat does neither.
    """
    await _take_back(tx, context, interest, now)
    known = await tx.all("reminders_of", interest=interest.id)
    wanted = await _meetings(tx, context, interest, known, now)
    new = 0
    for meeting_at in wanted:
        for due in plan(meeting_at, now, context.settings.reminders):
            row = await tx.one(
                "reminder_add", id=new_id(), interest=interest.id, meeting_at=meeting_at, kind=due.kind, due_at=due.at
            )
            new += row is not None
    unwanted = [row["meeting_at"] for row in known if row["state"] == "waiting" and row["meeting_at"] not in wanted]
    for meeting_at in set(unwanted):
        await tx.run("reminders_drop_meeting", interest=interest.id, meeting_at=meeting_at)
    return new, len(unwanted)


async def _take_back(tx: Tx, context: Context, interest: Interest, now: int) -> None:
    """A reminder that is written and has not left does not leave when its meeting does not take place."""
    hobby = context.catalogue.hobbies.get(interest.hobby)
    for row in await tx.all("reminders_written", interest=interest.id, now=now):
        if takes_place(hobby, row["meeting_at"]):
            continue
        if await tx.all("delivery_cancel_key", **key_range(row["id"]), reason="cancelled", now=now):
            await tx.run("reminder_again", id=row["id"], new_id=new_id())


def key_of(reminder: int) -> str:
    """What makes a reminder one delivery."""
    return f"reminder:{reminder}"


def key_range(reminder: int) -> dict[str, str]:
    """The keys of its deliveries: one, and with a mail those of what also stands in conversations, behind a colon."""
    return {"key": key_of(reminder), "first_key": f"{key_of(reminder)}:", "end_key": f"{key_of(reminder)};"}


async def _meetings(tx: Tx, context: Context, interest: Interest, known: Sequence[Row], now: int) -> list[int]:
    """When the first meeting after the interest is, or with "every" the next ones; none that the person said no to."""
    hobby = context.catalogue.hobbies.get(interest.hobby)
    if hobby is None or not interest.attends or interest.state in HELD or interest.remind is Remind.NONE:
        return []
    said = await tx.all("coming_of", interest=interest.id)
    not_then = {row["meeting_at"] for row in said if row["answer"] == "not-this-time"}
    every = interest.remind is Remind.EVERY
    since = now if every else _first_since(interest, known, not_then, now)
    if interest.said.meeting_at > now:  # they were told when to come
        since = interest.said.meeting_at
    meeting = None if since is None else next(iter(next_meetings(hobby, since, 1)), None)
    wanted: list[int] = []
    while meeting and len(wanted) < (AHEAD if every else 1):
        if meeting.starts_at not in not_then:
            wanted.append(meeting.starts_at)
        meeting = meeting_after(hobby, meeting.starts_at)
    return wanted


def _first_since(interest: Interest, known: Sequence[Row], not_then: set[int], now: int) -> int | None:
    """From when on the first meeting is looked for, None when it is over.

    A catalogue that has changed since does not say which one was to be the first: what was planned does.
    """
    planned = [row for row in known if row["state"] != "dropped"]
    if any(row["meeting_at"] > now for row in planned):
        return now
    if any(row["state"] == "queued" and row["meeting_at"] not in not_then for row in planned):
        return None
    return interest.created_at
