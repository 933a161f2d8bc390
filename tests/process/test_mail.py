"""A mail server that is down, refuses, or takes a mail and never says so."""

import pytest

from dialogs.pages.staff import FAILED, UNKNOWN
from tests.process.inside import HOUR, MINUTE, inside
from tests.process.place import STAFF
from tests.process.walk import SWIMMERS, UIMARIT, Walker, join, mine

pytestmark = pytest.mark.slow


def phone_of(here, association):
    return next(a.phone for a in here.service.context.catalogue.associations.values() if a.name == association)


async def joined(api):
    amina = Walker(api, 70070001)
    await amina.begin()
    await amina.look_for_swimming()
    await amina.join()
    return amina


async def test_down_for_two_hours_then_a_550_staff_hear_within_ten_minutes(place, api, post):
    async with inside(place) as here:
        amina = await joined(api)
        await post.stop()
        await here.passes(2 * HOUR)
        (row,) = place.deliveries("notice")
        assert (row["state"], row["doubts"], row["reason"]) == ("queued", 0, "no answer from the mail server")
        assert row["attempts"] >= 2 * HOUR / (30 * MINUTE)
        assert [n["state"] for n in place.rows("notice")] == ["queued"]
        assert place.rows("task") == []

        post.answers["RCPT"] = f"550 5.1.1 <{UIMARIT}>: no such user"
        await post.start()
        while place.deliveries("notice")[0]["state"] != "failed":
            await here.passes(MINUTE)
        post.answers.clear()
        failed_at = place.deliveries("notice")[0]["ended_at"]
        while not post.to(STAFF):
            await here.passes(MINUTE)
            assert here.now() - failed_at <= 10 * MINUTE

        (mail,) = post.to(STAFF)
        assert phone_of(here, SWIMMERS) in mail.text()
        assert "Amina" not in mail.text()
        (task,) = place.rows("task")
        assert (task["kind"], bool(task["mailed_at"])) == (FAILED, True)
        assert place.deliveries("notice")[0]["reason"] == "smtp 550 5.1.1"
        await amina.reads(mine.UNDELIVERED)
        await here.passes(HOUR)
        assert [m.to for m in post.taken] == [STAFF]
        assert place.ended()


async def test_down_for_an_hour_the_mail_comes_once_it_is_up(place, api, post):
    async with inside(place) as here:
        await joined(api)
        await post.stop()
        await here.passes(HOUR)
        await post.start()
        await here.passes(31 * MINUTE)
        assert len(post.to(UIMARIT)) == 1
        assert [row["state"] for row in place.rows("interest")] == ["told"]
        assert place.rows("task") == []


@pytest.mark.parametrize(("breaks", "state", "task"), [(1, "sent", []), (2, "unknown", [UNKNOWN])])
async def test_taken_and_never_answered_it_goes_once_more_under_the_same_number(place, api, post, breaks, state, task):
    async with inside(place) as here:
        await joined(api)
        post.breaks = breaks
        await here.passes(10 * MINUTE)
        assert len(post.to(UIMARIT)) == 2
        assert len({mail.id for mail in post.to(UIMARIT)}) == 1
        assert [row["state"] for row in place.deliveries("notice")] == [state]
        assert [row["kind"] for row in place.rows("task")] == task
        assert len(post.to(STAFF)) == len(task)


@pytest.mark.parametrize(
    ("stage", "answer", "reason"),
    [
        ("RCPT", "450 4.2.1 mailbox busy", "smtp 450 4.2.1"),
        ("DATA", "452 4.3.1 no room", "smtp 452 4.3.1"),
        ("MAIL", "550 5.7.1 your machine is in a list", "smtp 550 5.7.1"),
    ],
)
async def test_not_now_is_not_never(place, api, post, stage, answer, reason):
    async with inside(place) as here:
        await joined(api)
        post.answers[stage] = answer
        await here.passes(20 * MINUTE)
        (row,) = place.deliveries("notice")
        assert (row["state"], row["reason"], row["doubts"]) == ("queued", reason, 0)
        post.answers.clear()
        await here.passes(35 * MINUTE)
        assert len(post.to(UIMARIT)) == 1
        assert place.rows("task") == []


async def test_a_hobby_without_an_address_goes_to_staff_with_the_number_to_ring(place, api, post):
    async with inside(place) as here:
        mikko = Walker(api, 70070001, "Mikko")
        await mikko.begin(f"h{place.hobby('pilkkiretki')}")
        await mikko.up_to_yes("Pilkkiretki", "Esimerkki-Kalastajat")
        await mikko.press(join.IN_CHAT)
        await mikko.reads(join.TOLD_BY_STAFF)
        await here.passes(10 * MINUTE)
        (mail,) = post.to(STAFF)
        assert phone_of(here, "Esimerkki-Kalastajat") in mail.text()
        assert [m.to for m in post.taken] == [STAFF]
        assert [row["state"] for row in place.rows("notice")] == ["waiting"]


async def test_taken_back_while_the_mail_waits_they_hear_nothing(place, api, post):
    async with inside(place) as here:
        amina = await joined(api)
        await post.stop()
        await here.passes(30 * MINUTE)
        assert [row["state"] for row in place.deliveries("notice")] == ["queued"]
        await amina.takes_back()
        await post.start()
        await here.passes(HOUR)
        assert post.taken == []
        assert [row["state"] for row in place.rows("notice")] == ["dropped"]
        assert place.rows("task") == []
