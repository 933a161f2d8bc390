"""A calendar file says the same as the catalogue, over both changes of the clocks, when another program reads it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from catalogue.calendar import Told, occurrences, write
from catalogue.hobby import Hobby, Schedule, Venue
from catalogue.schedule import HELSINKI, next_meetings

NOW = round(datetime(2026, 9, 28, 12, tzinfo=HELSINKI).timestamp() * 1000)
UNTIL = round(datetime(2027, 5, 20, 12, tzinfo=HELSINKI).timestamp() * 1000)
"""From September to May the clocks go back, in October, and forward, in March."""
SWIMMING = Hobby(1, "test", "uinti", "swimming", "Ilta-uinti", 1, Venue("Uimahalli", "Esimerkkikatu 1", "Kajaani"))
DAYS = st.dates(date(2026, 9, 1), date(2027, 6, 30))
BYDAY = st.lists(st.sampled_from(("MO", "TU", "WE", "TH", "FR", "SA", "SU")), min_size=1, max_size=3, unique=True)


@st.composite
def schedules(draw) -> Schedule:
    """As clubs have them: weekly, every second week, with breaks; or only some days; also in the night."""
    every = draw(st.sampled_from(("FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY")))
    which = "1" if "MONTHLY" in every else ""
    rule = f"{every};BYDAY={','.join(which + day for day in draw(BYDAY))}"
    first = draw(st.dates(date(2026, 8, 1), date(2026, 12, 1)))
    return Schedule(
        rule=draw(st.sampled_from((rule, rule, rule, ""))),
        starts=draw(st.times(time(0), time(23, 45))).replace(second=0, microsecond=0),
        minutes=draw(st.integers(15, 180)),
        first=first if "INTERVAL" in rule else draw(st.sampled_from((first, None))),
        last=draw(st.one_of(st.none(), st.dates(date(2027, 1, 1), date(2027, 6, 1)))),
        except_dates=tuple(sorted(draw(st.sets(DAYS, max_size=3)))),
        extra_dates=tuple(sorted(draw(st.sets(DAYS, max_size=2)))),
        skips_public_holidays=draw(st.booleans()),
    )


def read_back(content: bytes) -> list[tuple[int, int]]:
    """When it begins and ends each time up to UNTIL, milliseconds UTC: by other programs' rules."""
    found = []
    for event in Calendar.from_ical(content).walk("VEVENT"):
        starts, ends = event["DTSTART"].dt, event.get("DTEND", event["DTSTART"]).dt
        length = ends.replace(tzinfo=None) - starts.replace(tzinfo=None)
        found += [(_ms(each), _ms(each + length)) for each in _starts(event, starts)]
    return sorted(one for one in found if one[0] < UNTIL)


def _starts(event, starts: datetime) -> list[datetime]:
    if "RRULE" not in event:
        return [starts]
    rule = event["RRULE"].to_ical().decode()
    gone = event.get("EXDATE", [])
    gone = [one.dt for part in (gone if isinstance(gone, list) else [gone]) for one in part.dts]
    ends = datetime.fromtimestamp(UNTIL / 1000, UTC).astimezone(HELSINKI)
    return [one for one in rrulestr(rule, dtstart=starts).between(starts, ends, inc=True) if one not in gone]


def _ms(moment: datetime) -> int:
    return round(moment.astimezone(UTC).timestamp() * 1000)


@settings(max_examples=150, deadline=None)
@given(st.lists(schedules(), min_size=1, max_size=2))
def test_it_says_what_the_catalogue_says(listed) -> None:
    one = replace(SWIMMING, schedules=tuple(listed))
    told = [Told(at, "Swimming") for at in occurrences(one, "hobby-1", NOW)]
    meetings = [(m.starts_at, m.ends_at) for m in next_meetings(one, NOW, 400) if m.starts_at < UNTIL]
    many = len(told) > 1
    expected = meetings[:100] if many else meetings
    assert [start for start, _ in read_back(write("Swimming", told, NOW))][: len(expected)] == [s for s, _ in expected]


@pytest.mark.parametrize("starts", [time(5), time(18), time(22, 30)])
def test_a_weekly_hobby_is_one_event_that_keeps_its_hour_when_the_clocks_change(starts) -> None:
    one = replace(SWIMMING, schedules=(Schedule("FREQ=WEEKLY;BYDAY=SU", starts, 90),))
    (at,) = occurrences(one, "hobby-1", NOW)
    assert at.rule == "FREQ=WEEKLY;BYDAY=SU"
    back = read_back(write("Swimming", [Told(at, "Swimming")], NOW))
    local = [datetime.fromtimestamp(ms / 1000, UTC).astimezone(HELSINKI) for ms, _ in back]
    assert {moment.time() for moment in local} == {starts}
    assert {moment.utcoffset() for moment in local} == {timedelta(hours=2), timedelta(hours=3)}
    assert {ends - begins for begins, ends in back} == {90 * 60_000}


def test_the_season_ends_and_what_is_cancelled_is_left_out() -> None:
    schedule = Schedule(
        "FREQ=WEEKLY;BYDAY=TU", time(18), 90, last=date(2026, 12, 15), except_dates=(date(2026, 11, 3),)
    )
    (at,) = occurrences(replace(SWIMMING, schedules=(schedule,)), "hobby-1", NOW)
    days = {datetime.fromtimestamp(ms / 1000, UTC).date() for ms, _ in read_back(write("x", [Told(at, "x")], NOW))}
    assert (max(days), date(2026, 11, 3) in days, date(2026, 11, 10) in days) == (date(2026, 12, 15), False, True)


def test_what_stands_in_it_is_escaped_and_its_time_zone_is_with_it() -> None:
    one = replace(SWIMMING, schedules=(Schedule("FREQ=WEEKLY;BYDAY=SU", time(18), 90),))
    (at,) = occurrences(one, "hobby-1", NOW)
    content = write(
        "Uinti, naisille", [Told(at, "Uinti; naisille\\", "Halli, katu 1", "https://x.example.org/a?b=1")], NOW
    )
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert (event["SUMMARY"], event["LOCATION"]) == ("Uinti; naisille\\", "Halli, katu 1")
    assert (event["UID"], event["URL"]) == ("hobby-1@mukaan", "https://x.example.org/a?b=1")
    assert content.count(b"BEGIN:VTIMEZONE") == 1
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert write("Uinti", [Told(at, "x")], NOW) == write("Uinti", [Told(at, "x")], NOW)


def test_a_hobby_on_a_break_has_no_times() -> None:
    one = replace(SWIMMING, schedules=(Schedule("FREQ=WEEKLY;BYDAY=SU", time(18), 90),), status="paused")
    assert occurrences(one, "hobby-1", NOW) == ()
