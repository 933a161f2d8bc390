"""The way out to Telegram."""

import logging
from dataclasses import replace

from telegram.constants import FloodLimit
from telegram.error import TelegramError

from bot.channels.telegram.api import BotApi
from bot.channels.telegram.errors import meaning
from bot.channels.telegram.payloads import Call, call_below, call_for
from bot.channels.telegram.uploads import Uploads
from bot.messages import Attachment, Outbound, Rates, Refused

_LOG = logging.getLogger(__name__)

RATES = Rates(
    per_second=float(FloodLimit.MESSAGES_PER_SECOND), per_address=float(FloodLimit.MESSAGES_PER_SECOND_PER_CHAT)
)
"""https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this"""


class TelegramChannel:
    """Sends and edits messages in chats; an address is a chat's number, a reference a message's number in its chat."""

    name = "telegram"

    def __init__(self, api: BotApi, rates: Rates = RATES) -> None:
        self.rates = rates
        self._api = api
        self._uploads = Uploads()

    async def send(self, address: str, message: Outbound, key: str) -> str:  # noqa: ARG002 - the API takes no key
        """Send or edit one message and return its number; see `bot.messages.Channel`."""
        carried = message.attachment
        if carried is None or not carried.content:
            return await self._send(address, message)
        async with self._uploads.of(carried) as known:
            return await self._send(address, replace(message, attachment=known))

    async def _send(self, address: str, message: Outbound) -> str:
        call = call_for(address, message)
        try:
            result = await self._api.call(call.method, call.fields, upload=call.upload)
        except TelegramError as error:
            failure = meaning(error, edit=bool(message.edits))
        else:
            if message.attachment:
                self._uploads.learn(message.attachment, result)
            if below := call_below(address, message):
                await self._send_below(below)
            return str(result.get("message_id", "")) if isinstance(result, dict) else ""
        if failure:
            raise failure
        return message.edits

    async def fetch(self, carried: Attachment) -> bytes:
        """Get a picture or a voice note that was sent to us; see `bot.messages.Fetch`."""
        try:
            return await self._api.fetch(carried.reference)
        except TelegramError as error:
            raise meaning(error, edit=True) or Refused("refused") from None

    async def _send_below(self, call: Call) -> None:
        """The text is there: were the whole tried again for the picture's sake, the text would stand there twice."""
        try:
            await self._api.call(call.method, call.fields, upload=call.upload)
        except TelegramError as error:
            _LOG.warning("a text was sent, and what belongs below it was not: %s", type(error).__name__)
