"""Incoming events, each handled by a turn: one person's in order, different people's concurrently."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from bot.commands.context import Context
from bot.messages import Inbound
from bot.store.database import Database, DatabaseError, Work
from bot.turn.take import Taken, fail, note, take

log = logging.getLogger(__name__)

Clock = Callable[[], int]
"""Milliseconds UTC."""

After = Callable[[Inbound, Taken], Awaitable[None]]
"""What app does once a turn has committed."""


class Turns:
    """Takes incoming events and returns when each has been committed."""

    def __init__(self, database: Database, context: Callable[[], Context], clock: Clock, after: After) -> None:
        """`context` gives the service as it is now; `after` is called once a turn has committed."""
        self._database = database
        self._context = context
        self._clock = clock
        self._after = after
        self._order = Order()

    async def receive(self, inbound: Inbound) -> None:
        """Raises DatabaseError when nothing was committed: the event is to come again."""
        async with self._order.of(f"{inbound.channel}:{inbound.address}"):
            taken = await self._handle(inbound)
        await self._after(inbound, taken)

    async def _handle(self, inbound: Inbound) -> Taken:
        """The turn; when it raises, that it did, with an answer if one can be made: it harms nobody else."""
        now, context = self._clock(), self._context()
        kind = ""
        tries: tuple[Work[Taken], ...] = (
            lambda tx: take(tx, context, inbound, now),
            lambda tx: fail(tx, context, inbound, kind, now),
        )
        for work in tries:
            try:
                return await self._database.write(work)
            except DatabaseError:
                raise
            except Exception as error:  # noqa: BLE001
                kind = type(error).__name__
                log.error("a turn raised %s at %s", kind, _where(error))  # noqa: TRY400  its message may hold what was written
        return await self._database.write(lambda tx: note(tx, inbound, kind, now))


def _where(error: Exception) -> str:
    """The last place in the code that it passed."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}" if trace else "?"


class Order:
    """A queue for each key while somebody stands in it."""

    def __init__(self) -> None:
        self._locks: dict[str, tuple[asyncio.Lock, int]] = {}

    @asynccontextmanager
    async def of(self, key: str) -> AsyncIterator[None]:
        """Wait for the earlier ones of this key."""
        lock, waiting = self._locks.get(key, (asyncio.Lock(), 0))
        self._locks[key] = lock, waiting + 1
        try:
            async with lock:
                yield
        finally:
            lock, waiting = self._locks.pop(key)
            if waiting > 1:
                self._locks[key] = lock, waiting - 1
