"""An OpenActive opportunity becomes a hobby, or problems that say in Finnish what would be right."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from catalogue.hobby import Association, Audience, Point, Price, Schedule
from catalogue.importers.openactive import OPENACTIVE
from tests.catalogue.importers.feeding import KNOWN, ORIGIN, TODAY
from tests.catalogue.importers.openactive_samples import (
    SERIES,
    WEEKLY,
    hobby,
    item,
    messages,
    offer,
    page,
    read,
    series,
    session,
)


def test_a_series_is_a_hobby_with_all_that_it_says() -> None:
    reading = read(item(SERIES))
    assert reading.problems == ()
    (draft,) = reading.drafts
    got = draft.hobby
    assert (got.source, got.source_id, got.kind, got.name) == (
        "test",
        "SessionSeries:1",
        "football",
        "Kaikkien jalkapallo",
    )
    assert got.description == {"fi": "Pelaamme yhdessä."}
    assert (got.venue.name, got.venue.municipality) == ("Esimerkkihalli", "Sotkamo")
    assert (got.venue.address, got.venue.point) == ("Esimerkkikatu 3, 88600 SOTKAMO", Point(64.13, 28.38))
    assert (got.venue.meeting_point, got.venue.changing_rooms) == ({"fi": "Etuovella"}, {"fi": "Pukuhuoneet"})
    assert (got.venue.accessible, got.venue.accessibility) == (True, {"fi": "Physical impairment"})
    exceptions = (date(2026, 12, 22), date(2026, 12, 29))
    expected = Schedule("FREQ=WEEKLY;BYDAY=TU", time(18), 90, date(2026, 9, 1), date(2027, 5, 25), exceptions)
    assert got.schedules == (expected,)
    assert (got.audience, got.age_min, got.age_max, got.beginners) == (Audience.WOMEN, 16, None, True)
    assert (got.leader, got.women_leader, got.leader_languages) == ("Bahar", True, ("fi", "en"))
    assert (got.price, got.bring, got.childcare) == (Price(500), {"fi": "Ota mukaan sisäkengät."}, None)
    assert (got.url, got.status, got.checked_on) == ("https://pallo.example.org/jalkapallo", "active", None)
    organizer = Association(
        0,
        "test",
        "https://pallo.example.org/",
        "Esimerkki-Pallo",
        "pallo@example.org",
        "+358440000002",
        "https://pallo.example.org/",
    )
    assert (reading.associations, draft.association_id) == ((organizer,), "https://pallo.example.org/")


@pytest.mark.parametrize(
    ("given", "audience"),
    [
        ("https://openactive.io/FemaleOnly", Audience.WOMEN),
        (["oa:MaleOnly"], Audience.MEN),
        ("men", Audience.MEN),
        ("Male", Audience.MEN),
        ("women", Audience.WOMEN),
        ("Women only", Audience.WOMEN),
        (["https://openactive.io/NoRestriction"], Audience.ANYONE),
        (["women", "men"], Audience.ANYONE),
        (None, Audience.ANYONE),
        ("", Audience.ANYONE),
    ],
)
def test_whom_it_is_for(given: object, audience: Audience) -> None:
    assert hobby(genderRestriction=given).audience == audience


def test_a_restriction_that_is_not_known_is_a_problem_not_a_guess() -> None:
    (problem,) = read(item(series(genderRestriction="https://openactive.io/Cats"))).problems
    assert problem.message == "Rajausta ei tunneta. Tunnetut arvot: NoRestriction, FemaleOnly, MaleOnly."


@pytest.mark.parametrize(
    ("level", "beginners"),
    [
        (["Beginner", "Advanced"], True),
        ("All levels", True),
        ([{"prefLabel": "Aloittelijat"}], True),
        (["Intermediate", "advanced"], False),
        (["Silver"], None),
        (None, None),
    ],
)
def test_beginners(level: object, beginners: bool | None) -> None:
    assert hobby(level=level).beginners is beginners


@pytest.mark.parametrize(
    ("fields", "price"),
    [
        ({"offers": [offer("5.00"), offer(5)]}, Price(500)),
        ({"offers": [offer(0)]}, Price(0)),
        ({"offers": [offer(0, "GBP")]}, Price(0)),
        ({"offers": offer("5.00", "GBP")}, Price(includes={"fi": "5,00 GBP"})),
        (
            {"offers": [offer(7, name="Aikuiset"), offer(3.5, name="Lapset")]},
            Price(includes={"fi": "Aikuiset 7,00 €; Lapset 3,50 €"}),
        ),
        ({"offers": [offer("kysy")]}, Price()),
        ({"offers": [offer(-1)]}, Price(includes={"fi": "-1,00 €"})),
        ({"offers": None, "isAccessibleForFree": True}, Price(0)),
        ({"offers": None, "isAccessibleForFree": False}, Price()),
        ({"offers": [], "isAccessibleForFree": None}, Price()),
    ],
)
def test_prices(fields: dict[str, Any], price: Price) -> None:
    assert hobby(**fields).price == price


def test_the_price_of_a_course_is_not_for_one_time() -> None:
    (draft,) = read(item(series(**{"@type": "CourseInstance"}, offers=[offer(60)]))).drafts
    assert draft.hobby.price == Price(includes={"fi": "60,00 €"})


def test_kinds() -> None:
    assert hobby(activity=[{"prefLabel": "Volleyball"}]).kind == "volleyball"
    assert hobby(activity=["Volleyball"]).kind == "volleyball"
    assert hobby(activity=[{"prefLabel": "General"}], name="Lentopallo tiistaisin").kind == "volleyball"
    general = item(series(activity=[{"prefLabel": "General"}], name="Tiistai"))
    (problem,) = read(general).problems
    assert (problem.column, problem.value) == ("activity", "General")
    (draft,) = OPENACTIVE.read([page(general)], KNOWN, replace(ORIGIN, kind="volleyball")).drafts
    assert draft.hobby.kind == "volleyball"


def test_a_place_named_by_its_coordinates_has_no_name() -> None:
    for name in ("64.0406224, 27.7594171", "64,27", "-0.1 51.5"):
        assert hobby(location={**SERIES["location"], "name": name}).venue.name == ""
    assert hobby(location={**SERIES["location"], "name": "Halli 1"}).venue.name == "Halli 1"


@pytest.mark.parametrize(
    ("location", "message"),
    [
        ({"address": {"addressLocality": "Congleton", "postalCode": "CW12 1QU"}}, "Kunta Congleton ei ole Kainuussa."),
        ({"address": "Esimerkkikatu 1, 00100 Helsinki"}, "Postinumero 00100 ei ole Kainuussa."),
        ({"name": "Halli"}, "Kunta puuttuu. Kirjoita paikan osoitteeseen kunta."),
        ("https://example.org/place/1", "Kunta puuttuu. Kirjoita paikan osoitteeseen kunta."),
        (None, "Kunta puuttuu. Kirjoita paikan osoitteeseen kunta."),
    ],
)
def test_what_is_not_in_kainuu_is_one_problem(location: object, message: str) -> None:
    reading = read(item(series(location=location, activity=None, organizer=None, name=None)))
    assert (messages(reading), reading.drafts) == ([message], ())


def test_an_address_may_be_one_line() -> None:
    venue = hobby(location={"name": "Halli", "address": "Esimerkkikatu 1, 87100 Kajaani"}).venue
    assert (venue.municipality, venue.address) == ("Kajaani", "Esimerkkikatu 1, 87100 Kajaani")


def test_room() -> None:
    assert hobby(remainingAttendeeCapacity=0).has_room is False
    assert hobby(maximumAttendeeCapacity=8, remainingAttendeeCapacity=3).has_room is True
    assert hobby().has_room is None
    past = session("a", "2026-11-01T16:00:00Z", "", remainingAttendeeCapacity=5)
    full = session("b", "2026-12-01T16:00:00Z", "", remainingAttendeeCapacity=0)
    assert hobby(subEvent=[past, full]).has_room is False
    assert hobby(subEvent=[past, full, session("c", "2026-12-08T16:00:00Z", "")]).has_room is None


def test_states() -> None:
    assert hobby(eventStatus="https://schema.org/EventCancelled").status == "ended"
    assert hobby(eventStatus="schema:EventPostponed").status == "paused"
    assert hobby(eventSchedule={**WEEKLY, "endDate": str(date(2026, 11, 23))}).status == "ended"
    assert hobby(eventSchedule={**WEEKLY, "endDate": str(TODAY)}).status == "active"
    gone = session("a", "2026-11-01T16:00:00Z", "2026-11-01T17:00:00Z")
    assert hobby(eventSchedule=None, subEvent=[gone]).status == "ended"
    assert hobby(eventSchedule=None).status == "active"


def test_childcare_and_a_leader() -> None:
    creche = {"@type": "Creche", "value": True}
    assert hobby(location={**SERIES["location"], "amenityFeature": creche}).childcare is True
    leaders = [{"name": "Olena", "gender": "Female"}, {"name": "Mikko", "gender": "Male"}]
    mixed = hobby(leader=leaders)
    assert (mixed.leader, mixed.women_leader) == ("Olena, Mikko", None)
    assert hobby(leader="Olena").leader == ""


def test_an_organizer_needs_a_name_and_a_way_to_be_reached() -> None:
    assert "Järjestäjä puuttuu" in read(item(series(organizer=None))).problems[0].message
    silent = {"name": "Esimerkki-Pallo"}
    assert "ei saa yhteyttä" in read(item(series(organizer=silent))).problems[0].message
    wrong = read(item(series(organizer={**silent, "telephone": "kysy Amina"}))).problems[0]
    assert (wrong.column, wrong.value) == ("organizer", "kysy Amina")
    assert hobby(organizer={**silent, "telephone": "kysy Amina", "url": "https://example.org"}).name
    (draft,) = OPENACTIVE.read([page(item(series(organizer=None)))], KNOWN, replace(ORIGIN, association="pallo")).drafts
    assert draft.association_id == "pallo"
