"""The webhook: who may knock, and that 200 means committed."""

import asyncio
import io
import json

import pytest
from aiohttp import ClientSession, web

from bot.channels.telegram.inbound import ALLOWED_UPDATES
from bot.channels.telegram.webhook import MAX_BODY, SECRET_HEADER, Webhook
from bot.messages import Kind
from tests.channels.planted import CHAT, LINE, SECRET

UPDATE = {
    "update_id": 5,
    "message": {
        "message_id": 1,
        "date": 1,
        "text": LINE,
        "from": {"id": CHAT, "is_bot": False},
        "chat": {"id": CHAT, "type": "private"},
    },
}


class Service:
    def __init__(self):
        self.committed, self.failures = [], 0

    async def receive(self, inbound):
        if self.failures:
            self.failures -= 1
            raise OSError(f"no database: {inbound.text}")
        await asyncio.sleep(0.01)
        self.committed.append(inbound)


@pytest.fixture
def service():
    return Service()


@pytest.fixture
async def hook(api, service):
    """The webhook, served; with its own address."""
    made = []

    async def handle(request):
        return await made[0].handle(request)

    app = web.Application()
    app.router.add_post("/telegram/hook", handle)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/telegram/hook"
    made.append(Webhook(api, service.receive, url=url, secret=SECRET))
    made[0].url = url
    yield made[0]
    await made[0].close()
    await runner.cleanup()


async def post(hook, body, secret=SECRET):
    data = io.BytesIO(body) if isinstance(body, bytes) else body  # aiohttp warns of large bytes
    headers = {} if secret is None else {SECRET_HEADER: secret}
    async with ClientSession() as session, session.post(hook.url, data=data, headers=headers) as answer:
        return answer.status


async def test_an_update_is_committed_before_it_is_answered(hook, service):
    assert await post(hook, json.dumps(UPDATE)) == 200
    assert [(i.kind, i.text) for i in service.committed] == [(Kind.TEXT, LINE)]


@pytest.mark.parametrize("secret", [None, "", "x", SECRET[:-1], SECRET + "x", "\u00e4"])
async def test_a_wrong_secret_commits_nothing(hook, service, secret):
    assert await post(hook, json.dumps(UPDATE), secret) == 401
    assert service.committed == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"\xff\xfe", 400),
        (b"[]", 400),
        (b"{}", 400),
        (b'{"update_id":"5"}', 400),
        (b"[" * 100_000, 400),
        (b" " * (MAX_BODY + 1), 413),
        (b'{"update_id":5}', 200),
        (b'{"update_id":5,"message":[]}', 200),
        (b'{"update_id":5,"edited_message":{"text":"hei"}}', 200),
    ],
)
async def test_junk(hook, service, body, status):
    assert await post(hook, body) == status
    assert service.committed == []


async def test_too_much_without_saying_how_much(hook):
    async def endless():
        for _ in range(40):
            yield b" " * (1 << 16)

    assert await post(hook, endless()) == 413


async def test_what_did_not_commit_is_a_500(hook, service):
    service.failures = 1
    assert await post(hook, json.dumps(UPDATE)) == 500
    assert await post(hook, json.dumps(UPDATE)) == 200


async def test_the_whole_way_with_the_server(server, hook, service, amina, until):
    service.failures = 2
    await hook.register()
    info = server.state.webhook.info()
    assert (info["max_connections"], set(info["allowed_updates"])) == (100, set(ALLOWED_UPDATES))
    await amina.say(LINE)
    await until(lambda: server.state.updates.pending() == [])
    assert [i.text for i in service.committed] == ["", LINE]


async def test_a_tap_by_webhook_is_acknowledged(server, api, hook, service, amina, until):
    await api.bot.send_message(CHAT, "x", reply_markup={"inline_keyboard": [[{"text": "A", "callback_data": "a"}]]})
    await hook.register()
    await amina.tap("A")
    await until(lambda: all(press.answered for press in server.presses))
    assert service.committed[-1].kind is Kind.PRESS


def test_its_path_and_its_secret(api, service):
    assert Webhook(api, service.receive, url="https://mukaan.example.org/a/b", secret="x").path == "/a/b"
    with pytest.raises(ValueError, match="secret"):
        Webhook(api, service.receive, url="https://mukaan.example.org/", secret="")
