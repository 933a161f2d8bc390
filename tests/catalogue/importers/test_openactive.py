"""OpenActive: pages, states of items, sessions of series; any JSON is read, nothing raises."""

import json
import time as clock
from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.hobby import Price, Schedule
from catalogue.importers.feeds import MOST_DOCUMENTS
from catalogue.importers.openactive import OPENACTIVE
from catalogue.origin import Document
from catalogue.reading import Reading
from catalogue.schedule import next_meetings, to_ms
from tests.catalogue.importers.feeding import JUNK, KNOWN, ORIGIN, REAL_FILES, TODAY, broken, document, shuffled
from tests.catalogue.importers.openactive_samples import (
    FEED,
    SAMPLE,
    SERIES,
    hobby,
    item,
    messages,
    page,
    read,
    series,
    session,
)


def test_items_may_stand_alone_and_data_without_an_item() -> None:
    expected = read(item(SERIES)).drafts
    for alone in (item(SERIES), [item(SERIES)]):
        assert OPENACTIVE.read([document(alone)], KNOWN, ORIGIN).drafts == expected
    (draft,) = OPENACTIVE.read([document(SERIES)], KNOWN, ORIGIN).drafts
    assert draft.hobby.source_id == "SessionSeries:https://pallo.example.org/series/1"


def test_ids_may_be_numbers_or_strings() -> None:
    ids = [read(item(SERIES, own)).drafts[0].hobby.source_id for own in (17, "17", "tlqi1kkclv66")]
    assert ids == ["SessionSeries:17", "SessionSeries:17", "SessionSeries:tlqi1kkclv66"]
    (draft,) = read(item(SERIES, "ryhmä 1 " * 60)).drafts
    assert len(draft.hobby.source_id) <= 64


@pytest.mark.parametrize(
    "order",
    [(1, 2), (1580293007248, 1580293007249), ("1", "2"), ("2026-11-01T10:00:00Z", "2026-11-02T10:00:00Z"), (5, 5)],
)
def test_the_newest_state_holds_and_deleted_removes(order: tuple[object, object]) -> None:
    older, newer = order
    changed = item(series(name="Uusi nimi"), modified=newer)
    documents = [page(item(SERIES, modified=older)), page(changed, name=f"{FEED}?2")]
    assert [one.hobby.name for one in OPENACTIVE.read(documents, KNOWN, ORIGIN).drafts] == ["Uusi nimi"]
    gone = [documents[0], page(item(None, state="deleted", modified=newer), name=f"{FEED}?2")]
    assert OPENACTIVE.read(gone, KNOWN, ORIGIN) == Reading()
    if older != newer:
        assert OPENACTIVE.read(documents[::-1], KNOWN, ORIGIN).drafts[0].hobby.name == "Uusi nimi"
        assert [one.hobby.name for one in read(changed, item(SERIES, modified=older)).drafts] == ["Uusi nimi"]


def test_pages_end_with_an_empty_one_or_with_the_same() -> None:
    first = page(item(SERIES), next_=f"{FEED}?after=1")
    assert OPENACTIVE.more([first]) == (f"{FEED}?after=1",)
    last = page(name=f"{FEED}?after=1", next_=f"{FEED}?after=1")
    assert OPENACTIVE.more([first, last]) == ()
    assert OPENACTIVE.read([first, last], KNOWN, ORIGIN).problems == ()
    assert OPENACTIVE.more([first, page(name=f"{FEED}?after=1", next_=f"{FEED}?after=2")]) == ()
    assert OPENACTIVE.more([page(item(SERIES), next_="/series?after=1")]) == (f"{FEED}?after=1",)
    assert OPENACTIVE.more([page(item(SERIES), next_="https://other.example.org/")]) == ()
    assert OPENACTIVE.more([]) == ()


def test_a_feed_that_never_ends_ends() -> None:
    documents = [page(item(SERIES, n), name=f"{FEED}?{n}", next_=f"{FEED}?{n + 1}") for n in range(MOST_DOCUMENTS)]
    assert OPENACTIVE.more(documents[:-1]) == (f"{FEED}?{MOST_DOCUMENTS - 1}",)
    assert OPENACTIVE.more(documents) == ()
    assert "Seuraavaa sivua ei ole haettu" in OPENACTIVE.read(documents, KNOWN, ORIGIN).problems[0].message


def test_sessions_are_the_meetings_of_their_series() -> None:
    sessions = [
        item(session("a", "2026-12-01T16:00:00Z", "2026-12-01T17:00:00Z"), "a", kind="ScheduledSession"),
        item(session("b", "2026-12-03T18:00:00+02:00", "", duration="PT1H"), "b", kind="ScheduledSession"),
    ]
    apart = [page(item(series(eventSchedule=None))), page(*sessions, name=f"{FEED}/sessions", next_=f"{FEED}/sessions")]
    (draft,) = OPENACTIVE.read(apart, KNOWN, ORIGIN).drafts
    dates = (date(2026, 12, 1), date(2026, 12, 3))
    assert draft.hobby.schedules == (Schedule("", time(18), 60, extra_dates=dates),)
    assert draft.hobby.source_id == "SessionSeries:1"


def test_sessions_may_be_inside_their_series_and_a_cancelled_one_is_an_exception() -> None:
    off = session("a", "2026-12-08T16:00:00Z", "2026-12-08T17:30:00Z", eventStatus="https://schema.org/EventCancelled")
    ruled = hobby(subEvent=[off])
    assert ruled.schedules[0].except_dates == (date(2026, 12, 8), date(2026, 12, 22), date(2026, 12, 29))
    on = session("b", "2026-12-15T16:00:00Z", "2026-12-15T17:30:00Z")
    single = hobby(subEvent=[off, on], eventSchedule=None)
    assert single.schedules == (Schedule("", time(18), 90, extra_dates=(date(2026, 12, 15),)),)


def test_a_session_that_is_there_on_its_own_counts_before_the_one_in_its_series() -> None:
    stale = session("a", "2026-12-08T16:00:00Z", "2026-12-08T17:30:00Z")
    moved = session("a", "2026-12-09T16:00:00Z", "2026-12-09T17:30:00Z")
    items = [item(series(eventSchedule=None, subEvent=[stale])), item(moved, "a", kind="ScheduledSession")]
    (draft,) = read(*items).drafts
    assert draft.hobby.schedules[0].extra_dates == (date(2026, 12, 9),)


def test_events_of_a_series_that_they_hold_are_one_hobby() -> None:
    above = {**SERIES, "@type": "EventSeries", "eventSchedule": None, "location": None, "offers": None}
    own = {"@type": "Event", "superEvent": above, "location": SERIES["location"], "offers": SERIES["offers"]}
    days = ("2026-12-01", "2026-12-08", "2026-12-15")
    events = [{**own, "@id": day, "startDate": f"{day}T18:00:00+02:00", "duration": "PT1H0M"} for day in days]
    reading = read(*(item(one, index, kind="Event") for index, one in enumerate(events)))
    assert reading.problems == ()
    (draft,) = reading.drafts
    assert draft.hobby.source_id == "EventSeries:https://pallo.example.org/series/1"
    assert draft.hobby.schedules[0].rule == "FREQ=WEEKLY;BYDAY=TU"
    assert (draft.hobby.venue.name, draft.hobby.price) == ("Esimerkkihalli", Price(500))


def test_the_events_of_a_festival_are_each_their_own() -> None:
    festival = {**SERIES, "@type": "HeadlineEvent", "eventSchedule": None}
    event = {**SERIES, "@type": "Event", "@id": "e", "superEvent": SERIES["@id"], "eventSchedule": None}
    reading = read(item(festival, 9, kind="HeadlineEvent"), item(event, 10, kind="Event"))
    assert [draft.hobby.source_id for draft in reading.drafts] == ["Event:10"]


def test_a_session_without_its_series_is_a_problem() -> None:
    reading = read(item(session("a", "2026-12-01T16:00:00Z", ""), "a", kind="ScheduledSession"))
    (problem,) = reading.problems
    assert (problem.column, problem.value, problem.sheet) == ("superEvent", SERIES["@id"], "ScheduledSession:a")
    assert "Hae myös ryhmien syöte" in problem.message


def test_slots_of_facilities_are_no_hobbies() -> None:
    slot = item({"@type": "Slot", "@id": "s"}, "s", kind="FacilityUse/Slot")
    assert read(item(SERIES), slot).problems == ()
    assert "ei ole OpenActive-ryhmiä" in read(slot).problems[0].message


def test_an_id_twice_on_a_page_is_one_problem() -> None:
    reading = read(item(SERIES), item(SERIES))
    assert messages(reading) == ["Sama tunnus on kahdesti samalla sivulla. Anna kummallekin oma tunnus."]


def test_what_has_no_id_and_what_has_no_data_are_problems() -> None:
    nameless = {name: value for name, value in item(SERIES).items() if name != "id"}
    assert messages(read(item(SERIES), nameless)) == ["Tunnus puuttuu (1 kohtaa). Anna jokaiselle tunnus."]
    reading = read(item(SERIES), item(None, 2))
    assert messages(reading) == ["Tiedot (data) puuttuvat. Poistetun kohdan tila (state) on deleted."]
    (problem,) = read(item(series(name=" "))).problems
    assert problem.message == "Nimi puuttuu. Anna ryhmälle nimi."


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"", "tyhjä"),
        (b"\xef\xbb\xbf<html>", "verkkosivu"),
        (b'{"items": [{"state": "upd', "kesken tai rikki"),
        (b"[" * 1_000_000, "liikaa tietoja"),
        (b"[" * 100_000_000, "liian suuri"),
        (b'{"items":' * 50_000 + b"1" + b"}" * 50_000, "sisäkkäisiä"),
        (b"[" + b",".join(b'{"id":%d,"type":"Event"}' % n for n in range(20_001)) + b"]", "Tapahtumia on liikaa"),
        (b"true", "ei ole OpenActive"),
        (b'{"message": "error"}', "ei ole OpenActive"),
    ],
    ids=lambda value: "content" if isinstance(value, bytes) else value,
)
def test_a_file_that_is_no_such_feed_is_one_problem(content: bytes, part: str) -> None:
    begun = clock.monotonic()
    reading = OPENACTIVE.read([Document("x.json", content)], KNOWN, ORIGIN)
    (problem,) = reading.problems
    assert part in problem.message
    assert OPENACTIVE.more([Document("https://x.example.org/", content)]) == ()
    assert clock.monotonic() - begun < 5


@pytest.mark.skipif(not REAL_FILES.is_dir(), reason="the files of real services are not beside the project")
def test_real_files_give_problems_in_words() -> None:
    for path in sorted(REAL_FILES.rglob("*.*")):
        reading = OPENACTIVE.read([Document(path.name, path.read_bytes())], KNOWN, ORIGIN)
        assert reading.problems, path.name
        assert all(problem.message.endswith((".", "?")) for problem in reading.problems)


@pytest.mark.skipif(not REAL_FILES.is_dir(), reason="the files of real services are not beside the project")
def test_real_items_are_read_when_they_are_in_kainuu() -> None:
    there = {"addressLocality": "Kajaani"}
    geo = {"latitude": 64.2, "longitude": 27.7}
    hobbies = []
    for path in sorted((REAL_FILES / "openactive_feed_items").iterdir()):
        content = json.loads(path.read_bytes())
        content["data"]["location"] |= {"address": there, "geo": geo}
        reading = OPENACTIVE.read([document(content)], KNOWN, replace(ORIGIN, kind="gym_training"))
        assert reading.problems == ()
        hobbies += [draft.hobby for draft in reading.drafts]
    event, badminton = hobbies
    assert (event.status, event.has_room, event.age_min, event.beginners) == ("ended", None, 14, True)
    assert event.price.includes == {"fi": "5,00 GBP"}
    assert event.schedules == (Schedule("", time(10), 60, extra_dates=(date(2020, 7, 4),)),)
    assert (badminton.price, badminton.venue.name, badminton.status) == (Price(0), "", "ended")
    weekly = Schedule("FREQ=WEEKLY;BYDAY=TH", time(13), 180, date(2020, 1, 2), date(2020, 12, 4))
    assert badminton.schedules == (weekly,)


@pytest.mark.heavy
@settings(deadline=2000, max_examples=300)
@given(JUNK, st.integers(0, 10_000))
def test_any_value_anywhere_is_read(junk: object, seed: int) -> None:
    documents = [document(broken(SAMPLE, junk, seed), FEED)]
    assert isinstance(OPENACTIVE.read(documents, KNOWN, ORIGIN), Reading)
    assert len(OPENACTIVE.more(documents)) <= 1


@pytest.mark.heavy
@settings(deadline=2000, max_examples=200)
@given(st.integers(0, 2**32))
def test_any_value_of_the_feed_in_another_place_is_read(seed: int) -> None:
    documents = [document(shuffled(SAMPLE, seed), FEED)]
    reading = OPENACTIVE.read(documents, KNOWN, ORIGIN)
    for draft in reading.drafts:
        next_meetings(draft.hobby, to_ms(TODAY, time()), 3)


@settings(deadline=2000)
@given(st.binary() | JUNK.map(json.dumps).map(str.encode), st.text(max_size=20))
def test_any_bytes_are_read(content: bytes, name: str) -> None:
    assert OPENACTIVE.read([Document(name, content)], KNOWN, ORIGIN).drafts == ()
    assert OPENACTIVE.more([Document(name, content)]) == ()
