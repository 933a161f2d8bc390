"""The process that is measured: the service as `mukaan run` composes it, or the floor. It is told what to do in lines.

"begin" and "end" mark what is measured and are answered with the seconds of processor time used so far; the end of
the input stops it, and then it says what its database holds.
"""

import argparse
import asyncio
import json
import logging
import sqlite3
import sys
import time
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

from bench.floor import run_floor
from bench.profiling import Profiling, largest, packages
from bot.app.run import run_until
from bot.app.service import Service, build_service
from bot.app.telegram import Telegram
from bot.app.web import add_web
from bot.config import Secret, sections
from bot.config.sections import Config

try:
    import uvloop
except ImportError:  # it has no wheels for Windows
    uvloop = None  # type: ignore[assignment]

ROWS, PACKAGES = 10, 15


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.worker", description=__doc__)
    parser.add_argument("--api", required=True, help="the Bot API server's address")
    parser.add_argument("--token", required=True)
    parser.add_argument("--database", type=Path, required=True)
    parser.add_argument("--webhook", default="", help="where updates are sent to; without it they are polled for")
    parser.add_argument("--floor", action="store_true", help="the transport alone")
    parser.add_argument("--profile", action="store_true")
    return parser.parse_args()


def _config(given: argparse.Namespace) -> Config:
    telegram = sections.Telegram(
        token=Secret(given.token),
        api_url=given.api,
        mode="webhook" if given.webhook else "polling",
        webhook_url=given.webhook,
        webhook_secret=Secret("bench"),
    )
    return Config(
        service=sections.Service(public_url="https://mukaan.example.org", secret=Secret("b" * 48)),
        database=sections.Database(url=Secret(f"sqlite:///{given.database}")),
        telegram=telegram,
        web=sections.Web(host="127.0.0.1", port=urlsplit(given.webhook).port or 0),
        staff=sections.Staff(email="staff@example.org"),
        help=sections.Help(phone="08 123 4567"),
    )


async def _work(given: argparse.Namespace) -> None:
    config, stopped = _config(given), asyncio.Event()
    if given.floor:
        running, profiling = asyncio.create_task(run_floor(stopped, config)), Profiling()
    else:
        service = await build_service(config)
        running, profiling = asyncio.create_task(_serve(stopped, service)), Profiling(service.database)
    async for command in _commands():
        answer: dict[str, object] = {"cpu": time.process_time()}
        if given.profile and command == "begin":
            await profiling.begin()
        elif given.profile:
            stats = await profiling.end()
            answer |= {"largest": largest(stats, ROWS), "packages": packages(stats, PACKAGES)}
        _say(answer)
    stopped.set()
    await running
    _say(_rows(given.database))


async def _serve(stopped: asyncio.Event, service: Service) -> None:
    telegram = Telegram(service)
    app = add_web(service) if telegram.webhook else None
    if app:
        telegram.add_to(app)
    await run_until(stopped, service, telegram, app)


async def _commands() -> AsyncIterator[str]:
    while line := await asyncio.to_thread(sys.stdin.readline):
        yield line.strip()


def _say(answer: object) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def _rows(path: Path) -> dict[str, int]:
    """How many events were taken in, and how many deliveries ended how."""
    if not path.exists():
        return {}
    with closing(sqlite3.connect(path)) as database:
        states = database.execute("SELECT state, COUNT(*) FROM delivery GROUP BY state").fetchall()
        return {"taken": database.execute("SELECT COUNT(*) FROM inbound").fetchone()[0], **dict(states)}


if __name__ == "__main__":
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr)
    if uvloop:
        uvloop.run(_work(_arguments()))
    else:
        asyncio.run(_work(_arguments()))
