"""Lines of the chat page in a real browser: numbers to call, what is held up, pictograms, the way to send a place."""

from base64 import b64encode
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.messages import Button, Outbound
from dialogs.texts.pictures import PICTURES
from tests.web.fakes import FakeService, running
from tests.web.phone import PHONE, Phone, is_fine, phone
from tests.web.test_browser import FIND, LOCATE

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

SEEN_AT_LEAST = 0.06
"""Of a pictogram's box, the part that differs clearly from the ground."""
SEEN = """async ([png, boxes]) => {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  return boxes.map(({ x, y, width, height }) => {
    const { data } = context.getImageData(x, y, width, height);
    const far = (at) => Math.hypot(...[0, 1, 2].map((i) => data[at + i] - data[i])) > 120;
    let seen = 0;
    for (let at = 0; at < data.length; at += 4) seen += far(at);
    return Math.round((seen * 400) / data.length) / 100;
  });
}"""


@pytest.fixture
def service() -> FakeService:
    return FakeService()


@pytest_asyncio.fixture(loop_scope="module")
async def origin(service: FakeService) -> AsyncIterator[str]:
    async with running(service) as origin:
        yield origin


async def broken(opened: Phone, selector: str) -> list[str]:
    """What stands on more than one line."""
    found: list[str] = await opened.page.locator(selector).evaluate_all(
        "all => all.filter(one => one.getClientRects().length !== 1).map(one => one.textContent)"
    )
    return found


@pytest.mark.parametrize("size", [PHONE, (320, 640), (360, 640), (412, 800)], ids=str)
@pytest.mark.parametrize("language", ["fi", "ar"])
async def test_numbers_can_be_called_and_do_not_break(
    chromium: Browser, origin: str, language: str, size: tuple[int, int]
) -> None:
    async with phone(chromium, f"{origin}/chat", size, reduced_motion="reduce") as opened:
        await opened.choose(language)
        await opened.write(f"112 {language}")
        for number, link in (("112", "tel:112"), ("08 / 123 4567", "tel:+35881234567")):
            anchor = opened.newest.get_by_role("link", name=number, exact=True)
            await expect(anchor).to_have_attribute("href", link)
            await expect(anchor).to_have_css("direction", "ltr")
            await expect(anchor).not_to_have_attribute("target", "_blank")
        await expect(opened.newest.locator(".whole")).to_have_text(["9–15"])
        assert await broken(opened, ".call, .whole") == []
        await is_fine(opened)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, (320, 640)], ids=str)
async def test_what_is_held_up_stands_whole_from_the_left(
    chromium: Browser, origin: str, size: tuple[int, int], scheme: str
) -> None:
    async with phone(chromium, f"{origin}/chat", size, color_scheme=scheme, reduced_motion="reduce") as opened:
        await opened.choose("ar")
        await opened.write("السباحة")
        await opened.press("بالفنلندية")
        held = opened.page.locator(".held")
        await expect(held).to_have_count(3)
        await expect(held.nth(1)).to_have_text("\u2066ti 24.11. klo 18.00\u2069")
        bubble = await opened.newest.locator(".bubble").bounding_box()
        assert bubble
        for one in await held.all():
            await expect(one).to_have_attribute("lang", "fi")
            await expect(one).to_have_css("direction", "ltr")
            box = await one.bounding_box()
            assert box
            assert box["x"] - bubble["x"] < 20, "it begins at the left"
        sizes = await opened.newest.locator("p").evaluate_all(
            "all => all.map(p => parseFloat(getComputedStyle(p).fontSize))"
        )
        assert all(large > small for small, large in zip(sizes[::2], sizes[1::2], strict=True))
        await is_fine(opened)


ALL_OF_IT = (1280, 2000)
"""A window in which all pictograms are seen at once."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_pictogram_can_be_seen(chromium: Browser, service: FakeService, origin: str, scheme: str) -> None:
    names = [name for name, picture in PICTURES.items() if picture not in ("", "‹")]
    labels = [Button(PICTURES[name], token="hello.en") for name in names]
    rows = tuple(tuple(labels[at : at + 8]) for at in range(0, len(labels), 8))
    async with phone(chromium, f"{origin}/chat", ALL_OF_IT, color_scheme=scheme, reduced_motion="reduce") as opened:
        await expect(opened.newest).to_contain_text("Choose your language")
        await service.say(Outbound("en", rtl=False, lines=("pictograms",), rows=rows))
        await expect(opened.newest).to_contain_text("pictograms")
        pictures = opened.newest.locator(".picture")
        await expect(pictures).to_have_count(len(names))
        boxes = [await one.bounding_box() for one in await pictures.all()]
        shot = b64encode(await opened.page.screenshot()).decode()
        blank = await opened.context.new_page()
        shares = await blank.evaluate(SEEN, [shot, boxes])
    faint = {name: share for name, share in zip(names, shares, strict=True) if share < SEEN_AT_LEAST}
    assert faint == {}


async def test_the_location_can_be_sent_after_an_old_button_too(chromium: Browser, origin: str) -> None:
    place: dict[str, Any] = {
        "geolocation": {"latitude": 64.22345, "longitude": 27.72789},
        "permissions": ["geolocation"],
    }
    async with phone(chromium, f"{origin}/chat", **place) as opened:
        await opened.choose("fi")
        await opened.write("uinti")
        await expect(opened.message("Naisten uintivuoro")).to_have_count(1)
        await opened.page.get_by_role("button", name=FIND["fi"]).click()
        button = opened.page.get_by_role("button", name=LOCATE["fi"])
        await expect(button).to_be_visible()
        await expect(button).to_have_accessible_description(
            "En säilytä tarkkaa sijaintia, vain noin kilometrin tarkkuudella."
        )
        assert await opened.axe() == []
        await button.click()
        await expect(opened.mine.last).to_contain_text("Minun sijaintini")
        await expect(opened.page.locator("#rough")).not_to_be_visible()
