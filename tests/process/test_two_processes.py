"""Two processes on one PostgreSQL: each update comes to both, each job runs in both, and everything happens once."""

import asyncio
import signal
from contextlib import AsyncExitStack

import asyncpg
import pytest

from rules.delivery import LEASE, SECOND
from tests.databases import _administer
from tests.process.crowd import chance, crowd, kill_again_and_again, slow
from tests.process.front import free_port, front
from tests.process.inside import inside
from tests.process.leaks import WEBHOOK_SECRET
from tests.process.place import FINAL, QUICK, WAIT, Place, settled, until
from tests.process.sums import adds_up, comes_to_rest, look
from tests.process.walk import UIMARIT, Walker, help_, start

pytestmark = [pytest.mark.postgres, pytest.mark.slow]

NAMES = ("Amina", "Bahar", "Olena", "Mikko")
CARDS_EDITED = "SELECT id FROM delivery WHERE kind = 'card' AND ended_at IS NOT NULL"
SHORT_LEASE = 6 * SECOND
"""What was interrupted is not taken over at a start, as another process may have it in hand: its lease must run out."""


@pytest.fixture
async def shared(postgres_server):
    await _administer(postgres_server, "CREATE DATABASE two_processes")
    yield postgres_server.get_uri(database="two_processes")
    await _administer(postgres_server, "DROP DATABASE two_processes WITH (FORCE)")


async def fetch(url, query, row_as=tuple):
    connection = await asyncpg.connect(url)
    try:
        return [row_as(row) for row in await connection.fetch(query)]
    finally:
        await connection.close()


def behind(address, url, port):
    """The settings of one of the processes behind the web server in front."""
    return {
        "MUKAAN_DATABASE__URL": url,
        "MUKAAN_SERVICE__PUBLIC_URL": address,
        "MUKAAN_WEB__PORT": str(port),
        "MUKAAN_TELEGRAM__MODE": "webhook",
        "MUKAAN_TELEGRAM__WEBHOOK_URL": f"{address}/telegram/in",
        "MUKAAN_TELEGRAM__WEBHOOK_SECRET": WEBHOOK_SECRET,
    }


async def test_what_comes_to_both_happens_once(shared, api, post, tmp_path, monkeypatch):
    ports = free_port(), free_port()
    async with (
        front(tmp_path, monkeypatch, *ports) as address,
        settled(Place(tmp_path, api, post, **behind(address, shared, 0)), api, post) as place,
    ):
        running = []
        for port in ports:
            place.settings["MUKAAN_WEB__PORT"] = str(port)
            running.append(await place.start(QUICK))
        await until(lambda: api.calls["setWebhook"] == len(ports), "both to be there")

        people = [Walker(api, 70070000 + n, name) for n, name in enumerate(NAMES)]

        async def walk(one):
            await one.begin()
            await one.look_for_swimming()
            await one.join()

        await asyncio.gather(*map(walk, people))
        await until(lambda: len(post.to(UIMARIT)) == len(NAMES), "the mails")
        async with asyncio.timeout(WAIT):
            while await fetch(shared, "SELECT id FROM interest WHERE state <> 'told'"):
                await asyncio.sleep(0.1)
            while len(await fetch(shared, CARDS_EDITED)) < len(NAMES):
                await asyncio.sleep(0.1)
        assert await fetch(shared, f"SELECT id FROM delivery WHERE state NOT IN {FINAL}") == []
        rows = await fetch(shared, "SELECT channel, state, doubts FROM delivery")
        assert set(rows) <= {("telegram", "sent", 0), ("email", "sent", 0)}
        assert rows.count(("telegram", "sent", 0)) == len(api.sent)
        assert rows.count(("email", "sent", 0)) == len(post.taken) == len(NAMES)
        updates = len(api.state.presses) + sum(
            not message.from_bot for chat in api.state.chats.known.values() for message in chat.messages.values()
        )
        assert await fetch(shared, "SELECT COUNT(*), MAX(failure) FROM inbound") == [(updates, "")]
        for one in running:
            assert await one.stop() < 10
            assert one.log.read_text().count("POST telegram 200") == updates


async def test_one_that_died_is_relieved_when_its_lease_is_over(shared, place, api):
    place.settings["MUKAAN_DATABASE__URL"] = shared
    amina = Walker(api, 70070001)
    running = await place.start()
    await amina.begin()
    await amina.reads(start.HELLO)
    place.die_at("claimed-telegram")
    await amina.say("help")
    assert await running.ended() == -signal.SIGKILL
    for late, reason in ((0, ""), (LEASE + SECOND, "interrupted")):
        async with inside(place, offset=late):
            assert await fetch(shared, "SELECT reason FROM delivery WHERE state NOT IN ('sent')") == [(reason,)]
            if late:
                await amina.reads(help_.WHAT)
    assert await fetch(shared, "SELECT state, doubts FROM delivery ORDER BY id DESC LIMIT 1") == [("sent", 1)]


async def test_both_killed_anywhere_again_and_again_nothing_is_lost_and_the_counts_add_up(
    shared, api, post, tmp_path, monkeypatch
):
    async def read(table):
        return await fetch(shared, f"SELECT * FROM {table} ORDER BY 1", dict)

    slow(api, post)
    ports = free_port(), free_port()
    async with front(tmp_path, monkeypatch, *ports) as address, AsyncExitStack() as places:
        both = []
        for port in ports:
            (folder := tmp_path / str(port)).mkdir()
            here = Place(folder, api, post, QUICK_LEASE=str(SHORT_LEASE), **behind(address, shared, port))
            both.append(await places.enter_async_context(settled(here, api, post)))
        with chance() as random:
            pauses = [[random.uniform(0.0, 2.0) for _ in range(6)] for _ in both]
            async with crowd(api, 10) as walking:
                running = await asyncio.gather(*map(kill_again_and_again, both, pauses))
                await walking.arrives()
            await comes_to_rest(read, api)
            for one in running:
                await one.stop()
            adds_up(await look(read), api, post, walking.people)
