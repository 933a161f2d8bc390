"""The heart of the service, whatever channels it has: store, catalogue, turns, outbox, clock."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace

from bot.app.settings import settings_of
from bot.commands.context import Context
from bot.commands.shelf import Shelf, load_shelf
from bot.config.sections import Config
from bot.i18n.languages import LANGUAGES, offered
from bot.i18n.render import Renderer, load_renderer
from bot.jobs.clock import Clock, all_jobs
from bot.messages import Channel, Inbound
from bot.outbox.deliver import Deliverer
from bot.outbox.loops import Outbox
from bot.store.database import Database, DatabaseError
from bot.store.erase import ERASED
from bot.store.opening import open_database
from bot.store.private import Keys, Private
from bot.turn.receive import Turns
from bot.turn.take import Taken

log = logging.getLogger(__name__)

SEND_SECONDS = 4.0
"""What is being sent may take this long at the end, after up to 5 for the ways in; 10 in all are promised."""

CLEAN_AFTER = 5.0
"""Seconds from an erasure until its bytes are looked after: its answer, which knows the address, has left by then."""

CLEANED = "clean"

Chosen = Callable[[Inbound, str], Awaitable[None]]
"""Is told when somebody chose a language in a chat."""


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
    turns: Turns = field(init=False)
    clock: Clock = field(init=False)
    outbox: Outbox | None = None
    _chores: set[asyncio.Task[None]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.turns = Turns(self.database, lambda: self.context, self.now, self._after)
        jobs = all_jobs(self.config.notices.every_minutes)
        self.clock = Clock(self.database, lambda: self.context, self.now, self.wake, jobs)

    def know(self, bot_name: str) -> None:
        """The Telegram bot's username is known."""
        link = f"https://t.me/{bot_name}" if bot_name else ""
        self.context = replace(self.context, settings=replace(self.context.settings, chat_link=link))

    async def start(self, *, alone: bool) -> None:
        """Begin to send and to tick. `alone`: no other process uses the database, so what was being sent is not now."""
        deliverer = Deliverer(self.database, lambda: self.context, self.channels, self.renderer, self.now)
        self.outbox = Outbox(deliverer)
        if alone:
            await self.database.write(lambda tx: tx.run("delivery_release", now=self.now() - 1))
            await self._clean()
        await self.outbox.take_over()
        self.outbox.start()
        self.clock.start(self._take_over)

    async def stop(self) -> None:
        """Finish what is in hand, close."""
        self.clock.stop()
        if self.outbox:
            await self.outbox.stop(SEND_SECONDS)
        for chore in self._chores:
            chore.cancel()
        await self.database.close()

    def wake(self) -> None:
        """Rows were written."""
        if self.outbox:
            self.outbox.wake()

    async def _take_over(self) -> None:
        if self.outbox:
            try:
                await self.outbox.take_over()
            except DatabaseError as error:
                log.error("the outbox cannot reach the database: %s", type(error).__name__)  # noqa: TRY400

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
        await self._clean()

    async def _clean(self) -> None:
        """Leave no byte of whoever was erased. What a stop or a crash kept from it, the next start makes up for."""
        ran = {row["name"]: row["ran_at"] for row in await self.database.read(lambda tx: tx.all("jobs_all"))}
        erased = ran.get(ERASED)
        if erased is not None and erased != ran.get(CLEANED):
            await self.database.checkpoint()
            await self.database.write(lambda tx: tx.run("job_ran", name=CLEANED, now=erased, counts=""))


def languages(hint: str) -> tuple[tuple[str, str], ...]:
    """Code and autonym of all shipped languages, those of the app's language first."""
    return tuple((code, LANGUAGES[code].autonym) for code in offered(hint))


async def build_service(
    config: Config, *, private: Private | None = None, now: Callable[[], int] = system_now
) -> Service:
    """Open the database, load translations and catalogue. Raises DatabaseError."""
    database = await open_database(config.database.url.reveal())
    private = private or Keys(config.service.secret.reveal())
    renderer, problems = load_renderer()
    for problem in problems:
        log.warning("translations: %s", problem)
    try:
        shelf = await load_shelf(database, config.catalogue.files, renderer)
    except BaseException:
        await database.close()
        raise
    if shelf.problems:
        log.warning("the catalogue's files have %d problems: see `mukaan catalogue check`", len(shelf.problems))
    context = Context(
        private=private,
        catalogue=shelf.snapshot,
        lexicon=shelf.lexicon,
        settings=settings_of(config),
        languages=languages,
        staff_email=config.staff.email,
        confirm_link=f"{config.service.public_url.rstrip('/')}/c/",
    )
    return Service(config, database, private, renderer, shelf, context, now)
