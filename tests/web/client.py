"""A page of the web chat without a browser: its cookie, its socket, its frames."""

import itertools
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse, CookieJar, WSMsgType

_NUMBERS = itertools.count(1)


def event_id() -> str:
    return f"event-{next(_NUMBERS):04d}"


@dataclass
class Page:
    """One open socket."""

    socket: ClientWebSocketResponse

    async def say(self, id: str = "", **event: Any) -> str:  # noqa: A002 - the frame's field
        id = id or event_id()  # noqa: A001
        await self.socket.send_json({"id": id, **event})
        return id

    async def ask(self, since: str = "0", last: str = "0") -> None:
        await self.socket.send_json({"since": since, "last": last})

    async def frame(self) -> dict[str, Any]:
        return dict(await self.socket.receive_json(timeout=5))

    async def frames(self, number: int) -> list[dict[str, Any]]:
        return [await self.frame() for _ in range(number)]

    async def messages(self, number: int) -> list[dict[str, Any]]:
        """The next so many messages, whatever else comes between."""
        messages: list[dict[str, Any]] = []
        while len(messages) < number:
            messages += (await self.frame()).get("messages", [])
        return messages

    async def done(self, id: str) -> None:  # noqa: A002
        while (await self.frame()).get("done") != id:
            pass

    async def close_code(self) -> int | None:
        while (await self.socket.receive(timeout=5)).type is WSMsgType.TEXT:
            pass
        return self.socket.close_code


@dataclass
class Browser:
    """One person's browser: the pages share its cookies."""

    session: ClientSession
    origin: str

    @asynccontextmanager
    async def page(self, headers: Mapping[str, str] | None = None) -> AsyncIterator[Page]:
        """Open the chat page's socket and nothing more."""
        headers = {"Origin": self.origin, **(headers or {})}
        async with self.session.ws_connect(f"{self.origin}/ws", headers=headers) as socket:
            yield Page(socket)

    @asynccontextmanager
    async def started(self) -> AsyncIterator[Page]:
        """Open the chat for the first time and wait for the greeting."""
        async with self.page() as page:
            await page.ask()
            await page.say(start="")
            await page.messages(1)
            yield page

    def address(self) -> str:
        return next(cookie.value for cookie in self.session.cookie_jar if cookie.key == "mukaan")


@asynccontextmanager
async def browser(origin: str) -> AsyncIterator[Browser]:
    """A browser that has loaded the chat page."""
    async with ClientSession(cookie_jar=CookieJar(unsafe=True)) as session:
        async with session.get(f"{origin}/chat") as response:
            assert response.status == 200
        yield Browser(session, origin)
