"""Hobbies as an iCalendar file (RFC 5545): when each meets, in the wall time of Europe/Helsinki.

A hobby with one simple weekly schedule is one event that repeats; any other is an event for each meeting.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event, Timezone, vRecur

from catalogue.hobby import Hobby, Schedule
from catalogue.schedule import HELSINKI, next_meetings, simply_weekly, to_ms

MOST_EVENTS = 100
"""Of a hobby that does not simply repeat."""
SEASON = timedelta(days=370)
MORNING, MIDNIGHT = 5 * 60, 24 * 60
"""Minutes of the day."""
PRODUCT = "-//Mukaan//Mukaan//EN"

_VTIMEZONE = """BEGIN:VTIMEZONE
TZID:Europe/Helsinki
BEGIN:DAYLIGHT
DTSTART:19810329T030000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:EEST
TZOFFSETFROM:+0200
TZOFFSETTO:+0300
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T040000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:EET
TZOFFSETFROM:+0300
TZOFFSETTO:+0200
END:STANDARD
END:VTIMEZONE
"""
"""As the clocks of the European Union have been changed since 1996."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One event: when it begins and ends, milliseconds UTC. With a `rule` it repeats, but not at `excepts`."""

    uid: str
    starts_at: int
    ends_at: int
    rule: str = ""
    excepts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """An event with what is said of it."""

    at: Occurrence
    title: str
    place: str = ""
    url: str = ""


def occurrences(hobby: Hobby, own: str, now: int) -> tuple[Occurrence, ...]:
    """When it meets from `now` on. `own` is what makes its events no other's: they keep their UID."""
    first = next(iter(next_meetings(hobby, now, 1)), None)
    if first is None:
        return ()
    only = hobby.schedules[0]
    if len(hobby.schedules) == 1 and _repeats(only):
        excepts = tuple(to_ms(day, only.starts) for day in sorted(only.except_dates))
        kept = tuple(one for one in excepts if one > first.starts_at)
        return (Occurrence(f"{own}@mukaan", first.starts_at, first.ends_at, _rule(only), kept),)
    ends = now + SEASON // timedelta(milliseconds=1)
    meetings = next_meetings(hobby, now, MOST_EVENTS)
    return tuple(
        Occurrence(f"{own}-{one.starts_at // 60_000}@mukaan", one.starts_at, one.ends_at)
        for one in meetings
        if one.starts_at < ends
    )


def write(name: str, told: Iterable[Told], stamp: int) -> bytes:
    """The file. `stamp` (milliseconds UTC) is when what it says was last made: the same for the same content."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", HELSINKI.key)
    for one in told:
        calendar.add_component(_event(one, stamp))
    calendar.subcomponents.insert(0, Timezone.from_ical(_VTIMEZONE))
    content: bytes = calendar.to_ical()
    return content


def _event(told: Told, stamp: int) -> Event:
    at, event = told.at, Event()
    event.add("uid", at.uid)
    event.add("dtstamp", datetime.fromtimestamp(stamp / 1000, UTC))
    event.add("dtstart", _local(at.starts_at))
    if at.ends_at > at.starts_at:
        event.add("dtend", _local(at.ends_at))
    if at.rule:
        event.add("rrule", vRecur.from_ical(at.rule))
    if at.excepts:
        event.add("exdate", [_local(one) for one in at.excepts])
    event.add("summary", told.title)
    if told.place:
        event.add("location", told.place)
    if told.url:
        event.add("url", told.url)
    return event


def _repeats(schedule: Schedule) -> bool:
    """Whether a rule says all of it in whatever calendar; not at night, when the clock is changed."""
    rests = schedule.skips_public_holidays or schedule.skips_school_holidays
    begins = schedule.starts.hour * 60 + schedule.starts.minute
    night = begins < MORNING or begins + schedule.minutes > MIDNIGHT
    return simply_weekly(schedule) and not schedule.extra_dates and not rests and not night


def _rule(schedule: Schedule) -> str:
    """The rule, ending with the season."""
    if schedule.last is None:
        return schedule.rule
    until = datetime.fromtimestamp(to_ms(schedule.last, schedule.starts) / 1000, UTC)
    return f"{schedule.rule};UNTIL={until:%Y%m%dT%H%M%SZ}"


def _local(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC).astimezone(HELSINKI)
