"""People and the addresses where they are reached."""

import json
from dataclasses import dataclass, replace

from bot.store.database import Row, Tx
from bot.store.ids import new_code, new_id
from bot.store.private import Private, open_or_empty
from rules.person import Dialog, Person
from rules.roles import Badge, Role

PUSHES = ("telegram", "email", "web", "terminal")
"""Channels in the order in which one of them is chosen to write first to a person."""

RETURNS_ONLY = frozenset({"web"})
"""Channels where a message waits until the person comes back."""

INVITATION_BYTES = 12
DAY = 24 * 60 * 60 * 1000


@dataclass(frozen=True, slots=True)
class Address:
    """Where a person is reached."""

    id: int
    channel: str
    value: str
    confirmed: bool
    stopped: bool


async def take(tx: Tx, private: Private, channel: str, address: str, now: int) -> Person | None:
    """Load the person of an address for a turn, or None when nobody is known there."""
    found = await tx.one("address_touch", channel=channel, find=private.find(address), now=now)
    row = await tx.one("person_take", id=found["person_id"], now=now) if found else None
    if row is None:
        return None
    person = replace(_person(row, private), channel=channel)
    if channel not in RETURNS_ONLY:
        return replace(person, reachable=True)
    return replace(person, reachable=await _reachable(tx, person.id))


async def meet(tx: Tx, private: Private, channel: str, address: str, now: int) -> Person:
    """Somebody new writes to us."""
    person = new_id()
    await tx.run("person_add", id=person, now=now)
    await add_address(tx, private, person, channel, address, now, confirmed=True)
    return Person(person, channel=channel, reachable=channel not in RETURNS_ONLY)


async def get(tx: Tx, private: Private, person: int) -> Person | None:
    """Somebody known, to be read only."""
    row = await tx.one("person_get", id=person)
    return replace(_person(row, private), reachable=await _reachable(tx, person)) if row else None


async def save(tx: Tx, private: Private, person: Person) -> None:
    """Keep what has changed."""
    dialog = person.dialog.to_json()
    await tx.run(
        "person_save",
        id=person.id,
        language=person.language,
        place=person.place,
        quiet=int(person.quiet),
        news=int(person.news),
        position=private.seal(f"{person.position[0]:.2f},{person.position[1]:.2f}" if person.position else ""),
        name=private.seal(person.name),
        phone=private.seal(person.phone),
        dialog=private.seal(json.dumps(dialog, ensure_ascii=False) if len(dialog) > 1 else ""),
    )


async def addresses(tx: Tx, private: Private, person: int) -> list[Address]:
    """All addresses of a person, the last used first."""
    rows = await tx.all("addresses_of", person=person)
    return [
        Address(
            row["id"],
            row["channel"],
            private.open(row["private_value"]),
            row["confirmed_at"] is not None,
            row["stopped_at"] is not None,
        )
        for row in rows
    ]


async def best_address(tx: Tx, private: Private, person: int) -> Address | None:
    """Where to write first: a chat that pushes, else a confirmed mailbox, else the web chat."""
    usable = [a for a in await addresses(tx, private, person) if a.confirmed and not a.stopped and a.channel in PUSHES]
    return min(usable, key=lambda a: PUSHES.index(a.channel), default=None)


async def conversations(tx: Tx, private: Private, person: int) -> list[Address]:
    """Where what is written waits until the person comes back."""
    found = await addresses(tx, private, person)
    return [a for a in found if a.confirmed and not a.stopped and a.channel in RETURNS_ONLY]


async def add_address(
    tx: Tx, private: Private, person: int, channel: str, address: str, now: int, *, confirmed: bool
) -> int | None:
    """A new address; None when it is somebody's already."""
    row = await tx.one(
        "address_add",
        id=new_id(),
        person=person,
        channel=channel,
        find=private.find(address),
        value=private.seal(address),
        now=now,
        confirmed_at=now if confirmed else None,
    )
    return row["id"] if row else None


async def invite(
    tx: Tx,
    private: Private,
    person: int,
    purpose: str,
    now: int,
    address: int | None = None,
    *,
    interest: int | None = None,
    days: int = 1,
) -> str:
    """Make a single-use link's secret code; it works for some days."""
    code = new_code(INVITATION_BYTES)
    await tx.run(
        "invitation_add",
        id=new_id(),
        find=private.find(code),
        purpose=purpose,
        person=person,
        address_id=address,
        interest=interest,
        expires_at=now + days * DAY,
    )
    return code


async def is_good(tx: Tx, private: Private, code: str, purpose: str, now: int) -> bool:
    """Whether a code can still be used."""
    row = await tx.one("invitation_get", find=private.find(code), purpose=purpose)
    return row is not None and row["used_at"] is None and row["expires_at"] > now


async def use_invitation(tx: Tx, private: Private, code: str, purpose: str, now: int) -> Row | None:
    """Use a code once: its person and address; None when it is not good (any more)."""
    row = await tx.one("invitation_get", find=private.find(code), purpose=purpose)
    return await tx.one("invitation_use", id=row["id"], now=now) if row else None


async def _reachable(tx: Tx, person: int) -> bool:
    return any(
        row["confirmed_at"] is not None and row["stopped_at"] is None and row["channel"] not in RETURNS_ONLY
        for row in await tx.all("addresses_of", person=person)
    )


def _person(row: Row, private: Private) -> Person:
    """A person from their row. What cannot be opened is empty, and asked for again: they are answered all the same."""
    position = open_or_empty(private, row["private_position"])
    lat, _, lon = position.partition(",")
    dialog = open_or_empty(private, row["private_dialog"])
    return Person(
        id=row["id"],
        language=row["language"],
        place=row["place"],
        position=(float(lat), float(lon)) if position else None,
        name=open_or_empty(private, row["private_name"]),
        phone=open_or_empty(private, row["private_phone"]),
        quiet=bool(row["quiet"]),
        news=bool(row["news"]),
        reached_in=row["reached_in"],
        badge=Badge(row["staff_number"], Role(row["staff_role"])) if row["staff_role"] else None,
        dialog=Dialog.from_json(json.loads(dialog)) if dialog else Dialog(),
    )
