"""Each person is counted once per measure and project period or fair; what becomes known later moves no total."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from bot.app.script import Script
from bot.app.staffing import do
from bot.commands import measuring
from bot.store import people
from dialogs.addresses import SayGender, SayHowItWas, SayStill
from dialogs.codec import encode
from rules.measure import Gender, Measure
from rules.visits import Feeling, Goes
from tests.jobs.scenes import ADULT, SWIMMING, set_clock
from tests.transcripts.runner import Stage, stage

pytestmark = pytest.mark.heavy


def counts(played: Stage, *, fair: int = 0) -> dict[str, int]:
    """How many were counted for each measure, for the project period or a fair."""
    found: Counter[str] = Counter()
    for _day, measure, _period, of_fair, _age, _municipality, _gender, times in played.rows()["measure"]:
        found[str(measure)] += int(str(times)) if of_fair == fair else 0
    return {measure: times for measure, times in found.items() if times}


def rows(played: Stage) -> list[tuple[object, ...]]:
    """Day, measure, period, age group, municipality, gender and how many."""
    return [(row[0], row[1], row[2], *row[4:]) for row in played.rows()["measure"]]


@contextmanager
def project(played: Stage, *periods: str) -> Iterator[None]:
    """Project periods begin on these days."""
    context = played.service.context
    played.service.context = replace(context, settings=replace(context.settings, periods=periods))
    yield


async def went(played: Stage, *more: str) -> int:
    """Somebody in Kajaani is welcome to the swimming, and has been there; the number of their interest."""
    await played.play("> /start", "> [English]", "> Kajaani", SWIMMING, *ADULT, "$ interest 1 welcome", *more)
    interest = int(str(played.rows()["interest"][0][0]))
    await played.play("= 2026-11-25 13:00", f"> (token {encode(SayHowItWas(interest, Feeling.GOOD))})")
    return interest


async def scan(played: Stage, fair: int, measure: Measure = Measure.REACHED) -> bool:
    """The only person there is is counted at a fair."""
    service, person = played.service, int(str(played.rows()["person"][0][0]))

    async def work(tx):
        known = await people.get(tx, service.private, person)
        return await measuring.count(tx, service.context, known, measure, service.now(), fair=fair)

    return await service.database.write(work)


async def test_nobody_is_reached_before_they_have_a_language_and_then_once() -> None:
    async with stage() as played:
        await played.play("> /start")
        assert counts(played) == {}
        await played.play("> [English]", "> [Help]", "> /start", "> swimming")
        assert counts(played) == {"reached": 1}


async def test_each_measure_is_counted_once_when_it_happens() -> None:
    async with stage() as played:
        interest = await went(played)
        await played.play("= 2026-12-23 13:00", "> [Yes, still]")
        await played.play("> /start h28", *ADULT, *[f"> (token {encode(SayStill(interest, Goes.YES))})"] * 2)
        assert counts(played) == {"reached": 1, "interested": 1, "first-visit": 1, "still-attending": 1}
        assert [(day, measure) for day, measure, *_ in rows(played)] == [
            ("2026-11-21", "interested"),
            ("2026-11-21", "reached"),
            ("2026-11-25", "first-visit"),
            ("2026-12-23", "still-attending"),
        ]


async def test_who_says_at_once_that_they_still_go_has_been_there_too() -> None:
    async with stage() as played:
        await played.play("> /start", "> [English]", SWIMMING, *ADULT, "$ interest 1 welcome")
        interest = int(str(played.rows()["interest"][0][0]))
        await played.play(f"> (token {encode(SayStill(interest, Goes.YES))})")
        assert counts(played) == {"reached": 1, "interested": 1, "first-visit": 1, "still-attending": 1}


async def test_what_becomes_known_later_is_filled_in_where_they_were_counted() -> None:
    async with stage() as played:
        await played.play("> /start", "> [English]")
        assert rows(played) == [("2026-11-21", "reached", "always", "", "", "", 1)]
        await played.play("> [Find a hobby]", "> Kajaani")
        assert rows(played) == [("2026-11-21", "reached", "always", "", "Kajaani", "", 1)]
        await played.play(SWIMMING, *ADULT)
        adult = ("2026-11-21", "interested", "always", "adult", "Kajaani", "", 1)
        assert rows(played) == [adult, ("2026-11-21", "reached", "always", "adult", "Kajaani", "", 1)]


async def test_who_moves_stays_counted_where_they_were() -> None:
    async with stage() as played:
        await played.play("> /start", "> [English]", "> [Find a hobby]", "> Kajaani", "> Sotkamo")
        assert [row[4] for row in rows(played)] == ["Kajaani"]


@pytest.mark.parametrize("gender", list(Gender))
async def test_an_answer_about_gender_moves_what_was_counted_and_changes_no_total(gender: Gender) -> None:
    async with stage() as played:
        interest = await went(played)
        before = counts(played)
        await played.play(f"> (token {encode(SayGender(interest, gender))})")
        assert counts(played) == before
        assert {row[5] for row in rows(played)} == {"" if gender is Gender.UNSAID else gender}
        await played.play("= 2026-12-23 13:00", "> [Yes, still]")
        assert {row[5] for row in rows(played)} == {"" if gender is Gender.UNSAID else gender}
        await played.play(f"> (token {encode(SayGender(0, Gender.UNSAID))})")
        assert {row[5] for row in rows(played)} == {""}
        assert len(rows(played)) == 4


async def test_who_was_never_asked_can_say_nothing() -> None:
    async with stage() as played:
        await played.play("> /start", "> [English]", SWIMMING, *ADULT, "$ interest 1 welcome")
        interest = int(str(played.rows()["interest"][0][0]))
        await played.play(f"> (token {encode(SayGender(interest, Gender.MAN))})")
        assert {row[5] for row in rows(played)} == {""}
        assert [row[-2] for row in played.rows()["person"]] == [""]


async def test_a_childs_row_has_no_gender_though_the_mother_says_hers() -> None:
    child = ("> [I want to come]", "> [My family]", "> [Under 13]", "> [Yes, I am]", "> 044 205 1310", "> Bahar")
    async with stage() as played:
        await played.play("> /start", "> [English]", "> /start h6", *child, "> [Yes, tell them]")
        await played.play(SWIMMING, *ADULT, "$ interest 2 welcome")
        own = int(str(played.rows()["interest"][1][0]))
        await played.play(f"> (token {encode(SayStill(own, Goes.YES))})", "> [Woman]")
        assert {row[3] for row in rows(played)} == {"under13"}
        assert {row[5] for row in rows(played)} == {""}


async def test_who_is_erased_stays_counted_and_is_somebody_new_when_they_return() -> None:
    async with stage() as played:
        await went(played)
        before = rows(played)
        await played.play("> delete my data", "> [Delete everything]", "> [Yes, delete it]")
        assert played.rows()["measured"] == []
        assert rows(played) == before
        await played.play("> /start", "> [English]")
        assert counts(played) == {"reached": 2, "interested": 1, "first-visit": 1}


async def test_jobs_change_no_figure_however_often_and_late_they_run() -> None:
    async with stage() as played:
        await went(played)
        before = rows(played)
        for moment in ("2026-12-01 12:00", "2027-06-01 12:00", "2028-06-01 12:00"):
            set_clock(played, moment)
            for _ in range(2):
                await played.service.clock.run_all()
        assert rows(played) == before


async def test_the_day_is_helsinkis_also_when_the_clocks_change() -> None:
    for begins, last, first in (
        ("# 2026-10-24 23:50", "2026-10-24", "2026-10-25"),
        ("# 2027-03-27 23:50", "2027-03-27", "2027-03-28"),
    ):
        async with stage(begins) as played:
            await played.play("> /start", "> [English]")
            set_clock(played, f"{first} 00:10")
            other = Script(played.service, played.clock, do, channel="telegram")
            await other.do("> /start")
            await other.do("> [English]")
            set_clock(played, f"{first} 23:50")
            third = Script(played.service, played.clock, do, channel="web")
            await third.do("> /start")
            await third.do("> [English]")
            assert [(row[0], row[-1]) for row in rows(played)] == [(last, 1), (first, 2)]


async def test_each_project_period_counts_again() -> None:
    async with stage() as played:
        with project(played, "2026-09-01", "2026-12-01"):
            await went(played)
            await played.play("> /start")
            assert {row[2] for row in rows(played)} == {"2026-09-01"}
            await played.play("= 2026-12-01 09:00")
            assert {row[2] for row in rows(played)} == {"2026-09-01"}
            await played.play("> /start", "> [Help]")
            again = [row for row in rows(played) if row[2] == "2026-12-01"]
            assert again == [("2026-12-01", "reached", "2026-12-01", "adult", "Kajaani", "", 1)]


async def test_a_fair_counts_for_itself_and_what_follows_it_too() -> None:
    async with stage() as played:
        await played.play("> /start", "> [English]", "> [Find a hobby]", "> Kajaani")
        assert [await scan(played, 7), await scan(played, 7), await scan(played, 8)] == [True, False, True]
        assert counts(played) == {"reached": 1}
        assert (counts(played, fair=7), counts(played, fair=8)) == ({"reached": 1}, {"reached": 1})
        await played.play(SWIMMING, *ADULT)
        assert counts(played, fair=7) == {"reached": 1, "interested": 1}
        assert counts(played) == {"reached": 1, "interested": 1}
        assert {row[3] for row in played.rows()["measure"]} == {0, 7, 8}


async def test_a_scan_at_a_table_reaches_somebody_at_its_fair_once() -> None:
    async with stage() as played:
        await played.play("$ example fair", "> /start s2")
        assert counts(played, fair=1) == {}
        await played.play("> [English]", "> /start s2", "> /start s1")
        assert (counts(played), counts(played, fair=1)) == ({"reached": 1}, {"reached": 1})
        await played.play(SWIMMING, *ADULT)
        assert counts(played, fair=1) == {"reached": 1, "interested": 1}
        assert counts(played) == {"reached": 1, "interested": 1}


async def test_two_who_turn_out_to_be_one_are_counted_once() -> None:
    async with stage("# 2026-11-21 12:00", "web") as played:
        await played.play("> /start h1", "> [English]", "> [I want to come]", "> [18 or more]", "> Mikko")
        telegram = Script(played.service, played.clock, do, channel="telegram")
        await telegram.do("> /start")
        await telegram.do("> [English]")
        assert counts(played) == {"reached": 2}
        await played.play("> [In this chat]", "> [In Telegram]")
        code = played.script.screen.button("Open Telegram")[2].partition("?start=j")[2]
        await telegram.do(f"> /start j{code}")
        await telegram.do("> [Yes, add them]")
        assert len(played.rows()["person"]) == 1
        assert counts(played)["reached"] == 1


async def test_two_presses_at_once_count_once() -> None:
    async with stage() as played:
        interest = await went(played)
        await played.play(f"> (token {encode(SayHowItWas(interest, Feeling.GOOD))})")
        assert counts(played)["first-visit"] == 1
