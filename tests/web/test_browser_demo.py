"""The demo page in a real browser."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import aiosmtplib
import pytest
import pytest_asyncio
from playwright.async_api import Browser, FrameLocator, expect

from bot.web.demo import Demo
from bot.web.mailbox import Mailbox
from tests.web.fakes import FakeClock, FakeService, running
from tests.web.phone import DESK, PHONE, Phone, phone
from tests.web.test_demo import HTML, mail

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

SIZES = pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])
LANGUAGES = pytest.mark.parametrize("language", ["fi", "ar"])


@dataclass
class Show:
    """The running demo."""

    origin: str
    smtp_port: int
    clock: FakeClock

    async def send(self, subject: str, html: str = HTML) -> None:
        await aiosmtplib.send(mail(subject, html), hostname="127.0.0.1", port=self.smtp_port)


@pytest_asyncio.fixture(loop_scope="module")
async def show() -> AsyncIterator[Show]:
    mailbox, clock = Mailbox(), FakeClock()
    smtp = await mailbox.serve()
    async with running(FakeService(), demo=Demo(mailbox, clock)) as origin:
        yield Show(origin, smtp.sockets[0].getsockname()[1], clock)
    smtp.close()
    await smtp.wait_closed()


def chat(opened: Phone) -> FrameLocator:
    return opened.page.frame_locator(".phone iframe")


async def come_in(opened: Phone, language: str) -> None:
    name = {"fi": "Suomi", "ar": "العربية"}[language]
    await chat(opened).get_by_role("button", name=name).click()
    await expect(chat(opened).locator(".newest")).to_contain_text("👋")


async def is_fine(opened: Phone) -> None:
    assert await opened.axe() == []
    assert await opened.overflow() == []
    assert await opened.small_targets() == []


@LANGUAGES
@SCHEMES
async def test_on_a_desk_all_three_panes_are_seen(chromium: Browser, show: Show, language: str, scheme: str) -> None:
    options = {"color_scheme": scheme, "reduced_motion": "reduce"}
    async with phone(chromium, f"{show.origin}/?lang={language}", DESK, **options) as opened:
        await come_in(opened, language)
        await show.send("Uusi tulija: Naisten uintivuoro, ti 24.11. klo 18")
        await expect(opened.page.frame_locator(".mail iframe").get_by_text("Hei Esimerkki-Uimarit!")).to_be_visible()
        await expect(opened.page.get_by_role("tablist")).not_to_be_visible()
        boxes = [await opened.page.locator(f"#{name}").bounding_box() for name in ("phone", "mailbox", "clock")]
        lefts = [box["x"] for box in boxes if box]
        assert lefts == sorted(lefts, reverse=language == "ar")
        assert all(box and box["y"] + box["height"] <= 800 for box in boxes)
        await is_fine(opened)


@LANGUAGES
@SCHEMES
async def test_on_a_phone_the_panes_are_tabs(chromium: Browser, show: Show, language: str, scheme: str) -> None:
    options = {"color_scheme": scheme, "reduced_motion": "reduce"}
    async with phone(chromium, f"{show.origin}/?lang={language}", PHONE, **options) as opened:
        phone_tab, mailbox_tab, clock_tab = await opened.page.get_by_role("tab").all()
        await come_in(opened, language)
        await show.send("Uusi tulija: Naisten uintivuoro, ti 24.11. klo 18")
        await expect(opened.page.locator("#count")).to_have_text("1")
        await is_fine(opened)
        await mailbox_tab.click()
        await expect(opened.page.locator("#count")).not_to_be_visible()
        body = opened.page.frame_locator(".mail iframe").get_by_text("Hei Esimerkki-Uimarit!")
        await expect(body).to_be_in_viewport()
        await is_fine(opened)
        await opened.page.keyboard.press("ArrowLeft" if language == "ar" else "ArrowRight")
        await expect(clock_tab).to_have_attribute("aria-selected", "true")
        await expect(clock_tab).to_be_focused()
        await expect(opened.page.locator("#hours")).to_have_text("18:48")
        await is_fine(opened)
        await phone_tab.click()
        await expect(chat(opened).locator(".newest")).to_be_visible()


@SIZES
async def test_nothing_in_a_mail_runs(chromium: Browser, show: Show, size: tuple[int, int]) -> None:
    evil = "<p>Hei!</p><script>parent.ran = 1</script><img src=x onerror='parent.ran = 1'><a href='https://example.org/'>x</a>"
    async with phone(chromium, show.origin, size) as opened:
        await show.send("<img src=x onerror='window.ran = 1'>", evil)
        await expect(opened.page.locator(".mail bdi").first).to_have_text("<img src=x onerror='window.ran = 1'>")
        mail_page = opened.page.frame_locator(".mail iframe")
        await expect(mail_page.locator("a")).to_have_attribute("target", "_blank")
        assert await opened.page.evaluate("window.ran") is None
        opened.errors.clear()  # the browser says there what it has refused


async def test_the_newest_mail_is_open_and_the_others_can_be(chromium: Browser, show: Show) -> None:
    async with phone(chromium, show.origin, DESK) as opened:
        for subject in ("first", "second"):
            await show.send(subject)
        second, first = (
            opened.page.get_by_role("button", name="second"),
            opened.page.get_by_role("button", name="first"),
        )
        await expect(second).to_have_attribute("aria-expanded", "true")
        await expect(first).to_have_attribute("aria-expanded", "false")
        await first.click()
        await expect(opened.page.locator(".mail iframe")).to_have_count(2)
        await first.click()
        await expect(opened.page.locator("#mail-1")).not_to_be_visible()


async def test_the_clock_moves_for_everybody(chromium: Browser, show: Show) -> None:
    async with phone(chromium, show.origin, DESK) as opened, phone(chromium, f"{show.origin}/?lang=fi", DESK) as other:
        hours, told = opened.page.locator("#hours"), opened.page.locator("#told")
        await expect(hours).to_have_text("18:48")
        await expect(opened.page.locator("#day")).to_have_text("Monday 23 November")
        await expect(other.page.locator("#day")).to_have_text("maanantai 23. marraskuuta")
        await opened.press("Jump to the reminder")
        await expect(told).to_have_text("No reminder waits yet. Press “I want to come” on the phone first.")
        show.clock.reminder = show.clock.now + 600_000
        await opened.press("Jump to the reminder")
        await expect(told).to_have_text("The clock has moved. Look at the phone and the mailbox.")
        await expect(hours).to_have_text("18:58")
        await opened.press("+1 hour")
        await expect(hours).to_have_text("19:58")
        await opened.press("Tomorrow 9:00")
        await expect(hours).to_have_text("09:00")
        await expect(other.page.locator("#hours")).to_have_text("09:00")
        await expect(other.page.locator("#day")).to_have_text("tiistai 24. marraskuuta")
