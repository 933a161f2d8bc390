"""Mails to staff, and answers that do not get through."""

import sqlite3
from contextlib import closing

import pytest

from bot.messages import Ambiguous, Refused, Stopped, TryAgain
from dialogs.texts import data
from dialogs.texts import notices as texts
from tests.jobs.scenes import ADULT, SWIMMING, failing
from tests.transcripts.runner import Stage, stage

pytestmark = pytest.mark.heavy

STAFF = "tiimi@example.org"
PHONE = "+358442222222"
WITH_NUMBER = (
    "> /start",
    "> [English]",
    "> /start h25",
    "> [I want to come]",
    "> [13–17]",
    "> [I am 13–17]",
    "> [The counsellor]",
    "> 044 222 2222",
)


def select(played: Stage, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(played.file)) as database:
        return database.execute(query).fetchall()


async def minor(played: Stage) -> None:
    await played.play(*WITH_NUMBER, "> [Yes, tell]")


async def swims(played: Stage) -> None:
    await played.play("> /start", "> [English]", SWIMMING, *ADULT, "= 2026-11-21 12:10")


@pytest.mark.parametrize("error", [Refused("smtp 550"), Ambiguous("no answer")])
async def test_a_mail_to_staff_that_does_not_arrive_is_written_again_once_an_hour(error) -> None:
    async with stage() as played:
        await minor(played)
        with failing(played.script.mails, error, STAFF) as tried:
            for minute in range(5, 60, 5):
                await played.play(f"= 2026-11-21 12:{minute:02}")
            assert len(set(tried)) == 1
            await played.play("= 2026-11-21 13:20")
            assert len(set(tried)) == 2
        assert len(await mailed(played, "2026-11-21 16:00")) == 1
        assert await mailed(played, "2026-11-21 20:00") == []


async def mailed(played: Stage, until: str) -> list[str]:
    return [line for line in await played.play(f"= {until}") if line.startswith(f"@ {STAFF}")]


async def test_what_is_open_is_on_the_list_of_each_morning_until_it_is_done() -> None:
    async with stage() as played:
        await minor(played)
        await played.play("= 2026-11-21 12:10")
        assert await mailed(played, "2026-11-22 07:59") == []
        assert await mailed(played, "2026-11-22 09:00") == [f"@ {STAFF}: Mukaan: 1 avoin tehtävä"]
        assert await mailed(played, "2026-11-22 20:00") == []
        assert len(await mailed(played, "2026-11-23 09:00")) == 1
        await played.play("$ tasks done 1")
        assert await mailed(played, "2026-11-24 09:00") == []


async def test_a_minors_number_is_in_the_list_and_in_no_mail() -> None:
    async with stage() as played:
        await minor(played)
        said = "\n".join([*await played.play("= 2026-11-21 12:10"), *await played.play("= 2026-11-22 09:00")])
        assert said.count(played.service.renderer.text(texts.NUMBER_IN_LIST(), "fi")) == 2
        assert PHONE not in said
        assert "13–17" not in said
        listed = "\n".join(await played.play("$ tasks"))
        assert PHONE in listed
        assert "13–17" in listed


async def test_erased_while_the_mail_waits_nothing_of_them_is_in_it() -> None:
    async with stage() as played:
        await minor(played)
        with failing(played.script.mails, TryAgain("no answer from the mail server")) as tried:
            await played.play("= 2026-11-21 12:10")
            assert tried
            await played.play("> my data", f"> [{data.ERASE.id}]", f"> [{data.YES_ERASE.id}]")
        waiting = select(played, "SELECT private_page FROM delivery WHERE kind = 'staff' AND state = 'queued'")
        (page,) = (played.service.private.open(sealed) for (sealed,) in waiting)
        assert "Nuorten bändikerho" in page
        assert [planted for planted in (PHONE, PHONE[-7:], "13to17", "13–17", '"en"') if planted in page] == []
        said = "\n".join(await played.play("= 2026-11-22 12:00"))
        assert PHONE not in said


@pytest.mark.parametrize("error", [Refused("chat not found"), Stopped(), Ambiguous("no answer")])
async def test_an_answer_that_does_not_get_through_is_a_task_once(error) -> None:
    async with stage() as played:
        await swims(played)
        with failing(played.script.screen, error):
            await played.play("$ interest 1 call", "= 2026-11-21 12:12", "= 2026-11-21 12:30")
        said = await played.play("= 2026-11-21 12:50")
        lost = texts.ANSWER_LOST(association="Esimerkki-Uimarit", interest=1, hobby="Naisten uintivuoro", answer="call")
        listed = "\n".join(await played.play("$ tasks"))
        assert played.service.renderer.text(lost, "fi") in listed
        assert played.service.renderer.text(texts.NO_NUMBER_RETURNS(), "fi") in listed
        assert not [line for line in said if line.startswith("@")], "staff were mailed at once"
        assert select(played, "SELECT kind FROM task") == [("answer-lost",)]
        await played.play("$ tasks done 1", "= 2026-11-21 14:50")
        assert select(played, "SELECT number FROM task WHERE done_at IS NULL") == []


async def test_what_was_lost_before_the_next_answer_is_nobodys_task() -> None:
    async with stage() as played:
        await swims(played)
        with failing(played.script.screen, Refused("chat not found")):
            await played.play("$ interest 1 call")
        await played.play("$ interest 1 welcome", "= 2026-11-21 12:50")
        assert select(played, "SELECT number FROM task") == []


async def test_the_same_answer_again_is_not_sent_again() -> None:
    async with stage() as played:
        await swims(played)
        first = await played.play("$ interest 1 welcome")
        assert any(line.startswith("<") for line in first)
        once = played.rows()
        played.clock.ms += 5
        again = await played.play("$ interest 1 welcome")
        assert again == ["  Ilmoitus 1: sama vastaus on jo annettu. Mitään ei lähetetty."]
        assert played.rows() == once
        assert any(line.startswith("<") for line in await played.play("$ interest 1 full"))
