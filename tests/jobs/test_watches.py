"""Who searched in vain is told when there is one: once, near them, never at night, and not after "stop"."""

from dataclasses import replace

import pytest

from bot.messages import TryAgain
from catalogue.snapshot import build
from dialogs.addresses import Results, Search, Watch
from dialogs.codec import decode, encode
from tests.jobs.scenes import set_clock
from tests.transcripts.runner import Stage, stage

SWIMMING, TENNIS = 1, 11
"""Number of a hobby on Tuesdays in Kajaani, and of a kind of which there is none."""
NEWS = "You asked me to tell you about: Tennis"


async def waiting(played: Stage, *lines: str) -> None:
    """Amina in Kajaani asks to be told of tennis."""
    await played.play("> /start", "> [English]", "> Kajaani", "> tennis", "> [Tell me]", *lines)


def found(played: Stage, **changed) -> None:
    """The service goes on with a catalogue in which the swimming is tennis."""
    context = played.service.context
    known = context.catalogue
    hobbies = {**known.hobbies, SWIMMING: replace(known.hobbies[SWIMMING], kind="tennis", **changed)}
    catalogue = build(known.kinds.values(), known.places.values(), known.associations.values(), hobbies.values())
    played.service.context = replace(context, catalogue=catalogue)


async def told(played: Stage, *until: str) -> list[str]:
    """Let time pass; the news that come."""
    said = [line for moment in until for line in await played.play(f"= {moment}")]
    return [line for line in said if NEWS in line]


async def run(played: Stage) -> dict[str, int]:
    (job,) = [job for job in played.service.clock.jobs if job.name == "tell watchers"]
    return await played.service.clock.run(job)


def watches(played: Stage) -> list[tuple[object, ...]]:
    return played.rows()["watch"]


async def test_they_are_told_once_with_the_way_there() -> None:
    async with stage(channel="telegram") as played:
        await waiting(played)
        assert await told(played, "2026-11-21 13:00") == []
        found(played)
        said = await played.play("= 2026-11-21 14:00")
        assert any(NEWS in line for line in said)
        assert any("Naisten uintivuoro" in line and "Kajaani" in line for line in said)
        _, token, _ = played.script.screen.button("Show hobbies")
        assert decode(token) == Results(Search(kinds=(TENNIS,)))
        assert await told(played, "2026-11-21 20:00", "2026-11-23 12:00") == []


async def test_the_news_are_in_the_language_of_that_moment() -> None:
    async with stage(channel="telegram") as played:
        await waiting(played, "> [Back]", "> /language", "> [Suomi]")
        found(played)
        assert any("Pyysit minua kertomaan tästä: Tennis" in line for line in await played.play("= 2026-11-21 14:00"))


@pytest.mark.parametrize(
    ("place", "tells"),
    [("Kajaani", True), ("Sotkamo", True), ("Suomussalmi", False), ("Kuhmo", False)],
)
async def test_only_what_is_near_is_told(place, tells) -> None:
    async with stage(channel="telegram") as played:
        await waiting(played, f"> {place}")
        found(played)
        assert bool(await told(played, "2026-11-21 14:00")) is tells


async def test_what_is_only_like_it_is_not_told() -> None:
    async with stage(channel="telegram") as played:
        await waiting(played)
        free = Watch(Search(kinds=(TENNIS,), filters=2))
        await played.play(f"> (token {encode(free)})", "> [Stop this]")
        assert len(watches(played)) == 1
        found(played)
        assert await told(played, "2026-11-21 14:00") == []


async def test_a_hobby_on_a_break_is_not_told() -> None:
    async with stage(channel="telegram") as played:
        await waiting(played)
        found(played, status="paused")
        assert await told(played, "2026-11-21 14:00") == []


async def test_nothing_comes_at_night() -> None:
    async with stage(channel="telegram") as played:
        await waiting(played)
        found(played)
        set_clock(played, "2026-11-21 22:00")
        assert (await run(played))["told"] == 0
        set_clock(played, "2026-11-22 07:59")
        assert (await run(played))["told"] == 0
        set_clock(played, "2026-11-22 08:00")
        assert (await run(played))["told"] == 1


async def test_stop_holds_it_back_until_messages_are_wanted_again() -> None:
    async with stage(channel="telegram") as played:
        await waiting(played, "> stop")
        found(played)
        assert await told(played, "2026-11-21 18:00", "2026-11-22 12:00") == []
        await played.play("> [Messages again]")
        assert len(await told(played, "2026-11-22 14:00", "2026-11-23 14:00")) == 1


async def test_what_could_not_leave_before_the_night_is_told_in_the_morning(monkeypatch) -> None:
    async with stage(channel="telegram") as played:
        await waiting(played)
        found(played)
        set_clock(played, "2026-11-21 20:50")
        assert (await run(played))["told"] == 1
        send = played.script.screen.send

        async def unreachable(*_: object) -> str:
            raise TryAgain("no connection")

        monkeypatch.setattr(played.script.screen, "send", unreachable)
        set_clock(played, "2026-11-21 22:00")
        assert await told(played, "2026-11-21 23:00") == []
        monkeypatch.setattr(played.script.screen, "send", send)
        assert len(await told(played, "2026-11-22 09:00", "2026-11-23 09:00")) == 1


async def test_what_was_told_is_forgotten_after_a_week() -> None:
    async with stage(channel="telegram") as played:
        await waiting(played)
        found(played)
        await told(played, "2026-11-21 14:00")
        assert "I have written to you about: Tennis" in "\n".join(await played.play("> my data"))
        assert len(watches(played)) == 1
        await told(played, "2026-11-29 14:00")
        assert watches(played) == []


async def test_it_can_be_asked_for_again_after_it_was_told() -> None:
    async with stage(channel="telegram") as played:
        await waiting(played)
        found(played)
        await told(played, "2026-11-21 14:00")
        again = f"> (token {encode(Watch(Search(kinds=(TENNIS,))))})"
        await played.play(again)
        assert len(await told(played, "2026-11-21 15:00")) == 1


async def test_whoever_cannot_be_written_to_is_not_kept() -> None:
    async with stage(channel="web") as played:
        said = await played.play("> /start", "> [English]", "> Kajaani", "> tennis")
        assert not any("[🔔 Tell me]" in line for line in said)
        said = await played.play(f"> (token {encode(Watch(Search(kinds=(TENNIS,))))})")
        assert any("I cannot write to you first in this chat." in line for line in said)
        assert watches(played) == []


async def test_a_search_that_no_release_made_harms_nobody() -> None:
    async with stage(channel="telegram") as played:
        await waiting(played, "> bowling", "> [Tell me]")

        async def spoil(tx) -> None:
            await tx.execute("UPDATE watch SET search = 'not a token' WHERE search <> '1r.b.0.0..0.0'")

        await played.service.database.write(spoil)
        found(played)
        assert len(await told(played, "2026-11-21 14:00")) == 1
        assert "What I wait for" in "\n".join(await played.play("> my data"))


async def test_after_erasing_nothing_is_left_to_tell() -> None:
    async with stage(channel="telegram") as played:
        await waiting(played, "> my data", "> [Delete everything]", "> [Yes, delete it]")
        assert watches(played) == []
        found(played)
        assert await told(played, "2026-11-21 14:00") == []


async def test_a_wish_is_counted_by_day_kind_and_municipality_and_nobody_is_in_it() -> None:
    async with stage(channel="telegram") as played:
        await waiting(played, "> tennis", "> free tennis", "> [Show all]", "> [Back]", "> bowling", "> tennis in Kuhmo")
        await played.play("= 2026-11-22 12:00", "> tennis")
        assert sorted(played.rows()["unmet"]) == [
            ("2026-11-21", TENNIS, "individual_sport", "Kajaani", 1),
            ("2026-11-21", TENNIS, "individual_sport", "Kuhmo", 1),
            ("2026-11-21", 13, "individual_sport", "Kajaani", 1),
            ("2026-11-22", TENNIS, "individual_sport", "Kuhmo", 1),
        ]
