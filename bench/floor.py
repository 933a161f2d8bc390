"""The floor: the same updates, answered with the same messages through the same Telegram channel, and nothing else.

No database, no dialog, no outbox, no rendering: what is left is the price of the transport.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from aiohttp import web

from bench.walk import LANGUAGES, Say, token_for, walk
from bot.app.service import Service, build_service
from bot.channels.telegram.api import BotApi
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.webhook import Webhook
from bot.config import Secret, sections
from bot.config.sections import Config
from bot.messages import Inbound, Kind, Outbound, Rates
from bot.outbox.deliver import Deliverer
from bot.outbox.loops import Outbox
from bot.web.app import serve

Answers = Mapping[tuple[str, str], tuple[Outbound, ...]]
"""What is sent, by the app's language and by what was said or pressed."""


@dataclass(slots=True)
class Echo:
    """Takes what comes in, and answers beside it what the service would."""

    channel: TelegramChannel
    answers: Answers
    _under_way: set[asyncio.Task[None]] = field(default_factory=set)

    async def receive(self, inbound: Inbound) -> None:
        """Nothing is committed: it returns at once."""
        task = asyncio.create_task(self._answer(inbound))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _answer(self, inbound: Inbound) -> None:
        for message in self.answers[inbound.language, inbound.token or inbound.text]:
            edits = inbound.message if message.edits else ""
            await self.channel.send(inbound.address, replace(message, edits=edits), inbound.key)


async def run_floor(stopped: asyncio.Event, config: Config) -> None:
    """Receive and answer until stopped."""
    telegram, answers = config.telegram, await record(config)
    async with BotApi(telegram.token.reveal(), api_url=telegram.api_url) as api:
        receive = Echo(TelegramChannel(api), answers).receive
        if telegram.mode == "webhook":
            secret = telegram.webhook_secret.reveal()
            webhook = Webhook(api, receive, url=telegram.webhook_url, secret=secret)
            app = web.Application()
            app.router.add_post(webhook.path, webhook.handle)
            runner = await serve(app, config.web.host, config.web.port)
            await webhook.register()
            await stopped.wait()
            await runner.cleanup()
            await webhook.close()
        else:
            polling = Polling(api, receive, on_trouble=print)
            running = asyncio.create_task(polling.run())
            await stopped.wait()
            polling.stop()
            await running


class _Recorder:
    """A channel that keeps what it is told to send."""

    name = "telegram"
    rates = Rates()

    def __init__(self) -> None:
        self.sent: list[Outbound] = []

    async def send(self, address: str, message: Outbound, key: str) -> str:  # noqa: ARG002 - as all channels
        self.sent.append(message)
        return key


async def record(config: Config) -> Answers:
    """Walk the dialog once in each language, in a database in memory, and keep the answers."""
    service = await build_service(replace(config, database=sections.Database(url=Secret("sqlite://:memory:"))))
    answers: dict[tuple[str, str], tuple[Outbound, ...]] = {}
    for language in LANGUAGES:
        answers |= await _record(service, language)
    await service.database.close()
    return answers


async def _record(service: Service, language: str) -> Answers:
    recorder = _Recorder()
    channels = {recorder.name: recorder}
    deliverer = Deliverer(service.database, lambda: service.context, channels, service.renderer, service.now)
    outbox, answers = Outbox(deliverer), {}
    tokens: tuple[str, ...] = ()
    for number, step in enumerate(walk(language)):
        said = step.text if isinstance(step, Say) else token_for(step, tokens)
        await service.turns.receive(_inbound(f"{language}:{number}", language, said, press=not isinstance(step, Say)))
        await outbox.drain()
        answers[language, "" if said == "/start" else said] = tuple(recorder.sent)
        tokens = tuple(button.token for message in recorder.sent for row in message.rows for button in row)
        recorder.sent.clear()
    return answers


def _inbound(key: str, language: str, said: str, *, press: bool) -> Inbound:
    whole = Inbound("telegram", key, language, Kind.TEXT, language=language)
    if press:
        return replace(whole, kind=Kind.PRESS, token=said, message="1")
    return replace(whole, kind=Kind.START) if said == "/start" else replace(whole, text=said)
