"""People and staff talk, over the strict server: in the topics of a group, and in a group without topics."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.app import group as group_module
from bot.app.service import Service
from bot.app.telegram import Telegram
from bot.channels.telegram import group as group_channel
from bot.commands import leaving
from bot.config import Secret, sections
from bot.messages import Rates
from bot.store import notices, staff
from rules.roles import Role
from tests.app.running import built
from tests.botapi import BotApiServer, Fault, Group, Person, User
from tests.botapi.robot import STICKER, VOICE, photo

TOKEN = "987654321:planted-bot-token"
GROUP = -1001234567890
MIKKO, OLENA, BAHAR = 501, 502, 503
ALL = ("can_manage_topics", "can_restrict_members", "can_delete_messages")

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(group_module, "FIRST_PAUSE", 0.05)
    monkeypatch.setattr(group_channel, "RATES", Rates())


@dataclass
class Stage:
    """One service, its staff group, Amina who has chosen English, Mikko who is a counsellor."""

    server: BotApiServer
    service: Service
    group: Group
    amina: User
    mikko: User

    async def job(self, *names: str) -> None:
        """Run jobs now."""
        for job in self.service.clock.jobs:
            if job.name in (names or ("look after cases", "show tasks")):
                await self.service.clock.run(job)

    async def rows(self, query: str) -> list[tuple[object, ...]]:
        path = self.service.config.database.url.reveal().removeprefix("sqlite:///")
        with closing(sqlite3.connect(path)) as database:
            return list(database.execute(query))

    async def talks(self, text: str = "Where is the door?") -> int:
        """Amina asks for a person and says what it is about; the number of the topic."""
        await self.amina.say("human")
        await self.amina.sees("What is it about?")
        await self.amina.say(text)
        await self.amina.sees("Our staff get your message.")
        await until(lambda: self.server.calls["createForumTopic"])
        return await self.thread(text)

    async def thread(self, text: str) -> int:
        shown = await self.group.sees(text)
        return int(shown.content["message_thread_id"])


async def until(check: Callable[[], object], seconds: float = 10) -> None:
    async with asyncio.timeout(seconds):
        while not check():
            await asyncio.sleep(0.01)


async def joins(stage_: Service, who: User, role: Role, name: str) -> None:
    now = stage_.now()
    code = await stage_.database.write(lambda tx: staff.invite(tx, stage_.private, role, name, now))
    await who.say(f"/start a{code}")
    await who.sees("/staff")


@asynccontextmanager
async def stage(folder: Path, *, forum: bool = True, rights: tuple[str, ...] = ALL) -> AsyncIterator[Stage]:
    async with BotApiServer(TOKEN, rates=False) as server:
        group = Group(server, GROUP, "Tiimi", forum=forum)
        await group.add_bot(Person(MIKKO, "Mikko", "fi"))
        await group.promote_bot(*rights)
        telegram = sections.Telegram(token=Secret(TOKEN), api_url=server.url)
        team = sections.Staff(email="tiimi@example.org", language="en", group=str(GROUP))
        async with built(folder, telegram=telegram, staff=team) as service:
            way = Telegram(service)
            await service.start(alone=True)
            await way.start()
            try:
                await until(lambda: service.context.settings.chat_link)
                await until(lambda: server.calls["getChatMember"])
                amina, mikko = User(server, 1001, "Amina"), User(server, MIKKO, "Mikko")
                for who in (amina, mikko):
                    await who.say("/start")
                    await who.tap("English")
                    await who.sees("Hello!")
                await joins(service, mikko, Role.COUNSELLOR, "Mikko")
                yield Stage(server, service, group, amina, mikko)
            finally:
                await way.stop()
                await service.outbox.stop(1) if service.outbox else None
                await way.close()


@pytest.fixture
async def talk(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path) as made:
        yield made


async def test_a_talk_from_the_person_to_staff_and_back(talk: Stage) -> None:
    await talk.amina.say("swimming in Kajaani")
    await talk.amina.sees("Kajaani")
    thread = await talk.talks()
    assert await talk.group.topics() == {thread: ("#1", False)}
    head = await talk.group.sees("Case 1")
    assert "Language: English" in head.text
    assert "Municipality: Kajaani" in head.text
    assert "They were looking for a hobby." in head.text
    assert "Amina" not in str(await talk.group.screen())
    assert head.labels == ("🙋 Take", "✔️ Close", "🔗 Open")

    mikko = Person(MIKKO, "Mikko", "fi")
    await talk.group.tap(mikko, "Take")
    await talk.group.sees("One of you has it since")
    await talk.group.say(mikko, "Pihan \u202epuolella. 😀", thread)
    shown = await talk.amina.sees("Our staff write to you:")
    assert "Pihan puolella. 😀" in shown.text
    await talk.amina.say("thanks")
    await talk.group.sees("thanks")
    await talk.group.say(mikko, "/note She has a pram.", thread)
    await talk.group.sees("Noted. They do not get this.")
    assert "pram" not in str(await talk.amina.screen())

    await talk.group.tap(mikko, "Close")
    await talk.group.sees("Closed. It opens again when they write.")
    await until_topics(talk, {thread: ("#1", True)})
    await talk.amina.say("One more thing")
    await talk.group.sees("One more thing")
    await talk.group.sees("Nobody has taken it yet.")
    assert await talk.group.topics() == {thread: ("#1", False)}
    assert talk.server.calls["createForumTopic"] == 1


async def until_topics(talk: Stage, topics: dict[int, tuple[str, bool]]) -> None:
    async with asyncio.timeout(10):
        while await talk.group.topics() != topics:
            await asyncio.sleep(0.02)


async def test_pictures_and_voice_pass_both_ways(talk: Stage) -> None:
    thread = await talk.talks()
    await talk.amina.send_photo("This door?")
    shown = await talk.group.sees("This door?")
    assert shown.content["photo"][0]["file_id"] == "test-photo-90000"
    assert shown.content["message_thread_id"] == thread
    await talk.amina.send_voice()
    await until(lambda: [one for one in talk.server.sent if one.method == "sendVoice"])
    mikko = Person(MIKKO, "Mikko", "fi")
    await talk.group.post(mikko, {"voice": VOICE}, thread)
    await until(lambda: [one for one in talk.server.sent if one.method == "sendVoice" and one.chat_id == 1001])
    await talk.group.post(mikko, {"photo": photo(70_000), "caption": "Here!"}, thread)
    assert (await talk.amina.sees("Here!")).content["photo"]

    # What cannot be passed on is said to both sides.
    await talk.amina.send_photo(size=30 << 20)
    await until(lambda: any("test-photo-small" in str(one.content) for one in talk.server.sent))
    await talk.amina.send_sticker()
    await talk.amina.sees("I cannot send this to our staff.")
    await talk.group.post(mikko, {"sticker": STICKER}, thread)
    await talk.group.sees("I can pass on only words, pictures and voice messages.")


async def test_only_staff_act_in_the_group(talk: Stage) -> None:
    thread = await talk.talks()
    before = await talk.rows("SELECT number, done_at FROM task ORDER BY number")
    stranger, editor = Person(OLENA, "Olena", "uk"), User(talk.server, BAHAR, "Bahar")
    await joins(talk.service, editor, Role.EDITOR, "Bahar")
    for nobody in (stranger, editor.person):
        await talk.group.say(nobody, "Hello from the group", thread)
        await talk.group.say(nobody, "Hello again", thread)
        for label in ("Take", "Close"):
            await talk.group.tap(nobody, label)
    hidden = {"text": "I am an admin", "sender_chat": {"id": GROUP, "type": "supergroup", "title": "Tiimi"}}
    await talk.group.post(stranger, hidden, thread)
    await talk.group.sees("only what our counsellors and admins write")
    mikko = Person(MIKKO, "Mikko", "fi")
    await talk.group.say(mikko, "To nobody")
    await talk.group.sees("Nobody gets what you write here.")
    await talk.group.say(mikko, "The real one", thread)
    await talk.amina.sees("The real one")
    said = str(await talk.amina.screen())
    assert not any(text in said for text in ("from the group", "again", "an admin", "To nobody"))
    assert await talk.rows("SELECT number, done_at FROM task ORDER BY number") == before
    assert await talk.rows("SELECT taken_by FROM task_post WHERE taken_by IS NOT NULL") == []
    hints = [one for one in talk.server.sent if "only what our counsellors" in one.text]
    assert len(hints) == 3  # one for each of them, and one for who hides


async def test_of_two_who_take_a_case_the_first_has_it(talk: Stage) -> None:
    await talk.talks()
    olena = User(talk.server, OLENA, "Olena")
    await joins(talk.service, olena, Role.ADMIN, "Olena")
    head = await talk.group.sees("Case 1")
    token = next(button["callback_data"] for row in head.rows for button in row if "Take" in button["text"])
    await asyncio.gather(
        *(
            talk.group.stage.press(
                chat_id=GROUP, sender={"id": who, "is_bot": False}, message_id=head.message_id, data=token
            )
            for who in (MIKKO, OLENA)
        )
    )
    await talk.group.sees("One of you has taken it before.")
    assert len(await talk.rows("SELECT taken_by FROM task_post WHERE taken_by IS NOT NULL")) == 1


async def test_erasure_deletes_the_topic_and_the_rows(talk: Stage) -> None:
    thread = await talk.talks()
    await talk.amina.say("delete my data")
    await talk.amina.tap("Delete")
    await talk.amina.tap("Yes")
    await talk.amina.sees("Everything is deleted")
    await talk.job()
    await until_topics(talk, {})
    assert "door" not in str(await talk.group.screen())
    for table in ("staff_case", "case_message"):
        assert await talk.rows(f"SELECT id FROM {table}") == []
    await talk.job()
    assert await talk.rows("SELECT number FROM topic") == []
    await talk.group.say(Person(MIKKO, "Mikko", "fi"), "Too late", thread)
    assert await talk.amina.is_quiet(0.3)


async def test_somebody_who_is_removed_from_staff_leaves_the_group_and_can_be_invited_again(talk: Stage) -> None:
    thread = await talk.talks()
    number = (await talk.rows("SELECT number FROM staff"))[0][0]
    context, now = talk.service.context, talk.service.now()
    await talk.service.database.write(lambda tx: leaving.remove(tx, context, int(str(number)), now))
    talk.service.wake()
    await until(lambda: talk.server.calls["unbanChatMember"])
    assert await talk.group.removed() == ([MIKKO], [])
    await talk.group.say(Person(MIKKO, "Mikko", "fi"), "I am still here", thread)
    await talk.group.sees("only what our counsellors and admins write")
    assert "still here" not in str(await talk.amina.screen())


async def test_tasks_stand_in_the_group_and_are_taken_and_done_there(talk: Stage) -> None:
    private, now = talk.service.private, talk.service.now()
    details = {"age": "13to17", "language": "ar", "place": "Kajaani", "phone": "044 000 0001", "interest": 7}
    await talk.service.database.write(
        lambda tx: notices.add_task(tx, private, "minor:1", "minor", now, hobby=1, details=details)
    )
    await talk.job()
    shown = await talk.group.sees("Task 1")
    assert "000 0001" not in shown.text
    assert "message_thread_id" not in shown.content
    await talk.job()
    mikko = Person(MIKKO, "Mikko", "fi")
    await talk.group.tap(mikko, "Take")
    assert (await talk.group.sees("One of you has it since")).message_id == shown.message_id
    await talk.mikko.say("/start t1")
    assert "044 000 0001" in (await talk.mikko.sees("Task 1")).text
    await talk.group.tap(mikko, "Done")
    assert (await talk.group.sees("Done.")).message_id == shown.message_id
    assert len([one for one in await talk.group.screen() if "Task 1" in one.text]) == 1
    await talk.amina.say("/start t1")
    await talk.amina.sees("That button is old.")
    assert "000 0001" not in str(await talk.amina.screen())


async def test_a_topic_that_nobody_knows_of_stays_empty(talk: Stage) -> None:
    talk.server.faults.add(Fault("reset", method="createForumTopic", after=True, times=2))
    await talk.amina.say("human")
    await talk.amina.sees("What is it about?")
    await talk.amina.say("Where is the door?")
    shown = await talk.group.sees("Where is the door?", 20)
    topics = await talk.group.topics()
    assert len(topics) == 3
    orphans = set(topics) - {shown.content["message_thread_id"]}
    written = [one for one in await talk.group.screen() if "forum_topic_created" not in one.content]
    assert orphans.isdisjoint(one.content.get("message_thread_id") for one in written)


async def test_a_group_without_topics_gets_no_texts(tmp_path: Path) -> None:
    async with stage(tmp_path, forum=False) as talk:
        await talk.amina.say("human")
        await talk.amina.sees("What is it about?")
        await talk.amina.say("Where is the door?")
        await talk.amina.sees("Our staff get your message.")
        new = await talk.group.sees("Case 1: there is a new message.")
        assert "door" not in str(await talk.group.screen())
        head = await talk.group.sees("somebody wants to talk")
        assert "English" not in head.text
        await until(lambda: talk.server.calls["sendMessage"])
        link = next(button["url"] for row in new.rows for button in row)
        payload = link.partition("?start=")[2]
        await talk.mikko.say(f"/start {payload}")
        assert "They: Where is the door?" in (await talk.mikko.sees("What you write now goes to them.")).text.replace(
            "\u2068", ""
        ).replace("\u2069", "")
        await talk.mikko.say("On the left.")
        await talk.amina.sees("On the left.")
        await talk.group.say(Person(MIKKO, "Mikko", "fi"), "Who is it?")
        await talk.group.sees("Nobody gets what you write here.")
        assert "createForumTopic" not in talk.server.calls


async def test_a_group_that_turns_out_to_have_no_topics_gets_no_texts_either(tmp_path: Path) -> None:
    async with stage(tmp_path, forum=False) as talk:
        await talk.service.database.write(lambda tx: tx.run("group_set", chat=str(GROUP), forum=1))
        await talk.amina.say("human")
        await talk.amina.sees("What is it about?")
        await talk.amina.say("Where is the door?")
        await until(lambda: talk.server.calls["createForumTopic"])
        await asyncio.sleep(0.2)
        await talk.job()
        await talk.group.sees("Case 1: there is a new message.")
        assert "door" not in str(await talk.group.screen())


async def test_a_bot_that_may_not_is_a_task_and_the_talk_waits(tmp_path: Path) -> None:
    async with stage(tmp_path, rights=("can_restrict_members",)) as talk:
        await talk.amina.say("human")
        await talk.amina.sees("What is it about?")
        await talk.amina.say("Where is the door?")
        await until(lambda: talk.server.calls["createForumTopic"])
        await asyncio.sleep(0.2)
        kinds = [row[0] for row in await talk.rows("SELECT kind FROM task ORDER BY kind")]
        assert kinds == ["case", "group-trouble"]
        assert "door" not in str(await talk.group.screen())


async def test_a_group_that_moved_is_a_task(talk: Stage) -> None:
    await talk.group.post(Person(MIKKO, "Mikko", "fi"), {"migrate_to_chat_id": -1009})
    async with asyncio.timeout(10):
        while not await talk.rows("SELECT kind FROM task WHERE kind = 'group-moved'"):
            await asyncio.sleep(0.02)
    await talk.mikko.say("/start t1")
    await talk.mikko.sees("-1009")
