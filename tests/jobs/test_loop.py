"""What the clock does about single interests: a minor's, one told by telephone, a late one, one that is unreadable."""

import sqlite3
from contextlib import closing

import pytest

from bot.messages import Refused
from dialogs.texts import loop as texts
from dialogs.texts import mine
from rules.loop import Step
from tests.jobs.scenes import ADULT, failing, set_clock
from tests.transcripts.runner import Stage, stage

pytestmark = pytest.mark.heavy

FAR = "> /start h58"
"""Its first meeting is later than the day on which staff ring."""
NO_ADDRESS = "> /start h48"


def select(played: Stage, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(played.file)) as database:
        return database.execute(query).fetchall()


def change(played: Stage, query: str) -> None:
    with closing(sqlite3.connect(played.file)) as database, database:
        database.execute(query)


async def looked(played: Stage, moment: str) -> list[str]:
    """Jump there; what is said then."""
    set_clock(played, moment)
    said = []
    for _ in range(2):
        await played.service.clock.run_all()
        said += await played.play("$ tasks")
    return said


def steps(played: Stage) -> list[str]:
    return [str(step) for (step,) in select(played, "SELECT step FROM step ORDER BY at, step")]


async def minor(played: Stage, state: str) -> None:
    await played.play("> /start", "> [English]", "> /start h25", "> [I want to come]", "> [13–17]", "> [I am 13–17]")
    await played.play("> [The counsellor]", "> 044 000 0011", "> [Yes, tell]")
    change(played, f"UPDATE interest SET state = '{state}'")


async def test_a_young_person_is_reminded_of_the_guardian_then_told_honestly_then_it_is_closed() -> None:
    async with stage("# 2026-11-18 12:00") as played:
        await minor(played, "with-guardian")
        assert texts.ASK_AGAIN.id not in "\n".join(await looked(played, "2026-11-21 11:59"))
        reminded = "\n".join(await looked(played, "2026-11-21 12:10"))
        assert texts.ASK_AGAIN.id in reminded
        assert mine.WITH_GUARDIAN.id in reminded
        assert texts.NO_ANSWER.id not in reminded
        told = "\n".join(await looked(played, "2026-11-28 12:10"))
        assert texts.NO_ANSWER.id in told
        assert "08 123 4567" in told
        closed = "\n".join(await looked(played, "2027-01-17 12:10"))
        assert mine.EXPIRED.id in closed
        assert select(played, "SELECT state, private_phone FROM interest") == [("expired", "")]
        assert select(played, "SELECT kind FROM notice") == []
        assert select(played, "SELECT number FROM task WHERE done_at IS NULL") == []


async def test_after_an_outage_only_the_honest_word_is_said() -> None:
    async with stage("# 2026-11-18 12:00") as played:
        await minor(played, "with-guardian")
        said = "\n".join(await looked(played, "2026-11-29 09:00"))
        assert said.count(texts.ASK_AGAIN.id) == 1
        assert steps(played) == [Step.GUARDIAN_REMINDER, Step.GUARDIAN_WORD]


async def test_of_one_with_the_counsellor_there_is_no_second_task() -> None:
    async with stage("# 2026-11-18 12:00") as played:
        await minor(played, "with-staff")
        said = "\n".join(await looked(played, "2026-11-30 12:00"))
        assert texts.NO_ANSWER.id in said
        assert select(played, "SELECT kind FROM task") == [("minor",)]


async def test_an_association_that_was_rung_is_not_reminded_by_mail_and_is_rung_again() -> None:
    async with stage("# 2026-11-18 12:00") as played:
        await played.play("> /start", "> [English]", NO_ADDRESS, *ADULT)
        await looked(played, "2026-11-18 12:10")
        await played.play("$ tasks done 1")
        await looked(played, "2026-11-24 12:00")
        assert select(played, "SELECT kind, state FROM notice") == [("new", "rung")]
        await looked(played, "2026-11-25 12:10")
        assert select(played, "SELECT kind FROM task ORDER BY number") == [("no-address",), ("unanswered",)]


async def test_whom_staff_are_to_ring_already_they_get_no_second_task_about() -> None:
    async with stage("# 2026-11-18 12:00") as played:
        await played.play("> /start", "> [English]", NO_ADDRESS, *ADULT)
        await looked(played, "2026-11-18 12:10")
        await looked(played, "2026-11-26 12:00")
        assert select(played, "SELECT kind FROM task") == [("no-address",)]
        assert steps(played) == [Step.STAFF]


async def test_a_late_reminder_leaves_the_ringing_to_staff() -> None:
    async with stage("# 2026-11-18 12:00") as played:
        await played.play("> /start", "> [English]", FAR, *ADULT)
        await looked(played, "2026-11-18 12:10")
        await looked(played, "2026-11-26 12:00")
        assert select(played, "SELECT kind FROM notice") == [("new",)]
        assert select(played, "SELECT kind FROM task") == [("unanswered",)]


async def test_closing_the_task_of_an_undelivered_one_says_that_they_were_told() -> None:
    async with stage("# 2026-11-18 12:00") as played:
        await played.play("> /start", "> [English]", FAR, *ADULT)
        change(played, "UPDATE interest SET state = 'undelivered'")
        change(played, "UPDATE notice SET state = 'failed'")
        await looked(played, "2026-11-26 12:00")
        await played.play("$ tasks done 1")
        assert select(played, "SELECT state FROM interest") == [("told",)]


async def test_whose_address_cannot_be_opened_is_told_when_it_can_be() -> None:
    async with stage("# 2026-11-18 12:00") as played:
        await played.play("> /start", "> [English]", FAR, *ADULT)
        await looked(played, "2026-11-18 12:10")
        ((sealed,),) = select(played, "SELECT private_value FROM address")
        change(played, "UPDATE address SET private_value = 'v1.damaged'")
        await looked(played, "2026-11-28 12:10")
        assert Step.WORD not in steps(played)
        change(played, f"UPDATE address SET private_value = '{sealed}'")
        assert texts.NO_ANSWER.id in "\n".join(await looked(played, "2026-11-28 12:20"))


async def test_a_reminder_that_does_not_arrive_is_a_task() -> None:
    async with stage("# 2026-11-18 12:00") as played:
        await played.play("> /start", "> [English]", FAR, *ADULT)
        await looked(played, "2026-11-18 12:10")
        with failing(played.script.mails, Refused("smtp 550"), "martat@"):
            await looked(played, "2026-11-23 09:00")
            await looked(played, "2026-11-23 09:10")
        assert select(played, "SELECT kind FROM task") == [("notice-failed",)]
        assert select(played, "SELECT state FROM interest") == [("told",)]
