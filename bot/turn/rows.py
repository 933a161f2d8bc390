"""The rows that a page says it needs."""

from typing import Any

from bot.commands.context import Context
from bot.commands.watching import read
from bot.store import interests, messages, watches
from bot.store.database import Tx
from bot.store.kept import Kept
from bot.store.kept import kept as everything
from bot.turn.readable import readable
from dialogs.addresses import Address
from dialogs.decide import needs
from dialogs.world import Need, Rows, Talk
from rules.person import Person
from rules.talk import correspondent


async def load(tx: Tx, context: Context, person: Person, address: Address) -> Rows:
    """Load them."""
    wanted = needs(address)
    mine = await interests.of_person(tx, context.private, person.id) if Need.INTERESTS in wanted else ()
    kept = await everything(tx, context.private, person.id) if Need.KEPT in wanted else {}
    due = await tx.all("reminders_next", person=person.id) if Need.REMINDERS in wanted else []
    waits = await watches.of_person(tx, person.id) if Need.WATCHES in wanted else ()
    watched = tuple(one for one in map(read, waits) if one)
    talk = await _talk(tx, context, person, getattr(address, "interest", 0)) if Need.TALK in wanted else {}
    return Rows(mine, _shown(kept, context), {row["interest_id"]: row["due_at"] for row in due}, watched, talk)


async def _talk(tx: Tx, context: Context, person: Person, number: int) -> dict[int, Talk]:
    interest = await interests.get(tx, context.private, number)
    if interest is None or correspondent(interest) != person.id:
        return {}
    return {interest.id: Talk(interest, await messages.blocked(tx, interest.id))}


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
