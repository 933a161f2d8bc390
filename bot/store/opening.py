"""Opening a database by its address."""

from bot.store.database import Database, DatabaseError
from bot.store.postgres import open_postgres
from bot.store.sqlite import open_sqlite

SQLITE = "sqlite://"
POSTGRES = ("postgresql://", "postgres://")


async def open_database(url: str) -> Database:
    """Open a database and bring its schema up to date.

    `sqlite:///data/mukaan.db` (relative to where the service runs), `sqlite:////var/lib/mukaan.db` (absolute),
    `sqlite://:memory:`, or `postgresql://user:password@host/name`. Raises `DatabaseError` with a message for the
    person who runs the service; it never holds the password.
    """
    if url.startswith(SQLITE):
        return await open_sqlite(url.removeprefix(SQLITE).removeprefix("/"))
    if url.startswith(POSTGRES):
        return await open_postgres(url)
    scheme = url.partition(":")[0]
    raise DatabaseError(f"a database's address begins with sqlite:/// or postgresql://, not with {scheme}")
