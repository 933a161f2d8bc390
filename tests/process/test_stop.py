"""SIGTERM and Ctrl-C: no new work, what is in hand is finished, status 0 within ten seconds, nothing lost."""

import asyncio
import signal
import threading
import time

import pytest

from bot.store import outbox
from tests.botapi import Fault
from tests.process.front import free_port
from tests.process.inside import inside
from tests.process.place import WAIT, until
from tests.process.post import PASSWORD
from tests.process.walk import UIMARIT, Walker, help_, start

pytestmark = pytest.mark.alone

PROMISED = 10.0


@pytest.mark.parametrize("by", [signal.SIGTERM, signal.SIGINT])
async def test_asked_to_stop_it_finishes_what_is_in_hand(place, api, post, by):
    running = await place.start()
    amina = Walker(api, 70070001)
    await amina.begin()
    await amina.look_for_swimming()
    post.before = 1.5
    await amina.join()
    await until(lambda: post.held, "a mail in hand")
    slow = api.faults.add(Fault("slow", method="sendMessage", seconds=1.5))
    await amina.say("help")
    await until(lambda: slow.struck, "a reply in hand")
    assert await running.stop(by) < PROMISED
    await amina.reads(help_.WHAT)
    assert len(post.to(UIMARIT)) == 1
    assert place.ended()
    assert set(place.counts()) == {"sent"}
    assert {row["doubts"] for row in place.deliveries()} == {0}


async def test_what_hangs_does_not_keep_it_from_stopping_and_is_not_lost(place, api, post):
    port = free_port()
    place.settings |= {"MUKAAN_WEB__PORT": str(port), "MUKAAN_SERVICE__PUBLIC_URL": "https://mukaan.example.org"}
    running = await place.start()
    amina = Walker(api, 70070001)
    await amina.begin()
    await amina.look_for_swimming()
    post.before = 60
    await amina.join()
    await until(lambda: post.held, "a mail in hand")
    hung = [api.faults.add(Fault("slow", method=m, seconds=60)) for m in ("answerCallbackQuery", "sendMessage")]
    await amina.tap("🏠", WAIT)
    await amina.say("help")
    await until(lambda: all(fault.struck for fault in hung), "a tap and a reply in hand")
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"POST /leave HTTP/1.1\r\nHost: mukaan.example.org\r\nContent-Length: 9\r\n\r\nhalf")
    await writer.drain()
    assert await running.stop() < PROMISED
    writer.close()
    post.before = 0
    await place.start()
    await amina.reads(help_.WHAT)
    await until(lambda: post.to(UIMARIT), "the mail")
    await until(place.ended, "all deliveries final")
    assert set(place.counts()) == {"sent"}
    assert len(post.to(UIMARIT)) == 1


async def test_stopped_amid_a_crowd_it_leaves_no_doubt(place, api):
    people = [Walker(api, 70070000 + n) for n in range(40)]
    running = await place.start()
    for n in range(1, 4):
        await asyncio.gather(*(one.say("/start") for one in people))
        await until(lambda: len(api.sent) > 40 * (n - 1) + 5, "the first replies")  # noqa: B023
        assert await running.stop() < PROMISED
        running = await place.start()
        await until(lambda: len(api.sent) == 40 * n, "a reply for each")  # noqa: B023
    await until(place.ended, "all deliveries final")
    assert {row["doubts"] for row in place.deliveries()} == {0}
    assert set(place.counts()) == {"sent"}


async def test_what_was_just_being_claimed_is_sent_too(place, api, monkeypatch):
    claim, claiming = outbox.claim, threading.Event()

    async def slowly(*given):
        claimed = await claim(*given)
        if claimed:
            claiming.set()
            time.sleep(0.5)  # in the database's own thread
        return claimed

    amina = Walker(api, 70070001)
    async with inside(place):
        monkeypatch.setattr(outbox, "claim", slowly)
        await amina.say("/start")
        await until(claiming.is_set, "a claim under way")
    await amina.reads(start.CHOOSE)
    assert place.ended()
    assert [(row["state"], row["doubts"]) for row in place.deliveries()] == [("sent", 0)]


@pytest.mark.parametrize("trouble", ["an occupied port", "no such folder", "no such server", "a sender that is none"])
async def test_what_cannot_start_says_why_in_a_line_and_ends(place, post, trouble):
    place.settings |= {
        "an occupied port": {
            "MUKAAN_WEB__PORT": str(post.port),
            "MUKAAN_SERVICE__PUBLIC_URL": "https://mukaan.example.org",
        },
        "no such folder": {"MUKAAN_DATABASE__URL": "sqlite:////proc/mukaan/mukaan.db"},
        "no such server": {"MUKAAN_DATABASE__URL": f"postgresql://mukaan:{PASSWORD}@127.0.0.1:{free_port()}/mukaan"},
        "a sender that is none": {"MUKAAN_EMAIL__SENDER": "mukaan@localhost"},
    }[trouble]
    failed = await place.runs("run")
    assert await failed.ended(10) == 1
    said = failed.log.read_text().splitlines()
    assert "Traceback" not in "".join(said)
    assert len([line for line in said if "DEBUG" not in line and "INFO" not in line and "WARNING" not in line]) == 1
