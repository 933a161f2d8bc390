"""After an outage longer than Telegram keeps taps, whoever was in a dialog is asked again: once, and not at night."""

import sqlite3
from contextlib import closing

import pytest

from bot.app.service import system_now
from rules.delivery import MINUTE, SECOND
from rules.reminders import at_hour
from tests.botapi.updates import CALLBACK_SECONDS
from tests.process.place import until
from tests.process.walk import Walker, find, help_, start

pytestmark = pytest.mark.slow


class Day:
    """A service that is started, and dies, at given minutes after an hour of the day."""

    def __init__(self, place, hour):
        self.place = place
        self.began = at_hour(system_now(), hour)

    async def starts(self, minute):
        """Return when its heart has beaten."""
        now = self.began + minute * MINUTE
        self.place.settings["QUICK_AHEAD"] = str(now - system_now())
        running = await self.place.start()
        await self.beats(now)
        return running

    async def dies(self, running, silent=0):
        """`kill -9`, so many milliseconds after its heart has beaten last, which is a beat apart at the most."""
        await self.beats(max(row["active_at"] for row in self.place.rows("address")))
        await running.kill()
        with closing(sqlite3.connect(self.place.folder / "mukaan.db", timeout=10)) as database, database:
            database.execute("UPDATE job SET ran_at = ran_at - ? WHERE name = 'heartbeat'", (silent,))

    async def beats(self, since):
        await until(lambda: self.last_beat() > since, "a heartbeat")

    def last_beat(self):
        return next((row["ran_at"] for row in self.place.rows("job") if row["name"] == "heartbeat"), 0)


async def comes(api, chat, name):
    one = Walker(api, chat, name)
    await one.begin()
    await one.reads(start.HELLO)
    return one


async def asked(walker):
    """How often they were asked to press again."""
    return sum(walker.in_words(help_.AWAY) in shown.text for shown in await walker.screen())


@pytest.mark.parametrize("silent", [0, 25 * SECOND], ids=["just after a heartbeat", "before the next one"])
async def test_whoever_was_in_a_dialog_is_asked_again_once(place, api, silent):
    day = Day(place, 12)
    running = await day.starts(0)
    bahar = await comes(api, 70070001, "Bahar")
    await day.dies(running, silent)

    running = await day.starts(15)
    await bahar.reads(help_.AWAY)
    amina = await comes(api, 70070002, "Amina")
    await day.dies(running, silent)
    await amina.press(start.FIND)
    api.shift += CALLBACK_SECONDS + 1

    running = await day.starts(20)
    await amina.reads(help_.AWAY)
    await amina.press(start.FIND)
    await amina.reads(find.WHERE)
    for minute in (21, 23):
        await running.kill()
        running = await day.starts(minute)
        await until(place.ended, "all deliveries final")
        assert (await asked(amina), await asked(bahar)) == (1, 1), minute
    assert len(place.deliveries("status")) == 2


async def test_at_night_nobody_is_asked(place, api):
    day = Day(place, 20)
    running = await day.starts(58)
    amina = await comes(api, 70070001, "Amina")
    await day.dies(running)
    await day.starts(63)
    await amina.say("help")
    await amina.reads(help_.WHAT)
    assert await asked(amina) == 0
    assert place.deliveries("status") == []
