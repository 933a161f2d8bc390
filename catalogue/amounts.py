"""Ages and prices as people write them in one cell, in Finnish; each raises CellError."""

import re

from catalogue.cells import CellError
from catalogue.hobby import FULL_AGE, Per
from catalogue.wishes import OLDEST
from catalogue.words import fold

MOST_EUROS = 2000

_YEARS_OLD = r"(?:\s*-?\s*(?:v|vuotta|vuotias|vuotiaa\w*|vuotiai\w*)\.?)?"
_AGE = re.compile(rf"(\d{{1,3}}){_YEARS_OLD}")
_OF_ONE_AGE = re.compile(r"(\d{1,3})\s*-?\s*(?:vuotiaa|vuotiai)\w*")
_FROM = re.compile(
    rf"(?:k-?|yli|vahintaan|alkaen)\s*(\d{{1,3}}){_YEARS_OLD}"
    rf"|(\d{{1,3}})(?:{_YEARS_OLD}\s*(?:\+|->?|alkaen|ja yli|ylospain)|\s*\+{_YEARS_OLD}|\s*vuodesta(?: ylospain)?)"
)
_BELOW = re.compile(rf"(?:alle)\s*(\d{{1,3}}){_YEARS_OLD}")
_UP_TO = re.compile(rf"(?:enintaan|korkeintaan|max\.?)\s*(\d{{1,3}}){_YEARS_OLD}")
_BETWEEN = re.compile(rf"(\d{{1,3}})\s*-\s*(\d{{1,3}}){_YEARS_OLD}")
_GRADES = re.compile(r"([1-9])\.?(?:\s*-\s*([1-9])\.?)?\s*-?\s*(?:lk\.?|luok\w*)")
_GRADE_BEGINS, _GRADE_ENDS = 6, 7
"""In grade 1 a child is seven, and eight before it is over."""

_ADULTS = frozenset({"aikuiset", "aikuisille", "taysi-ikaiset", "taysi-ikaisille"})
_ALL = frozenset({"kaikki", "kaikille", "kaikenikaiset", "kaikenikaisille", "kaiken ikaiset", "kaiken ikaisille"})
_FREE = frozenset({"ilmainen", "ilmaista", "maksuton", "maksutonta", "vapaa paasy"})
_PER: dict[str, Per] = {
    **dict.fromkeys(("kerta", "krt", "kerralta", "kerta."), "time"),
    **dict.fromkeys(("kk", "kuukausi", "kuukaudessa", "kuussa"), "month"),
    **dict.fromkeys(("kausi", "kaudessa", "kaudelta", "lukukausi"), "season"),
    **dict.fromkeys(("vuosi", "vuodessa", "v"), "year"),
}
_PRICE = re.compile(r"(?:€\s*)?(\d{1,5})(?:[.,](\d{1,2})|[.,]-)?\s*(?:€|euroa|eur|e)?\s*(?:[/.]|per\b)?\s*([a-z]+\.?)?")
_RANGE = re.compile(r".*\d\s*(?:€|euroa)?\s*-\s*\d.*")


def age(value: str) -> int:
    """Return an age in years: 7, 7 v."""
    found = _AGE.fullmatch(fold(value))
    if not found or int(found[1]) > OLDEST:
        raise CellError("Kirjoita ikä vuosina, esimerkiksi 7.")
    return int(found[1])


def ages(value: str) -> tuple[int | None, int | None]:
    """Return the youngest and the oldest age, None where there is no limit.

    "5-6 -vuotiaat", "alle 12 v" (at most 11), "18+", "aikuiset"; grades as the ages of their pupils: "1.-4. lk" is 7 to
    11; "yli 7 v" is 7 and older, as Finnish associations mean it.
    """
    youngest, oldest = _ages(re.sub("[–—]", "-", fold(value)).strip())
    if max(youngest or 0, oldest or 0) > OLDEST or (oldest is not None and not (youngest or 0) <= oldest):
        _not_ages()
    return youngest, oldest


def _ages(plain: str) -> tuple[int | None, int | None]:
    if plain in _ALL:
        return None, None
    if plain in _ADULTS:
        return FULL_AGE, None
    if found := _GRADES.fullmatch(plain):
        return int(found[1]) + _GRADE_BEGINS, int(found[2] or found[1]) + _GRADE_ENDS
    if found := _BETWEEN.fullmatch(plain):
        return int(found[1]), int(found[2])
    if found := _FROM.fullmatch(plain):
        return int(found[1] or found[2]), None
    if found := _BELOW.fullmatch(plain):
        return None, int(found[1]) - 1
    if found := _UP_TO.fullmatch(plain):
        return None, int(found[1])
    if found := _OF_ONE_AGE.fullmatch(plain):
        return int(found[1]), int(found[1])
    return _not_ages()


def price(value: str) -> tuple[int, Per | None]:
    """Euros as cents, and what they are for if that is said: 7,50; "60 € / kausi"; "ilmainen" is 0."""
    plain = re.sub("[–—]", "-", fold(value)).strip()
    if plain in _FREE:
        return 0, None
    found = _PRICE.fullmatch(plain)
    if not found and _RANGE.fullmatch(plain):
        raise CellError("Kirjoita yksi hinta, esimerkiksi tavallinen: 10. Muut hinnat voi kertoa kuvauksessa.")
    amount = int(found[1]) * 100 + int((found[2] or "").ljust(2, "0")) if found else -1
    per = found[3] if found else None
    if not 0 <= amount <= MOST_EUROS * 100 or (per and per not in _PER):
        raise CellError(
            f"Kirjoita hinta euroina, esimerkiksi 7,50 tai 60 €/kausi. Ilmainen on 0. Enintään {MOST_EUROS}."
        )
    return amount, _PER[per] if per else None


def _not_ages() -> tuple[int | None, int | None]:
    raise CellError("Kirjoita ikä näin: 5-6 v, yli 7 v, alle 12 v, 18+ tai 1.-4. lk.")
