"""Pictures and voice notes in the web chat."""

import pytest

from bot.channels.web.media import media_type
from bot.messages import Attachment, Kind, Outbound
from tests.web.client import Browser, browser
from tests.web.fakes import FakeService, running


@pytest.mark.parametrize(
    ("begins", "kind"),
    [
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"OggS\0", "audio/ogg"),
        (b"<script>", "application/octet-stream"),
        (b"RIFF\0\0\0\0WAVE", "application/octet-stream"),
        (b"", "application/octet-stream"),
    ],
)
def test_what_it_is_is_told_by_its_bytes(begins: bytes, kind: str) -> None:
    assert media_type(begins) == kind


async def test_a_picture_is_shown_to_the_page_that_it_was_sent_to_and_to_no_other() -> None:
    service = FakeService()
    async with running(service) as origin, browser(origin) as amina:
        await _shows(service, amina)


async def _shows(service: FakeService, amina: Browser) -> None:
    carried = Attachment(Kind.PHOTO, "a picture", channel="telegram")
    missing = Attachment(Kind.PHOTO, "gone", channel="telegram")
    pages = [Outbound("fi", rtl=False, lines=(name,), attachment=one) for name, one in (("a", carried), ("b", missing))]
    async with amina.started() as page:
        for said in pages:
            await service.say(said)
        shown, gone = await page.messages(2)

    assert shown["media"]["kind"] == "photo"
    path = f"{amina.origin}/media/{shown['id']}"
    async with amina.session.get(path) as response:
        assert (response.status, response.content_type) == (200, "image/jpeg")
        assert (await response.read()).startswith(b"\xff\xd8\xff")
    async with browser(amina.origin) as other, other.session.get(path) as response:
        assert response.status == 404
    for number in (gone["id"], "1", "999"):
        async with amina.session.get(f"{amina.origin}/media/{number}") as response:
            assert response.status == 404
