"""The rows that a page says it needs."""

from typing import Any

from bot.commands.context import Context
from bot.commands.guarding import asked
from bot.commands.watching import read
from bot.store import interests, watches
from bot.store.database import Tx
from bot.store.kept import Kept
from bot.store.kept import kept as everything
from bot.turn.readable import readable
from dialogs.addresses import Address, AskGuardian
from dialogs.decide import needs
from dialogs.world import Need, Rows
from rules.person import Person


async def load(tx: Tx, context: Context, person: Person, address: Address) -> Rows:
    """Load them."""
    wanted = needs(address)
    mine = await interests.of_person(tx, context.private, person.id) if Need.INTERESTS in wanted else ()
    guarded = await interests.guarded_by(tx, context.private, person.id) if Need.INTERESTS in wanted else ()
    question = await asked(tx, context, address.code) if isinstance(address, AskGuardian) else None
    kept = await everything(tx, context.private, person.id) if Need.KEPT in wanted else {}
    due = await tx.all("reminders_next", person=person.id) if Need.REMINDERS in wanted else []
    waits = await watches.of_person(tx, person.id) if Need.WATCHES in wanted else ()
    watched = tuple(one for one in map(read, waits) if one)
    reminders = {row["interest_id"]: row["due_at"] for row in due}
    return Rows(mine, _shown(kept, context), reminders, watched, guarded, question)


def _shown(kept: Kept, context: Context) -> dict[str, Any]:
    """What the page shows of it, and as `file` the whole, as people read it."""
    if not kept:
        return {}
    where = kept["addresses"]
    return {
        "since": kept["known_since"],
        "channels": list(dict.fromkeys(a["channel"] for a in where if a["channel"] != "email")),
        "mailboxes": [a["value"] for a in where if a["channel"] == "email"],
        "file": readable(kept, context.catalogue),
    }
