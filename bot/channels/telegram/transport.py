"""HTTP for the Bot API: our own calls over a small client of ours, files and python-telegram-bot's over aiohttp.

No error that leaves here has an address in it: the bot's token is part of every one.
"""

import json
from collections.abc import Mapping
from http import HTTPStatus
from io import BytesIO
from typing import IO, Any

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    DummyCookieJar,
    FormData,
    InvalidURL,
    TCPConnector,
)
from telegram.request import BaseRequest, RequestData
from yarl import URL

from bot.channels.telegram.answers import parse, refusal
from bot.channels.telegram.client import Client, NoAnswer, NotSent
from bot.messages import File

CONNECTIONS = 256
"""At most so many requests at once: 30 messages a second need no more while each takes less than eight seconds."""
KEEP_ALIVE = 30.0
"""Seconds for which an idle connection is kept."""

_DEFAULT: Any = BaseRequest.DEFAULT_NONE
_JSON = {"Content-Type": "application/json"}


class AiohttpRequest(BaseRequest):
    """python-telegram-bot's request interface over one aiohttp session; `call` is the short way for our own calls.

    Time-outs are in seconds: to connect, to wait for each part of an answer, to send a file, to get a free connection.
    """

    __slots__ = ("_client", "_connect", "_connections", "_pool", "_read", "_session", "_write")

    def __init__(
        self,
        *,
        connect: float = 5.0,
        read: float = 15.0,
        write: float = 30.0,
        pool: float = 5.0,
        connections: int = CONNECTIONS,
    ) -> None:
        self._connect, self._read, self._write, self._pool = connect, read, write, pool
        self._connections = connections
        self._session: ClientSession | None = None
        self._client = Client(
            connect=connect, pool=pool, connections=connections, keep=KEEP_ALIVE, agent=self.USER_AGENT
        )

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for each part of an answer, when a call does not say otherwise."""
        return self._read

    async def initialize(self) -> None:
        """Open the session; a second time changes nothing."""
        if self._session is None:
            self._session = ClientSession(
                connector=TCPConnector(limit=self._connections, keepalive_timeout=KEEP_ALIVE),
                cookie_jar=DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                skip_auto_headers=("Accept", "Accept-Encoding"),
            )

    async def shutdown(self) -> None:
        """Close the session and its connections."""
        self._client.close()
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def call(
        self,
        url: str,
        fields: Mapping[str, object],
        *,
        upload: tuple[str, File] | None = None,
        read: float | None = None,
    ) -> Any:
        """Call a method of the Bot API and return its `result`; `upload` is a file and the field that it is for.

        Raises python-telegram-bot's errors: NotSent, NoAnswer and those of `answers`.
        """
        if upload is None:
            if self._session is None:
                raise NotSent("the session is not open")
            body = json.dumps(fields).encode()
            code, payload = await self._client.post(url, body, self._read if read is None else read)
            if code >= HTTPStatus.MULTIPLE_CHOICES:
                raise refusal(code, payload)
        else:
            name, file = upload
            form = _form({key: value if isinstance(value, str) else json.dumps(value) for key, value in fields.items()})
            form.add_field(name, _readable(file.content), filename=file.name, content_type=file.media_type)
            _, payload = await self._exchange("POST", url, form, {}, self._limits(upload=True))
        return parse(payload)["result"]

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = _DEFAULT,
        write_timeout: Any = _DEFAULT,
        connect_timeout: Any = _DEFAULT,
        pool_timeout: Any = _DEFAULT,
    ) -> tuple[int, bytes]:
        """Make one of the library's requests; raises the same errors as `call`."""
        upload = request_data is not None and request_data.contains_files
        limits = self._limits(read_timeout, write_timeout, connect_timeout, pool_timeout, upload=upload)
        body: FormData | bytes | None = None
        headers: Mapping[str, str] = {}
        if request_data is not None and upload:
            body = _form(request_data.json_parameters)
            for name, (filename, content, media_type) in request_data.multipart_data.items():
                body.add_field(name, _readable(content), filename=filename, content_type=media_type)
        elif request_data is not None:
            body, headers = json.dumps(request_data.parameters).encode(), _JSON
        return await self._exchange(method, url, body, headers, limits)

    parse_json_payload = staticmethod(parse)  # the library's own writes what it cannot parse into the log

    def _limits(
        self,
        read: Any = _DEFAULT,
        write: Any = _DEFAULT,
        connect: Any = _DEFAULT,
        pool: Any = _DEFAULT,
        *,
        upload: bool = False,
    ) -> ClientTimeout:
        given = (connect, pool, write, read)
        own = (self._connect, self._pool, self._write, self._read)
        seconds = [ours if theirs is _DEFAULT else theirs for theirs, ours in zip(given, own, strict=True)]
        connect, pool, write, read = seconds
        limited = None not in seconds
        # aiohttp does not time the sending: only a whole that is limited ends a file which nobody takes.
        total = sum(seconds) if upload and limited else None
        free = None if None in (connect, pool) else connect + pool
        return ClientTimeout(total=total, connect=free, sock_connect=connect, sock_read=read)

    async def _exchange(
        self, method: str, url: str, body: FormData | bytes | None, headers: Mapping[str, str], limits: ClientTimeout
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NotSent("the session is not open")
        failure: NotSent | NoAnswer
        try:
            # A redirect is not followed: it would carry the token and what was written to another server.
            async with self._session.request(
                method, URL(url, encoded=True), data=body, headers=headers, timeout=limits, allow_redirects=False
            ) as answer:
                code, payload = answer.status, await answer.read()
        except (ClientConnectorError, ConnectionTimeoutError, InvalidURL) as error:
            failure = NotSent(type(error).__name__)
        except (ClientError, TimeoutError, OSError, RuntimeError, ValueError) as error:
            failure = NoAnswer(type(error).__name__)
        else:
            if code < HTTPStatus.MULTIPLE_CHOICES:
                return code, payload
            raise refusal(code, payload)
        raise failure  # here, so that it is not chained to aiohttp's, which has the address


def _form(fields: Mapping[str, str]) -> FormData:
    form = FormData(default_to_multipart=True)
    for name, value in fields.items():
        form.add_field(name, value)
    return form


def _readable(content: bytes | IO[bytes]) -> IO[bytes]:
    # aiohttp warns of large bytes: they would go out in one go.
    return BytesIO(content) if isinstance(content, bytes) else content
