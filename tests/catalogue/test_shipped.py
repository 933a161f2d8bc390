"""The shipped data is whole, and the example is plainly an example."""

import csv
import io
import re
from collections import Counter
from pathlib import Path

import pytest

from catalogue.hobby import Category
from catalogue.reading import Reading
from catalogue.schedule import next_meetings
from catalogue.shipped import example_files, words_files
from catalogue.snapshot import Snapshot
from catalogue.words import fold
from tests.catalogue.conftest import Shipped

DATA = Path(__file__).parents[2] / "catalogue" / "data"
SOURCES = Path(__file__).parents[3] / "shared" / "data"
TEXT_LANGUAGES = {"fi", "en", "ar"}


def test_numbers_of_kinds_and_places_are_fixed(shipped: Shipped) -> None:
    """They are in buttons that people press months later: new ones go to the end."""
    kinds, places = shipped
    assert [kind.number for kind in kinds] == list(range(1, len(kinds) + 1))
    assert [place.number for place in places] == list(range(1, len(places) + 1))
    assert (len(kinds), kinds[0].id, kinds[36].id, kinds[81].id) == (82, "football", "swimming", "motor_sports")
    assert (len(places), places[0].id, places[144].id) == (145, "kunta:205", "post:88690")


def test_kinds_and_places_are_whole(shipped: Shipped) -> None:
    kinds, places = shipped
    assert {kind.category for kind in kinds} == set(Category)
    assert len({kind.id for kind in kinds}) == len(kinds)
    assert all(kind.label_en and kind.label_fi and kind.source_ids[0] for kind in kinds)
    municipalities = {place.name for place in places if place.kind == "municipality"}
    assert len(municipalities) == 8
    assert {place.municipality for place in places} == municipalities
    assert all(63.7 < place.point.lat < 65.5 and 26.9 < place.point.lon < 30.2 for place in places)


OTHERWISE = {
    ("winter_swimming", "Winter swimming and sauna (avantouinti)"): "Winter swimming and sauna",
    ("family_cafe", "Family café (perhekahvila)"): "Family café",
    ("mother_child_group", "Mothers' group"): "Mothers' group (MamaTree type)",
    ("language_cafe", "Language café (kielikahvila)"): "Language café",
}
"""What is named otherwise than in the source: Finnish words that one meets on the door, and no project's own name."""


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the source lists are not beside the project")
@pytest.mark.parametrize(("ours", "theirs"), [("kinds.csv", "activities.csv"), ("places.csv", "gazetteer.csv")])
def test_shipped_lists_are_their_sources_with_numbers(ours: str, theirs: str) -> None:
    def lines(path: Path) -> list[list[str]]:
        return list(csv.reader(io.StringIO(path.read_text("utf-8"))))[1:]

    shipped = [[OTHERWISE.get((line[1], cell), cell) for cell in line[1:]] for line in lines(DATA / ours)]
    assert shipped == lines(SOURCES / theirs)


def test_the_example_reads_without_a_problem(example: Reading) -> None:
    assert example.problems == ()


def test_the_example_is_wide_enough(snapshot: Snapshot) -> None:
    hobbies = snapshot.hobbies.values()
    assert len(hobbies) >= 60
    assert min(Counter(hobby.venue.municipality for hobby in hobbies).values()) >= 4
    assert len({hobby.venue.municipality for hobby in hobbies}) == 8
    assert {snapshot.kinds[hobby.kind].category for hobby in hobbies} == set(Category)
    assert {hobby.audience for hobby in hobbies} == {"anyone", "women", "men", "families"}
    assert {hobby.finnish for hobby in hobbies} == {"none", "little", "some"}
    assert sum(not hobby.schedules for hobby in hobbies) >= 2


def test_the_example_is_plainly_invented(snapshot: Snapshot) -> None:
    for association in snapshot.associations.values():
        assert association.name.startswith("Esimerkki-")
        assert association.email is None or association.email.endswith("@example.org")
        assert association.phone is None or re.fullmatch(r"\+358(44|8)0{3,6}\d{2,4}", association.phone)
    for hobby in snapshot.hobbies.values():
        assert hobby.example
        assert hobby.venue.address == "" or hobby.venue.address.startswith("Esimerkki")


def test_most_associations_of_the_example_are_confirmed_and_one_must_be_rung(snapshot: Snapshot) -> None:
    associations = snapshot.associations.values()
    assert 1 <= sum(association.confirmed_on is None for association in associations) <= 2
    (rung,) = (association for association in associations if association.email is None)
    assert rung.phone


def test_the_example_does_not_go_stale(snapshot: Snapshot) -> None:
    """In ten years most of its hobbies still meet."""
    in_ten_years = 2_111_000_000_000
    hobbies = [hobby for hobby in snapshot.hobbies.values() if hobby.schedules]
    assert sum(bool(next_meetings(hobby, in_ten_years, 1)) for hobby in hobbies) >= 0.9 * len(hobbies)


def test_the_example_shows_what_a_record_can_hold(snapshot: Snapshot) -> None:
    hobbies = snapshot.hobbies.values()
    assert {hobby.has_room for hobby in hobbies} == {None, True, False}
    assert {hobby.venue.accessible for hobby in hobbies} == {None, True, False}
    for field in ("names", "beginners", "leader", "borrow", "childcare", "capacity", "url", "checked_by"):
        assert any(getattr(hobby, field) for hobby in hobbies), field
    for field in ("changing_rooms", "accessibility", "transport"):
        assert any(getattr(hobby.venue, field) for hobby in hobbies), field
    assert any(len(hobby.schedules) > 1 for hobby in hobbies)


def test_every_text_of_the_example_is_in_all_three_languages(snapshot: Snapshot) -> None:
    for hobby in snapshot.hobbies.values():
        assert hobby.description.keys() == TEXT_LANGUAGES, hobby.name
        venue = hobby.venue
        texts = (hobby.bring, hobby.borrow, hobby.price.includes, venue.meeting_point, venue.changing_rooms)
        for text in (*texts, venue.accessibility, venue.transport):
            assert text.keys() in (set(), TEXT_LANGUAGES), hobby.name


def test_the_times_in_meeting_points_are_before_the_beginning(snapshot: Snapshot) -> None:
    told = 0
    for hobby in snapshot.hobbies.values():
        for text in hobby.venue.meeting_point.values():
            found = re.search(r"(\d{1,2})[:.](\d{2})", text)
            if found and hobby.schedules:
                told += 1
                minutes = hobby.schedules[0].starts.hour * 60 + hobby.schedules[0].starts.minute
                assert minutes - (int(found[1]) * 60 + int(found[2])) == 10
    assert told > 100


def test_words_are_whole(shipped: Shipped) -> None:
    kinds = {kind.id for kind in shipped[0]}
    for language, content in words_files().items():
        rows = list(csv.DictReader(content.decode().splitlines()))
        assert all(fold(word).strip() for row in rows for word in row["words"].split("|")), language
        named = {row["id"] for row in rows if row["what"] == "kind"}
        if language in TEXT_LANGUAGES:
            assert named == kinds, language


def test_each_source_is_attributed() -> None:
    text = (DATA / "ATTRIBUTION.md").read_text("utf-8")
    for source in ("GeoNames", "Digitraffic", "Posti", "YSO", "OpenActive", "id-tagging-schema", "LIPAS", "CC BY 4.0"):
        assert source in text
    assert "Finnish Meteorological Institute" in text


def test_example_files_are_the_two_tables() -> None:
    assert set(example_files()) == {"associations.csv", "hobbies.csv"}
