"""Saying the lines of a transcript again."""

import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.app.script import Script, ScriptClock, script_service
from bot.app.service import Service
from bot.app.staffing import do
from bot.cli.chat import start_of

HERE = Path(__file__).parent
BOT_NAME = "mukaan_example_bot"
DONE = (">", "=", "$")
"""What a line begins with that does something."""

_MEMORY = Path("/dev/shm")  # noqa: S108  where there is one, commits need not wait for a disk


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

    async def play(self, *lines: str) -> list[str]:
        """Do these lines; return what is said after the last one."""
        said: list[str] = []
        for line in lines:
            said = await self.script.do(line)
        return said


@asynccontextmanager
async def stage(begins: str = "# 2026-11-21 12:00", channel: str = "terminal") -> AsyncIterator[Stage]:
    """Everything that a transcript is played on."""
    where = _MEMORY if _MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="mukaan-transcript-", dir=where) as folder:
        clock = ScriptClock(start_of([begins]))
        service = await script_service(Path(folder), clock)
        service.know(BOT_NAME)
        try:
            yield Stage(service, clock, Script(service, clock, do, channel=channel))
        finally:
            await service.database.close()


async def replay(told: str) -> tuple[str, list[str]]:
    """Say a transcript's lines again: the transcript with what is said now, and what went wrong within."""
    lines = told.splitlines()
    channel = lines[0].split()[3:] or ["terminal"]
    kept = [line for line in lines if line.startswith((*DONE, "#"))]
    paragraphs: list[str] = []
    async with stage(lines[0], channel[0]) as played:
        for line in kept:
            if line.startswith("#"):
                paragraphs.append(line)
                continue
            paragraphs.append("\n".join([line, *await played.script.do(line)]))
        wrong = await played.service.database.read(_what_went_wrong)
    return _laid_out(paragraphs), wrong


def _laid_out(paragraphs: list[str]) -> str:
    """An empty line before each paragraph, none between lines of comment."""
    text = ""
    for before, paragraph in zip(["", *paragraphs], paragraphs, strict=False):
        together = before.startswith("#") and (paragraph.startswith("#") or not text.count("\n\n"))
        text += paragraph if not text else ("\n" if together and paragraph.startswith("#") else "\n\n") + paragraph
    return text + "\n"


async def _what_went_wrong(tx) -> list[str]:
    """Turns that raised, and messages that did not leave."""
    failed = await tx.all("inbound_failures")
    return [f"a turn raised {row['failure']}" for row in failed]
