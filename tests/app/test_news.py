"""News to somebody of the web chat: by mail, and in the conversation that the mail leads to."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio

from bot.app.script import Script, ScriptClock, script_service
from bot.app.staffing import do
from bot.app.web import Mailboxes
from bot.channels.email.compose import Letterhead, compose
from bot.commands.writing import write_news
from bot.i18n.render import load_renderer
from bot.store import people
from dialogs.kit import line
from dialogs.pages.help import away
from dialogs.pages.notices import as_mail
from dialogs.texts import mine
from dialogs.texts.values import Page
from rules.delivery import Kind
from rules.settings import Settings

pytestmark = pytest.mark.heavy

TO_THE_CARD = ("> /start", "> [English]", "> Kajaani", "> swimming women", "> [Naisten]")
BY_MAIL = (
    "> [I want to come]",
    "> [18 or more]",
    "> Amina",
    "> [In this chat]",
    "> [By e-mail]",
    "> amina@example.org",
)
MAILED = "@ amina@example.org: "
HEAD = Letterhead("mukaan@example.org", "", "example.org")
NEWS = line("bell", mine.EVENING(name="Naisten uintivuoro"))


@pytest_asyncio.fixture
async def web(tmp_path: Path) -> AsyncIterator[Script]:
    """Amina in the web chat, at the card."""
    clock = ScriptClock()
    service = await script_service(tmp_path, clock)
    script = Script(service, clock, do, channel="web")
    for said in TO_THE_CARD:
        await script.do(said)
    yield script
    await service.database.close()


async def confirm_mailbox(web: Script) -> None:
    for said in BY_MAIL:
        await web.do(said)
    code = web.mails.button("Yes, it was me")[2].rpartition("/")[2]
    assert "Thank you" in (await Mailboxes(web.service).confirm(code)).lines[0]


async def person_of(web: Script) -> int:
    row = await web.service.database.read(
        lambda tx: tx.one("address_find", channel="web", find=web.service.private.find("person"))
    )
    assert row
    return int(row["person_id"])


async def write(web: Script, kind: Kind = Kind.REMINDER, key: str = "reminder:1") -> bool:
    service, person = web.service, await person_of(web)
    page = Page((NEWS,), away().rows)
    return await service.database.write(
        lambda tx: write_news(tx, service.context, person, page, kind, service.now(), key=key)
    )


async def deliveries(web: Script, kind: Kind = Kind.REMINDER) -> dict[str, int]:
    """How many there are, by state."""
    rows = await web.service.database.read(lambda tx: tx.all("delivery_counts", since=0))
    return {row["state"]: row["number"] for row in rows if row["kind"] == kind}


async def test_an_answer_comes_by_mail_and_stands_in_the_chat_with_its_buttons(web: Script) -> None:
    await confirm_mailbox(web)
    said = await web.do("$ interest 1 welcome")
    mailed = next(at for at, text in enumerate(said) if text.startswith(MAILED))
    shown = next(at for at, text in enumerate(said) if text.startswith("< 🏊 Swimming"))
    assert any("says: Welcome!" in text for text in said[shown:mailed])
    assert any("says: Welcome!" in text for text in said[mailed:])
    assert web.screen.button("My hobbies")[1]
    assert any("See the hobby" in text for text in (await web.do("> [My hobbies]"), await web.do("> [Naisten]"))[1])


async def test_a_reminder_can_be_answered_where_its_mail_leads(web: Script) -> None:
    await confirm_mailbox(web)
    said = await web.do("= 2026-11-23 18:00")
    assert f"{MAILED}Mukaan: a reminder about your hobby" in said
    assert "< 🔔 Tomorrow: Naisten uintivuoro" in said
    said = await web.do("> [I'm coming]")
    assert said[0].startswith("~ 🏊 Swimming")


async def test_a_repeat_writes_neither_again(web: Script) -> None:
    await confirm_mailbox(web)
    assert await write(web)
    assert await write(web)
    assert await deliveries(web) == {"queued": 2}
    said = await web.do("= 2026-11-21 12:10")
    assert sum("Tomorrow: Naisten uintivuoro" in text for text in said) == 2
    assert await write(web)
    assert await deliveries(web) == {"sent": 2}


async def test_without_a_key_each_is_a_message_of_its_own(web: Script) -> None:
    await confirm_mailbox(web)
    before = (await deliveries(web, Kind.STATUS)).get("queued", 0)
    assert await write(web, Kind.STATUS, key="")
    assert await write(web, Kind.STATUS, key="")
    assert (await deliveries(web, Kind.STATUS))["queued"] == before + 4


async def test_stop_takes_both_back(web: Script) -> None:
    await confirm_mailbox(web)
    assert await write(web)
    said = await web.do("> stop")
    assert not any("Tomorrow" in text for text in said)
    assert await deliveries(web) == {"skipped": 2}


async def test_erasure_takes_both_back(web: Script) -> None:
    await confirm_mailbox(web)
    await web.do("> my data")
    await web.do("> [Delete everything]")
    assert await write(web)
    said = await web.do("> [Yes, delete]")
    assert not any("Tomorrow" in text for text in said)
    assert await deliveries(web) == {"skipped": 2}


async def test_who_has_left_the_device_gets_the_mail_alone(web: Script) -> None:
    await confirm_mailbox(web)
    service, person = web.service, await person_of(web)
    find = service.private.find("person")
    gone = await service.database.read(lambda tx: tx.one("address_find", channel="web", find=find))
    assert gone
    await service.database.write(lambda tx: tx.run("address_drop", id=gone["id"]))
    page = Page((NEWS,))
    assert await service.database.write(
        lambda tx: write_news(tx, service.context, person, page, Kind.REMINDER, service.now(), key="reminder:1")
    )
    assert await deliveries(web) == {"queued": 1}


async def test_a_chat_that_pushes_has_it_alone(web: Script) -> None:
    await confirm_mailbox(web)
    service, person, now = web.service, await person_of(web), web.service.now()
    await service.database.write(
        lambda tx: people.add_address(tx, service.private, person, "telegram", "7", now, confirmed=True)
    )
    assert await write(web)
    said = await web.do("= 2026-11-21 12:10")
    assert [text for text in said if "Tomorrow" in text] == ["< 🔔 Tomorrow: Naisten uintivuoro"]
    assert await deliveries(web) == {"sent": 1}


async def test_without_a_mailbox_it_waits_in_the_chat(web: Script) -> None:
    assert await write(web)
    assert await deliveries(web) == {"queued": 1}


async def test_the_web_chat_says_nothing_of_buttons_that_it_does_not_have(web: Script) -> None:
    """There the page itself asks the device: no second message about a button, none that takes one away."""
    said = []
    for step in ("> /start", "> [Find a hobby]", "> [Back]", "> Sotkamo", "> [Back]", "> [Kuhmo]", "> /start h1"):
        said += await web.do(step)
    for step in BY_MAIL[:3]:
        said += await web.do(step)
    said += [*await web.do("> [With my number]"), *await web.do("> 044 205 1310")]
    assert not [text for text in said if "press the button below" in text or "All right." in text]
    service = web.service
    known = await service.database.write(lambda tx: people.take(tx, service.private, "web", "person", service.now()))
    assert known
    assert known.dialog.asked is False


def test_a_mail_leads_to_the_chat_by_a_link_and_names_nothing_in_its_subject() -> None:
    renderer, _ = load_renderer()
    page = Page((NEWS,), away().rows)
    settings = Settings(web_link="https://mukaan.example.org")
    for language in ("en", "fi", "ar"):
        subjects = set()
        for reminder in (True, False):
            mail = renderer.page(as_mail(page, settings, reminder=reminder), language)
            ((button,),) = mail.rows
            assert (button.url, button.token) == ("https://mukaan.example.org", "")
            assert "https" not in "".join(mail.lines)
            sent = compose(HEAD, "amina@example.org", mail, "key", datetime(2026, 11, 23, tzinfo=UTC))
            plain, html = (sent.get_body((kind,)) for kind in ("plain", "html"))
            assert plain
            assert html
            assert "https://mukaan.example.org" in plain.get_content().splitlines(), "bare, on a line of its own"
            assert '<a href="https://mukaan.example.org"' in html.get_content()
            assert "uinti" not in mail.subject
            subjects.add(mail.subject)
        assert len(subjects) == 2
    assert renderer.page(as_mail(page, Settings()), "en").rows == ()
