"""Servers on this machine that play the web, and names that lead to them."""

from __future__ import annotations

import asyncio
import socket
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.test_utils import TestServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

HERE = "127.0.0.1"
BESIDE = "127.0.0.2"
"""Another address of this machine; tests say which of the two is public."""


class Names(AbstractResolver):
    """Each name's answers, one after the other; the last one stays. A name that is not there does not exist."""

    def __init__(self, **answers: list[list[str]]) -> None:
        self.answers = {f"{name}.example.org": list(each) for name, each in answers.items()}
        self.asked: list[str] = []

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        self.asked.append(host)
        if not (answers := self.answers.get(host)):
            raise OSError("no such name")
        addresses = answers.pop(0) if len(answers) > 1 else answers[0]
        return [
            ResolveResult(
                hostname=host, host=each, port=port, family=socket.AF_INET, proto=0, flags=socket.AI_NUMERICHOST
            )
            for each in addresses
        ]

    async def close(self) -> None:
        pass


class Site:
    """A server that answers each path by a function, and remembers who asked what."""

    def __init__(self, pages: dict[str, Callable[[web.Request], Awaitable[web.StreamResponse]]]) -> None:
        self._pages = pages
        self.asked: list[web.Request] = []
        self.port = 0

    @property
    def paths(self) -> list[str]:
        return [request.path_qs for request in self.asked]

    def at(self, path: str, host: str = HERE) -> str:
        return f"http://{host}:{self.port}{path}"

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.asked.append(request)
        if page := self._pages.get(request.path):
            return await page(request)
        return web.Response(status=404)


@asynccontextmanager
async def serving(
    pages: dict[str, Callable[[web.Request], Awaitable[web.StreamResponse]]], host: str = HERE
) -> AsyncIterator[Site]:
    site = Site(pages)
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", site.answer)
    async with TestServer(app, host=host) as running:
        site.port = running.port
        yield site


@asynccontextmanager
async def raw(answer: Callable[[asyncio.StreamWriter], Awaitable[None]]) -> AsyncIterator[int]:
    """A server that says what it likes, however wrong, and its port."""

    talks: set[asyncio.Task[None] | None] = set()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talks.add(asyncio.current_task())
        try:
            await reader.readuntil(b"\r\n\r\n")
            await answer(writer)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # whoever asked has had enough, or the test is over
        finally:
            writer.close()

    running = await asyncio.start_server(talk, HERE, 0)
    try:
        yield running.sockets[0].getsockname()[1]
    finally:
        running.close()
        for task in filter(None, talks):
            task.cancel()
        await asyncio.gather(*filter(None, talks))


def says(text: str = "", status: int = 200, **headers: str) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """Always the same answer; `_` in a header's name is `-`."""

    async def page(_: web.Request) -> web.StreamResponse:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        return web.Response(text=text, status=status, headers=given)

    return page


def leads_to(location: str, status: int = 302) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    return says(status=status, Location=location)
