"""What was said in the web chat, kept so that a page can be loaded again and catch up."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.store.database import Row, Tx
from bot.store.ids import new_id
from bot.store.private import Private


@dataclass(frozen=True, slots=True)
class Entry:
    """One message as the page shows it. A change gives it a new version, never a new id."""

    id: int
    version: int
    ours: bool  # we said it, not the person
    body: Mapping[str, Any]


async def append(
    tx: Tx,
    keys: Private,
    address: str,
    key: str,
    ours: bool,  # noqa: FBT001
    body: Mapping[str, Any],
) -> int:
    """Add a message and return its id. When there is one with this `key` already, nothing changes."""
    row = await tx.one(
        "web_append",
        id=new_id(),
        key=key,
        address=keys.find(address),
        ours=int(ours),
        body=_seal(keys, body),
    )
    return _id(row or await tx.one("web_known", key=key))


async def replace(tx: Tx, keys: Private, address: str, message_id: int, key: str, body: Mapping[str, Any]) -> int:
    """Change a message of ours at this address and return its id; may be repeated.

    A message that is no longer there, or not of this address, is said anew under `key`.
    """
    row = await tx.one(
        "web_replace", id=message_id, address=keys.find(address), version=new_id(), body=_seal(keys, body)
    )
    return _id(row) if row else await append(tx, keys, address, key, True, body)


async def since(tx: Tx, keys: Private, address: str, version: int, limit: int) -> list[Entry]:
    """Return what was said or changed after `version` (0: all), oldest change first; of many the newest `limit`."""
    rows = await tx.all("web_since", address=keys.find(address), version=version, row_limit=limit)
    return [
        Entry(row["id"], row["version"], bool(row["ours"]), json.loads(keys.open(row["private_body"])))
        for row in reversed(rows)
    ]


async def forget(tx: Tx, keys: Private, address: str) -> None:
    """Remove all that was said at this address."""
    await tx.run("web_forget", address=keys.find(address))


def _seal(keys: Private, body: Mapping[str, Any]) -> str:
    return keys.seal(json.dumps(body, ensure_ascii=False, separators=(",", ":")))


def _id(row: Row | None) -> int:
    if row is None:
        raise LookupError("web_message")
    return int(row["id"])
