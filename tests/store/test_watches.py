"""What people want to be told of, and wishes that nothing answers."""

import pytest

from bot.store import people, watches
from bot.store.database import Database, Tx
from bot.store.erase import erase, merge
from bot.store.private import Keys
from rules.delivery import State

NOW = 1_795_255_200_000
PRIVATE = Keys("a secret of the tests")
MOST = 5


async def newcomer(tx: Tx, chat: str) -> int:
    return (await people.meet(tx, PRIVATE, "telegram", chat, NOW)).id


async def searches(tx: Tx, person: int) -> list[str]:
    return [one.search for one in await watches.of_person(tx, person)]


async def test_a_person_waits_for_so_many_and_for_each_once(database: Database) -> None:
    async def work(tx: Tx) -> None:
        amina, bahar = await newcomer(tx, "amina"), await newcomer(tx, "bahar")
        for number in range(MOST):
            assert await watches.add(tx, amina, f"search {number}", NOW, MOST)
        assert await watches.add(tx, amina, "search 0", NOW + 1, MOST)
        assert not await watches.add(tx, amina, "one more", NOW, MOST)
        assert await watches.add(tx, bahar, "search 0", NOW, MOST)
        assert await searches(tx, amina) == [f"search {number}" for number in range(MOST)]
        first, *_ = await watches.of_person(tx, amina)
        assert await tx.one("watch_told", id=first.id, now=NOW)
        assert await tx.one("watch_told", id=first.id, now=NOW) is None
        assert await watches.add(tx, amina, "one more", NOW, MOST), "who was told of one waits for one less"
        assert not await watches.add(tx, amina, "search 0", NOW, MOST)

    await database.write(work)


async def test_only_their_own_can_be_taken_away(database: Database) -> None:
    async def work(tx: Tx) -> None:
        amina, bahar = await newcomer(tx, "amina"), await newcomer(tx, "bahar")
        await watches.add(tx, amina, "search", NOW, MOST)
        (mine,) = await watches.of_person(tx, amina)
        assert await tx.one("watch_drop", id=mine.id, person=bahar) is None
        assert await searches(tx, amina) == ["search"]
        assert await tx.one("watch_drop", id=mine.id, person=amina)
        assert await searches(tx, amina) == []

    await database.write(work)


async def test_erasing_takes_them_away_and_becoming_one_brings_them_along(database: Database) -> None:
    async def work(tx: Tx) -> None:
        amina, bahar, olena = [await newcomer(tx, name) for name in ("amina", "bahar", "olena")]
        for person, search in ((amina, "a"), (amina, "both"), (bahar, "both"), (bahar, "b"), (olena, "o")):
            await watches.add(tx, person, search, NOW, MOST)
        await merge(tx, amina, bahar, NOW)
        assert sorted(await searches(tx, bahar)) == ["a", "b", "both"]
        assert await searches(tx, amina) == []
        await erase(tx, PRIVATE, bahar, NOW)
        assert await searches(tx, bahar) == []
        assert [row["person_id"] for row in await tx.all("watches_waiting")] == [olena]

    await database.write(work)


@pytest.mark.parametrize(("state", "waits"), [(State.SKIPPED, True), (State.SENT, False), (State.UNKNOWN, False)])
async def test_what_was_skipped_is_to_be_told_yet(state, waits, database: Database) -> None:
    async def work(tx: Tx) -> None:
        amina = await newcomer(tx, "amina")
        await watches.add(tx, amina, "search", NOW, MOST)
        (mine,) = await watches.of_person(tx, amina)
        await tx.one("watch_told", id=mine.id, now=NOW)
        await tx.run(
            "delivery_add",
            id=1,
            key=f"watch:{mine.id}:{NOW}",
            person=amina,
            channel="telegram",
            lane=1,
            kind="status",
            edits="",
            language="",
            not_before=NOW,
            not_after=None,
            now=NOW,
            find="",
            address="",
            page="",
        )
        await tx.execute(f"UPDATE delivery SET state = '{state}' WHERE id = 1")
        assert bool(await tx.all("watches_again")) is waits
        assert bool(await tx.all("watches_waiting")) is waits

    await database.write(work)


async def test_a_wish_that_nothing_answers_is_counted(database: Database) -> None:
    async def work(tx: Tx) -> None:
        chess = {"kind": 78, "category": "games_tech", "municipality": "Kuhmo"}
        for changed, times in (
            ({}, 1),
            ({}, 2),
            ({"day": "2026-11-22"}, 1),
            ({"kind": 0}, 1),
            ({"category": ""}, 1),
            ({"municipality": "Sotkamo"}, 1),
            ({}, 3),
        ):
            row = await tx.one("unmet_count", **{"day": "2026-11-21", **chess, **changed})
            assert row
            assert row["times"] == times

    await database.write(work)
