"""What people type, read as wishes: in any of the languages, several at once, with mistakes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from catalogue.hobby import Place
from catalogue.lexicon import Lexicon, Sense, What
from catalogue.matching import Match, matches
from catalogue.wishes import OLDEST, Wishes

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
_YEARS = Sense(What.FILTER, "years")


@dataclass(frozen=True, slots=True)
class Understood:
    """What a text wishes for and from where; `rest` are the folded words that were not understood."""

    wishes: Wishes
    place: Place | None
    rest: str

    @property
    def nothing(self) -> bool:
        """Whether the text named nothing that one could look for."""
        return self.place is None and self.wishes == Wishes()


def understand(text: str, lexicon: Lexicon) -> Understood:
    """Read a text. A word for several kinds gives them all, the likeliest first; kinds count before a category."""
    read = matches(text, lexicon)
    senses = tuple(sense for match in read for sense in match.senses)
    kinds = tuple(dict.fromkeys(_ids(senses, What.KIND)))
    filters = frozenset(_ids(senses, What.FILTER))
    return Understood(
        wishes=Wishes(
            kinds=kinds,
            category=None if kinds else next(_ids(senses, What.CATEGORY), None),
            women_only="women" in filters,
            free="free" in filters,
            children="children" in filters,
            little_finnish="little_finnish" in filters,
            weekdays=frozenset(day for name in filters for day in _DAYS.get(name, ())),
            age=_age(read),
        ),
        place=next((lexicon.places[place] for place in _ids(senses, What.PLACE)), None),
        rest=" ".join(word for match in read if not match.senses for word in match.words),
    )


def _ids(senses: Iterable[Sense], what: What) -> Iterator[str]:
    return (sense.id for sense in senses if sense.what is what)


def _age(read: tuple[Match, ...]) -> int | None:
    """Return the number that stands beside a word for years, as in "6 years" and "age 6"."""
    for first, second in pairwise(read):
        for number, unit in ((first, second), (second, first)):
            value = next(_ids(number.senses, What.NUMBER), None)
            if value is not None and _YEARS in unit.senses and int(value) <= OLDEST:
                return int(value)
    return None
