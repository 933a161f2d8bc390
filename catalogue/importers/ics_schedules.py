"""A calendar's event with its changed and cancelled times as schedules in the wall time of Helsinki.

A rule keeps the wall time of its first day, also one that is written in UTC: no hobby begins an hour later in summer,
but some programs write their times so.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from catalogue import recurrence
from catalogue.cells import CellError
from catalogue.hobby import Schedule
from catalogue.importers.ics_text import Component, Property
from catalogue.importers.ics_times import WHOLE_DAY, Offsets, Wall, minutes_between, minutes_of, wall
from catalogue.moments import LONGEST_MEETING
from catalogue.reading import Problem
from catalogue.schedule import HORIZON

T = TypeVar("T")

MOST_DATES = 1_000
MOST_RULES = 10
MOST_SCHEDULES = 50
SHOWN = 60

_UNTIL_SLACK = timedelta(hours=1)
"""An UNTIL this much before the last time still means it: programs that write UTC forget summer time."""
_FOREVER = "2100"


@dataclass(frozen=True, slots=True)
class Event:
    """A VEVENT with the file that it is in; reading a line that is wrong leaves a problem in `problems`."""

    file: str
    component: Component
    offsets: Offsets
    item: str = ""
    problems: list[Problem] = field(default_factory=list)

    def text(self, name: str) -> str:
        """Return the value as it is written, "" without one."""
        found = self.component.one(name)
        return found.value.strip() if found else ""

    def read(self, name: str, parse: Callable[[Property], T], missing: T) -> T:
        """Return what `parse` makes of the line, `missing` when there is none or it is wrong."""
        found = self.component.one(name)
        return self.parse(found, parse, missing) if found else missing

    def parse(self, found: Property, parse: Callable[[Property], T], missing: T) -> T:
        """Return what `parse` makes of this line, `missing` when it is wrong."""
        try:
            return parse(found)
        except CellError as wrong:
            self.problem(found, str(wrong))
            return missing

    def wall(self, name: str) -> Wall | None:
        """Return the line's time, None when there is none or it is wrong."""
        return self.read(name, lambda found: wall(found, found.value, self.offsets), None)

    def problem(self, where: Property | str, message: str) -> None:
        """Note that a line is wrong, or that one of this name is missing."""
        at = where if isinstance(where, Property) else Property(where, "", self.component.line)
        self.problems.append(Problem(self.file, at.line, at.name, at.value[:SHOWN], message, self.item))


@dataclass(frozen=True, slots=True)
class _Time:
    """A single time of an event."""

    day: date
    starts: time
    minutes: int


def schedules(event: Event, changes: Sequence[Event] = ()) -> tuple[Schedule, ...]:
    """Return when an event takes place, `changes` being its RECURRENCE-IDs; what is wrong is left in the problems."""
    starts = event.wall("DTSTART")
    if starts is None:
        if not event.problems:
            event.problem("DTSTART", "Tapahtumalta puuttuu alkamisaika.")
        return ()
    first = _time(event, starts)
    ruled = _ruled(event, starts, first)
    left_out = {one.day for one in _dates(event, "EXDATE", first)}
    extra = [first] if not event.component.all("RRULE") else []
    extra += _dates(event, "RDATE", first)
    moved = _moved(changes, first, left_out)
    times = [one for one in extra if one.day not in left_out] + moved
    made = _with_extra([replace(one, except_dates=tuple(sorted(left_out))) for one in ruled], times)
    if len(made) > MOST_SCHEDULES:
        event.problem("DTSTART", f"Kellonaikoja on liikaa: enintään {MOST_SCHEDULES}.")
    return tuple(made)


def timed(event: Event, made: Sequence[Schedule]) -> tuple[Schedule, ...]:
    """Return the schedules whose times of day are known: not those of whole days, and of what lasts a season."""
    if "T" not in event.text("DTSTART").upper():
        return ()
    return tuple(one for one in made if one.minutes <= LONGEST_MEETING)


def over(made: Sequence[Schedule], today: date) -> bool:
    """Whether the last meeting of all schedules has ended before today; without any there is none to come."""
    return not any(_goes_on(one, today) for one in made)


def _goes_on(schedule: Schedule, today: date) -> bool:
    minutes_of_day = schedule.starts.hour * 60 + schedule.starts.minute
    since = today - timedelta(days=max(0, -(-(minutes_of_day + schedule.minutes) // WHOLE_DAY) - 1))
    if any(day >= since and day not in schedule.except_dates for day in schedule.extra_dates):
        return True
    if not schedule.rule or schedule.first is None:
        return False
    rule, _, _ = recurrence.parse(schedule.rule, schedule.first)
    end = max(since, schedule.first) + HORIZON
    days = rule.days(since, min(end, schedule.last) if schedule.last else end)
    return any(day not in schedule.except_dates for day in days)


def _time(event: Event, starts: Wall) -> _Time:
    minutes = WHOLE_DAY if starts.at is None else 0
    if event.component.one("DTEND"):
        minutes = event.read(
            "DTEND", lambda found: minutes_between(starts, wall(found, found.value, event.offsets)), minutes
        )
    elif event.component.one("DURATION"):
        minutes = event.read("DURATION", lambda found: minutes_of(found.value), minutes)
    if starts.at is None:
        minutes = max(minutes, WHOLE_DAY)
    return _Time(starts.day, starts.at or time(), minutes)


def _ruled(event: Event, starts: Wall, first: _Time) -> list[Schedule]:
    for found in event.component.all("EXRULE"):
        event.problem(found, "Poikkeussääntöä ei lueta. Merkitse poisjäävät kerrat päivinä (EXDATE).")
    rules = event.component.all("RRULE")
    if len(rules) > MOST_RULES:
        event.problem(rules[0], f"Toistosääntöjä on liikaa: enintään {MOST_RULES}.")
        return []
    read = [event.parse(found, lambda one: _schedule(event, one, starts, first), None) for found in rules]
    return [one for one in read if one]


def _schedule(event: Event, found: Property, starts: Wall, first: _Time) -> Schedule:
    rule, count, until = recurrence.parse(found.value, starts.day, starts.shift)
    last = _until(event, until, first) if until else None
    if last and last < first.day:
        raise CellError("Toisto päättyy ennen kuin se alkaa. Tarkista viimeinen päivä (UNTIL).")
    if not recurrence.comes_true(rule, last):
        raise CellError("Tämä toisto ei osu millekään päivälle. Tarkista toistosääntö.")
    counted = rule.last(count) if count else None
    ends = [day for day in (last, counted) if day]
    return Schedule(rule.rule(), first.starts, first.minutes, first.day, min(ends, default=None))


def _until(event: Event, until: str, first: _Time) -> date | None:
    """Return the last day on which it may happen; an UNTIL of the year 2100 or later stands for no end."""
    if until[:4].isdecimal() and until[:4] >= _FOREVER:
        return None
    start = event.component.one("DTSTART")
    end = wall(Property("UNTIL", until, 0, start.parameters if start else {}), until, event.offsets)
    if end.at is None:
        return end.day
    in_time = datetime.combine(end.day, end.at) + _UNTIL_SLACK >= datetime.combine(end.day, first.starts)
    return end.day if in_time else end.day - timedelta(days=1)


def _dates(event: Event, name: str, first: _Time) -> list[_Time]:
    lines = event.component.all(name)
    if sum(line.value.count(",") + 1 for line in lines) > MOST_DATES:
        event.problem(replace(lines[0], value=""), f"Päiviä on liikaa: enintään {MOST_DATES}.")
        return []
    values = [(line, value) for line in lines for value in line.value.split(",") if value.strip()]
    read = [
        event.parse(replace(line, value=value), lambda found: _date(event, found, first), None)
        for line, value in values
    ]
    return [one for one in read if one]


def _date(event: Event, found: Property, first: _Time) -> _Time:
    """Return one of the values of RDATE or EXDATE: a day, a time, or a period "start/end" or "start/duration"."""
    begin, _, end = found.value.partition("/")
    starts = wall(found, begin, event.offsets)
    if starts.at is None:
        return replace(first, day=starts.day)
    if not end:
        return replace(first, day=starts.day, starts=starts.at)
    period = end.strip().upper()
    lasts = minutes_of(end) if "P" in period else minutes_between(starts, wall(found, end, event.offsets))
    return _Time(starts.day, starts.at, lasts)


def _moved(changes: Sequence[Event], first: _Time, left_out: set[date]) -> list[_Time]:
    """Return the times that are instead of others, and leave out the days of those others."""
    moved = []
    for change in changes:
        told = change.component.one("RECURRENCE-ID")
        meant, starts = change.wall("RECURRENCE-ID"), change.wall("DTSTART")
        cancelled = change.text("STATUS").upper() == "CANCELLED"
        if told and told.parameters.get("RANGE", "").upper() == "THISANDFUTURE":
            change.problem(told, "Tämä muuttaa kaikki myöhemmät kerrat. Tee niistä oma tapahtuma.")
        elif starts is None and not cancelled and not change.problems:
            change.problem("DTSTART", "Siirretyltä kerralta puuttuu alkamisaika.")
        if meant is None or (starts is None and not cancelled):
            continue
        instead = _time(change, starts) if starts and not cancelled else None
        if instead != replace(first, day=meant.day):  # else only its texts differ
            left_out.add(meant.day)
        moved += [instead] if instead else []
    return moved


def _with_extra(ruled: list[Schedule], times: Sequence[_Time]) -> list[Schedule]:
    """Return the rules with the times that they can hold as extra days, and further schedules for the others."""
    by_clock: dict[tuple[time, int], set[date]] = {}
    for one in times:
        by_clock.setdefault((one.starts, one.minutes), set()).add(one.day)
    made = []
    for schedule in ruled:
        days = by_clock.get((schedule.starts, schedule.minutes), set())
        held = {day for day in days if day not in schedule.except_dates}
        days -= held
        made.append(replace(schedule, extra_dates=tuple(sorted(held))))
    further = [Schedule("", *clock, extra_dates=tuple(sorted(days))) for clock, days in by_clock.items() if days]
    return made + sorted(further, key=lambda one: one.extra_dates)
