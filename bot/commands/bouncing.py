"""A mail to an association that came back: its address is not used any more, and staff ring."""

import re
from urllib.parse import unquote

from bot.commands.context import Context
from bot.replies.sorts import Bounce, Fate
from bot.store import contacts, interests, messages, notices
from bot.store.database import Tx
from bot.store.notices import Notice
from dialogs.pages.staff import FAILED, TELL_DELETE, TELL_MESSAGE, TELL_UNNAMED, TELL_WITHDRAWN
from rules.interest import UNTOLD, Actor
from rules.interest import State as Stands
from rules.life import Event
from rules.notice import DELETE, NEW, UNNAMED, WITHDRAWN, State, message_of

_OURS = re.compile(r"<notice:(\d{1,18})(?::(\d{1,18}))?@[^<>@]+>")
"""The key of a notice's mail: of the notice, and of the contact unless it is the catalogue's own address."""
_FOLLOWING = {WITHDRAWN: TELL_WITHDRAWN, DELETE: TELL_DELETE, UNNAMED: TELL_UNNAMED}
_MAY_HAVE_ARRIVED = (State.DELIVERED, State.UNKNOWN, State.QUEUED)


async def came_back(tx: Tx, context: Context, bounce: Bounce, now: int) -> str:
    """What was done, in a word for the log. What is only late, or is about another mail, changes nothing."""
    if bounce.fate is Fate.WAITING:
        return "delayed"
    row, contact = None, 0
    for given in bounce.ids:
        if row is None and (found := _OURS.fullmatch(unquote(given))):
            row, contact = await tx.one("notice_by_id", id=int(found[1])), int(found[2] or 0)
    if row is None:
        return "bounce of another mail"
    notice = notices.read(row)
    others = await _others(tx, context, notice, contact, now, lasting=bounce.fate is Fate.NO_ADDRESS)
    if others or row["state"] not in _MAY_HAVE_ARRIVED:
        return "bounce"
    if await tx.one("notice_become", id=notice.id, from_state=row["state"], state=State.FAILED, now=now):
        await _not_told(tx, context, notice, now)
    return "bounce"


async def _others(tx: Tx, context: Context, notice: Notice, number: int, now: int, *, lasting: bool) -> bool:
    """Whether the notice has, or may have, reached another contact. One whose address is wrong for good is one no
    more.
    """
    association = context.catalogue.associations.get(notice.association)
    there = await contacts.of(tx, context.private, association) if association else ()
    gone = next((one for one in there if one.number == number), None)
    if lasting and gone:
        await contacts.bounced(tx, notice.association, gone.key, now)
    reached = await contacts.told(tx, context.private, association, notice.id, erased=False) if association else ()
    return any(one.number != number for one in reached)


async def _not_told(tx: Tx, context: Context, notice: Notice, now: int) -> None:
    interest = await interests.get(tx, context.private, notice.interest) if notice.interest else None
    if notice.kind == NEW and interest and interest.state in {*UNTOLD, Stands.TOLD}:
        await interests.become(tx, context.private, interest, Event.NOT_DELIVERED, Actor.CLOCK, now)
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
