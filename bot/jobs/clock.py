"""The clock: APScheduler ticks, and each tick runs a job in one transaction. The truth is in the rows."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.commands.context import Context
from bot.jobs import (
    announcing,
    answers,
    away,
    cards,
    cases,
    changes,
    contacts,
    counters,
    edits,
    fairs,
    loop,
    notices,
    reminders,
    staff,
    tidy,
    visits,
    watches,
)
from bot.store.database import Database, DatabaseError, Tx

log = logging.getLogger(__name__)

CHORE_SECONDS = 30
"""How often chores are done: what is no job, because it is more than one transaction."""

LOOK_SECONDS = 10.0
"""How often it is seen to that no tick is further away than it should be."""

Work = Callable[[Tx, Context, int], Awaitable[dict[str, int]]]


Chore = Callable[[], Awaitable[object]]


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
        Job("find lost answers", answers.find_lost, 60),
        Job("look after interests", loop.look_after, 300),
        Job("tell of visits", visits.tell_associations, 600),
        Job("forward notices", notices.forward, forward_minutes * 60),
        Job("tell of changes", changes.tell_of_changes, 60),
        Job("plan reminders", reminders.plan_ahead, 300),
        Job("send reminders", reminders.remind, 30),
        Job("tell of changed fairs", fairs.tell_of_changes, 60),
        Job("remind of fairs", fairs.remind, 60),
        Job("end edits", edits.end_edits, 300),
        Job("ask contacts", contacts.ask_contacts, 300),
        Job("edit cards", cards.edit_cards, 15),
        Job("edit counters", counters.edit_counters, counters.EVERY),
        Job("ask after visits", visits.ask, 300),
        Job("look after announcements", announcing.look_after, 10),
        Job("tell watchers", watches.tell, 600),
        Job("look after cases", cases.look_after, 15),
        Job("show tasks", cases.show_tasks, 60),
        Job("mail tasks", staff.mail_tasks, 300),
        Job("mail untold interests", staff.mail_untold, 600),
        Job("tidy", tidy.tidy, 6 * 3600),
    )


HEARTBEAT = Job(away.NAME, away.ask_again, away.BEAT / 1000)
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
        self._worked = time.monotonic()
        self._look: asyncio.TimerHandle | None = None

    def start(self, chores: Mapping[str, Chore]) -> None:
        """Begin to tick. A tick that is late or missed does no harm: the next one finds the same rows."""
        options = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        for job in self.jobs:
            self._scheduler.add_job(self.run, "interval", args=[job], seconds=job.seconds, name=job.name, **options)
        for name, chore in chores.items():
            given = [name, chore]
            self._scheduler.add_job(self._do, "interval", args=given, seconds=CHORE_SECONDS, name=name, **options)
        self._scheduler.start()
        self._worked = time.monotonic()
        self._look_after_ticks()

    def silence(self) -> float:
        """Seconds since a job succeeded, or since the start."""
        return time.monotonic() - self._worked

    async def run(self, job: Job) -> dict[str, int]:
        """Run one job now; counts of what it did."""
        began = time.perf_counter()
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
        self._worked = time.monotonic()
        if any(counts.values()):
            log.info("job %s: %s in %.0f ms", job.name, counts, (time.perf_counter() - began) * 1000)
            self._wake()
        return counts

    async def run_all(self) -> None:
        """Run every job once, in order."""
        for job in self.jobs:
            await self.run(job)

    def stop(self) -> None:
        """No more ticks."""
        if self._look:
            self._look.cancel()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def _do(self, name: str, chore: Chore) -> None:
        try:
            await chore()
        except Exception as error:  # noqa: BLE001  the next tick may go well
            log.error("%s raised %s", name, type(error).__name__)  # noqa: TRY400

    def _look_after_ticks(self) -> None:
        """Ticks stand at times of the machine's clock: after it was set back they would rest until then."""
        self._look = asyncio.get_running_loop().call_later(LOOK_SECONDS, self._look_after_ticks)
        now = datetime.now(UTC)
        for tick in self._scheduler.get_jobs():
            interval = tick.trigger.interval
            if tick.next_run_time - now > interval:
                tick.reschedule("interval", seconds=interval.total_seconds())
