"""After "delete everything" no byte of a person is left: in the database, its log and its memory file, and in ours."""

import asyncio

import pytest

from bot.app import service
from bot.store.private import Plain
from dialogs.texts import family
from tests.process.inside import MINUTE, inside
from tests.process.place import until
from tests.process.walk import SWIMMING, UIMARIT, Walker, card, data, find, join, mine

pytestmark = pytest.mark.slow

CHAT = 70070070
NAME = "Zahranaz"
PHONE = "+358441234987"
WORDS = "neuletupa"
PLANTED = (str(CHAT), NAME, PHONE, PHONE[-7:], WORDS)


def left(folder):
    """Which planted words are in the files of the database."""
    content = b"".join(path.read_bytes() for path in sorted(folder.glob("mukaan.db*")))
    return [word for word in PLANTED if word.encode() in content]


async def leaves_traces(walker):
    """A name, a number, typed words, a place; the association is told."""
    await walker.begin()
    await walker.look_for_swimming("sent")
    await walker.press(card.JOIN)
    await walker.press(join.ADULT)
    await walker.say(NAME)
    await walker.press(join.BY_PHONE)
    await walker.say(f"0{PHONE.removeprefix('+358')}")
    await walker.press(join.YES_TELL)
    await walker.reads(join.THEY_CALL)
    await walker.say(WORDS)
    await walker.reads(find.NUMBERED, number=1, name="Neuletupa")


async def erases(walker):
    await walker.say("/data")
    await walker.reads(data.NAME, name=NAME)
    await walker.reads(data.PHONE, phone=PHONE)
    await walker.reads(data.WORDS, words=WORDS)
    await walker.press(data.ERASE)
    await walker.reads(data.NOT_REACHED)
    await walker.press(data.YES_ERASE)
    await walker.reads(data.ERASED)


def is_nobody(place):
    for table in ("person", "address", "interest", "interest_event", "reminder", "coming", "invitation"):
        assert place.rows(table) == [], table
    assert {(row["interest_id"], row["private_details"]) for row in place.rows("task")} <= {(None, "")}
    assert {row["interest_id"] for row in place.rows("notice")} <= {None}
    assert {row["person_id"] for row in place.deliveries()} == {None}


@pytest.fixture
def _soon(monkeypatch):
    monkeypatch.setattr(service, "CLEAN_AFTER", 1.0)


@pytest.mark.usefixtures("_soon")
async def test_unsealed_what_was_there_is_gone_to_the_last_byte(place, api, post, tmp_path):
    zahra = Walker(api, CHAT, NAME)
    async with inside(place, private=Plain()) as here:
        await leaves_traces(zahra)
        await here.passes(5 * MINUTE)
        assert left(tmp_path) == list(PLANTED)
        await erases(zahra)
        await until(lambda: left(tmp_path) == [], "nothing left")
        is_nobody(place)
        await here.passes(5 * MINUTE)
        told, deleted = post.to(UIMARIT)
        assert NAME in told.text()
        assert NAME not in deleted.text()
        assert SWIMMING not in deleted.subject
        assert left(tmp_path) == []
    assert left(tmp_path) == []


async def test_stopped_before_the_bytes_are_gone_the_next_start_sees_to_it(place, api, tmp_path):
    zahra = Walker(api, CHAT, NAME)
    async with inside(place, private=Plain()):
        await leaves_traces(zahra)
        await erases(zahra)
    is_nobody(place)
    async with inside(place, private=Plain()):
        assert left(tmp_path) == []


@pytest.mark.usefixtures("_soon")
async def test_a_mail_that_waits_never_leaves(place, api, post, tmp_path):
    zahra = Walker(api, CHAT, NAME)
    async with inside(place, private=Plain()) as here:
        await post.stop()
        await leaves_traces(zahra)
        await here.passes(30 * MINUTE)
        assert [row["state"] for row in place.deliveries("notice")] == ["queued"]
        await erases(zahra)
        await post.start()
        await here.passes(60 * MINUTE)
        assert [(row["state"], row["reason"]) for row in place.deliveries("notice")] == [("skipped", "taken back")]
        await until(lambda: left(tmp_path) == [], "nothing left")
        is_nobody(place)
        assert [row["state"] for row in place.rows("notice")] == ["dropped"]
        assert post.taken == []


async def test_a_mail_on_its_way_is_not_tried_again(place, api, post):
    zahra = Walker(api, CHAT, NAME)
    async with inside(place) as here:
        await leaves_traces(zahra)
        post.before, post.breaks = 1.0, 1
        passing = asyncio.create_task(here.passes(2 * MINUTE))
        await until(lambda: post.held, "a mail on its way")
        await erases(zahra)
        post.before = 0.0
        await passing
        await here.passes(30 * MINUTE)
        first, *_ = place.deliveries("notice")
        assert (first["state"], first["doubts"]) == ("unknown", 1)
        told, deleted = post.to(UIMARIT)
        assert NAME in told.text()
        assert NAME not in deleted.text()
        assert place.rows("task") == []
        is_nobody(place)


async def test_whoever_never_heard_is_not_asked_to_delete(place, api, post):
    """Taken back before anybody was told; and a minor's, of which no association ever hears."""
    zahra = Walker(api, CHAT, NAME)
    async with inside(place) as here:
        await zahra.begin()
        await zahra.look_for_swimming()
        await zahra.join()
        await zahra.takes_back()
        await zahra.press(mine.SEE_CARD)
        await zahra.press(card.JOIN)
        await zahra.press(join.TEEN)
        await zahra.press(family.I_AM_YOUNG)
        await zahra.press(family.COUNSELLOR)
        await zahra.press(join.WITHOUT_NUMBER)
        await zahra.press(join.TELL_COUNSELLOR)
        await zahra.reads(join.MINOR_DONE)
        await zahra.say("/data")
        await zahra.press(data.ERASE)
        await zahra.press(data.YES_ERASE)
        await zahra.reads(data.ERASED)
        await here.passes(30 * MINUTE)
        is_nobody(place)
        assert post.taken == []
        assert [row["done_by"] for row in place.rows("task")] == ["erased"]


async def test_sealed_nothing_is_readable_at_any_time(place, api, post, tmp_path):
    running = await place.start()
    zahra = Walker(api, CHAT, NAME)
    await leaves_traces(zahra)
    await until(lambda: post.to(UIMARIT), "that they are told")
    assert left(tmp_path) == []
    await erases(zahra)
    await until(lambda: len(post.to(UIMARIT)) == 2, "that they are asked to delete")
    is_nobody(place)
    await running.stop()
    assert left(tmp_path) == []
    logged = "".join(log.read_text() for log in place.logs)
    assert [word for word in PLANTED if word in logged] == []
