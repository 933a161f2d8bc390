import time
from threading import Thread

import pytest

from bot.store.ids import new_id


def test_ids_ascend_and_fit_63_bits() -> None:
    ids = [new_id() for _ in range(10_000)]

    assert ids == sorted(set(ids))
    assert ids[0] > 0
    assert ids[-1] < 2**63


def test_ids_ascend_though_the_clock_stands_or_goes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    now = time.time_ns()
    clock = iter([now, now, now - 10**12, now])
    monkeypatch.setattr("bot.store.ids.time.time_ns", clock.__next__)

    ids = [new_id() for _ in range(4)]

    assert ids == sorted(set(ids))


def test_an_id_tells_when_it_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    later = 1_767_225_600_000 + 40 * 365 * 86_400_000  # forty years after the epoch: later than any other test's
    monkeypatch.setattr("bot.store.ids.time.time_ns", lambda: later * 1_000_000)
    monkeypatch.setattr("bot.store.ids._ids", type(__import__("bot.store.ids", fromlist=["_Ids"])._ids)())

    assert new_id() >> 22 == 40 * 365 * 86_400_000
    assert new_id() < 2**63


def test_two_threads_never_get_the_same_id() -> None:
    got: list[list[int]] = [[], []]
    threads = [Thread(target=lambda mine=mine: mine.extend(new_id() for _ in range(20_000))) for mine in got]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(set(got[0]) | set(got[1])) == 40_000
