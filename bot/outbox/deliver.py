"""One delivery: rendered, sent, and what came of it written down."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace

from bot.commands import announcing, progress
from bot.commands.context import Context
from bot.commands.writing import cancel_address
from bot.i18n.render import Renderer
from bot.messages import (
    Ambiguous,
    Attachment,
    CannotEdit,
    Channel,
    Misconfigured,
    Outbound,
    Refused,
    SendError,
    Stopped,
    TryAgain,
)
from bot.outbox.pace import Pace
from bot.store import announcements, cards, counters, outbox, recipients
from bot.store.database import Database, DatabaseError, Tx, in_transaction
from bot.store.outbox import Delivery
from bot.store.people import RETURNS_ONLY
from dialogs.kit import line
from dialogs.texts.codec import page_from_json
from dialogs.texts.mine import PERHAPS_AGAIN
from dialogs.texts.values import STORED, Page
from rules.delivery import LEASE, MINUTE, SECOND, Kind, State, may_repeat, wait

log = logging.getLogger(__name__)

Draw = Callable[[str, Outbound], Awaitable[Outbound]]
"""Adds to a message what its page names. Raises DatabaseError."""

SUPERSEDED = "superseded"
MISCONFIGURED_WAIT = 5 * MINUTE

SETTLE_AGAIN, SETTLE_FOR = 1.0, 60.0
"""Seconds until what came of a send is written down again when the database could not, and for how long: well within
the lease, after which another attempt takes over.
"""


@dataclass(frozen=True, slots=True)
class Ending:
    """What came of one try: a final state, or another try at `again`."""

    state: State
    reason: str = ""
    doubts: int = 0
    again: int = 0
    edits: str = ""
    stopped: bool = False
    message: str = ""  # what the channel calls it now


class Deliverer:
    """Sends single deliveries."""

    lease = LEASE
    """How long each may be in hand, in milliseconds."""

    def __init__(
        self,
        database: Database,
        context: Callable[[], Context],
        channels: Mapping[str, Channel],
        renderer: Renderer,
        clock: Callable[[], int],
        draw: Draw | None = None,
    ) -> None:
        self.database = database
        self.context = context
        self.channels = channels
        self.renderer = renderer
        self.clock = clock
        self.draw = draw
        self.paces = {name: Pace(channel.rates) for name, channel in channels.items()}
        self._picture: tuple[str, bytes] = ("", b"")  # of the announcement that leaves: read once

    async def deliver(self, delivery: Delivery) -> None:
        """Try once, and write down what came of it. Raises RuntimeError inside a transaction: nothing is sent there."""
        if in_transaction.get():
            raise RuntimeError("nothing is sent inside a transaction")
        ending = await self._try(delivery)
        now = asyncio.get_running_loop().time
        enough = now() + SETTLE_FOR
        while True:
            try:
                await self.database.write(lambda tx: self._settle(tx, delivery, ending))
            except DatabaseError:  # locked, say, by a backup: what came of it is known, and worth waiting for
                if now() > enough:
                    raise
                await asyncio.sleep(SETTLE_AGAIN)
            else:
                return

    async def interrupted(self, delivery: Delivery) -> None:
        """A send that never came back: nobody knows whether it arrived."""
        ending = self._doubt(delivery, "interrupted")
        await self.database.write(lambda tx: self._settle(tx, delivery, ending))

    async def _try(self, delivery: Delivery) -> Ending:
        now = self.clock()
        if delivery.not_after is not None and now > delivery.not_after:
            return self._given_up(delivery, "too late")
        held = self.paces[delivery.channel].held(delivery.find)
        if held > now:
            return self._later(delivery, "the platform asked to wait", held, delivery.doubts)
        try:
            if delivery.kind is Kind.CARD and await self.database.read(lambda tx: outbox.is_outdone(tx, delivery)):
                return Ending(State.SKIPPED, SUPERSEDED, delivery.doubts)  # it waited, and the person went on
            message = await self._made(delivery)
            if delivery.channel not in RETURNS_ONLY:  # what waits there is fetched when somebody looks at it
                message = await self._with_picture(message)
            sent = await self.channels[delivery.channel].send(delivery.address, message, delivery.key)
        except SendError as error:
            return self._refused(delivery, error)
        except DatabaseError as error:  # of a channel that keeps what it shows
            return self._later(
                delivery, type(error).__name__, now + wait(delivery.kind, delivery.attempts), delivery.doubts
            )
        except Exception as error:  # noqa: BLE001  a message of ours that cannot be rendered ends here, alone
            log.error("delivery %d could not be made: %s", delivery.id, type(error).__name__)  # noqa: TRY400
            return Ending(State.FAILED, f"error {type(error).__name__}", delivery.doubts)
        return Ending(State.SENT, "", delivery.doubts, message=sent)

    async def _with_picture(self, message: Outbound) -> Outbound:
        """The message with the bytes of its picture, where that lies with us. Raises DatabaseError."""
        carried = message.attachment
        if carried is None or carried.channel != STORED:
            return message
        if self._picture[0] != carried.reference or not self._picture[1]:
            number, private = int(carried.reference), self.context().private
            self._picture = (
                carried.reference,
                await self.database.read(lambda tx: announcements.picture(tx, private, number)),
            )
        content = self._picture[1]
        picture = Attachment(carried.kind, content=content, size=len(content)) if content else None
        return replace(message, attachment=picture)

    async def _made(self, delivery: Delivery) -> Outbound:
        """The message, and what is drawn only now that it leaves. Raises DatabaseError."""
        page = page_from_json(delivery.page)
        message = self._render(delivery, page)
        return await self.draw(page.figure, message) if page.figure and self.draw else message

    def _render(self, delivery: Delivery, page: Page) -> Outbound:
        if delivery.kind is Kind.REMINDER and delivery.doubts:
            page = replace(page, lines=(line("question", PERHAPS_AGAIN()), *page.lines))
        language = page.language or delivery.language or self.context().settings.language
        return self.renderer.page(
            page, language, delivery.edits, association=bool(page.language) and delivery.kind is not Kind.REPLY
        )

    def _refused(self, delivery: Delivery, error: SendError) -> Ending:
        """What an error means, by its kind."""
        now = self.clock()
        match error:
            case TryAgain(after=after, flood=flood):
                pause = wait(delivery.kind, delivery.attempts) if after is None else round(after * SECOND)
                if flood:
                    many = recipients.is_of_many(delivery.key)
                    self.paces[delivery.channel].flooded(delivery.find, now, now + pause, announcement=many)
                return self._later(delivery, str(error), now + pause, delivery.doubts)
            case Ambiguous():
                return self._doubt(delivery, str(error))
            case CannotEdit() if delivery.kind is Kind.CARD:
                return Ending(State.SKIPPED, str(error), delivery.doubts)  # the news says it in a message of its own
            case CannotEdit():
                return Ending(State.QUEUED, str(error), delivery.doubts, again=now)
            case Stopped():
                return Ending(State.SKIPPED, "stopped", delivery.doubts, stopped=True)
            case Misconfigured():
                log.error("channel %s is misconfigured: %s", delivery.channel, error)
                return self._later(delivery, str(error), now + MISCONFIGURED_WAIT, delivery.doubts)
            case Refused():
                return Ending(State.FAILED, str(error), delivery.doubts)
        return Ending(State.FAILED, type(error).__name__, delivery.doubts)

    def _doubt(self, delivery: Delivery, reason: str) -> Ending:
        doubts = delivery.doubts + 1
        if not may_repeat(delivery.kind, doubts, edit=bool(delivery.edits)):
            return Ending(State.UNKNOWN, reason, doubts)
        return self._later(delivery, reason, self.clock() + wait(delivery.kind, doubts), doubts)

    def _later(self, delivery: Delivery, reason: str, at: int, doubts: int) -> Ending:
        if delivery.not_after is not None and at > delivery.not_after:
            return self._given_up(replace(delivery, doubts=doubts), reason)
        return Ending(State.QUEUED, reason, doubts, again=at, edits=delivery.edits)

    def _given_up(self, delivery: Delivery, reason: str) -> Ending:
        """It was tried for long enough: unknown if it may have arrived, skipped if it was never tried."""
        if delivery.doubts:
            return Ending(State.UNKNOWN, reason, delivery.doubts)
        return Ending(State.FAILED if delivery.attempts > 1 or reason != "too late" else State.SKIPPED, reason)

    async def _settle(self, tx: Tx, delivery: Delivery, ending: Ending) -> None:
        now, context = self.clock(), self.context()
        many = recipients.is_of_many(delivery.key)
        if ending.state is State.QUEUED:
            if many:
                await announcing.again(tx, context, delivery, ending.again, now)
            else:
                await outbox.retry(tx, delivery, ending.again, ending.reason, ending.doubts, ending.edits)
            return
        if not await outbox.end(tx, delivery, ending.state, ending.reason, ending.doubts, now):
            return
        if ending.stopped:
            await cancel_address(tx, context, delivery.channel, delivery.address, now)
        if many:
            await announcing.settled(tx, context, delivery, ending.state, ending.reason, now)
        elif ending.message and delivery.key.startswith(progress.KEY) and not delivery.edits:
            await progress.stands(tx, context, delivery.key, ending.message)
        elif delivery.key.startswith(counters.KEY) and ending.state is not State.SENT and ending.reason != SUPERSEDED:
            find = cards.find_of(context.private, delivery.channel, delivery.address, delivery.edits)
            await counters.gone(tx, find)
