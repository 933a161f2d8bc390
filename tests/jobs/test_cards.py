"""The message that shows how an interest goes is edited in place when that changes."""

import pytest

from bot.messages import CannotEdit
from dialogs.addresses import MyHobby
from dialogs.codec import encode
from tests.jobs.scenes import ADULT, SWIMMING, failing
from tests.transcripts.runner import Stage, stage

REGISTERED = ("> /start", "> [English]", SWIMMING, *ADULT)
TOLD = "  📨 I told them on Saturday 21 November. They have not answered yet."
WELCOME = "  ✅ Esimerkki-Uimarit says: Welcome!"


def shown(said: list[str]) -> list[str]:
    """First lines of what was edited, and how each goes."""
    return [said[n + 1] for n, line in enumerate(said) if line.startswith("~")]


async def cards(played: Stage) -> int:
    return len(played.rows()["card"])


@pytest.mark.parametrize("channel", ["telegram", "web"])
async def test_each_change_is_seen_in_the_same_message_once(channel: str) -> None:
    async with stage(channel=channel) as played:
        way = () if channel == "telegram" else ("> [I come back here]",)
        await played.play(*REGISTERED, *way)
        assert shown(await played.play("= 2026-11-21 12:30")) == [TOLD]
        await played.play("$ interest 1 welcome")
        said = await played.play("= 2026-11-21 12:31")
        assert shown(said) == [WELCOME]
        assert shown(await played.play("= 2026-11-21 15:00")) == []


async def test_a_message_that_shows_something_else_by_now_is_left_alone() -> None:
    async with stage(channel="telegram") as played:
        await played.play(*REGISTERED, "> [Find more]")
        assert await cards(played) == 0
        assert shown(await played.play("= 2026-11-21 12:30")) == []
        await played.play("> [My hobbies]", "> [Naisten]")
        await played.play("$ interest 1 welcome")
        assert shown(await played.play("= 2026-11-21 12:31")) == [WELCOME]


async def test_the_message_where_it_was_looked_at_last_is_the_one() -> None:
    async with stage(channel="telegram") as played:
        await played.play(*REGISTERED, "> /hobbies", "> [Naisten]")
        assert await cards(played) == 1
        assert shown(await played.play("= 2026-11-21 12:30")) == [TOLD]


async def test_a_file_stands_below_and_the_card_stays() -> None:
    async with stage(channel="telegram") as played:
        await played.play(*REGISTERED, "> /data", "> [As a file]")
        assert await cards(played) == 1


async def test_a_message_that_cannot_be_edited_is_not_said_anew() -> None:
    async with stage(channel="telegram") as played:
        await played.play(*REGISTERED)
        with failing(played.script.screen, CannotEdit("gone")) as tried:
            assert shown(await played.play("= 2026-11-21 12:30")) == []
        assert [key for key in tried if key.startswith("card:")] != []
        assert [line for line in await played.play("= 2026-11-21 13:30") if line.startswith(("<", "~"))] == []


async def test_somebody_elses_interest_makes_no_card_of_mine() -> None:
    async with stage(channel="telegram") as played:
        await played.play(*REGISTERED)
        interest = played.rows()["interest"][0][0]
        await played.play("Olena> /start", "Olena> [English]", f"Olena> (token {encode(MyHobby(interest))})")
        assert await cards(played) == 1
        assert [line for line in await played.play("= 2026-11-21 12:30") if line.startswith("Olena")] == []
