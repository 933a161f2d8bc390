"""What pictures, tables and the report show: the right numbers, and nobody who can be recognised."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dialogs.addresses.figures import Picture
from dialogs.pages.charts import MOST, charts
from dialogs.pages.report import report
from dialogs.texts import figures as texts
from dialogs.texts.charts import Figure
from dialogs.texts.values import Text
from rules.fairs import Counted
from rules.figures import LEAST, can_be_shown
from rules.interest import State
from rules.measure import ALWAYS, Gender, Known, Measure
from rules.numbers import Cell, Numbers
from rules.person import Age
from rules.visits import Barrier

SINCE, UNTIL = "2026-09-01", "2026-11-24"
COUNT = st.one_of(st.integers(0, 7), st.integers(0, 300))
KNOWN = st.builds(
    Known,
    st.sampled_from(["", *Age]),
    st.sampled_from(["", "Kajaani", "Sotkamo", "Kuhmo", "Paltamo"]),
    st.sampled_from(["", Gender.WOMAN, Gender.MAN, Gender.OTHER]),
)
CELLS = st.lists(
    st.one_of(
        st.builds(Cell, st.sampled_from(Measure), st.just(ALWAYS), st.just(0), KNOWN, COUNT),
        st.builds(Cell, st.sampled_from(Measure), st.just(""), st.integers(1, 5), KNOWN, COUNT),
    ),
    max_size=40,
)


def counted(*names: object) -> st.SearchStrategy[dict[object, int]]:
    return st.dictionaries(st.sampled_from(names), COUNT)


NUMBERS = st.builds(
    Numbers,
    st.just(SINCE),
    st.just(UNTIL),
    CELLS,
    counted("ar", "uk", "ru", "fa_AF", "so", "en", "fi", "ckb"),
    counted(0, 1, 2, 3, 4, 5, 99_999),
    st.dictionaries(st.sampled_from([(64.22, 27.73), (64.13, 28.39)]), COUNT),
    counted(*State),
    st.dictionaries(st.integers(1, 12), st.lists(st.floats(0, 30), min_size=1, max_size=12)),
    st.dictionaries(st.integers(1, 12), st.tuples(COUNT, COUNT)),
    counted((11, "team_sport"), (0, "water"), (0, ""), (12, "team_sport")),
    counted("Kajaani", "Kuhmo", ""),
    counted("coming", "not-this-time", ""),
    counted("went", "not", ""),
    counted(*Barrier),
    st.dictionaries(
        st.sampled_from(Counted), st.dictionaries(st.tuples(st.integers(1, 3), st.integers(0, 4)), COUNT, max_size=9)
    ),
)


def seen(figure: Figure) -> list[float]:
    return [number for bar in figure.bars for number in bar.numbers[:1] if number is not None]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(NUMBERS, st.sampled_from(Picture), st.booleans())
def test_nobody_is_recognised_in_a_figure(world, numbers, picture, whole) -> None:
    for figure in charts(picture, numbers, world, whole=whole):
        if figure.title.id == texts.DAYS_TO_ANSWER.id:
            shown = []  # medians: tests/rules/test_figures.py has of how many
        elif figure.title.id == texts.ANSWERED_SHARE.id:
            shown = [cell for bar in figure.bars for cell in (bar.numbers[1], bar.numbers[0] - bar.numbers[1])]
        else:
            shown = seen(figure)
        assert [number for number in shown if 0 < number < LEAST] == [], figure.title.id
        assert whole or len(figure.bars) <= MOST + 2
        assert all(len(bar.numbers) == len(figure.headings) - 1 for bar in figure.bars)
        assert all(bar.length >= 0 for bar in figure.bars)


ANSWERS = st.dictionaries(st.integers(1, 5), st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=5)


@settings(deadline=None)
@given(ANSWERS)
@example({1: (20, 10), 2: (3, 7), 3: (6, 30)})
def test_no_answers_are_found_by_taking_one_table_of_associations_from_the_other(world, answers) -> None:
    """Both are made of the same answers, and each merges its small groups in its own way."""
    days = {one: [2.0] * yes for one, (yes, _) in answers.items() if yes}
    drawn = charts(Picture.ASSOCIATIONS, Numbers(SINCE, UNTIL, days=days, answered=answers), world, whole=True)
    heading = texts.ANSWERED()
    known, total = {}, None
    for figure in drawn:
        for bar in figure.bars if heading in figure.headings else ():
            answered = bar.numbers[figure.headings.index(heading) - 1]
            if bar.label == texts.ALL():
                total = answered
            elif bar.label != texts.OTHERS():
                known[bar.label] = answered
    if total is not None:
        assert can_be_shown(total - sum(known.values()))


@pytest.mark.parametrize("whole", [True, False])
def test_every_picture_says_something_when_there_is_nothing(world, whole) -> None:
    for picture in Picture:
        assert charts(picture, Numbers(SINCE, UNTIL), world, whole=whole), picture


def test_what_is_counted_at_tables_of_fairs_stands_in_the_table_alone(world) -> None:
    fair = next(one for one in world.catalogue.fairs.values() if all(table.label for table in one.stalls))
    first, second, *_ = fair.stalls
    at_tables = {(fair.number, first.number): 30, (fair.number, second.number): 9, (fair.number, 9_999): 8, (77, 1): 2}
    numbers = Numbers(SINCE, UNTIL, at_fairs={Counted.COMING: {(fair.number, 0): 12}, Counted.OPENED: at_tables})
    assert len(charts(Picture.FAIRS, numbers, world)) == 1
    _, coming, opened = charts(Picture.FAIRS, numbers, world, whole=True)
    assert [(bar.label, bar.numbers) for bar in coming.bars] == [(fair.name, (12,))]
    names = [world.catalogue.associations[one.association].name for one in (first, second)]
    assert [(said(bar.label), bar.numbers) for bar in opened.bars] == [
        (f"{fair.name} · {first.label} {names[0]}", (30,)),
        (f"{fair.name} · {second.label} {names[1]}", (9,)),
        ("others", (10,)),
    ]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CELLS)
def test_nobody_is_recognised_in_the_report_and_its_columns_add_up(world, cells) -> None:
    total, *tables = report(cells, date(2026, 9, 1), date(2026, 11, 24), SINCE, world)
    (whole,) = total.bars
    for number in whole.numbers:
        assert number is None or number == 0 or number >= LEAST
    for table in tables:
        for column, of_all in enumerate(whole.numbers):
            shown = [bar.numbers[column] for bar in table.bars if bar.numbers[column] is not None]
            assert [number for number in shown if 0 < number < LEAST] == []
            if table.title.id != texts.FAIRS.id:
                assert sum(shown) == (of_all or 0)


def test_the_report_counts_each_measure_by_what_is_known(world) -> None:
    woman, man = Known(Age.ADULT, "Kajaani", Gender.WOMAN), Known(Age.ADULT, "Kuhmo", Gender.MAN)
    cells = [
        Cell(Measure.REACHED, ALWAYS, 0, woman, 30),
        Cell(Measure.REACHED, ALWAYS, 0, man, 20),
        Cell(Measure.REACHED, ALWAYS, 0, Known("", "Sotkamo", ""), 3),
        Cell(Measure.REACHED, "", 7, woman, 25),
        Cell(Measure.INTERESTED, ALWAYS, 0, woman, 9),
        Cell(Measure.FIRST_VISIT, ALWAYS, 0, man, 4),
    ]
    total, ages, places, genders, fairs = report(cells, date(2026, 9, 1), date(2026, 11, 24), SINCE, world)
    assert total.bars[0].numbers == (53, 9, None, 0)
    assert [(said(bar.label), bar.numbers) for bar in ages.bars] == [
        ("18 or more", (None, 9, None, 0)),
        ("others", (53, None, None, None)),
    ]
    by_place = {said(bar.label): bar.numbers[:2] for bar in places.bars}
    assert by_place == {"Kajaani": (30, 9), "others": (23, None)}
    by_gender = {said(bar.label): bar.numbers[:2] for bar in genders.bars}
    assert by_gender == {"Woman": (30, 9), "others": (23, None)}
    assert [bar.numbers for bar in fairs.bars] == [(25, 0, 0, 0)]


def said(label: object) -> str:
    return label.id if isinstance(label, Text) else str(label)


def test_the_report_says_when_counting_began_and_which_periods_it_touches(world) -> None:
    until = date(2027, 1, 31)

    def notes(first: str, *periods: str) -> list[Text]:
        changed = replace(world, settings=replace(world.settings, periods=periods))
        return list(report((), date(2026, 9, 1), until, first, changed)[0].notes)

    assert texts.COUNTED_SINCE(day="21.11.2026") in notes("2026-11-21")
    assert texts.NOTHING_COUNTED() in notes("")
    assert texts.SEVERAL_PERIODS(count=1) in notes("")
    assert texts.SEVERAL_PERIODS(count=1) in notes("", "2026-09-01")
    assert texts.SEVERAL_PERIODS(count=2) in notes("", "2026-09-01", "2027-01-01")
    assert texts.SEVERAL_PERIODS(count=3) in notes("", "2026-10-01", "2027-01-01", "2028-01-01")


def test_the_way_counts_this_project_period_alone(world) -> None:
    cells = [
        Cell(Measure.REACHED, "2026-09-01", 0, Known(), 40),
        Cell(Measure.REACHED, ALWAYS, 0, Known(), 400),
        Cell(Measure.INTERESTED, "2026-09-01", 0, Known(), 3),
        Cell(Measure.REACHED, "", 7, Known(), 20),
    ]
    changed = replace(world, settings=replace(world.settings, periods=("2026-09-01",)))
    (way,) = charts(Picture.WAY, Numbers(SINCE, UNTIL, cells), changed)
    assert [(bar.numbers, bar.says) for bar in way.bars] == [((40,), 40), ((None,), "–"), ((0,), 0), ((0,), 0)]
    assert way.when == texts.BETWEEN(since="1.9.2026", day="24.11.2026")


@pytest.mark.parametrize(("language", "shown"), [("fi", "2,5"), ("sv", "2,5"), ("en", "2.5")])
def test_a_decimal_is_written_as_staff_write_it(world, language: str, shown: str) -> None:
    changed = replace(world, settings=replace(world.settings, staff_language=language))
    days, _ = charts(Picture.ASSOCIATIONS, Numbers(SINCE, UNTIL, days={1: [2.5] * 5}), changed)
    assert [bar.says for bar in days.bars] == [shown, shown]


def test_points_count_for_the_municipality_that_they_are_in(world) -> None:
    kajaani = next(one for one in world.catalogue.places.values() if one.name == "Kajaani")
    numbers = Numbers(SINCE, UNTIL, places={kajaani.number: 6, 0: 5}, positions={(64.22, 27.73): 4})
    _, places = charts(Picture.PEOPLE, numbers, world)
    assert [(said(bar.label), bar.numbers) for bar in places.bars] == [("Kajaani", (10,)), ("not known", (5,))]
