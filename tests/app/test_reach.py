"""Being reached later from the web chat: Telegram joined by a link, a mailbox confirmed by a button, or coming back."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio

from bot.app.script import Script, ScriptClock, script_service
from bot.app.staffing import do
from bot.app.web import Mailboxes
from bot.store import people
from bot.store.database import Tx

pytestmark = pytest.mark.heavy

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


async def test_telegram_goes_on_where_the_web_chat_was(web: Script) -> None:
    await web.do("> [In this chat]")
    said = await web.do("> [In Telegram]")
    assert any("Open Telegram" in line for line in said)
    said = await web.do("> [Open Telegram]")
    assert "Naisten uintivuoro" in said[0]
    assert any("You have said that you want to come." in line for line in said)
    assert any("We go on in Telegram." in line for line in said)
    assert web.screen.name == "telegram"
    said = await web.do("= 2026-11-23 18:00")
    assert any("Tomorrow: Naisten uintivuoro" in line for line in said)


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
    assert web.mails.button("Open the chat")[2].startswith("https://mukaan.example.org")


async def test_an_old_link_confirms_nothing(web: Script) -> None:
    await web.do("> [In this chat]")
    await web.do("> [By e-mail]")
    await web.do("> amina@example.org")
    code = web.mails.button("Yes, it was me")[2].rpartition("/")[2]
    await web.do("= 2026-11-23 18:00")
    page = Mailboxes(web.service)
    assert (await page.look(code)).button == ""
    assert "old" in (await page.confirm(code)).lines[0]


async def test_whoever_reads_a_mailbox_decides_whose_it_is(web: Script) -> None:
    """Somebody typed it first, wrongly or as a joke; its owner can use it all the same, and nobody else can."""
    service, now = web.service, web._clock.ms

    async def typed_before(tx: Tx) -> int:
        stranger = await people.meet(tx, service.private, "web", "bahar", now)
        await people.add_address(tx, service.private, stranger.id, "email", "amina@example.org", now, confirmed=False)
        return stranger.id

    async def owner(tx: Tx) -> tuple[int, bool]:
        row = await tx.one("address_find", channel="email", find=service.private.find("amina@example.org"))
        assert row
        known = await people.get(tx, service.private, row["person_id"])
        return row["person_id"], known is not None and known.reachable

    stranger = await service.database.write(typed_before)
    await web.do("> [In this chat]")
    await web.do("> [By e-mail]")
    await web.do("> amina@example.org")
    code = web.mails.button("Yes, it was me")[2].rpartition("/")[2]
    assert await service.database.read(owner) == (stranger, False), "nothing is theirs before the button"
    assert "Thank you" in (await Mailboxes(service).confirm(code)).lines[0]
    now_of, reachable = await service.database.read(owner)
    assert now_of != stranger
    assert reachable
    said = await web.do("$ interest 1 welcome")
    assert any(line.startswith("@ amina@example.org: Mukaan: news about your hobby") for line in said)


async def test_coming_back_is_said_and_the_association_knows(web: Script) -> None:
    await web.do("> [In this chat]")
    said = await web.do("> [I come back here]")
    assert any("Come back to this page to see the answer." in line for line in said)
    said = await web.do("= 2026-11-21 13:00")
    assert any("tulee takaisin" in line or "palaa sivullemme" in line for line in said)
