"""A fair from the first import on: its numbers stay, who comes is reminded once, what is counted is nobody's."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime

import pytest

from bot.app.importing import Choice, close, import_reading
from bot.commands.importing import preview
from bot.store.migrate import migrations
from catalogue.fair import Fair
from catalogue.hobby import Venue
from catalogue.reading import FairDraft, Reading, StallDraft
from catalogue.schedule import HELSINKI
from dialogs import addresses as a
from dialogs.codec import encode
from tests.app.kainuu import SHAKKI, SOURCE, UIMARIT, UINTI, number, reading
from tests.transcripts.runner import Stage, stage

pytestmark = pytest.mark.heavy

HALL = Venue("Esimerkkihalli", "Esimerkkikatu 3", "Kajaani")
OTHERS = tuple(replace(UIMARIT, source_id=f"seura-{n}", name=f"Seura {n}") for n in range(3))
ADULT = ("> [I want to come]", "> [18 or more]", "> Amina", "> [In this chat]")


def ms(text: str) -> int:
    return round(datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=HELSINKI).timestamp() * 1000)


def fair(own: str = "syksy", day: str = "2026-11-28", *stalls: StallDraft) -> FairDraft:
    times = (ms(f"{day} 10:00"), ms(f"{day} 15:00"))
    return FairDraft(Fair(0, SOURCE, own, f"Messut {own}", HALL, *times), stalls or (POOL,))


POOL = StallDraft("allas", "uimarit", ("uinti",), "12")
CLUB = StallDraft("seura-1", "seura-1")


async def take(played: Stage, *fairs: FairDraft) -> None:
    """Import the catalogue with these fairs, and let the service take it up."""
    read: Reading = replace(reading(UINTI, SHAKKI, associations=(UIMARIT, *OTHERS)), fairs=fairs)
    service = played.service
    todo = await service.database.read(lambda tx: preview(tx, service.private, SOURCE, read, service.now()))
    assert todo.problems == ()
    assert (await import_reading(service, read, Choice(SOURCE, "Mikko"), todo)).problem == ""
    await service.look_at_catalogue()


def fairs(played: Stage) -> dict[str, tuple[int, dict[str, int]]]:
    """The numbers of the fairs that are shown, and of their tables."""
    every = played.service.shelf.snapshot.fairs.values()
    return {one.source_id: (one.number, {each.source_id: each.number for each in one.stalls}) for one in every}


def counts(played: Stage) -> dict[tuple[object, object], object]:
    """What is counted, by table and sort."""
    return {(stall, what): times for _, _, stall, what, times in played.rows()["fair_count"]}


@pytest.fixture
async def played() -> AsyncIterator[Stage]:
    async with stage("# 2026-11-21 12:00", "telegram") as staged:
        await take(staged, fair())
        yield staged


async def reminded(played: Stage, *until: str) -> list[str]:
    said = [line for moment in until for line in await played.play(f"= {moment}")]
    return [line for line in said if re.match(r"(\w* ?)?< 🔔", line)]


async def test_numbers_are_kept_through_any_import_and_never_given_again(played) -> None:
    first = fairs(played)
    assert first == {"syksy": (1, {"allas": 1})}

    await take(played, fair("kevät", "2027-03-06", CLUB), fair("syksy", "2026-11-28", CLUB, POOL))
    assert fairs(played) == {"kevät": (2, {"seura-1": 2}), "syksy": (1, {"seura-1": 3, "allas": 1})}

    await take(played, fair("syksy", "2026-11-29", POOL))
    assert fairs(played) == {"kevät": (2, {"seura-1": 2}), "syksy": (1, {"allas": 1})}
    assert [one.source_id for one in played.service.shelf.snapshot.fairs.values() if one.cancelled] == ["kevät"]

    await take(
        played, fair("talvi", "2027-01-16"), fair("kevät", "2027-03-06", CLUB), fair("syksy", "2026-11-28", CLUB)
    )
    assert fairs(played) == {
        "talvi": (3, {"allas": 4}),
        "kevät": (2, {"seura-1": 2}),
        "syksy": (1, {"seura-1": 3}),
    }


async def test_a_fair_goes_with_its_source(played) -> None:
    await close(played.service, SOURCE, "Mikko")
    await played.service.look_at_catalogue()
    said = await played.play("> /start", "> [English]", "> /start f1")
    assert said[-6:-4] == ["< 🎪 Hobby fair: Messut syksy", "  ❌ This fair does not take place."]
    assert "🎪" not in "\n".join(await played.play("> [Start]"))


async def test_each_reminder_goes_once_whoever_runs_the_job_how_often(played) -> None:
    await played.play("> /start f1", "> [English]", "> [I'm coming]")
    (job,) = [job for job in played.service.clock.jobs if job.name == "remind of fairs"]
    assert len(await reminded(played, "2026-11-27 18:00")) == 1
    assert [await played.service.clock.run(job) for _ in range(2)] == [
        {"written": 0, "dropped": 0, "unreadable": 0, "forgotten": 0}
    ] * 2
    assert await reminded(played, "2026-11-27 23:00") == []
    assert await reminded(played, "2026-11-28 09:00") == ["< 🔔 Today: Messut syksy"]
    assert await reminded(played, "2026-11-28 20:00", "2026-11-30 12:00") == []
    assert played.rows()["fair_coming"] == []


async def test_after_an_outage_only_what_is_still_true_is_said(played) -> None:
    await played.play("> /start f1", "> [English]", "> [I'm coming]")
    clock = played.clock
    clock.ms = ms("2026-11-28 09:30")
    assert await reminded(played, "2026-11-28 09:31") == ["< 🔔 Today: Messut syksy"]

    await take(played, fair("kevät", "2027-03-06"))
    await played.play("> /start f2", "> [I'm coming]")
    clock.ms = ms("2027-03-06 10:00")
    assert await reminded(played, "2027-03-06 10:01") == []


async def test_whoever_said_stop_or_not_after_all_is_not_reminded(played) -> None:
    await played.play("> /start f1", "> [English]", "> [I'm coming]", "> stop")
    await played.play("Olena> /start f1", "Olena> [English]", "Olena> [I'm coming]", "Olena> [I'm not coming]")
    assert await reminded(played, "2026-11-28 12:00") == []
    assert [what for what in counts(played).items() if what[0][1] == "coming"] == [((0, "coming"), 1)]


async def test_a_fair_on_another_day_is_told_of_on_that_day(played) -> None:
    await played.play("> /start f1", "> [English]", "> [I'm coming]")
    assert len(await reminded(played, "2026-11-27 18:00")) == 1
    await take(played, fair("syksy", "2026-12-05"))
    assert await reminded(played, "2026-11-28 12:00", "2026-12-04 17:00") == []
    assert await reminded(played, "2026-12-04 18:00") == ["< 🔔 Tomorrow: Messut syksy"]

    await take(played, fair("syksy", "2026-12-05", CLUB), fair("talvi", "2027-01-16"))
    await take(played)
    assert await reminded(played, "2026-12-05 12:00") == []


async def test_whoever_says_it_late_hears_only_what_is_still_to_come(played) -> None:
    await played.play("= 2026-11-27 20:00", "> /start f1", "> [English]")
    assert "I remind you tomorrow, at 8:00." in "\n".join(await played.play("> [I'm coming]"))
    assert await reminded(played, "2026-11-27 20:30", "2026-11-28 07:30") == []
    assert await reminded(played, "2026-11-28 08:30") == ["< 🔔 Today: Messut syksy"]


async def test_coming_to_a_fair_that_is_over_or_gone_is_not_kept(played) -> None:
    await played.play("> /start", "> [English]", "= 2026-11-28 15:00")
    assert "This fair is over." in "\n".join(await played.play(f"> (token {encode(a.ComeToFair(1, True))})"))
    assert "not in my list" in "\n".join(await played.play(f"> (token {encode(a.ComeToFair(2**62, True))})"))
    assert played.rows()["fair_coming"] == []


async def test_a_table_is_counted_once_a_day_for_each_person_and_nobody_is_behind_it(played) -> None:
    for _ in range(2):
        await played.play("> /start s1", "> [English]" if _ == 0 else "> [Back]", "> /start s1")
    await played.play("Olena> /start s1", "Olena> [English]")
    assert counts(played) == {(1, "opened"): 2}
    await played.play("= 2026-11-22 00:30", "> /start s1")
    assert [(day, times) for day, *_, times in played.rows()["fair_count"]] == [("2026-11-21", 2), ("2026-11-22", 1)]

    made = next(file.script for file in migrations() if "CREATE TABLE fair_count" in file.script)
    columns = made.partition("CREATE TABLE fair_count")[2]
    assert not re.search("person|interest_id|find_|private_", columns)


async def test_an_interest_counts_for_the_table_that_was_opened_that_day_and_shows_the_hobby(played) -> None:
    await take(played, fair("syksy", "2026-11-28", POOL, StallDraft("kaikki", "uimarit")))
    pool, every = (fairs(played)["syksy"][1][own] for own in ("allas", "kaikki"))
    chess = number(played, "shakki")
    await played.play(f"> /start s{every}", "> [English]", f"> /start s{pool}", f"> /start h{number(played, 'uinti')}")
    await played.play(*ADULT)
    assert counts(played)[pool, "interests"] == 1

    await played.play(f"> /start h{chess}", "> [I want to come]", "> [18 or more]", "> [Amina]", "> [In this chat]")
    assert (counts(played)[pool, "interests"], counts(played)[every, "interests"]) == (1, 1)

    await played.play("= 2026-11-22 12:00", f"> /start h{chess}", "> [See how]", "> [Cancel this]", "> [Yes, cancel]")
    await played.play(f"> /start h{chess}", "> [I want to come]", "> [18 or more]", "> [Amina]", "> [In this chat]")
    assert counts(played)[every, "interests"] == 1


async def test_interest_is_two_taps_from_the_table_for_somebody_who_is_known(played) -> None:
    await played.play(f"> /start h{number(played, 'uinti')}", "> [English]", *ADULT)
    before = len(played.rows()["interest"])
    await take(played, fair("syksy", "2026-11-28", StallDraft("kaikki", "uimarit")))
    table = fairs(played)["syksy"][1]["kaikki"]
    taps = ["> [Shakki-ilta]", "> [In this chat]"]
    said = await played.play(f"> /start s{table}", taps[0])
    assert "I tell Esimerkki-Uimarit: Amina is an adult, speaks English and wants to come to Shakki-ilta." in (
        " ".join(said)
    )
    await played.play(taps[1])
    assert len(played.rows()["interest"]) == before + 1
    assert counts(played)[table, "interests"] == 1


async def test_a_fair_that_one_comes_to_is_in_the_calendar_that_reads_all(played) -> None:
    await played.play("> /start f1", "> [English]", "> [I'm coming]", f"> (token {encode(a.MakeCalendar())})")
    feed = "\n".join(await played.play("$ calendar"))
    assert "SUMMARY:Hobby fair: Messut syksy" in feed
    assert "DTSTART;TZID=Europe/Helsinki:20261128T100000" in feed
    await played.play("> /start f1", "> [I'm not coming]", f"> (token {encode(a.MyCalendar())})")
    assert "Messut syksy" not in "\n".join(await played.play("$ calendar"))


async def test_erased_and_merged_people_keep_no_fair_of_another(played) -> None:
    await played.play("> /start f1", "> [English]", "> [I'm coming]")
    await played.play("Olena> /start f1", "Olena> [English]", "Olena> [I'm coming]")
    assert len(played.rows()["fair_coming"]) == 2
    await played.play("Olena> my data", "Olena> [Delete everything]", "Olena> [Yes, delete it]")
    assert len(played.rows()["fair_coming"]) == 1
    assert counts(played)[0, "coming"] == 2
    assert await reminded(played, "2026-11-27 18:00") == ["< 🔔 Tomorrow: Messut syksy"]


async def test_what_was_said_in_the_web_chat_goes_over_to_telegram() -> None:
    async with stage("# 2026-11-21 12:00", "web") as played:
        await take(played, fair())
        await played.play("> /start f1", "> [English]", "> [I'm coming]", f"> /start h{number(played, 'uinti')}")
        await played.play(*ADULT, "> [In Telegram]", "> [Open Telegram]")
        assert len(played.rows()["fair_coming"]) == 1
        assert "< 🔔 Tomorrow: Messut syksy" in await reminded(played, "2026-11-27 18:00")


async def test_two_chats_of_one_person_come_to_a_fair_as_one() -> None:
    async with stage("# 2026-11-21 12:00", "web") as played:
        await take(played, fair())
        await played.play("Olena> /start f1", "Olena> [English]", "Olena> [I'm coming]")
        await played.play("> /start f1", "> [English]", "> [I'm coming]", f"> /start h{number(played, 'uinti')}")
        assert counts(played)[0, "coming"] == 2
        await played.play(*ADULT, "> [In Telegram]", "Olena> (link Open Telegram)", "Olena> [Yes]")
        assert len(played.rows()["fair_coming"]) == 1
        assert counts(played)[0, "coming"] == 1


@pytest.mark.parametrize("payload", ["s", "f", "s0", "f0", "s-1", "s1.5", "s٣", "s1 2", "fx", "s" + "9" * 40, "S1"])
async def test_a_payload_that_somebody_made_up_leads_to_the_first_page(played, payload: str) -> None:
    await played.play("> /start", "> [English]")
    assert (await played.play(f"> /start {payload}"))[0].startswith("< 👋 Hello!")
    assert counts(played) == {}


@pytest.mark.parametrize("payload", ["s999999999", "f999999999", "s2", "f2"])
async def test_a_number_that_is_not_in_the_catalogue_is_said_kindly(played, payload: str) -> None:
    await played.play("> /start", "> [English]")
    assert "not in my list now" in (await played.play(f"> /start {payload}"))[0]
    assert counts(played) == {}
