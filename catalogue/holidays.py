"""Days on which hobbies in Finland rest, when they say that they do."""

from collections.abc import Mapping
from datetime import date
from functools import cache

import holidays

SCHOOL_WEEKS: Mapping[int, str] = {
    10: "winter: Kajaani, as the Finnish National Agency for Education lists it (kotimaankohteet.fi)",
    42: "autumn: this week or the next, as each municipality decides",
    43: "autumn: this week or the one before, as each municipality decides",
}
"""ISO weeks in which schools in Kainuu rest, and why. Of two that a municipality chooses from both are here: better a
week too few than somebody before a closed door."""

LAST_SCHOOL_WEEK = 22
"""School ends on the Saturday of this week: Basic Education Act (628/1998), section 23,
https://www.finlex.fi/fi/lainsaadanto/1998/628"""

SCHOOL_BEGINS = (8, 11)
CHRISTMAS = (12, 22)
EPIPHANY = (1, 6)
"""Months and days: school begins in Kainuu; its Christmas holidays begin and end. Municipalities decide; usual ones."""


def is_public_holiday(day: date) -> bool:
    """Whether it is a public holiday in Finland, or the eve of Midsummer or Christmas, when clubs are closed too."""
    return day in _public(day.year)


@cache
def _public(year: int) -> frozenset[date]:
    return frozenset(holidays.country_holidays("FI", years=year))


def in_school_holidays(day: date) -> bool:
    """Whether schools in Kainuu rest: the weeks of winter and autumn, Christmas to Epiphany, the summer."""
    month_day = (day.month, day.day)
    if month_day >= CHRISTMAS or month_day <= EPIPHANY:
        return True
    week = day.isocalendar().week
    return week in SCHOOL_WEEKS or (week > LAST_SCHOOL_WEEK and month_day < SCHOOL_BEGINS)
