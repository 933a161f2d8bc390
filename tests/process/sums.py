"""What a service that was killed again and again owes, and whether it adds up in the end."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import TYPE_CHECKING, Any

from rules.interest import State
from tests.botapi.updates import FIRST_ID
from tests.process.crowd import AFTERWARDS
from tests.process.place import ended
from tests.process.walk import UIMARIT

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tests.botapi import BotApiServer
    from tests.process.crowd import Patient
    from tests.process.post import PostOffice

    Rows = dict[str, list[dict[str, Any]]]
    Read = Callable[[str], Awaitable[list[dict[str, Any]]]]

TABLES = ("inbound", "person", "interest", "notice", "task", "delivery")
"""In this order: what has come of a row stands in the same or a later table when that is read."""


async def look(read: Read) -> Rows:
    """All tables that are added up."""
    return {table: await read(table) for table in TABLES}


async def comes_to_rest(read: Read, api: BotApiServer) -> None:
    """Wait until every update is taken and acknowledged, and nothing is left to tell anybody."""
    deadline = asyncio.get_running_loop().time() + AFTERWARDS
    while waits := what_waits(await look(read), api):
        assert asyncio.get_running_loop().time() < deadline, f"after {AFTERWARDS:.0f} s there are still {waits}"
        await asyncio.sleep(0.1)


def what_waits(rows: Rows, api: BotApiServer) -> dict[str, int]:
    """How much of what is not at its end yet."""
    notices = Counter(row["state"] for row in rows["notice"])
    waits = {
        "updates to take": came(api) - len(rows["inbound"]),
        "updates to acknowledge": len(api.state.updates.pending()),
        "notices": notices["waiting"] + notices["queued"],
        "tasks to mail": sum(row["mailed_at"] is None for row in rows["task"]),
        "deliveries": 0 if ended(rows["delivery"]) else sum(not row["ended_at"] for row in rows["delivery"]),
    }
    return {what: number for what, number in waits.items() if number}


def came(api: BotApiServer) -> int:
    """How many updates Telegram has had for the bot."""
    return api.state.updates._next - FIRST_ID


def adds_up(rows: Rows, api: BotApiServer, post: PostOffice, people: list[Patient]) -> None:
    """No process may be running any more: the tables are of one moment, and nobody has them open."""
    assert what_waits(rows, api) == {}
    deliveries = rows["delivery"]
    assert {row["failure"] for row in rows["inbound"]} == {""}
    # One interest for each person, and each is somewhere where somebody sees it.
    interests = rows["interest"]
    assert len(interests) == len({row["person_id"] for row in interests}) == len(rows["person"]) == len(people)
    by_key = {row["key"]: row for row in deliveries}
    notices = {row["interest_id"]: by_key[f"notice:{row['id']}"]["state"] for row in rows["notice"]}
    for row in interests:
        assert row["state"] == (State.TOLD if notices[row["id"]] == "sent" else State.UNDELIVERED)
    assert len(rows["task"]) == Counter(notices.values())["unknown"]
    # Each mail once and again for each doubt at the most, and never under another number.
    copies = Counter(mail.id for mail in post.to(UIMARIT))
    for row in deliveries:
        if row["kind"] == "notice":
            number = copies.pop(f"<{row['key'].replace(':', '%3A')}@example.org>", 0)
            assert (row["state"] == "sent") <= number <= (row["state"] == "sent") + row["doubts"]
    assert copies == {}
    # Each message once and again for each doubt at the most; an unknown one only after a second doubt.
    new = [row for row in deliveries if row["channel"] == "telegram" and not row["edits"]]
    sent = sum(row["state"] == "sent" for row in new)
    shown = sum(one.method.startswith("send") for one in api.sent)
    assert sent <= shown <= sent + sum(row["doubts"] for row in new)
    assert {row["state"] for row in new} <= {"sent", "unknown"}
    assert {row["doubts"] for row in deliveries if row["state"] == "unknown"} <= {2}
    assert {row["state"] for row in deliveries if row["edits"]} <= {"sent", "skipped"}
