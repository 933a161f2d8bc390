"""Migrations: numbered files that run once each, forward only."""

import hashlib
import re
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bot.store.database import DatabaseError, QueryError, Tx

FOLDER = Path(__file__).parent / "migrations"

_TABLE = """
CREATE TABLE IF NOT EXISTS migration (
    name TEXT PRIMARY KEY,
    checksum TEXT NOT NULL,
    applied_at BIGINT NOT NULL
)
"""
_COMMENT = re.compile(r"--[^\n]*|/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Migration:
    """One file of the folder."""

    name: str
    script: str

    @property
    def checksum(self) -> str:
        """What shows that a file is still the one that was applied."""
        return hashlib.sha256(self.script.encode()).hexdigest()


class Session(Tx, Protocol):
    """A transaction that keeps every other process from migrating at the same time, and can change the schema."""

    async def execute(self, statement: str, /) -> None:
        """Run one statement that has no parameters."""
        ...


Transaction = Callable[[], AbstractAsyncContextManager[Session]]


def migrations(folder: Path = FOLDER) -> tuple[Migration, ...]:
    """Return the migrations that the folder holds, in their order."""
    return tuple(Migration(file.name, file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.sql")))


def statements(script: str) -> Iterator[str]:
    """Split a script at the semicolons that end a statement. Raises ValueError when the last one has no end."""
    statement = ""
    for piece in re.split(r"(?<=;)", script):
        statement += piece
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if _COMMENT.sub("", statement).strip():
        raise ValueError(f"a statement has no end: {statement.strip()}")


async def migrate(transaction: Transaction, files: Sequence[Migration]) -> None:
    """Apply what has not been applied yet, each file in a transaction of its own.

    Raises `DatabaseError` when a file fails, was edited after it was applied, or the database has had others.
    """
    async with transaction() as session:
        await session.execute(_TABLE)
    for file in files:
        async with transaction() as session:
            applied = {row["name"]: row["checksum"] for row in await session.all("migrations_applied")}
            _check(applied, files)
            if file.name not in applied:
                await _apply(session, file)


def _check(applied: Mapping[str, str], files: Sequence[Migration]) -> None:
    expected = {file.name: file.checksum for file in files[: len(applied)]}
    if applied.keys() != expected.keys():
        others = ", ".join(sorted(applied.keys() ^ expected.keys()))
        raise DatabaseError(f"the database is of another version of the service; its migrations differ in: {others}")
    edited = [name for name, checksum in applied.items() if checksum != expected[name]]
    if edited:
        raise DatabaseError(f"edited after they were applied: {', '.join(edited)}; a change needs a new migration")


async def _apply(session: Session, file: Migration) -> None:
    try:
        for statement in statements(file.script):
            await session.execute(statement)
    except (QueryError, ValueError) as error:
        raise DatabaseError(f"migration {file.name} failed: {error}") from error
    await session.run(
        "migration_applied", name=file.name, checksum=file.checksum, applied_at=time.time_ns() // 1_000_000
    )
