"""The command line, as operators and staff use it."""

import asyncio
import re
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.app.demo import LAST_PORT, _free_port
from bot.cli import check
from bot.cli.check_mail import mail
from bot.cli.main import main
from bot.config import load, sections
from bot.store.opening import open_database
from bot.store.private import Keys
from tests.process.post import PASSWORD, USER, PostOffice

pytestmark = pytest.mark.slow

Capture = pytest.CaptureFixture[str]

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
    monkeypatch.setenv("MUKAAN_WEB__PORT", str(free_port()))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def _translated(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is counted is not the translations' problems."""
    monkeypatch.setattr("bot.cli.check.load_renderer", lambda: (None, ()))


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def make_database(folder: Path) -> None:
    async def make() -> None:
        await (await open_database(f"sqlite:///{folder}/mukaan.db")).close()

    asyncio.run(make())


def test_a_secret_is_long_and_new_each_time(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["secret"]) == main(["secret"]) == 0
    first, second = capsys.readouterr().out.split()
    assert first != second
    assert len(first) >= 48


def test_everything_in_order(configured: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    said = capsys.readouterr()
    assert said.out == (
        f"database: {configured}/mukaan.db is not there yet; `mukaan run` makes it\nEverything is in order.\n"
    )
    assert said.err == ""
    assert list(configured.iterdir()) == []


@pytest.mark.usefixtures("_translated")
def test_every_problem_at_once(
    configured: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MUKAAN_SERVICE__SECRET", "short")
    monkeypatch.setenv("MUKAAN_WEB__PORT", "70000")
    monkeypatch.setenv("MUKAAN_NOTICES__EVERY", "5")
    monkeypatch.setenv("MUKAAN_TELEGRAM__TOKEN", "123456:planted-token-planted-token-planted")
    monkeypatch.setenv("MUKAAN_TELEGRAM__API_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("MUKAAN_CATALOGUE__SOURCES", '[{ name = "own", type = "sheet", file = "hobies.csv" }]')
    monkeypatch.setenv("MUKAAN_SERVICE__DEFAULT_LANGUAGE", "xx")
    (configured / "mukaan.db").mkdir()
    assert main(["check"]) == 1
    said = capsys.readouterr().out
    assert "short" not in said
    assert "planted" not in said
    named = ("MUKAAN_SERVICE__SECRET", "MUKAAN_WEB__PORT", "MUKAAN_NOTICES__EVERY", "telegram.token", "mukaan.db")
    assert [name for name in (*named, "there is no file hobies.csv", "default_language: xx") if name not in said] == []
    assert "7 problems" in said


def test_a_token_a_mail_server_and_a_catalogue_that_do_not_work(
    configured: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = "http://127.0.0.1:9"
    for name, value in {
        "TELEGRAM__TOKEN": "123456:planted-token-planted-token-planted",
        "TELEGRAM__API_URL": nowhere,
        "EMAIL__ENABLED": "true",
        "EMAIL__HOST": "127.0.0.1",
        "EMAIL__PORT": "9",
        "EMAIL__SENDER": "mukaan@example.org",
        "STAFF__EMAIL": "tiimi@example.org",
        "CATALOGUE__SOURCES": '[{ name = "own", type = "sheet", file = "hobbies.csv" }]',
    }.items():
        monkeypatch.setenv(f"MUKAAN_{name}", value)
    assert main(["check"]) == 1
    said = capsys.readouterr().out
    assert "planted" not in said
    assert all(word in said for word in ("telegram.token", "email: 127.0.0.1:9 does not answer"))
    assert "catalogue.sources[1].file: there is no file hobbies.csv" in said


@pytest.mark.usefixtures("_translated")
def test_a_secret_that_does_not_open_the_database(
    configured: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    another = "another-secret-another-secret-another-secret"
    keys = Keys(ENVIRONMENT["MUKAAN_SERVICE__SECRET"])
    make_database(configured)
    with closing(sqlite3.connect(configured / "mukaan.db")) as database, database:
        for number, name in enumerate(("Amina", "Bahar"), 1):
            kept = (number, keys.seal(name), keys.seal("+358440000001"))
            database.execute("INSERT INTO person VALUES (?, 0, 0, 'en', 0, 0, '', ?, ?, '', '', '', 1)", kept)
    capsys.readouterr()
    assert main(["check"]) == 0

    monkeypatch.setenv("MUKAAN_SERVICE__SECRET", another)
    capsys.readouterr()
    assert main(["check"]) == 1
    problem, count = capsys.readouterr().out.splitlines()
    assert problem.startswith("service.secret: it does not open 4 of the 4 private values in the database")
    assert count == "1 problem"
    assert another not in problem

    monkeypatch.setenv("MUKAAN_SERVICE__SECRET", ENVIRONMENT["MUKAAN_SERVICE__SECRET"])
    with closing(sqlite3.connect(configured / "mukaan.db")) as database, database:
        database.execute("UPDATE person SET private_name = 'v1.damaged' WHERE id = 1")
    assert main(["check"]) == 1
    assert "it does not open 1 of the 4 private values" in capsys.readouterr().out


@pytest.mark.usefixtures("_translated")
def test_a_port_that_is_taken(configured: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        monkeypatch.setattr("bot.cli.check.HEALTH_SECONDS", 0.2)
        monkeypatch.setenv("MUKAAN_WEB__PORT", str(port))
        assert main(["check"]) == 1
    assert f"web.port: 127.0.0.1:{port} is in use by another program\n1 problem\n" in capsys.readouterr().out


async def test_a_port_where_this_service_runs_is_no_problem(configured: Path, capsys: Capture) -> None:
    async def health(_: web.Request) -> web.Response:
        return web.json_response({"ok": True, "database": True})

    app = web.Application()
    app.router.add_get("/health", health)
    async with TestServer(app) as running:
        taken = sections.Config(web=sections.Web(host="127.0.0.1", port=running.port or 0))
        assert await check._port(taken) == []
    assert capsys.readouterr().out == f"web: a Mukaan runs at 127.0.0.1:{taken.web.port}\n"


@pytest.mark.parametrize(
    ("server", "settings", "problem"),
    [
        ({}, {}, ""),
        ({}, {"password": "planted-other"}, "refuses the login: email.username or email.password is wrong (535)"),
        ({}, {"security": "starttls"}, "offers no STARTTLS: try another email.port"),
        ({}, {"security": "tls"}, "does not speak TLS: try another email.port"),
        ({}, {"port": "9"}, "does not answer (SMTPConnectError)"),
        ({}, {"username": "", "password": ""}, "takes no mail from mukaan@example.org without a login (530)"),
        ({"MAIL": "550 5.7.1 not from you"}, {}, "takes no mail from mukaan@example.org (550)"),
        ({}, {"sender": "mukaan@-"}, 'email.sender is "mukaan@-": no mail server takes such an address'),
    ],
)
async def test_what_a_mail_server_does_not_do_is_said(
    server: dict[str, str], settings: dict[str, str], problem: str
) -> None:
    async with PostOffice(answers=server) as post:
        given = {
            "host": "127.0.0.1",
            "port": str(post.port),
            "username": USER,
            "password": PASSWORD,
            "security": "none",
            "sender": "mukaan@example.org",
        } | settings
        config = load(None, {f"MUKAAN_EMAIL__{name.upper()}": value for name, value in given.items()})
        said = await mail(config)
        assert post.taken == []
    assert len(said) == bool(problem)
    assert problem in "".join(said)
    assert "planted" not in "".join(said)


def test_mail_that_is_off_is_not_tried() -> None:
    assert asyncio.run(mail(load(None, {"MUKAAN_EMAIL__ENABLED": "false"}))) == []


def test_tasks_and_answers(configured: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_database(configured)
    assert main(["tasks"]) == 0
    assert "Ei tehtäviä." in capsys.readouterr().out
    assert main(["tasks", "done", "7"]) == 1
    assert "Avointa tehtävää 7 ei ole." in capsys.readouterr().out
    assert main(["interest", "7", "welcome"]) == 1
    assert "Ilmoitusta 7 ei ole." in capsys.readouterr().out


@pytest.mark.parametrize("words", [["tasks"], ["tasks", "done", "1"], ["interest", "1", "full"]])
def test_staff_s_commands_make_no_database(words: list[str], configured: Path, capsys: Capture) -> None:
    assert main(words) == 1
    said = capsys.readouterr()
    assert said.err == f"{configured}/mukaan.db: there is no database here; `mukaan run` makes it\n"
    assert said.out == ""
    assert list(configured.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["tasks", "done"], "which task? mukaan tasks done NUMBER"),
        (["tasks", "done", "99999999999999999999999"], "is no number of a task or a notice"),
        (["tasks", "done", "five"], "five is no number of a task or a notice"),
        (["interest", "99999999999999999999999", "welcome"], "is no number of a task or a notice"),
        (["interest", "7", "maybe"], "invalid choice: 'maybe'"),
        (["interest", "7", "other"], "other needs --text"),
        (["interest", "7", "full", "--ask", "Olena"], "--ask goes with welcome, not with full"),
        (["interest", "7", "welcome", "--time", "tiistai"], "is no time: write 2026-11-24T18:00"),
        (["interest", "7", "call", "--text", "x" * 1001], "at most 1000 letters"),
        (["demo", "--port", "99999"], "99999 is no port: they go from 0 to 65535"),
        (["demo", "--port", "web"], "web is no port: they go from 0 to 65535"),
    ],
)
def test_what_a_command_does_not_take_is_said(words: list[str], said: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


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


CHAT = [sys.executable, "-m", "bot.cli", "chat"]


def test_a_chat_says_what_it_does_not_understand(tmp_path: Path) -> None:
    said = tmp_path / "said.txt"
    talk = "[English]\n= huomenna\n[]\n[…]\n[Dance]\n(location here there)\n$ tasks undone\n$ tasks done x\n"
    talked = subprocess.run(
        [*CHAT, "--save", said], input=talk, text=True, capture_output=True, timeout=60, check=True
    ).stdout
    answers = re.findall(r"^  \? (.*)$", talked, re.MULTILINE)
    assert answers[:5] == [
        '"huomenna" is no moment: write 2026-11-23 18:00',
        "a button is pressed by how its label begins: [I want]",
        "a button is pressed by how its label begins: [I want]",
        "there is no button [Dance]",
        '"here" is no place: write (location 64.22 27.73)',
    ]
    assert all("tasks done NUMBER" in answer for answer in answers[5:])
    assert len(answers) == 7
    assert "huomenna" not in said.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "is no transcript, whose first line is like # 2026-11-21 12:00"),
        (b"> /start\n", "is no transcript, whose first line is like # 2026-11-21 12:00"),
        (b"# yesterday\n> /start\n", "is no transcript, whose first line is like # 2026-11-21 12:00"),
        (b"\xff\xfe\n", "is not text in UTF-8, so no transcript"),
        (None, "cannot be read (No such file or directory)"),
    ],
)
def test_what_is_no_transcript_is_not_said(
    content: bytes | None, problem: str, tmp_path: Path, capsys: Capture
) -> None:
    told = tmp_path / "told.txt"
    if content is not None:
        told.write_bytes(content)
    assert main(["chat", "--replay", str(told)]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", f"{told}: {problem}\n")


def test_nothing_is_said_in_vain(tmp_path: Path, capsys: Capture) -> None:
    nowhere = tmp_path / "nowhere" / "said.txt"
    assert main(["chat", "--save", str(nowhere)]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", f"{nowhere}: cannot be written (No such file or directory)\n")


async def test_behind_the_last_port_the_demo_takes_any() -> None:
    with socket.create_server(("127.0.0.1", LAST_PORT)):
        assert 0 < await _free_port("127.0.0.1", LAST_PORT) < LAST_PORT
