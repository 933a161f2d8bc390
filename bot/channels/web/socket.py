"""One open page: what it says comes in here, and news of its conversation go out."""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

from aiohttp import WSCloseCode, WSMsgType, web

from bot.channels.web.chrome import Chromes, bcp47
from bot.channels.web.conversation import Conversation, Entry
from bot.channels.web.frames import LONGEST_FRAME, Event, GarbageError, Seen, read
from bot.channels.web.pace import Pace

LOG = logging.getLogger(__name__)

EVENTS_PER_SECOND = 2
EVENTS_AT_ONCE = 30
WHOLE_CONVERSATION = 5  # events that reading all of it counts for
ENTRIES_IN_A_FRAME = 50
HEARTBEAT = 30  # seconds
GOODBYE = 2  # seconds that a page has to close its side

# Close codes of ours (4000 to 4999 are free for that, RFC 6455 section 7.4.2); the page's script knows them.
NO_SESSION = 4401
TOO_MANY = 4408

_json = partial(json.dumps, ensure_ascii=False)  # Arabic as \uXXXX is three times as long


def accept() -> web.WebSocketResponse:
    """Make the server's side of a socket with our limits."""
    return web.WebSocketResponse(heartbeat=HEARTBEAT, timeout=GOODBYE, max_msg_size=LONGEST_FRAME, compress=False)


class Socket:
    """One open page of one conversation."""

    def __init__(
        self,
        response: web.WebSocketResponse,
        address: str,
        conversation: Conversation,
        chromes: Chromes,
        language: str,
        pace: Pace,
    ) -> None:
        self.language = language  # that the page is in
        self._response = response
        self._address = address
        self._conversation = conversation
        self._chromes = chromes
        self._seen: Seen | None = None  # until the page has asked
        self._asked = False
        self._greeted = False
        self._wake = asyncio.Event()
        self._pace = pace

    def wake(self) -> None:
        """Tell the page what is new, soon."""
        self._wake.set()

    async def close(self, code: int) -> None:
        """Close the page's connection."""
        with suppress(ConnectionError):
            await self._response.close(code=code)

    async def run(self, take: Callable[["Socket", Event], Awaitable[None]]) -> None:
        """Serve the page until it goes. An event is acknowledged when `take` has returned for it.

        When `take` or the conversation raises, the page is asked to come again: it repeats what was not acknowledged.
        """
        teller = asyncio.create_task(self._guarded(self._tell))
        try:
            await self._guarded(partial(self._listen, take))
        finally:
            teller.cancel()
            with suppress(asyncio.CancelledError):
                await teller

    async def _guarded(self, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await work()
        except ConnectionError:
            await self.close(WSCloseCode.GOING_AWAY)
        except GarbageError:
            await self.close(WSCloseCode.POLICY_VIOLATION)
        except Exception as error:  # noqa: BLE001 - whatever it was, the page repeats what was not acknowledged
            LOG.warning("a web chat connection failed: %s", type(error).__name__)
            await self.close(WSCloseCode.TRY_AGAIN_LATER)

    async def _listen(self, take: Callable[["Socket", Event], Awaitable[None]]) -> None:
        async for frame in self._response:
            if frame.type is not WSMsgType.TEXT:
                raise GarbageError
            said = read(frame.data)
            everything = isinstance(said, Seen) and not said.version
            cost = WHOLE_CONVERSATION if everything else 1
            await asyncio.sleep(self._pace.wait(asyncio.get_running_loop().time(), cost))
            if isinstance(said, Seen):
                self._seen, self._asked = said, True
                self.wake()
            else:
                await take(self, said)
                await self._response.send_json({"done": said.id}, dumps=_json)

    async def _tell(self) -> None:
        while await self._wake.wait():
            self._wake.clear()
            if self._seen is not None:
                await self._tell_since(self._seen)

    async def _tell_since(self, seen: Seen) -> None:
        """Send what is newer than the page has seen; all of it when what the page shows was erased meanwhile."""
        entries = await self._conversation.since(self._address, max(0, seen.version - 1))
        erased = bool(seen.last) and all(entry.id != seen.last for entry in entries)
        if erased:
            entries = await self._conversation.since(self._address, 0)
        else:
            entries = [entry for entry in entries if entry.version > seen.version]
        if entries or erased or self._asked:
            self._asked = False
            await self._send(entries, erased=erased)
        if entries or erased:
            newest = entries[-1] if entries else None
            self._seen = Seen(newest.version, newest.id) if newest else Seen()

    async def _send(self, entries: Sequence[Entry], *, erased: bool) -> None:
        frame = self._chrome_for(entries) | ({"forget": True} if erased else {})
        rest = list(entries)
        while True:
            part, rest = rest[:ENTRIES_IN_A_FRAME], rest[ENTRIES_IN_A_FRAME:]
            news = {"messages": [_shown(entry) for entry in part], "more": bool(rest)}
            await self._response.send_json(frame | news, dumps=_json)
            frame = {}
            if not rest:
                return

    def _chrome_for(self, entries: Sequence[Entry]) -> dict[str, Any]:
        """Put the page into the language of what was said last, if it is not in it."""
        language = next((str(e.body["language"]) for e in reversed(entries) if e.ours), self.language)
        if self._greeted and bcp47(language) == bcp47(self.language):
            return {}
        self.language, self._greeted = language, True
        return {"chrome": self._chromes(language).as_json()}


def _shown(entry: Entry) -> dict[str, Any]:
    """Numbers as text: a browser's own have 53 bits."""
    return {"id": str(entry.id), "version": str(entry.version), "ours": entry.ours, **entry.body}
