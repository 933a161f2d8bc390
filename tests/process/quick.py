"""`python -m tests.process.quick`: the command `mukaan` with a quick clock, and with points at which it kills itself.

A job runs every TICK seconds, not every few minutes. At a point named `die-POINT`, when a file of that name lies in
the working directory, the process takes the file away and is gone as by `kill -9`. In the environment, in milliseconds:
QUICK_AHEAD is how far its clock is ahead of the machine's, QUICK_LEASE how long a send may take, QUICK_CHORES how far
apart chores are.
"""

import os
import signal
import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Any

from bot.app import run as running
from bot.app import service
from bot.channels.email.channel import EmailChannel
from bot.channels.telegram.channel import TelegramChannel
from bot.cli.main import main
from bot.jobs import clock
from bot.jobs.clock import Clock
from bot.outbox.deliver import Deliverer
from bot.replies.mailbox import Mailbox

TICK = 0.25
TAKE_OVER = 1.0

Method = Callable[..., Awaitable[Any]]


def dies(point: str) -> None:
    mark = Path(f"die-{point}")
    if mark.exists():
        mark.unlink()
        os.kill(os.getpid(), signal.SIGKILL)


def around(method: Method, before: str = "", after: str = "") -> Method:
    @wraps(method)
    async def with_points(*arguments: Any) -> Any:
        if before:
            dies(before)
        result = await method(*arguments)
        if after:
            dies(after)
        return result

    return with_points


def quicken() -> None:
    jobs = service.all_jobs
    service.all_jobs = lambda minutes: tuple(replace(job, seconds=TICK) for job in jobs(minutes))
    running.HEARTBEAT = replace(running.HEARTBEAT, seconds=TICK)
    Clock.start.__defaults__ = (TAKE_OVER,)
    Deliverer.lease = int(os.environ.get("QUICK_LEASE", Deliverer.lease))
    clock.CHORE_SECONDS = int(os.environ.get("QUICK_CHORES", clock.CHORE_SECONDS * 1000)) / 1000
    now, ahead = service.system_now, int(os.environ.get("QUICK_AHEAD", "0"))
    service.build_service.__kwdefaults__["now"] = lambda: now() + ahead


def add_points() -> None:
    turns = service.Turns
    service.Turns = lambda *given: turns(*given[:-1], around(given[-1], before="committed"))
    for channel in (TelegramChannel, EmailChannel):
        channel.send = around(channel.send, f"claimed-{channel.name}", f"sent-{channel.name}")
    deliver, run = Deliverer.deliver, Clock.run

    async def deliver_and_die(self: Deliverer, delivery: Any) -> None:
        await deliver(self, delivery)
        dies(f"settled-{delivery.channel}")

    async def run_and_die(self: Clock, job: Any) -> Any:
        counts = await run(self, job)
        if any(counts.values()):
            dies(f"ran-{job.name.replace(' ', '-')}")
        return counts

    delete = Mailbox.delete

    def die_and_delete(self: Mailbox, one: Any) -> None:
        dies("handled-mail")
        delete(self, one)

    Mailbox.delete = die_and_delete
    Deliverer.deliver, Clock.run = deliver_and_die, run_and_die


if __name__ == "__main__":
    quicken()
    add_points()
    sys.exit(main())
