"""`kill -9` at every point of a turn, of a reply and of a mail, and anywhere: nothing is lost, nothing doubled.

What may repeat after a send whose outcome nobody knows: a reply once more, a mail once more with the same Message-ID,
an edit any number of times.
"""

import asyncio
import random
import signal
from collections import Counter
from contextlib import suppress

import pytest

from bot.i18n.languages import LANGUAGES
from rules.interest import State
from tests.botapi import Fault
from tests.botapi.updates import FIRST_ID
from tests.process.place import until
from tests.process.walk import SWIMMERS, SWIMMING, UIMARIT, Walker, card, find, help_, join, layout, start

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
        await walker.reads(join.I_WRITE)
        await until(lambda: {row["state"] for row in place.rows("interest")} == {"told"}, f"all told after {point}")
        mails = [mail for mail in post.to(UIMARIT) if walker.name in mail.text()]
        assert len(mails) == copies, point
        assert len({mail.id for mail in mails}) == 1, point
    assert set(place.counts()) == {"sent"}
    assert {row["state"] for row in place.rows("notice")} == {"delivered"}
    assert place.rows("task") == []


class Patient(Walker):
    """Somebody who does it again when nothing happens, and begins anew when that does not help.

    After two interruptions of one send nobody knows whether it arrived, and it is not sent a third time.
    """

    begun = 0

    async def press(self, message):
        return await self.tap(self.in_words(message), 2.0)

    async def sees_now(self, *messages):
        """Whether one of our messages since the beginning says one of these."""
        said = [shown.text for shown in await ours(self) if shown.message_id > self.begun]
        return any(self.in_words(message, **values) in text for message, values in messages for text in said)

    async def insists(self, act, *messages):
        for _ in range(3):
            with suppress(AssertionError):  # the button went away meanwhile: look whether that is the answer
                await act()
            for _ in range(30):
                if await self.sees_now(*messages):
                    return
                await asyncio.sleep(0.1)
        raise AssertionError(f"nothing happened three times: {messages}")

    async def walk(self):
        for _ in range(5):
            with suppress(AssertionError):
                await self.walk_once()
                return
        raise AssertionError("five times in vain")

    async def walk_once(self):
        self.begun = max((shown.message_id for shown in await self.screen()), default=0)
        done = (join.I_WRITE, {}), (join.ALREADY, {"hobby": SWIMMING}), (card.MINE, {})
        await self.insists(lambda: self.say("/start"), (start.CHOOSE, {}), (start.HELLO, {}))
        if await self.sees_now((start.CHOOSE, {})):
            await self.insists(lambda: self.tap(LANGUAGES["en"].autonym, 2.0), (start.HELLO, {}))
        await self.insists(lambda: self.say("Kajaanissa"), (find.WHAT, {"place": "Kajaani"}))
        await self.insists(lambda: self.say("Swimming"), (find.NUMBERED, {"number": 1, "name": SWIMMING}))
        await self.insists(lambda: self.tap(SWIMMING, 2.0), (card.BY, {"association": SWIMMERS}))
        if not await self.sees_now(*done):
            await self.insists(lambda: self.press(card.JOIN), (join.AGE, {}))
            await self.insists(lambda: self.press(join.ADULT), (join.NAME, {}), (join.NAME_KNOWN, {}))
            await self.insists(lambda: self.say(self.name), (join.REACH, {}))
            await self.insists(lambda: self.press(join.IN_CHAT), *done)


async def test_killed_anywhere_a_dozen_times_nothing_is_lost_and_the_counts_add_up(place, api, post):
    chance = random.Random()
    api.faults.add(Fault("slow", method="sendMessage", seconds=0.04, times=None))
    api.faults.add(Fault("slow", method="editMessageText", seconds=0.04, after=True, times=None))
    post.before = post.after = 0.08
    done: list[Patient] = []
    stopping = asyncio.Event()

    async def people(first):
        while not stopping.is_set():
            one = Patient(api, first, "Amina")
            await one.walk()
            done.append(one)
            first += 10

    walking = [asyncio.create_task(people(70070000 + n)) for n in range(6)]
    running = await place.start()
    for _ in range(12):
        await asyncio.sleep(chance.uniform(0.0, 1.2))
        await running.kill()
        running = await place.start()
    stopping.set()
    await asyncio.gather(*walking)
    updates = api.state.updates._next - FIRST_ID
    await until(lambda: len(place.rows("inbound")) == updates, "all updates taken")
    await until(lambda: {row["state"] for row in place.rows("notice")} <= {"delivered", "unknown"}, "all notices end")
    await until(place.ended, "all deliveries final")
    adds_up(place, api, post, done)


def adds_up(place, api, post, done):
    rows = place.deliveries()
    assert {row["failure"] for row in place.rows("inbound")} == {""}
    # One interest for each person, and each is somewhere where somebody sees it.
    interests = place.rows("interest")
    assert len(interests) == len({row["person_id"] for row in interests}) == len(place.rows("person")) == len(done)
    ended = {row["key"]: row for row in rows}
    notices = {row["interest_id"]: ended[f"notice:{row['id']}"]["state"] for row in place.rows("notice")}
    for row in interests:
        assert row["state"] == (State.TOLD if notices[row["id"]] == "sent" else State.UNDELIVERED)
    assert len(place.rows("task")) == Counter(notices.values())["unknown"]
    # Each mail once and again for each doubt at the most, and never under another number.
    copies = Counter(mail.id for mail in post.to(UIMARIT))
    for row in place.deliveries("notice"):
        number = copies.pop(f"<{row['key'].replace(':', '%3A')}@example.org>", 0)
        assert (row["state"] == "sent") <= number <= (row["state"] == "sent") + row["doubts"]
    assert copies == {}
    # Each message once and again for each doubt at the most; an unknown one only after a second doubt.
    new = [row for row in rows if row["channel"] == "telegram" and not row["edits"]]
    sent = sum(row["state"] == "sent" for row in new)
    shown = sum(one.method.startswith("send") for one in api.sent)
    assert sent <= shown <= sent + sum(row["doubts"] for row in new)
    assert {row["doubts"] for row in rows if row["state"] == "unknown"} <= {2}
    assert {row["state"] for row in rows if row["edits"]} <= {"sent", "skipped"}
    assert sum(place.counts().values()) == len(rows)
