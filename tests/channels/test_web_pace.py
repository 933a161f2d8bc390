"""How fast somebody in the web chat may talk."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.channels.web import socket as web_socket
from tests.web.client import Browser, browser
from tests.web.fakes import FakeService, running


@pytest.fixture
def service() -> FakeService:
    return FakeService()


@pytest.fixture
async def amina(service: FakeService) -> AsyncIterator[Browser]:
    async with running(service) as origin, browser(origin) as opened:
        yield opened


async def test_a_page_that_talks_too_fast_waits_and_loses_nothing(
    service: FakeService, amina: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web_socket, "EVENTS_AT_ONCE", 2)
    monkeypatch.setattr(web_socket, "EVENTS_PER_SECOND", 20)
    clock = asyncio.get_running_loop().time
    async with amina.page() as page:
        started = clock()
        events = [await page.say(press="hello.fi", message="1") for _ in range(6)]
        for event in events:
            await page.done(event)
    assert clock() - started >= 0.19
    assert len(service.inbound) == 6


async def test_whoever_comes_back_at_once_talks_no_faster(
    service: FakeService, amina: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web_socket, "EVENTS_AT_ONCE", 8)
    monkeypatch.setattr(web_socket, "EVENTS_PER_SECOND", 20)
    clock = asyncio.get_running_loop().time
    started = clock()
    for _ in range(6):
        async with amina.page() as page:
            for event in [await page.say(press="hello.fi", message="1") for _ in range(3)]:
                await page.done(event)
    assert clock() - started >= 0.49
    assert len(service.inbound) == 18
