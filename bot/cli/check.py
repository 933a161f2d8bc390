"""`mukaan check`: everything that is wrong, all at once."""

import sys
from collections.abc import Mapping
from pathlib import Path

from aiosmtplib import SMTP, SMTPException
from telegram.error import TelegramError

from bot.channels.telegram.api import BotApi
from bot.commands.shelf import read_files
from bot.config import ConfigError, load
from bot.config.sections import Config
from bot.i18n.languages import LANGUAGES, SHIPPED
from bot.i18n.render import load_renderer
from bot.store.database import DatabaseError
from bot.store.opening import open_database
from bot.store.private import Keys, unreadable

SMTP_SECONDS = 10


async def check(path: Path | None, environ: Mapping[str, str]) -> int:
    """Print every problem; 1 when there is one."""
    try:
        config = load(path, environ, to_run=True)
    except ConfigError as error:
        problems = list(error.problems)
    else:
        problems = [*await _telegram(config), *await _smtp(config), *await _database(config), *_files(config)]
    problems += [f"{problem.file}:{problem.line}: {problem.message}" for problem in load_renderer()[1]]
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems" if problems else "Everything is in order.")
    return 1 if problems else 0


def catalogue(files: tuple[str, ...]) -> int:
    """Print every problem of these files; 1 when there is one."""
    reading = read_files(files)
    for problem in reading.problems:
        print(problem)
    print(
        f"{len(reading.drafts)} harrastusta, {len(reading.associations)} yhdistystä, {len(reading.problems)} ongelmaa"
    )
    return 1 if reading.problems else 0


async def _telegram(config: Config) -> list[str]:
    if not config.telegram.token:
        return []
    try:
        async with BotApi(config.telegram.token.reveal(), api_url=config.telegram.api_url) as api:
            me = await api.bot.get_me()
    except TelegramError as error:
        return [f"telegram.token: {config.telegram.api_url} refuses it or does not answer ({type(error).__name__})"]
    print(f"telegram: @{me.username}")
    return []


async def _smtp(config: Config) -> list[str]:
    email = config.email
    if not email.enabled:
        return []
    server = SMTP(
        hostname=email.host,
        port=email.port,
        use_tls=email.security == "tls",
        start_tls=email.security == "starttls",
        username=email.username or None,
        password=email.password.reveal() or None,
        timeout=SMTP_SECONDS,
    )
    try:
        async with server:
            await server.noop()
    except (SMTPException, OSError) as error:
        return [f"email: {email.host}:{email.port} does not take our login or does not answer ({type(error).__name__})"]
    print(f"email: {email.host}:{email.port} answers")
    return []


async def _database(config: Config) -> list[str]:
    keys = Keys(config.service.secret.reveal())
    try:
        database = await open_database(config.database.url.reveal())
        try:
            closed, kept = await database.read(lambda tx: unreadable(tx, keys))
        finally:
            await database.close()
    except DatabaseError as error:
        return [f"database.url: {error}"]
    if not closed:
        return []
    advice = "put back the secret under which they were written, or restore a backup if they are damaged"
    return [f"service.secret: it does not open {closed} of the {kept} private values in the database; {advice}"]


def _files(config: Config) -> list[str]:
    if config.service.default_language not in SHIPPED:
        known = ", ".join(SHIPPED if config.service.default_language in LANGUAGES else LANGUAGES)
        return [f"service.default_language: {config.service.default_language} is not there; there are {known}"]
    if not config.catalogue.files:
        print("catalogue: none is configured, so the example catalogue is shown", file=sys.stderr)
    return [f"catalogue: {problem}" for problem in read_files(config.catalogue.files).problems]
