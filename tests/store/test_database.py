import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.store.conversation import append, since
from bot.store.database import Database, DatabaseError, QueryError, Tx, in_transaction
from bot.store.ids import next_number
from bot.store.opening import open_database
from bot.store.private import Plain

KEYS = Plain()
AMINA = "web:amina"


class SomethingWrongError(Exception):
    pass


async def say(database: Database, key: str, address: str = AMINA) -> None:
    await database.write(lambda tx: append(tx, KEYS, address, key, True, {"text": key}))


async def said(database: Database, address: str = AMINA) -> list[str]:
    entries = await database.read(lambda tx: since(tx, KEYS, address, 0, 1000))
    return [str(entry.body["text"]) for entry in entries]


async def test_what_was_written_is_there_and_its_result_comes_back(database: Database) -> None:
    assert [await database.write(lambda tx: next_number(tx, "task")) for _ in range(3)] == [1, 2, 3]

    row = await database.write(lambda tx: tx.one("counter_next", name="task"))
    assert row is not None
    assert dict(row) == {"value": 4}


async def test_no_row_is_none_and_no_rows_are_empty(database: Database) -> None:
    assert await database.read(lambda tx: tx.one("web_known", key="nobody's")) is None
    assert list(await database.read(lambda tx: tx.all("web_known", key="nobody's"))) == []


async def test_work_that_raises_is_rolled_back_and_raises_where_it_was_asked(database: Database) -> None:
    async def work(tx: Tx) -> None:
        await append(tx, KEYS, AMINA, "1", True, {"text": "1"})
        raise SomethingWrongError("here")

    with pytest.raises(SomethingWrongError, match="here"):
        await database.write(work)
    assert await said(database) == []


async def test_one_of_many_that_raises_is_rolled_back_alone(database: Database) -> None:
    async def turn(number: int) -> None:
        async def work(tx: Tx) -> None:
            await append(tx, KEYS, AMINA, str(number), True, {"text": str(number)})
            if number % 10 == 3:
                raise SomethingWrongError

        await database.write(work)

    outcomes = await asyncio.gather(*[turn(number) for number in range(32)], return_exceptions=True)

    failed = [number for number, outcome in enumerate(outcomes) if isinstance(outcome, SomethingWrongError)]
    assert failed == [3, 13, 23]
    assert sorted(await said(database), key=int) == [str(number) for number in range(32) if number not in failed]


async def test_a_query_that_is_refused_harms_nobody_else(database: Database) -> None:
    async def work(tx: Tx) -> None:
        for _ in range(2):
            await tx.run("migration_applied", name="Amina", checksum="", applied_at=0)

    outcomes = await asyncio.gather(
        database.write(work), *[say(database, str(number)) for number in range(5)], return_exceptions=True
    )

    assert isinstance(outcomes[0], QueryError)
    assert "Amina" not in str(outcomes[0])
    assert outcomes[1:] == [None] * 5
    applied = await database.read(lambda tx: tx.all("migrations_applied"))
    assert "Amina" not in [row["name"] for row in applied]


@pytest.mark.parametrize(
    ("query", "params"),
    [
        ("no_such_query", {}),
        ("web_known", {}),
        ("web_known", {"kee": "1"}),
        ("web_known", {"key": "1", "more": "2"}),
    ],
)
async def test_a_query_asked_wrongly_is_refused(database: Database, query: str, params: dict[str, Any]) -> None:
    with pytest.raises(QueryError, match=query):
        await database.read(lambda tx: tx.all(query, **params))


async def test_each_writer_keeps_its_own_order(database: Database) -> None:
    async def writer(name: str) -> None:
        for number in range(25):
            await say(database, f"{name}{number}")

    await asyncio.gather(writer("a"), writer("b"))

    keys = await said(database)
    for name in "ab":
        assert [key for key in keys if key.startswith(name)] == [f"{name}{number}" for number in range(25)]


async def test_writers_that_meet_on_one_row_all_get_through(database: Database) -> None:
    numbers = await asyncio.gather(*[database.write(lambda tx: next_number(tx, "task")) for _ in range(32)])

    assert sorted(numbers) == list(range(1, 33))


async def test_two_processes_share_a_database(database_url: str) -> None:
    first, second = await asyncio.gather(open_database(database_url), open_database(database_url))
    try:
        writes = [one.write(lambda tx: next_number(tx, "task")) for one in (first, second) for _ in range(10)]
        assert sorted(await asyncio.gather(*writes)) == list(range(1, 21))
    finally:
        await first.close()
        await second.close()


async def test_a_caller_that_goes_away_harms_nobody_else(database: Database) -> None:
    tasks = [asyncio.create_task(say(database, str(number))) for number in range(32)]
    await asyncio.sleep(0)
    for task in tasks[::4]:
        task.cancel()
    outcomes = await asyncio.gather(*tasks, return_exceptions=True)

    stayed = {str(number) for number, outcome in enumerate(outcomes) if outcome is None}
    assert len(stayed) == 24
    assert stayed <= set(await said(database))
    await say(database, "afterwards")


async def test_what_is_read_is_not_changed(database: Database) -> None:
    with pytest.raises(DatabaseError):
        await database.read(lambda tx: next_number(tx, "task"))

    assert await database.write(lambda tx: next_number(tx, "task")) == 1


async def test_inside_a_transaction_one_knows(database: Database) -> None:
    async def work(_: Tx) -> bool:
        return in_transaction.get()

    assert await database.write(work)
    assert await database.read(work)
    assert not in_transaction.get()


@pytest.mark.parametrize("outer", ["write", "read"])
@pytest.mark.parametrize("inner", ["write", "read"])
async def test_a_transaction_inside_a_transaction_is_refused(database: Database, outer: str, inner: str) -> None:
    async def work(_: Tx) -> None:
        await getattr(database, inner)(lambda tx: next_number(tx, "task"))

    with pytest.raises(RuntimeError, match="inside a transaction"):
        await getattr(database, outer)(work)


async def test_close_finishes_what_is_in_hand_and_refuses_what_comes_later(database_url: str) -> None:
    database = await open_database(database_url)
    writes = [asyncio.create_task(say(database, str(number))) for number in range(5)]
    await asyncio.sleep(0)
    await database.close()

    assert await asyncio.gather(*writes) == [None] * 5
    with pytest.raises(DatabaseError):
        await say(database, "late")
    again = await open_database(database_url)
    assert sorted(await said(again)) == ["0", "1", "2", "3", "4"]
    await again.close()


async def test_a_database_in_memory_reads_what_it_wrote_and_keeps_nothing_that_a_read_writes() -> None:
    database = await open_database("sqlite://:memory:")
    await asyncio.gather(*[say(database, str(number)) for number in range(5)])
    assert len(await said(database)) == 5

    assert await database.read(lambda tx: next_number(tx, "task")) == 1
    assert await database.write(lambda tx: next_number(tx, "task")) == 1
    await database.checkpoint()
    await database.close()


@pytest.mark.parametrize(
    ("url", "complaint"),
    [
        ("mysql://user:hush@db.example.org/mukaan", "not with mysql"),
        ("sqlite://", "names no file"),
        ("sqlite:///{folder}", "unable to open"),
        ("sqlite:///{folder}/text", "not a database"),
        ("sqlite:///{folder}/text/mukaan.db", "text"),
        ("postgresql://user:hush@127.0.0.1:1/mukaan", "ConnectionRefusedError"),
        ("postgresql://user:hush@[nonsense/mukaan", "cannot be opened"),
    ],
)
async def test_a_database_that_cannot_be_opened_says_why(tmp_path: Path, url: str, complaint: str) -> None:
    (tmp_path / "text").write_text("No database, but a text that is longer than the header of one. " * 9)

    with pytest.raises(DatabaseError, match=complaint) as raised:
        await open_database(url.format(folder=tmp_path))
    assert "hush" not in str(raised.value)
