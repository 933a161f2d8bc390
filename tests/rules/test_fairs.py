"""When a reminder of a fair is due: by Helsinki's wall clock, never at night, and never once it has begun. What is news
to somebody who comes.
"""

from dataclasses import replace
from datetime import datetime

import pytest

from catalogue.schedule import HELSINKI
from rules.fairs import FairNews, KnownFair, news
from rules.reminders import latest_due
from rules.settings import ReminderRules

RULES = ReminderRules()


def ms(text: str) -> int:
    return round(datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=HELSINKI).timestamp() * 1000)


@pytest.mark.parametrize(
    ("starts", "now", "due"),
    [
        ("2026-11-28 12:00", "2026-11-27 17:59", ""),
        ("2026-11-28 12:00", "2026-11-27 18:00", "2026-11-27 18:00"),
        ("2026-11-28 12:00", "2026-11-28 09:59", "2026-11-27 18:00"),
        ("2026-11-28 12:00", "2026-11-28 10:00", "2026-11-28 10:00"),
        ("2026-11-28 12:00", "2026-11-28 11:59", "2026-11-28 10:00"),
        ("2026-11-28 12:00", "2026-11-28 12:00", ""),
        ("2026-11-28 12:00", "2026-11-29 12:00", ""),
        # Two hours before would be at night: in the morning instead.
        ("2026-11-28 09:00", "2026-11-28 07:59", "2026-11-27 18:00"),
        ("2026-11-28 09:00", "2026-11-28 08:00", "2026-11-28 08:00"),
        # The clocks go back in the night before, and forward.
        ("2026-10-25 10:00", "2026-10-24 18:00", "2026-10-24 18:00"),
        ("2026-10-25 10:00", "2026-10-25 08:00", "2026-10-25 08:00"),
        ("2027-03-28 12:00", "2027-03-28 09:59", "2027-03-27 18:00"),
        ("2027-03-28 12:00", "2027-03-28 10:00", "2027-03-28 10:00"),
    ],
)
def test_the_latest_that_is_due(starts: str, now: str, due: str) -> None:
    assert latest_due(ms(starts), ms(now), RULES) == (ms(due) if due else 0)


def test_what_an_operator_turned_off_is_never_due() -> None:
    only_soon = ReminderRules(evening=False)
    assert latest_due(ms("2026-11-28 12:00"), ms("2026-11-27 20:00"), only_soon) == 0
    neither = ReminderRules(evening=False, soon=False)
    assert latest_due(ms("2026-11-28 12:00"), ms("2026-11-28 11:00"), neither) == 0


KNOWN = KnownFair(ms("2026-11-28 10:00"), ms("2026-11-28 15:00"), ("Messuhalli", "Esimerkkikatu 3", "Kajaani"))
LATER = replace(KNOWN, starts_at=ms("2026-12-05 10:00"), ends_at=ms("2026-12-05 15:00"))
EARLIER = replace(KNOWN, starts_at=ms("2026-11-22 10:00"), ends_at=ms("2026-11-22 15:00"))
ELSEWHERE = replace(KNOWN, place=("Koulu", "Esimerkkikatu 3", "Kajaani"))
OFF, OFF_LATER = replace(KNOWN, cancelled=True), replace(LATER, cancelled=True)


@pytest.mark.parametrize(
    ("known", "fresh", "now", "told"),
    [
        (KNOWN, KNOWN, "2026-11-21 12:00", FairNews(soonest=KNOWN.starts_at)),
        (KNOWN, LATER, "2026-11-21 12:00", FairNews(time=True, soonest=KNOWN.starts_at)),
        (LATER, KNOWN, "2026-11-21 12:00", FairNews(time=True, soonest=KNOWN.starts_at)),
        (KNOWN, ELSEWHERE, "2026-11-21 12:00", FairNews(place=True, soonest=KNOWN.starts_at)),
        (KNOWN, replace(ELSEWHERE, place=("", "", "Kajaani")), "2026-11-21 12:00", FairNews(soonest=KNOWN.starts_at)),
        (KNOWN, OFF, "2026-11-21 12:00", FairNews(cancelled=True, soonest=KNOWN.starts_at)),
        (KNOWN, OFF_LATER, "2026-11-21 12:00", FairNews(cancelled=True, soonest=KNOWN.starts_at)),
        (OFF, OFF_LATER, "2026-11-21 12:00", FairNews()),
        (OFF, LATER, "2026-11-21 12:00", FairNews(cancelled=False, time=True, soonest=KNOWN.starts_at)),
        (None, LATER, "2026-11-21 12:00", FairNews(soonest=LATER.starts_at)),
        (None, OFF, "2026-11-21 12:00", FairNews(cancelled=True, soonest=KNOWN.starts_at)),
        # What they would go to wrongly is told, even if it has been already; what is over by both is not.
        (KNOWN, EARLIER, "2026-11-23 12:00", FairNews(time=True, soonest=EARLIER.starts_at)),
        (KNOWN, LATER, "2026-11-29 12:00", FairNews(time=True, soonest=KNOWN.starts_at)),
        (KNOWN, OFF, "2026-11-28 15:00", FairNews()),
        (KNOWN, LATER, "2026-12-05 15:00", FairNews()),
    ],
)
def test_what_is_news_to_who_comes(known: KnownFair | None, fresh: KnownFair, now: str, told: FairNews) -> None:
    assert news(known, fresh, ms(now)) == told
    assert KnownFair.from_json(fresh.to_json()) == fresh
