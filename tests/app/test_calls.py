"""112 can be called from the web chat, in every language that is shipped."""

import pytest

from bot.channels.web.parts import parts
from bot.i18n.languages import SHIPPED
from bot.i18n.render import Renderer, load_renderer
from dialogs.kit import line
from dialogs.texts import help as texts
from dialogs.texts.values import Message, Page


@pytest.fixture(scope="module")
def renderer() -> Renderer:
    return load_renderer()[0]


@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("message", [texts.DANGER_112, texts.EMERGENCY], ids=["danger", "help"])
def test_the_emergency_number_is_a_link(message: Message, language: str, renderer: Renderer) -> None:
    said = renderer.page(Page((line("sos", message()),)), language)
    assert {"text": "112", "url": "tel:112"} in parts(said.lines[0], said.calls)
