"""What is late: after an outage, at night, or when it is too late for it."""

import pytest

from bot.messages import Ambiguous, Refused
from tests.jobs.scenes import ADULT, CHESS, SWIMMING, busy, jobs, send, set_clock
from tests.transcripts.runner import Stage, stage

pytestmark = pytest.mark.heavy


async def run(played: Stage, moment: str) -> list[str]:
    """The jobs run at that moment, and what they wrote is sent and settled."""
    set_clock(played, moment)
    said: list[str] = []
    for _ in range(2):
        await played.service.clock.run_all()
        said += await send(played)
    return said


def titles(said: list[str]) -> list[str]:
    """The first lines of messages and mails."""
    return [line for line in said if line[:1] in "<~@"]


def messages(said: list[str]) -> list[str]:
    """The first lines of what is written to the person."""
    return [line for line in said if line[:1] in "<~"]


@pytest.mark.parametrize(
    ("back_at", "reminded"),
    [
        ("2026-11-23 20:59", ["< 🔔 Tomorrow: Naisten uintivuoro"]),
        ("2026-11-23 23:00", []),  # not at night
        ("2026-11-24 08:00", ["< 🔔 Today: Naisten uintivuoro"]),
        ("2026-11-24 16:30", ["< 🔔 Today: Naisten uintivuoro"]),  # one of the two that are due
        ("2026-11-24 18:00", []),  # it has begun
        ("2026-11-26 12:00", []),
    ],
)
async def test_after_an_outage_a_reminder_goes_as_long_as_it_says_something(back_at, reminded) -> None:
    async with stage("# 2026-11-21 12:00") as played:
        await played.play("> /start", "> [English]", SWIMMING, *ADULT)
        await run(played, "2026-11-21 12:05")
        assert messages(await run(played, back_at)) == reminded


async def test_what_waited_out_the_night_goes_in_the_morning_and_only_once() -> None:
    async with stage("# 2026-11-21 12:00") as played:
        await played.play("> /start", "> [English]", SWIMMING, *ADULT)
        await run(played, "2026-11-21 12:05")
        assert messages(await run(played, "2026-11-23 22:00")) == []
        assert messages(await run(played, "2026-11-24 08:00")) == ["< 🔔 Today: Naisten uintivuoro"]
        assert messages(await run(played, "2026-11-24 16:00")) == ["< 🔔 Today: Naisten uintivuoro"]
        assert messages(await run(played, "2026-11-24 17:00")) == []


async def test_somebody_who_said_stop_is_not_reminded_and_the_reminder_does_not_come_back() -> None:
    async with stage("# 2026-11-21 12:00") as played:
        await played.play("> /start", "> [English]", SWIMMING, *ADULT, "> stop")
        await run(played, "2026-11-21 12:05")
        assert messages(await run(played, "2026-11-23 18:00")) == []
        await played.play("> [Messages again]")
        assert messages(await run(played, "2026-11-23 18:30")) == []
        assert messages(await run(played, "2026-11-24 16:00")) == ["< 🔔 Today: Naisten uintivuoro"]


@pytest.mark.parametrize(
    ("told_at", "mails"),
    [
        ("2026-11-21 23:00", 0),
        ("2026-11-22 06:59", 0),
        ("2026-11-22 07:00", 1),
        ("2026-11-22 20:59", 1),
        ("2026-11-22 21:00", 0),
    ],
)
async def test_associations_are_written_to_by_day(told_at, mails) -> None:
    async with stage("# 2026-11-21 22:00") as played:
        await played.play("> /start", "> [English]", SWIMMING, *ADULT)
        said = await run(played, told_at)
        assert len([line for line in said if line.startswith("@ uimarit@")]) == mails


@pytest.mark.parametrize(
    ("error", "task"),
    [
        (Refused("no such mailbox"), "Esimerkki-Uimarit ei saanut sähköpostiamme."),
        (Ambiguous("no answer"), "Emme tiedä, saiko Esimerkki-Uimarit sähköpostimme."),
    ],
)
async def test_a_notice_that_does_not_arrive_becomes_a_task_and_a_mail_to_staff_within_ten_minutes(
    error, task, monkeypatch
) -> None:
    async with stage("# 2026-11-21 12:00") as played:
        await played.play("> /start", "> [English]", SWIMMING, *ADULT)
        mails = played.script.mails
        deliver = mails.send

        async def fail(address: str, message, key: str) -> str:
            if address == "uimarit@example.org":
                raise error
            return await deliver(address, message, key)

        monkeypatch.setattr(mails, "send", fail)
        said = await played.play("= 2026-11-21 12:10")
        said += await played.play("= 2026-11-21 12:20")
        assert [line for line in titles(said) if line.startswith("@ tiimi@")] == [
            "@ tiimi@example.org: Mukaan: 1 uusi tehtävä"
        ]
        assert task in "\n".join(said)
        assert "+358440000001" in "\n".join(said), "the number to ring"
        (shown,) = [line for line in await played.play("> [My hobbies]", "> [Naisten]") if "could not reach" in line]
        assert "Our staff know this" in shown
        assert [row[7] for row in played.rows()["interest"]] == ["undelivered"]
        assert "@ tiimi@example.org: Mukaan: 1 tulija odottaa" in "\n".join(await played.play("= 2026-11-22 08:10"))


async def test_each_morning_there_is_one_list_and_none_when_everybody_was_told() -> None:
    async with busy() as played:
        await run(played, "2026-11-21 12:05")
        mornings = [
            titles(await run(played, f"2026-11-{day} {hour}"))
            for day in (22, 23)
            for hour in ("08:00", "08:30", "12:00")
        ]
        lists = [[line for line in said if "odottaa" in line] for said in mornings]
        assert [len(found) for found in lists] == [1, 0, 0, 1, 0, 0]
        await played.play("$ interest 2 welcome")
        later = titles(await run(played, "2026-11-25 08:00"))
        assert not [line for line in later if line.startswith("@ tiimi@") and "odottaa" in line]


async def test_after_an_outage_whoever_was_in_a_dialog_is_asked_again_once_and_never_at_night() -> None:
    async with stage("# 2026-11-21 12:00", "telegram") as played:
        await played.play("> /start", "> [English]", CHESS)
        (heartbeat,) = [job for job in jobs(played) if job.name == "heartbeat"]

        async def asked() -> int:
            return (await played.service.clock.run(heartbeat))["asked"]

        await asked()
        set_clock(played, "2026-11-21 12:02")
        assert await asked() == 0
        set_clock(played, "2026-11-21 12:30")
        assert await asked() == 1
        assert titles(await send(played)) == [
            "< ⏰ I was away for a while. If you pressed a button then, please press it again."
        ]
        assert await asked() == 0
        set_clock(played, "2026-11-21 13:30")
        assert await asked() == 0, "nobody was in a dialog then"
        await played.play("> hello")
        set_clock(played, "2026-11-21 13:31")
        await played.service.clock.run(heartbeat)
        set_clock(played, "2026-11-21 22:00")
        assert await asked() == 0


async def test_what_is_no_longer_needed_is_forgotten() -> None:
    async with stage("# 2026-11-21 12:00", "web") as played:
        await played.play(
            "> /start h1",
            "> [English]",
            "> [I want to come]",
            "> [18 or more]",
            "> Amina",
            "> [In this chat]",
            "> [In Telegram]",
            "> /start h4",
        )
        await played.play("= 2026-11-21 13:00")
        kept = [len(played.rows()[table]) for table in ("inbound", "invitation", "delivery")]
        assert all(kept)
        (tidy,) = [job for job in played.service.clock.jobs if job.name == "tidy"]
        for days, left in (
            (6, (True, True, True)),
            (7.5, (False, True, True)),
            (9, (False, False, True)),
            (91, (False, False, False)),
        ):
            played.clock.ms += round(days * 24 * 60 * 60 * 1000)
            await played.service.clock.run(tidy)
            assert tuple(bool(played.rows()[table]) for table in ("inbound", "invitation", "delivery")) == left
            played.clock.ms -= round(days * 24 * 60 * 60 * 1000)
