"""An outbox on a real database, with a channel that does as it is told and a clock that stands."""

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest_asyncio

from bot.app.script import ScriptClock, script_service
from bot.app.service import Service
from bot.messages import CannotEdit, Outbound, Rates, SendError
from bot.outbox.deliver import Deliverer
from bot.outbox.loops import Outbox
from bot.store import outbox
from dialogs.addresses import Help
from dialogs.decide import show
from dialogs.texts.codec import page_json
from rules.delivery import Kind
from rules.person import Person

AMINA, BAHAR = "1001", "1002"


@dataclass
class FakeChannel:
    """Keeps what it sends; fails as scripted, one error for each send, None for none."""

    name: str = "telegram"
    rates: Rates = field(default_factory=Rates)
    sent: list[tuple[str, str, str]] = field(default_factory=list)  # address, key, edits
    errors: list[SendError | None] = field(default_factory=list)
    on_send: Callable[[], None] = lambda: None

    async def send(self, address: str, message: Outbound, key: str) -> str:
        self.on_send()
        error = self.errors.pop(0) if self.errors else None
        if isinstance(error, CannotEdit) and not message.edits:
            error = None
        if error:
            raise error
        self.sent.append((address, key, message.edits))
        self.lines = message.lines
        return "1"


@dataclass
class Post:
    """An outbox that is emptied by hand."""

    service: Service
    clock: ScriptClock
    channel: FakeChannel
    deliverer: Deliverer
    outbox: Outbox

    async def put(
        self,
        key: str,
        address: str = AMINA,
        kind: Kind = Kind.REPLY,
        edits: str = "",
        channel: str = "telegram",
        **more: object,
    ) -> None:
        _, page = show(Help(), Person(1, language="en"), self.service.context.world(self.clock.ms))
        await self.service.database.write(
            lambda tx: outbox.put(
                tx,
                self.service.private,
                kind=kind,
                channel=channel,
                address=address,
                page=page_json(page),
                now=self.clock.ms,
                key=key,
                edits=edits,
                **more,
            )
        )

    def ends(self) -> dict[str, tuple[str, str]]:
        """Every delivery's state and reason, by key."""
        return {key: (state, reason) for key, state, reason in self._rows("key, state, reason")}

    def left(self) -> list[tuple[str, ...]]:
        """What each delivery still holds of a person."""
        return self._rows("find_address, private_address, private_page")

    def _rows(self, columns: str) -> list[tuple[str, ...]]:
        path = self.service.config.database.url.reveal().removeprefix("sqlite:///")
        with closing(sqlite3.connect(path)) as connection:
            return connection.execute(f"SELECT {columns} FROM delivery ORDER BY id").fetchall()

    async def drain(self, seconds: float = 0) -> None:
        self.clock.ms += round(seconds * 1000)
        await self.outbox.drain()

    @property
    def keys(self) -> list[str]:
        return [key for _, key, _ in self.channel.sent]


@pytest_asyncio.fixture
async def post(tmp_path: Path) -> AsyncIterator[Post]:
    clock = ScriptClock()
    service = await script_service(tmp_path, clock)
    channel = FakeChannel()
    deliverer = Deliverer(service.database, lambda: service.context, {"telegram": channel}, service.renderer, clock)
    yield Post(service, clock, channel, deliverer, Outbox(deliverer))
    await service.database.close()
