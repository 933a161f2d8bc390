"""The whole path, from "hello" to the mail in the association's inbox and back, by the service in its own process."""

import asyncio
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.i18n.languages import LANGUAGES
from dialogs.texts import family
from tests.botapi import BotApiServer
from tests.process.front import free_port, front
from tests.process.leaks import WEBHOOK_SECRET
from tests.process.place import COMMAND, MODULE, PHONE, STAFF, WAIT, Place, settled, until
from tests.process.walk import SWIMMERS, SWIMMING, UIMARIT, Walker, card, join, mine

pytestmark = pytest.mark.slow

WAYS = {"en": "typed", "fi": "sent", "ar": "pressed"}
"""How a person of each language says where they are."""

MINUTES = 100.0
"""Seconds for what a job does once a minute."""


async def come_along(api, place, chat, names):
    """People of all languages walk at once; their interests are theirs and open."""
    walkers = [Walker(api, chat + n, names[code], code) for n, code in enumerate(WAYS)]

    async def walk(walker):
        await walker.begin()
        await walker.look_for_swimming(WAYS[walker.language])
        await walker.join()

    await asyncio.gather(*map(walk, walkers))
    assert {row["state"] for row in place.rows("interest")} == {"registered"}
    return walkers


async def is_expected(walker, post, place):
    """The association has a mail about them, and can answer by one of staff's phrases."""
    (mail,) = await until(
        lambda: [m for m in post.to(UIMARIT) if walker.name in m.text()], f"the mail about {walker.name}", MINUTES
    )
    assert SWIMMING in mail.subject
    assert walker.name not in mail.subject
    assert mail.message.get_content_type() == "multipart/alternative"
    assert walker.name in mail.text("html")
    assert str(mail.message["Reply-To"]) == STAFF
    number = next(word for word in mail.text().split()[::-1] if word.isdecimal())
    assert "vastaus lähtee" in await place.staff("interest", number, "welcome")
    await walker.reads(mine.WELCOME, association=SWIMMERS)


async def test_the_real_command_by_polling_and_by_webhook(place, api, post, tmp_path, monkeypatch):
    port = free_port()
    (tmp_path / "webhook").mkdir()
    async with (
        BotApiServer(api.token, rates=False, webhook_pace=0.05) as other,
        front(tmp_path, monkeypatch, port) as address,
    ):
        settings = {
            "MUKAAN_SERVICE__PUBLIC_URL": address,
            "MUKAAN_WEB__PORT": str(port),
            "MUKAAN_TELEGRAM__MODE": "webhook",
            "MUKAAN_TELEGRAM__WEBHOOK_URL": f"{address}/telegram/in",
            "MUKAAN_TELEGRAM__WEBHOOK_SECRET": WEBHOOK_SECRET,
        }
        async with settled(Place(tmp_path / "webhook", other, post, **settings), other, post) as by_webhook:
            running = await place.start(COMMAND), await by_webhook.start(MODULE)
            await until(lambda: other.state.webhook.target, "the webhook")
            walked = await asyncio.gather(
                come_along(api, place, 70070010, {"en": "Amina", "fi": "Bahar", "ar": "Olena"}),
                come_along(other, by_webhook, 70070020, {"en": "Mikko", "fi": "Samira", "ar": "Yusuf"}),
            )
            expected = [(w, place) for w in walked[0]] + [(w, by_webhook) for w in walked[1]]
            await asyncio.gather(*(is_expected(walker, post, where) for walker, where in expected))
            assert other.calls["getUpdates"] == 0 < api.calls["getUpdates"]
            for process, where in zip(running, (place, by_webhook), strict=True):
                await until(where.ended, "all deliveries final")
                assert set(where.counts()) == {"sent"}
                assert await process.stop() < 10
    assert len(post.taken) == len({mail.id for mail in post.taken}) == 6


async def test_a_minors_path_ends_at_the_counsellors(place, api, post):
    await place.start()
    bahar = Walker(api, 70070001, "Bahar")
    await bahar.begin()
    await bahar.look_for_swimming()
    await bahar.press(card.JOIN)
    await bahar.press(join.TEEN)
    await bahar.press(family.I_AM_YOUNG)
    await bahar.press(family.COUNSELLOR)
    await bahar.reads(join.MINOR)
    await bahar.reads(join.MINOR_RING, phone=PHONE)
    await bahar.say("044 765 4321")
    await bahar.reads(join.MINOR_TELL_PHONE, phone="+358447654321")
    await bahar.press(join.TELL_COUNSELLOR)
    await bahar.reads(join.MINOR_DONE)
    (mail,) = await until(lambda: post.to(STAFF), "the mail to staff")
    known = ("13–17", "englanti", "Kajaani", "+358447654321")
    assert SWIMMING in mail.text()
    assert [part for part in ("Bahar", *known) if part in mail.text()] == []
    listed = await place.staff("tasks")
    assert [part for part in ("Tehtävä 1", SWIMMING, *known) if part not in listed] == []
    assert "on tehty" in await place.staff("tasks", "done", "1")
    assert [row["private_details"] for row in place.rows("task")] == [""]
    assert post.to(UIMARIT) == place.rows("notice") == []
    assert [(row["state"], row["private_name"]) for row in place.rows("interest")] == [("with-staff", "")]


async def test_taken_back_before_they_were_told_they_hear_nothing(place, api, post):
    hour = (datetime.now(ZoneInfo("Europe/Helsinki")).hour + 12) % 24
    place.settings |= {"MUKAAN_NOTICES__FROM_HOUR": str(hour), "MUKAAN_NOTICES__TO_HOUR": str(hour + 1)}
    await place.start()
    amina = Walker(api, 70070001)
    await amina.begin()
    await amina.look_for_swimming()
    await amina.join()
    await amina.takes_back()
    await until(place.ended, "all deliveries final")
    assert [row["state"] for row in place.rows("notice")] == ["dropped"]
    assert [row["state"] for row in place.rows("interest")] == ["withdrawn"]
    assert post.taken == []


async def test_taken_back_after_they_were_told_they_hear_it_once(place, api, post):
    await place.start()
    amina = Walker(api, 70070001)
    await amina.begin()
    await amina.look_for_swimming()
    await amina.join()
    await until(lambda: [row["state"] for row in place.rows("interest")] == ["told"], "that they are told")
    await amina.takes_back()
    await amina.tap_token(api.presses[-1].data)  # again
    first, second = await until(lambda: len(post.to(UIMARIT)) > 1 and post.to(UIMARIT), "the second mail")
    assert first.id != second.id
    assert "Amina" in second.text()
    assert "Amina" not in second.subject
    await until(lambda: {row["state"] for row in place.rows("notice")} == {"delivered"}, "both arrived")
    assert len(post.taken) == 2


async def test_a_deep_link_survives_the_picker_and_a_restart(place, api):
    first = await place.start()
    await until(lambda: place.rows("number"), "the catalogue")
    amina = Walker(api, 70070001, language="ar")
    await amina.say(f"/start h{place.hobby('shakkikerho')}")
    await amina.sees("Choose your language", WAIT)
    await first.kill()
    await place.start()
    await amina.tap(LANGUAGES["ar"].autonym)
    await amina.reads(card.BY, association="Esimerkki-Pelaajat")
