"""Schedules as the cells of a row."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import TypeVar

from catalogue.hobby import Schedule
from catalogue.moments import DAY_NAMES
from catalogue.recurrence import WEEKDAYS
from catalogue.spreadsheets.columns import REPEATS
from catalogue.spreadsheets.tables import Row
from catalogue.spreadsheets.timetable import EXCEPT, EXTRA, HOLIDAYS, SCHOOL, SEASON, schedules

T = TypeVar("T")
Cells = dict[str, str]


def timetable_cells(listed: Sequence[Schedule]) -> Cells:
    """Return the cells that say when a hobby meets: words where they say it all, else the rule as it is."""
    if not listed:
        return {}
    first, *others = listed
    cells = _first_that(list(_of_first(first)), lambda each: schedules(Row("", 0, each)) == (first,))

    def told(other: Schedule) -> str:
        def reads_back(text: str) -> bool:
            return schedules(Row("", 0, {**cells, "muut ajat": text}))[-1:] == (other,)

        return _first_that(list(_of_other(other)), reads_back)

    return {**cells, "muut ajat": "; ".join(map(told, others))}


def day_text(day: date) -> str:
    """Return a day as 24.11.2026."""
    return f"{day.day}.{day.month}.{day.year}"


def _first_that(candidates: Sequence[T], reads_back: Callable[[T], bool]) -> T:
    """Return the first that reads back, else the last, which says the most."""
    return next((each for each in candidates if reads_back(each)), candidates[-1])


def _of_first(schedule: Schedule) -> Iterator[Cells]:
    ends = _ends(schedule)
    times = {
        "alkaa": f"{schedule.starts:%H:%M}",
        "päättyy": ends or f"{schedule.minutes} min",
        "kausi alkaa": day_text(schedule.first) if schedule.first else "",
        "kausi päättyy": day_text(schedule.last) if schedule.last else "",
        "ei päivinä": ", ".join(map(day_text, schedule.except_dates)),
        "lisäpäivät": ", ".join(map(day_text, schedule.extra_dates)),
        HOLIDAYS: "kyllä" if schedule.skips_public_holidays else "",
        SCHOOL: "kyllä" if schedule.skips_school_holidays else "",
    }
    for words, (how_often, which) in REPEATS.items():
        if in_words := _in_words(schedule.rule, how_often, which):
            weekdays, months = in_words
            weekly = words == next(iter(REPEATS))
            yield {"viikonpäivät": weekdays, "toisto": "" if weekly else words, "kuukaudet": months, **times}
    yield {"toisto": schedule.rule, **times}


def _of_other(schedule: Schedule) -> Iterator[str]:
    ends = _ends(schedule)
    hours = f"{schedule.starts:%H:%M}-{ends}" if ends else f"{schedule.starts:%H:%M} {schedule.minutes} min"
    own = f"[{', '.join(_bracketed(schedule))}]"
    for how_often, which in REPEATS.values():
        if in_words := _in_words(schedule.rule, how_often, which):
            yield f"{in_words[0]} {hours}"
            yield f"{in_words[0]} {hours} {own}"
    yield f"{schedule.rule} {hours} {own}".strip()


def _bracketed(schedule: Schedule) -> Iterator[str]:
    if schedule.first or schedule.last:
        first, last = (day_text(day) if day else "" for day in (schedule.first, schedule.last))
        yield f"{SEASON} {first}-{last}"
    if schedule.except_dates:
        yield f"{EXCEPT} {' '.join(map(day_text, schedule.except_dates))}"
    if schedule.extra_dates:
        yield f"{EXTRA} {' '.join(map(day_text, schedule.extra_dates))}"
    if schedule.skips_public_holidays:
        yield HOLIDAYS
    if schedule.skips_school_holidays:
        yield SCHOOL


def _in_words(rule: str, how_often: str, which: str) -> tuple[str, str] | None:
    """Return the weekdays and the months of a rule that repeats so, None for any other."""
    beginning, _, rest = rule.partition(";BYDAY=")
    days, _, months = rest.partition(";BYMONTH=")
    names = {which + weekday: name for weekday, name in zip(WEEKDAYS, DAY_NAMES, strict=True)}
    if beginning != how_often or not names.keys() >= set(days.split(",")):
        return None
    return ", ".join(names[day] for day in days.split(",")), _months_text(months)


def _months_text(months: str) -> str:
    """Return "9-5" for months that follow one another, else the months with commas."""
    listed = [int(month) for month in months.split(",") if month.isdecimal()]
    for first in listed:
        last = (first + len(listed) - 2) % 12 + 1
        if set(listed) == {(first + each - 1) % 12 + 1 for each in range(len(listed))} and len(listed) > 1:
            return f"{first}-{last}"
    return ", ".join(map(str, listed))


def _ends(schedule: Schedule) -> str:
    """Return the time when it ends, "" when that is not on the same day."""
    begins = datetime.combine(date.min, schedule.starts)
    ends = begins + timedelta(minutes=schedule.minutes)
    return f"{ends:%H:%M}" if ends > begins and ends.date() == date.min else ""
