"""The configuration's secrets: never shown, not in a problem either."""

from pathlib import Path

from bot.config import load
from tests.test_config import ENOUGH, SECRET, problems, written


def test_secrets_are_not_shown() -> None:
    config = load(None, ENOUGH)
    for shown in (repr(config), str(config), str(config.service.secret), f"{config.telegram.token}"):
        assert SECRET not in shown
        assert "planted" not in shown


def test_no_problem_shows_a_secret(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        '[telegram]\ntoken = "planted"\ntokn = "planted"\n[tlegram]\ntoken = "planted"\n[database]\nurl = "planted"\n',
    )
    (tmp_path / "secret").write_text("planted", encoding="utf-8")
    environ = {
        "MUKAAN_TELEGRAM_TOKEN": "planted",
        "MUKAAN_SERVICE__SECRET_FILE": str(tmp_path / "secret"),
        "MUKAAN_EMAIL__PASSWORD": "planted\nplanted",
    }
    found = problems(path, environ)
    assert len(found) == 7
    assert "planted" not in "\n".join(found)


def test_a_secret_s_file_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "bytes").write_bytes(b"\xff\xfe")
    environ = {
        "MUKAAN_EMAIL__PASSWORD_FILE": str(tmp_path / "none"),
        "MUKAAN_EMAIL__USERNAME": "mukaan",
        "MUKAAN_SERVICE__SECRET_FILE": str(tmp_path / "bytes"),
        "MUKAAN_TELEGRAM__TOKEN": "1:x",
        "MUKAAN_TELEGRAM__TOKEN_FILE": str(tmp_path / "none"),
        "MUKAAN_LOG__LEVEL_FILE": str(tmp_path / "none"),
    }
    assert [line.split(" ")[0] for line in problems(None, environ, to_run=True)][:4] == [
        "MUKAAN_EMAIL__PASSWORD_FILE",
        "MUKAAN_LOG__LEVEL_FILE",
        "MUKAAN_SERVICE__SECRET_FILE",
        "MUKAAN_TELEGRAM__TOKEN_FILE",
    ]
