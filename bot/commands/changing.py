"""An association tells that something about its hobby has changed: set over the record, as an editor would."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import NoReturn

from bot.commands.context import Context
from bot.commands.editing import Edit, UnknownRecordError, hobby_record, set_fields, shown
from bot.commands.links import Purpose
from bot.store import contacts
from bot.store.database import Tx
from bot.store.private import Private
from catalogue import changing
from catalogue.cells import CellError
from catalogue.hobby import Hobby
from catalogue.known import Known
from catalogue.plan import Override, differing
from catalogue.schedule import HORIZON, local_date, next_meetings, to_ms
from catalogue.shipped import load_known
from catalogue.spreadsheets.showing import hobby_cells
from dialogs import commands as c
from rules.changing import What
from rules.person import Person

BY = "association"
"""Who set it, in the record's history."""
AHEAD = 8
"""Meetings that can be cancelled or moved."""
_ALL_OF_IT = frozenset({What.FULL, What.ROOM, What.END, What.GO_ON})
"""What says all that its field says: nothing that was set before stands beside it."""
LONGEST = 120
"""Characters of a place's name, and of its address."""


@dataclass(frozen=True, slots=True)
class Change:
    """What is told; each kind takes its own part."""

    what: What
    meeting_at: int = 0  # milliseconds UTC; of a new time, 0: every time
    day: date | None = None
    starts: time | None = None
    name: str = ""
    address: str = ""
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """A hobby as it stands: the mark is another one as soon as anything about it is."""

    hobby: Hobby
    mark: str
    cancelled: tuple[int, ...] = ()


class NotPossibleError(ValueError):
    """The change is incomplete, or cannot be of this hobby: "time" or "place"."""


async def may_change(tx: Tx, person: int, association: int) -> bool:
    """Whether somebody who chats is a contact of this association."""
    return await contacts.is_contact(tx, person, association)


async def standing(tx: Tx, private: Private, number: int, known: Known, now: int) -> Standing:
    """How it stands now. Raises `UnknownRecordError`, `SealError`."""
    own, hobby, association_id = await hobby_record(tx, private, number, known, now)
    cells = json.dumps(hobby_cells(hobby, association_id), sort_keys=True)
    mark = hashlib.sha256(cells.encode()).hexdigest()[:16]
    return Standing(hobby, mark, changing.taken_out(own, hobby, now))


async def change_hobby(
    tx: Tx, private: Private, number: int, change: Change, known: Known, now: int, *, seen: str = "", by: str = BY
) -> str:
    """Set it: "done"; "same" when it is so already, "again" when the hobby is not as it was `seen`.

    Raises `NotPossibleError`, `UnknownRecordError`, `SealError`.
    """
    _, hobby, association_id = await hobby_record(tx, private, number, known, now)
    wanted = _after(hobby, change, now)
    fields = differing(hobby_cells(hobby, association_id), hobby_cells(wanted, association_id))
    if not fields:
        return "same"
    if seen and seen != (await standing(tx, private, number, known, now)).mark:
        return "again"
    _, set_over = await shown(tx, private, "hobby", number, known, now)
    names = {field.name for field in fields}
    expires = _expires(change, [one for one in set_over if one.field in names])
    edit = Edit("hobby", number, {field.name: field.after for field in fields}, by, expires)
    try:
        await set_fields(tx, private, edit, known, now)
    except CellError as error:
        raise NotPossibleError("place" if change.what is What.PLACE else "time") from error
    return "done"


async def tell_change(tx: Tx, context: Context, person: Person, command: c.TellChange, now: int) -> c.Outcome:
    """A contact tells it in the chat."""
    hobby = context.catalogue.hobbies.get(command.hobby)
    if hobby is None or not await may_change(tx, person.id, hobby.association):
        return c.NotDone("not-yours")
    change = Change(command.what, meeting_at=command.meeting_at)
    try:
        await change_hobby(tx, context.private, command.hobby, change, load_known(), now)
    except (NotPossibleError, UnknownRecordError):
        return c.NotDone("too-late")
    return c.Done()


async def change_link(tx: Tx, context: Context, person: int, number: int) -> str:
    """The page where a contact can tell more than in the chat; "" for anybody else, or where there is none."""
    hobby = context.catalogue.hobbies.get(number)
    association = context.catalogue.associations.get(hobby.association) if hobby else None
    there = await contacts.of(tx, context.private, association) if association else ()
    mine = next((one for one in there if one.person == person and one.usable), None)
    return context.link(Purpose.CHANGE, number, mine.key) if mine else ""


def _after(hobby: Hobby, change: Change, now: int) -> Hobby:
    """The hobby as it is then."""
    match change.what:
        case What.CANCEL:
            return changing.cancelled(hobby, _to_come(hobby, change.meeting_at, now))
        case What.RESTORE:
            return changing.restored(hobby, _to_come(hobby, change.meeting_at, now))
        case What.TIME:
            return _timed(hobby, change, now)
        case What.PLACE:
            return _placed(hobby, change)
        case _ if change.until and change.until < local_date(now):
            return _refuse("time")
        case What.FULL | What.ROOM:
            return replace(hobby, has_room=change.what is What.ROOM)
        case What.END | What.GO_ON:
            return replace(hobby, status="paused" if change.what is What.END else "active")


def _timed(hobby: Hobby, change: Change, now: int) -> Hobby:
    if change.day is None or change.starts is None or to_ms(change.day, change.starts) <= now:
        _refuse("time")
    if change.day > local_date(now) + timedelta(days=366):
        _refuse("time")
    if change.meeting_at:
        before, then = _to_come(hobby, change.meeting_at, now), to_ms(change.day, change.starts)
        if then == before or not _meets(hobby, before):
            return hobby if _meets(hobby, then) else _refuse("time")
        return changing.moved(hobby, before, change.day, change.starts)
    return changing.timed(hobby, change.day, change.starts, now) if changing.regular(hobby) else _refuse("time")


def _placed(hobby: Hobby, change: Change) -> Hobby:
    name, address = (" ".join(text.split())[:LONGEST] for text in (change.name, change.address))
    if not name and not address:
        _refuse("place")
    if (name, address) == (hobby.venue.name, hobby.venue.address):
        return hobby
    return changing.elsewhere(hobby, name, address)


def _to_come(hobby: Hobby, meeting_at: int, now: int) -> int:
    """A meeting that can still be told of; one that is cancelled already is cancelled again, to no effect."""
    if not now < meeting_at < now + HORIZON // timedelta(milliseconds=1):
        _refuse("time")
    known = _meets(hobby, meeting_at) or changing.restored(hobby, meeting_at) != hobby
    return meeting_at if known else _refuse("time")


def _meets(hobby: Hobby, meeting_at: int) -> bool:
    return any(one.starts_at == meeting_at for one in next_meetings(hobby, meeting_at, 1))


def _expires(change: Change, set_over: Sequence[Override]) -> int | None:
    """What is about one meeting stands until the day after it; longer where what else was set stands longer."""
    last = change.until
    if change.what in _ALL_OF_IT:
        return to_ms(last + timedelta(days=1), time()) if last else None
    if change.meeting_at:
        days = (local_date(change.meeting_at), change.day)
        last = max(day for day in days if day)
    if last is None or any(one.expires_at is None for one in set_over):
        return None
    return max(to_ms(last + timedelta(days=1), time()), *(one.expires_at or 0 for one in set_over), 0)


def _refuse(why: str) -> NoReturn:
    raise NotPossibleError(why)
