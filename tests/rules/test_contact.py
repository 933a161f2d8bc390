"""Who of an association's contacts is told, and when a daily mail leaves."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.schedule import HELSINKI
from rules.contact import Contact, daily_mail, present

TODAY = date(2026, 12, 1)
WEEK = (date(2026, 11, 30), date(2026, 12, 6))


def told(*contacts: Contact) -> list[str]:
    return [one.key for one in present(contacts, TODAY)]


def test_everybody_who_is_there_is_told() -> None:
    assert told(Contact("a"), Contact("b", channel="telegram")) == ["a", "b"]


def test_who_is_away_or_cannot_be_used_is_not() -> None:
    assert told(Contact("a", away=WEEK), Contact("b"), Contact("c", usable=False)) == ["b"]


@pytest.mark.parametrize(("day", "away"), [(-1, False), (0, True), (6, True), (7, False)])
def test_the_first_day_and_the_last_count(day: int, away: bool) -> None:
    assert Contact("a", away=WEEK).away_on(WEEK[0] + timedelta(days=day)) is away


def test_when_nobody_is_there_all_are_told() -> None:
    assert told(Contact("a", away=WEEK), Contact("b", away=WEEK)) == ["a", "b"]


def test_who_stands_in_is_told_at_once() -> None:
    (instead,) = present((Contact("a", away=WEEK, stand_in="b"), Contact("b", digest=True)), TODAY)
    assert (instead.key, instead.digest) == ("b", False)


def test_whoever_stands_in_for_who_stands_in_is_told() -> None:
    contacts = (Contact("a", away=WEEK, stand_in="b"), Contact("b", away=WEEK, stand_in="c"), Contact("c", digest=True))
    assert [(one.key, one.digest) for one in present(contacts, TODAY)] == [("c", False)]


CONTACTS = st.lists(
    st.builds(
        Contact,
        key=st.sampled_from("abcd"),
        away=st.none() | st.just(WEEK),
        stand_in=st.sampled_from(("", *"abcde")),
        digest=st.booleans(),
        usable=st.booleans(),
    ),
    unique_by=lambda one: one.key,
).map(tuple)


@given(CONTACTS)
def test_somebody_is_told_as_long_as_anybody_can_be(contacts: tuple[Contact, ...]) -> None:
    """Also when they stand in for one another in a circle; never anybody who is not to be, and nobody twice."""
    usable = {one.key for one in contacts if one.usable}
    keys = told(*contacts)
    assert bool(keys) == bool(usable)
    assert set(keys) <= usable
    assert len(keys) == len(set(keys))


def ms(text: str) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=HELSINKI).timestamp() * 1000)


@pytest.mark.parametrize(
    ("since", "leaves"),
    [
        ("2026-11-20 08:59", "2026-11-20 09:00"),
        ("2026-11-20 09:00", "2026-11-21 09:00"),
        ("2026-11-20 21:00", "2026-11-21 09:00"),
        ("2026-10-24 12:00", "2026-10-25 09:00"),
        ("2026-10-25 03:30", "2026-10-25 09:00"),
        ("2027-03-27 12:00", "2027-03-28 09:00"),
        ("2027-03-28 02:59", "2027-03-28 09:00"),
    ],
)
def test_a_daily_mail_leaves_at_its_hour_on_helsinki_s_clock(since: str, leaves: str) -> None:
    assert daily_mail(ms(since), 9) == ms(leaves)
