"""Writing to a person of our own accord: news, not an answer."""

from bot.commands.context import Context
from bot.store import outbox, people
from bot.store.database import Tx
from bot.store.people import Address
from dialogs.pages.notices import as_mail
from dialogs.texts.codec import page_json
from dialogs.texts.values import Page
from rules.delivery import Kind

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

    async def write(address: Address, said: Page, own_key: str) -> None:
        await outbox.put(
            tx,
            context.private,
            kind=kind,
            channel=address.channel,
            address=address.value,
            page=page_json(said),
            now=now,
            key=own_key,
            person=person,
            not_after=not_after,
        )

    if best.channel != MAIL:
        await write(best, page, key)
        return True
    await write(best, as_mail(page, context.settings, reminder=kind is Kind.REMINDER), key)
    for address in await people.conversations(tx, context.private, person):
        await write(address, page, f"{key}:{address.id}" if key else "")
    return True


async def cancel_address(tx: Tx, context: Context, channel: str, address: str, now: int) -> None:
    """The person has stopped us there: nothing that is queued goes, until they write again."""
    find = context.private.find(address)
    await tx.run("address_stopped", channel=channel, find=find, now=now)
    await tx.run("delivery_cancel", find=find, reason="stopped", now=now)
