"""Drawing in a process of its own: the service neither waits for it nor keeps what it needs in memory."""

import asyncio
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.figures.drawn import Drawn, to_json

SECONDS = 60.0
"""Until it is given up, waiting for its turn included: long enough for a slow machine that looks for its fonts for the
first time, and half as long as a delivery's lease.
"""
_CODE = Path(__file__).parents[2]
"""Where this code is: the process is to run the same, wherever the service was started."""

_one = asyncio.Semaphore(1)
"""One picture at a time: a second one would only slow both."""


class DrawingError(Exception):
    """The picture could not be drawn."""


async def picture(figures: Sequence[Drawn]) -> bytes:
    """The charts as a PNG. Raises DrawingError."""
    try:
        async with asyncio.timeout(SECONDS), _one:
            return await _draw(to_json(figures))
    except TimeoutError:
        raise DrawingError("it took too long") from None


async def _draw(figures: str) -> bytes:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.figures"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(_CODE)},
    )
    try:
        drawn, _ = await process.communicate(figures.encode())
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode or not drawn:
        raise DrawingError(f"it ended with {process.returncode}")
    return drawn
