"""What goes wrong on request: for a method, a chat, so many times, before or after the message is there."""

from __future__ import annotations

import asyncio
import socket
import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from aiohttp.web import Response

from tests.botapi.errors import DESCRIPTIONS, ApiError

if TYPE_CHECKING:
    from aiohttp.web import BaseRequest

Kind = Literal["refuse", "bad_gateway", "reset", "malformed", "slow"]

_BAD_GATEWAY = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n"
    "<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
)


@dataclass(slots=True)
class Fault:
    """One fault. `after`: the call has its effect first and only the answer suffers.

    kinds: `refuse` answers ok=false with `code` and `reason`; `bad_gateway` answers 502 with a page of HTML; `reset`
    breaks the connection; `malformed` answers half a JSON object; `slow` waits `seconds` and then goes on.
    `method` and `chat_id` narrow what it hits (None: any), `skip` lets so many pass first, `times` is how often it
    strikes (None: for ever).
    """

    kind: Kind
    method: str | None = None
    chat_id: int | None = None
    times: int | None = 1
    skip: int = 0
    after: bool = False
    code: int = 500
    reason: str = ""
    parameters: dict[str, Any] = field(default_factory=dict)
    seconds: float = 0.0
    struck: int = 0

    def hits(self, method: str, chat_id: str) -> bool:
        """Whether this call is one of those, and its turn has come."""
        if self.method is not None and self.method.replace("_", "").lower() != method.lower():
            return False
        if self.chat_id is not None and str(self.chat_id) != chat_id:
            return False
        if self.skip > 0:
            self.skip -= 1
            return False
        return True


def server_error(**where: Any) -> Fault:
    """A 500."""
    return Fault("refuse", code=500, **where)


def blocked(**where: Any) -> Fault:
    """The 403 of a person who has blocked the bot."""
    return Fault("refuse", code=403, reason="bot was blocked by the user", **where)


def too_many(seconds: int, **where: Any) -> Fault:
    """A 429 that asks for so many seconds."""
    parameters = {"retry_after": seconds}
    return Fault("refuse", code=429, reason=f"retry after {seconds}", parameters=parameters, **where)


class Faults:
    """The faults that are still to come."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []

    def add(self, fault: Fault) -> Fault:
        """Arm a fault; what it has hit is counted in `struck`."""
        if fault.kind == "refuse" and fault.code not in DESCRIPTIONS:
            raise ValueError(f"no such answer: {fault.code}; one of {sorted(DESCRIPTIONS)}")
        self.waiting.append(fault)
        return fault

    def clear(self) -> None:
        """Disarm all."""
        self.waiting.clear()

    def draw(self, method: str, chat_id: str) -> Fault | None:
        """The first fault that hits this call."""
        for fault in self.waiting:
            if fault.hits(method, chat_id):
                fault.struck += 1
                if fault.times is not None and fault.struck >= fault.times:
                    self.waiting.remove(fault)
                return fault
        return None


async def strike(fault: Fault, request: BaseRequest) -> Response | None:
    """Do it; the answer to give instead of the right one, None when the call just took its time."""
    match fault.kind:
        case "refuse":
            raise ApiError(fault.code, fault.reason, **fault.parameters)
        case "bad_gateway":
            return Response(status=502, text=_BAD_GATEWAY, content_type="text/html")
        case "malformed":
            return Response(body=b'{"ok":true,"result":{"message_id":', content_type="application/json")
        case "reset":
            _reset(request)
            return Response(status=500)
        case "slow":
            await asyncio.sleep(fault.seconds)
    return None


def _reset(request: BaseRequest) -> None:
    """Break the connection as a dying proxy does: with a reset, not with a polite end."""
    transport = request.transport
    if transport is None:
        return
    connection = transport.get_extra_info("socket")
    if connection is not None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()
