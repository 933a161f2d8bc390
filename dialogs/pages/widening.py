"""What a search that finds nothing was widened by, said in whole sentences."""

from collections.abc import Iterable
from dataclasses import replace

from catalogue.widen import Widened, elsewhere
from catalogue.wishes import Wishes
from dialogs.kit import line
from dialogs.texts import widen
from dialogs.texts.values import Distance, Language, Line, Text
from dialogs.world import World
from rules.person import Person

BESIDE_KM = 10
"""What is this near is here, in whatever municipality it is."""


def without(wishes: Wishes, fields: Iterable[str]) -> Wishes:
    """The wishes, asking for nothing in these fields."""
    nothing = Wishes()
    return replace(wishes, **{field: getattr(nothing, field) for field in fields})


def left_out(answer: Widened, wishes: Wishes) -> list[Line]:
    """A line for each wish that was left out."""
    return [line("info", _sentence(field, wishes)) for field in answer.without]


def away(answer: Widened, person: Person, world: World) -> list[Line]:
    """A line when nothing is where the person is, nor just across the border."""
    municipality = world.municipality(person)
    there = elsewhere(world.catalogue, answer.found, municipality)
    if there is None or not municipality or there.km <= BESIDE_KM:
        return []
    said = widen.ELSEWHERE(place=municipality, distance=Distance(there.km), there=there.municipality)
    return [line("place", said)]


def _sentence(field: str, wishes: Wishes) -> Text:
    if field == "weekdays" and len(wishes.weekdays) == 1:
        return widen.NOT_ON[next(iter(wishes.weekdays))]()
    if field == "language":
        return widen.SPEAKS(language=Language(wishes.language))
    return widen.WITHOUT[field]()
