"""The heart of the service, whatever channels it has: store, catalogue, turns, outbox, clock."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, field, replace
from typing import Protocol

from bot.app.cleaning import Cleaning
from bot.app.figures import Figures
from bot.app.health import Silence
from bot.app.settings import settings_of
from bot.app.signing import links
from bot.app.supervise import Supervisor
from bot.commands import grouping
from bot.commands.context import Context, Languages
from bot.commands.quiet import let_go
from bot.commands.reply_addresses import ReplyAddresses
from bot.commands.shelf import Shelf, load_again, load_shelf
from bot.config.sections import Config
from bot.i18n.languages import LANGUAGES, offered
from bot.i18n.render import Renderer, load_renderer
from bot.jobs.clock import Chore, Clock, all_jobs
from bot.messages import Attachment, Channel, Fetch, Inbound, Refused
from bot.outbox.deliver import Deliverer
from bot.outbox.loops import Outbox
from bot.store import announcements, records
from bot.store.database import Database
from bot.store.opening import open_database
from bot.store.private import Keys, Private
from bot.turn.receive import Turns
from bot.turn.take import Taken
from dialogs.texts.values import STORED

log = logging.getLogger(__name__)

SEND_SECONDS = 4.0
"""What is being sent may take this long at the end, after up to 5 for the ways in; 10 in all are promised."""

CLEAN_AFTER = 5.0
"""Seconds from an erasure until its bytes are looked after: its answer, which knows the address, has left by then."""

Chosen = Callable[[Inbound, str], Awaitable[None]]
"""Is told when somebody chose a language in a chat."""


class WayIn(Protocol):
    """Something that takes events in."""

    def start(self) -> None:
        """Begin."""
        ...

    async def stop(self) -> None:
        """Take nothing new, and finish what is in hand."""
        ...


def system_now() -> int:
    """Milliseconds UTC."""
    return time.time_ns() // 1_000_000


@dataclass(slots=True)
class Service:
    """Everything but the channels' ways in. Channels are added before `start`."""

    config: Config
    database: Database
    private: Private
    renderer: Renderer
    shelf: Shelf
    context: Context
    now: Callable[[], int]
    channels: dict[str, Channel] = field(default_factory=dict)
    chosen: dict[str, Chosen] = field(default_factory=dict)
    fetches: dict[str, Fetch] = field(default_factory=dict)
    turns: Turns = field(init=False)
    clock: Clock = field(init=False)
    figures: Figures = field(init=False)
    outbox: Outbox | None = None
    parts: dict[str, Silence] = field(default_factory=dict)
    """What has to show that it works while the service runs; `health` has their troubles in words."""
    ways_in: list[WayIn] = field(default_factory=list)
    """What else takes something in while the service runs; added before it does."""
    chores: dict[str, Chore] = field(default_factory=dict)
    """What else is done now and then; added before `start`."""
    supervisor: Supervisor = field(default_factory=Supervisor)
    _cleaning: Cleaning = field(init=False)
    _chores: set[asyncio.Task[None]] = field(default_factory=set)
    _looking: asyncio.Lock = field(default_factory=asyncio.Lock)
    """One looks at a time: of two, the one that began first could end last, with what is old by then."""

    def __post_init__(self) -> None:
        self.turns = Turns(self.database, lambda: self.context, self.now, self._after)
        jobs = all_jobs(self.config.notices.every_minutes)
        self.clock = Clock(self.database, lambda: self.context, self.now, self.wake, jobs)
        self._cleaning = Cleaning(self.database, self.now)
        self.figures = Figures(self.database, lambda: self.context, self.renderer, self.now)
        self.fetches[STORED] = self._kept

    async def fetch(self, carried: Attachment) -> bytes:
        """Get a picture or a voice note from the channel where it lies. Raises SendError."""
        if carried.channel not in self.fetches:
            raise Refused("no channel has it")
        return await self.fetches[carried.channel](carried)

    async def _kept(self, carried: Attachment) -> bytes:
        """The picture of an announcement that lies with us. Raises Refused."""
        number = int(carried.reference)
        content = await self.database.read(lambda tx: announcements.picture(tx, self.private, number))
        if not content:
            raise Refused("it is not kept any more")
        return content

    def know(self, bot_name: str) -> None:
        """The Telegram bot's username is known."""
        link = f"https://t.me/{bot_name}" if bot_name else ""
        self.context = replace(self.context, settings=replace(self.context.settings, chat_link=link))

    def deliverer(self, clock: Callable[[], int]) -> Deliverer:
        """What sends single deliveries, and draws what they name."""
        return Deliverer(self.database, lambda: self.context, self.channels, self.renderer, clock, self.figures.draw)

    async def start(self, *, alone: bool) -> None:
        """Begin to send and to tick. `alone`: no other process uses the database, so what was being sent is not now."""
        self.outbox = Outbox(self.deliverer(self.now))
        if alone:
            await self.database.write(lambda tx: tx.run("delivery_release", now=self.now() - 1))
            await self.database.write(lambda tx: tx.run("announcing_release"))
            await self._cleaning.at_start()
        if self.context.group:
            await self.database.write(lambda tx: grouping.begin(tx, self.context, self.now()))
        await self.outbox.take_over()
        self.outbox.start(self.supervisor.keep)
        self.clock.start(
            {
                "take over": self.outbox.take_over,
                "clean": lambda: self._cleaning.look(CLEAN_AFTER),
                "take up the catalogue": self.look_at_catalogue,
                **self.chores,
            }
        )
        self.parts["jobs"] = self.clock.silence

    async def stop(self) -> None:
        """Finish what is in hand, close."""
        self.clock.stop()
        self.supervisor.end()
        if self.outbox:
            await self.outbox.stop(SEND_SECONDS)
        for chore in self._chores:
            chore.cancel()
        await self.database.close()

    async def look_at_catalogue(self) -> bool:
        """Take up the catalogue as it is kept now, whoever changed it; False when it is what it was."""
        async with self._looking:
            version = await self.database.read(records.version)
            if version == self.shelf.version:
                return False
            old: list[object] = list(self.shelf.snapshot.hobbies.values())
            self.shelf = await load_again(self.shelf, self.database, self.private, self.now())
            self.context = replace(self.context, catalogue=self.shelf.snapshot, catalogue_version=self.shelf.version)
            await asyncio.to_thread(let_go, old)
            log.info("catalogue: version %d, %d hobbies", self.shelf.version, len(self.shelf.snapshot.hobbies))
            return True

    def wake(self) -> None:
        """Rows were written."""
        if self.outbox:
            self.outbox.wake()

    async def _after(self, inbound: Inbound, taken: Taken) -> None:
        """A turn has committed: send its answer; what a chosen language or an erasure asks for goes beside it."""
        self.wake()
        if taken.language and inbound.channel in self.chosen:
            self._beside(self.chosen[inbound.channel](inbound, taken.language))
        if taken.erased:
            self._beside(self._clean_later())

    def _beside(self, work: Awaitable[None]) -> None:
        async def guarded() -> None:
            try:
                await work
            except Exception as error:  # noqa: BLE001  worth a line, not a turn
                log.warning("beside a turn: %s", type(error).__name__)

        task = asyncio.create_task(guarded())
        self._chores.add(task)
        task.add_done_callback(self._chores.discard)

    async def _clean_later(self) -> None:
        await asyncio.sleep(CLEAN_AFTER)
        await self._cleaning.look(CLEAN_AFTER)


def languages(spoken: Collection[str]) -> Languages:
    """Code and autonym of all languages that can be spoken, those of the app's language first."""
    return lambda hint: tuple((code, LANGUAGES[code].autonym) for code in offered(hint, spoken))


async def build_service(
    config: Config, *, private: Private | None = None, now: Callable[[], int] = system_now, make: bool = True
) -> Service:
    """Open the database, made when there is none (only with `make`); load translations and catalogue.

    Raises DatabaseError.
    """
    database = await open_database(config.database.url.reveal(), make=make)
    private = private or Keys(config.service.secret.reveal())
    renderer, problems = load_renderer()
    for problem in problems:
        log.warning("translations: %s", problem)
    try:
        shelf = await load_shelf(database, private, renderer, now())
    except BaseException:
        await database.close()
        raise
    context = Context(
        private=private,
        catalogue=shelf.snapshot,
        lexicon=shelf.lexicon,
        settings=settings_of(config),
        languages=languages(renderer.languages),
        staff_email=config.staff.email,
        group=config.staff.group,
        confirm_link=f"{config.service.public_url.rstrip('/')}/c/",
        link=links(config.service.secret.reveal(), config.service.public_url),
        replies=ReplyAddresses(config.replies.address, config.service.secret.reveal()),
        draw=renderer.page,
        catalogue_version=shelf.version,
    )
    return Service(config, database, private, renderer, shelf, context, now)
