"""A small service behind the web chat: canned pages in three languages, conversations in memory."""

import asyncio
import struct
import zlib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from bot.channels.web import Entry, WebChannel
from bot.channels.web.session import Sessions
from bot.messages import Attachment, Inbound, Outbound, Refused
from bot.web.app import make_app, serve
from bot.web.confirm import ConfirmView
from bot.web.demo import Demo
from bot.web.form import Form
from tests.web.chromes import chromes
from tests.web.pages import answer


class MemoryConversation:
    """Conversations as a database would keep them: ids rise, versions rise, keys are unique."""

    def __init__(self) -> None:
        self.down = False
        self._last = 0
        self._entries: dict[str, dict[int, Entry]] = {}
        self._keys: dict[str, int] = {}

    async def append(self, address: str, key: str, ours: bool, body: Mapping[str, Any]) -> int:
        self._check()
        if key not in self._keys:
            self._last += 1
            self._keys[key] = self._last
            self._entries.setdefault(address, {})[self._last] = Entry(self._last, self._last, ours, body)
        return self._keys[key]

    async def replace(self, address: str, message: str, key: str, body: Mapping[str, Any]) -> int:
        self._check()
        number = int(message) if message.isdigit() else 0
        kept = self._entries.get(address, {}).get(number)
        if kept is None or not kept.ours:
            return await self.append(address, key, ours=True, body=body)
        self._last += 1
        self._entries[address][number] = Entry(number, self._last, ours=True, body=body)
        return number

    async def since(self, address: str, version: int) -> list[Entry]:
        self._check()
        entries = self._entries.get(address, {}).values()
        return sorted((entry for entry in entries if entry.version > version), key=lambda entry: entry.version)

    async def forget(self, address: str) -> None:
        self._entries.pop(address, None)

    def addresses(self) -> list[str]:
        return list(self._entries)

    def _check(self) -> None:
        if self.down:
            raise OSError("the disk is gone")


class FakeService:
    """Answers each event once with a canned page, as the turn and the outbox would."""

    def __init__(self) -> None:
        self.inbound: list[Inbound] = []
        self.left_addresses: list[str] = []
        self.failures = 0  # so many turns raise first
        self.conversation = MemoryConversation()
        self.channel = WebChannel(
            conversation=self.conversation,
            receive=self.receive,
            left=self.left,
            chromes=chromes,
            sessions=Sessions(),
            fetch=self.fetch,
        )
        self._keys: set[str] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    async def receive(self, event: Inbound) -> None:
        if self.failures:
            self.failures -= 1
            raise OSError("the disk is full")
        if event.key in self._keys:
            return
        self._keys.add(event.key)
        self.inbound.append(event)
        page = answer(event)
        task = asyncio.create_task(self._answer(event.address, page, f"reply:{event.key}"))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def fetch(self, carried: Attachment) -> bytes:
        """Two pictures lie there: the beginning of one, and a whole one that is taller than a phone."""
        if carried.reference == "a tall picture":
            return tall_picture()
        if carried.reference != "a picture":
            raise Refused("unknown")
        return b"\xff\xd8\xff a picture"

    async def left(self, address: str) -> None:
        self.left_addresses.append(address)

    async def say(self, page: Outbound) -> str:
        """Send something of our own to the only conversation."""
        (address,) = self.conversation.addresses()
        return await self.channel.send(address, page, f"news:{len(self._keys)}:{id(page)}")

    async def _answer(self, address: str, page: Outbound, key: str) -> None:
        await self.channel.send(address, page, key)


def tall_picture(width: int = 300, height: int = 1200) -> bytes:
    """A PNG, all of it grey."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    lines = (b"\0" + b"\x80" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    whole = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(lines)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(whole)


@dataclass
class FakeClock:
    """Stands still until it is moved."""

    now: int = 1_795_452_480_000  # 23 November 2026, 18:48 in Helsinki
    reminder: int | None = None
    jumps: list[int] = field(default_factory=list)

    def now_ms(self) -> int:
        return self.now

    async def jump(self, to: int) -> None:
        self.jumps.append(to)
        self.now = to

    async def jump_to_reminder(self) -> int | None:
        if self.reminder is not None:
            await self.jump(self.reminder)
        return self.reminder


class FakeConfirm:
    """Knows one code."""

    def __init__(self) -> None:
        self.confirmed = False

    async def look(self, code: str) -> ConfirmView:
        if code != "amina-code":
            return ConfirmView(
                "en", False, "This link does not work any more.", ("Please ask for a new one.",), known=False
            )
        if self.confirmed:
            return ConfirmView("fi", False, "Valmis", ("Saat vastauksen <tähän> osoitteeseen.",))
        return ConfirmView("fi", False, "Onko tämä sinun osoitteesi?", ("Paina nappia.",), "Kyllä, on")

    async def confirm(self, code: str) -> ConfirmView:
        self.confirmed = self.confirmed or code == "amina-code"
        return await self.look(code)


class FakeCalendars:
    """One calendar, at one address."""

    async def read(self, code: str) -> bytes | None:
        return b"BEGIN:VCALENDAR" if code == "a-known-calendar" else None


@asynccontextmanager
async def running(
    service: FakeService,
    confirm: FakeConfirm | None = None,
    demo: Demo | None = None,
    port: int = 0,
    forms: Mapping[str, Form] | None = None,
) -> AsyncIterator[str]:
    """Serve over real HTTP; give the origin."""

    async def health() -> Mapping[str, str]:
        return {"database": "the database does not answer" if service.conversation.down else "", "jobs": ""}

    app = make_app(
        chat=service.channel,
        chromes=chromes,
        confirm=confirm or FakeConfirm(),
        contacts=FakeConfirm(),
        forms=forms or {},
        calendars=FakeCalendars(),
        health=health,
        demo=demo,
    )
    runner = await serve(app, "127.0.0.1", port)
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
