"""A dialog line by line: what `mukaan chat` says and saves, and what transcripts are checked with.

> text            something typed
> [label]         a button pressed; the pictogram or the end of the label may be left out, or all but the pictogram; the
                  dialog goes on in Telegram after one that leads there
> (location 64.22 27.73), (contact +358…), (sticker), (photo NAME caption), (voice NAME)
Olena> text       somebody else, in a Telegram chat of their own; what they are shown begins with their name
Olena> (link label)   a link that stands on anybody's button or in a mail, opened in that chat
Olena> (link)         the link to the chat that was written out last, opened in that chat
@< text               a reply to the newest mail that can be replied to, from where it went
@maija@example.org< text    the same from another address; @(list)< text to the daily list of an association
&1 Mikko> text    one of staff writes in the topic of case 1 of their group; & Mikko> [Take] presses a button there
= 2026-11-23 18:00    the clock moves on, and what is due happens
$ interest 1 welcome  what staff do on the command line
@> [label]        a link in the newest mail that has it, or a button of the page that such a link led to
@> ask_for: Olena     a field of that page is filled in
"""

import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from email.message import EmailMessage
from functools import partial
from pathlib import Path

from bot.app.script_browser import BROWSED, Browser
from bot.app.script_group import CHAT, GROUPED, GroupScreen
from bot.app.service import Service, build_service
from bot.app.staffing import Said
from bot.channels.terminal.channel import TerminalChannel
from bot.commands.replying import take_letter
from bot.commands.talking import digest_reply_address
from bot.config import Secret, sections
from bot.messages import Attachment, Inbound, Kind
from bot.outbox.loops import Outbox
from bot.replies.letter import read
from catalogue.schedule import HELSINKI

PERSON = "person"
SPOKEN = re.compile(r"(\w*)>")
"""How a line that somebody says begins."""
MAILED = re.compile(r"@(\S*?)<\s*")
"""How a line begins that somebody mails."""
LIST = "(list)"
PAYLOAD = re.compile(r"\?start=(\w+)")
"""What a link to the chat, written out, says there."""
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
        self.group = GroupScreen(service)
        service.channels = {**self._screens, "email": self.mails, "group": self.group}
        self._outbox = Outbox(service.deliverer(clock))
        self._browser = Browser(service, self.mails)
        self._events = 0
        self._payload = ""

    async def do(self, line: str) -> list[str]:
        """Do what a line says; return what is said then, as lines. Raises LookupError, ValueError: it says nothing."""
        heard = (*self._screens.values(), self.mails, self.group)
        for channel in heard:
            channel.written.clear()
        said: list[str] = []
        if line.startswith("="):
            await self.move_to(moment_of(line[1:].strip()))
        elif line.startswith("$"):
            said = [f"  {answer}" for answer in (await self._staff(self.service, line[1:].split())).lines]
        elif line.startswith(BROWSED):
            self._clock.ms += 1000
            said = await self._browser.do(line.removeprefix(BROWSED).strip())
        elif GROUPED.match(line):
            self._clock.ms += 1000
            self._events += 1
            await self.service.turns.receive(self.group.said(line, f"group:{self._events}"))
        elif mailed := MAILED.match(line):
            self._clock.ms += 1000
            await self._mailed(mailed[1], line[mailed.end() :])
        else:
            self._clock.ms += 1000
            spoken = SPOKEN.match(line)
            who = spoken[1] if spoken else ""
            said_now = line[spoken.end() :].strip() if spoken else line.strip()
            await self.service.turns.receive(self._inbound(said_now, who))
        await self._outbox.drain()
        said += [line for channel in heard for line in channel.written]
        self._payload = next(iter(PAYLOAD.findall("\n".join(said))), self._payload)
        return said

    async def _mailed(self, sender: str, text: str) -> None:
        """A mail comes in, and is handled as one that was fetched. A backslash and an n begin a new line in it."""
        self._events += 1
        to, reply_to = self.mails.replied_to("" if sender == LIST else sender)
        if sender == LIST:
            number = next(one.number for one in self.service.context.catalogue.associations.values() if one.email == to)
            reply_to = digest_reply_address(self.service.context, number)
        mail = EmailMessage()
        mail["From"], mail["To"] = (to if sender in {"", LIST} else sender), reply_to
        mail["Message-ID"] = f"<script-{self._events}@example.org>"
        mail.set_content(text.replace("\\n", "\n"))
        letter, now, context = read(mail.as_bytes()), self._clock(), self.service.context
        key = f"mail:script:{self._events}"
        await self.service.database.write(lambda tx: take_letter(tx, context, key, letter, now))

    async def move_to(self, moment: datetime) -> None:
        """Move the clock on, an hour at a time; jobs run, and run again after what they wrote has been sent."""
        until = round(moment.timestamp() * 1000)
        while self._clock.ms < until:
            self._clock.ms = min(until, self._clock.ms + HOUR)
            for _ in range(2):
                await self.service.look_at_catalogue()
                await self.service.clock.run_all()
                await self._outbox.drain()

    def _inbound(self, said: str, who: str) -> Inbound:
        self._events += 1
        screen, address = (self._screens[TELEGRAM], who) if who else (self.screen, PERSON)
        event = partial(Inbound, screen.name, f"{screen.name}:{address}:{self._events}", address)
        if said.startswith("[") and said.endswith("]"):
            message, token, url = self._button([screen], said[1:-1], address)
            if not url:
                return event(Kind.PRESS, token=token, message=message)
            if not who:
                self.screen = self._screens[TELEGRAM]
            return replace(event(Kind.START, text=url.partition("?start=")[2]), channel=TELEGRAM)
        if said == "(link)":
            return event(Kind.START, text=self._payload)
        if said.startswith("(link ") and said.endswith(")"):
            _, _, url = self._button([*self._screens.values(), self.mails], said[6:-1])
            return event(Kind.START, text=url.partition("?start=")[2])
        if said.startswith("(") and said.endswith(")"):
            return _device(event, said[1:-1].split())
        if said.partition(" ")[0] == "/start":
            return event(Kind.START, text=said.partition(" ")[2])
        return event(Kind.TEXT, text=said)

    def _button(self, screens: list[TerminalChannel], label: str, address: str = "") -> tuple[str, str, str]:
        if not label.strip("… "):
            raise LookupError("a button is pressed by how its label begins: [I want]")
        for screen in screens:
            with suppress(LookupError):
                return screen.button(label, address)
        raise LookupError(f"there is no button [{label}]")


def _device(event: Callable[..., Inbound], words: list[str]) -> Inbound:
    match words:
        case ["location", lat, lon]:
            return event(Kind.LOCATION, point=(_degrees(lat), _degrees(lon)))
        case ["contact", phone]:
            return event(Kind.CONTACT, phone=phone, own=True)
        case ["contact", "other", phone]:
            return event(Kind.CONTACT, phone=phone)
        case ["token", token]:
            return event(Kind.PRESS, token=token)
        case ["photo" | "voice" as kind, reference, *caption]:
            return event(Kind(kind), attachment=Attachment(Kind(kind), reference), text=" ".join(caption))
    return event(Kind.OTHER)


def does_something(line: str) -> bool:
    """Whether a line of a transcript is one that was said or done, not what was answered."""
    return line.startswith(("=", "$", BROWSED)) or any(how.match(line) for how in (SPOKEN, MAILED, GROUPED))


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


async def script_service(folder: Path, clock: ScriptClock, *, replies: bool = False, group: bool = False) -> Service:
    """A service for scripts: the example catalogue, a database in this folder, people to ask; perhaps a mailbox for
    replies, and a staff group.
    """
    config = sections.Config(
        service=sections.Service(
            secret=Secret("a script needs no secret of its own"), public_url="https://mukaan.example.org"
        ),
        database=sections.Database(url=Secret(f"sqlite:///{folder / 'script.db'}")),
        replies=sections.Replies(address="reply@example.org" if replies else ""),
        staff=sections.Staff(email="tiimi@example.org", group=CHAT if group else ""),
        help=sections.Help(phone="08 123 4567", email="apua@example.org", hours={"": "9–15"}),
    )
    return await build_service(config, now=clock)
