"""One loop that empties a part of the outbox: one channel's messages of some lanes."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine

from bot.outbox.deliver import Deliverer
from bot.store import outbox
from bot.store.database import Tx
from bot.store.outbox import Delivery
from rules.delivery import Lane

log = logging.getLogger(__name__)

REPLIES = (int(Lane.REPLY), int(Lane.REPLY))
OTHERS = (int(Lane.NEWS), int(Lane.ANNOUNCEMENT))
ANNOUNCEMENTS = (int(Lane.ANNOUNCEMENT), int(Lane.ANNOUNCEMENT))
AT_ONCE = {REPLIES: 128, OTHERS: 32, ANNOUNCEMENTS: 64}
"""How many messages of one channel are under way at a time."""

LOOK_EVERY = 1.0
"""Seconds after which a loop looks without being woken: what is due later, or was written by another process."""

SECOND = 1000


Keep = Callable[[str, Callable[[], Awaitable[None]]], asyncio.Task[None]]
"""Runs a loop under a name, and again should it end before its time."""


class Loop:
    """One channel's messages of some lanes, claimed in order and sent concurrently."""

    def __init__(self, deliverer: Deliverer, channel: str, lanes: tuple[int, int]) -> None:
        self._deliverer = deliverer
        self.name = f"{channel} {lanes[0]}-{lanes[1]}"
        self._channel = channel
        self._lanes = lanes
        self._pace = deliverer.paces[channel]
        self._awake = asyncio.Event()
        self._under_way: set[asyncio.Task[None]] = set()
        self._stopping = False

    def wake(self) -> None:
        """There is something new."""
        self._awake.set()

    async def run(self) -> None:
        """Until stopped."""
        while not self._stopping:
            self._awake.clear()
            try:
                claimed = await self._claim()
            except Exception as error:  # noqa: BLE001  whatever it is, the next look may go well
                log.error("the outbox cannot claim: %s", type(error).__name__)  # noqa: TRY400
                claimed = []
            for delivery in claimed:
                task = asyncio.create_task(self._one(delivery))
                self._under_way.add(task)
                task.add_done_callback(self._under_way.discard)
            if not claimed:
                await self._sleep()

    def stop(self) -> None:
        """Take no more: `run` returns soon."""
        self._stopping = True
        self._awake.set()

    async def finish(self, seconds: float) -> None:
        """Finish what is under way, for that long at the most."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=seconds)
        for task in self._under_way:
            task.cancel()

    async def drain(self) -> int:
        """Send one after the other until nothing is due. Returns how many were sent."""
        sent = 0
        while claimed := await self._claim():
            for delivery in claimed:
                await self._one(delivery)
            sent += len(claimed)
        return sent

    async def _sleep(self) -> None:
        try:
            async with asyncio.timeout(LOOK_EVERY):
                await self._awake.wait()
        except TimeoutError:
            pass

    async def _claim(self) -> list[Delivery]:
        now = self._deliverer.clock()
        room = AT_ONCE[self._lanes] - len(self._under_way)
        if self._lanes is OTHERS:
            room = min(room, self._pace.room(now))
        if room <= 0 or self._pace.held_until > now:
            return []

        async def claim(tx: Tx) -> list[Delivery]:
            private = self._deliverer.context().private
            return await outbox.claim(tx, private, self._channel, self._lanes, now, self._deliverer.lease, room)

        return await self._deliverer.database.write(claim)

    def _one(self, delivery: Delivery) -> Coroutine[None, None, None]:
        """It counts from now on, not only when its task begins."""
        return self._send(delivery, self._pace.take(delivery.find, self._deliverer.clock()))

    async def _send(self, delivery: Delivery, waits: float) -> None:
        try:
            if self._lanes is not REPLIES and waits:
                await asyncio.sleep(waits / SECOND)
            await self._deliverer.deliver(delivery)
        except Exception as error:  # noqa: BLE001  whatever it is, the delivery is taken over after its lease
            log.error("delivery %d could not be settled: %s", delivery.id, type(error).__name__)  # noqa: TRY400
        finally:
            self._pace.answered(self._deliverer.clock())
        self._awake.set()
