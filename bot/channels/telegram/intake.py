"""What happens to each update, however it came: it is handed on, then its tap is acknowledged."""

import asyncio
import contextlib

from telegram.error import TelegramError

from bot.channels.telegram.api import BotApi
from bot.channels.telegram.inbound import Received
from bot.messages import Receive

CLOSING_SECONDS = 2.0
"""How long the last acknowledgements may take when the service stops."""


class Intake:
    """Hands what came in to `receive`. The acknowledgement of a tap goes beside: nobody waits for it."""

    def __init__(self, api: BotApi, receive: Receive) -> None:
        self._api = api
        self._receive = receive
        self._taps: set[asyncio.Task[None]] = set()

    async def take(self, received: Received) -> None:
        """Returns when it has been committed; raises what `receive` raised, and then it must come again."""
        if received.inbound:
            await self._receive(received.inbound)
        if received.tap:
            task = asyncio.create_task(self._answer(received.tap))
            self._taps.add(task)
            task.add_done_callback(self._taps.discard)

    async def close(self) -> None:
        """Let the last acknowledgements go out, for a moment."""
        if self._taps:
            _, late = await asyncio.wait(self._taps, timeout=CLOSING_SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _answer(self, tap: str) -> None:
        # Too old, or the network is down: the button's spinner ends by itself.
        with contextlib.suppress(TelegramError):
            await self._api.call("answerCallbackQuery", {"callback_query_id": tap})
