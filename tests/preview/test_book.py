"""The book of all pages: everything is in it, it looks as on a phone, and what is written beside a text is kept."""

import json
import re
from collections.abc import AsyncIterator
from html import unescape
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from bot.cli.main import main
from bot.i18n.collect import messages, needed
from bot.i18n.languages import LANGUAGES, SHIPPED
from bot.preview.book import NOT_FOR_PEOPLE
from bot.preview.diagram import draw, title_of
from dialogs.site import PAGES
from tests.web.conftest import chromium

__all__ = ["chromium"]

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """The book as the command writes it."""
    folder = tmp_path_factory.mktemp("book")
    assert main(["preview", str(folder)]) == 0
    return folder


@pytest_asyncio.fixture(loop_scope="module")
async def page(chromium: Browser) -> AsyncIterator[Page]:
    opened = await chromium.new_page(viewport={"width": 390, "height": 844}, accept_downloads=True)
    yield opened
    await opened.close()


def test_there_is_a_file_for_each_language_and_one_that_leads_to_them(folder) -> None:
    index = (folder / "index.html").read_text(encoding="utf-8")
    for code in SHIPPED:
        assert f'href="{code}.html"' in index
        assert LANGUAGES[code].autonym in index
    assert {path.stem for path in folder.iterdir()} == {"index", *SHIPPED}


@pytest.mark.parametrize("code", SHIPPED)
def test_every_page_and_every_text_is_in_it_once(code, folder) -> None:
    html = (folder / f"{code}.html").read_text(encoding="utf-8")
    keys = [unescape(key) for key in re.findall(r'data-key="([^"]*)"', html)]
    assert sorted(keys) == sorted("|".join(key) for key in needed(messages(), code))
    anchors = set(re.findall(r' id="([^"]*)"', html))
    assert {kind.__name__ for kind in PAGES if kind not in NOT_FOR_PEOPLE} <= anchors
    assert set(re.findall(r'href="#([^"]*)"', html)) <= anchors
    screens = [json.loads(unescape(drawn)) for drawn in re.findall(r'data-message="([^"]*)"', html)]
    assert len(screens) > 150
    shown = {screen["language"] for screen in screens}
    assert shown <= {code.replace("_", "-"), "en"}  # danger is answered in the language that it was written in


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("code", ["fi", "ar"])
async def test_it_is_drawn_without_an_error_and_fits_a_phone(code, folder, page) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    await page.goto((folder / f"{code}.html").as_uri())
    await expect(page.locator(".phone .bubble").first).to_be_visible()
    assert errors == []
    assert await page.locator(".phone").count() == await page.locator(".phone .bubble").count()
    assert await page.evaluate("document.documentElement.scrollWidth") <= 390
    direction = await page.locator(".phone .bubble").nth(3).evaluate("bubble => getComputedStyle(bubble).direction")
    assert direction == ("rtl" if LANGUAGES[code].rtl else "ltr")


@pytest.mark.asyncio(loop_scope="module")
async def test_what_is_written_is_kept_and_can_be_saved(folder, page, tmp_path) -> None:
    await page.goto((folder / "fi.html").as_uri())
    field = page.locator('[data-key="layout|Help"] textarea')
    await field.fill("Tarvitsetko apua?")
    await page.reload()
    await expect(field).to_have_value("Tarvitsetko apua?")
    await expect(page.locator("#count")).to_have_text("Written: 1")
    async with page.expect_download() as saved:
        await page.locator("#save").click()
    await (await saved.value).save_as(tmp_path / "saved.txt")
    assert "layout|Help\n    Tarvitsetko apua?" in (tmp_path / "saved.txt").read_text(encoding="utf-8")


class _First: ...


class _TheSecond: ...


class _Third: ...


class _Alone: ...


def test_a_page_stands_right_of_those_that_lead_to_it() -> None:
    pages = (_First, _TheSecond, _Third, _Alone)
    ways = frozenset({(_First, _TheSecond), (_TheSecond, _Third), (_Third, _First), (_Third, _Third)})
    diagram = draw(pages, ways, _First)
    left = {box.name: box.left for box in diagram.boxes}
    assert left["_First"] < left["_TheSecond"] < left["_Third"] < left["_Alone"]
    assert {(arrow.begins, arrow.ends, arrow.back) for arrow in diagram.arrows} == {
        ("_First", "_TheSecond", False),
        ("_TheSecond", "_Third", False),
        ("_Third", "_First", True),
    }
    assert title_of(_TheSecond) == "_the second"
