"""The clock ticks whatever is done to the machine's, and goes on after whatever a job or a chore raises."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta, tzinfo

import apscheduler.schedulers.base
import apscheduler.triggers.interval
import pytest

from bot.jobs import clock as clock_module
from bot.jobs.clock import Clock, Job


class Wall(datetime):
    """The machine's clock, which somebody sets back."""

    back = timedelta(0)

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return datetime.now(tz) - cls.back


class Nowhere:
    """A database without tables."""

    async def write(self, work: object) -> object:
        return await work(self)  # type: ignore[operator]

    async def run(self, query: str, **params: object) -> None:
        assert query == "job_ran"
        assert params["name"]


@asynccontextmanager
async def ticking(job: object, **chores: object) -> AsyncIterator[Clock]:
    clock = Clock(
        Nowhere(),  # type: ignore[arg-type]
        lambda: None,  # type: ignore[arg-type, return-value]
        lambda: 0,
        lambda: None,
        (Job("count", job, 0.05),),  # type: ignore[arg-type]
    )
    clock.start(chores)  # type: ignore[arg-type]
    try:
        yield clock
    finally:
        clock.stop()


class Counter:
    """Counts how often it was done."""

    def __init__(self, *, raises: bool = False) -> None:
        self.done = 0
        self._raises = raises

    async def __call__(self, *_: object) -> dict[str, int]:
        self.done += 1
        if self._raises:
            raise ValueError("Amina")
        return {}

    async def more(self, number: int = 3) -> None:
        async with asyncio.timeout(5):
            until = self.done + number
            while self.done < until:
                await asyncio.sleep(0.01)


@pytest.mark.heavy
async def test_it_ticks_on_when_the_machines_clock_is_set_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apscheduler.schedulers.base, "datetime", Wall)
    monkeypatch.setattr(apscheduler.triggers.interval, "datetime", Wall)
    monkeypatch.setattr(clock_module, "datetime", Wall)
    monkeypatch.setattr(clock_module, "LOOK_SECONDS", 0.1)
    monkeypatch.setattr(clock_module, "CHORE_SECONDS", 0.05)
    monkeypatch.setattr(Wall, "back", timedelta(0))
    job, chore = Counter(), Counter()
    async with ticking(job, chore=chore):
        await job.more()
        await chore.more()
        monkeypatch.setattr(Wall, "back", timedelta(hours=1))
        await job.more()
        await chore.more()
        monkeypatch.setattr(Wall, "back", timedelta(hours=-1))
        await job.more()
        await chore.more()


async def test_what_raises_is_done_again_and_silence_is_known(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(clock_module, "CHORE_SECONDS", 0.05)
    job, chore = Counter(raises=True), Counter(raises=True)
    async with ticking(job, clean=chore) as clock:
        await job.more()
        await chore.more()
        assert clock.silence() > 0.1
    assert "clean raised ValueError" in caplog.text
    assert "Amina" not in caplog.text
    job = Counter()
    async with ticking(job) as clock:
        await job.more()
        assert clock.silence() < 0.1
