"""After a first meeting people are asked once, at a sensible hour, and not long after; barriers are counted once."""

import pytest

from dialogs.addresses import AskWhy, SayHowItWas, SayStill, SayWhy
from dialogs.codec import encode
from rules.visits import Barrier, Feeling, Goes
from tests.jobs.scenes import ADULT, SWIMMING, set_clock
from tests.transcripts.runner import Stage, stage

pytestmark = pytest.mark.heavy

QUESTION = "Did you go? How was it?"
STILL = "Do you still go?"


async def welcomed(played: Stage, *more: str) -> int:
    """Amina is welcome on Tuesday 24 November, 18:00; the number of her interest."""
    await played.play("> /start", "> [English]", SWIMMING, *ADULT, "= 2026-11-21 12:30", "$ interest 1 welcome", *more)
    return int(str(played.rows()["interest"][0][0]))


async def run(played: Stage, name: str, moment: str) -> dict[str, int]:
    set_clock(played, moment)
    (job,) = [job for job in played.service.clock.jobs if job.name == name]
    return await played.service.clock.run(job)


async def asked(played: Stage, moment: str) -> int:
    return (await run(played, "ask after visits", moment))["asked"]


def counted(played: Stage) -> list[tuple[object, ...]]:
    return [row[1:] for row in played.rows()["barrier"]]


async def test_who_was_welcome_is_asked_once_at_noon_of_the_day_after() -> None:
    async with stage() as played:
        await welcomed(played)
        times = ("2026-11-25 11:59", "2026-11-25 12:00", "2026-11-25 12:05", "2026-11-26 12:00")
        assert [await asked(played, moment) for moment in times] == [0, 1, 0, 0]


async def test_at_night_nobody_is_asked_and_in_the_morning_they_are() -> None:
    async with stage() as played:
        await welcomed(played)
        times = ("2026-11-25 21:30", "2026-11-26 07:59", "2026-11-26 08:00")
        assert [await asked(played, moment) for moment in times] == [0, 0, 1]


async def test_after_a_long_outage_nobody_is_asked_about_a_meeting_more_than_14_days_ago() -> None:
    async with stage() as played:
        await welcomed(played)
        assert await asked(played, "2026-12-08 18:01") == 0
        assert await asked(played, "2026-12-22 12:00") == 1
        said = "\n".join(await played.play("= 2026-12-22 12:10"))
        assert (STILL in said, QUESTION in said) == (True, False)


async def test_who_was_turned_away_or_cancelled_is_not_asked() -> None:
    async with stage() as played:
        await welcomed(played, "$ interest 1 full")
        assert await asked(played, "2026-11-25 13:00") == 0
    async with stage() as played:
        await welcomed(played, "> [My hobbies]", "> [Naisten]", "> [Cancel this]", "> [Yes, cancel this]")
        assert await asked(played, "2026-11-25 13:00") == 0


async def test_who_said_not_this_time_is_asked_after_the_next_one() -> None:
    async with stage() as played:
        await welcomed(played, "= 2026-11-23 18:30", "> [Not this time]")
        assert await asked(played, "2026-11-25 13:00") == 0
        assert await asked(played, "2026-12-02 12:00") == 1


async def test_what_stood_in_the_way_is_counted_once_for_each_question_without_anybody() -> None:
    async with stage() as played:
        interest = await welcomed(played, "= 2026-11-25 13:00")
        for barrier in (Barrier.MONEY, Barrier.WAY):
            await played.play(f"> (token {encode(SayWhy(interest, barrier))})")
        assert counted(played) == [("money", "Kajaani", 1)]
        await played.play("= 2026-12-02 13:00", f"> (token {encode(SayWhy(interest, Barrier.MONEY))})")
        assert sum(int(str(row[2])) for row in counted(played)) == 2
        assert await asked(played, "2026-12-09 13:00") == 0


async def test_nothing_is_counted_of_somebody_who_was_not_asked() -> None:
    async with stage() as played:
        interest = await welcomed(played)
        await played.play(f"> (token {encode(AskWhy(interest))})", "> [Money]")
        await played.play(f"> (token {encode(SayStill(interest, Goes.NOT_YET))})")
        assert counted(played) == []
        assert not [row for row in played.rows()["step"] if str(row[1]).startswith("said")]


async def test_how_it_was_is_said_once_and_who_stopped_is_not_asked_any_more() -> None:
    async with stage() as played:
        interest = await welcomed(played, "= 2026-11-25 13:00")
        good = f"> (token {encode(SayHowItWas(interest, Feeling.GOOD))})"
        assert "How nice!" in "\n".join(await played.play(good))
        assert "You were there." in "\n".join(await played.play(good))
        await played.play(f"> (token {encode(SayStill(interest, Goes.NO))})", "> [Money]", "> [My hobbies]")
        assert counted(played) == [("money", "Kajaani", 1)]
        assert await asked(played, "2026-12-23 13:00") == 0


async def test_two_who_ask_to_go_together_are_one_task() -> None:
    async with stage() as played:
        await welcomed(played, "= 2026-11-25 13:00", "> [Did not dare]", "> [Yes, come with me]")
        assert [row[3] for row in played.rows()["task"]] == ["go-together"]
        await played.play("$ interest 1 call", "$ tasks")
        (task,) = played.rows()["task"]
        assert None in task  # an answer does not go along with anybody: the task stays open


async def test_the_association_is_told_once_on_the_working_day_before() -> None:
    async with stage() as played:
        await welcomed(played)
        told = [await run(played, "tell of visits", f"2026-11-2{day} 09:00") for day in (2, 3, 3, 4)]
        assert [one["to tell"] for one in told] == [0, 1, 0, 0]


async def test_who_was_told_by_telephone_is_not_rung_only_for_advice() -> None:
    async with stage() as played:
        await played.play("> /start", "> [English]", "> /start h66", *ADULT, "= 2026-11-21 12:30")
        await played.play("$ interest 1 welcome", "= 2026-12-12 12:00")
        assert [row[3] for row in played.rows()["task"] if row[3] != "no-address"] == []
        assert {str(row[6]) for row in played.rows()["notice"] if row[5] == "visit"} <= {"dropped"}
