"""What each figure shows: from numbers to bars, in which nobody can be recognised."""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from datetime import date
from typing import TypeVar

from catalogue.hobby import Point
from catalogue.places import nearest_place
from dialogs.addresses.figures import Picture
from dialogs.pages.find import FIRST, MORE
from dialogs.pages.results import kind_name
from dialogs.texts import figures as texts
from dialogs.texts import visit
from dialogs.texts.charts import Bar, Figure
from dialogs.texts.values import Language, Message, Text, Value
from dialogs.world import World
from rules.fairs import Counted
from rules.figures import medians, merge
from rules.interest import State
from rules.measure import Measure, period_of
from rules.numbers import Numbers
from rules.visits import Barrier

MOST = 9
"""Bars of a picture with one chart, besides the others; with two charts half as many fit on a phone."""
HALF, QUARTER = 5, 3
NOT_SHOWN = "–"

Name = TypeVar("Name", bound=Hashable)
Limit = Callable[[int], int | None]
"""How many bars there may be, of so many that fit in a picture."""
Draw = Callable[[Numbers, World, Limit], tuple[Figure, ...]]

MEASURES: Mapping[Measure, Message] = {
    Measure.REACHED: texts.REACHED,
    Measure.INTERESTED: texts.INTERESTED,
    Measure.FIRST_VISIT: texts.FIRST_VISIT,
    Measure.STILL: texts.STILL,
}
_STATES: tuple[tuple[tuple[State, ...], Message], ...] = (
    ((State.WITH_GUARDIAN,), texts.WITH_GUARDIAN),
    ((State.WITH_STAFF,), texts.WITH_STAFF),
    ((State.REGISTERED, State.UNDELIVERED), texts.UNTOLD),
    ((State.TOLD,), texts.TOLD),
    ((State.ANSWERED,), texts.ANSWERED),
    ((State.CAME,), texts.CAME),
    ((State.JOINED,), texts.JOINED),
    ((State.STOPPED,), texts.STOPPED),
    ((State.WITHDRAWN,), texts.WITHDRAWN),
    ((State.EXPIRED,), texts.EXPIRED),
)
_BARRIERS: Mapping[str, Message] = {
    Barrier.TIME: visit.TIME,
    Barrier.WAY: visit.WAY,
    Barrier.MONEY: visit.MONEY,
    Barrier.LANGUAGE: visit.LANGUAGE,
    Barrier.ALONE: visit.ALONE,
    Barrier.OTHER: visit.OTHER,
    Barrier.UNSAID: visit.UNSAID,
}
_REMINDED: Mapping[str, Message] = {
    "coming": texts.COMING,
    "not-this-time": texts.NOT_COMING,
    "": texts.SILENT,
}
_AFTERWARDS: Mapping[str, Message] = {"went": texts.WENT, "not": texts.NOT_WENT, "": texts.SILENT}
_AT_FAIRS: Mapping[Measure, Message] = {
    Measure.REACHED: texts.AT_FAIR,
    Measure.INTERESTED: texts.AFTER_FAIR,
    Measure.FIRST_VISIT: texts.VISITED_FAIR,
    Measure.STILL: texts.STILL_FAIR,
}
_COUNTERS: Mapping[Counted, Message] = {
    Counted.COMING: texts.COME_TO_FAIR,
    Counted.OPENED: texts.OPENED_AT_TABLE,
    Counted.INTERESTS: texts.INTERESTED_AT_TABLE,
}


def day(iso: str) -> str:
    """A date as it stands in a figure."""
    one = date.fromisoformat(iso)
    return f"{one.day}.{one.month}.{one.year}"


def charts(picture: Picture, numbers: Numbers, world: World, *, whole: bool = False) -> tuple[Figure, ...]:
    """What a picture shows; `whole`: a table, with all groups that may be shown and what no picture has room for."""
    drawn = _DRAWN[picture](numbers, world, _no_limit if whole else int)
    return (*drawn, *_counters(numbers, world)) if whole and picture is Picture.FAIRS else drawn


def _way(numbers: Numbers, world: World, _limit: Limit) -> tuple[Figure, ...]:
    """The measures of this project period. Each is merged by itself, for they are the same people."""
    period = period_of(date.fromisoformat(numbers.until), world.settings.periods)
    counted = Counter[Measure]()
    for cell in numbers.cells:
        counted[cell.measure] += cell.number if cell.period == period else 0
    bars = []
    for measure, label in MEASURES.items():
        merged = merge({measure: (counted[measure],)})
        shown = merged.total is not None
        number = counted[measure] if shown else None
        bars.append(Bar(label(), number or 0, NOT_SHOWN if number is None else number, (number,)))
    notes = () if all(bar.numbers[0] is not None for bar in bars) else (texts.HIDDEN(),)
    return (Figure(texts.WAY_TITLE(), _between(numbers), (texts.WAY(), texts.PEOPLE()), tuple(bars), notes),)


def _people(numbers: Numbers, world: World, limit: Limit) -> tuple[Figure, ...]:
    most = limit(HALF)
    municipalities = Counter[str]()
    for number, count in numbers.places.items():
        place = world.catalogue.places.get(number)
        municipalities[place.municipality if place else ""] += count
    for (lat, lon), count in numbers.positions.items():
        nearest = nearest_place(Point(lat, lon), world.catalogue.places.values())
        municipalities[nearest.municipality if nearest else ""] += count
    languages, places = (
        _bars(numbers.languages, Language, most),
        _bars(municipalities, municipality_name, most, unknown=""),
    )
    return (
        Figure(texts.BY_LANGUAGE(), _on(numbers), _headed(texts.BY_LANGUAGE), languages, _small()),
        Figure(texts.BY_PLACE(), _on(numbers), _headed(texts.BY_PLACE), places, _small()),
    )


def _interests(numbers: Numbers, _world: World, limit: Limit) -> tuple[Figure, ...]:
    said = {label: sum(numbers.states.get(state, 0) for state in states) for states, label in _STATES}
    bars = _bars(said, lambda label: label(), limit(MOST))
    return (Figure(texts.BY_STATE(), _on(numbers), (texts.BY_STATE(), texts.NUMBER()), bars, _small()),)


def _associations(numbers: Numbers, world: World, limit: Limit) -> tuple[Figure, ...]:
    most = limit(HALF)
    return (_days(numbers, world, most), _answered(numbers, world, most))


def _days(numbers: Numbers, world: World, most: int | None) -> Figure:
    """Without how many answers a median is made of: those stand in the other chart, which merges otherwise, and two
    tables of the same answers could be taken from each other.
    """
    found = medians(numbers.days, most)
    rows: list[tuple[Value, float | None, bool]] = [
        *((_association(name, world), middle, False) for name, middle in found.shown),
        (texts.OTHERS(), found.others, True),
        (texts.ALL(), found.all, True),
    ]
    bars = tuple(
        Bar(label, middle, _decimal(middle, world), (round(middle, 1),), faint)
        for label, middle, faint in rows
        if middle is not None
    )
    headings = (texts.ASSOCIATIONS(), texts.IN_DAYS())
    return Figure(texts.DAYS_TO_ANSWER(), _on(numbers), headings, bars, _small())


def _answered(numbers: Numbers, world: World, most: int | None) -> Figure:
    merged = merge(numbers.answered, most)
    rows: list[tuple[Value, tuple[int, ...], bool]] = [
        (_association(name, world), share, False) for name, share in merged.shown if any(share)
    ]
    if merged.others and any(merged.others):
        rows.append((texts.OTHERS(), merged.others, True))
    if merged.total and any(merged.total):
        rows.append((texts.ALL(), merged.total, True))
    bars = []
    for label, (yes, no), faint in rows:
        share, told = round(100 * yes / (yes + no)), yes + no
        said = texts.OF_TOLD(number=str(share), count=told)
        bars.append(Bar(label, share, said, (told, yes, share), faint))
    headings = (texts.ASSOCIATIONS(), texts.TOLD_OF(), texts.ANSWERED(), texts.PER_CENT())
    return Figure(texts.ANSWERED_SHARE(), _on(numbers), headings, tuple(bars), _small())


def _unmet(numbers: Numbers, world: World, limit: Limit) -> tuple[Figure, ...]:
    when, most = _between(numbers), limit(HALF)
    kinds = _bars(numbers.unmet, lambda about: _looked_for(about, world), most)
    places = _bars(numbers.unmet_places, municipality_name, most, unknown="")
    return (
        Figure(texts.UNMET_TITLE(), when, (texts.UNMET_TITLE(), texts.NUMBER()), kinds, _small()),
        Figure(texts.UNMET_PLACE(), when, (texts.BY_MUNICIPALITY(), texts.NUMBER()), places, _small()),
    )


def _visits(numbers: Numbers, _world: World, _limit: Limit) -> tuple[Figure, ...]:
    def figure(title: Message, when: Text, counts: Mapping[str, int], said: Mapping[str, Message]) -> Figure:
        return Figure(title(), when, (title(), texts.NUMBER()), _bars(counts, lambda one: said[one]()), _small())

    return (
        figure(texts.REMINDED, _on(numbers), numbers.reminded, _REMINDED),
        figure(texts.AFTERWARDS, _on(numbers), numbers.afterwards, _AFTERWARDS),
        figure(texts.BARRIERS, _between(numbers), numbers.barriers, _BARRIERS),
    )


def _fairs(numbers: Numbers, world: World, limit: Limit) -> tuple[Figure, ...]:
    """The measures that have something; where none has, that there is nothing to show."""
    counted = {measure: Counter[int]() for measure in Measure}
    for cell in numbers.cells:
        if cell.fair:
            counted[cell.measure][cell.fair] += cell.number
    return tuple(
        Figure(
            _AT_FAIRS[measure](),
            _between(numbers),
            (texts.FAIRS(), texts.PEOPLE()),
            _bars(fairs, lambda number: fair_name(number, world), limit(QUARTER)),
            _small(),
        )
        for measure, fairs in counted.items()
        if fairs or measure is Measure.REACHED
    )


def _counters(numbers: Numbers, world: World) -> tuple[Figure, ...]:
    """What is counted at fairs without anybody: how many say that they come, and what happened at the tables."""
    when, headings = _between(numbers), (texts.FAIRS(), texts.NUMBER())
    return tuple(
        Figure(title(), when, headings, _bars(numbers.at_fairs[what], lambda at: _counter(at, world)), _small())
        for what, title in _COUNTERS.items()
        if what in numbers.at_fairs
    )


def _no_limit(_fit: int) -> None:
    return None


_DRAWN: Mapping[Picture, Draw] = {
    Picture.WAY: _way,
    Picture.PEOPLE: _people,
    Picture.INTERESTS: _interests,
    Picture.ASSOCIATIONS: _associations,
    Picture.UNMET: _unmet,
    Picture.VISITS: _visits,
    Picture.FAIRS: _fairs,
}


def _bars(
    counts: Mapping[Name, int], label: Callable[[Name], Value], most: int | None = None, unknown: Name | None = None
) -> tuple[Bar, ...]:
    """A bar for each group that may be shown, the longest first, then the others."""
    merged = merge({name: (count,) for name, count in counts.items() if count}, most, unknown=unknown)
    bars = [_bar(label(name), count) for name, (count,) in merged.shown]
    if merged.others:
        bars.append(_bar(texts.OTHERS(), merged.others[0], faint=True))
    return tuple(bars)


def _bar(label: Value, count: int, *, faint: bool = False) -> Bar:
    return Bar(label, count, count, (count,), faint)


def _headed(what: Message) -> tuple[Text, ...]:
    return what(), texts.PEOPLE()


def _small() -> tuple[Text, ...]:
    return (texts.SMALL(),)


def _on(numbers: Numbers) -> Text:
    return texts.ON(day=day(numbers.until))


def _between(numbers: Numbers) -> Text:
    return texts.BETWEEN(since=day(numbers.since), day=day(numbers.until))


def municipality_name(name: str) -> Value:
    """A municipality, or that it is not known."""
    return name or texts.NOT_KNOWN()


def _association(number: int, world: World) -> Value:
    one = world.catalogue.associations.get(number)
    return one.name if one else f"#{number}"


def fair_name(number: int, world: World) -> Value:
    """A fair as it is on the door; its number when the catalogue no longer has it."""
    one = world.catalogue.fairs.get(number)
    return one.name if one else f"#{number}"


def _counter(at: tuple[int, int], world: World) -> Value:
    """A fair (table 0), or a table of it by whose it is; its number when the catalogue no longer has it."""
    fair, stall = at
    if not stall:
        return fair_name(fair, world)
    one = world.catalogue.fairs.get(fair)
    found = one.stall(stall) if one else None
    whose = _association(found.association, world) if found else f"#{stall}"
    label = f"{found.label} " if found and found.label else ""
    return f"{fair_name(fair, world)} · {label}{whose}"


def _looked_for(about: tuple[int, str], world: World) -> Value:
    number, category = about
    kind = world.catalogue.kinds_by_number.get(number)
    if kind:
        return kind_name(kind.label_en)
    label = dict((*FIRST, *MORE)).get(category)
    return label() if label else texts.ANYTHING()


def _decimal(number: float, world: World) -> str:
    """One decimal, as staff's language writes it."""
    said = f"{number:.1f}".removesuffix(".0")
    return said if world.settings.staff_language == "en" else said.replace(".", ",")
