"""An association's address gets nothing personal before it was confirmed."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.app.contacts import Contacts, confirm_address, waiting_contacts
from bot.app.signing import links
from bot.commands.links import Purpose
from bot.store import notices
from tests.app.kainuu import JOIN, UIMARIT, UINTI, number, take
from tests.transcripts.runner import Stage, stage


@pytest.fixture
async def played() -> AsyncIterator[Stage]:
    """Saturday at noon: an association with a hobby, and somebody who wants to come."""
    async with stage("# 2026-11-21 12:00", "telegram") as one:
        await take(one, UINTI)
        await one.play("> /start", "> [English]", f"> /start h{number(one, 'uinti')}", *JOIN)
        yield one


def code_of(played: Stage) -> str:
    """The code of the link in the mail that was last written."""
    return played.script.mails.button("Kyllä, tähän")[2].removeprefix("https://mukaan.example.org/a/")


async def ask(played: Stage) -> list[str]:
    return await played.play("= 2026-11-21 12:10")


def mailed(said: list[str], word: str) -> bool:
    return any(word in line for line in said)


async def test_the_mail_that_asks_says_nothing_personal_and_staff_are_told(played: Stage) -> None:
    said = await ask(played)
    assert code_of(played)
    assert not mailed(said, "Amina"), "the notice waits"
    tasks = await played.service.database.read(lambda tx: notices.open_tasks(tx, played.service.private))
    assert sorted(task.kind for task in tasks) == ["no-address", "unconfirmed"]
    assert await played.play("= 2026-11-21 13:00") == [], "it is asked once"


async def test_opening_the_link_changes_nothing_and_the_button_lets_the_notice_go(played: Stage) -> None:
    await ask(played)
    code = code_of(played)
    page = Contacts(played.service)
    before = played.rows()
    for _ in range(3):
        view = await page.look(code)
        assert (view.known, view.button) == (True, "Kyllä, tähän")
    assert played.rows() == before
    assert not mailed(await played.play("= 2026-11-21 12:30"), "Amina")
    assert (await page.confirm(code)).button == ""
    assert waiting_contacts(played.service) == []
    assert mailed(await played.play("= 2026-11-21 12:40"), "Amina")
    assert (await page.look(code)).button == "", "once is enough"


async def test_a_staff_member_says_yes(played: Stage) -> None:
    (association,) = waiting_contacts(played.service)
    assert await confirm_address(played.service, association.number) == "uimarit@example.org"
    assert mailed(await played.play("= 2026-11-21 12:30"), "Amina")


async def test_a_changed_address_is_not_confirmed_and_the_old_link_does_not_confirm_it(played: Stage) -> None:
    await ask(played)
    code = code_of(played)
    await take(played, UINTI, associations=[replace(UIMARIT, email="uusi@example.org")])
    page = Contacts(played.service)
    assert not (await page.look(code)).known
    await page.confirm(code)
    assert len(waiting_contacts(played.service)) == 1
    said = await played.play("= 2026-11-21 12:40")
    assert code_of(played) != code
    assert not mailed(said, "Amina")


async def test_an_address_that_comes_back_is_still_confirmed(played: Stage) -> None:
    await ask(played)
    await Contacts(played.service).confirm(code_of(played))
    await take(played, UINTI, associations=[replace(UIMARIT, email="uusi@example.org")])
    assert len(waiting_contacts(played.service)) == 1
    await take(played, UINTI)
    assert waiting_contacts(played.service) == []


@pytest.mark.parametrize("code", ["nonsense", "a.b.c", ""])
async def test_a_made_up_code_is_nobody_s(played: Stage, code: str) -> None:
    page = Contacts(played.service)
    assert not (await page.look(code)).known
    assert not (await page.confirm(code)).known


async def test_a_code_of_another_secret_is_nobody_s(played: Stage) -> None:
    (association,) = waiting_contacts(played.service)
    find = played.service.private.find("uimarit@example.org")
    forged = links("another secret", "https://mukaan.example.org")(
        Purpose.ADDRESS, association.number, find
    ).rpartition("/")[2]
    assert not (await Contacts(played.service).confirm(forged)).known
    assert len(waiting_contacts(played.service)) == 1


async def test_several_hobbies_share_the_confirmed_address(played: Stage) -> None:
    await ask(played)
    await Contacts(played.service).confirm(code_of(played))
    await take(played, UINTI, replace(UINTI, source_id="toinen", name="Aamu-uinti"))
    await played.play(f"> /start h{number(played, 'toinen')}", *JOIN)
    assert mailed(await played.play("= 2026-11-21 13:00"), "Aamu-uinti")
