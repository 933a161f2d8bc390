"""An association answers by a link in its mail: once, and only when somebody has pressed the page's own button."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from time import time
from urllib.parse import parse_qsl, urlsplit

import pytest
from itsdangerous import TimestampSigner

from bot.app.answers import Answers
from bot.app.contacts import confirm_address
from bot.app.signing import links
from bot.commands.links import DAYS, Purpose
from bot.messages import Refused
from bot.store import notices
from bot.web.form import FormView
from dialogs.pages.staff import ANSWER_LOST
from dialogs.texts import answers as texts
from rules.interest import Answer
from tests.app.english import UIMARIT, take
from tests.app.kainuu import JOIN, UINTI, hobby, number
from tests.jobs.scenes import failing
from tests.transcripts.runner import Stage, stage

WEB = "https://mukaan.example.org"
NAME = "Amina"
WELCOME, FULL, OTHER = "Welcome!", "The group is full", "In our own words"


@pytest.fixture
async def played() -> AsyncIterator[Stage]:
    """Saturday at noon: Amina wants to come, and the association has the mail."""
    async with stage("# 2026-11-21 12:00", "telegram") as one:
        await take(one, UINTI)
        await confirm_address(one.service, hobby(one, "uinti").association)
        await one.play("> /start", "> [English]", f"> /start h{number(one, 'uinti')}", *JOIN, "= 2026-11-21 12:30")
        yield one


def code_of(played: Stage) -> str:
    """The code in the mail that was last written."""
    return urlsplit(played.script.mails.button(WELCOME)[2]).path.rpartition("/")[2]


def page_of(played: Stage) -> Answers:
    return Answers(played.service)


async def opened(played: Stage, answer: Answer | str, **query: str) -> FormView:
    return await page_of(played).look(code_of(played), {"a": str(answer), **query})


def filled(view: FormView, **written: str) -> dict[str, str]:
    """What a browser sends."""
    return {**{field.name: field.value for field in view.fields}, **(view.hidden or {}), "choice": "send", **written}


async def send(played: Stage, view: FormView, **written: str) -> FormView:
    return await page_of(played).submit(code_of(played), filled(view, **written))


async def heard(played: Stage) -> str:
    """What the person is told now."""
    return "\n".join(line for line in await played.play("> /start") if line)


async def told(played: Stage) -> list[str]:
    """What leaves now, without anything being said."""
    return await played.play("= 2026-11-21 12:31")


def execute(played: Stage, statement: str) -> None:
    with closing(sqlite3.connect(played.file)) as database:
        database.execute(statement)
        database.commit()


def said(view: FormView) -> str:
    return "\n".join((view.title, *view.lines, view.wrong))


def forged(
    played: Stage, purpose: Purpose = Purpose.ANSWER, *, about: int = 1, find: str = "", secret: str = ""
) -> str:
    """A code that the mail does not hold."""
    find = find or played.service.private.find("uimarit@example.org")
    secret = secret or played.service.config.service.secret.reveal()
    return links(secret, WEB)(purpose, about, find).rpartition("/")[2]


async def test_opening_shows_who_waits_and_changes_nothing(played: Stage) -> None:
    before = played.rows()
    for answer in (*Answer, "", "nonsense", "\u202e"):
        view = await opened(played, answer)
        assert view.known
        assert NAME in said(view)
        assert "Ilta-uinti" in said(view)
        assert "English" in said(view)
        assert "Tue 24.11., 18:00" in said(view)
    assert played.rows() == before


async def test_a_welcome_says_when_to_come_and_whom_to_ask_for(played: Stage) -> None:
    view = await opened(played, Answer.WELCOME)
    (times,) = (field for field in view.fields if field.name == "time")
    second = times.options[1][0]
    done = await send(played, view, time=second, ask_for="Olena \u202e<b>", text="Ovi B.\r\n\r\n\u2067Koodi 12.")
    assert "Thank you" in said(done)
    assert not done.fields
    news = "\n".join(await told(played))
    assert "Esimerkki-Uimarit says: Welcome!" in news
    assert "Come then: Tuesday 1 December, 18:00" in news
    assert "Ask for Olena <b> there." in news
    assert "They wrote: Ovi B." in news
    assert "Koodi 12." in news
    assert "\u202e" not in news
    assert "\u2067" not in news


async def test_whoever_was_told_to_come_later_is_reminded_then(played: Stage) -> None:
    view = await opened(played, Answer.WELCOME)
    await send(played, view, time=view.fields[0].options[1][0])
    shown = "\n".join(await played.play("> [My hobbies]", "> [Ilta-uinti]"))
    assert "30 November" in shown
    assert not any("Tomorrow" in line for line in await played.play("= 2026-11-23 20:00"))
    assert any("Tomorrow" in line for line in await played.play("= 2026-11-30 20:00"))


@pytest.mark.parametrize(
    ("answer", "written", "phrase"),
    [
        (Answer.WELCOME, {"time": "0"}, "says: Welcome!"),
        (Answer.FULL, {}, "says: The group is full now."),
        (Answer.FULL, {"until": "2027-01-11"}, "The group is full until Monday 11 January."),
        (Answer.CALL, {}, "Their number: +358440000001"),
        (Answer.NOT_OURS, {}, "says: This is not our hobby."),
        (Answer.OTHER, {"text": "Kumpi ryhmä?"}, "They wrote: Kumpi ryhmä?"),
    ],
)
async def test_each_answer_is_a_phrase_in_the_persons_language(
    played: Stage, answer: Answer, written: dict[str, str], phrase: str
) -> None:
    await send(played, await opened(played, answer), **written)
    assert phrase in "\n".join(await told(played))


@pytest.mark.parametrize(
    ("answer", "written"),
    [
        (Answer.WELCOME, {"time": "1795536000001"}),
        (Answer.WELCOME, {"time": "x"}),
        (Answer.WELCOME, {"text": "x" * 1001}),
        (Answer.FULL, {"until": "2026-11-20"}),
        (Answer.FULL, {"until": "9999-12-31"}),
        (Answer.FULL, {"until": "tammikuu"}),
        (Answer.OTHER, {"text": ""}),
        (Answer.OTHER, {"text": " \u202e\n\u2069 "}),
    ],
)
async def test_what_cannot_be_is_asked_again_with_what_was_written(
    played: Stage, answer: Answer, written: dict[str, str]
) -> None:
    before = played.rows()
    view = await send(played, await opened(played, answer), **written)
    assert view.wrong
    assert view.choices
    assert {field.name: field.value for field in view.fields if field.name in written and field.kind != "choice"} == {
        name: value for name, value in written.items() if name != "time"
    }
    assert played.rows() == before


async def test_the_longest_text_that_fits_is_passed_on(played: Stage) -> None:
    await send(played, await opened(played, Answer.OTHER), text="ä" * 1000)
    assert "ä" * 1000 in "\n".join(await told(played))


async def test_a_second_use_of_the_form_says_what_holds(played: Stage) -> None:
    view = await opened(played, Answer.WELCOME)
    await send(played, view)
    await told(played)
    before = played.rows()
    for written in ({}, {"text": "toinen"}, {"a": "full"}):
        again = await send(played, view, **written)
        assert "Somebody has answered already" in said(again)
        assert WELCOME in said(again)
        assert "21 November, 12:30" in said(again)
    assert played.rows() == before


@pytest.mark.parametrize("answers", [(Answer.WELCOME, Answer.FULL), (Answer.CALL, Answer.CALL), tuple(Answer) * 2])
async def test_at_once_they_have_one_outcome(played: Stage, answers: tuple[Answer, ...]) -> None:
    forms = [filled(await opened(played, one), text=f"viesti {n}") for n, one in enumerate(answers)]
    page, code = page_of(played), code_of(played)
    views = await asyncio.gather(*(page.submit(code, form) for form in forms))
    assert sorted("Thank you" in said(view) for view in views) == [False] * (len(answers) - 1) + [True]
    assert sum("Somebody has answered already" in said(view) for view in views) == len(answers) - 1
    (news,) = {line for line in await told(played) if "They wrote: viesti" in line}
    (held,) = [n for n, view in enumerate(views) if "Thank you" in said(view)]
    assert news.endswith(f"viesti {held}"), "what was thanked for is what was passed on"


async def test_a_name_that_is_not_to_be_told_stands_nowhere(played: Stage) -> None:
    execute(played, "UPDATE interest SET named = 0")
    for view in (await opened(played, Answer.WELCOME), await send(played, await opened(played, Answer.FULL))):
        assert NAME not in said(view)
    holds = await opened(played, "")
    assert "Somebody wants to come: Ilta-uinti." in said(holds)
    assert NAME not in said(holds)


@pytest.mark.parametrize("sent", [{}, {"seen": ""}, {"seen": "1"}, {"seen": "-1"}, {"seen": "٣"}, {"seen": "9" * 1900}])
async def test_what_nobody_was_shown_is_not_done(played: Stage, sent: dict[str, str]) -> None:
    before = played.rows()
    await page_of(played).submit(code_of(played), {"a": "welcome", **sent})
    assert played.rows() == before


async def test_an_answer_can_be_changed_on_a_fresh_form(played: Stage) -> None:
    await send(played, await opened(played, Answer.WELCOME), ask_for="Olena")
    await told(played)
    holds = await opened(played, Answer.FULL)
    assert not holds.fields
    (way,) = holds.ways
    view = await page_of(played).look(code_of(played), way.query)
    assert view.title == FULL
    await send(played, view)
    assert "full now" in "\n".join(await told(played))
    same = await opened(played, Answer.FULL, change="1")
    assert [field.value for field in same.fields] == ["", ""]


async def test_what_was_said_stands_in_the_form_that_changes_it(played: Stage) -> None:
    await send(played, await opened(played, Answer.WELCOME), time="0", ask_for="Olena", text="Ovi B.")
    view = await opened(played, Answer.WELCOME, change="1")
    assert [field.value for field in view.fields] == ["0", "Olena", "Ovi B."]


@pytest.mark.parametrize(
    "ends", [("> [My hobbies]", "> [Ilta-uinti]", "> [Cancel this]", "> [Yes, cancel]"), ("erase",)]
)
async def test_after_they_withdrew_or_are_erased_nobody_is_named(played: Stage, ends: tuple[str, ...]) -> None:
    form = await opened(played, Answer.WELCOME)
    if ends == ("erase",):
        ends = ("> [My data]", "> [Delete everything]", "> [Yes, delete]")
    await played.play("> /start", *ends)
    before = played.rows()
    for view in (await opened(played, Answer.WELCOME), await send(played, form)):
        assert view.known
        assert any(played.service.renderer.text(texts.CLOSED(), code) in view.lines for code in ("fi", "en"))
        assert NAME not in said(view)
        assert "Ilta-uinti" not in said(view)
        assert not view.choices + view.ways
    assert played.rows() == before


@pytest.mark.parametrize(
    "make", ["other purpose", "other secret", "other association", "other address", "changed", "nonsense", ""]
)
async def test_a_code_that_is_not_the_mails_opens_nothing(played: Stage, make: str) -> None:
    form = filled(await opened(played, Answer.WELCOME))
    if make == "other association":
        execute(played, "UPDATE interest SET association = 999")
    code = {
        "other purpose": forged(played, Purpose.WRONG),
        "other secret": forged(played, secret="another secret"),
        "other address": forged(played, find=played.service.private.find("amina@example.org")),
        "other association": code_of(played),
        "changed": code_of(played)[:9] + ("A" if code_of(played)[9] != "A" else "B") + code_of(played)[10:],
        "nonsense": "nonsense",
    }.get(make, "")
    before = played.rows()
    page = page_of(played)
    for view in (await page.look(code, {"a": "welcome"}), await page.submit(code, form)):
        assert not view.known
        assert NAME not in said(view)
        assert not view.choices + view.ways
    assert played.rows() == before


async def test_a_form_does_not_answer_for_somebody_else(played: Stage) -> None:
    """What the form says of an interest is not read: the code says which one it is."""
    await send(played, await opened(played, Answer.WELCOME), number="2", interest="2")
    assert "Welcome!" in "\n".join(await told(played))


async def test_a_link_is_old_after_its_time(played: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    form, signed_at = await opened(played, Answer.WELCOME), time()
    before = played.rows()
    for days, known in ((DAYS[Purpose.ANSWER] - 1, True), (DAYS[Purpose.ANSWER] + 1, False)):
        at = round(signed_at) + days * 24 * 3600
        monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda _, at=at: at)
        assert (await opened(played, Answer.WELCOME)).known is known
    assert NAME not in said(await send(played, form))
    assert played.rows() == before


async def test_a_link_to_an_address_that_is_not_theirs_any_more_opens_nothing(played: Stage) -> None:
    code = code_of(played)
    form = await opened(played, Answer.WELCOME)
    await take(played, UINTI, associations=[replace(UIMARIT, email="uusi@example.org")])
    page = page_of(played)
    for view in (await page.look(code, {}), await page.submit(code, filled(form))):
        assert not view.known
        assert NAME not in said(view)


async def test_the_mail_asks_for_a_reply_only_where_there_is_no_page(played: Stage) -> None:
    service = played.service
    service.context = replace(service.context, link=lambda *_: "")
    await take(played, UINTI, replace(UINTI, source_id="toinen", name="Aamu-uinti"))
    mail = await played.play(
        f"> /start h{number(played, 'toinen')}", *JOIN[:2], "> [Amina]", JOIN[3], "= 2026-11-21 13:00"
    )
    assert any("Reply to this message" in line for line in mail)
    assert not any(WELCOME in line for line in mail)


async def test_an_answer_by_link_shows_that_the_mail_arrived(played: Stage) -> None:
    """Also before its sender has said so; what follows goes by mail too, not by telephone."""
    execute(played, "UPDATE notice SET state = 'queued', settled_at = NULL")
    await send(played, await opened(played, Answer.WELCOME))
    await told(played)
    left = await played.play(
        "> /start", "> [My hobbies]", "> [Ilta-uinti]", "> [Cancel]", "> [Yes, c]", "= 2026-11-21 13:00"
    )
    assert any(line.startswith("@ uimarit@example.org") for line in left)


async def test_an_answer_that_did_not_get_through_is_one_task_and_only_the_last_one_is(played: Stage) -> None:
    with failing(played.script.screen, Refused("no such chat")):
        await send(played, await opened(played, Answer.WELCOME))
        played.clock.ms += 1000
        await send(played, await opened(played, Answer.WELCOME, change="1"), ask_for="Olena")
        await told(played)
    await played.play("= 2026-11-21 13:00")
    tasks = await played.service.database.read(lambda tx: notices.open_tasks(tx, played.service.private))
    assert [task.kind for task in tasks] == [ANSWER_LOST]


async def test_the_links_work_as_they_stand_in_the_mail(played: Stage) -> None:
    for label, answer in ((WELCOME, "welcome"), (FULL, "full"), ("Please call us", "call"), ("Not our", "not-ours")):
        url = urlsplit(played.script.mails.button(label)[2])
        assert url.path.startswith("/v/")
        assert dict(parse_qsl(url.query)) == {"a": answer}
        assert len(url.path) < 190
