"""Updates reach the bot by polling and by webhook as from Telegram."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

import pytest
from aiohttp import web

from tests.botapi import User
from tests.botapi.testing import numbers
from tests.botapi.updates import FIRST_ID


async def test_an_offset_confirms_what_is_below_it(raw, amina):
    for text in "abcde":
        await amina.say(text)
    assert numbers(await raw.result("getUpdates")) == [0, 1, 2, 3, 4, 5]
    assert numbers(await raw.result("getUpdates", offset=FIRST_ID + 1, limit=2)) == [1, 2]
    assert numbers(await raw.result("getUpdates", offset=FIRST_ID + 900)) == [1, 2, 3, 4, 5]
    assert numbers(await raw.result("getUpdates", offset=-2)) == [4, 5]
    assert numbers(await raw.result("getUpdates", offset=FIRST_ID, limit=0)) == [4]
    assert await raw.result("getUpdates", offset=FIRST_ID + 6) == []
    assert (await raw.result("getWebhookInfo"))["pending_update_count"] == 0


async def test_the_same_offset_again_at_once_gets_one(raw, amina):
    await amina.say("x")
    assert numbers(await raw.result("getUpdates", offset=FIRST_ID)) == [0, 1]
    assert numbers(await raw.result("getUpdates", offset=FIRST_ID)) == [0]


async def test_a_long_poll_ends_with_the_first_update(raw, amina):
    poll = asyncio.create_task(raw.result("getUpdates", offset=FIRST_ID + 1, timeout=30))
    await asyncio.sleep(0.05)
    assert not poll.done()
    await amina.say("x")
    assert numbers(await poll) == [1]
    began = time.monotonic()
    assert await raw.result("getUpdates", offset=FIRST_ID + 2, timeout=1) == []
    assert 0.9 < time.monotonic() - began < 3


async def test_a_second_poller_and_a_webhook_end_the_first(raw, amina):
    async def poll(offset: int) -> asyncio.Task[dict[str, Any]]:
        task = asyncio.create_task(raw("getUpdates", offset=FIRST_ID + offset, timeout=30))
        await asyncio.sleep(0.05)
        return task

    first = await poll(1)
    second = await poll(2)
    assert (await first)["description"].startswith("Conflict: terminated by other getUpdates request")
    await raw.result("setWebhook", url="http://127.0.0.1:1/")
    assert (await second)["description"] == "Conflict: terminated by setWebhook request"
    assert "while webhook is active" in await raw.refusal("getUpdates")
    await raw.result("deleteWebhook")
    assert numbers(await raw.result("getUpdates")) == []


async def test_taps_live_150_seconds_and_messages_a_day(raw, amina, clock):
    await amina.tap_token("x")
    clock.now += 149
    assert numbers(await raw.result("getUpdates")) == [0, 1]
    clock.now += 1
    assert numbers(await raw.result("getUpdates", offset=-9)) == [0]
    clock.now += 86400
    assert await raw.result("getUpdates", offset=FIRST_ID) == []


async def test_only_the_kinds_that_were_asked_for_are_queued(raw, amina):
    await raw.result("getUpdates", offset=FIRST_ID + 1, allowed_updates=["callback_query"])
    await amina.say("x")
    await amina.tap_token("y")
    assert [set(u) - {"update_id"} for u in await raw.result("getUpdates")] == [{"callback_query"}]


class Receiver:
    """A bot's address: keeps what comes, answers as told."""

    def __init__(self) -> None:
        self.got: list[tuple[str, int]] = []
        self.secrets: set[str | None] = set()
        self.statuses: list[int] = []
        self.busy = self.most = 0
        self.seconds = 0.0

    async def __call__(self, request: web.BaseRequest) -> web.Response:
        update = json.loads(await request.read())
        self.busy += 1
        self.most = max(self.most, self.busy)
        await asyncio.sleep(self.seconds)
        self.busy -= 1
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        status = self.statuses.pop(0) if self.statuses else 200
        kind = next(k for k in update if k != "update_id")
        if status == 200:
            self.got.append((kind, update["update_id"] - FIRST_ID))
        return web.Response(status=status)

    async def wait(self, count: int) -> None:
        async with asyncio.timeout(5):
            while len(self.got) < count:
                await asyncio.sleep(0.005)


@pytest.fixture
async def receiver():
    receiver = Receiver()
    runner = web.ServerRunner(web.Server(receiver, access_log=None), shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


async def test_a_webhook_gets_what_waits_and_what_comes_again_until_it_takes_it(raw, amina, receiver):
    receiver.statuses = [500, 503, 404]
    await raw.result("setWebhook", url=receiver.url, secret_token="s3cret", max_connections=5)
    await amina.say("b")
    await amina.say("c")
    await receiver.wait(3)
    assert receiver.got == [("message", 0), ("message", 1), ("message", 2)]
    assert receiver.secrets == {"s3cret"}
    info = await raw.result("getWebhookInfo")
    assert (info["url"], info["max_connections"], info["pending_update_count"]) == (receiver.url, 5, 0)
    assert info["last_error_message"] == "Wrong response from the webhook: 404 Not Found"


async def test_a_webhook_keeps_the_order_of_a_lane_and_the_number_of_connections(server, raw, receiver):
    receiver.seconds = 0.02
    await raw.result("setWebhook", url=receiver.url, max_connections=3)
    people = [User(server, 2000 + n) for n in range(8)]
    for text in "abc":
        for person in people:
            await person.say(text)
    await receiver.wait(24)
    assert receiver.most == 3
    order = [number for _, number in receiver.got]
    for lane in range(8):
        assert [n for n in order if n % 8 == lane] == [lane, lane + 8, lane + 16]


async def test_what_a_webhook_did_not_take_is_there_for_a_poll(raw, amina, receiver):
    receiver.statuses = [500] * 1000
    await raw.result("setWebhook", url=receiver.url)
    await asyncio.sleep(0.05)
    await raw.result("deleteWebhook")
    assert numbers(await raw.result("getUpdates")) == [0]
    await raw.result("setWebhook", url=receiver.url, drop_pending_updates=True)
    assert (await raw.result("getWebhookInfo"))["pending_update_count"] == 0
