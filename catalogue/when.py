"""A day and a time of day as somebody types them in a chat, in Finnish: "ke 25.11. klo 18", "huomenna 18.30", "19"."""

import re
from datetime import date, time, timedelta

from catalogue import moments
from catalogue.cells import CellError
from catalogue.words import fold

_NEAR = {"tanaan": 0, "huomenna": 1, "ylihuomenna": 2}
_DAY = timedelta(days=1)
_NO_YEAR = re.compile(r"(\d{1,2})\.(\d{1,2})\.?")
_ESSIVE = re.compile(r"(maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai)na")
_CLOCK_WORD = re.compile(r"\b(?:klo|kello)\b\.?\s*")
_LONGEST = 40
LATEST = timedelta(days=366)
"""No day that somebody types is further ahead."""


def when(text: str, today: date, usual: tuple[date, time]) -> tuple[date, time]:
    """Return the day and the time of day; what of it is not said is as in `usual`. Raises CellError.

    A day without a year is the next such day. "18.30" alone is a time of day, "25.11." a day.
    """
    words = _words(text)
    if len(words) == 1 and not words[0].endswith("."):
        try:
            return usual[0], moments.clock(words[0])
        except CellError:
            return _day(words, today), usual[1]
    try:
        return _day(words, today), usual[1]
    except CellError:
        starts = moments.clock(words[-1])
        return (_day(words[:-1], today) if words[:-1] else usual[0]), starts


def day(text: str, today: date) -> date:
    """Return the day: 11.1.2027, 11.1., ma 11.1., maanantaina, huomenna. Raises CellError."""
    return _day(_words(text), today)


def _words(text: str) -> list[str]:
    words = _CLOCK_WORD.sub(" ", text[:_LONGEST].casefold().replace(",", " ")).split()
    if not words:
        raise CellError("Kirjoita aika näin: ke 25.11. klo 18.")
    return words


def _day(words: list[str], today: date) -> date:
    """Of a weekday and a date the date; they must go together."""
    *before, said = words
    read = _date(said, today)
    if len(before) > 1 or (before and _weekday(before[0]) != read.weekday()):
        raise CellError("Viikonpäivä ja päivä eivät sovi yhteen, tai niitä on monta.")
    return read


def _date(word: str, today: date) -> date:
    if fold(word) in _NEAR:
        return today + _NEAR[fold(word)] * _DAY
    if found := _NO_YEAR.fullmatch(word):
        this_year = moments.day(f"{found[1]}.{found[2]}.{today.year}")
        return this_year if this_year >= today else moments.day(f"{found[1]}.{found[2]}.{today.year + 1}")
    if word[0].isdecimal():
        return moments.day(word)
    return today + (((_weekday(word) - today.weekday() - 1) % 7) + 1) * _DAY


def _weekday(word: str) -> int:
    only = moments.weekdays(_ESSIVE.sub(r"\1", word))
    if len(only) != 1:
        raise CellError("Kirjoita yksi päivä.")
    return only[0]
