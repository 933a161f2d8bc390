"""The rows of the outbox, on both databases: one attempt at a time, and an end for each."""

import pytest

from bot.store import outbox
from bot.store.database import Database
from bot.store.outbox import Delivery
from bot.store.private import Plain
from rules.delivery import LEASE, Kind, State
from tests.databases import database, database_url, postgres_server
from tests.outbox.conftest import AMINA

__all__ = ["database", "database_url", "postgres_server"]

NOW = 1_000_000
PRIVATE = Plain()


async def put(database: Database, kind: Kind, address: str = AMINA, not_after: int | None = None) -> None:
    await database.write(
        lambda tx: outbox.put(
            tx, PRIVATE, kind=kind, channel="telegram", address=address, page={}, now=NOW, not_after=not_after
        )
    )


async def claim(database: Database, now: int) -> Delivery:
    (delivery,) = await database.write(lambda tx: outbox.claim(tx, PRIVATE, "telegram", (0, 2), now, LEASE, 1))
    return delivery


async def states(database: Database) -> dict[str, str]:
    rows = await database.read(lambda tx: tx.all("delivery_counts", since=0))
    return {row["kind"]: row["state"] for row in rows}


@pytest.mark.parametrize("result", ["end", "retry"])
async def test_the_result_of_an_earlier_attempt_changes_nothing(database: Database, result: str) -> None:
    await put(database, Kind.NOTICE)
    first = await claim(database, NOW)
    await database.write(lambda tx: outbox.retry(tx, first, NOW, "interrupted", 1, ""))
    second = await claim(database, NOW)
    assert second.attempts == first.attempts + 1
    if result == "end":
        await database.write(lambda tx: outbox.end(tx, first, State.FAILED, "late", 0, NOW))
    else:
        await database.write(lambda tx: outbox.retry(tx, first, NOW, "late", 2, ""))
    assert await states(database) == {"notice": "sending"}
    await database.write(lambda tx: outbox.end(tx, second, State.SENT, "", 1, NOW))
    assert await states(database) == {"notice": "sent"}


async def test_what_is_too_late_ends_by_what_became_of_it(database: Database) -> None:
    for kind, doubts in ((Kind.NOTICE, 1), (Kind.STATUS, 0)):
        await put(database, kind, address=kind, not_after=NOW)
        tried = await claim(database, NOW)
        await database.write(
            lambda tx, tried=tried, doubts=doubts: outbox.retry(tx, tried, NOW + 1, "busy", doubts, "")
        )
    await put(database, Kind.REMINDER, not_after=NOW)
    await put(database, Kind.REPLY, not_after=NOW + 1)
    assert await database.write(lambda tx: outbox.expire(tx, NOW)) == 0
    assert await database.write(lambda tx: outbox.expire(tx, NOW + 1)) == 3
    assert await states(database) == {"notice": "unknown", "status": "failed", "reminder": "skipped", "reply": "queued"}
    assert await database.write(lambda tx: outbox.expire(tx, NOW + 1)) == 0
