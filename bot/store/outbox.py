"""What leaves: rows that are claimed, sent, and end in exactly one final state."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.store import recipients
from bot.store.database import Row, Tx
from bot.store.ids import new_id
from bot.store.private import Private, SealError
from rules.delivery import LANES, PATIENCE, Kind, State


@dataclass(frozen=True, slots=True)
class Delivery:
    """One outgoing message to one address."""

    id: int
    key: str
    person: int | None
    channel: str
    kind: Kind
    edits: str
    language: str  # that it was fixed to, else the receiver's at this moment; empty when neither is known
    not_after: int | None
    attempts: int
    doubts: int
    created_at: int
    find: str
    address: str
    page: dict[str, Any]


async def put(
    tx: Tx,
    private: Private,
    *,
    kind: Kind,
    channel: str,
    address: str,
    page: dict[str, Any],
    now: int,
    key: str = "",
    person: int | None = None,
    edits: str = "",
    language: str = "",
    not_after: int | None = None,
) -> int | None:
    """Write a message that is to leave; None when its key was written before. An unsent edit gives way to a newer."""
    delivery = new_id()
    find = private.find(address)
    row = await tx.one(
        "delivery_add",
        id=delivery,
        key=key or f"{kind}:{delivery}",
        person=person,
        channel=channel,
        lane=int(LANES[kind]),
        kind=kind,
        edits=edits,
        language=language,
        not_before=now,
        not_after=now + PATIENCE[kind] if not_after is None else not_after,
        now=now,
        find=find,
        address=private.seal(address),
        page=private.seal(json.dumps(page, ensure_ascii=False, separators=(",", ":"))),
    )
    if edits and row:
        await tx.run("delivery_supersede", id=delivery, edits=edits, find=find, now=now)
    return delivery if row else None


async def put_claimed(
    tx: Tx,
    private: Private,
    *,
    kind: Kind,
    channel: str,
    address: str,
    page: dict[str, Any],
    now: int,
    key: str,
    person: int,
    lease: int,
    not_after: int,
) -> Delivery | None:
    """Write a message and take it to send at once; None when its key was written before."""
    written = await put(
        tx,
        private,
        kind=kind,
        channel=channel,
        address=address,
        page=page,
        now=now,
        key=key,
        person=person,
        not_after=not_after,
    )
    row = await tx.one("delivery_take", id=written, lease=now + lease) if written else None
    return _read(row, private) if row else None


async def claim(
    tx: Tx, private: Private, channel: str, lanes: tuple[int, int], now: int, lease: int, limit: int
) -> list[Delivery]:
    """Take messages to send, in the order in which they are to leave."""
    rows = await tx.all(
        "delivery_claim",
        channel=channel,
        lowest=lanes[0],
        highest=lanes[1],
        now=now,
        lease=now + lease,
        row_limit=limit,
    )
    return sorted(await _readable(tx, private, rows, now), key=lambda d: (LANES[d.kind], d.id))


async def interrupted(tx: Tx, private: Private, now: int, lease: int) -> list[Delivery]:
    """Take over sends that have not come back."""
    return await _readable(tx, private, await tx.all("delivery_interrupted", now=now, lease=now + lease), now)


async def is_outdone(tx: Tx, delivery: Delivery) -> bool:
    """Whether a newer edit of the same message was written, be it on its way or sent."""
    row = await tx.one(
        "delivery_newer_edit", person=delivery.person, channel=delivery.channel, edits=delivery.edits, id=delivery.id
    )
    return row is not None


async def end(tx: Tx, delivery: Delivery, state: State, reason: str, doubts: int, now: int) -> bool:
    """A final state. What came of an attempt changes nothing once a later one was made: then False."""
    row = await tx.one(
        "delivery_end",
        id=delivery.id,
        attempts=delivery.attempts,
        state=state,
        reason=reason,
        doubts=doubts,
        now=now,
    )
    return row is not None


async def retry(tx: Tx, delivery: Delivery, not_before: int, reason: str, doubts: int, edits: str) -> None:
    """Once more, later; as `end`, nothing once a later attempt was made."""
    await tx.run(
        "delivery_retry",
        id=delivery.id,
        attempts=delivery.attempts,
        not_before=not_before,
        reason=reason,
        doubts=doubts,
        edits=edits,
    )


async def expire(tx: Tx, now: int) -> int:
    """End what waits and is too late, also for a channel that is not running. Returns how many there were."""
    return len(await tx.all("delivery_expire", now=now))


async def _readable(tx: Tx, private: Private, rows: Sequence[Row], now: int) -> list[Delivery]:
    """The rows that can be opened; one that cannot (it was sealed under another secret) has failed, alone."""
    found = []
    for row in rows:
        try:
            found.append(_read(row, private))
        except (SealError, ValueError) as error:
            reason = f"error {type(error).__name__}"
            await tx.run(
                "delivery_end",
                id=row["id"],
                attempts=row["attempts"],
                state=State.FAILED,
                reason=reason,
                doubts=row["doubts"],
                now=now,
            )
            if recipients.is_of_many(row["key"]):
                await recipients.end(tx, recipients.recipient_of(row["key"]), State.FAILED, reason, now)
    return found


def _read(row: Row, private: Private) -> Delivery:
    return Delivery(
        id=row["id"],
        key=row["key"],
        person=row["person_id"],
        channel=row["channel"],
        kind=Kind(row["kind"]),
        edits=row["edits"],
        language=row["language"] or row["person_language"] or "",
        not_after=row["not_after"],
        attempts=row["attempts"],
        doubts=row["doubts"],
        created_at=row["created_at"],
        find=row["find_address"],
        address=private.open(row["private_address"]),
        page=json.loads(private.open(row["private_page"])),
    )
