"""A parent or guardian says yes by a link: whose it is, once, in time; and nothing of a minor's leaves before."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.store.erase import erase
from dialogs import addresses as a
from dialogs.codec import digest, encode
from dialogs.pages.guardian import DAYS
from dialogs.texts import family as texts
from rules.interest import Reach, Who
from rules.person import Age
from tests.transcripts.runner import Stage, stage

YOUNG = ("> /start h25", "> [English]", "> [I want to come]", "> [13–17]", "> [I am 13–17]")
LINKED = (*YOUNG, "> [Link for them]", "> Olena", "> [Yes, make it]")
OPENED = ("Amina> (link For the guardian)", "Amina> [English]")
LATER = "= 2026-11-21 12:30"
OLD, OWN = "This link is old", "This link is for your parent or guardian"


def code_of(played: Stage) -> str:
    found = re.search(r"start=g(\w+)", played.script.screen.button("For the guardian")[2])
    assert found
    return found[1]


def states(played: Stage) -> list[object]:
    return [row[7] for row in played.rows()["interest"]]


def mails(said: list[str]) -> list[str]:
    return [line for line in said if line.startswith("@") and "tiimi@" not in line]


async def test_one_who_is_a_guardian_already_hears_what_the_young_one_hears() -> None:
    async with stage(channel="telegram") as played:
        await played.play(*LINKED, *OPENED)
        assert "An adult has said yes" in "\n".join(await played.play("Amina> [I say yes]"))
        assert len(mails(await played.play(LATER))) == 1
        answered = await played.play("$ interest 1 welcome")
        assert sum("says: Welcome!" in line for line in answered) == 2
        assert any(line.startswith("Amina<") for line in answered)


async def test_a_link_works_once_for_one_adult_and_not_for_the_young_one() -> None:
    async with stage(channel="telegram") as played:
        await played.play(*LINKED)
        code = code_of(played)
        assert OWN in (await played.play("> (link For the guardian)"))[0]
        for own in (a.SayYes(code), a.SayNo(code)):
            assert OWN in (await played.play(f"> (token {encode(own)})"))[0]
        assert states(played) == ["with-guardian"]

        await played.play(*OPENED, "Amina> [I say yes]")
        kept = played.rows()["interest"]
        for again in ("Amina> (link For the guardian)", f"Amina> (token {encode(a.SayNo(code))})"):
            assert OLD in (await played.play(again))[0]
        await played.play("Mikko> /start", "Mikko> [English]")
        for second in (a.SayYes(code), a.SayNo(code), a.AskGuardian(code)):
            said = (await played.play(f"Mikko> (token {encode(second)})"))[0]
            assert OLD in said
            assert "Olena" not in said
        assert played.rows()["interest"] == kept


async def test_a_forged_an_expired_and_a_replaced_link_say_nothing() -> None:
    async with stage(channel="telegram") as played:
        await played.play(*LINKED)
        first = code_of(played)
        await played.play("Amina> /start", "Amina> [English]")
        assert OLD in (await played.play("Amina> /start gAAAAAAAAAAAAAAAA"))[0]

        await played.play("> [My hobbies]", "> [Nuorten]", "> [New link]")
        second = code_of(played)
        assert first != second
        assert OLD in (await played.play(f"Amina> /start g{first}"))[0]
        assert "asks you to say yes" in (await played.play(f"Amina> /start g{second}"))[0]

        played.clock.ms += DAYS * 24 * 60 * 60 * 1000
        for late in (a.AskGuardian(second), a.SayYes(second), a.SayNo(second)):
            assert OLD in (await played.play(f"Amina> (token {encode(late)})"))[0]
        assert states(played) == ["with-guardian"]


async def test_a_link_of_what_was_cancelled_is_old() -> None:
    async with stage(channel="telegram") as played:
        await played.play(*LINKED, *OPENED)
        await played.play("> [My hobbies]", "> [Nuorten]", "> [Cancel this]", "> [Yes, cancel this]")
        assert OLD in (await played.play("Amina> [I say yes]"))[0]
        assert states(played) == ["withdrawn"]


async def test_where_there_is_no_telegram_the_link_leads_to_the_web_chat() -> None:
    async with stage(channel="web") as played:
        service = played.service
        service.context = replace(service.context, settings=replace(service.context.settings, chat_link=""))
        await played.play(*LINKED)
        assert played.script.screen.button("For the guardian")[2].startswith("https://mukaan.example.org/?start=g")


ENDS = ("Amina> [I say no]", "> [My hobbies]", "> [Nuorten]", "> [Cancel this]", "> [The counsellor]", "> [Yes, tell]",
        "> [New link]", "> 044 205 1310", "> stop", "> he hits me", "Amina> [See the hobby]", "= 2026-11-22 12:00",
        "= 2026-11-24 12:00")  # fmt: skip


@pytest.mark.heavy
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(ENDS), max_size=6), st.booleans())
async def test_nothing_of_a_minors_leaves_before_a_yes(ends, linked) -> None:
    """Whatever is done, but a yes: no notice, and no delivery to anybody but the two of them and staff."""
    begun = (*LINKED, *OPENED) if linked else (*YOUNG, "> [The counsellor]", "> 044 205 1310", "> [Yes, tell]")
    async with stage(channel="telegram") as played:
        await played.play(*begun)
        for line in ends:
            try:
                await played.play(line)
            except LookupError:
                continue  # that button is not there now
        assert played.rows()["notice"] == []
        deliveries = played.rows()["delivery"]
        assert {row[5] for row in deliveries} <= {"reply", "status", "staff"}
        assert {row[3] for row in deliveries if row[5] != "staff"} == {"telegram"}


async def test_an_association_never_gets_a_minors_number() -> None:
    async with stage() as played:
        await played.play(*YOUNG, "> [The counsellor]", "> 044 205 1310", "> [Yes, tell]", "$ interest 1 allowed Olena")
        said = "\n".join(await played.play(LATER))
        assert "Olena" in said
        assert played.service.renderer.text(texts.BY_COUNSELLOR(), "fi") in said
        assert "2051310" not in said.replace(" ", "")


async def test_a_made_up_yes_for_a_child_registers_nothing() -> None:
    """Tokens of an earlier release, or made up: a child under 13 never comes without a parent."""
    async with stage() as played:
        await played.play("> /start h6", "> [English]")
        nameless = digest("\0")
        for age in (Age.UNDER_13, Age.TEEN):
            yes = a.Join(6, age, Reach.RETURN, nameless)
            await played.play(f"> (token {encode(yes)})")
        assert [row for row in played.rows()["interest"] if row[5] == "under13"] == []
        for who in Who:
            await played.play(f"> (token {encode(a.AskTheirName(6, who, Age.ADULT))})", "> Bahar")
        assert played.rows()["notice"] == []


async def test_a_guardian_who_is_erased_leaves_a_task_and_no_trace() -> None:
    async with stage(channel="telegram") as played:
        await played.play(*LINKED, *OPENED, "Amina> [I say yes]", LATER)
        guardian = await person_of(played, "Amina")
        await played.play("Amina> my data", "Amina> [Delete everything]", "Amina> [Yes, delete it]")
        assert guardian not in {value for row in played.rows()["interest"] for value in row}
        assert states(played) == ["told"]
        assert [row[3] for row in played.rows()["task"]] == ["guardian-gone"]


async def test_of_a_minor_who_is_erased_nothing_is_left_at_the_guardians() -> None:
    async with stage(channel="telegram") as played:
        await played.play(*LINKED, *OPENED, "Amina> [I say yes]", LATER)
        young, now = await person_of(played, "person"), played.clock.ms
        service = played.service
        passed = await played.play("Amina> my hobbies")
        assert any("Olena" in line for line in passed)

        async def work(tx) -> None:
            await erase(tx, service.private, young, now)

        await service.database.write(work)
        assert not any("Olena" in line for line in await played.play("Amina> my hobbies"))
        assert played.rows()["interest"] == []
        assert [row for row in played.rows()["invitation"] if row[2] == "guardian"] == []


async def test_staff_pass_on_a_minors_answer_also_when_there_is_no_guardian() -> None:
    async with stage() as played:
        await played.play(*YOUNG, "> [The counsellor]", "> [Without a number]", "> [Yes, tell]", "$ interest 1 allowed")
        said = "\n".join(await played.play(LATER))
        assert "Tulija on alle 18-vuotias (ikä: 13–17)" in said
        assert "says: Welcome!" in "\n".join(await played.play("$ interest 1 welcome"))
        assert (await played.play("$ interest 7 allowed"))[0] == "  Ilmoitusta 7 ei ole."


async def person_of(played: Stage, address: str) -> int:
    find = played.service.private.find(address)
    row = await played.service.database.read(lambda tx: tx.one("address_find", channel="telegram", find=find))
    assert row
    return int(row["person_id"])


async def test_who_moves_to_telegram_stays_a_guardian_and_a_link_goes_on_working() -> None:
    """The young person and the guardian both begin on the web page, where a link leads to the chat too."""
    async with stage(channel="web") as played:
        service = played.service
        await played.play("> /start h1", "> [English]", "> [I want to come]", "> [18 or more]", "> Mikko")
        await played.play("> [In this chat]", "> [In Telegram]")
        moves = played.script.screen.button("Open Telegram")[2].partition("?start=")[2]
        await played.play("Olena> /start h25", "Olena> [English]", *(f"Olena{line}" for line in LINKED[2:]))
        link = played.script.service.channels["telegram"].button("For the guardian")[2].partition("?start=")[2]
        await played.play(f"> /start {link}", "> [I say yes]")
        guardian = next(row[0] for row in played.rows()["person"] if row[0] in guards(played))
        await played.play(f"Amina> /start {moves}")
        moved = await person_of(played, "Amina")
        assert guards(played) == {moved} != {guardian}
        assert any("Olena" in line for line in await played.play("Amina> my hobbies"))
        assert service.context.settings.chat_link


def guards(played: Stage) -> set[object]:
    """Everybody who said yes for a minor."""
    return {row[17] for row in played.rows()["interest"]} - {None}
