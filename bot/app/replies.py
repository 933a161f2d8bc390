"""The mailbox for replies is looked at again and again: each mail is handled in one transaction, then deleted there."""

import asyncio
import imaplib
import logging
import time
from collections import Counter
from collections.abc import Callable

from bot.app.service import Service
from bot.app.supervise import Supervisor
from bot.commands.replying import could_not, take_letter
from bot.config.sections import Config
from bot.replies.letter import read
from bot.replies.mailbox import Access, Failures, Mailbox, Waiting, in_thread
from bot.replies.sorts import Sort
from bot.store.database import DatabaseError

log = logging.getLogger(__name__)

LONGEST_PAUSE = 300.0
STOP_SECONDS = 3.0
"""How long the mail in hand may take at the end; what is cut off is handled once all the same, after the next start."""


def access(config: Config) -> Access:
    """How the mailbox is opened, as configured."""
    replies = config.replies
    return Access(
        replies.host,
        replies.port,
        replies.username,
        replies.password.reveal(),
        replies.security,  # type: ignore[arg-type]
    )


class Replies:
    """The way in by mail."""

    def __init__(self, service: Service, opened: Callable[[], Mailbox] | None = None) -> None:
        """`opened` makes a mailbox that is not connected yet; without it, the configured one."""
        self._service = service
        self._open = opened or (lambda: Mailbox(access(service.config)))
        self._every = service.config.replies.every_seconds
        self._supervisor = Supervisor()
        self._stopping = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._looked = time.monotonic()

    def start(self) -> None:
        """Begin to look."""
        self._looked = time.monotonic()
        self._service.parts["replies"] = self.silence
        self._task = self._supervisor.keep("replies", self.run)

    async def stop(self) -> None:
        """Look no more, and finish the mail in hand."""
        self._stopping.set()
        self._supervisor.end()
        if self._task:
            await asyncio.wait([self._task], timeout=STOP_SECONDS)
            self._task.cancel()

    def silence(self) -> float:
        """Seconds since the mailbox was looked at with success, or since the start."""
        return time.monotonic() - self._looked

    async def run(self) -> None:
        """Look until it is stopped. A mailbox that does not answer is asked again, ever more seldom."""
        pause = float(self._every)
        while not self._stopping.is_set():
            try:
                await self.look()
                pause = float(self._every)
            except Failures as error:
                log.warning("the mailbox for replies cannot be read: %s", _kind(error))
                pause = min(LONGEST_PAUSE, pause * 2)
            await self._rest(pause)

    async def look(self) -> Counter[str]:
        """One pass over what lies there; what was done with the mails. Raises one of `Failures`, DatabaseError."""
        done: Counter[str] = Counter()
        mailbox = self._open()
        try:
            await in_thread(mailbox.connect)
            for one in await in_thread(mailbox.waiting):
                if self._stopping.is_set():
                    break
                done[await self._handle(mailbox, one)] += 1
        finally:
            await in_thread(mailbox.close)
        self._looked = time.monotonic()
        if done:
            log.info("replies: %s", dict(done))
        return done

    async def _handle(self, mailbox: Mailbox, one: Waiting) -> str:
        raw = await in_thread(lambda: mailbox.fetch(one))
        now, context = self._service.now(), self._service.context
        letter = read(raw, whole=not one.big)
        try:
            what = await self._service.database.write(lambda tx: take_letter(tx, context, one.key, letter, now))
        except DatabaseError:
            raise
        except Exception as error:  # noqa: BLE001  one mail keeps no other waiting
            kind = type(error).__name__
            log.error("a mail raised %s", kind)  # noqa: TRY400  its message may hold what was written
            await self._service.database.write(lambda tx: could_not(tx, context, one.key, kind, now))
            await in_thread(lambda: mailbox.set_aside(one))
            return "set aside"
        self._service.wake()
        put_away = mailbox.set_aside if letter.sort is Sort.BROKEN else mailbox.delete
        await in_thread(lambda: put_away(one))
        return what

    async def _rest(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        except TimeoutError:
            pass


def _kind(error: Exception) -> str:
    """What a server says may hold an address."""
    refused = isinstance(error, imaplib.IMAP4.error) and not isinstance(error, imaplib.IMAP4.abort)
    return "it refuses us" if refused else type(error).__name__
