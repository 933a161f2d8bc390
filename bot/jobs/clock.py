"""The clock: APScheduler ticks, and each tick runs a job in one transaction. The truth is in the rows."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from time import perf_counter

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.commands.context import Context
from bot.jobs import away, notices, reminders, staff, tidy
from bot.store.database import Database, DatabaseError, Tx

log = logging.getLogger(__name__)

Work = Callable[[Tx, Context, int], Awaitable[dict[str, int]]]


@dataclass(frozen=True, slots=True)
class Job:
    """One job: what it does and how often, in seconds."""

    name: str
    work: Work
    seconds: float


def all_jobs(forward_minutes: float) -> tuple[Job, ...]:
    """Every job, in the order in which a run of all of them makes sense."""
    return (
        Job("settle notices", notices.settle, 30),
        Job("forward notices", notices.forward, forward_minutes * 60),
        Job("plan reminders", reminders.plan_ahead, 300),
        Job("send reminders", reminders.remind, 30),
        Job("mail tasks", staff.mail_tasks, 300),
        Job("mail untold interests", staff.mail_untold, 600),
        Job("tidy", tidy.tidy, 6 * 3600),
    )


HEARTBEAT = Job(away.NAME, away.ask_again, 30)
"""Only where the clock is the world's own: one that is moved by hand looks like an outage."""


class Clock:
    """Runs the jobs."""

    def __init__(
        self,
        database: Database,
        context: Callable[[], Context],
        now: Callable[[], int],
        wake: Callable[[], None],
        jobs: tuple[Job, ...],
    ) -> None:
        self._database = database
        self._context = context
        self._now = now
        self._wake = wake
        self.jobs = jobs
        self._scheduler = AsyncIOScheduler(timezone="UTC")

    def start(self, take_over: Callable[[], Awaitable[object]], take_over_seconds: float = 30) -> None:
        """Begin to tick. A tick that is late or missed does no harm: the next one finds the same rows."""
        options = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        for job in self.jobs:
            self._scheduler.add_job(self.run, "interval", args=[job], seconds=job.seconds, name=job.name, **options)
        self._scheduler.add_job(take_over, "interval", seconds=take_over_seconds, name="take over", **options)
        self._scheduler.start()

    async def run(self, job: Job) -> dict[str, int]:
        """Run one job now; counts of what it did."""
        began = perf_counter()
        now, context = self._now(), self._context()

        async def work(tx: Tx) -> dict[str, int]:
            counts = await job.work(tx, context, now)
            said = " ".join(f"{name}={number}" for name, number in counts.items())
            await tx.run("job_ran", name=job.name, now=now, counts=said)
            return counts

        try:
            counts = await self._database.write(work)
        except DatabaseError as error:
            log.error("job %s: the database failed: %s", job.name, type(error).__name__)  # noqa: TRY400
            return {}
        except Exception as error:  # noqa: BLE001  one job that raises stops no other
            log.error("job %s raised %s", job.name, type(error).__name__)  # noqa: TRY400
            return {}
        if any(counts.values()):
            log.info("job %s: %s in %.0f ms", job.name, counts, (perf_counter() - began) * 1000)
            self._wake()
        return counts

    async def run_all(self) -> None:
        """Run every job once, in order."""
        for job in self.jobs:
            await self.run(job)

    def stop(self) -> None:
        """No more ticks."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
