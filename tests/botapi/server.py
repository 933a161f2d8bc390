"""The server's HTTP: paths, tokens, answers, faults.

It is a local Bot API server in one thing: a webhook may be plain HTTP on any port.
"""

from __future__ import annotations

import asyncio
import json
import time
from typing import TYPE_CHECKING, Any, Literal, Self

from aiohttp.web import BaseRequest, HTTPRequestEntityTooLarge, Response, Server, ServerRunner, TCPSite

from tests.botapi import control
from tests.botapi.errors import ApiError, bad
from tests.botapi.faults import Fault, strike
from tests.botapi.handlers import run
from tests.botapi.methods import METHODS
from tests.botapi.params import Call, read_call
from tests.botapi.rates import Rates
from tests.botapi.stage import LocalStage
from tests.botapi.state import ANSWER_SECONDS, make_state

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable

    from aiohttp import StreamReader
    from aiohttp.abc import AbstractStreamWriter
    from aiohttp.http_parser import RawRequestMessage
    from aiohttp.web_protocol import RequestHandler

    from tests.botapi.faults import Faults
    from tests.botapi.methods import Method
    from tests.botapi.state import Press, Sent, State

LARGEST_REQUEST = 52 << 20
CLOSING_SECONDS = 0.2


class BotApiServer:
    """A Bot API server on a port of this machine: `async with BotApiServer() as server: … server.url`.

    rates: None takes Telegram's, False lets everything through. clock: seconds since 1970; `shift` is added to it.
    webhook_pace: the waiting between two attempts of a webhook, as a multiple of Telegram's.
    away: seconds that a call or a webhook's request is under way, half of them before it arrives.
    """

    def __init__(
        self,
        token: str = "123456:TEST",
        *,
        clock: Callable[[], float] = time.time,
        rates: Rates | Literal[False] | None = None,
        port: int = 0,
        webhook_pace: float = 1.0,
        answer_seconds: float = ANSWER_SECONDS,
        away: float = 0.0,
    ) -> None:
        self.shift = 0.0
        self._half_way = away / 2
        self._clock = clock
        self._port = port
        self._runner: ServerRunner | None = None
        limits = None if rates is False else rates or Rates()
        pace = {"webhook_pace": webhook_pace, "answer_seconds": answer_seconds, "away": away}
        self.state: State = make_state(token, lambda: self._clock() + self.shift, limits, **pace)
        self.stage = LocalStage(self.state)

    @property
    def token(self) -> str:
        """The bot's token."""
        return self.state.token

    @property
    def url(self) -> str:
        """Where it listens, without a path: what `telegram.api_url` is set to."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def sent(self) -> list[Sent]:
        """Every accepted send, edit and delete, in order."""
        return self.state.sent

    @property
    def calls(self) -> Counter[str]:
        """How often each method was called, refused calls too."""
        return self.state.calls

    @property
    def errors(self) -> Counter[tuple[str, int]]:
        """How often each method was refused with which code."""
        return self.state.errors

    @property
    def presses(self) -> list[Press]:
        """Every tap, in order, with its answer."""
        return list(self.state.presses.values())

    @property
    def faults(self) -> Faults:
        """What is to go wrong."""
        return self.state.faults

    async def __aenter__(self) -> Self:
        server = Server(self._handle, request_factory=_request, access_log=None)
        self._runner = ServerRunner(server, shutdown_timeout=CLOSING_SECONDS)
        await self._runner.setup()
        site = TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self.state.updates.end_poll(500, "restart")
        await self.state.webhook.stop()
        if self._runner:
            await self._runner.cleanup()

    async def _handle(self, request: BaseRequest) -> Response:
        first, _, rest = request.path[1:].partition("/")
        if first == "control":
            return await control.answer(self, rest, request)
        if first == "file":
            return self._file(rest)
        known = METHODS.get(rest.lower())
        name = known.name if known else ""
        try:
            method = self._admitted(first, known)
            self.state.calls[name] += 1
            call = await read_call(request, method)
            if self._half_way:
                return await self._far_away(request, call)
            return await self._call(request, call)
        except ApiError as error:
            self.state.errors[name, error.code] += 1
            return _answer(json.dumps(error.body()), error.code)
        except HTTPRequestEntityTooLarge:
            return _answer(json.dumps(ApiError(413).body()), 413)
        except UnicodeError:
            return _answer(json.dumps(bad("strings must be encoded in UTF-8").body()), 400)

    def _file(self, path: str) -> Response:
        """What getFile gave the path of."""
        bot, _, where = path.partition("/")
        upload = self.state.files.get(where.removeprefix("files/"))
        if bot != f"bot{self.state.token}" or upload is None:
            return _answer(json.dumps(ApiError(404).body()), 404)
        return Response(body=upload.data, content_type="application/octet-stream")

    def _admitted(self, bot: str, method: Method | None) -> Method:
        if not bot.startswith("bot"):
            raise ApiError(404)
        if bot != f"bot{self.state.token}":
            raise ApiError(401)
        if method is None:
            raise ApiError(404)
        return method

    async def _far_away(self, request: BaseRequest, call: Call) -> Response:
        await asyncio.sleep(self._half_way)
        try:
            return await self._call(request, call)
        finally:
            await asyncio.sleep(self._half_way)

    async def _call(self, request: BaseRequest, call: Call) -> Response:
        fault: Fault | None = None
        if self.state.faults.waiting:
            fault = self.state.faults.draw(call.method.name, call.text("chat_id"))
        if fault and not fault.after and (response := await strike(fault, request)):
            return response
        result = await run(self.state, call)
        if fault and fault.after and (response := await strike(fault, request)):
            return response
        return _answer(f'{{"ok":true,"result":{result if isinstance(result, str) else _json(result)}}}')


def _json(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"))


def _answer(body: str, status: int = 200) -> Response:
    return Response(body=body.encode(), status=status, content_type="application/json")


def _request(
    message: RawRequestMessage,
    payload: StreamReader,
    protocol: RequestHandler,
    writer: AbstractStreamWriter,
    task: asyncio.Task[None],
) -> BaseRequest:
    size = LARGEST_REQUEST
    return BaseRequest(message, payload, protocol, writer, task, task.get_loop(), client_max_size=size)
