import asyncio
from contextvars import copy_context

import asyncpg
import pytest

from bot.store.database import Database, DatabaseError, QueryError, Tx
from bot.store.ids import next_number
from bot.store.opening import open_database

pytestmark = pytest.mark.parametrize("database_url", ["postgres"], indirect=True)


@pytest.mark.postgres
async def test_a_read_sees_one_state_whatever_is_written_meanwhile(database: Database) -> None:
    begun, written = asyncio.Event(), asyncio.Event()

    async def look(tx: Tx) -> tuple[bool, bool]:
        before = await tx.one("web_known", key="1")
        begun.set()
        await written.wait()
        return before is None, await tx.one("web_known", key="1") is None

    async def write(tx: Tx) -> None:
        await tx.run("web_append", id=1, key="1", address="web:amina", ours=1, body="")

    reading = asyncio.create_task(database.read(look))
    await begun.wait()
    await database.write(write)
    written.set()

    assert await reading == (True, True)


@pytest.mark.postgres
async def test_work_that_another_transaction_got_in_the_way_of_is_done_again(database: Database) -> None:
    runs = 0

    async def work(tx: Tx) -> int:
        nonlocal runs
        runs += 1
        await tx.one("web_known", key="1")
        if runs == 1:
            await asyncio.create_task(elsewhere(), context=outside)
        return await next_number(tx, "task")

    async def elsewhere() -> None:
        assert await database.write(lambda tx: next_number(tx, "task")) == 1

    outside = copy_context()
    assert await database.write(work) == 2
    assert runs == 2


@pytest.mark.postgres
async def test_a_server_that_breaks_off_is_the_databases_trouble_and_passes(
    database: Database, database_url: str
) -> None:
    async def work(tx: Tx) -> None:
        await next_number(tx, "task")
        other = await asyncpg.connect(database_url)
        await other.fetch("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
        await other.close()
        await next_number(tx, "task")

    with pytest.raises(DatabaseError, match="counter_next"):
        await database.write(work)
    assert await database.write(lambda tx: next_number(tx, "task")) == 1


@pytest.mark.postgres
async def test_a_wrong_value_is_refused_without_being_shown(database: Database) -> None:
    with pytest.raises(QueryError, match="web_since") as raised:
        await database.read(lambda tx: tx.all("web_since", address="web:amina", version="Amina", row_limit=1))
    assert "Amina" not in str(raised.value)


@pytest.mark.postgres
async def test_a_database_that_is_not_there_says_why(database_url: str) -> None:
    with pytest.raises(DatabaseError, match="InvalidCatalogNameError"):
        await open_database(database_url.replace("mukaan_", "no_such_"))
