"""When a person is reminded of a meeting, and when it is too late."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum

from catalogue.schedule import HELSINKI
from rules.settings import ReminderRules

MINUTE = 60 * 1000


class ReminderKind(StrEnum):
    """The two reminders of one meeting."""

    EVENING = "evening"
    SOON = "soon"


@dataclass(frozen=True, slots=True)
class Due:
    """One reminder and when it goes, in milliseconds UTC."""

    kind: ReminderKind
    at: int


def plan(meeting_at: int, now: int, rules: ReminderRules) -> tuple[Due, ...]:
    """The reminders of a meeting that are still to come, none of them in the quiet hours.

    One whose time has passed already is left out; two that would go within the same hour are one.
    """
    meeting = _local(meeting_at)
    wanted: list[tuple[ReminderKind, datetime]] = []
    if rules.evening:
        wanted.append((ReminderKind.EVENING, _at(meeting - timedelta(days=1), time(rules.evening_at_hour))))
    if rules.soon:
        wanted.append((ReminderKind.SOON, _local(meeting_at - rules.soon_hours_before * 60 * MINUTE)))
    planned: list[Due] = []
    for kind, moment in wanted:
        due = _ms(_awake(moment, meeting, rules))
        if now < due < meeting_at and all(abs(due - other.at) >= 60 * MINUTE for other in planned):
            planned.append(Due(kind, due))
    return tuple(planned)


def latest_due(meeting_at: int, now: int, rules: ReminderRules) -> int:
    """When the latest reminder of a meeting was due that is due by now, milliseconds UTC; 0 for none, and once the
    meeting has begun.
    """
    if too_late(meeting_at, now):
        return 0
    return max((due.at for due in plan(meeting_at, 0, rules) if due.at <= now), default=0)


def too_late(meeting_at: int, now: int) -> bool:
    """No reminder goes once the meeting has begun."""
    return now >= meeting_at


def leaves_until(meeting_at: int, now: int, rules: ReminderRules) -> int:
    """The last millisecond at which a reminder that is written now, outside the quiet hours, may still leave.

    Before the meeting, before the quiet hours, and on this day, because it says "today" or "tomorrow".
    """
    ends = (meeting_at, at_hour(now, 24), at_hour(now, rules.quiet_from_hour))
    return min(end for end in ends if end > now) - 1


def _awake(moment: datetime, meeting: datetime, rules: ReminderRules) -> datetime:
    """Out of the quiet hours: to the morning if enough time remains then, else to half an hour before they begin."""
    if not _quiet(moment.hour, rules):
        return moment
    night = timedelta(days=rules.quiet_from_hour > rules.quiet_to_hour)  # a day more when midnight lies between
    day = moment + night if moment.hour >= rules.quiet_from_hour else moment
    wake = _at(day, time(rules.quiet_to_hour))
    if _ms(meeting) - _ms(wake) >= rules.remaining_minutes * MINUTE:
        return wake
    return _at(wake - night, time(rules.quiet_from_hour)) - timedelta(minutes=30)


def _quiet(hour: int, rules: ReminderRules) -> bool:
    begins, ends = rules.quiet_from_hour, rules.quiet_to_hour
    return begins <= hour < ends if begins < ends else not ends <= hour < begins


def _at(day: datetime, clock: time) -> datetime:
    return datetime.combine(day.date(), clock, HELSINKI)


def _local(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC).astimezone(HELSINKI)


def _ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)


def wakes_at(now: int, rules: ReminderRules) -> int:
    """When the quiet hours of this moment end, in milliseconds UTC."""
    wakes = at_hour(now, rules.quiet_to_hour)
    return wakes if wakes > now else at_hour(at_hour(now, 24), rules.quiet_to_hour)


def asleep(now: int, rules: ReminderRules) -> bool:
    """Whether these are quiet hours."""
    return _quiet(_local(now).hour, rules)


def told_today(now: int, to_hour: int) -> bool:
    """Whether a notice written now still goes out today."""
    return _local(now).hour < to_hour


def may_write_to_associations(now: int, from_hour: int, to_hour: int) -> bool:
    """Whether associations may be written to at this hour."""
    return from_hour <= _local(now).hour < to_hour


def at_hour(now: int, hour: int) -> int:
    """That whole hour (0 to 24) of today's Helsinki day, in milliseconds UTC."""
    day = _local(now) + timedelta(days=hour // 24)
    return _ms(_at(day, time(hour % 24)))
