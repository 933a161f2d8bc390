"""Long polling against the Bot API server: order, concurrency, and nothing lost."""

import asyncio
import contextlib
import time

import pytest

from bot.channels.telegram import lanes as lanes_module
from bot.channels.telegram.api import BotApi
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.transport import AiohttpRequest
from bot.messages import Kind
from tests.botapi import Channel, Fault, Group, Person, User, too_many
from tests.channels.planted import CHAT, TOKEN
from tests.channels.raw import closed_port

pytestmark = pytest.mark.slow


class Service:
    """Takes what comes in; a test may hold a chat up (`gates`), make it slow, or its database fail."""

    def __init__(self):
        self.began, self.committed = [], []
        self.gates, self.slow, self.failures = {}, {}, {}
        self.running = self.most = 0

    async def receive(self, inbound):
        chat = int(inbound.address)
        self.began.append(inbound)
        self.running += 1
        self.most = max(self.most, self.running)
        try:
            if chat in self.gates:
                await self.gates[chat].wait()
            await asyncio.sleep(self.slow.get(chat, 0))
            if self.failures.get(chat, 0) > 0:
                self.failures[chat] -= 1
                raise OSError("Amina haluaa tulla: no database")
        finally:
            self.running -= 1
        self.committed.append(inbound)

    def texts(self, chat=None):
        return [inbound.text for inbound in self.committed if chat in (None, int(inbound.address))]

    async def until(self, number, seconds=10):
        async with asyncio.timeout(seconds):
            while len(self.committed) < number:
                await asyncio.sleep(0.005)


@contextlib.asynccontextmanager
async def polling(api, service, **options):
    troubles = []
    loop = Polling(api, service.receive, on_trouble=troubles.append, **{"timeout": 1, **options})
    task = asyncio.create_task(loop.run())
    try:
        yield troubles
    finally:
        loop.stop()
        await asyncio.wait_for(task, 10)


@pytest.fixture
def service():
    return Service()


def confirmed_all(server):
    return server.state.updates.pending() == []


async def unread(api):
    """What Telegram would hand out to the next process, without confirming anything."""
    return [update["update_id"] for update in await api.call("getUpdates", {"offset": 0, "timeout": 0})]


async def test_what_people_do_comes_in(server, api, service, amina):
    shown = await api.bot.send_message(
        CHAT, "x", reply_markup={"inline_keyboard": [[{"text": "A", "callback_data": "a"}]]}
    )
    await amina.tap("A")
    await amina.share_location(64.2222, 27.7278)
    await amina.share_contact("+358441234567")
    await amina.send_sticker()
    await amina.block()
    async with polling(api, service):
        await service.until(6)
    kinds = [inbound.kind for inbound in service.committed]
    assert kinds == [Kind.START, Kind.PRESS, Kind.LOCATION, Kind.CONTACT, Kind.OTHER, Kind.GONE]
    assert service.committed[1].message == str(shown.message_id)
    assert {inbound.address for inbound in service.committed} == {str(CHAT)}
    assert len({inbound.key for inbound in service.committed}) == 6


async def test_a_tap_is_acknowledged_after_its_turn(server, api, service, amina, until):
    await api.bot.send_message(CHAT, "x", reply_markup={"inline_keyboard": [[{"text": "A", "callback_data": "a"}]]})
    await amina.tap("A")
    service.gates[CHAT] = asyncio.Event()
    async with polling(api, service):
        await until(lambda: service.began)
        await asyncio.sleep(0.1)
        assert server.calls["answerCallbackQuery"] == 0
        service.gates[CHAT].set()
        await service.until(2)
    assert [press.answered for press in server.presses] == [True]


async def test_a_tap_that_is_too_old_to_acknowledge_harms_nothing(server, api, service, amina, until):
    await api.bot.send_message(CHAT, "x", reply_markup={"inline_keyboard": [[{"text": "A", "callback_data": "a"}]]})
    await amina.tap("A")
    server.shift += 60
    async with polling(api, service):
        await service.until(2)
        await until(lambda: server.errors["answerCallbackQuery", 400] == 1)
    assert [press.answered for press in server.presses] == [False]


async def test_one_chat_in_order_and_many_at_once(server, api, service, until):
    people = [User(server, 100 + n) for n in range(50)]
    for round_ in range(3):
        for person in people:
            await person.say(f"{round_}")
            service.slow[person.chat_id] = 0.2
    began = time.monotonic()
    async with polling(api, service):
        await service.until(150)
        took = time.monotonic() - began
        await until(lambda: confirmed_all(server))
    for person in people:
        assert service.texts(person.chat_id) == ["0", "1", "2"]
    assert service.most == 50
    assert took < 10  # one after the other it would be 30 s


async def test_no_more_at_once_than_allowed(server, api, service):
    for n in range(20):
        await User(server, 100 + n).say("hei")
        service.slow[100 + n] = 0.05
    async with polling(api, service, at_once=4):
        await service.until(20)
    assert service.most == 4


async def test_a_slow_one_holds_up_only_its_own_chat(server, api, service, until):
    slow, quick = User(server, 1), User(server, 2)
    service.gates[1] = asyncio.Event()
    await slow.say("slow")
    await slow.say("behind")
    async with polling(api, service):
        await until(lambda: service.began)
        for n in range(3):
            await quick.say(f"{n}")
            await service.until(n + 1)
        assert service.texts() == ["0", "1", "2"]
        assert len(await unread(api)) == 5  # the slow one is the lowest: nothing above it is confirmed
        asked = server.calls["getUpdates"]
        await asyncio.sleep(1.2)
        assert server.calls["getUpdates"] - asked <= 3  # it does not ask all the time
        service.gates[1].set()
        await until(lambda: confirmed_all(server))
    assert service.texts(1) == ["slow", "behind"]
    assert [inbound.text for inbound in service.began].count("slow") == 1


async def test_what_did_not_commit_is_tried_again_and_not_confirmed(server, api, service, until, monkeypatch):
    monkeypatch.setattr(lanes_module, "FIRST_PAUSE", 0.02)
    amina, bahar = User(server, 1), User(server, 2)
    service.failures[1] = 3
    await amina.say("a")
    await amina.say("b")
    await bahar.say("c")
    async with polling(api, service):
        await service.until(3)
        await until(lambda: confirmed_all(server))
    assert service.texts(1) == ["a", "b"]
    assert service.texts()[0] == "c"
    assert [inbound.text for inbound in service.began] == ["a", "c", "a", "a", "a", "b"]


async def test_a_stop_leaves_what_has_not_committed_for_the_next_start(server, api, service, until):
    amina = User(server, 1)
    service.slow[1] = 0.3
    for text in "abc":
        await amina.say(text)
    async with polling(api, service):
        await until(lambda: service.began)
    assert service.texts() == ["a"]  # what was in hand is finished, what waited is not begun
    second = Service()
    async with polling(api, second):
        await second.until(3)
    assert second.texts() == ["a", "b", "c"]
    assert second.committed[0] == service.committed[0]  # the key is the same: the store knows it


async def test_a_stop_while_the_database_fails(server, api, service, until):
    await User(server, 1).say("a")
    service.failures[1] = 1000
    async with polling(api, service):
        await until(lambda: service.began)
    assert len(await unread(api)) == 1


async def test_a_stop_in_the_middle_of_a_long_poll(server, api, service, until):
    async with polling(api, service, timeout=50):
        await until(lambda: server.calls["getUpdates"] == 1)
        await asyncio.sleep(0.1)


async def test_silence_is_confirmed_too(server, api, service, amina, until):
    group = Group(server)
    await group.add_bot(Person(9, "Mikko", "fi"))
    await group.say(Person(9, "Mikko", "fi"), "/start")
    await Channel(server).post("uutinen")
    await amina.edit_last("/start h1")
    async with polling(api, service):
        await service.until(1)
        await until(lambda: confirmed_all(server))
    assert [inbound.kind for inbound in service.committed] == [Kind.START]


async def test_a_webhook_is_taken_away_and_what_waits_is_kept(server, api, service, amina):
    await api.call("setWebhook", {"url": f"http://127.0.0.1:{closed_port()}/x"})
    async with polling(api, service):
        await service.until(1)


FAULTS = [
    Fault("bad_gateway", method="getUpdates", times=2),
    Fault("refuse", method="getUpdates", code=500, times=2),
    Fault("reset", method="getUpdates", times=2),
    Fault("malformed", method="getUpdates", times=2),
    Fault("reset", method="getUpdates", after=True, times=2),
    Fault("bad_gateway", method="deleteWebhook"),
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.kind} {fault.method}")
async def test_the_network_comes_back(server, api, service, amina, fault):
    fault.struck = 0
    server.faults.add(fault)
    async with polling(api, service) as troubles:
        await service.until(1)
    assert troubles == []
    assert len(service.began) == 1


class Odd:
    """A server that first answers so, then as it should."""

    bot_id = "1"

    def __init__(self, *answers):
        self.answers = list(answers)

    async def call(self, method, fields, read=None):
        del fields, read
        await asyncio.sleep(0)
        if method == "deleteWebhook" or not self.answers:
            await asyncio.sleep(0.01)
            return True if method == "deleteWebhook" else []
        return self.answers.pop(0)


def _said(text):
    person = {"id": CHAT, "is_bot": False, "type": "private"}
    return {"update_id": 7, "message": {"message_id": 1, "date": 1, "chat": person, "from": person, "text": text}}


@pytest.mark.parametrize("odd", [True, None, "abc", {"update_id": 1}, [1], [_said("one"), None]], ids=str)
async def test_what_is_no_list_of_updates_is_asked_for_again(service, odd, monkeypatch):
    monkeypatch.setattr(lanes_module, "FIRST_PAUSE", 0.02)
    async with polling(Odd(odd, odd, [_said("hei")]), service) as troubles:
        await service.until(1)
    assert (service.texts(), troubles) == (["hei"], [])


async def test_it_knows_since_when_telegram_has_been_silent(server, api, service, until):
    loop = Polling(api, service.receive, on_trouble=print, timeout=1)
    loop._answered -= 1000
    task = asyncio.create_task(loop.run())
    await until(lambda: loop.silence() < 10)
    server.faults.add(Fault("reset", method="getUpdates", times=1000))
    await until(lambda: loop.silence() > 1.5)
    loop.stop()
    await asyncio.wait_for(task, 10)


async def test_a_flood_is_waited_out(server, api, service, amina):
    server.faults.add(too_many(1, method="getUpdates"))
    began = time.monotonic()
    async with polling(api, service):
        await service.until(1)
    assert time.monotonic() - began >= 1


async def test_what_staff_must_mend_is_said_once(server, api, service, amina):
    server.faults.add(
        Fault("refuse", method="getUpdates", code=409, reason="terminated by other getUpdates request", times=3)
    )
    async with polling(api, service) as troubles:
        await service.until(1)
        assert troubles == ["another process receives for this bot"]
        server.faults.add(Fault("refuse", method="getUpdates", code=401))
        await amina.say("hei")
        await service.until(2)
    assert troubles == ["another process receives for this bot", "the token is refused"]


async def test_the_server_is_not_there_at_first(service):
    request = AiohttpRequest(connect=0.2)
    async with (
        BotApi(TOKEN, api_url=f"http://127.0.0.1:{closed_port()}", request=request) as api,
        polling(api, service) as troubles,
    ):
        await asyncio.sleep(0.5)
    assert (service.began, troubles) == ([], [])
