"""When a hobby meets: its schedule, laid out on the calendar of Europe/Helsinki.

A local time that the change to summer time skips is moved on by the hour that is skipped; one that occurs twice in
autumn is its first occurrence (as RFC 5545, section 3.3.5, reads them). A meeting lasts its minutes in real time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from heapq import merge
from itertools import groupby, islice
from zoneinfo import ZoneInfo

from catalogue.hobby import Hobby, Meeting, Schedule
from catalogue.holidays import in_school_holidays, is_public_holiday
from catalogue.recurrence import WEEKDAYS, parse

HELSINKI = ZoneInfo("Europe/Helsinki")
HORIZON = timedelta(days=800)
"""No meeting further ahead is looked for, so that a rule that no day answers comes to an end."""


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MONDAY = date(1970, 1, 5)
_DAY = timedelta(days=1)
_WEEKLY_PARTS = frozenset({"FREQ", "INTERVAL", "BYDAY", "BYMONTH"})


def next_meetings(hobby: Hobby, now_ms: int, n: int) -> tuple[Meeting, ...]:
    """Return the next `n` meetings that start at `now_ms` (UTC) or later; none of a hobby that is not active."""
    if hobby.status != "active" or n < 1:
        return ()
    merged = merge(*(_meetings(schedule, now_ms) for schedule in hobby.schedules), key=_start)
    return tuple(islice((next(same) for _, same in groupby(merged, _start)), n))


def meeting_after(hobby: Hobby, ms: int) -> Meeting | None:
    """Return the first meeting that starts after `ms` (UTC), None when there is none."""
    return next(iter(next_meetings(hobby, ms + 1, 1)), None)


def weekdays(hobby: Hobby) -> frozenset[int]:
    """Return the days of the week, 0 (Monday) to 6, on which it can meet."""
    return frozenset(day for schedule in hobby.schedules for day in schedule_weekdays(schedule))


def schedule_weekdays(schedule: Schedule) -> frozenset[int]:
    """Return the days of the week, 0 (Monday) to 6, on which this schedule can have a meeting."""
    extra = frozenset(day.weekday() for day in schedule.extra_dates)
    return extra | _rule_weekdays(schedule) if schedule.rule else extra


def _rule_weekdays(schedule: Schedule) -> frozenset[int]:
    parts = _parts(schedule.rule)
    if "BYDAY" in parts:
        return frozenset(WEEKDAYS.index(day[-2:]) for day in parts["BYDAY"].split(","))
    if parts["FREQ"] == "WEEKLY" and schedule.first:  # RFC 5545: then it is the weekday on which it began
        return frozenset({schedule.first.weekday()})
    return frozenset(range(7))


def weekly(hobby: Hobby) -> bool:
    """Whether it meets every week on one day."""
    rules = [schedule.rule for schedule in hobby.schedules]
    return len(rules) == 1 and rules[0].startswith("FREQ=WEEKLY;BYDAY") and "," not in rules[0]


def simply_weekly(schedule: Schedule) -> bool:
    """Whether its rule names weekdays of each week, or of each second, third … week, in all months."""
    rule = _weekly(_parts(schedule.rule))
    return rule is not None and not rule.months


def to_ms(day: date, local: time) -> int:
    """Milliseconds UTC of a local wall time."""
    moment = datetime.combine(day, local, HELSINKI)
    return (moment - _EPOCH) // timedelta(milliseconds=1)


def local_date(ms: int) -> date:
    """Return the local calendar day of a moment in milliseconds UTC."""
    return (_EPOCH + timedelta(milliseconds=ms)).astimezone(HELSINKI).date()


def _start(meeting: Meeting) -> int:
    return meeting.starts_at


def _meetings(schedule: Schedule, now_ms: int) -> Iterator[Meeting]:
    length = schedule.minutes * 60_000
    for day in _days(schedule, local_date(now_ms)):
        starts_at = to_ms(day, schedule.starts)
        if starts_at >= now_ms:
            yield Meeting(starts_at, starts_at + length)


def _days(schedule: Schedule, start: date) -> Iterator[date]:
    """Return the days from `start` on, ascending, each once; an exception counts before an extra date."""
    end = start + HORIZON
    ruled = _ruled_days(schedule, start, end)
    if schedule.skips_public_holidays or schedule.skips_school_holidays:
        ruled = (day for day in ruled if not _rests(schedule, day))
    if not schedule.extra_dates and not schedule.except_dates:
        yield from ruled
        return
    extra = (day for day in sorted(schedule.extra_dates) if start <= day <= end)
    last: date | None = None
    for day in merge(ruled, extra):
        if day != last and day not in schedule.except_dates:
            yield day
        last = day


def _rests(schedule: Schedule, day: date) -> bool:
    return (schedule.skips_public_holidays and is_public_holiday(day)) or (
        schedule.skips_school_holidays and in_school_holidays(day)
    )


def _ruled_days(schedule: Schedule, start: date, end: date) -> Iterator[date]:
    if not schedule.rule:
        return iter(())
    if schedule.first and schedule.first > start:
        start = schedule.first
    if schedule.last and schedule.last < end:
        end = schedule.last
    weekly = _weekly(_parts(schedule.rule))
    if weekly:
        return weekly.days(schedule.first or _MONDAY, start, end)
    recurrence, _, _ = parse(schedule.rule, schedule.first or start.replace(day=1))
    return recurrence.days(start, end)


@dataclass(frozen=True, slots=True)
class _Weekly:
    """The rule that nearly every hobby has, by arithmetic instead of looking at each day: some ten times quicker."""

    every: int
    days_of_week: tuple[int, ...]
    months: frozenset[int]

    def days(self, anchor: date, start: date, end: date) -> Iterator[date]:
        """Return the days from `start` to `end`, counting weeks from that of `anchor`."""
        monday = anchor - anchor.weekday() * _DAY
        step = 7 * self.every
        monday += (start - monday).days // step * step * _DAY
        while monday <= end:
            for weekday in self.days_of_week:
                day = monday + weekday * _DAY
                if start <= day <= end and (not self.months or day.month in self.months):
                    yield day
            monday += step * _DAY


def _weekly(parts: dict[str, str]) -> _Weekly | None:
    if parts.get("FREQ") != "WEEKLY" or "BYDAY" not in parts or not parts.keys() <= _WEEKLY_PARTS:
        return None
    return _Weekly(
        every=int(parts.get("INTERVAL", "1")),
        days_of_week=tuple(sorted({WEEKDAYS.index(day) for day in parts["BYDAY"].split(",")})),
        months=frozenset(int(month) for month in parts.get("BYMONTH", "").split(",") if month),
    )


def _parts(rule: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in rule.split(";")) if rule else {}
