"""From any order of events each interest ends, each message ends, nothing is doubled, nobody waits without word."""

import asyncio
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.app.script import Script, ScriptClock, script_service
from bot.app.staffing import do
from bot.channels.terminal.channel import TerminalChannel
from bot.commands.answering import close, pass_on
from bot.commands.apply import apply
from bot.messages import Ambiguous, Outbound, Refused, TryAgain
from bot.store import interests, people
from bot.store.database import Tx
from dialogs.commands import Done, Erase, Register, SayComing, Withdraw
from rules.interest import FINAL, Actor, Answer, Interest, Reach
from rules.loop import WAITING, days_later, may_go
from rules.loop import To as Whom
from rules.person import Age, Person
from tests.once import read_once

if TYPE_CHECKING:
    from bot.app.service import Service

HOUR = 60 * 60 * 1000
HOBBIES = (1, 4, 10, 25, 32, 43, 48, 58, 66)
"""Weekly and rare ones, one without times, two whose association cannot be written to."""
FAULTS: tuple[Exception | None, ...] = (None, None, Refused("no"), Ambiguous("no answer"), TryAgain("later"))
ANSWERING = (Actor.STAFF, Actor.ASSOCIATION)
DOING = ("register", "withdraw", "coming", "erase", "answer", "close", "fault", "hours", "twice", "restart")
MEMORY = Path("/dev/shm")

events = st.one_of(
    st.tuples(st.just("register"), st.integers(0, 3), st.sampled_from(HOBBIES), st.sampled_from((Age.ADULT, Age.TEEN))),
    st.tuples(st.sampled_from(("withdraw", "coming", "erase")), st.integers(0, 9)),
    st.tuples(
        st.just("answer"), st.integers(0, 9), st.sampled_from(Answer), st.sampled_from((Actor.STAFF, Actor.ASSOCIATION))
    ),
    st.tuples(st.just("close"), st.integers(0, 9)),
    st.tuples(st.just("fault"), st.sampled_from(("email", "telegram")), st.sampled_from(FAULTS)),
    st.tuples(st.just("hours"), st.one_of(st.integers(1, 30), st.integers(24, 400), st.integers(24, 2400))),
    st.tuples(st.sampled_from(("twice", "restart"))),
)


class Play:
    """A service that is driven by events; `sent` counts what a channel took, by key."""

    service: "Service"
    script: Script

    def __init__(self, folder: Path) -> None:
        self.folder, self.clock, self.sent = folder, ScriptClock(), Counter[str]()
        self.faults: dict[str, Exception | None] = {}
        self.people: dict[int, int] = {}
        self.doubtful: set[str] = set()

    async def begin(self) -> None:
        with read_once():
            self.service = await script_service(self.folder, self.clock)
        self.script = Script(self.service, self.clock, do, channel="telegram")

    async def run(self, happens: list[tuple[Any, ...]]) -> None:
        doing: dict[str, Callable[..., Awaitable[None]]] = {name: getattr(self, name) for name in DOING}
        for name, *rest in happens:
            await doing[name](*rest)
        self.faults.clear()
        for _ in range(32):  # everything well again, for as long as anything can take
            await self.hours(60)
            await self.close_all()

    async def register(self, who: int, hobby: int, age: Age) -> None:
        async def work(tx: Tx) -> None:
            person = await self._person(tx, who)
            name = "" if age.minor else "Amina"
            await self._apply(tx, person, Register(hobby, age, Reach.CHAT, name, "", agreed=True))

        await self.service.database.write(work)

    async def withdraw(self, at: int) -> None:
        await self._of_one(at, lambda interest: Withdraw(interest.id))

    async def erase(self, at: int) -> None:
        await self._of_one(at, lambda _interest: Erase())

    async def coming(self, at: int) -> None:
        await self._of_one(at, lambda interest: SayComing(interest.id, self.clock.ms + HOUR, coming=True))

    async def answer(self, at: int, answer: Answer, actor: Actor) -> None:
        async def work(tx: Tx) -> None:
            if one := await self._pick(tx, at):
                await pass_on(tx, self.service.context, one.number, answer, self.clock.ms, actor=actor)

        await self.service.database.write(work)

    async def close(self, at: int) -> None:
        async def work(tx: Tx) -> None:
            rows = await tx.all("tasks_open")
            if rows:
                await close(tx, self.service.context, rows[at % len(rows)]["number"], "Olena", self.clock.ms)

        await self.service.database.write(work)

    async def close_all(self) -> None:
        for _ in range(len(await self.service.database.read(lambda tx: tx.all("tasks_open")))):
            await self.close(0)

    async def fault(self, channel: str, error: Exception | None) -> None:
        self.faults[channel] = error

    async def hours(self, hours: int) -> None:
        self.clock.ms += hours * HOUR
        await self.twice()
        await self.nobody_is_forgotten()

    async def twice(self) -> None:
        for _ in range(2):
            await self.service.clock.run_all()
            await self.script._outbox.drain()

    async def restart(self) -> None:
        await self.service.database.close()
        await self.begin()

    async def nobody_is_forgotten(self) -> None:
        """Right after the jobs have run: whose day has come has had the word, or sees it when they come back."""
        if not may_go(Whom.PERSON, self.clock.ms, self.service.context.settings):
            return
        for one in await self.service.database.read(self._all):
            since = one.waiting_since if one.state in WAITING else None
            if since is not None and days_later(since, 10) <= self.clock.ms:
                steps = await self.service.database.read(lambda tx, i=one.id: tx.all("steps_of", interest=i))
                assert "word" in {row["step"] for row in steps}, one

    async def _all(self, tx: Tx) -> list[Interest]:
        found: list[Interest] = []
        for person in self.people.values():
            found += await interests.of_person(tx, self.service.private, person)
        return found

    async def _pick(self, tx: Tx, at: int) -> Interest | None:
        every = await self._all(tx)
        return every[at % len(every)] if every else None

    async def _of_one(self, at: int, command: Callable[[Interest], Any]) -> None:
        async def work(tx: Tx) -> None:
            one = await self._pick(tx, at)
            person = await people.get(tx, self.service.private, one.person) if one else None
            if one and person:
                await self._apply(tx, person, command(one))

        await self.service.database.write(work)

    async def _apply(self, tx: Tx, person: Person, command: Any) -> None:
        _, outcome = await apply(tx, self.service.context, person, command, self.clock.ms)
        if isinstance(command, Erase):
            assert isinstance(outcome, Done)
            self.people = {who: known for who, known in self.people.items() if known != person.id}

    async def _person(self, tx: Tx, who: int) -> Person:
        if who not in self.people:
            self.people[who] = (await people.meet(tx, self.service.private, "telegram", f"c{who}", self.clock.ms)).id
        found = await people.get(tx, self.service.private, self.people[who])
        assert found is not None
        return found

    async def send(self, channel: TerminalChannel, message: Outbound, key: str) -> str:
        error = self.faults.get("email" if channel is self.script.mails else "telegram")
        if isinstance(error, Ambiguous):
            self.doubtful.add(key)
        if error:
            raise error
        self.sent[key] += 1
        return str(len(self.sent))


async def played(happens: list[tuple[Any, ...]]) -> None:
    where = MEMORY if MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="mukaan-loop-", dir=where) as folder:
        play = Play(Path(folder))

        async def send(channel: TerminalChannel, _address: str, message: Outbound, key: str) -> str:
            return await play.send(channel, message, key)

        with patch.object(TerminalChannel, "send", send):
            await play.begin()
            try:
                await play.run(happens)
                await check(play)
            finally:
                await play.service.database.close()


async def check(play: Play) -> None:
    """What must hold at the end."""
    database = play.service.database
    assert [one for one in await database.read(play._all) if one.state not in FINAL] == []
    counts = await database.read(lambda tx: tx.all("delivery_counts", since=0))
    assert {row["state"] for row in counts} <= {"sent", "failed", "skipped", "unknown"}
    assert [key for key, times in play.sent.items() if times > 1 and key not in play.doubtful] == []
    assert await database.read(lambda tx: tx.all("tasks_open")) == []
    waiting = await database.read(lambda tx: tx.all("notices_waiting", after=0, row_limit=100))
    assert [row["kind"] for row in waiting] == []


@pytest.mark.heavy
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(events, min_size=4, max_size=25))
def test_from_any_order_of_events_all_end_and_nothing_is_doubled(happens: list[tuple[Any, ...]]) -> None:
    asyncio.run(played([("register", 0, 4, Age.ADULT), ("register", 1, 43, Age.ADULT), *happens]))
