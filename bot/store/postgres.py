"""PostgreSQL: a pool of connections, for more than one process or machine."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from typing import Any, TypeVar

import asyncpg

from bot.store.database import DatabaseError, QueryError, Row, Value, Work, in_transaction, refuse_nesting
from bot.store.migrate import migrate, migrations
from bot.store.queries import Queries

T = TypeVar("T")

CONNECTIONS = 10
COMMAND_SECONDS = 30.0
STATEMENTS_KEPT = 512  # prepared ones, for each connection; more than there are named queries
# The transactions of SQLite come one after the other, and the same code must hold here.
WRITING = "serializable"
READING = "repeatable_read"
TRIES = 10  # of work that another transaction got in the way of
LONGEST_PAUSE = 0.02  # seconds before the second try; twice as long before each further one
_MIGRATION_LOCK = 0x6D756B61616E  # any number that is always the same: "mukaan"

_DRIVER_ERRORS = (asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError, OSError)

# What a query can do wrong by itself. https://www.postgresql.org/docs/current/errcodes-appendix.html
_QUERY_CLASSES = frozenset({"21", "22", "23", "42", "44"})
_IN_THE_WAY = frozenset({"40001", "40P01"})


class _InTheWayError(DatabaseError):
    """Another transaction got in the way: this one may be tried again."""


class PostgresTx:
    """The named queries on one connection."""

    __slots__ = ("_connection", "_queries")

    def __init__(self, connection: Any, queries: Queries) -> None:
        self._connection = connection
        self._queries = queries

    async def one(self, query: str, /, **params: Value) -> Row | None:
        rows = await self.all(query, **params)
        return rows[0] if rows else None

    async def all(self, query: str, /, **params: Value) -> Sequence[Row]:
        found = self._queries.find(query, params)
        with _translated(query):
            rows: Sequence[Row] = await self._connection.fetch(found.text, *map(params.__getitem__, found.parameters))
        return rows

    async def run(self, query: str, /, **params: Value) -> None:
        await self.all(query, **params)

    async def execute(self, statement: str, /) -> None:
        with _translated("a statement"):
            await self._connection.execute(statement)


class PostgresDatabase:
    """A `Database` on a server."""

    def __init__(self, pool: Any, queries: Queries) -> None:
        self._pool = pool
        self._queries = queries
        self._in_hand = 0
        self._idle = asyncio.Event()
        self._closed = False

    async def write(self, work: Work[T]) -> T:
        with self._hold():
            pause = LONGEST_PAUSE
            for _ in range(TRIES - 1):
                try:
                    return await self._run(work, isolation=WRITING)
                except _InTheWayError:
                    await asyncio.sleep(pause * secrets.randbelow(1000) / 1000)
                    pause *= 2
            return await self._run(work, isolation=WRITING)

    async def read(self, work: Work[T]) -> T:
        with self._hold():
            return await self._run(work, isolation=READING, readonly=True)

    async def checkpoint(self, at_most: int | None = None) -> bool:  # noqa: ARG002  the files are the server's
        """Nothing to do: the log is the server's own, and private values stand in it only sealed."""
        return True

    async def close(self) -> None:
        self._closed = True
        if self._in_hand:
            await self._idle.wait()
        await self._pool.close()

    @contextmanager
    def _hold(self) -> Iterator[None]:
        """Keep the pool open while somebody needs it."""
        refuse_nesting()
        if self._closed:
            raise DatabaseError("the database is closed")
        self._in_hand += 1
        try:
            yield
        finally:
            self._in_hand -= 1
            if self._closed and not self._in_hand:
                self._idle.set()

    async def _run(self, work: Work[T], **options: Any) -> T:
        async with _transaction(self._pool, self._queries, **options) as tx:
            inside = in_transaction.set(True)
            try:
                return await work(tx)
            finally:
                in_transaction.reset(inside)


async def open_postgres(url: str) -> PostgresDatabase:
    """Open a database on a server. Raises `DatabaseError`."""
    queries = Queries("asyncpg")
    try:
        pool = await asyncpg.create_pool(
            url, min_size=1, max_size=CONNECTIONS, command_timeout=COMMAND_SECONDS, statement_cache_size=STATEMENTS_KEPT
        )
    except (*_DRIVER_ERRORS, ValueError) as error:
        # The driver's own message may hold parts of the address, and so the password.
        raise DatabaseError(f"the PostgreSQL database cannot be opened: {type(error).__name__}") from None
    try:
        await migrate(partial(_exclusively, pool, queries), migrations())
    except BaseException:
        await pool.close()
        raise
    return PostgresDatabase(pool, queries)


@asynccontextmanager
async def _exclusively(pool: Any, queries: Queries) -> AsyncIterator[PostgresTx]:
    # Each statement sees what was committed before it: also by whoever held the lock until now.
    async with _transaction(pool, queries, isolation="read_committed") as tx:
        await tx.execute(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})")
        yield tx


@asynccontextmanager
async def _transaction(pool: Any, queries: Queries, **options: Any) -> AsyncIterator[PostgresTx]:
    """Lend a connection with an open transaction. Commits unless the body raises."""
    with _translated("connect"):
        connection = await pool.acquire()
    try:
        transaction = connection.transaction(**options)
        with _translated("BEGIN"):
            await transaction.start()
        try:
            yield PostgresTx(connection, queries)
        except BaseException:
            await _roll_back(transaction)
            raise
        with _translated("COMMIT"):
            await transaction.commit()
    finally:
        await pool.release(connection)


async def _roll_back(transaction: Any) -> None:
    try:
        await transaction.rollback()
    except _DRIVER_ERRORS:
        return  # the connection is gone, and the transaction with it


@contextmanager
def _translated(what: str) -> Iterator[None]:
    """Turn the driver's errors into the store's. The new message holds no value that was stored."""
    try:
        yield
    except asyncpg.PostgresError as error:
        state = error.sqlstate or ""
        message = f"{what}: {type(error).__name__} {state} {getattr(error, 'constraint_name', None) or ''}".rstrip()
        if state in _IN_THE_WAY:
            raise _InTheWayError(message) from None
        raise (QueryError if state[:2] in _QUERY_CLASSES else DatabaseError)(message) from None
    except _DRIVER_ERRORS as error:
        wrong_value = isinstance(error, ValueError)  # the driver refuses it before anything is sent
        raise (QueryError if wrong_value else DatabaseError)(f"{what}: {type(error).__name__}") from None
