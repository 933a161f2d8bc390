import asyncio
import shutil
from collections.abc import Sequence
from pathlib import Path

import aiosqlite
import asyncpg
import pytest

from bot.store import migrate
from bot.store.database import Database, DatabaseError
from bot.store.migrate import Migration, migrations, statements
from bot.store.opening import open_database

SHIPPED = migrations()
VERSIONS = range(len(SHIPPED) + 1)

# Each column, index and constraint of the schema, as the database itself describes it.
SQLITE_SCHEMA = "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
POSTGRES_SCHEMA = """
SELECT 'column', table_name, column_name, data_type, is_nullable, column_default, ordinal_position::text
FROM information_schema.columns WHERE table_schema = 'public'
UNION ALL SELECT 'index', tablename, indexname, indexdef, '', '', '' FROM pg_indexes WHERE schemaname = 'public'
UNION ALL SELECT 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid), '', '', ''
FROM pg_constraint WHERE connamespace = 'public'::regnamespace
"""


async def rows(url: str, sqlite: str, postgres: str) -> list[tuple[object, ...]]:
    if url.startswith("sqlite"):
        async with aiosqlite.connect(url.removeprefix("sqlite:///")) as connection:
            return [tuple(row) for row in await connection.execute_fetchall(sqlite)]
    connection = await asyncpg.connect(url)
    try:
        return [tuple(row) for row in await connection.fetch(postgres)]
    finally:
        await connection.close()


async def schema(url: str) -> list[str]:
    return sorted(" ".join(map(str, row)) for row in await rows(url, SQLITE_SCHEMA, POSTGRES_SCHEMA))


async def bring_up(url: str, files: Sequence[Migration], monkeypatch: pytest.MonkeyPatch) -> None:
    """Open and close the database as a version of the service that had these migrations."""
    with monkeypatch.context() as patch:
        for module in ("sqlite", "postgres"):
            patch.setattr(f"bot.store.{module}.migrations", lambda: tuple(files))
        await (await open_database(url)).close()


@pytest.fixture
async def fresh_schema(database_url: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The schema after all migrations at once; the database is empty again."""
    await bring_up(database_url, SHIPPED, monkeypatch)
    found = await schema(database_url)
    if database_url.startswith("sqlite"):
        for file in Path(database_url.removeprefix("sqlite:///")).parent.glob("mukaan.db*"):
            file.unlink()
    else:
        connection = await asyncpg.connect(database_url)
        await connection.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
        await connection.close()
    return found


@pytest.mark.parametrize("version", VERSIONS)
async def test_an_older_database_becomes_what_a_fresh_one_is(
    database_url: str, fresh_schema: list[str], version: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    for reached in range(version + 1):
        await bring_up(database_url, SHIPPED[:reached], monkeypatch)
    await (await open_database(database_url)).close()

    assert await schema(database_url) == fresh_schema
    assert any("person" in line for line in fresh_schema)


def test_the_shipped_files_are_numbered_without_a_gap() -> None:
    assert [file.name[:4] for file in SHIPPED] == [f"{number:04}" for number in range(1, len(SHIPPED) + 1)]


async def test_each_file_is_applied_once_and_noted(database: Database) -> None:
    applied = await database.read(lambda tx: tx.all("migrations_applied"))

    assert [(row["name"], row["checksum"]) for row in applied] == [(file.name, file.checksum) for file in SHIPPED]


ONE = Migration("0001_one.sql", "CREATE TABLE one (id BIGINT PRIMARY KEY);")
TWO = Migration("0002_two.sql", "CREATE TABLE two (id BIGINT PRIMARY KEY); INSERT INTO two (id) VALUES (2);")


@pytest.mark.parametrize(
    ("before", "now", "complaint"),
    [
        ((ONE, TWO), (Migration(ONE.name, ONE.script + " -- edited"), TWO), "edited after.*0001_one.sql"),
        ((ONE, TWO), (ONE,), "another version.*0002_two.sql"),
        ((TWO,), (ONE, TWO), "another version.*0001_one.sql"),
        ((ONE,), (ONE, Migration("0002_two.sql", "CREATE TABLE two (id BIGINT); CREATE TABL;")), "0002_two.sql failed"),
        ((ONE,), (ONE, Migration("0002_two.sql", "CREATE TABLE two (id BIGINT)")), "0002_two.sql failed.*no end"),
    ],
)
async def test_a_database_that_does_not_fit_is_refused_and_left_alone(
    database_url: str,
    before: Sequence[Migration],
    now: Sequence[Migration],
    complaint: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    await bring_up(database_url, before, monkeypatch)
    found = await schema(database_url)

    with pytest.raises(DatabaseError, match=complaint):
        await bring_up(database_url, now, monkeypatch)

    assert await schema(database_url) == found
    await bring_up(database_url, before, monkeypatch)


async def test_several_processes_that_start_at_once_migrate_once(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        for module in ("sqlite", "postgres"):
            patch.setattr(f"bot.store.{module}.migrations", lambda: (ONE, TWO))
        for database in await asyncio.gather(*[open_database(database_url) for _ in range(4)]):
            await database.close()

    assert await rows(database_url, "SELECT id FROM two", "SELECT id FROM two") == [(2,)]


def test_files_are_read_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    for name in ("0010_ten.sql", "0002_two.sql", "0001_one.sql"):
        shutil.copy(migrate.FOLDER / SHIPPED[0].name, tmp_path / name)
    (tmp_path / "notes.txt").write_text("no migration")

    assert [file.name for file in migrations(tmp_path)] == ["0001_one.sql", "0002_two.sql", "0010_ten.sql"]


@pytest.mark.parametrize(
    ("script", "parts"),
    [
        ("", 0),
        ("-- nothing; at all\n", 0),
        ("CREATE TABLE a (b TEXT);", 1),
        ("CREATE TABLE a (b TEXT); -- of words; and more\nCREATE TABLE c (d TEXT);\n-- the end;\n", 2),
        ("CREATE TABLE a (b TEXT, -- one; two\n c TEXT);", 1),
        ("INSERT INTO a VALUES ('x; y', 'it''s; so');\n/* one;\n two; */ DELETE FROM a;", 2),
    ],
)
def test_a_script_is_split_at_the_ends_of_its_statements(script: str, parts: int) -> None:
    found = list(statements(script))

    assert len(found) == parts
    assert "".join(found) == script[: len("".join(found))]


def test_a_statement_without_an_end_is_an_error() -> None:
    with pytest.raises(ValueError, match="CREATE TABLE a"):
        list(statements("DELETE FROM b; CREATE TABLE a (b TEXT) -- ;"))
