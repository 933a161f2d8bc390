"""What a turn feels of a reload: turns on a loop while a thread makes a snapshot of kept records."""

import asyncio
import json
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from bench.finland import NOW, Finland
from bot.commands.quiet import let_go, quietly
from catalogue.hobby import Hobby
from catalogue.search import look_ahead
from catalogue.snapshot import Snapshot, build_steps
from catalogue.steps import Steps, finish
from catalogue.stored import dump_hobby, load_hobby

TRIPS = 5
"""How often a turn goes to the database's thread and back."""

Kept = Sequence[tuple[int, str, str, str]]
"""Number, source, source's id and body of each hobby."""


def kept(made: Finland) -> Kept:
    """The hobbies as they lie in the store."""
    return [(one.number, one.source, one.source_id, json.dumps(dump_hobby(one))) for one in made.hobbies]


def loading(made: Finland, rows: Kept) -> Steps[Snapshot]:
    """Make a snapshot of the rows, next meetings looked up."""
    snapshot = yield from build_steps(made.kinds, made.places, made.associations, _loaded(rows))
    yield from look_ahead(snapshot, NOW)
    return snapshot


def _loaded(rows: Kept) -> Iterator[Hobby]:
    return (load_hobby(json.loads(body), number, source, own) for number, source, own, body in rows)


class Reloads:
    """A catalogue that is loaded again, as the service does it or simply."""

    def __init__(self, made: Finland, rows: Kept) -> None:
        self._made, self._rows = made, rows
        self.current = finish(loading(made, rows))

    def simply(self) -> None:
        """All at once, in a thread as any other."""
        self.current = finish(loading(self._made, self._rows))

    def quietly(self) -> None:
        """In steps with pauses, nothing collected meanwhile, the old one let go bit by bit."""
        old: list[object] = list(self.current.hobbies.values())
        self.current = quietly(loading(self._made, self._rows))
        let_go(old)


def turns_beside(work: Callable[[], None]) -> list[float]:
    """How long turns take while a thread does some work, in milliseconds."""
    return asyncio.run(_turns_beside(work))


async def _turns_beside(work: Callable[[], None]) -> list[float]:
    loop = asyncio.get_running_loop()
    database = sqlite3.connect(":memory:", check_same_thread=False)
    taken = []
    with ThreadPoolExecutor(1) as thread:
        done = asyncio.create_task(asyncio.to_thread(work))
        while not done.done():
            began = time.perf_counter()
            for _ in range(TRIPS):
                await loop.run_in_executor(thread, lambda: database.execute("SELECT 1").fetchall())
            taken.append((time.perf_counter() - began) * 1000)
            await asyncio.sleep(0.002)
        await done
    return taken
