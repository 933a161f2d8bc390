"""Keeping counters of fairs live: the message in which one of staff looks at one is edited when a number changes."""

from bot.commands.context import Context
from bot.commands.rows import load
from bot.store import counters, outbox, people, records
from bot.store.counters import Counter
from bot.store.database import Tx
from bot.store.private import SealError
from dialogs.addresses import FairCounts
from dialogs.decide import show
from dialogs.site import FOR_STAFF
from dialogs.texts.codec import page_json
from rules.delivery import Kind
from rules.fairs import counter_begins, counter_ends
from rules.person import Person
from rules.roles import may

EVERY = 10
"""Seconds between two edits of one message: a chat takes about one message or edit a second, so nine of ten are left
for answers. https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
"""

EARLY = 1
"""So many seconds a tick may come too early, and still edits what the one before it edited."""

SECOND = 1000


async def edit_counters(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Edit those whose numbers have changed, while the fair goes on; forget those that nobody is to see any more. One
    that cannot be opened is passed over, until it can be. A process whose catalogue is old waits until it has the new
    one: the fair may be at another time there.
    """
    counts = {"edited": 0, "ended": 0, "unreadable": 0}
    if await records.version(tx) != context.catalogue_version:
        return counts
    for row in await counters.before(tx, now - (EVERY - EARLY) * SECOND):
        try:
            how = await _look(tx, context, counters.read(row, context.private), now)
        except SealError:
            how = "unreadable"
        if how:
            counts[how] += 1
    return counts


async def _look(tx: Tx, context: Context, counter: Counter, now: int) -> str:
    """Edit it, or end it: what was done. Raises `SealError`, with nothing written."""
    fair = context.catalogue.fairs.get(counter.fair)
    person = await _who_looks(tx, context, counter)
    if person is None or fair is None or now >= counter_ends(fair):
        await counters.gone(tx, counter.find)
        return "ended"
    if fair.cancelled or now < counter_begins(fair):
        return ""
    return "edited" if await _edit(tx, context, counter, person, now) else ""


async def _who_looks(tx: Tx, context: Context, counter: Counter) -> Person | None:
    """None when they may not any more, have stopped us in that chat, or it is not theirs. Raises `SealError`."""
    person = await people.get(tx, context.private, counter.person)
    if person is None or not may(person.role, FOR_STAFF[FairCounts]):
        return None
    theirs = await people.addresses(tx, context.private, person.id)
    there = (one for one in theirs if (one.channel, one.value) == (counter.channel, counter.address))
    return person if any(not one.stopped for one in there) else None


async def _edit(tx: Tx, context: Context, counter: Counter, person: Person, now: int) -> bool:
    """False when it shows what is so."""
    at = FairCounts(counter.fair)
    rows = await load(tx, context, person, at, now)
    if rows.fair_counts.to_json() == counter.shown or not await counters.shows(tx, counter, rows.fair_counts, now):
        return False
    _, page = show(at, person, context.world(now, rows=rows))
    await outbox.put(
        tx,
        context.private,
        kind=Kind.CARD,
        channel=counter.channel,
        address=counter.address,
        page=page_json(page),
        now=now,
        key=f"{counters.KEY}{person.id}:{now}",
        person=person.id,
        edits=counter.message,
    )
    return True
