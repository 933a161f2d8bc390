"""The staff group of one service: what is kept of it, and a look at whether it has topics and lets us work."""

import asyncio
import logging

from telegram.error import BadRequest, Forbidden, TelegramError

from bot.app.service import Service
from bot.channels.telegram.api import BotApi
from bot.channels.telegram.group import Place
from bot.commands.showing import HEAD, TASK
from bot.store import cases, notices
from bot.store.database import Tx
from dialogs.pages.staff import GROUP_TROUBLE
from rules.cases import DAY

log = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 2.0, 300.0
LOOK_SECONDS = 3600.0
"""How often it is asked again whether the group has topics."""

RIGHTS = ("can_manage_topics", "can_restrict_members", "can_delete_messages")
"""What the bot needs to be allowed there; the last, to delete a topic with what stands in it."""


class KeptTopics:
    """What is kept of the group, each in a transaction of its own: see `bot.channels.telegram.group.Topics`."""

    def __init__(self, service: Service, chat: str) -> None:
        self._service = service
        self._chat = chat

    async def place(self, number: int) -> Place | None:
        """Where a case stands."""
        kept = await self._service.database.read(lambda tx: cases.topic(tx, number))
        return Place(kept.thread, kept.head) if kept and not kept.ending else None

    async def forum(self) -> bool:
        """Whether the group has topics."""
        return await self._service.database.read(lambda tx: cases.has_topics(tx, self._chat))

    async def made(self, number: int, thread: str) -> bool:
        """Keep the topic of a case, unless it has one."""
        row = await self._service.database.write(lambda tx: tx.one("topic_made", number=number, thread=thread))
        return row is not None

    async def lost(self, number: int, thread: str) -> None:
        """Somebody has deleted a topic."""
        await self._service.database.write(lambda tx: tx.run("topic_lost", number=number, thread=thread))

    async def no_topics(self) -> None:
        """The group has none."""
        await self.set_forum(forum=False)

    async def set_forum(self, *, forum: bool) -> None:
        """Keep whether it has; when that is another than before, what stands nowhere yet is shown anew."""

        async def work(tx: Tx) -> None:
            if await cases.has_topics(tx, self._chat) != forum:
                await tx.run("topics_anew")
                await tx.run("case_words_anew")
            await tx.run("group_set", chat=self._chat, forum=int(forum))

        await self._service.database.write(work)

    async def stands(self, key: str, message: str) -> None:
        """Keep where a message is that is edited later."""
        number = key.split(":")[1] if key.startswith((HEAD, TASK)) else ""
        if key.startswith(HEAD):
            await self._service.database.write(lambda tx: tx.run("topic_head", number=int(number), message=message))
        elif number:
            await self._service.database.write(lambda tx: tx.run("task_post_stands", task=int(number), message=message))

    async def gone(self, thread: str) -> None:
        """A topic is deleted."""
        await self._service.database.write(lambda tx: tx.run("topic_gone", thread=thread))

    async def trouble(self) -> None:
        """Staff have a task, one a day."""
        now, private = self._service.now(), self._service.private
        key = f"{GROUP_TROUBLE}:{now // DAY}"
        await self._service.database.write(lambda tx: notices.add_task(tx, private, key, GROUP_TROUBLE, now))


async def troubles(api: BotApi, chat: str) -> tuple[bool, list[str]]:
    """Whether the group has topics, and what is wrong with it, in words for an operator. Raises TelegramError."""
    try:
        found = await api.call("getChat", {"chat_id": chat})
        member = await api.call("getChatMember", {"chat_id": chat, "user_id": int(api.bot_id)})
    except (BadRequest, Forbidden):
        return True, ["the bot is not in this group, or there is no such group"]
    if found.get("type") not in {"group", "supergroup"}:
        return False, ["this is no group"]
    forum = bool(found.get("is_forum"))
    if member.get("status") != "administrator":
        return forum, ["the bot is no admin there"]
    lacking = [right for right in RIGHTS if not member.get(right) and (forum or right == "can_restrict_members")]
    return forum, [f"the bot may not: {', '.join(lacking)}"] if lacking else []


async def look(service: Service, api: BotApi, kept: KeptTopics) -> None:
    """Learn what the group is, and again now and then, for as long as the service runs."""
    pause = FIRST_PAUSE
    while True:
        try:
            forum, wrong = await troubles(api, service.context.group)
            await kept.set_forum(forum=forum)
            if wrong:
                log.error("the staff group: %s", "; ".join(wrong))
                await kept.trouble()
            await asyncio.sleep(LOOK_SECONDS)
            pause = FIRST_PAUSE
        except TelegramError as error:
            log.warning("the staff group is not known yet: %s", type(error).__name__)
            await asyncio.sleep(pause)
            pause = min(LONGEST_PAUSE, pause * 2)
