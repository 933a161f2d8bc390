"""The files are cleaned after an erasure: soon, not all the time, and never in anybody's way."""

import asyncio
import logging
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app import cleaning, service
from bot.app.cleaning import CLEANED, Cleaning
from bot.jobs import clock
from bot.store.database import Database, DatabaseError
from bot.store.erase import ERASED
from tests.app.running import built

NOON = int(datetime(2026, 11, 24, 10, tzinfo=UTC).timestamp() * 1000)
NIGHT = int(datetime(2026, 11, 24, 1, tzinfo=UTC).timestamp() * 1000)


@contextmanager
def reader(folder: Path) -> Iterator[None]:
    """Somebody else who looks at an old state of the database, as a backup does."""
    with closing(sqlite3.connect(folder / "mukaan.db", isolation_level=None)) as connection:
        connection.execute("BEGIN")
        connection.execute("SELECT COUNT(*) FROM person").fetchall()
        yield


async def erased(database: Database, at: int) -> None:
    await database.write(lambda tx: tx.run("job_ran", name=ERASED, now=at, counts=""))


async def marks(database: Database) -> tuple[int | None, int | None]:
    ran = {row["name"]: row["ran_at"] for row in await database.read(lambda tx: tx.all("jobs_all"))}
    return ran.get(ERASED), ran.get(CLEANED)


@pytest.fixture
def _hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.store.sqlite.CHECKPOINT_TRIES", 2)


@pytest.mark.slow
@pytest.mark.usefixtures("_hasty")
async def test_it_starts_while_somebody_reads_and_cleans_when_they_have_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(cleaning, "TRY_EVERY", 0.1)
    monkeypatch.setattr(clock, "CHORE_SECONDS", 0.1)
    async with built(tmp_path) as running:
        await erased(running.database, 5)
        with reader(tmp_path):
            await running.database.write(lambda tx: tx.run("job_ran", name="other", now=5, counts=""))
            await running.start(alone=True)
            assert await marks(running.database) == (5, None)
        async with asyncio.timeout(10):
            while await marks(running.database) != (5, 5):
                await asyncio.sleep(0.05)
    assert "could not be cleaned" in caplog.text


class Counted:
    """A database of some size."""

    def __init__(self, size: int = 0) -> None:
        self.size = size
        self.ran: dict[str, int] = {}
        self.rewrites = self.tries = 0
        self.fails = False

    async def read(self, work: object) -> list[dict[str, object]]:
        del work
        return [{"name": name, "ran_at": at} for name, at in self.ran.items()]

    async def write(self, work: object) -> None:
        await work(self)  # type: ignore[operator]

    async def run(self, query: str, *, name: str, now: int, counts: str) -> None:
        assert (query, counts) == ("job_ran", "")
        self.ran[name] = now

    async def checkpoint(self, at_most: int | None = None) -> bool:
        self.tries += 1
        await asyncio.sleep(0)
        if self.fails:
            raise DatabaseError("somebody is reading")
        if at_most is not None and self.size > at_most:
            return False
        self.rewrites += 1
        return True


def cleans(database: Counted, now: int) -> Cleaning:
    return Cleaning(database, lambda: now)  # type: ignore[arg-type]


async def test_whoever_erases_again_and_again_has_it_rewritten_once(monkeypatch: pytest.MonkeyPatch) -> None:
    database = Counted()
    one = cleans(database, NOON)
    for number in range(5):
        database.ran[ERASED] = NOON - 60_000 + number
        await asyncio.gather(one.look(5), one.look(5))
    assert database.rewrites == 1
    assert database.ran[CLEANED] == NOON - 60_000
    monkeypatch.setattr(cleaning, "TRY_EVERY", 0.0)
    await asyncio.gather(one.look(5), one.look(5))
    assert database.rewrites == 2
    assert database.ran[CLEANED] == database.ran[ERASED]


async def test_what_failed_is_tried_again_later_and_not_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    database = Counted()
    database.ran[ERASED], database.fails = NOON - 60_000, True
    one = cleans(database, NOON)
    await one.at_start()
    await one.look(5)
    assert database.tries == 1
    database.fails = False
    monkeypatch.setattr(cleaning, "TRY_EVERY", 0.0)
    await one.look(5)
    assert (database.tries, database.ran[CLEANED]) == (2, NOON - 60_000)


async def test_a_large_one_is_rewritten_at_night_or_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cleaning, "TRY_EVERY", 0.0)
    database = Counted(cleaning.SMALL + 1)
    database.ran[ERASED] = NIGHT - 60_000
    await cleans(database, NOON).look(5)
    assert (database.tries, database.rewrites) == (1, 0), "its log is emptied at once all the same"
    await cleans(database, NIGHT).look(5)
    assert (database.rewrites, database.ran[CLEANED]) == (1, NIGHT - 60_000)
    database.ran[ERASED] = NOON - 60_000
    await cleans(database, NOON).at_start()
    assert (database.rewrites, database.ran[CLEANED]) == (2, NOON - 60_000)


async def test_the_answer_to_the_erasure_goes_first() -> None:
    database = Counted()
    database.ran[ERASED] = NOON - 1000
    await cleans(database, NOON).look(5)
    assert database.tries == 0
    await cleans(database, NOON + 4000).look(5)
    assert database.rewrites == 1


async def test_a_clock_that_was_set_back_does_not_keep_it_from_cleaning() -> None:
    database = Counted()
    database.ran[ERASED] = NOON + 3_600_000
    await cleans(database, NOON).look(5)
    assert database.rewrites == 1


async def test_what_the_file_holds_is_emptied_of_the_log_whatever_its_size(tmp_path: Path) -> None:
    async with built(tmp_path) as running:
        await running.database.write(lambda tx: tx.run("job_ran", name="planted", now=1, counts="planted"))
        assert b"planted" in (tmp_path / "mukaan.db-wal").read_bytes()
        assert await running.database.checkpoint(0) is False
        assert (tmp_path / "mukaan.db-wal").stat().st_size == 0
        assert await running.database.checkpoint() is True


async def test_nothing_is_said_when_nobody_was_erased(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger=cleaning.__name__):
        async with built(tmp_path) as running:
            await running.start(alone=True)
            assert await marks(running.database) == (None, None)
    assert [record for record in caplog.records if record.name == cleaning.__name__] == []
    assert service.CLEAN_AFTER > 0
