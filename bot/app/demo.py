"""`mukaan demo`: the whole loop on one page, on a database that is gone afterwards; no token, no account."""

import asyncio
import logging
import secrets
import signal
import tempfile
from pathlib import Path

from bot.app.run import mail_channel, run_until
from bot.app.service import Service, build_service, system_now
from bot.app.web import add_web
from bot.commands.importing import keep_fair
from bot.commands.shelf import EXAMPLE
from bot.config import Config, Secret, sections
from bot.store.database import Tx
from bot.store.records import changed
from bot.web.demo import Demo
from bot.web.mailbox import Mailbox
from catalogue.examplefair import example_fair
from rules.reminders import at_hour, may_write_to_associations

log = logging.getLogger(__name__)

TRIES = 20
LAST_PORT = 65535
NOON = 12
AWAKE = (8, 20)
STEP = 15 * 60 * 1000
"""The clock is moved on in steps of this length, so that everything happens in its order."""


class MovableClock:
    """The system's time, moved on. It begins at noon when associations would not be written to at this hour."""

    def __init__(self) -> None:
        now = system_now()
        awake = may_write_to_associations(now, *AWAKE)
        self.offset = 0 if awake else at_hour(now, NOON) - now

    def __call__(self) -> int:
        return system_now() + self.offset


class DemoClock:
    """The clock on the page."""

    def __init__(self, service: Service, clock: MovableClock) -> None:
        self._service = service
        self._clock = clock

    def now_ms(self) -> int:
        """Milliseconds UTC."""
        return self._clock()

    async def jump(self, to: int) -> None:
        """Move on; what is due then happens, in its order."""
        while self._clock() < to:
            self._clock.offset += min(STEP, to - self._clock())
            await self._service.clock.run_all()
            self._service.wake()

    async def jump_to_reminder(self) -> int | None:
        """Move on to the next reminder that waits."""
        await self._service.clock.run_all()
        now = self._clock()
        row = await self._service.database.read(lambda tx: tx.one("reminder_next", now=now))
        if row is None:
            return None
        await self.jump(row["due_at"] + 1000)
        return int(row["due_at"])


def demo_config(folder: Path, host: str, port: int, smtp_port: int) -> Config:
    """What a demo runs with."""
    return Config(
        service=sections.Service(
            name="Mukaan", public_url=f"http://{host}:{port}", secret=Secret(secrets.token_urlsafe(48))
        ),
        database=sections.Database(url=Secret(f"sqlite:///{folder / 'demo.db'}")),
        web=sections.Web(host=host, port=port),
        email=sections.Email(host="127.0.0.1", port=smtp_port, security="none", sender="Mukaan <mukaan@example.org>"),
        staff=sections.Staff(email="tiimi@example.org"),
        help=sections.Help(
            phone="08 123 4567", email="apua@example.org", hours={"fi": "ma–pe klo 9–15", "en": "Mon–Fri 9:00–15:00"}
        ),
    )


async def demo(host: str, port: int) -> None:
    """Serve the page until stopped. An occupied port: the next free one."""
    mailbox = Mailbox()
    smtp = await mailbox.serve()
    smtp_port = smtp.sockets[0].getsockname()[1]
    free = await _free_port(host, port)
    with tempfile.TemporaryDirectory(prefix="mukaan-demo-") as folder:
        clock = MovableClock()
        config = demo_config(Path(folder), host, free, smtp_port)
        service = await build_service(config, now=clock)
        await show_example_fair(service)
        service.channels["email"] = mail_channel(config, clock)
        app = add_web(service, Demo(mailbox, DemoClock(service, clock)))
        stopped = asyncio.Event()
        for name in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(name, stopped.set)

        def ready() -> None:
            print(f"\n  Mukaan demo: http://{host}:{free}/\n  Stop it with Ctrl-C.\n", flush=True)  # noqa: T201

        ticking = asyncio.create_task(_tick(service))
        await run_until(stopped, service, None, app, ready)
        ticking.cancel()
    smtp.close()


async def show_example_fair(service: Service) -> None:
    """A fair of the example catalogue's associations, soon after now."""
    now = service.now()
    fair = example_fair(service.context.catalogue.associations.values(), EXAMPLE, now)

    async def work(tx: Tx) -> None:
        await keep_fair(tx, fair, now)
        await changed(tx)

    await service.database.write(work)
    await service.look_at_catalogue()


async def _tick(service: Service) -> None:
    """Everything that is due happens within seconds."""
    while True:
        await asyncio.sleep(3)
        await service.clock.run_all()


async def _free_port(host: str, port: int) -> int:
    for candidate in (*range(port, min(port + TRIES, LAST_PORT + 1)), 0):
        try:
            server = await asyncio.start_server(lambda _reader, writer: writer.close(), host, candidate)
        except OSError:
            continue
        found: int = server.sockets[0].getsockname()[1]
        server.close()
        await server.wait_closed()
        return found
    raise OSError("no free port")
