"""What Telegram can do to a message: the row says so, it is tried again where that makes sense, nobody else waits."""

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import dataclass

import pytest

from bot.app import telegram as composed
from bot.channels.telegram.api import BotApi
from bot.channels.telegram.transport import AiohttpRequest
from bot.store.database import DatabaseError
from bot.turn import take as turn
from tests.botapi import Fault, blocked, server_error, too_many
from tests.process.inside import MINUTE, STEP, inside
from tests.process.place import until
from tests.process.walk import SWIMMERS, Walker, find, help_, layout, mine, start

pytestmark = pytest.mark.slow

AMINA, BAHAR = 70070001, 70070002


@dataclass(frozen=True)
class Case:
    """What goes wrong with a new message, how its row ends, and how often the message is there then."""

    name: str
    fault: dict[str, object]
    state: str
    reason: str
    doubts: int
    copies: int


def refused(name, code, reason, state, said, copies=0):
    return Case(name, {"kind": "refuse", "code": code, "reason": reason}, state, said, 0, copies)


NO = "no answer"
TABLE = (
    refused("403 blocked", 403, "bot was blocked by the user", "skipped", "stopped"),
    refused("403 deactivated", 403, "user is deactivated", "skipped", "stopped"),
    refused("400 no such chat", 400, "chat not found", "failed", "chat not found"),
    refused("400 our own fault", 400, "can't parse entities: hidden", "failed", "can't parse entities"),
    refused("400 anything else", 400, "hidden words", "failed", "refused"),
    refused("401 once", 401, "", "sent", "", 1),
    Case("429", {"kind": "refuse", "code": 429, "parameters": {"retry_after": 1}}, "sent", "", 0, 1),
    Case("500 before the effect", {"kind": "refuse", "code": 500}, "sent", "", 1, 1),
    Case("500 after the effect", {"kind": "refuse", "code": 500, "after": True}, "sent", "", 1, 2),
    Case("500 twice", {"kind": "refuse", "code": 500, "times": 2}, "unknown", NO, 2, 0),
    Case("502 with a page of HTML", {"kind": "bad_gateway"}, "sent", "", 1, 1),
    Case("a reset before the effect", {"kind": "reset"}, "sent", "", 1, 1),
    Case("a reset after the effect", {"kind": "reset", "after": True}, "sent", "", 1, 2),
    Case("half an answer", {"kind": "malformed", "after": True}, "sent", "", 1, 2),
    Case("a time-out", {"kind": "slow", "seconds": 3.0, "after": True}, "sent", "", 1, 2),
)


@pytest.fixture
def _impatient(monkeypatch):
    """A second is long enough to wait for an answer; not so for what is new."""
    request = lambda: AiohttpRequest(read=1.0)  # noqa: E731
    monkeypatch.setattr(composed, "BotApi", lambda token, **options: BotApi(token, request=request(), **options))


@pytest.mark.usefixtures("_impatient")
async def test_each_thing_that_telegram_does_to_a_message(place, api):
    """Everybody asks at once; each has a trouble of their own, and Bahar has none."""
    async with inside(place) as here:
        people = [Walker(api, AMINA + 10 + n) for n in range(len(TABLE))]
        bahar = Walker(api, BAHAR)
        for one in (*people, bahar):
            await one.begin()
        for one in (*people, bahar):
            await one.reads(start.HELLO)
        await until(place.ended, "all deliveries final")
        known, latest = len(place.deliveries()), {one.chat_id: await last(one) for one in (*people, bahar)}
        for case, one in zip(TABLE, people, strict=True):
            api.faults.add(Fault(method="sendMessage", chat_id=one.chat_id, **case.fault))
        began = asyncio.get_running_loop().time()
        await asyncio.gather(*(one.say("help") for one in people))
        await bahar.say("help")
        await bahar.reads(help_.WHAT, after=latest[bahar.chat_id])
        assert asyncio.get_running_loop().time() - began < 1.5
        await here.passes(10 * MINUTE)
        await until(place.ended, "all deliveries final")
        asked = {row["person_id"]: row for row in place.deliveries()[known:]}
        rows = [asked[person["id"]] for person in place.rows("person")[: len(TABLE)]]
        ended = {case.name: (row["state"], row["reason"], row["doubts"]) for case, row in zip(TABLE, rows, strict=True)}
        assert ended == {case.name: (case.state, case.reason, case.doubts) for case in TABLE}
        seen = {case.name: await copies(one, latest[one.chat_id]) for case, one in zip(TABLE, people, strict=True)}
        assert seen == {case.name: case.copies for case in TABLE}


async def last(walker):
    return (await walker.screen())[-1].message_id


async def copies(walker, after):
    """How many messages of ours there are below this one."""
    return sum(shown.from_bot and shown.message_id > after for shown in await walker.screen())


@pytest.mark.parametrize("said", ["message can't be edited", "message to edit not found", "MESSAGE_ID_INVALID"])
async def test_an_edit_that_is_refused_becomes_a_new_message(place, api, said):
    async with inside(place):
        amina = await at_the_start(place, api)
        before = await last(amina)
        api.faults.add(Fault("refuse", method="editMessageText", code=400, reason=said))
        await amina.press(start.FIND)
        assert (await amina.reads(find.WHERE, after=before)).labels
        await until(place.ended, "all deliveries final")
        assert set(place.counts()) == {"sent"}


async def test_an_edit_is_tried_until_it_is_there(place, api):
    async with inside(place) as here:
        amina = await at_the_start(place, api)
        before = await last(amina)
        hits = [api.faults.add(server_error(method="editMessageText", times=4, after=after)) for after in (False, True)]
        await amina.press(start.FIND)
        await until(lambda: hits[0].struck, "the first try")
        await here.passes(10 * MINUTE)
        assert [fault.struck for fault in hits] == [4, 2]  # the last try found it there: "not modified"
        await amina.reads(find.WHERE)
        assert await copies(amina, before) == 1  # the one-time keyboard
        await until(place.ended, "all deliveries final")
        assert set(place.counts()) == {"sent"}


async def at_the_start(place, api, chat=AMINA, name="Amina"):
    one = Walker(api, chat, name)
    await one.begin()
    await one.reads(start.HELLO)
    await until(place.ended, "all deliveries final")
    return one


async def test_blocked_and_back(place, api, post):
    async with inside(place) as here:
        amina = await at_the_start(place, api)
        await amina.look_for_swimming()
        await amina.join()
        await here.passes(5 * MINUTE)
        await amina.block()
        await until(lambda: place.rows("address")[0]["stopped_at"], "that she is gone")
        sent = len(api.sent)
        assert "ei voi kirjoittaa" in await place.staff("interest", "1", "welcome")
        await here.passes(MINUTE)
        assert len(api.sent) == sent
        await amina.unblock()
        await until(lambda: place.rows("address")[0]["stopped_at"] is None, "that she is back")
        await amina.say("/start")
        await amina.press(layout.MY_HOBBIES)
        await amina.tap("Naisten uintivuoro")
        await amina.reads(mine.WELCOME, association=SWIMMERS)
        assert len(post.taken) == 1


async def test_a_403_cancels_what_waits_and_writing_again_undoes_it(place, api):
    async with inside(place) as here:
        amina = await at_the_start(place, api)
        api.faults.add(blocked(method="sendMessage", chat_id=AMINA))
        api.faults.add(Fault("slow", method="sendMessage", chat_id=AMINA, seconds=0.3))
        for text in ("help", "stop", "help"):
            await amina.say(text)
        await until(lambda: len([r for r in place.deliveries() if r["reason"] == "stopped"]) == 3, "all given up")
        assert place.rows("address")[0]["stopped_at"]
        await here.passes(STEP)
        before = await last(amina)
        await amina.say("/start")
        await amina.reads(start.HELLO, after=before)
        assert place.rows("address")[0]["stopped_at"] is None


async def test_who_is_slow_keeps_nobody_waiting(place, api):
    async with inside(place):
        amina, bahar = await at_the_start(place, api), await at_the_start(place, api, BAHAR, "Bahar")
        slow = [api.faults.add(Fault("slow", method=m, chat_id=AMINA, seconds=2.0)) for m in ("sendMessage",)]
        await amina.say("help")
        await amina.say("/start")
        await until(lambda: slow[0].struck, "her message under way")
        began = asyncio.get_running_loop().time()
        await bahar.say("help")
        await bahar.reads(help_.WHAT)
        assert asyncio.get_running_loop().time() - began < 1.5
        await amina.reads(start.HELLO, after=await last(amina) - 1)
        assert [amina.in_words(help_.WHAT) in shown.text for shown in (await amina.screen())[-2:]] == [True, False]


async def test_all_are_told_to_wait_and_all_are_answered(place, api):
    """429 for more than one chat is about the bot: everything waits, and nothing is lost."""
    async with inside(place):
        people = [await at_the_start(place, api, AMINA + n) for n in range(4)]
        fault = api.faults.add(too_many(1, method="sendMessage", times=4))
        latest = {one.chat_id: await last(one) for one in people}
        await asyncio.gather(*(one.say("help") for one in people))
        for one in people:
            await one.reads(help_.WHAT, after=latest[one.chat_id])
        assert fault.struck == 4
        await until(place.ended, "all deliveries final")
        assert {(row["state"], row["doubts"]) for row in place.deliveries()} == {("sent", 0)}


@pytest.mark.parametrize("even_the_excuse", [False, True])
async def test_a_turn_that_always_raises_stops_nobody(place, api, monkeypatch, caplog, even_the_excuse):
    words, decide, show = "planted-failure", turn.decide, turn.show

    def decides(person, event, world):
        if getattr(event, "text", "") == words:
            raise ValueError(words)
        return decide(person, event, world)

    def shows(address, person, world):
        if even_the_excuse and getattr(address, "why", "") == "trouble":
            raise KeyError(words)
        return show(address, person, world)

    monkeypatch.setattr(turn, "decide", decides)
    monkeypatch.setattr(turn, "show", shows)
    async with inside(place):
        amina, bahar = await at_the_start(place, api), await at_the_start(place, api, BAHAR, "Bahar")
        before = await last(bahar)
        for _ in range(3):
            await amina.say(words)
        await bahar.say("help")
        await bahar.reads(help_.WHAT, after=before)
        if not even_the_excuse:
            await amina.reads(help_.TROUBLE)
            await amina.reads(help_.ASK_PERSON, phone="08 123 4567")
        await amina.say("help")
        await amina.reads(help_.WHAT)
        failures = [row["failure"] for row in place.rows("inbound") if row["failure"]]
        assert failures == ["KeyError" if even_the_excuse else "ValueError"] * 3
    assert "a turn raised ValueError" in caplog.text
    assert words not in "\n".join(r.getMessage() for r in caplog.records if r.name.startswith("bot."))


async def test_a_database_that_fails_acknowledges_nothing_and_loses_nothing(place, api, monkeypatch):
    async with inside(place) as here:
        amina, bahar = await at_the_start(place, api), await at_the_start(place, api, BAHAR, "Bahar")
        write, failing = here.service.database.write, 5

        async def fails(work):
            nonlocal failing
            if failing:
                failing -= 1
                raise DatabaseError("planted")
            return await write(work)

        monkeypatch.setattr(here.service.database, "write", fails)
        await amina.say("help")
        await bahar.say("help")
        await amina.reads(help_.WHAT)
        await bahar.reads(help_.WHAT)
        await until(place.ended, "all deliveries final")
        assert failing == 0
        assert set(place.counts()) == {"sent"}
        assert len(place.rows("inbound")) == 6


UNREADABLE = {"reply": "telegram", "status": "telegram", "notice": "email"}
PLANT = """
INSERT INTO delivery VALUES (
    ?, ?, NULL, ?, ?, ?, '', '', 0, NULL, 'queued', '', 0, 0, NULL, 0, NULL,
    'somebody', 'v1.unreadable', 'v1.unreadable'
)
"""


async def test_a_row_that_cannot_be_read_stops_no_other(place, api):
    """Sealed under another secret, say."""
    async with inside(place):
        amina = await at_the_start(place, api)
        with closing(sqlite3.connect(place.folder / "mukaan.db", timeout=10)) as database, database:
            for number, (kind, channel) in enumerate(UNREADABLE.items(), 1):
                database.execute(PLANT, (number, f"planted:{kind}", channel, int(kind != "reply"), kind))
        await amina.say("help")
        await amina.reads(help_.WHAT)
        await until(place.ended, "all deliveries final")
        assert {(row["state"], row["reason"]) for row in place.deliveries()[:3]} == {("failed", "error SealError")}
