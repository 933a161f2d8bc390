"""How much Telegram lets through: 30 messages a second in all, one a second to one chat, 20 a minute to a group.

https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from telegram.constants import FloodLimit

from tests.botapi.errors import flood

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.botapi.chats import Chat


@dataclass(frozen=True, slots=True)
class Rates:
    """Messages a second, and how many may come at once before the rate of a chat is felt."""

    overall: float = FloodLimit.MESSAGES_PER_SECOND
    per_chat: float = FloodLimit.MESSAGES_PER_SECOND_PER_CHAT
    burst: float = 5
    group_per_minute: float = FloodLimit.MESSAGES_PER_MINUTE_PER_GROUP


@dataclass(slots=True)
class _Bucket:
    """Fills at a rate up to a size; each message takes one."""

    size: float
    rate: float
    level: float
    at: float

    def wait(self, now: float) -> float:
        """Seconds until there is one to take."""
        self.level = min(self.size, self.level + (now - self.at) * self.rate)
        self.at = now
        return max(0.0, (1 - self.level) / self.rate)


class Flood:
    """Counts messages and refuses what is too much with 429; `rates` None lets all through.

    A new message counts for its chat and for all; an edit counts for all only.
    """

    def __init__(self, rates: Rates | None, now: Callable[[], float]) -> None:
        self.rates = rates
        self.refused: Counter[str] = Counter()
        self._now = now
        self._all: _Bucket | None = None
        self._chats: dict[int, _Bucket] = {}

    def admit(self, chat: Chat, *, new: bool) -> None:
        """Let one message pass; raises 429 with the seconds to wait, at least one."""
        if self.rates is None:
            return
        now = self._now()
        if self._all is None:
            self._all = _Bucket(self.rates.overall, self.rates.overall, self.rates.overall, now)
        own = self._chat(self.rates, chat, now) if new else None
        waits = {"all": self._all.wait(now), "chat": own.wait(now) if own else 0.0}
        scope = max(waits, key=lambda name: waits[name])
        if waits[scope] > 0:
            self.refused[scope] += 1
            raise flood(max(1, math.ceil(waits[scope])))
        self._all.level -= 1
        if own:
            own.level -= 1

    def _chat(self, rates: Rates, chat: Chat, now: float) -> _Bucket:
        if chat.number not in self._chats:
            size, rate = (rates.burst, rates.per_chat) if chat.private else (rates.group_per_minute, 0.0)
            self._chats[chat.number] = _Bucket(size, rate or rates.group_per_minute / 60, size, now)
        return self._chats[chat.number]
