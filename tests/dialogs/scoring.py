"""How well typed words find what they mean: `python -m tests.dialogs.scoring [WORDS]` prints each query that misses.

Two lists of queries with the hobbies that are expected among the first three: one by a reader of the example catalogue
who saw neither the code nor the words, before the search was tuned; one of our own.
"""

import csv
import sys
from collections.abc import Mapping
from pathlib import Path

from bot.preview.example import example_snapshot
from bot.preview.people import world_of
from catalogue.lexicon import build_lexicon
from catalogue.shipped import load_shipped, words_files
from dialogs.addresses import Card
from dialogs.codec import decode
from dialogs.decide import decide, show
from dialogs.events import Typed
from dialogs.world import World
from rules.person import Person

LISTS = ("reader", "own")
FIRST = 3


def queries(name: str) -> list[dict[str, str]]:
    """The queries of one list."""
    return list(csv.DictReader(Path(__file__).with_name(f"queries-{name}.csv").read_text("utf-8").splitlines()))


def found(query: Mapping[str, str], world: World) -> list[str]:
    """What somebody in that municipality is shown first, by the hobbies' ids."""
    home = next(p for p in world.catalogue.places.values() if (p.kind, p.name) == ("municipality", query["from"]))
    person = Person(1, language=query["language"], place=home.number, channel="terminal", reachable=True)
    act = decide(person, Typed(query["query"]), world)
    _, page = show(act.then(()), act.person, world)
    links = [decode(link.token) for row in page.rows for link in row if link.token]
    numbers = [address.hobby for address in links if isinstance(address, Card)]
    return [world.catalogue.hobbies[number].source_id for number in numbers[:FIRST]]


def right(query: Mapping[str, str], world: World) -> bool:
    """Whether one of the expected hobbies is among the first three."""
    return bool(set(query["expected"].split("|")) & set(found(query, world)))


def shares(name: str, world: World) -> dict[str, float]:
    """By language, the share of a list's queries that find what they mean."""
    scored: dict[str, list[bool]] = {}
    for query in queries(name):
        scored.setdefault(query["language"], []).append(right(query, world))
    return {language: sum(hits) / len(hits) for language, hits in scored.items()}


def main() -> None:
    """Print the shares of both lists, and what missed."""
    kinds, places = load_shipped()
    names = {"en": {kind.id: kind.label_en for kind in kinds}, "fi": {kind.id: kind.label_fi for kind in kinds}}
    world = world_of(example_snapshot(), build_lexicon(kinds, places, names, words_files()))
    for name in LISTS:
        said = [f"{language} {share:.0%}" for language, share in shares(name, world).items()]
        missed = [query for query in queries(name) if not right(query, world)]
        said += [f"{one['language']} {one['from']}: {one['query']}: {found(one, world)}" for one in missed]
        sys.stdout.write("\n  ".join([name, *said]) + "\n")


if __name__ == "__main__":
    main()
