"""Calendar files become hobbies, or problems that say in Finnish what would be right."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest

from catalogue.hobby import Association, Point, Schedule
from catalogue.importers.icalendar import ICALENDAR
from catalogue.importers.ics_text import MOST_BYTES, MOST_EVENTS
from catalogue.origin import Document
from catalogue.reading import Reading
from tests.catalogue.importers.calendars import (
    KNOWN,
    LEAST,
    ORIGIN,
    calendar,
    event,
    hobby,
    problem,
    read,
    read_bytes,
)

REAL_FILES = Path(__file__).parents[4] / "shared" / "realdata" / "ics"
ONE_EVENING = Schedule("", time(18), 90, extra_dates=(date(2026, 11, 24),))


def names(reading: Reading) -> list[str]:
    return [draft.hobby.name for draft in reading.drafts]


def test_an_event_is_a_hobby() -> None:
    (draft,) = read(
        event(
            "DTEND;TZID=Europe/Helsinki:20261124T193000",
            "DESCRIPTION:Uimme yhdessä.\\nOta <b>pyyhe</b>\\, ja uimapuku!",
            "LOCATION:Kajaanin uimahalli\\, Esimerkkikatu 1\\, 87100 Kajaani",
            "GEO:64.2390;27.7590",
            "URL:https://example.org/uinti",
            "LAST-MODIFIED:20261120T120000Z",
        )
    ).drafts
    made = draft.hobby
    assert (made.number, made.association, draft.association_id) == (0, 0, "uimarit")
    assert (made.source, made.source_id) == ("kalenteri", "1@example.org")
    assert (made.kind, made.name) == ("swimming", "Naisten uinti")
    assert made.description == {"fi": "Uimme yhdessä. Ota pyyhe, ja uimapuku!"}
    assert (made.venue.name, made.venue.address) == ("Kajaanin uimahalli", "Esimerkkikatu 1, 87100 KAJAANI")
    assert (made.venue.municipality, made.venue.point) == ("Kajaani", Point(64.2390, 27.7590))
    assert (made.schedules, made.status, made.url) == ((ONE_EVENING,), "active", "https://example.org/uinti")
    assert (made.checked_on, made.example) == (date(2026, 11, 20), False)


def test_the_same_file_gives_the_same_records_again() -> None:
    content = calendar(event(), event("X-NOTE:two", without="UID"))
    assert read_bytes(content) == read_bytes(content)


def test_without_a_uid_name_and_time_make_the_id() -> None:
    once = hobby("LOCATION:Kuhmo", without="UID")
    assert once.source_id == hobby("DESCRIPTION:Uusi teksti", without="UID").source_id
    other = read(event(without="UID", SUMMARY="Miesten uinti"))
    assert other.drafts[0].hobby.source_id not in {once.source_id, ""}
    assert names(read(event(without="UID"), event(without="UID"))) == ["Naisten uinti"]


def test_a_uid_that_no_id_can_be_is_made_into_one() -> None:
    long, again = (read(event(UID="x" * length)).drafts[0].hobby.source_id for length in (900, 901))
    assert len(long) < 100
    assert long != again


def test_several_events_of_one_name_are_separate_hobbies() -> None:
    reading = read(event(UID="1"), event(UID="2"))
    assert [draft.hobby.source_id for draft in reading.drafts] == ["1", "2"]


def test_the_highest_sequence_of_a_uid_counts() -> None:
    newer, older = event("SEQUENCE:10", SUMMARY="Uinti uusi"), event("SEQUENCE:9", SUMMARY="Uinti vanha")
    assert names(read(newer, older)) == names(read(older, newer)) == ["Uinti uusi"]
    assert names(read(event(SUMMARY="Uinti ensin"), event("SEQUENCE:x", SUMMARY="Uinti sitten"))) == ["Uinti sitten"]


def test_the_events_of_several_files_are_read_together() -> None:
    documents = [
        Document("a.ics", calendar(event("SEQUENCE:1", SUMMARY="Uinti uusi"))),
        Document("b.ics", calendar(event(), event(UID="2"))),
    ]
    assert names(ICALENDAR.read(documents, KNOWN, ORIGIN)) == ["Uinti uusi", "Naisten uinti"]
    assert ICALENDAR.more(documents) == ()


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (("CATEGORIES:Jalkapallo",), "football"),
        (("CATEGORIES:Liikunta,Jalkapallo",), "football"),
        (("CATEGORIES:Liikunta", "CATEGORIES:yso:p6409"), "football"),
        (("CATEGORIES:Liikunta\\, ulkona",), "swimming"),
    ],
)
def test_a_category_says_the_kind_before_the_name(lines: tuple[str, ...], kind: str) -> None:
    assert hobby(*lines).kind == kind


def test_without_any_the_source_says_the_kind() -> None:
    nameless = event(SUMMARY="Uintireissu")
    assert read(nameless, origin=replace(ORIGIN, kind="swimming")).drafts[0].hobby.kind == "swimming"
    (told,) = read(nameless).problems
    assert (told.file, told.line, told.column, told.sheet) == ("kalenteri.ics", 3, "CATEGORIES", "1@example.org")
    assert "Lajia ei tunneta" in told.message


@pytest.mark.parametrize(
    ("location", "name", "address", "municipality"),
    [
        ("Kuhmo", "", "", "Kuhmo"),
        ("Kuhmo-talo\\, Koulukatu 1\\, 88900 Kuhmo\\, Suomi", "Kuhmo-talo", "Koulukatu 1, 88900 KUHMO", "Kuhmo"),
        ("Koulukatu 1 A\\, Kuhmo", "", "Koulukatu 1 A", "Kuhmo"),
        ("Kuhmo-talo\\nKoulukatu 1\\n88900 KUHMO", "Kuhmo-talo", "Koulukatu 1, 88900 KUHMO", "Kuhmo"),
        ("Hiihtomaa\\, Vuokatti", "Hiihtomaa", "", "Sotkamo"),
        ("Nuorisotila Kuhmo", "Nuorisotila Kuhmo", "", "Kuhmo"),
        ("Sali\\, 88900", "Sali", "88900", "Kuhmo"),
        ("Nuorisotila", "Nuorisotila", "", "Kajaani"),
        ("https://example.org/kokous", "", "", "Kajaani"),
        ("", "", "", "Kajaani"),
    ],
)
def test_a_place_is_read_from_one_line(location: str, name: str, address: str, municipality: str) -> None:
    venue = hobby(f"LOCATION:{location}").venue
    assert (venue.name, venue.address, venue.municipality) == (name, address, municipality)


@pytest.mark.parametrize(
    "location",
    ["Sali\\, Esimerkkitie 5\\, Helsinki", "Sali\\, 00100 Helsinki", "Sali\\, 00100", "Sali\\, Tie\\, Helsinki"],
)
def test_what_is_elsewhere_is_not_taken_for_ours(location: str) -> None:
    column, _, message = problem(f"LOCATION:{location}")
    assert column == "LOCATION"
    assert "Kainuun kunnat: Kajaani" in message


def test_a_municipality_that_nobody_says_is_a_problem() -> None:
    column, value, message = problem("LOCATION:Nuorisotila", origin=replace(ORIGIN, municipality=""))
    assert (column, value) == ("LOCATION", "Nuorisotila")
    assert "Kuntaa ei tunneta" in message


def test_a_point_of_zeros_is_none_and_one_beyond_finland_a_problem() -> None:
    assert hobby("GEO:0;0").venue.point is None
    assert problem("GEO:100;27.7")[:2] == ("GEO", "100;27.7")
    assert problem("GEO:27.7;64.2")[0] == "GEO"
    assert problem("GEO:pohjoinen")[0] == "GEO"


def test_the_organizer_is_the_association_where_the_source_has_none() -> None:
    nobody = replace(ORIGIN, association="")
    line = 'ORGANIZER;CN="Esimerkki-Seura; ry":mailto:Seura@example.org'
    reading = read(event(line), event(line, UID="2"), origin=nobody)
    assert reading.associations == (
        Association(0, "kalenteri", "seura@example.org", "Esimerkki-Seura; ry", email="seura@example.org"),
    )
    assert {draft.association_id for draft in reading.drafts} == {"seura@example.org"}
    assert read(event("ORGANIZER:MAILTO:seura@example.org"), origin=nobody).associations[0].name == "seura@example.org"
    assert read(event(line)).associations == ()


@pytest.mark.parametrize(
    "organizer", ["", "ORGANIZER;CN=Seura:invalid:nomail", "ORGANIZER:mailto:ab1@group.calendar.google.com"]
)
def test_whose_calendar_it_is_is_asked_once_for_a_file(organizer: str) -> None:
    reading = read(event(organizer), event(organizer, UID="2"), origin=replace(ORIGIN, association=""))
    assert (reading.drafts, reading.unread) == ((), frozenset({"1@example.org", "2"}))
    assert [(one.line, one.message) for one in reading.problems] == [
        (0, "Kerro asetuksissa, minkä yhdistyksen kalenteri tämä on.")
    ]


def test_cancelled_and_past_events_have_ended() -> None:
    assert hobby("STATUS:CANCELLED").status == "ended"
    assert hobby("STATUS:TENTATIVE").status == "active"
    today, yesterday = "DTSTART:20261122T080000", "DTSTART:20261121T230000"
    assert hobby(today, without="DTSTART").status == "active"
    assert hobby(yesterday, without="DTSTART").status == "ended"
    assert hobby(yesterday, "DURATION:P1D", without="DTSTART").status == "active"  # goes on till this evening


def test_what_is_over_needs_no_mending() -> None:
    over, nameless = "DTSTART:20261121T180000", {"SUMMARY": "Matka"}
    for lines, without in (((over,), "DTSTART"), (("STATUS:CANCELLED",), "")):
        assert read(event(*lines, without=without, **nameless)) == Reading()
        assert read(event(*lines, without=without), origin=replace(ORIGIN, association="")) == Reading()
    assert read(event(over, "RRULE:FREQ=HOURLY", without="DTSTART")).unread == frozenset({"1@example.org"})


def test_one_that_is_nobodys_leaves_the_others() -> None:
    whose = "ORGANIZER:mailto:seura@example.org"
    reading = read(event(UID="1"), event(whose, UID="2"), origin=replace(ORIGIN, association=""))
    assert ([draft.hobby.source_id for draft in reading.drafts], reading.unread) == (["2"], frozenset({"1"}))


def test_private_events_are_left_out() -> None:
    assert read(event("CLASS:PRIVATE"), event("CLASS:confidential", UID="2")) == Reading()
    assert names(read(event("CLASS:PUBLIC"))) == ["Naisten uinti"]


def test_an_alarm_and_other_components_do_not_speak_for_the_event() -> None:
    alarm = "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:Muistutus\nSUMMARY:Hälytys\nEND:VALARM"
    todo = "BEGIN:VTODO\nUID:3\nSUMMARY:Osta uimalasit\nEND:VTODO\n"
    made = hobby(alarm, "DESCRIPTION:Tule mukaan", before=todo)
    assert (made.name, made.description) == ("Naisten uinti", {"fi": "Tule mukaan"})


def test_one_broken_event_leaves_the_others() -> None:
    broken = event("GEO;;X=1:64;27", UID="rikki")
    reading = read(event(UID="1"), broken, event(UID="3"))
    assert [draft.hobby.source_id for draft in reading.drafts] == ["1", "3"]
    assert reading.unread == frozenset({"rikki"})
    assert [(one.sheet, one.column, one.line) for one in reading.problems] == [("rikki", "GEO", 12)]


def test_a_missing_end_is_a_problem_of_that_event_alone() -> None:
    lost = event(UID="1").replace("END:VEVENT\n", "")
    reading = read(lost, event(UID="2"))
    assert [draft.hobby.source_id for draft in reading.drafts] == ["2"]
    assert [(one.sheet, one.column) for one in reading.problems] == [("1", "END")]
    cut_short = read_bytes(calendar(event(UID="1"), event(UID="2"))[:-40])
    assert [draft.hobby.source_id for draft in cut_short.drafts] == ["1"]
    assert "sen loppu puuttuu" in str(cut_short.problems[0])


def test_an_event_without_a_name_is_a_problem() -> None:
    assert {one.column for one in read(event(without="SUMMARY")).problems} == {"SUMMARY", "CATEGORIES"}


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_folds_and_encodings(line_end: str) -> None:
    text = calendar(event("DESCRIPTION:Tule uima\n an\n\t jo tänään")).decode().replace("\n", line_end)
    for content in (text.encode(), text.encode("utf-8-sig"), text.encode("cp1252")):
        (draft,) = read_bytes(content).drafts
        assert draft.hobby.description == {"fi": "Tule uimaan jo tänään"}


def test_a_fold_within_a_letter_is_joined() -> None:
    content = calendar(event("DESCRIPTION:Hyvää")).replace("ä".encode(), b"\xc3\n \xa4")
    assert read_bytes(content).drafts[0].hobby.description == {"fi": "Hyvää"}


def test_lower_case_and_a_quoted_colon_are_read() -> None:
    assert hobby('description;altrep="cid:a;b@example.org":Hei').description == {"fi": "Hei"}


def test_long_texts_are_cut() -> None:
    made = read(event(f"DESCRIPTION:{'sana ' * 500}", SUMMARY=f"Uinti {'x' * 500}")).drafts[0].hobby
    assert len(made.name) == 100
    assert len(made.description["fi"]) <= 400
    assert made.description["fi"].endswith("…")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "ei ole kalenteritiedosto"),
        (b"<html></html>", "ei ole kalenteritiedosto"),
        (b"\xff\xfe\x00\x01", "ei ole kalenteritiedosto"),
        (b"BEGIN:VCALENDAR\n" * 400_000, "liian suuri"),
        (calendar("BEGIN:VEVENT\nEND:VEVENT\n" * (MOST_EVENTS + 1)), "Tapahtumia on liikaa"),
    ],
)
def test_a_file_that_is_no_calendar_or_too_much_is_refused(content: bytes, told: str) -> None:
    reading = read_bytes(content)
    assert reading.drafts == ()
    (one,) = reading.problems
    assert told in one.message
    assert (one.file, one.line) == ("kalenteri.ics", 0)


def test_an_empty_calendar_is_empty() -> None:
    assert read() == Reading()


def test_nesting_without_end_is_bounded() -> None:
    content = b"BEGIN:VCALENDAR\n" + b"BEGIN:X\n" * 20_000 + b"END:X\n" * 20_000 + calendar(event())[16:]
    assert len(content) < MOST_BYTES
    assert read_bytes(content).problems == ()


def test_values_are_shown_cut() -> None:
    assert problem(f"GEO:{'9' * 500}")[1] == "9" * 60


@pytest.mark.skipif(not REAL_FILES.is_dir(), reason="the real files are not beside this checkout")
def test_real_files() -> None:
    readings = {
        path.stem: ICALENDAR.read([Document(path.name, path.read_bytes())], KNOWN, replace(ORIGIN, kind="reading"))
        for path in sorted(REAL_FILES.glob("*.ics"))
    }
    told = {name: [(one.sheet, one.column) for one in reading.problems] for name, reading in readings.items()}
    assert told == {
        "icalendar_broken_ical": [("abc", "DTSTART")],
        "icalendar_issue_526_calendar_with_events": [("1", "DTSTART"), ("2", "DTSTART")],
        "icalendar_timezoned": [],
        "linkedevents_signup_1": [],
    }
    (vienna,) = readings["icalendar_timezoned"].drafts
    assert (vienna.hobby.status, vienna.hobby.schedules[0].starts) == ("ended", time(11))


def test_the_sample_is_the_least() -> None:
    for name in LEAST:
        assert read(event(without=name.partition(";")[0])).drafts == () or name == "UID"
