"""SQLite: one connection that writes, some that read, and a queue of turns that are committed together."""

import asyncio
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack
from contextvars import copy_context
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import TypeVar

from bot.store.database import DatabaseError, Work, refuse_nesting
from bot.store.migrate import migrate, migrations
from bot.store.queries import Queries
from bot.store.sqlite_connection import READING, WRITING, Connection, connect, rewrite, size, truncate_log
from bot.store.sqlite_tx import Job, Outcome, commit, drive, exclusively, look

T = TypeVar("T")

MEMORY = ":memory:"
GROUP = 32  # turns in one commit, at most
READERS = 4
OLDEST = (3, 35, 0)  # the first with RETURNING: https://www.sqlite.org/lang_returning.html
CHECKPOINT_TRIES = 10
CHECKPOINT_BUSY_SECONDS = 0.1  # a checkpoint that waits for readers keeps the writer waiting


class SqliteDatabase:
    """A `Database` in one file, or in memory."""

    def __init__(
        self,
        path: str,
        writer: Connection,
        readers: Sequence[Connection],
        queries: Queries,
        connections: AsyncExitStack,
    ) -> None:
        self._path = path
        self._writer = writer
        self._readers: Iterator[Connection] = cycle(readers or [writer])
        self._queries = queries
        self._connections = connections
        self._jobs: asyncio.Queue[Job] = asyncio.Queue()
        self._closed = False
        self._task = asyncio.create_task(self._commit_groups(), name="sqlite writer")

    async def write(self, work: Work[T]) -> T:
        self._check()
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._jobs.put_nowait(Job(work, copy_context(), future))
        return await future

    async def read(self, work: Work[T]) -> T:
        self._check()
        return await next(self._readers).call(look, self._queries, work, copy_context())

    async def checkpoint(self, at_most: int | None = None) -> bool:
        self._check()
        if self._path == MEMORY:
            return True
        async with AsyncExitStack() as connections:
            connection = await connect(connections, self._path, (), CHECKPOINT_BUSY_SECONDS)
            await _empty_log(connection)  # first, because rewriting is in vain while this cannot be done
            if at_most is not None and await self._writer.call(size) > at_most:
                return False
            await self._writer.call(rewrite)
            await _empty_log(connection)
        return True

    async def close(self) -> None:
        self._closed = True
        await self._jobs.join()
        self._task.cancel()
        await self._connections.aclose()

    def _check(self) -> None:
        refuse_nesting()
        if self._closed:
            raise DatabaseError("the database is closed")

    async def _commit_groups(self) -> None:
        """Commit together the turns that came while the ones before them were committed."""
        while True:
            jobs = [await self._jobs.get()]
            while len(jobs) < GROUP and not self._jobs.empty():
                jobs.append(self._jobs.get_nowait())
            for job, outcome in zip(jobs, await self._commit(jobs), strict=True):
                _settle(job, outcome)
                self._jobs.task_done()

    async def _commit(self, jobs: Sequence[Job]) -> Sequence[Outcome]:
        try:
            return await self._writer.call(commit, self._queries, jobs)
        except Exception as error:  # noqa: BLE001 - everybody who waits must hear of it, and the writer must go on
            return [Outcome(error=DatabaseError(str(error))) for _ in jobs]


async def open_sqlite(path: str, *, make: bool = True) -> SqliteDatabase:
    """Open a database file, made when there is none (only with `make`), or `MEMORY`. Raises `DatabaseError`."""
    if sqlite3.sqlite_version_info < OLDEST:
        raise DatabaseError(f"SQLite {sqlite3.sqlite_version} is too old; {'.'.join(map(str, OLDEST))} is needed")
    if not path:
        raise DatabaseError("the database's address names no file")
    if path != MEMORY:
        _find_file(Path(path), make=make)
    queries = Queries("aiosqlite")
    try:
        async with AsyncExitStack() as connections:
            writer = await connect(connections, path, WRITING)
            await writer.call(_migrate, queries)
            number = 0 if path == MEMORY else READERS
            readers = [await connect(connections, path, READING) for _ in range(number)]
            return SqliteDatabase(path, writer, readers, queries, connections.pop_all())
    except DatabaseError as error:
        raise DatabaseError(f"{path}: {error}") from error


def _find_file(path: Path, *, make: bool) -> None:
    """A file that can be written; a new one is nobody else's. SQLite gives its log the same permissions."""
    try:
        if not make and not path.exists():
            raise DatabaseError(f"{path.absolute()}: there is no database here; `mukaan run` makes it")
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            # Never opened and closed when it is there: closing it would take this process's locks from it.
            path.touch(mode=0o600)
        elif not os.access(path, os.W_OK):
            raise DatabaseError(f"{path.absolute()}: cannot be written")
    except OSError as error:
        raise DatabaseError(f"{path.absolute()}: {error.strerror}") from error


def _migrate(connection: sqlite3.Connection, queries: Queries) -> None:
    drive(migrate(partial(exclusively, connection, queries), migrations()))


async def _empty_log(connection: Connection) -> None:
    for _ in range(CHECKPOINT_TRIES):
        if await connection.call(truncate_log):
            return
        await asyncio.sleep(CHECKPOINT_BUSY_SECONDS)
    raise DatabaseError("the log could not be emptied: somebody is reading an old state of the database")


def _settle(job: Job, outcome: Outcome) -> None:
    if job.future.done():
        return
    if outcome.error is not None:
        job.future.set_exception(outcome.error)
    else:
        job.future.set_result(outcome.result)
