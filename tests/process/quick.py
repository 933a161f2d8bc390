"""`python -m tests.process.quick`: the command `mukaan` with a quick clock, and with points at which it kills itself.

A job runs every TICK seconds, not every few minutes. At a point named `die-POINT`, when a file of that name lies in
the working directory, the process takes the file away and is gone as by `kill -9`.
"""

import os
import signal
import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Any

from bot.app import service
from bot.cli.main import main
from bot.jobs.clock import Clock
from bot.outbox.deliver import Deliverer

TICK = 0.25
TAKE_OVER = 1.0

Method = Callable[..., Awaitable[Any]]


def dies(point: str) -> None:
    mark = Path(f"die-{point}")
    if mark.exists():
        mark.unlink()
        os.kill(os.getpid(), signal.SIGKILL)


def around(method: Method, before: str = "", after: str = "", about: Callable[..., str] = lambda *_: "") -> Method:
    @wraps(method)
    async def with_points(*arguments: Any) -> Any:
        if before:
            dies(before + about(*arguments))
        result = await method(*arguments)
        if after:
            dies(after + about(*arguments))
        return result

    return with_points


def quicken() -> None:
    jobs = service.all_jobs
    service.all_jobs = lambda minutes: tuple(replace(job, seconds=TICK) for job in jobs(minutes))
    Clock.start.__defaults__ = (TAKE_OVER,)


def add_points() -> None:
    channel = lambda _, delivery, *rest: f"-{delivery.channel}"  # noqa: E731
    service.Service._after = around(service.Service._after, before="committed")
    Deliverer._send = around(Deliverer._send, "claimed", "sent", channel)
    Deliverer.deliver = around(Deliverer.deliver, "", "settled", channel)
    Clock.run = around(Clock.run, "", "ran-", lambda _, job: job.name.replace(" ", "-"))


if __name__ == "__main__":
    quicken()
    add_points()
    sys.exit(main())
