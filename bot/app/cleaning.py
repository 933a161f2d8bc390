"""After an erasure: no byte of whoever was erased is left in the database's files, and nobody waits long for that."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

from bot.store.database import Database
from bot.store.erase import ERASED
from catalogue.schedule import HELSINKI

log = logging.getLogger(__name__)

CLEANED = "clean"
"""Marks in the table of jobs, with the time of the erasure that was cleaned after last."""

TRY_EVERY = 600.0
"""Seconds between two tries: whoever erases again and again holds up nobody else."""
SMALL = 24 * 1024 * 1024
"""Bytes that are rewritten at any time: turns wait 0.01 s for each megabyte."""
NIGHT = range(2, 5)
"""Hours in Helsinki in which a database of any size is rewritten."""


class Cleaning:
    """Cleans the files of one database."""

    def __init__(self, database: Database, now: Callable[[], int]) -> None:
        self._database = database
        self._now = now
        self._tried: float | None = None
        self._looking = asyncio.Lock()

    async def at_start(self) -> None:
        """Make up for what a stop or a crash kept from it; nobody waits for a turn yet."""
        try:
            await self._clean(await self._pending(), any_size=True)
        except Exception as error:  # noqa: BLE001  it is tried again, and the service can work
            self._failed(error)

    async def look(self, after: float) -> None:
        """Clean if somebody was erased that many seconds ago or more, and the last try was some minutes ago."""
        async with self._looking:
            if self._tried is not None and asyncio.get_running_loop().time() - self._tried < TRY_EVERY:
                return
            erased = await self._pending()
            if erased is None or 0 <= self._now() - erased < after * 1000:
                return
            night = datetime.fromtimestamp(self._now() / 1000, HELSINKI).hour in NIGHT
            try:
                await self._clean(erased, any_size=night)
            except Exception as error:  # noqa: BLE001  it is tried again
                self._failed(error)

    async def _pending(self) -> int | None:
        """When somebody was erased last, if it was not cleaned after that."""
        ran = {row["name"]: row["ran_at"] for row in await self._database.read(lambda tx: tx.all("jobs_all"))}
        erased: int | None = ran.get(ERASED)
        return None if erased == ran.get(CLEANED) else erased

    async def _clean(self, erased: int | None, *, any_size: bool) -> None:
        if erased is None:
            return
        self._tried = asyncio.get_running_loop().time()
        if await self._database.checkpoint(None if any_size else SMALL):
            await self._database.write(lambda tx: tx.run("job_ran", name=CLEANED, now=erased, counts=""))

    def _failed(self, error: Exception) -> None:
        log.warning("the database's files could not be cleaned after an erasure yet: %s", type(error).__name__)
