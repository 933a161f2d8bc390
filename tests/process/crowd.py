"""A crowd that walks the whole path while the service dies under it."""

from __future__ import annotations

import asyncio
import os
import random
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import TYPE_CHECKING, Any

from bot.i18n.languages import LANGUAGES
from dialogs.texts import family, loop
from tests.botapi import Fault
from tests.process.walk import GAP, SWIMMERS, SWIMMING, Walker, card, find, join, start

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

    from dialogs.texts.values import Message
    from tests.botapi import BotApiServer
    from tests.process.place import Place, Running
    from tests.process.post import PostOffice

    Said = tuple[Message, dict[str, Any]]

FIRST_CHAT = 70070000
AGAIN = 3.0
"""Seconds after which somebody does it again."""

KILLING = 60.0
"""Seconds after which it is not killed again: a slow machine has been through enough then."""

AFTERWARDS = 50.0
"""Seconds for people to arrive after that, and again for the rest to end: what was interrupted waits 2, 4, 8 … s."""


@contextmanager
def chance() -> Iterator[random.Random]:
    """Chance that can be had again: a failure names its seed, and SEED in the environment sets it."""
    seed = int(os.environ.get("SEED") or random.getrandbits(32))
    try:
        yield random.Random(seed)
    except BaseException as error:
        error.add_note(f"The same once more: SEED={seed}")
        raise


def slow(api: BotApiServer, post: PostOffice) -> None:
    """Let each message, edit and mail be under way for a while."""
    api.faults.add(Fault("slow", method="sendMessage", seconds=0.04, times=None))
    api.faults.add(Fault("slow", method="editMessageText", seconds=0.04, after=True, times=None))
    post.before = post.after = 0.05


async def kill_again_and_again(place: Place, pauses: list[float]) -> Running:
    """Start it, kill it after the first pause, start it again, and so on; the last one lives."""
    time = asyncio.get_running_loop().time
    running, enough = await place.start(), time() + KILLING
    for seconds in pauses:
        if time() > enough:
            break
        await asyncio.sleep(seconds)
        await running.kill()
        running = await place.start()
    return running


class Patient(Walker):
    """Somebody who does it again when nothing happens, and begins anew when that does not help.

    After two interruptions of one send nobody knows whether it arrived, and it is not sent a third time.
    """

    begun = 0
    there = False
    trouble: AssertionError | None = None

    async def walk(self) -> None:
        """As often as it takes: how often depends on who kills it, and how slow the machine is."""
        while not self.there:
            try:
                await self._walk_once()
            except AssertionError as trouble:
                self.trouble = trouble
            else:
                self.there = True

    async def _walk_once(self) -> None:
        self.begun = max((shown.message_id for shown in await self.screen()), default=0)
        done = (loop.BY_DAY, {"day": GAP}), (join.ALREADY, {"hobby": SWIMMING}), (card.MINE, {})
        await self._insists(lambda: self.say("/start"), (start.CHOOSE, {}), (start.HELLO, {}))
        if await self._sees_now((start.CHOOSE, {})):
            await self._insists(lambda: self.tap(LANGUAGES["en"].autonym, AGAIN), (start.HELLO, {}))
        await self._insists(lambda: self.say("Kajaanissa"), (find.WHAT, {"place": "Kajaani"}))
        await self._insists(lambda: self.say("Swimming"), (find.NUMBERED, {"number": 1, "name": SWIMMING}))
        await self._insists(lambda: self.tap(SWIMMING, AGAIN), (card.BY, {"association": SWIMMERS}))
        if not await self._sees_now(*done):
            await self._insists(lambda: self._presses(card.JOIN), (family.WHO, {}))
            await self._insists(lambda: self._presses(join.ADULT), (join.NAME, {}), (join.NAME_KNOWN, {}))
            await self._insists(lambda: self.say(self.name), (join.REACH, {}))
            await self._insists(lambda: self._presses(join.IN_CHAT), *done)

    async def _presses(self, message: Message) -> str:
        return await self.tap(self.in_words(message), AGAIN)

    async def _insists(self, act: Callable[[], Awaitable[object]], *answers: Said) -> None:
        answered = self._finder(*answers)
        for tries_left in (2, 1, 0):
            with suppress(AssertionError):  # the button went away meanwhile: look whether that is the answer
                await act()
            try:
                await self._find(answered, f"an answer, three times: {answers}", AGAIN)
            except AssertionError:
                if not tries_left:
                    raise
            else:
                return

    async def _sees_now(self, *answers: Said) -> bool:
        return self._finder(*answers)(await self.stage.look(chat_id=self.chat_id)) is not None

    def _finder(self, *answers: Said) -> Callable[[dict[str, Any]], bool | None]:
        """Finds one of our messages since the beginning that says one of these."""
        words = [max(self.in_words(message, **values).split(GAP), key=len) for message, values in answers]

        def find_in(view: dict[str, Any]) -> bool | None:
            said = [m.get("text", "") for m in view["messages"] if m["from_bot"] and m["message_id"] > self.begun]
            return any(word in text for word in words for text in said) or None

        return find_in


class Crowd:
    """So many people at a time; whoever has arrived is followed by somebody else."""

    def __init__(self, api: BotApiServer, size: int) -> None:
        self.people: list[Patient] = []
        self._api = api
        self._closed = False
        self._walking = [asyncio.create_task(self._follow()) for _ in range(size)]

    async def arrives(self) -> None:
        """Nobody new comes; wait for those who are on their way."""
        self._closed = True
        _, late = await asyncio.wait(self._walking, timeout=AFTERWARDS)
        assert not late, "\n\n".join(f"not there yet: {one.trouble}" for one in self.people if not one.there)
        await asyncio.gather(*self._walking)

    async def leave(self) -> None:
        """At the end, also when it failed."""
        for one in self._walking:
            one.cancel()
        await asyncio.gather(*self._walking, return_exceptions=True)

    async def _follow(self) -> None:
        while not self._closed:
            self.people.append(Patient(self._api, FIRST_CHAT + len(self.people)))
            await self.people[-1].walk()


@asynccontextmanager
async def crowd(api: BotApiServer, size: int) -> AsyncIterator[Crowd]:
    """People who walk meanwhile."""
    one = Crowd(api, size)
    try:
        yield one
    finally:
        await one.leave()
