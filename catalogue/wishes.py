"""What somebody is looking for, and the same packed into one number for a button."""

from dataclasses import dataclass
from typing import Any

from catalogue.hobby import Category

SPORT = "sport"
"""A wish wider than one category: everything in `SPORT_CATEGORIES`."""

SPORT_CATEGORIES = frozenset(
    {Category.TEAM_SPORT, Category.INDIVIDUAL_SPORT, Category.FITNESS_DANCE, Category.WINTER, Category.WATER}
)

OLDEST = 120

PARTS = ("morning", "day", "evening")
"""Parts of the day in which a hobby may begin: before 11, from 11 to 16, from 16 on."""

SPOKEN = ("fi", "sv", "en", "et", "ru", "uk", "ar", "fa_AF", "ps", "ckb", "ku", "so", "sw", "fr")
"""Languages that can be asked for, as a button's number counts them; only ever added to at the end."""

# Where each wish stands in the packed number. What was packed once is read the same for ever: only add at the end.
_FLAGS = {
    "women_only": 0,
    "free": 1,
    "children": 2,
    "little_finnish": 3,
    "men": 18,
    "free_trial": 19,
    "accessible": 20,
    "has_room": 21,
    "soon": 22,
    "beginners": 23,
}
_WEEKDAYS_AT = 4
_AGE_AT = 11
_PARTS_AT = 24
_LANGUAGE_AT = 27
_END = 1 << 32
_SEVEN_BITS = 127


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is asked for; nothing set asks for everything.

    `kinds` are Kind.ids and count before `category` (a Category or SPORT). `men`: men may come. `free_trial`: at least
    the first time is free. `children`: children are welcome or it is for them. `soon`: it meets within seven days.
    `weekdays` are 0 (Monday) to 6, `parts` are of PARTS. `language` is one of SPOKEN that a leader speaks. `age` is the
    age in years of who comes.
    """

    kinds: tuple[str, ...] = ()
    category: str | None = None
    women_only: bool = False
    men: bool = False
    free: bool = False
    free_trial: bool = False
    children: bool = False
    little_finnish: bool = False
    accessible: bool = False
    has_room: bool = False
    soon: bool = False
    beginners: bool = False
    weekdays: frozenset[int] = frozenset()
    parts: frozenset[str] = frozenset()
    language: str = ""
    age: int | None = None


def pack_filters(wishes: Wishes) -> int:
    """Return the filters (all but kinds and category) as a number below 2**32; ValueError for what cannot be packed."""
    if not wishes.weekdays <= frozenset(range(7)):
        raise ValueError(f"not weekdays: {sorted(wishes.weekdays)}")
    if not wishes.parts <= frozenset(PARTS):
        raise ValueError(f"not parts of the day: {sorted(wishes.parts)}")
    if wishes.age is not None and not 0 <= wishes.age <= OLDEST:
        raise ValueError(f"not an age: {wishes.age}")
    packed = sum(1 << bit for flag, bit in _FLAGS.items() if getattr(wishes, flag))
    packed |= sum(1 << (_WEEKDAYS_AT + day) for day in wishes.weekdays)
    packed |= sum(1 << (_PARTS_AT + at) for at, part in enumerate(PARTS) if part in wishes.parts)
    packed |= (SPOKEN.index(wishes.language) + 1 if wishes.language else 0) << _LANGUAGE_AT
    return packed | (0 if wishes.age is None else wishes.age + 1) << _AGE_AT


def unpack_filters(packed: int) -> Wishes:
    """Return the wishes that `pack_filters` gives this number for; ValueError for a number that it never gives."""
    age, language = packed >> _AGE_AT & _SEVEN_BITS, packed >> _LANGUAGE_AT
    if not 0 <= packed < _END or age > OLDEST + 1 or language > len(SPOKEN):
        raise ValueError(f"not packed filters: {packed}")
    flags: dict[str, Any] = {flag: bool(packed >> bit & 1) for flag, bit in _FLAGS.items()}
    return Wishes(
        **flags,
        weekdays=frozenset(day for day in range(7) if packed >> (_WEEKDAYS_AT + day) & 1),
        parts=frozenset(part for at, part in enumerate(PARTS) if packed >> (_PARTS_AT + at) & 1),
        language=SPOKEN[language - 1] if language else "",
        age=age - 1 if age else None,
    )
