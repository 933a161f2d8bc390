"""What every service of the tests reads alike is read once: the translations and the words of all languages."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from unittest.mock import patch

from bot.commands.shelf import lexicon_of
from bot.i18n.pofile import Problem
from bot.i18n.render import Renderer, load_renderer
from catalogue.hobby import Kind, Place
from catalogue.lexicon import Lexicon

_lexicons: dict[tuple[str, ...], Lexicon] = {}


@cache
def _renderer() -> tuple[Renderer, tuple[Problem, ...]]:
    return load_renderer()


def _lexicon(kinds: tuple[Kind, ...], places: tuple[Place, ...], renderer: Renderer) -> Lexicon:
    if renderer.languages not in _lexicons:
        _lexicons[renderer.languages] = lexicon_of(kinds, places, renderer)
    return _lexicons[renderer.languages]


@contextmanager
def read_once() -> Iterator[None]:
    """In every service that is built meanwhile."""
    with patch("bot.app.service.load_renderer", _renderer), patch("bot.commands.shelf.lexicon_of", _lexicon):
        yield
