"""A fair moves, is cancelled or goes from the list: whoever said that they come is told, once."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.jobs.clock import Job
from bot.messages import TryAgain
from catalogue.hobby import Venue
from catalogue.reading import FairDraft
from dialogs import addresses as a
from dialogs.codec import encode
from tests.app.test_fairs import fair, ms, reminded, take
from tests.jobs.scenes import failing, set_clock
from tests.transcripts.runner import Stage, stage

pytestmark = pytest.mark.heavy

OTHER_HALL = Venue("Toinen halli", "Esimerkkikatu 9", "Kajaani")
OFF, NEW_TIME, NEW_PLACE = "This fair does not take place.", "This fair has a new time.", "This fair has a new place."
ON_AGAIN = "This fair takes place after all."
COMES = ("/start f1", "[English]", "[I'm coming]")


def changed(draft: FairDraft, **what: object) -> FairDraft:
    return replace(draft, fair=replace(draft.fair, **what))  # type: ignore[arg-type]


def told(said: list[str], words: str) -> int:
    return sum(words in line for line in said)


def job(played: Stage, name: str = "tell of changed fairs") -> Job:
    return next(one for one in played.service.clock.jobs if one.name == name)


@pytest.fixture
async def played() -> AsyncIterator[Stage]:
    """Saturday at noon, a week before the fair: Amina says that she comes."""
    async with stage("# 2026-11-21 12:00", "telegram") as staged:
        await take(staged, fair())
        await staged.play(*(f"> {one}" for one in COMES))
        yield staged


async def test_another_time_is_told_once_and_the_reminders_are_of_that(played: Stage) -> None:
    await take(played, fair("syksy", "2026-12-05"))
    said = await played.play("= 2026-11-21 13:00")
    assert [line.strip() for line in said if line.startswith(("<", "  📅", "  📍", "  ⚠"))] == [
        "< 🎪 Hobby fair: Messut syksy",
        f"⚠️ {NEW_TIME}",
        "📅 Saturday 5 December, 10:00–15:00",
        "📍 Esimerkkihalli, Esimerkkikatu 3",
    ]
    assert told(await played.play("= 2026-11-28 16:00"), "🎪") == 0
    assert await reminded(played, "2026-12-04 18:30") == ["< 🔔 Tomorrow: Messut syksy"]


@pytest.mark.parametrize(
    ("what", "news"),
    [
        ({"venue": OTHER_HALL}, NEW_PLACE),
        ({"ends_at": ms("2026-11-28 12:00")}, NEW_TIME),
        ({"cancelled": True}, OFF),
        ({"name": "Suuret messut", "description": {"fi": "Tule!"}}, ""),
        ({"venue": Venue("Esimerkkihalli", "", "Kajaani")}, ""),
    ],
)
async def test_only_what_matters_is_told(played: Stage, what: dict[str, object], news: str) -> None:
    await take(played, changed(fair(), **what))
    said = await played.play("= 2026-11-21 13:00")
    assert [told(said, one) for one in (OFF, NEW_TIME, NEW_PLACE)] == [
        one == news for one in (OFF, NEW_TIME, NEW_PLACE)
    ]
    assert told(said, "<") == bool(news)


@pytest.mark.parametrize("gone", [True, False])
async def test_a_cancelled_fair_is_told_of_and_offered_no_more_but_still_opens(played: Stage, gone: bool) -> None:
    await played.play(f"> (token {encode(a.MakeCalendar())})")
    await take(played, *(() if gone else (changed(fair(), cancelled=True),)))
    assert told(await played.play("= 2026-11-21 13:00"), OFF) == 1
    assert "Messut syksy" not in "\n".join(await played.play("$ calendar"))
    assert told(await played.play("> [Start]"), "🎪") == 0
    for opened in ("/start f1", "/start s1", f"(token {encode(a.FairFile(1))})", f"(token {encode(a.FairTables(1))})"):
        said = await played.play(f"> {opened}")
        assert told(said, OFF) == 1, opened
        assert told(said, "[👍") == 0
    again = await played.play("Olena> /start", "Olena> [English]", f"Olena> (token {encode(a.ComeToFair(1, True))})")
    assert told(again, OFF) == 1
    assert len(played.rows()["fair_coming"]) == 1
    assert await reminded(played, "2026-11-28 12:00") == []

    set_clock(played, "2026-11-21 14:00")
    await take(played, fair())
    said = await played.play("= 2026-11-21 14:30")
    assert (told(said, ON_AGAIN), told(said, NEW_TIME)) == (1, 0)


async def test_what_was_taken_off_the_list_after_its_end_was_not_cancelled(played: Stage) -> None:
    await played.play("= 2026-11-28 15:30")
    await take(played)
    assert played.service.shelf.snapshot.fairs == {}
    assert told(await played.play("= 2026-11-28 17:00"), "🎪") == 0


async def test_at_night_only_what_cannot_wait_is_told(played: Stage) -> None:
    set_clock(played, "2026-11-26 22:30")
    await take(played, changed(fair(), venue=OTHER_HALL))
    assert told(await played.play("= 2026-11-26 23:30"), NEW_PLACE) == 0
    assert told(await played.play("= 2026-11-27 08:30"), NEW_PLACE) == 1

    early = changed(fair(), venue=OTHER_HALL, starts_at=ms("2026-11-28 07:30"))
    await take(played, early)
    await played.play("= 2026-11-27 12:00")
    set_clock(played, "2026-11-27 23:00")
    await take(played, changed(early, cancelled=True))
    assert told(await played.play("= 2026-11-27 23:10"), OFF) == 1


async def test_after_an_outage_it_is_told_once_unless_it_is_over(played: Stage) -> None:
    await take(played, fair("syksy", "2026-11-29"))
    set_clock(played, "2026-11-27 09:00")
    assert told(await played.play("= 2026-11-27 09:10"), NEW_TIME) == 1
    await take(played, changed(fair("syksy", "2026-11-29"), venue=OTHER_HALL))
    set_clock(played, "2026-11-29 15:00")
    assert told(await played.play("= 2026-11-29 15:10"), "🎪") == 0


async def test_what_is_taken_back_before_it_was_told_is_not_told(played: Stage) -> None:
    await take(played, fair("syksy", "2026-12-05"))
    await take(played, fair())
    assert told(await played.play("= 2026-11-21 13:00"), "🎪") == 0


async def test_news_that_says_tomorrow_stands_for_the_reminder_that_would(played: Stage) -> None:
    set_clock(played, "2026-11-25 19:00")
    await take(played, fair("syksy", "2026-11-26"))
    assert (await played.service.clock.run(job(played, "remind of fairs")))["written"] == 0, "the news comes first"
    said = await played.play("= 2026-11-25 19:30")
    assert (told(said, NEW_TIME), told(said, "🔔")) == (1, 0)
    assert await reminded(played, "2026-11-26 09:00") == ["< 🔔 Today: Messut syksy"]


async def test_a_written_reminder_of_the_old_time_does_not_leave(played: Stage) -> None:
    with failing(played.script.screen, TryAgain("busy", 3600)):
        await played.play("= 2026-11-27 18:00")
        await take(played, fair("syksy", "2026-12-05"))
    said = await played.play("= 2026-11-27 20:30")
    assert (told(said, "Tomorrow"), told(said, NEW_TIME)) == (0, 1)


async def test_two_processes_tell_once_and_an_old_catalogue_tells_nothing(played: Stage) -> None:
    old = played.service.context
    await take(played, fair("syksy", "2026-12-05"))
    new, played.service.context = played.service.context, old
    assert not any((await played.service.clock.run(job(played))).values())
    played.service.context = new
    counts = await asyncio.gather(*(played.service.clock.run(job(played)) for _ in range(4)))
    assert sum(one["written"] for one in counts) == 1


async def test_who_is_told_who_said_stop_and_not_who_does_not_come_or_was_erased(played: Stage) -> None:
    for name in ("Olena", "Bahar", "Mikko"):
        await played.play(*(f"{name}> {one}" for one in COMES))
    await played.play("Olena> [I'm not coming]", "Bahar> stop")
    await played.play("Mikko> my data", "Mikko> [Delete everything]", "Mikko> [Yes, delete it]")
    await take(played)
    said = await played.play("= 2026-11-21 13:00")
    heard = [line.partition("<")[0].strip() for line in said if line.rstrip().endswith("Messut syksy")]
    assert sorted(heard) == ["", "Bahar"], "stop is for reminders and news; this is what they asked about"


async def test_whoever_said_it_before_it_was_kept_is_told_from_now_on(played: Stage) -> None:
    await played.service.database.write(lambda tx: tx.one("fair_coming_knows", **forget(played)))
    assert (await played.service.clock.run(job(played)))["noted"] == 1
    assert told(await played.play("= 2026-11-21 12:30"), "🎪") == 0
    await played.service.database.write(lambda tx: tx.one("fair_coming_knows", **forget(played)))
    await take(played)
    assert told(await played.play("= 2026-11-21 13:00"), OFF) == 1


def forget(played: Stage) -> dict[str, object]:
    """What makes the one who comes as they were before the catalogue was compared."""
    ((number, *_, knew),) = played.rows()["fair_coming"]
    return {"id": number, "knew": knew, "knows": ""}


async def test_several_fairs_are_reached_the_nearest_first(played: Stage) -> None:
    near = changed(fair("lähellä", "2026-12-12"), venue=Venue("Sali", "", "Kuhmo"))
    far = changed(fair("kaukana", "2026-11-24"), venue=Venue("Tupa", "", "Puolanka"))
    await take(played, fair(), near, far)
    await played.play("> [Start]", "> [Find a hobby]", "> Kuhmo")
    assert "\n".join(await played.play("> [Start]")).count("[🎪 Messut lähellä] [🎪 More]") == 1
    listed = await played.play("> [More]")
    assert [line for line in listed if "Hobby fair" in line] == [
        "~ 🎪 Hobby fair: Messut lähellä · Saturday 12 December, 10:00–15:00 · Sali, Kuhmo",
        "  🎪 Hobby fair: Messut kaukana · Tuesday 24 November, 10:00–15:00 · Tupa, Puolanka",
        "  🎪 Hobby fair: Messut syksy · Saturday 28 November, 10:00–15:00 · Esimerkkihalli, Esimerkkikatu 3",
    ]
    assert told(await played.play("> [Messut kaukana]"), "Tupa, Puolanka") == 1

    await take(played, *(fair(f"nro-{n}", "2026-12-12") for n in range(9)))
    first = await played.play(f"> (token {encode(a.Fairs())})")
    assert (told(first, "  [🎪"), told(first, "[➕ More]")) == (7, 1)
    assert told(await played.play("> [More]"), "  [🎪") == 2
    await take(played)
    assert told(await played.play(f"> (token {encode(a.Fairs())})"), "not in my list now") == 1


async def test_whoever_cannot_be_written_to_is_told_that_and_the_way_to_where_they_can() -> None:
    async with stage("# 2026-11-21 12:00", "web") as played:
        await take(played, fair())
        said = await played.play(*(f"> {one}" for one in COMES))
        assert told(said, "You have said that you are coming.") == 1
        assert told(said, "I cannot write to you first in this chat. Come back and look again. In Telegram I can.") == 1
        assert played.script.screen.button("Open Telegram")[2].endswith("?start=f1")
        assert told(await played.play("> [I'm not coming]"), "Telegram") == 0
        await played.play("> [I'm coming]")
        await take(played)
        assert told(await played.play("= 2026-11-21 13:00", "> /start f1"), OFF) == 1
