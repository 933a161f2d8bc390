"""Who goes first, and how fast."""

import asyncio

import pytest

from bot.app.supervise import Supervisor
from bot.messages import Outbound, Rates, TryAgain
from bot.outbox.pace import Pace
from rules.delivery import Kind
from tests.outbox.conftest import AMINA, BAHAR, Post


async def test_replies_go_before_news_and_news_before_announcements(post: Post) -> None:
    await post.put("announcement", kind=Kind.ANNOUNCEMENT)
    await post.put("reminder", kind=Kind.REMINDER)
    await post.put("reply")
    await post.drain()
    assert post.keys == ["reply", "reminder", "announcement"]


async def test_one_address_is_served_in_order_also_when_the_first_must_wait(post: Post) -> None:
    post.channel.errors = [TryAgain("busy")]
    for key in ("first", "second", "third"):
        await post.put(key)
    await post.put("bahar", address=BAHAR)
    await post.drain()
    assert post.keys == ["bahar"]
    await post.drain(60)
    assert post.keys == ["bahar", "first", "second", "third"]


async def test_a_reply_overtakes_news_that_wait_for_the_same_address(post: Post) -> None:
    post.channel.errors = [TryAgain("busy", after=600)]
    await post.put("reminder", kind=Kind.REMINDER)
    await post.drain()
    await post.put("reply")
    await post.drain(1)
    assert post.keys == ["reply"]


async def test_one_flooded_address_holds_back_only_itself_and_two_hold_back_all(post: Post) -> None:
    post.channel.errors = [TryAgain("flood", after=30, flood=True)]
    await post.put("amina")
    await post.put("bahar", address=BAHAR)
    await post.drain()
    assert post.keys == ["bahar"]
    post.channel.errors = [TryAgain("flood", after=30, flood=True)]
    await post.put("bahar 2", address=BAHAR)
    await post.put("olena", address="1003")
    await post.drain(1)
    await post.put("mikko", address="1004")
    await post.drain(1)
    assert "mikko" not in post.keys
    await post.drain(31)
    assert {"amina", "bahar 2", "olena", "mikko"} <= set(post.keys)


async def test_a_reply_waits_while_the_platform_asks_its_chat_to_wait_and_other_replies_go_on(post: Post) -> None:
    tried: list[int] = []
    post.channel.on_send = lambda: tried.append(post.clock.ms)
    post.channel.errors = [TryAgain("flood", after=30, flood=True)]
    await post.put("status", kind=Kind.STATUS)
    await post.drain()
    flooded = post.clock.ms
    await post.put("reply")
    await post.put("edit", edits="55")
    await post.put("bahar", address=BAHAR)
    for _ in range(29):
        await post.drain(1)
    assert post.keys == ["bahar"]
    assert tried == [flooded, flooded + 1000]
    await post.drain(1)
    assert post.keys == ["bahar", "reply", "edit", "status"]


async def test_a_reply_that_would_have_to_wait_for_too_long_ends(post: Post) -> None:
    post.channel.errors = [TryAgain("flood", after=7200, flood=True)]
    await post.put("status", kind=Kind.STATUS)
    await post.drain()
    await post.put("reply")
    await post.drain(1)
    assert post.ends() == {"status": ("queued", "flood"), "reply": ("failed", "the platform asked to wait")}


def test_thirty_a_second_in_all_and_one_a_second_to_one_address() -> None:
    pace = Pace(Rates(per_second=30, per_address=1))
    now = 1_000_000
    assert pace.room(now) == 30
    waits = [pace.take(f"person {number}", now) for number in range(45)]
    assert max(waits[:30]) == 0
    assert abs(waits[44] - 500) < 50
    assert pace.room(now) == 0
    assert pace.room(now + 1500) == 30
    assert pace.take(AMINA, now + 5000) == 0
    assert pace.take(AMINA, now + 5000) == 1000
    assert pace.take(AMINA, now + 5000) == 2000


def test_no_rate_is_no_wait() -> None:
    pace = Pace(Rates())
    assert [pace.take(AMINA, 5) for _ in range(100)] == [0.0] * 100


async def test_the_loops_send_concurrently_and_stop_in_time(post: Post) -> None:
    """A slow address keeps nobody waiting; what is in hand when the service stops is finished."""
    gate = asyncio.Event()
    done: list[str] = []

    async def send(address: str, message: Outbound, key: str) -> str:
        del message
        if address == AMINA:
            await gate.wait()
        done.append(key)
        return "1"

    post.channel.send = send  # type: ignore[method-assign]
    post.outbox.start(Supervisor().keep)
    await post.put("slow")
    for number in range(20):
        await post.put(f"quick {number}", address=f"2{number}")
    post.outbox.wake()
    async with asyncio.timeout(5):
        while len(done) < 20:
            await asyncio.sleep(0.01)
    assert "slow" not in done
    stopping = asyncio.create_task(post.outbox.stop(5))
    await asyncio.sleep(0.05)
    gate.set()
    await stopping
    assert "slow" in done
    assert post.ends()["slow"] == ("sent", "")


def steady(pace: Pace, now: int, seconds: float, latency: int, replies: tuple[int, ...] = ()) -> list[int]:
    """When messages of an announcement leave: as many as there is room for, each answered after a while."""
    left, answers = [], []
    for at in range(now, now + round(seconds * 1000), 5):
        for _ in range(replies.count(at - now)):
            pace.take("reply", at)
            answers.append(at + latency)
        for due in [answer for answer in answers if answer <= at]:
            answers.remove(due)
            pace.answered(due)
        for _ in range(pace.spare(at)):
            pace.take(f"person {len(left)}", at)
            answers.append(at + latency)
            left.append(at - now)
    return left


@pytest.mark.parametrize("latency", [5, 50, 300])
def test_an_announcement_takes_the_whole_rate_however_far_the_platform_is(latency: int) -> None:
    left = steady(Pace(Rates(per_second=30, per_address=1)), 1_000_000, 20, latency)
    assert 30 * 19 <= len(left) <= 30 * 20 + 15
    assert max(sum(at <= other < at + 1000 for other in left) for at in left) <= 31


def test_an_announcement_leaves_what_replies_take_and_room_for_several_at_once() -> None:
    many = tuple(sorted([*range(2000, 18000, 250), *[10_000] * 15]))
    left = steady(Pace(Rates(per_second=30, per_address=1)), 1_000_000, 20, 20, many)
    assert 30 * 20 - len(many) - 5 <= len(left) <= 30 * 20 - len(many) + 15
    bucket, last = 30.0, 0  # the platform's own
    for at in sorted([*left, *many]):
        bucket, last = min(30.0, bucket + (at - last) * 0.03) - 1, at
        assert bucket > 0


def test_what_is_not_answered_holds_an_announcement_back() -> None:
    left = steady(Pace(Rates(per_second=30)), 1_000_000, 5, 60_000)
    assert len(left) == 15


def test_a_flood_stops_an_announcement_for_as_long_as_it_says() -> None:
    pace = Pace(Rates(per_second=30))
    assert pace.spare(1_000_000) == 0
    assert pace.spare(1_001_000) == 15
    pace.flooded("one", 1_001_000, 1_004_000, announcement=True)
    assert (pace.spare(1_003_999), pace.spare(1_004_000)) == (0, 15)
    assert pace.spare_at(4, 1_001_000) == 1_004_000
    assert pace.room(1_001_000) == 30


def test_a_slow_rate_takes_fewer_at_a_time() -> None:
    assert [Pace(Rates(per_second=rate)).at_once(4) for rate in (0, 1, 4, 10, 30)] == [4, 1, 1, 2, 4]
