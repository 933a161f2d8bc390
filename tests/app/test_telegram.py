"""The way in through Telegram does not end before its time, whatever comes back."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.app import supervise
from bot.app import telegram as telegram_module
from bot.app.telegram import Telegram
from bot.config import Secret, sections
from tests.app.running import built
from tests.botapi import BotApiServer

TOKEN = "987654321:planted-bot-token"


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervise, "FIRST_PAUSE", 0.01)
    monkeypatch.setattr(telegram_module, "FIRST_PAUSE", 0.01)


async def until(check: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not check():
            await asyncio.sleep(0.01)


def settings(server: BotApiServer, mode: str) -> sections.Telegram:
    return sections.Telegram(
        token=Secret(TOKEN),
        api_url=server.url,
        mode=mode,
        webhook_url="https://example.org/telegram",
        webhook_secret=Secret("planted"),
    )


async def test_polling_that_ends_is_begun_again(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with (
        BotApiServer(TOKEN, rates=False) as server,
        built(tmp_path, telegram=settings(server, "polling")) as running,
    ):
        telegram = Telegram(running)
        assert telegram.polling
        whole, failures = telegram.polling._round, 2

        async def fails() -> None:
            nonlocal failures
            if failures:
                failures -= 1
                raise AttributeError("Amina")
            await whole()

        telegram.polling._round = fails  # type: ignore[method-assign]
        await telegram.start()
        await until(lambda: server.calls["getUpdates"])
        await telegram.stop()
        await telegram.close()
    assert caplog.text.count("polling ended with AttributeError") == 2
    assert "Amina" not in caplog.text


async def test_a_webhook_is_registered_whatever_else_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with (
        BotApiServer(TOKEN, rates=False) as server,
        built(tmp_path, telegram=settings(server, "webhook")) as running,
    ):
        telegram = Telegram(running)
        whole, failures = telegram.api.bot.get_me, 2

        async def fails() -> object:
            nonlocal failures
            if failures:
                failures -= 1
                raise TypeError("Amina")
            return await whole()

        monkeypatch.setattr(type(telegram.api.bot), "get_me", lambda _: fails())
        await telegram.start()
        await until(lambda: server.calls["setMyCommands"])
        assert server.calls["setWebhook"] == 3
        assert telegram._unregistered() == 0
        await telegram.stop()
        await telegram.close()
