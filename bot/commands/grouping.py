"""What staff write and press in their group. Only accounts that are staff with the right role act on anything there."""

from bot.commands import caring
from bot.commands.context import Context
from bot.commands.showing import GENERAL, GROUP, hint, topic_delete_key, topic_is_left
from bot.commands.staffing import STAFF_COMMANDS, note_done, refused
from bot.messages import Inbound, Kind
from bot.store import notices, people
from bot.store.database import Row, Tx
from dialogs import addresses as a
from dialogs import commands as c
from dialogs.casing import AnswerCase, FinishTask, TakeTask
from dialogs.codec import UnknownTokenError, decode
from dialogs.pages.casework import (
    CANNOT,
    LONG,
    NOT_A_TOPIC,
    NOT_STAFF,
    NOTED,
    NOWHERE,
    TAKEN_BEFORE,
    WAITS,
    WRONG,
)
from dialogs.pages.staff import GROUP_MOVED
from rules.cases import DAY, LONGEST
from rules.person import Person
from rules.talk import plain

ACCOUNTS = "telegram"
"""In Telegram the private chat with somebody has the number of their account."""

SAID_ABOUT = frozenset({NOTED, NOWHERE, WAITS})
"""What becomes of a message that staff are told in the topic; that it goes they take for granted."""


async def begin(tx: Tx, context: Context, now: int) -> None:
    """Before anything is sent or heard: where the settings name another group than before, what stands in the old one
    is out of reach. Its numbers would name other messages here, and topics in which staff talk about something else.
    """
    left = await tx.all("groups_leave", chat=context.group)
    await tx.run("group_enter", chat=context.group)
    if not left:
        return
    for row in await tx.all("topics_standing"):
        number, thread = row["number"], row["thread"]
        await tx.one("delivery_cancel_one", key=topic_delete_key(number, thread), reason="another group", now=now)
        await topic_is_left(tx, context, number, thread, now)
    for query in ("topics_elsewhere", "task_posts_elsewhere"):
        await tx.run(query)
    await tx.run("delivery_unedit", channel=GROUP)


async def from_group(tx: Tx, context: Context, inbound: Inbound, now: int) -> None:
    """Handle it; of whoever is not staff nothing is kept, and they are told once a day that nobody reads it."""
    if inbound.kind is Kind.MOVED:
        details = {"number": inbound.text}
        await notices.add_task(tx, context.private, f"{GROUP_MOVED}:{inbound.text}", GROUP_MOVED, now, details=details)
        return
    topic = await _topic(tx, inbound)
    where = f"case/{topic['number']}" if topic else GENERAL
    person = await _staff(tx, context, inbound)
    if person is None:
        await _hint_once(tx, context, inbound, where, NOT_STAFF, now)
    elif inbound.kind is Kind.PRESS:
        await _pressed(tx, context, person, inbound, where, now)
    elif topic is None:
        if not inbound.thread:  # in a topic of their own staff talk among themselves
            await _hint_once(tx, context, inbound, where, NOT_A_TOPIC, now)
    else:
        await _written(tx, context, person, inbound, topic["number"], now)


async def went_wrong(tx: Tx, context: Context, inbound: Inbound, now: int) -> None:
    """Handling it raised: say so where it was written or pressed, or somebody believes that their answer went."""
    topic = await _topic(tx, inbound)
    if topic or not inbound.thread:
        await hint(tx, context, f"case/{topic['number']}" if topic else GENERAL, WRONG, now)


async def _topic(tx: Tx, inbound: Inbound) -> Row | None:
    """The case whose topic it stands in; None outside of them."""
    return await tx.one("topic_of_thread", thread=inbound.thread) if inbound.thread else None


async def _staff(tx: Tx, context: Context, inbound: Inbound) -> Person | None:
    """Who it is, if they may act on cases now."""
    row = await tx.one("address_find", channel=ACCOUNTS, find=context.private.find(inbound.address))
    person = await people.get(tx, context.private, row["person_id"]) if row and inbound.address else None
    return None if person is None or refused(person, TakeTask(0)) else person


async def _hint_once(tx: Tx, context: Context, inbound: Inbound, where: str, why: str, now: int) -> None:
    find = context.private.find(f"group:{inbound.address}")
    if await tx.one("note_take", sender=find, reason=why, now=now, before=now - DAY):
        await hint(tx, context, where, why, now)


async def _written(tx: Tx, context: Context, person: Person, inbound: Inbound, number: int, now: int) -> None:
    """What stands in a topic goes to the person of its case."""
    where, said = f"case/{number}", plain(inbound.text)
    carried = inbound.attachment
    if len(said) > LONGEST:
        await hint(tx, context, where, LONG, now)
    elif not said and carried is None:
        await hint(tx, context, where, CANNOT, now)
    else:
        sort = str(carried.kind) if carried else "text"
        command = AnswerCase(number, said, sort, carried.reference if carried else "", ACCOUNTS if carried else "")
        outcome = await caring.answer(tx, context, command, now, key=inbound.key)
        if isinstance(outcome, c.Done):
            await note_done(tx, person, command, now)
            if outcome.code in SAID_ABOUT:
                await hint(tx, context, where, outcome.code, now)


async def _pressed(tx: Tx, context: Context, person: Person, inbound: Inbound, where: str, now: int) -> None:
    """Take, or done; no other button stands there, whatever a token says."""
    try:
        address = decode(inbound.token)
    except UnknownTokenError:
        return
    match address:
        case a.TakeTask(number):
            command: TakeTask | FinishTask = TakeTask(number)
        case a.FinishTask(number):
            command = FinishTask(number)
        case _:
            return
    if type(command) in STAFF_COMMANDS and not refused(person, command):
        outcome = await caring.caring(tx, context, person, command, now)
        if isinstance(outcome, c.Done):
            await note_done(tx, person, command, now)
        elif isinstance(command, TakeTask):
            await hint(tx, context, where, TAKEN_BEFORE, now)
