"""The records of the catalogue: what there is to join, who runs it, where and when."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

FULL_AGE = 18
Texts = Mapping[str, str]
"""One text by language code, the original among them; empty: not known."""
Per = Literal["time", "month", "season", "year"]
Status = Literal["active", "paused", "ended"]

_NO_TEXTS: Texts = MappingProxyType({})


def _texts() -> Texts:
    return _NO_TEXTS  # shared: most hobbies leave most texts out


@dataclass(frozen=True, slots=True)
class Point:
    """A point on the earth, WGS84 degrees."""

    lat: float
    lon: float


class Category(StrEnum):
    """The twelve groups that the kinds fall into, in the order in which they are offered."""

    TEAM_SPORT = "team_sport"
    INDIVIDUAL_SPORT = "individual_sport"
    FITNESS_DANCE = "fitness_dance"
    WINTER = "winter"
    WATER = "water"
    NATURE_ANIMALS = "nature_animals"
    CRAFTS_ART = "crafts_art"
    FOOD_HOME = "food_home"
    MUSIC_STAGE = "music_stage"
    FAMILY = "family"
    COMMUNITY = "community"
    GAMES_TECH = "games_tech"


@dataclass(frozen=True, slots=True)
class Kind:
    """What one does there, from a controlled list; `number` never changes, `source_ids` are "authority:id"."""

    number: int
    id: str
    category: str
    label_en: str
    label_fi: str
    source_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A named point people start from; `municipality` is stored, not guessed from the nearest centre."""

    number: int
    id: str
    name: str
    kind: str
    municipality: str
    point: Point


@dataclass(frozen=True, slots=True)
class Venue:
    """Where a hobby meets: name and address as on the door, "" when unknown; None means not known.

    `meeting_point`, `changing_rooms`, `accessibility` and `transport` (how to get there) are texts.
    """

    name: str
    address: str
    municipality: str
    point: Point | None = None
    meeting_point: Texts = field(default_factory=_texts)
    changing_rooms: Texts = field(default_factory=_texts)
    accessible: bool | None = None
    accessibility: Texts = field(default_factory=_texts)
    transport: Texts = field(default_factory=_texts)


class Audience(StrEnum):
    """Whom a hobby is for."""

    ANYONE = "anyone"
    WOMEN = "women"
    MEN = "men"
    FAMILIES = "families"


class FinnishNeeded(StrEnum):
    """How much Finnish one needs to take part."""

    NONE = "none"
    LITTLE = "little"
    SOME = "some"


@dataclass(frozen=True, slots=True)
class Price:
    """Euro cents for one time, month, season or year: 0 is free, None is not known; `free_trial` None likewise.

    `includes` says what the price covers.
    """

    cents: int | None = None
    per: Per = "time"
    free_trial: bool | None = None
    includes: Texts = field(default_factory=_texts)


@dataclass(frozen=True, slots=True)
class Association:
    """Who runs hobbies; `confirmed_on` is the day when its address was last confirmed, None: never. `others` are the
    channels of further contacts where it is told. `daily`: all of them want one mail a day.
    """

    number: int
    source: str
    source_id: str
    name: str
    email: str | None = None
    phone: str | None = None
    url: str = ""
    language: str = "fi"
    confirmed_on: date | None = None
    others: frozenset[str] = frozenset()
    daily: bool = False

    @property
    def channels(self) -> frozenset[str]:
        """Where it can be told of anybody; none: nowhere."""
        return self.others | {"email"} if self.email and self.confirmed_on else self.others


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a hobby meets, as a recurrence in the local wall time of Europe/Helsinki.

    `rule` is an RFC 5545 rule without DTSTART, COUNT and UNTIL, such as "FREQ=WEEKLY;BYDAY=TU", or "" when there are
    only `extra_dates`. `first` and `last` are the season's first and last possible day, None: open. A rule with
    INTERVAL counts from `first`, so needs it.
    """

    rule: str
    starts: time
    minutes: int
    first: date | None = None
    last: date | None = None
    except_dates: tuple[date, ...] = ()
    extra_dates: tuple[date, ...] = ()
    skips_public_holidays: bool = False
    skips_school_holidays: bool = False


@dataclass(frozen=True, slots=True)
class Meeting:
    """One occurrence of a schedule, in milliseconds UTC."""

    starts_at: int
    ends_at: int


@dataclass(frozen=True, slots=True)
class Hobby:
    """What one can join. `name` is as on the door (the original), other texts are by language; None means not known.

    `names` are translations of the name, `borrow` is what equipment can be borrowed, `childcare` whether somebody looks
    after children meanwhile. `capacity` is the number of places in all, `has_room` whether any is free. `checked_on` is
    the day when somebody last saw that all this is so, `checked_by` who (an association, a service; no person's name).
    """

    number: int
    source: str
    source_id: str
    kind: str
    name: str
    association: int
    venue: Venue
    schedules: tuple[Schedule, ...] = ()
    names: Texts = field(default_factory=_texts)
    description: Texts = field(default_factory=_texts)
    audience: Audience = Audience.ANYONE
    beginners: bool | None = None
    age_min: int | None = None
    age_max: int | None = None
    price: Price = Price()
    finnish: FinnishNeeded | None = None
    leader: str = ""
    leader_languages: tuple[str, ...] = ()
    women_leader: bool | None = None
    bring: Texts = field(default_factory=_texts)
    borrow: Texts = field(default_factory=_texts)
    children_welcome: bool | None = None
    childcare: bool | None = None
    capacity: int | None = None
    has_room: bool | None = None
    url: str = ""
    status: Status = "active"
    checked_on: date | None = None
    checked_by: str = ""
    example: bool = False

    @property
    def for_minors(self) -> bool:
        """Whether it is for nobody of full age."""
        return self.age_max is not None and self.age_max < FULL_AGE
