"""“Wrong address?”: whoever reads an association's mail says that it is not theirs."""

from collections.abc import AsyncIterator
from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from bot.app.contacts import confirm_address, waiting_contacts
from bot.app.wrong import WrongAddress
from bot.store import notices
from bot.web.form import FormView
from dialogs.texts import answers as texts
from tests.app.english import UIMARIT, take
from tests.app.kainuu import JOIN, UINTI, hobby, number
from tests.transcripts.runner import Stage, stage

LABEL = "Wrong address?"


@pytest.fixture
async def played() -> AsyncIterator[Stage]:
    """Saturday at noon: Amina wants to come, and somebody has the mail."""
    async with stage("# 2026-11-21 12:00", "telegram") as one:
        await take(one, UINTI)
        await confirm_address(one.service, hobby(one, "uinti").association)
        await one.play("> /start", "> [English]", f"> /start h{number(one, 'uinti')}", *JOIN, "= 2026-11-21 12:30")
        yield one


def code_of(played: Stage) -> str:
    url = urlsplit(played.script.mails.button(LABEL)[2])
    assert url.path.startswith("/w/")
    return url.path.rpartition("/")[2]


async def tasks(played: Stage) -> list[str]:
    found = await played.service.database.read(lambda tx: notices.open_tasks(tx, played.service.private))
    return sorted(task.kind for task in found)


def states(played: Stage, table: str) -> set[str]:
    words = {"told", "undelivered", "registered", "delivered", "failed", "waiting", "queued", "skipped"}
    return {str(cell) for row in played.rows()[table] for cell in row} & words


def said(view: FormView) -> str:
    return "\n".join((view.title, *view.lines))


async def test_opening_the_page_changes_nothing(played: Stage) -> None:
    before = played.rows()
    view = await WrongAddress(played.service).look(code_of(played), {"a": "yes"})
    assert "Esimerkki-Uimarit" in said(view)
    assert "Amina" not in said(view)
    assert [choice.label for choice in view.choices] == ["Yes, stop writing"]
    assert played.rows() == before


async def test_nothing_more_goes_there_and_staff_ring_about_everybody(played: Stage) -> None:
    code, page = code_of(played), WrongAddress(played.service)
    assert "Thank you" in said(await page.submit(code, {}))
    assert len(waiting_contacts(played.service)) == 1
    assert await tasks(played) == ["notice-failed", "wrong-address"]
    assert states(played, "interest") == {"undelivered"}
    mails = "\n".join(await played.play("= 2026-11-21 12:50"))
    assert "@ tiimi@example.org" in mails
    assert "+358440000001" in mails
    assert "@ uimarit@example.org" not in mails, "it is not asked again either"
    await take(played, UINTI, replace(UINTI, source_id="toinen", name="Aamu-uinti"))
    await played.play(f"> /start h{number(played, 'toinen')}", *JOIN[:2], "> [Amina]", JOIN[3])
    assert "@ uimarit@example.org" not in "\n".join(await played.play("= 2026-11-21 14:00"))
    assert "no-address" in await tasks(played), "who comes later waits for staff too"


async def test_said_twice_it_is_said_once(played: Stage) -> None:
    code, page = code_of(played), WrongAddress(played.service)
    await page.submit(code, {})
    before = played.rows()
    for view in (await page.look(code, {}), await page.submit(code, {})):
        assert "Thank you" in said(view)
        assert not view.choices
    assert played.rows() == before


async def test_what_waits_to_be_sent_there_is_not_sent(played: Stage) -> None:
    code = code_of(played)
    await played.play("> /start", "> [My hobbies]", "> [Ilta-uinti]", "> [Cancel]", "> [Yes, c]")
    await played.service.clock.run_all()
    assert "queued" in states(played, "notice")
    await WrongAddress(played.service).submit(code, {})
    assert "@ uimarit@example.org" not in "\n".join(await played.play("= 2026-11-21 13:00"))
    assert "tell-withdrawn" in await tasks(played)


async def test_staff_give_another_address_or_say_that_it_is_right_after_all(played: Stage) -> None:
    await WrongAddress(played.service).submit(code_of(played), {})
    (association,) = waiting_contacts(played.service)
    await confirm_address(played.service, association.number)
    assert waiting_contacts(played.service) == []
    await take(played, UINTI, associations=[replace(UIMARIT, email="uusi@example.org")])
    assert "@ uusi@example.org" in "\n".join(await played.play("= 2026-11-21 13:00")), "the new one is asked"


@pytest.mark.parametrize("code", ["nonsense", "a.b.c", ""])
async def test_a_made_up_code_is_nobodys(played: Stage, code: str) -> None:
    before, page = played.rows(), WrongAddress(played.service)
    assert not (await page.look(code, {})).known
    assert not (await page.submit(code, {})).known
    assert played.rows() == before


async def test_of_an_address_that_is_not_used_any_more_nothing_is_asked(played: Stage) -> None:
    code, page = code_of(played), WrongAddress(played.service)
    await take(played, UINTI, associations=[replace(UIMARIT, email="uusi@example.org")])
    before = played.rows()
    for view in (await page.look(code, {}), await page.submit(code, {})):
        assert any(played.service.renderer.text(texts.WRONG_DONE(), known) in view.lines for known in ("fi", "en"))
    assert played.rows() == before
