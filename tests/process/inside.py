"""The same service inside this process: its clock can be moved, and its parts can be made to fail."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.app.run import mail_channel, run_until
from bot.app.service import Service, build_service, system_now
from bot.app.telegram import Telegram
from bot.config import load
from tests.process.place import until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.store.private import Private
    from tests.process.place import Place

SECOND = 1000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
STEP = 30 * SECOND
"""As often as the quickest job runs."""


class Inside:
    """A running service, and its time."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.offset = 0
        self.service: Service
        self._ran: dict[str, int] = {}

    def now(self) -> int:
        """Milliseconds UTC."""
        return system_now() + self.offset

    async def passes(self, ms: int) -> None:
        """Let time pass: each job runs as often as it does, and what is due is sent."""
        until_then = self.now() + ms
        while (left := until_then - self.now()) > 0:
            self.offset += min(STEP, left)
            for job in self.service.clock.jobs:
                if self.now() - self._ran.setdefault(job.name, self.now()) >= job.seconds * SECOND:
                    self._ran[job.name] = self.now()
                    await self.service.clock.run(job)
            self.service.wake()
            await until(self._idle, "nothing is due")

    def _idle(self) -> bool:
        """Whether nothing is being sent, and the first of each queue is not due."""
        heads: dict[tuple[object, ...], int] = {}
        for row in self.place.deliveries():
            if row["state"] == "sending":
                return False
            if row["state"] == "queued":
                heads.setdefault((row["channel"], row["find_address"], row["lane"]), row["not_before"])
        return all(due > self.now() for due in heads.values())


@asynccontextmanager
async def inside(place: Place, *, private: Private | None = None, offset: int = 0) -> AsyncIterator[Inside]:
    """Run the service of this place here."""
    here = Inside(place)
    here.offset = offset
    config = load(None, place.settings, to_run=True)
    here.service = await build_service(config, private=private, now=here.now)
    here.service.channels["email"] = mail_channel(config, here.service.now)
    stopped = asyncio.Event()
    spoken = place.api.calls.total()
    running = asyncio.create_task(run_until(stopped, here.service, Telegram(here.service), None))
    await until(lambda: place.api.calls.total() > spoken or running.done(), "a sign of life")
    try:
        yield here
    finally:
        stopped.set()
        await running
