"""One chat's updates one after the other, different chats' at once."""

import asyncio
import logging
import random
from collections import deque
from collections.abc import Callable, Iterator

from bot.channels.telegram.inbound import Received
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.waiting import first

FIRST_PAUSE, LONGEST_PAUSE = 0.25, 30.0
"""Seconds before something that failed is tried again, the first time and at most."""

_LOG = logging.getLogger(__name__)


def pauses() -> Iterator[float]:
    """Seconds to wait, doubled each time up to the longest, each between half and the whole of it."""
    pause = FIRST_PAUSE
    while True:
        yield pause * random.uniform(0.5, 1)  # noqa: S311 - so that not all come back at once
        pause = min(2 * pause, LONGEST_PAUSE)


class Lanes:
    """Takes updates in, one lane a chat; `committed` is called with an update's number after its commit."""

    def __init__(self, intake: Intake, committed: Callable[[int], None], *, at_once: int) -> None:
        self._intake = intake
        self._committed = committed
        self._room = asyncio.Semaphore(at_once)
        self._waiting: dict[str, deque[tuple[int, Received]]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._stopping = asyncio.Event()

    def put(self, number: int, received: Received) -> None:
        """Queue an update behind those of its chat."""
        chat = received.inbound.address if received.inbound else ""
        lane = self._waiting.get(chat)
        if lane is None:
            lane = self._waiting[chat] = deque()
            task = asyncio.create_task(self._work(chat, lane))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        lane.append((number, received))

    async def close(self) -> None:
        """Finish what is being handled; what waits stays uncommitted and comes again."""
        self._stopping.set()
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def _work(self, chat: str, lane: deque[tuple[int, Received]]) -> None:
        while lane and await self._take(lane[0][1]):
            number, _ = lane.popleft()
            self._committed(number)
        if not lane:
            del self._waiting[chat]

    async def _take(self, received: Received) -> bool:
        """Whether it has committed; tries until it has, or until the service stops."""
        for pause in pauses():
            async with self._room:
                if self._stopping.is_set():
                    return False
                if await self._taken(received):
                    return True
            await first(self._stopping, seconds=pause)
        return False

    async def _taken(self, received: Received) -> bool:
        try:
            await self._intake.take(received)
        except Exception as error:  # noqa: BLE001 - whatever it is, the update has not committed
            _LOG.warning("An update was not committed and is tried again: %s", type(error).__name__)
            return False
        return True
