"""`mukaan demo` as a visitor meets it: the real process, a real browser, the whole loop in a minute.

With `PICTURES=folder` in the environment, the screens are kept there: the README's are made so.
"""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, FrameLocator, Page, expect

from bot.i18n.languages import LANGUAGES
from bot.i18n.render import load_renderer
from dialogs.texts import card, find, join, mine, start
from dialogs.texts.values import Message
from tests.web.phone import DESK, PHONE, Phone, phone

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

RENDERER, _ = load_renderer()
PICTURES = os.environ.get("PICTURES", "")
PLACE = "Kajaanissa"
WORDS = {"en": "swiming women", "fi": "naisten uinti", "ar": "سباحة نساء"}
NAME = {"en": "Amina", "fi": "Amina", "ar": "Amina"}
HOBBY = "Naisten uintivuoro"


@pytest_asyncio.fixture(loop_scope="module")
async def demo() -> AsyncIterator[str]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.cli", "demo", "--port", "0", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    address = ""
    async with asyncio.timeout(20):
        while not address:
            line = (await process.stdout.readline()).decode()
            address = line.partition("http://")[2].strip().rstrip("/")
    yield f"http://{address}"
    process.terminate()
    assert await asyncio.wait_for(process.wait(), 10) == 0


class Visitor:
    """Somebody who plays the newcomer on the demo page."""

    def __init__(self, opened: Phone, language: str, chat: FrameLocator | Page) -> None:
        self.page = opened.page
        self.language = language
        self.chat = chat

    def label(self, message: Message, **args: object) -> str:
        return RENDERER.text(message(**args), self.language)  # type: ignore[arg-type]

    async def press(self, label: str) -> None:
        await self.chat.locator(".message.newest").get_by_role("button", name=label).last.click()

    async def write(self, text: str) -> None:
        await self.chat.locator("#text").fill(text)
        await self.chat.locator("#text").press("Enter")

    async def sees(self, text: str) -> None:
        await expect(self.chat.locator(".message.newest")).to_contain_text(text)

    async def finds(self) -> None:
        """From the language to the card."""
        await self.press(LANGUAGES[self.language].autonym)
        await self.sees("👋")
        await self.press(self.label(start.FIND))
        # The question, and below it the hint of the device's location.
        await expect(self.chat.locator(".message.ours", has_text="Ristijärvi")).to_be_visible()
        await self.write(PLACE)
        await self.sees(self.label(find.SPORT))
        await self.write(WORDS[self.language])
        await self.sees(HOBBY)
        await self.press(HOBBY)
        await self.sees("Kajaanin uimahalli")

    async def joins(self) -> None:
        """From the card to "I tell them"."""
        await self.press(self.label(card.JOIN))
        await self.press(self.label(join.ADULT))
        await self.sees(self.label(join.NAME))
        await self.write(NAME[self.language])
        await self.press(self.label(join.IN_CHAT))
        await self.press(self.label(join.COME_BACK))
        await self.sees("✅")


async def keep(page: Page, name: str) -> None:
    if PICTURES:
        await page.wait_for_timeout(400)
        await page.screenshot(path=Path(PICTURES) / f"{name}.png")


@pytest.mark.parametrize("language", ["fi", "ar", "en"])
async def test_the_whole_loop_on_one_page(demo: str, chromium: Browser, language: str) -> None:
    async with phone(chromium, f"{demo}/?lang={language}", DESK) as opened:
        visitor = Visitor(opened, language, opened.page.frame_locator(".phone iframe"))
        await visitor.finds()
        await keep(opened.page, f"demo-card-{language}")
        await visitor.joins()
        mails = opened.page.locator("#mails")
        await expect(mails).to_contain_text(HOBBY, timeout=15_000)
        body = opened.page.frame_locator("#mails iframe").first
        await expect(body.locator("body")).to_contain_text(NAME[language])
        await expect(body.locator("body")).to_contain_text("Esimerkki-Uimarit")
        await opened.page.locator("[data-jump=reminder]").click()
        await visitor.sees(RENDERER.text(mine.EVENING(name=HOBBY), language))
        await keep(opened.page, f"demo-{language}")
        await visitor.press(visitor.label(mine.COMING))
        await visitor.sees(visitor.label(mine.GOOD))
        assert await opened.overflow() == []


@pytest.mark.parametrize("language", ["fi", "ar"])
async def test_on_a_phone(demo: str, chromium: Browser, language: str) -> None:
    async with phone(chromium, f"{demo}/?lang={language}", PHONE) as opened:
        await keep(opened.page, f"demo-phone-{language}")
        assert await opened.overflow() == []
    async with phone(chromium, f"{demo}/chat", PHONE) as opened:
        visitor = Visitor(opened, language, opened.page)
        await visitor.finds()
        await keep(opened.page, f"chat-{language}")
        assert await opened.axe() == []
        assert await opened.overflow() == []
        await visitor.joins()
        await keep(opened.page, f"joined-{language}")
        assert await opened.axe() == []
        await opened.page.reload()
        await visitor.sees("✅")
