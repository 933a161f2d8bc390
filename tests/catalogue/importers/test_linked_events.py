"""Linked Events: pages, what they refer to, events of series; any JSON is read, nothing raises."""

import json
import time as clock
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.hobby import Schedule
from catalogue.importers.feeds import MOST_BYTES, MOST_DOCUMENTS
from catalogue.importers.linked_events import LINKED_EVENTS
from catalogue.origin import Document
from catalogue.reading import Reading
from tests.catalogue.importers.feeding import JUNK, KNOWN, ORIGIN, REAL_FILES, broken, document, shuffled
from tests.catalogue.importers.linked_events_samples import (
    API,
    EVENT,
    PLACE,
    SAMPLE,
    SWIMMING,
    event,
    messages,
    on,
    page,
    read,
    series,
)


def test_a_bare_list_and_a_bare_event_are_read_as_a_page_is() -> None:
    for bare in ([EVENT], EVENT):
        assert LINKED_EVENTS.read([document(bare)], KNOWN, ORIGIN).drafts == read(EVENT).drafts


def test_places_and_keywords_may_be_documents_of_their_own() -> None:
    apart = event(location={"@id": PLACE["@id"]}, keywords=[{"@id": SWIMMING["@id"]}])
    documents = [page(apart), document(PLACE, str(PLACE["@id"])), document(SWIMMING, str(SWIMMING["@id"]))]
    assert LINKED_EVENTS.read(documents, KNOWN, ORIGIN) == read(EVENT)


def test_more_asks_for_the_next_page_and_then_for_what_is_referred_to() -> None:
    apart = event(
        location={"@id": PLACE["@id"]},
        keywords=[{"@id": SWIMMING["@id"]}],
        sub_events=[{"@id": f"{API}/event/kajaani:9/"}],
    )
    first = page(apart, apart, next_=f"{API}/event/?page=2")
    assert LINKED_EVENTS.more([first]) == (f"{API}/event/?page=2",)
    both = [first, page(name=f"{API}/event/?page=2")]
    assert LINKED_EVENTS.more(both) == (f"{API}/event/kajaani:9/", PLACE["@id"], SWIMMING["@id"])
    held = [*both, page(event(id="kajaani:9")), document([PLACE, SWIMMING], f"{API}/place/")]
    assert LINKED_EVENTS.more(held) == ()


def test_more_asks_for_nothing_twice_and_for_nothing_on_another_host() -> None:
    circle = [page(next_=f"{API}/event/?page=2"), page(name=f"{API}/event/?page=2", next_=f"{API}/event/")]
    assert LINKED_EVENTS.more(circle) == ()
    assert LINKED_EVENTS.more([page(next_=f"{API}/event/")]) == ()
    assert LINKED_EVENTS.more([page(next_="http://10.0.0.1/")]) == ()
    assert LINKED_EVENTS.more([page(next_="file:///etc/hosts")]) == ()
    assert LINKED_EVENTS.more([page(next_=f"{API}/event/?page=2", name="tapahtumat.json")]) == ()
    failed = event(location={"@id": PLACE["@id"]})
    assert LINKED_EVENTS.more([page(failed), Document(str(PLACE["@id"]), b"<html>")]) == ()
    assert LINKED_EVENTS.more([]) == ()


def test_a_feed_that_never_ends_ends() -> None:
    documents = [page(name=f"{API}/event/?page={n}", next_=f"{API}/event/?page={n + 1}") for n in range(MOST_DOCUMENTS)]
    assert LINKED_EVENTS.more(documents) == ()
    (message,) = messages(LINKED_EVENTS.read(documents, KNOWN, ORIGIN))
    assert "Seuraavaa sivua ei ole haettu" in message
    many = [document(f"{number}") for number in range(1000)]
    assert any("Sivuja on liikaa" in one for one in messages(LINKED_EVENTS.read(many, KNOWN, ORIGIN)))


def test_references_are_bounded() -> None:
    keywords = [{"@id": f"{API}/keyword/local:{number}/"} for number in range(5000)]
    assert len(LINKED_EVENTS.more([page(event(keywords=keywords))])) == MOST_DOCUMENTS - 1


def test_sub_events_are_the_meetings_of_one_hobby() -> None:
    days = ["2026-11-10", "2026-11-17", "2026-12-01", "2026-12-08"]
    (draft,) = read(*series(*map(on, days))).drafts
    rule = Schedule("FREQ=WEEKLY;BYDAY=TU", time(18), 90, date(2026, 11, 10), date(2026, 12, 8), (date(2026, 11, 24),))
    assert (draft.hobby.source_id, draft.hobby.schedules, draft.hobby.status) == ("kajaani:1", (rule,), "active")


def test_meetings_at_different_times_are_schedules_of_their_own_right_across_the_change_of_the_clock() -> None:
    parts = [on("2027-03-23"), on("2027-03-30", "15:00", "16:30"), on("2027-04-03", "07:00", "08:00")]
    (draft,) = read(*series(*parts)).drafts
    assert draft.hobby.schedules == (
        Schedule("", time(10), 60, extra_dates=(date(2027, 4, 3),)),
        Schedule("", time(18), 90, extra_dates=(date(2027, 3, 23), date(2027, 3, 30))),
    )


def test_embedded_sub_events_count_once() -> None:
    head, *parts = series(on("2026-12-01"), on("2026-12-03"))
    inside = read({**head, "sub_events": parts})
    assert inside.problems == ()
    assert inside.drafts == read({**head, "sub_events": parts}, *parts).drafts == read(head, *parts).drafts


def test_cancelled_postponed_and_deleted_meetings_are_none() -> None:
    parts = [
        on("2026-12-01"),
        on("2026-12-08", event_status="EventCancelled"),
        on("2026-12-15", deleted=True),
        {"start_time": None, "end_time": None, "event_status": "EventPostponed"},
    ]
    (draft,) = read(*series(*parts)).drafts
    assert draft.hobby.schedules == (Schedule("", time(18), 90, extra_dates=(date(2026, 12, 1),)),)


def test_a_cancelled_day_of_a_weekly_series_is_an_exception() -> None:
    days = ["2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22"]
    parts = [on(day, event_status="EventCancelled" if day == "2026-12-08" else "EventScheduled") for day in days]
    (draft,) = read(*series(*parts)).drafts
    assert draft.hobby.schedules[0].except_dates == (date(2026, 12, 8),)


def test_a_series_whose_meetings_are_all_cancelled_is_over() -> None:
    (draft,) = read(*series(on("2026-12-01", event_status="EventCancelled"))).drafts
    assert (draft.hobby.schedules, draft.hobby.status) == ((), "ended")


def test_the_events_of_a_festival_are_each_their_own() -> None:
    reading = read(*series(on("2026-12-01"), on("2026-12-02"), super_event_type="umbrella"))
    assert [draft.hobby.source_id for draft in reading.drafts] == ["kajaani:1a", "kajaani:1b"]


def test_a_series_that_is_not_there_is_asked_for_and_is_one_problem() -> None:
    _, *parts = series(on("2026-12-01"), on("2026-12-08"))
    assert LINKED_EVENTS.more([page(*parts)]) == (f"{API}/event/kajaani:1/",)
    reading = read(*parts)
    assert reading.drafts == ()
    assert messages(reading) == ["Tapahtumasarjaa ei löytynyt, joten sen 2 kertaa jäi pois. Hae myös sarja."]
    assert reading.problems[0].sheet == "kajaani:1"


def test_events_that_are_parts_of_each_other_do_no_harm() -> None:
    one = event(super_event={"@id": f"{API}/event/kajaani:2/"}, super_event_type="recurring")
    other = event(id="kajaani:2", super_event={"@id": f"{API}/event/kajaani:1/"}, super_event_type="recurring")
    itself = event(id="kajaani:3", super_event={"@id": f"{API}/event/kajaani:3/"}, sub_events=[{"id": "kajaani:3"}])
    assert {draft.hobby.source_id for draft in read(one, other, itself).drafts} == {
        "kajaani:1",
        "kajaani:2",
        "kajaani:3",
    }


@pytest.mark.parametrize(
    "hidden", [{"deleted": True}, {"publication_status": "draft"}, {"replaced_by": {"@id": f"{API}/event/kajaani:2/"}}]
)
def test_what_is_not_there_for_the_public_is_left_out(hidden: dict[str, Any]) -> None:
    assert read(event(**hidden)) == Reading()
    assert LINKED_EVENTS.more([page(event(location={"@id": PLACE["@id"]}, **hidden))]) == ()


def test_an_id_twice_is_one_problem_on_one_page_and_the_newer_across_pages() -> None:
    reading = read(EVENT, EVENT)
    assert messages(reading) == ["Sama tunnus on kahdesti samalla sivulla. Anna kummallekin oma tunnus."]
    newer = event(name={"fi": "Uinti"}, last_modified_time="2026-11-21T10:00:00Z")
    for documents in ([page(EVENT), page(newer)], [page(newer), page(EVENT)]):
        across = LINKED_EVENTS.read(documents, KNOWN, ORIGIN)
        assert ([draft.hobby.name for draft in across.drafts], across.problems) == (["Uinti"], ())


def test_an_event_without_an_id_is_a_problem() -> None:
    nameless = {name: value for name, value in EVENT.items() if name not in {"id", "@id"}}
    assert messages(read(EVENT, nameless)) == ["Tunnus puuttuu (1 kohtaa). Anna jokaiselle tunnus."]
    (problem,) = read(event(name=None)).problems
    assert problem.message == "Nimi puuttuu. Anna tapahtumalle nimi."


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"", "tyhjä"),
        (b" \n", "tyhjä"),
        (b"<!doctype html><html></html>", "verkkosivu"),
        (b'{"meta": {"next": null}, "data": [{"id": ', "kesken tai rikki"),
        (b"\xff\xfe{", "UTF-8"),
        (b"[" * 100_000, "sisäkkäisiä"),
        (b"[" * (MOST_BYTES + 1), "liian suuri"),
        (b'{"a":' * 90_000 + b"1" + b"}" * 90_000, "sisäkkäisiä"),
        (b"[" + b"[]," * 600_000 + b"[]]", "liikaa tietoja"),
        (b"[" + b",".join(b'{"id":"%d","offers":0}' % n for n in range(20_001)) + b"]", "Tapahtumia on liikaa"),
        (b"17", "ei ole Linked Events"),
        (b"null", "ei ole Linked Events"),
        (b'{"detail": "Ei loydy."}', "ei ole Linked Events"),
        (b'{"data": {"id": "x"}}', "ei ole Linked Events"),
        (b'[1, "x", null, [], {}]', "ei ole Linked Events"),
    ],
    ids=lambda value: "content" if isinstance(value, bytes) else value,
)
def test_a_file_that_is_no_such_feed_is_one_problem(content: bytes, part: str) -> None:
    begun = clock.monotonic()
    reading = LINKED_EVENTS.read([Document("x.json", content)], KNOWN, ORIGIN)
    (problem,) = reading.problems
    assert part in problem.message
    assert (problem.file, reading.drafts) == ("x.json", ())
    assert LINKED_EVENTS.more([Document("https://x.example.org/", content)]) == ()
    assert clock.monotonic() - begun < 5


def test_nan_huge_numbers_and_a_key_that_occurs_twice_are_read() -> None:
    content = json.dumps(EVENT)
    content = content.replace('"audience_min_age": 15', f'"audience_min_age": NaN, "audience_max_age": {"9" * 9000}')
    twice = '"maximum_attendee_capacity": 1e999, "deleted": true, "deleted": false'
    content = content.replace('"maximum_attendee_capacity": 20', twice)
    (draft,) = LINKED_EVENTS.read([Document("x", content.encode())], KNOWN, ORIGIN).drafts
    assert (draft.hobby.age_min, draft.hobby.age_max, draft.hobby.capacity) == (None, None, None)


@pytest.mark.skipif(not REAL_FILES.is_dir(), reason="the files of real services are not beside the project")
def test_real_files_give_problems_in_words() -> None:
    for path in sorted(REAL_FILES.rglob("*.*")):
        reading = LINKED_EVENTS.read([Document(path.name, path.read_bytes())], KNOWN, ORIGIN)
        assert reading.problems, path.name
        assert all(problem.message.endswith((".", "?")) for problem in reading.problems)
    names = ("events", "places", "keywords")
    files = [Document(name, (REAL_FILES / f"linkedevents_{name}.json").read_bytes()) for name in names]
    reading = LINKED_EVENTS.read(
        files, KNOWN, replace(ORIGIN, municipality="Kajaani", kind="language_cafe", association="a")
    )
    assert [draft.hobby.status for draft in reading.drafts] == ["ended", "paused"]
    assert reading.drafts[1].hobby.price.includes["fi"].startswith("5-15€")
    assert all(len(text) <= 400 for draft in reading.drafts for text in draft.hobby.description.values())


@pytest.mark.heavy
@settings(deadline=2000, max_examples=300)
@given(JUNK, st.integers(0, 10_000))
def test_any_value_anywhere_is_read(junk: object, seed: int) -> None:
    documents = [document(broken(SAMPLE, junk, seed))]
    assert isinstance(LINKED_EVENTS.read(documents, KNOWN, ORIGIN), Reading)
    assert len(LINKED_EVENTS.more(documents)) < MOST_DOCUMENTS


@pytest.mark.heavy
@settings(deadline=2000, max_examples=200)
@given(st.integers(0, 2**32))
def test_any_value_of_the_feed_in_another_place_is_read(seed: int) -> None:
    documents = [document(shuffled(SAMPLE, seed))]
    assert isinstance(LINKED_EVENTS.read(documents, KNOWN, ORIGIN), Reading)
    assert len(LINKED_EVENTS.more(documents)) < MOST_DOCUMENTS


@settings(deadline=2000)
@given(st.binary() | JUNK.map(json.dumps).map(str.encode), st.text(max_size=20))
def test_any_bytes_are_read(content: bytes, name: str) -> None:
    assert LINKED_EVENTS.read([Document(name, content)], KNOWN, ORIGIN).drafts == ()
    assert LINKED_EVENTS.more([Document(name, content)]) == ()
