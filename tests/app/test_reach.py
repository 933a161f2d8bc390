"""Being reached later from the web chat: Telegram joined by a link, a mailbox confirmed by a button, or coming back."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest_asyncio

from bot.app.script import Script, ScriptClock, script_service
from bot.app.staffing import do
from bot.app.web import Mailboxes
from bot.channels.terminal.channel import TerminalChannel
from bot.messages import Inbound, Kind
from bot.store import people

PATH = (
    "> /start",
    "> [English]",
    "> Kajaani",
    "> swimming women",
    "> [Naisten]",
    "> [I want to come]",
    "> [18 or more]",
    "> Amina",
)


@pytest_asyncio.fixture
async def web(tmp_path: Path) -> AsyncIterator[Script]:
    clock = ScriptClock()
    service = await script_service(tmp_path, clock)
    service.context = replace(
        service.context, settings=replace(service.context.settings, chat_link="https://t.me/test_bot")
    )
    script = Script(service, clock, do, channel="web")
    for line in PATH:
        await script.do(line)
    yield script
    await service.database.close()


async def channels(script: Script) -> list[list[str]]:
    """The channels of each person there is."""
    service = script.service
    rows = await service.database.read(lambda tx: tx.all("addresses_active", channel="web", since=0, until=1 << 62))
    found = []
    for row in rows:
        where = await service.database.read(lambda tx, row=row: people.addresses(tx, service.private, row["person_id"]))
        found.append(sorted(address.channel for address in where))
    return found


async def test_telegram_goes_on_where_the_web_chat_was(web: Script) -> None:
    await web.do("> [In this chat]")
    said = await web.do("> [In Telegram]")
    assert any("Open Telegram" in line for line in said)
    _, _, url = web.screen.button("Open Telegram")
    telegram = TerminalChannel("telegram")
    web.service.channels["telegram"] = telegram
    other = Script(web.service, web._clock, do, channel="telegram")
    payload = url.partition("?start=")[2]
    said = await other.do(f"> /start {payload}")
    assert "I tell Esimerkki-Uimarit: Amina is an adult, speaks English" in said[0]
    assert await channels(web) == [["telegram", "web"]]
    said = await other.do("> [In this chat]")
    assert "I write to you when they answer" in said[0]
    said = await other.do("= 2026-11-23 18:00")
    assert any("Tomorrow: Naisten uintivuoro" in line for line in said)


async def test_the_link_works_once(web: Script) -> None:
    await web.do("> [In this chat]")
    await web.do("> [In Telegram]")
    payload = web.screen.button("Open Telegram")[2].partition("?start=")[2]
    for number, address in enumerate(("amina", "bahar")):
        start = Inbound("telegram", f"telegram:{number}", address, Kind.START, text=payload)
        await web.service.turns.receive(start)
    assert await channels(web) == [["telegram", "web"]]


async def test_a_mailbox_gets_nothing_personal_before_its_button(web: Script) -> None:
    await web.do("> [In this chat]")
    await web.do("> [By e-mail]")
    said = await web.do("> nonsense")
    assert "I need an e-mail address" in said[0]
    said = await web.do("> amina@example.org")
    mail = "\n".join(line for line in said if not line.startswith("<"))
    assert "amina@example.org: Mukaan: is this your e-mail address?" in mail
    assert "Amina" not in mail.replace("amina@example.org", "")
    code = web.mails.button("Yes, it was me")[2].rpartition("/")[2]
    await web.do("> [Go on]")
    said = await web.do("$ interest 1 call")
    assert not any(line.startswith("@ amina@example.org") for line in said)

    page = Mailboxes(web.service)
    assert (await page.look(code)).button == "Yes"
    assert (await page.look(code)).button == "Yes", "opening the link alone changes nothing"
    assert not (await page.confirm("made-up-code")).known
    assert (await page.confirm(code)).button == ""
    assert "Thank you" in (await page.confirm(code)).lines[0]

    said = await web.do("$ interest 1 welcome")
    assert any(line.startswith("@ amina@example.org: Mukaan: news about your hobby") for line in said)
    assert any("https://mukaan.example.org" in line for line in said)


async def test_an_old_link_confirms_nothing(web: Script) -> None:
    await web.do("> [In this chat]")
    await web.do("> [By e-mail]")
    await web.do("> amina@example.org")
    code = web.mails.button("Yes, it was me")[2].rpartition("/")[2]
    await web.do("= 2026-11-23 18:00")
    page = Mailboxes(web.service)
    assert (await page.look(code)).button == ""
    assert "old" in (await page.confirm(code)).lines[0]


async def test_somebody_elses_mailbox_is_left_alone(web: Script) -> None:
    await web.do("> [In this chat]")
    await web.do("> [By e-mail]")
    await web.do("> amina@example.org")
    service, now = web.service, web._clock.ms
    stranger = await service.database.write(lambda tx: people.meet(tx, service.private, "web", "bahar", now))
    added = await service.database.write(
        lambda tx: people.add_address(
            tx, service.private, stranger.id, "email", "amina@example.org", now, confirmed=False
        )
    )
    assert added is None


async def test_coming_back_is_said_and_the_association_knows(web: Script) -> None:
    await web.do("> [In this chat]")
    said = await web.do("> [I come back here]")
    assert any("Come back to this page to see the answer." in line for line in said)
    said = await web.do("= 2026-11-21 13:00")
    assert any("tulee takaisin" in line or "palaa sivullemme" in line for line in said)
