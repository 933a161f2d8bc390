"""The loops that empty the outbox: for each channel one for replies, one for news, one for announcements."""

import asyncio
import logging

from bot.outbox.announcing import Lister, Pouring
from bot.outbox.deliver import Deliverer
from bot.outbox.loop import OTHERS, REPLIES, Keep, Loop
from bot.store import outbox
from bot.store.database import Tx
from bot.store.outbox import Delivery

log = logging.getLogger(__name__)


class Outbox:
    """All loops of all channels."""

    def __init__(self, deliverer: Deliverer) -> None:
        self._deliverer = deliverer
        lister = Lister(deliverer)
        self._loops = [
            loop
            for name in deliverer.channels
            for loop in (
                Loop(deliverer, name, REPLIES),
                Loop(deliverer, name, OTHERS),
                Pouring(deliverer, name, lister),
            )
        ]
        self._tasks: list[asyncio.Task[None]] = []

    def start(self, keep: Keep) -> None:
        """Begin to send."""
        self._tasks = [keep(f"outbox {loop.name}", loop.run) for loop in self._loops]

    def wake(self) -> None:
        """Rows have been written."""
        for loop in self._loops:
            loop.wake()

    async def take_over(self) -> int:
        """Settle sends that never came back, and end what waits and is too late. Returns how many never came back."""
        deliverer = self._deliverer

        async def find(tx: Tx) -> list[Delivery]:
            now = deliverer.clock()
            if late := await outbox.expire(tx, now):
                log.info("%d messages were too late", late)
            return await outbox.interrupted(tx, deliverer.context().private, now, deliverer.lease)

        found = await deliverer.database.write(find)
        for delivery in found:
            await deliverer.interrupted(delivery)
        self.wake()
        return len(found)

    async def drain(self) -> None:
        """Send everything that is due, in order, without the loops: for whoever moves the clock by hand."""
        while sum([await loop.drain() for loop in self._loops]):
            pass

    async def stop(self, seconds: float) -> None:
        """Finish what is in hand."""
        for loop in self._loops:
            loop.stop()
        await asyncio.gather(*self._tasks)  # what they were claiming is in hand too
        await asyncio.gather(*(loop.finish(seconds) for loop in self._loops))
