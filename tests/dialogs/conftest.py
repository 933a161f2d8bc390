"""Pages drawn from the example catalogue, and a renderer for every shipped language."""

import pytest

from bot.i18n.render import Renderer, load_renderer
from bot.preview.people import world_of
from catalogue.lexicon import Lexicon
from catalogue.snapshot import Snapshot
from dialogs.world import World
from tests.catalogue.conftest import example, lexicon, shipped, snapshot

__all__ = ["example", "lexicon", "shipped", "snapshot"]


@pytest.fixture(scope="session")
def world(snapshot: Snapshot, lexicon: Lexicon) -> World:
    return world_of(snapshot, lexicon)


@pytest.fixture(scope="session")
def renderer() -> Renderer:
    return load_renderer()[0]
