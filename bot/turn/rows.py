"""The rows that a page says it needs."""

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
    return Rows(mine, kept)
