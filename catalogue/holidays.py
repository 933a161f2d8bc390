"""Days on which hobbies in Finland rest, when they say that they do."""

from datetime import date

from dateutil.easter import easter

_FIXED = frozenset({(1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26)})
_AFTER_EASTER = frozenset({-2, 0, 1, 39, 49})  # Good Friday, Easter, Easter Monday, Ascension Day, Pentecost
_EASTER_MONTHS = range(3, 7)
_FRIDAY, _SATURDAY = 4, 5

# The autumn week is 42 or 43, as each municipality decides. Both are left out: better a week too few
# than somebody before a closed door.
_SCHOOL_WEEKS = frozenset({10, 42, 43})
_LAST_SCHOOL_WEEK = 22  # Basic Education Act (628/1998), section 23
_SCHOOL_BEGINS = (8, 11)


def is_public_holiday(day: date) -> bool:
    """Whether it is a public holiday in Finland, or the eve of Midsummer or Christmas, when clubs are closed too."""
    if (day.month, day.day) in _FIXED or _is_midsummer(day) or _is_all_saints(day):
        return True
    return day.month in _EASTER_MONTHS and (day - easter(day.year)).days in _AFTER_EASTER


def in_school_holidays(day: date) -> bool:
    """Whether schools in Kainuu rest: the weeks of winter and autumn, Christmas to Epiphany, the summer."""
    month_day = (day.month, day.day)
    if month_day >= (12, 22) or month_day <= (1, 6):
        return True
    week = day.isocalendar().week
    return week in _SCHOOL_WEEKS or (week > _LAST_SCHOOL_WEEK and month_day < _SCHOOL_BEGINS)


def _is_midsummer(day: date) -> bool:
    """Whether it is the Saturday from 20 to 26 June, or the Friday before."""
    month_day = (day.month, day.day)
    eve = day.weekday() == _FRIDAY and (6, 19) <= month_day <= (6, 25)
    return eve or (day.weekday() == _SATURDAY and (6, 20) <= month_day <= (6, 26))


def _is_all_saints(day: date) -> bool:
    """Whether it is the Saturday from 31 October to 6 November."""
    return day.weekday() == _SATURDAY and (10, 31) <= (day.month, day.day) <= (11, 6)
