"""The connections that sources are asked over. None leads to a private address unless the source may."""

import socket
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from typing import Self

from aiohttp import AddrInfoType, ClientSession, ClientTimeout, DummyCookieJar, TCPConnector
from aiohttp.abc import AbstractResolver

from bot.sources.addresses import is_public


class PrivateAddress(OSError):
    """The machine behind a name or a number is not one of the internet."""


class Session:
    """Two sessions, open from `async with` to its end; each keeps its own connections.

    There are no cookies, and no proxy, netrc or anything else from the environment: behind a proxy nobody could say
    which machine is asked. `resolver` stands in for the system's, `public` for `is_public`.
    """

    def __init__(self, *, resolver: AbstractResolver | None = None, public: Callable[[str], bool] = is_public) -> None:
        self._resolver, self._public = resolver, public

    async def __aenter__(self) -> Self:
        self._guarded = self._open(self._guard)
        self._free = self._open(_connect)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._guarded.close()
        await self._free.close()

    def to(self, *, allow_private: bool) -> ClientSession:
        """Return the session for a source that may, or may not, be asked at private addresses."""
        return self._free if allow_private else self._guarded

    def _open(self, connect: Callable[[AddrInfoType], socket.socket]) -> ClientSession:
        return ClientSession(
            connector=TCPConnector(resolver=self._resolver, socket_factory=connect),
            cookie_jar=DummyCookieJar(),
            # What is unpacked on the way has to be of a kind that aiohttp always can unpack.
            headers={"User-Agent": _agent(), "Accept-Encoding": "gzip"},
            timeout=ClientTimeout(total=None),  # `fetch` has one for everything
            trust_env=False,
        )

    def _guard(self, where: AddrInfoType) -> socket.socket:
        """Make the socket for the address that is connected to. A name has been looked up then: none can change."""
        if not self._public(str(where[4][0])):
            raise PrivateAddress
        return _connect(where)


def _connect(where: AddrInfoType) -> socket.socket:
    family, kind, protocol, _, _ = where
    return socket.socket(family, kind, protocol)


def _agent() -> str:
    try:
        return f"Mukaan/{version('mukaan')}"
    except PackageNotFoundError:  # run from its folder without being installed
        return "Mukaan"
