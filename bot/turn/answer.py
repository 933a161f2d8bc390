"""The answer to an event, as rows in the outbox."""

from dataclasses import replace

from bot.commands import progress
from bot.commands.context import Context
from bot.messages import Inbound, Kind
from bot.store import cards, counters, outbox
from bot.store.database import Tx
from dialogs.kit import line
from dialogs.texts import find, join
from dialogs.texts.codec import page_json
from dialogs.texts.values import Message, Page
from rules.delivery import Kind as Delivery
from rules.person import Person

PAGE_ASKS = frozenset({"web"})
"""Channels whose page itself asks the device, as far as it can: no second message, and nothing to take away again."""

HINTS: dict[str, Message] = {"location": find.LOCATION_HINT, "phone": join.PHONE_HINT}
"""The second short message, which carries the device's one-time button."""


def edited(inbound: Inbound, page: Page) -> str:
    """The message that this page takes the place of; empty when it stands below."""
    stands_in_place = not (page.place or page.attachment or page.agenda or page.media or page.figure)
    return inbound.message if inbound.kind is Kind.PRESS and stands_in_place else ""


async def answer(
    tx: Tx,
    context: Context,
    inbound: Inbound,
    person: Person,
    page: Page,
    now: int,
    *,
    erased: bool = False,
    keeps_device: bool = False,
) -> Person:
    """A press edits the message that it stands in; all else is answered below. Returns the person as asked."""

    async def write(said: Page, edits: str = "") -> None:
        await outbox.put(
            tx,
            context.private,
            kind=Delivery.REPLY,
            channel=inbound.channel,
            address=inbound.address,
            page=page_json(said),
            now=now,
            person=None if erased else person.id,
            edits=edits,
            language=person.language if erased else "",
        )

    edits = edited(inbound, page)
    if edits:  # nothing that keeps it up to date writes over this page
        stood_in = cards.find_of(context.private, inbound.channel, inbound.address, edits)
        await cards.gone(tx, stood_in)
        if person.badge:  # the rest is shown to staff only
            await counters.gone(tx, stood_in)
            await progress.gone(tx, context, inbound.channel, inbound.address, edits)
    if inbound.channel in PAGE_ASKS:
        await write(page, edits)
        return person
    still_asked = person.dialog.asked and keeps_device
    if person.dialog.asked and not page.ask and not still_asked:
        await write(Page((line("ok", find.THANKS()),), unask=True))
    await write(replace(page, ask=""), edits)
    if page.ask and not person.dialog.asked:
        await write(Page((line("place" if page.ask == "location" else "phone", HINTS[page.ask]()),), ask=page.ask))
    return replace(person, dialog=replace(person.dialog, asked=bool(page.ask) or still_asked))
