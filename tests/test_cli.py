"""The command line, as operators and staff use it."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot.cli.main import main
from bot.store.private import Keys

ENVIRONMENT = {
    "MUKAAN_SERVICE__SECRET": "0123456789abcdef0123456789abcdef0123456789",
    "MUKAAN_SERVICE__PUBLIC_URL": "https://mukaan.example.org",
    "MUKAAN_EMAIL__ENABLED": "false",
    "MUKAAN_HELP__PHONE": "08 123 4567",
}


@pytest.fixture
def configured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("MUKAAN_DATABASE__URL", f"sqlite:///{tmp_path}/mukaan.db")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_secret_is_long_and_new_each_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["secret"]) == main(["secret"]) == 0
    first, second = capsys.readouterr().out.split()
    assert first != second
    assert len(first) >= 48


def test_everything_in_order(configured: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    said = capsys.readouterr()
    assert "Everything is in order." in said.out
    assert "example catalogue" in said.err


def test_every_problem_at_once(
    configured: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MUKAAN_SERVICE__SECRET", "short")
    monkeypatch.setenv("MUKAAN_WEB__PORT", "70000")
    monkeypatch.setenv("MUKAAN_NOTICES__EVERY", "5")
    assert main(["check"]) == 1
    said = capsys.readouterr().out
    assert "short" not in said
    assert all(name in said for name in ("MUKAAN_SERVICE__SECRET", "MUKAAN_WEB__PORT", "MUKAAN_NOTICES__EVERY"))
    assert "3 problems" in said


def test_a_token_a_mail_server_and_a_catalogue_that_do_not_work(
    configured: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (configured / "hobbies.csv").write_text("tunnus;nimi;laji\n1;Uinti;lentäminen\n", encoding="utf-8")
    nowhere = "http://127.0.0.1:9"
    for name, value in {
        "TELEGRAM__TOKEN": "123456:planted-token-planted-token-planted",
        "TELEGRAM__API_URL": nowhere,
        "EMAIL__ENABLED": "true",
        "EMAIL__HOST": "127.0.0.1",
        "EMAIL__PORT": "9",
        "EMAIL__SENDER": "mukaan@example.org",
        "STAFF__EMAIL": "tiimi@example.org",
        "CATALOGUE__FILES": '["hobbies.csv"]',
    }.items():
        monkeypatch.setenv(f"MUKAAN_{name}", value)
    assert main(["check"]) == 1
    said = capsys.readouterr().out
    assert "planted" not in said
    assert all(word in said for word in ("telegram.token", "email: 127.0.0.1:9", "hobbies.csv", "lentäminen"))


def test_a_secret_that_does_not_open_the_database(
    configured: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    another = "another-secret-another-secret-another-secret"
    keys = Keys(ENVIRONMENT["MUKAAN_SERVICE__SECRET"])
    assert main(["check"]) == 0
    with closing(sqlite3.connect(configured / "mukaan.db")) as database, database:
        for number, name in enumerate(("Amina", "Bahar"), 1):
            kept = (number, keys.seal(name), keys.seal("+358440000001"))
            database.execute("INSERT INTO person VALUES (?, 0, 0, 'en', 0, 0, '', ?, ?, '')", kept)
    capsys.readouterr()
    assert main(["check"]) == 0

    monkeypatch.setenv("MUKAAN_SERVICE__SECRET", another)
    capsys.readouterr()
    assert main(["check"]) == 1
    problem, count = capsys.readouterr().out.splitlines()
    assert problem.startswith("service.secret: it does not open 4 of the 4 private values in the database")
    assert count == "1 problems"
    assert another not in problem

    monkeypatch.setenv("MUKAAN_SERVICE__SECRET", ENVIRONMENT["MUKAAN_SERVICE__SECRET"])
    with closing(sqlite3.connect(configured / "mukaan.db")) as database, database:
        database.execute("UPDATE person SET private_name = 'v1.damaged' WHERE id = 1")
    assert main(["check"]) == 1
    assert "it does not open 1 of the 4 private values" in capsys.readouterr().out


def test_a_catalogue_file_is_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "check", str(tmp_path / "not-there.csv")]) == 1
    assert "not-there.csv" in capsys.readouterr().out
    good = tmp_path / "yhdistykset.csv"
    good.write_text("tunnus;nimi;sähköposti\n1;Esimerkki-Uimarit;uimarit@example.org\n", encoding="utf-8")
    assert main(["catalogue", "check", str(good)]) == 0
    assert "1 yhdistystä" in capsys.readouterr().out


def test_tasks_and_answers(configured: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tasks"]) == 0
    assert "Ei tehtäviä." in capsys.readouterr().out
    assert main(["tasks", "done", "7"]) == 0
    assert "Avointa tehtävää 7 ei ole." in capsys.readouterr().out
    assert main(["interest", "7", "welcome"]) == 0
    assert "Ilmoitusta 7 ei ole." in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["interest", "7", "maybe"])


def test_a_chat_is_saved_as_a_transcript_that_can_be_said_again(tmp_path: Path) -> None:
    said = tmp_path / "said.txt"
    command = [sys.executable, "-m", "bot.cli", "chat"]
    talk = "[English]\n> /help\nnot a [button]\n[no such button]\n"
    first = subprocess.run(
        [*command, "--save", said], input=talk, text=True, capture_output=True, timeout=60, check=True
    )
    assert "Choose your language" in first.stdout
    assert "112" in said.read_text(encoding="utf-8")
    again = tmp_path / "again.txt"
    replay = [*command, "--replay", said, "--save", again]
    subprocess.run(replay, input="", text=True, capture_output=True, timeout=60, check=True)
    assert again.read_text(encoding="utf-8") == said.read_text(encoding="utf-8")
