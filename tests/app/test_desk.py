"""The page where an association says who gets our messages."""

from collections.abc import AsyncIterator
from datetime import datetime

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.app.contacts import Contacts
from bot.app.desk import Desk
from bot.app.signing import links
from bot.app.web import add_web
from bot.commands.links import Purpose
from bot.store import contacts
from bot.web.form import FormView
from catalogue.schedule import HELSINKI
from dialogs.texts import contacting as texts
from dialogs.texts.values import Message
from rules.contact import Contact
from tests.transcripts.runner import Stage, stage

UIMARIT = "uimarit@example.org"
JOIN = ("> /start h1", "> [English]", "> [I want to come]", "> [18 or more]", "> Amina", "> [In this chat]")


@pytest.fixture
async def played() -> AsyncIterator[Stage]:
    async with stage() as made:
        yield made


async def there(played: Stage) -> tuple[Contact, ...]:
    association = played.service.context.catalogue.associations[1]
    return await played.service.database.read(lambda tx: contacts.of(tx, played.service.private, association))


def code(played: Stage, email: str = UIMARIT, purpose: Purpose = Purpose.DESK) -> str:
    return played.service.context.link(purpose, 1, played.service.private.find(email)).rpartition("/")[2]


def kept(played: Stage) -> dict[str, list[tuple[object, ...]]]:
    return {table: rows for table, rows in played.rows().items() if table.startswith(("contact", "delivery", "notice"))}


async def send(played: Stage, **data: str) -> FormView:
    return await Desk(played.service).submit(code(played), data)


def in_finnish(played: Stage, *messages: Message) -> list[str]:
    return [played.service.renderer.text(message(), "fi") for message in messages]


async def key_of(played: Stage, number: int) -> str:
    return next(one.key for one in await there(played) if one.number == number)


async def colleague(played: Stage, email: str = "olena@example.org") -> None:
    """Added on the page, asked by mail, and confirmed."""
    await send(played, do="add", email=email)
    await played.play("= 2026-11-21 12:10")
    await Contacts(played.service).confirm(code(played, email, Purpose.ADDRESS))


async def test_opening_any_view_changes_nothing(played: Stage) -> None:
    before, desk = kept(played), Desk(played.service)
    for do in ("", "often", "add", "chat", "absence", "drop", "nonsense"):
        view = await desk.look(code(played), {"do": do, "who": "x", "email": "olena@example.org"})
        assert view.known
        assert UIMARIT not in str(view), "only who wrote it knows the whole address"
    assert "u…@example.org" in str(await desk.look(code(played), {}))
    assert kept(played) == before


async def test_a_link_that_is_forged_or_of_nobody_shows_nothing_and_does_nothing(played: Stage) -> None:
    forged = links("another secret", "https://mukaan.example.org")(
        Purpose.DESK, 1, played.service.private.find(UIMARIT)
    ).rpartition("/")[2]
    other_purpose = code(played, purpose=Purpose.ADDRESS)
    before, desk = kept(played), Desk(played.service)
    for bad in (forged, other_purpose, code(played, "bahar@example.org"), "nonsense", ""):
        assert not (await desk.look(bad, {})).known
        assert not (await desk.submit(bad, {"do": "add", "email": "bahar@example.org"})).known
    assert kept(played) == before


async def test_a_link_works_for_half_a_year(played: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    made = code(played)
    monkeypatch.setattr("time.time", lambda: datetime.now(HELSINKI).timestamp() + 181 * 24 * 3600)
    assert not (await Desk(played.service).look(made, {})).known


async def test_a_colleague_is_asked_first_and_gets_nothing_personal_before_a_yes(played: Stage) -> None:
    view = await send(played, do="add", email="olena@example.org")
    assert "o…@example.org" in str(view)
    said = await played.play("= 2026-11-21 12:10")
    assert any(line.startswith("@ olena@example.org") for line in said)
    await played.play(*JOIN)
    said = await played.play("= 2026-11-21 12:30")
    assert [line.split(":")[0] for line in said if line.startswith("@")] == [f"@ {UIMARIT}"]

    page = Contacts(played.service)
    confirm = code(played, "olena@example.org", Purpose.ADDRESS)
    assert (await page.look(confirm)).button
    assert len([one for one in await there(played) if one.usable]) == 1, "a scanner that opens it says no yes"
    await page.confirm(confirm)
    said = await played.play("$ tasks")
    assert [line.split(":")[0] for line in said if line.startswith("@")] == [f"@ {UIMARIT}"], "the others are told"
    assert len([one for one in await there(played) if one.usable]) == 2


async def test_an_address_is_added_once_and_not_without_end(played: Stage) -> None:
    wrong = [(await send(played, do="add", email=email)).wrong for email in ("nobody", UIMARIT)]
    assert wrong == in_finnish(played, texts.NO_EMAIL, texts.KNOWN)
    added = [(await send(played, do="add", email=f"n{n}@example.org")).wrong for n in range(6)]
    assert added == ["", "", "", "", *in_finnish(played, texts.TOO_MANY, texts.TOO_MANY)]
    for _ in range(3):
        await send(played, do="drop", who=played.service.private.find("n0@example.org"))
        await send(played, do="add", email="n0@example.org")
    said = await played.play("= 2026-11-21 12:30")
    assert len([line for line in said if line.startswith("@ n0@")]) <= 1, "and is written to once"


async def test_the_last_contact_is_taken_away_only_after_a_warning(played: Stage) -> None:
    (own,) = await there(played)
    warned = await send(played, do="drop", who=own.key)
    assert list(warned.lines) == in_finnish(played, texts.DROP_LAST)
    assert [one.key for one in await there(played)] == [own.key]
    assert warned.hidden == {"do": "drop", "who": own.key}
    await send(played, **warned.hidden, choice=warned.choices[0].value)
    assert await there(played) == ()
    assert not (await Desk(played.service).look(code(played), {})).known
    await played.play(*JOIN)
    said = await played.play("= 2026-11-21 12:30")
    assert [line.split(":")[0] for line in said if line.startswith("@")] == ["@ tiimi@example.org"], "staff ring them"


async def test_who_is_taken_away_and_the_others_are_told(played: Stage) -> None:
    await colleague(played)
    await send(played, do="drop", who=await key_of(played, 1))
    said = await played.play("$ tasks")
    mails = {line.split(":")[0] for line in said if line.startswith("@")}
    assert {f"@ {UIMARIT}", "@ olena@example.org"} <= mails
    await played.play(*JOIN)
    said = await played.play("= 2026-11-21 12:30")
    assert [line.split(":")[0] for line in said if line.startswith("@")] == [f"@ {UIMARIT}"]


async def test_away_with_a_stand_in(played: Stage) -> None:
    await colleague(played)
    own, olena = await key_of(played, 0), await key_of(played, 1)
    days = {"do": "absence", "who": own, "instead": olena}
    for first, last in (("", ""), ("2026-11-25", "2026-11-20"), ("2026-11-01", "2026-11-02"), ("x", "y")):
        assert (await send(played, **days, first=first, last=last)).wrong in in_finnish(played, texts.WRONG_DAYS)
    await send(played, **days, first="2026-11-21", last="2026-11-22")
    told = [line for line in await played.play("$ tasks") if line.startswith("@ olena")]
    assert len(told) == 1, "that she stands in"
    await played.play(*JOIN)
    said = await played.play("= 2026-11-21 12:30")
    assert [line.split(":")[0] for line in said if line.startswith("@")] == ["@ olena@example.org"]
    await send(played, do="absence", who=own, choice="back")
    assert all(one.away is None for one in await there(played))


async def test_one_mail_a_day_is_chosen_and_shown(played: Stage) -> None:
    (own,) = await there(played)
    view = await send(played, do="often", who=own.key, pace="daily")
    assert (await there(played))[0].digest
    daily = played.service.renderer.text(texts.DAILY(contact="u…@example.org"), "fi")
    assert daily in str(view)
    assert (await there(played))[0].digest
    await send(played, do="often", who=own.key, pace="each")
    assert not (await there(played))[0].digest


async def test_an_invitation_is_made_by_pressing(played: Stage) -> None:
    view = await send(played, do="chat")
    assert "https://t.me/" in str(view)
    assert len(played.rows()["contact_invitation"]) == 1


async def test_the_page_over_http(played: Stage) -> None:
    (own,) = await there(played)
    async with TestClient(TestServer(add_web(played.service))) as client:
        shown = await client.get(f"/y/{code(played)}")
        assert (shown.status, shown.headers["X-Robots-Tag"]) == (200, "noindex")
        assert "u…@example.org" in await shown.text()
        form = await client.get(f"/y/{code(played)}?do=absence")
        assert 'type="date"' in await form.text()
        assert (await client.get("/y/made-up-code")).status == 404
        sent = await client.post(f"/y/{code(played)}", data={"do": "often", "who": own.key, "pace": "daily"})
        assert sent.status == 200
    assert (await there(played))[0].digest
