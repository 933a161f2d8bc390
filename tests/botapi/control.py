"""What a test in another process may ask of the server: POST /control/NAME with a JSON object of arguments."""

from __future__ import annotations

import json
from dataclasses import asdict
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from aiohttp.web import Response

from tests.botapi.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from aiohttp.web import BaseRequest

    from tests.botapi.server import BotApiServer

STAGE = ("post", "press", "member", "admin", "look", "changed", "menu")


def fault(server: BotApiServer, **fields: Any) -> bool:
    """Arm a fault: the fields of `Fault`."""
    server.faults.add(Fault(**fields))
    return True


def clear_faults(server: BotApiServer) -> bool:
    """Disarm all faults."""
    server.faults.clear()
    return True


def sent(server: BotApiServer, since: int = 0) -> list[dict[str, Any]]:
    """What was accepted, from this index of the log on."""
    return [asdict(one) for one in server.sent[since:]]


def counts(server: BotApiServer) -> dict[str, Any]:
    """How often each method was called and refused, and what the rates refused."""
    errors = {f"{name} {code}": times for (name, code), times in server.errors.items()}
    return {"calls": dict(server.calls), "errors": errors, "flood": dict(server.state.flood.refused)}


def shift(server: BotApiServer, seconds: float) -> float:
    """Move the server's clock on by so many seconds; the clock."""
    server.shift += seconds
    return server.state.now()


CONTROLS: Mapping[str, Callable[..., Any]] = MappingProxyType(
    {"fault": fault, "clear_faults": clear_faults, "sent": sent, "counts": counts, "shift": shift}
)


async def answer(server: BotApiServer, name: str, request: BaseRequest) -> Response:
    """Do what was asked; errors are said in the answer, with status 400."""
    body = await request.read()
    arguments = json.loads(body) if body else {}
    try:
        if name in STAGE:
            result = await getattr(server.stage, name)(**arguments)
        elif name in CONTROLS:
            result = CONTROLS[name](server, **arguments)
        else:
            return _json({"ok": False, "description": f"no control {name}"}, 404)
    except (ValueError, TypeError, KeyError) as error:
        return _json({"ok": False, "description": str(error)}, 400)
    return _json({"ok": True, "result": result})


def _json(body: dict[str, Any], status: int = 200) -> Response:
    return Response(text=json.dumps(body), status=status, content_type="application/json")
