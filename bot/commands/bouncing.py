"""A mail to an association that came back: its address is not used any more, and staff ring."""

import re
from urllib.parse import unquote

from bot.commands.context import Context
from bot.replies.sorts import Bounce, Fate
from bot.store import interests, messages, notices, records
from bot.store.database import Tx
from bot.store.notices import Notice
from dialogs.pages.staff import BOUNCED, FAILED, TELL_DELETE, TELL_MESSAGE, TELL_WITHDRAWN
from rules.interest import UNTOLD, Actor
from rules.interest import State as Stands
from rules.life import Event
from rules.notice import DELETE, NEW, WITHDRAWN, State, message_of

_OURS = re.compile(r"<notice:(\d{1,18})(?::[^<>@]*)?@[^<>@]+>")
_FOLLOWING = {WITHDRAWN: TELL_WITHDRAWN, DELETE: TELL_DELETE}
_MAY_HAVE_ARRIVED = (State.DELIVERED, State.UNKNOWN, State.QUEUED)


async def came_back(tx: Tx, context: Context, bounce: Bounce, now: int) -> str:
    """What was done, in a word for the log. What is only late, or is about another mail, changes nothing."""
    if bounce.fate is Fate.WAITING:
        return "delayed"
    row = None
    for given in bounce.ids:
        if row is None and (found := _OURS.fullmatch(unquote(given))):
            row = await tx.one("notice_by_id", id=int(found[1]))
    if row is None:
        return "bounce of another mail"
    notice = notices.read(row)
    lasting = bounce.fate is Fate.NO_ADDRESS
    if lasting:
        await _address_is_wrong(tx, context, notice, bounce.to, now)
    if row["state"] not in _MAY_HAVE_ARRIVED:
        return "bounce"
    if await tx.one("notice_become", id=notice.id, from_state=row["state"], state=State.FAILED, now=now):
        await _not_told(tx, context, notice, now, lasting=lasting)
    return "bounce"


async def bounced(tx: Tx, context: Context, association: int, address: str, now: int) -> None:
    """Nothing goes to this address until somebody confirms it again."""
    find = context.private.find(address)
    if await tx.one("contact_bounced", association=association, find_address=find, now=now):
        await records.changed(tx)


async def _address_is_wrong(tx: Tx, context: Context, notice: Notice, to: str, now: int) -> None:
    """The address is the association's as it is kept; the report may name where their server passes mail on to."""
    association = context.catalogue.associations.get(notice.association)
    address = (association.email if association else None) or to
    await bounced(tx, context, notice.association, address, now)
    await _ask_staff(tx, context, notice, BOUNCED, now)


async def _not_told(tx: Tx, context: Context, notice: Notice, now: int, *, lasting: bool) -> None:
    interest = await interests.get(tx, context.private, notice.interest) if notice.interest else None
    if notice.kind == NEW and interest and interest.state in {*UNTOLD, Stands.TOLD}:
        await interests.become(tx, context.private, interest, Event.NOT_DELIVERED, Actor.CLOCK, now)
        if not lasting:
            await _ask_staff(tx, context, notice, FAILED, now)
    elif (number := message_of(notice.kind)) is not None:
        message = await messages.get(tx, context.private, number)
        if message:
            await _ask_staff(tx, context, notice, TELL_MESSAGE, now, text=message.text)
    elif notice.kind in _FOLLOWING:
        await _ask_staff(tx, context, notice, _FOLLOWING[notice.kind], now)


async def _ask_staff(tx: Tx, context: Context, notice: Notice, kind: str, now: int, *, text: str = "") -> None:
    details = {"interest": notice.number, "association": notice.association, "text": text}
    await notices.add_task(
        tx,
        context.private,
        f"{kind}:{notice.id}",
        kind,
        now,
        interest=notice.interest,
        hobby=notice.hobby,
        details=details,
    )
