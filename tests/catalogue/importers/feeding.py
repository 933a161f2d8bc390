"""Feeds for the importers' tests: documents of values, and what a fuzz does to them."""

import json
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from hypothesis import strategies as st

from catalogue.known import know
from catalogue.origin import Document, Origin
from catalogue.shipped import load_shipped

KNOWN = know(*load_shipped())
TODAY = date(2026, 11, 24)
ORIGIN = Origin("test", TODAY)
REAL_FILES = Path(__file__).parents[4] / "shared" / "realdata"

_WORDS = st.text(max_size=8) | st.sampled_from(["fi", "P1W", "TU", "2026-12-01", "2026-12-01T16:00:00Z", "18:00"])
_KEYS = st.text(max_size=4) | st.sampled_from(["@id", "id", "fi", "@type", "name"])
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | _WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=4),
    max_leaves=12,
)
"""Any JSON value, those more often that the importers look for."""


def document(value: object, name: str = "https://api.example.org/event/") -> Document:
    return Document(name, json.dumps(value).encode())


def broken(value: object, junk: object, seed: int) -> object:
    """The value with one of its parts, chosen by the seed, replaced, doubled or taken away."""
    copy = json.loads(json.dumps(value))
    spots = list(_spots(copy))
    if not spots:
        return junk
    container, key = spots[seed % len(spots)]
    match seed // len(spots) % 3:
        case 0:
            container[key] = junk
        case 1:
            container[key] = [container[key], container[key], junk]
        case _:
            del container[key]
    return copy


def shuffled(value: object, seed: int, times: int = 6) -> object:
    """The value with some of its parts put into the places of others."""
    chance = random.Random(seed)
    copy = json.loads(json.dumps(value))
    for _ in range(times):
        spots = list(_spots(copy))
        if not spots:
            return copy
        (one, there), (other, here) = chance.choice(spots), chance.choice(spots)
        one[there] = json.loads(json.dumps(other[here]))
    return copy


def _spots(value: object) -> Iterator[tuple[dict | list, str | int]]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in list(pairs):
        yield value, key
        yield from _spots(inner)
