"""The web chat as a channel: what is sent is written into the conversation, and open pages are told."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

from aiohttp import WSCloseCode, web

from bot.channels.web import socket as socket_
from bot.channels.web.body import said_by_them, said_by_us
from bot.channels.web.chrome import Chromes
from bot.channels.web.conversation import Conversation
from bot.channels.web.frames import Event
from bot.channels.web.media import media_type
from bot.channels.web.pace import Pace
from bot.channels.web.session import Sessions, app_language, digest, page_language
from bot.channels.web.socket import NO_SESSION, TOO_MANY, Socket, accept
from bot.messages import Attachment, Fetch, Inbound, Kind, Outbound, Rates, Receive, Refused, SendError

PACES_KEPT = 1000  # before those who are silent are forgotten
PAGES_AT_ONCE = 8  # of one conversation; the one that was opened first makes room

Left = Callable[[str], Awaitable[None]]
"""Is told the address of a conversation whose person has left the device; nothing reaches them there any more."""


async def nothing_lies_there(_carried: Attachment) -> bytes:
    """Where no channel keeps pictures."""
    raise Refused("no channel has it")


class WebChannel:
    """The web chat. Written is sent: the page reads the conversation when it comes back."""

    rates = Rates()

    def __init__(
        self,
        *,
        conversation: Conversation,
        receive: Receive,
        left: Left,
        chromes: Chromes,
        sessions: Sessions,
        fetch: Fetch = nothing_lies_there,
        name: str = "web",
    ) -> None:
        self.name = name
        self._fetch = fetch
        self.sessions = sessions
        self._conversation = conversation
        self._receive = receive
        self._left = left
        self._chromes = chromes
        self._sockets: dict[str, list[Socket]] = {}
        self._paces: dict[str, Pace] = {}

    async def send(self, address: str, message: Outbound, key: str) -> str:
        """Write a message into the conversation, or change one there, and tell the open pages; return its id.

        Raises Refused when a link may not be shown.
        """
        body = said_by_us(message, self._chromes(message.language))
        if message.edits:
            number = await self._conversation.replace(address=address, message=message.edits, key=key, body=body)
        else:
            number = await self._conversation.append(address=address, key=key, ours=True, body=body)
        self._wake(address)
        return str(number)

    async def connect(self, request: web.Request) -> web.WebSocketResponse:
        """Serve an open page (the WebSocket's handler)."""
        if not self.sessions.ours(request):
            raise web.HTTPForbidden
        response = accept()
        await response.prepare(request)
        address = self.sessions.address(request)
        if not address:
            await response.close(code=NO_SESSION)
            return response
        pace = self._pace(address)
        socket = Socket(response, address, self._conversation, self._chromes, page_language(request), pace)
        app = app_language(request)
        with self._open(address, socket):
            await self._make_room(address)
            await socket.run(lambda socket, event: self._take(address, app, socket, event))
        return response

    def _pace(self, address: str) -> Pace:
        """How fast one conversation may talk, over all its pages and however often they come back."""
        now = asyncio.get_running_loop().time()
        if len(self._paces) >= PACES_KEPT:
            self._paces = {a: pace for a, pace in self._paces.items() if a in self._sockets or not pace.full(now)}
        return self._paces.setdefault(address, Pace(socket_.EVENTS_PER_SECOND, socket_.EVENTS_AT_ONCE))

    async def media(self, request: web.Request) -> web.Response:
        """Serve the picture or voice note of one message, to whoever has its conversation (a GET handler)."""
        address, number = self.sessions.address(request), request.match_info["message"]
        said = await self._conversation.since(address, 0) if address else ()
        body = next((entry.body for entry in said if str(entry.id) == number), {})
        if not (found := body.get("media")):
            raise web.HTTPNotFound
        carried = Attachment(Kind(found["kind"]), found["reference"], channel=found["channel"])
        try:
            content = await self._fetch(carried)
        except SendError:
            raise web.HTTPNotFound from None
        return web.Response(body=content, content_type=media_type(content), headers={"Cache-Control": "private"})

    async def leave(self, request: web.Request) -> web.Response:
        """Forget the conversation on this device (a POST handler)."""
        if not self.sessions.ours(request):
            raise web.HTTPForbidden
        address = self.sessions.address(request)
        if address:
            await self._left(address)
            await self._conversation.forget(address)
            await self._close(self._sockets.get(address, []), NO_SESSION)
        response = web.Response(status=204)
        self.sessions.clear(response)
        return response

    async def close(self) -> None:
        """Send all pages away; they come back by themselves."""
        await self._close([socket for sockets in self._sockets.values() for socket in sockets], WSCloseCode.GOING_AWAY)

    async def _take(self, address: str, app: str, socket: Socket, event: Event) -> None:
        inbound = Inbound(
            channel=self.name,
            key=f"{self.name}:{digest(address)}:{event.id}",
            address=address,
            kind=event.kind,
            text=event.text,
            token=event.token,
            message=event.message,
            point=event.point,
            language=app,
        )
        bubble = _bubble(event, self._chromes(socket.language).located)
        if bubble:
            body = said_by_them(bubble, event.id)
            await self._conversation.append(address=address, key=inbound.key, ours=False, body=body)
            self._wake(address)
        await self._receive(inbound)

    def _wake(self, address: str) -> None:
        for socket in self._sockets.get(address, []):
            socket.wake()

    @contextmanager
    def _open(self, address: str, socket: Socket) -> Iterator[None]:
        self._sockets.setdefault(address, []).append(socket)
        try:
            yield
        finally:
            self._sockets[address].remove(socket)
            if not self._sockets[address]:
                del self._sockets[address]

    async def _make_room(self, address: str) -> None:
        await self._close(self._sockets[address][:-PAGES_AT_ONCE], TOO_MANY)

    async def _close(self, sockets: list[Socket], code: int) -> None:
        await asyncio.gather(*(socket.close(code) for socket in sockets))


def _bubble(event: Event, located: str) -> str:
    """Say what the person sees of their own: a text, or that a place was sent. A press shows in its answer."""
    if event.kind is Kind.LOCATION:
        return f"📍 {located}"
    return event.text if event.kind is Kind.TEXT else ""
