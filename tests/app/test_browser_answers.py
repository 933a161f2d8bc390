"""The page behind an association's mail in a real browser, as a contact meets it on a phone.

With `PICTURES=folder` in the environment, the screens are kept there.
"""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from tests.app.test_answer_pages import link, mailed, served
from tests.transcripts.runner import Stage
from tests.web.phone import PHONE, Phone, is_fine, phone

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

PICTURES = os.environ.get("PICTURES", "")
ANSWERS = ("Welcome!", "The group is full", "Please call us", "Not our hobby")


@pytest_asyncio.fixture(loop_scope="module")
async def played() -> AsyncIterator[Stage]:
    async with mailed() as one:
        yield one


@pytest_asyncio.fixture(loop_scope="module")
async def origin(played: Stage) -> AsyncIterator[str]:
    async with served(played) as one:
        yield one


async def keep(page: Page, name: str) -> None:
    if PICTURES:
        await page.screenshot(path=Path(PICTURES) / f"answer-{name}.png", full_page=True)


async def tab_to(opened: Phone, label: str) -> None:
    """By the tabulator alone, to what has this label or text."""
    for _ in range(20):
        await opened.page.keyboard.press("Tab")
        here = await opened.page.evaluate(
            "() => (document.activeElement.labels?.[0] ?? document.activeElement).textContent.trim()"
        )
        if here == label:
            return
    raise AssertionError(f"the tabulator does not come to {label}")


async def test_from_the_link_to_done_by_keyboard_alone(played: Stage, origin: str, chromium: Browser) -> None:
    async with phone(chromium, link(played, "Welcome!", origin), PHONE) as opened:
        keyboard = opened.page.keyboard
        await is_fine(opened)
        await keep(opened.page, "welcome")
        await tab_to(opened, "Which time?")
        await keyboard.press("ArrowDown")
        await tab_to(opened, "Whom do they ask for?")
        await keyboard.type("Olena")
        await tab_to(opened, "Do you want to say more?")
        await keyboard.type("Ovi B.")
        await tab_to(opened, "Send the answer")
        await keyboard.press("Enter")
        await expect(opened.page.locator("main")).to_contain_text("Thank you")
        await is_fine(opened)
        await keep(opened.page, "done")
        await tab_to(opened, "Change the answer")
        await keyboard.press("Enter")
        await expect(opened.page.get_by_role("heading", level=1)).to_have_text("What do you answer?")
        await is_fine(opened)
        await keep(opened.page, "change")
        await tab_to(opened, "The group is full")
        await keyboard.press("Enter")
        await expect(opened.page.get_by_label("Until which day is it full?")).to_be_visible()
    news = "\n".join(await played.play("= 2026-11-21 12:31"))
    assert "Come then: Tuesday 1 December, 18:00" in news
    assert "Ask for Olena there." in news


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 320])
async def test_each_answer_is_fine_on_a_phone(
    played: Stage, origin: str, chromium: Browser, width: int, scheme: str
) -> None:
    options = {"color_scheme": scheme, "reduced_motion": "reduce"}
    urls = [link(played, label, origin) for label in ANSWERS]
    urls += [urls[0].replace("a=welcome", "a=other"), urls[0].replace("a=welcome", "")]
    async with phone(chromium, link(played, "Wrong address?", origin), (width, 844), **options) as opened:
        await is_fine(opened)
        await keep(opened.page, f"wrong-address-{width}-{scheme}")
        for number, url in enumerate(urls):
            await opened.page.goto(url)
            await is_fine(opened)
            await keep(opened.page, f"{number}-{width}-{scheme}")


async def test_what_was_wrong_is_said_and_what_was_written_stays(played: Stage, origin: str, chromium: Browser) -> None:
    async with phone(chromium, link(played, "The group is full", origin), PHONE) as opened:
        await opened.page.get_by_label("Until which day is it full?").fill("2026-11-01")
        await opened.page.get_by_label("Do you want to say more?").fill("Kysykää keväällä.\nHei!")
        await opened.page.get_by_role("button", name="Send the answer").click()
        await expect(opened.page.get_by_role("alert")).to_be_visible()
        await expect(opened.page.get_by_label("Do you want to say more?")).to_have_value("Kysykää keväällä.\nHei!")
        await is_fine(opened)
        await keep(opened.page, "wrong")
