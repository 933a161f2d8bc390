"""The message in which staff look at a fair's counter keeps itself up to date, and writes over nothing else."""

import asyncio
from collections.abc import AsyncIterator
from unittest.mock import patch

import pytest

from bot.app.script import PERSON
from bot.jobs.counters import EARLY, EVERY, SECOND
from bot.messages import Ambiguous, CannotEdit, Inbound, Kind, SendError, Stopped, TryAgain
from bot.outbox.loop import OTHERS
from bot.store import fairs, outbox, staff
from bot.store.erase import erase
from rules.delivery import LEASE
from rules.fairs import Counted
from rules.roles import Role
from tests.jobs.scenes import failing, jobs, send, set_clock
from tests.transcripts.runner import Stage, stage

NOON = "2026-11-28 12:00"
AGAIN = "2026-11-28 12:01"
POOL = "  1 · Esimerkki-Uimarit: avannut {}, haluaa tulla 0"


@pytest.fixture(params=["telegram", "web"])
async def played(request: pytest.FixtureRequest) -> AsyncIterator[Stage]:
    """One of staff looks at the counter while the fair is on."""
    async with stage("# 2026-11-21 12:00", request.param) as on_stage:
        await on_stage.play("$ example fair", "> /start", "> [English]")
        set_clock(on_stage, "2026-11-28 11:30")
        await hire(on_stage)
        await on_stage.play("> /staff", "> [🎪]", "> [Esimerkkimessut]")
        yield on_stage


def watcher(played: Stage) -> int:
    return played.rows()["person"][0][0]


async def hire(played: Stage) -> None:
    service = played.service
    who = watcher(played)
    await service.database.write(
        lambda tx: staff.put(tx, service.private, who, Role.COUNSELLOR, "Mikko", service.now())
    )


async def count(played: Stage) -> None:
    """Somebody opens the page of a table."""
    now = played.service.now()
    await played.service.database.write(lambda tx: fairs.count(tx, 1, 1, Counted.OPENED, now))


async def run(played: Stage) -> dict[str, int]:
    (job,) = [job for job in jobs(played) if job.name == "edit counters"]
    return await played.service.clock.run(job)


async def edited(played: Stage, moment: str = NOON) -> list[str]:
    """The clock comes to this moment: what of the first table each edit then says."""
    set_clock(played, moment)
    await run(played)
    said = await send(played)
    assert [line for line in said if line.startswith("<")] == []
    assert len([line for line in said if line.startswith("~")]) == len([one for one in said if "1 · " in one])
    return [line for line in said if "1 · " in line]


def live(played: Stage) -> int:
    return len(played.rows()["fair_counter"])


async def test_a_number_that_changed_is_seen_once(played: Stage) -> None:
    assert await edited(played) == []
    await count(played)
    await count(played)
    assert await edited(played) == [POOL.format(2)]
    assert await edited(played, AGAIN) == []
    await count(played)
    assert await edited(played, "2026-11-28 12:02") == [POOL.format(3)]


async def test_two_processes_edit_once(played: Stage) -> None:
    await count(played)
    set_clock(played, NOON)
    ran = await asyncio.gather(*(run(played) for _ in range(3)))
    assert sum(counts["edited"] for counts in ran) == 1
    assert len([line for line in await send(played) if line.startswith("~")]) == 1


async def test_not_more_often_than_the_chat_bears(played: Stage) -> None:
    await count(played)
    assert await edited(played) == [POOL.format(1)]
    await count(played)
    played.clock.ms += (EVERY - EARLY) * SECOND - 1
    assert (await run(played))["edited"] == 0
    played.clock.ms += 1
    assert (await run(played))["edited"] == 1


@pytest.mark.parametrize("line", ["> [Takaisin]", "> [Alkuun]", "> [Apu]"])
async def test_another_page_in_that_message_is_left_alone(played: Stage, line: str) -> None:
    await count(played)
    await played.play(line)
    assert live(played) == 0
    assert await edited(played) == []


async def test_an_edit_that_waits_does_not_come_over_another_page(played: Stage) -> None:
    """The platform asks to wait, or nobody knows what came of it; meanwhile the person goes on."""
    for error in (TryAgain("busy", after=1), Ambiguous("time-out")):
        await played.play("> /staff", "> [🎪]", "> [Esimerkkimessut]")
        await count(played)
        played.clock.ms += 60_000
        assert (await run(played))["edited"] == 1
        with failing(played.script.screen, error):
            await send(played)
        await played.play("> [Takaisin]")
        played.clock.ms += 60_000
        assert await send(played) == []


async def test_an_edit_on_its_way_out_does_not_come_over_another_page(played: Stage) -> None:
    """It has been taken to be sent, and waits for its turn in that chat, when the person goes on."""
    await count(played)
    set_clock(played, NOON)
    await run(played)
    service, now = played.service, played.service.now()
    (waits,) = await service.database.write(
        lambda tx: outbox.claim(tx, service.private, played.script.screen.name, OTHERS, now, LEASE, 9)
    )
    await played.play("> [Takaisin]")
    played.script.screen.written.clear()
    await service.deliverer(played.clock).deliver(waits)
    assert played.script.screen.written == []


async def test_the_turn_that_raised_is_not_written_over(played: Stage) -> None:
    with patch("bot.turn.take.load", side_effect=RuntimeError):
        await played.play("> [🔄]")
    assert live(played) == 0


async def test_an_error_that_passes_ends_nothing(played: Stage) -> None:
    await count(played)
    with failing(played.script.screen, TryAgain("busy")):
        assert await edited(played) == []
    assert await edited(played, AGAIN) == [POOL.format(1)]
    assert live(played) == 1


@pytest.mark.parametrize("error", [CannotEdit("gone"), Stopped("blocked")])
async def test_a_message_that_cannot_be_edited_is_given_up(played: Stage, error: SendError) -> None:
    await count(played)
    with failing(played.script.screen, error) as tried:
        assert await edited(played) == []
    assert len(tried) == 1
    assert live(played) == 0
    await count(played)
    with failing(played.script.screen, error) as tried:
        assert await edited(played, AGAIN) == []
    assert tried == []


async def test_whoever_is_not_staff_any_more_sees_nothing_more(played: Stage) -> None:
    await count(played)
    who = watcher(played)
    await played.service.database.write(lambda tx: tx.run("staff_forget_person", person=who))
    assert await edited(played) == []
    await hire(played)
    assert await edited(played, AGAIN) == []


async def test_whoever_is_erased_sees_nothing_more(played: Stage) -> None:
    await count(played)
    who, service = watcher(played), played.service
    await service.database.write(lambda tx: erase(tx, service.private, who, service.now()))
    assert live(played) == 0
    assert await edited(played) == []


async def test_a_chat_in_which_they_stopped_us_is_left_alone(played: Stage) -> None:
    await count(played)
    await played.service.turns.receive(Inbound(played.script.screen.name, "gone", PERSON, Kind.GONE))
    assert await edited(played) == []
    assert live(played) == 0


async def test_before_the_fair_it_waits_and_after_it_it_is_over(played: Stage) -> None:
    set_clock(played, "2026-11-27 18:00")
    await played.play("> [🔄]")
    await count(played)
    assert await edited(played, "2026-11-28 07:59") == []
    assert await edited(played, "2026-11-28 08:00") == [POOL.format(1)]
    await count(played)
    assert await edited(played, "2026-11-28 16:59") == [POOL.format(2)]
    await count(played)
    assert await edited(played, "2026-11-28 17:00") == []
    assert live(played) == 0


async def test_a_fair_that_is_cancelled_is_counted_no_more(played: Stage) -> None:
    await played.play("$ example fair cancelled")
    await count(played)
    assert await edited(played) == []


async def test_the_message_where_it_was_looked_at_last_is_the_one(played: Stage) -> None:
    await played.play("> /staff", "> [🎪]", "> [Esimerkkimessut]")
    await count(played)
    assert live(played) == 1
    assert await edited(played) == [POOL.format(1)]
