"""Delivery of updates to the bot's own address: in order by lane, again until it says 2xx."""

from __future__ import annotations

import asyncio
import re
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import ClientError, ClientSession, ClientTimeout
from telegram.constants import WebhookLimit

from tests.botapi.errors import bad

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.botapi.updates import Lane, Update, Updates

DEFAULT_CONNECTIONS = 40
ANSWER_SECONDS = 60
MAX_RESEND_SECONDS = 60
MAX_RETRY_AFTER = 3600
_SECRET = re.compile(r"[A-Za-z0-9_-]*")


@dataclass(slots=True)
class Target:
    """What setWebhook was told."""

    url: str
    secret: str = ""
    connections: int = DEFAULT_CONNECTIONS


@dataclass(slots=True)
class _LaneState:
    waiting: deque[Update] = field(default_factory=deque)
    task: asyncio.Task[None] | None = None


class Webhook:
    """The sender of updates while a webhook is set.

    Telegram keeps the order within a lane only, and a tap is in another lane than what its sender writes.
    `pace` scales the waiting between attempts: 1.0 is Telegram's own. `away`: seconds that a request is under way.
    """

    def __init__(self, updates: Updates, now: Callable[[], float], pace: float = 1.0, away: float = 0.0) -> None:
        self._updates = updates
        self._now = now
        self._pace = pace
        self._half_way = away / 2
        self._lanes: dict[Lane, _LaneState] = {}
        self._room = asyncio.Semaphore(DEFAULT_CONNECTIONS)
        self._session: ClientSession | None = None
        self.target: Target | None = None
        self.last_error: tuple[int, str] | None = None

    async def set(self, target: Target) -> None:
        """Send to this address from now on, beginning with what waits; raises 400 for a wrong secret or address."""
        if not target.url.startswith(("https://", "http://")):
            raise bad("bad webhook: An HTTPS URL must be provided for webhook")
        if len(target.secret) > WebhookLimit.MAX_SECRET_TOKEN_LENGTH:
            raise bad("secret token is too long")
        if not _SECRET.fullmatch(target.secret):
            raise bad("secret token contains unallowed characters")
        await self.stop()
        most = min(max(target.connections, WebhookLimit.MIN_CONNECTIONS_LIMIT), WebhookLimit.MAX_CONNECTIONS_LIMIT)
        self.target, self.last_error = Target(target.url, target.secret, most), None
        self._room = asyncio.Semaphore(most)
        self._updates.end_poll(409, "terminated by setWebhook request")
        self._updates.sink = self._take
        for update in self._updates.pending():
            self._take(update)

    async def stop(self) -> None:
        """Send no more; what was not accepted stays in the queue."""
        self.target = self._updates.sink = None
        tasks = [lane.task for lane in self._lanes.values() if lane.task]
        self._lanes.clear()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        if self._session:
            await self._session.close()
            self._session = None

    def info(self) -> dict[str, Any]:
        """What getWebhookInfo answers."""
        pending = len(self._updates.pending())
        info: dict[str, Any] = {"url": "", "has_custom_certificate": False, "pending_update_count": pending}
        if self.target:
            info |= {"url": self.target.url, "max_connections": self.target.connections}
            info["allowed_updates"] = sorted(self._updates.kinds)
        if self.last_error:
            info |= {"last_error_date": self.last_error[0], "last_error_message": self.last_error[1]}
        return info

    def _take(self, update: Update) -> None:
        lane = self._lanes.setdefault(update.lane, _LaneState())
        lane.waiting.append(update)
        if lane.task is None:
            lane.task = asyncio.create_task(self._drain(update.lane, lane))

    async def _drain(self, key: Lane, lane: _LaneState) -> None:
        while lane.waiting:
            await self._deliver(lane.waiting[0])
            lane.waiting.popleft()
        self._lanes.pop(key, None)

    async def _deliver(self, update: Update) -> None:
        delay, failures = 1, 0
        while update.expires > self._now():
            async with self._room:
                await asyncio.sleep(self._half_way)
                error, asked = await self._post(update)
                await asyncio.sleep(self._half_way)
            if error is None:
                update.done = True
                return
            self.last_error = (int(self._now()), error)
            # The first repeat comes at once, later ones after 2, 4, 8 … seconds, unless the answer asked for a time.
            wait = min(asked, MAX_RETRY_AFTER)
            if not wait and failures:
                wait = delay = min(delay * 2, MAX_RESEND_SECONDS)
            failures += 1
            await asyncio.sleep(wait * self._pace)

    async def _post(self, update: Update) -> tuple[str | None, int]:
        """One attempt: why it failed, None when it did not, and how many seconds the answer asked to wait."""
        target = self.target
        if target is None:
            return "Webhook was deleted", 0
        if self._session is None:
            self._session = ClientSession(timeout=ClientTimeout(total=ANSWER_SECONDS))
        headers = {"Content-Type": "application/json"}
        if target.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = target.secret
        try:
            async with self._session.post(target.url, data=update.json().encode(), headers=headers) as answer:
                await answer.read()
                if 200 <= answer.status <= 299:
                    return None, 0
                asked = answer.headers.get("Retry-After", "")
                reason = f"Wrong response from the webhook: {answer.status} {answer.reason}"
                return reason, int(asked) if asked.isdecimal() else 0
        except (ClientError, TimeoutError, OSError) as error:
            return f"Connection failed: {type(error).__name__}", 0
