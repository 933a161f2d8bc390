"""The contacts of associations: mailboxes and chats where they are told."""

from datetime import date
from enum import StrEnum

from bot.store import records
from bot.store.database import Row, Tx
from bot.store.ids import new_code, next_number
from bot.store.private import Private, open_or_empty
from catalogue.hobby import Association
from catalogue.schedule import local_date
from rules.contact import Contact, present

BY_CHAT, BY_CATALOGUE = "chat", "example"
"""Who confirmed a contact, beside `records.BY_LINK` and `records.BY_STAFF`."""

MAIL = "email"
MOST = 8
"""Contacts of one association."""
MOST_A_DAY = 4
"""Addresses that an association may have us ask within a day."""
DAY = 24 * 60 * 60 * 1000
INVITATION_DAYS = 14
CODE_BYTES = 12


class Added(StrEnum):
    """What came of naming an address."""

    NEW = "new"
    KNOWN = "known"
    TOO_MANY = "too-many"


async def of(tx: Tx, private: Private, association: Association) -> tuple[Contact, ...]:
    """Everybody who was not taken away; the catalogue's own address first."""
    rows = {row["find_address"]: row for row in await tx.all("contacts_of", association=association.number)}
    found = []
    if association.email:
        key = private.find(association.email)
        row = rows.pop(key, None)
        if row is None:
            found.append(_without_row(key, association))
        elif row["dropped_at"] is None:
            found.append(_contact(row, association.email, 0))
    others = (row for row in rows.values() if row["number"] and row["dropped_at"] is None)
    return (*found, *(_contact(row, open_or_empty(private, row["private_address"]), row["number"]) for row in others))


async def is_used(tx: Tx, private: Private, association: Association, key: str) -> bool:
    """Whether an association is told at the address with this hash: then whoever reads it speaks for it."""
    return any(one.key == key and one.usable for one in await of(tx, private, association))


async def ways(tx: Tx, private: Private, association: Association, now: int) -> tuple[Contact, ...]:
    """Where an association is told at this moment (milliseconds UTC)."""
    return present(await of(tx, private, association), local_date(now))


async def told(tx: Tx, private: Private, association: Association, notice: int, *, erased: bool) -> tuple[Contact, ...]:
    """Where an association got a notice, or may have; with `erased` also contacts that have since been taken away."""
    rows = await tx.all("notice_ways", notice=notice)
    keys = {
        row["find_contact"] for row in rows if row["delivery"] and row["delivery_state"] not in {"failed", "skipped"}
    }
    known = {one.key: one for one in await of(tx, private, association) if one.usable}
    if erased:
        for row in await tx.all("contacts_of", association=association.number):
            address = open_or_empty(private, row["private_address"])
            if row["dropped_at"] is not None and row["bounced_at"] is None and address:
                known.setdefault(row["find_address"], _contact(row, address, row["number"]))
    return tuple(one for key, one in known.items() if key in keys)


def _without_row(key: str, association: Association) -> Contact:
    """The catalogue's own address of which nothing is kept; the example's are confirmed all the same."""
    return Contact(key, address=association.email or "", usable=association.confirmed_on is not None)


def _contact(row: Row, address: str, number: int) -> Contact:
    chat_open = row["channel"] == MAIL or (row["address_id"] is not None and row["stopped_at"] is None)
    return Contact(
        key=row["find_address"],
        number=number,
        channel=row["channel"],
        address=address,
        person=row["person_id"],
        since=row["confirmed_at"] or 0,
        digest=bool(row["digest"]),
        away=_days(row),
        stand_in=row["find_stand_in"],
        bounced=row["bounced_at"] is not None,
        usable=row["confirmed_at"] is not None and row["bounced_at"] is None and chat_open and bool(address),
    )


def _days(row: Row) -> tuple[date, date] | None:
    if not row["away_from"]:
        return None
    return date.fromisoformat(row["away_from"]), date.fromisoformat(row["away_until"])


async def add_address(tx: Tx, private: Private, association: Association, email: str, now: int) -> Added:
    """A further address, which is asked first."""
    rows = await tx.all("contacts_of", association=association.number)
    there = await of(tx, private, association)
    key = private.find(email)
    if any(one.key == key and not one.bounced for one in there):
        return Added.KNOWN
    lately = sum(row["number"] > 0 and (row["asked_at"] or now) > now - DAY for row in rows if row["channel"] == MAIL)
    if len(there) >= MOST or lately >= MOST_A_DAY:
        return Added.TOO_MANY
    await _put(tx, private, association.number, MAIL, email, now)
    return Added.NEW


async def add_chat(tx: Tx, private: Private, association: int, person: int, channel: str, chat: str, now: int) -> bool:
    """A chat is a contact from now on; False when it was one."""
    return await _put(tx, private, association, channel, chat, now, person=person)


async def _put(
    tx: Tx, private: Private, association: int, channel: str, address: str, now: int, *, person: int | None = None
) -> bool:
    row = await tx.one(
        "contact_put",
        association=association,
        find_address=private.find(address),
        number=await next_number(tx, "contact"),
        channel=channel,
        address=private.seal(address),
        person=person,
        confirmed_at=now if person else None,
        confirmed_by=BY_CHAT if person else "",
        lately=now - DAY,
    )
    if row and person:
        await records.changed(tx)
    return row is not None


async def confirm(tx: Tx, association: int, key: str, by: str, now: int) -> bool:
    """Personal data may go there from now on; False when it could before."""
    row = await tx.one("contact_confirm", association=association, find_address=key, now=now, confirmed_by=by)
    if row:
        await records.changed(tx)
    return row is not None


async def drop(tx: Tx, association: Association, contact: Contact, now: int) -> bool:
    """Nothing goes there any more; False when that was so."""
    await _keep(tx, association, contact, now)
    row = await tx.one("contact_drop", association=association.number, find_address=contact.key, now=now)
    if row:
        await records.changed(tx)
    return row is not None


async def set_digest(tx: Tx, association: Association, contact: Contact, now: int, *, digest: bool) -> None:
    """One mail a day, or one for each person."""
    await _keep(tx, association, contact, now)
    await tx.run("contact_digest", association=association.number, find_address=contact.key, digest=int(digest))
    await records.changed(tx)


async def set_away(
    tx: Tx,
    association: Association,
    contact: Contact,
    now: int,
    *,
    days: tuple[date, date] | None = None,
    stand_in: str = "",
) -> None:
    """Away on these days, the first and the last, with somebody's key who stands in; without days: there."""
    await _keep(tx, association, contact, now)
    first, last = (day.isoformat() for day in days) if days else ("", "")
    await tx.run(
        "contact_away",
        association=association.number,
        find_address=contact.key,
        away_from=first,
        away_until=last,
        stand_in=stand_in if days else "",
    )


async def _keep(tx: Tx, association: Association, contact: Contact, now: int) -> None:
    """What is to be kept of the catalogue's own address needs a row, which says of the address what holds already."""
    if contact.number == 0:
        await tx.run(
            "contact_known",
            association=association.number,
            find_address=contact.key,
            confirmed_at=now if contact.usable else None,
            confirmed_by=BY_CATALOGUE if contact.usable else "",
        )


async def bounced(tx: Tx, association: int, find: str, now: int) -> bool:
    """A mail to a contact came back: nothing goes there any more, and staff get a task within minutes. `find` is the
    hash of the address. False when that was known.
    """
    row = await tx.one("contact_bounced", association=association, find_address=find, now=now)
    if row:
        await records.changed(tx)
    return row is not None


async def invite(tx: Tx, private: Private, association: int, now: int) -> str:
    """A single-use code that makes a chat a contact; it works for 14 days."""
    code = new_code(CODE_BYTES)
    expires_at = now + INVITATION_DAYS * DAY
    await tx.run("contact_invite", find=private.find(code), association=association, expires_at=expires_at)
    return code


async def use_invitation(tx: Tx, private: Private, code: str, now: int) -> int | None:
    """Use a code, once: its association's number; None when it is not good (any more)."""
    row = await tx.one("contact_invitation_use", find=private.find(code), now=now)
    return int(row["association"]) if row else None


async def is_contact(tx: Tx, person: int, association: int) -> bool:
    """Whether a person is a contact of an association now, in a chat of theirs."""
    return bool(await tx.all("contact_of_person", person=person, association=association))


async def associations_of(tx: Tx, person: int) -> tuple[int, ...]:
    """Of which associations a person is a contact now."""
    rows = await tx.all("contacts_of_person", person=person)
    return tuple([row["association"] for row in rows if await is_contact(tx, person, row["association"])])
