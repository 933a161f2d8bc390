"""The load: people at the test server who walk the dialog, each waiting for every answer."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from bench.walk import LANGUAGES, Say, Step, token_for, walk
from tests.botapi import BotApiServer

PATIENCE = 30.0
"""Seconds after which an answer counts as lost, which ends the run."""
FIRST_CHAT = 1_000_000

Json = dict[str, Any]
Page = tuple[int, Json, tuple[str, ...]]
"""A message with buttons as it stands now: its number, its content, their tokens."""


@dataclass(slots=True)
class Crowd:
    """People who walk. A turn lasts from when its update is there to be fetched until its page is with the server."""

    server: BotApiServer
    turns: list[tuple[float, float]] = field(default_factory=list)  # when it began and ended, by the loop's clock
    _people: Iterator[int] = field(default_factory=lambda: count(FIRST_CHAT))

    async def run(self, people: int, seconds: float) -> None:
        """So many at a time, each followed by a new person when it has walked to the end, for so long.

        Raises TimeoutError when an answer does not come.
        """
        end = asyncio.get_running_loop().time() + seconds
        async with asyncio.TaskGroup() as group:
            for _ in range(people):
                group.create_task(self._walks(end))

    async def _walks(self, end: float) -> None:
        while asyncio.get_running_loop().time() < end:
            number = next(self._people)
            language = LANGUAGES[number % len(LANGUAGES)]
            sender = {"id": number, "is_bot": False, "first_name": "Amina", "language_code": language}
            for step in walk(language):
                await self._turn(sender, step)

    async def _turn(self, sender: Json, step: Step) -> None:
        now = asyncio.get_running_loop().time
        before = self._page(sender["id"])
        began = now()
        await self._do(sender, step, before)
        chat = self.server.state.chats.known[sender["id"]]
        async with asyncio.timeout(PATIENCE):
            while self._page(sender["id"]) == before:
                await chat.changed(chat.version, PATIENCE)
        self.turns.append((began, now()))

    async def _do(self, sender: Json, step: Step, page: Page | None) -> None:
        stage, number = self.server.stage, sender["id"]
        if isinstance(step, Say):
            chat = {"id": number, "type": "private", "first_name": sender["first_name"]}
            await stage.post(chat=chat, sender=sender, content={"text": step.text})
        elif page:
            token = token_for(step, page[2])
            await stage.press(chat_id=number, sender=sender, message_id=page[0], data=token)

    def _page(self, number: int) -> Page | None:
        chat = self.server.state.chats.known.get(number)
        for message in reversed(chat.messages.values()) if chat else ():
            if message.from_bot and message.inline and message.markup:
                rows = message.markup["inline_keyboard"]
                return message.number, message.content, tuple(b.get("callback_data", "") for row in rows for b in row)
        return None
