"""People and staff talk through the service in its own process, killed in between: nothing is lost or goes astray."""

import signal

import pytest

from tests.botapi import Fault, Group, Person, User
from tests.process.place import Place, settled, until

pytestmark = pytest.mark.slow

GROUP = -1001234567890
MIKKO = 70080501
RIGHTS = ("can_manage_topics", "can_restrict_members", "can_delete_messages")


@pytest.fixture
async def place(tmp_path, api, post):
    settings = {"MUKAAN_STAFF__GROUP": str(GROUP), "MUKAAN_STAFF__LANGUAGE": "en"}
    async with settled(Place(tmp_path, api, post, **settings), api, post) as place:
        yield place


async def lives_again(place, running):
    assert await running.ended() == -signal.SIGKILL
    return await place.start()


async def begin(api, number, name):
    user = User(api, number, name)
    await user.say("/start")
    await user.tap("English")
    await user.sees("Hello!", 20)
    return user


async def test_a_talk_survives_kills_and_leaves_nothing_when_it_is_erased(place, api):
    mikko = Person(MIKKO, "Mikko", "fi")
    group = Group(api, GROUP, "Tiimi", forum=True)
    await group.add_bot(mikko)
    await group.promote_bot(*RIGHTS)
    running = await place.start()
    staff = await begin(api, MIKKO, "Mikko")
    link = (await place.staff("staff", "invite", "--role", "counsellor", "--name", "Mikko")).split()[-1]
    await staff.say(f"/start {link.partition('?start=')[2]}")
    await staff.sees("/staff", 20)
    amina = await begin(api, 70080001, "Amina")

    # Killed after the turn has committed and before anything has left; then with the topic just made.
    await amina.say("human")
    await amina.sees("What is it about?", 20)
    place.die_at("committed")
    await amina.say("Where is the door?")
    running = await lives_again(place, running)
    shown = await group.sees("Where is the door?", 30)
    thread = shown.content["message_thread_id"]
    await until(lambda: place.counts()["queued"] + place.counts()["sending"] == 0, "the outbox is empty")

    # A topic whose making nobody answers stays empty; killed with a message of staff's under way to the person.
    place.die_at("claimed-telegram")
    await group.say(mikko, "On the left.", thread)
    running = await lives_again(place, running)
    await amina.sees("On the left.", 30)
    await amina.say("Thank you, found it")
    await group.sees("Thank you, found it", 30)
    said = [one.text for one in await group.screen() if one.from_bot]
    assert sum("Where is the door?" in text for text in said) == 1
    assert {row["thread"] for row in place.rows("topic")} == {str(thread)}

    api.faults.add(Fault("refuse", method="deleteForumTopic", code=500, times=1))
    await amina.say("delete my data")
    await amina.tap("Delete", 20)
    await amina.tap("Yes", 20)
    await amina.sees("Everything is deleted", 20)
    place_is_bare = lambda: not place.rows("topic") and place.ended()  # noqa: E731
    await until(place_is_bare, "the topic is deleted", 60)
    assert await group.topics() == {}
    assert place.rows("staff_case") == place.rows("case_message") == []
    assert "door" not in str(await group.screen())
    await running.stop()


async def test_check_says_what_the_group_lacks(place, api):
    async def checked():
        done = await place.runs("check")
        await done.ended(60)
        return await done.printed()

    assert "staff.group: the bot is not in this group" in await checked()
    group = Group(api, GROUP, "Tiimi", forum=True)
    await group.add_bot(Person(MIKKO, "Mikko", "fi"))
    assert "staff.group: the bot is no admin there" in await checked()
    await group.promote_bot("can_restrict_members", "can_delete_messages")
    assert "staff.group: the bot may not: can_manage_topics" in await checked()
    await group.promote_bot(*RIGHTS)
    assert "staff group: with topics" in await checked()
