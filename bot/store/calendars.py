"""Addresses from which people's calendars read: each a code that nobody can guess, one for a person."""

import secrets

from bot.store.database import Tx
from bot.store.ids import new_id
from bot.store.private import Private, open_or_empty

CODE_BYTES = 24


async def make(tx: Tx, private: Private, person: int, now: int) -> None:
    """Make one; where there is one, it stays."""
    code = secrets.token_urlsafe(CODE_BYTES)
    await tx.run("calendar_add", id=new_id(), person=person, find=private.find(code), code=private.seal(code), now=now)


async def code_of(tx: Tx, private: Private, person: int) -> str:
    """The code of a person's, "" when there is none or it cannot be opened."""
    row = await tx.one("calendar_of", person=person)
    return open_or_empty(private, row["private_code"]) if row else ""


async def drop(tx: Tx, person: int) -> None:
    """It works no more."""
    await tx.run("calendar_delete", person=person)


async def person_of(tx: Tx, private: Private, code: str) -> int | None:
    """Whose it is, None when it is nobody's (any more)."""
    row = await tx.one("calendar_find", find=private.find(code))
    return int(row["person_id"]) if row else None
