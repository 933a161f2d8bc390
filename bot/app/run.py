"""`mukaan run`: everything in one process, until it is asked to stop."""

import asyncio
import logging
import signal
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parseaddr

from aiohttp import web as aiohttp_web

from bot.app.service import Service, build_service
from bot.app.telegram import Telegram
from bot.app.web import add_web
from bot.channels.email.channel import EmailChannel
from bot.config.sections import Config
from bot.jobs.clock import HEARTBEAT
from bot.web.app import serve

log = logging.getLogger(__name__)


def mail_channel(config: Config, now: Callable[[], int]) -> EmailChannel:
    """The way out by mail, as configured; `now` in milliseconds UTC dates the mails."""
    email = config.email
    return EmailChannel(
        host=email.host,
        port=email.port,
        sender=email.sender,
        domain=parseaddr(email.sender)[1].rpartition("@")[2],
        username=email.username,
        password=email.password.reveal(),
        security=email.security,  # type: ignore[arg-type]
        reply_to=config.staff.email,
        clock=lambda: datetime.fromtimestamp(now() / 1000, UTC),
    )


async def run(config: Config) -> None:
    """Run until SIGINT or SIGTERM; then stop taking work, finish what is in hand, close."""
    service = await build_service(config)
    service.clock.jobs += (HEARTBEAT,)
    if not config.catalogue.files:
        log.warning("no catalogue is configured: the example catalogue is shown, each card marked as an example")
    if config.email.enabled:
        service.channels["email"] = mail_channel(config, service.now)
    telegram = Telegram(service) if config.telegram.token else None
    app = add_web(service) if config.web.port else None
    if telegram and app:
        telegram.add_to(app)
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
    """Start what there is, say that it is ready, wait, stop it in order."""
    config = service.config
    await service.start(alone=config.database.url.reveal().startswith("sqlite"))
    runner = await serve(app, config.web.host, config.web.port) if app else None
    if telegram:
        await telegram.start()
    if runner:
        log.info("the web chat is at http://%s:%d", config.web.host, config.web.port)
    ready()
    await stopped.wait()
    log.info("stopping")
    await asyncio.gather(*([telegram.stop()] if telegram else []), *([runner.cleanup()] if runner else []))
    await service.stop()
    if telegram:
        await telegram.close()
