"""When a calendar's events take place: recurrences, exceptions, moved times and time zones, in Helsinki's wall time."""

from datetime import date, datetime, time

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.cells import CellError
from catalogue.hobby import Schedule
from catalogue.importers.ics_schedules import MOST_DATES
from catalogue.recurrence import WEEKDAYS, parse
from catalogue.schedule import next_meetings, to_ms
from tests.catalogue.importers.calendars import HELSINKI_ZONE, event, hobby, problem, read

TUESDAY = date(2026, 11, 24)
WEEKLY = Schedule("FREQ=WEEKLY;BYDAY=TU", time(18), 90, first=TUESDAY)
HOUR_AND_HALF = "DURATION:PT1H30M"


def one(*lines: str, without: str = "", before: str = "") -> Schedule:
    (schedule,) = hobby(*lines, without=without, before=before).schedules
    return schedule


def at(start: str) -> Schedule:
    """The schedule of an event that begins with this line, and its zones."""
    zones = HELSINKI_ZONE.format(tzid="Oma vyöhyke") + HELSINKI_ZONE.format(tzid="Muu").replace("+0200", "+0100")
    return one(start, without="DTSTART", before=zones)


@pytest.mark.parametrize(
    ("start", "day", "starts"),
    [
        ("DTSTART:20261124T180000", TUESDAY, time(18)),
        ("DTSTART:20261124T160000Z", TUESDAY, time(18)),
        ("DTSTART:20260624T150000Z", date(2026, 6, 24), time(18)),
        ("DTSTART:20261124T230000Z", date(2026, 11, 25), time(1)),
        ("DTSTART;TZID=UTC:20261124T160000", TUESDAY, time(18)),
        ("DTSTART;TZID=Europe/Stockholm:20261124T170000", TUESDAY, time(18)),
        ("DTSTART;TZID=FLE Standard Time:20261124T180000", TUESDAY, time(18)),
        ('DTSTART;TZID="FLE Standard Time":20261124T180000', TUESDAY, time(18)),
        ("DTSTART;TZID=W. Europe Standard Time:20261124T170000", TUESDAY, time(18)),
        ('DTSTART;TZID="/freeassociation.sourceforge.net/Europe/Helsinki":20261124T180000', TUESDAY, time(18)),
        ('DTSTART;TZID="/citadel.org/20210210_1/Europe/Stockholm":20261124T170000', TUESDAY, time(18)),
        ('DTSTART;TZID="(UTC+02:00) Helsinki, Kyiv, Riga":20261124T180000', TUESDAY, time(18)),
        ("DTSTART;TZID=Oma vyöhyke:20261124T180000", TUESDAY, time(18)),
        ("DTSTART;VALUE=DATE-TIME:20261124T180030", TUESDAY, time(18)),
    ],
)
def test_times_of_many_zones_are_shown_as_in_helsinki(start: str, day: date, starts: time) -> None:
    schedule = at(start)
    assert (schedule.extra_dates, schedule.starts) == ((day,), starts)


@pytest.mark.parametrize(
    "tzid", ["Western/Central Europe", "Muu", "Europe", "../../etc/passwd", "x" * 300, "A/B/C/D/E"]
)
def test_a_zone_that_nobody_knows_is_a_problem(tzid: str) -> None:
    other = HELSINKI_ZONE.format(tzid="Muu").replace("+0200", "+0100")
    column, value, message = problem(f"DTSTART;TZID={tzid}:20261124T180000", without="DTSTART", before=other)
    assert (column, value) == ("DTSTART", "20261124T180000")
    assert "ei tunneta" in message


@pytest.mark.parametrize(
    "value", ["eilen", "20261331T180000", "20261124T250000", "00010101T000000Z", "99991231T235959Z"]
)
def test_a_time_that_cannot_be_read_is_a_problem(value: str) -> None:
    assert problem(f"DTSTART:{value}", without="DTSTART")[:2] == ("DTSTART", value)


def test_no_start_at_all_is_a_problem() -> None:
    assert problem(without="DTSTART")[2] == "Tapahtumalta puuttuu alkamisaika."


def test_the_length_is_in_real_time_over_both_changes() -> None:
    assert one("DTSTART:20270327T230000", "DTEND:20270328T060000", without="DTSTART").minutes == 6 * 60
    assert one("DTSTART:20261024T230000", "DTEND:20261025T060000", without="DTSTART").minutes == 8 * 60
    assert one("DTEND;TZID=Europe/Stockholm:20261124T183000").minutes == 90
    assert one(HOUR_AND_HALF).minutes == 90
    assert one("DURATION:P1DT30M").minutes == 1470
    assert one().minutes == 0


@pytest.mark.parametrize(
    "line",
    ["DTEND:20261124T170000", "DTEND:huomenna", "DURATION:-PT1H", "DURATION:P", "DURATION:P999W", "DTEND:20991124"],
)
def test_a_length_that_cannot_be_is_a_problem(line: str) -> None:
    assert problem(line)[0] == line.partition(":")[0]


def test_of_whole_days_and_seasons_no_time_is_known() -> None:
    days = hobby("DTSTART;VALUE=DATE:20261120", "DTEND;VALUE=DATE:20261123", without="DTSTART")
    assert (days.schedules, days.status) == ((), "active")
    past = hobby("DTSTART;VALUE=DATE:20261120", "DTEND;VALUE=DATE:20261122", without="DTSTART")
    assert (past.schedules, past.status) == ((), "ended")
    every = hobby("DTSTART;VALUE=DATE:20261120", "RRULE:FREQ=WEEKLY", without="DTSTART")
    assert (every.schedules, every.status) == ((), "active")
    season = hobby("DTEND;TZID=Europe/Helsinki:20270331T180000")
    assert (season.schedules, season.status) == ((), "active")


@pytest.mark.parametrize(
    ("rule", "made", "last"),
    [
        ("FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=TU", None),
        ("FREQ=WEEKLY;WKST=SU;BYDAY=TU", "FREQ=WEEKLY;BYDAY=TU", None),
        ("freq=weekly; byday=th,tu", "FREQ=WEEKLY;BYDAY=TU,TH", None),
        ("FREQ=WEEKLY;INTERVAL=2;WKST=SU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=SU", None),
        ("FREQ=WEEKLY;COUNT=3", "FREQ=WEEKLY;BYDAY=TU", date(2026, 12, 8)),
        ("FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4", "FREQ=WEEKLY;BYDAY=TU,TH", date(2026, 12, 3)),
        ("FREQ=WEEKLY;UNTIL=20261208", "FREQ=WEEKLY;BYDAY=TU", date(2026, 12, 8)),
        ("FREQ=WEEKLY;UNTIL=20261208T160000Z", "FREQ=WEEKLY;BYDAY=TU", date(2026, 12, 8)),
        ("FREQ=WEEKLY;UNTIL=20261208T000000Z", "FREQ=WEEKLY;BYDAY=TU", date(2026, 12, 7)),
        ("FREQ=WEEKLY;UNTIL=20270601T150000Z", "FREQ=WEEKLY;BYDAY=TU", date(2027, 6, 1)),
        ("FREQ=WEEKLY;UNTIL=99991231T235959Z", "FREQ=WEEKLY;BYDAY=TU", None),
        ("FREQ=DAILY;BYDAY=MO,TU", "FREQ=DAILY;BYDAY=MO,TU", None),
        ("FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=24", None),
        ("FREQ=MONTHLY;BYDAY=-1TU", "FREQ=MONTHLY;BYDAY=-1TU", None),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1;COUNT=2", "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", date(2027, 1, 4)),
        ("FREQ=YEARLY", "FREQ=YEARLY;BYMONTHDAY=24;BYMONTH=11", None),
        ("FREQ=WEEKLY;BYHOUR=18;BYMINUTE=0", "FREQ=WEEKLY;BYDAY=TU", None),
        ("FREQ=WEEKLY;BYDAY=TU;BYMONTH=9,10,11", "FREQ=WEEKLY;BYDAY=TU;BYMONTH=9,10,11", None),
    ],
)
def test_a_rule_is_written_out_and_its_end_becomes_a_day(rule: str, made: str, last: date | None) -> None:
    schedule = one(HOUR_AND_HALF, f"RRULE:{rule}")
    assert (schedule.rule, schedule.first, schedule.last) == (made, TUESDAY, last)


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("FREQ=HOURLY", "Harrastus voi toistua päivittäin"),
        ("FREQ=SECONDLY;COUNT=9999999", "Harrastus voi toistua päivittäin"),
        ("BYDAY=TU", "Harrastus voi toistua päivittäin"),
        ("FREQ=WEEKLY;INTERVAL=0", "INTERVAL on 1–"),
        ("FREQ=WEEKLY;INTERVAL=-1", "INTERVAL on 1–"),
        ("FREQ=WEEKLY;INTERVAL=1,2", "yksi luku: INTERVAL"),
        ("FREQ=WEEKLY;COUNT=0", "COUNT on 1–"),
        ("FREQ=WEEKLY;BYMONTH=13", "BYMONTH on 1–12"),
        ("FREQ=WEEKLY;BYDAY=1TU", "Viikonpäivää ei voi lukea"),
        ("FREQ=MONTHLY;BYDAY=21TU", "Viikonpäivää ei voi lukea"),
        ("FREQ=MONTHLY;BYDAY=MO,1TU", "Viikonpäivää ei voi lukea"),
        ("FREQ=WEEKLY;BYDAY=TI", "Viikonpäivää ei voi lukea"),
        ("FREQ=WEEKLY;BYHOUR=10,18", "yhden kerran päivässä"),
        ("FREQ=WEEKLY;BYSETPOS=1", "ei tunneta: BYSETPOS"),
        ("FREQ=YEARLY;BYWEEKNO=20", "ei tunneta: BYWEEKNO"),
        ("FREQ=WEEKLY;UNTIL=20261101", "päättyy ennen kuin se alkaa"),
        ("FREQ=WEEKLY;UNTIL=aina", "Aikaa ei voi lukea"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "ei osu millekään päivälle"),
        ("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "ei osu millekään päivälle"),
        ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9", "ei osu millekään päivälle"),
        ("FREQ=DAILY;INTERVAL=7;BYDAY=WE", "ei osu millekään päivälle"),
        ("FREQ=WEEKLY;BYDAY=WE;UNTIL=20261124", "ei osu millekään päivälle"),
    ],
)
def test_a_rule_that_cannot_be_kept_is_a_problem(rule: str, told: str) -> None:
    column, value, message = problem(f"RRULE:{rule}")
    assert (column, value) == ("RRULE", rule[:60])
    assert told in message


def test_rules_that_take_away_and_too_many_rules_are_problems() -> None:
    assert problem("RRULE:FREQ=WEEKLY", "EXRULE:FREQ=MONTHLY")[0] == "EXRULE"
    assert "liikaa" in problem(*["RRULE:FREQ=WEEKLY"] * 11)[2]
    assert len(hobby("RRULE:FREQ=WEEKLY", "RRULE:FREQ=WEEKLY;BYDAY=TH").schedules) == 2


def test_a_rule_in_another_zone_moves_its_weekdays() -> None:
    late = one("DTSTART:20261124T223000Z", "RRULE:FREQ=WEEKLY;BYDAY=TU,SU", without="DTSTART")
    assert (late.rule, late.first, late.starts) == ("FREQ=WEEKLY;BYDAY=MO,WE", date(2026, 11, 25), time(0, 30))
    assert one("DTSTART:20261124T223000Z", "RRULE:FREQ=WEEKLY", without="DTSTART").rule == "FREQ=WEEKLY;BYDAY=WE"
    told = problem("DTSTART:20261124T223000Z", "RRULE:FREQ=MONTHLY;BYDAY=4TU", without="DTSTART")[2]
    assert "Europe/Helsinki" in told


def test_a_rule_keeps_its_wall_time_all_year() -> None:
    for start in ("DTSTART:20261124T160000Z", "DTSTART;TZID=Europe/Stockholm:20261124T170000"):
        made = hobby(start, "RRULE:FREQ=WEEKLY", without="DTSTART")
        for day in (date(2026, 12, 1), date(2027, 6, 1)):
            assert next_meetings(made, to_ms(day, time()), 1)[0].starts_at == to_ms(day, time(18))


def test_exceptions_are_days_however_they_are_written() -> None:
    lines = ("EXDATE;TZID=Europe/Helsinki:20261201T180000,20261208T180000", "EXDATE:20270601T150000Z")
    schedule = one("RRULE:FREQ=WEEKLY", *lines, "EXDATE;VALUE=DATE:20261222")
    assert schedule.except_dates == (date(2026, 12, 1), date(2026, 12, 8), date(2026, 12, 22), date(2027, 6, 1))
    assert problem("RRULE:FREQ=WEEKLY", "EXDATE:20261201T180000,joulu")[:2] == ("EXDATE", "joulu")


def test_extra_dates_at_the_same_time_are_of_the_rule_and_others_apart() -> None:
    made = hobby(
        HOUR_AND_HALF,
        "RRULE:FREQ=WEEKLY",
        "RDATE;TZID=Europe/Helsinki:20261126T180000,20261127T120000",
        "RDATE;VALUE=DATE:20261128",
        "RDATE;VALUE=PERIOD:20261129T100000Z/PT30M,20261130T100000Z/20261130T110000Z",
    )
    regular, *others = made.schedules
    assert regular.extra_dates == (date(2026, 11, 26), date(2026, 11, 28))
    assert others == [
        Schedule("", time(12), 90, extra_dates=(date(2026, 11, 27),)),
        Schedule("", time(12), 30, extra_dates=(date(2026, 11, 29),)),
        Schedule("", time(12), 60, extra_dates=(date(2026, 11, 30),)),
    ]


def test_dates_without_a_rule_are_beside_the_first() -> None:
    schedule = one("RDATE:20261201T180000", "EXDATE:20261124T180000")
    assert (schedule.rule, schedule.extra_dates) == ("", (date(2026, 12, 1),))


def test_very_many_dates_are_a_problem() -> None:
    dates = ",".join(["20261201T180000"] * 10_000)
    assert problem("RRULE:FREQ=WEEKLY", f"RDATE:{dates}")[::2] == ("RDATE", f"Päiviä on liikaa: enintään {MOST_DATES}.")
    assert problem("RRULE:FREQ=WEEKLY", *["EXDATE:20261201T180000"] * (MOST_DATES + 1))[0] == "EXDATE"
    clocks = ",".join(f"20261201T{hour:02}{minute:02}00" for hour in range(10) for minute in range(10))
    assert "Kellonaikoja on liikaa" in problem("RRULE:FREQ=WEEKLY", f"RDATE:{clocks}")[2]


def changed(*lines: str) -> tuple[Schedule, ...]:
    """The schedules of a weekly event whose time on 1 December is changed by these lines."""
    change = event("RECURRENCE-ID;TZID=Europe/Helsinki:20261201T180000", HOUR_AND_HALF, *lines, without="DTSTART")
    reading = read(event(HOUR_AND_HALF, "RRULE:FREQ=WEEKLY"), change)
    assert reading.problems == ()
    (draft,) = reading.drafts
    return draft.hobby.schedules


def test_a_cancelled_time_is_an_exception() -> None:
    (schedule,) = changed("STATUS:CANCELLED", "DTSTART:20261201T180000")
    assert schedule.except_dates == (date(2026, 12, 1),)
    assert changed("STATUS:CANCELLED") == (schedule,)


def test_a_moved_time_is_an_exception_and_an_extra() -> None:
    (schedule,) = changed("DTSTART:20261202T180000")
    assert (schedule.except_dates, schedule.extra_dates) == ((date(2026, 12, 1),), (date(2026, 12, 2),))
    regular, later = changed("DTSTART:20261201T190000")
    assert (regular.except_dates, later) == (
        (date(2026, 12, 1),),
        Schedule("", time(19), 90, extra_dates=(date(2026, 12, 1),)),
    )


def test_a_time_of_which_only_the_text_differs_stays() -> None:
    (schedule,) = changed("DTSTART:20261201T180000", "SUMMARY:Uinti ja kahvi")
    assert (schedule.rule, schedule.except_dates) == ("FREQ=WEEKLY;BYDAY=TU", ())


def test_a_time_moved_to_the_day_of_another_that_was_moved_is_kept() -> None:
    first = event("RECURRENCE-ID:20261201T180000", "DTSTART:20261208T180000", HOUR_AND_HALF, without="DTSTART")
    second = event("RECURRENCE-ID:20261208T180000", "DTSTART:20261209T180000", HOUR_AND_HALF, without="DTSTART")
    (draft,) = read(event(HOUR_AND_HALF, "RRULE:FREQ=WEEKLY"), first, second).drafts
    since = to_ms(date(2026, 11, 30), time())
    days = [meeting.starts_at for meeting in next_meetings(draft.hobby, since, 3)]
    assert days == [to_ms(date(2026, 12, day), time(18)) for day in (8, 9, 15)]


def test_the_last_change_of_a_time_counts() -> None:
    moved = ("RECURRENCE-ID:20261201T180000", HOUR_AND_HALF)
    newer = event(*moved, "SEQUENCE:2", "DTSTART:20261203T180000", without="DTSTART")
    older = event(*moved, "SEQUENCE:1", "DTSTART:20261202T180000", without="DTSTART")
    for changes in ((older, newer), (newer, older)):
        (draft,) = read(event(HOUR_AND_HALF, "RRULE:FREQ=WEEKLY"), *changes).drafts
        assert draft.hobby.schedules[0].extra_dates == (date(2026, 12, 3),)


def test_changes_without_their_event_are_its_times() -> None:
    cancelled = event("RECURRENCE-ID:20261124T180000", "STATUS:CANCELLED")
    kept = [
        event(f"RECURRENCE-ID:{day}T180000", f"DTSTART:{day}T180000", without="DTSTART") for day in (20261201, 20261208)
    ]
    (draft,) = read(cancelled, *kept).drafts
    assert draft.hobby.status == "active"
    assert draft.hobby.schedules[0].extra_dates == (date(2026, 12, 1), date(2026, 12, 8))


@pytest.mark.parametrize(
    ("lines", "column"),
    [
        (("RECURRENCE-ID;RANGE=THISANDFUTURE:20261201T180000", "DTSTART:20261201T190000"), "RECURRENCE-ID"),
        (("RECURRENCE-ID:ensi viikolla", "DTSTART:20261201T190000"), "RECURRENCE-ID"),
        (("RECURRENCE-ID:20261201T180000",), "DTSTART"),
        (("RECURRENCE-ID:20261201T180000", "DTSTART:20261201T190000", "DTEND:20261201T170000"), "DTEND"),
    ],
)
def test_a_change_that_cannot_be_read_is_a_problem(lines: tuple[str, ...], column: str) -> None:
    reading = read(event("RRULE:FREQ=WEEKLY"), event(*lines, without="DTSTART"))
    assert reading.drafts == ()
    assert [one.column for one in reading.problems] == [column]


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        (("RRULE:FREQ=WEEKLY",), "active"),
        (("RRULE:FREQ=WEEKLY;UNTIL=20261121",), "ended"),
        (("RRULE:FREQ=WEEKLY;UNTIL=20261126",), "active"),
        (("RRULE:FREQ=WEEKLY;COUNT=2",), "ended"),
        (("RRULE:FREQ=WEEKLY;COUNT=2", "RDATE:20261201T180000"), "active"),
        (("RRULE:FREQ=WEEKLY;UNTIL=20261126", "EXDATE:20261124T180000"), "ended"),
        (("EXDATE:20261103T180000",), "ended"),
    ],
)
def test_a_series_has_ended_after_its_last_time(lines: tuple[str, ...], status: str) -> None:
    start = "DTSTART;TZID=Europe/Helsinki:20261103T180000"
    assert hobby(start, HOUR_AND_HALF, *lines, without="DTSTART").status == status


@st.composite
def rules(draw: st.DrawFn) -> str:
    frequency = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    place = draw(st.sampled_from(["", "1", "2", "-1"])) if frequency in {"MONTHLY", "YEARLY"} else ""
    numbers = {
        "INTERVAL": st.integers(1, 5).map(str),
        "BYDAY": st.lists(st.sampled_from(WEEKDAYS).map(place.__add__), min_size=1, max_size=3, unique=True).map(
            ",".join
        ),
        "BYMONTHDAY": st.sampled_from(["1", "15", "31", "-1", "10,20"]),
        "BYMONTH": st.sampled_from(["1", "2,3", "9,10,11,12"]),
        "BYSETPOS": st.sampled_from(["1", "-1", "1,2"]),
        "WKST": st.sampled_from(WEEKDAYS),
    }
    parts = draw(st.lists(st.sampled_from(sorted(numbers)), unique=True, max_size=4))
    if "BYSETPOS" in parts and (frequency in {"DAILY", "WEEKLY"} or not {"BYDAY", "BYMONTHDAY"} & set(parts)):
        parts.remove("BYSETPOS")
    if "BYMONTHDAY" in parts and (frequency == "WEEKLY" or "BYDAY" in parts):
        parts.remove("BYMONTHDAY")
    return ";".join([f"FREQ={frequency}", *(f"{part}={draw(numbers[part])}" for part in parts)])


@settings(max_examples=100, deadline=None)
@given(rules(), st.dates(date(9990, 1, 1), date(9991, 12, 31)))  # dateutil seeks a day that never comes until 9999
def test_days_are_as_dateutil_has_them(rule: str, first: date) -> None:
    made, _, _ = parse(rule, first)
    since, end = (datetime.combine(day, time()) for day in (first, date(9995, 12, 31)))
    theirs = rrulestr(rule, dtstart=since).between(since, end, inc=True)
    assert list(made.days(first, end.date())) == [moment.date() for moment in theirs]
    assert parse(made.rule(), first)[0].rule() == made.rule()


@given(
    st.text(alphabet="FREQ=WKLYDAISOBMNHTUC;,-0123456789", max_size=60),
    st.dates(date(2000, 1, 1), date(2100, 12, 31)),
)
def test_no_rule_raises_anything_else(rule: str, first: date) -> None:
    try:
        made, count, _ = parse(rule, first)
    except CellError:
        return
    made.last(count or 1)
    assert made.rule().startswith("FREQ=")
