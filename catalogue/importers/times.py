"""Moments and days of feeds as local wall time, and meetings one by one as schedules."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from catalogue.hobby import Schedule
from catalogue.importers.facts import Item
from catalogue.importers.feeds import text
from catalogue.moments import YEARS
from catalogue.recurrence import WEEKDAYS
from catalogue.schedule import HELSINKI

LONGEST_MEETING = timedelta(hours=24)
"""From a beginning to an end that are further apart is a season, no meeting."""
MOST_DATES = 500

_DAY = timedelta(days=1)
_LONGEST_RULE = timedelta(days=800)
_TIMES_FOR_A_RULE = 3
_YEARS = range(YEARS.start + 1, YEARS.stop - 1)  # so that no change of zone leads out of them


@dataclass(frozen=True, slots=True)
class When:
    """A local day, with the local time and the moment where they are known."""

    day: date
    clock: time | None = None
    moment: datetime | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """One meeting: its local day and time, and its length, 0: not known."""

    day: date
    starts: time
    minutes: int


def when(item: Item, column: str, value: object, zone: tzinfo = HELSINKI) -> When | None:
    """Return the local day and time of a date or a date-time; one without an offset is in `zone`.

    None when it is not there, or in a year that stands for "always".
    """
    written = text(value)
    if not written:
        return None
    try:
        if len(written) <= len("2026-11-24"):
            day = date.fromisoformat(written)
            return When(day) if day.year in _YEARS else None
        moment = datetime.fromisoformat(written)
        if moment.year not in _YEARS:
            return None
        local = (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(HELSINKI)
    except (ValueError, OverflowError):
        item.wrong(column, value, "Aikaa ei voi lukea. Kirjoita se näin: 2026-11-24T18:00:00+02:00.")
        return None
    return When(local.date(), local.time().replace(second=0, microsecond=0), local.astimezone(UTC))


def slot(starts: When | None, ends: When | None, minutes: int = 0) -> Slot | None:
    """Return the meeting from one moment to another, or of so many minutes; None when it has no time or is a season."""
    if starts is None or starts.clock is None or starts.moment is None:
        return None
    length = ends.moment - starts.moment if ends and ends.moment else timedelta(minutes=minutes)
    if length > LONGEST_MEETING or (ends and ends.clock is None and ends.day - starts.day > _DAY):
        return None
    return Slot(starts.day, starts.clock, max(0, length // timedelta(minutes=1)))


def schedules(slots: Iterable[Slot]) -> tuple[Schedule, ...]:
    """Return schedules that give exactly these meetings: a weekly rule with exceptions where that is shorter."""
    days: dict[tuple[time, int], set[date]] = {}
    for one in slots:
        days.setdefault((one.starts, one.minutes), set()).add(one.day)
    return tuple(_schedule(starts, minutes, sorted(on)[-MOST_DATES:]) for (starts, minutes), on in sorted(days.items()))


def over(schedule: Schedule, today: date) -> bool:
    """Whether no meeting of a schedule can be today or later."""
    last = max(schedule.extra_dates, default=date.min)
    if schedule.rule:
        last = max(last, schedule.last or date.max)
    return last < today


def _schedule(starts: time, minutes: int, days: list[date]) -> Schedule:
    weekdays = sorted({day.weekday() for day in days})
    first, last = days[0], days[-1]
    if len(days) >= _TIMES_FOR_A_RULE * len(weekdays) and last - first <= _LONGEST_RULE:
        span = (first + number * _DAY for number in range((last - first).days + 1))
        missing = tuple(day for day in span if day.weekday() in weekdays and day not in days)
        if 2 * len(missing) < len(days):
            rule = f"FREQ=WEEKLY;BYDAY={','.join(WEEKDAYS[day] for day in weekdays)}"
            return Schedule(rule, starts, minutes, first, last, missing)
    return Schedule("", starts, minutes, extra_dates=tuple(days))
