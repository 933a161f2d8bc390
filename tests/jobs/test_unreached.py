"""Where no mail can tell an association, staff have a task: mail is off, or what was wished for left the catalogue."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace

import pytest

from catalogue.snapshot import Snapshot
from tests.jobs.scenes import ADULT, CHESS, SWIMMING, send, set_clock
from tests.transcripts.runner import Stage, stage

SWIMMERS = 1


@pytest.fixture
async def played() -> AsyncIterator[Stage]:
    """Saturday at noon: Amina wants to come swimming."""
    async with stage("# 2026-11-21 12:00", "telegram") as on_stage:
        await on_stage.play("> /start", "> [English]", SWIMMING, *ADULT)
        yield on_stage


def turn_mail(played: Stage, *, on: bool) -> None:
    context = played.service.context
    played.service.context = replace(context, settings=replace(context.settings, email=on))


def without(played: Stage, what: str) -> Snapshot:
    """The catalogue once swimming, or everything of the association's, is gone from it."""
    now = played.service.context.catalogue
    association = now.hobbies[SWIMMERS].association
    gone = [n for n, hobby in now.hobbies.items() if hobby.association == association and what == "association"]
    return replace(
        now,
        hobbies={n: hobby for n, hobby in now.hobbies.items() if n not in {*gone, SWIMMERS}},
        associations={n: one for n, one in now.associations.items() if n != association or what == "hobby"},
    )


async def jobs_run(played: Stage, moment: str) -> list[str]:
    """Everything that is due then, and once more what came of it; the mails that left."""
    set_clock(played, moment)
    said: list[str] = []
    for _ in range(3):
        await played.service.clock.run_all()
        said += await send(played)
    return [line for line in said if line.startswith("@")]


async def tasks(played: Stage) -> list[str]:
    return [line.strip() for line in await played.play("$ tasks") if "Tehtävä " in line]


def column(played: Stage, table: str, name: str) -> list[object]:
    """One column of a table."""
    with closing(sqlite3.connect(played.file)) as database:
        return [value for (value,) in database.execute(f"SELECT {name} FROM {table} ORDER BY id")]


def notices_sent(played: Stage) -> list[object]:
    """Where the mails of notices stand."""
    of_kind = zip(column(played, "delivery", "kind"), column(played, "delivery", "state"), strict=True)
    return [state for kind, state in of_kind if kind == "notice"]


async def test_without_mail_a_notice_is_a_task_at_once_and_nothing_waits_to_be_mailed(played: Stage) -> None:
    turn_mail(played, on=False)
    assert await jobs_run(played, "2026-11-21 22:30") == []
    (task,) = await tasks(played)
    assert "Esimerkki-Uimarit" in task
    assert await jobs_run(played, "2026-11-22 08:10") == []
    assert len(await tasks(played)) == 1
    assert {"notice", "staff"}.isdisjoint(column(played, "delivery", "kind"))

    await played.play("$ tasks done 1")
    assert column(played, "interest", "state") == ["told"]
    turn_mail(played, on=True)
    assert not [line for line in await jobs_run(played, "2026-11-22 12:00") if "uimarit" in line]


async def test_once_there_is_mail_again_what_nobody_rang_about_is_mailed(played: Stage) -> None:
    turn_mail(played, on=False)
    await jobs_run(played, "2026-11-21 12:05")
    turn_mail(played, on=True)
    assert [line.split(":")[0] for line in await jobs_run(played, "2026-11-21 12:10")] == [
        "@ uimarit@example.org",
        "@ tiimi@example.org",
    ]


async def test_what_waited_to_be_mailed_when_mail_was_turned_off_is_a_task(played: Stage) -> None:
    set_clock(played, "2026-11-21 12:05")
    await played.service.clock.run_all()
    assert notices_sent(played) == ["queued"]
    turn_mail(played, on=False)
    assert await jobs_run(played, "2026-11-21 12:10") == []
    assert notices_sent(played) == ["failed"]
    (task,) = await tasks(played)
    assert "Esimerkki-Uimarit" in task
    assert column(played, "interest", "state") == ["undelivered"]


@pytest.mark.parametrize("what", ["hobby", "association"])
async def test_what_is_gone_from_the_catalogue_is_a_task_and_holds_nobody_back(what: str, played: Stage) -> None:
    await played.play(CHESS, *ADULT)
    whole = played.service.context.catalogue
    played.service.context = replace(played.service.context, catalogue=without(played, what))
    mails = await jobs_run(played, "2026-11-21 12:10")
    assert [line.split(":")[0] for line in mails] == ["@ pelaajat@example.org", "@ tiimi@example.org"]
    (task,) = await tasks(played)
    assert "1" in task.partition(":")[2], "the interest's number"
    assert column(played, "notice", "state") == ["waiting", "delivered"]
    assert await jobs_run(played, "2026-11-21 12:20") == []

    played.service.context = replace(played.service.context, catalogue=whole)
    (mail,) = await jobs_run(played, "2026-11-21 12:30")
    assert mail.startswith("@ uimarit@example.org")


async def test_a_wish_that_was_taken_back_is_no_task_when_its_hobby_is_gone(played: Stage) -> None:
    await played.play("> [My hobbies]", "> [Naisten]", "> [Cancel this]", "> [Yes, cancel this]")
    played.service.context = replace(played.service.context, catalogue=without(played, "hobby"))
    assert await jobs_run(played, "2026-11-21 12:10") == []
    assert await tasks(played) == []
