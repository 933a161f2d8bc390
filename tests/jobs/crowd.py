"""People who are to get an announcement, and a channel that does as it is told; the clock stands until it is moved."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.app.script import ScriptClock, script_service
from bot.app.service import Service
from bot.messages import Outbound, Rates, SendError
from bot.outbox.deliver import Deliverer
from bot.outbox.loops import Outbox
from bot.store import announcements, people, staff
from bot.store.database import Tx
from bot.store.recipients import KEY
from rules.announcement import Announcement, Counts, Draft, start_at
from rules.roles import Role

MINUTE = 60_000
TEXTS = {"en": "A fair on Saturday.\nCome along!", "fi": "Messut lauantaina."}
FIRST_CHAT = 5000
STAFF_CHAT = "77"


@dataclass
class Chats:
    """A channel that keeps what was announced, by chat; `fails` says what becomes of a message, None for well."""

    name: str = "telegram"
    rates: Rates = field(default_factory=Rates)
    fails: Callable[[str, str], SendError | None] = lambda _address, _key: None
    before: Callable[[str], None] = lambda _address: None
    got: list[tuple[str, str, Outbound]] = field(default_factory=list)
    news: list[Outbound] = field(default_factory=list)

    async def send(self, address: str, message: Outbound, key: str) -> str:
        many = key.startswith(KEY)
        if many:
            self.before(address)
            if error := self.fails(address, key):
                raise error
            self.got.append((address, key, message))
        else:
            self.news.append(message)
        return message.edits or str(len(self.got) + len(self.news))

    @property
    def doubled(self) -> list[str]:
        chats = [address for address, _, _ in self.got]
        return sorted({chat for chat in chats if chats.count(chat) > 1})


@dataclass
class Crowd:
    """A service with people."""

    service: Service
    clock: ScriptClock
    chats: Chats
    outbox: Outbox
    people: list[int]
    editor: int = 0

    @property
    def now(self) -> int:
        return self.clock.ms

    async def write(self, work: Callable) -> object:
        return await self.service.database.write(work)

    async def scheduled(self, draft: Draft | None = None, *, by: int | None = None) -> Announcement:
        """One that waits for its time."""

        async def work(tx: Tx) -> Announcement:
            made = await announcements.create(tx, draft or Draft(TEXTS), self.editor, self.now)
            starts_at = start_at(0, self.now, self.service.context.settings.reminders)
            by_whom = self.editor if by is None else by
            came = await announcements.confirm(tx, made.number, by_whom, starts_at, made.version, self.now)
            assert came.how == "confirmed"
            assert came.announcement
            return came.announcement

        return await self.write(work)  # type: ignore[return-value]

    async def run(self, minutes: float = 0) -> None:
        """The clock moves on, and what is due happens."""
        self.clock.ms += round(minutes * MINUTE)
        for _ in range(2):
            await self.service.clock.run_all()
            await self.outbox.drain()

    async def get(self, number: int) -> Announcement:
        found = await self.service.database.read(lambda tx: announcements.get(tx, number))
        assert found
        return found

    async def counts(self, number: int) -> Counts:
        return await self.service.database.read(lambda tx: announcements.counts(tx, number))

    def chat(self, place: int) -> str:
        return str(FIRST_CHAT + place)


def outbox_of(service: Service, chats: Chats, clock: ScriptClock) -> Outbox:
    """One process's way out."""
    return Outbox(Deliverer(service.database, lambda: service.context, {chats.name: chats}, service.renderer, clock))


@asynccontextmanager
async def crowd(folder: Path, count: int, language: Callable[[int], str] = lambda _place: "en") -> AsyncIterator[Crowd]:
    """So many people in chats, and an editor of staff's; it is a day, at noon."""
    clock = ScriptClock()
    service = await script_service(folder, clock)
    chats = Chats()
    service.channels = {chats.name: chats}

    async def work(tx: Tx) -> tuple[list[int], int]:
        met = [await meet(tx, service, str(FIRST_CHAT + place), language(place), clock.ms) for place in range(count)]
        editor = await meet(tx, service, STAFF_CHAT, "", clock.ms)
        await staff.put(tx, service.private, editor, Role.EDITOR, "Mikko", clock.ms)
        return met, editor

    try:
        met, editor = await service.database.write(work)
        yield Crowd(service, clock, chats, outbox_of(service, chats, clock), met, editor)
    finally:
        await service.database.close()


async def meet(tx: Tx, service: Service, chat: str, language: str, now: int) -> int:
    """Somebody new, who reads this language; the editor has none and so gets no announcement."""
    person = await people.meet(tx, service.private, "telegram", chat, now)
    await say(tx, service, person.id, language=language)
    return person.id


async def say(tx: Tx, service: Service, number: int, **changes: object) -> None:
    """Change what is known of somebody."""
    person = await people.get(tx, service.private, number)
    assert person
    await people.save(tx, service.private, replace(person, **changes))  # type: ignore[arg-type]


async def states(tx: Tx, people: list[int], number: int) -> dict[int, str]:
    """Where each of these people stands in one announcement; without those who are not known any more."""
    rows = [(person, row) for person in people for row in await tx.all("recipients_of", person=person)]
    assert len({(person, row["announcement"]) for person, row in rows}) == len(rows)
    return {person: row["state"] for person, row in rows if row["announcement"] == number}


def audience(**chosen: object) -> str:
    return json.dumps(chosen)
