"""A number for each hobby and association, given once and never reused."""

from collections.abc import Iterable, Mapping

from bot.store.database import Tx
from bot.store.ids import next_number


async def give(tx: Tx, what: str, keys: Iterable[tuple[str, str]]) -> Mapping[tuple[str, str], int]:
    """The numbers of all these (source, source's id); new ones get the next."""
    known = {(row["source"], row["source_id"]): row["number"] for row in await tx.all("numbers_all", what=what)}
    for source, source_id in keys:
        if (source, source_id) not in known:
            number = await next_number(tx, what)
            await tx.run("number_add", what=what, source=source, source_id=source_id, number=number)
            known[source, source_id] = number
    return known
