"""What becomes of talks when the staff group changes: topics deleted or turned off, another number, an error."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.app import group as group_module
from bot.app.group import KeptTopics
from bot.channels.telegram import group as group_channel
from bot.commands import caring, grouping
from bot.messages import Inbound, Kind, Rates
from rules.roles import Role
from tests.app.test_group import GROUP, MIKKO, Stage, joins, stage, until
from tests.botapi import Person

pytestmark = pytest.mark.slow

COUNSELLOR = Person(MIKKO, "Mikko", "fi")
ELSEWHERE = -1009876543210


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(group_module, "FIRST_PAUSE", 0.05)
    monkeypatch.setattr(group_channel, "RATES", Rates())


@pytest.fixture
async def talk(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path) as made:
        yield made


def delete_by_hand(talk: Stage, thread: int) -> None:
    """Somebody deletes a topic in their app, with what stands in it."""
    chat = talk.server.state.chats.known[GROUP]
    del chat.topics[thread]
    for number, message in list(chat.messages.items()):
        if message.content.get("message_thread_id") == thread:
            del chat.messages[number]
    chat.touch()


def turn(talk: Stage, *, forum: bool) -> None:
    """Somebody turns topics on or off."""
    talk.group.chat["is_forum"] = forum
    talk.server.state.chats.known[GROUP].public = talk.group.chat


async def erase(talk: Stage) -> None:
    await talk.amina.say("delete my data")
    await talk.amina.tap("Delete")
    await talk.amina.tap("Yes")
    await talk.amina.sees("Everything is deleted")


async def comes(talk: Stage, query: str, value: str) -> None:
    """Wait until the only row is this."""
    async with asyncio.timeout(10):
        while await talk.rows(query) != [(value,)]:
            await asyncio.sleep(0.02)


async def kinds(talk: Stage) -> list[object]:
    return [row[0] for row in await talk.rows("SELECT kind FROM task ORDER BY kind")]


async def test_a_talk_goes_on_in_another_topic_when_somebody_has_deleted_its_own(talk: Stage) -> None:
    first = await talk.talks()
    delete_by_hand(talk, first)
    await talk.amina.say("Are you there?")
    second = await talk.thread("Are you there?")
    await talk.job()
    head = await talk.group.sees("Case 1")
    assert head.content["message_thread_id"] == second != first
    await talk.group.say(COUNSELLOR, "Yes", second)
    await talk.amina.sees("Yes")
    delete_by_hand(talk, second)
    await erase(talk)
    await talk.job()
    await until(lambda: talk.server.calls["deleteForumTopic"])
    await talk.job()
    assert await talk.rows("SELECT number FROM topic") == []
    assert "topic-left" not in await kinds(talk)


async def test_a_closed_cases_topic_that_somebody_has_deleted_comes_back_only_with_its_person(talk: Stage) -> None:
    thread = await talk.talks()
    await talk.group.tap(COUNSELLOR, "Close")
    await comes(talk, "SELECT state FROM delivery WHERE key LIKE 'case-close:%'", "sent")
    delete_by_hand(talk, thread)
    await talk.service.database.write(lambda tx: tx.run("topic_lost", number=1, thread=str(thread)))
    await talk.job()
    assert await talk.rows("SELECT head, shown FROM topic") == [("", "")]
    assert await talk.group.topics() == {}
    await talk.amina.say("One more thing")
    again = await talk.thread("One more thing")
    assert (await talk.group.sees("Nobody has taken it yet.")).content["message_thread_id"] == again
    assert (await talk.group.topics())[again] == ("#1", False)


async def test_what_a_person_writes_does_not_stay_in_a_group_whose_topics_were_turned_off(talk: Stage) -> None:
    thread = await talk.talks()
    turn(talk, forum=False)
    await talk.amina.say("Are you there?")
    await until(lambda: talk.server.calls["deleteMessage"])
    await talk.job()
    await talk.group.sees("Case 1: there is a new message.")
    assert "Are you there?" not in str(await talk.group.screen())
    await talk.mikko.say("/start t1")
    assert "Are you there?" in (await talk.mikko.sees("What you write now goes to them.")).text

    turn(talk, forum=True)
    await KeptTopics(talk.service, str(GROUP)).set_forum(forum=True)
    await talk.amina.say("Thank you")
    assert await talk.thread("Thank you") == thread
    turn(talk, forum=False)
    await erase(talk)
    await talk.job()
    await until(lambda: talk.server.calls["deleteForumTopic"])
    await talk.job()
    assert "topic-left" in await kinds(talk), "it stands there, and only staff can delete it"


async def test_that_the_group_is_out_of_reach_does_not_wait_an_hour_to_stand_there(talk: Stage) -> None:
    await talk.talks()
    await talk.group.post(COUNSELLOR, {"migrate_to_chat_id": ELSEWHERE})
    await comes(talk, "SELECT kind FROM task WHERE kind <> 'case'", "group-moved")
    hour_ago = talk.service.now() - 60 * 60 * 1000
    to_mail = await talk.service.database.read(lambda tx: tx.all("tasks_unmailed_in_group", before=hour_ago))
    moved = await talk.rows("SELECT id FROM task WHERE kind = 'group-moved'")
    assert [(row["id"],) for row in to_mail] == moved


async def test_in_another_group_no_old_number_means_anything(talk: Stage) -> None:
    """A topic there that has an old one's number is staff's own: what they write in it reaches nobody."""
    thread = await talk.talks()
    service, now = talk.service, talk.service.now()
    there = replace(service.context, group=str(ELSEWHERE))

    async def word(key: str) -> None:
        said = Inbound("group", key, str(MIKKO), Kind.TEXT, text=f"Lunch at {key}?", thread=str(thread))
        await service.database.write(lambda tx: grouping.from_group(tx, there, said, now))
        service.wake()

    await service.database.write(lambda tx: grouping.begin(tx, service.context, now))
    assert await talk.rows("SELECT thread FROM topic") == [(str(thread),)], "the same group again changes nothing"
    await service.database.write(lambda tx: grouping.begin(tx, there, now))
    await word("11")
    assert await talk.amina.is_quiet(0.3)
    assert await talk.rows("SELECT thread, head, shown FROM topic") == [("", "", "")]
    assert await talk.rows("SELECT chat, forum FROM staff_group") == [(str(ELSEWHERE), 1)]
    assert await kinds(talk) == ["case", "topic-left"], "what stands in the old group only staff can delete"
    await service.database.write(lambda tx: grouping.begin(tx, there, now))
    assert await kinds(talk) == ["case", "topic-left"]


async def test_whoever_becomes_an_editor_leaves_the_group_and_whoever_is_back_in_time_stays(talk: Stage) -> None:
    await talk.talks()
    await talk.group.tap(COUNSELLOR, "Take")
    await talk.group.sees("One of you has it since")
    await joins(talk.service, talk.mikko, Role.EDITOR, "Mikko")
    await until(lambda: talk.server.calls["unbanChatMember"])
    assert await talk.group.removed() == ([MIKKO], [])
    assert await talk.rows("SELECT taken_by FROM task_post WHERE taken_by IS NOT NULL") == []

    # The bot lost its right to remove people; meanwhile Mikko is a counsellor again.
    await talk.group.promote_bot("can_manage_topics", "can_delete_messages")
    await joins(talk.service, talk.mikko, Role.COUNSELLOR, "Mikko")
    await joins(talk.service, talk.mikko, Role.EDITOR, "Mikko")
    waits = "SELECT state FROM delivery WHERE key LIKE 'member-leaves:%' AND reason <> '' ORDER BY id"
    await comes(talk, waits, "queued")
    await joins(talk.service, talk.mikko, Role.COUNSELLOR, "Mikko")
    await comes(talk, waits, "skipped")


async def test_staff_are_told_that_their_message_did_not_go_when_its_turn_raised(
    talk: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    thread = await talk.talks()

    async def breaks(*_: object, **__: object) -> None:
        raise LookupError

    with monkeypatch.context() as broken:
        broken.setattr(caring, "answer", breaks)
        await talk.group.say(COUNSELLOR, "On the left.", thread)
        hint = await talk.group.sees("Something went wrong here.")
        assert hint.content["message_thread_id"] == thread
        await talk.group.say(COUNSELLOR, "In a topic of our own", 77)
    assert await talk.amina.is_quiet(0.3)
    await talk.group.say(COUNSELLOR, "On the left.", thread)
    await talk.amina.sees("On the left.")
    assert len([one for one in await talk.group.screen() if "Something went wrong" in one.text]) == 1
