"""The columns of a row that say when a hobby meets."""

from datetime import date, time

from catalogue import cells
from catalogue.hobby import Schedule
from catalogue.schedule import WEEKDAYS
from catalogue.tables import Row

COLUMNS = (
    "viikonpäivät",
    "toisto",
    "kuukaudet",
    "alkaa",
    "päättyy",
    "kausi alkaa",
    "kausi päättyy",
    "ei päivinä",
    "lisäpäivät",
    "tauko pyhinä",
    "tauko koululomilla",
)
REPEATS = {
    "joka viikko": ("FREQ=WEEKLY", ""),
    "joka toinen viikko": ("FREQ=WEEKLY;INTERVAL=2", ""),
    "kuukauden ensimmäinen": ("FREQ=MONTHLY", "1"),
    "kuukauden toinen": ("FREQ=MONTHLY", "2"),
    "kuukauden kolmas": ("FREQ=MONTHLY", "3"),
    "kuukauden neljäs": ("FREQ=MONTHLY", "4"),
    "kuukauden viimeinen": ("FREQ=MONTHLY", "-1"),
}
YES_NO = {"kyllä": True, "ei": False}


def schedule(row: Row) -> Schedule | None:
    """Return the row's schedule, None when it names no days; what is wrong is left in the row's problems."""
    no_days: tuple[int, ...] = ()
    no_dates: tuple[date, ...] = ()
    weekdays = row.read("viikonpäivät", cells.weekdays, no_days)
    extra_dates = row.read("lisäpäivät", cells.days, no_dates)
    if not weekdays and not extra_dates:
        return None
    starts = row.need("alkaa", cells.clock, time())
    first, last = row.read("kausi alkaa", cells.day, None), row.read("kausi päättyy", cells.day, None)
    if first and last and last < first:
        row.problem("kausi päättyy", "Kauden viimeisen päivän pitää olla ensimmäisen jälkeen.")
    return Schedule(
        rule=_rule(row, weekdays) if weekdays else "",
        starts=starts,
        minutes=_minutes(row, starts),
        first=first,
        last=last,
        except_dates=row.read("ei päivinä", cells.days, no_dates),
        extra_dates=extra_dates,
        skips_public_holidays=row.read("tauko pyhinä", lambda value: cells.one_of(value, YES_NO), missing=False),
        skips_school_holidays=row.read("tauko koululomilla", lambda value: cells.one_of(value, YES_NO), missing=False),
    )


def _rule(row: Row, weekdays: tuple[int, ...]) -> str:
    how_often, which = row.read("toisto", lambda value: cells.one_of(value, REPEATS), missing=REPEATS["joka viikko"])
    if "INTERVAL" in how_often and not row.cells.get("kausi alkaa"):
        row.problem("kausi alkaa", "Kirjoita ensimmäinen päivä: muuten ei tiedetä, mitkä viikot ovat vuorossa.")
    every_month: tuple[int, ...] = ()
    months = row.read("kuukaudet", cells.months, every_month)
    rule = f"{how_often};BYDAY={','.join(which + WEEKDAYS[day] for day in weekdays)}"
    return f"{rule};BYMONTH={','.join(map(str, months))}" if months else rule


def _minutes(row: Row, starts: time) -> int:
    ends = row.need("päättyy", cells.clock, starts)
    minutes = (ends.hour - starts.hour) * 60 + ends.minute - starts.minute
    if minutes < 0 or (minutes == 0 and not row.problems):
        row.problem("päättyy", "Päättymisajan pitää olla alkamisajan jälkeen.")
    return minutes
