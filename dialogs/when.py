"""A day and a time as staff write them in Finnish, Swedish or English: "24.11. klo 16", "huomenna 10.30"."""

import re
from datetime import datetime, timedelta

from catalogue.schedule import HELSINKI
from catalogue.words import fold

_DATE = r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.?\s?(?P<year>\d{4})?"
_WORD = r"(?P<today>tanaan|idag|i dag|today)|(?P<tomorrow>huomenna|imorgon|i morgon|tomorrow)"
_TIME = r"(?:klo|kl\.?|at)?\s*(?P<hour>\d{1,2})(?:[.:](?P<minute>\d{2}))?"
_WHEN = re.compile(rf"(?:(?:{_DATE}|{_WORD})[\s,]+)?{_TIME}\Z")
LATELY = timedelta(days=60)
"""A day without a year that passed longer ago than this is meant in the next year."""


def when(text: str, now: int) -> int | None:
    """The moment in milliseconds UTC, in Helsinki's wall clock, perhaps over already; None when it is none."""
    found = _WHEN.match(fold(text).strip())
    if found is None:
        return None
    today = datetime.fromtimestamp(now / 1000, HELSINKI)
    try:
        meant = today.replace(hour=int(found["hour"]), minute=int(found["minute"] or 0), second=0, microsecond=0)
        if found["day"]:
            year = int(found["year"] or today.year)
            meant = meant.replace(year=year, month=int(found["month"]), day=int(found["day"]))
            if not found["year"] and meant < today - LATELY:
                meant = meant.replace(year=year + 1)
    except ValueError:
        return None
    if found["tomorrow"]:
        meant += timedelta(days=1)
    return round(meant.replace(fold=0).timestamp() * 1000)
