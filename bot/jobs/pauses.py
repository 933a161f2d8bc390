"""Telling people that a hobby they want to come to pauses, ends or goes on."""

from collections.abc import Callable, Mapping

from bot.commands.context import Context
from bot.commands.writing import write_about
from bot.store import interests, records
from bot.store.database import Row, Tx
from bot.store.private import SealError
from catalogue.hobby import Hobby
from dialogs.pages import news
from dialogs.texts.values import Page
from dialogs.world import World
from rules.delivery import Kind
from rules.interest import Interest
from rules.reminders import asleep

DRAWN: Mapping[str, Callable[[Hobby, Interest, World], Page]] = {
    "active": news.back,
    "paused": news.paused,
    "ended": news.ended,
}


async def tell_of_pauses(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Write to each whose hobby's status is another than they know, outside the quiet hours.

    One whose address cannot be opened is passed over, until it can be. A process whose catalogue is old waits until it
    has the new one: else it would take back what another has told.
    """
    counts = {"written": 0, "unreachable": 0, "unreadable": 0}
    if asleep(now, context.settings.reminders) or await records.version(tx) != context.catalogue_version:
        return counts
    for row in await tx.all("interests_open"):
        hobby = context.catalogue.hobbies.get(row["hobby"])
        if hobby is None or hobby.status == row["hobby_status"]:
            continue
        try:
            written = await _tell(tx, context, row, hobby, now)
        except SealError:
            counts["unreadable"] += 1
            continue
        await tx.run("interest_knows", id=row["id"], before=row["hobby_status"], status=hobby.status)
        counts["written" if written else "unreachable"] += 1
    return counts


async def _tell(tx: Tx, context: Context, row: Row, hobby: Hobby, now: int) -> bool:
    interest = interests.read(row, context.private)
    page = DRAWN[hobby.status](hobby, interest, context.world(now))
    return await write_about(tx, context, interest, page, Kind.STATUS, now)
