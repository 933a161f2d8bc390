"""What was said in the web chat, kept so that a page can be loaded again and catch up."""

import json
import unicodedata
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.store.database import Row, Tx
from bot.store.ids import new_id
from bot.store.private import Private, open_or_empty

TELLING_DIGITS = 7
"""The last ones of a phone number, which stay the same with and without its country's."""


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


async def of_person(tx: Tx, keys: Private, person: int) -> list[Entry]:
    """All that was said with a person, the oldest first; of what cannot be opened, that it was said."""
    return [
        Entry(row["id"], 0, bool(row["ours"]), json.loads(open_or_empty(keys, row["private_body"]) or "{}"))
        for row in await tx.all("web_of", person=person)
    ]


async def forget_number(tx: Tx, keys: Private, person: int, phone: str) -> None:
    """Take away each message that holds a phone number, however it was typed."""
    last = _digits(phone)[-TELLING_DIGITS:]
    for entry in await of_person(tx, keys, person):
        if last and any(last in _digits(text) for text in _texts(entry.body)):
            await tx.run("web_drop", id=entry.id)


def said(body: Mapping[str, Any]) -> list[str]:
    """The lines of a message as text; some are kept in parts."""
    return ["".join(map(_text, line)) if isinstance(line, list) else line for line in body.get("lines", ())]


def labels(body: Mapping[str, Any]) -> list[str]:
    """What stands on its buttons."""
    return [button["label"] for row in body.get("rows", ()) for button in row]


def _text(part: str | Mapping[str, str]) -> str:
    return part if isinstance(part, str) else part["text"]


def _texts(body: Mapping[str, Any]) -> list[str]:
    """All that can be read in a message, what is in its file too."""
    file = [b64decode(body["file"]["content"]).decode(errors="replace")] if "file" in body else []
    return [*said(body), *labels(body), *file]


def _digits(text: str) -> str:
    return "".join(str(unicodedata.decimal(sign)) for sign in text if sign.isdecimal())


async def forget(tx: Tx, keys: Private, address: str) -> None:
    """Remove all that was said at this address."""
    await tx.run("web_forget", address=keys.find(address))


def _seal(keys: Private, body: Mapping[str, Any]) -> str:
    return keys.seal(json.dumps(body, ensure_ascii=False, separators=(",", ":")))


def _id(row: Row | None) -> int:
    if row is None:
        raise LookupError("web_message")
    return int(row["id"])
