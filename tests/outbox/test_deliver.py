"""What becomes of a delivery, by what the channel says. Design: every one ends in exactly one final state."""

import pytest

from bot.messages import Ambiguous, CannotEdit, Misconfigured, Refused, SendError, Stopped, TryAgain
from bot.store import outbox
from bot.store.outbox import Delivery
from rules.delivery import LEASE, Kind
from tests.outbox.conftest import AMINA, BAHAR, Post

pytestmark = pytest.mark.heavy


async def test_what_is_final_keeps_no_text_and_no_address(post: Post) -> None:
    await post.put("one")
    await post.put("two", address=BAHAR)
    post.channel.errors = [None, Refused("message is wrong")]
    await post.drain()
    assert post.ends() == {"one": ("sent", ""), "two": ("failed", "message is wrong")}
    assert post.left() == [("", "", "")] * 2


@pytest.mark.parametrize(
    ("error", "end"),
    [
        (Refused("message is wrong"), ("failed", "message is wrong")),
        (Stopped("blocked"), ("skipped", "stopped")),
        (None, ("sent", "")),
    ],
)
async def test_final_at_once(post: Post, error: SendError | None, end: tuple[str, str]) -> None:
    post.channel.errors = [error]
    await post.put("one")
    await post.drain()
    assert post.ends()["one"] == end


@pytest.mark.parametrize("error", [TryAgain("busy"), TryAgain("slow down", after=7), Misconfigured("login")])
async def test_tried_again_when_it_makes_sense(post: Post, error: SendError) -> None:
    post.channel.errors = [error]
    await post.put("one")
    await post.drain()
    assert post.ends()["one"][0] == "queued"
    await post.drain(1)
    assert post.keys == []
    await post.drain(600)
    assert post.keys == ["one"]
    assert post.ends()["one"] == ("sent", "")


async def test_a_reply_is_given_up_after_its_hour_and_says_why(post: Post) -> None:
    post.channel.errors = [TryAgain("no connection")] * 1000
    await post.put("one")
    for _ in range(80):
        await post.drain(60)
    assert post.ends()["one"] == ("failed", "no connection")


@pytest.mark.parametrize(
    ("kind", "edits", "sends"),
    [
        (Kind.REPLY, "", 2),
        (Kind.STATUS, "", 2),
        (Kind.REMINDER, "", 2),
        (Kind.NOTICE, "", 2),
        (Kind.STAFF, "", 2),
        (Kind.ANNOUNCEMENT, "", 1),
    ],
)
async def test_what_may_repeat_after_a_send_that_nobody_answered(
    post: Post, kind: Kind, edits: str, sends: int
) -> None:
    tried: list[int] = []
    post.channel.on_send = lambda: tried.append(1)
    post.channel.errors = [Ambiguous("no answer")] * 10
    await post.put("one", kind=kind, edits=edits)
    for _ in range(5):
        await post.drain(60)
    assert len(tried) == sends
    assert post.ends()["one"] == ("unknown", "no answer")


async def test_an_edit_may_repeat_any_number_of_times(post: Post) -> None:
    post.channel.errors = [Ambiguous("no answer")] * 9
    await post.put("one", edits="55")
    for _ in range(30):
        await post.drain(60)
    assert post.ends()["one"] == ("sent", "")
    assert post.channel.sent == [(AMINA, "one", "55")]


async def test_a_reminder_that_may_be_a_repeat_says_so(post: Post) -> None:
    post.channel.errors = [Ambiguous("no answer")]
    await post.put("one", kind=Kind.REMINDER)
    await post.drain()
    await post.drain(60)
    assert "Perhaps you did not get this. I send it again." in post.channel.lines[0]


async def test_after_a_doubt_giving_up_is_not_knowing(post: Post) -> None:
    post.channel.errors = [Ambiguous("no answer"), *[TryAgain("no connection")] * 1000]
    await post.put("one")
    for _ in range(80):
        await post.drain(60)
    assert post.ends()["one"] == ("unknown", "no connection")


async def test_a_message_that_cannot_be_edited_is_sent_anew(post: Post) -> None:
    post.channel.errors = [CannotEdit("too old")]
    await post.put("one", edits="55")
    await post.drain()
    assert post.channel.sent == [(AMINA, "one", "")]


async def test_an_unsent_edit_gives_way_to_a_newer_one_of_the_same_message(post: Post) -> None:
    await post.put("old", edits="55")
    await post.put("other", edits="56")
    await post.put("bahar", address=BAHAR, edits="55")
    await post.put("new", edits="55")
    await post.drain()
    assert sorted(post.keys) == ["bahar", "new", "other"]
    assert post.ends()["old"] == ("skipped", "superseded")


async def test_who_stopped_us_gets_nothing_more_and_nobody_else_loses_anything(post: Post) -> None:
    post.channel.errors = [Stopped("blocked")]
    await post.put("one")
    await post.put("two", kind=Kind.STATUS)
    await post.put("bahar", address=BAHAR)
    await post.drain()
    assert post.keys == ["bahar"]
    assert post.ends()["two"] == ("skipped", "stopped")


async def test_a_repeated_key_writes_nothing(post: Post) -> None:
    await post.put("one")
    await post.put("one")
    await post.drain()
    assert post.keys == ["one"]


async def test_what_is_too_late_is_not_sent(post: Post) -> None:
    await post.put("one", kind=Kind.REMINDER, not_after=post.clock.ms + 60_000)
    await post.drain(120)
    assert post.keys == []
    assert post.ends()["one"] == ("skipped", "too late")


async def test_a_send_that_never_came_back_is_in_doubt(post: Post) -> None:
    await post.put("one")
    await post.put("news", kind=Kind.ANNOUNCEMENT)
    private, now = post.service.private, post.clock.ms
    claimed = await post.service.database.write(
        lambda tx: outbox.claim(tx, private, "telegram", (0, 2), now, LEASE, 10)
    )
    assert [delivery.key for delivery in claimed] == ["one", "news"]
    assert await post.outbox.take_over() == 0
    post.clock.ms += LEASE + 1
    assert await post.outbox.take_over() == 2
    await post.drain(60)
    assert post.ends() == {"one": ("sent", ""), "news": ("unknown", "interrupted")}


async def test_an_attempt_that_outlives_its_lease_changes_nothing_once_there_is_another(post: Post) -> None:
    """Two copies are allowed, not three; and what the second attempt says counts."""
    tried: list[int] = []
    post.channel.on_send = lambda: tried.append(1)
    await post.put("one", kind=Kind.NOTICE)
    first = await claim(post)
    post.clock.ms += LEASE + 1
    assert await post.outbox.take_over() == 1
    post.clock.ms += 60_000
    second = await claim(post)
    for late in (Ambiguous("no answer"), Refused("message is wrong")):
        post.channel.errors = [late]
        await post.deliverer.deliver(first)
        assert post.ends()["one"] == ("sending", "interrupted")
    tried.clear()
    await post.deliverer.deliver(second)
    await post.drain(3600)
    assert post.ends()["one"] == ("sent", "")
    assert len(tried) == 1


async def claim(post: Post) -> Delivery:
    private, now = post.service.private, post.clock.ms
    (delivery,) = await post.service.database.write(
        lambda tx: outbox.claim(tx, private, "telegram", (0, 2), now, LEASE, 10)
    )
    return delivery


async def test_what_is_too_late_ends_also_when_its_channel_is_not_running(post: Post) -> None:
    late = post.clock.ms + 60_000
    await post.put("web", channel="web", not_after=late)
    await post.put("later", channel="web", address=BAHAR, not_after=late + 60_000)
    post.clock.ms = late
    await post.outbox.take_over()
    assert post.ends()["web"] == ("queued", "")
    post.clock.ms = late + 1
    assert await post.outbox.take_over() == 0
    assert post.ends() == {"web": ("skipped", "too late"), "later": ("queued", "")}
    assert post.left()[0] == ("", "", "")


@pytest.mark.parametrize(
    ("error", "end"), [(TryAgain("busy"), ("failed", "busy")), (Ambiguous("no answer"), ("unknown", "no answer"))]
)
async def test_what_was_tried_and_then_waits_for_too_long_ends_as_what_it_is(post: Post, error, end) -> None:
    post.channel.errors = [error]
    await post.put("one")
    await post.drain()
    post.clock.ms += 2 * 3_600_000
    await post.outbox.take_over()
    assert post.ends()["one"] == end


async def test_a_message_that_cannot_be_made_ends_alone(post: Post) -> None:
    await post.service.database.write(
        lambda tx: outbox.put(
            tx,
            post.service.private,
            kind=Kind.REPLY,
            channel="telegram",
            address=AMINA,
            page={"v": 99},
            now=post.clock.ms,
            key="broken",
        )
    )
    await post.put("good", address=BAHAR)
    await post.drain()
    assert post.ends() == {"broken": ("failed", "error PageError"), "good": ("sent", "")}


async def test_nothing_is_sent_inside_a_transaction(post: Post) -> None:
    await post.put("one")
    private, now = post.service.private, post.clock.ms
    (delivery,) = await post.service.database.write(
        lambda tx: outbox.claim(tx, private, "telegram", (0, 0), now, LEASE, 1)
    )

    async def work(_tx: object) -> None:
        await post.deliverer.deliver(delivery)

    with pytest.raises(RuntimeError, match="inside a transaction"):
        await post.service.database.write(work)
    assert post.keys == []
