"""The demo page's own part: mails that came over SMTP, and the clock."""

import json
from collections.abc import AsyncIterator
from datetime import datetime
from email.message import EmailMessage
from typing import Any
from zoneinfo import ZoneInfo

import aiosmtplib
import pytest
from aiohttp import ClientResponse, ClientSession

from bot.web.demo import Demo, tomorrow_morning
from bot.web.demo_texts import LANGUAGES, TEXTS
from bot.web.mailbox import Mailbox, read_mail
from tests.web.fakes import FakeClock, FakeService, running

HELSINKI = ZoneInfo("Europe/Helsinki")
HTML = "<!doctype html><html lang=fi><body><p>Hei Esimerkki-Uimarit!</p><script>alert(1)</script></body></html>"


def mail(subject: str = "Uusi tulija: Naisten uintivuoro", html: str = HTML) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = "Mukaan <mukaan@example.org>"
    message["To"] = "uimarit@example.org"
    message["Date"] = "Mon, 23 Nov 2026 16:50:00 +0200"
    message.set_content("Hei <Esimerkki-Uimarit>!\n")
    if html:
        message.add_alternative(html, subtype="html")
    return message


class Visit:
    """A visitor of the running demo."""

    def __init__(self, origin: str, smtp_port: int, http: ClientSession) -> None:
        self.origin = origin
        self.smtp_port = smtp_port
        self.http = http

    async def send(self, message: EmailMessage) -> None:
        await aiosmtplib.send(message, hostname="127.0.0.1", port=self.smtp_port)

    async def jump(self, body: object, origin: str = "") -> ClientResponse:
        headers = {"Origin": origin or self.origin}
        async with self.http.post(f"{self.origin}/demo/clock", data=json.dumps(body), headers=headers) as response:
            await response.read()
            return response


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
async def visit(clock: FakeClock) -> AsyncIterator[Visit]:
    mailbox = Mailbox()
    smtp = await mailbox.serve()
    async with running(FakeService(), demo=Demo(mailbox, clock)) as origin, ClientSession() as http:
        yield Visit(origin, smtp.sockets[0].getsockname()[1], http)
    smtp.close()
    await smtp.wait_closed()


async def state(events: ClientResponse) -> dict[str, Any]:
    line = await events.content.readuntil(b"\n\n")
    return dict(json.loads(line.removeprefix(b"data: ")))


async def test_a_mail_appears_on_the_page_as_soon_as_it_came(visit: Visit) -> None:
    async with visit.http.get(f"{visit.origin}/demo/events") as events:
        assert events.headers["Content-Type"] == "text/event-stream"
        assert (await state(events))["mails"] == []
        await visit.send(mail())
        (shown,) = (await state(events))["mails"]

    assert shown == {
        "number": 1,
        "subject": "Uusi tulija: Naisten uintivuoro",
        "sender": "Mukaan <mukaan@example.org>",
        "recipient": "uimarit@example.org",
        "sent_at": 1_795_445_400_000,
    }


async def test_a_mail_is_shown_as_it_was_made_and_nothing_in_it_runs(visit: Visit) -> None:
    await visit.send(mail())
    await visit.send(mail(html=""))
    async with visit.http.get(f"{visit.origin}/demo/mail/1") as response:
        assert "<p>Hei Esimerkki-Uimarit!</p>" in await response.text()
        policy = response.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src")
    assert "sandbox" in policy
    assert "allow-scripts" not in policy
    async with visit.http.get(f"{visit.origin}/demo/mail/2") as response:
        assert "Hei &lt;Esimerkki-Uimarit&gt;!" in await response.text()
    async with visit.http.get(f"{visit.origin}/demo/mail/3") as response:
        assert response.status == 404


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"Subject: =?x?q?y?=\n\nx", b"Date: never\n\nx"])
def test_a_broken_mail_is_a_mail(content: bytes) -> None:
    assert read_mail(content, 1).number == 1


async def test_the_clock_is_moved_and_the_page_is_told(visit: Visit, clock: FakeClock) -> None:
    started = clock.now
    async with visit.http.get(f"{visit.origin}/demo/events") as events:
        assert (await state(events))["now"] == started
        response = await visit.jump({"to": "hour"})
        assert await response.json() == {"moved": True, "now": started + 3_600_000}
        assert (await state(events))["now"] == started + 3_600_000

    await visit.jump({"to": "tomorrow"})
    assert datetime.fromtimestamp(clock.now / 1000, HELSINKI).isoformat() == "2026-11-24T09:00:00+02:00"


async def test_the_jump_to_the_reminder_says_whether_there_is_one(visit: Visit, clock: FakeClock) -> None:
    now = clock.now
    assert await (await visit.jump({"to": "reminder"})).json() == {"moved": False, "now": now}
    clock.reminder = now + 7
    assert await (await visit.jump({"to": "reminder"})).json() == {"moved": True, "now": now + 7}


@pytest.mark.parametrize("body", [{}, [], {"to": "1999"}, {"to": ["hour"]}, {"to": None}, "x", 7])
async def test_the_clock_goes_nowhere_else(visit: Visit, clock: FakeClock, body: object) -> None:
    assert (await visit.jump(body)).status == 400
    assert clock.jumps == []


async def test_the_clock_is_not_moved_from_elsewhere_or_by_a_heap(visit: Visit, clock: FakeClock) -> None:
    assert (await visit.jump({"to": "hour"}, origin="https://evil.example.org")).status == 403
    assert (await visit.jump({"to": "x" * 300_000})).status == 413
    assert clock.jumps == []


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("2026-03-28T12:00:00+02:00", "2026-03-29T09:00:00+03:00"),
        ("2026-10-24T23:59:00+03:00", "2026-10-25T09:00:00+02:00"),
        ("2026-12-31T00:00:00+02:00", "2027-01-01T09:00:00+02:00"),
    ],
)
def test_nine_is_nine_on_the_wall_also_when_the_clocks_change(now: str, then: str) -> None:
    moment = tomorrow_morning(int(datetime.fromisoformat(now).timestamp() * 1000))
    assert datetime.fromtimestamp(moment / 1000, HELSINKI) == datetime.fromisoformat(then)


@pytest.mark.parametrize(("query", "tag"), [("", "en"), ("?lang=fi", "fi"), ("?lang=ar", "ar"), ("?lang=<x>", "en")])
async def test_the_page_speaks_to_visitors(visit: Visit, query: str, tag: str) -> None:
    async with visit.http.get(f"{visit.origin}/{query}") as response:
        page = await response.text()
    assert f'<html lang="{tag}" dir="{"rtl" if tag == "ar" else "ltr"}">' in page
    assert next(texts.steps for texts in TEXTS if texts.language == tag) in page
    assert '<iframe src="/chat"' in page
    assert "<x>" not in page


def test_each_language_of_the_page_has_its_texts() -> None:
    assert [texts.language for texts in TEXTS] == list(LANGUAGES)
