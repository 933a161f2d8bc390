"""One event of Linked Events becomes a hobby, or problems that say in Finnish what would be right."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from catalogue.hobby import Association, Audience, Point, Price, Schedule
from catalogue.origin import Origin
from tests.catalogue.importers.feeding import ORIGIN
from tests.catalogue.importers.linked_events_samples import (
    API,
    EVENT,
    PLACE,
    SWIMMING,
    event,
    hobby,
    messages,
    on,
    read,
    series,
)


def test_an_event_is_a_hobby_with_all_that_it_says() -> None:
    reading = read(EVENT)
    assert reading.problems == ()
    (draft,) = reading.drafts
    read_hobby = draft.hobby
    assert (read_hobby.source, read_hobby.source_id, read_hobby.kind) == ("test", "kajaani:1", "swimming")
    assert (read_hobby.name, read_hobby.names) == ("Naisten uintivuoro", {"en": "Swimming for women"})
    assert read_hobby.description == {"fi": "Uimme rauhassa. Muut eivät pääse halliin."}
    venue = read_hobby.venue
    assert (venue.name, venue.municipality) == ("Kajaanin uimahalli", "Kajaani")
    assert venue.address == "Esimerkkikatu 1, 87100 KAJAANI"
    assert venue.point == Point(64.239, 27.759)
    assert venue.meeting_point == {"fi": "Ovella klo 17.50."}
    assert read_hobby.schedules == (Schedule("", time(18), 90, extra_dates=(date(2026, 12, 1),)),)
    assert (read_hobby.audience, read_hobby.age_min, read_hobby.age_max) == (Audience.WOMEN, 15, None)
    assert read_hobby.price == Price(700)
    assert (read_hobby.capacity, read_hobby.has_room) == (20, False)
    assert read_hobby.leader_languages == ("fi", "ar")
    assert (read_hobby.url, read_hobby.status) == ("https://uimarit.example.org/", "active")
    assert (read_hobby.checked_on, read_hobby.beginners, read_hobby.finnish) == (None, None, None)
    expected = Association(0, "test", "esimerkki-uimarit", "Esimerkki-Uimarit", "uimarit@example.org", "+358440000001")
    assert (reading.associations, draft.association_id) == ((expected,), "esimerkki-uimarit")


def test_states_of_an_event() -> None:
    assert hobby(event_status="EventCancelled").status == "ended"
    postponed = hobby(event_status="EventPostponed", start_time=None, end_time=None)
    assert (postponed.status, postponed.schedules) == ("paused", ())
    assert hobby(event_status="EventRescheduled").status == "active"


def test_what_has_been_is_over_and_what_has_no_time_is_not() -> None:
    assert hobby(start_time="2026-11-23T16:00:00Z", end_time="2026-11-23T17:00:00Z").status == "ended"
    assert hobby(start_time="2026-11-24T05:00:00Z", end_time="2026-11-24T06:00:00Z").status == "active"
    assert hobby(start_time=None, end_time=None).status == "active"


def test_a_season_is_no_meeting() -> None:
    season = hobby(start_time="2026-09-01T15:00:00Z", end_time="2027-05-31T17:00:00Z")
    assert (season.schedules, season.status) == ((), "active")
    over = hobby(start_time="2025-09-01T15:00:00Z", end_time="2026-05-31T17:00:00Z")
    assert (over.schedules, over.status) == ((), "ended")


def test_a_date_alone_is_no_time_and_an_end_may_be_unknown() -> None:
    assert hobby(start_time="2026-12-01", end_time="2026-12-02").schedules == ()
    assert hobby(has_start_time=False).schedules == ()
    assert hobby(end_time=None).schedules == (Schedule("", time(18), 0, extra_dates=(date(2026, 12, 1),)),)
    assert hobby(start_time="2026-06-01T21:30:00Z", end_time="2026-12-31").status == "active"


def test_a_summer_evening_in_utc_is_the_next_day_in_finland() -> None:
    late = hobby(start_time="2027-06-01T21:30:00Z", end_time="2027-06-01T22:00:00Z")
    assert late.schedules == (Schedule("", time(0, 30), 30, extra_dates=(date(2027, 6, 2),)),)


@pytest.mark.parametrize(
    ("offers", "price"),
    [
        ([{"is_free": True, "price": None}], Price(0)),
        ([{"is_free": True, "price": {"fi": "Vapaa pääsy"}}], Price(0)),
        (
            [{"is_free": False, "price": {"fi": "5-15 €", "en": "5-15 €"}}],
            Price(includes={"fi": "5-15 €", "en": "5-15 €"}),
        ),
        ([{"is_free": False, "price": {"fi": "7,50 €"}}], Price(750)),
        ([{"price": {"fi": "7 €"}}, {"price": {"fi": "4 €"}}], Price(includes={"fi": "7 € – 4 €"})),
        ([{"is_free": True}, {"price": {"fi": "4 €"}}], Price(includes={"fi": "4 €"})),
        ([{"is_free": False, "price": None, "description": {"fi": "<b>Ovelta</b>"}}], Price(includes={"fi": "Ovelta"})),
        ([], Price()),
        (None, Price()),
        ("7 €", Price()),
    ],
)
def test_prices(offers: object, price: Price) -> None:
    assert hobby(offers=offers).price == price


def test_the_price_of_a_series_may_be_for_all_of_it() -> None:
    (draft,) = read(*series(on("2026-12-01"), offers=[{"is_free": False, "price": {"fi": "60 €"}}])).drafts
    assert draft.hobby.price == Price(includes={"fi": "60 €"})


@pytest.mark.parametrize(
    ("ids", "audience"),
    [
        (["yso:p16991"], Audience.WOMEN),
        (["yso:p16991", "yso:p6165"], Audience.WOMEN),
        (["yso:p16991", "yso:p8173"], Audience.ANYONE),
        (["yso:p16991", "yso:p4354"], Audience.ANYONE),
        (["yso:p8173"], Audience.MEN),
        (["yso:p4363", "yso:p4354"], Audience.FAMILIES),
        (["yso:p20513"], Audience.FAMILIES),
        (["yso:p4354"], Audience.ANYONE),
        ([], Audience.ANYONE),
    ],
)
def test_whom_it_is_for(ids: list[str], audience: Audience) -> None:
    assert hobby(audience=[{"@id": f"{API}/keyword/{one}/"} for one in ids]).audience == audience


def test_beginners_are_a_keyword() -> None:
    assert hobby(audience=[{"id": "local:1", "name": {"fi": "Aloittelijat"}}]).beginners is True
    assert hobby(keywords=[SWIMMING, {"id": "local:2", "name": {"fi": "vasta-alkajat"}}]).beginners is True


def test_ages() -> None:
    assert hobby(audience_min_age=0, audience_max_age=0).age_max is None
    assert hobby(audience_min_age="7", audience_max_age=120).age_min == 7
    assert hobby(audience_max_age=10**30).age_max is None
    assert messages(read(event(audience_min_age=-1))) == ["Kirjoita ikä vuosina, esimerkiksi 7."]
    assert messages(read(event(audience_min_age=12, audience_max_age=7))) == [
        "Ylimmän iän pitää olla vähintään alin ikä."
    ]


@pytest.mark.parametrize(
    ("fields", "origin", "kind"),
    [
        ({"keywords": [{"@id": f"{API}/keyword/yso:p965/"}, {"@id": f"{API}/keyword/yso:p6409/"}]}, ORIGIN, "football"),
        ({"keywords": [{"id": "local:1", "name": {"fi": "Lentopallo"}}]}, ORIGIN, "volleyball"),
        ({"keywords": [{"id": "local:1", "name": {"fi": "peli"}, "alt_labels": ["lentopallo"]}]}, ORIGIN, "volleyball"),
        ({"keywords": [], "name": {"fi": "Lentopallo kaikille"}}, ORIGIN, "volleyball"),
        ({"keywords": [], "name": {"fi": "Suomen kielen harjoittelu"}}, ORIGIN, "finnish_practice"),
        (
            {"keywords": [], "name": {"fi": "Lentopalloilijat"}},
            replace(ORIGIN, kind="volleyball"),
            "volleyball",
        ),
        ({"keywords": [{"@id": f"{API}/keyword/yso:p6409/"}]}, replace(ORIGIN, kind="volleyball"), "football"),
    ],
)
def test_kinds(fields: dict[str, Any], origin: Origin, kind: str) -> None:
    (draft,) = read(event(**fields), origin=origin).drafts
    assert draft.hobby.kind == kind


def test_an_unknown_kind_is_a_problem_in_its_words() -> None:
    reading = read(event(keywords=[{"id": "local:1", "name": {"fi": "keppijumppa"}}], name={"fi": "Torstai"}))
    (problem,) = reading.problems
    assert (problem.sheet, problem.column, problem.value) == ("kajaani:1", "keywords", "keppijumppa")
    assert (reading.drafts, reading.unread) == ((), {"kajaani:1"})


@pytest.mark.parametrize(
    ("place", "municipality"),
    [
        ({"address_locality": {"fi": "Sotkamo"}}, "Sotkamo"),
        ({"address_locality": {"fi": "SOTKAMO"}, "postal_code": "88600"}, "Sotkamo"),
        ({"address_locality": {"fi": "Vuokatti"}}, "Sotkamo"),
        ({"postal_code": "88600"}, "Sotkamo"),
        (
            {"address_locality": {"fi": "Kajaani"}, "divisions": [{"type": "muni", "name": {"fi": "Sotkamo"}}]},
            "Sotkamo",
        ),
    ],
)
def test_municipalities(place: dict[str, Any], municipality: str) -> None:
    assert hobby(location={"id": "p", "name": {"fi": "Paikka"}, **place}).venue.municipality == municipality


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ({"address_locality": {"fi": "Helsinki"}}, "Kunta Helsinki ei ole Kainuussa."),
        ({"divisions": [{"type": "muni", "name": {"fi": "Espoo"}}]}, "Kunta Espoo ei ole Kainuussa."),
        ({"address_locality": {"fi": "Vuokatti"}, "postal_code": "00100"}, "Kunta Vuokatti ei ole Kainuussa."),
        ({"postal_code": "00100"}, "Postinumero 00100 ei ole Kainuussa."),
        ({}, "Kunta puuttuu. Kirjoita paikan osoitteeseen kunta."),
    ],
)
def test_what_is_not_in_kainuu_is_one_problem(place: dict[str, Any], message: str) -> None:
    reading = read(event(location={"id": "p", "name": {"fi": "Paikka"}, **place}, keywords=[], provider=None))
    assert (messages(reading), reading.drafts) == ([message], ())


def test_the_source_may_say_the_municipality_of_those_that_do_not() -> None:
    origin = replace(ORIGIN, municipality="Sotkamo")
    for place in (None, {"@id": f"{API}/place/p/"}, {"id": "p", "name": {"fi": "Paikka"}}):
        (draft,) = read(event(location=place), origin=origin).drafts
        assert draft.hobby.venue.municipality == "Sotkamo"
    assert read(event(location={"id": "p", "address_locality": {"fi": "Helsinki"}}), origin=origin).drafts == ()


def test_a_point_with_its_degrees_exchanged_is_a_problem_and_none_is_none() -> None:
    place = {**PLACE, "position": {"coordinates": [64.239, 27.759]}}
    (problem,) = read(event(location=place)).problems
    assert (problem.column, problem.value) == ("location.position", "27.759, 64.239")
    for position in (None, {"coordinates": [0, 0]}, {"coordinates": [27]}, {"coordinates": None}, "x"):
        assert hobby(location={**PLACE, "position": position}).venue.point is None


def test_descriptions_are_plain_and_end_after_a_sentence() -> None:
    long = "<script>alert(1)</script><p>" + "Uimme yhdessä. " * 40 + "</p>"
    text = hobby(short_description=None, description={"fi": long}).description["fi"]
    assert len(text) <= 400
    assert text.startswith("Uimme yhdessä. Uimme")
    assert text.endswith("yhdessä. …")
    escaped = hobby(short_description={"fi": "&lt;p&gt;Uimme\u202e&lt;br&gt;&amp;amp; saunomme\u0007&lt;/p&gt;"})
    assert escaped.description == {"fi": "Uimme & saunomme"}
    assert hobby(short_description={"fi": "Yli 3 < 5 ja \ud800 merkki"}).description == {
        "fi": "Yli 3 < 5 ja \ufffd merkki"
    }


def test_a_long_name_is_cut_at_a_word() -> None:
    name = hobby(name={"fi": "Uinti " * 40}).name
    assert len(name) <= 100
    assert name.endswith("Uinti…")


def test_a_provider_is_one_association_however_often_it_is_named() -> None:
    reading = read(
        EVENT,
        event(id="kajaani:2", provider_contact_info=None),
        event(id="kajaani:3", provider_contact_info={"fi": "muu@example.org"}),
    )
    assert reading.problems == ()
    assert [one.email for one in reading.associations] == ["uimarit@example.org"]
    assert {draft.association_id for draft in reading.drafts} == {"esimerkki-uimarit"}


def test_a_page_is_a_way_to_reach_a_provider_and_none_is_a_problem() -> None:
    (association,) = read(event(provider_contact_info=None)).associations
    assert (association.email, association.phone, association.url) == (None, None, "https://uimarit.example.org/")
    reading = read(event(provider_contact_info={"fi": "Kysy toimistolta"}, info_url=None))
    assert messages(reading) == ["Järjestäjään ei saa yhteyttä. Kirjoita sähköposti, puhelin tai verkkosivu."]
    assert (reading.associations, reading.drafts) == ((), ())
    assert messages(read(event(provider=None))) == ["Järjestäjä puuttuu. Kirjoita, mikä yhdistys järjestää tapahtuman."]


def test_the_source_may_say_whose_its_events_are() -> None:
    reading = read(event(provider=None, provider_contact_info=None), origin=replace(ORIGIN, association="uimarit"))
    assert (reading.associations, reading.problems) == ((), ())
    assert reading.drafts[0].association_id == "uimarit"


def test_room_may_be_told_beside_the_event() -> None:
    apart = {"maximum_attendee_capacity": None, "remaining_attendee_capacity": None}
    course = hobby(**apart, extension_course={"maximum_attendee_capacity": 12, "remaining_attendee_capacity": 3})
    assert (course.capacity, course.has_room) == (12, True)
    assert hobby(**apart).has_room is None


def test_an_address_that_is_none_of_a_page_is_left_out() -> None:
    assert hobby(info_url={"fi": "javascript:alert(1)"}).url == ""
    assert hobby(info_url=None, external_links=[{"link": "https://example.org/a"}]).url == "https://example.org/a"


def test_times_that_are_none() -> None:
    (problem,) = read(event(start_time="huomenna")).problems
    assert (problem.column, problem.value) == ("start_time", "huomenna")
    (problem,) = read(event(end_time="2026-12-01T15:00:00Z")).problems
    assert problem.message == "Päättymisajan pitää olla alkamisajan jälkeen."
    for always in ("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"):
        assert hobby(start_time=always, end_time=always).schedules == ()
