"""What the rest of the service sees of a database: named queries inside a transaction."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextvars import ContextVar
from typing import Any, Protocol, TypeVar

T = TypeVar("T")

Value = str | int | float | None

in_transaction: ContextVar[bool] = ContextVar("in_transaction", default=False)
"""True while work runs in `Database.write` or `Database.read`: nothing may be sent then."""


class DatabaseError(Exception):
    """The database cannot do its work: unreachable, locked, full, broken, closed, or of another version.

    What was under way has not been acknowledged by it and should come again.
    """


class QueryError(Exception):
    """The database refuses what it was asked: a constraint, a wrong type, an unknown query. Asking again is no use."""


class Row(Protocol):
    """One row of a result: `row["name"]`, `dict(row)`."""

    def __getitem__(self, name: str, /) -> Any: ...

    def keys(self) -> Iterable[str]: ...


class Tx(Protocol):
    """The named queries of `sql/*.sql`, inside one transaction. Each raises `DatabaseError` or `QueryError`."""

    async def one(self, query: str, /, **params: Value) -> Row | None:
        """Return the first row, or None."""
        ...

    async def all(self, query: str, /, **params: Value) -> Sequence[Row]:
        """Return all rows."""
        ...

    async def run(self, query: str, /, **params: Value) -> None:
        """Run a query whose rows, if any, do not matter."""
        ...


Work = Callable[[Tx], Awaitable[T]]
"""What is done in one transaction. It awaits nothing but its `Tx`, and changes nothing but through it.

It may run more than once. With SQLite it runs in the database's own thread, and touches no event of the loop.
"""


class Database(Protocol):
    """One database. Neither `write` nor `read` may be called by work that runs in one of them."""

    async def write(self, work: Work[T]) -> T:
        """Run `work` in a transaction of its own; return only after it has been committed.

        Raises what `work` raised, after its changes were rolled back; `DatabaseError` when it could not be committed.
        When the caller is cancelled, work that has begun may still be committed.
        """
        ...

    async def read(self, work: Work[T]) -> T:
        """Run `work` on one consistent state of the database; nothing that it writes is kept."""
        ...

    async def checkpoint(self, at_most: int | None = None) -> bool:
        """After an erasure: leave no byte of what was deleted in the database's files, where they are ours.

        Others wait while it rewrites them. Files of more than `at_most` bytes are not rewritten: what was deleted is
        overwritten where it stood and gone from the log, but an older copy may be left, and False is returned.
        Raises `DatabaseError` when readers kept it from that for long.
        """
        ...

    async def close(self) -> None:
        """Finish what is in hand and close all connections."""
        ...


def refuse_nesting() -> None:
    """Raise RuntimeError when called by work that runs in a transaction already: it would wait for itself."""
    if in_transaction.get():
        raise RuntimeError("a transaction inside a transaction: use the queries of the one that is open")
