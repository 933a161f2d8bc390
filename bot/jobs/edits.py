"""Values that editors set until a day, once that day is over."""

from bot.commands.context import Context
from bot.store import records
from bot.store.database import Tx
from catalogue.plan import Field


async def end_edits(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Let the source's own values show again."""
    over = await tx.all("overrides_expired", now=now)
    for row in over:
        what, number, field = row["what"], row["number"], row["field"]
        await tx.run("override_end", what=what, number=number, field=field)
        told = (Field(field, "", ""),)
        await records.note(tx, context.private, what, number, row["by_whom"], "over", told, now)
    if over:
        await records.changed(tx)
    return {"ended": len(over)}
