"""`python -m bench.announce`: an announcement to 10,000 people in real time, killed again and again, while some tap.

The service is `mukaan run` in a process of its own; this one is the strict Bot API server (its real rates), the people,
and whoever kills. At the end the rows are held against the server's own log.
"""

import argparse
import asyncio
import os
import random
import sys
import tempfile
import time
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bench.audience import Logged, Told, confirm, seed, told, trouble
from bench.tappers import Tappers, percentile
from bot.app.service import system_now
from bot.store import announcements
from bot.store.database import Database
from bot.store.opening import open_database
from bot.store.private import Keys
from catalogue.schedule import HELSINKI
from rules.announcement import Announcement, State
from tests.botapi.rates import Rates

try:
    import uvloop
except ImportError:  # it has no wheels for Windows
    uvloop = None  # type: ignore[assignment]

HERE = Path(__file__).parent.parent
TOKEN = "123456:BENCH"
SECRET = "a-secret-of-the-bench-which-is-nobodys"
OVER = frozenset({State.DONE, State.HELD, State.STOPPED})
READY = 60.0
LOOK = 0.25
"""Seconds between two looks at how far it is."""
LIVES = 5.0
"""Seconds after it was ready in which nobody kills it again."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one run. Times in seconds, waits in milliseconds."""

    one: Announcement
    told: Told
    seconds: float  # from the first message after the first ten to the last
    running: float  # of these, when the service was there and not told to wait
    calls: int  # in that time, that count against the rate
    rate: float  # allowed a second
    kills: int
    provoked: int  # 429 by our own fault
    surprises: int
    quiet: list[float]
    busy: list[float]

    @property
    def share(self) -> float:
        """Of the allowed rate, how much was used while it ran."""
        return self.calls / (self.running * self.rate) if self.running else 0.0


@dataclass(slots=True)
class Life:
    """The service's processes, and when there was none that was ready."""

    server: Logged
    folder: Path
    away: list[tuple[float, float]] = field(default_factory=list)
    process: Process | None = None

    async def start(self) -> None:
        """Run it; return when it asks for updates."""
        polled = self.server.calls["getUpdates"]
        hour = datetime.now(HELSINKI).hour
        settings = {
            "MUKAAN_SERVICE__SECRET": SECRET,
            "MUKAAN_DATABASE__URL": f"sqlite:///{self.folder / 'mukaan.db'}",
            "MUKAAN_TELEGRAM__TOKEN": TOKEN,
            "MUKAAN_TELEGRAM__API_URL": self.server.url,
            "MUKAAN_WEB__PORT": "0",
            "MUKAAN_EMAIL__ENABLED": "false",
            "MUKAAN_HELP__PHONE": "08 123 4567",
            "MUKAAN_REMINDERS__QUIET_FROM_HOUR": str((hour + 11) % 24),
            "MUKAAN_REMINDERS__QUIET_TO_HOUR": str((hour + 12) % 24),
            "PYTHONPATH": str(HERE),
        }
        mine = {name: value for name, value in os.environ.items() if not name.startswith("MUKAAN_")}
        with (self.folder / "log.txt").open("ab") as log:
            command = (sys.executable, "-m", "bot.cli", "run")
            self.process = await asyncio.create_subprocess_exec(
                *command, cwd=self.folder, env=mine | settings, stdout=DEVNULL, stderr=log
            )
        async with asyncio.timeout(READY):
            while self.server.calls["getUpdates"] == polled:
                if self.process.returncode is not None:
                    raise RuntimeError((self.folder / "log.txt").read_text()[-2000:])
                await asyncio.sleep(0.01)

    async def kill(self) -> None:
        """As `kill -9`, and start it again."""
        now = asyncio.get_running_loop().time
        began = now()
        await self.end()
        await self.start()
        self.away.append((began, now()))

    async def end(self) -> None:
        """As `kill -9`."""
        if self.process and self.process.returncode is None:
            self.process.kill()
            await self.process.wait()


async def measure(chosen: argparse.Namespace) -> Result:
    """One run, to its end."""
    chance, people = random.Random(chosen.seed), chosen.people
    rate = Rates().overall
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        async with (
            opened(folder) as database,
            Logged(TOKEN) as server,
            _living(server, folder) as life,
            _tapping(server, chosen.tappers) as tapping,
        ):
            audience = await seed(database, Keys(SECRET), people, system_now())
            trouble(server, audience, chance, chosen.blocked, max(1, people // 1000), silent=not chosen.broken_off)
            calm = asyncio.get_running_loop().time()
            await asyncio.sleep(chosen.quiet)
            number, began = await confirm(database, system_now()), asyncio.get_running_loop().time()
            killing = asyncio.create_task(_kill(life, database, number, chosen.kills, people / rate, chance))
            one = await over(database, number)
            killing.cancel()
            await asyncio.sleep(1)
            said = await told(database, Keys(SECRET), server, audience, number)
            return _result(one, said, server, life, tapping, (calm, began), rate)


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Database]:
    database = await open_database(f"sqlite:///{folder / 'mukaan.db'}")
    try:
        yield database
    finally:
        await database.close()


@asynccontextmanager
async def _living(server: Logged, folder: Path) -> AsyncIterator[Life]:
    life = Life(server, folder)
    try:
        await life.start()
        yield life
    finally:
        await life.end()


@asynccontextmanager
async def _tapping(server: Logged, count: int) -> AsyncIterator[Tappers]:
    tapping = Tappers(server)
    task = asyncio.create_task(tapping.run(count))
    try:
        yield tapping
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _kill(
    life: Life, database: Database, number: int, kills: int, expected: float, chance: random.Random
) -> None:
    """At random moments, seconds apart; after the first ten, of whom three that were in hand would stop it."""
    while (await _get(database, number)).state in {State.SCHEDULED, State.FIRST}:
        await asyncio.sleep(LOOK)
    began = time.monotonic()
    for moment in sorted(chance.uniform(0.02, 0.95) * expected for _ in range(kills)):
        await asyncio.sleep(max(LIVES if life.away else 0.0, began + moment - time.monotonic()))
        await life.kill()


async def _get(database: Database, number: int) -> Announcement:
    one = await database.read(lambda tx: announcements.get(tx, number))
    if one is None:
        raise LookupError(number)
    return one


async def over(database: Database, number: int) -> Announcement:
    """Wait until it has ended, or stopped by itself."""
    while (one := await _get(database, number)).state not in OVER:
        await asyncio.sleep(LOOK)
    return one


def _result(
    one: Announcement,
    said: Told,
    server: Logged,
    life: Life,
    tapping: Tappers,
    calm: tuple[float, float],
    rate: float,
) -> Result:
    log = sorted(server.log, key=lambda call: call.at)  # it is written when a call has been answered
    many = [call for call in log if call.many]
    first, last = many[min(10, len(many) - 1)].at, many[-1].at
    waits = [(call.at, call.at + _asked(server, call.chat)) for call in many if call.code == 429]
    gone = together([*life.away, *waits], first, last)
    inside = [call for call in log if first <= call.at <= last and not _in(call.at, gone)]
    return Result(
        one=one,
        told=said,
        seconds=last - first,
        running=last - first - sum(end - start for start, end in gone),
        calls=len(inside),
        rate=rate,
        kills=len(life.away),
        provoked=server.provoked,
        surprises=sum(call.code == 429 for call in log) - server.provoked,
        quiet=tapping.waits(*calm, []),
        busy=tapping.waits(first, last, life.away),
    )


def _asked(server: Logged, chat: int) -> float:
    return server.surprises.get(chat, 0.0)


def together(spans: list[tuple[float, float]], first: float, last: float) -> list[tuple[float, float]]:
    """The spans inside these bounds, those that overlap made one."""
    found: list[tuple[float, float]] = []
    for begin, end in sorted(
        (max(first, begin), min(last, end)) for begin, end in spans if end > first and begin < last
    ):
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((begin, end))
    return found


def _in(at: float, spans: list[tuple[float, float]]) -> bool:
    return any(begin <= at < end for begin, end in spans)


def report(result: Result) -> str:
    """What is said of a run."""
    said = result.told
    ends = " + ".join(f"{count} {what}" for what, count in said.ends.items())
    held = f" ({result.one.held})" if result.one.held else ""
    rate = result.calls / result.running if result.running else 0.0
    return f"""\
announcement: {result.one.state}{held}
{said.recipients} recipients = {ends}: the sum {said.sum or "is not looked at yet"}
doubled {said.doubled}, lost {said.lost}; killed {result.kills} times; \
429 provoked {result.provoked}, out of the blue {result.surprises}
{result.seconds:.0f} s, of these running {result.running:.0f} s: {rate:.2f} calls a second of {result.rate:.0f} = \
{result.share:.1%}
replies' p95: {_waits(result.busy)}; quiet {_waits(result.quiet)}"""


def _waits(waits: list[float]) -> str:
    return f"{percentile(waits):.1f} ms (p50 {percentile(waits, 0.5):.1f}, {len(waits)} turns)"


def _arguments(given: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.announce", description=__doc__)
    parser.add_argument("--people", type=int, default=10_000, help="how many get it")
    parser.add_argument("--kills", type=int, default=5, help="how often the service is killed meanwhile")
    parser.add_argument("--blocked", type=float, default=3.0, help="per cent of them who have blocked the bot")
    parser.add_argument("--tappers", type=int, default=6, help="how many tap meanwhile, at most once in two seconds")
    parser.add_argument("--quiet", type=float, default=90.0, help="seconds in which they tap before it begins")
    parser.add_argument(
        "--broken-off", action="store_true", help="connections break after the effect, instead of 15 s of silence"
    )
    parser.add_argument("--seed", type=int, default=1, help="of chance: who has trouble, and when it is killed")
    return parser.parse_args(given)


def main(given: list[str] | None = None) -> None:
    """Measure and print."""
    chosen = _arguments(given)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop if uvloop else None) as runner:
        print(report(runner.run(measure(chosen))))


if __name__ == "__main__":
    main()
