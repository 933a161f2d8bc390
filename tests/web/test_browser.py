"""The chat page in a real browser."""

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.messages import Attachment, Button, Kind, Outbound
from tests.web.fakes import FakeService, running
from tests.web.pages import rows
from tests.web.phone import DESK, LANGUAGES, PHONE, Phone, is_fine, phone, tab

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

FIND = {"fi": "Etsi harrastus", "ar": "ابحث عن هواية"}
LOCATE = {"fi": "Lähetä sijaintini", "ar": "أرسل موقعي"}
SWIMMING = {"fi": "uinti", "ar": "السباحة"}
MAP = {"fi": "Kartta", "ar": "الخريطة"}
HELP = {"fi": "Apua", "ar": "مساعدة"}
LEAVE = {"fi": "Poistu tältä laitteelta", "ar": "مغادرة هذا الجهاز"}


@pytest.fixture
def service() -> FakeService:
    return FakeService()


@pytest_asyncio.fixture(loop_scope="module")
async def origin(service: FakeService) -> AsyncIterator[str]:
    async with running(service) as origin:
        yield origin


@pytest_asyncio.fixture(loop_scope="module")
async def amina(chromium: Browser, origin: str) -> AsyncIterator[Phone]:
    async with phone(chromium, f"{origin}/chat") as opened:
        await expect(opened.newest).to_contain_text("Choose your language")
        yield opened


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK, (320, 640)], ids=["phone", "desk", "small"])
@pytest.mark.parametrize("language", ["fi", "ar"])
async def test_the_path_is_fine_for_everybody(
    chromium: Browser, origin: str, language: str, size: tuple[int, int], scheme: str
) -> None:
    options = {"color_scheme": scheme, "reduced_motion": "reduce"}
    async with phone(chromium, f"{origin}/chat", size, **options) as opened:
        await expect(opened.newest).to_contain_text("Choose your language")
        await is_fine(opened)
        await opened.choose(language)
        html = opened.page.locator("html")
        await expect(html).to_have_attribute("lang", language)
        await expect(html).to_have_attribute("dir", "rtl" if language == "ar" else "ltr")
        await opened.press(FIND[language])
        await expect(opened.page.get_by_role("button", name=LOCATE[language])).to_be_visible()
        await is_fine(opened)
        await opened.write(SWIMMING[language])
        await opened.press(MAP[language])
        await expect(opened.page.locator(".pin")).to_be_visible()
        await opened.press(HELP[language])
        await expect(opened.newest).to_contain_text("12.")
        await is_fine(opened)
        await opened.page.locator("summary").click()
        await opened.press(LEAVE[language])
        await expect(opened.page.locator("dialog")).to_be_visible()
        await is_fine(opened)


@pytest.mark.parametrize(("language", "first_is_left"), [("fi", True), ("ar", False)])
async def test_a_row_reads_from_the_side_of_its_language(amina: Phone, language: str, first_is_left: bool) -> None:
    await amina.choose(language)
    first, second = [
        await button.bounding_box() for button in await amina.page.locator(".row").nth(1).locator("button").all()
    ]
    assert first
    assert second
    assert (first["x"] < second["x"]) is first_is_left
    assert first["y"] == second["y"]


@pytest.mark.parametrize(("label", "main"), [("👍 Kyllä", 1), ("❌ En tule", 0), ("🗑️ Poista", 0)])
async def test_what_takes_something_away_is_never_the_main_button(
    service: FakeService, amina: Phone, label: str, main: int
) -> None:
    await amina.choose("fi")
    said = rows(f"{label} > hello", "🗺️ Kartta > hello | 📅 Kalenteri > hello", language="fi")
    await service.say(Outbound("fi", rtl=False, lines=(label,), rows=said))
    await expect(amina.newest).to_contain_text(label)
    await expect(amina.newest.locator(".row.main")).to_have_count(main)


async def test_each_message_runs_its_own_way(service: FakeService, amina: Phone) -> None:
    await amina.choose("ar")
    await service.say(Outbound("fi", rtl=False, lines=("Nähdään tiistaina!",)))
    await expect(amina.newest.locator(".bubble")).to_have_attribute("dir", "ltr")
    await expect(amina.newest.locator(".bubble")).to_have_attribute("lang", "fi")
    await expect(amina.page.locator(".message .bubble").first).to_have_attribute("dir", "rtl")
    await expect(amina.page.locator("html")).to_have_attribute("lang", "fi")
    await expect(amina.page.get_by_placeholder("Kirjoita tähän")).to_be_visible()
    for text, way in (("السباحة", "rtl"), ("hello?", "ltr")):
        await amina.write(text)
        await expect(amina.mine.last).to_contain_text(text)
        await expect(amina.mine.last.locator("p")).to_have_css("direction", way)


async def test_a_picture_of_staffs_is_whole_on_a_phone_and_a_voice_message_can_be_played(
    service: FakeService, amina: Phone
) -> None:
    await amina.choose("ar")
    answer = ((Button("💬 أجب", token="1x"),),)
    for kind, reference in ((Kind.PHOTO, "a tall picture"), (Kind.VOICE, "a voice message")):
        carried = Attachment(kind, reference, channel="telegram")
        sent = Outbound("ar", rtl=True, lines=(reference,), rows=answer, attachment=carried)
        await service.say(sent)
        await expect(amina.newest).to_contain_text(reference)
    picture = amina.page.locator("img.media")
    await picture.scroll_into_view_if_needed()
    await expect(picture).to_have_js_property("naturalHeight", 1200)
    box = await picture.bounding_box()
    assert box
    assert box["height"] < amina.page.viewport_size["height"]
    assert box["height"] / box["width"] == pytest.approx(4, rel=0.02)
    await expect(amina.page.locator("audio.media")).to_have_attribute("controls", "")
    await is_fine(amina)


async def test_the_page_comes_back_in_its_language(amina: Phone) -> None:
    await amina.choose("ar")
    await expect(amina.page.locator("html")).to_have_attribute("lang", "ar")
    response = await amina.page.reload()
    assert response
    assert '<html lang="ar" dir="rtl">' in await response.text()


async def test_everything_can_be_done_by_keyboard(service: FakeService, amina: Phone) -> None:
    keyboard = amina.page.keyboard
    await amina.page.get_by_role("button", name=LANGUAGES["fi"]).focus()
    await keyboard.press("Enter")
    await expect(amina.newest).to_contain_text("👋")
    await expect(amina.newest).to_be_focused()
    await keyboard.press("Tab")
    await expect(amina.page.get_by_role("button", name=FIND["fi"])).to_be_focused()
    outline = "element => getComputedStyle(element).outlineStyle + getComputedStyle(element).outlineWidth"
    assert await amina.page.get_by_role("button", name=FIND["fi"]).evaluate(outline) == "solid3px"
    await keyboard.press("Enter")
    await expect(amina.page.get_by_role("button", name=LOCATE["fi"])).to_be_visible()
    await amina.page.get_by_label("Kirjoita tähän").focus()
    await keyboard.type("uinti")
    await keyboard.press("Shift+Enter")
    await keyboard.type("naisille")
    await keyboard.press("Enter")
    await expect(amina.newest).to_contain_text("Naisten uintivuoro")
    await expect(amina.page.get_by_label("Kirjoita tähän")).to_be_focused()
    assert service.inbound[-1].text == "uinti\nnaisille"

    await amina.page.locator("summary").focus()
    await keyboard.press("Enter")
    await keyboard.press("Tab")
    await expect(amina.page.locator("#leave")).to_be_focused()
    await keyboard.press("Escape")
    await expect(amina.page.locator("#leave")).not_to_be_visible()
    await expect(amina.page.locator("summary")).to_be_focused()


async def test_news_are_read_out_and_what_was_there_is_not(amina: Phone) -> None:
    log = amina.page.get_by_role("log")
    await expect(log).to_have_attribute("aria-live", "polite")
    live_with_content = """() => new Promise((resolve) => {
        const log = document.getElementById("log");
        const check = () => log.children.length && resolve(log.getAttribute("aria-live"));
        new MutationObserver(check).observe(log, { childList: true });
        check();
    })"""
    await amina.page.add_init_script(
        f"addEventListener('DOMContentLoaded', () => window.live = ({live_with_content})())"
    )
    await amina.page.reload()
    assert await amina.page.evaluate("window.live") == "off"
    await expect(log).to_have_attribute("aria-live", "polite")


async def test_new_messages_come_into_view(service: FakeService, amina: Phone) -> None:
    await amina.choose("fi")
    for _ in range(4):
        await amina.write("uinti")
    await expect(amina.message("Naisten uintivuoro")).to_have_count(4)
    await expect(amina.newest.locator(".bubble")).to_be_in_viewport()
    await expect(amina.mine.last).to_be_in_viewport()
    await service.say(Outbound("fi", rtl=False, lines=("Nähdään tiistaina!",)))
    await expect(amina.message("Nähdään tiistaina!")).to_be_in_viewport()


async def test_an_old_messages_buttons_still_work(amina: Phone) -> None:
    await amina.choose("fi")
    await amina.write("uinti")
    await expect(amina.message("Naisten uintivuoro")).to_have_count(1)
    await amina.page.get_by_role("button", name=FIND["fi"]).click()
    await expect(amina.page.locator(".message").first).to_contain_text("Mistä lähdet?")
    await expect(amina.page.locator(".message").first.locator(".bubble")).to_be_in_viewport()
    await expect(amina.message("Naisten uintivuoro")).to_have_count(1)


async def test_what_one_writes_is_text_and_nothing_else(amina: Phone) -> None:
    await amina.write("<img src=x onerror=alert(1)> & <b>uinti</b>")
    await expect(amina.mine).to_contain_text("<img src=x onerror=alert(1)> & <b>uinti</b>")
    assert await amina.mine.locator("img, b").count() == 0


async def test_the_card_leads_to_the_map_the_file_and_the_phone(amina: Phone) -> None:
    await amina.choose("fi")
    await amina.write("uinti")
    await amina.press("Kartta")
    link = amina.page.get_by_role("link", name="Avaa kartta")
    await expect(link).to_have_attribute(
        "href", "https://www.openstreetmap.org/?mlat=64.22220&mlon=27.72780#map=17/64.22220/27.72780"
    )
    await expect(link).to_have_attribute("rel", "noopener noreferrer")
    async with amina.page.expect_download() as downloading:
        await amina.page.get_by_role("link", name="uinti.txt").click()
    download = await downloading.value
    assert download.suggested_filename == "uinti.txt"
    assert (await download.path()).read_bytes() == b"tiistaina klo 18"
    await amina.press("Apua")
    await expect(amina.page.get_by_role("link", name="112")).to_have_attribute("href", "tel:112")


async def test_a_reload_keeps_the_conversation(service: FakeService, amina: Phone) -> None:
    await amina.choose("fi")
    await amina.write("uinti")
    await expect(amina.newest).to_contain_text("Naisten uintivuoro")
    before = await amina.page.locator(".bubble").all_inner_texts()
    await amina.page.reload()
    await expect(amina.newest).to_contain_text("Naisten uintivuoro")
    assert await amina.page.locator(".bubble").all_inner_texts() == before
    assert [event.kind for event in service.inbound].count(Kind.START) == 1


async def test_over_a_lost_connection_nothing_is_lost_or_doubled(chromium: Browser, service: FakeService) -> None:
    async with running(service) as origin:
        port = int(origin.rpartition(":")[2])
        context = phone(chromium, f"{origin}/chat", reduced_motion="reduce")
        opened = await context.__aenter__()
        await opened.choose("fi")
    banner = opened.page.locator("#banner")
    await expect(banner).to_have_text("Yhteys katkesi, yritän uudelleen… Viestisi ovat tallessa.")
    await opened.write("uinti")
    await opened.write("taide")
    await expect(opened.page.locator(".message.waiting")).to_have_count(2)
    assert await opened.axe() == []

    async with running(service, port=port):
        await expect(banner).to_have_text("", timeout=20_000)
        await expect(opened.page.locator(".message.waiting")).to_have_count(0)
        await expect(opened.mine).to_have_text(["Sinä: uinti", "Sinä: taide"])
        await expect(opened.page.locator(".message.ours")).to_have_count(3)
        assert [event.text for event in service.inbound if event.kind is Kind.TEXT] == ["uinti", "taide"]
        await context.__aexit__(None, None, None)


async def test_what_the_service_could_not_take_is_said_again_after_a_reload(service: FakeService, amina: Phone) -> None:
    service.failures = 1_000
    await amina.write("uinti")
    await expect(amina.page.locator(".message.mine")).to_have_count(1)
    await amina.page.reload()
    await expect(amina.mine).to_have_text(["You: uinti"])
    service.failures = 0
    await expect(amina.newest).to_contain_text("Naisten uintivuoro", timeout=20_000)
    await expect(amina.mine).to_have_text(["Sinä: uinti"])
    assert [event.text for event in service.inbound if event.kind is Kind.TEXT] == ["uinti"]


async def test_what_the_service_never_takes_does_not_block_the_rest(service: FakeService, amina: Phone) -> None:
    events = [{"id": "bad-event", "say": 7}, {"id": "good-event", "say": "uinti"}]
    await amina.page.evaluate("events => sessionStorage.setItem('pending', JSON.stringify(events))", events)
    await amina.page.reload()
    await expect(amina.newest).to_contain_text("Naisten uintivuoro", timeout=20_000)
    assert [event.text for event in service.inbound if event.kind is Kind.TEXT] == ["uinti"]


async def test_two_tabs_show_the_same(amina: Phone, origin: str) -> None:
    async with tab(amina.context, f"{origin}/chat") as second:
        await second.choose("fi")
        await expect(amina.newest).to_contain_text("👋 Hei!")
        await amina.write("uinti")
        await expect(second.newest).to_contain_text("Naisten uintivuoro")
        await expect(second.mine).to_have_text(["Sinä: uinti"])
        await expect(amina.mine).to_have_text(["Sinä: uinti"])


async def test_a_poster_leads_in_once(service: FakeService, amina: Phone, origin: str) -> None:
    await amina.page.goto(f"{origin}/chat?start=h12")
    await expect(amina.page).to_have_url(f"{origin}/chat")
    await expect(amina.page.locator(".message.ours")).to_have_count(2)
    await amina.page.reload()
    await expect(amina.page.locator(".message.ours")).to_have_count(2)
    await asyncio.sleep(0.3)
    assert [event.text for event in service.inbound] == ["", "h12"]


async def test_a_poster_is_the_first_thing_that_is_said(chromium: Browser, service: FakeService, origin: str) -> None:
    async with phone(chromium, f"{origin}/?start=h12") as opened:
        await expect(opened.newest).to_contain_text("Choose your language")
    assert [event.text for event in service.inbound] == ["h12"]


async def test_a_link_with_nonsense_just_opens(chromium: Browser, service: FakeService, origin: str) -> None:
    async with phone(chromium, f"{origin}/?start=<script>{'x' * 100}") as opened:
        await expect(opened.newest).to_contain_text("Choose your language")
    assert [event.text for event in service.inbound] == [""]


async def test_the_location_is_sent_when_the_person_allows_it(
    chromium: Browser, service: FakeService, origin: str
) -> None:
    place = {"geolocation": {"latitude": 64.22345, "longitude": 27.72789}, "permissions": ["geolocation"]}
    async with phone(chromium, f"{origin}/chat", **place) as opened:
        await opened.choose("fi")
        await expect(opened.page.locator("#locate")).not_to_be_visible()
        await opened.press(FIND["fi"])
        await opened.press(LOCATE["fi"])
        await expect(opened.mine).to_have_text(["Sinä: 📍 Minun sijaintini"])
        await expect(opened.newest).to_contain_text("Naisten uintivuoro")
        await expect(opened.page.locator("#locate")).not_to_be_visible()
    assert service.inbound[-1].point == (64.22, 27.73)


async def test_a_refused_location_is_no_dead_end(service: FakeService, amina: Phone) -> None:
    await amina.choose("fi")
    await amina.press(FIND["fi"])
    await amina.press(LOCATE["fi"])
    await expect(amina.page.locator("#note")).to_have_text(
        "Laite ei antanut sijaintia. Voit kirjoittaa paikkakunnan nimen."
    )
    await expect(amina.page.get_by_label("Kirjoita tähän")).to_be_focused()
    assert await amina.axe() == []
    await amina.write("Kajaanissa")
    await expect(amina.page.locator("#note")).to_have_text("")
    assert service.inbound[-1].text == "Kajaanissa"


async def test_leaving_the_device_leaves_nothing_in_any_tab(service: FakeService, amina: Phone, origin: str) -> None:
    await amina.choose("fi")
    await amina.write("salainen")
    async with tab(amina.context, f"{origin}/chat") as second:
        await expect(second.mine).to_have_count(1)
        await amina.page.locator("summary").click()
        await amina.press(LEAVE["fi"])
        await amina.press("Jää tähän")
        await expect(amina.page.locator("dialog")).not_to_be_visible()
        await expect(amina.mine).to_have_count(1)
        await amina.page.locator("summary").click()
        await amina.press(LEAVE["fi"])
        await amina.page.get_by_role("button", name="Poistu", exact=True).click()
        await expect(amina.page.get_by_text("Keskustelu ei ole enää tällä laitteella.")).to_be_visible()
        assert await amina.axe() == []
        await expect(second.newest).to_contain_text("Choose your language")
        assert "salainen" not in await second.page.content()
    assert len(service.left_addresses) == 1
    assert "salainen" not in await amina.page.content()
    assert await amina.page.evaluate("sessionStorage.getItem('pending')") is None
    await amina.page.get_by_role("link", name="Aloita uudelleen").click()
    await expect(amina.newest).to_contain_text("Choose your language")
    assert await amina.mine.count() == 0


async def test_an_address_is_confirmed_with_one_press(chromium: Browser, origin: str) -> None:
    async with phone(chromium, f"{origin}/c/amina-code") as opened:
        await is_fine(opened)
        await opened.press("Kyllä, on")
        await expect(opened.page.get_by_role("heading", name="Valmis")).to_be_visible()
        await is_fine(opened)
        await opened.page.goto(f"{origin}/nowhere")
        await is_fine(opened)


async def test_nothing_moves_for_who_wants_it_still(chromium: Browser, origin: str) -> None:
    async with phone(chromium, f"{origin}/chat", reduced_motion="reduce") as opened:
        await expect(opened.newest).to_contain_text("Choose your language")
        await expect(opened.newest).to_have_css("animation-name", "none")
