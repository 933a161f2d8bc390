"""A small HTTP/1.1 client for the hot path: JSON is posted, the answer is read, the connection is kept.

It does what our own calls need and no more: no redirects, no compression, no cookies. `bench/README.md` has what it
gains over aiohttp's, which carries everything else. No error that leaves here has an address in it.
"""

import asyncio
import socket
import ssl
from collections import defaultdict
from functools import cached_property
from typing import Any, cast
from urllib.parse import urlsplit

from httptools import HttpParserError, HttpResponseParser
from telegram.error import NetworkError, TimedOut

FIRST_FINAL = 200
"""Statuses below are said before the answer."""

Server = tuple[bool, str, int]
"""Whether with TLS, host, port."""


class NotSent(NetworkError):
    """There was no connection: the request certainly did not go out."""

    __slots__ = ()


class NoAnswer(TimedOut):
    """The request went out, at least in part, and no answer came: it may have been carried out."""

    __slots__ = ()


class Client:
    """Posts JSON to servers. Time-outs in seconds: to connect, and to get one of `connections` that are all in use.

    A connection that was idle for `keep` seconds is not used again.
    """

    def __init__(self, *, connect: float, pool: float, connections: int, keep: float, agent: str) -> None:
        self._connect, self._pool, self._keep = connect, pool, keep
        self._room = asyncio.Semaphore(connections)
        self._idle: defaultdict[Server, list[_Connection]] = defaultdict(list)
        self._all: set[_Connection] = set()
        self._common = f"User-Agent: {agent}\r\nContent-Type: application/json\r\n"

    async def post(self, url: str, body: bytes, seconds: float) -> tuple[int, bytes]:
        """Status and body of the answer, which may take so many seconds. Raises NotSent, NoAnswer."""
        parts = urlsplit(url)
        tls = parts.scheme == "https"
        server = (tls, parts.hostname or "", parts.port or (443 if tls else 80))
        head = (
            f"POST {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\n{self._common}Content-Length: {len(body)}\r\n\r\n"
        )
        await self._enter()
        try:
            connection = self._kept(server) or await self._open(server)
            answer = await connection.ask(head.encode() + body, seconds)
            if connection.reusable:
                self._idle[server].append(connection)
            return answer
        finally:
            self._room.release()

    def close(self) -> None:
        """Close all connections; what is under way ends with NoAnswer."""
        for connection in tuple(self._all):
            connection.abort()

    async def _enter(self) -> None:
        if not self._room.locked():
            await self._room.acquire()
            return
        failed = False
        try:
            async with asyncio.timeout(self._pool):
                await self._room.acquire()
        except TimeoutError:
            failed = True
        if failed:
            raise NotSent("no free connection")

    def _kept(self, server: Server) -> "_Connection | None":
        """The connection that was used last, if it still is one."""
        idle, oldest = self._idle[server], asyncio.get_running_loop().time() - self._keep
        while idle:
            connection = idle.pop()
            if connection.reusable and connection.used_at > oldest:
                return connection
            connection.abort()
        return None

    async def _open(self, server: Server) -> "_Connection":
        tls, host, port = server
        loop, failure = asyncio.get_running_loop(), ""
        try:
            async with asyncio.timeout(self._connect):
                connected = await self._connected(host, port)
                _, connection = await loop.create_connection(
                    lambda: _Connection(self._all),
                    sock=connected,
                    ssl=self._context if tls else None,
                    server_hostname=host if tls else None,
                )
                return connection
        except (OSError, ValueError) as error:
            failure = type(error).__name__
        raise NotSent(failure)  # here, so that it is not chained to one that has the address

    async def _connected(self, host: str, port: int) -> socket.socket:
        """A socket to the first of the host's addresses that answers, those of IPv4 before those of IPv6."""
        loop, failure = asyncio.get_running_loop(), OSError("no address")
        found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        for family, kind, protocol, _, address in sorted(found, key=lambda info: info[0] != socket.AF_INET):
            tried = socket.socket(family, kind, protocol)
            try:
                tried.setblocking(False)  # noqa: FBT003 - the standard library's
                async with asyncio.timeout(self._connect / len(found)):
                    await loop.sock_connect(tried, address)
            except OSError as error:
                tried.close()
                failure = error
            except BaseException:
                tried.close()
                raise
            else:
                return tried
        raise failure

    @cached_property
    def _context(self) -> ssl.SSLContext:
        return ssl.create_default_context()


class _Connection(asyncio.Protocol):
    """One request after the other."""

    def __init__(self, alive: "set[_Connection]") -> None:
        self._alive = alive
        self._transport: asyncio.Transport | None = None
        self._waiter: asyncio.Future[tuple[int, bytes]] | None = None
        self._parser: Any = None
        self._body: list[bytes] = []
        self.used_at = 0.0
        self.reusable = False

    async def ask(self, request: bytes, seconds: float) -> tuple[int, bytes]:
        """Send it and return the status and body of the answer. Raises NoAnswer."""
        loop, failure, whole = asyncio.get_running_loop(), "", False
        self._waiter, self._parser, self._body = loop.create_future(), HttpResponseParser(self), []
        self.reusable = False
        try:
            if self._transport is None:
                raise ConnectionResetError
            self._transport.write(request)
            async with asyncio.timeout(seconds):
                answer = await self._waiter
            self.used_at, whole = loop.time(), True
        except OSError as error:
            failure = type(error).__name__
        finally:
            if not (whole and self.reusable):
                self.abort()
        if not whole:
            raise NoAnswer(failure)  # here, so that it is not chained to one that has the address
        return answer

    def abort(self) -> None:
        """Break it off; who waits gets NoAnswer."""
        self.reusable = False
        if self._transport:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """The loop's: it is open."""
        self._transport = cast("asyncio.Transport", transport)
        self._alive.add(self)

    def connection_lost(self, _error: Exception | None) -> None:
        """The loop's: it is closed."""
        self._transport, self.reusable = None, False
        self._alive.discard(self)
        if self._waiter and not self._waiter.done():
            self._waiter.set_exception(ConnectionResetError())

    def data_received(self, data: bytes) -> None:
        """The loop's: a part of the answer, or something that nobody asked for."""
        if self._waiter is None or self._waiter.done():
            self.abort()
            return
        try:
            self._parser.feed_data(data)
        except HttpParserError:
            self.abort()

    def on_body(self, part: bytes) -> None:
        """The parser's."""
        self._body.append(part)

    def on_message_complete(self) -> None:
        """The parser's: the answer is whole."""
        status = self._parser.get_status_code()
        if self._waiter and not self._waiter.done() and status >= FIRST_FINAL:
            self.reusable = self._parser.should_keep_alive() and self._transport is not None
            self._waiter.set_result((status, b"".join(self._body)))
