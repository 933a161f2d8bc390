"""A person's calendar at an address of its own: theirs alone, in their language, until it is stopped."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date

import pytest
from aiohttp import ClientSession
from icalendar import Calendar

from bot.app.web import add_web
from bot.web.app import serve
from tests.app.kainuu import JOIN, OTHERS, SHAKKI, UINTI, number, take
from tests.transcripts.runner import Stage, stage

pytestmark = pytest.mark.heavy


@pytest.fixture
async def played() -> AsyncIterator[Stage]:
    """Amina wants to come swimming, and has an address for her calendar."""
    async with stage("# 2026-11-21 12:00", "telegram") as one:
        await take(one, UINTI, SHAKKI, *OTHERS)
        await one.play("> /start", "> [English]", f"> /start h{number(one, 'uinti')}", *JOIN)
        await one.play("> [My hobbies]", "> [My calendar]", "> [Make the address]")
        yield one


def address(played: Stage) -> str:
    return played.script.screen.button("Open the calendar")[2].removeprefix("https://mukaan.example.org")


@asynccontextmanager
async def site(played: Stage) -> AsyncIterator[str]:
    runner = await serve(add_web(played.service), "127.0.0.1", 0)
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def read(played: Stage, url: str = "", **headers: str) -> tuple[int, Mapping[str, str], bytes]:
    async with (
        site(played) as origin,
        ClientSession() as http,
        http.get(origin + (url or address(played)), headers=headers) as answer,
    ):
        return answer.status, answer.headers, await answer.read()


def events(content: bytes) -> dict[str, str]:
    """The names in it, with when each begins."""
    return {
        str(event["SUMMARY"]): event["DTSTART"].dt.strftime("%a %H:%M")
        for event in Calendar.from_ical(content).walk("VEVENT")
    }


async def test_it_shows_what_they_come_to_and_follows_every_change(played: Stage) -> None:
    status, headers, content = await read(played)
    assert (status, headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    assert events(content) == {"Swimming — Ilta-uinti": "Tue 18:00"}
    gone = replace(UINTI.schedules[0], except_dates=(date(2026, 11, 24),))
    await take(played, replace(UINTI, schedules=(gone,)), SHAKKI, *OTHERS)
    (event,) = Calendar.from_ical((await read(played))[2]).walk("VEVENT")
    assert event["DTSTART"].dt.date() == date(2026, 12, 1)
    await take(played, replace(UINTI, status="paused"), SHAKKI, *OTHERS)
    assert events((await read(played))[2]) == {}


async def test_nobody_between_keeps_it_and_what_is_known_is_not_sent_again(played: Stage) -> None:
    _, headers, content = await read(played)
    assert headers["Cache-Control"] == "private, no-cache"
    assert (await read(played, **{"If-None-Match": headers["ETag"]}))[::2] == (304, b"")
    assert (await read(played, **{"If-None-Match": '"another"'}))[::2] == (200, content)
    async with site(played) as origin, ClientSession() as http, http.head(origin + address(played)) as answer:
        assert (answer.status, await answer.read()) == (200, b"")


async def test_it_is_in_the_language_that_they_have_now(played: Stage) -> None:
    url = address(played)
    assert b"NAME:My hobbies" in (await read(played, url))[2]
    await played.play("> /start", "> [Start]", "> [Language]", "> [Suomi]")
    _, _, content = await read(played, url)
    assert "Uinti — Ilta-uinti" in events(content)


async def test_stopped_or_erased_it_leads_nowhere_at_once(played: Stage) -> None:
    url = address(played)
    await played.play("> [Stop this address]")
    assert (await read(played, url))[::2] == (404, b"")
    await played.play("> [Make the address]")
    again = address(played)
    assert again != url
    assert (await read(played, again))[0] == 200
    await played.play("> my data", "> [Delete everything]", "> [Yes, delete]")
    assert (await read(played, again))[0] == 404
    assert played.rows()["calendar"] == []


@pytest.mark.parametrize("code", ["x" * 32, "x" * 8, "A" * 200])
async def test_an_address_that_was_made_up_leads_nowhere(played: Stage, code: str) -> None:
    assert (await read(played, f"/i/{code}.ics"))[0] == 404


async def test_the_code_is_kept_only_sealed(played: Stage) -> None:
    code = address(played).removeprefix("/i/").removesuffix(".ics")
    assert len(code) == 32
    assert not any(code in str(row) for rows in played.rows().values() for row in rows)


async def test_made_twice_it_stays_the_same(played: Stage) -> None:
    url = address(played)
    await played.play("> (token 1iy)")
    assert address(played) == url
