"""What editors do with the catalogue, each in one transaction."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.store import records
from bot.store.database import Row, Tx
from bot.store.private import Private
from catalogue.effective import association_now, hobby_now
from catalogue.hobby import Association, Hobby
from catalogue.known import Known
from catalogue.plan import Field, Override, What, differing
from catalogue.spreadsheets.fairs import as_draft, told_cells
from catalogue.spreadsheets.rows import column
from catalogue.spreadsheets.showing import association_cells, edited_association, edited_hobby, hobby_cells

Cells = Mapping[str, str]


class UnknownRecordError(LookupError):
    """There is no such hobby or association among what was imported."""


@dataclass(frozen=True, slots=True)
class Edit:
    """What an editor wants: the cells of a record by heading, until `expires_at` (milliseconds UTC; None: for good)."""

    what: What
    number: int
    changes: Cells
    by: str
    expires_at: int | None = None


@dataclass(frozen=True, slots=True)
class _Record:
    own: Hobby | Association
    association_id: str
    set_over: tuple[Override, ...]


async def set_fields(tx: Tx, private: Private, edit: Edit, known: Known, now: int) -> tuple[Field, ...]:
    """Set values over the source's own; what changed by it. An empty value sets that it is not known.

    Raises `UnknownRecordError`, `SealError`, and CellError for an unknown heading or a value that cannot be read.
    """
    changes = {column(heading): value for heading, value in edit.changes.items()}
    record = await _record(tx, private, edit.what, edit.number, now)
    base, shown_now = _cells(record, record.own), _now(record, known)
    fields = differing(_cells(record, shown_now), _cells(record, _edited(record, shown_now, changes, known)))
    for field in fields:  # one heading may set several: "17-18" is when it begins and when it ends
        await tx.run(
            "override_put",
            what=edit.what,
            number=edit.number,
            field=field.name,
            value=private.seal(field.after),
            base=private.seal(base.get(field.name, "")),
            by_whom=edit.by,
            now=now,
            expires_at=edit.expires_at,
        )
    if not fields:
        return ()
    await records.note(tx, private, edit.what, edit.number, edit.by, "set", fields, now)
    await records.changed(tx)
    return fields


async def shown(
    tx: Tx, private: Private, what: What, number: int, known: Known, now: int
) -> tuple[Cells, tuple[Override, ...]]:
    """A record's cells as they hold now, and what of them was set. Raises `UnknownRecordError`, `SealError`."""
    record = await _record(tx, private, what, number, now)
    return _cells(record, _now(record, known)), record.set_over


async def hobby_record(tx: Tx, private: Private, number: int, known: Known, now: int) -> tuple[Hobby, Hobby, str]:
    """A hobby as its source has it and as it holds now, and its association's id. Errors as for `shown`."""
    record = await _record(tx, private, "hobby", number, now)
    holds = _now(record, known)
    if not isinstance(record.own, Hobby) or not isinstance(holds, Hobby):
        raise UnknownRecordError(number)
    return record.own, holds, record.association_id


async def shown_fair(tx: Tx, number: int) -> Cells:
    """A fair's cells and a cell for each of its tables. Raises `UnknownRecordError`."""
    fair = records.fair(await _row(tx, "fair", number))
    ids = [
        {row["number"]: row["source_id"] for row in await tx.all("record_ids", what=what)}
        for what in ("association", "hobby")
    ]
    return told_cells(as_draft(fair, *ids))


async def unset_fields(tx: Tx, private: Private, edit: Edit, now: int) -> tuple[str, ...]:
    """Take back what was set: the headings for which something was. Raises `UnknownRecordError`."""
    await _row(tx, edit.what, edit.number)
    ended = [heading for heading in map(column, edit.changes) if await _end(tx, edit, heading)]
    if ended:
        fields = tuple(Field(heading, "", "") for heading in ended)
        await records.note(tx, private, edit.what, edit.number, edit.by, "unset", fields, now)
        await records.changed(tx)
    return tuple(ended)


async def _end(tx: Tx, edit: Edit, heading: str) -> bool:
    return await tx.one("override_end", what=edit.what, number=edit.number, field=heading) is not None


async def _record(tx: Tx, private: Private, what: What, number: int, now: int) -> _Record:
    row = await _row(tx, what, number)
    set_over = await tx.all("overrides_of", what=what, number=number, now=now)
    own = tuple(records.override(one, private) for one in set_over)
    if what == "association":
        return _Record(records.association(row, private), "", own)
    hobby = records.hobby(row)
    association = await _row(tx, "association", hobby.association)
    return _Record(hobby, association["source_id"], own)


async def _row(tx: Tx, what: What, number: int) -> Row:
    row = await tx.one("record_get", what=what, number=number)
    if row is None:
        raise UnknownRecordError(number)
    return row


def _now(record: _Record, known: Known) -> Hobby | Association:
    if isinstance(record.own, Hobby):
        return hobby_now(record.own, record.association_id, record.set_over, known)
    return association_now(record.own, record.set_over)


def _edited(record: _Record, one: Hobby | Association, changes: Cells, known: Known) -> Hobby | Association:
    if isinstance(one, Hobby):
        return edited_hobby(one, record.association_id, changes, known)
    return edited_association(one, changes)


def _cells(record: _Record, one: Hobby | Association) -> Cells:
    return hobby_cells(one, record.association_id) if isinstance(one, Hobby) else association_cells(one)
