"""A row that cannot be opened, sealed under another secret or damaged, harms nobody else and is not lost sight of."""

import logging
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace

import pytest

from bot.store.private import Keys, Private
from dialogs.pages.ages import age_name
from dialogs.texts import data
from dialogs.texts import notices as texts
from dialogs.texts.values import Language, Text
from rules.person import Age
from tests.jobs.scenes import ADULT, CHESS, MINOR, SWIMMING, jobs, send, set_clock
from tests.jobs.test_twice import MOMENTS, rows
from tests.transcripts.runner import Stage, stage

BAHAR = tuple("> Bahar" if line == "> Amina" else line for line in ADULT)
AMINAS = "person_id = (SELECT MIN(id) FROM person)"
DAMAGED = "v1.damaged"


@pytest.fixture
async def played(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    """Saturday at noon: Amina, then Bahar, want to come swimming on Tuesday; each job has room for one row."""
    for job in ("notices", "reminders"):
        monkeypatch.setattr(f"bot.jobs.{job}.BATCH", 1)
    async with stage("# 2026-11-21 12:00", "telegram") as on_stage:
        await on_stage.play("> /start", "> [English]", SWIMMING, *ADULT)
        monkeypatch.setattr("bot.app.script.PERSON", "somebody else")
        await on_stage.play("> /start", "> [English]", SWIMMING, *BAHAR)
        yield on_stage


def change(played: Stage, table: str, column: str, value: str, where: str) -> str:
    """Put another value into one row; what was there."""
    with closing(sqlite3.connect(played.file)) as database, database:
        ((before,),) = database.execute(f"SELECT {column} FROM {table} WHERE {where}").fetchall()
        database.execute(f"UPDATE {table} SET {column} = ? WHERE {where}", (value,))
    return before


def select(played: Stage, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(played.file)) as database:
        return database.execute(query).fetchall()


def now_under(played: Stage, private: Private) -> None:
    """The service goes on with another secret."""
    played.service.private = private
    played.service.context = replace(played.service.context, private=private)


async def run(played: Stage, name: str) -> dict[str, int]:
    (job,) = [job for job in jobs(played) if job.name == name]
    return await played.service.clock.run(job)


def staff_read(played: Stage, said: list[str], text: Text) -> bool:
    return played.service.renderer.text(text, "fi") in "\n".join(said)


def mails(said: list[str], to: str) -> list[str]:
    return [line for line in said if line.startswith(f"@ {to}@example.org")]


@pytest.mark.parametrize("column", ["private_name", "private_phone"])
async def test_a_notice_that_cannot_be_written_waits_and_staff_are_told_while_the_next_one_leaves(
    played: Stage, column: str
) -> None:
    before = change(played, "interest", column, DAMAGED, AMINAS)
    set_clock(played, "2026-11-21 12:05")
    counts = {"written": 1, "without address": 0, "dropped": 0, "unreadable": 1, "daily": 0}
    assert await run(played, "forward notices") == counts
    said = await send(played)
    assert len(mails(said, "uimarit")) == 1
    assert "Bahar" in "\n".join(said)
    assert select(played, "SELECT number, state FROM notice ORDER BY number") == [(1, "waiting"), (2, "queued")]
    assert select(played, "SELECT state FROM interest ORDER BY number") == [("registered",), ("registered",)]
    assert select(played, "SELECT kind, interest.number FROM task JOIN interest ON interest.id = interest_id") == [
        ("notice-failed", 1)
    ]

    once = rows(played)
    assert await run(played, "forward notices") == counts | {"written": 0}
    assert rows(played) == once

    await run(played, "mail tasks")
    said = await send(played)
    assert len(mails(said, "tiimi")) == 1
    assert staff_read(played, said, texts.NOTICE_FAILED(association="Esimerkki-Uimarit", interest=1))
    assert "+358440000001" in "\n".join(said), "the number to ring"

    change(played, "interest", column, before, AMINAS)
    assert await run(played, "forward notices") == counts | {"unreadable": 0}
    said = await send(played)
    assert len(mails(said, "uimarit")) == 1
    assert "Amina" in "\n".join(said)


async def test_staff_close_the_task_when_they_have_rung_and_no_mail_follows(played: Stage) -> None:
    before = change(played, "interest", "private_name", DAMAGED, AMINAS)
    set_clock(played, "2026-11-21 12:05")
    await run(played, "forward notices")
    await played.play("$ tasks done 1")
    assert select(played, "SELECT state FROM interest WHERE number = 1") == [("told",)]
    change(played, "interest", "private_name", before, AMINAS)
    assert (await run(played, "forward notices"))["written"] == 0


async def test_a_mail_that_has_left_is_settled_and_the_list_of_the_morning_is_whole(played: Stage) -> None:
    set_clock(played, "2026-11-21 12:05")
    await run(played, "forward notices")
    await send(played)
    change(played, "interest", "private_name", DAMAGED, AMINAS)
    assert await run(played, "settle notices") == {"delivered": 1, "failed": 0, "unknown": 0}
    assert select(played, "SELECT state FROM interest ORDER BY number") == [("told",), ("registered",)]
    change(played, "interest", "private_name", DAMAGED, "number = 2")
    set_clock(played, "2026-11-22 08:00")
    assert await run(played, "mail untold interests") == {"untold": 1, "open tasks": 0}
    assert len(mails(await send(played), "tiimi")) == 1


async def test_reminders_are_planned_for_whoever_cannot_be_named(played: Stage) -> None:
    with closing(sqlite3.connect(played.file)) as database, database:
        database.execute("DELETE FROM reminder")
    change(played, "interest", "private_name", DAMAGED, AMINAS)
    assert await run(played, "plan reminders") == {"planned": 4, "dropped": 0}


async def test_a_reminder_that_cannot_be_sent_waits_until_the_meeting_and_holds_back_no_other(played: Stage) -> None:
    before = change(played, "address", "private_value", DAMAGED, AMINAS)
    set_clock(played, "2026-11-23 18:00")
    assert await run(played, "send reminders") == {"written": 1, "dropped": 0, "unreadable": 1}
    assert await send(played)
    once = rows(played)
    assert await run(played, "send reminders") == {"written": 0, "dropped": 0, "unreadable": 1}
    assert rows(played) == once

    change(played, "address", "private_value", before, AMINAS)
    assert await run(played, "send reminders") == {"written": 1, "dropped": 0, "unreadable": 0}
    (said,) = [line for line in await send(played) if line.startswith("<")]
    assert said == "< 🔔 Tomorrow: Naisten uintivuoro"

    change(played, "address", "private_value", DAMAGED, AMINAS)
    set_clock(played, "2026-11-24 16:00")
    assert await run(played, "send reminders") == {"written": 1, "dropped": 0, "unreadable": 1}
    set_clock(played, "2026-11-24 18:00")
    assert await run(played, "send reminders") == {"written": 0, "dropped": 1, "unreadable": 0}


async def test_a_task_is_shown_and_mailed_without_its_details(played: Stage) -> None:
    await played.play("> /start h25", *MINOR)
    await played.play("> /start h66", *BAHAR)
    set_clock(played, "2026-11-21 12:05")
    while (await run(played, "forward notices"))["written"]:
        pass
    for kind in ("minor", "no-address"):
        change(played, "task", "private_details", DAMAGED, f"kind = '{kind}'")

    minor = texts.MINOR(
        hobby="Nuorten bändikerho", age=age_name(Age.TEEN), language=Language("en"), place=texts.NO_PLACE(), interest=3
    )
    ringing = texts.NO_ADDRESS(association="Esimerkki-Ratsastajat", interest=4, hobby="Ratsastuksen alkeet")
    in_mail = texts.MINOR_IN_MAIL(hobby="Nuorten bändikerho", interest=3)
    shown = (texts.TASK(number=1, what=minor), texts.RING_PERSON(phone="?"), texts.TASK(number=2, what=ringing))
    told = (texts.TASK(number=1, what=in_mail), texts.NUMBER_IN_LIST(), texts.TASK(number=2, what=ringing))
    listed = await played.play("$ tasks")
    assert [text for text in shown if not staff_read(played, listed, text)] == []
    assert await run(played, "mail tasks") == {"mailed": 2, "unreadable": 2}
    mailed = await send(played)
    assert [text for text in told if not staff_read(played, mailed, text)] == []
    assert await run(played, "mail tasks") == {"mailed": 0, "unreadable": 0}
    await played.play("$ tasks done 1")
    assert select(played, "SELECT number FROM task WHERE done_at IS NULL") == [(2,)]


async def test_after_an_outage_the_others_are_asked_and_the_heartbeat_beats_on(played: Stage) -> None:
    await run(played, "heartbeat")
    change(played, "address", "private_value", DAMAGED, AMINAS)
    set_clock(played, "2026-11-21 12:10")
    assert await run(played, "heartbeat") == {"asked": 1, "unreadable": 1}
    assert await run(played, "heartbeat") == {"asked": 0, "unreadable": 0}


async def test_whose_own_columns_are_damaged_is_answered_and_is_asked_again(played: Stage) -> None:
    somebody = "id = (SELECT MAX(id) FROM person)"
    for column in ("private_name", "private_phone", "private_position", "private_dialog"):
        change(played, "person", column, DAMAGED, somebody)
    change(played, "interest", "private_name", DAMAGED, "number = 2")
    await played.play(CHESS, *BAHAR)
    assert select(played, "SELECT MAX(number) FROM interest") == [(3,)]
    await played.play("> /data", f"> [{data.ERASE.id}]", f"> [{data.YES_ERASE.id}]")
    assert select(played, "SELECT COUNT(*) FROM inbound WHERE failure <> ''") == [(0,)]
    assert select(played, "SELECT COUNT(*) FROM person") == [(1,)]


async def test_under_another_secret_every_job_goes_on_and_whoever_comes_now_is_served(
    played: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await played.play("> /start h25", *MINOR)
    right = played.service.private
    now_under(played, Keys("another secret"))
    monkeypatch.setattr("bot.app.script.PERSON", "Olena")
    await played.play("> /start", "> [English]", CHESS, *BAHAR)
    said = []
    with caplog.at_level(logging.INFO):
        for moment in MOMENTS[:3]:
            set_clock(played, moment)
            for job in jobs(played):
                caplog.clear()
                await played.service.clock.run(job)
                assert "raised" not in caplog.text, f"{job.name} at {moment}"
                assert len(caplog.records) <= 1, f"{job.name} at {moment}"
            said += await send(played)
    assert len(mails(said, "pelaajat")) == 1
    assert len(mails(said, "uimarit")) == 0
    assert staff_read(played, said, texts.NUMBER_IN_LIST())
    assert select(played, "SELECT state, COUNT(*) FROM notice GROUP BY state ORDER BY state") == [
        ("delivered", 1),
        ("waiting", 2),
    ]

    now_under(played, right)
    await run(played, "forward notices")
    said = await send(played)
    assert len(mails(said, "uimarit")) == 1, "one of the two: there is room for one"
    await run(played, "forward notices")
    assert len(mails(await send(played), "uimarit")) == 1
