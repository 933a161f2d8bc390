"""`mukaan check`: everything that is wrong, all at once."""

import asyncio
import errno
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import fields
from pathlib import Path

from aiohttp import ClientError, ClientSession, ClientTimeout
from telegram.error import InvalidToken, TelegramError
from yarl import URL

from bot.app.group import troubles
from bot.channels.telegram.api import BotApi
from bot.cli.check_mail import mail
from bot.cli.check_replies import replies
from bot.config import attempt
from bot.config.sections import Config, Email, Replies
from bot.i18n.languages import LANGUAGES, SHIPPED
from bot.i18n.render import load_renderer
from bot.store.database import DatabaseError
from bot.store.opening import open_database, will_be_made
from bot.store.private import Keys, unreadable

HEALTH_SECONDS = 3


async def check(path: Path | None, environ: Mapping[str, str]) -> int:
    """Print every problem; 1 when there is one. What has wrong settings of its own is not tried."""
    loaded = attempt(path, environ, to_run=True)
    problems = list(loaded.problems)
    for settings, tried in TRIED:
        if loaded.wrong.isdisjoint(settings):
            problems += await tried(loaded.config)
    problems += [str(problem) for problem in load_renderer()[1]]
    for problem in problems:
        print(problem)
    count = f"{len(problems)} problem{'s' if len(problems) > 1 else ''}"
    print(count if problems else "Everything is in order.")
    return 1 if problems else 0


async def _telegram(config: Config) -> list[str]:
    if not config.telegram.token:
        return []
    where = config.telegram.api_url
    try:
        async with BotApi(config.telegram.token.reveal(), api_url=where) as api:
            me = await api.bot.get_me()
    except InvalidToken:
        return [f"telegram.token: {where} does not know this token"]
    except TelegramError as error:
        return [f"telegram.token: {where} does not answer, or not as a Bot API server ({type(error).__name__})"]
    print(f"telegram: @{me.username}")
    return []


async def _group(config: Config) -> list[str]:
    """Whether the bot is in the staff group, and may do there what it has to."""
    if not config.staff.group or not config.telegram.token:
        return []
    try:
        async with BotApi(config.telegram.token.reveal(), api_url=config.telegram.api_url) as api:
            forum, wrong = await troubles(api, config.staff.group)
    except TelegramError:
        return []  # said of the token
    if not wrong:
        print(f"staff group: {'with topics' if forum else 'without topics, so what people write is not shown there'}")
    return [f"staff.group: {problem}; docs/staff.md says what it needs" for problem in wrong]


async def _database(config: Config) -> list[str]:
    url, secret = config.database.url.reveal(), config.service.secret.reveal()
    try:
        if new := will_be_made(url):
            print(f"database: {new} is not there yet; `mukaan run` makes it")
            return []
        database = await open_database(url, make=False)
        try:
            closed, kept = await database.read(lambda tx: unreadable(tx, Keys(secret))) if secret else (0, 0)
        finally:
            await database.close()
    except DatabaseError as error:
        return [f"database.url: {error}"]
    if not closed:
        return []
    advice = "put back the secret under which they were written, or restore a backup if they are damaged"
    return [f"service.secret: it does not open {closed} of the {kept} private values in the database; {advice}"]


async def _port(config: Config) -> list[str]:
    host, port = config.web.host, config.web.port
    if not port:
        return []
    try:
        server = await asyncio.start_server(lambda _, writer: writer.close(), host, port)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            return [f"web.host, web.port: {host}:{port} cannot be listened at ({error.strerror})"]
        if not await _is_mukaan(host, port):
            return [f"web.port: {host}:{port} is in use by another program"]
        print(f"web: a Mukaan runs at {host}:{port}")
        return []
    server.close()
    await server.wait_closed()
    return []


async def _is_mukaan(host: str, port: int) -> bool:
    """Whether it is this service that runs there: it may be checked meanwhile."""
    health = URL.build(scheme="http", host=host, port=port, path="/health")
    try:
        async with ClientSession(timeout=ClientTimeout(HEALTH_SECONDS)) as client, client.get(health) as answer:
            said = await answer.json()
    except (ClientError, OSError, ValueError):
        return False
    return isinstance(said, dict) and said.keys() >= {"ok", "database"}


async def _language(config: Config) -> list[str]:
    if config.service.default_language in SHIPPED:
        return []
    known = ", ".join(SHIPPED if config.service.default_language in LANGUAGES else LANGUAGES)
    return [f"service.default_language: {config.service.default_language} is not there; there are {known}"]


async def _catalogue(config: Config) -> list[str]:
    """A source on the web is not asked: that may take minutes, and `mukaan catalogue refresh --dry-run` does it."""
    named = [(f"catalogue.sources[{at}].file", one.file) for at, one in enumerate(config.catalogue.sources, 1)]
    return [f"{key}: there is no file {name}" for key, name in named if name and not _is_file(name)]


def _is_file(name: str) -> bool:
    return Path(name).is_file()


MAIL_SETTINGS = tuple(f"email.{setting.name}" for setting in fields(Email))
REPLIES_SETTINGS = tuple(f"replies.{setting.name}" for setting in fields(Replies))

Try = Callable[[Config], Awaitable[list[str]]]

TRIED: tuple[tuple[tuple[str, ...], Try], ...] = (
    (("service.default_language",), _language),
    (("database.url",), _database),
    (("telegram.token", "telegram.api_url"), _telegram),
    (("staff.group", "telegram.token", "telegram.api_url"), _group),
    (("web.host", "web.port"), _port),
    (MAIL_SETTINGS, mail),
    (REPLIES_SETTINGS, replies),
    (("catalogue.sources",), _catalogue),
)
"""What is tried, and the settings that it goes by."""
