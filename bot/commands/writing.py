"""Writing to a person of our own accord: news, not an answer."""

from bot.commands.context import Context
from bot.store import outbox, people
from bot.store.database import Tx
from dialogs.pages.notices import as_mail
from dialogs.texts.codec import page_json
from dialogs.texts.values import Page
from rules.delivery import Kind


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
    """One message to where the person is best reached; False when there is no such place."""
    address = await people.best_address(tx, context.private, person)
    if address is None:
        return False
    await outbox.put(
        tx,
        context.private,
        kind=kind,
        channel=address.channel,
        address=address.value,
        page=page_json(as_mail(page, context.settings) if address.channel == "email" else page),
        now=now,
        key=key,
        person=person,
        not_after=not_after,
    )
    return True


async def cancel_address(tx: Tx, context: Context, channel: str, address: str, now: int) -> None:
    """The person has stopped us there: nothing that is queued goes, until they write again."""
    find = context.private.find(address)
    await tx.run("address_stopped", channel=channel, find=find, now=now)
    await tx.run("delivery_cancel", find=find, reason="stopped", now=now)
