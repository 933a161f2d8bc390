"""Every command by somebody whom it does not concern: a polite answer, and nothing of another's changes."""

from collections.abc import Iterator
from itertools import count
from typing import get_args

import pytest

from bot.app.demo import show_example_fair
from bot.app.script import Script
from bot.app.staffing import do
from bot.app.web import Mailboxes
from bot.commands.staffing import STAFF_COMMANDS
from bot.messages import Inbound, Kind
from bot.preview.people import SWIMMING
from dialogs import addresses as a
from dialogs import commands as c
from dialogs.codec import digest, encode
from dialogs.staffing import JoinStaff
from dialogs.texts import changes
from dialogs.visiting import AskTogether, CountBarrier, SetNotDared, SetStill, SetWent
from rules.changing import What
from rules.interest import Answer, Reach, Remind
from rules.person import Age
from rules.visits import Barrier, Feeling, Goes
from tests.app import kainuu
from tests.transcripts.runner import Stage, stage

OTHERS = (
    "interest",
    "interest_event",
    "message",
    "reminder",
    "coming",
    "notice",
    "task",
    "invitation",
    "watch",
    "step",
    "barrier",
    "contact",
    "override",
    "version",
)
"""Tables in which a stranger's own rows would show too: none of their attempts makes one."""
WAITS = a.Search(kinds=(11,))
MEETING = 29_925_600
"""Tuesday 24 November 2026, 18:00 in Helsinki, in minutes since 1970."""
A_WEEK = 7 * 24 * 60
NOT_AMONG = "I cannot find that among your hobbies."
OLD = "That button is old."
GONE = "This fair is not in my list now."
LINK_OLD = "This link is old"
NAMELESS, AS_AMINA = digest("\0"), digest("Amina\0")
"""What a page is marked with that shows neither a name nor a number; and one that shows a name."""

_keys = count(1)


class Stranger:
    """Another person in the same service, in the same kind of chat."""

    def __init__(self, played: Stage) -> None:
        self._played = played

    async def press(self, token: str) -> str:
        return await self._send(Kind.PRESS, token=token)

    async def press_to(self, address: a.Address) -> str:
        return await self.press(encode(address))

    async def type(self, text: str) -> str:
        return await self._send(Kind.TEXT, text=text)

    async def open(self, payload: str) -> str:
        return await self._send(Kind.START, text=payload)

    async def _send(self, kind: Kind, **fields: str) -> str:
        screen = self._played.script.screen
        screen.written.clear()
        self._played.script.mails.written.clear()
        await self._played.service.turns.receive(
            Inbound(screen.name, f"stranger:{next(_keys)}", "stranger", kind, **fields)
        )
        await self._played.play("$ tasks")  # whatever waits is sent
        return "\n".join(said for said in screen.written)


def attempts(interest: int) -> Iterator[tuple[type, a.Address, str]]:
    """Command · the button that asks for it · what is answered."""
    yield c.Withdraw, a.TakeBack(interest), NOT_AMONG
    yield c.SetName, a.TakeNameBack(interest), NOT_AMONG
    yield c.SetName, a.TellName(interest, NAMELESS), NOT_AMONG
    yield c.InviteGuardian, a.NewLink(interest), NOT_AMONG
    yield c.AskStaff, a.ToStaff(interest), NOT_AMONG
    for code in ("A" * 16, "A"):
        yield c.SayAsGuardian, a.SayYes(code), LINK_OLD
        yield c.SayAsGuardian, a.SayNo(code), LINK_OLD
    for remind in Remind:
        yield c.SetRemind, a.ChooseRemind(interest, remind), NOT_AMONG
    for coming in (True, False):
        yield c.SayComing, a.AnswerReminder(interest, MEETING, coming), NOT_AMONG
        yield c.SayComing, a.AnswerReminder(interest, 2**63 - 1, coming), NOT_AMONG
    yield SetWent, a.SayHowItWas(interest, Feeling.GOOD), NOT_AMONG
    yield SetNotDared, a.SayNotDared(interest), NOT_AMONG
    yield AskTogether, a.GoTogether(interest), NOT_AMONG
    for barrier in Barrier:
        yield CountBarrier, a.SayWhy(interest, barrier), NOT_AMONG
    for goes in Goes:
        yield SetStill, a.SayStill(interest, goes), NOT_AMONG

    yield c.BlockThem, a.Block(interest), NOT_AMONG
    yield c.ReportThem, a.Report(interest), NOT_AMONG


LOOKED_AT = (
    *(a.MyHobby, a.ConfirmWithdraw, a.Joined, a.NotDared, a.Together, a.AskWhy),
    *(a.AskStaffInstead, a.AskMyName, a.AskTellName, a.AskNameBack),
    *(a.Write, a.ConfirmBlock, a.ConfirmReport, a.CheckMessage),
)


@pytest.mark.heavy
async def test_no_command_reaches_another_person(caplog) -> None:
    async with stage("# 2026-11-21 12:00", "web") as played:
        await played.play("> /start h1", "> [English]", "> [I want to come]", "> [18 or more]", "> Amina")
        await played.play("> [In this chat]", "> [By e-mail]", "> amina@example.org")
        await Mailboxes(played.service).confirm(played.script.mails.button("Yes, it was me")[2].rpartition("/")[2])
        await played.play(f"> (token {encode(a.Watch(WAITS))})", f"> (token {encode(a.MakeCalendar())})")
        await played.play("= 2026-11-23 18:30")
        await played.play("$ interest 1 welcome", "= 2026-11-25 13:00")
        interest, watch = played.rows()["interest"][0][0], played.rows()["watch"][0][0]
        assert isinstance(interest, int)
        assert isinstance(watch, int)
        stranger = Stranger(played)
        await stranger.type("hello")
        await stranger.press_to(a.ChooseLanguage("en"))
        before = others(played)
        assert len(before["calendar"]) == 1
        not_yours = played.service.renderer.text(changes.NOT_YOURS(), "fi")
        tried: set[type] = set()

        for command, address, answer in attempts(interest):
            assert answer in await stranger.press_to(address), address
            assert others(played) == before, address
            tried.add(command)
        for page in LOOKED_AT:
            assert NOT_AMONG in await stranger.press_to(page(interest)), page

        # Words that they wrote for one of another's: the page to write them on is not shown, and they do not go.
        await stranger.press_to(a.Write(interest))
        await stranger.type("Is there a bus?")
        assert NOT_AMONG in await stranger.press_to(a.SendMessage(interest, digest("Is there a bus?")))
        assert others(played) == before
        tried.add(c.WriteToThem)

        assert "You have not asked me" in await stranger.press_to(a.StopWatching(watch))
        assert others(played) == before
        tried.add(c.DropWatch)

        # Buttons of an association's contact, and an invitation that somebody made up.
        for address in (a.Waiting(1), a.Asked(1), *(a.AskAnswer(1, answer) for answer in Answer)):
            assert OLD in await stranger.press_to(address), address
        for answer in Answer:
            assert OLD in await stranger.press_to(a.AnswerInterest(1, answer, 0, "")), answer
        tried.add(c.AnswerFor)
        await stranger.press_to(a.Words(1))
        await stranger.type("Is there a bus?")
        for address in (a.CheckWords(1), a.SendWords(1, digest("Is there a bus?")), a.WordsSent(1, done=True)):
            assert OLD in await stranger.press_to(address), address
        tried.add(c.WriteFor)
        assert OLD in await stranger.open("kAAAAAAAAAAAAAAAA")
        tried.add(c.ConnectContact)
        assert OLD in await stranger.open("aAAAAAAAAAAAAAAAA")
        tried.add(JoinStaff)
        assert others(played) == before

        # A link that somebody made up, and a mailbox that is another's: whoever reads it is asked, no more.
        assert OLD in await stranger.open("jAAAAAAAAAAAAAAAA")
        tried.add(c.JoinChat)
        await stranger.press_to(a.AskEmail(SWIMMING, Age.ADULT, Reach.CHAT, NAMELESS))
        assert "What name" in await stranger.type("amina@example.org")
        asked = [said for said in played.script.mails.written if said.startswith("@")]
        assert asked == ["@ amina@example.org: Mukaan: is this your e-mail address?"]
        tried.add(c.OfferEmail)
        assert {**others(played), "invitation": before["invitation"]} == before

        # What each may do for themselves touches nobody else.
        assert "I have stopped" in await stranger.type("stop")
        assert "Hello!" in await stranger.press_to(a.GoOn())
        tried.add(c.SetQuiet)
        assert "What name" in await stranger.press_to(a.MoveToChat(SWIMMING, Age.ADULT, Reach.CHAT, NAMELESS))
        tried.add(c.InviteChat)
        assert "What name" in await stranger.press_to(a.Join(SWIMMING, Age.ADULT, Reach.CHAT, NAMELESS))
        tried.add(c.Register)
        assert "I cannot write to you first" in await stranger.press_to(a.Watch(WAITS))
        tried.add(c.AddWatch)
        assert "I found nothing like that" in await stranger.type("tennis in Kuhmo")
        assert [row[-1] for row in played.rows()["unmet"]] == [1]
        tried.add(c.CountUnmet)
        assert "Copy this address" in await stranger.press_to(a.MakeCalendar())
        assert len(played.rows()["calendar"]) == 2
        assert "does not work any more" in await stranger.press_to(a.StopCalendar())
        assert played.rows()["calendar"] == before["calendar"]
        tried |= {c.MakeCalendar, c.StopCalendar}

        # What a contact tells of a hobby's next meeting, or of the hobby. What ships cannot be changed by anybody.
        await kainuu.take(played, kainuu.UINTI)
        own, imported = kainuu.number(played, "uinti"), others(played)
        assert imported["version"] != before["version"]
        told = [a.TellChange(own, what, (MEETING + A_WEEK) * (what is What.CANCEL)) for what in What]
        for address in (a.ChangeHobby(own), *told):
            assert not_yours in await stranger.press_to(address), address
        assert others(played) == imported
        before["version"] = imported["version"]
        tried.add(c.TellChange)

        # A fair: whoever says that they come says it for themselves; one that is not there is nobody's.
        await show_example_fair(played.service)
        await played.play(f"> (token {encode(a.ComeToFair(1, coming=True))})")
        coming, now = played.rows()["fair_coming"], others(played)
        before |= {table: now[table] for table in ("person", "address", "version")}
        assert "You have said that you are coming" in await stranger.press_to(a.ComeToFair(1, coming=True))
        assert "I'm coming" in await stranger.press_to(a.ComeToFair(1, coming=False))
        assert GONE in await stranger.press_to(a.ComeToFair(999, coming=True))
        assert played.rows()["fair_coming"] == coming
        tried.add(c.SayFair)
        assert GONE in await stranger.press_to(a.StallHobbies(999))
        assert OLD in await stranger.press_to(a.FairCounts(1))
        assert "Table 1" in await stranger.open("s1")
        tried.add(c.CountStall)
        assert "Everything is deleted" in await stranger.press_to(a.EraseAll())
        tried.add(c.Erase)
        assert others(played) == before
        assert played.rows()["fair_coming"] == coming
        assert tried == set(get_args(c.Command)) - set(STAFF_COMMANDS)
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


def others(played: Stage) -> dict[str, list[tuple[object, ...]]]:
    """All that is kept about the other person."""
    rows = played.rows()
    owner = rows["interest"][0][2]
    kept = {table: rows[table] for table in OTHERS}
    return kept | {
        "person": [row for row in rows["person"] if row[0] == owner],
        "address": [row for row in rows["address"] if row[1] == owner],
        "calendar": [row for row in rows["calendar"] if row[1] == owner],
    }


async def test_a_link_to_another_chat_works_once_and_leads_to_one_person() -> None:
    async with stage("# 2026-11-21 12:00", "web") as played:
        await played.play("> /start h1", "> [English]", "> [I want to come]", "> [18 or more]", "> Mikko")
        await played.play("> [In this chat]", "> [In Telegram]")
        code = played.script.screen.button("Open Telegram")[2].partition("?start=j")[2]

        telegram = Script(played.service, played.clock, do, channel="telegram")
        assert "You have said that you want to come." in "\n".join(await telegram.do(f"> /start j{code}"))
        assert len(played.rows()["person"]) == 1
        assert [row[2] for row in played.rows()["address"]] == ["telegram"]

        again = Inbound("telegram", "again", "somebody else's chat", Kind.START, text=f"j{code}")
        await played.service.turns.receive(again)
        said = "\n".join(await telegram.do("$ tasks"))
        assert OLD in said
        assert "Mikko" not in said
        assert len(played.rows()["person"]) == 2


async def test_a_second_press_on_yes_changes_nothing() -> None:
    async with stage() as played:
        await played.play("> /start h1", "> [English]", "> [I want to come]", "> [18 or more]", "> Amina")
        yes = f"> (token {encode(a.Join(SWIMMING, Age.ADULT, Reach.CHAT, AS_AMINA))})"
        first = await played.play(yes)
        kept = {table: played.rows()[table] for table in OTHERS}
        again = await played.play(yes)
        assert "I tell them today" in first[0]
        assert "You have already said that you want to come" in again[0]
        assert {table: played.rows()[table] for table in OTHERS} == kept


async def test_an_answer_to_a_meeting_that_nobody_was_reminded_of_is_not_kept() -> None:
    async with stage() as played:
        await played.play(
            "> /start h1", "> [English]", "> [I want to come]", "> [18 or more]", "> Amina", "> [In this chat]"
        )
        interest = played.rows()["interest"][0][0]
        for meeting in (MEETING + 1, 0, 2**63 - 1):
            said = await played.play(f"> (token {encode(a.AnswerReminder(interest, meeting, coming=False))})")
            assert "Naisten uintivuoro" in said[0]
            assert played.rows()["coming"] == []
        await played.play(f"> (token {encode(a.AnswerReminder(interest, MEETING, coming=False))})")
        assert len(played.rows()["coming"]) == 1
