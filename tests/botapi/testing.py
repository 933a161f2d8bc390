"""What the tests of the server share."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import aiohttp

from tests.botapi.updates import FIRST_ID

if TYPE_CHECKING:
    from tests.botapi import BotApiServer


class Clock:
    """A clock that stands still."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


class Raw:
    """Calls without a library between."""

    def __init__(self, server: BotApiServer, session: aiohttp.ClientSession) -> None:
        self.server, self.session = server, session

    async def __call__(self, method: str, **fields: Any) -> dict[str, Any]:
        data = aiohttp.FormData()
        for name, value in fields.items():
            if isinstance(value, bytes):
                data.add_field(name, value, filename=name)
            else:
                data.add_field(name, value if isinstance(value, str) else json.dumps(value))
        async with self.session.post(f"{self.server.url}/bot{self.server.token}/{method}", data=data) as response:
            body: dict[str, Any] = await response.json()
        assert response.status == body.get("error_code", 200)
        return body

    async def refusal(self, method: str, **fields: Any) -> str:
        body = await self(method, **fields)
        assert not body["ok"]
        return str(body["description"])

    async def result(self, method: str, **fields: Any) -> Any:
        body = await self(method, **fields)
        assert body["ok"], body
        return body["result"]


def inline(*labels: str, **extra: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": label, "callback_data": label, **extra}] for label in labels]}


def numbers(updates: list[dict[str, Any]]) -> list[int]:
    return [u["update_id"] - FIRST_ID for u in updates]
