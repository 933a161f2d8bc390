"""`python -m bench.turns`: durable turns a second through transport, dialog, commit and reply, and the floor beside it.

The service runs in a process of its own; this one is the test Bot API server and the people at it. Each person waits
for every answer. A wait is counted from when the update is there to be fetched until the page is with the server.
"""

import argparse
import asyncio
import importlib.metadata
import json
import os
import platform
import socket
import sqlite3
import sys
import tempfile
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bench.crowd import Crowd
from bench.figures import HEAD, Figures, figures, line, median, ratio
from bench.profiling import Row
from bench.walk import TURNS
from tests.botapi import BotApiServer

try:
    import uvloop
except ImportError:  # it has no wheels for Windows
    uvloop = None  # type: ignore[assignment]

TOKEN = "123456:BENCH"
HERE = Path(__file__).parent.parent
READY_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Subject:
    """What is measured, and how updates reach it."""

    name: str
    tree: Path = HERE  # the checkout that it is taken from
    floor: bool = False
    profile: bool = False
    webhook: bool = False
    away: float = 0.0  # seconds


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured, and what the measured process said at its end."""

    figures: Figures
    walked: int  # turns in all, the unmeasured ones too
    last: dict[str, Any]
    rows: dict[str, int]


class Worker:
    """The measured process."""

    def __init__(self, process: Process) -> None:
        self._process = process

    @property
    def ended(self) -> bool:
        """Whether it is no more."""
        return self._process.returncode is not None

    async def ask(self, command: str) -> dict[str, Any]:
        """Say a line and return the answer."""
        if self._process.stdin is None:
            raise RuntimeError("started without a way to speak to it")
        self._process.stdin.write(f"{command}\n".encode())
        return await self._answer()

    async def stop(self) -> dict[str, Any]:
        """End it; how many rows it leaves."""
        if self._process.stdin:
            self._process.stdin.close()
        rows = await self._answer()
        await self._process.wait()
        return rows

    async def _answer(self) -> dict[str, Any]:
        said = await self._process.stdout.readline() if self._process.stdout else b""
        answer: dict[str, Any] = json.loads(said or "{}")
        return answer


@asynccontextmanager
async def _started(subject: Subject, api: str, folder: Path) -> AsyncIterator[Worker]:
    command = [sys.executable, "-m", "bench.worker", "--api", api, "--token", TOKEN]
    command += ["--database", str(folder / "bench.db")]
    command += ["--webhook", f"http://127.0.0.1:{_free_port()}/telegram"] if subject.webhook else []
    command += [f"--{option}" for option in ("floor", "profile") if getattr(subject, option)]
    environment = {**os.environ, "PYTHONPATH": str(subject.tree)}
    process = await asyncio.create_subprocess_exec(*command, cwd=subject.tree, env=environment, stdin=PIPE, stdout=PIPE)
    try:
        yield Worker(process)
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


async def measure(subject: Subject, people: int, seconds: float, warm_up: float) -> Result:
    """One measurement. Raises TimeoutError when an answer does not come."""
    now = asyncio.get_running_loop().time
    with tempfile.TemporaryDirectory() as folder:
        async with (
            BotApiServer(TOKEN, rates=False, away=subject.away) as server,
            _started(subject, server.url, Path(folder)) as worker,
        ):
            await _receives(server, subject, worker)
            crowd = Crowd(server)
            walking = asyncio.create_task(crowd.run(people, warm_up + seconds))
            await asyncio.sleep(warm_up)
            begin, load, first = now(), time.process_time(), await worker.ask("begin")
            await asyncio.wait([walking], timeout=seconds)
            end, load, last = now(), time.process_time() - load, await worker.ask("end")
            await walking
            rows = await worker.stop()
    cpu = last["cpu"] - first["cpu"]
    return Result(figures(crowd.turns, begin, end, cpu, load), len(crowd.turns), last, rows)


async def _receives(server: BotApiServer, subject: Subject, worker: Worker) -> None:
    """Wait until updates have somewhere to go. Raises RuntimeError when the measured process has ended."""
    async with asyncio.timeout(READY_SECONDS):
        while not (server.state.webhook.target if subject.webhook else server.calls["getUpdates"]):
            if worker.ended:
                raise RuntimeError("the measured process has ended: what it wrote above says why")
            await asyncio.sleep(0.05)


async def _all(given: argparse.Namespace) -> None:
    print(_machine())
    print(f"{given.people} people, {TURNS} turns each; {given.seconds:g} s measured, {given.rounds} time(s)")
    print("CPU ms: of the measured process, a turn. busy: its share of one core. load: that of people and test server.")
    print(f"\n{HEAD}")
    for mode in given.mode:
        for away in given.away:
            await _compare(given, Subject("", webhook=mode == "webhook", away=away / 1000))
    if not given.no_profile:
        await _profile(given)


async def _compare(given: argparse.Namespace, how: Subject) -> None:
    """The service, the floor and perhaps another checkout's service, in turn, as often as there are rounds."""
    subjects = [replace(how, name="service")]
    if not given.no_floor:
        subjects.append(replace(how, name="floor", floor=True))
    if given.against:
        subjects.append(replace(how, name="other", tree=given.against.resolve()))
    found: dict[str, list[Result]] = {subject.name: [] for subject in subjects}
    for _ in range(given.rounds):
        subjects.reverse()  # whoever comes first or last has no advantage
        for subject in subjects:
            found[subject.name].append(await measure(subject, given.people, given.seconds, given.warm_up))
    print(f"{'webhook' if how.webhook else 'polling'}, the API {how.away * 1000:g} ms away")
    shown = {name: median([result.figures for result in results]) for name, results in found.items()}
    for name, one in shown.items():
        print(line(f"  {name}", one))
        if name != "service":
            print(ratio(f"  service / {name}", shown["service"], one))
    for result in found["service"]:
        _check(result)


def _check(result: Result) -> None:
    """Nothing lost, nothing doubled: an event taken in for each turn, and each delivery sent."""
    rows = dict(result.rows)
    taken, sent = rows.pop("taken"), rows.pop("sent")
    if taken != result.walked or rows or sent < taken:
        raise AssertionError(f"{result.walked} turns were walked; the database holds {result.rows}")


async def _profile(given: argparse.Namespace) -> None:
    result = await measure(Subject("service", profile=True), given.people, given.seconds, given.warm_up)
    turns = result.figures.per_second * given.seconds
    print(f"\nThe service's profile (polling, 0 ms; {result.figures.cpu:.2f} ms a turn while it is watched)")
    _print_rows("largest by own time", result.last["largest"], turns)
    _print_rows("the same by package, with what it calls in C", result.last["packages"], turns)


def _print_rows(title: str, rows: list[Row], turns: float) -> None:
    print(f"\n{'us a turn':>10}{'calls':>8}  {title}")
    for name, calls, own in rows:
        print(f"{own / turns * 1e6:>10.0f}{calls / turns:>8.1f}  {name}")


def _machine() -> str:
    versions = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version} synchronous=FULL"
    loop = f"uvloop {importlib.metadata.version('uvloop')}" if uvloop else "no uvloop"
    return f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()} {platform.release()}; {versions}, {loop}"


def _arguments(given: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.turns", description=__doc__)
    parser.add_argument("--people", type=int, default=50, help="how many walk at a time")
    parser.add_argument("--seconds", type=float, default=6.0, help="how long each measurement takes")
    parser.add_argument("--warm-up", type=float, default=2.0, help="seconds before it that do not count")
    parser.add_argument("--rounds", type=int, default=1, help="measurements of each, whose medians are shown")
    parser.add_argument("--mode", nargs="+", choices=("polling", "webhook"), default=("polling", "webhook"))
    parser.add_argument("--away", nargs="+", type=float, default=(0.0, 50.0), help="milliseconds that a call takes")
    parser.add_argument("--against", type=Path, help="another checkout, measured in turn with this one")
    parser.add_argument("--no-floor", action="store_true")
    parser.add_argument("--no-profile", action="store_true")
    return parser.parse_args(given)


def main(given: list[str] | None = None) -> None:
    """Measure and print."""
    with asyncio.Runner(loop_factory=uvloop.new_event_loop if uvloop else None) as runner:
        runner.run(_all(_arguments(given)))


if __name__ == "__main__":
    main()
