"""Announcements as rows: who moves them where, who was first, and recipients that are each written and taken once."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from bot.store import announcements, people, recipients
from bot.store.database import Database, Tx
from bot.store.erase import erase
from bot.store.people import meet
from bot.store.private import Plain
from bot.store.recipients import LATE
from rules.announcement import Announcement, Draft, Held, Move, Skip, State, Tries, after
from rules.audience import Reached
from rules.delivery import State as End

NOW = 1_795_255_200_000
PRIVATE = Plain()
DRAFT = Draft({"en": "A fair", "fi": "Messut"}, {"ar": "en"}, 3, '{"languages": ["fi"]}')

MOVING: dict[Move, Callable[[Tx, int], Awaitable[object]]] = {
    Move.CONFIRM: lambda tx, number: announcements.confirm(tx, number, 7, NOW, 1, NOW),
    Move.UNDO: announcements.undo,
    Move.CANCEL: announcements.cancel,
    Move.START: lambda tx, number: tx.one("announcement_start", number=number, now=NOW),
    Move.ARRIVED: lambda tx, number: tx.one("announcement_arrived", number=number),
    Move.HOLD: lambda tx, number: tx.one("announcement_hold", number=number, held=Held.FIRST),
    Move.PAUSE: announcements.pause,
    Move.GO_ON: lambda tx, number: announcements.go_on(tx, number, NOW),
    Move.STOP: lambda tx, number: announcements.stop(tx, number, NOW),
    Move.FINISH: lambda tx, number: tx.one("announcement_finish", number=number, now=NOW),
}
WAYS: dict[State, tuple[Move, ...]] = {
    State.DRAFT: (),
    State.SCHEDULED: (Move.CONFIRM,),
    State.FIRST: (Move.CONFIRM, Move.START),
    State.RUNNING: (Move.CONFIRM, Move.START, Move.ARRIVED),
    State.PAUSED: (Move.CONFIRM, Move.START, Move.ARRIVED, Move.PAUSE),
    State.HELD: (Move.CONFIRM, Move.START, Move.ARRIVED, Move.HOLD),
    State.DONE: (Move.CONFIRM, Move.START, Move.ARRIVED, Move.FINISH),
    State.STOPPED: (Move.CONFIRM, Move.START, Move.STOP),
    State.CANCELLED: (Move.CANCEL,),
}


async def begun(database: Database, count: int, late: int = 0) -> tuple[int, list[int]]:
    """One that has begun, all of its recipients written; the last of them are looked at again later."""

    async def work(tx: Tx) -> tuple[int, list[int]]:
        met = [(await meet(tx, PRIVATE, "telegram", f"chat {place}", NOW)).id for place in range(count)]
        one = await announcements.create(tx, DRAFT, 7, NOW)
        await announcements.confirm(tx, one.number, 7, NOW, one.version, NOW)
        await tx.one("announcement_start", number=one.number, now=NOW)
        await recipients.write(tx, PRIVATE, one.number, reached(met, late), NOW)
        return one.number, met

    number, met = await database.write(work)
    await database.write(lambda tx: recipients.close(tx, number, NOW))
    return number, met


def reached(met: list[int], late: int = 0) -> list[tuple[Reached, str, bool]]:
    return [(Reached(person, "en", "telegram"), "", place >= len(met) - late) for place, person in enumerate(met)]


@pytest.mark.parametrize("state", State)
async def test_each_move_is_made_from_where_the_table_says(database: Database, state: State) -> None:
    class Undo(Exception):
        """Rolls it back."""

    wrong: list[tuple[Move, State, State | None]] = []

    async def work(tx: Tx, move: Move) -> None:
        one = await announcements.create(tx, DRAFT, 7, NOW)
        for step in WAYS[state]:
            await MOVING[step](tx, one.number)
            await recipients.close(tx, one.number, NOW)
        before = await announcements.get(tx, one.number)
        assert before
        assert before.state is state
        await MOVING[move](tx, one.number)
        found = await announcements.get(tx, one.number)
        assert found
        if found.state is not (after(state, move) or state):
            wrong.append((move, found.state, after(state, move)))
        raise Undo

    for move in Move:
        with pytest.raises(Undo):
            await database.write(lambda tx, move=move: work(tx, move))
    assert wrong == []


async def test_a_draft_comes_back_as_it_was(database: Database) -> None:
    one = await database.write(lambda tx: announcements.create(tx, DRAFT, 7, NOW))
    found = await database.read(lambda tx: announcements.get(tx, one.number))
    assert found == one == Announcement(1, State.DRAFT, 1, DRAFT, edited_by=7, edited_at=NOW)
    assert await database.read(announcements.latest) == [one]
    await database.write(lambda tx: announcements.cancel(tx, one.number))
    assert await database.read(announcements.latest) == []


async def test_of_two_who_confirm_at_once_one_is_first_and_the_other_is_told_who(database: Database) -> None:
    one = await database.write(lambda tx: announcements.create(tx, DRAFT, 7, NOW))
    came = await asyncio.gather(
        *(
            database.write(lambda tx, by=by: announcements.confirm(tx, one.number, by, NOW + by, one.version, NOW))
            for by in (7, 8)
        )
    )
    assert sorted(each.how for each in came) == ["again", "confirmed"]
    first = next(each.announcement for each in came if each.how == "confirmed")
    assert all(each.announcement == first for each in came)


async def test_what_is_not_there_cannot_be_confirmed(database: Database) -> None:
    came = await database.write(lambda tx: announcements.confirm(tx, 99, 7, NOW, 1, NOW))
    assert (came.how, came.announcement) == ("unknown", None)


async def test_a_picture_stays_with_its_draft_and_changes_its_version(database: Database) -> None:
    one = await database.write(lambda tx: announcements.create(tx, DRAFT, 7, NOW))

    async def put(tx: Tx) -> Announcement | None:
        return await announcements.set_picture(
            tx, PRIVATE, one.number, 8, 1, NOW, content=b"\xff\xd8 picture", references={"telegram": "file 1"}
        )

    changed = await database.write(put)
    assert changed
    assert (changed.picture, changed.version, changed.edited_by) == (10, 2, 8)
    assert await database.write(put) is None
    assert await database.read(lambda tx: announcements.picture(tx, PRIVATE, one.number)) == b"\xff\xd8 picture"
    found = await database.read(lambda tx: announcements.picture_references(tx, PRIVATE, one.number))
    assert found == {"telegram": "file 1"}
    gone = await database.write(lambda tx: announcements.set_picture(tx, PRIVATE, one.number, 8, 2, NOW))
    assert gone
    assert gone.picture == 0


async def test_recipients_are_written_once_and_nobody_after_the_list_is_closed(database: Database) -> None:
    number, met = await begun(database, 12)
    again = await database.write(lambda tx: recipients.write(tx, PRIVATE, number, reached(met), NOW))
    assert again is None
    counts = await database.read(lambda tx: announcements.counts(tx, number))
    assert (counts.recipients, counts.waiting) == (12, 12)
    assert await database.write(lambda tx: recipients.close(tx, number, NOW)) is None


async def test_two_who_write_the_list_write_it_once_and_in_the_same_order(database: Database) -> None:
    async def make(tx: Tx) -> tuple[int, list[int]]:
        met = [(await meet(tx, PRIVATE, "telegram", f"chat {place}", NOW)).id for place in range(40)]
        one = await announcements.create(tx, DRAFT, 7, NOW)
        await announcements.confirm(tx, one.number, 7, NOW, one.version, NOW)
        await tx.one("announcement_start", number=one.number, now=NOW)
        return one.number, met

    number, met = await database.write(make)
    chunks = [reached(met[begin : begin + 10]) for begin in range(0, 40, 10)]
    await asyncio.gather(
        *(
            database.write(lambda tx, chunk=chunk: recipients.write(tx, PRIVATE, number, chunk, NOW))
            for chunk in [*chunks, *chunks[::-1]]
        )
    )
    listed = await asyncio.gather(*(database.write(lambda tx: recipients.close(tx, number, NOW)) for _ in range(2)))
    assert sorted(listed, key=str) == [40, None]


async def test_each_is_taken_once_in_the_order_of_the_lot(database: Database) -> None:
    number, _ = await begun(database, 30)

    async def take(tx: Tx) -> list[recipients.Recipient]:
        return await recipients.claim(tx, number, "telegram", 0, NOW, 4)

    taken = await asyncio.gather(*(database.write(take) for _ in range(9)))
    found = [one for some in taken for one in some]
    assert len({one.id for one in found}) == len(found) == 30
    by_turn = sorted(taken, key=lambda some: some[0].place if some else 1 << 62)
    assert [one.place for some in by_turn for one in some] == sorted(one.place for one in found)


async def test_the_first_are_ten_and_the_late_are_not_among_them(database: Database) -> None:
    number, _ = await begun(database, 15, late=8)
    row = await database.read(lambda tx: tx.one("announcement_stands", number=number))
    assert row
    first = await database.read(lambda tx: recipients.first(tx, number, row["first_until"]))
    assert first == {End.QUEUED: 7}
    assert 0 < row["first_until"] < LATE


async def test_an_end_is_final_and_a_try_that_certainly_failed_is_made_again(database: Database) -> None:
    number, _ = await begun(database, 3)

    async def work(tx: Tx) -> None:
        one, two, three = await recipients.claim(tx, number, "telegram", 0, NOW, 3)
        assert await recipients.end(tx, one.id, End.SENT, "", NOW)
        assert await recipients.end(tx, one.id, End.FAILED, "refused", NOW) is None
        assert await tx.one("recipient_again", id=two.id, not_before=NOW + 5)
        assert await recipients.end(tx, two.id, End.SENT, "", NOW) is None
        assert await recipients.end(tx, three.id, End.SKIPPED, Skip.BLOCKED, NOW)
        assert await recipients.claim(tx, number, "telegram", 0, NOW, 3) == []
        assert [again.id for again in await recipients.claim(tx, number, "telegram", 0, NOW + 5, 3)] == [two.id]
        assert await announcements.tried(tx, number) == Tries(2, 0, 1)
        counts = await announcements.counts(tx, number)
        assert (counts.sent, counts.waiting, counts.holds) == (1, 1, True)

    await database.write(work)


async def test_an_erased_one_stays_as_skipped_and_knows_nobody(database: Database) -> None:
    number, met = await begun(database, 3)
    await database.write(lambda tx: erase(tx, PRIVATE, met[1], NOW))
    counts = await database.read(lambda tx: announcements.counts(tx, number))
    assert (counts.recipients, counts.waiting, dict(counts.skipped)) == (3, 2, {"erased": 1})
    rows = [await database.read(lambda tx, person=person: tx.all("recipients_of", person=person)) for person in met]
    assert [len(each) for each in rows] == [1, 0, 1]


async def test_of_two_processes_one_has_a_channel_until_its_time_is_over(database: Database) -> None:
    async def take(process: int, now: int) -> bool:
        return bool(
            await database.write(
                lambda tx: tx.one("announcing_take", channel="telegram", process=process, now=now, until_at=now + 100)
            )
        )

    assert await take(1, NOW)
    assert not await take(2, NOW + 100)
    assert await take(1, NOW + 100)
    assert await take(2, NOW + 201)
    assert not await take(1, NOW + 202)


async def test_what_staff_did_is_nobodys_after_they_erased_themselves(database: Database) -> None:
    editor = await database.write(lambda tx: people.meet(tx, PRIVATE, "telegram", "editor", NOW))
    one = await database.write(lambda tx: announcements.create(tx, DRAFT, editor.id, NOW))
    await database.write(lambda tx: announcements.confirm(tx, one.number, editor.id, NOW, 1, NOW))
    await database.write(lambda tx: erase(tx, PRIVATE, editor.id, NOW))
    found = await database.read(lambda tx: announcements.get(tx, one.number))
    assert found
    assert (found.edited_by, found.confirmed_by, found.state) == (0, 0, State.SCHEDULED)
