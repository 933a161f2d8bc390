"""The file of an SQLite database: whose it is, and when there is none."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from bot.store.database import DatabaseError
from bot.store.opening import open_database, will_be_made

ROOT = Path(__file__).parents[2]
OPEN = """
import asyncio, os, sys
from bot.store.opening import open_database
if os.geteuid() == 0:  # root may write whatever it reads; this is nobody
    os.setuid(65534)
asyncio.run(open_database(sys.argv[1]))
"""


async def test_a_new_file_is_nobody_elses_and_so_is_its_log(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        database = await open_database(f"sqlite:///{tmp_path}/mukaan.db")
    finally:
        os.umask(before)
    modes = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}
    await database.close()
    assert modes == {"mukaan.db": 0o600, "mukaan.db-wal": 0o600, "mukaan.db-shm": 0o600}


async def test_a_file_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "mukaan.db"
    file.touch(mode=0o660)
    file.chmod(0o660)
    await (await open_database(f"sqlite:///{file}")).close()
    assert file.stat().st_mode & 0o777 == 0o660


async def test_whoever_only_looks_after_a_database_makes_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DatabaseError, match=f"{tmp_path}/data/mukaan.db: there is no database here"):
        await open_database("sqlite:///data/mukaan.db", make=False)
    assert list(tmp_path.iterdir()) == []
    await (await open_database("sqlite:///data/mukaan.db")).close()
    await (await open_database("sqlite:///data/mukaan.db", make=False)).close()


def test_where_one_will_be_made(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/not/yet/mukaan.db"
    assert will_be_made(url) == f"{tmp_path}/not/yet/mukaan.db"
    assert will_be_made("sqlite:///:memory:") == will_be_made("postgresql://db.example.org/mukaan") == ""
    (tmp_path / "file").touch()
    assert will_be_made(f"sqlite:///{tmp_path}/file") == ""
    with pytest.raises(DatabaseError, match=f"{tmp_path}/file cannot be written to"):
        will_be_made(f"sqlite:///{tmp_path}/file/mukaan.db")


def test_a_file_that_can_only_be_read_is_named() -> None:
    with tempfile.TemporaryDirectory() as folder:  # pytest's own folders are closed to others
        file = Path(folder) / "mukaan.db"
        file.touch()
        file.chmod(0o444)
        Path(folder).chmod(0o777)
        command = [sys.executable, "-c", OPEN, f"sqlite:///{file}"]
        opened = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, timeout=60, check=False)
    assert opened.stderr.splitlines()[-1] == f"bot.store.database.DatabaseError: {file}: cannot be written"
