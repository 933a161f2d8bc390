"""What an editor does with the catalogue in a chat: set over the records, in the one way that there is for it."""

from dataclasses import replace
from datetime import date, time, timedelta

from bot.commands.changing import Change, NotPossibleError, change_hobby, standing
from bot.commands.context import Context
from bot.commands.editing import (
    Edit,
    UnknownRecordError,
    association_record,
    set_fields,
    shown,
    unset_fields,
)
from bot.store import contacts
from bot.store.database import Tx
from catalogue.cells import CellError
from catalogue.plan import Field
from catalogue.schedule import local_date, to_ms
from catalogue.shipped import load_known
from catalogue.spreadsheets.showing_times import day_text
from catalogue.when import LATEST
from dialogs import commands as c
from dialogs.addresses import Address, ToCheck
from dialogs.cataloguing import CareCommand, ChangeRecord, CorrectContact, MarkChecked
from dialogs.codec import digest
from dialogs.world import Care
from rules.changing import What
from rules.person import Person

STATUS, CHECKED, CHECKED_BY, EMAIL, PHONE = "tila", "tarkistettu", "tarkistaja", "sähköposti", "puhelin"
PLACE = frozenset({"paikka", "osoite"})
"""Columns of the records."""

_HOW = {"same": c.NotDone("same"), "again": c.NotDone("meanwhile")}


async def cataloguing(tx: Tx, context: Context, person: Person, command: CareCommand, now: int) -> c.Outcome:
    """Carry one of these commands out, and keep in the record's history who did it, by their number."""
    by = f"staff {person.badge.number}" if person.badge else ""
    try:
        match command:
            case ChangeRecord():
                return await _change(tx, context, command, by, now)
            case CorrectContact():
                return await _correct(tx, context, command, by, now)
            case MarkChecked():
                return await _mark(tx, context, command, by, now)
    except UnknownRecordError:
        return c.NotDone("gone")
    except CellError:
        return c.NotDone("too-late")


async def _change(tx: Tx, context: Context, command: ChangeRecord, by: str, now: int) -> c.Outcome:
    known, number, seen = load_known(), command.hobby, command.seen
    care = await _care(tx, context, number, now)
    last = command.day if command.what is What.END else None
    if last and not local_date(now) <= last <= local_date(now) + LATEST:
        return c.NotDone("too-late")
    if command.what is What.END and care.paused_here:
        if care.until == _end_of(last):
            return c.NotDone("same")
        if care.mark != seen:
            return c.NotDone("meanwhile")
        await unset_fields(tx, context.private, Edit("hobby", number, {STATUS: ""}, by), now)
        seen = ""  # it is paused again, until another day
    name, _, address = command.place.partition(",")
    change = Change(
        command.what,
        meeting_at=command.meeting_at,
        day=None if last else command.day,
        starts=command.starts,
        name=name,
        address=address,
        until=last,
    )
    try:
        how = await change_hobby(tx, context.private, number, change, known, now, seen=seen, by=by)
    except NotPossibleError:
        return c.NotDone("meanwhile" if care.mark != seen else "too-late")
    return _HOW.get(how, c.Done(number))


async def _correct(tx: Tx, context: Context, command: CorrectContact, by: str, now: int) -> c.Outcome:
    care = await _care(tx, context, command.hobby, now)
    said = {EMAIL: command.email, PHONE: command.phone}
    edit = Edit("association", care.association.number, {name: text for name, text in said.items() if text}, by)
    if care.contact_mark != command.seen:
        return c.NotDone("meanwhile")
    return _noted(await set_fields(tx, context.private, edit, load_known(), now), command.hobby)


async def _mark(tx: Tx, context: Context, command: MarkChecked, by: str, now: int) -> c.Outcome:
    """Checked by the service: the card names no person."""
    care = await _care(tx, context, command.hobby, now)
    today, service = local_date(now), context.settings.service
    if (care.hobby.checked_on, care.hobby.checked_by) == (today, service):
        return c.NotDone("same")
    if command.seen and command.seen != care.mark:
        return c.NotDone("meanwhile")
    edit = Edit("hobby", command.hobby, {CHECKED: day_text(today), CHECKED_BY: service}, by)
    return _noted(await set_fields(tx, context.private, edit, load_known(), now), command.hobby)


def _noted(fields: tuple[Field, ...], number: int) -> c.Outcome:
    return c.Done(number) if fields else c.NotDone("same")


async def load_care(tx: Tx, context: Context, address: Address, now: int) -> tuple[Care | None, frozenset[int]]:
    """What a page of an editor's shows: the hobby as it is kept, or which ones were checked today."""
    if isinstance(address, ToCheck):
        today = to_ms(local_date(now), time())
        rows = await tx.all("overrides_since", what="hobby", field=CHECKED, since=today)
        return None, frozenset(row["number"] for row in rows)
    try:
        return await _care(tx, context, getattr(address, "hobby", 0), now), frozenset()
    except UnknownRecordError:
        return None, frozenset()


async def _care(tx: Tx, context: Context, number: int, now: int) -> Care:
    """A hobby as it is kept. Raises `UnknownRecordError`, also of one that its source has no more."""
    private, known = context.private, load_known()
    row = await tx.one("record_get", what="hobby", number=number)
    if row is None or row["gone_at"] is not None:
        raise UnknownRecordError(number)
    seen = await standing(tx, private, number, known, now)
    _, set_over = await shown(tx, private, "hobby", number, known, now)
    association = await association_record(tx, private, seen.hobby.association, now)
    own = next((one for one in await contacts.of(tx, private, association) if one.address == association.email), None)
    breaks = [one for one in set_over if one.field == STATUS and seen.hobby.status == "paused"]
    return Care(
        hobby=seen.hobby,
        association=replace(association, confirmed_on=local_date(own.since) if own and own.usable else None),
        mark=seen.mark,
        contact_mark=digest(f"{association.email} {association.phone}"),
        cancelled=seen.cancelled,
        until=next((one.expires_at for one in breaks if one.expires_at), 0),
        paused_here=bool(breaks),
        placed_here=any(one.field in PLACE for one in set_over),
    )


def _end_of(last: date | None) -> int:
    """When a day is over, milliseconds UTC; 0 for none."""
    return to_ms(last + timedelta(days=1), time()) if last else 0
