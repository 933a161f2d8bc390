"""The catalogue's benchmark runs, and what it compares is the same."""

import re

import pytest

from bench import catalogue, plain
from bench.asked import three_filters, typed
from bench.catalogue import percentile
from bench.finland import NOW, finland, origins
from bench.reload import kept, loading
from catalogue.places import distance_km
from catalogue.search import search
from catalogue.shipped import words_files
from catalogue.steps import finish


@pytest.mark.alone
def test_it_measures_everything_beside_sqlite(capsys):
    catalogue.main(["--hobbies", "300", "--queries", "20", "--typed", "20", "--rounds", "1"])
    said = capsys.readouterr().out
    rows = dict(re.findall(r"^(\S.*?)  +([\d.]+ +[\d.]+ +[\d.]+)$", said, re.MULTILINE))
    for name in ("load, s", "memory, bytes a hobby", "nearest 10, three filters: p95 ms", "typed words: p95 ms"):
        ours, other, ratio = map(float, rows[name].split())
        assert ours > 0
        assert other > 0
        assert ratio > 0
    assert re.search(r"^not found, of \d+ with a mistake +\d+ +\d+$", said, re.MULTILINE)
    for name in ("no reload", "simply in a thread", "quietly, as the service does"):
        assert re.search(rf"^{name} +[\d.]+ +[\d.]+ +[\d.]+ +[\d.]+$", said, re.MULTILINE)


def test_the_same_seed_makes_the_same_catalogue_and_questions():
    assert finland(50) == finland(50)
    assert finland(50) != finland(50, seed=2)
    made = finland(50)
    assert len(made.hobbies) == 50
    assert three_filters(made, 5) == three_filters(made, 5)
    assert typed(made, words_files(), 20) == typed(made, words_files(), 20)


def test_both_find_hobbies_as_near_where_all_count():
    """What only one of them knows (what is over, what nobody checked) is put aside for this."""
    made = finland(400)
    snapshot = finish(loading(made, kept(made)))
    database = plain.tables(snapshot, dict.fromkeys(snapshot.hobbies, "{}"), dict.fromkeys(snapshot.kinds, ""))
    for origin, wishes in zip(origins(made, 60), three_filters(made, 60), strict=True):
        all_of_ours = search(snapshot, origin, wishes, NOW)
        over = snapshot.index.answering(wishes).bit_count() - len(all_of_ours)
        theirs = [number for number, _, _ in plain.nearest(database, origin, wishes, 10 + over)]
        numbers = {one.hobby for one in all_of_ours}
        reach = max((distance_km(origin, snapshot.points[number]) for number in theirs), default=0.0)
        assert {one.hobby for one in all_of_ours if one.km < reach * 0.95} <= set(theirs)
        assert len(numbers & set(theirs)) >= min(10, len(numbers))


def test_a_percentile_is_one_of_the_values():
    assert [percentile([3, 1, 2, 4], share) for share in (0, 0.5, 0.95, 1)] == [1, 3, 4, 4]
