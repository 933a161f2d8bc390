import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator, Iterator
from functools import partial
from pathlib import Path
from threading import Event

import pytest

from bot.store.conversation import append, forget, since
from bot.store.database import Database, DatabaseError, Tx
from bot.store.ids import next_number
from bot.store.opening import open_database
from bot.store.private import Plain
from bot.store.sqlite import SqliteDatabase, open_sqlite

KEYS = Plain()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "mukaan.db"


@pytest.fixture
async def database(path: Path) -> AsyncIterator[SqliteDatabase]:
    opened = await open_sqlite(str(path))
    yield opened
    await opened.close()


@contextlib.contextmanager
def another_process(path: Path) -> Iterator[sqlite3.Connection]:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        yield connection


async def pragma(database: SqliteDatabase, name: str) -> object:
    return await database._writer.call(lambda connection: connection.execute(f"PRAGMA {name}").fetchone()[0])


async def count(database: Database) -> int:
    return await database.write(lambda tx: next_number(tx, "task"))


async def test_it_is_durable_and_forgets_what_is_deleted(database: SqliteDatabase) -> None:
    assert await pragma(database, "journal_mode") == "wal"
    assert await pragma(database, "synchronous") == 2  # FULL
    assert await pragma(database, "secure_delete") == 1
    assert await pragma(database, "foreign_keys") == 1
    assert await pragma(database, "busy_timeout") == 30_000


async def test_the_folder_is_made_and_is_nobody_elses(database: SqliteDatabase, path: Path) -> None:
    assert path.parent.stat().st_mode & 0o777 == 0o700


async def test_turns_that_wait_are_committed_together(database: SqliteDatabase) -> None:
    commits: list[str] = []
    await database._writer.call(
        lambda connection: connection.set_trace_callback(lambda sql: commits.append(sql) if sql == "COMMIT" else None)
    )

    await asyncio.gather(*[count(database) for _ in range(64)])

    assert len(commits) == 2


async def test_when_the_commit_fails_nobody_of_the_group_was_served(database: SqliteDatabase) -> None:
    def refuse(action: int, what: str | None, *_: object) -> int:
        return sqlite3.SQLITE_DENY if (action, what) == (sqlite3.SQLITE_TRANSACTION, "COMMIT") else sqlite3.SQLITE_OK

    await count(database)
    await database._writer.call(lambda connection: connection.set_authorizer(refuse))
    outcomes = await asyncio.gather(*[count(database) for _ in range(5)], return_exceptions=True)
    await database._writer.call(lambda connection: connection.set_authorizer(None))

    assert [type(outcome) for outcome in outcomes] == [DatabaseError] * 5
    assert await count(database) == 2


async def test_a_full_disk_is_the_databases_trouble_and_passes(database: SqliteDatabase) -> None:
    limit = await pragma(database, "page_count")
    await pragma(database, f"max_page_count = {limit}")
    with pytest.raises(DatabaseError):
        await database.write(lambda tx: append(tx, KEYS, "web:amina", "1", True, {"text": "a" * 100_000}))

    await pragma(database, "max_page_count = 1000000")

    assert await count(database) == 1
    assert await database.read(lambda tx: since(tx, KEYS, "web:amina", 0, 10)) == []


async def test_a_database_that_another_process_holds_is_waited_for_then_given_up(
    database: SqliteDatabase, path: Path
) -> None:
    await pragma(database, "busy_timeout = 50")
    with another_process(path) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseError, match="locked"):
            await count(database)
        await pragma(database, "busy_timeout = 30000")
        waiting = asyncio.create_task(count(database))
        await asyncio.sleep(0.05)
        assert not waiting.done()
        other.execute("ROLLBACK")
        assert await waiting == 1


async def test_a_read_sees_one_state_whatever_is_written_meanwhile(database: SqliteDatabase) -> None:
    begun, written = Event(), Event()

    async def look(tx: Tx) -> tuple[bool, bool]:
        before = await tx.one("web_known", key="1")
        begun.set()
        assert written.wait(10)
        return before is None, await tx.one("web_known", key="1") is None

    reading = asyncio.create_task(database.read(look))
    while not begun.is_set():
        await asyncio.sleep(0.001)
    await database.write(lambda tx: append(tx, KEYS, "web:amina", "1", True, {"text": "Hei"}))
    written.set()

    assert await reading == (True, True)
    assert await database.read(lambda tx: tx.one("web_known", key="1")) is not None


async def test_work_that_waits_for_something_else_is_refused(database: SqliteDatabase) -> None:
    async def work(tx: Tx) -> None:
        await next_number(tx, "task")
        await asyncio.sleep(0)

    with pytest.raises(RuntimeError, match="await nothing but its queries"):
        await database.write(work)
    assert await count(database) == 1


async def test_whoever_has_gone_before_their_turn_is_passed_over(database: SqliteDatabase) -> None:
    begun, go_on = Event(), Event()

    async def hold(_: Tx) -> None:
        begun.set()
        assert go_on.wait(10)

    first = asyncio.create_task(database.write(hold))
    while not begun.is_set():
        await asyncio.sleep(0.001)
    gone = asyncio.create_task(count(database))
    await asyncio.sleep(0)
    gone.cancel()
    go_on.set()
    await first

    assert await count(database) == 1
    assert gone.cancelled()


async def test_whoever_goes_during_their_turn_harms_nobody_else(database: SqliteDatabase) -> None:
    begun, go_on = Event(), Event()

    async def hold(tx: Tx) -> int:
        begun.set()
        assert go_on.wait(10)
        return await next_number(tx, "task")

    gone = asyncio.create_task(database.write(hold))
    while not begun.is_set():
        await asyncio.sleep(0.001)
    following = [asyncio.create_task(count(database)) for _ in range(3)]
    gone.cancel()
    go_on.set()

    assert await asyncio.gather(*following) == [2, 3, 4]


def everything(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.parent.iterdir())


@pytest.mark.parametrize("secure_delete", ["ON", "OFF"])  # alone it does not reach copies that moving rows left behind
async def test_after_an_erasure_and_a_checkpoint_no_byte_is_left(
    database: SqliteDatabase, path: Path, secure_delete: str
) -> None:
    await pragma(database, f"secure_delete = {secure_delete}")
    for number in range(100):
        words = {"text": f"planted words {number} " + "long " * (number * 20)}
        address = "web:amina" if number % 2 else "web:bahar"
        await database.write(partial(append, keys=KEYS, address=address, key=f"key{number}", ours=True, body=words))
    assert b"planted words 51 " in everything(path)

    await database.write(lambda tx: forget(tx, KEYS, "web:amina"))
    await database.checkpoint()

    left = everything(path)
    assert path.with_name("mukaan.db-wal").stat().st_size == 0
    assert b"web:amina" not in left
    assert not [number for number in range(1, 100, 2) if f"planted words {number} ".encode() in left]
    assert b"planted words 50 " in left


async def test_a_checkpoint_waits_for_readers_and_says_when_they_do_not_end(
    database: SqliteDatabase, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.sqlite.CHECKPOINT_TRIES", 2)
    await count(database)
    with another_process(path) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM counter").fetchall()
        await count(database)
        with pytest.raises(DatabaseError, match="somebody is reading"):
            await database.checkpoint()
        assert await count(database) == 3  # nobody else had to wait for it
        reader.execute("ROLLBACK")
    await database.checkpoint()


async def test_it_opens_by_its_address_relative_or_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for url in ("sqlite:///data/mukaan.db", f"sqlite:///{tmp_path}/data/mukaan.db"):
        await (await open_database(url)).close()

    assert [file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*.db")] == ["data/mukaan.db"]


async def test_a_database_that_another_process_is_just_making_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "mukaan.db"
    with another_process(path) as other:
        other.execute("BEGIN IMMEDIATE")
        opening = asyncio.create_task(open_sqlite(str(path)))
        await asyncio.sleep(0.05)
        assert not opening.done()
        other.execute("ROLLBACK")
    await (await opening).close()
