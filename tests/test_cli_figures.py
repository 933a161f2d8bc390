"""`mukaan stats` and `mukaan report` as the project uses them, as commands of their own."""

import asyncio
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from bot.app.service import Service, build_service
from bot.cli.main import main
from bot.config import load
from bot.store import measures, people
from bot.store.measures import Counted
from rules.measure import ALWAYS, Known, Measure
from rules.person import Age

Capture = pytest.CaptureFixture[str]
HERE = str(Path(__file__).parents[1])
RANGE = ("--from", "2026-09-01", "--to", "2026-12-31")
PICTURES = ["associations.png", "fairs.png", "interests.png", "people.png", "unmet.png", "visits.png", "way.png"]


@pytest.fixture
def configured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A service that has run; 30 people were reached in Kajaani and 3 in Kuhmo, 6 of them at a fair."""
    path = tmp_path / "config.toml"
    lines = (
        *("[service]", f'secret = "{"a" * 48}"', "[database]", f'url = "sqlite:///{tmp_path / "mukaan.db"}"'),
        *("[staff]", 'language = "en"'),
    )
    path.write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    async def make() -> None:
        service = await build_service(load(path, {}))
        await service.database.write(lambda tx: _reach(service, tx))
        await service.database.close()

    asyncio.run(make())
    return path


async def _reach(service: Service, tx) -> None:
    for number in range(33):
        known = Known(Age.ADULT, "Kajaani" if number < 30 else "Kuhmo")
        person = await people.meet(tx, service.private, "telegram", f"chat {number}", 1)
        await measures.count(tx, person.id, Counted("2026-11-21", Measure.REACHED, ALWAYS, 0, known))
        if number < 6:
            await measures.count(tx, person.id, Counted("2026-11-21", Measure.REACHED, "", 7, known))


def test_the_report_is_read_on_the_screen(configured: Path, capsys: Capture) -> None:
    assert main(["report", *RANGE]) == 0
    said = capsys.readouterr().out
    assert "Report. From 1.9.2026 to 31.12.2026" in said
    assert "Total        33           0            0                            0" in said
    assert "Counted since 21.11.2026" in said
    assert "Kuhmo" not in said
    assert "#7 " in said


def test_the_report_is_a_table(configured: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["report", *RANGE, "--out", "report.xlsx"]) == 0
    assert main(["report", *RANGE, "--out", "-"]) == 0
    written = Path("report.xlsx").read_bytes()
    assert capfdbinary.readouterr().out.endswith(written)
    book = CalamineWorkbook.from_filelike(io.BytesIO(written))
    assert book.sheet_names == ["Report", "By age group", "By municipality", "By gender", "Fairs"]
    assert [row[1] for row in book.get_sheet_by_name("Report").to_python() if row[0] == "Total"] == [33.0]


def test_days_before_anything_was_counted_have_nothing(configured: Path, capsys: Capture) -> None:
    assert main(["report", "--from", "2025-01-01", "--to", "2025-01-01"]) == 0
    assert "Total         0" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        (("--from", "2026-12-31", "--to", "2026-09-01"), "--from 2026-12-31 is after --to 2026-09-01"),
        (("--from", "1.9.2026", "--to", "2026-09-01"), "1.9.2026 is no day: write 2026-12-31"),
        (("--from", "2026-02-30", "--to", "2026-09-01"), "2026-02-30 is no day"),
        (("--from", "2026-09-01"), "--to"),
    ],
)
def test_what_is_no_range_is_said(configured: Path, capsys: Capture, words: tuple[str, ...], wrong: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["report", *words])
    assert ended.value.code == 2
    assert wrong in capsys.readouterr().err


@pytest.mark.parametrize("command", [("stats",), ("report", *RANGE)])
def test_where_no_service_has_run_nothing_is_made(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MUKAAN_SERVICE__SECRET", "a" * 48)
    assert main([*command]) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_to_is_said(configured: Path) -> None:
    Path("taken").write_text("", encoding="utf-8")
    assert main(["stats", "--out", "taken"]) == 1
    assert main(["report", *RANGE, "--out", "nowhere/report.xlsx"]) == 1


@pytest.mark.slow
def test_pictures_and_a_table_are_written_by_the_command_itself(configured: Path) -> None:
    """A process as an operator starts it."""
    command = [sys.executable, "-m", "bot.cli", "stats", "--config", str(configured), "--out", "figures"]
    done = subprocess.run(
        command,
        cwd=configured.parent,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": HERE},
    )
    written = sorted(one.name for one in (configured.parent / "figures").iterdir())
    assert written == sorted([*PICTURES, "mukaan.xlsx"])
    assert done.stdout.split() == [f"figures/{name}" for name in written]
    for name in PICTURES:
        assert (configured.parent / "figures" / name).read_bytes()[:4] == b"\x89PNG"
