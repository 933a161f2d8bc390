"""A service with something to do for every job."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from unittest.mock import patch

from bot.app.demo import show_example_fair
from bot.channels.terminal.channel import TerminalChannel
from bot.commands.editing import Edit, set_fields
from bot.jobs.clock import HEARTBEAT, Job
from bot.messages import Outbound
from catalogue.known import know
from catalogue.schedule import HELSINKI
from catalogue.shipped import load_shipped
from dialogs.addresses import Search, Watch
from dialogs.codec import encode
from tests.app.kainuu import OTHERS, UINTI, number, take
from tests.transcripts.runner import Stage, stage

ADULT = ("> [I want to come]", "> [18 or more]", "> Amina", "> [In this chat]")
MINOR = (
    "> [I want to come]",
    "> [13–17]",
    "> [I am 13–17]",
    "> [The counsellor]",
    "> [Without a number]",
    "> [Yes, tell]",
)
CHESS_NEAR = Search(kinds=(78,))
SWIMMING, CHESS, WITHOUT_ADDRESS = "> /start h1", "> /start h28", "> /start h66"


@asynccontextmanager
async def busy() -> AsyncIterator[Stage]:
    """Saturday at noon: a notice to forward, one that has no address, a minor's task, reminders each week; somebody who
    is to be told of chess; a fair that somebody comes to, and that is elsewhere now.
    """
    async with stage("# 2026-11-21 12:00", "telegram") as played:
        await played.play(
            "> /start", "> [English]", SWIMMING, *ADULT, "> [My hobbies]", "> [Naisten]", "> [Every time]"
        )
        await played.play(WITHOUT_ADDRESS, *ADULT)
        await played.play("> /start h25", *MINOR)
        await played.play("> Kajaani", f"> (token {encode(Watch(CHESS_NEAR))})")
        await show_example_fair(played.service)
        await played.play("> /start f1", "> [I'm coming]", "$ example fair moved 0 Messuhalli")
        yield played


@asynccontextmanager
async def imported() -> AsyncIterator[Stage]:
    """A real catalogue: an address to be asked, a hobby that has gone with somebody in it, one that is edited."""
    async with stage("# 2026-11-21 12:00", "telegram") as played:
        await take(played, *OTHERS, UINTI)
        await played.play("> /start", "> [English]", f"> /start h{number(played, 'uinti')}", *ADULT)
        await take(played, *OTHERS)
        ends = round(datetime(2026, 11, 24, tzinfo=HELSINKI).timestamp() * 1000)
        edit, known = Edit("hobby", number(played, "muu-1"), {"hinta": "5"}, "Mikko", ends), know(*load_shipped())
        service = played.service
        await service.database.write(lambda tx: set_fields(tx, service.private, edit, known, service.now()))
        await service.look_at_catalogue()
        yield played


def jobs(played: Stage) -> tuple[Job, ...]:
    """All of them, in the order of the clock, the heartbeat too."""
    return *played.service.clock.jobs, HEARTBEAT


def set_clock(played: Stage, moment: str) -> None:
    """Jump, with nothing happening on the way: as after an outage."""
    played.clock.ms = round(datetime.fromisoformat(moment).replace(tzinfo=HELSINKI).timestamp() * 1000)


@contextmanager
def failing(channel: TerminalChannel, error: Exception, to: str = "") -> Iterator[list[str]]:
    """What is sent on this channel (to this address) fails; the keys of what was tried."""
    send_on, tried = channel.send, []

    async def fail(address: str, message: Outbound, key: str) -> str:
        if not address.startswith(to):
            return await send_on(address, message, key)
        tried.append(key)
        raise error

    with patch.object(channel, "send", fail):
        yield tried


async def send(played: Stage) -> list[str]:
    """What waits leaves; what was said."""
    said = await played.play("$ tasks")
    first = next((n for n, line in enumerate(said) if line[:1] in "<~@"), len(said))
    return said[first:]
