"""Where from, what, what was found, and one hobby."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for. Typed words that remain stay with the person; `digest` tells whether they are the same."""

    kinds: tuple[int, ...] = ()  # Kind.number
    category: int = 0  # position in Category, from 1; 0 for any
    filters: int = 0  # packed bits
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Where:
    """Asks where to go from, then leads to the search; `far` says that the location shared was not in Kainuu."""

    search: Search
    far: bool = False
    unclear: bool = False  # the place written is not known


@dataclass(frozen=True, slots=True)
class ChoosePlace:
    """Action: from this place from now on."""

    place: int
    search: Search


@dataclass(frozen=True, slots=True)
class What:
    """Asks what to do: categories, in two halves."""

    more: bool = False


@dataclass(frozen=True, slots=True)
class Results:
    """What was found, nearest first; paging is "after hobby N", 0 for the first page.

    `changed` says that an old button searched for words that are no longer the current ones.
    """

    search: Search
    after: int = 0
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Filters:
    """Change the search: what most ask for."""

    search: Search


@dataclass(frozen=True, slots=True)
class MoreFilters:
    """Change the search: what fewer ask for."""

    search: Search


@dataclass(frozen=True, slots=True)
class Times:
    """Change the search: days and times of day."""

    search: Search


@dataclass(frozen=True, slots=True)
class Card:
    """One hobby, and the search it was found by."""

    hobby: int
    search: Search


@dataclass(frozen=True, slots=True)
class Map:
    """Where the hobby is, pinned."""

    hobby: int
    search: Search


@dataclass(frozen=True, slots=True)
class ShowCard:
    """The hobby in two languages, to be held up to somebody."""

    hobby: int
    search: Search
