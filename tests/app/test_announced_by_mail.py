"""An announcement for somebody of the web chat with a mailbox: a mail, the same in the chat, and a way to stop them."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from email import message_from_bytes, policy
from urllib.parse import urlsplit

import pytest
from aiohttp import ClientSession

from bot.app.no_news import NoNews
from bot.app.web import Mailboxes, add_web
from bot.channels.email.compose import Letterhead, compose
from bot.commands.links import Purpose
from bot.messages import Attachment, Kind, Outbound, TryAgain
from bot.store import announcements, people
from bot.store.database import Tx
from bot.web.app import serve
from rules.announcement import Announcement, Draft, State, start_at
from tests.transcripts.runner import Stage, stage

PNG = b"\x89PNG\r\n\x1a\n a picture"
TEXT = "The hobby fair is on Saturday."
MAILED = "@ amina@example.org: Mukaan: news about hobbies"
JOIN = ("> [I want to come]", "> [18 or more]", "> Amina", "> [In this chat]", "> [By e-mail]", "> amina@example.org")


@pytest.fixture
async def played() -> AsyncIterator[Stage]:
    """Amina has a web chat and a mailbox of her own; it is Saturday at noon."""
    async with stage("# 2026-11-21 12:00", "web") as one:
        await one.play("> /start", "> [English]", "> Kajaani", "> swimming women", "> [Naisten]", *JOIN)
        code = one.script.mails.button("Yes, it was me")[2].rpartition("/")[2]
        assert "Thank you" in (await Mailboxes(one.service).confirm(code)).lines[0]
        yield one


async def announce(played: Stage, *, picture: bytes = b"", references: dict[str, str] | None = None) -> str:
    """It goes, and what is seen of it."""
    service, now = played.service, played.clock()

    async def work(tx: Tx) -> Announcement:
        one = await announcements.create(tx, Draft({"en": TEXT}), 0, now)
        if picture or references:
            changed = await announcements.set_picture(
                tx, service.private, one.number, 0, one.version, now, content=picture, references=references
            )
            assert changed
            one = changed
        at = start_at(0, now, service.context.settings.reminders)
        assert (await announcements.confirm(tx, one.number, 0, at, one.version, now)).how == "confirmed"
        return one

    one = await service.database.write(work)
    said = "\n".join(await played.play("= 2026-11-21 13:00"))
    done = await service.database.read(lambda tx: announcements.get(tx, one.number))
    assert done
    assert (done.state, done.sum) == (State.DONE, "holds")
    return said


def stop_link(played: Stage) -> str:
    return played.script.mails.button("Stop news")[2]


def code_of(played: Stage) -> str:
    url = urlsplit(stop_link(played))
    assert url.path.startswith("/n/")
    return url.path.rpartition("/")[2]


async def wants_news(played: Stage) -> bool:
    async def read(tx: Tx) -> bool:
        row = await tx.one("address_find", channel="email", find=played.service.private.find("amina@example.org"))
        person = await people.get(tx, played.service.private, row["person_id"]) if row else None
        assert person
        return person.news

    return await played.service.database.read(read)


def last_mail(played: Stage) -> Outbound:
    return list(played.script.mails._screen.values())[-1][1]


async def test_it_goes_by_mail_and_stands_in_the_chat_with_its_buttons(played: Stage) -> None:
    said = await announce(played)
    mail = said[said.index(MAILED) :]
    assert TEXT in mail
    assert "[🔕 Stop news]" in mail
    assert "[💬 Open the chat]" in mail
    assert "‹ Back" not in mail, "what cannot be pressed in a mail is not there"
    chat = said[: said.index(MAILED)]
    assert f"< 📢 News from Mukaan\n  {TEXT}" in chat
    assert "no more news" in "\n".join(await played.play("> [Stop news]"))
    assert not await wants_news(played)


async def test_a_mail_that_is_tried_again_stands_in_the_chat_once(played: Stage) -> None:
    send, troubles = played.script.mails.send, [TryAgain("smtp 451")]

    async def sending(address: str, message: Outbound, key: str) -> str:
        if troubles:
            raise troubles.pop()
        return await send(address, message, key)

    played.script.mails.send = sending  # type: ignore[method-assign]
    said = await announce(played)
    assert (said.count("News from Mukaan"), said.count(MAILED)) == (2, 1)


async def test_opening_the_link_changes_nothing_and_the_button_stops_them(played: Stage) -> None:
    await announce(played)
    page, code, before = NoNews(played.service), code_of(played), played.rows()
    view = await page.look(code, {"choice": "stop"})
    assert (view.title, [one.label for one in view.choices]) == ("📢 News from Mukaan", ["🔕 Stop news"])
    assert played.rows() == before
    for _ in range(2):
        view = await page.submit(code, {"choice": "stop"})
        assert "I send you no more news like this." in view.lines[0]
        assert not await wants_news(played)
    assert "I send you no more news like this." in (await page.look(code, {})).lines[0]
    view = await page.submit(code, {"choice": view.choices[0].value})
    assert view.lines == ("✅ You get news again.",)
    assert await wants_news(played)


async def test_whoever_stopped_them_gets_no_more(played: Stage) -> None:
    await announce(played)
    await NoNews(played.service).submit(code_of(played), {})
    assert "News from" not in "\n".join(await played.play("= 2026-11-21 14:00"))
    service, now = played.service, played.clock()

    async def work(tx: Tx) -> int:
        one = await announcements.create(tx, Draft({"en": TEXT}), 0, now)
        await announcements.confirm(tx, one.number, 0, now, one.version, now)
        return one.number

    number = await service.database.write(work)
    assert "News from" not in "\n".join(await played.play("= 2026-11-21 16:00"))
    counts = await service.database.read(lambda tx: announcements.counts(tx, number))
    assert dict(counts.skipped) == {"no-news": 1}


async def test_a_made_up_link_an_old_one_and_one_for_something_else_stop_nobody(played: Stage) -> None:
    await announce(played)
    find, code = played.service.private.find("amina@example.org"), code_of(played)
    other = played.service.context.link(Purpose.WRONG, 1, find).rpartition("/")[2]
    for forged in ("x" * 40, code[:-2] + "aa", other):
        for view in (await NoNews(played.service).look(forged, {}), await NoNews(played.service).submit(forged, {})):
            assert (view.known, view.choices) == (False, ())
    assert await wants_news(played)


async def test_whoever_has_erased_themselves_is_told_the_same(played: Stage) -> None:
    await announce(played)
    code = code_of(played)
    await played.play("> my data", "> [Delete everything]", "> [Yes, delete]")
    for view in (await NoNews(played.service).look(code, {}), await NoNews(played.service).submit(code, {})):
        assert view.known
        assert "I send you no more news like this." in view.lines[0]
        assert view.choices == ()


@pytest.mark.heavy
async def test_a_mail_program_stops_them_with_one_press_of_its_own_button(played: Stage) -> None:
    """RFC 8058: what stands in the headers, posted without a cookie and without a page before."""
    await announce(played)
    mail = compose(
        Letterhead("mukaan@example.org", "", "example.org"),
        "amina@example.org",
        last_mail(played),
        "announcement:1:1",
        datetime(2026, 11, 21, tzinfo=UTC),
    )
    raw = mail.as_bytes()
    link = stop_link(played)
    assert f"\r\nList-Unsubscribe: <{link}>\r\n".encode() in raw, "in one line, and as it is"
    read = message_from_bytes(raw, policy=policy.default)
    assert read["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    runner = await serve(add_web(played.service), "127.0.0.1", 0)
    here = f"http://127.0.0.1:{runner.addresses[0][1]}{urlsplit(link).path}"
    try:
        async with ClientSession() as robot:
            async with robot.get(here) as answer:
                assert (answer.status, await wants_news(played)) == (200, True)
            async with robot.post(here, data={"List-Unsubscribe": "One-Click"}, allow_redirects=False) as answer:
                assert (answer.status, await wants_news(played)) == (200, False)
    finally:
        await runner.cleanup()


@pytest.mark.parametrize("references", [{}, {"telegram": "a-picture"}], ids=["from a file", "from a chat"])
async def test_its_picture_is_in_the_mail_and_can_be_seen_in_the_chat(
    played: Stage, references: dict[str, str]
) -> None:
    """Also one that staff sent in Telegram: a mail can show no file_id."""
    fetched: list[str] = []

    async def fetch(carried: Attachment) -> bytes:
        fetched.append(carried.reference)
        return PNG

    played.service.fetches["telegram"] = fetch
    said = await announce(played, picture=PNG, references=references)
    assert last_mail(played).attachment == Attachment(Kind.PHOTO, content=PNG, size=len(PNG))
    assert "I cannot show it" not in said
    shown = list(played.script.screen._screen.values())[-1][1].attachment
    assert shown
    assert await played.service.fetch(shown) == PNG
    assert fetched == list(references.values())
