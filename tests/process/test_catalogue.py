"""The catalogue comes in beside a running service: from an editor's tables, and from a municipality's server."""

import asyncio
import json
import os
import re
import signal
from collections import Counter
from datetime import datetime
from zoneinfo import ZoneInfo

import aiohttp
import pytest
from aiohttp import web

from bot.app.signing import links
from bot.commands.links import Purpose
from bot.jobs import clock
from dialogs.texts import contacts, news
from tests.process.catalogues import FEED, KEY, MAILBOX, RUNNERS, SHAKKI, UINTI, Feed, Form, content, source, tables
from tests.process.crowd import chance
from tests.process.front import free_port
from tests.process.leaks import leaks
from tests.process.place import QUICK, STAFF, until
from tests.process.walk import SWIMMING, Walker, card, find, help_, layout, mine, renderer
from tests.sources.web import serving

pytestmark = pytest.mark.slow

IMPORT = ("catalogue", "import", "--yes")
REFRESH = ("catalogue", "refresh", "kajaani")
OTHERS = [("jooga", "Aamujooga", "yoga"), ("pallo", "Puistojalkapallo", "football"), SHAKKI]
MANY = [(f"jooga-{number}", f"Jooga {number}", "yoga") for number in range(3000)]
CATALOGUE = ("record", "version", "number")
"""The tables that an import writes."""


@pytest.fixture(autouse=True)
def often(place):
    """What a service does each half minute, it does twice a second; and nobody sleeps at this hour."""
    asleep = (datetime.now(ZoneInfo("Europe/Helsinki")).hour + 12) % 24
    place.settings |= {
        "QUICK_CHORES": "500",
        "MUKAAN_REMINDERS__EVENING": "false",
        "MUKAAN_REMINDERS__QUIET_FROM_HOUR": str(asleep),
        "MUKAAN_REMINDERS__QUIET_TO_HOUR": str((asleep + 1) % 24),
    }


@pytest.fixture
async def feed(place):
    """A server with four hobbies in Kajaani, which the service is configured to ask."""
    feed = Feed([UINTI, *OTHERS])
    async with serving({FEED: feed.answer}) as site:
        place.settings |= source(site.at(FEED))
        yield feed
    logs = [line for log in place.logs for line in leaks(log.read_text(), {KEY, MAILBOX, RUNNERS, UINTI[1]})]
    assert logs == []


async def refuses(place, *words):
    """Run a command that does not do what it was asked; what it prints."""
    done = await place.runs(*words)
    assert await done.ended() == 1, done.log.read_text()
    return await done.printed()


async def tokens(walker, *messages):
    """What stands behind the buttons with these labels, wherever on the screen."""
    labels = tuple(map(walker.in_words, messages))
    buttons = [button for shown in await walker.screen() for row in shown.rows for button in row]
    return [button["callback_data"] for button in buttons if button["text"].endswith(labels)]


async def times(walker, message, **values):
    """How often this stands on the screen."""
    words = walker.in_words(message, **values)
    return sum(words in shown.text for shown in await walker.screen())


async def test_a_running_service_takes_up_what_is_imported_beside_it(place, api):
    assert clock.CHORE_SECONDS <= 30, "what the command says when it is done"
    running = await place.start()
    amina, bahar = Walker(api, 70070001), Walker(api, 70070002, "Bahar")
    for one in (amina, bahar):
        await one.begin()
        await one.look_for_swimming()
    old = [api.presses[-1].data, *await tokens(amina, card.JOIN, card.MAP, find.SUOMEKSI)]
    assert len(old) == 4, "in the list that the card was opened from, and on the card"
    await bahar.join()

    assert "puolessa minuutissa" in await place.staff(*IMPORT, *tables(place.folder, [UINTI, SHAKKI]))
    await until(lambda: "catalogue: version" in running.log.read_text(), "the new catalogue")
    for token in old:
        page = await amina.reads(help_.WHAT, after=await amina.say("help"))
        await amina.tap_token(token, page.message_id)
        await amina.reads(help_.GONE, after=page.message_id - 1)
    assert all(press["answered"] for press in await amina.presses())
    await bahar.press(layout.MY_HOBBIES)
    await bahar.tap(f"#{place.rows('interest')[0]['number']}")
    await bahar.reads(mine.UNLISTED)

    said = await amina.say("swimming")
    found = await amina.sees(UINTI[1], 20, after=said)
    assert SWIMMING not in found.text
    await amina.tap(UINTI[1])
    await amina.reads(card.BY, association=RUNNERS)
    assert {row["failure"] for row in place.rows("inbound")} == {""}
    await running.stop()


async def test_an_address_gets_a_name_after_its_button_was_pressed(place, api, post):
    port = free_port()
    home = f"http://127.0.0.1:{port}"
    place.settings |= {"MUKAAN_WEB__PORT": str(port), "MUKAAN_SERVICE__PUBLIC_URL": home}
    await place.staff(*IMPORT, *tables(place.folder, [UINTI, SHAKKI]))
    await place.start()
    amina = Walker(api, 70070001)
    await amina.begin(f"h{place.hobby(UINTI[0])}")
    await amina.join(UINTI[1], RUNNERS)
    (asking,) = await until(lambda: post.to(MAILBOX), "the mail that asks")
    link = re.search(rf"{home}/a/[\w.-]+", asking.text())[0]
    code = link.rpartition("/")[2]
    assert link in asking.text("html")
    await until(lambda: place.ended() and all(row["mailed_at"] for row in place.rows("task")), "that staff know")

    async with aiohttp.ClientSession() as browser:
        before = content(place)
        for method in ("GET", "HEAD", "GET"):
            async with browser.request(method, link) as answer:
                assert (answer.status, answer.headers["Cache-Control"]) == (200, "no-store")
                page = await answer.text()
        (of_another,) = {
            links("another secret of more than 32 letters", home)(
                Purpose.ADDRESS, row["association"], row["find_address"]
            )
            for row in before["contact"]
        }
        other = "A" if code[4] != "A" else "B"
        for forged in (f"{home}/a/{code[:4]}{other}{code[5:]}", of_another, f"{home}/c/{code}", f"{home}/a/nonsense"):
            for method in ("GET", "HEAD", "POST"):
                async with browser.request(method, forged) as answer:
                    assert (method, answer.status) == (method, 404)
        await asyncio.sleep(1)
        assert content(place) == before
        assert [mail.to for mail in post.taken if "Amina" in mail.text() + mail.text("html")] == []

        form = Form(page)
        assert (form.method, form.label) == ("post", renderer().text(contacts.PAGE_YES(), "fi"))
        for _ in range(2):
            async with browser.request(form.method, form.action or link) as answer:
                assert answer.status == 200
                assert renderer().text(contacts.DONE(), "fi") in await answer.text()
    assert [row["confirmed_by"] for row in place.rows("contact")] == ["link"]
    _, notice = await until(lambda: len(post.to(MAILBOX)) > 1 and post.to(MAILBOX), "the notice")
    assert "Amina" in notice.text()
    await until(lambda: [row["state"] for row in place.rows("interest")] == ["told"], "that they are told")
    said = {code, MAILBOX, RUNNERS, "Amina", UINTI[1]}
    assert [line for log in place.logs for line in leaks(log.read_text(), said)] == []


def about_the_source(post):
    """The mails that tell staff of a source that is broken."""
    return [mail for mail in post.to(STAFF) if "mukaan catalogue refresh kajaani" in " ".join(mail.text().split())]


async def test_a_source_that_breaks_changes_nothing_and_staff_hear_of_it_once(place, feed, post):
    await place.start()
    await until(lambda: len(place.rows("record")) == 5, "that it asks by itself")
    assert "ei uutta" in await place.staff(*REFRESH)
    assert feed.answered == [200, 304]
    before = content(place, *CATALOGUE)

    whole, said = feed.hobbies, ""
    for instead in (
        web.Response(text="<html><h1>Tervetuloa</h1></html>", content_type="text/html"),
        web.json_response({"meta": {"next": None}, "data": []}),
        None,
    ):
        feed.hobbies, feed.instead = whole if instead else whole[:2], instead
        said += await refuses(place, *REFRESH)
        assert content(place, *CATALOGUE) == before
    assert said.count("mitään ei muutettu") == 3
    assert "30 %" in said
    (mail,) = await until(lambda: about_the_source(post), "the mail to staff")
    assert [bool(row["problem"]) for row in place.rows("source")] == [True]

    feed.hobbies = whole
    assert "Mikään ei muutu." in await place.staff(*REFRESH)
    assert [row["problem"] for row in place.rows("source")] == [""]
    assert content(place, *CATALOGUE) == before
    assert about_the_source(post) == [mail], "once, however often it was asked"
    feed.instead = web.Response(status=500)
    said += await refuses(place, *REFRESH)
    await until(lambda: len(about_the_source(post)) == 2, "another mail when it breaks again")
    assert feed.answered == [200, 304, 200, 200, 200, 200, 500]
    written = said + "".join(one.text() for one in post.taken)
    assert KEY not in written


async def starts_beside(place):
    """Another process of the service, with a chat of its own, which keeps the catalogue that it begins with."""
    port = free_port()
    own = {
        "MUKAAN_TELEGRAM__TOKEN": "",
        "MUKAAN_WEB__PORT": str(port),
        "MUKAAN_SERVICE__PUBLIC_URL": f"http://127.0.0.1:{port}",
        "QUICK_CHORES": "600000",
    }
    settings, place.settings = place.settings, place.settings | own
    other = await place._spawn(*QUICK, "run")
    place.settings = settings
    await until(lambda: "the web chat is at" in other.log.read_text(), "the other process")
    return other


async def test_who_wants_to_come_hears_once_that_it_is_away_and_once_that_it_is_back(place, feed, api):
    running = await place.start()
    await until(lambda: len(place.rows("record")) == 5, "that it asks by itself")
    amina = Walker(api, 70070001)
    await amina.begin(f"h{place.hobby(UINTI[0])}")
    await amina.join(UINTI[1], RUNNERS)
    about = {"association": RUNNERS, "name": UINTI[1]}

    async def heard():
        return [await times(amina, message, **about) for message in (news.PAUSED, news.BACK, news.ENDED)]

    other = await starts_beside(place)
    feed.hobbies = OTHERS
    place.die_at("ran-tell-of-changes")
    assert "poistuvia 1" in await place.staff(*REFRESH)
    assert await running.ended() == -signal.SIGKILL
    assert await heard() == [0, 0, 0]
    await place.start()
    await amina.reads(news.PAUSED, **about)
    assert await amina.is_quiet(1)
    assert await heard() == [1, 0, 0], "also from the process that does not know of it yet"
    await other.stop()

    feed.hobbies = [UINTI, *OTHERS]
    assert "palaavia 1" in await place.staff(*REFRESH)
    await amina.reads(news.BACK, **about)
    assert await amina.is_quiet(1)
    assert await heard() == [1, 1, 0]
    assert place.ended()


def priced(place):
    """How many hobbies have which price, in cents."""
    return Counter(json.loads(row["body"])["price"]["cents"] for row in place.rows("record") if row["what"] == "hobby")


async def test_killed_at_any_moment_an_import_is_done_or_not_begun(place):
    place.settings["PYTHONUNBUFFERED"] = "1"
    time = asyncio.get_running_loop().time
    kept, done = Counter(), 0
    with chance() as random:
        for price in (1, 2, 3):
            began = time()
            importing = await place.runs(*IMPORT, *tables(place.folder, MANY, price))
            await importing.process.stdout.readuntil(b"muuta.\n")  # the plan is said, and now it is carried out
            await asyncio.sleep(random.uniform(0, time() - began))
            if importing.process.returncode is None:
                await importing.kill()
            now = priced(place)
            assert now in (kept, Counter({price * 100: len(MANY)}))
            kept, done = now, done + (now != kept)
            assert len(place.rows("version")) == done * len(MANY) + bool(done)
        await place.staff(*IMPORT, "harrastukset.csv", "yhdistykset.csv")
    assert priced(place) == {300: len(MANY)}
    done += kept != priced(place)
    assert len(place.rows("version")) == done * len(MANY) + 1
    numbered = [row for row in place.rows("number") if row["source"] == "taulukko"]
    assert len(numbered) == len({row["number"] for row in numbered if row["what"] == "hobby"}) + 1 == len(MANY) + 1


async def test_two_who_import_the_same_at_once_are_one_import(place):
    files = tables(place.folder, MANY[:300])
    both = await asyncio.gather(*(place.runs(*IMPORT, *files) for _ in range(2)))
    said = sorted([(await one.ended(), (await one.printed()).splitlines()[-1]) for one in both])
    assert said[0][1].startswith(("Tehty.", "Mikään ei muutu."))
    assert sum("Tehty." in last for _, last in said) == 1
    assert said[1] == (1, "Joku muu muutti luetteloa juuri nyt. Mitään ei muutettu. Aja komento uudestaan.") or (
        {status for status, _ in said} == {0}
    )
    assert len(place.rows("version")) == len(place.rows("record")) == 301


async def test_what_was_agreed_to_is_not_done_when_somebody_was_quicker(place):
    files = tables(place.folder, [UINTI, SHAKKI])
    ours, theirs = os.openpty()
    try:
        slow = await place.runs("catalogue", "import", *files, stdin=theirs)
        await slow.process.stdout.readuntil(b"(k/e)")
        await place.staff(*IMPORT, *files)
        before = content(place)
        os.write(ours, b"k\n")
        assert await slow.ended() == 1
        assert "Joku muu muutti luetteloa juuri nyt" in await slow.printed()
    finally:
        os.close(ours)
        os.close(theirs)
    assert content(place) == before


async def test_under_another_secret_an_import_says_so_and_changes_nothing(place):
    files = tables(place.folder, [UINTI, SHAKKI])
    await place.staff(*IMPORT, *files)
    before = content(place)
    place.settings |= {"MUKAAN_SERVICE__SECRET": "another-secret-of-more-than-32-letters", "MUKAAN_LOG__LEVEL": "info"}
    assert await refuses(place, *IMPORT, *files) == ""
    said = place.logs[-1].read_text().splitlines()
    assert said == ["a private value cannot be opened: another secret sealed it, or it was changed"]
    assert content(place) == before
