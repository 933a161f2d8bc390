"""After "delete everything" no byte of a person is left: in the database, its log and its memory file, and in ours."""

from bot.store.private import Plain
from tests.process.inside import MINUTE, inside
from tests.process.place import until
from tests.process.walk import SWIMMING, UIMARIT, Walker, card, data, find, join

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
    assert [row["private_details"] for row in place.rows("task")] == []
    assert {row["person_id"] for row in place.deliveries()} == {None}


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
