"""The way out to Telegram."""

from telegram.constants import FloodLimit
from telegram.error import TelegramError

from bot.channels.telegram.api import BotApi
from bot.channels.telegram.errors import meaning
from bot.channels.telegram.payloads import call_for
from bot.messages import Outbound, Rates

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

    async def send(self, address: str, message: Outbound, key: str) -> str:  # noqa: ARG002 - the API takes no key
        """Send or edit one message and return its number; see `bot.messages.Channel`."""
        call = call_for(address, message)
        try:
            result = await self._api.call(call.method, call.fields, upload=call.upload)
        except TelegramError as error:
            failure = meaning(error, edit=bool(message.edits))
        else:
            return str(result.get("message_id", "")) if isinstance(result, dict) else ""
        if failure:
            raise failure
        return message.edits
