"""Long work beside the loop: all of it is done, others go on meanwhile, nothing is collected."""

import gc
import weakref

import pytest

from bot.commands import quiet
from bot.commands.quiet import let_go, quietly
from catalogue.steps import Steps


@pytest.fixture(autouse=True)
def thawed() -> object:
    yield
    gc.unfreeze()


def counting(to: int, seen: list[object]) -> Steps[int]:
    for _ in range(to):
        seen.append(gc.isenabled())
        yield
    return to


def test_all_steps_are_done_and_nothing_is_collected_meanwhile() -> None:
    seen: list[object] = []
    frozen = gc.get_freeze_count()
    assert quietly(counting(5, seen)) == 5
    assert seen == [False] * 5
    assert gc.isenabled()
    assert gc.get_freeze_count() > frozen


def test_what_fails_is_raised_and_collecting_goes_on() -> None:
    def failing() -> Steps[None]:
        yield
        raise ValueError("no kind")

    with pytest.raises(ValueError, match="no kind"):
        quietly(failing())
    assert gc.isenabled()


def test_who_has_no_collecting_gets_none() -> None:
    gc.disable()
    try:
        quietly(counting(1, []))
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_there_is_a_pause_whenever_some_work_was_done(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    clock = iter(range(1000))
    monkeypatch.setattr(quiet.time, "perf_counter", lambda: next(clock) * quiet.WORK_SECONDS * 0.6)
    monkeypatch.setattr(quiet.time, "sleep", pauses.append)
    quietly(counting(20, []))
    assert pauses == [quiet.PAUSE_SECONDS] * 10  # every second step is more than enough work


def test_a_list_is_emptied_and_what_only_it_held_is_gone() -> None:
    class Record:
        pass

    records: list[object] = [Record() for _ in range(3)]
    gone = [weakref.ref(record) for record in records]
    let_go(records)
    assert records == []
    assert [ref() for ref in gone] == [None] * 3
