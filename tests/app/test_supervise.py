"""What has to run is run again, and only its kind of error is logged."""

import asyncio

import pytest

from bot.app import supervise
from bot.app.supervise import Supervisor


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervise, "FIRST_PAUSE", 0.01)


class Work:
    """Ends as told, one end after the other, then runs until cancelled."""

    def __init__(self, *ends: BaseException | None) -> None:
        self.ends = list(ends)
        self.runs = 0
        self.settled = asyncio.Event()

    async def run(self) -> None:
        self.runs += 1
        await asyncio.sleep(0)
        if self.ends:
            end = self.ends.pop(0)
            if end:
                raise end
            return
        self.settled.set()
        await asyncio.Event().wait()


async def test_what_raises_is_run_again_and_no_content_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    work = Work(TypeError("Amina"), asyncio.CancelledError("Amina"), KeyError("Amina"))
    task = Supervisor().keep("polling", work.run)
    async with asyncio.timeout(5):
        await work.settled.wait()
    task.cancel()
    assert work.runs == 4
    kinds = [record.args[1] for record in caplog.records if isinstance(record.args, tuple)]
    assert kinds == ["TypeError", "CancelledError", "KeyError"]
    assert "polling" in caplog.text
    assert "Amina" not in caplog.text


async def test_what_has_done_its_work_is_not_run_again() -> None:
    work = Work(OSError(), None)
    async with asyncio.timeout(5):
        await Supervisor().keep("introduction", work.run)
    assert work.runs == 2


async def test_a_cancelled_task_ends() -> None:
    work = Work()
    task = Supervisor().keep("polling", work.run)
    await work.settled.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert work.runs == 1


async def test_at_the_end_nothing_is_run_again_nor_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervise, "FIRST_PAUSE", 60.0)
    supervisor, work = Supervisor(), Work(OSError())
    task = supervisor.keep("polling", work.run)
    await asyncio.sleep(0.02)
    assert not task.done()
    supervisor.end()
    async with asyncio.timeout(5):
        await task
    assert work.runs == 1
