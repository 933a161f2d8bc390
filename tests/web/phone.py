"""A person with the chat page open in a real browser."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, BrowserContext, Locator, Page, expect

PHONE = (390, 844)
DESK = (1280, 800)
LANGUAGES = {"fi": "Suomi", "ar": "العربية", "en": "English"}


@dataclass
class Phone:
    """One tab."""

    page: Page
    errors: list[str] = field(default_factory=list)

    @property
    def context(self) -> BrowserContext:
        return self.page.context

    @property
    def newest(self) -> Locator:
        return self.page.locator(".message.newest")

    @property
    def mine(self) -> Locator:
        return self.page.locator(".message.mine")

    def message(self, text: str) -> Locator:
        return self.page.locator(".message.ours", has_text=text)

    async def press(self, label: str) -> None:
        await self.page.get_by_role("button", name=label).last.click()

    async def write(self, text: str) -> None:
        await self.page.locator("#text").fill(text)
        await self.page.keyboard.press("Enter")

    async def choose(self, language: str) -> None:
        """From the language picker to the greeting."""
        await self.press(LANGUAGES[language])
        await expect(self.newest).to_contain_text("👋")

    async def axe(self) -> list[str]:
        """What axe-core finds wrong on the page."""
        results = await Axe().run(self.page)
        return [
            f"{violation['id']}: {node['html']}"
            for violation in results.response["violations"]
            for node in violation["nodes"]
        ]

    async def overflow(self) -> list[str]:
        """What sticks out of the window, or out of its own box, sideways."""
        found: list[str] = await self.page.evaluate(
            """() => [...document.querySelectorAll("body, body *")]
                .filter((element) => element.checkVisibility() && !element.closest(".unseen"))
                .filter((element) => {
                  const { left, right } = element.getBoundingClientRect();
                  const cut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1
                    && getComputedStyle(element).display !== "inline";
                  return left < -1 || right > innerWidth + 1 || cut;
                })
                .map((element) => element.outerHTML.slice(0, 120))"""
        )
        return found

    async def small_targets(self) -> list[str]:
        """Which things that can be pressed are smaller than 44 pixels."""
        found: list[str] = await self.page.evaluate(
            """() => [...document.querySelectorAll("button, a, summary, textarea")]
                .filter((element) => element.checkVisibility())
                .filter((element) => {
                  const { width, height } = element.getBoundingClientRect();
                  return width < 44 || height < 44;
                })
                .map((element) => element.outerHTML.slice(0, 120))"""
        )
        return found


async def is_fine(opened: Phone) -> None:
    """For whoever cannot see well, or press exactly, and on whatever screen."""
    assert await opened.axe() == []
    assert await opened.overflow() == []
    assert await opened.small_targets() == []


@asynccontextmanager
async def tab(context: BrowserContext, url: str) -> AsyncIterator[Phone]:
    """A tab; what goes wrong in its scripts is collected."""
    page = await context.new_page()
    phone = Phone(page)
    page.on("pageerror", lambda error: phone.errors.append(str(error)))
    page.on("console", lambda line: phone.errors.append(line.text) if "Content Security Policy" in line.text else None)
    await page.goto(url)
    yield phone
    await page.close()
    assert phone.errors == []


@asynccontextmanager
async def phone(chromium: Browser, url: str, size: tuple[int, int] = PHONE, **options: Any) -> AsyncIterator[Phone]:
    """A browser of its own with one tab."""
    viewport = {"width": size[0], "height": size[1]}
    context = await chromium.new_context(viewport=viewport, **options)  # type: ignore[arg-type]
    context.set_default_timeout(8_000)
    async with tab(context, url) as opened:
        yield opened
    await context.close()
