"""A recurrence rule (RRULE, RFC 5545 section 3.3.10) of whole days: read, checked, and laid out on days.

Unlike dateutil, which seeks the next day until the year 9999, it looks only as far as it is told, so that a rule that
no day answers costs little. Rules of hours and minutes, of numbered weeks and of days of the year are refused.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby, islice

from catalogue.cells import CellError

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
LONGEST_SEARCH = timedelta(days=1500)
"""A rule whose first day is not found within these (some four years) is taken to have none."""
LONGEST_COUNT = timedelta(days=1830)
"""A COUNT that reaches further than these five years is no end."""
MOST_INTERVAL = 366
MOST_COUNT = 10_000

_BY_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_NUMBER = re.compile(r"[+-]?\d{1,4}")
_PARTS = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "WKST"})
_LAST_DAY = date.max - timedelta(days=366)
_CLOCK_PARTS = frozenset({"BYHOUR", "BYMINUTE", "BYSECOND"})


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A rule that counts from the day `first`. `by_day` are weekdays, each with its place in the month or year, 0: any.

    Numbers of days and places count from 1, or from the end: -1. No numbers mean that anything goes. `by_place` picks
    from the days of a month or year that answer the rest.
    """

    frequency: str
    first: date
    interval: int = 1
    by_day: tuple[tuple[int, int], ...] = ()
    by_month_day: tuple[int, ...] = ()
    by_month: tuple[int, ...] = ()
    by_place: tuple[int, ...] = ()
    week_starts: int = 0

    def days(self, start: date, end: date) -> Iterator[date]:
        """Return the days from `start` to `end`, both included, none before `first`."""
        start = max(start, self.first)
        if not self.by_place:
            return filter(self._answers, _span(start, end))
        around = filter(self._answers, _span(self._period_begins(start), min(end, _LAST_DAY) + timedelta(days=366)))
        placed = (day for _, days in groupby(around, self._period) for day in self._placed(tuple(days)))
        return (day for day in placed if start <= day <= end)

    def last(self, count: int) -> date | None:
        """Return the day on which it happens for the `count`th time, None when that is beyond LONGEST_COUNT."""
        return next(islice(self.days(self.first, self.first + LONGEST_COUNT), count - 1, None), None)

    def rule(self) -> str:
        """Return it as a Schedule has it, without COUNT and UNTIL."""
        week_counts = self.week_starts and self.frequency == "WEEKLY" and self.interval > 1
        parts = {
            "FREQ": self.frequency,
            "INTERVAL": str(self.interval) if self.interval > 1 else "",
            "BYDAY": ",".join(f"{place or ''}{WEEKDAYS[day]}" for place, day in self.by_day),
            "BYMONTHDAY": ",".join(map(str, self.by_month_day)),
            "BYMONTH": ",".join(map(str, self.by_month)),
            "BYSETPOS": ",".join(map(str, self.by_place)),
            "WKST": WEEKDAYS[self.week_starts] if week_counts else "",
        }
        return ";".join(f"{name}={value}" for name, value in parts.items() if value)

    def _answers(self, day: date) -> bool:
        return (
            (not self.by_month or day.month in self.by_month)
            and (not self.by_day or self._is_of_week(day))
            and (not self.by_month_day or self._is_of_month(day))
            and (self._period(day) - self._period(self.first)) % self.interval == 0
        )

    def _is_of_week(self, day: date) -> bool:
        weekday = day.weekday()
        return any(weekday == of_week and (not place or place in self._places(day)) for place, of_week in self.by_day)

    def _is_of_month(self, day: date) -> bool:
        return day.day in self.by_month_day or day.day - _month_length(day) - 1 in self.by_month_day

    def _places(self, day: date) -> tuple[int, int]:
        """Which of its weekday it is in the month or the year, from the beginning and from the end."""
        if self.frequency == "YEARLY" and not self.by_month:
            nth, length = day.timetuple().tm_yday, date(day.year, 12, 31).timetuple().tm_yday
        else:
            nth, length = day.day, _month_length(day)
        return (nth - 1) // 7 + 1, -((length - nth) // 7 + 1)

    def _period(self, day: date) -> int:
        match self.frequency:
            case "YEARLY":
                return day.year
            case "MONTHLY":
                return day.year * 12 + day.month
            case "WEEKLY":
                return (day.toordinal() - 1 - self.week_starts) // 7  # day 1 of the calendar was a Monday
            case _:
                return day.toordinal()

    def _period_begins(self, day: date) -> date:
        return day.replace(month=1, day=1) if self.frequency == "YEARLY" else day.replace(day=1)

    def _placed(self, days: tuple[date, ...]) -> list[date]:
        picked = {days[place - 1 if place > 0 else place] for place in self.by_place if abs(place) <= len(days)}
        return sorted(picked)


def parse(rule: str, first: date, later: int = 0) -> tuple[Recurrence, int | None, str]:
    """Return a rule that begins on `first`, its COUNT (None: has none) and its UNTIL as written ("" likewise).

    What a rule leaves to its first day is written out. `later` is how many days later than in the rule's own time zone
    it is on the days that it names. CellError when the rule cannot be read, or is none of whole days.
    """
    parts = _parts(rule)
    frequency = parts.get("FREQ", "")
    if frequency not in FREQUENCIES:
        raise CellError("Harrastus voi toistua päivittäin, viikoittain, kuukausittain tai vuosittain, ei muuten.")
    known = _PARTS | {"BYSETPOS"} if frequency in {"MONTHLY", "YEARLY"} else _PARTS
    if unknown := parts.keys() - known - _CLOCK_PARTS:
        raise CellError(f"Tätä toiston osaa ei tunneta: {min(unknown)[:20]}.")
    if any("," in parts.get(part, "") for part in _CLOCK_PARTS):
        raise CellError("Harrastus voi alkaa yhden kerran päivässä. Tee muista kerroista omat tapahtumat.")
    recurrence = Recurrence(
        frequency=frequency,
        first=first,
        interval=_number(parts, "INTERVAL", range(1, MOST_INTERVAL + 1)) or 1,
        by_day=_weekdays(parts),
        by_month_day=_numbers(parts, "BYMONTHDAY", range(-31, 32)),
        by_month=_numbers(parts, "BYMONTH", range(1, 13)),
        by_place=_numbers(parts, "BYSETPOS", range(-366, 367)),
        week_starts=WEEKDAYS.index(parts["WKST"]) if parts.get("WKST") in WEEKDAYS else 0,
    )
    count = _number(parts, "COUNT", range(1, MOST_COUNT + 1))
    return _written_out(_later(recurrence, later)), count, parts.get("UNTIL", "")


def comes_true(recurrence: Recurrence, last: date | None) -> bool:
    """Whether there is any day that answers the rule, up to `last`."""
    end = recurrence.first + LONGEST_SEARCH
    return next(recurrence.days(recurrence.first, min(end, last) if last else end), None) is not None


def _later(recurrence: Recurrence, days: int) -> Recurrence:
    if not days:
        return recurrence
    by_else = recurrence.by_month_day or recurrence.by_month or recurrence.by_place
    if by_else or any(place for place, _ in recurrence.by_day):
        raise CellError("Toiston päivä on eri päivä Suomessa. Kirjoita aika vyöhykkeellä Europe/Helsinki.")
    return replace(recurrence, by_day=tuple(sorted((0, (day + days) % 7) for _, day in recurrence.by_day)))


def _written_out(recurrence: Recurrence) -> Recurrence:
    first = recurrence.first
    if recurrence.by_day or recurrence.by_month_day or recurrence.frequency == "DAILY":
        return recurrence
    if recurrence.frequency == "WEEKLY":
        return replace(recurrence, by_day=((0, first.weekday()),))
    if recurrence.frequency == "MONTHLY":
        return replace(recurrence, by_month_day=(first.day,))
    return replace(recurrence, by_month_day=(first.day,), by_month=recurrence.by_month or (first.month,))


def _parts(rule: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in rule.upper().replace(" ", "").split(";") if part)
    return {name: value for name, _, value in pairs}


def _weekdays(parts: dict[str, str]) -> tuple[tuple[int, int], ...]:
    """Return the weekdays: all with their places or none; a month has five of each, a year 53, a week one."""
    found = [_BY_DAY.fullmatch(part) for part in parts.get("BYDAY", "").split(",") if part]
    weekdays = {(int(one[1] or 0), WEEKDAYS.index(one[2])) for one in found if one}
    numbered = {bool(place) for place, _ in weekdays}
    most = {"MONTHLY": 5, "YEARLY": 5 if parts.get("BYMONTH") else 53}.get(parts["FREQ"], 0)
    if None in found or len(numbered) > 1 or any(abs(place) > most for place, _ in weekdays):
        raise CellError("Viikonpäivää ei voi lukea. Oikea muoto on BYDAY=TU (tiistai) tai BYDAY=TU,TH.")
    return tuple(sorted(weekdays, key=lambda one: (one[1], one[0])))


def _number(parts: dict[str, str], name: str, allowed: range) -> int | None:
    numbers = _numbers(parts, name, allowed)
    if len(numbers) > 1:
        raise CellError(f"Toistossa pitää olla yksi luku: {name}.")
    return numbers[0] if numbers else None


def _numbers(parts: dict[str, str], name: str, allowed: range) -> tuple[int, ...]:
    written: Iterable[str] = (part for part in parts.get(name, "").split(",") if part)
    numbers = {int(part) if _NUMBER.fullmatch(part) else 0 for part in written}
    if not all(number and number in allowed for number in numbers):
        raise CellError(f"Toiston luku ei ole mahdollinen: {name} on {max(allowed[0], 1)}–{allowed[-1]}.")
    return tuple(sorted(numbers))


def _month_length(day: date) -> int:
    return monthrange(day.year, day.month)[1]


def _span(start: date, end: date) -> Iterator[date]:
    return map(date.fromordinal, range(start.toordinal(), end.toordinal() + 1))
