"""What people write in one cell, in Finnish, as a value; each raises CellError that says what would be right."""

import re
from collections.abc import Mapping
from datetime import date, time
from typing import TypeVar

from catalogue.wishes import OLDEST
from catalogue.words import clean, fold

T = TypeVar("T")

MOST_EUROS = 2000
YEARS = range(2000, 2101)
LONGEST_ADDRESS = 254  # RFC 5321, section 4.5.3.1.3, without the brackets
LONGEST_NAME = 100
LONGEST_TEXT = 400
WEEKDAYS = {
    **{name: day for day, name in enumerate(("ma", "ti", "ke", "to", "pe", "la", "su"))},
    **{
        name: day
        for day, name in enumerate(
            ("maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai")
        )
    },
}

_YEAR = range(1, 13)
_FINNISH_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_EUROS = re.compile(r"(\d{1,5})(?:[.,](\d{1,2}))?\s*(?:€|euroa|e)?")
_CLOCK = re.compile(r"(?:klo\s*)?(\d{1,2})(?:[.:](\d{2}))?")
_EMAIL = re.compile(r"[^\s@<>,;:\"]+@[a-z0-9-]+(\.[a-z0-9-]+)+", re.IGNORECASE)
_PHONE = re.compile(r"\+[1-9]\d{6,14}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")
_ID = re.compile(r"[\w.:/-]{1,64}")
_LIST = re.compile(r"\s*(?:,|\bja\b|\s)\s*")
_FEW_DIGITS = re.compile(r"\d{1,3}")
_MONTHS = re.compile(r"(\d{1,2})-(\d{1,2})")


class CellError(ValueError):
    """A value that cannot be read; the message says in Finnish what would be right."""


def text_of(value: str, longest: int = LONGEST_TEXT) -> str:
    """Text without control characters."""
    text = clean(value)
    if len(text) > longest:
        raise CellError(f"Teksti on liian pitkä: enintään {longest} merkkiä.")
    return text


def name(value: str) -> str:
    """Return a name."""
    return text_of(value, LONGEST_NAME)


def identifier(value: str) -> str:
    """Return an id that stays the same from file to file."""
    if not _ID.fullmatch(value):
        raise CellError("Tunnuksessa saa olla kirjaimia, numeroita ja merkkejä - _ . : /, enintään 64 merkkiä.")
    return value


def day(value: str) -> date:
    """24.11.2026 or 2026-11-24."""
    finnish = _FINNISH_DATE.fullmatch(value)
    try:
        read = date(int(finnish[3]), int(finnish[2]), int(finnish[1])) if finnish else date.fromisoformat(value)
    except ValueError:
        read = date.min
    if read.year not in YEARS:
        raise CellError("Kirjoita päivä näin: 24.11.2026.")
    return read


def days(value: str) -> tuple[date, ...]:
    """Days, divided by commas or spaces."""
    return tuple(sorted({day(part) for part in _parts(value)}))


def clock(value: str) -> time:
    """18:00, 18.00, 18 or klo 18."""
    found = _CLOCK.fullmatch(value.casefold())
    try:
        return time(int(found[1]), int(found[2] or 0)) if found else _not_a_time()
    except ValueError:
        return _not_a_time()


def weekdays(value: str) -> tuple[int, ...]:
    """Weekdays (ma, tiistai, keskiviikkoisin) as numbers from 0, Monday."""
    return tuple(sorted({_weekday(part.casefold()) for part in _parts(value)}))


def months(value: str) -> tuple[int, ...]:
    """Return months as numbers, from "9-5" (September to May) or "6, 7"."""
    span = _MONTHS.fullmatch(value.replace("–", "-").replace(" ", ""))
    parts = span.groups() if span else _parts(value)
    if not all(_FEW_DIGITS.fullmatch(part) and int(part) in _YEAR for part in parts):
        raise CellError("Kirjoita kuukaudet numeroina: 9-5 on syyskuusta toukokuuhun.")
    numbers = [int(part) for part in parts]
    if not span:
        return tuple(sorted(set(numbers)))
    first, last = numbers
    return tuple(sorted({(month - 1) % 12 + 1 for month in range(first, (last if last >= first else last + 12) + 1)}))


def age(value: str) -> int:
    """Return an age in years."""
    if not _FEW_DIGITS.fullmatch(value) or int(value) > OLDEST:
        raise CellError("Kirjoita ikä vuosina, esimerkiksi 7.")
    return int(value)


def cents(value: str) -> int:
    """Euros to cents; "ilmainen" is 0."""
    found = _EUROS.fullmatch(fold(value))
    if fold(value) in {"ilmainen", "maksuton"}:
        return 0
    amount = int(found[1]) * 100 + int((found[2] or "").ljust(2, "0")) if found else -1
    if not 0 <= amount <= MOST_EUROS * 100:
        raise CellError(f"Kirjoita hinta euroina, esimerkiksi 7,50. Ilmainen on 0. Enintään {MOST_EUROS}.")
    return amount


def coordinate(value: str, low: float, high: float, what: str) -> float:
    """Decimal degrees between two bounds, with a point or a comma."""
    try:
        degrees = float(value.replace(",", "."))
    except ValueError:
        degrees = float("nan")
    if not low <= degrees <= high:
        raise CellError(f"{what} on Suomessa {low:g}–{high:g} astetta. Onko leveys ja pituus vaihtunut?")
    return degrees


def email(value: str) -> str:
    """Return an e-mail address; "(at)" is read as @."""
    address = value.replace("(at)", "@").replace(" ", "")
    if not _EMAIL.fullmatch(address) or len(address) > LONGEST_ADDRESS:
        raise CellError("Kirjoita sähköpostiosoite näin: nimi@example.org.")
    return address


def phone(value: str) -> str:
    """Return a phone number as +358…; numbers that begin with 0 are Finnish."""
    digits = re.sub(r"\(0\)|[\s()-]", "", fold(value))
    international = re.sub(r"^00", "+", digits)
    if international.startswith("0"):
        international = "+358" + international[1:]
    if not _PHONE.fullmatch(international):
        raise CellError("Kirjoita puhelinnumero näin: 044 000 0000.")
    return international


def language(value: str) -> str:
    """Return a language code such as fi or fa_AF."""
    if not _LANGUAGE.fullmatch(value):
        raise CellError("Kirjoita kielen koodi, esimerkiksi fi, en tai ar.")
    return value


def languages(value: str) -> tuple[str, ...]:
    """Language codes, divided by commas or spaces."""
    return tuple(dict.fromkeys(language(part) for part in _parts(value)))


def one_of(value: str, allowed: Mapping[str, T]) -> T:
    """Return the value that stands for one of these words, upper and lower case alike."""
    by_word = {fold(word): meaning for word, meaning in allowed.items()}
    if fold(value) not in by_word:
        raise CellError(f"Tunnetut arvot: {', '.join(allowed)}.")
    return by_word[fold(value)]


def _parts(value: str) -> list[str]:
    return [part for part in _LIST.split(value.strip()) if part]


def _weekday(word: str) -> int:
    for name_of_day in (word, word.removesuffix("sin"), word.removesuffix("isin")):
        if name_of_day in WEEKDAYS:
            return WEEKDAYS[name_of_day]
    raise CellError("Kirjoita viikonpäivät näin: ma, ke.")


def _not_a_time() -> time:
    raise CellError("Kirjoita kellonaika näin: 18:00.")
