"""What people type, read as wishes: in any of the languages, several at once, with mistakes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from catalogue.hobby import Place
from catalogue.lexicon import Lexicon, Sense, What
from catalogue.matching import Match, matches
from catalogue.wishes import OLDEST, PARTS, Wishes

_DAYS = {
    "monday": (0,),
    "tuesday": (1,),
    "wednesday": (2,),
    "thursday": (3,),
    "friday": (4,),
    "saturday": (5,),
    "sunday": (6,),
    "weekdays": (0, 1, 2, 3, 4),
    "weekend": (5, 6),
}
_SWITCHED = (
    "men",
    "free",
    "free_trial",
    "children",
    "little_finnish",
    "accessible",
    "has_room",
    "soon",
    "beginners",
)
"""Filters that are called as the wish is."""

_YEARS = Sense(What.FILTER, "years")


@dataclass(frozen=True, slots=True)
class Understood:
    """What a text wishes for and from where.

    `rest` are the folded words that were not understood, `named` those and the ones that mean what there is to do: what
    may be part of a name.
    """

    wishes: Wishes
    place: Place | None
    rest: str
    named: str = ""

    @property
    def nothing(self) -> bool:
        """Whether the text named nothing that one could look for."""
        return self.place is None and self.wishes == Wishes()


def understand(text: str, lexicon: Lexicon) -> Understood:
    """Read a text. A word for several kinds gives them all, the likeliest first; kinds count before a category."""
    read = matches(text, lexicon)
    age, unit = _age(read)
    # What counts somebody's years is not what they want to do: "salî" is a year, and "sali" a hall.
    read = tuple(replace(match, senses=(_YEARS,)) if match is unit else match for match in read)
    senses = tuple(sense for match in read for sense in match.senses)
    kinds = tuple(dict.fromkeys(_ids(senses, What.KIND)))
    filters = frozenset(_ids(senses, What.FILTER))
    switched: dict[str, Any] = {name: name in filters for name in _SWITCHED}
    return Understood(
        wishes=Wishes(
            kinds=kinds,
            category=None if kinds else next(_ids(senses, What.CATEGORY), None),
            women_only="women" in filters,
            **switched,
            parts=filters & frozenset(PARTS),
            weekdays=frozenset(day for name in filters for day in _DAYS.get(name, ())),
            age=age,
        ),
        place=next((lexicon.places[place] for place in _ids(senses, What.PLACE)), None),
        rest=" ".join(word for match in read if not match.senses for word in match.words),
        named=" ".join(word for match in read if _may_be_named(match) for word in match.words),
    )


def _may_be_named(match: Match) -> bool:
    return all(sense.what in {What.KIND, What.CATEGORY} for sense in match.senses)


def _ids(senses: Iterable[Sense], what: What) -> Iterator[str]:
    return (sense.id for sense in senses if sense.what is what)


def _age(read: tuple[Match, ...]) -> tuple[int | None, Match | None]:
    """Return the number that stands beside a word for years, as in "6 years" and "age 6", and that word."""
    for first, second in pairwise(read):
        for number, unit in ((first, second), (second, first)):
            value = next(_ids(number.senses, What.NUMBER), None)
            if value is not None and _YEARS in unit.senses and int(value) <= OLDEST:
                return int(value), unit
    return None, None
