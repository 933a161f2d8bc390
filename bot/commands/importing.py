"""Carrying out an import: what a plan says becomes what is kept, in one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.store import numbers, records
from bot.store.database import Tx
from bot.store.private import Private
from catalogue.fair import Fair, Stall
from catalogue.plan import Entry, Field, Plan, plan, venue_key
from catalogue.reading import Reading


async def preview(tx: Tx, private: Private, source: str, reading: Reading, now: int) -> Plan:
    """What an import would change. Raises `SealError`."""
    return plan(source, reading, await records.kept_of(tx, private, source, now))


async def carry_out(tx: Tx, private: Private, todo: Plan, by: str, now: int) -> None:
    """Do what a plan of this transaction says. `by` is the source's name, or who imported."""
    if todo.empty:
        return
    associations = await _associations(tx, private, todo, by, now)
    hobbies = await _hobbies(tx, private, todo, associations, by, now)
    await _fairs(tx, private, todo, associations, hobbies, by, now)
    await _venues(tx, todo, now)
    for entry in todo.guides:
        await records.put_guide(tx, private, entry.number, entry.fields, by, now)
    await records.changed(tx)


async def _associations(tx: Tx, private: Private, todo: Plan, by: str, now: int) -> Mapping[str, int]:
    """Keep what is new of them; the number of each by what the source calls it."""
    given = await numbers.give(tx, "association", [(todo.source, one.source_id) for _, one in todo.associations])
    known = dict(todo.numbers)
    for entry, one in todo.associations:
        known[one.source_id] = given[todo.source, one.source_id]
        numbered = replace(one, number=known[one.source_id])
        await records.put_association(tx, private, numbered, now)
        await _note(tx, private, entry, numbered.number, by, now)
    return known


async def _hobbies(
    tx: Tx, private: Private, todo: Plan, associations: Mapping[str, int], by: str, now: int
) -> Mapping[str, int]:
    """Keep what is new of them; the number of each by what the source calls it."""
    given = await numbers.give(tx, "hobby", [(todo.source, draft.hobby.source_id) for _, draft in todo.hobbies])
    for entry, draft in todo.hobbies:
        number = given[todo.source, draft.hobby.source_id]
        hobby = replace(draft.hobby, number=number, association=associations[draft.association_id])
        await records.put_hobby(tx, hobby, now)
        await _note(tx, private, entry, number, by, now)
    await _gone(tx, private, todo.gone, by, now)
    return {**todo.hobby_numbers, **{own: number for (source, own), number in given.items() if source == todo.source}}


async def _gone(tx: Tx, private: Private, entries: Sequence[Entry], by: str, now: int) -> None:
    for entry in entries:
        await tx.run("record_gone", what=entry.what, number=entry.number, now=now)
        await _note(tx, private, entry, entry.number, by, now)


async def _fairs(
    tx: Tx,
    private: Private,
    todo: Plan,
    associations: Mapping[str, int],
    hobbies: Mapping[str, int],
    by: str,
    now: int,
) -> None:
    """Keep what is new of them."""
    for entry, draft in todo.fairs:
        stalls = tuple(
            Stall(
                number=0,
                association=associations[one.association_id],
                hobbies=tuple(hobbies[each] for each in one.hobby_ids),
                label=one.label,
                source_id=one.source_id,
            )
            for one in draft.stalls
        )
        number = await keep_fair(tx, replace(draft.fair, stalls=stalls), now)
        await _note(tx, private, entry, number, by, now)
    await _gone(tx, private, todo.gone_fairs, by, now)


async def keep_fair(tx: Tx, fair: Fair, now: int) -> int:
    """Keep a fair; its number. It and its tables get their numbers once: they are printed on posters."""
    source = fair.source
    key = (source, fair.source_id)
    tables = [(source, f"{fair.source_id} {one.source_id}") for one in fair.stalls]  # no id has a space in it
    number = (await numbers.give(tx, "fair", [key]))[key]
    given = await numbers.give(tx, "stall", tables)
    stalls = tuple(replace(one, number=given[table]) for table, one in zip(tables, fair.stalls, strict=True))
    await records.put_fair(tx, replace(fair, number=number, stalls=stalls), now)
    return number


async def _venues(tx: Tx, todo: Plan, now: int) -> None:
    ids = ["|".join(venue_key(venue)) for venue in todo.venues]
    given = await numbers.give(tx, "venue", [(todo.source, one) for one in ids])
    for venue, one in zip(todo.venues, ids, strict=True):
        await records.put_venue(tx, given[todo.source, one], todo.source, one, venue, now)


async def _note(tx: Tx, private: Private, entry: Entry, number: int, by: str, now: int) -> None:
    """Keep the change; a value that an editor set ends where its source has another one now."""
    await records.note(tx, private, entry.what, number, by, entry.action, entry.fields, now)
    for ended in entry.ended:
        await tx.run("override_end", what=ended.what, number=ended.number, field=ended.field)
    if entry.ended:
        told = tuple(Field(one.field, "", "") for one in entry.ended)
        await records.note(tx, private, entry.what, number, by, "ended", told, now)
