"""What a page is drawn from: the time, the catalogue, the settings, and the rows that it said it needs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from catalogue.hobby import Association, Hobby, Point
from catalogue.lexicon import Lexicon
from catalogue.places import nearest_place
from catalogue.snapshot import Snapshot
from dialogs.addresses import Address, Search
from dialogs.announcing import Announcing
from dialogs.commands import Command, Outcome
from dialogs.texts.values import Page
from rules.cases import Case, Held
from rules.fairs import Counts
from rules.interest import Interest
from rules.person import Person
from rules.roles import Colleague, Logged
from rules.settings import Settings


class Need(StrEnum):
    """Rows that a page can ask for."""

    INTERESTS = "interests"  # all of this person's, and of minors for whom they said yes
    KEPT = "kept"  # everything that is kept about this person
    REMINDERS = "reminders"  # when the next reminder of each interest goes
    WATCHES = "watches"  # what this person is to be told of
    STEPS = "steps"  # what the clock has done about each interest, and what was said to it
    CALENDAR = "calendar"  # the address from which this person's calendar reads
    CONTACT = "contact"  # the associations of which this person is a contact
    ASKED = "asked"  # what a parent or guardian is asked by the link of this address
    COLLEAGUES = "colleagues"  # all of staff
    STAFF_LOG = "staff-log"
    ANNOUNCING = "announcing"  # the announcement that the page is about, or all of them
    FAIRS = "fairs"  # the fairs that this person comes to
    FAIR_COUNTS = "fair-counts"  # what was counted at the page's fair
    FIGURES = "figures"  # read only when they are drawn; that they were looked at is kept
    CASE = "case"  # the person's own talk with staff
    TASKS = "tasks"  # all that staff have to do
    TASK = "task"  # the one that the page is about
    TALK = "talk"  # of the page's interest, when its messages are this person's to read and write
    CARE = "care"  # of the page's hobby, as it is kept; of the list of hobbies to check, what was checked today


@dataclass(frozen=True, slots=True)
class Watched:
    """A search that somebody is to be told of when it finds something, or has been `told` of."""

    id: int
    search: Search
    told: bool = False


@dataclass(frozen=True, slots=True)
class Contacting:
    """What somebody sees as a contact of associations: nothing for anybody else."""

    associations: tuple[int, ...] = ()
    waiting: tuple[Interest, ...] = ()  # for an answer of the association that the page is about
    asked: Interest | None = None  # the one that the page is about
    comer: Person | None = None  # whose that is
    settings: str = ""  # the link of the page where that association chooses who gets our messages


@dataclass(frozen=True, slots=True)
class Asked:
    """What a parent or guardian is asked by a link."""

    interest: Interest
    language: str  # the young person's
    until: int  # when the link expires, milliseconds UTC
    used: bool = False


@dataclass(frozen=True, slots=True)
class Talk:
    """An interest whose messages somebody reads and writes, and whether they have blocked the association."""

    interest: Interest
    blocked: bool = False


@dataclass(frozen=True, slots=True)
class Care:
    """A hobby and its association as they are kept at this moment, for an editor; the marks are others as soon as
    anything about them is.
    """

    hobby: Hobby
    association: Association
    mark: str
    contact_mark: str
    cancelled: tuple[int, ...] = ()  # meetings to come, milliseconds UTC
    until: int = 0  # when a break ends by itself, milliseconds UTC; 0: never
    paused_here: bool = False  # not by its source
    placed_here: bool = False  # the place is not its source's


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that were asked for."""

    interests: tuple[Interest, ...] = ()
    kept: Mapping[str, Any] = field(default_factory=dict)
    reminders: Mapping[int, int] = field(default_factory=dict)  # by interest, milliseconds UTC
    watches: tuple[Watched, ...] = ()
    steps: Mapping[int, frozenset[str]] = field(default_factory=dict)  # by interest
    calendar: str = ""  # an address on the web, "" for none
    change_link: str = ""  # the page where a contact can tell more of the hobby that is shown
    contacting: Contacting = Contacting()
    guarded: tuple[Interest, ...] = ()  # of minors for whom this person said yes
    asked: Asked | None = None
    talk: Mapping[int, Talk] = field(default_factory=dict)  # by interest
    care: Care | None = None  # of the page's hobby
    checked: frozenset[int] = frozenset()  # hobbies that somebody here marked as checked today
    fairs: frozenset[int] = frozenset()  # that this person comes to
    fair_counts: Counts = field(default_factory=Counts)
    colleagues: tuple[Colleague, ...] = ()
    staff_log: tuple[Logged, ...] = ()
    announcing: Announcing = field(default_factory=Announcing)
    case: Case | None = None  # the person's own
    tasks: tuple[Held, ...] = ()  # open ones
    task: Held | None = None  # that the page is about


@dataclass(frozen=True, slots=True)
class World:
    """Everything outside the person that a page may look at."""

    now: int
    catalogue: Snapshot
    lexicon: Lexicon
    settings: Settings
    languages: tuple[tuple[str, str], ...]  # code and autonym of each, in the order to offer them
    rows: Rows = Rows()

    def interest(self, number: int) -> Interest | None:
        """One of the person's own interests among the loaded rows, or of a minor for whom they said yes."""
        return next((i for i in self.mine if i.id == number), None)

    @property
    def mine(self) -> tuple[Interest, ...]:
        """The person's own interests, and those of minors for whom they said yes."""
        return self.rows.interests + self.rows.guarded

    def hobby(self, number: int) -> Hobby | None:
        """A hobby of the catalogue, or None when it is no longer there."""
        return self.catalogue.hobbies.get(number)

    def origin(self, person: Person) -> Point | None:
        """Where this person goes from, or None when they have not said."""
        if person.position:
            return Point(*person.position)
        place = self.catalogue.places.get(person.place)
        return place.point if place else None

    def municipality(self, person: Person) -> str:
        """The municipality that this person goes from, "" when they have not said."""
        place = self.catalogue.places.get(person.place)
        if person.position:
            place = nearest_place(Point(*person.position), self.catalogue.places.values())
        return place.municipality if place else ""


@dataclass(frozen=True, slots=True)
class Act:
    """What an event leads to: the person as changed, what is to be done, and the page that follows what came of it."""

    person: Person
    then: Callable[[tuple[Outcome, ...]], Address]
    commands: tuple[Command, ...] = ()


def go(person: Person, address: Address) -> Act:
    """Nothing but the next page."""
    return Act(person, lambda _outcomes: address)


Draw = Callable[[Any, Person, World], Page]
Hear = Callable[[Any, Any, Person, World], Act | None]
Do = Callable[[Any, Person, World], Act]


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page in the site: how it is drawn, what rows that takes, and how it hears an answer to its question."""

    draw: Draw
    needs: frozenset[Need] = frozenset()
    hear: Hear | None = None
