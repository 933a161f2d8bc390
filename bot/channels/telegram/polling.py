"""Long polling: an update is confirmed to Telegram only after it has committed.

While one is in hand Telegram hands it out again with every request, at once: it is known and left alone, and what is
new beside it is taken. So the others do not wait for a slow one, half a second at most.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Iterator
from typing import Any, TypeVar

from telegram.error import TelegramError

from bot.channels.telegram.answers import objects
from bot.channels.telegram.api import BotApi
from bot.channels.telegram.errors import meaning
from bot.channels.telegram.inbound import ALLOWED_UPDATES, parse
from bot.channels.telegram.intake import Intake
from bot.channels.telegram.lanes import Lanes, pauses
from bot.channels.telegram.offsets import Offsets
from bot.channels.telegram.waiting import first
from bot.messages import Misconfigured, Receive, TryAgain

TIMEOUT = 50
"""Seconds for which Telegram holds a request when there is nothing new, which is its most."""
SLACK = 10.0
"""Seconds that its answer may take on top of that."""
GRACE = 0.02
"""Seconds in which what is in hand mostly commits, so that the next request confirms it all."""
SAME_OFFSET = 0.55
"""Seconds between two requests with one offset: before 0.5 s Telegram gives the second a single update.
https://github.com/tdlib/telegram-bot-api, Client.cpp, `process_get_updates_query`."""
AT_ONCE = 64
"""Updates that are handled at once."""

T = TypeVar("T")

_LOG = logging.getLogger(__name__)


class Polling:
    """The way in by long polling; `run` it until `stop`.

    `on_trouble` is called with a reason when staff must act (a token that is refused, a second process that polls for
    the same bot), once until it has worked again.
    """

    def __init__(
        self,
        api: BotApi,
        receive: Receive,
        *,
        on_trouble: Callable[[str], None],
        timeout: int = TIMEOUT,
        at_once: int = AT_ONCE,
        group: str = "",
    ) -> None:
        self._group = group
        self._api = api
        self._on_trouble = on_trouble
        self._timeout = timeout
        self._intake = Intake(api, receive)
        self._offsets = Offsets()
        self._lanes = Lanes(self._intake, self._committed, at_once=at_once)
        self._moved = asyncio.Event()
        self._stopping = asyncio.Event()
        self._troubled = False
        self._pauses: Iterator[float] = pauses()
        self._answered = time.monotonic()

    def silence(self) -> float:
        """Seconds since Telegram answered, or since the start."""
        return time.monotonic() - self._answered

    async def run(self) -> None:
        """Receive until `stop`; returns when what was in hand is finished. Never raises for what a network does."""
        await self._retried(lambda: self._api.call("deleteWebhook", {"drop_pending_updates": False}))
        while not self._stopping.is_set():
            await self._round()
        await self._lanes.close()
        await self._intake.close()

    def stop(self) -> None:
        """Take nothing new; `run` returns soon."""
        self._stopping.set()

    async def _round(self) -> None:
        offset, asked = self._offsets.ask(), asyncio.get_running_loop().time()
        fields: dict[str, object] = {"timeout": self._timeout, "allowed_updates": ALLOWED_UPDATES}
        if offset is not None:
            fields["offset"] = offset
        updates = await self._retried(lambda: self._updates(fields))
        for update in self._offsets.fresh(updates or ()):
            self._lanes.put(update["update_id"], parse(update, self._api.bot_id, self._group))
        await self._settle(offset, asked)

    async def _updates(self, fields: dict[str, object]) -> list[dict[str, Any]]:
        return objects(await self._api.call("getUpdates", fields, read=self._timeout + SLACK))

    async def _settle(self, offset: int | None, asked: float) -> None:
        """Wait until the next request is worth it: nothing is in hand, or something else can be confirmed or found."""
        now = asyncio.get_running_loop().time
        grace = now() + GRACE
        while self._offsets.in_hand and not self._stopping.is_set():
            same = self._offsets.offset == offset or offset is None
            until = max(grace, asked + SAME_OFFSET) if same else grace
            if now() >= until:
                return
            self._moved.clear()
            await first(self._moved, self._stopping, seconds=until - now())

    def _committed(self, number: int) -> None:
        self._offsets.done(number)
        self._moved.set()

    async def _retried(self, ask: Callable[[], Awaitable[T]]) -> T | None:
        """The result of a call, which is made until it succeeds; None when the service stops first."""
        while not self._stopping.is_set():
            call = asyncio.ensure_future(ask())
            await first(call, self._stopping)
            if not call.done():
                call.cancel()
                return None
            try:
                result = call.result()
            except TelegramError as error:
                await first(self._stopping, seconds=self._wait(error))
            else:
                self._troubled, self._pauses, self._answered = False, pauses(), time.monotonic()
                return result
        return None

    def _wait(self, error: TelegramError) -> float:
        """Seconds until the next try; tells of what staff must mend."""
        failure = meaning(error, edit=True)
        _LOG.warning("Telegram could not be asked for what is new: %s", failure)
        if isinstance(failure, Misconfigured) and not self._troubled:
            self._troubled = True
            self._on_trouble(str(failure))
        after = failure.after if isinstance(failure, TryAgain) else None
        return next(self._pauses) if after is None else after
