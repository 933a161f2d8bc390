"""Opening a database by its address."""

import os
from pathlib import Path

from bot.store.database import Database, DatabaseError
from bot.store.postgres import open_postgres
from bot.store.sqlite import MEMORY, open_sqlite

SQLITE = "sqlite://"
POSTGRES = ("postgresql://", "postgres://")


async def open_database(url: str, *, make: bool = True) -> Database:
    """Open a database and bring its schema up to date; unless `make`, an SQLite file has to be there already.

    `sqlite:///data/mukaan.db` (relative to where the service runs), `sqlite:////var/lib/mukaan.db` (absolute),
    `sqlite://:memory:`, or `postgresql://user:password@host/name`. Raises `DatabaseError` with a message for the
    person who runs the service; it never holds the password.
    """
    if url.startswith(SQLITE):
        return await open_sqlite(sqlite_path(url), make=make)
    if url.startswith(POSTGRES):
        return await open_postgres(url)
    scheme = url.partition(":")[0]
    raise DatabaseError(f"a database's address begins with sqlite:/// or postgresql://, not with {scheme}")


def sqlite_path(url: str) -> str:
    """The file that an SQLite address names; empty for an address of another kind."""
    return url.removeprefix(SQLITE).removeprefix("/") if url.startswith(SQLITE) else ""


def will_be_made(url: str) -> str:
    """The SQLite file that is not there yet and can be made; "" when it is there, or there is no such file to be.

    Raises `DatabaseError` when it cannot be made there.
    """
    path = sqlite_path(url)
    if not path or path == MEMORY or Path(path).exists():
        return ""
    file = Path(path).absolute()
    folder = next(folder for folder in file.parents if folder.exists())
    if not folder.is_dir() or not os.access(folder, os.W_OK | os.X_OK):
        raise DatabaseError(f"{file}: cannot be made: {folder} cannot be written to")
    return str(file)
