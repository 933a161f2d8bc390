"""An announcement runs: each person gets it once, as they are at that moment, and the sum comes out."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from rules.announcement import State
from tests.jobs.crowd import TEXTS, Crowd, crowd


@pytest_asyncio.fixture
async def people(tmp_path: Path) -> AsyncIterator[Crowd]:
    async with crowd(tmp_path, 25, lambda place: "fi" if place % 5 == 0 else "en") as found:
        yield found


async def test_each_gets_it_once_in_their_language_and_the_sum_holds(people: Crowd) -> None:
    one = await people.scheduled()
    await people.run(9)
    assert people.chats.got == []
    await people.run(1)
    assert len(people.chats.got) == 25
    assert people.chats.doubled == []
    assert sum(TEXTS["fi"] in message.lines for _, _, message in people.chats.got) == 5
    done = await people.get(one.number)
    assert (done.state, done.sum, done.recipients) == (State.DONE, "holds", 26)
    counts = await people.counts(one.number)
    assert counts.holds
    assert (counts.sent, dict(counts.skipped)) == (25, {"no-language": 1})
    await people.run(60)
    assert len(people.chats.got) == 25
