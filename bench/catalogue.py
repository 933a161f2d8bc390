"""`python -m bench.catalogue`: searching, loading and keeping a catalogue of all Finland, beside SQLite doing the same.

Both have the same hobbies in memory and are asked the same in the same run. Times are milliseconds.
"""

import argparse
import gc
import os
import platform
import sqlite3
import time
import tracemalloc
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from bench import plain
from bench.asked import Query, synonyms, three_filters, typed
from bench.finland import NOW, Finland, finland, origins
from bench.reload import Kept, Reloads, kept, loading, turns_beside
from catalogue.byname import named_like
from catalogue.hobby import Point
from catalogue.lexicon import Lexicon, build_lexicon
from catalogue.search import search
from catalogue.shipped import words_files
from catalogue.snapshot import Snapshot
from catalogue.steps import finish
from catalogue.understand import understand
from catalogue.wishes import Wishes
from catalogue.words import tokens

LIMIT = 10
IDLE_SECONDS = 1.0
HEAD = f"{'':<44}{'ours':>10}{'SQLite':>10}{'SQLite / ours':>15}"


@dataclass(frozen=True, slots=True)
class Bench:
    """What is asked, and both that are asked."""

    made: Finland
    snapshot: Snapshot
    lexicon: Lexicon
    database: sqlite3.Connection


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which this share of them lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def row(name: str, ours: float, other: float, form: str = ".2f") -> str:
    """A row of the table."""
    return f"{name:<44}{ours:>10{form}}{other:>10{form}}{other / ours:>15.1f}"


def timed(questions: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """How long each question takes, in milliseconds; of several rounds the median."""
    return [percentile([_milliseconds(question) for _ in range(rounds)], 0.5) for question in questions]


def _milliseconds(question: Callable[[], object]) -> float:
    began = time.perf_counter()
    question()
    return (time.perf_counter() - began) * 1000


def _nearest(bench: Bench, queries: int, rounds: int) -> None:
    asked = list(zip(origins(bench.made, queries), three_filters(bench.made, queries), strict=True))
    for _, wishes in asked:
        ours, other = bench.snapshot.index.answering(wishes).bit_count(), plain.how_many(bench.database, wishes)
        if ours != other:
            raise AssertionError(f"{ours} hobbies answer {wishes}, {other} in SQLite")
    _compare(bench, f"nearest {LIMIT}, three filters", asked, rounds)
    _compare(bench, f"nearest {LIMIT}, no filter", [(origin, Wishes()) for origin, _ in asked], rounds)


def _compare(bench: Bench, name: str, asked: Sequence[tuple[Point, Wishes]], rounds: int) -> None:
    ours = timed([partial(search, bench.snapshot, at, wishes, NOW, LIMIT) for at, wishes in asked], rounds)
    other = timed([partial(plain.nearest, bench.database, at, wishes, LIMIT) for at, wishes in asked], rounds)
    for share in (0.50, 0.95):
        print(row(f"{name}: p{share * 100:.0f} ms", percentile(ours, share), percentile(other, share)))


def _words(bench: Bench, queries: int, rounds: int) -> None:
    asked = list(zip(origins(bench.made, queries), typed(bench.made, words_files(), queries), strict=True))
    ours = timed([partial(_found, bench, origin, query.text) for origin, query in asked], rounds)
    other = timed([partial(plain.worded, bench.database, query.text, LIMIT) for _, query in asked], rounds)
    for share in (0.50, 0.95):
        print(row(f"typed words: p{share * 100:.0f} ms", percentile(ours, share), percentile(other, share)))
    for mistaken in (False, True):
        some = [(origin, query) for origin, query in asked if query.mistaken is mistaken]
        missed = sum(not _right(bench, query, _found(bench, origin, query.text)) for origin, query in some)
        missed_by = sum(not _right(bench, one, plain.worded(bench.database, one.text, LIMIT)) for _, one in some)
        name = f"not found, of {len(some)} {'with a mistake' if mistaken else 'as they are'}"
        print(f"{name:<44}{missed:>10}{missed_by:>10}")


def _found(bench: Bench, origin: Point, text: str) -> list[int]:
    """The nearest hobbies that typed words mean; what is not understood may be part of a name."""
    meant = understand(text, bench.lexicon)
    named = named_like(bench.snapshot, meant.rest) if meant.rest else frozenset()
    if meant.nothing and not named:
        return []
    at = meant.place.point if meant.place else origin
    return [one.hobby for one in search(bench.snapshot, at, meant.wishes, NOW, LIMIT, named or None)]


def _right(bench: Bench, query: Query, found: Sequence[int]) -> bool:
    """Whether a hobby is found that was asked for."""
    hobbies = [bench.snapshot.hobbies[number] for number in found]
    if query.kind:
        return any(hobby.kind == query.kind for hobby in hobbies)
    return any(query.club in bench.snapshot.associations[hobby.association].name for hobby in hobbies)


def _loads(made: Finland, rows: Kept, said: Mapping[str, str]) -> tuple[Snapshot, sqlite3.Connection]:
    """Load both and say how long that took and how much memory it takes."""
    began = time.perf_counter()
    snapshot = finish(loading(made, rows))
    ours = time.perf_counter() - began
    bodies = {number: body for number, _, _, body in rows}
    began = time.perf_counter()
    database = plain.tables(snapshot, bodies, said)
    other = time.perf_counter() - began
    print(row("load, s", ours, other))
    tracemalloc.start()
    weighed = finish(loading(made, rows))
    memory, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(row("memory, bytes a hobby", memory / len(weighed.hobbies), plain.size(database) / len(rows), ".0f"))
    return snapshot, database


def _reloads(made: Finland, rows: Kept, rounds: int) -> None:
    reloads = Reloads(made, rows)
    print(f"\n{'a turn beside a reload, ms':<44}{'p50':>10}{'p95':>10}{'longest':>10}{'reload s':>10}")
    for name, work in (
        ("no reload", lambda: time.sleep(IDLE_SECONDS)),
        ("simply in a thread", reloads.simply),
        ("quietly, as the service does", reloads.quietly),
    ):
        for _ in range(rounds):
            gc.collect()
            began = time.perf_counter()
            turns = turns_beside(work)
            waits = "".join(f"{percentile(turns, share):>10.1f}" for share in (0.50, 0.95, 1.0))
            print(f"{name:<44}{waits}{time.perf_counter() - began:>10.1f}")


def _said(made: Finland) -> Mapping[str, str]:
    """All names and synonyms of each kind, folded."""
    said: defaultdict[str, list[str]] = defaultdict(list)
    for kind in made.kinds:
        said[kind.id] += tokens(f"{kind.label_fi} {kind.label_en}")
    for kind_id, word in synonyms(words_files()):
        said[kind_id] += tokens(word)
    return {kind_id: " ".join(words) for kind_id, words in said.items()}


def _lexicon(made: Finland) -> Lexicon:
    names = {
        "en": {kind.id: kind.label_en for kind in made.kinds},
        "fi": {kind.id: kind.label_fi for kind in made.kinds},
    }
    return build_lexicon(made.kinds, made.places, names, words_files())


def _arguments(given: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.catalogue", description=__doc__)
    parser.add_argument("--hobbies", type=int, default=10_000)
    parser.add_argument("--queries", type=int, default=300, help="questions with three filters")
    parser.add_argument("--typed", type=int, default=100, help="questions in words")
    parser.add_argument("--rounds", type=int, default=3, help="times that each is asked; the median counts")
    parser.add_argument("--seed", type=int, default=1, help="which made-up Finland")
    return parser.parse_args(given)


def main(given: list[str] | None = None) -> None:
    """Measure and print."""
    asked = _arguments(given)
    print(f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()} {platform.release()}; ", end="")
    print(f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}; {asked.hobbies} hobbies\n\n{HEAD}")
    made = finland(asked.hobbies, asked.seed)
    rows = kept(made)
    snapshot, database = _loads(made, rows, _said(made))
    bench = Bench(made, snapshot, _lexicon(made), database)
    _nearest(bench, asked.queries, asked.rounds)
    _words(bench, asked.typed, asked.rounds)
    _reloads(made, rows, asked.rounds)


if __name__ == "__main__":
    main()
