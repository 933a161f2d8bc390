"""The report for whoever pays: whom the project reached, by age group, municipality and gender."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from dialogs.pages.ages import AGES
from dialogs.pages.charts import MEASURES, NOT_SHOWN, day, fair_name, municipality_name
from dialogs.texts import figures as texts
from dialogs.texts import gender
from dialogs.texts.charts import Bar, Figure, Number
from dialogs.texts.values import Message, Text, Value
from dialogs.world import World
from rules.figures import merge
from rules.measure import Gender, Measure, periods_between
from rules.numbers import Cell

OTHERS = "\0others"
"""Among the names of groups."""

_GENDERS: Mapping[str, Message] = {
    Gender.WOMAN: gender.WOMAN,
    Gender.MAN: gender.MAN,
    Gender.OTHER: gender.OTHER,
}
_AGES: Mapping[str, Message] = {age: label for age, _picture, label in AGES}


def report(cells: Sequence[Cell], since: date, until: date, first: str, world: World) -> tuple[Figure, ...]:
    """A table of the whole, one for each of what is known of people, and one of fairs where there were any; `first` is
    the day on which counting began, empty when nothing has been counted yet.
    """
    people, fairs = [cell for cell in cells if not cell.fair], [cell for cell in cells if cell.fair]
    when = texts.BETWEEN(since=day(since.isoformat()), day=day(until.isoformat()))
    total = _row(texts.TOTAL(), {measure: _shown(people, measure) for measure in Measure})
    tables = [
        (texts.BY_AGE(), _rows(people, lambda cell: cell.known.age, lambda age: _said(_AGES, age))),
        (texts.BY_MUNICIPALITY(), _rows(people, lambda cell: cell.known.municipality, municipality_name)),
        (texts.BY_GENDER(), _rows(people, lambda cell: cell.known.gender, lambda one: _said(_GENDERS, one))),
    ]
    if fairs:
        rows = _rows(fairs, lambda cell: str(cell.fair), lambda one: fair_name(int(one), world))
        tables.append((texts.FAIRS(), rows))
    notes = _notes(since, until, first, world)
    return (
        Figure(texts.REPORT(), when, (texts.REPORT(), *_headings()), (total,), notes),
        *(Figure(of, when, (of, *_headings()), rows, (texts.HIDDEN(),)) for of, rows in tables),
    )


def _notes(since: date, until: date, first: str, world: World) -> tuple[Text, ...]:
    """What was counted, and how often."""
    periods = len(periods_between(since, until, world.settings.periods))
    counting = texts.COUNTED_SINCE(day=day(first)) if first else texts.NOTHING_COUNTED()
    means = (texts.MEANS_REACHED(), texts.MEANS_INTERESTED(), texts.MEANS_VISIT(), texts.MEANS_STILL())
    return (*means, texts.ONCE(), texts.SEVERAL_PERIODS(count=periods), counting, texts.HIDDEN(), texts.OVERLAP())


def _rows(cells: Sequence[Cell], group: Callable[[Cell], str], label: Callable[[str], Value]) -> tuple[Bar, ...]:
    """A row for each group that may be shown for some measure, the largest first; each column is merged by itself, for
    the columns hold the same people.
    """
    counts: dict[Measure, dict[str, int]] = {measure: defaultdict(int) for measure in Measure}
    for cell in cells:
        counts[cell.measure][group(cell)] += cell.number
    shown: dict[str, dict[Measure, Number]] = defaultdict(dict)
    names = {group(cell) for cell in cells}
    for measure, counted in counts.items():
        merged = merge({name: (counted.get(name, 0),) for name in names}, unknown="")
        for name, (number,) in merged.shown:
            shown[name][measure] = number
        if merged.others:
            shown[OTHERS][measure] = merged.others[0]
    others = shown.pop(OTHERS, None)
    ordered = sorted(shown, key=lambda name: ([-(shown[name].get(measure) or 0) for measure in Measure], name))
    rows = [_row(label(name), shown[name]) for name in ordered if any(shown[name].values())]
    return (*rows, *([_row(texts.OTHERS(), others)] if others else []))


def _row(label: Value, numbers: Mapping[Measure, Number]) -> Bar:
    return Bar(label, 0, NOT_SHOWN, tuple(numbers.get(measure) for measure in Measure))


def _shown(cells: Sequence[Cell], measure: Measure) -> Number:
    merged = merge({measure: (sum(cell.number for cell in cells if cell.measure is measure),)})
    return merged.total[0] if merged.total else None


def _headings() -> tuple[Text, ...]:
    return tuple(label() for label in MEASURES.values())


def _said(labels: Mapping[str, Message], name: str) -> Value:
    return labels[name]() if name in labels else texts.NOT_KNOWN()
