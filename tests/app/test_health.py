"""`/health` of a whole service: each part that does not do its work is named."""

import json
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.app import health
from bot.app.telegram import Telegram
from bot.app.web import add_web
from bot.config import Secret, sections
from tests.app.running import built

TOKEN = Secret("987654321:planted-bot-token")
SILENT = health.MOST_SILENT + 1


async def asked(client: TestClient) -> tuple[int, dict[str, object]]:  # type: ignore[type-arg]
    async with client.get("/health") as answer:
        return answer.status, json.loads(await answer.text())


async def test_each_part_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with built(tmp_path) as running, TestClient(TestServer(add_web(running))) as client:
        await running.start(alone=True)
        silent = {"jobs": 0.0, "telegram": 0.0}
        running.parts |= {"telegram": lambda: silent["telegram"], "jobs": lambda: silent["jobs"]}
        well = {"ok": True, "database": True, "jobs": True, "telegram": True, "troubles": []}
        assert await asked(client) == (200, well)
        silent["telegram"] = SILENT
        status, said = await asked(client)
        assert (status, said["ok"], said["telegram"], said["jobs"]) == (503, False, False, True)
        assert said["troubles"] == ["Telegram has not answered for two minutes"]
        silent["jobs"] = SILENT
        status, said = await asked(client)
        assert said["troubles"] == ["no job has run for two minutes", "Telegram has not answered for two minutes"]
        monkeypatch.setattr(health, "DATABASE_SECONDS", 0.0)
        _, said = await asked(client)
        assert (said["database"], said["troubles"][0]) == (False, "the database does not answer")  # type: ignore[index]


async def test_jobs_that_have_stopped_are_noticed(tmp_path: Path) -> None:
    async with built(tmp_path) as running:
        await running.start(alone=True)
        assert not any((await health.troubles(running.database, running.parts)).values())
        running.clock._worked -= SILENT
        assert (await health.troubles(running.database, running.parts))["jobs"]
        await running.clock.run_all()
        assert not any((await health.troubles(running.database, running.parts)).values())


@pytest.mark.parametrize("mode", ["polling", "webhook"])
async def test_telegram_that_is_silent_is_noticed(tmp_path: Path, mode: str) -> None:
    hidden = {"webhook_url": "https://example.org/telegram", "webhook_secret": Secret("planted")}
    settings = sections.Telegram(token=TOKEN, api_url="http://127.0.0.1:9", mode=mode, **hidden)  # type: ignore[arg-type]
    async with built(tmp_path, telegram=settings) as running:
        telegram = Telegram(running)
        await telegram.start()
        assert not (await health.troubles(running.database, running.parts))["telegram"]
        if telegram.polling:
            telegram.polling._answered -= SILENT
        else:
            telegram._began -= SILENT
        assert (await health.troubles(running.database, running.parts))["telegram"]
        await telegram.stop()
        await telegram.close()
