"""Whatever happens in whichever order while an announcement runs, the sum comes out and nobody gets it twice."""

import asyncio
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.messages import Ambiguous, Refused, SendError, Stopped, TryAgain
from bot.outbox.loops import Outbox
from bot.store import announcements, erase
from bot.store.database import Tx
from rules.announcement import ACTIVE, Draft, State
from rules.delivery import State as End
from tests.jobs.crowd import TEXTS, Crowd, crowd, outbox_of, say, states

PEOPLE = 30
MEMORY = Path("/dev/shm")
FAULTS = (None, None, None, Refused("refused"), Ambiguous("no answer"), TryAgain("busy"), Stopped("blocked"))
LATER = 6 * 60
"""Minutes after which all that was tried again has ended: it is day from eight to twenty-one."""


class Killed(BaseException):
    """The process dies while it sends."""


happenings = st.one_of(
    st.tuples(st.just("send"), st.integers(1, 12)),
    st.tuples(st.just("other"), st.integers(1, 12)),
    st.tuples(st.just("kill"), st.integers(0, 4)),
    st.tuples(st.just("fault"), st.sampled_from(FAULTS)),
    st.tuples(st.sampled_from(("pause", "on", "jobs", "confirm", "restart")), st.just(0)),
    st.tuples(st.sampled_from(("erase", "language", "quiet", "back")), st.integers(0, PEOPLE - 1)),
    st.tuples(st.just("join"), st.integers(0, PEOPLE - 2)),
    st.tuples(st.just("seconds"), st.integers(1, 200)),
)


@dataclass
class Play:
    """A crowd to which things happen. `left` is how many messages leave before a process stops sending for now."""

    crowd: Crowd
    processes: list[Outbox] = field(default_factory=list)
    number: int = 0
    left: int = 0
    dies: bool = False
    faults: list[SendError | None] = field(default_factory=list)
    arrived: dict[str, int] = field(default_factory=dict)
    """How often the platform took it, by chat: also when nobody heard of it."""

    def sends(self, address: str, _key: str) -> SendError | None:
        if self.left <= 0:
            raise Killed if self.dies else _Enough
        self.left -= 1
        fault = self.faults.pop(0) if self.faults else None
        if fault is None or isinstance(fault, Ambiguous):
            self.arrived[address] = self.arrived.get(address, 0) + 1
        return fault

    async def begin(self) -> None:
        self.crowd.chats.fails = self.sends
        self.processes = [self.process(), self.process()]
        self.number = (await self.crowd.scheduled(Draft(TEXTS, {"ar": "fi"}))).number
        self.crowd.clock.ms += 10 * 60_000

    def process(self) -> Outbox:
        return outbox_of(self.crowd.service, self.crowd.chats, self.crowd.clock)

    async def do(self, what: str, value: object) -> None:
        match what, value:
            case "send", int(left):
                await self.send(0, left)
            case "other", int(left):
                await self.send(1, left)
            case "kill", int(left):
                await self.send(0, left, dies=True)
                self.processes[0] = self.process()
            case "restart", _:
                self.processes[0] = self.process()
                await self.processes[0].take_over()
            case "fault", _:
                self.faults.append(value)  # type: ignore[arg-type]
            case "jobs", _:
                await self.crowd.service.clock.run_all()
            case "seconds", int(seconds):
                self.crowd.clock.ms += seconds * 1000
                await self.processes[1].take_over()
            case _:
                await self.crowd.write(lambda tx: self.change(tx, what, int(str(value))))

    async def change(self, tx: Tx, what: str, place: int) -> None:
        crowd, number, now = self.crowd, self.number, self.crowd.now
        person = crowd.people[place]
        known = await tx.one("person_get", id=person)
        match what:
            case "pause":
                await announcements.pause(tx, number)
            case "on":
                await announcements.go_on(tx, number, now)
            case "confirm":
                came = await announcements.confirm(tx, number, 1, now, 1, now)
                assert came.how == "again"
            case "erase" if known:
                await erase.erase(tx, crowd.service.private, person, now)
            case "join" if known and await tx.one("person_get", id=crowd.people[place + 1]):
                await erase.merge(tx, person, crowd.people[place + 1], now)
            case "language" if known:
                await say(tx, crowd.service, person, language=("ar", "so", "fi")[place % 3])
            case "quiet" if known:
                await say(tx, crowd.service, person, quiet=True)
            case "back" if known:
                find = crowd.service.private.find(crowd.chat(place))
                await tx.one("address_touch", channel="telegram", find=find, now=now)

    async def send(self, process: int, left: int, *, dies: bool = False) -> None:
        self.left, self.dies = left, dies
        with suppress(Killed, _Enough):
            await self.processes[process].drain()

    async def end(self) -> None:
        """Staff let it go on whenever it rests, until it is over."""
        self.faults.clear()
        for _ in range(12):
            await self.change_state()
            await self.crowd.service.clock.run_all()
            await self.send(0, 10_000)
            self.crowd.clock.ms += 130_000
            await self.processes[0].take_over()
        one = await self.crowd.get(self.number)
        if one.state in ACTIVE:
            self.crowd.clock.ms += LATER * 60_000
            await self.change_state()
            await self.crowd.service.clock.run_all()
            await self.send(0, 10_000)

    async def change_state(self) -> None:
        await self.crowd.write(lambda tx: announcements.go_on(tx, self.number, self.crowd.now))

    async def check(self) -> None:
        one, counts = await self.crowd.get(self.number), await self.crowd.counts(self.number)
        assert one.state is State.DONE
        assert one.sum == "holds"
        assert counts.holds
        assert counts.waiting == 0
        assert one.recipients <= PEOPLE + 1
        assert [chat for chat, times in self.arrived.items() if times > 1] == []
        assert counts.sent <= len(self.arrived) <= counts.sent + counts.unknown
        known, number = self.crowd.people, self.number
        stand = await self.crowd.service.database.read(lambda tx: states(tx, known, number))
        assert set(stand.values()) <= {End.SENT, End.FAILED, End.SKIPPED, End.UNKNOWN}


class _Enough(BaseException):
    """No more leaves for now: the send never comes back, as when a connection hangs."""


async def play(folder: Path, story: list[tuple[str, object]]) -> None:
    async with crowd(folder, PEOPLE, lambda place: ("en", "fi", "ar", "so")[place % 4]) as people:
        one = Play(people)
        await one.begin()
        for what, value in story:
            await one.do(what, value)
        await one.end()
        await one.check()


@pytest.mark.slow
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(story=st.lists(happenings, min_size=3, max_size=25))
def test_the_sum_holds_and_nobody_gets_it_twice(story: list[tuple[str, object]]) -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.exists() else None) as folder:
        asyncio.run(play(Path(folder), story))


def test_a_story_with_everything_in_it() -> None:
    story: list[tuple[str, object]] = [
        ("jobs", 0),
        ("send", 4),
        ("other", 3),
        ("kill", 2),
        ("erase", 3),
        ("language", 7),
        ("join", 5),
        ("seconds", 130),
        ("confirm", 0),
        ("fault", Ambiguous("no answer")),
        ("fault", TryAgain("busy")),
        ("other", 8),
        ("pause", 0),
        ("send", 5),
        ("on", 0),
        ("quiet", 9),
        ("fault", Stopped("blocked")),
        ("send", 6),
        ("restart", 0),
    ]
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.exists() else None) as folder:
        asyncio.run(play(Path(folder), story))
