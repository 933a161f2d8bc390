"""How old what is known may be."""

from datetime import date, timedelta

import pytest

from catalogue.freshness import STALE_DAYS, oldest_fresh, stale
from catalogue.hobby import Hobby, Venue

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(("days", "old"), [(None, True), (184, True), (183, False), (0, False), (-1, False)])
def test_a_season_is_too_long_ago(days: int | None, old: bool) -> None:
    checked_on = None if days is None else TODAY - timedelta(days=days)
    hobby = Hobby(1, "test", "1", "swimming", "Uinti", 1, Venue("", "", "Kajaani"), checked_on=checked_on)
    assert stale(hobby, TODAY) is old


def test_the_oldest_day_is_a_season_ago() -> None:
    assert TODAY - oldest_fresh(TODAY) == timedelta(days=STALE_DAYS)
