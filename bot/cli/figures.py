"""The figures on the command line: `mukaan stats`, and `mukaan report` for whoever pays."""

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TypeVar

from bot.app.figures import FILE_NAME, Figures
from bot.app.service import build_service
from bot.config.sections import Config
from bot.figures.drawn import Drawn
from bot.figures.workbook import lines, workbook
from dialogs.addresses.figures import Picture

T = TypeVar("T")
STDOUT = "-"


def stats(config: Config, given: argparse.Namespace) -> int:
    """Print the figures, or write them. Raises DatabaseError where no service has run, OSError."""
    whole = asyncio.run(_ask(config, lambda figures: figures.of(*Picture, whole=True)))
    if given.out is None:
        _print(whole)
        return 0
    pictures = asyncio.run(_ask(config, _each))
    from bot.figures.draw import png  # noqa: PLC0415  only what draws loads matplotlib

    folder: Path = given.out
    folder.mkdir(parents=True, exist_ok=True)
    for name, figures in pictures.items():
        (folder / f"{name}.png").write_bytes(png(figures))
    (folder / FILE_NAME).write_bytes(workbook(whole))
    print(*sorted(folder.iterdir()), sep="\n")
    return 0


def report(config: Config, given: argparse.Namespace) -> int:
    """Print the report, or write it. Raises DatabaseError where no service has run, OSError."""
    figures = asyncio.run(_ask(config, lambda figures: figures.report(given.since, given.until)))
    if given.out is None:
        _print(figures)
    elif given.out == STDOUT:
        sys.stdout.buffer.write(workbook(figures))
    else:
        Path(given.out).write_bytes(workbook(figures))
    return 0


async def _each(figures: Figures) -> dict[Picture, Sequence[Drawn]]:
    """What each picture shows; none without anything, such as fairs where there were none."""
    drawn = {one: await figures.of(one) for one in Picture}
    return {one: charts for one, charts in drawn.items() if charts}


async def _ask(config: Config, ask: Callable[[Figures], Awaitable[T]]) -> T:
    service = await build_service(config, make=False)
    try:
        return await ask(service.figures)
    finally:
        await service.database.close()


def _print(figures: Sequence[Drawn]) -> None:
    print("\n".join(lines(figures)).rstrip())
