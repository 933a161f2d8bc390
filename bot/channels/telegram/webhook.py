"""The way in by webhook: an update is answered with 200 only after it has committed.

https://core.telegram.org/bots/api#setwebhook
"""

import hmac
import json
import logging
from urllib.parse import urlsplit

from aiohttp import web
from telegram.constants import WebhookLimit

from bot.channels.telegram.api import BotApi
from bot.channels.telegram.inbound import ALLOWED_UPDATES, parse
from bot.channels.telegram.intake import Intake
from bot.messages import Receive

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name
MAX_BODY = 1 << 20
"""Bytes; an update has a few thousand."""

_LOG = logging.getLogger(__name__)


class Webhook:
    """The handler for `path` of an aiohttp application, and its registration with Telegram.

    `secret`: 1 to 256 of A-Z, a-z, 0-9, _ and -; whoever does not send it gets a 401.
    """

    def __init__(
        self,
        api: BotApi,
        receive: Receive,
        *,
        url: str,
        secret: str,
        max_connections: int = WebhookLimit.MAX_CONNECTIONS_LIMIT,
        group: str = "",
    ) -> None:
        self._group = group
        if not secret:
            raise ValueError("a webhook without a secret would take anyone's updates")
        self.path = urlsplit(url).path or "/"
        self._api = api
        self._url = url
        self._secret = secret
        self._max_connections = int(max_connections)
        self._intake = Intake(api, receive)

    async def register(self) -> None:
        """Tell Telegram where to send updates; what waits there is kept. Raises python-telegram-bot's errors."""
        fields = {
            "url": self._url,
            "secret_token": self._secret,
            "allowed_updates": ALLOWED_UPDATES,
            "max_connections": self._max_connections,
            "drop_pending_updates": False,
        }
        await self._api.call("setWebhook", fields)

    async def handle(self, request: web.Request) -> web.Response:
        """Take one update; 500 when it did not commit, so that it comes again."""
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode("utf-8", "replace"), self._secret.encode()):
            return web.Response(status=401)
        if (request.content_length or 0) > MAX_BODY:
            return web.Response(status=413)
        try:
            update = json.loads(await request.read())
        except (ValueError, RecursionError):
            return web.Response(status=400)
        if not isinstance(update, dict) or not isinstance(update.get("update_id"), int):
            return web.Response(status=400)
        try:
            await self._intake.take(parse(update, self._api.bot_id, self._group))
        except Exception as error:  # noqa: BLE001 - whatever it is, the update has not committed
            _LOG.warning("An update was not committed and will come again: %s", type(error).__name__)
            return web.Response(status=500)
        return web.Response()

    async def close(self) -> None:
        """Let the last acknowledgements go out."""
        await self._intake.close()
