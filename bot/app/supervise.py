"""What has to run for as long as the service does, is run again when it ends before its time.

Run again rather than ending the process: a fault in one way in leaves the others and the jobs at work, and nothing has
to be around the service that starts it anew. What does not recover is said by the log and `/health`.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
"""Seconds before something is run again, the first time and at most."""
WELL_AFTER = 300.0
"""Seconds for which something has to run until its next end counts as a first one."""


class Supervisor:
    """Keeps things running until `end`."""

    def __init__(self) -> None:
        self._ending = asyncio.Event()

    def keep(self, name: str, work: Callable[[], Awaitable[None]]) -> asyncio.Task[None]:
        """Run `work` until it returns, again after a pause whenever it raises. Cancelling the task ends it for good.

        Only the name and the kind of error are logged: an error's message may hold what somebody wrote.
        """
        return asyncio.create_task(self._kept(name, work), name=name)

    def end(self) -> None:
        """Run nothing again."""
        self._ending.set()

    async def _kept(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        loop = asyncio.get_running_loop()
        pause = FIRST_PAUSE
        while not self._ending.is_set():
            began = loop.time()
            failure = await _failure(work)
            if not failure:
                return
            if loop.time() - began >= WELL_AFTER:
                pause = FIRST_PAUSE
            log.error("%s ended with %s and is run again in %.0f s", name, failure, pause)
            await self._rest(pause)
            pause = min(LONGEST_PAUSE, pause * 2)

    async def _rest(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._ending.wait()
        except TimeoutError:
            pass


async def _failure(work: Callable[[], Awaitable[None]]) -> str:
    """The kind of error that the work ended with, or ""."""
    try:
        await work()
    except asyncio.CancelledError:
        task = asyncio.current_task()
        if task is None or task.cancelling():
            raise
        return asyncio.CancelledError.__name__  # of something inside: nobody has cancelled the work itself
    except Exception as error:  # noqa: BLE001  whatever it is, it is to run again
        return type(error).__name__
    return ""
