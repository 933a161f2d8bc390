"""The Bot API with our token: our own short calls, and the library's Bot for what is rare."""

import logging
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self

from telegram import Bot

from bot.channels.telegram.answers import Malformed
from bot.channels.telegram.transport import AiohttpRequest
from bot.messages import File


class BotApi:
    """One bot at one server; an asynchronous context manager, which opens and closes its connections.

    `bot_id` is the number of the bot, `bot` the library's view of it. Raises the library's InvalidToken for an empty
    token; whether it is right is known after a call.
    """

    def __init__(
        self, token: str, *, api_url: str = "https://api.telegram.org", request: AiohttpRequest | None = None
    ) -> None:
        # At DEBUG the library's Bot logs its address, which has the token, and each call's fields.
        logging.getLogger("telegram.Bot").setLevel(logging.INFO)
        root = api_url.rstrip("/")
        self._request = request or AiohttpRequest()
        self._prefix = f"{root}/bot{token}/"
        self.bot = Bot(
            token,
            base_url=f"{root}/bot",
            base_file_url=f"{root}/file/bot",
            request=self._request,
            get_updates_request=self._request,
        )
        self._files = f"{root}/file/bot{token}/"
        self.bot_id = token.partition(":")[0]

    async def __aenter__(self) -> Self:
        """Open the connections; nothing is asked of the server yet."""
        await self._request.initialize()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the connections."""
        await self._request.shutdown()

    async def call(
        self,
        method: str,
        fields: Mapping[str, object],
        *,
        upload: tuple[str, File] | None = None,
        read: float | None = None,
    ) -> Any:
        """Call a method with these fields and return its result as plain JSON; `read` in seconds.

        Raises python-telegram-bot's errors, see `AiohttpRequest.call`.
        """
        return await self._request.call(self._prefix + method, fields, upload=upload, read=read)

    async def fetch(self, reference: str) -> bytes:
        """Get a file that was sent to the bot, of 20 MB at most: https://core.telegram.org/bots/api#getfile.

        Raises python-telegram-bot's errors.
        """
        file = await self.call("getFile", {"file_id": reference})
        path = file.get("file_path") if isinstance(file, dict) else None
        if not path:
            raise Malformed("a file without a path")
        _, content = await self._request.do_request(self._files + str(path), "GET")
        return content
