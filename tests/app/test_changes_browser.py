"""The page where an association tells of a change, on a phone, by keyboard alone."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect

from bot.store import records
from tests.app.kainuu import JOIN, OTHERS, UINTI, number, take
from tests.app.test_changes import link, site, told
from tests.transcripts.runner import Stage, stage

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]


@pytest_asyncio.fixture(loop_scope="module")
async def played() -> AsyncIterator[Stage]:
    """Saturday at noon: a confirmed address, a hobby on Tuesdays at 18, Amina who wants to come."""
    async with stage("# 2026-11-21 12:00", "telegram") as one:
        await take(one, UINTI, *OTHERS)
        service = one.service
        ((association, email),) = {(a.number, a.email or "") for a in service.shelf.snapshot.associations.values()}
        await service.database.write(
            lambda tx: records.confirm(tx, service.private, association, email, records.BY_STAFF, 0)
        )
        await service.look_at_catalogue()
        await one.play("> /start", "> [English]", f"> /start h{number(one, 'uinti')}", *JOIN, "= 2026-11-21 12:10")
        yield one


async def wrong_with(page: Page) -> list[str]:
    """What axe-core finds, and whether anything sticks out sideways."""
    found = (await Axe().run(page)).response["violations"]
    wide = await page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [one["id"] for one in found] + (["too wide"] if wide else [])


async def test_a_meeting_is_cancelled_by_keyboard_alone(played: Stage, chromium: Browser) -> None:
    async with site(played) as origin:
        page = await chromium.new_page(viewport={"width": 390, "height": 844})
        await page.goto(origin + link(played))
        assert await wrong_with(page) == []
        await page.keyboard.press("Tab")
        await page.keyboard.press("Enter")
        await page.wait_for_url("**?what=cancel")
        await expect(page.locator("select")).to_have_value("2026-11-24T16:00")
        assert await wrong_with(page) == []
        await page.keyboard.press("Tab")
        await expect(page.locator("select")).to_be_focused()
        await page.keyboard.press("Tab")
        await page.keyboard.press("Enter")
        await expect(page.locator("form")).to_have_count(0)
        assert await wrong_with(page) == []
        await page.close()
    said = await played.play("= 2026-11-21 13:00")
    assert told(said, "Cancelled: Ilta-uinti, Tuesday 24 November, 18:00.") == 1


async def test_every_form_fits_a_small_phone(played: Stage, chromium: Browser) -> None:
    async with site(played) as origin:
        page = await chromium.new_page(viewport={"width": 320, "height": 640})
        for what in ("time", "place", "full", "end"):
            await page.goto(f"{origin}{link(played)}?what={what}")
            assert await wrong_with(page) == [], what
        await page.close()
