"""What people write to associations, and who gets what associations write."""

import pytest

from bot.commands.reply_addresses import About
from bot.commands.talking import Became, from_association
from bot.store import interests
from dialogs import addresses as a
from dialogs.codec import digest, encode
from rules.interest import Actor
from rules.life import Event
from tests.transcripts.runner import Stage, stage

pytestmark = pytest.mark.heavy

JOIN = ("> /start h1", "> [English]", "> [I want to come]", "> [18 or more]", "> Amina", "> [In this chat]")
MINOR = (
    "> /start h25",
    "> [English]",
    "> [I want to come]",
    "> [13–17]",
    "> [I am 13–17]",
    "> [The counsellor]",
    "> [Without a number]",
    "> [Yes, tell]",
)
TOLD = "= 2026-11-21 12:30"
LATER = "= 2026-11-21 13:00"


def interest_id(played: Stage) -> int:
    return played.rows()["interest"][0][0]


async def write(played: Stage, text: str) -> list[str]:
    await played.play(f"> (token {encode(a.Write(interest_id(played)))})", f"> {text}")
    return await played.play("> [Send]")


async def associations(played: Stage, text: str) -> tuple[Became, list[str]]:
    """What became of what the association wrote, and what is said then."""
    service = played.service

    async def work(tx):
        interest = await interests.get(tx, service.private, interest_id(played))
        return await from_association(tx, service.context, interest, text, service.now())

    became = await service.database.write(work)
    return became, await played.play("$ tasks")


async def test_the_tenth_message_of_a_day_goes_the_next_waits_until_tomorrow() -> None:
    async with stage(replies=True) as played:
        await played.play(*JOIN, TOLD)
        for n in range(10):
            assert "I send it to them" in (await write(played, f"Question {n}"))[0]
        assert "You can write again tomorrow" in (await write(played, "One more"))[0]
        said = await played.play(LATER)
        assert sum(line.startswith("@ uimarit@") for line in said) == 10
        await played.play("= 2026-11-22 12:40")
        assert "I send it to them" in (await write(played, "Good morning"))[0]


async def test_what_was_not_on_the_page_is_not_sent() -> None:
    async with stage(replies=True) as played:
        await played.play(*JOIN, TOLD)
        await played.play(f"> (token {encode(a.Write(interest_id(played)))})", "> First")
        await played.play(f"> (token {encode(a.Write(interest_id(played)))})", "> Second")
        old = encode(a.SendMessage(interest_id(played), digest("First")))
        assert "Second" in "\n".join(await played.play(f"> (token {old})"))
        assert played.rows()["message"] == []


async def test_too_long_is_asked_for_again_and_danger_comes_first() -> None:
    async with stage(replies=True) as played:
        await played.play(*JOIN, TOLD)
        ask = f"> (token {encode(a.Write(interest_id(played)))})"
        assert "too long" in (await played.play(ask, f"> {'x' * 1001}"))[0]
        assert "Call 112" in (await played.play(ask, "> I want to die"))[0]
        assert "Send" in (await played.play(ask, "> Thank you"))[-2]


async def test_before_they_know_and_without_a_mailbox_nothing_can_be_written() -> None:
    async with stage(replies=True) as played:
        await played.play(*JOIN)
        said = await played.play(f"> (token {encode(a.Write(interest_id(played)))})")
        assert "You cannot write to them" in said[0]
    async with stage() as played:
        await played.play(*JOIN, TOLD)
        shown = await played.play("> my hobbies", "> [Naisten]")
        assert any("[❌ Cancel this]" in line for line in shown)
        assert not any("Write to them" in line for line in shown)


async def test_what_waits_for_the_morning_is_dropped_when_the_association_is_blocked() -> None:
    async with stage("# 2026-11-21 20:40", replies=True) as played:
        await played.play(*JOIN, "= 2026-11-21 20:50", "= 2026-11-21 21:30")
        assert "I send it to them" in (await write(played, "Hello"))[0]
        await played.play(f"> (token {encode(a.Block(interest_id(played)))})")
        assert not any(line.startswith("@ uimarit@") for line in await played.play("= 2026-11-22 10:00"))
        assert [row[6] for row in played.rows()["notice"]] == ["delivered", "dropped"]


async def test_without_a_name_none_is_told() -> None:
    async with stage(replies=True) as played:
        await played.play(*JOIN, TOLD)
        await played.service.database.write(lambda tx: tx.execute("UPDATE interest SET named = 0"))
        await write(played, "Is there a bus?")
        mail = "\n".join(await played.play(LATER))
        assert "Is there a bus?" in mail
        assert "Amina" not in mail


async def test_what_cannot_be_mailed_is_read_out_by_staff() -> None:
    async with stage(replies=True) as played:
        await played.play(*JOIN, TOLD)
        await write(played, "Is there a bus?")
        context = played.service.context
        number = played.rows()["interest"][0][4]
        gone = {k: v for k, v in context.catalogue.associations.items() if k != number}
        object.__setattr__(context.catalogue, "associations", gone)
        await played.play("= 2026-11-21 12:40")
        (task,) = played.rows()["task"]
        assert task[3] == "tell-message"
        assert any("Is there a bus?" in line for line in await played.play("$ tasks"))


async def test_a_minor_s_message_goes_to_the_counsellor_and_not_to_the_minor() -> None:
    async with stage(replies=True) as played:
        await played.play(*MINOR)
        await _allowed(played)
        became, said = await associations(played, "Tule vain!")
        assert became is Became.STAFF
        assert not any("Tule vain!" in line for line in said if not line.startswith("  "))
        assert [row[3] for row in played.rows()["task"] if row[8] is None][-1] == "minor-message"
        press = f"> (token {encode(a.Write(interest_id(played)))})"
        assert "I cannot find that" in (await played.play(press))[0]


async def test_a_minor_s_message_goes_to_the_guardian_s_chat() -> None:
    async with stage(channel="telegram", replies=True) as played:
        await played.play(*MINOR, "Olena> /start", "Olena> [English]")
        await _allowed(played)
        guardian = played.rows()["person"][1][0]
        await played.service.database.write(lambda tx: tx.execute(f"UPDATE interest SET guardian_id = {guardian}"))
        became, said = await associations(played, "Tule vain!")
        assert became is Became.PASSED
        shown = [line for line in said if "writes to you" in line or line.startswith(("<", "Olena<"))]
        assert shown[0].startswith("Olena<")
        assert not any(line.startswith("<") for line in said)
        assert "Write your message" in (await played.play("Olena> [Answer]"))[0]


async def _allowed(played: Stage) -> None:
    service = played.service

    async def work(tx):
        interest = await interests.get(tx, service.private, interest_id(played))
        allowed = await interests.become(tx, service.private, interest, Event.ALLOWED, Actor.STAFF, service.now())
        return await interests.become(tx, service.private, allowed, Event.TOLD, Actor.STAFF, service.now())

    assert await service.database.write(work)


async def test_a_reply_stops_the_waiting_and_a_later_one_does_not_change_the_answer() -> None:
    async with stage(replies=True) as played:
        await played.play(*JOIN, TOLD)
        became, said = await associations(played, "Tervetuloa!")
        assert became is Became.PASSED
        assert sum("Tervetuloa!" in line for line in said) == 1
        await played.play("$ interest 1 welcome")
        await associations(played, "Ottakaa pyyhe.")
        (interest,) = played.rows()["interest"]
        assert {"answered", "welcome"} <= set(interest)


async def test_a_report_stays_open_when_the_interest_is_answered_and_is_made_once() -> None:
    async with stage(replies=True) as played:
        await played.play(*JOIN, TOLD)
        await associations(played, "Pysykää poissa.")
        for _ in range(2):
            await played.play(f"> (token {encode(a.Report(interest_id(played)))})")
        await played.play("$ interest 1 welcome")
        said = await played.play("$ tasks")
        assert sum("Pysykää poissa." in line for line in said) == 1
        await played.play("> my data", "> [Delete]", "> [Yes, delete]")
        said = await played.play("$ tasks")
        assert not any("Pysykää" in line for line in said)
        assert played.rows()["message"] == []


async def test_the_mails_of_a_thread_are_answered_at_its_own_address() -> None:
    async with stage(replies=True) as played:
        await played.play(*JOIN, TOLD)
        to, reply_to = played.script.mails.replied_to("")
        assert (to, reply_to) == ("uimarit@example.org", played.service.context.replies.of(About.INTEREST, 1))
