"""Forwarding notices to associations, and seeing that each arrived."""

from bot.commands.context import Context
from bot.store import interests, notices, outbox, people
from bot.store.database import Tx
from bot.store.notices import Notice
from catalogue.hobby import Association
from dialogs.pages import notices as mails
from dialogs.pages.staff import FAILED, NO_ADDRESS, UNKNOWN
from dialogs.texts.codec import page_json
from dialogs.texts.values import Page
from rules.delivery import Kind
from rules.interest import Actor, State
from rules.reminders import may_write_to_associations

BATCH = 100
EMAIL = "email"


async def forward(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Write the mails of notices that wait, in the hours when associations are written to."""
    hours = context.settings.notices
    counts = {"written": 0, "without address": 0, "dropped": 0}
    allowed = may_write_to_associations(now, hours.from_hour, hours.to_hour)
    for row in await tx.all("notices_waiting", row_limit=BATCH):
        notice = notices.read(row)
        association = context.catalogue.associations.get(notice.association)
        if association is None or not association.email or not association.confirmed_on:
            counts["without address"] += await _ask_staff(tx, context, notice, now)
        elif allowed:
            counts[await _write(tx, context, notice, association, now)] += 1
    return counts


async def _ask_staff(tx: Tx, context: Context, notice: Notice, now: int) -> bool:
    """Nobody can be reached for it: staff ring them. The notice waits for a confirmed address."""
    return await notices.add_task(
        tx,
        context.private,
        f"{NO_ADDRESS}:{notice.id}",
        NO_ADDRESS,
        now,
        interest=notice.interest,
        hobby=notice.hobby,
        details={"interest": notice.number},
    )


async def _write(tx: Tx, context: Context, notice: Notice, association: Association, now: int) -> str:
    page = await _mail(tx, context, notice, association, now)
    state = "queued" if page else "dropped"
    row = await tx.one("notice_become", id=notice.id, from_state="waiting", state=state, now=None)
    if page is None or row is None or association.email is None:
        return "dropped"
    await outbox.put(
        tx,
        context.private,
        kind=Kind.NOTICE,
        channel=EMAIL,
        address=association.email,
        page=page_json(page),
        now=now,
        key=f"notice:{notice.id}",
    )
    return "written"


async def _mail(tx: Tx, context: Context, notice: Notice, association: Association, now: int) -> Page | None:
    if notice.kind == "delete":
        return mails.please_delete(notice.number, association)
    interest = await interests.get(tx, context.private, notice.interest) if notice.interest else None
    if interest is None:
        return None
    hobby = context.catalogue.hobbies.get(interest.hobby)
    if notice.kind == "withdrawn":
        return mails.withdrawn(interest, hobby.name if hobby else f"#{interest.hobby}", association)
    person = await people.get(tx, context.private, interest.person)
    if hobby is None or person is None or interest.state is State.WITHDRAWN:
        return None
    return mails.new_interest(interest, person.language, hobby, association, context.world(now))


async def settle(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Carry over what became of the mails: told, or a task for staff."""
    counts = {"delivered": 0, "failed": 0, "unknown": 0}
    for row in await tx.all("notices_queued"):
        notice = notices.read(row)
        ended = {"sent": "delivered", "unknown": "unknown"}.get(row["delivery_state"], "failed")
        if await tx.one("notice_become", id=notice.id, from_state="queued", state=ended, now=now) is None:
            continue
        counts[ended] += 1
        if ended != "delivered" and (notice.interest or notice.kind == "delete"):  # else the person is erased
            kind = UNKNOWN if ended == "unknown" else FAILED
            await notices.add_task(
                tx,
                context.private,
                f"{kind}:{notice.id}",
                kind,
                now,
                interest=notice.interest,
                hobby=notice.hobby,
                details={"interest": notice.number},
            )
        if notice.kind == "new" and notice.interest:
            interest = await interests.get(tx, context.private, notice.interest)
            state = State.TOLD if ended == "delivered" else State.UNDELIVERED
            if interest:
                await interests.become(tx, interest, state, Actor.CLOCK, now)
    return counts
