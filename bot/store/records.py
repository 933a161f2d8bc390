"""The catalogue's records, what editors set over them, and their history."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.store.database import Row, Tx
from bot.store.ids import new_id, next_number
from bot.store.private import Private, open_or_empty
from catalogue.fair import Fair
from catalogue.hobby import Association, Hobby, Venue
from catalogue.plan import Field, Kept, Override, What, venue_key
from catalogue.stored import (
    dump_association,
    dump_fair,
    dump_hobby,
    dump_venue,
    load_association,
    load_fair,
    load_hobby,
    load_venue,
)

BY_LINK, BY_STAFF, WRONG = "link", "staff", "wrong"
"""Who confirmed an address; or it is not theirs, as whoever reads it says."""


@dataclass(frozen=True, slots=True)
class Raw:
    """The rows of a catalogue, read but not yet made into records: that takes time and needs no transaction."""

    associations: Sequence[Row]
    hobbies: Sequence[Row]
    venues: Sequence[Row]
    fairs: Sequence[Row]
    overrides: Sequence[Row]
    contacts: Mapping[int, Sequence[Row]]  # that have said yes, by association
    wanted: frozenset[int]
    version: int


@dataclass(frozen=True, slots=True)
class Version:
    """One change of a record."""

    at: int
    by: str
    action: str
    changes: tuple[Field, ...]


async def read_all(tx: Tx, now: int) -> Raw:
    """Everything, as it is at this moment (milliseconds UTC)."""
    contacts: dict[int, list[Row]] = {}
    for row in await tx.all("contacts_confirmed"):
        contacts.setdefault(row["association"], []).append(row)
    return Raw(
        associations=await tx.all("records_all", what="association"),
        hobbies=await tx.all("records_all", what="hobby"),
        venues=await tx.all("records_all", what="venue"),
        fairs=await tx.all("records_all", what="fair"),
        overrides=await tx.all("overrides_all", now=now),
        contacts=contacts,
        wanted=frozenset(row["hobby"] for row in await tx.all("hobbies_wanted")),
        version=await version(tx),
    )


async def version(tx: Tx) -> int:
    """Rises with each change of the catalogue."""
    row = await tx.one("catalogue_version")
    return int(row["value"]) if row else 0


async def sources(tx: Tx) -> list[str]:
    """Every source that a record is of."""
    return [row["source"] for row in await tx.all("record_sources")]


async def confirm(tx: Tx, private: Private, association: int, email: str, by: str, now: int) -> None:
    """From now on personal data may go to an association's address; a second time changes nothing."""
    find = private.find(email)
    if await tx.one("contact_confirm", association=association, find_address=find, now=now, confirmed_by=by):
        await changed(tx)


async def wrong(tx: Tx, association: int, find: str, now: int) -> bool:
    """An address, known by its hash, is not the association's: nothing goes there. False when that was said before."""
    if await tx.one("contact_wrong", association=association, find_address=find, now=now) is None:
        return False
    await changed(tx)
    return True


async def changed(tx: Tx) -> None:
    """Tell every process that its catalogue is old."""
    await next_number(tx, "catalogue")


async def kept_of(tx: Tx, private: Private, source: str, now: int) -> Kept:
    """What is kept of one source. Raises `SealError`."""
    associations = await tx.all("records_of", what="association", source=source)
    hobbies = await tx.all("records_of", what="hobby", source=source)
    others, doubtful = await _elsewhere(tx, "association", source)
    other_hobbies, _ = await _elsewhere(tx, "hobby", source)
    fairs = await tx.all("records_of", what="fair", source=source)
    own = {("association", row["number"]) for row in associations} | {("hobby", row["number"]) for row in hobbies}
    set_over = [row for row in await tx.all("overrides_all", now=now) if (row["what"], row["number"]) in own]
    return Kept(
        associations={row["source_id"]: association(row, private, source) for row in associations},
        hobbies={row["source_id"]: hobby(row, source) for row in hobbies},
        venues={venue_key(one): one for one in map(venue, await tx.all("records_of", what="venue", source=source))},
        gone=frozenset(row["source_id"] for row in hobbies if row["gone_at"] is not None),
        others=others,
        doubtful=doubtful,
        overrides=tuple(override(row, private) for row in set_over),
        guides=await guides(tx, private, now),
        fairs={row["source_id"]: fair(row, source) for row in fairs},
        gone_fairs=frozenset(row["source_id"] for row in fairs if row["gone_at"] is not None),
        other_hobbies=other_hobbies,
    )


async def _elsewhere(tx: Tx, what: What, source: str) -> tuple[dict[str, int], frozenset[str]]:
    """The numbers of other sources' records by their ids, where only one has that id; and the ids that several have."""
    rows = [row for row in await tx.all("record_ids", what=what) if row["source"] != source]
    times = Counter(row["source_id"] for row in rows)
    once = {row["source_id"]: row["number"] for row in rows if times[row["source_id"]] == 1}
    return once, frozenset(own for own, number in times.items() if number > 1)


async def guides(tx: Tx, private: Private, now: int) -> dict[int, dict[str, str]]:
    """What staff wrote in place of the service's guidance: by topic, cells by heading. Raises `SealError`."""
    found: dict[int, dict[str, str]] = {}
    for row in await tx.all("overrides_all", now=now):
        if row["what"] == "guide":
            found.setdefault(row["number"], {})[row["field"]] = private.open(row["private_value"])
    return found


async def put_guide(tx: Tx, private: Private, number: int, fields: Sequence[Field], by: str, now: int) -> None:
    """Change texts of guidance, an empty one back to the service's own; their history is kept."""
    for field in fields:
        if field.after:
            await tx.run(
                "override_put",
                what="guide",
                number=number,
                field=field.name,
                value=private.seal(field.after),
                base="",
                by_whom=by,
                now=now,
                expires_at=None,
            )
        else:
            await tx.run("override_end", what="guide", number=number, field=field.name)
    await note(tx, private, "guide", number, by, "set", fields, now)


def hobby(row: Row, source: str = "") -> Hobby:
    """A hobby from its row, as its source has it."""
    return load_hobby(json.loads(row["body"]), row["number"], source or row["source"], row["source_id"])


def fair(row: Row, source: str = "") -> Fair:
    """A fair from its row."""
    return load_fair(json.loads(row["body"]), row["number"], source or row["source"], row["source_id"])


def association(row: Row, private: Private, source: str = "") -> Association:
    """An association from its row, not confirmed. Raises `SealError`."""
    return _association(row, json.loads(private.open(row["private_contact"]) or "{}"), source)


def association_or_unreachable(row: Row, private: Private) -> Association:
    """For whoever can go on without it: an association whose contact cannot be opened has none."""
    return _association(row, json.loads(open_or_empty(private, row["private_contact"]) or "{}"))


def _association(row: Row, contact: dict[str, Any], source: str = "") -> Association:
    return load_association(json.loads(row["body"]), contact, row["number"], source or row["source"], row["source_id"])


def venue(row: Row) -> Venue:
    """A venue from its row."""
    return load_venue(json.loads(row["body"]))


def override(row: Row, private: Private) -> Override:
    """A set value from its row. Raises `SealError`."""
    return Override(
        what=row["what"],
        number=row["number"],
        field=row["field"],
        value=private.open(row["private_value"]),
        base=private.open(row["private_base"]),
        by=row["by_whom"],
        at=row["at"],
        expires_at=row["expires_at"],
    )


async def put_hobby(tx: Tx, one: Hobby, now: int) -> None:
    """Keep a hobby, its numbers given."""
    await _put(tx, "hobby", one.number, one.source, one.source_id, dump_hobby(one), "", now)


async def put_association(tx: Tx, private: Private, one: Association, now: int) -> None:
    """Keep an association, its number given."""
    body, contact = dump_association(one)
    sealed = private.seal(_json(contact)) if contact else ""
    await _put(tx, "association", one.number, one.source, one.source_id, body, sealed, now)


async def put_venue(tx: Tx, number: int, source: str, source_id: str, one: Venue, now: int) -> None:
    """Keep a venue."""
    await _put(tx, "venue", number, source, source_id, dump_venue(one), "", now)


async def put_fair(tx: Tx, one: Fair, now: int) -> None:
    """Keep a fair, its number and those of its tables given."""
    await _put(tx, "fair", one.number, one.source, one.source_id, dump_fair(one), "", now)


async def _put(
    tx: Tx, what: str, number: int, source: str, source_id: str, body: Mapping[str, Any], contact: str, now: int
) -> None:
    await tx.run(
        "record_put",
        what=what,
        number=number,
        source=source,
        source_id=source_id,
        body=_json(body),
        contact=contact,
        now=now,
    )


async def note(
    tx: Tx, private: Private, what: What, number: int, by: str, action: str, changes: Sequence[Field], now: int
) -> None:
    """Keep who changed what of a record."""
    told = [[one.name, one.before, one.after] for one in changes]
    await tx.run(
        "version_add",
        id=new_id(),
        what=what,
        number=number,
        now=now,
        by_whom=by,
        action=action,
        changes=private.seal(_json(told)) if told else "",
    )


async def history(tx: Tx, private: Private, what: What, number: int) -> list[Version]:
    """All changes of a record, the oldest first. Raises `SealError`."""
    versions = []
    for row in await tx.all("versions_of", what=what, number=number):
        changes = json.loads(private.open(row["private_changes"]) or "[]")
        versions.append(Version(row["at"], row["by_whom"], row["action"], tuple(Field(*one) for one in changes)))
    return versions


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
