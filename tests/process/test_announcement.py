"""An announcement against the strict Bot API server: what people see in their chat, and what their buttons do there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.store import announcements
from catalogue.schedule import HELSINKI
from rules.announcement import Draft
from tests.process.inside import MINUTE, inside
from tests.process.walk import Walker

if TYPE_CHECKING:
    from bot.app.service import Service
    from bot.store.database import Tx

PNG = b"\x89PNG\r\n\x1a\n" + bytes(200)
TEXT = "The hobby fair is on Saturday."


def until_noon() -> int:
    """Milliseconds from now to the next noon: nothing is announced at night."""
    now = datetime.now(UTC).astimezone(HELSINKI)
    noon = now.replace(hour=12, minute=0, second=0, microsecond=0)
    return round((noon + timedelta(days=noon < now) - now).total_seconds() * 1000)


async def announce(service: Service, picture: bytes) -> None:
    async def work(tx: Tx) -> None:
        now = service.now()
        one = await announcements.create(tx, Draft({"en": TEXT}), 0, now)
        version = one.version
        if picture:
            changed = await announcements.set_picture(tx, service.private, one.number, 0, version, now, content=picture)
            assert changed
            version = changed.version
        assert (await announcements.confirm(tx, one.number, 0, now, version, now)).how == "confirmed"

    await service.database.write(work)


async def test_stop_news_is_answered_also_under_a_picture(place, api, post):
    """Telegram lets nobody make a text of a picture's caption: the answer is a message of its own."""
    async with inside(place, offset=until_noon()) as here:
        amina = Walker(api, 70070001)
        await amina.begin()
        await announce(here.service, PNG)
        await here.passes(MINUTE)
        shown = await amina.sees(TEXT)
        assert shown.content["photo"]
        await amina.tap("Stop news")
        told = await amina.sees("I send you no more news like this.", after=shown.message_id)
        assert told.message_id > shown.message_id
        assert all(press["answered"] for press in await amina.presses())
        await amina.tap("News again")
        again = await amina.sees("You get news again.")
        assert again.message_id == told.message_id, "below it the answers stand in one place"
        await amina.tap_token(
            next(b["callback_data"] for row in shown.rows for b in row if "Stop" in b["text"]), shown.message_id
        )
        await amina.sees("I send you no more news like this.", after=told.message_id)
        await announce(here.service, b"")
        await here.passes(2 * MINUTE)
        assert sum(TEXT in one.text for one in await amina.screen()) == 1
