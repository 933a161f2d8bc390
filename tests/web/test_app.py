"""The pages over real HTTP: headers, assets, health, confirmation, and what is logged."""

import asyncio
import logging
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientSession

from bot.channels.web.session import Sessions
from bot.web.assets import load_assets
from bot.web.headers import security_headers
from tests.web.fakes import FakeConfirm, FakeService, running

TEMPLATES = Path(load_assets.__code__.co_filename).parent / "templates"


@pytest.fixture
def service() -> FakeService:
    return FakeService()


@pytest.fixture
async def origin(service: FakeService) -> AsyncIterator[str]:
    async with running(service) as origin:
        yield origin


@pytest.fixture
async def http() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


@pytest.mark.parametrize("path", ["/", "/chat", "/chat?start=h12"])
async def test_the_chat_page_opens_a_session(origin: str, http: ClientSession, path: str) -> None:
    async with http.get(origin + path, headers={"Accept-Language": "ar-SY,en"}) as response:
        page = await response.text()
        cookie = response.headers["Set-Cookie"]

    assert (response.status, response.headers["Cache-Control"]) == (200, "no-store")
    assert '<html lang="ar" dir="rtl">' in page
    secret = re.fullmatch(r"mukaan=([\w-]{43}); HttpOnly; Max-Age=\d+; Path=/; SameSite=Lax", cookie)
    assert secret
    assert secret[1] not in page
    assert "h12" not in page


async def test_a_session_is_kept_and_a_foreign_one_replaced(origin: str, http: ClientSession) -> None:
    async def cookie_after(value: str) -> str:
        async with http.get(f"{origin}/chat", headers={"Cookie": f"mukaan={value}; language=fi"}) as response:
            assert '<html lang="fi"' in await response.text()
            return response.headers["Set-Cookie"].split(";")[0].removeprefix("mukaan=")

    http.cookie_jar.clear()
    assert await cookie_after("a" * 43) == "a" * 43
    assert len(await cookie_after("anything")) == 43


async def test_over_https_the_session_is_for_this_host_alone(service: FakeService, http: ClientSession) -> None:
    service.channel.sessions = Sessions("https://mukaan.example.org")
    async with running(service) as origin, http.get(f"{origin}/chat") as response:
        assert re.match(r"__Host-mukaan=[\w-]{43};.*HttpOnly;.*Path=/; SameSite=Lax; Secure", _cookie(response.headers))
        assert response.headers["Strict-Transport-Security"].startswith("max-age=")
        assert "connect-src 'self' wss://mukaan.example.org;" in response.headers["Content-Security-Policy"]


def _cookie(headers: object) -> str:
    parts = str(headers["Set-Cookie"]).split("; ")  # type: ignore[index]
    return "; ".join([parts[0] + ";", *sorted(parts[1:])])


@pytest.mark.parametrize("path", ["/chat", "/health", "/nowhere", "/c/amina-code", "/static/x/y.js", "/ws", "/leave"])
async def test_every_answer_is_protected(origin: str, http: ClientSession, path: str) -> None:
    async with http.get(origin + path) as response:
        for name, value in security_headers("", framed=False).items():
            assert response.headers[name] == value
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'; script-src 'self'; style-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


def test_only_the_demo_frames_and_only_itself() -> None:
    headers = security_headers("", framed=True)
    assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "SAMEORIGIN"


@pytest.mark.parametrize("template", sorted(TEMPLATES.iterdir()), ids=lambda path: path.name)
def test_pages_hold_no_script_and_load_nothing_from_elsewhere(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    assert not re.search(r"<script(?![^>]*\ssrc=)|\son\w+=|javascript:|https?://", text)
    assert template.name == "mail.html" or not re.search(r"<style|\sstyle=", text)


def test_scripts_and_styles_load_nothing_from_elsewhere() -> None:
    for name, content in load_assets().files.items():
        text = content.decode().replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"https?://|@import|innerHTML|eval\(", text), name


async def test_assets_are_kept_for_ever_under_their_hash(origin: str, http: ClientSession) -> None:
    assets = load_assets()
    for name, content in assets.files.items():
        async with http.get(origin + assets.url(name)) as response:
            assert (response.status, await response.read()) == (200, content)
            assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    async with http.get(f"{origin}/static/before/chat.js") as response:
        assert (response.status, response.headers["Cache-Control"]) == (200, "no-cache")
        assert response.headers["Content-Type"] == "text/javascript; charset=utf-8"


@pytest.mark.parametrize("name", ["none.js", "..%2fapp.py", "..%2f..%2fmessages.py", "chat.js%00"])
async def test_nothing_else_is_served(origin: str, http: ClientSession, name: str) -> None:
    async with http.get(f"{origin}/static/{load_assets().digest}/{name}") as response:
        assert response.status == 404


def test_the_hash_changes_with_the_content(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("1")
    before = load_assets(tmp_path)
    (tmp_path / "a.js").write_text("2")
    assert load_assets(tmp_path).digest != before.digest
    with pytest.raises(KeyError):
        before.url("b.js")


async def test_health_says_what_is_wrong(service: FakeService, origin: str, http: ClientSession) -> None:
    async with http.get(f"{origin}/health") as response:
        assert (response.status, await response.json()) == (
            200,
            {"ok": True, "database": True, "jobs": True, "troubles": []},
        )
    service.conversation.down = True
    async with http.get(f"{origin}/health") as response:
        assert (response.status, await response.json()) == (
            503,
            {"ok": False, "database": False, "jobs": True, "troubles": ["the database does not answer"]},
        )


async def test_a_mail_scanner_confirms_nothing_and_the_button_does(service: FakeService, http: ClientSession) -> None:
    confirm = FakeConfirm()
    async with running(service, confirm) as origin:
        url = f"{origin}/c/amina-code"
        for _ in range(2):
            async with http.get(url) as response:
                page = await response.text()
            assert (response.status, page.count("<button"), confirm.confirmed) == (200, 1, False)
            assert '<html lang="fi" dir="ltr">' in page
            assert "Kyllä, on" in page
            assert response.headers["X-Robots-Tag"] == "noindex"
        for _ in range(2):
            async with http.post(url) as response:
                page = await response.text()
            assert (response.status, page.count("<button"), confirm.confirmed) == (200, 0, True)
            assert "&lt;tähän&gt;" in page


async def test_a_code_of_nobody_is_told_kindly(origin: str, http: ClientSession) -> None:
    for method in ("GET", "POST"):
        async with http.request(method, f"{origin}/c/made-up-code") as response:
            assert response.status == 404
            assert "This link does not work any more." in await response.text()


@pytest.mark.parametrize("path", ["/c/x", "/c/<script>", "/admin", "/chat/", "/%00"])
async def test_a_page_that_is_not_there_shows_the_way(origin: str, http: ClientSession, path: str) -> None:
    async with http.get(origin + path, headers={"Accept-Language": "fi"}) as response:
        assert response.status == 404
        page = await response.text()
    assert "Täällä ei ole sivua." in page
    assert 'href="/chat"' in page
    assert "<script" not in page


async def test_a_page_that_fails_says_so_and_logs_the_kind_alone(
    service: FakeService, http: ClientSession, caplog: pytest.LogCaptureFixture
) -> None:
    class Failing(FakeConfirm):
        async def look(self, code: str) -> object:  # type: ignore[override]
            raise ValueError(f"planted {code}")

    caplog.set_level(logging.DEBUG)
    async with running(service, Failing()) as origin, http.get(f"{origin}/c/planted-code") as response:
        assert response.status == 500
        assert "planted" not in await response.text()
    assert "confirm-look failed: ValueError" in caplog.messages
    assert "planted" not in caplog.text


async def test_the_access_log_names_routes_and_nobody(
    origin: str, http: ClientSession, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for path in ("/c/planted-code?x=planted", "/chat?start=planted", "/planted"):
        async with http.get(origin + path, headers={"User-Agent": "planted"}) as response:
            await response.read()
    async with http.request("PROPFIND", f"{origin}/leave") as response:
        assert response.status == 405

    lines = [re.sub(r"\d+ ms", "… ms", record.getMessage()) for record in caplog.records if "web" in record.name]
    assert lines == [
        "GET confirm-look 404 … ms",
        "GET chat 200 … ms",
        "GET nowhere 404 … ms",
        "other unknown 405 … ms",
    ]
    assert "planted" not in caplog.text.lower()
    assert "127.0.0.1" not in caplog.text


@pytest.mark.parametrize(
    "request_bytes",
    [
        b"GET /planted\r\n\r\n",
        b"\x16\x03\x01planted",
        b"GET / HTTP/1.1\r\nHost planted\r\n\r\n",
        b"GET /" + b"p" * 9000,
    ],
)
async def test_what_is_not_http_is_refused_without_a_word_of_it_in_the_log(
    origin: str, caplog: pytest.LogCaptureFixture, request_bytes: bytes
) -> None:
    caplog.set_level(logging.DEBUG)
    reader, writer = await asyncio.open_connection("127.0.0.1", int(origin.rpartition(":")[2]))
    writer.write(request_bytes + b"\r\n\r\n")
    answer = await asyncio.wait_for(reader.read(), 5)
    writer.close()
    await writer.wait_closed()

    assert re.match(rb"HTTP/\d\.\d 40[04] ", answer)
    assert "planted" not in caplog.text
    assert "127.0.0.1" not in caplog.text
