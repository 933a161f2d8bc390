"""Many interests on one clock, and everything that happens to them as a line of text.

`python -m tests.jobs.timeline [--update]` compares the files beside this one with what happens now, or rewrites them.
"""

import asyncio
import difflib
import sqlite3
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from bot.commands.answering import close, pass_on
from bot.commands.registering import register, withdraw
from bot.messages import Ambiguous, Refused
from bot.store import erase, people
from bot.store.database import Tx
from catalogue.schedule import HELSINKI
from dialogs.commands import Done, Register, Withdraw
from rules.interest import Actor, Answer, Reach
from rules.person import Age, Person
from tests.jobs.scenes import failing
from tests.transcripts.runner import Stage, stage

HERE = Path(__file__).parent
HOUR = timedelta(hours=1)
REFUSED, UNKNOWN = "judo@example.org", "opisto@example.org"
"""Addresses of associations at which no mail arrives, and at which nobody knows."""


@dataclass(frozen=True, slots=True)
class Case:
    """Somebody who registers, and what others do later: moments and words."""

    number: int
    at: datetime
    hobby: int
    channel: str
    age: Age
    then: tuple[tuple[datetime, str], ...]


@dataclass(frozen=True, slots=True)
class Run:
    """A table of cases, from when to when, and when the service is away."""

    name: str
    begins: datetime
    days: int
    until: datetime
    away: tuple[datetime, datetime] | None
    table: str

    def cases(self) -> Iterator[Case]:
        """A line each: when, which hobby, perhaps "web" or "minor", and behind | what is done when."""
        for number, line in enumerate(self.table.strip().splitlines(), 1):
            first, *then = (part.split() for part in line.split("|"))
            day, clock, hobby, *more = first
            age = Age.TEEN if "minor" in more else Age.ADULT
            done = tuple((self._moment(*words[:2]), words[2]) for words in then if words)
            channel = "web" if "web" in more else "telegram"
            yield Case(number, self._moment(day, clock), int(hobby), channel, age, done)

    def _moment(self, day: str, clock: str) -> datetime:
        hour, minute = map(int, clock.split(":"))
        return (self.begins + timedelta(days=int(day))).replace(hour=hour, minute=minute)

    def ticks(self) -> Iterator[datetime]:
        """Each hour of the first days, real hours; then two moments of each day. None while the service is away."""
        moment = self.begins
        while moment < self.until:
            if self.away is None or not self.away[0] <= moment < self.away[1]:
                yield moment
            if moment < self.begins + timedelta(days=self.days):
                moment = datetime.fromtimestamp(moment.timestamp() + HOUR.total_seconds(), HELSINKI)
            else:
                moment = moment.replace(hour=12) if moment.hour < 12 else (moment + timedelta(days=1)).replace(hour=9)


@dataclass(order=True, frozen=True, slots=True)
class Happened:
    """One thing, about one interest (0: about none of them alone); `look` is how often had been looked before."""

    at: int
    look: int
    number: int
    who: str
    what: str


@dataclass(slots=True)
class Story:
    """What happened, in order."""

    run: Run
    seen: dict[tuple[object, ...], Happened] = field(default_factory=dict)
    numbers: dict[int, int] = field(default_factory=dict)
    """Numbers of interests by id: some are erased on the way."""
    looks: int = 0

    def happened(self) -> list[Happened]:
        return sorted(self.seen.values())

    def told(self) -> str:
        """A line for each."""
        lines = []
        for one in self.happened():
            local = datetime.fromtimestamp(one.at / 1000, HELSINKI)
            day = (local.date() - self.run.begins.date()).days
            about = f"#{one.number}" if one.number else ""
            lines.append(f"{day:>3}  {local:%a %d.%m. %H:%M}  {about:<4} {one.who:<12} {one.what}")
        return "\n".join(lines) + "\n"

    def look(self, file: Path) -> None:
        """Take down what is new in the rows."""
        self.looks += 1
        with closing(sqlite3.connect(file)) as database:
            self.numbers |= dict(database.execute("SELECT id, number FROM interest"))
            notices = {i: (n, kind) for i, n, kind in database.execute("SELECT id, number, kind FROM notice")}
            for given, interest, at, state, actor, answer in database.execute(
                "SELECT id, interest_id, at, state, actor, answer FROM interest_event"
            ):
                what = f"is {state}" + (f": {answer}" if answer else "")
                self._saw(("event", given), at, self.numbers[interest], str(actor), what)
            for number, interest, kind, created, done, by in database.execute(
                "SELECT number, interest_id, kind, created_at, done_at, done_by FROM task"
            ):
                about = self.numbers.get(interest, 0)
                self._saw(("task", number), created, about, "staff", f"task {number}: {kind}")
                if done:
                    self._saw(("done", number), done, about, "staff", f"task {number} done: {by}")
            for given, key, kind, state, ended in database.execute(
                "SELECT id, key, kind, state, ended_at FROM delivery WHERE ended_at IS NOT NULL AND kind <> 'reminder'"
            ):
                number, who, what = self._delivery(key or "", kind, notices)
                self._saw(("delivery", given), ended, number, who, f"{what} {state}")

    def _delivery(self, key: str, kind: str, notices: dict[int, tuple[int, str]]) -> tuple[int, str, str]:
        name, _, rest = key.partition(":")
        if kind == "notice":
            number, about = notices[int(rest)]
            return number, "association", f"mail {about}:"
        if kind == "staff":
            return 0, "staff", f"mail {name}:"
        return self.numbers[int(rest.split(":")[0])], "person", f"message {name}:"

    def _saw(self, key: tuple[object, ...], at: int, number: int, who: str, what: str) -> None:
        self.seen.setdefault(key, Happened(at, self.looks, number, who, what))


@asynccontextmanager
async def played_run(run: Run) -> AsyncIterator[tuple[Stage, Story]]:
    """Play it to the end."""
    async with stage(f"# {run.begins:%Y-%m-%d %H:%M}", "telegram") as played:
        story = Story(run)
        todo = sorted(((at, case, what) for case in run.cases() for at, what in _todo(case)), key=_when)
        known: dict[int, tuple[Person, int]] = {}
        with ExitStack() as broken:
            broken.enter_context(failing(played.script.mails, Refused("smtp 550"), REFUSED))
            broken.enter_context(failing(played.script.mails, Ambiguous("no answer"), UNKNOWN))
            for tick in run.ticks():
                while todo and todo[0][0] <= tick:
                    at, case, what = todo.pop(0)
                    set_to(played, at)
                    await _do(played, case, what, known)
                    story.look(played.file)
                set_to(played, tick)
                await played.service.clock.run_all()
                await played.script._outbox.drain()
                story.look(played.file)
        yield played, story


def _todo(case: Case) -> Iterator[tuple[datetime, str]]:
    yield case.at, "register"
    yield from case.then


def _when(one: tuple[datetime, Case, str]) -> tuple[float, int]:
    return one[0].timestamp(), one[1].number


def set_to(played: Stage, at: datetime) -> None:
    played.clock.ms = round(at.timestamp() * 1000)


async def _do(played: Stage, case: Case, what: str, known: dict[int, tuple[Person, int]]) -> None:
    """What somebody does, through the same commands as in life."""
    service, now = played.service, played.clock.ms

    async def registers(tx: Tx) -> None:
        person = await people.meet(tx, service.private, case.channel, f"chat-{case.number}", now)
        person = Person(person.id, language="en", place=1, channel=case.channel, reachable=person.reachable)
        await people.save(tx, service.private, person)
        name = "" if case.age.minor else "Amina"
        asked = Register(case.hobby, case.age, Reach.CHAT, name, "", agreed=True)
        done = await register(tx, service.context, person, asked, now)
        assert isinstance(done, Done), (case, done)
        known[case.number] = person, done.number

    async def tasks_done(tx: Tx) -> None:
        for row in await tx.all("tasks_of", interest=known[case.number][1]):
            if row["done_at"] is None:
                await close(tx, service.context, row["number"], "Olena", now)

    async def answers(tx: Tx) -> None:
        await pass_on(tx, service.context, case.number, Answer(what), now, actor=Actor.ASSOCIATION)

    async def withdraws(tx: Tx) -> None:
        person, interest = known[case.number]
        await withdraw(tx, service.context, person, Withdraw(interest), now)

    async def erases(tx: Tx) -> None:
        await erase.erase(tx, service.private, known[case.number][0].id, now)

    doing: dict[str, Callable[[Tx], object]] = {
        "register": registers,
        "rings": tasks_done,
        "withdraws": withdraws,
        "erases": erases,
    }
    await service.database.write(doing.get(what, answers))


def day(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=HELSINKI)


FIFTY = Run(
    "timeline",
    day("2026-11-30 07:00"),
    15,
    day("2027-02-25 00:00"),
    (day("2026-12-10 03:00"), day("2026-12-11 15:00")),
    """
0 08:05 43 | 0 12:10 welcome
0 08:40 43 | 1 09:30 full
0 09:15 43 | 2 10:00 call
0 09:50 43 | 3 08:30 not-ours
0 10:20 43 | 3 13:00 other
0 11:00 43 | 4 16:00 welcome
0 12:30 43 | 6 11:00 full
0 13:05 43 | 7 14:00 welcome
0 14:10 43 | 9 10:00 welcome
0 15:45 43 | 9 22:30 call
0 17:20 43 | 12 09:00 welcome
0 19:59 43 | 13 15:00 not-ours
0 20:30 43
0 21:40 43
0 22:15 43 | 5 10:00 withdraws
0 23:50 43 | 8 21:30 withdraws
1 00:10 43 | 2 03:00 erases
1 02:30 43 | 11 16:00 erases
1 06:59 43
1 08:00 43 | 8 10:00 rings
1 09:10 43 web
1 10:30 43 web | 12 10:00 welcome
1 11:20 43
1 12:00 43 | 20 09:00 welcome
1 13:40 35
1 14:00 35 | 5 09:00 welcome | 5 12:00 full
1 14:50 35 | 6 08:00 full | 9 15:30 welcome
1 15:10 4
1 16:00 4 | 2 09:40 welcome
1 18:30 4 | 3 09:00 rings
2 07:30 16
2 09:00 16 | 4 12:00 welcome
2 10:10 1
2 12:45 28 | 3 07:50 full
2 14:20 14
2 16:30 8
3 08:15 20 | 3 08:55 withdraws
3 09:30 67
3 11:00 10
3 13:00 10 | 3 16:20 rings
3 14:00 15
3 15:30 15 | 4 10:00 rings | 11 16:30 welcome
4 08:00 48
4 09:00 48 | 5 11:00 rings
4 10:00 66 | 12 12:00 welcome
4 18:45 4
5 10:00 16
5 23:30 43
6 12:00 25 minor
6 13:00 25 minor | 8 09:00 rings
""",
)
SPRING = Run(
    "timeline-spring",
    day("2026-03-24 12:00"),
    16,
    day("2026-04-09 00:00"),
    None,
    """
0 13:00 43
1 03:30 43
2 03:30 43
2 10:00 43 | 6 10:30 welcome
3 02:59 43
3 23:10 43
4 12:00 43
5 04:10 43
""",
)
AUTUMN = Run(
    "timeline-autumn",
    day("2026-10-20 12:00"),
    16,
    day("2026-11-05 00:00"),
    None,
    """
0 13:00 43
1 03:30 43
2 03:30 43
2 10:00 43 | 6 10:30 welcome
3 02:59 43
3 23:10 43
4 12:00 43
5 04:10 43
""",
)
RUNS = (FIFTY, SPRING, AUTUMN)


def path_of(run: Run) -> Path:
    return HERE / f"{run.name}.txt"


async def _main(*, update: bool) -> int:
    differ = 0
    for run in RUNS:
        path = path_of(run)
        async with played_run(run) as (_, story):
            told = path.read_text(encoding="utf-8") if path.exists() else ""
            now = story.told()
        lines = difflib.unified_diff(told.splitlines(keepends=True), now.splitlines(keepends=True), run.name, "now")
        sys.stdout.writelines(lines)
        differ |= told != now
        if update:
            path.write_text(now, encoding="utf-8")
    return int(differ and not update)


if __name__ == "__main__":
    sys.exit(asyncio.run(_main(update="--update" in sys.argv[1:])))
