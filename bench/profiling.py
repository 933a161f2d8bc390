"""Where the time goes in the measured process, by function. A thread that waits for work does not count.

Times are by the wall clock: a call that lets other threads run has in it the wait to go on.
"""

import cProfile
import io
import pstats
import sqlite3
from collections import defaultdict
from pathlib import Path
from typing import Any

from bot.store.database import Database
from bot.store.sqlite import SqliteDatabase

ROOT = Path(__file__).parent.parent
WAITING = "SimpleQueue' objects"
Row = tuple[str, int, float]
"""A name, its calls, its own seconds."""


class Profiling:
    """Profiles the thread that it is begun in and the thread that writes to the database."""

    def __init__(self, database: Database | None = None) -> None:
        self._writer = database._writer if isinstance(database, SqliteDatabase) else None  # noqa: SLF001 - its thread
        self._profiles = [cProfile.Profile()]

    async def begin(self) -> None:
        """From now on."""
        self._profiles[0].enable()
        if self._writer:
            written = cProfile.Profile()
            try:
                await self._writer.call(lambda _: written.enable())
            except ValueError:  # from Python 3.12 on one profile at a time
                return
            self._profiles.append(written)

    async def end(self) -> pstats.Stats:
        """What was called since."""
        first, *others = self._profiles
        first.disable()
        for other in others:
            if self._writer:
                await self._writer.call(_disable, other)
        stats = pstats.Stats(first, stream=io.StringIO())
        for other in others:
            stats.add(other)
        return stats


def _disable(_: sqlite3.Connection, profile: cProfile.Profile) -> None:
    profile.disable()


def largest(stats: pstats.Stats, number: int) -> list[Row]:
    """The functions with the most time of their own."""
    rows = [(_function(key), calls, own) for key, (_, calls, own, _, _) in _entries(stats).items()]
    return sorted(rows, key=lambda row: row[2], reverse=True)[:number]


def packages(stats: pstats.Stats, number: int) -> list[Row]:
    """The packages with the most time of their own; what is written in C belongs to whoever called it."""
    calls: defaultdict[str, int] = defaultdict(int)
    seconds: defaultdict[str, float] = defaultdict(float)
    for key, (_, _, own, _, callers) in _entries(stats).items():
        if key[0] != "~" or not callers:
            calls[_package(key)] += sum(caller[1] for caller in callers.values()) or 1
            seconds[_package(key)] += own
            continue
        for caller, (_, _, part, _) in callers.items():
            seconds[_package(caller)] += part
    rows = [(name, calls[name], own) for name, own in seconds.items()]
    return sorted(rows, key=lambda row: row[2], reverse=True)[:number]


def _entries(stats: pstats.Stats) -> dict[tuple[str, int, str], tuple[int, int, float, float, Any]]:
    entries: dict[tuple[str, int, str], tuple[int, int, float, float, Any]] = stats.stats  # type: ignore[attr-defined]
    return {key: entry for key, entry in entries.items() if WAITING not in key[2]}


def _function(key: tuple[str, int, str]) -> str:
    path, line, name = key
    return name if path == "~" else f"{_place(path)}:{line} {name}"


def _place(path: str) -> str:
    for mark in ("site-packages/", "lib/python"):
        if mark in path:
            return path.rpartition(mark)[2]
    return path.removeprefix(f"{ROOT}/")


def _package(key: tuple[str, int, str]) -> str:
    path = key[0]
    if path == "~":
        return "the event loop and the interpreter"
    if path.startswith(str(ROOT)) and "site-packages" not in path:
        return "/".join(Path(_place(path)).parts[:2])
    return Path(_place(path)).parts[0] if "site-packages" in path else "the standard library"
