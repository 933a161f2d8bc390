"""A Bot API server, our way to it, and the other side's people."""

import asyncio

import pytest

from bot.channels.telegram.api import BotApi
from bot.channels.telegram.channel import TelegramChannel
from tests.botapi import BotApiServer, User
from tests.channels.planted import CHAT, TOKEN


@pytest.fixture
async def server():
    async with BotApiServer(TOKEN, rates=False, webhook_pace=0.01) as server:
        yield server


@pytest.fixture
async def api(server):
    async with BotApi(TOKEN, api_url=server.url) as api:
        yield api


@pytest.fixture
def channel(api):
    return TelegramChannel(api)


@pytest.fixture
async def amina(server):
    amina = User(server, CHAT, "Amina", "ar")
    await amina.say("/start")
    return amina


@pytest.fixture
def until():
    """Waits until something is so, as long as a busy machine may take."""

    async def wait(is_so, seconds=10):
        async with asyncio.timeout(seconds):
            while not is_so():
                await asyncio.sleep(0.005)

    return wait
