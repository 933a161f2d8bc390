"""Connections to SQLite, each with a thread of its own."""

import asyncio
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from functools import partial
from typing import Concatenate, ParamSpec, TypeVar

import aiosqlite

from bot.store.database import DatabaseError
from bot.store.sqlite_tx import translated

T = TypeVar("T")
P = ParamSpec("P")

BUSY_SECONDS = 30.0  # how long another process may hold the database
STATEMENTS_KEPT = 512  # prepared ones; more than there are named queries
LOG_AHEAD = "PRAGMA journal_mode = WAL"
WRITING = (LOG_AHEAD, "PRAGMA synchronous = FULL", "PRAGMA secure_delete = ON", "PRAGMA foreign_keys = ON")
READING = ("PRAGMA query_only = ON",)


class Connection(aiosqlite.Connection):
    """A connection with a thread of its own, in which it runs whole functions."""

    def __init__(self, path: str, busy_seconds: float) -> None:
        connect = partial(
            sqlite3.connect,
            path,
            timeout=busy_seconds,
            isolation_level=None,  # transactions begin where this code begins them
            cached_statements=STATEMENTS_KEPT,
        )
        super().__init__(connect, iter_chunk_size=64)

    async def open(self) -> None:
        """Open the database. Raises `DatabaseError`."""
        try:
            with translated("open"):
                await self
        except DatabaseError:
            await asyncio.to_thread(self._thread.join)  # until then it speaks to this event loop
            raise

    async def call(
        self, function: Callable[Concatenate[sqlite3.Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run the function in the connection's thread, after what was asked of it before."""
        result: T = await self._execute(function, self._conn, *args, **kwargs)  # type: ignore[no-untyped-call]
        return result


async def connect(
    connections: AsyncExitStack, path: str, pragmas: Sequence[str], busy_seconds: float = BUSY_SECONDS
) -> Connection:
    """Open a connection that is closed with the others. Raises `DatabaseError`."""
    connection = Connection(path, busy_seconds)
    await connection.open()
    connections.push_async_callback(connection.close)
    await connection.call(_prepare, pragmas)
    return connection


def rewrite(connection: sqlite3.Connection) -> None:
    """Write the whole database anew: copies of what was deleted may stand where rows were moved from page to page."""
    with translated("VACUUM"):
        connection.execute("VACUUM")


def size(connection: sqlite3.Connection) -> int:
    """Bytes of the database."""
    with translated("size"):
        found = [connection.execute(f"PRAGMA {part}").fetchone()[0] for part in ("page_count", "page_size")]
    return int(found[0] * found[1])


def truncate_log(connection: sqlite3.Connection) -> bool:
    """Move the log into the database file and empty it; False when somebody still reads from it."""
    with translated("checkpoint"):
        connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchall()  # only a connection in use has the log open
        busy, frames, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return bool(busy == 0 and frames == 0)


def _prepare(connection: sqlite3.Connection, pragmas: Sequence[str]) -> None:
    connection.row_factory = sqlite3.Row
    for pragma in pragmas:
        with translated(pragma):
            if pragma == LOG_AHEAD:
                _log_ahead(connection)
            else:
                connection.execute(pragma).fetchall()


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Processes that make a database at the same time are in each other's way here, and SQLite itself does not wait."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute(LOG_AHEAD).fetchall()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return
