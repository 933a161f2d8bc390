"""People in chats, a strict Bot API server that keeps a log and lets go wrong what does, and what must be true."""

import asyncio
import random
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from aiohttp.web import BaseRequest, Response

from bot.store import announcements, people
from bot.store.database import Database, Tx
from bot.store.private import Private
from rules.announcement import Draft
from rules.delivery import State
from tests.botapi import BotApiServer, Fault
from tests.botapi.errors import ApiError
from tests.botapi.faults import server_error, too_many

FIRST_CHAT = 3_000_000
LANGUAGES = ("en", "fi", "ar", "so")
TEXTS = {
    "en": "A fair of hobbies on Saturday.\nCome along!",
    "fi": "Harrastusmessut lauantaina.\nTule mukaan!",
    "ar": "معرض الهوايات يوم السبت.",
    "so": "Bandhigga hiwaayadaha Sabtida.",
}
MARKS = tuple(text.split("\n")[0] for text in TEXTS.values())
"""How an announcement is known in a chat."""
SEEDED = 250
"""People written in one transaction."""
TIME_OUT = 40.0
"""Seconds for which the answer to a message is kept back that has its effect: longer than anybody waits for it."""
COUNTED = frozenset({"sendmessage", "editmessagetext"})
"""Calls that count against the rate."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call that counts against the rate: when it came, and with which code it was refused, 0 for not."""

    at: float
    chat: int
    many: bool  # of the announcement
    code: int = 0


class Logged(BotApiServer):
    """The strict server with a log of what counts against its rates."""

    def __init__(self, token: str) -> None:
        super().__init__(token)
        self.log: list[Call] = []
        self.surprises: dict[int, float] = {}  # by chat, the seconds that a 429 out of the blue asks for

    async def _call(self, request: BaseRequest, call: Any) -> Response:
        name = call.method.name
        if name.lower() not in COUNTED:
            return await super()._call(request, call)
        at = asyncio.get_running_loop().time()
        many = any(mark in call.text("text") for mark in MARKS)
        chat, code = int(call.text("chat_id")), 0
        try:
            return await super()._call(request, call)
        except ApiError as error:
            code = error.code
            raise
        finally:
            self.log.append(Call(at, chat, many, code))

    @property
    def provoked(self) -> int:
        """How often its rates refused something; surprises are not among these."""
        return sum(self.state.flood.refused.values())


@dataclass(slots=True)
class Audience:
    """Who is to get it, and what goes wrong with whom."""

    chats: dict[int, int] = field(default_factory=dict)  # by person
    blocked: set[int] = field(default_factory=set)  # chats
    broken: set[int] = field(default_factory=set)  # a 5xx
    silent: set[int] = field(default_factory=set)  # no answer, after the effect
    surprised: set[int] = field(default_factory=set)  # a 429 that nobody provoked


async def seed(database: Database, private: Private, count: int, now: int) -> Audience:
    """So many people, each in a chat, speaking several languages."""
    found = Audience()

    async def some(tx: Tx, numbers: range) -> dict[int, int]:
        met = {}
        for number in numbers:
            chat = FIRST_CHAT + number
            person = await people.meet(tx, private, "telegram", str(chat), now)
            speaks = LANGUAGES[number % len(LANGUAGES)]
            await tx.run(
                "person_save",
                id=person.id,
                language=speaks,
                place=0,
                quiet=0,
                news=1,
                position="",
                name="",
                phone="",
                dialog="",
            )
            met[person.id] = chat
        return met

    for begin in range(0, count, SEEDED):
        numbers = range(begin, min(count, begin + SEEDED))
        found.chats.update(await database.write(partial(some, numbers=numbers)))
    return found


def trouble(
    server: Logged, audience: Audience, chance: random.Random, blocked: float, surprises: int, *, silent: bool
) -> None:
    """Let go wrong what does: `blocked` per cent have blocked the bot, 1 per cent meet a 5xx, 1 per cent a time-out
    after the effect (without `silent` a connection that breaks then), and so many a 429 out of the blue.
    """
    chats = list(audience.chats.values())
    for chat in chats:
        server.state.chats.meet({"id": chat, "type": "private", "first_name": "Amina"})
    count = len(chats)
    shares = (round(count * blocked / 100), round(count / 100), round(count / 100), surprises)
    hit = iter(chance.sample(chats, sum(shares)))
    audience.blocked, audience.broken, audience.silent, audience.surprised = (
        {next(hit) for _ in range(share)} for share in shares
    )
    for chat in audience.blocked:
        server.state.chats.known[chat].blocked = ApiError(403, "bot was blocked by the user")
    for chat in audience.broken:
        server.faults.add(server_error(method="sendMessage", chat_id=chat))
    for chat in audience.silent:
        fault = Fault("slow", seconds=TIME_OUT) if silent else Fault("reset")
        fault.method, fault.chat_id, fault.after = "sendMessage", chat, True
        server.faults.add(fault)
    for chat in audience.surprised:
        server.surprises[chat] = chance.randint(1, 3)
        server.faults.add(too_many(int(server.surprises[chat]), method="sendMessage", chat_id=chat))


async def confirm(database: Database, now: int) -> int:
    """An announcement to all of them that goes at once; its number."""

    async def work(tx: Tx) -> int:
        made = await announcements.create(tx, Draft(TEXTS), 0, now)
        await announcements.confirm(tx, made.number, 0, now, made.version, now)
        return made.number

    return await database.write(work)


@dataclass(frozen=True, slots=True)
class Told:
    """What the rows say against what the server saw."""

    recipients: int
    ends: Mapping[str, int]
    doubled: int  # chats that have it more than once
    lost: int  # no row, or one that is not what the server saw
    sum: str


async def told(database: Database, private: Private, server: Logged, audience: Audience, number: int) -> Told:
    """Each recipient against the server's own log."""
    chats = dict(audience.chats)

    async def read(tx: Tx) -> tuple[Any, ...]:
        for row in await tx.all("audience_people", every=1, by_place=0, by_wants=0, since=0):  # also those who tap
            if row["id"] not in chats:
                chats[row["id"]] = int((await people.addresses(tx, private, row["id"]))[0].value)
        states = {}
        for person in chats:
            rows = await tx.all("recipients_of", person=person)
            states[person] = [row["state"] for row in rows if row["announcement"] == number]
        return await announcements.get(tx, number), await announcements.counts(tx, number), states

    one, counts, states = await database.read(read)
    seen = Counter(sent.chat_id for sent in server.sent if any(mark in sent.text for mark in MARKS))
    wrong = sum(not _is_true(states[person], seen[chat]) for person, chat in chats.items())
    ends = {"sent": counts.sent, "unknown": counts.unknown}
    ends |= {f"failed({why})": n for why, n in counts.failed.items()}
    ends |= {f"skipped({why})": n for why, n in counts.skipped.items()}
    ends |= {"waiting": counts.waiting} if counts.waiting else {}
    doubled = sum(times > 1 for times in seen.values())
    return Told(counts.recipients, ends, doubled, wrong, one.sum if counts.holds else "does not hold")


def _is_true(states: list[str], times: int) -> bool:
    """Whether somebody has one row, which says what the server saw."""
    match states:
        case [State.SENT]:
            return times == 1
        case [State.UNKNOWN]:
            return times <= 1
        case [State.FAILED | State.SKIPPED | State.QUEUED]:
            return times == 0
    return False
