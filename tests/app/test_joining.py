"""A link from the web chat to Telegram, used as meant and as a trap: nobody's own data is ever shown to its maker."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.app.script import ScriptClock
from bot.app.service import Service, build_service
from bot.config import Secret, sections
from bot.messages import CannotEdit, Inbound, Kind, Outbound, Rates
from bot.outbox.deliver import Deliverer
from bot.outbox.loops import Outbox
from bot.store import conversation, people
from bot.store.database import Row
from dialogs import addresses as a
from dialogs.codec import digest, encode
from rules.interest import Reach
from rules.person import Age
from tests.databases import database_url, postgres_server

pytestmark = pytest.mark.heavy

__all__ = ["database_url", "postgres_server"]

OLD = "That button is old."
ASKED = "You opened a link from a web page."
TOLD = ("[I want to come]", "[18 or more]")
YOUNG = ("[13–17]", "[I am 13–17]", "[The counsellor]")
SWIMMING, CHESS, CHILDRENS = "/start h1", "/start h28", "/start h25"
NAME, PHONE, CHILDS_PHONE = "Bahar", "+358442051310", "+358442051311"
NAME_OF_MAKER = "Mikko"


class Recorded:
    """A channel that keeps what was sent, by address."""

    rates = Rates()

    def __init__(self, name: str) -> None:
        self.name = name
        self.sent: dict[str, list[Outbound]] = {}

    async def send(self, address: str, message: Outbound, key: str) -> str:
        if message.edits and not self.sent.get(address):
            raise CannotEdit("no such message")
        self.sent.setdefault(address, []).append(message)
        return message.edits or key


class Hall:
    """The service, and everybody who chats with it."""

    def __init__(self, service: Service, clock: ScriptClock) -> None:
        self.service, self.clock = service, clock
        self.channels = {name: Recorded(name) for name in ("telegram", "web", "email")}
        service.channels = {**self.channels}
        service.know("mukaan_example_bot")
        deliverer = Deliverer(service.database, lambda: service.context, service.channels, service.renderer, clock)
        self.outbox = Outbox(deliverer)
        self.events = 0

    def chat(self, channel: str, address: str) -> "Chat":
        return Chat(self, channel, address)

    async def rows(self, query: str, **params: int | str) -> list[Row]:
        return list(await self.service.database.read(lambda tx: tx.all(query, **params)))


class Chat:
    """One chat; somebody may write in several."""

    def __init__(self, hall: Hall, channel: str, address: str) -> None:
        self.hall, self.channel, self.address = hall, channel, address

    @property
    def sent(self) -> list[Outbound]:
        return self.hall.channels[self.channel].sent.setdefault(self.address, [])

    async def do(self, *lines: str) -> str:
        """Say these lines; what was said to the last one."""
        seen = 0
        for line in lines:
            seen = len(self.sent)
            await self.hall.service.turns.receive(self.inbound(line))
            await self.hall.outbox.drain()
        return written(self.sent[seen:])

    def inbound(self, line: str) -> Inbound:
        self.hall.events += 1
        self.hall.clock.ms += 1000
        key = f"{self.channel}:{self.address}:{self.hall.events}"
        if line.startswith("["):
            return Inbound(self.channel, key, self.address, Kind.PRESS, token=self.button(line[1:-1])[0])
        if line.startswith("/start"):
            return Inbound(self.channel, key, self.address, Kind.START, text=line[7:])
        if line.startswith("token "):
            return Inbound(self.channel, key, self.address, Kind.PRESS, token=line[6:])
        return Inbound(self.channel, key, self.address, Kind.TEXT, text=line)

    def button(self, label: str) -> tuple[str, str]:
        """The newest with this in its label: token and link."""
        found = [b for message in self.sent for row in message.rows for b in row if label in b.label]
        return found[-1].token, found[-1].url

    async def file(self) -> str:
        """All that is kept about whoever writes here, as they see it."""
        await self.do("my data", "[As a file]")
        file = self.sent[-1].file
        assert file
        return file.content.decode()

    async def person(self) -> int | None:
        private = self.hall.service.private
        rows = await self.hall.rows("address_find", channel=self.channel, find=private.find(self.address))
        return rows[0]["person_id"] if rows else None


def written(messages: list[Outbound]) -> str:
    lines = [line for message in messages for line in message.lines]
    labels = [button.label for message in messages for row in message.rows for button in row]
    files = [message.file.content.decode() for message in messages if message.file]
    return "\n".join([*lines, *labels, *files])


@pytest.fixture
async def hall(database_url: str) -> AsyncIterator[Hall]:
    async with opened(database_url) as built:
        yield built


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Hall]:
    clock = ScriptClock()
    config = sections.Config(
        service=sections.Service(
            secret=Secret("a test needs no secret of its own"), public_url="https://m.example.org"
        ),
        database=sections.Database(url=Secret(url)),
        email=sections.Email(enabled=True, host="mail.example.org", sender="mukaan@example.org"),
    )
    service = await build_service(config, now=clock)
    try:
        yield Hall(service, clock)
    finally:
        await service.database.close()


async def link_of(maker: Chat) -> str:
    """Somebody wants to go on in Telegram: what opening the link there says."""
    await maker.do(SWIMMING, "[English]", *TOLD, NAME_OF_MAKER, "[In this chat]", "[In Telegram]")
    return "/start " + maker.button("Open Telegram")[1].partition("?start=")[2]


async def settle(chat: Chat) -> None:
    """Somebody who uses the service already: a hobby of their own and a child's, a place, a name, two numbers."""
    await chat.do(CHESS, "[English]", *TOLD, NAME, "[With my number]", PHONE, "[Yes, tell]")
    if chat.channel == "web":
        await chat.do("[I come back here]")
    await chat.do(CHILDRENS, "[I want to come]", *YOUNG, CHILDS_PHONE, "[Yes, tell]")
    await chat.do("/start", "[Find]", "Sotkamo")


async def everything(chat: Chat) -> str:
    """What the holder of a chat can get to see, now and before."""
    await chat.do("/start", "[English]", "my hobbies", "my data")
    return written(chat.sent) + await chat.file()


async def test_somebody_new_in_telegram_goes_on_as_who_they_were(hall: Hall) -> None:
    web, telegram = hall.chat("web", "amina's page"), hall.chat("telegram", "1001")
    await web.do("/start", "[English]", "[Find]", "Sotkamo")
    opens = await link_of(web)

    assert "You have said that you want to come." in await telegram.do(opens)
    assert "We go on in Telegram." in written(web.sent[-1:])
    assert "Naisten uintivuoro" in await telegram.do("my hobbies")
    kept = await telegram.do("my data")
    assert f"Name: {NAME_OF_MAKER}" in kept
    assert "Sotkamo" in kept
    assert "Language: English" in kept

    assert await web.person() is None
    assert await web.do("my hobbies") == await hall.chat("web", "a new page").do("my hobbies")


async def test_what_somebody_new_tells_in_telegram_is_not_seen_by_who_made_the_link(hall: Hall) -> None:
    maker, victim = hall.chat("web", "the maker's page"), hall.chat("telegram", "1001")
    await victim.do(await link_of(maker))
    await victim.do(CHESS, *TOLD, NAME, "[With my number]", PHONE, "[Yes, tell]")
    await victim.do(CHILDRENS, "[I want to come]", *YOUNG, CHILDS_PHONE, "[Yes, tell]")
    assert {NAME, PHONE, CHILDS_PHONE} <= set(await told(victim))

    seen = await everything(maker)
    assert not [own for own in (NAME, PHONE, CHILDS_PHONE, "1001") if own in seen]
    assert await maker.person() != await victim.person()


async def told(chat: Chat) -> list[str]:
    """The names and numbers that the service has of whoever writes here."""
    file = await chat.file()
    return [own for own in (NAME, PHONE, CHILDS_PHONE) if own in file]


async def test_somebody_known_is_asked_and_hands_over_nothing(hall: Hall) -> None:
    maker, victim = hall.chat("web", "the maker's page"), hall.chat("telegram", "1001")
    await settle(victim)
    before = await kept(victim)
    opens = await link_of(maker)

    assert ASKED in await victim.do(opens)
    assert await kept(victim) == before
    seen = await everything(maker)
    assert "Naisten uintivuoro" in seen, "the maker still has what is theirs"

    assert ASKED in await victim.do(opens)
    assert "Naisten uintivuoro" in await victim.do("[Yes, add them]")
    after = await kept(victim)
    assert after[1:] == before[1:], "who they are has not changed"
    assert len(after[0]) == len(before[0]) + 1

    seen = await everything(maker)
    assert not [own for own in (NAME, PHONE, CHILDS_PHONE, "1001", "Sotkamo") if own in seen]
    assert "Naisten uintivuoro" not in await maker.do("my hobbies")


async def kept(chat: Chat) -> tuple[list[int], str, int, str, str, list[str]]:
    """What is somebody's own: hobbies, language, place, name, phone, chats."""
    number = await chat.person()
    assert number
    private = chat.hall.service.private
    person = await chat.hall.service.database.read(lambda tx: people.get(tx, private, number))
    assert person
    hobbies = [row["hobby"] for row in await chat.hall.rows("interests_of", person=number)]
    chats = [row["channel"] for row in await chat.hall.rows("addresses_of", person=number)]
    return hobbies, person.language, person.place, person.name, person.phone, chats


async def test_no_is_no(hall: Hall) -> None:
    maker, known = hall.chat("web", "the maker's page"), hall.chat("telegram", "1001")
    await settle(known)
    before = await kept(known)
    await known.do(await link_of(maker))
    assert "Hello!" in await known.do("[No]")
    assert await kept(known) == before
    assert len((await kept(maker))[0]) == 1


async def test_somebody_known_without_a_place_gets_that_of_the_page(hall: Hall) -> None:
    web, known = hall.chat("web", "amina's page"), hall.chat("telegram", "1001")
    await known.do("/start", "[English]")
    await web.do("/start", "[English]", "[Find]", "Sotkamo")
    await known.do(await link_of(web), "[Yes, add them]")
    assert "Sotkamo" in await known.do("my data")
    assert (await kept(known))[3:5] == ("", ""), "what the maker is called stays with the maker's hobby"


async def test_a_web_page_takes_nothing_however_it_is_opened(hall: Hall) -> None:
    maker, fresh, known = (hall.chat("web", name) for name in ("the maker's page", "a new page", "bahar's page"))
    await settle(known)
    before = await kept(known)
    opens = await link_of(maker)
    for chat in (fresh, known):
        assert OLD in await chat.do(opens)
        assert "Naisten uintivuoro" not in await chat.do(f"token {encode(a.Bring(opens[8:]))}")
    assert await kept(known) == before
    assert len((await kept(maker))[0]) == 1
    assert "You have said" in await hall.chat("telegram", "1001").do(opens), "and the link is as good as before"


@pytest.mark.parametrize("known", [False, True])
async def test_a_link_works_once(hall: Hall, known: bool) -> None:
    opens = await link_of(hall.chat("web", "amina's page"))
    second = hall.chat("telegram", "1002")
    if known:
        await settle(second)
        assert ASKED in await second.do(opens)
    await hall.chat("telegram", "1001").do(opens)
    said = await second.do("[Yes, add them]" if known else opens)
    assert OLD in said
    assert OLD in await second.do(opens)
    assert NAME_OF_MAKER not in written(second.sent)
    assert OLD in await hall.chat("telegram", "1001").do(opens), "also for whom it worked"


@pytest.mark.parametrize("known", [False, True])
async def test_a_link_works_for_a_day(hall: Hall, known: bool) -> None:
    maker, late = hall.chat("web", "amina's page"), hall.chat("telegram", "1001")
    opens = await link_of(maker)
    if known:
        await settle(late)
        assert ASKED in await late.do(opens)
    hall.clock.ms += people.DAY
    assert OLD in await late.do("[Yes, add them]" if known else opens)
    assert OLD in await late.do(opens)
    assert len((await kept(maker))[0]) == 1


async def test_of_two_who_open_it_at_once_one_goes_on(hall: Hall) -> None:
    opens = await link_of(hall.chat("web", "amina's page"))
    chats = [hall.chat("telegram", str(1001 + number)) for number in range(4)]
    await asyncio.gather(*(hall.service.turns.receive(chat.inbound(opens)) for chat in chats))
    await hall.outbox.drain()
    went_on = [chat for chat in chats if "You have said" in written(chat.sent)]
    assert len(went_on) == 1
    assert all(OLD in written(chat.sent) for chat in chats if chat not in went_on)


async def test_no_other_way_to_the_page_is_left_open(hall: Hall) -> None:
    """A second link, and a mailbox that is confirmed later, would lead to whoever opened the first."""
    maker, victim, helper = (hall.chat(*who) for who in (("web", "page"), ("telegram", "1001"), ("telegram", "1002")))
    await maker.do(SWIMMING, "[English]", *TOLD, NAME_OF_MAKER, "[In this chat]", "[By e-mail]", "mikko@example.org")
    mail = hall.channels["email"].sent["mikko@example.org"][0]
    confirm = mail.rows[0][0].url.rpartition("/")[2]
    first = await link_for(maker, "/start h43")
    second = await link_for(maker, CHESS)

    await victim.do(first)
    assert OLD in await helper.do(second)
    used = await hall.service.database.write(
        lambda tx: people.use_invitation(tx, hall.service.private, confirm, "email", hall.clock.ms)
    )
    assert used is None
    assert (await kept(victim))[-1] == ["telegram"]


async def link_for(maker: Chat, hobby: str) -> str:
    await maker.do(hobby, *TOLD, NAME_OF_MAKER, "[In this chat]", "[In Telegram]")
    return "/start " + maker.button("Open Telegram")[1].partition("?start=")[2]


async def test_a_link_made_in_telegram_leaves_nothing_to_its_maker_either(hall: Hall) -> None:
    """No button there leads to one, but tokens can be made up."""
    maker, victim = hall.chat("telegram", "1000"), hall.chat("telegram", "1001")
    await maker.do(CHESS, "[English]", *TOLD, NAME_OF_MAKER)
    move = a.MoveToChat(28, Age.ADULT, Reach.CHAT, digest(f"{NAME_OF_MAKER}\0"))
    await maker.do(f"token {encode(move)}")
    opens = "/start " + maker.button("Open Telegram")[1].partition("?start=")[2]
    assert ASKED in await maker.do(opens)
    assert OLD in await maker.do("[Yes, add them]"), "nobody joins themselves"
    await maker.do(f"token {encode(move)}")
    opens = "/start " + maker.button("Open Telegram")[1].partition("?start=")[2]

    await victim.do(opens)
    await victim.do(SWIMMING, *TOLD, NAME, "[With my number]", PHONE, "[Yes, tell]")
    assert not [own for own in (NAME, PHONE, "1001") if own in await everything(maker)]
    assert await maker.person() != await victim.person()


async def test_what_was_said_on_the_page_is_forgotten(hall: Hall) -> None:
    web, private = hall.chat("web", "amina's page"), hall.service.private

    async def say(key: str) -> None:
        body = {"lines": [PHONE]}
        await hall.service.database.write(
            lambda tx: conversation.append(tx, private, web.address, key, ours=False, body=body)
        )

    opens = await link_of(web)
    await say("one")
    assert len(await hall.rows("web_since", address=private.find(web.address), version=0, row_limit=9)) == 1
    await hall.chat("telegram", "1001").do(opens)
    assert await hall.rows("web_since", address=private.find(web.address), version=0, row_limit=9) == []
