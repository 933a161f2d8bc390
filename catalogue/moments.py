"""Days, times and weekdays as people write them in one cell, in Finnish; each raises CellError."""

import re
from datetime import date, time, timedelta

from catalogue.cells import CellError, parts
from catalogue.words import fold

YEARS = range(2000, 2101)
LONGEST_SPAN = 366
LONGEST_MEETING = 7 * 24 * 60
DAY_NAMES = ("ma", "ti", "ke", "to", "pe", "la", "su")

_LONG_NAMES = ("maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai")
_WEEKDAYS = {name: day for names in (DAY_NAMES, _LONG_NAMES) for day, name in enumerate(names)}
_SEVERAL = {
    **dict.fromkeys(("arkisin", "arkipaivisin"), (0, 1, 2, 3, 4)),
    **dict.fromkeys(("viikonloppuisin", "viikonloppu"), (5, 6)),
    **dict.fromkeys(("joka paiva", "paivittain"), (0, 1, 2, 3, 4, 5, 6)),
}
_YEAR = range(1, 13)
_DASH = re.compile(r"\s*[-–—]\s*")
_FINNISH_DATE = re.compile(
    rf"(?:(?:{'|'.join(DAY_NAMES)})\.?\s+)?(\d{{1,2}})\.(\d{{1,2}})\.(\d{{4}}|\d{{2}})", re.IGNORECASE
)
_ISO_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00)?)?")
_SPAN = re.compile(r"(\d{1,2})\.(?:(\d{1,2})\.)?(\d{4})?-(\d{1,2}\.(\d{1,2})\.(\d{4}))")
_SERIAL = re.compile(r"\d{5}")
_SERIAL_ZERO = date(1899, 12, 30)  # a spreadsheet's day 0, as all days after February 1900 are counted
_CLOCK = re.compile(r"(?:klo\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?(?::\d{2})?\s*(?:([ap])\.?m\.?)?")
_NOON, _NO_HOUR = 12, 24
_DAY_SHARE = re.compile(r"0[.,](\d{1,17})")
_MINUTES = re.compile(r"[0-5]\d")
_LENGTH = re.compile(r"(?:(\d{1,3})(?:[.,](5))?\s*(?:h|t|tuntia?))?\s*(?:(\d{1,5})\s*min(?:uuttia)?)?")
_MONTHS = re.compile(r"(\d{1,2})-(\d{1,2})")
_NUMBER = re.compile(r"\d{1,2}")


def day(value: str) -> date:
    """24.11.2026, 24.11.26, ti 24.11.2026, 2026-11-24, or a spreadsheet's number of a day."""
    finnish, iso = _FINNISH_DATE.fullmatch(value), _ISO_DATE.fullmatch(value)
    try:
        if finnish:
            read = date(int(finnish[3]) % 2000 + 2000, int(finnish[2]), int(finnish[1]))
        elif iso:
            read = date.fromisoformat(iso[1])
        else:
            read = _SERIAL_ZERO + timedelta(int(value)) if _SERIAL.fullmatch(value) else date.min
    except ValueError:
        read = date.min
    if read.year not in YEARS or (finnish and f"{read.year}"[-len(finnish[3]) :] != f"{int(finnish[3]):02}"):
        raise CellError("Kirjoita päivä näin: 24.11.2026.")
    return read


def span(value: str) -> tuple[date, date | None]:
    """One day, or the first and the last: 24.4.-26.5.2026, 1.9.2026–31.5.2027."""
    found = _SPAN.fullmatch(_DASH.sub("-", value))
    if not found:
        return day(value), None
    last, month = day(found[4]), int(found[2] or found[5])
    year = int(found[3] or found[6])
    if not found[3] and (month, int(found[1])) > (last.month, last.day):
        year -= 1
    first = day(f"{found[1]}.{month}.{year}")
    if last < first:
        raise CellError("Ensimmäisen päivän pitää olla ennen viimeistä: 24.4.–26.5.2026.")
    return first, last


def days(value: str) -> tuple[date, ...]:
    """Days and spans of days, divided by commas or spaces."""
    read: set[date] = set()
    listed = parts(_DASH.sub("-", value))
    for part in listed:
        first, last = span(part)
        length = ((last or first) - first).days
        if length > LONGEST_SPAN:
            raise CellError(f"Väli on liian pitkä: enintään {LONGEST_SPAN} päivää.")
        read.update(first + timedelta(each) for each in range(length + 1))
    if not listed:
        raise CellError("Kirjoita päivät näin: 24.11.2026, 1.12.2026.")
    return tuple(sorted(read))


def clock(value: str) -> time:
    """18:00, 18.00, 18, klo 18, 6 pm, or a spreadsheet's share of a day."""
    found, share = _CLOCK.fullmatch(value.casefold()), _DAY_SHARE.fullmatch(value)
    try:
        if share and not _MINUTES.fullmatch(share[1]):
            minutes = round(float(f"0.{share[1]}") * 24 * 60)
            return time(*divmod(minutes, 60))
        if not found or (share and found[1] == "0"):
            return _not_a_time()
        hour = int(found[1])
        if found[3]:
            hour = hour % _NOON + (_NOON if found[3] == "p" else 0) if 1 <= hour <= _NOON else _NO_HOUR
        return time(hour, int(found[2] or 0))
    except ValueError:
        return _not_a_time()


def hours(value: str) -> tuple[time, time | None]:
    """When it begins, and when it ends if that is said: 18:00, 18:00-19:30, klo 18–19.30, 9-11 am."""
    begins, *ends = _DASH.split(value)
    if len(ends) > 1:
        _not_a_time()
    if not ends:
        return clock(begins), None
    half = re.search(r"[ap]\.?m\.?$", ends[0].casefold())
    if half and not begins.casefold().rstrip(".").endswith("m"):
        begins += half[0]
    return clock(begins), clock(ends[0])


def length(value: str) -> int:
    """Minutes, from 90 min, 1,5 h or 1 h 30 min."""
    found = _LENGTH.fullmatch(value.casefold())
    if not found or not (found[1] or found[3]):
        raise CellError("Kirjoita kesto näin: 90 min.")
    minutes = int(found[1] or 0) * 60 + (30 if found[2] else 0) + int(found[3] or 0)
    if minutes > LONGEST_MEETING:
        raise CellError(f"Kesto on liian pitkä: enintään {LONGEST_MEETING} min.")
    return minutes


def weekdays(value: str) -> tuple[int, ...]:
    """Weekdays (ma, tiistai, keskiviikkoisin, ma-pe, arkisin) as numbers from 0, Monday."""
    if fold(value) in _SEVERAL:
        return _SEVERAL[fold(value)]
    read: set[int] = set()
    for part in parts(_DASH.sub("-", value.casefold())):
        first, *last = (_weekday(word) for word in part.split("-"))
        if len(last) > 1:
            _not_weekdays()
        read.update((first + each) % 7 for each in range(((last[0] if last else first) - first) % 7 + 1))
    if not read:
        _not_weekdays()
    return tuple(sorted(read))


def months(value: str) -> tuple[int, ...]:
    """Return months as numbers, from "9-5" (September to May) or "6, 7"."""
    found = _MONTHS.fullmatch(_DASH.sub("-", value))
    listed = found.groups() if found else parts(value)
    if not listed or not all(_NUMBER.fullmatch(part) and int(part) in _YEAR for part in listed):
        raise CellError("Kirjoita kuukaudet numeroina: 9-5 on syyskuusta toukokuuhun.")
    numbers = [int(part) for part in listed]
    if not found:
        return tuple(sorted(set(numbers)))
    first, last = numbers
    return tuple(sorted({(month - 1) % 12 + 1 for month in range(first, (last if last >= first else last + 12) + 1)}))


def _weekday(word: str) -> int:
    bare = word.rstrip(".:")
    for name in (bare, *(bare.removesuffix(ending) for ending in ("sin", "isin", "na", "t"))):
        if name in _WEEKDAYS:
            return _WEEKDAYS[name]
    return _not_weekdays()


def _not_weekdays() -> int:
    raise CellError("Kirjoita viikonpäivät näin: ma, ke.")


def _not_a_time() -> time:
    raise CellError("Kirjoita kellonaika näin: 18:00.")
