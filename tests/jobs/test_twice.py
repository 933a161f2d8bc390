"""Running any job twice, late, or in two processes equals running it once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.jobs.clock import HEARTBEAT, all_jobs
from bot.messages import Refused
from bot.store import announcements, notices
from bot.store.database import Tx
from dialogs.pages.staff import GROUP_MOVED
from rules.announcement import Draft
from tests.jobs.scenes import busy, failing, imported, jobs, send, set_clock
from tests.transcripts.runner import Stage, stage

MOMENTS = (
    "2026-11-21 12:05",
    "2026-11-21 12:06",
    "2026-11-21 12:20",
    "2026-11-21 23:00",
    "2026-11-22 07:59",
    "2026-11-22 08:00",
    "2026-11-23 18:00",
    "2026-11-24 16:00",
    "2026-11-24 18:00",
    "2026-11-27 18:30",
    "2026-11-28 09:00",
    "2027-03-01 12:00",
)
"""Over which everything falls due that the jobs do."""


@asynccontextmanager
async def announcing() -> AsyncIterator[Stage]:
    """Amina is told of a fair with everybody else."""
    async with stage("# 2026-11-21 12:00", "telegram") as played:
        await played.play("Amina> /start", "Amina> [English]")

        async def work(tx: Tx) -> None:
            now = played.service.now()
            made = await announcements.create(tx, Draft({"en": "There is a fair."}), 0, now)
            await announcements.confirm(tx, made.number, 0, now, made.version, now)

        await played.service.database.write(work)
        yield played


@asynccontextmanager
async def watching_a_fair() -> AsyncIterator[Stage]:
    """One of staff looks at a fair's counter; then somebody opens the page of a table."""
    async with stage("# 2026-11-21 12:00", "telegram") as played:
        await played.play("$ example fair", "$ staff invite counsellor Mikko", "Mikko> (link)")
        await played.play("Mikko> [🎪]", "Mikko> [🎪 Esimerkkimessut]", "> /start s1", "> [English]")
        yield played


def rows(played: Stage) -> dict[str, list[tuple[object, ...]]]:
    """All that is kept, but for what the last run of a job counted."""
    kept = played.rows()
    return kept | {"job": [row[:2] for row in kept["job"]]}


@asynccontextmanager
async def talking() -> AsyncIterator[Stage]:
    """Amina talks with staff in their group; her talk was closed from the shell, and there is another task."""
    async with stage("# 2026-11-21 12:00", "telegram", group=True) as played:
        await played.play("Amina> /start", "Amina> [English]", "Amina> human", "Amina> Where is the door?")
        await played.play("$ tasks done 1")
        service, now = played.service, played.service.now()
        await played.service.database.write(
            lambda tx: notices.add_task(tx, service.private, "moved", GROUP_MOVED, now, details={"number": "-1"})
        )
        yield played


async def test_each_job_run_twice_changes_nothing_the_second_time() -> None:
    did_something: set[str] = set()
    for scene in (busy, imported, talking, announcing, watching_a_fair):
        async with scene() as played:
            for moment in MOMENTS:
                set_clock(played, moment)
                if moment == MOMENTS[3]:
                    with failing(played.script.screen, Refused("chat not found")):
                        await played.play("$ interest 1 welcome")
                did_something |= await twice(played, moment)
                await send(played)
    assert did_something == {job.name for job in (*all_jobs(5), HEARTBEAT)}


async def twice(played: Stage, moment: str) -> set[str]:
    """Each job, twice; the names of those that did something."""
    did_something = set()
    for job in jobs(played):
        before = rows(played)
        counts = await played.service.clock.run(job)
        once = rows(played)
        assert any((await played.service.clock.run(job)).values()) is False, f"{job.name} at {moment}"
        assert rows(played) == once, f"{job.name} at {moment}"
        if once | {"job": []} != before | {"job": []}:
            did_something.add(job.name)
            assert any(counts.values()) or job.name == "tidy"
    return did_something


async def test_all_of_them_run_twice_change_nothing_the_second_time() -> None:
    async with busy() as played:
        for moment in MOMENTS:
            set_clock(played, moment)
            await played.service.clock.run_all()
            await played.service.clock.run_all()  # what one wrote may be another's work
            once = rows(played)
            await played.service.clock.run_all()
            assert rows(played) == once, moment
            await send(played)


async def test_two_processes_at_once_do_the_work_of_one() -> None:
    async with busy() as alone, busy() as together:
        for moment in MOMENTS:
            said = []
            for played, times in ((alone, 1), (together, 3)):
                set_clock(played, moment)
                for job in jobs(played):
                    await asyncio.gather(*(played.service.clock.run(job) for _ in range(times)))
                said.append(await send(played))
            assert said[0] == said[1], moment
            assert sizes(alone) == sizes(together), moment


def sizes(played: Stage) -> dict[str, int]:
    return {table: len(kept) for table, kept in played.rows().items()}


async def test_a_job_that_raises_stops_no_other(caplog, monkeypatch) -> None:
    async with busy() as played:
        set_clock(played, "2026-11-21 12:05")
        broken, *others = played.service.clock.jobs

        async def fail(*_: object) -> dict[str, int]:
            raise ValueError("Amina")

        object.__setattr__(broken, "work", fail)
        await played.service.clock.run_all()

        ran = {row[0] for row in played.rows()["job"]}
        assert ran == {job.name for job in others}
        assert f"job {broken.name} raised ValueError" in caplog.text
        assert "Amina" not in caplog.text


@pytest.mark.parametrize("minutes", [1, 5, 60])
def test_every_job_has_a_name_of_its_own_and_a_pace(minutes) -> None:
    every = (*all_jobs(minutes), HEARTBEAT)
    assert len({job.name for job in every}) == len(every)
    assert all(job.seconds > 0 for job in every)
    assert next(job.seconds for job in every if job.name == "forward notices") == minutes * 60
