"""Announcements leave: each channel takes a few at a time, as fast as its platform lets it after what is more urgent.

Nothing of an announcement waits in the outbox: who is next is looked at in the transaction in which their message is
taken to be sent. So a pause, a stop, an erasure or another language is true for everybody who comes after it.
"""

import asyncio
import logging

from bot.commands import announcing, progress
from bot.commands.announcing import Poured
from bot.outbox.deliver import Deliverer
from bot.outbox.loop import ANNOUNCEMENTS, AT_ONCE, LOOK_EVERY, SECOND, Loop
from bot.store import recipients
from bot.store.database import Tx
from bot.store.ids import new_id
from bot.store.outbox import Delivery

log = logging.getLogger(__name__)

BATCH = 2
"""So many are taken in one transaction: with more of them a reply would wait longer for its own."""

CHUNK = 200
"""So many recipients are written in one transaction: a turn that comes meanwhile waits for a few milliseconds."""


class Lister:
    """Writes the recipients of those announcements that have begun; shared by the channels of this process."""

    def __init__(self, deliverer: Deliverer) -> None:
        self.process = new_id()
        self._deliverer = deliverer
        self._at_work = asyncio.Lock()

    async def look(self, number: int) -> None:
        """Write all that are not written yet. After a kill it goes on where it was: whoever is there stays."""
        if not self._at_work.locked():
            async with self._at_work:
                await self._list(number)

    async def _list(self, number: int) -> None:
        database, context, clock = self._deliverer.database, self._deliverer.context, self._deliverer.clock
        people = await database.read(lambda tx: announcing.everybody(tx, context(), number, clock()))
        for begin in range(0, len(people), CHUNK):
            chunk = people[begin : begin + CHUNK]

            async def write(tx: Tx, chunk: list = chunk) -> int | None:  # type: ignore[type-arg]
                return await recipients.write(tx, context().private, number, chunk, clock())

            if await database.write(write) is None:
                return
        listed = await database.write(lambda tx: recipients.close(tx, number, clock()))
        if listed is not None:
            log.info("announcement %d: %d recipients", number, listed)


class Pouring(Loop):
    """One channel's announcements."""

    def __init__(self, deliverer: Deliverer, channel: str, lister: Lister) -> None:
        super().__init__(deliverer, channel, ANNOUNCEMENTS)
        self._lister = lister
        self._batch = self._pace.at_once(BATCH)
        self._look_at = 0.0  # when there may be something again, in milliseconds
        self._edit_at = 0.0

    def wake(self) -> None:
        """Rows of other lanes are not its business; it looks by itself."""

    async def drain(self) -> int:
        """Send until nothing is due."""
        self._look_at = 0
        return await super().drain()

    async def _claim(self) -> list[Delivery]:
        """Those who are next; none while too few fit into the rate to be worth a transaction."""
        now = self._deliverer.clock()
        room = min(AT_ONCE[ANNOUNCEMENTS] - len(self._under_way), self._batch, self._pace.spare(now))
        if now < self._look_at or room < self._batch:
            return []
        poured = await self._pour(now, room)
        while poured.more and not poured.deliveries:
            poured = await self._pour(now, room)
        if not poured.more:
            self._look_at = now + LOOK_EVERY * SECOND
        elif now >= self._edit_at:
            self._edit_at = now + progress.EVERY
            context = self._deliverer.context()
            await self._deliverer.database.write(lambda tx: progress.edit(tx, context, poured.number, now))
        return list(poured.deliveries)

    async def _pour(self, now: int, room: int) -> Poured:
        deliverer = self._deliverer
        begun = await deliverer.database.read(lambda tx: tx.all("announcements_begun"))
        for row in begun:
            if row["listed_at"] is None:
                await self._lister.look(row["number"])
        if not begun:
            return Poured()

        async def work(tx: Tx) -> Poured:
            return await announcing.pour(
                tx,
                deliverer.context(),
                self._channel,
                deliverer.channels,
                self._lister.process,
                now,
                deliverer.lease,
                room,
            )

        return await deliverer.database.write(work)

    async def _send(self, delivery: Delivery, waits: float) -> None:
        await super()._send(delivery, waits)
        self._look_at = 0

    async def _sleep(self) -> None:
        now = self._deliverer.clock()
        wait = max(self._look_at, self._pace.spare_at(self._batch, now)) - now
        try:
            async with asyncio.timeout(min(max(wait / SECOND, 0.001), LOOK_EVERY)):
                await self._awake.wait()
        except TimeoutError:
            pass
