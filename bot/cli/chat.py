"""`mukaan chat`: the dialog in a terminal, and what was said as a transcript."""

import sys
import tempfile
from datetime import datetime
from pathlib import Path

from bot.app.script import Script, ScriptClock, script_service
from bot.app.staffing import do
from catalogue.schedule import HELSINKI

HINT = "Write text, [a button], or = 2026-11-23 18:00 to move the clock. Ctrl-D ends."


async def chat(told: list[str]) -> list[str]:
    """Talk until the input ends, first along the lines of a transcript; what was said, as a transcript."""
    begins = start_of(told) if told else datetime.now(HELSINKI).replace(second=0, microsecond=0)
    clock = ScriptClock(begins)
    said: list[str] = [f"# {begins:%Y-%m-%d %H:%M}", ""]
    lines = [line for line in told if line.startswith((">", "=", "$"))] or ["> /start"]
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
    return said


async def _say(script: Script, line: str, said: list[str]) -> None:
    line = line if line.startswith((">", "=", "$")) else f"> {line}"
    try:
        answer = await script.do(line)
    except (LookupError, ValueError) as error:
        print(f"  ? {error}")
        return
    said += [line, *answer, ""]
    print("\n".join([line, *answer, ""]))


def start_of(told: list[str]) -> datetime:
    """When a transcript begins: its first line, "# 2026-11-21 12:00"."""
    return datetime.strptime(told[0].removeprefix("#").strip()[:16], "%Y-%m-%d %H:%M").replace(tzinfo=HELSINKI)
