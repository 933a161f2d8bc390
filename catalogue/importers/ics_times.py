"""The times of a calendar file, in the wall time of Europe/Helsinki."""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from catalogue.cells import CellError
from catalogue.importers.ics_text import Property
from catalogue.moments import YEARS
from catalogue.schedule import HELSINKI, to_ms

Offsets = Mapping[str, AbstractSet[str]]
"""By TZID, the offsets from UTC that the file itself gives for it."""

WHOLE_DAY = 24 * 60
LONGEST_MINUTES = 366 * WHOLE_DAY

_MOMENT = re.compile(r"(\d{8})(?:T(\d{6})(Z)?)?")
_DURATION = re.compile(r"\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?")
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}")
_OF_HELSINKI = frozenset({"+0200", "+0300"})
_UTC = frozenset({"utc", "gmt", "z", "etc/utc", "etc/gmt"})


@dataclass(frozen=True, slots=True)
class Wall:
    """A day and time as a clock in Helsinki shows them; `at` None: the whole day.

    `shift` is how many days later (or earlier: -1) this is than the day as it was written, in another zone.
    """

    day: date
    at: time | None
    shift: int = 0

    @property
    def ms(self) -> int:
        """Milliseconds UTC, of a whole day its beginning."""
        return to_ms(self.day, self.at or time())


def wall(property_: Property, value: str, offsets: Offsets) -> Wall:
    """Return a value of this line as wall time; CellError when it cannot be read or its time zone is not known."""
    written = _MOMENT.fullmatch(value.strip().upper())
    try:
        day = datetime.strptime(written[1] if written else "", "%Y%m%d").date()  # noqa: DTZ007 - its zone comes later
        at = datetime.strptime(written[2], "%H%M%S").time() if written and written[2] else None  # noqa: DTZ007
    except ValueError:
        day, at = date.min, None
    if day.year not in YEARS:
        raise CellError("Aikaa ei voi lukea. Oikea muoto on 20261124T180000 (24.11.2026 klo 18.00).")
    if at is None:
        return Wall(day, None)
    utc = written is not None and written[3]
    tzid = property_.parameters.get("TZID", "")
    local = _in_helsinki(datetime.combine(day, at), ZoneInfo("UTC") if utc else _zone(tzid, offsets))
    return Wall(local.date(), local.time().replace(second=0), (local.date() - day).days)


def minutes_between(starts: Wall, ends: Wall) -> int:
    """Return how long it lasts in real time, of whole days as many full days; CellError when it ends before."""
    if starts.at is None and ends.at is None:
        minutes = (ends.day - starts.day).days * WHOLE_DAY
    else:
        minutes = (ends.ms - starts.ms) // 60_000
    return _checked(minutes)


def minutes_of(duration: str) -> int:
    """Return the minutes of a DURATION such as PT1H30M; CellError when it is none."""
    found = _DURATION.fullmatch(duration.strip().upper())
    if not found or not any(found.groups()):
        raise CellError("Kestoa ei voi lukea. Oikea muoto on PT1H30M (1 tunti 30 minuuttia).")
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    length = timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return _checked(length // timedelta(minutes=1))


def _checked(minutes: int) -> int:
    if minutes < 0:
        raise CellError("Päättymisajan pitää olla alkamisajan jälkeen.")
    if minutes > LONGEST_MINUTES:
        raise CellError("Yksi kerta voi kestää enintään vuoden. Onko tämä toistuva tapahtuma?")
    return minutes


def _in_helsinki(naive: datetime, zone: ZoneInfo) -> datetime:
    return naive if zone is HELSINKI else naive.replace(tzinfo=zone).astimezone(HELSINKI).replace(tzinfo=None, fold=0)


def _zone(tzid: str, offsets: Offsets) -> ZoneInfo:
    """Return the zone of a TZID, Helsinki where there is none, or where one that nobody knows has its offsets."""
    name = tzid.strip().strip('"').strip("/")
    if not name or "helsinki" in name.casefold():
        return HELSINKI
    if name.casefold() in _UTC:
        return ZoneInfo("UTC")
    parts = name.split("/")
    for key in (WINDOWS_TO_OLSON.get(name, name), *("/".join(parts[after:]) for after in range(1, min(len(parts), 9)))):
        if known := _known(key):
            return known
    own = offsets.get(tzid.strip().strip('"'), frozenset())
    if own and own <= _OF_HELSINKI and "+0200" in own:
        return HELSINKI
    raise CellError(f"Aikavyöhykettä ”{name[:40]}” ei tunneta. Käytä vyöhykettä Europe/Helsinki.")


@lru_cache(maxsize=128)
def _known(key: str) -> ZoneInfo | None:
    if not _KEY.fullmatch(key):
        return None
    try:
        return ZoneInfo(key)
    except (KeyError, ValueError, OSError):  # OSError: the name of a folder of zones
        return None
