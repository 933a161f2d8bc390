"""Transactions on one SQLite connection. Everything here runs in the connection's own thread.

Work is driven to its end in that thread: its queries answer at once, so it never waits, and a whole group of
turns costs one change of threads instead of several for each query.
"""

import sqlite3
from asyncio import Future
from collections.abc import AsyncIterator, Awaitable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from contextvars import Context
from dataclasses import dataclass
from typing import Any, TypeVar

from bot.store.database import DatabaseError, QueryError, Row, Tx, Value, Work, in_transaction
from bot.store.queries import Queries

T = TypeVar("T")

# What a query can do wrong by itself; anything else is the database's own trouble. https://www.sqlite.org/rescode.html
_QUERY_CODES = frozenset(
    {
        sqlite3.SQLITE_ERROR,
        sqlite3.SQLITE_CONSTRAINT,
        sqlite3.SQLITE_MISMATCH,
        sqlite3.SQLITE_MISUSE,
        sqlite3.SQLITE_RANGE,
        sqlite3.SQLITE_TOOBIG,
    }
)


class SqliteTx:
    """The named queries on one connection."""

    __slots__ = ("_connection", "_queries")

    def __init__(self, connection: sqlite3.Connection, queries: Queries) -> None:
        self._connection = connection
        self._queries = queries

    async def one(self, query: str, /, **params: Value) -> Row | None:
        rows = self._fetch(query, params)
        return rows[0] if rows else None

    async def all(self, query: str, /, **params: Value) -> Sequence[Row]:
        return self._fetch(query, params)

    async def run(self, query: str, /, **params: Value) -> None:
        self._fetch(query, params)

    async def execute(self, statement: str, /) -> None:
        with translated("a statement"):
            self._connection.execute(statement)

    def _fetch(self, name: str, params: dict[str, Value]) -> list[sqlite3.Row]:
        query = self._queries.find(name, params)
        with translated(name):
            return self._connection.execute(query.text, params).fetchall()


@dataclass(frozen=True, slots=True)
class Job:
    """Work that waits for its turn to write, and where its caller waits."""

    work: Work[Any]
    context: Context
    future: Future[Any]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job: what its work returned, or what it raised."""

    result: Any = None
    error: BaseException | None = None


def commit(connection: sqlite3.Connection, queries: Queries, jobs: Sequence[Job]) -> list[Outcome]:
    """Run the jobs in one transaction, each in a savepoint: one that raises is rolled back alone.

    Raises `DatabaseError` when nothing at all was committed.
    """
    tx = SqliteTx(connection, queries)
    with _transaction(connection, "BEGIN IMMEDIATE"):
        outcomes = [_attempt(connection, tx, job) for job in jobs]
        connection.execute("COMMIT")
    return outcomes


def look(connection: sqlite3.Connection, queries: Queries, work: Work[T], context: Context) -> T:
    """Run work on one state of the database and keep nothing that it writes."""
    with _transaction(connection, "BEGIN"):
        return context.run(_inside, work, SqliteTx(connection, queries))


@asynccontextmanager
async def exclusively(connection: sqlite3.Connection, queries: Queries) -> AsyncIterator[SqliteTx]:
    """Open a transaction for a migration. It commits unless its body raises."""
    with _transaction(connection, "BEGIN IMMEDIATE"):
        yield SqliteTx(connection, queries)
        connection.execute("COMMIT")


def drive(step: Awaitable[T]) -> T:
    """Run to its end what never has to wait."""
    iterator = step.__await__()
    try:
        next(iterator)
    except StopIteration as end:
        result: T = end.value
        return result
    iterator.close()
    raise RuntimeError("work in a transaction may await nothing but its queries")


@contextmanager
def translated(what: str) -> Iterator[None]:
    """Turn the driver's errors into the store's. The new message holds no value that was stored."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_MISUSE) & 0xFF
        kind = QueryError if code in _QUERY_CODES else DatabaseError
        raise kind(f"{what}: {error}") from None


@contextmanager
def _transaction(connection: sqlite3.Connection, begin: str) -> Iterator[None]:
    """Begin, and roll back whatever the body has not committed."""
    try:
        connection.execute(begin)
        yield
    except sqlite3.Error as error:
        raise DatabaseError(f"{begin}: {error}") from None
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _attempt(connection: sqlite3.Connection, tx: Tx, job: Job) -> Outcome:
    if job.future.cancelled():
        return Outcome()
    connection.execute("SAVEPOINT turn")
    try:
        outcome = Outcome(job.context.run(_inside, job.work, tx))
    except BaseException as error:  # whatever it is, it belongs to whoever asked for the work
        if not connection.in_transaction:
            # SQLite gave up the whole transaction (a full disk, say): https://www.sqlite.org/lang_transaction.html
            raise DatabaseError("the database rolled back the transaction") from error
        connection.execute("ROLLBACK TO turn")
        outcome = Outcome(error=error)
    connection.execute("RELEASE turn")
    return outcome


def _inside(work: Work[T], tx: Tx) -> T:
    in_transaction.set(True)  # in a copy of the caller's context
    return drive(work(tx))
