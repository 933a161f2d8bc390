"""The benchmark of announcements runs, and what it promises holds in small: the real service, killed and locked out."""

import asyncio
import re
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from bench import announce
from bench.announce import TOKEN, Life, opened, over, together
from bench.audience import Logged, confirm, seed, told
from bench.tappers import Tappers, percentile
from bot.app.service import system_now
from bot.store.private import Keys

SMALL = ["--people", "180", "--quiet", "2", "--tappers", "2", "--broken-off"]


@pytest.mark.slow
def test_killed_twice_nobody_gets_it_twice_and_the_sum_holds(capsys):
    announce.main([*SMALL, "--kills", "2"])
    said = capsys.readouterr().out
    assert "announcement: done" in said
    assert "the sum holds" in said
    assert re.search(r"^182 recipients = \d+ sent \+ \d+ unknown \+ 5 skipped\(blocked\)", said, re.MULTILINE)
    assert "doubled 0, lost 0; killed 2 times; 429 provoked 0, out of the blue 1" in said


@pytest.mark.slow
def test_too_many_blocks_stop_it(capsys):
    announce.main([*SMALL, "--kills", "0", "--blocked", "60"])
    said = capsys.readouterr().out
    assert "announcement: held (first)" in said
    assert "doubled 0, lost 0" in said
    assert re.search(r" \+ 1\d\d waiting", said)


@pytest.mark.slow
async def test_a_database_that_is_locked_for_half_a_minute_delays_it_and_doubles_nothing(tmp_path: Path):
    async with opened(tmp_path) as database, Logged(TOKEN) as server:
        audience = await seed(database, Keys(announce.SECRET), 90, system_now())
        for chat in audience.chats.values():
            server.state.chats.meet({"id": chat, "type": "private", "first_name": "Amina"})
        life = Life(server, tmp_path)
        await life.start()
        try:
            number = await confirm(database, system_now())
            async with asyncio.timeout(40):
                while len(server.log) < 30:
                    await asyncio.sleep(0.02)
            await asyncio.to_thread(_lock, tmp_path / "mukaan.db", 32)
            at_once = len(server.log)
            one = await over(database, number)
            said = await told(database, Keys(announce.SECRET), server, audience, number)
        finally:
            await life.end()
    assert at_once < 50
    assert (said.doubled, said.lost, said.sum) == (0, 0, "holds")
    assert dict(said.ends) == {"sent": 90, "unknown": 0}
    assert one.state == "done"


def _lock(path: Path, seconds: float) -> None:
    with closing(sqlite3.connect(path, timeout=10, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        time.sleep(seconds)
        other.execute("ROLLBACK")


def test_spans_that_overlap_are_one_and_none_is_outside():
    assert together([(1, 3), (2, 4), (6, 9), (-5, -1), (20, 30)], 0, 8) == [(1, 4), (6, 8)]


def test_turns_near_an_outage_are_not_measured():
    class Nobody:
        turns = ((1.0, 1.01), (10.0, 10.02), (30.0, 30.03))

    waits = Tappers.waits(Nobody(), 0, 100, [(11.0, 12.0)])  # type: ignore[arg-type]
    assert [round(wait) for wait in waits] == [10, 30]
    assert percentile(waits) == pytest.approx(30)
    assert percentile([]) == 0
