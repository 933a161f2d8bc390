"""`kill -9` at every point of a turn, of a reply and of a mail, and anywhere: nothing is lost, nothing doubled.

What may repeat after a send whose outcome nobody knows: a reply once more, a mail once more with the same Message-ID,
an edit any number of times.
"""

import signal

import pytest

from tests.process.crowd import chance, crowd, kill_again_and_again, slow
from tests.process.place import until
from tests.process.sums import adds_up, comes_to_rest, look
from tests.process.walk import UIMARIT, Walker, card, help_, join, layout, start

pytestmark = pytest.mark.slow

REPLIES = {"committed": 1, "claimed-telegram": 1, "sent-telegram": 2, "settled-telegram": 1}
"""Where the process dies, and how many replies the person sees after a restart."""

MAILS = {
    "committed": 1,
    "ran-forward-notices": 1,
    "claimed-email": 1,
    "sent-email": 2,
    "settled-email": 1,
    "ran-settle-notices": 1,
}
"""Where it dies, and how many copies of a mail the association has after a restart."""


async def ours(walker):
    return [shown for shown in await walker.screen() if shown.from_bot]


async def dies_and_lives_again(place, running):
    assert await running.ended() == -signal.SIGKILL
    again = await place.start()
    await until(place.ended, "all deliveries final")
    return again


async def test_killed_at_any_point_it_replies_once(place, api):
    running = await place.start()
    amina = Walker(api, 70070001)
    await amina.begin()
    await amina.reads(start.HELLO)
    for point, replies in REPLIES.items():
        await until(place.ended, "all deliveries final")
        before = len(await ours(amina))
        place.die_at(point)
        await amina.say("help")
        running = await dies_and_lives_again(place, running)
        said = (await ours(amina))[before:]
        assert [amina.in_words(help_.WHAT) in shown.text for shown in said] == [True] * replies, point
    assert set(place.counts()) == {"sent"}


async def test_killed_at_any_point_a_press_changes_its_message(place, api):
    running = await place.start()
    amina = Walker(api, 70070001)
    await amina.begin()
    await amina.reads(start.HELLO)
    for n, point in enumerate(REPLIES):
        await until(place.ended, "all deliveries final")
        before = len(await ours(amina))
        place.die_at(point)
        await amina.press((layout.HELP, layout.START)[n % 2])
        running = await dies_and_lives_again(place, running)
        await amina.reads((help_.WHAT, start.HELLO)[n % 2])
        assert len(await ours(amina)) == before, point
    assert set(place.counts()) == {"sent"}


async def test_killed_at_any_point_the_association_is_told_once(place, api, post):
    running = await place.start()
    for n, (point, copies) in enumerate(MAILS.items()):
        walker = Walker(api, 70070001 + n, ("Amina", "Bahar", "Olena", "Mikko", "Samira", "Yusuf")[n])
        await walker.begin()
        await walker.look_for_swimming()
        await walker.press(card.JOIN)
        await walker.press(join.ADULT)
        await walker.reads(join.NAME)
        await walker.say(walker.name)
        await walker.reads(join.REACH)
        place.die_at(point)
        await walker.press(join.IN_CHAT)
        running = await dies_and_lives_again(place, running)
        await walker.reads_promise()
        await until(lambda: {row["state"] for row in place.rows("interest")} == {"told"}, f"all told after {point}")
        mails = [mail for mail in post.to(UIMARIT) if walker.name in mail.text()]
        assert len(mails) == copies, point
        assert len({mail.id for mail in mails}) == 1, point
    assert set(place.counts()) == {"sent"}
    assert {row["state"] for row in place.rows("notice")} == {"delivered"}
    assert place.rows("task") == []


async def test_killed_anywhere_a_dozen_times_nothing_is_lost_and_the_counts_add_up(place, api, post):
    async def read(table):
        return place.rows(table)

    slow(api, post)
    with chance() as random:
        async with crowd(api, 5) as walking:
            running = await kill_again_and_again(place, [random.uniform(0.0, 1.0) for _ in range(12)])
            await walking.arrives()
        await comes_to_rest(read, api)
        await running.stop()
        adds_up(await look(read), api, post, walking.people)
