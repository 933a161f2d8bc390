"""Keeping status cards true: each is edited in place when how its interest goes has changed. An edit makes no sound, so
also at night.
"""

from bot.commands.context import Context
from bot.commands.rows import load
from bot.store import cards, outbox, people
from bot.store.cards import Card
from bot.store.database import Tx
from bot.store.private import SealError
from dialogs.addresses import MyHobby
from dialogs.pages.mine import status_card
from dialogs.texts.codec import page_json
from rules.delivery import Kind


async def edit_cards(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Edit those that are old; one that cannot be opened is passed over, until it can be."""
    counts = {"edited": 0, "unreadable": 0}
    for row in await cards.old(tx):
        try:
            counts["edited"] += await _edit(tx, context, cards.read(row, context.private), now)
        except SealError:
            counts["unreadable"] += 1
    return counts


async def _edit(tx: Tx, context: Context, card: Card, now: int) -> bool:
    person = await people.get(tx, context.private, card.person)
    if (
        person is None
        or await tx.one("card_shown", interest=card.interest, before=card.shown, now_so=card.now_so) is None
    ):
        return False
    world = context.world(now, rows=await load(tx, context, person, MyHobby(card.interest), now))
    interest = world.interest(card.interest)
    if interest is None:
        return False
    await outbox.put(
        tx,
        context.private,
        kind=Kind.CARD,
        channel=card.channel,
        address=card.address,
        page=page_json(status_card(interest, person, world)),
        now=now,
        key=f"card:{card.interest}:{card.now_so}",
        person=person.id,
        edits=card.message,
    )
    return True
