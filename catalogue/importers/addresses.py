"""Places written in one line, "Kajaanin uimahalli, Kauppakatu 1, 87100 Kajaani", as name, address and municipality."""

import re
from dataclasses import dataclass

from catalogue import cells
from catalogue.importers.html import cut
from catalogue.known import Known
from catalogue.words import clean, fold

_PARTS = re.compile(r"[,\n;]")
_POSTCODE = re.compile(r"(?:FI-)?(\d{5})\b\s*(.*)", re.IGNORECASE)
_STREET = re.compile(r"[^\W\d].*\s\d{1,4}\s?[a-zA-Z]?\b.*")
_TOWN = re.compile(r"[A-ZÅÄÖ][a-zA-ZåäöÅÄÖ-]+")
_OF_KAINUU = frozenset({"87", "88", "89"})
_COUNTRIES = frozenset({"finland", "suomi", "fi"})


@dataclass(frozen=True, slots=True)
class Address:
    """`municipality` is one of ours, "" when it is not said; `elsewhere` says that the place is in none of ours."""

    name: str = ""
    street: str = ""
    postcode: str = ""
    town: str = ""
    municipality: str = ""
    elsewhere: bool = False


def one_line(street: str, postcode: str, town: str) -> str:
    """Return an address as it is written on a letter: "Kauppakatu 1, 87100 KAJAANI", without what is not known."""
    post = f"{postcode} {town.upper()}".strip() if postcode else ""
    return cut(", ".join(part for part in (street, post) if part), cells.LONGEST_NAME)


def address(line: str, known: Known) -> Address:
    """Return what a line says about a place. Its first part is the name, unless it is a street or a town."""
    parts = [part for part in map(clean, _PARTS.split(line)) if part and fold(part) not in _COUNTRIES]
    if not parts or "://" in line:
        return Address()
    postal = next((found for part in parts if (found := _POSTCODE.fullmatch(part))), None)
    postcode, town = (postal[1], postal[2]) if postal else ("", "")
    parts = [part for part in parts if not _POSTCODE.fullmatch(part)]
    street = next((part for part in parts if _STREET.fullmatch(part)), "")
    municipality = _municipality(parts, postcode, town, known)
    if not town and parts and (_is_ours(parts[-1], known) or _ends_in_town(parts, street)):
        town = parts.pop()
    name = next((part for part in parts if part != street), "")
    return Address(
        name=cut(name, cells.LONGEST_NAME),
        street=street,
        postcode=postcode,
        town=town,
        municipality=municipality,
        elsewhere=not municipality and bool(town or (postcode and postcode[:2] not in _OF_KAINUU)),
    )


def _municipality(parts: list[str], postcode: str, town: str, known: Known) -> str:
    """What is named counts before the postcode (some reach over a border), a municipality before a village."""
    names = [fold(word) for word in (town, *reversed(parts)) if word]
    last_words = [name.split()[-1] for name in names if name.split()]
    for listed in (known.municipalities, known.places):
        for name in (*names, *last_words):
            if name in listed:
                return listed[name]
    return known.postcodes.get(postcode, "")


def _is_ours(part: str, known: Known) -> bool:
    return fold(part) in known.municipalities or fold(part) in known.places


def _ends_in_town(parts: list[str], street: str) -> bool:
    """Whether the last part looks like a town, after a street or after a name and something more."""
    after = len(parts) > 2 or (len(parts) > 1 and parts[-2] == street)  # noqa: PLR2004
    return after and _TOWN.fullmatch(parts[-1]) is not None
