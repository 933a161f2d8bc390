"""Made-up people who chat, and the world around them: for the book of pages, and for the tests of dialogs."""

from datetime import datetime
from itertools import product

from bot.i18n.languages import LANGUAGES, offered
from catalogue.lexicon import Lexicon
from catalogue.schedule import HELSINKI
from catalogue.snapshot import Snapshot
from dialogs.addresses import Search
from dialogs.world import Rows, Talk, Watched, World
from rules.interest import HELD, Answer, Interest, Reach, Remind, State
from rules.person import Age, Dialog, Person
from rules.settings import Help, Settings

NOW = round(datetime(2026, 11, 21, 12, 0, tzinfo=HELSINKI).timestamp() * 1000)
HOUR = 60 * 60 * 1000
DAY = 24 * HOUR
HELP_PHONE = "08 123 4567"
KAJAANI = 1
WATCHES = 6
SWIMMING, WITHOUT_TIMES, GONE = 1, 43, 999
"""Numbers of hobbies of the example catalogue, and one that it does not have."""

NEWCOMER = Person(1, channel="terminal", reachable=True)
AMINA = Person(1, language="en", place=KAJAANI, channel="terminal", reachable=True)
BAHAR = Person(1, language="fi", position=(64.22, 27.73), channel="web")
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
        catalogue=snapshot,
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
            {"since": NOW - DAY, "channels": ["web"], "mailboxes": ["mikko@example.org"], "file": {}},
            talk={one.id: Talk(one) for one in interests() if not one.age.minor},
            watches=tuple(Watched(n, Search(kinds=(n,), filters=n), told=n == WATCHES) for n in range(1, WATCHES + 1)),
        ),
    )


def interests() -> tuple[Interest, ...]:
    """An adult's in each state and with each answer, for a hobby with and without times; and a minor's."""
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
    return tuple(
        interest_of(number, hobby, age=age, state=state, answer=answer)
        for number, (age, hobby, state, answer) in enumerate(kinds, 1)
    )


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
    )
