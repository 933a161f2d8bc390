"""What somebody is looking for, and the same packed into one number for a button."""

from dataclasses import dataclass

from catalogue.hobby import Category

SPORT = "sport"
"""A wish wider than one category: everything in `SPORT_CATEGORIES`."""

SPORT_CATEGORIES = frozenset(
    {Category.TEAM_SPORT, Category.INDIVIDUAL_SPORT, Category.FITNESS_DANCE, Category.WINTER, Category.WATER}
)

OLDEST = 120

_FLAGS = ("women_only", "free", "children", "little_finnish")
_WEEKDAYS_AT = len(_FLAGS)
_AGE_AT = _WEEKDAYS_AT + 7
_END = 1 << (_AGE_AT + 7)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is asked for; nothing set asks for everything.

    `kinds` are Kind.ids and count before `category` (a Category or SPORT). `children`: children are welcome or it is
    for them. `weekdays` are 0 (Monday) to 6. `age` is the age in years of who comes.
    """

    kinds: tuple[str, ...] = ()
    category: str | None = None
    women_only: bool = False
    free: bool = False
    children: bool = False
    little_finnish: bool = False
    weekdays: frozenset[int] = frozenset()
    age: int | None = None


def pack_filters(wishes: Wishes) -> int:
    """Return the filters (all but kinds and category) as a number below 2**18; ValueError for what cannot be packed."""
    if not wishes.weekdays <= frozenset(range(7)):
        raise ValueError(f"not weekdays: {sorted(wishes.weekdays)}")
    if wishes.age is not None and not 0 <= wishes.age <= OLDEST:
        raise ValueError(f"not an age: {wishes.age}")
    packed = sum(1 << bit for bit, flag in enumerate(_FLAGS) if getattr(wishes, flag))
    packed |= sum(1 << (_WEEKDAYS_AT + day) for day in wishes.weekdays)
    return packed | (0 if wishes.age is None else wishes.age + 1) << _AGE_AT


def unpack_filters(packed: int) -> Wishes:
    """Return the wishes that `pack_filters` gives this number for; ValueError for a number that it never gives."""
    if not 0 <= packed < _END or packed >> _AGE_AT > OLDEST + 1:
        raise ValueError(f"not packed filters: {packed}")
    age = packed >> _AGE_AT
    women_only, free, children, little_finnish = (bool(packed >> bit & 1) for bit in range(len(_FLAGS)))
    return Wishes(
        women_only=women_only,
        free=free,
        children=children,
        little_finnish=little_finnish,
        weekdays=frozenset(day for day in range(7) if packed >> (_WEEKDAYS_AT + day) & 1),
        age=age - 1 if age else None,
    )
