"""When staff are at work, by Helsinki's wall clock: on some weekdays, from an hour to another, never on holidays."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from catalogue.holidays import is_public_holiday
from catalogue.schedule import HELSINKI

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WRITTEN = re.compile(r"([a-z]{3})(?:-([a-z]{3}))? (\d{1,2})-(\d{1,2})\Z")
_SEARCHED_DAYS = 30
"""No row of holidays is longer."""


@dataclass(frozen=True, slots=True)
class WorkHours:
    """Whole hours, on these weekdays (Monday is 0); a weekend counts only when it is named."""

    days: frozenset[int] = frozenset(range(5))
    from_hour: int = 9
    to_hour: int = 15

    def on(self, day: date) -> bool:
        """Whether somebody is at work on this day."""
        return day.weekday() in self.days and not is_public_holiday(day)

    def open_at(self, now: int) -> bool:
        """Whether somebody is at work now, milliseconds UTC."""
        local = datetime.fromtimestamp(now / 1000, UTC).astimezone(HELSINKI)
        return self.on(local.date()) and self.from_hour <= local.hour < self.to_hour

    def next_open(self, now: int) -> int:
        """When work begins next, milliseconds UTC; now where it has begun and goes on."""
        if self.open_at(now):
            return now
        today = datetime.fromtimestamp(now / 1000, UTC).astimezone(HELSINKI).date()
        for ahead in range(_SEARCHED_DAYS):
            day = today + timedelta(days=ahead)
            begins = _at(day, self.from_hour)
            if self.on(day) and begins >= now:
                return begins
        return now


def work_hours(written: str) -> WorkHours | None:
    """Hours as in the settings, "mon-fri 9-15"; None for what is none."""
    found = _WRITTEN.match(written)
    if found is None or not {found[1], found[2] or found[1]} <= set(WEEKDAYS):
        return None
    first, last = WEEKDAYS.index(found[1]), WEEKDAYS.index(found[2] or found[1])
    from_hour, to_hour = int(found[3]), int(found[4])
    if first > last or not 0 <= from_hour < to_hour <= 24:  # noqa: PLR2004  hours of a day
        return None
    return WorkHours(frozenset(range(first, last + 1)), from_hour, to_hour)


def _at(day: date, hour: int) -> int:
    return round(datetime(day.year, day.month, day.day, hour, tzinfo=HELSINKI).timestamp() * 1000)
