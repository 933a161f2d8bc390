"""How long ago somebody saw that a hobby is as we say."""

from datetime import date, timedelta

from catalogue.hobby import Hobby

STALE_DAYS = 183
"""What nobody checked for a season is said to be old."""


def stale(hobby: Hobby, today: date) -> bool:
    """Whether nobody has checked it for a season, or ever."""
    return hobby.checked_on is None or hobby.checked_on < oldest_fresh(today)


def oldest_fresh(today: date) -> date:
    """Return the earliest day that is not yet a season ago."""
    return today - timedelta(days=STALE_DAYS)
