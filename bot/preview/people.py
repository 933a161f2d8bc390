"""Made-up people who chat, and the world around them: for the book of pages, and for the tests of dialogs."""

from dataclasses import replace
from datetime import datetime
from itertools import product

from bot.i18n.languages import LANGUAGES, offered
from bot.preview import announcing
from catalogue.examplefair import example_fair
from catalogue.fair import Fair
from catalogue.lexicon import Lexicon
from catalogue.schedule import HELSINKI
from catalogue.snapshot import Snapshot
from dialogs.addresses import Search
from dialogs.pages import staff
from dialogs.world import Asked, Care, Contacting, Rows, Talk, Watched, World
from rules.cases import Author, Case, Held, Sort, Word
from rules.fairs import Counts
from rules.interest import HELD, Answer, Interest, Reach, Remind, State, Who
from rules.person import Age, Dialog, Person
from rules.roles import Action, Badge, Colleague, Logged, Role
from rules.settings import Help, Settings
from rules.visits import Question
from rules.visits import asked as step_of

NOW = round(datetime(2026, 11, 21, 12, 0, tzinfo=HELSINKI).timestamp() * 1000)
HOUR = 60 * 60 * 1000
DAY = 24 * HOUR
WEEK = 7 * DAY
HELP_PHONE = "08 123 4567"
LONG = 20
"""Days after which who waits has been told that nobody has answered."""
KAJAANI = 1
WATCHES = 6
SWIMMING, WITHOUT_TIMES, GONE = 1, 43, 999
"""Numbers of hobbies of the example catalogue, and one that it does not have."""

FAIR, COMES_TO, OVER, CANCELLED_FAIR = 1, 2, 4, 5
"""Numbers of fairs."""
STALLS = 100
"""Numbers of a fair's tables begin above so many for each fair."""
EMPTY, STALL = STALLS + 1, STALLS + 3
"""A table with nothing in the list, and one with hobbies."""

NEWCOMER = Person(1, channel="terminal", reachable=True)
AMINA = Person(1, language="en", place=KAJAANI, channel="terminal", reachable=True, badge=Badge(1, Role.ADMIN))
"""One of staff too: every button is on her pages."""
BAHAR = Person(1, language="fi", position=(64.22, 27.73), channel="web")
STAFF = tuple(
    Colleague(number, name, list(Role)[-number % 3], NOW - number * DAY)
    for number, name in enumerate(("Mikko", "Olena", "Bahar", "Amina", "Mikko T", "Olena K", "Bahar R"), 1)
)
"""The first is the reader: an admin, who sees everything."""
PEOPLE = {
    "a newcomer": NEWCOMER,
    "Amina, in a chat that pushes": AMINA,
    "Bahar, in the web chat": BAHAR,
    "Olena, who said stop": Person(1, language="ar", channel="terminal", reachable=True, quiet=True),
    "Mikko, in the middle of it": Person(
        1,
        language="fi",
        place=KAJAANI,
        name="Mikko",
        phone="+358442051310",
        channel="web",
        dialog=Dialog(words="neuletupa", name="Mikko", phone="+358442051310", email="mikko@example.org"),
    ),
}


def world_of(snapshot: Snapshot, lexicon: Lexicon) -> World:
    """A Saturday at noon, and somebody with an interest of each kind."""
    return World(
        now=NOW,
        catalogue=replace(snapshot, fairs=fairs(snapshot)),
        lexicon=lexicon,
        settings=Settings(
            help=Help(HELP_PHONE, "apua@example.org", {"": "9–15"}),
            chat_link="https://t.me/mukaan_example_bot",
            web_link="https://mukaan.example.org",
            email=True,
            replies=True,
        ),
        languages=tuple((code, LANGUAGES[code].autonym) for code in offered("")),
        rows=Rows(
            interests(),
            {
                "since": NOW - DAY,
                "channels": ["web"],
                "mailboxes": ["mikko@example.org"],
                "gender": "woman",
                "file": {},
            },
            steps=_asked(),
            talk={one.id: Talk(one) for one in interests() if not one.age.minor},
            watches=tuple(Watched(n, Search(kinds=(n,), filters=n), told=n == WATCHES) for n in range(1, WATCHES + 1)),
            calendar="https://mukaan.example.org/i/example.ics",
            change_link="https://mukaan.example.org/m/example",
            contacting=Contacting((1,), interests()[:2], interests()[0], AMINA, "https://mukaan.example.org/y/example"),
            guarded=(guarded(),),
            asked=asked(),
            care=care(snapshot),
            colleagues=STAFF,
            staff_log=staff_log(),
            announcing=announcing.sample(NOW, KAJAANI),
            fairs=frozenset({COMES_TO}),
            fair_counts=Counts(12, {STALL: 30, EMPTY + 1: 2}, {STALL: 4}),
            case=case(),
            tasks=tasks(),
            task=tasks()[0],
        ),
    )


def fairs(snapshot: Snapshot) -> dict[int, Fair]:
    """One that is on, one that the person comes to, one that is announced, one that is over, one that is cancelled."""
    soon = example_fair(snapshot.associations.values(), "example", NOW)
    times = (NOW - HOUR, soon.starts_at, soon.starts_at + WEEK, NOW - WEEK, soon.starts_at + WEEK)
    every = (
        replace(
            soon,
            number=number,
            starts_at=starts_at,
            ends_at=starts_at + 5 * HOUR,
            stalls=tuple(replace(one, number=one.number + number * STALLS) for one in soon.stalls),
        )
        for number, starts_at in enumerate(times, 1)
    )
    first, *others, last = every
    empty, plain, *tables = first.stalls
    first = replace(first, stalls=(replace(empty, hobbies=(GONE,)), replace(plain, label=""), *tables), names={})
    return {one.number: one for one in (first, *others, replace(last, cancelled=True))}


def care(snapshot: Snapshot) -> Care:
    """A hobby as an editor sees it, with a meeting that was cancelled."""
    hobby = snapshot.hobbies[SWIMMING]
    return Care(hobby, snapshot.associations[hobby.association], "seen", "seen", cancelled=(NOW + DAY,))


CASE = 12
"""The number of a talk with staff."""


def case() -> Case:
    """Of the person: it is over."""
    return Case(1, CASE, 1, open=False, municipality="Kajaani", doing=f"h{SWIMMING}")


def tasks() -> tuple[Held, ...]:
    """A talk with all that can stand in one, then more tasks than stand on a page."""
    said = (
        Word(1, NOW, Author.PERSON, Sort.TEXT, "Where is the door?"),
        Word(2, NOW, Author.STAFF, Sort.PHOTO, "Here!", "AgAC", "telegram"),
        Word(3, NOW, Author.NOTE, Sort.TEXT, "She has a pram."),
        Word(4, NOW, Author.PERSON, Sort.VOICE, "", "AwAC", "telegram"),
        Word(5, NOW, Author.PERSON, Sort.CALL),
    )
    talk = Held(CASE, staff.CASE, 0, {}, done=False, case=case(), language="ar", hobby_name="Uinti", words=said)
    more = (Held(n, staff.NO_ADDRESS, SWIMMING, {"interest": 1}, done=False) for n in range(CASE + 1, CASE + 9))
    return (talk, *more)


def staff_log() -> tuple[Logged, ...]:
    """Something of each sort, more than a page of it."""
    kinds = [(action, number, did) for action in Action for number in (0, 12) for did in (True, False)]
    return tuple(
        Logged(99 - place, NOW - place * HOUR, place % 3 + 1, "" if place % 3 else "Mikko", action, "What", number, did)
        for place, (action, number, did) in enumerate(kinds)
    )


def _asked() -> dict[int, frozenset[str]]:
    """Of those who were let in, one who is asked how it was; of those who were there, whether they still go."""
    first = {one.state: one.id for one in reversed(interests()) if one.answer in {None, Answer.WELCOME}}
    questions = {State.ANSWERED: Question.VISIT, State.CAME: Question.STILL}
    return {first[state]: frozenset({step_of(question)}) for state, question in questions.items()}


def interests() -> tuple[Interest, ...]:
    """An adult's in each state and with each answer, for a hobby with and without times; a minor's; and those of
    whoever else comes.
    """
    states = [
        (state, answer)
        for state in State
        if state not in HELD
        for answer in (Answer if state is State.ANSWERED else (None,))
    ]
    kinds: list[tuple[Age, int, State, Answer | None]] = [
        (Age.ADULT, hobby, state, answer) for hobby, (state, answer) in product((SWIMMING, WITHOUT_TIMES, GONE), states)
    ]
    kinds += [(age, SWIMMING, state, None) for age in (Age.UNDER_13, Age.TEEN) for state in sorted(HELD)]
    own = tuple(
        interest_of(number, hobby, age=age, state=state, answer=answer)
        for number, (age, hobby, state, answer) in enumerate(kinds, 1)
    )
    waits_long = interest_of(0, SWIMMING, state=State.TOLD, created_at=NOW - LONG * DAY)
    more = enumerate((*others(), waits_long), len(own) + 1)
    return own + tuple(replace(one, id=number, number=number) for number, one in more)


def others() -> tuple[Interest, ...]:
    """A child's, an adult's of the family, one whose name was not told, and a minor's who has cancelled."""
    told = interest_of(1, SWIMMING, state=State.TOLD)
    welcome = replace(told, state=State.ANSWERED, answer=Answer.WELCOME)
    teen = interest_of(1, SWIMMING, age=Age.TEEN)
    return (
        replace(teen, age=Age.UNDER_13, who=Who.CHILD, name="Bahar"),
        replace(told, who=Who.FAMILY, name="Olena", phone=""),
        *(replace(one, named=False, name="", phone="", municipality="Kajaani") for one in (told, welcome)),
        replace(teen, state=State.WITHDRAWN, name="Olena"),
    )


GUARDED = 500
"""The number of an interest of a minor for whom the person said yes."""


def guarded() -> Interest:
    """It: somebody else's."""
    teen = interest_of(GUARDED, SWIMMING, age=Age.TEEN, state=State.TOLD)
    return replace(teen, person=2, guardian=1, name="Olena", phone="")


def asked() -> Asked:
    """What a parent or guardian is asked by a link."""
    teen = interest_of(GUARDED + 1, SWIMMING, age=Age.TEEN, state=State.WITH_GUARDIAN)
    return Asked(replace(teen, person=2, name="Olena", phone=""), "uk", NOW + DAY)


def interest_of(
    number: int,
    hobby: int,
    *,
    age: Age = Age.ADULT,
    state: State = State.REGISTERED,
    answer: Answer | None = None,
    remind: Remind | None = None,
    created_at: int = NOW - DAY,
) -> Interest:
    return Interest(
        id=number,
        number=number,
        person=1,
        hobby=hobby,
        association=GONE if hobby == GONE else 1,
        age=age,
        reach=Reach.CHAT,
        state=state,
        answer=answer,
        remind=remind or list(Remind)[number % 3],
        created_at=created_at,
        changed_at=created_at,
        name="" if age.minor else "Amina",
        phone="" if number % 2 else "+358442051310",
        waiting_since=None if state in HELD else created_at,
    )
