"""The server in a process of its own: `python -m tests.botapi --port 8081`; it writes its address and serves."""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys

from tests.botapi.rates import Rates
from tests.botapi.server import BotApiServer

try:
    import uvloop
except ImportError:  # it has no wheels for Windows
    uvloop = None  # type: ignore[assignment]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.botapi", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--token", default="123456:TEST")
    parser.add_argument("--no-rates", action="store_true", help="refuse nothing as too much")
    parser.add_argument("--burst", type=float, default=Rates().burst, help="messages to one chat at once")
    parser.add_argument("--webhook-pace", type=float, default=1.0, help="waiting between attempts, 1.0 is Telegram's")
    parser.add_argument("--away", type=float, default=0.0, help="seconds that a call is under way")
    return parser.parse_args()


async def _serve(arguments: argparse.Namespace) -> None:
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    rates = False if arguments.no_rates else Rates(burst=arguments.burst)
    options = {"port": arguments.port, "rates": rates, "webhook_pace": arguments.webhook_pace, "away": arguments.away}
    async with BotApiServer(arguments.token, **options) as server:
        sys.stdout.write(f"{server.url}\n")
        sys.stdout.flush()
        await stopped.wait()


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop if uvloop else None) as runner:
        runner.run(_serve(_arguments()))
