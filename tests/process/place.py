"""Where a service lives for a test: its settings, its database, its processes and what they log."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import sys
from collections import Counter
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.process.leaks import SECRET, leaks, unspeakable
from tests.process.post import PASSWORD, USER

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from tests.botapi import BotApiServer
    from tests.process.post import PostOffice

ROOT = Path(__file__).parent.parent.parent
STAFF = "tiimi@example.org"
PHONE = "08 123 4567"
WAIT = 20.0
"""Seconds for what takes two at the most, on a machine that does other things too."""

FINAL = ("sent", "failed", "skipped", "unknown")

QUICK = (sys.executable, "-m", "tests.process.quick")
COMMAND = (str(Path(sys.executable).with_name("mukaan")),)
MODULE = (sys.executable, "-m", "bot.cli")


async def until(check: Callable[[], Any], what: str, seconds: float = WAIT) -> Any:
    """Wait until the check gives something, and return it."""
    deadline = asyncio.get_running_loop().time() + seconds
    while not (found := check()):
        assert asyncio.get_running_loop().time() < deadline, f"{what}: not in {seconds:.0f} s"
        await asyncio.sleep(0.03)
    return found


def ended(deliveries: list[dict[str, Any]]) -> bool:
    """Whether all of them are final; their private parts are gone then."""
    over = [row for row in deliveries if row["ended_at"]]
    assert all(row["private_page"] == row["private_address"] == row["find_address"] == "" for row in over)
    assert all((row["state"] in FINAL) == bool(row["ended_at"]) for row in deliveries)
    return len(over) == len(deliveries)


class Place:
    """One service's folder."""

    def __init__(self, folder: Path, api: BotApiServer, post: PostOffice, **changes: str) -> None:
        self.folder = folder
        self.api = api
        self.logs: list[Path] = []
        self.running: list[Running] = []
        self.settings = {
            "MUKAAN_SERVICE__SECRET": SECRET,
            "MUKAAN_DATABASE__URL": f"sqlite:///{folder / 'mukaan.db'}",
            "MUKAAN_TELEGRAM__TOKEN": api.token,
            "MUKAAN_TELEGRAM__API_URL": api.url,
            "MUKAAN_WEB__PORT": "0",
            "MUKAAN_EMAIL__HOST": "127.0.0.1",
            "MUKAAN_EMAIL__PORT": str(post.port),
            "MUKAAN_EMAIL__USERNAME": USER,
            "MUKAAN_EMAIL__PASSWORD": PASSWORD,
            "MUKAAN_EMAIL__SECURITY": "none",
            "MUKAAN_EMAIL__SENDER": "Mukaan <mukaan@example.org>",
            "MUKAAN_NOTICES__EVERY_MINUTES": "1",
            "MUKAAN_NOTICES__FROM_HOUR": "0",
            "MUKAAN_NOTICES__TO_HOUR": "24",
            "MUKAAN_STAFF__EMAIL": STAFF,
            "MUKAAN_HELP__PHONE": PHONE,
            "MUKAAN_LOG__LEVEL": "debug",
        } | changes

    async def start(self, command: tuple[str, ...] = QUICK) -> Running:
        """Run the service in a process of its own; return when it introduces itself to the Bot API."""
        met = self.api.calls["getMe"]  # other calls may still come from one that was killed
        one = await self._spawn(*command, "run")
        await until(lambda: self.api.calls["getMe"] > met or one.process.returncode is not None, "a sign of life")
        assert one.process.returncode is None, one.log.read_text()
        return one

    async def staff(self, *words: str) -> str:
        """Run a command of staff's beside it; what it prints."""
        done = await self.runs(*words)
        assert await done.ended(3 * WAIT) == 0, done.log.read_text()
        return await done.printed()

    async def runs(self, *words: str, stdin: int = asyncio.subprocess.DEVNULL) -> Running:
        """Run any command in a process of its own; `stdin` is a file, as of a terminal."""
        return await self._spawn(*COMMAND, *words, stdin=stdin)

    async def _spawn(self, *command: str, stdin: int = asyncio.subprocess.DEVNULL) -> Running:
        self.logs.append(self.folder / f"log-{len(self.logs)}.txt")
        mine = {name: value for name, value in os.environ.items() if not name.startswith("MUKAAN_")}
        paths = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
        with self.logs[-1].open("wb") as log:
            process = await asyncio.create_subprocess_exec(
                *command,
                cwd=self.folder,
                env=mine | paths | self.settings,
                stdin=stdin,
                stdout=asyncio.subprocess.PIPE,
                stderr=log,
            )
        self.running.append(Running(process, self.logs[-1]))
        return self.running[-1]

    async def close(self) -> None:
        """Kill what still runs."""
        for one in self.running:
            if one.process.returncode is None:
                await one.kill()

    def die_at(self, point: str) -> None:
        """Let the process kill itself there, the next time that it comes by."""
        (self.folder / f"die-{point}").touch()

    def rows(self, table: str) -> list[dict[str, Any]]:
        """All rows of a table in their order; none before there is a database."""
        if not (self.folder / "mukaan.db").exists():
            return []
        with closing(sqlite3.connect(f"file:{self.folder / 'mukaan.db'}?mode=ro", uri=True, timeout=10)) as database:
            database.row_factory = sqlite3.Row
            return [dict(row) for row in database.execute(f"SELECT * FROM {table} ORDER BY 1")]

    def hobby(self, source_id: str) -> int:
        """A hobby's number."""
        return next(r["number"] for r in self.rows("number") if (r["what"], r["source_id"]) == ("hobby", source_id))

    def deliveries(self, kind: str = "") -> list[dict[str, Any]]:
        """All deliveries, or those of a kind."""
        return [row for row in self.rows("delivery") if not kind or row["kind"] == kind]

    def ended(self) -> bool:
        """Whether every delivery is final; its private parts are gone then."""
        return ended(self.deliveries())

    def counts(self) -> Counter[str]:
        """How many deliveries stand where."""
        return Counter(row["state"] for row in self.deliveries())


class Running:
    """One process."""

    def __init__(self, process: asyncio.subprocess.Process, log: Path) -> None:
        self.process = process
        self.log = log

    async def kill(self) -> None:
        """As `kill -9`."""
        self.process.send_signal(signal.SIGKILL)
        assert await self.ended() == -signal.SIGKILL

    async def stop(self, by: signal.Signals = signal.SIGTERM) -> float:
        """Ask it to stop; the seconds that it took. It has to end with status 0."""
        clock = asyncio.get_running_loop().time
        asked = clock()
        self.process.send_signal(by)
        assert await self.ended() == 0, self.log.read_text()
        return clock() - asked

    async def ended(self, seconds: float = WAIT) -> int:
        """Wait for its end; the status."""
        async with asyncio.timeout(seconds):
            return await self.process.wait()

    async def printed(self) -> str:
        """What it wrote to its standard output."""
        assert self.process.stdout
        return (await self.process.stdout.read()).decode()


@asynccontextmanager
async def settled(place: Place, api: BotApiServer, post: PostOffice) -> AsyncIterator[Place]:
    """The place, left with no process, and nothing in its logs that may not be there."""
    try:
        yield place
    finally:
        await place.close()
    words = unspeakable(api, post)
    assert [line for log in place.logs for line in leaks(log.read_text(), words)] == []
