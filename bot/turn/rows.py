"""The rows that a page says it needs."""

from typing import Any

from bot.commands.context import Context
from bot.store import erase, interests
from bot.store.database import Tx
from dialogs.addresses import Address
from dialogs.decide import needs
from dialogs.world import Need, Rows
from rules.person import Person


async def load(tx: Tx, context: Context, person: Person, address: Address) -> Rows:
    """Load them."""
    wanted = needs(address)
    mine = await interests.of_person(tx, context.private, person.id) if Need.INTERESTS in wanted else ()
    kept = await erase.kept(tx, context.private, person.id) if Need.KEPT in wanted else {}
    due = await tx.all("reminders_next", person=person.id) if Need.REMINDERS in wanted else []
    return Rows(mine, _named(kept, context), {row["interest_id"]: row["due_at"] for row in due})


def _named(kept: dict[str, Any], context: Context) -> dict[str, Any]:
    """With the names of hobbies and places beside the numbers that are kept."""
    if not kept:
        return kept
    file, places, hobbies = kept["file"], context.catalogue.places, context.catalogue.hobbies
    if place := places.get(file["place"]):
        file["place"] = place.name
    for interest in file["interests"]:
        if hobby := hobbies.get(interest["hobby"]):
            interest["hobby"] = hobby.name
    return kept
