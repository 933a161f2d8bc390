"""Notices: taken back, told by telephone, and what follows them."""

import pytest

from bot.store import interests, notices, outbox
from bot.store.database import Database, Row, Tx
from bot.store.notices import Notice
from bot.store.private import Keys
from rules.delivery import LEASE, Kind
from rules.delivery import State as Ended
from rules.interest import Interest
from rules.notice import DELETE, NEW, State, Way
from tests.store.test_unreadable import NOW, fill

PRIVATE = Keys("a secret of the tests")


async def noticed(tx: Tx, state: State) -> tuple[Interest, Row]:
    """An interest whose notice stands there; of a queued one, the mail too."""
    interest = await fill(tx)
    await notices.tell(
        tx,
        interest=interest.id,
        number=interest.number,
        hobby=interest.hobby,
        association=interest.association,
        kind=NEW,
        now=NOW,
    )
    (row,) = await tx.all("notices_waiting", after=0, row_limit=9)
    await tx.run("notice_become", id=row["id"], from_state=State.WAITING, state=state, now=NOW)
    if state is State.QUEUED:
        await outbox.put(
            tx,
            PRIVATE,
            kind=Kind.NOTICE,
            channel="email",
            address="uimarit@example.org",
            page={},
            now=NOW,
            key=f"notice:{row['id']}",
        )
    return interest, row


async def state_of(tx: Tx, number: int) -> str:
    row = await tx.one("notice_of", number=number, kind=NEW)
    return row["state"] if row else ""


@pytest.mark.parametrize(
    ("state", "told", "became"),
    [
        (State.WAITING, False, State.DROPPED),
        (State.QUEUED, False, State.DROPPED),
        (State.DELIVERED, True, State.DELIVERED),
        (State.UNKNOWN, True, State.UNKNOWN),
        (State.FAILED, False, State.FAILED),
        (State.DROPPED, False, State.DROPPED),
        (State.RUNG, True, State.RUNG),
    ],
)
async def test_what_is_taken_back_and_who_knows_all_the_same(
    database: Database, state: State, told: bool, became: State
) -> None:
    async def work(tx: Tx) -> tuple[bool, str]:
        interest, _ = await noticed(tx, state)
        return await notices.take_back(tx, interest.number, NEW, NOW + 1), await state_of(tx, interest.number)

    assert await database.write(work) == (told, became)


@pytest.mark.parametrize("doubts", [0, 1])
async def test_a_mail_that_waits_for_its_next_try_does_not_leave(database: Database, doubts: int) -> None:
    async def work(tx: Tx) -> tuple[bool, str]:
        interest, _ = await noticed(tx, State.QUEUED)
        (mail,) = await outbox.claim(tx, PRIVATE, "email", (0, 2), NOW, LEASE, 9)
        await outbox.retry(tx, mail, NOW, "", doubts, "")
        told = await notices.take_back(tx, interest.number, NEW, NOW + 1)
        assert await outbox.claim(tx, PRIVATE, "email", (0, 2), NOW + 2, LEASE, 9) == []
        return told, await state_of(tx, interest.number)

    assert await database.write(work) == ((True, "unknown") if doubts else (False, "dropped"))


async def test_a_mail_on_its_way_is_not_tried_again_and_what_follows_waits_for_it(database: Database) -> None:
    async def work(tx: Tx) -> tuple[bool, str, int | None, Way]:
        interest, row = await noticed(tx, State.QUEUED)
        (mail,) = await outbox.claim(tx, PRIVATE, "email", (0, 2), NOW, LEASE, 9)
        told = await notices.take_back(tx, interest.number, NEW, NOW + 1)
        await outbox.retry(tx, mail, NOW + 2, "", 0, "")
        (again,) = await outbox.claim(tx, PRIVATE, "email", (0, 2), NOW + 2, LEASE, 9)
        follows = Notice(row["id"] + 1, None, interest.number, interest.hobby, interest.association, DELETE)
        return told, await state_of(tx, interest.number), again.not_after, await notices.way(tx, follows)

    assert await database.write(work) == (True, "queued", NOW + 1, Way.WAIT)


@pytest.mark.parametrize("state", [None, *State])
async def test_who_was_told_by_telephone_knows_and_no_mail_follows(database: Database, state: State | None) -> None:
    """None: there is no notice, as of a minor."""

    async def work(tx: Tx) -> tuple[str, bool, int]:
        interest = (await noticed(tx, state))[0] if state else await fill(tx)
        await notices.rung(tx, interest, NOW + 1)
        left = await outbox.claim(tx, PRIVATE, "email", (0, 2), NOW + 2, LEASE, 9)
        told = await notices.take_back(tx, interest.number, NEW, NOW + 3)
        return await state_of(tx, interest.number), told, len(left)

    stays = state if state is State.DELIVERED else State.RUNG
    assert await database.write(work) == (stays, True, 0)


@pytest.mark.parametrize("ended", ["failed", "unknown", "skipped", "sent"])
async def test_tasks_whose_mail_did_not_arrive_are_mailed_again_later(database: Database, ended: str) -> None:
    async def unmailed(tx: Tx, before: int) -> int:
        await tx.run("tasks_mail_failed", before=before)
        return len(await tx.all("tasks_unmailed", row_limit=9))

    async def work(tx: Tx) -> list[int]:
        interest = await fill(tx)
        (row,) = await tx.all("tasks_unmailed", row_limit=9)
        await tx.one("task_mailed", id=row["id"], now=NOW)
        await outbox.put(
            tx,
            PRIVATE,
            kind=Kind.STAFF,
            channel="email",
            address="tiimi@example.org",
            page={},
            now=NOW,
            key="tasks:1",
        )
        counts = [await unmailed(tx, NOW + 9)]
        (mail,) = await outbox.claim(tx, PRIVATE, "email", (0, 2), NOW, LEASE, 9)
        await outbox.end(tx, mail, Ended(ended), "", 0, NOW + 5)
        counts += [await unmailed(tx, NOW + 5), await unmailed(tx, NOW + 6)]
        await tx.one("task_mailed", id=row["id"], now=NOW + 7)
        counts.append(await unmailed(tx, NOW + 9))
        assert await interests.get(tx, PRIVATE, interest.id)
        return counts

    assert await database.write(work) == [0, 0, int(ended != "sent"), 0]
