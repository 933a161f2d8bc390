"""Writing to a person of our own accord: news, not an answer."""

from bot.commands.context import Context
from bot.store import notices, outbox, people
from bot.store.database import Tx
from bot.store.erase import about
from bot.store.ids import new_id
from bot.store.people import Address
from bot.store.private import SealError
from dialogs.pages.notices import as_mail
from dialogs.pages.staff import MINOR_NEWS
from dialogs.texts.codec import page_json
from dialogs.texts.values import Page
from rules.delivery import Kind
from rules.interest import Interest

MAIL = "email"
"""The channel in which nothing can be pressed."""


async def write_news(
    tx: Tx,
    context: Context,
    person: int,
    page: Page,
    kind: Kind,
    now: int,
    *,
    key: str = "",
    not_after: int | None = None,
) -> bool:
    """One message to where the person is best reached; False when there is no such place.

    A mail's buttons work in the web chat only, so what goes by mail also stands in the person's web conversations. A
    chat that pushes has the buttons itself: then nothing is left behind on a page that others may use too.
    """
    best = await people.best_address(tx, context.private, person)
    if best is None:
        return False

    by_mail = best.channel == MAIL
    said = as_mail(page, context.settings, reminder=kind is Kind.REMINDER) if by_mail else page
    await _write(tx, context, person, best, said, kind, now, key=key, not_after=not_after)
    if by_mail:
        await write_in_chats(tx, context, person, page, kind, now, key=key, not_after=not_after)
    return True


async def write_in_chats(
    tx: Tx,
    context: Context,
    person: int,
    page: Page,
    kind: Kind,
    now: int,
    *,
    key: str = "",
    not_after: int | None = None,
) -> None:
    """What goes by mail also stands in each web conversation of the person; with a key once, however often it is
    written.
    """
    for address in await people.conversations(tx, context.private, person):
        own_key = f"{key}:{address.id}" if key else ""
        await _write(tx, context, person, address, page, kind, now, key=own_key, not_after=not_after)


async def _write(
    tx: Tx,
    context: Context,
    person: int,
    address: Address,
    page: Page,
    kind: Kind,
    now: int,
    *,
    key: str,
    not_after: int | None,
) -> None:
    await outbox.put(
        tx,
        context.private,
        kind=kind,
        channel=address.channel,
        address=address.value,
        page=page_json(page),
        now=now,
        key=key,
        person=person,
        not_after=not_after,
    )


async def write_about(
    tx: Tx,
    context: Context,
    interest: Interest,
    page: Page,
    kind: Kind,
    now: int,
    *,
    key: str = "",
    not_after: int | None = None,
    staff_know: bool = False,
) -> bool:
    """Write to the person what concerns an interest of theirs; what concerns a minor who chats goes to the guardian
    too, and where there is none staff have a task, unless they know of it. False when nobody could be written to.

    Raises `SealError`, with nothing written, when the person's address cannot be opened.
    """
    written = await write_news(tx, context, interest.person, page, kind, now, key=key, not_after=not_after)
    if interest.guardian is not None:
        return await write_to_guardian(tx, context, interest, page, kind, now, key=key, not_after=not_after) or written
    if interest.looked_after and kind is not Kind.REMINDER and not staff_know:
        await notices.add_task(
            tx,
            context.private,
            f"{MINOR_NEWS}:{key or new_id()}",
            MINOR_NEWS,
            now,
            interest=interest.id,
            hobby=interest.hobby,
            details={"interest": interest.number},
        )
    return written


async def write_to_guardian(
    tx: Tx,
    context: Context,
    interest: Interest,
    page: Page,
    kind: Kind,
    now: int,
    *,
    key: str = "",
    not_after: int | None = None,
) -> bool:
    """Write to the guardian of a minor; no reminder to one who said stop. False when they could not be written to."""
    guardian = await people.get(tx, context.private, interest.guardian or 0)
    if guardian is None or (guardian.quiet and kind is Kind.REMINDER):
        return False
    own_key = f"{about(interest.id)}{key or new_id()}"
    return await write_if_readable(tx, context, guardian.id, page, kind, now, key=own_key, not_after=not_after)


async def write_if_readable(
    tx: Tx, context: Context, person: int, page: Page, kind: Kind, now: int, *, key: str, not_after: int | None = None
) -> bool:
    """One message, False also when the person's address cannot be opened."""
    try:
        return await write_news(tx, context, person, page, kind, now, key=key, not_after=not_after)
    except SealError:
        return False


async def cancel_address(tx: Tx, context: Context, channel: str, address: str, now: int) -> None:
    """The person has stopped us there: nothing that is queued goes, until they write again."""
    find = context.private.find(address)
    await tx.run("address_stopped", channel=channel, find=find, now=now)
    await tx.run("delivery_cancel", find=find, reason="stopped", now=now)
