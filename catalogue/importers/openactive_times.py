"""When an OpenActive opportunity happens: its Schedules (https://schema.org/Schedule) and its single sessions."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from catalogue.cells import CellError
from catalogue.hobby import Schedule
from catalogue.importers.facts import Item
from catalogue.importers.feeds import look, many, text, whole
from catalogue.importers.times import LONGEST_MEETING, MOST_DATES, Slot, slot, when
from catalogue.recurrence import MOST_INTERVAL, WEEKDAYS, comes_true, parse
from catalogue.schedule import HELSINKI

_DURATION = re.compile(r"P(?:(\d{1,3})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,5})M)?(?:\d{1,6}(?:\.\d{1,9})?S)?)?")
_FREQUENCY = re.compile(r"P(\d{1,3})([DWMY])")
_FREQUENCIES = {"D": "DAILY", "W": "WEEKLY", "M": "MONTHLY", "Y": "YEARLY"}
_BY_DAY = re.compile(rf"[+-]?\d{{0,2}}(?:{'|'.join(WEEKDAYS)})")
_NAMES = ("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
_ZONE = re.compile(r"[A-Za-z][A-Za-z0-9_+-]{1,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2}")
_WEEK = 7
_MOST_NUMBERS = 31
_COUNTS = range(1, 10_000)
_SEASONS = (date(2026, 1, 15), date(2026, 7, 15))
_ANY_DAY = date(2026, 1, 1)
"""For a rule that does not count from its first day."""


def schedule(item: Item, given: object) -> Schedule | None:
    """Return a Schedule or PartialSchedule; None when it does not say enough, or is wrong (then the item says so)."""
    try:
        return _schedule(item, given)
    except CellError as wrong:
        item.wrong("eventSchedule", look(given, "repeatFrequency"), str(wrong))
        return None


def session(item: Item, data: object) -> Slot | None:
    """Return a single session as a meeting; None when it has no time, or is so long that it is a season."""
    starts, ends = when(item, "startDate", look(data, "startDate")), when(item, "endDate", look(data, "endDate"))
    if starts and ends and starts.moment and ends.moment and ends.moment < starts.moment:
        item.wrong("endDate", look(data, "endDate"), "Päättymisajan pitää olla alkamisajan jälkeen.")
    return slot(starts, ends, _duration(look(data, "duration")))


def last_day(item: Item, data: object) -> date | None:
    """Return the last day of a session or a series, as far as it says so."""
    ends = when(item, "endDate", look(data, "endDate")) or when(item, "startDate", look(data, "startDate"))
    return ends.day if ends else None


def without(schedules: Iterable[Schedule], cancelled: Iterable[Slot]) -> tuple[Schedule, ...]:
    """Return schedules that leave these meetings out."""
    gone = {(one.starts, one.day) for one in cancelled}

    def less(one: Schedule) -> Schedule:
        days = {day for starts, day in gone if starts == one.starts}
        return replace(one, except_dates=tuple(sorted(days | set(one.except_dates)))) if days else one

    return tuple(map(less, schedules))


def _schedule(item: Item, given: object) -> Schedule | None:
    zone = _zone(text(look(given, "scheduleTimezone")))
    first, last = (when(item, name, look(given, name)) for name in ("startDate", "endDate"))
    starts = _clock(text(look(given, "startTime")))
    rule = _rule(given, first.day if first else None)
    if starts is None or not rule:
        return None
    if first and last and last.day < first.day:
        raise CellError("Kauden viimeisen päivän (endDate) pitää olla ensimmäisen (startDate) jälkeen.")
    local = _in_helsinki(starts, zone)
    recurrence, _, _ = parse(rule, first.day if first else _ANY_DAY)
    if first and not comes_true(recurrence, last.day if last else None):
        raise CellError("Toisto ei osu mihinkään päivään. Tarkista viikonpäivät ja kauden päivät.")
    count = whole(look(given, "repeatCount"))
    counted = recurrence.last(count) if first and count and count in _COUNTS else None
    ends = [day for day in (last.day if last else None, counted) if day]
    return Schedule(
        rule=recurrence.rule(),
        starts=local,
        minutes=_minutes(given, starts),
        first=recurrence.first if first else None,
        last=min(ends, default=None),
        except_dates=_except_dates(item, given, zone),
    )


def _rule(given: object, first: date | None) -> str:
    """Return an RFC 5545 rule, "" when it is not known how often or on which days; CellError when it is wrong."""
    written = text(look(given, "repeatFrequency")).upper()
    found = _FREQUENCY.fullmatch(written)
    if written and (not found or not 0 < int(found[1]) <= MOST_INTERVAL):
        raise CellError("Toistoväliä (repeatFrequency) ei voi lukea. P1W on joka viikko, P1M joka kuukausi.")
    if not found:
        return ""
    every, unit = int(found[1]), found[2]
    by_day = [_weekday(text(day)) for day in many(look(given, "byDay"))[:_MOST_NUMBERS]]
    by_month, by_month_day = _numbers(look(given, "byMonth")), _numbers(look(given, "byMonthDay"))
    if unit == "D" and every % _WEEK == 0:
        every, unit = every // _WEEK, "W"
    elif unit == "D" and every == 1 and by_day:
        unit = "W"
    if first is None and (every > 1 or unit == "Y" or not (by_day or by_month_day or unit == "D")):
        return ""
    parts = {"FREQ": _FREQUENCIES[unit], "INTERVAL": str(every), "BYDAY": ",".join(by_day)}
    parts |= {"BYMONTH": by_month, "BYMONTHDAY": by_month_day}
    return ";".join(f"{name}={value}" for name, value in parts.items() if value)


def _weekday(written: str) -> str:
    """A day of https://schema.org/DayOfWeek ("https://schema.org/Tuesday") or of RFC 5545 ("TU", "1TU")."""
    day = re.split(r"[/#:]", written)[-1].upper()
    if day in _NAMES:
        return WEEKDAYS[_NAMES.index(day)]
    if not _BY_DAY.fullmatch(day):
        raise CellError("Viikonpäivää (byDay) ei tunneta. Kirjoita se näin: https://schema.org/Tuesday.")
    return day


def _numbers(given: object) -> str:
    numbers = [whole(one) for one in many(given)[:_MOST_NUMBERS]]
    if None in numbers:
        raise CellError("Kirjoita kuukaudet (byMonth) ja kuukauden päivät (byMonthDay) numeroina.")
    return ",".join(map(str, numbers))


def _zone(name: str) -> tzinfo:
    if not name:
        return HELSINKI
    try:
        return ZoneInfo(name if _ZONE.fullmatch(name) else "")
    except (ValueError, KeyError, OSError):
        raise CellError("Aikavyöhykettä (scheduleTimezone) ei tunneta. Kirjoita Europe/Helsinki.") from None


def _in_helsinki(starts: time, zone: tzinfo) -> time:
    """Return a time of day of another zone as it is in Helsinki; CellError if that is not one time of the same day."""
    there = [datetime.combine(day, starts, zone) for day in _SEASONS]
    here = [moment.astimezone(HELSINKI) for moment in there]
    if len({moment.time() for moment in here}) > 1 or [one.date() for one in here] != [one.date() for one in there]:
        raise CellError("Aika on Suomessa eri päivää tai vaihtuu kesäksi. Kirjoita ajat vyöhykkeellä Europe/Helsinki.")
    return here[0].time()


def _clock(written: str) -> time | None:
    try:
        read = time.fromisoformat(written.removeprefix("T")) if written else None
    except ValueError:
        read = time(tzinfo=HELSINKI)
    if read and read.tzinfo:
        raise CellError("Kellonaikaa (startTime, endTime) ei voi lukea. Kirjoita se näin: 18:00.")
    return read.replace(second=0, microsecond=0) if read else None


def _minutes(given: object, starts: time) -> int:
    """Return how long it takes, 0: not known; what ends at or before its beginning ends on the next day."""
    ends = _clock(text(look(given, "endTime")))
    if ends is None:
        return _duration(look(given, "duration"))
    day = 24 * 60
    return (ends.hour * 60 + ends.minute - starts.hour * 60 - starts.minute) % day or day


def _duration(value: object) -> int:
    """Return the minutes of an ISO 8601 duration, 0 for none, and for what is too long to be a meeting."""
    found = _DURATION.fullmatch(text(value).upper())
    days, hours, minutes = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
    length = timedelta(days=days, hours=hours, minutes=minutes)
    return length // timedelta(minutes=1) if length <= LONGEST_MEETING else 0


def _except_dates(item: Item, given: object, zone: tzinfo) -> tuple[date, ...]:
    """Return the local days of the exceptions, which may be written as moments in UTC."""
    read = (when(item, "exceptDate", one, zone) for one in many(look(given, "exceptDate"))[:MOST_DATES])
    return tuple(sorted({one.day for one in read if one}))
