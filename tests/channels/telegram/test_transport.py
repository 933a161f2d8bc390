"""What the wire does to us, and that the token stays out of it all."""

import asyncio
import json
import logging

import pytest
from telegram import Bot, InputFile
from telegram.error import BadRequest, InvalidToken

from bot.channels.telegram.answers import Malformed, ServerFault
from bot.channels.telegram.api import BotApi
from bot.channels.telegram.transport import AiohttpRequest, NoAnswer, NotSent
from bot.messages import File
from tests.channels.planted import CHAT, LINE, TOKEN, is_clean
from tests.channels.raw import answer, closed_port, playing, read_request, reset

FIELDS = {"chat_id": str(CHAT), "text": LINE}


async def failing(port, *, scheme="http", upload=None, **limits):
    request = AiohttpRequest(**{"connect": 0.3, "read": 0.2, "pool": 0.1, "write": 0.1, **limits})
    async with BotApi(TOKEN, api_url=f"{scheme}://127.0.0.1:{port}", request=request) as api:
        with pytest.raises(Exception) as caught:
            await api.call("sendMessage", FIELDS, upload=upload)
        with pytest.raises(type(caught.value)) as by_library:
            await api.bot.send_message(CHAT, LINE)
    assert is_clean(caught.value)
    assert is_clean(by_library.value)
    return caught.type


async def hang(reader, writer):
    await reader.read()


async def close(reader, writer):
    await read_request(reader)


async def break_off(reader, writer):
    await read_request(reader)
    reset(writer)


async def half(reader, writer):
    await read_request(reader)
    writer.write(answer(b'{"ok":true,"result":{}}')[:-5])
    await writer.drain()


async def not_http(reader, writer):
    await read_request(reader)
    writer.write(b"220 mail.example.org ESMTP\r\n")
    await writer.drain()


@pytest.mark.parametrize("play", [hang, close, break_off, half, not_http])
async def test_no_answer_after_the_request_went_out(play):
    async with playing(play) as port:
        assert await failing(port) is NoAnswer


async def test_nobody_listens():
    assert await failing(closed_port()) is NotSent


async def test_a_server_without_tls():
    async with playing(close) as port:
        assert await failing(port, scheme="https") is NotSent


async def test_no_free_connection_in_time():
    async with playing(hang) as port:
        request = AiohttpRequest(read=1.0, connect=0.1, pool=0.1, connections=2)
        async with BotApi(TOKEN, api_url=f"http://127.0.0.1:{port}", request=request) as api:
            results = await asyncio.gather(*(api.call("getMe", {}) for _ in range(3)), return_exceptions=True)
    assert sorted(type(result).__name__ for result in results) == ["NoAnswer", "NoAnswer", "NotSent"]


async def test_a_session_that_is_not_open_sends_nothing():
    api = BotApi(TOKEN, api_url=f"http://127.0.0.1:{closed_port()}")
    with pytest.raises(NotSent) as caught:
        await api.call("getMe", {})
    assert is_clean(caught.value)


async def test_an_upload_that_nobody_takes_ends():
    async def take_nothing(reader, writer):
        writer.transport.pause_reading()
        await asyncio.sleep(5)

    async with playing(take_nothing) as port:
        file = File("x.bin", "application/octet-stream", b"x" * (8 << 20))
        request = AiohttpRequest(connect=0.1, read=0.1, write=0.1, pool=0.1)
        async with BotApi(TOKEN, api_url=f"http://127.0.0.1:{port}", request=request) as api:
            with pytest.raises(NoAnswer):
                await asyncio.wait_for(api.call("sendDocument", {}, upload=("document", file)), 3)


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        ("502 Bad Gateway", b"<html>502</html>", ServerFault),
        ("500 Internal Server Error", b"", ServerFault),
        ("200 OK", b"<html>", Malformed),
        ("200 OK", b'{"ok":true}', Malformed),
        ("403 Forbidden", b"<html>", Malformed),
        ("404 Not Found", b"<html>", InvalidToken),
        ("400 Bad Request", b'{"ok":false,"description":"Bad Request: chat not found"}', BadRequest),
    ],
)
async def test_answers_become_errors(status, body, kind):
    async def play(reader, writer):
        while True:
            await read_request(reader)
            writer.write(answer(body, status))

    async with playing(play) as port:
        assert await failing(port) is kind


async def test_a_redirect_is_not_followed():
    asked = []

    async def elsewhere(reader, writer):
        asked.append(await read_request(reader))

    async with playing(elsewhere) as other:

        async def play(reader, writer):
            while await read_request(reader):
                writer.write(answer(b"", "307 Temporary Redirect", f"Location: http://127.0.0.1:{other}/\r\n"))

        async with playing(play) as port:
            assert await failing(port) is InvalidToken
    assert asked == []


async def test_a_request_is_json_on_a_connection_that_is_kept():
    requests, connections = [], 0

    async def play(reader, writer):
        nonlocal connections
        connections += 1
        while True:
            requests.append(await read_request(reader))
            writer.write(answer(b'{"ok":true,"result":{"message_id":5}}'))

    async with playing(play) as port, BotApi(TOKEN, api_url=f"http://127.0.0.1:{port}/") as api:
        assert await api.call("sendMessage", {"text": "ش\ud83d", "flag": True}) == {"message_id": 5}
        await api.call("sendMessage", FIELDS)
    assert connections == 1
    head, _, body = requests[0].partition(b"\r\n\r\n")
    assert head.startswith(f"POST /bot{TOKEN}/sendMessage HTTP/1.1\r\n".encode())
    assert b"Content-Type: application/json" in head
    assert json.loads(body) == {"text": "ش\ud83d", "flag": True}


async def test_the_librarys_bot_goes_the_same_way(server, api, amina):
    bot = api.bot
    assert (await bot.get_me()).is_bot
    assert (await bot.send_message(CHAT, LINE)).text == LINE
    document = InputFile(b"{}", filename="data.json")
    assert (await bot.send_document(CHAT, document, caption=LINE)).document.file_name == "data.json"
    with pytest.raises(BadRequest):
        await bot.send_message(CHAT + 1, LINE)
    assert api.bot_id == str(bot.id)


async def test_the_librarys_timeouts_are_honoured():
    async with playing(hang) as port:
        request = AiohttpRequest()
        async with BotApi(TOKEN, api_url=f"http://127.0.0.1:{port}", request=request) as api:
            with pytest.raises(NoAnswer):
                await asyncio.wait_for(api.bot.get_me(read_timeout=0.1), 2)
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(api.bot.get_me(read_timeout=None), 0.3)
    assert request.read_timeout == 15


async def test_opening_and_closing_twice():
    request = AiohttpRequest()
    for _ in range(2):
        await request.initialize()
    for _ in range(2):
        await request.shutdown()


def test_an_empty_token_is_refused_at_once():
    with pytest.raises(InvalidToken):
        BotApi("")


def test_the_library_would_log_the_token(caplog):
    """Why `BotApi` quiets its logger; when this fails, that can go."""
    caplog.set_level(logging.DEBUG, logger="telegram.Bot")
    Bot("1:not-the-planted-one", request=AiohttpRequest(), get_updates_request=AiohttpRequest())
    assert "1:not-the-planted-one" in caplog.text
