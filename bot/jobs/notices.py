"""Forwarding notices to associations, and seeing that each arrived."""

from dataclasses import replace

from bot.commands.context import Context
from bot.commands.reply_addresses import About
from bot.commands.writing import MAIL
from bot.jobs.mail import write_mail
from bot.jobs.said import page_of
from bot.store import interests, messages, notices
from bot.store.database import Tx
from bot.store.notices import Notice
from bot.store.private import SealError
from catalogue.hobby import Association
from dialogs.pages.staff import FAILED, NO_ADDRESS, TELL_DELETE, TELL_MESSAGE, TELL_WITHDRAWN, UNKNOWN
from rules.delivery import Kind
from rules.interest import UNTOLD, Actor
from rules.life import Event
from rules.notice import DELETE, NEW, WITHDRAWN, Way, message_of
from rules.reminders import may_write_to_associations

BATCH = 100
UNREADABLE = "unreadable"
FOLLOWING = {WITHDRAWN: TELL_WITHDRAWN, DELETE: TELL_DELETE}
"""What staff are to say of a notice that follows one, whyever it cannot be a mail."""


async def forward(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Write the mails of notices that wait, in the hours when associations are written to.

    What must go on waiting is passed over, so that it never holds back what came after it. Without mail, what was to
    leave by mail has failed.
    """
    if not context.settings.email:
        await tx.run("delivery_fail_channel", channel=MAIL, reason="mail is off", now=now)
    hours = context.settings.notices
    counts = {"written": 0, "without address": 0, "dropped": 0, UNREADABLE: 0}
    allowed = may_write_to_associations(now, hours.from_hour, hours.to_hour)
    after = 0
    while counts["written"] < BATCH and (rows := await tx.all("notices_waiting", after=after, row_limit=BATCH)):
        after = rows[-1]["id"]
        for notice in map(notices.read, rows):
            association, way = _reached_by_mail(context, notice), await notices.way(tx, notice)
            if way is Way.WAIT:
                continue
            if way is Way.DROP:
                await tx.run("notice_become", id=notice.id, from_state="waiting", state="dropped", now=now)
                counts["dropped"] += 1
            elif association is None or way is Way.RING:
                # Staff ring them. The notice waits, for a confirmed address or for the hobby to come back.
                counts["without address"] += await _ask_staff(tx, context, notice, NO_ADDRESS, now)
            elif allowed:
                counts[await _write(tx, context, notice, association, now)] += 1
    return counts


def _reached_by_mail(context: Context, notice: Notice) -> Association | None:
    """The association, when a mail can tell it: there is mail, its address is confirmed, the hobby is still known."""
    association = context.catalogue.associations.get(notice.association)
    if association is None or not association.email or not association.confirmed_on:
        return None
    known = notice.kind != NEW or notice.hobby in context.catalogue.hobbies
    return association if context.settings.email and known else None


async def _ask_staff(tx: Tx, context: Context, notice: Notice, kind: str, now: int, why: str = "") -> bool:
    """Staff are to ring an association about a notice, once for each reason why. That somebody does not come, or asks
    to delete, is theirs from then on.
    """
    kind = FOLLOWING.get(notice.kind, kind)
    message = await messages.get(tx, context.private, number) if (number := message_of(notice.kind)) else None
    if message:
        kind = TELL_MESSAGE
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
        details={
            "interest": notice.number,
            "association": notice.association,
            **({"text": message.text} if message else {}),
        },
    )


async def _write(tx: Tx, context: Context, notice: Notice, association: Association, now: int) -> str:
    try:
        page = await page_of(tx, context, notice, association, now)
    except SealError:
        # The name cannot be said: staff ring them. The notice waits, in case the right secret comes back.
        await _ask_staff(tx, context, notice, FAILED, now, UNREADABLE)
        return UNREADABLE
    if page and notice.interest:
        page = replace(page, reply_to=context.replies.of(About.INTEREST, notice.number))
    state = "queued" if page else "dropped"
    row = await tx.one("notice_become", id=notice.id, from_state="waiting", state=state, now=None)
    if page is None or row is None or association.email is None:
        return "dropped"
    await write_mail(tx, context, Kind.NOTICE, association.email, page, f"notice:{notice.id}", now)
    return "written"


async def settle(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Carry over what became of the mails: told, or a task for staff."""
    counts = {"delivered": 0, "failed": 0, "unknown": 0}
    for row in await tx.all("notices_queued"):
        notice = notices.read(row)
        ended = {"sent": "delivered", "unknown": "unknown"}.get(row["delivery_state"], "failed")
        if await tx.one("notice_become", id=notice.id, from_state="queued", state=ended, now=now) is None:
            continue
        counts[ended] += 1
        interest = await interests.get(tx, context.private, notice.interest) if notice.interest else None
        matters = notice.kind == DELETE or interest is not None  # else the person is erased
        if notice.kind == NEW and interest:
            matters = interest.state in UNTOLD
            event = Event.TOLD if ended == "delivered" else Event.NOT_DELIVERED
            await interests.become(tx, context.private, interest, event, Actor.CLOCK, now)
        if matters and ended != "delivered":
            await _ask_staff(tx, context, notice, UNKNOWN if ended == "unknown" else FAILED, now)
    return counts
