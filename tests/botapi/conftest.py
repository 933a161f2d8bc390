"""A server, a way to call it and a person."""

from __future__ import annotations

import aiohttp
import pytest
from telegram import Bot

from tests.botapi import BotApiServer, User
from tests.botapi.testing import Clock, Raw


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
async def server(clock):
    async with BotApiServer(clock=clock, rates=False, webhook_pace=0.01) as server:
        yield server


@pytest.fixture
async def raw(server):
    async with aiohttp.ClientSession() as session:
        yield Raw(server, session)


@pytest.fixture
async def bot(server):
    async with Bot(server.token, base_url=f"{server.url}/bot") as bot:
        yield bot


@pytest.fixture
async def amina(server):
    amina = User(server, 1001, "Amina", "ar")
    await amina.say("/start")
    return amina
