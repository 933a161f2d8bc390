"""What an association tells of its hobby, as the hobby is then: a meeting cancelled or moved, a new time, a new place.

Days and times are Helsinki's; a meeting is named by when it starts, in milliseconds UTC.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time, timedelta

from catalogue.hobby import Hobby, Schedule, Venue
from catalogue.recurrence import WEEKDAYS
from catalogue.schedule import local_date, next_meetings, to_ms

_ONE_DAY = re.compile(r"FREQ=WEEKLY(;INTERVAL=\d+)?;BYDAY=([A-Z]{2})(;BYMONTH=[\d,]+)?")
_DAY = timedelta(days=1)


def regular(hobby: Hobby) -> bool:
    """Whether it has one time in a week, which can then be another one."""
    return len([one for one in hobby.schedules if one.rule]) == 1 and _weekly(hobby) is not None


def cancelled(hobby: Hobby, meeting_at: int) -> Hobby:
    """Without this meeting."""
    day = local_date(meeting_at)
    return replace(
        hobby,
        schedules=tuple(
            replace(one, except_dates=_with(one.except_dates, day)) if _meets(hobby, one, meeting_at) else one
            for one in hobby.schedules
        ),
    )


def restored(hobby: Hobby, meeting_at: int) -> Hobby:
    """With a meeting that was cancelled."""
    day = local_date(meeting_at)
    back = (replace(one, except_dates=tuple(d for d in one.except_dates if d != day)) for one in hobby.schedules)
    pairs = zip(hobby.schedules, back, strict=True)
    return replace(hobby, schedules=tuple(new if _meets(hobby, new, meeting_at) else old for old, new in pairs))


def taken_out(own: Hobby, hobby: Hobby, now: int) -> tuple[int, ...]:
    """The meetings still to come that its source has and that were cancelled."""
    days = {day for one in hobby.schedules for day in one.except_dates}
    days -= {day for one in own.schedules for day in one.except_dates}
    times = {to_ms(day, one.starts) for one in hobby.schedules for day in days if day in one.except_dates}
    return tuple(sorted(ms for ms in times if ms > now and restored(hobby, ms) != hobby))


def moved(hobby: Hobby, meeting_at: int, day: date, starts: time) -> Hobby:
    """With this meeting on another day or at another time."""
    minutes = next(one.minutes for one in hobby.schedules if _meets(hobby, one, meeting_at))
    once = Schedule("", starts, minutes, extra_dates=(day,))
    without = cancelled(hobby, meeting_at)
    return replace(without, schedules=(*without.schedules, once))


def timed(hobby: Hobby, day: date, starts: time, now: int) -> Hobby:
    """With another time of the week from this day on, for a regular one; until then it meets as before."""
    before = _weekly(hobby)
    if before is None:
        return hobby
    rule = re.sub("BYDAY=[A-Z]{2}", f"BYDAY={WEEKDAYS[day.weekday()]}", before.rule)
    after = replace(before, rule=rule, starts=starts, first=day)
    old = replace(before, last=day - _DAY)
    still = next_meetings(replace(hobby, schedules=(old,)), now, 1)
    others = tuple(one for one in hobby.schedules if one is not before)
    return replace(hobby, schedules=(*((old,) if still else ()), after, *others))


def elsewhere(hobby: Hobby, name: str, address: str) -> Hobby:
    """At another place of the same municipality; what was said of the old one is not known of this one."""
    return replace(hobby, venue=Venue(name, address, hobby.venue.municipality))


def _weekly(hobby: Hobby) -> Schedule | None:
    return next((one for one in hobby.schedules if _ONE_DAY.fullmatch(one.rule)), None)


def _meets(hobby: Hobby, schedule: Schedule, meeting_at: int) -> bool:
    alone = replace(hobby, status="active", schedules=(schedule,))
    return any(one.starts_at == meeting_at for one in next_meetings(alone, meeting_at, 1))


def _with(days: Iterable[date], day: date) -> tuple[date, ...]:
    return tuple(sorted({*days, day}))
