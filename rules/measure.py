"""What is measured for whoever pays: each person once per measure and project period or fair, when it happens."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from rules.person import Age

ALWAYS = "always"
"""The project period before the first day that begins one, and where none is set."""


class Measure(StrEnum):
    """What happens to a person, in the order in which it does."""

    REACHED = "reached"  # they wrote with a language chosen, or scanned a code at a fair
    INTERESTED = "interested"  # they wanted to come to a hobby
    FIRST_VISIT = "first-visit"  # they said that they were there
    STILL = "still-attending"  # they said so, four weeks later


class Gender(StrEnum):
    """What somebody answered. Buttons count these by their place: only ever added to at the end."""

    WOMAN = "woman"
    MAN = "man"
    OTHER = "other"
    UNSAID = "unsaid"  # counted as not known


ASKED = "asked"
"""Kept in place of an answer once the question was asked; empty before."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of somebody when they are counted; empty: not known."""

    age: Age | str = ""
    municipality: str = ""
    gender: Gender | str = ""


def gender_counted(answer: str, age: str) -> str:
    """What is counted of the answer: nothing of a minor's row, for it is an adult who was asked about themselves."""
    return answer if answer in {Gender.WOMAN, Gender.MAN, Gender.OTHER} and age in {"", Age.ADULT} else ""


def filled_in(counted: Known, now: Known) -> Known:
    """How somebody counts once more is known of them: what was known stays, but the answer about gender is theirs."""
    age = counted.age or now.age
    municipality = counted.municipality or now.municipality
    return replace(counted, age=age, municipality=municipality, gender=gender_counted(now.gender, age))


def period_of(day: date, begins: Collection[str]) -> str:
    """The project period of a day, named by the day on which it begins (ISO)."""
    return max((one for one in begins if one <= day.isoformat()), default=ALWAYS)


def periods_between(since: date, day: date, begins: Collection[str]) -> tuple[str, ...]:
    """The project periods that days belong to, the oldest first; both ends included."""
    return (period_of(since, begins), *sorted(one for one in begins if since.isoformat() < one <= day.isoformat()))
