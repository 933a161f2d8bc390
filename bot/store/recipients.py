"""Who gets an announcement: written once when it starts, taken one after the other, each with one end."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.store.database import Row, Tx
from bot.store.ids import LARGEST, new_id
from bot.store.private import Private
from rules.announcement import FIRST
from rules.audience import Reached
from rules.delivery import State as End

PLACE_BYTES = 7
"""Of a place in the order."""

LATE = 1 << 60
"""From this place on, people are looked at when all others have had their turn; a BIGINT holds it."""

KEY = "announcement:"


@dataclass(frozen=True, slots=True)
class Recipient:
    """One who is next. `person` is None when they were erased."""

    id: int
    announcement: int
    person: int | None
    place: int
    channel: str


def key_of(announcement: int, recipient: int) -> str:
    """What makes a delivery the one of this recipient."""
    return f"{KEY}{announcement}:{recipient}"


def is_of_many(key: str) -> bool:
    """Whether a delivery with this key is one of an announcement's."""
    return key.startswith(KEY)


def recipient_of(key: str) -> int:
    """Whose a delivery with this key is."""
    return int(key.rpartition(":")[2])


async def write(
    tx: Tx, private: Private, announcement: int, people: Sequence[tuple[Reached, str, bool]], now: int
) -> int | None:
    """Write some of the recipients, each with the reason for which they do not get it, "" for none, and whether they
    are looked at when all others have had their turn.

    Whoever is written already stays as they are. None when the list is closed: nobody is added then.
    """
    if await tx.one("announcement_listing", number=announcement) is None:
        return None
    written = 0
    for one, reason, late in people:
        place = _place(private, announcement, one.person) + (LATE if late else 0)
        row = await tx.one(
            "recipient_add",
            id=new_id(),
            announcement=announcement,
            person=one.person,
            place=0 if reason else place,
            language=one.language,
            channel=one.channel,
            state=End.SKIPPED if reason else End.QUEUED,
            reason=reason,
            now=now,
        )
        written += row is not None
    return written


async def close(tx: Tx, announcement: int, now: int) -> int | None:
    """All are written: how many; None when that was known before."""
    row = await tx.one("announcement_listed", number=announcement, first=FIRST, late=LATE, now=now)
    return int(row["recipients"]) if row else None


async def claim(tx: Tx, announcement: int, channel: str, last_place: int, now: int, limit: int) -> list[Recipient]:
    """Take those who are next in a channel, in their order."""
    rows = await tx.all(
        "recipient_claim",
        announcement=announcement,
        channel=channel,
        last_place=last_place or LARGEST,
        now=now,
        row_limit=limit,
    )
    found = [Recipient(row["id"], announcement, row["person_id"], row["place"], row["channel"]) for row in rows]
    return sorted(found, key=lambda one: one.place)


async def end(tx: Tx, recipient: int, state: End, reason: str, now: int) -> Row | None:
    """What became of one, for good; None when that was known before."""
    return await tx.one("recipient_end", id=recipient, state=state, reason=reason, now=now)


async def first(tx: Tx, announcement: int, last_place: int) -> Mapping[End, int]:
    """What became of the first."""
    rows = await tx.all("recipients_first", announcement=announcement, last_place=last_place)
    return {End(row["state"]): row["number"] for row in rows}


async def erase(tx: Tx, person: int, now: int) -> None:
    """The person is erased: their rows stay, and know nobody."""
    await tx.run("recipients_erase", person=person, now=now)
    await tx.run("recipients_forget_person", person=person)


async def merge(tx: Tx, from_person: int, to_person: int, now: int) -> None:
    """Two are one, who gets each announcement once."""
    await tx.run("recipients_same", from_person=from_person, to_person=to_person, now=now)
    await tx.run("recipients_same_other", from_person=from_person, to_person=to_person, now=now)
    await tx.run("recipients_move", from_person=from_person, to_person=to_person)
    await tx.run("recipients_forget_person", person=from_person)


def _place(private: Private, announcement: int, person: int) -> int:
    """A lot that is the same each time it is drawn, and that nobody can foresee; never 0."""
    drawn = private.find(f"{KEY}{announcement}:{person}").encode()
    return 1 + int.from_bytes(hashlib.blake2b(drawn, digest_size=PLACE_BYTES).digest())
