"""The shipped data as the service would have it: numbers in the files' order."""

import pytest

from catalogue.hobby import Kind, Place
from catalogue.lexicon import Lexicon, build_lexicon
from catalogue.reading import Reading, in_order, numbered
from catalogue.shipped import example_files, load_shipped, words_files
from catalogue.snapshot import Snapshot, build
from catalogue.spreadsheets import reader

Shipped = tuple[tuple[Kind, ...], tuple[Place, ...]]


@pytest.fixture(scope="session")
def shipped() -> Shipped:
    return load_shipped()


@pytest.fixture(scope="session")
def example(shipped: Shipped) -> Reading:
    return reader.read(example_files(), *shipped, source="example", example=True)


@pytest.fixture(scope="session")
def snapshot(shipped: Shipped, example: Reading) -> Snapshot:
    return build(*shipped, *numbered(example, *in_order(example)))


@pytest.fixture(scope="session")
def lexicon(shipped: Shipped) -> Lexicon:
    kinds, places = shipped
    names = {"en": {kind.id: kind.label_en for kind in kinds}, "fi": {kind.id: kind.label_fi for kind in kinds}}
    return build_lexicon(kinds, places, names, words_files())
