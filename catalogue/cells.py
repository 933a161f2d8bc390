"""What people write in one cell, in Finnish, as a value; each raises CellError that says what would be right."""

import re
from collections.abc import Mapping
from typing import TypeVar

import phonenumbers

from catalogue.words import clean, fold

T = TypeVar("T")

LONGEST_ADDRESS = 254  # RFC 5321, section 4.5.3.1.3, without the brackets
LONGEST_ID = 200
LONGEST_NAME = 100
LONGEST_TEXT = 400
LONGEST_URL = 500
MOST_PLACES = 100_000

_AT = re.compile(r"\s*[(\[{<]\s*(?:at|ät|a)\s*[)\]}>]\s*|\s+(?:at|ät)\s+", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@<>,;:\"]+@[a-z0-9-]+(\.[a-z0-9-]+)+", re.IGNORECASE)
_PHONE = re.compile(r"(?:p|puh|puhelin|tel)?[.:]?\s*([+\d\s()./-]{5,30})")
_URL = re.compile(r"(?:(https?)://)?([\w-]+(?:\.[\w-]+)+(?::\d{1,5})?(?:[/?#]\S*)?)", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")
_ID = re.compile(r"[^\s\"]+")
_LIST = re.compile(r"\s*(?:[,;&+/]|\b(?:ja|sekä)\b|\s)\s*")
_DIGITS = re.compile(r"\d{1,6}")
_LANGUAGES = {
    "suomi": "fi",
    "ruotsi": "sv",
    "englanti": "en",
    "viro": "et",
    "venäjä": "ru",
    "ukraina": "uk",
    "arabia": "ar",
    "dari": "fa_AF",
    "paštu": "ps",
    "sorani": "ckb",
    "kurmandži": "ku",
    "somali": "so",
    "swahili": "sw",
    "ranska": "fr",
}


class CellError(ValueError):
    """A value that cannot be read; the message says in Finnish what would be right."""


def text_of(value: str, longest: int = LONGEST_TEXT) -> str:
    """Text in one line, without control characters."""
    text = clean(value)
    if len(text) > longest:
        raise CellError(f"Teksti on liian pitkä: enintään {longest} merkkiä.")
    return text


def name(value: str) -> str:
    """Return a name."""
    return text_of(value, LONGEST_NAME)


def identifier(value: str) -> str:
    """Return an id that stays the same from file to file."""
    if not _ID.fullmatch(value) or len(value) > LONGEST_ID or not value.isprintable():
        raise CellError(
            f"Tunnuksessa ei saa olla välilyöntejä eikä lainausmerkkejä, ja se on enintään {LONGEST_ID} merkkiä."
        )
    return value


def whole(value: str) -> int:
    """Return a number of people."""
    if not _DIGITS.fullmatch(value) or int(value) > MOST_PLACES:
        raise CellError("Kirjoita luku numeroina, esimerkiksi 12.")
    return int(value)


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
    """Return an e-mail address; "(at)" and "[at]" are read as @."""
    plain = value.removeprefix("mailto:")
    address = (plain if "@" in plain else _AT.sub("@", plain, count=1)).replace(" ", "")
    if not _EMAIL.fullmatch(address) or len(address) > LONGEST_ADDRESS or not address.isprintable():
        raise CellError("Kirjoita sähköpostiosoite näin: nimi@example.org.")
    return address


def phone(value: str) -> str:
    """Return a phone number in E.164, as +358440000001; a number without a country's code is Finnish."""
    found = _PHONE.fullmatch(fold(value))
    digits = re.sub(r"\(0\)|\D", "", found[1]) if found else ""
    abroad = found is not None and (found[1].lstrip().startswith("+") or digits.startswith("358"))
    try:
        number = phonenumbers.parse(f"+{digits}" if abroad else digits, "FI")
    except phonenumbers.NumberParseException:
        number = phonenumbers.PhoneNumber()
    if not phonenumbers.is_possible_number(number):
        raise CellError("Kirjoita yksi puhelinnumero näin: 044 000 0000. Ulkomaan numero alkaa maan koodilla: +46.")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def url(value: str) -> str:
    """Return a web address; one without a scheme is taken to be https."""
    found = _URL.fullmatch(value)
    if not found or "@" in found[2].split("/")[0] or len(value) > LONGEST_URL or not value.isprintable():
        raise CellError("Kirjoita verkkosivun osoite näin: https://www.example.org.")
    return value if found[1] else f"https://{value}"


def language(value: str) -> str:
    """Return a language code such as fi or fa_AF, from the code or the language's Finnish name."""
    named = {fold(word): code for word, code in _LANGUAGES.items()}.get(fold(value), value)
    if not _LANGUAGE.fullmatch(named):
        raise CellError(f"Kirjoita kielen koodi, esimerkiksi fi, en tai ar, tai nimi: {', '.join(_LANGUAGES)}.")
    return named


def is_language(code: str) -> bool:
    """Whether this is a language's code as ours are, whichever language it is."""
    return _LANGUAGE.fullmatch(code) is not None


def languages(value: str) -> tuple[str, ...]:
    """Languages, divided by commas or spaces."""
    return tuple(dict.fromkeys(language(part) for part in parts(value)))


def one_of(value: str, allowed: Mapping[str, T]) -> T:
    """Return the value that stands for one of these words, upper and lower case alike."""
    by_word = {fold(word): meaning for word, meaning in allowed.items()}
    if fold(value) not in by_word:
        raise CellError(f"Tunnetut arvot: {', '.join(allowed)}.")
    return by_word[fold(value)]


def parts(value: str) -> list[str]:
    """Return what is divided by commas, spaces, "ja" and the like."""
    return [part for part in _LIST.split(value.strip()) if part]
