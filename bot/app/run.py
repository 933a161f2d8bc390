"""`mukaan run`: everything in one process, until it is asked to stop."""

import asyncio
import logging
import signal
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from email.utils import parseaddr

from aiohttp import web as aiohttp_web

from bot.app.pictures import keep_pictures
from bot.app.refresh import refresh_due
from bot.app.replies import Replies
from bot.app.service import Service, build_service
from bot.app.telegram import Telegram
from bot.app.web import add_web
from bot.channels.email.address import valid_address
from bot.channels.email.channel import EmailChannel
from bot.config import ConfigError
from bot.config.sections import Config
from bot.jobs.clock import HEARTBEAT
from bot.web.app import serve

log = logging.getLogger(__name__)


def mail_channel(config: Config, now: Callable[[], int]) -> EmailChannel:
    """The way out by mail, as configured; `now` in milliseconds UTC dates the mails. Raises ConfigError."""
    email = config.email
    if valid_address(parseaddr(email.sender)[1]) is None:
        raise ConfigError((f'email.sender is "{email.sender}": no mail server takes such an address',))
    return EmailChannel(
        host=email.host,
        port=email.port,
        sender=email.sender,
        domain=parseaddr(email.sender)[1].rpartition("@")[2],
        username=email.username,
        password=email.password.reveal(),
        security=email.security,  # type: ignore[arg-type]
        reply_to=config.staff.email,
        returns=config.replies.address,
        clock=lambda: datetime.fromtimestamp(now() / 1000, UTC),
    )


async def run(config: Config) -> None:
    """Run until SIGINT or SIGTERM; then stop taking work, finish what is in hand, close."""
    service = await build_service(config)
    try:
        await _run(service)
    finally:
        await service.database.close()  # its threads would keep a process that failed to start from ending


async def _run(service: Service) -> None:
    config = service.config
    service.clock.jobs += (HEARTBEAT,)
    if service.shelf.example:
        log.warning("nothing was imported yet: the example catalogue is shown, each card marked as an example")
    if config.email.enabled:
        service.channels["email"] = mail_channel(config, service.now)
    telegram = Telegram(service) if config.telegram.token else None
    app = add_web(service) if config.web.port else None
    if telegram and app:
        telegram.add_to(app)
    if service.context.settings.replies:
        service.ways_in.append(Replies(service))
    service.chores["keep pictures"] = lambda: keep_pictures(service)
    if config.catalogue.sources:
        service.chores["refresh sources"] = lambda: refresh_due(service)
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stopped.set)
    await run_until(stopped, service, telegram, app)


async def run_until(
    stopped: asyncio.Event,
    service: Service,
    telegram: Telegram | None,
    app: aiohttp_web.Application | None,
    ready: Callable[[], None] = lambda: None,
) -> None:
    """Start what there is, say that it is ready, wait, stop it in order; also when something does not start."""
    config = service.config
    ways_in: list[Callable[[], Awaitable[None]]] = []
    try:
        await service.start(alone=config.database.url.reveal().startswith("sqlite"))
        if app:
            ways_in.append((await serve(app, config.web.host, config.web.port)).cleanup)
            log.info("the web chat is at http://%s:%d", config.web.host, config.web.port)
        if telegram:
            await telegram.start()
            ways_in.append(telegram.stop)
        for way in service.ways_in:
            way.start()
            ways_in.append(way.stop)
        ready()
        await stopped.wait()
        log.info("stopping")
    finally:
        await asyncio.gather(*(leave() for leave in ways_in))
        await service.stop()
        if telegram:
            await telegram.close()
