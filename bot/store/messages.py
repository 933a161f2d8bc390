"""What a person and an association have written to each other about an interest."""

from dataclasses import dataclass

from bot.store.database import Row, Tx
from bot.store.ids import new_id
from bot.store.private import Private, open_or_empty
from rules.interest import Actor

BLOCKED = "blocked"
"""The step of an interest whose person wants no more messages."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message; `text` is empty when it cannot be opened."""

    id: int
    interest: int
    at: int
    author: Actor
    text: str


async def add(tx: Tx, private: Private, interest: int, author: Actor, text: str, now: int, key: str = "") -> int | None:
    """Keep a message and return its id; None when its key was kept before."""
    message = new_id()
    row = await tx.one(
        "message_add",
        id=message,
        key=key or f"message:{message}",
        interest=interest,
        now=now,
        author=author,
        text=private.seal(text),
    )
    return message if row else None


async def get(tx: Tx, private: Private, message: int) -> Message | None:
    """One message."""
    row = await tx.one("message_get", id=message)
    return _read(row, private) if row else None


async def of_interest(tx: Tx, private: Private, interest: int) -> list[Message]:
    """All about an interest, the oldest first."""
    return [_read(row, private) for row in await tx.all("messages_of", interest=interest)]


async def count_since(tx: Tx, interest: int, author: Actor, since: int) -> int:
    """How many somebody has written since then."""
    row = await tx.one("messages_since", interest=interest, author=author, since=since)
    return int(row["number"]) if row else 0


async def blocked(tx: Tx, interest: int) -> bool:
    """Whether the person wants no more messages about an interest."""
    return any(row["step"] == BLOCKED for row in await tx.all("steps_of", interest=interest))


def _read(row: Row, private: Private) -> Message:
    return Message(
        row["id"], row["interest_id"], row["at"], Actor(row["author"]), open_or_empty(private, row["private_text"])
    )
