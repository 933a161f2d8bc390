"""An editor changes a hobby: asks, checks, does. Breaks, the next meeting cancelled or moved, another place."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from catalogue import cells
from catalogue.cells import CellError
from catalogue.moments import DAY_NAMES
from catalogue.schedule import HELSINKI, local_date, next_meetings, to_ms
from catalogue.when import LATEST, day, when
from dialogs.addresses import Address, AskChange, CareHobby, CheckChange, DoChange
from dialogs.addresses.care import Told
from dialogs.cataloguing import ChangeRecord
from dialogs.codec import digest
from dialogs.commands import Outcome
from dialogs.events import Event, Typed
from dialogs.kit import line, link
from dialogs.pages.care import MINUTE, care_hobby, kept, page, told
from dialogs.texts import care as texts
from dialogs.texts.values import Line, Link, Message, Moment, Page
from dialogs.world import Act, Care, World, go
from rules.changing import What
from rules.person import Person
from rules.talk import plain

EXAMPLE_PLACE = "Kajaanin uimahalli, Esimerkkikatu 1"
_FIRST_DAY = date(1970, 1, 1)
_NOON = time(12)
_LAST_NUMBER = 60_000
"""Days after 1970 that a token may name: the year 2134."""
_SOME_DAYS = timedelta(days=30)

At = AskChange | CheckChange


def ask_change(at: AskChange, person: Person, world: World) -> Page:
    """What is to be written, or why it was not right."""
    care = _still(at, world)
    if care is None or at.what not in _ASKS:
        return _as_it_is(at, person, world)
    example = _example(at, world)
    if at.over:
        said: Line = line("clock", texts.OVER())
    elif at.unclear:
        said = line("question", texts.UNCLEAR(example=example))
    else:
        said = line("edit", _ASKS[at.what](example=example, **_meeting(at.meeting)))
    rows: tuple[tuple[Link, ...], ...] = ()
    if at.what is What.END:
        rows = ((link("stop", texts.NO_LAST_DAY(), CheckChange(at.hobby, at.what, 0, 0, 0, "", at.seen)),),)
    return page([said], rows, world, CareHobby(at.hobby))


_ASKS: dict[What, Message] = {What.END: texts.ASK_UNTIL, What.TIME: texts.ASK_TIME, What.PLACE: texts.ASK_PLACE}


def _meeting(minutes: int) -> dict[str, Moment]:
    return {"when": Moment(minutes * MINUTE)} if minutes else {}


def _example(at: AskChange, world: World) -> str:
    """What can be written, so that it would be right."""
    if at.what is What.PLACE:
        return EXAMPLE_PLACE
    if at.what is What.END:
        last = local_date(world.now) + _SOME_DAYS
        return f"{last.day}.{last.month}.{last.year}"
    then = _local(at.meeting * MINUTE) + timedelta(days=1)
    return f"{DAY_NAMES[then.weekday()]} {then.day}.{then.month}. klo {then.hour}.{then.minute:02}"


def hear_change(at: AskChange, event: Event, person: Person, world: World) -> Act | None:
    """What was written; what cannot be read is asked once more."""
    said = plain(event.text) if isinstance(event, Typed) else ""
    read = _READ.get(at.what)
    if read is None or (at.what is What.TIME and not _to_come(at, world)):
        return None
    try:
        return read(at, " ".join(said.split()), person, world)
    except CellError:
        return None if at.unclear else go(person, replace(at, unclear=True, over=False))


def _last_day(at: AskChange, said: str, person: Person, world: World) -> Act:
    last, today = day(said, local_date(world.now)), local_date(world.now)
    if not today <= last <= today + LATEST:
        return go(person, replace(at, over=True, unclear=False))
    return go(person, _check(at, last=last))


def _new_time(at: AskChange, said: str, person: Person, world: World) -> Act:
    before, today = _local(at.meeting * MINUTE), local_date(world.now)
    last, starts = when(said, today, (before.date(), before.time()))
    if to_ms(last, starts) <= world.now or last > today + LATEST:
        return go(person, replace(at, over=True, unclear=False))
    same = to_ms(last, starts) == at.meeting * MINUTE
    return go(person, CareHobby(at.hobby, Told.SAME) if same else _check(at, last=last, starts=starts))


def _new_place(at: AskChange, said: str, person: Person, _world: World) -> Act:
    if not [cells.name(part) for part in said.split(",", 1) if part.strip()]:
        raise CellError(said)
    return go(replace(person, dialog=replace(person.dialog, draft=said)), _check(at, said=digest(said)))


_READ: dict[What, Callable[[AskChange, str, Person, World], Act]] = {
    What.END: _last_day,
    What.TIME: _new_time,
    What.PLACE: _new_place,
}


def _check(at: AskChange, *, last: date | None = None, starts: time = time(), said: str = "") -> CheckChange:
    number = (last - _FIRST_DAY).days if last else 0
    return CheckChange(at.hobby, at.what, at.meeting, number, starts.hour * 60 + starts.minute, said, at.seen)


def check_change(at: CheckChange, person: Person, world: World) -> Page:
    """Is it this? Everyone who wants to come is told of it."""
    care = _still(at, world)
    if care and at.what is What.PLACE:
        return _check_place(at, care, person, world)
    if care is None or at.what not in _SURE:
        return _as_it_is(at, person, world)
    lines = [_SURE[at.what](at, care)]
    if at.what is not What.END or care.hobby.status == "active":  # another last day of a break is no news
        lines.append(line("send", texts.TOLD()))
    return page(lines, ((link("yes", texts.YES(), _do(at)),),), world, CareHobby(at.hobby))


def _pause(at: CheckChange, care: Care) -> Line:
    last = _day(at.day)
    if last is None:
        return line("stop", texts.SURE_PAUSE(hobby=care.hobby.name))
    until = Moment(to_ms(last, _NOON), "day")
    return line("stop", texts.SURE_PAUSE_UNTIL(hobby=care.hobby.name, until=until))


def _move(at: CheckChange, care: Care) -> Line:
    then = Moment(to_ms(_day(at.day) or _FIRST_DAY, _clock(at.clock)))
    return line("calendar", texts.SURE_MOVE(hobby=care.hobby.name, when=then, before=Moment(at.meeting * MINUTE)))


def _once(picture: str, said: Message) -> Callable[[CheckChange, Care], Line]:
    return lambda at, care: line(picture, said(hobby=care.hobby.name, **_meeting(at.meeting)))


_SURE: dict[What, Callable[[CheckChange, Care], Line]] = {
    What.END: _pause,
    What.TIME: _move,
    What.CANCEL: _once("no", texts.SURE_CANCEL),
    What.RESTORE: _once("back_here", texts.SURE_UNDO),
    What.GO_ON: _once("ok", texts.SURE_GO_ON),
}


def _check_place(at: CheckChange, care: Care, person: Person, world: World) -> Page:
    """For the next meeting only, unless its place was changed already: what was set before would be lost."""
    said = person.dialog.draft
    if not said or digest(said) != at.said:
        return ask_change(AskChange(at.hobby, at.what, at.meeting, at.seen), person, world)
    venue = care.hobby.venue
    if [part.strip() for part in said.split(",", 1)] == [part for part in (venue.name, venue.address) if part]:
        return care_hobby(CareHobby(at.hobby, Told.SAME), person, world)
    lines = [line("place", texts.SURE_PLACE(hobby=care.hobby.name, place=said))]
    ways = [link("place", texts.ALWAYS(), replace(_do(at), meeting=0))]
    if at.meeting and not care.placed_here:
        lines.append(line("question", texts.ONCE_OR_ALWAYS(when=Moment(at.meeting * MINUTE))))
        ways.append(link("calendar", texts.ONCE(), _do(at)))
    return page([*lines, line("send", texts.TOLD())], tuple((way,) for way in ways), world, CareHobby(at.hobby))


def _do(at: CheckChange) -> DoChange:
    return DoChange(at.hobby, at.what, at.meeting, at.day, at.clock, at.said, at.seen)


def do_change(at: DoChange, person: Person, _world: World) -> Act:
    """Do what was on the page; the service looks whether it is still so."""
    said = person.dialog.draft if at.what is What.PLACE else ""
    if at.what is What.PLACE and (not said or digest(said) != at.said):
        return go(person, CheckChange(at.hobby, at.what, at.meeting, at.day, at.clock, at.said, at.seen))

    def then(outcomes: tuple[Outcome, ...]) -> Address:
        return told(at.hobby, outcomes[0])

    change = ChangeRecord(at.hobby, at.what, at.seen, at.meeting * MINUTE, _day(at.day), _clock(at.clock), said)
    return Act(replace(person, dialog=replace(person.dialog, draft="")) if said else person, then, (change,))


def _still(at: At, world: World) -> Care | None:
    """The hobby, if it is as the reader saw it and the meeting can be spoken of."""
    care = kept(at.hobby, world)
    if care is None or care.mark != at.seen:
        return None
    needs_one = at.what in {What.CANCEL, What.RESTORE, What.TIME}
    return care if not (needs_one or at.meeting) or _is_meeting(care, at, world) else None


def _is_meeting(care: Care, at: At, world: World) -> bool:
    to_come = [one.starts_at for one in next_meetings(care.hobby, world.now, 1)]
    return at.meeting * MINUTE in (care.cancelled if at.what is What.RESTORE else to_come)


def _to_come(at: AskChange, world: World) -> bool:
    """Whether the meeting can be one: what is written about it is read from there, and tokens can be made up."""
    return world.now < at.meeting * MINUTE < world.now + 2 * LATEST // timedelta(milliseconds=1)


def _as_it_is(at: At, person: Person, world: World) -> Page:
    return care_hobby(CareHobby(at.hobby, Told.MEANWHILE), person, world)


def _local(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, HELSINKI)


def _day(number: int) -> date | None:
    """The day of a token, which may be made up; None for none."""
    return _FIRST_DAY + timedelta(days=number) if 0 < number <= _LAST_NUMBER else None


def _clock(minutes: int) -> time:
    return time(*divmod(minutes % (24 * 60), 60))
