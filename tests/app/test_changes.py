"""An association tells that something has changed: over real HTTP, once, and everyone who comes hears of it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, datetime, time

import pytest
from aiohttp import ClientSession

from bot.app.changes import Changes
from bot.app.web import add_web
from bot.commands.links import Purpose
from bot.messages import TryAgain
from bot.store import contacts, records
from bot.web.app import serve
from catalogue.hobby import Association, Hobby, Schedule
from catalogue.schedule import HELSINKI
from dialogs.addresses import ChangeHobby, TellChange
from dialogs.codec import encode
from rules.changing import What
from tests.app import kainuu
from tests.app.kainuu import JOIN, OTHERS, UIMARIT, UINTI, hobby, number
from tests.jobs.scenes import failing, set_clock
from tests.transcripts.runner import Stage, stage

pytestmark = pytest.mark.heavy

TUESDAY = "Cancelled: Ilta-uinti, Tuesday 24 November, 18:00."
ENGLISH = replace(UIMARIT, language="en")
"""Their page and chat do not wait for a translation."""


@pytest.fixture
async def played() -> AsyncIterator[Stage]:
    """Saturday at noon: a confirmed address, a hobby on Tuesdays at 18, Amina who wants to come."""
    async with stage("# 2026-11-21 12:00", "telegram") as one:
        await take(one, UINTI, *OTHERS, associations=(ENGLISH,))
        await confirm(one)
        await one.play("> /start", "> [English]", f"> /start h{number(one, 'uinti')}", *JOIN, "= 2026-11-21 12:10")
        yield one


async def take(played: Stage, *hobbies: Hobby, associations: tuple[Association, ...] = (ENGLISH,)) -> None:
    """Import these."""
    await kainuu.take(played, *hobbies, associations=associations)


async def confirm(played: Stage, by: str = records.BY_STAFF) -> None:
    service = played.service
    (association,) = {one.number for one in service.shelf.snapshot.associations.values()}
    email = service.shelf.snapshot.associations[association].email or ""
    await service.database.write(lambda tx: records.confirm(tx, service.private, association, email, by, 0))
    await service.look_at_catalogue()


def link(
    played: Stage, purpose: Purpose = Purpose.CHANGE, email: str = "uimarit@example.org", own: str = "uinti"
) -> str:
    made = played.service.context.link(purpose, number(played, own), played.service.private.find(email))
    return made.removeprefix("https://mukaan.example.org")


@asynccontextmanager
async def site(played: Stage) -> AsyncIterator[str]:
    """The service's web, over real HTTP."""
    runner = await serve(add_web(played.service), "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def form(http: ClientSession, url: str) -> dict[str, str]:
    """What the page's form would send, filled in as it is offered."""
    async with http.get(url) as answer:
        html = await answer.text()
    hidden = html.partition('name="seen" value="')[2].partition('"')[0]
    chosen = html.partition(" selected")[0].rpartition('<option value="')[2].partition('"')[0]
    return {"seen": hidden, "meeting": chosen, "choice": "cancel"}


async def tell(played: Stage, **data: str) -> str:
    """Send the page's form without HTTP; what the page says first."""
    code = link(played).removeprefix("/m/")
    view = await Changes(played.service).look(code, {"what": data["choice"]})
    sent = await Changes(played.service).submit(code, {**(view.hidden or {}), **data})
    return sent.wrong or sent.lines[0]


def told(said: list[str], word: str) -> int:
    return sum(word in line for line in said)


async def test_a_scanner_that_follows_every_link_changes_nothing(played: Stage) -> None:
    before = played.rows()
    async with site(played) as origin, ClientSession() as http:
        for query in (
            "",
            *(f"?what={what}" for what in What),
            "?what=restore&meeting=2026-11-24T16:00",
            "?what=nothing",
        ):
            for method in ("GET", "HEAD"):
                async with http.request(method, origin + link(played) + query) as answer:
                    assert answer.status == 200
                    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert played.rows() == before


async def test_what_is_sent_is_done_once_and_amina_is_told_once(played: Stage) -> None:
    async with site(played) as origin, ClientSession() as http:
        url = f"{origin}{link(played)}?what=cancel"
        sent = await form(http, url)
        answers = await asyncio.gather(*(http.post(url, data=sent) for _ in range(3)))
        assert [answer.status for answer in answers] == [200, 200, 200]
    said = await played.play("= 2026-11-21 13:00")
    assert told(said, TUESDAY) == 1
    service = played.service
    own = number(played, "uinti")
    history = await service.database.read(lambda tx: records.history(tx, service.private, "hobby", own))
    assert [(one.by, one.action) for one in history[1:]] == [("association", "set")]
    assert told(await played.play("= 2026-11-24 17:00"), "🔔") == 0, "reminders have moved"
    assert told(await played.play("= 2026-11-30 18:30"), "Tomorrow") == 1


@pytest.mark.parametrize(
    "wrong",
    [
        lambda played: "/m/" + "x" * 60,
        lambda played: link(played)[:-9] + ("A" if link(played)[-9] != "A" else "B") + link(played)[-8:],
        lambda played: link(played, Purpose.ADDRESS).replace("/a/", "/m/"),
        lambda played: link(played, email="muut@example.org"),
    ],
    ids=["made up", "changed", "for something else", "of another address"],
)
async def test_a_link_that_is_not_right_says_so_and_does_nothing(played: Stage, wrong) -> None:
    before = played.rows()
    async with site(played) as origin, ClientSession() as http:
        url = origin + wrong(played)
        for answer in (await http.get(url), await http.post(url, data={"choice": "end", "seen": ""})):
            assert answer.status == 404
            assert "Ilta-uinti" not in await answer.text()
    assert played.rows() == before


async def test_a_link_holds_for_a_year_and_while_the_address_is_the_associations(played: Stage, monkeypatch) -> None:
    code = link(played).removeprefix("/m/")
    assert (await Changes(played.service).look(code, {})).known
    await take(played, UINTI, *OTHERS, associations=(replace(ENGLISH, email="uusi@example.org"),))
    assert not (await Changes(played.service).look(code, {})).known
    await take(played, UINTI, *OTHERS)
    assert (await Changes(played.service).look(code, {})).known
    monkeypatch.setattr("itsdangerous.timed.time.time", lambda: datetime(2037, 1, 1, tzinfo=HELSINKI).timestamp())
    assert not (await Changes(played.service).look(code, {})).known


async def test_what_has_changed_since_it_was_seen_is_shown_again(played: Stage) -> None:
    code = link(played).removeprefix("/m/")
    seen = await Changes(played.service).look(code, {"what": "place"})
    assert await tell(played, choice="full") != ""
    sent = {**(seen.hidden or {}), "choice": "place", "name": "Koulu", "address": ""}
    again = await Changes(played.service).submit(code, sent)
    assert again.wrong
    assert hobby(played, "uinti").venue.name == "Kajaanin uimahalli"
    await Changes(played.service).submit(code, {**sent, **(again.hidden or {})})
    assert hobby(played, "uinti").venue.name == "Koulu"
    unmarked = {"choice": "end"}
    assert (await Changes(played.service).submit(code, unmarked)).wrong, "what carries no mark was never seen"


@pytest.mark.parametrize(
    ("choice", "data"),
    [
        ("cancel", {"meeting": ""}),
        ("cancel", {"meeting": "2026-11-17T16:00"}),
        ("cancel", {"meeting": "2026-11-25T16:00"}),
        ("cancel", {"meeting": "9" * 2000}),
        ("time", {"meeting": "2026-11-24T16:00", "day": "", "clock": "18:00"}),
        ("time", {"meeting": "", "day": "2026-11-20", "clock": "18:00"}),
        ("time", {"meeting": "", "day": "2099-11-20", "clock": "18:00"}),
        ("time", {"meeting": "", "day": "2026-11-25", "clock": "25:00"}),
        ("place", {"name": "  ", "address": ""}),
        ("full", {"until": "2026-11-01"}),
        ("restore", {"meeting": ""}),
    ],
)
async def test_what_cannot_be_is_asked_again_and_nothing_is_changed(played: Stage, choice: str, data) -> None:
    before = hobby(played, "uinti")
    code = link(played).removeprefix("/m/")
    seen = await Changes(played.service).look(code, {})
    view = await Changes(played.service).look(code, {"what": choice})
    sent = await Changes(played.service).submit(code, {"choice": choice, **(view.hidden or seen.hidden or {}), **data})
    assert sent.known
    assert hobby(played, "uinti") == before


async def test_another_weekday_and_time_stand_as_an_editor_would_have_set_them(played: Stage) -> None:
    assert await tell(played, choice="time", meeting="", day="2026-11-26", clock="17:30")
    (schedule,) = [one for one in hobby(played, "uinti").schedules if one.rule.endswith("TH")]
    assert (schedule.starts, schedule.minutes, schedule.first) == (time(17, 30), 90, date(2026, 11, 26))
    said = await played.play("= 2026-11-25 18:30")
    assert told(said, "Tomorrow: Ilta-uinti") <= 1


async def test_full_until_a_day_ends_by_itself(played: Stage) -> None:
    await tell(played, choice="full", until="2026-11-25")
    assert hobby(played, "uinti").has_room is False
    await played.play("= 2026-11-26 01:00")
    await played.service.look_at_catalogue()
    assert hobby(played, "uinti").has_room is None
    assert told(await played.play("= 2026-11-26 09:00"), "has room again") == 1


async def test_at_night_only_what_cannot_wait_is_told(played: Stage) -> None:
    await take(played, replace(UINTI, schedules=(Schedule("FREQ=WEEKLY;BYDAY=TU", time(7, 30), 60),)), *OTHERS)
    await played.play("= 2026-11-21 13:00")
    set_clock(played, "2026-11-23 22:30")
    await played.play("= 2026-11-23 22:35")
    said = await played.play("$ interest 99 welcome")
    assert await tell(played, choice="cancel", meeting="2026-12-01T05:30")
    assert told(await played.play("= 2026-11-23 22:50"), "Cancelled") == 0, "it can wait for the morning"
    assert await tell(played, choice="cancel", meeting="2026-11-24T05:30")
    said += await played.play("= 2026-11-23 23:10")
    assert told(said, "Cancelled: Ilta-uinti, Tuesday 24 November, 7:30.") == 1
    assert told(await played.play("= 2026-11-24 09:00"), "Cancelled") == 0, "both were told together"


async def test_after_an_outage_of_36_hours_it_is_told_once_unless_it_is_over(played: Stage) -> None:
    await take(
        played, replace(UINTI, schedules=(replace(UINTI.schedules[0], except_dates=(date(2026, 11, 24),)),)), *OTHERS
    )
    set_clock(played, "2026-11-23 00:10")
    said = await played.play("= 2026-11-23 09:00")
    assert told(said, TUESDAY) == 1
    await take(
        played, replace(UINTI, schedules=(replace(UINTI.schedules[0], except_dates=(date(2026, 12, 1),)),)), *OTHERS
    )
    set_clock(played, "2026-12-02 12:00")
    assert told(await played.play("= 2026-12-02 13:00"), "1 December") == 0, "that meeting has been"


async def test_what_is_taken_back_before_it_was_told_is_not_told(played: Stage) -> None:
    await take(played, replace(UINTI, schedules=(replace(UINTI.schedules[0], starts=time(19)),)), *OTHERS)
    await take(played, UINTI, *OTHERS)
    assert told(await played.play("= 2026-11-21 13:00"), "Ilta-uinti") == 0


async def test_a_written_reminder_of_a_cancelled_meeting_does_not_leave(played: Stage) -> None:
    with failing(played.script.screen, TryAgain("busy", 3600)):
        said = await played.play("= 2026-11-23 18:00")
        assert told(said, "Tomorrow") == 0
        await tell(played, choice="cancel", meeting="2026-11-24T16:00")
    said = await played.play("= 2026-11-23 20:30")
    assert told(said, "Tomorrow: Ilta-uinti") == 0
    assert told(said, TUESDAY) == 1
    await tell(played, choice="restore", meeting="2026-11-24T16:00")
    assert told(await played.play("= 2026-11-24 16:30"), "Today: Ilta-uinti") == 1, "it takes place after all"


async def test_two_processes_tell_once(played: Stage) -> None:
    await take(played, replace(UINTI, schedules=(replace(UINTI.schedules[0], starts=time(19)),)), *OTHERS)
    (job,) = [one for one in played.service.clock.jobs if one.name == "tell of changes"]
    counts = await asyncio.gather(*(played.service.clock.run(job) for _ in range(4)))
    assert sum(one["written"] for one in counts) == 1


async def test_a_process_with_an_old_catalogue_writes_nothing(played: Stage) -> None:
    old = played.service.context
    await take(played, replace(UINTI, schedules=(replace(UINTI.schedules[0], starts=time(19)),)), *OTHERS)
    new, played.service.context = played.service.context, old
    (job,) = [one for one in played.service.clock.jobs if one.name == "tell of changes"]
    assert not any((await played.service.clock.run(job)).values())
    played.service.context = new
    assert (await played.service.clock.run(job))["written"] == 1


async def test_in_the_chat_only_a_contact_may_tell(played: Stage) -> None:
    own, minutes = number(played, "uinti"), round(datetime(2026, 11, 24, 18, tzinfo=HELSINKI).timestamp() // 60)
    cancel = f"Mikko> (token {encode(TellChange(own, What.CANCEL, minutes))})"
    page = f"Mikko> (token {encode(ChangeHobby(own))})"
    before = hobby(played, "uinti")
    await played.play("Mikko> /start", "Mikko> [English]")
    assert told(await played.play(page), "[❌") == 0
    assert told(await played.play(cancel), "✅") == 0
    await played.service.look_at_catalogue()
    assert hobby(played, "uinti") == before

    service = played.service
    code = await service.database.write(
        lambda tx: contacts.invite(tx, service.private, before.association, service.now())
    )
    await played.play(f"Mikko> /start k{code}")
    shown = await played.play(page)
    assert told(shown, "[❌") == 1
    assert told(shown, "[") >= 4
    assert played.script.screen.button("On a web page", "Mikko")[2].startswith("https://mukaan.example.org/m/")
    assert told(await played.play(cancel), "✅") == 1
    await played.service.look_at_catalogue()
    assert told(await played.play("= 2026-11-21 13:00"), TUESDAY) == 1
    await played.play("= 2026-11-24 18:30")
    assert told(late := await played.play(cancel), "This has changed meanwhile") == 1
    assert told(late, "Tuesday 1 December") == 1
