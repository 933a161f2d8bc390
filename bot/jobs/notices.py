"""Forwarding notices to associations, and seeing that each arrived."""

from collections.abc import Sequence
from itertools import groupby

from bot.commands.context import Context
from bot.commands.telling import can_be_written_to, write_to
from bot.commands.writing import MAIL
from bot.jobs import digests
from bot.jobs.digests import write_digests
from bot.jobs.said import page_of
from bot.store import contacts, interests, messages, notices
from bot.store.database import Row, Tx
from bot.store.notices import Notice
from bot.store.private import SealError
from dialogs.pages.staff import (
    FAILED,
    NO_ADDRESS,
    TELL_DELETE,
    TELL_MESSAGE,
    TELL_NAMED,
    TELL_UNNAMED,
    TELL_WITHDRAWN,
    UNKNOWN,
)
from rules.contact import Contact
from rules.interest import UNTOLD, Actor, State
from rules.life import Event
from rules.notice import DELETE, NAMED, NEW, REMINDER, UNNAMED, VISIT, WITHDRAWN, Way, message_of
from rules.reminders import may_write_to_associations

BATCH = 100
UNREADABLE = "unreadable"
FOLLOWING = {WITHDRAWN: TELL_WITHDRAWN, DELETE: TELL_DELETE, NAMED: TELL_NAMED, UNNAMED: TELL_UNNAMED}
"""What staff are to say of a notice that follows one, whyever it cannot be a message."""


async def forward(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Write the messages of notices that wait, in the hours when associations are written to, and the daily mails.

    What must go on waiting is passed over, so that it never holds back what came after it. Without mail, what was to
    leave by mail has failed.
    """
    if not context.settings.email:
        await tx.run("delivery_fail_channel", channel=MAIL, reason="mail is off", now=now)
    hours = context.settings.notices
    counts = {"written": 0, "without address": 0, "dropped": 0, UNREADABLE: 0, "daily": 0}
    allowed = may_write_to_associations(now, hours.from_hour, hours.to_hour)
    await _forward_waiting(tx, context, now, counts, allowed=allowed)
    while allowed and await write_digests(tx, context, now, counts):
        await _forward_waiting(tx, context, now, counts, allowed=allowed)
    return counts


async def _forward_waiting(tx: Tx, context: Context, now: int, counts: dict[str, int], *, allowed: bool) -> None:
    after = 0
    while counts["written"] < BATCH and (rows := await tx.all("notices_waiting", after=after, row_limit=BATCH)):
        after = rows[-1]["id"]
        for notice in map(notices.read, rows):
            way = await notices.way(tx, notice)
            if way is Way.WAIT:
                continue
            reached = () if way is not Way.MAIL else await _reached(tx, context, notice, now)
            if way is Way.DROP or (notice.kind == VISIT and not reached):  # nobody rings only to give advice
                await tx.run("notice_become", id=notice.id, from_state="waiting", state="dropped", now=now)
                counts["dropped"] += 1
            elif not reached:
                # Staff ring them. The notice waits, for a confirmed address or for the hobby to come back.
                counts["without address"] += await _ask_staff(tx, context, notice, NO_ADDRESS, now)
            elif allowed:
                counts[await _write(tx, context, notice, reached, now)] += 1


async def _reached(tx: Tx, context: Context, notice: Notice, now: int) -> tuple[Contact, ...]:
    """Whom a message can tell: of somebody new whoever is there, of what follows whoever was told before, if possible.
    Nobody where the hobby is not known any more.
    """
    association = context.catalogue.associations.get(notice.association)
    if association is None or (notice.kind == NEW and notice.hobby not in context.catalogue.hobbies):
        return ()
    told: tuple[Contact, ...] = ()
    first = await tx.one("notice_of", number=notice.number, kind=NEW) if notice.kind in FOLLOWING else None
    if first:
        told = await contacts.told(tx, context.private, association, first["id"], erased=notice.kind == DELETE)
    told = told or await contacts.ways(tx, context.private, association, now)
    return tuple(one for one in told if can_be_written_to(context, one))


async def _ask_staff(tx: Tx, context: Context, notice: Notice, kind: str, now: int, why: str = "") -> bool:
    """Staff are to ring an association about a notice, once for each reason why. That somebody does not come, or asks
    to delete, is theirs from then on.
    """
    kind = FOLLOWING.get(notice.kind, kind)
    details: dict[str, int | str] = {"interest": notice.number, "association": notice.association}
    if notice.kind == NAMED:
        interest = await interests.get(tx, context.private, notice.interest) if notice.interest else None
        details["name"] = interest.name if interest else ""
    message = await messages.get(tx, context.private, number) if (number := message_of(notice.kind)) else None
    if message:
        kind, details["text"] = TELL_MESSAGE, message.text
    if notice.kind != NEW:
        await tx.run("notice_become", id=notice.id, from_state="waiting", state="rung", now=now)
    return await notices.add_task(
        tx,
        context.private,
        f"{why or kind}:{notice.id}",
        kind,
        now,
        interest=notice.interest,
        hobby=notice.hobby,
        details=details,
    )


async def _write(tx: Tx, context: Context, notice: Notice, reached: tuple[Contact, ...], now: int) -> str:
    association = context.catalogue.associations[notice.association]
    try:
        pages = [(one, await page_of(tx, context, notice, association, one, now)) for one in reached]
    except SealError:
        # The name cannot be said: staff ring them. The notice waits, in case the right secret comes back.
        await _ask_staff(tx, context, notice, FAILED, now, UNREADABLE)
        return UNREADABLE
    dropped = any(page is None for _, page in pages)
    state = "dropped" if dropped else "queued"
    row = await tx.one("notice_become", id=notice.id, from_state="waiting", state=state, now=now if dropped else None)
    if dropped or row is None:
        return "dropped"
    for contact, page in pages:
        waits = notice.kind == NEW and digests.waits(context, notice, contact, now)
        key = "" if waits else f"notice:{notice.id}:{contact.number}" if contact.number else f"notice:{notice.id}"
        await tx.run("notice_way_add", notice=notice.id, contact=contact.key, delivery=key)
        if page and not waits:
            await write_to(tx, context, contact, page, key, now)
    return "written"


async def settle(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Carry over what became of the mails: told, or a task for staff."""
    counts = {"delivered": 0, "failed": 0, "unknown": 0}
    for _, rows in groupby(await tx.all("notices_queued"), key=lambda row: row["id"]):
        ways = list(rows)
        notice, ended = notices.read(ways[0]), _ended(ways)
        if not ended:
            continue
        if await tx.one("notice_become", id=notice.id, from_state="queued", state=ended, now=now) is None:
            continue
        counts[ended] += 1
        interest = await interests.get(tx, context.private, notice.interest) if notice.interest else None
        matters = notice.kind == DELETE or (interest is not None and notice.kind != VISIT)  # else they are erased
        if notice.kind == REMINDER and interest:
            matters = interest.state is State.TOLD
        if notice.kind == NEW and interest:
            matters = interest.state in UNTOLD
            event = Event.TOLD if ended == "delivered" else Event.NOT_DELIVERED
            await interests.become(tx, context.private, interest, event, Actor.CLOCK, now)
        if matters and ended != "delivered":
            await _ask_staff(tx, context, notice, UNKNOWN if ended == "unknown" else FAILED, now)
    return counts


def _ended(ways: Sequence[Row]) -> str:
    """What became of a notice by its ways: one that arrived is enough. Empty while that can still be."""
    states = {"queued" if row["delivery"] == "" else row["delivery_state"] for row in ways}
    if "sent" in states:
        return "delivered"
    if states & {"queued", "sending"}:
        return ""
    return "unknown" if "unknown" in states else "failed"
