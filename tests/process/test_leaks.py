"""The check of the logs finds what it is there to find."""

from tests.botapi import User
from tests.process.inside import inside
from tests.process.leaks import leaks, unspeakable
from tests.process.walk import SWIMMING, UIMARIT, Walker


async def test_everything_that_was_said_is_looked_for(place, api, post):
    async with inside(place) as here:
        amina = Walker(api, 70070001)
        await amina.begin()
        await amina.look_for_swimming()
        await amina.join()
        await here.passes(5 * 60_000)
    words = unspeakable(api, post)
    assert {api.token, "70070001", "Amina", "Kajaanissa", "Swimming", UIMARIT} <= words
    assert any(SWIMMING in word for word in words)
    for word in words:
        assert leaks(f"fine\nINFO bot: {word}!\nfine", words) == [f"INFO bot: {word}!"]
    assert leaks("INFO bot.app.run: stopping\nINFO bot.jobs.clock: job tidy: 3", words) == []


async def test_what_robots_send_beside_text_is_looked_for(api, post):
    amina = User(api, 70070001)
    await amina.share_contact("+358441234567")
    await amina.share_location(64.2222, 27.7278)
    assert {"+358441234567", "64.2222", "27.7278"} <= unspeakable(api, post)
