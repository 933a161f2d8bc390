"""A reminder is true when it leaves: of a meeting that takes place, on the day that it says, and never at night."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, time
from itertools import pairwise
from typing import Any

import pytest

from bot.messages import TryAgain
from dialogs.addresses import AnswerReminder
from dialogs.codec import encode
from tests.jobs.scenes import ADULT, SWIMMING, set_clock
from tests.transcripts.runner import Stage, stage

pytestmark = pytest.mark.heavy

NAME = "Naisten uintivuoro"
TUESDAY, NEXT_TUESDAY = date(2026, 11, 24), date(2026, 12, 1)


async def joined(played: Stage) -> None:
    """Amina wants to come swimming, each Tuesday at 18:00; her reminders are planned."""
    await played.play("> /start", "> [English]", SWIMMING, *ADULT, "= 2026-11-21 12:05")


def change(played: Stage, schedule: dict[str, Any] | None = None, **hobby: Any) -> None:
    """The service goes on with another catalogue."""
    context = played.service.context
    before = context.catalogue.hobbies[1]
    assert before.schedules
    after = replace(before, schedules=(replace(before.schedules[0], **(schedule or {})),), **hobby)
    hobbies = {**context.catalogue.hobbies, 1: after}
    played.service.context = replace(context, catalogue=replace(context.catalogue, hobbies=hobbies))


async def reminded(played: Stage, *until: str) -> list[tuple[str, str]]:
    """Let time pass until these moments; which reminders came in all: their first two lines, without pictures."""
    said = [line for moment in until for line in await played.play(f"= {moment}")]
    return [
        (line.split(" ", 2)[2].removesuffix(f": {NAME}"), below.split(" ", 3)[3])
        for line, below in pairwise(said)
        if line.startswith("< 🔔")
    ]


async def run(played: Stage, name: str) -> dict[str, int]:
    (job,) = [job for job in played.service.clock.jobs if job.name == name]
    return await played.service.clock.run(job)


async def my_hobby(played: Stage) -> str:
    return "\n".join(await played.play("> /start", "> [My hobbies]", f"> [{NAME}]"))


TWO_WEEKS = ("2026-11-23 18:00", "2026-11-24 17:30", "2026-11-30 18:00", "2026-12-01 17:30", "2026-12-09 12:00")
THE_NEXT = [("Tomorrow", "Tuesday 1 December, 18:00"), ("Today", "Tuesday 1 December, 18:00")]
NOT_KNOWN = "so no reminder comes"


@pytest.mark.parametrize(
    ("changed", "reminders", "promised"),
    [
        ({"status": "paused"}, [], "This hobby is on a break now."),
        ({"status": "ended"}, [], NOT_KNOWN),
        ({"schedule": {"except_dates": (TUESDAY,)}}, THE_NEXT, "I remind you on Monday 30 November, at 18:00"),
        (
            {"schedule": {"starts": time(19, 30)}},
            [("Tomorrow", "Tuesday 24 November, 19:30"), ("Today", "Tuesday 24 November, 19:30")],
            "I remind you on Monday, at 18:00",
        ),
    ],
    ids=["paused", "ended", "cancelled", "moved"],
)
async def test_a_changed_catalogue_changes_the_reminders_and_what_is_promised(changed, reminders, promised) -> None:
    async with stage() as played:
        await joined(played)
        change(played, **changed)
        assert (await run(played, "plan reminders"))["dropped"] == 2
        assert promised in await my_hobby(played)
        assert await reminded(played, *TWO_WEEKS) == reminders


@pytest.mark.parametrize(
    "changed", [{"status": "paused"}, {"schedule": {"except_dates": (TUESDAY,)}}, {"schedule": {"starts": time(19)}}]
)
async def test_what_was_planned_before_the_change_is_not_sent_by_who_has_not_planned_again(changed) -> None:
    async with stage() as played:
        await joined(played)
        change(played, **changed)
        set_clock(played, "2026-11-23 18:00")
        assert await run(played, "send reminders") == {"written": 0, "dropped": 1, "unreadable": 0}


async def test_every_time_means_every_meeting_that_takes_place() -> None:
    async with stage() as played:
        await joined(played)
        await played.play("> [My hobbies]", f"> [{NAME}]", "> [Every time]")
        change(played, {"except_dates": (NEXT_TUESDAY,)})
        assert [day for day, _ in await reminded(played, *TWO_WEEKS[:-1])] == ["Tomorrow", "Today"]
        assert await reminded(played, "2026-12-07 18:00") == [("Tomorrow", "Tuesday 8 December, 18:00")]


async def test_the_first_meeting_is_the_next_one_when_it_is_cancelled_after_its_first_reminder() -> None:
    async with stage() as played:
        await joined(played)
        assert len(await reminded(played, "2026-11-24 10:00")) == 1
        change(played, {"except_dates": (TUESDAY,)})
        assert await reminded(played, *TWO_WEEKS[1:]) == THE_NEXT


async def test_the_first_meeting_is_one_still_to_come_when_it_is_moved_to_a_day_that_has_passed() -> None:
    async with stage() as played:
        await joined(played)
        assert len(await reminded(played, "2026-11-24 10:00")) == 1
        change(played, {"rule": "FREQ=WEEKLY;BYDAY=MO"})
        assert await reminded(played, "2026-11-29 18:00", "2026-11-30 17:00", "2026-12-12 12:00") == [
            ("Tomorrow", "Monday 30 November, 18:00"),
            ("Today", "Monday 30 November, 18:00"),
        ]


async def test_once_there_was_a_first_meeting_a_new_season_has_no_other() -> None:
    async with stage() as played:
        await joined(played)
        assert len(await reminded(played, "2026-11-23 18:00", "2026-11-24 20:00")) == 2
        change(played, {"first": date(2027, 1, 12)})
        assert await reminded(played, "2027-01-11 18:00", "2027-01-12 18:00") == []


@pytest.mark.parametrize(
    ("back_at", "reminders"),
    [
        ("2026-11-23 20:30", [("2026-11-23 20:30", "Tomorrow"), ("2026-11-24 16:00", "Today")]),
        ("2026-11-23 21:00", [("2026-11-24 16:00", "Today")]),
        ("2026-11-24 02:00", [("2026-11-24 16:00", "Today")]),
        ("2026-11-24 17:00", [("2026-11-24 17:00", "Today")]),
        ("2026-11-24 18:00", []),
    ],
)
async def test_with_telegram_away_a_reminder_waits_but_not_into_the_night(back_at, reminders, monkeypatch) -> None:
    async with stage() as played:
        await joined(played)
        await played.play("= 2026-11-23 17:50")
        send = played.script.screen.send

        async def unreachable(*_: object) -> str:
            raise TryAgain("no connection")

        monkeypatch.setattr(played.script.screen, "send", unreachable)
        came = []
        for day, hours in (("23", range(18, 24)), ("24", range(20))):
            for moment in (f"2026-11-{day} {hour:02}:{minute}" for hour in hours for minute in ("00", "30")):
                if moment == back_at:
                    monkeypatch.setattr(played.script.screen, "send", send)
                came += [(moment, said) for said, _ in await reminded(played, moment)]
        assert came == reminders


async def say(played: Stage, day: date, *, coming: bool) -> str:
    """Press a button of the reminder of that day's meeting, which may have been pressed before."""
    with closing(sqlite3.connect(played.file)) as database:
        ((interest, meeting_at),) = database.execute(
            "SELECT DISTINCT interest_id, meeting_at FROM reminder ORDER BY meeting_at LIMIT 1"
        ).fetchall()
    meeting_at += (day - TUESDAY).days * 24 * 60 * 60 * 1000
    token = encode(AnswerReminder(interest, meeting_at // 60_000, coming=coming))
    return "\n".join(await played.play(f"> (token {token})"))


PROMISE = "I remind you"


async def test_not_this_time_says_when_the_next_reminder_comes() -> None:
    async with stage() as played:
        await joined(played)
        await played.play("= 2026-11-23 18:00")
        assert f"{PROMISE} on Monday 30 November, at 18:00" in await say(played, TUESDAY, coming=False)


async def test_not_this_time_promises_nothing_when_the_group_is_full() -> None:
    async with stage() as played:
        await joined(played)
        await played.play("= 2026-11-23 18:00", "$ interest 1 full")
        said = await say(played, TUESDAY, coming=False)
        assert "All right, not this time." in said
        assert PROMISE not in said
        assert "Every time" not in said


async def test_not_this_time_promises_nothing_to_whom_said_stop() -> None:
    async with stage() as played:
        await joined(played)
        await played.play("= 2026-11-23 18:00", "> stop")
        said = await say(played, TUESDAY, coming=False)
        assert "You said stop: I send you no reminders." in said
        assert PROMISE not in said


async def test_not_this_time_promises_nothing_when_no_meeting_follows() -> None:
    async with stage() as played:
        await joined(played)
        change(played, {"last": TUESDAY})
        await played.play("= 2026-11-23 18:00")
        assert PROMISE not in await say(played, TUESDAY, coming=False)


async def test_coming_after_all_takes_the_following_meetings_reminders_back() -> None:
    async with stage() as played:
        await joined(played)
        await played.play("= 2026-11-23 18:00")
        await say(played, TUESDAY, coming=False)
        await say(played, TUESDAY, coming=True)
        assert await reminded(played, *TWO_WEEKS) == [("Today", "Tuesday 24 November, 18:00")]


async def test_with_every_time_the_reminder_of_the_other_meetings_stays() -> None:
    async with stage() as played:
        await joined(played)
        await played.play("> [My hobbies]", f"> [{NAME}]", "> [Every time]", "= 2026-11-23 18:00")
        await say(played, TUESDAY, coming=False)
        await say(played, TUESDAY, coming=True)
        assert await reminded(played, *TWO_WEEKS[:-1]) == [("Today", "Tuesday 24 November, 18:00"), *THE_NEXT]
