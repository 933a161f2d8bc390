"""`mukaan chat`: the dialog in a terminal, and what was said as a transcript."""

import sys
import tempfile
from datetime import datetime
from pathlib import Path

from bot.app.script import Script, ScriptClock, does_something, moment_of, script_service
from bot.app.staffing import do
from catalogue.schedule import HELSINKI

HINT = "Write text, [a button], or = 2026-11-23 18:00 to move the clock. Ctrl-D ends."


class ChatError(Exception):
    """A file that cannot be said or written; the message is for whoever named it."""


async def chat(told: list[str], said: list[str]) -> None:
    """Talk until the input ends, first along the lines of a transcript. What is said is added to `said`, as one."""
    begins = start_of(told) if told else datetime.now(HELSINKI).replace(second=0, microsecond=0)
    clock = ScriptClock(begins)
    said += [f"# {begins:%Y-%m-%d %H:%M}", ""]
    lines = [line for line in told if does_something(line)] or ["> /start"]
    with tempfile.TemporaryDirectory(prefix="mukaan-chat-") as folder:
        service = await script_service(Path(folder), clock)
        script = Script(service, clock, do)
        try:
            print(HINT)
            for line in lines:
                await _say(script, line, said)
            for line in sys.stdin:
                if line.strip():
                    await _say(script, line.strip(), said)
        finally:
            await service.database.close()


async def _say(script: Script, line: str, said: list[str]) -> None:
    line = line if does_something(line) else f"> {line}"
    try:
        answer = await script.do(line)
    except (LookupError, ValueError) as error:
        print(f"  ? {error}")
        return
    said += [line, *answer, ""]
    print("\n".join([line, *answer, ""]))


def read_transcript(path: Path) -> list[str]:
    """The lines of a transcript. Raises ChatError."""
    try:
        told = path.read_text(encoding="utf-8").split("\n")
        start_of(told)
    except OSError as error:
        raise ChatError(f"{path}: cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise ChatError(f"{path}: is not text in UTF-8, so no transcript") from error
    except ValueError as error:
        raise ChatError(f"{path}: is no transcript, whose first line is like # 2026-11-21 12:00") from error
    return told


def check_writable(path: Path) -> None:
    """Nothing should be said in vain. Raises ChatError."""
    try:
        path.open("a", encoding="utf-8").close()
    except OSError as error:
        raise ChatError(f"{path}: cannot be written ({error.strerror})") from error


def start_of(told: list[str]) -> datetime:
    """When a transcript begins: its first line, "# 2026-11-21 12:00". Raises ValueError."""
    if not told[0].startswith("#"):
        raise ValueError(told[0])
    return moment_of(told[0].removeprefix("#").strip()[:16])
