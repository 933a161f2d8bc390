"""The outside world of a service: the Bot API, a mail server; and the rule that nothing private is logged."""

from __future__ import annotations

import logging

import pytest

from bot.cli.main import NOISY
from tests.botapi import BotApiServer
from tests.databases import database_url, postgres_server
from tests.process.leaks import leaks, unspeakable
from tests.process.place import Place, settled
from tests.process.post import PostOffice

__all__ = ["database_url", "postgres_server"]

pytest.register_assert_rewrite("tests.process.sums")

TOKEN = "987654321:planted-bot-token"
THEIRS = ("aiohttp.access", "mail.log")
"""Loggers of the other side, which is in this process too."""


@pytest.fixture
async def api():
    async with BotApiServer(TOKEN, rates=False, webhook_pace=0.05) as server:
        yield server


@pytest.fixture
async def post():
    async with PostOffice() as office:
        yield office


@pytest.fixture
async def place(tmp_path, api, post):
    async with settled(Place(tmp_path, api, post), api, post) as place:
        yield place


@pytest.fixture(autouse=True)
def _nothing_private_is_logged_here(api, post, caplog):
    """What the service logs when it runs inside this process, at its most talkative."""
    caplog.set_level(logging.DEBUG)
    for name in NOISY:
        caplog.set_level(logging.WARNING, logger=name)
    yield
    formatter = logging.Formatter("%(levelname)s %(name)s: %(message)s")
    ours = [record for record in caplog.get_records("call") if record.name not in THEIRS]
    assert leaks("\n".join(map(formatter.format, ours)), unspeakable(api, post)) == []
