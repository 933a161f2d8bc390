"""Saying the lines of a transcript again."""

import re
import sqlite3
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from unittest.mock import patch

from bot.app.script import Script, ScriptClock, does_something, script_service
from bot.app.service import Service
from bot.cli.chat import start_of
from bot.store.database import Tx
from tests.once import read_once
from tests.transcripts.staging import Staging

HERE = Path(__file__).parent
BOT_NAME = "mukaan_example_bot"

CODE = re.compile(r"(?<=/i/)[\w-]{32}(?=\.ics)|(?<=\?start=[ag])\w+")
"""What is another each time: the secret part of a calendar's address, of a link for a parent or guardian,
of one that makes somebody staff."""

_MEMORY = Path("/dev/shm")
"""Where there is one, commits need not wait for a disk."""


def names() -> list[str]:
    """The names of all transcripts."""
    return sorted(path.stem for path in HERE.glob("*.txt"))


def path_of(name: str) -> Path:
    return HERE / f"{name}.txt"


@dataclass(frozen=True, slots=True)
class Stage:
    """A service on a database of its own, and somebody who talks to it."""

    service: Service
    clock: ScriptClock
    script: Script
    file: Path

    def rows(self) -> dict[str, list[tuple[object, ...]]]:
        """Every row of every table, by table."""
        with closing(sqlite3.connect(self.file)) as database:
            tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
            return {name: database.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall() for (name,) in tables}

    async def play(self, *lines: str) -> list[str]:
        """Do these lines; return what is said after the last one."""
        said: list[str] = []
        for line in lines:
            said = await self.script.do(line)
        return said


@asynccontextmanager
async def stage(
    begins: str = "# 2026-11-21 12:00", channel: str = "terminal", *, replies: bool = False
) -> AsyncIterator[Stage]:
    """Everything that a transcript is played on; with `replies`, associations and people write to each other."""
    where = _MEMORY if _MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="mukaan-transcript-", dir=where) as folder:
        clock = ScriptClock(start_of([begins]))
        with read_once():
            service = await script_service(Path(folder), clock, replies=replies)
        service.know(BOT_NAME)
        try:
            staging = Staging()
            script = Script(service, clock, staging.do, channel=channel)
            staging.screens = [script.mails, script.screen]
            with patch("bot.store.recipients._place", _in_the_order_in_which_they_came):
                yield Stage(service, clock, script, Path(folder) / "script.db")
        finally:
            await service.database.close()


def _in_the_order_in_which_they_came(_private: object, _announcement: int, person: int) -> int:
    """Who gets an announcement first is drawn by lot: here it is the same each time."""
    return person


async def replay(told: str) -> tuple[str, list[str]]:
    """Say a transcript's lines again: the transcript with what is said now, and what went wrong unseen."""
    lines = told.splitlines()
    channel = lines[0].split()[3:] or ["terminal"]  # and "replies", where there is a mailbox for them
    paragraphs: list[list[str]] = []
    async with stage(lines[0], channel[0], replies="replies" in channel) as played:
        for before, line in pairwise(["", *lines]):
            if line.startswith("#"):
                if not before.startswith("#"):
                    paragraphs.append([])
                paragraphs[-1].append(line)
            elif does_something(line):
                said = await played.script.do(line)
                paragraphs.append([line, *(CODE.sub("…", text) for text in said)])
        wrong = await played.service.database.read(_unseen)
    return "\n\n".join("\n".join(paragraph) for paragraph in paragraphs) + "\n", wrong


async def _unseen(tx: Tx) -> list[str]:
    """Turns that raised, and messages that did not leave."""
    raised = [f"{row['failures']} turns raised" for row in await tx.all("inbound_failures", since=0) if row["failures"]]
    counts = await tx.all("delivery_counts", since=0)
    told = [row for row in counts if (row["kind"], row["state"]) != ("announcement", "failed")]  # its report says these
    left = [row for row in told if row["state"] not in {"sent", "skipped"}]
    stuck = [f"{row['number']} messages are {row['state']}" for row in left]
    return raised + stuck
