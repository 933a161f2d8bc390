"""The queue of updates and long polling, as the Bot API server keeps them.

Lifetimes, the meaning of an offset and the slowing of a poller that repeats itself follow
https://github.com/tdlib/telegram-bot-api, Client.cpp.
"""

from __future__ import annotations

import asyncio
import json
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from telegram.constants import PollingLimit, UpdateType

from tests.botapi.errors import ApiError, bad

if TYPE_CHECKING:
    from collections.abc import Callable

CALLBACK_SECONDS = 150
MESSAGE_SECONDS = 86400
MAX_TIMEOUT = 50
MAX_BYTES = 1 << 22
FUTURE_OFFSETS = 10
"""An offset further than this past the end is not believed: the queue is read from its start."""
SAME_OFFSET_SECONDS = 3.0
SAME_OFFSET_ONE_SECONDS = 0.5
FIRST_ID = 100_000_001

ALL_KINDS = frozenset(str(kind) for kind in UpdateType)
DEFAULT_KINDS = ALL_KINDS - {"chat_member", "message_reaction", "message_reaction_count"}

OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"

Lane = tuple[str, int]


@dataclass(slots=True)
class Update:
    """One update in the queue; `lane` is what a webhook keeps in order."""

    number: int
    kind: str
    lane: Lane
    expires: float
    body: str
    done: bool = False

    def json(self) -> str:
        """As it is sent."""
        return f'{{"update_id":{self.number},"{self.kind}":{self.body}}}'


class Updates:
    """What the bot has not yet taken."""

    def __init__(self, now: Callable[[], float], first_id: int = FIRST_ID) -> None:
        self._now = now
        self._queue: deque[Update] = deque()
        self._next = first_id
        self._poller: asyncio.Future[None] | None = None
        self._last_poll = (-1, float("-inf"))
        self.kinds = DEFAULT_KINDS
        self.sink: Callable[[Update], None] | None = None

    def add(self, kind: str, payload: dict[str, Any], lane: Lane, expires: float) -> int | None:
        """Queue an update and return its number; None for a kind that the bot did not ask for."""
        if kind not in self.kinds or expires <= self._now():
            return None
        update = Update(self._next, kind, lane, expires, json.dumps(payload, separators=(",", ":")))
        self._next += 1
        self._queue.append(update)
        if self.sink:
            self.sink(update)
        elif self._poller and not self._poller.done():
            self._poller.set_result(None)
        return update.number

    def pending(self) -> list[Update]:
        """What is neither taken nor expired."""
        now = self._now()
        while self._queue and (self._queue[0].done or self._queue[0].expires <= now):
            self._queue.popleft()
        return [u for u in self._queue if not u.done and u.expires > now]

    def keep(self, newest: int) -> None:
        """Forget all but so many."""
        pending = self.pending()
        self._queue = deque(pending[len(pending) - newest :] if newest else ())

    def choose(self, kinds: Any) -> None:
        """Set `allowed_updates`; None leaves it as it was, an empty list is Telegram's default."""
        if kinds is None:
            return
        if not isinstance(kinds, list) or not all(kind in ALL_KINDS for kind in kinds):
            raise bad(f"allowed_updates has an unknown kind of update: {kinds}")
        self.kinds = frozenset(kinds) or DEFAULT_KINDS

    def end_poll(self, code: int, reason: str) -> None:
        """End the poll that waits, if one does, with this error."""
        if self._poller and not self._poller.done():
            self._poller.set_exception(ApiError(code, reason))

    async def poll(self, offset: int, limit: int, timeout: int) -> str:
        """The updates from this offset on, as JSON; what is below the offset is confirmed and gone."""
        loop = asyncio.get_running_loop()
        now, last = loop.time(), self._last_poll
        self._last_poll = (offset, now)
        limit = min(max(limit, PollingLimit.MIN_LIMIT), PollingLimit.MAX_LIMIT)
        timeout = min(max(timeout, 0), MAX_TIMEOUT)
        if offset == last[0]:
            timeout = max(timeout, 3) if now < last[1] + SAME_OFFSET_SECONDS else timeout
            limit = 1 if now < last[1] + SAME_OFFSET_ONE_SECONDS else limit
        start = self._confirm(offset)
        batch = self._from(start, limit)
        if not batch and timeout:
            await self._wait(timeout)
            batch = self._from(start, limit)
        return f"[{','.join(batch)}]"

    async def _wait(self, seconds: float) -> None:
        self.end_poll(409, OTHER_POLLER)
        poller = self._poller = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(poller, seconds)
        except TimeoutError:
            return
        finally:
            if self._poller is poller:
                self._poller = None

    def _confirm(self, offset: int) -> int:
        if offset < 0:
            self.keep(-offset)
        if 0 < offset <= self._next + FUTURE_OFFSETS:
            while self._queue and self._queue[0].number < offset:
                self._queue.popleft()
            return offset
        return 0

    def _from(self, start: int, limit: int) -> list[str]:
        batch: list[str] = []
        now, room = self._now(), MAX_BYTES
        for update in self._queue:
            if update.number < start or update.done or update.expires <= now:
                continue
            room -= 50 + len(update.body)
            if len(batch) == limit or room <= 0:
                break
            batch.append(update.json())
        return batch
