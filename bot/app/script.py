"""A dialog line by line: what `mukaan chat` says and saves, and what transcripts are checked with.

> text            something typed
> [label]         a button pressed; the pictogram and the end of the label may be left out; the dialog goes on in
                  Telegram after one that leads there
> (location 64.22 27.73), (contact +358…), (sticker)
= 2026-11-23 18:00    the clock moves on, and what is due happens
$ interest 1 welcome  what staff do on the command line
"""

from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

from bot.app.service import Service, build_service
from bot.app.staffing import Said
from bot.channels.terminal.channel import TerminalChannel
from bot.config import Secret, sections
from bot.messages import Inbound, Kind
from bot.outbox.deliver import Deliverer
from bot.outbox.loops import Outbox
from catalogue.schedule import HELSINKI

PERSON = "person"
TELEGRAM = "telegram"
HOUR = 60 * 60 * 1000
START = datetime(2026, 11, 21, 12, 0, tzinfo=HELSINKI)

Staff = Callable[[Service, list[str]], Awaitable[Said]]


class ScriptClock:
    """A clock that stands until it is moved."""

    def __init__(self, start: datetime = START) -> None:
        self.ms = round(start.timestamp() * 1000)

    def __call__(self) -> int:
        return self.ms


class Script:
    """One person's dialog with the service, and the mails that leave meanwhile."""

    def __init__(self, service: Service, clock: ScriptClock, staff: Staff, *, channel: str = "terminal") -> None:
        self.service = service
        self._clock = clock
        self._staff = staff
        self.screen = TerminalChannel(channel)
        self.mails = TerminalChannel("email", mail=True)
        self._screens = {TELEGRAM: TerminalChannel(TELEGRAM), channel: self.screen}
        service.channels = {**self._screens, "email": self.mails}
        deliverer = Deliverer(service.database, lambda: service.context, service.channels, service.renderer, clock)
        self._outbox = Outbox(deliverer)
        self._events = 0

    async def do(self, line: str) -> list[str]:
        """Do what a line says; return what is said then, as lines. Raises LookupError, ValueError: it says nothing."""
        heard = (*self._screens.values(), self.mails)
        for channel in heard:
            channel.written.clear()
        said: list[str] = []
        if line.startswith("="):
            await self.move_to(moment_of(line[1:].strip()))
        elif line.startswith("$"):
            said = [f"  {answer}" for answer in (await self._staff(self.service, line[1:].split())).lines]
        else:
            self._clock.ms += 1000
            await self.service.turns.receive(self._inbound(line.removeprefix(">").strip()))
        await self._outbox.drain()
        return [*said, *(line for channel in heard for line in channel.written)]

    async def move_to(self, moment: datetime) -> None:
        """Move the clock on, an hour at a time; jobs run, and run again after what they wrote has been sent."""
        until = round(moment.timestamp() * 1000)
        while self._clock.ms < until:
            self._clock.ms = min(until, self._clock.ms + HOUR)
            for _ in range(2):
                await self.service.clock.run_all()
                await self._outbox.drain()

    def _inbound(self, said: str) -> Inbound:
        self._events += 1
        key, channel = f"{self.screen.name}:{PERSON}:{self._events}", self.screen.name
        if said.startswith("[") and said.endswith("]"):
            message, token, url = self._button(said[1:-1])
            if not url:
                return Inbound(channel, key, PERSON, Kind.PRESS, token=token, message=message)
            self.screen = self._screens[TELEGRAM]
            return Inbound(TELEGRAM, key, PERSON, Kind.START, text=url.partition("?start=")[2])
        if said.startswith("(") and said.endswith(")"):
            return self._device(key, said[1:-1].split())
        if said.partition(" ")[0] == "/start":
            return Inbound(channel, key, PERSON, Kind.START, text=said.partition(" ")[2])
        return Inbound(channel, key, PERSON, Kind.TEXT, text=said)

    def _button(self, label: str) -> tuple[str, str, str]:
        if not label.strip("… "):
            raise LookupError("a button is pressed by how its label begins: [I want]")
        try:
            return self.screen.button(label)
        except LookupError:
            raise LookupError(f"there is no button [{label}]") from None

    def _device(self, key: str, words: list[str]) -> Inbound:
        channel = self.screen.name
        match words:
            case ["location", lat, lon]:
                point = _degrees(lat), _degrees(lon)
                return Inbound(channel, key, PERSON, Kind.LOCATION, point=point)
            case ["contact", phone]:
                return Inbound(channel, key, PERSON, Kind.CONTACT, phone=phone, own=True)
            case ["contact", "other", phone]:
                return Inbound(channel, key, PERSON, Kind.CONTACT, phone=phone)
            case ["token", token]:
                return Inbound(channel, key, PERSON, Kind.PRESS, token=token)
        return Inbound(channel, key, PERSON, Kind.OTHER)


def moment_of(text: str) -> datetime:
    """A moment in Helsinki, written 2026-11-23 18:00. Raises ValueError."""
    try:
        return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=HELSINKI)
    except ValueError:
        raise ValueError(f'"{text}" is no moment: write 2026-11-23 18:00') from None


def _degrees(text: str) -> float:
    try:
        return round(float(text), 2)
    except ValueError:
        raise ValueError(f'"{text}" is no place: write (location 64.22 27.73)') from None


async def script_service(folder: Path, clock: ScriptClock) -> Service:
    """A service for scripts: the example catalogue, a database in this folder, people to ask."""
    config = sections.Config(
        service=sections.Service(
            secret=Secret("a script needs no secret of its own"), public_url="https://mukaan.example.org"
        ),
        database=sections.Database(url=Secret(f"sqlite:///{folder / 'script.db'}")),
        staff=sections.Staff(email="tiimi@example.org"),
        help=sections.Help(phone="08 123 4567", email="apua@example.org", hours={"": "9–15"}),
    )
    return await build_service(config, now=clock)
