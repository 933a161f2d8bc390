"""The Telegram bot of one service: the way out, the way in, and its own pages."""

import asyncio
import logging
import time
from urllib.parse import urlsplit

from aiohttp import web
from telegram.error import TelegramError

from bot.app.group import KeptTopics, look
from bot.app.service import Service
from bot.app.supervise import Supervisor
from bot.app.texts import bot_texts, commands
from bot.channels.telegram.api import BotApi
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.group import GroupChannel
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.setup import commands_for_chat, register
from bot.channels.telegram.webhook import Webhook
from bot.messages import Inbound, Rates

log = logging.getLogger(__name__)

FIRST_PAUSE = 2.0
LONGEST_PAUSE = 300.0
"""Seconds between two tries to introduce ourselves to Telegram."""


class Telegram:
    """Built before the service starts, run with it."""

    def __init__(self, service: Service) -> None:
        telegram = service.config.telegram
        self._service = service
        group = service.context.group
        self.api = BotApi(telegram.token.reveal(), api_url=telegram.api_url)
        self.polling: Polling | None = None
        self.webhook: Webhook | None = None
        self._tasks: list[asyncio.Task[None]] = []
        self._supervisor = Supervisor()
        self._began = time.monotonic()
        self._registered = False
        if telegram.mode == "webhook":
            self.webhook = Webhook(
                self.api,
                service.turns.receive,
                url=telegram.webhook_url,
                secret=telegram.webhook_secret.reveal(),
                group=group,
            )
        else:
            self.polling = Polling(self.api, service.turns.receive, on_trouble=_trouble, group=group)
        channel = TelegramChannel(self.api, Rates(telegram.per_second, telegram.per_chat))
        service.channels["telegram"] = channel
        service.fetches["telegram"] = channel.fetch
        self._kept = KeptTopics(service, group)
        if group:
            service.channels["group"] = GroupChannel(self.api, group, self._kept)
        service.chosen["telegram"] = self._chosen

    def add_to(self, app: web.Application) -> None:
        """In webhook mode, serve Telegram's requests beside the web chat."""
        if self.webhook:
            path = urlsplit(self._service.config.telegram.webhook_url).path or "/"
            app.router.add_post(path, self.webhook.handle, name="telegram")

    async def start(self) -> None:
        """Open connections; receive."""
        await self.api.__aenter__()
        if self.polling:
            self._tasks.append(self._supervisor.keep("polling", self.polling.run))
        self._tasks.append(self._supervisor.keep("introduction", self._introduce))
        if self._service.context.group:
            self._tasks.append(self._supervisor.keep("group", lambda: look(self._service, self.api, self._kept)))
        self._began = time.monotonic()
        self._service.parts["telegram"] = self.polling.silence if self.polling else self._unregistered

    async def stop(self) -> None:
        """Take nothing new, and finish what is in hand."""
        self._supervisor.end()
        if self.polling:
            self.polling.stop()
            await asyncio.wait(self._tasks[:1])
        for task in self._tasks:
            task.cancel()
        if self.webhook:
            await self.webhook.close()

    async def close(self) -> None:
        """Close connections, once nothing is sent any more."""
        await self.api.__aexit__(None, None, None)

    async def _introduce(self) -> None:
        """Say where updates go, learn our own name, say what we are; until Telegram has heard it."""
        pause = FIRST_PAUSE
        while True:
            try:
                if self.webhook:
                    await self.webhook.register()
                    self._registered = True
                me = await self.api.bot.get_me()
                self._service.know(me.username or "")
                await register(
                    self.api.bot, bot_texts(self._service.renderer, self._service.config.service.default_language)
                )
            except TelegramError as error:
                log.warning("Telegram does not know us yet: %s", type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(LONGEST_PAUSE, pause * 2)
            else:
                return

    def _unregistered(self) -> float:
        """Seconds for which Telegram has not known where to send updates."""
        return 0.0 if self._registered else time.monotonic() - self._began

    async def _chosen(self, inbound: Inbound, language: str) -> None:
        """Show this chat's commands in the language that its person chose."""
        await commands_for_chat(self.api.bot, inbound.address, commands(self._service.renderer, language))


def _trouble(reason: str) -> None:
    log.error("Telegram needs somebody to look after it: %s", reason)
