"""What feeds tell in many ways and the catalogue in one: kind, municipality, point, ages, price, contacts, ids."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from phonenumbers import PhoneNumberFormat, PhoneNumberMatcher, format_number

from catalogue import amounts, cells
from catalogue.hobby import Point, Price, Texts
from catalogue.importers.feeds import SHOWN, number, text, whole
from catalogue.known import Known
from catalogue.reading import Problem
from catalogue.wishes import OLDEST
from catalogue.words import fold, tokens

MOST_PROBLEMS = 20
"""No more are listed of one item: it stays out with the first of them."""

_DIGEST_BYTES = 16
_POSTCODES_OF_KAINUU = ("87", "88", "89")
_ADDRESS_IN_TEXT = re.compile(r"[^\s@<>,;:()\"]+(?:@|\s?\(at\)\s?)[a-z0-9.-]+[a-z0-9]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of a feed while it is read: its file, its id in the catalogue, and what is wrong with it."""

    file: str
    id: str
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, column: str, value: object, message: str) -> None:
        """Note that a field's value is wrong, and what would be right."""
        problem = Problem(self.file, 0, column, text(value, SHOWN), message, self.id)
        if problem not in self.problems and len(self.problems) < MOST_PROBLEMS:
            self.problems.append(problem)


def source_id(*parts: str) -> str:
    """Return an id that the catalogue can keep, made of these parts; one that is too long is made shorter."""
    whole_id = ":".join(parts)
    try:
        return cells.identifier(whole_id)
    except cells.CellError:
        return blake2b(whole_id.encode(), digest_size=_DIGEST_BYTES).hexdigest()


class Kinds:
    """The known kinds, to be found by what a feed says."""

    def __init__(self, known: Known) -> None:
        self._authority = known.authority
        self._names = known.kinds
        self._phrases = {tokens(name): kind_id for name, kind_id in known.kinds.items()}
        self._longest = max(map(len, self._phrases), default=0)

    def find(self, authorities: Iterable[str], given: str, names: Iterable[str], titles: Iterable[str]) -> str:
        """Return the Kind.id of what is known first: an authority's id, `given`, a name, words in a title; else ""."""
        by_authority = (self._authority[one] for one in authorities if one in self._authority)
        by_name = (self._names[name] for name in map(fold, names) if name in self._names)
        in_title = (found for title in titles if (found := self._in_title(title)))
        return next(by_authority, "") or given or next(by_name, "") or next(in_title, "")

    def _in_title(self, title: str) -> str:
        """The longest of the names that stands in a title as whole words, the first of several."""
        words = tokens(title)
        runs = (words[at : at + length] for length in range(self._longest, 0, -1) for at in range(len(words)))
        return next((self._phrases[run] for run in runs if run in self._phrases), "")


def municipality(item: Item, known: Known, column: str, given: str, named: Sequence[str], postcode: str) -> str:
    """Return the municipality of an address, `given` when it has none; "" and a problem when it is not in Kainuu."""
    by_name = (known.municipalities[fold(name)] for name in named if fold(name) in known.municipalities)
    villages = named if not postcode or postcode.startswith(_POSTCODES_OF_KAINUU) else ()
    by_village = (known.places[fold(name)] for name in villages if fold(name) in known.places)
    found = next(by_name, "") or known.postcodes.get(postcode, "") or next(by_village, "")
    if found:
        return found
    if not named and not postcode and given:
        return given
    if named:
        item.wrong(column, named[0], f"Kunta {named[0]} ei ole Kainuussa.")
    elif postcode:
        item.wrong(column, postcode, f"Postinumero {postcode} ei ole Kainuussa.")
    else:
        item.wrong(column, "", "Kunta puuttuu. Kirjoita paikan osoitteeseen kunta.")
    return ""


def point(item: Item, column: str, lat: object, lon: object) -> Point | None:
    """Return a point in Finland, None when it is not known; 0, 0 is what systems write for "not known"."""
    north, east = number(lat), number(lon)
    if north is None or east is None or (north, east) == (0, 0):
        return None
    try:
        cells.coordinate(str(north), 59, 71, "Leveysaste")
        cells.coordinate(str(east), 19, 32, "Pituusaste")
    except cells.CellError as wrong:
        item.wrong(column, f"{north:g}, {east:g}", str(wrong))
        return None
    return Point(north, east)


def ages(item: Item, columns: tuple[str, str], low: object, high: object) -> tuple[int | None, int | None]:
    """Return the youngest and oldest age; an upper bound of 0 or beyond every age says nothing."""
    youngest, oldest = _age(item, columns[0], low), _age(item, columns[1], high)
    oldest = None if oldest in (0, OLDEST) else oldest
    if youngest is not None and oldest is not None and oldest < youngest:
        item.wrong(columns[1], high, "Ylimmän iän pitää olla vähintään alin ikä.")
    return youngest, oldest


def places(value: object) -> int | None:
    """Return a number of people, None when it is not known."""
    read = whole(value)
    return read if read is not None and 0 <= read <= cells.MOST_PLACES else None


def price(cents: Iterable[int | None], told: Texts, *, free: bool = False) -> Price:
    """Return the price when all agree on it; else nothing is known but what is `told` about it in words."""
    amounts = set(cents) or ({0} if free else set())
    agreed = amounts.pop() if len(amounts) == 1 else None
    return Price(cents=agreed) if agreed is not None else Price(includes=told)


def euros(value: object) -> int | None:
    """Return cents for an amount in euros, a number or the words of one ("7,50 €"), None for anything else."""
    amount = number(value)
    try:
        return amounts.price(f"{amount:.2f}" if amount is not None else text(value))[0]
    except cells.CellError:
        return None


def email(value: object) -> str | None:
    """Return an e-mail address, None for anything else."""
    try:
        return cells.email(text(value, cells.LONGEST_ADDRESS)) if value else None
    except cells.CellError:
        return None


def phone(value: object) -> str | None:
    """Return a phone number, None for anything else."""
    try:
        return cells.phone(text(value)) if value else None
    except cells.CellError:
        return None


def contacts_in(words: str) -> tuple[str | None, str | None]:
    """Return the first e-mail address and the first phone number in a text."""
    found = (email(one[0]) for one in _ADDRESS_IN_TEXT.finditer(words))
    numbers = (format_number(one.number, PhoneNumberFormat.E164) for one in PhoneNumberMatcher(words, "FI"))
    return next((one for one in found if one), None), next(numbers, None)


def _age(item: Item, column: str, value: object) -> int | None:
    age = whole(value)
    if age is not None and age < 0:
        item.wrong(column, value, "Kirjoita ikä vuosina, esimerkiksi 7.")
    return None if age is None else max(0, min(age, OLDEST))
