"""`mukaan contacts …` as staff use it."""

import asyncio
from pathlib import Path

import pytest

from bot.app.service import build_service
from bot.cli.main import main
from bot.config import load

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def configured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A service that has run once, on the example catalogue."""
    path = tmp_path / "config.toml"
    lines = (
        *("[service]", f'secret = "{"a" * 48}"', 'public_url = "https://mukaan.example.org"'),
        *("[database]", f'url = "sqlite:///{tmp_path / "mukaan.db"}"', "[email]", "enabled = false"),
        *("[help]", 'phone = "08 123 4567"'),
    )
    path.write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    async def make() -> None:
        service = await build_service(load(path, {}))
        await service.database.close()

    asyncio.run(make())
    return path


def said(capsys: Capture, *words: str) -> tuple[int, str]:
    status = main(["contacts", *words])
    return status, capsys.readouterr().out


def test_contacts_are_listed_added_confirmed_and_taken_away(configured: Path, capsys: Capture) -> None:
    assert said(capsys, "list", "1") == (0, "Esimerkki-Uimarit:\n0  uimarit@example.org: joka tulijasta\n")
    assert said(capsys, "add", "1", "olena@example.org")[0] == 0
    assert said(capsys, "add", "1", "olena@example.org") == (1, "olena@example.org on jo listassa.\n")
    assert "1  olena@example.org: ei vahvistettu" in said(capsys, "list", "1")[1]
    assert said(capsys, "confirm", "1", "1") == (0, "Vahvistettu: olena@example.org.\n")
    assert said(capsys, "digest", "1", "1", "on") == (0, "olena@example.org: yksi viesti päivässä.\n")
    assert "1  olena@example.org: kerran päivässä" in said(capsys, "list", "1")[1]
    assert said(capsys, "drop", "1", "0")[0] == 0
    assert "uimarit@" not in said(capsys, "list", "1")[1]


@pytest.mark.parametrize(
    "words",
    [
        ("list", "999"),
        ("add", "1", "nobody"),
        ("confirm", "1", "9"),
        ("drop", "999", "0"),
        ("invite", "1"),
        ("invite", "1", "--mail"),
    ],
)
def test_what_cannot_be_done_is_said(words: tuple[str, ...], configured: Path, capsys: Capture) -> None:
    status, answer = said(capsys, *words)
    assert status == 1
    assert answer.strip()
