"""What staff see of an announcement: one message that is edited in place, and a word when it stops or is done."""

from bot.commands.context import Context
from bot.commands.rows import load
from bot.commands.writing import MAIL, write_news
from bot.store import announcements, notices, outbox, people
from bot.store.database import Row, Tx
from bot.store.private import SealError, open_or_empty
from dialogs import addresses as a
from dialogs.decide import show
from dialogs.pages.staff import ANNOUNCEMENT_HELD, ANNOUNCEMENT_SUM
from dialogs.texts.codec import page_json
from dialogs.texts.values import Page
from rules.announcement import State
from rules.delivery import Kind
from rules.person import Person
from rules.roles import Action, may

EVERY = 2_500
"""Milliseconds between two edits at least."""

KEY = "progress:"
ENDS = frozenset({State.HELD, State.DONE, State.STOPPED})
"""What staff are told of by a message of its own."""


async def begin(tx: Tx, context: Context, number: int, now: int) -> None:
    """It starts: whoever confirmed it gets the message that will show how it goes, where messages can be edited."""
    person = await _whose(tx, context, number)
    if person is None:
        return
    try:
        best = await people.best_address(tx, context.private, person.id)
    except SealError:
        return
    if best is None or best.channel == MAIL:
        return
    await tx.run(
        "progress_put",
        announcement=number,
        channel=best.channel,
        address=context.private.seal(best.value),
        message="",
        now=now,
    )
    await outbox.put(
        tx,
        context.private,
        kind=Kind.STATUS,
        channel=best.channel,
        address=best.value,
        page=page_json(await _page(tx, context, number, person, now)),
        now=now,
        key=f"{KEY}{number}:{now}",
        person=person.id,
    )


async def stands(tx: Tx, context: Context, key: str, message: str) -> None:
    """The message has left, and its channel calls it so."""
    number = int(key.removeprefix(KEY).partition(":")[0])
    await tx.run("progress_stands", announcement=number, message=context.private.seal(message))


async def goes_on(tx: Tx, context: Context, number: int, person: Person, where: tuple[str, str], message: str) -> None:
    """Its page was opened in a message, in a channel and at an address: where that is the chat in which it shows who
    confirmed it how it goes, that message is kept up to date from now on.
    """
    for row, address, _ in await _shown(tx, context, where[0]):
        if (row["announcement"], row["confirmed_by"], address) == (number, person.id, where[1]):
            await tx.run("progress_moves", announcement=number, message=context.private.seal(message))


async def gone(tx: Tx, context: Context, channel: str, address: str, message: str) -> None:
    """The message shows something else now: it is left alone."""
    for row, there, shown in await _shown(tx, context, channel):
        if (there, shown) == (address, message):
            await tx.run("progress_moves", announcement=row["announcement"], message="")


async def _shown(tx: Tx, context: Context, channel: str) -> list[tuple[Row, str, str]]:
    """Of announcements that are not over: where each shows how it goes, and in which message, "" for in none."""

    def opened(sealed: str) -> str:
        return open_or_empty(context.private, sealed)

    rows = await tx.all("progress_shown", channel=channel)
    return [(row, opened(row["private_address"]), opened(row["private_message"])) for row in rows]


async def edit(tx: Tx, context: Context, number: int, now: int, *, at_once: bool = False) -> bool:
    """Bring the message up to date, not too often; False when nothing was to be done."""
    row = await tx.one("progress_due", announcement=number, before=now if at_once else now - EVERY, now=now)
    if row is None:
        return False
    person = await _whose(tx, context, number)
    if person is None:
        await tx.run("progress_drop", announcement=number)
        return False
    try:
        address, message = context.private.open(row["private_address"]), context.private.open(row["private_message"])
    except SealError:
        return False
    await outbox.put(
        tx,
        context.private,
        kind=Kind.CARD,
        channel=row["channel"],
        address=address,
        page=page_json(await _page(tx, context, number, person, now)),
        now=now,
        key=f"{KEY}{number}:{row['edits']}:{now}",
        person=person.id,
        edits=message,
    )
    return True


async def tell(tx: Tx, context: Context, number: int, now: int) -> None:
    """It has stopped or is done: the message shows it, and a new one says it, once. Where nobody can be told, or the
    sum does not hold, it is a task.
    """
    found = await announcements.get(tx, number)
    if found is None or found.state not in ENDS:
        return
    if found.sum not in {"", "holds"}:
        await _task(tx, context, ANNOUNCEMENT_SUM, number, now)
    if found.state is not State.HELD and not found.sum:
        return  # something is still on its way
    if await tx.one("announcement_told", number=number, told=found.state) is None:
        return
    await edit(tx, context, number, now, at_once=True)
    person, written = await _whose(tx, context, number), False
    if person:
        page = await _page(tx, context, number, person, now)
        try:
            written = await write_news(tx, context, person.id, page, Kind.STATUS, now, key=f"report:{number}:{now}")
        except SealError:
            written = False
    if not written and found.state is State.HELD:
        await _task(tx, context, ANNOUNCEMENT_HELD, number, now)


async def _task(tx: Tx, context: Context, kind: str, number: int, now: int) -> None:
    key = f"{kind}:{number}:{now if kind == ANNOUNCEMENT_HELD else 0}"
    await notices.add_task(tx, context.private, key, kind, now, details={"announcement": number})


async def _whose(tx: Tx, context: Context, number: int) -> Person | None:
    """Who confirmed it, as long as they may still announce."""
    found = await announcements.get(tx, number)
    if found is None or not found.confirmed_by:
        return None
    person = await people.get(tx, context.private, found.confirmed_by)
    return person if person and may(person.role, Action.ANNOUNCE) else None


async def _page(tx: Tx, context: Context, number: int, person: Person, now: int) -> Page:
    """How it goes, as the same page shows it to whoever opens it."""
    at = a.OneAnnouncement(number)
    _, page = show(at, person, context.world(now, rows=await load(tx, context, person, at, now)))
    return page
