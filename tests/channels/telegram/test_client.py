"""The small client: what stands between it and an answer, and which connections it uses again."""

import asyncio
import socket

import pytest

from bot.channels.telegram.client import Client, NoAnswer, NotSent
from tests.channels.raw import answer, closed_port, playing, read_request

SECONDS = 2.0


def client(**given):
    limits = {"connect": 1.0, "pool": 0.1, "connections": 4, "keep": 30.0, "agent": "test", **given}
    return Client(**limits)


def url(port, host="127.0.0.1"):
    return f"http://{host}:{port}/bot1:a/getMe"


class Server:
    """Answers every request with these bytes, and counts connections."""

    def __init__(self, *answers, close=False):
        self.answers, self.close, self.connections, self.requests = answers, close, 0, []

    async def __call__(self, reader, writer):
        self.connections += 1
        while True:
            self.requests.append(await read_request(reader))
            for part in self.answers:
                writer.write(part)
                await writer.drain()
                await asyncio.sleep(0)
            if self.close:
                return


@pytest.mark.parametrize(
    "whole",
    [
        answer(b'{"ok":true}'),
        b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n{"ok":\r\n5\r\ntrue}\r\n0\r\n\r\n',
        b"HTTP/1.1 100 Continue\r\n\r\n" + answer(b'{"ok":true}'),
    ],
    ids=["with a length", "in chunks", "after a word before it"],
)
async def test_an_answer_in_whatever_pieces(whole):
    small = client()
    for size in (1, 7, len(whole)):
        server = Server(*(whole[at : at + size] for at in range(0, len(whole), size)))
        async with playing(server) as port:
            assert await small.post(url(port), b"{}", SECONDS) == (200, b'{"ok":true}')
            assert await small.post(url(port), b"{}", SECONDS) == (200, b'{"ok":true}')
            assert server.connections == 1
    small.close()


async def test_what_is_asked():
    server = Server(answer(b"{}", "404 Not Found"))
    small = client()
    async with playing(server) as port:
        assert await small.post(url(port), b'{"a":1}', SECONDS) == (404, b"{}")
        small.close()
    head, _, body = server.requests[0].partition(b"\r\n\r\n")
    assert body == b'{"a":1}'
    assert head.splitlines() == [
        b"POST /bot1:a/getMe HTTP/1.1",
        f"Host: 127.0.0.1:{port}".encode(),
        b"User-Agent: test",
        b"Content-Type: application/json",
        b"Content-Length: 7",
    ]


@pytest.mark.parametrize(
    ("server", "given"),
    [
        (Server(answer(b"{}", extra="Connection: close\r\n")), {}),
        (Server(answer(b"{}"), close=True), {}),
        (Server(answer(b"{}") + b"and something more"), {}),
        (Server(answer(b"{}")), {"keep": 0.0}),
    ],
    ids=["the server says so", "the server closes", "more than an answer", "too long idle"],
)
async def test_a_connection_that_is_not_used_again(server, given):
    small = client(**given)
    async with playing(server) as port:
        for number in (1, 2):
            assert await small.post(url(port), b"{}", SECONDS) == (200, b"{}")
            await asyncio.sleep(0.05)
            assert server.connections == number
    small.close()


async def test_as_many_connections_as_are_needed_and_no_more():
    server = Server(answer(b"{}"))
    small = client(connections=3, pool=SECONDS)
    async with playing(server) as port:
        await asyncio.gather(*(small.post(url(port), b"{}", SECONDS) for _ in range(20)))
    assert server.connections == 3
    small.close()


async def test_what_is_cancelled_or_late_takes_its_connection_with_it():
    async def never(reader, writer):
        await read_request(reader)
        assert await reader.read() == b""
        ended.set()

    small, ended = client(), asyncio.Event()
    async with playing(never) as port:
        with pytest.raises(NoAnswer):
            await small.post(url(port), b"{}", 0.05)
        await asyncio.wait_for(ended.wait(), SECONDS)
        ended.clear()
        asking = asyncio.create_task(small.post(url(port), b"{}", SECONDS))
        await asyncio.sleep(0.05)
        asking.cancel()
        await asyncio.wait_for(ended.wait(), SECONDS)
    small.close()


async def test_closing_ends_what_is_under_way():
    async def never(reader, writer):
        await reader.read()

    small = client()
    async with playing(never) as port:
        asking = asyncio.create_task(small.post(url(port), b"{}", SECONDS))
        await asyncio.sleep(0.05)
        small.close()
        with pytest.raises(NoAnswer):
            await asking


async def test_the_next_address_is_tried_when_one_does_not_answer(monkeypatch):
    async def two(host, port, **_):
        assert host == "api.example.org"
        kind = (socket.SOCK_STREAM, 6, "")
        return [
            (socket.AF_INET6, *kind, ("::1", closed, 0, 0)),
            (socket.AF_INET, *kind, ("127.0.0.1", closed)),
            (socket.AF_INET, *kind, ("127.0.0.1", port)),
        ]

    closed, small = closed_port(), client()
    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", two)
    async with playing(Server(answer(b"{}"))) as port:
        assert await small.post(url(port, "api.example.org"), b"{}", SECONDS) == (200, b"{}")
    small.close()


@pytest.mark.parametrize("host", ["nowhere.invalid", "a" * 70])
async def test_no_such_host(host):
    with pytest.raises(NotSent) as caught:
        await client().post(url(80, host), b"{}", SECONDS)
    assert caught.value.__cause__ is None
    assert host not in str(caught.value)
