"""The pages behind an association's mail over real HTTP: what a mail scanner does there, and what is sent badly."""

import io
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from html import unescape
from urllib.parse import urljoin

import pytest
from aiohttp import ClientSession, FormData

from bot.app.contacts import confirm_address
from bot.app.web import add_web
from bot.web.app import serve
from tests.app.english import take
from tests.app.kainuu import JOIN, UINTI, hobby, number
from tests.transcripts.runner import Stage, stage

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
PUBLIC = "https://mukaan.example.org"


@asynccontextmanager
async def mailed() -> AsyncIterator[Stage]:
    """An association has the mail about Amina."""
    async with stage("# 2026-11-21 12:00", "telegram") as one:
        await take(one, UINTI)
        await confirm_address(one.service, hobby(one, "uinti").association)
        await one.play("> /start", "> [English]", f"> /start h{number(one, 'uinti')}", *JOIN, "= 2026-11-21 12:30")
        yield one


@asynccontextmanager
async def served(played: Stage) -> AsyncIterator[str]:
    """Its web, on a port of its own."""
    runner = await serve(add_web(played.service), "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def link(played: Stage, label: str, origin: str) -> str:
    return str(played.script.mails.button(label)[2]).replace(PUBLIC, origin)


@pytest.fixture
async def played() -> AsyncIterator[Stage]:
    async with mailed() as one:
        yield one


@pytest.fixture
async def origin(played: Stage) -> AsyncIterator[str]:
    async with served(played) as one:
        yield one


@pytest.fixture
async def http() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


LABELS = ("Welcome!", "The group is full", "Please call us", "Not our hobby", "Wrong address?")


async def test_a_scanner_that_follows_every_link_changes_no_row(
    played: Stage, origin: str, http: ClientSession
) -> None:
    before, seen = played.rows(), set[str]()
    waiting = [link(played, label, origin) for label in LABELS]
    while waiting:
        url = waiting.pop()
        if url in seen:
            continue
        seen.add(url)
        for method in ("HEAD", "GET"):
            async with http.request(method, url, headers={"User-Agent": "SafeLinks"}) as response:
                assert response.status == 200
                assert response.headers["Cache-Control"] == "no-store"
                page = await response.text()
        if "html" in response.headers["Content-Type"]:
            waiting += [urljoin(url, unescape(found)) for found in re.findall(r'<a [^>]*href="([^"]+)"', page)]
    assert len(seen) > len(LABELS), "it went on from the pages"
    assert played.rows() == before


async def test_the_form_as_a_browser_sends_it_answers_once(played: Stage, origin: str, http: ClientSession) -> None:
    url = link(played, "Welcome!", origin)
    async with http.get(url) as response:
        page = await response.text()
    assert "Amina" in page
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
    data = {**fields, "choice": "send", "time": "0", "ask_for": "<script>", "text": "Ovi B."}
    for words in ("Thank you", "Somebody has answered already"):
        async with http.post(url, data=data) as response:
            assert response.status == 200
            assert words in await response.text()
    async with http.get(url + "&change=1") as response:
        page = await response.text()
    assert "&lt;script&gt;" in page
    assert "<script>" not in page
    assert "Ask for <script> there." in "\n".join(await played.play("= 2026-11-21 12:31"))


@pytest.mark.parametrize("body", ["nothing", "json", "not multipart", "a file", "many fields", "no utf-8"])
async def test_what_is_sent_badly_does_nothing(played: Stage, origin: str, http: ClientSession, body: str) -> None:
    url, before = link(played, "Welcome!", origin), played.rows()
    upload = FormData()
    upload.add_field("seen", b"0" * 1000, filename="seen.txt")
    sent = {
        "nothing": {},
        "json": {"json": {"a": "welcome", "seen": "0"}},
        "not multipart": {"data": b"--x", "headers": {"Content-Type": "multipart/form-data; boundary=y"}},
        "a file": {"data": upload},
        "many fields": {"data": b"&".join(b"f%d=1" % n for n in range(5000)), "headers": FORM},
        "no utf-8": {"data": b"a=welcome&seen=%ff%fe&text=\xff", "headers": FORM},
    }[body]
    async with http.post(url, **sent) as response:
        assert response.status < 500
    assert played.rows() == before


async def test_too_much_is_refused(played: Stage, origin: str, http: ClientSession) -> None:
    before, body = played.rows(), io.BytesIO(b"text=" + b"x" * 10_000_000)
    async with http.post(link(played, "Welcome!", origin), data=body, headers=FORM) as response:
        assert response.status == 413
    assert played.rows() == before


@pytest.mark.parametrize("path", ["v", "w"])
async def test_a_made_up_code_is_told_kindly(origin: str, http: ClientSession, path: str) -> None:
    for method in ("GET", "POST"):
        async with http.request(method, f"{origin}/{path}/made-up-code?a=%ff&a=welcome") as response:
            assert response.status == 404
            assert "vanha" in await response.text()
