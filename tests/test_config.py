"""The configuration: read from a file and the environment, refused with every reason at once."""

import dataclasses
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.config import Config, ConfigError, Secret, attempt, keys, load
from bot.config.reference import example, page

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "config.example.toml"
SECRET = "k" * 16 + "v" * 16
ENOUGH = {
    "MUKAAN_SERVICE__SECRET": SECRET,
    "MUKAAN_TELEGRAM__TOKEN": "123456:planted_token",
    "MUKAAN_WEB__PORT": "0",
    "MUKAAN_EMAIL__HOST": "smtp.example.org",
    "MUKAAN_EMAIL__SENDER": "Mukaan <mukaan@example.org>",
    "MUKAAN_STAFF__EMAIL": "staff@example.org",
    "MUKAAN_HELP__PHONE": "+358 40 000 0000",
}


def problems(path: Path | None, environ: Mapping[str, str], *, to_run: bool = False) -> tuple[str, ...]:
    with pytest.raises(ConfigError) as raised:
        load(path, environ, to_run=to_run)
    return raised.value.problems


def written(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def plain(value: object) -> object:
    """A default as TOML holds it."""
    if isinstance(value, Secret):
        return value.reveal()
    if isinstance(value, tuple):
        return list(value)
    return dict(value) if isinstance(value, Mapping) else value


# The example and the reference page


def test_the_example_loads_and_is_the_defaults() -> None:
    assert load(EXAMPLE, {}) == Config() == load(None, {})


def test_the_example_has_every_key_with_its_default_and_no_other() -> None:
    in_file = tomllib.loads(EXAMPLE.read_text(encoding="utf-8"))
    in_code = {
        section.name: {
            key.name: plain(getattr(getattr(Config(), section.name), key.name))
            for key in dataclasses.fields(section.type)
            if "row" not in key.metadata
        }
        for section in dataclasses.fields(Config)
    }
    assert in_file == in_code
    assert [key.default for key in keys() if key.row] == [()]


@pytest.mark.parametrize(("path", "made"), [("config.example.toml", example), ("docs/configuration.md", page)])
def test_what_people_read_is_current(path: str, made: object) -> None:
    assert (ROOT / path).read_text(encoding="utf-8") == made(), "run: python -m bot.config.reference"


def test_every_default_is_allowed() -> None:
    assert [key.name for key in keys() if not key.allowed.holds(key.default)] == []


# Where values come from


def test_the_environment_says_enough_without_a_file() -> None:
    config = load(None, ENOUGH, to_run=True)
    assert config.service.secret.reveal() == SECRET
    assert config.web.port == 0
    assert config.email.sender == "Mukaan <mukaan@example.org>"


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    path = written(tmp_path, '[log]\nlevel = "debug"\n[limits]\nopen_interests = 7\n')
    config = load(path, {"MUKAAN_LOG__LEVEL": "error", "HOME": "elsewhere"})
    assert (config.log.level, config.limits.open_interests, config.limits.new_per_day) == ("error", 7, 3)


ONE_VALUE = {"service.timezone"}
OTHER_THAN_THE_DEFAULT = """
service.name = "Tule mukaan"
service.timezone = "Europe/Helsinki"
service.default_language = "fi"
service.public_url = "https://mukaan.example.org"
service.secret = "0123456789abcdef0123456789abcdef"
database.url = "postgresql://mukaan:planted@db.example.org/mukaan"
telegram.token = "123456:planted_token"
telegram.api_url = "http://127.0.0.1:8081"
telegram.mode = "webhook"
telegram.webhook_url = "https://mukaan.example.org/telegram"
telegram.webhook_secret = "planted-secret"
telegram.per_second = 20
telegram.per_chat = 2
web.host = "::1"
web.port = 8081
email.enabled = false
email.host = "smtp.example.org"
email.port = 465
email.username = "mukaan"
email.password = "planted password"
email.security = "tls"
email.sender = "mukaan@example.org"
replies.address = "reply@example.org"
replies.host = "imap.example.org"
replies.port = 143
replies.username = "reply@example.org"
replies.password = "planted password"
replies.security = "starttls"
replies.every_seconds = 10
notices.every_minutes = 10
notices.from_hour = 8
notices.to_hour = 20
notices.digest_hour = 10
reminders.evening = false
reminders.evening_at_hour = 17
reminders.soon = false
reminders.hours_before = 3
reminders.quiet_from_hour = 22
reminders.quiet_to_hour = 9
reminders.late_minutes_needed = 45
loop.remind_days = 2
loop.staff_days = 6
loop.person_days = 9
loop.close_days = 30
loop.close_no_days = 7
staff.email = "staff@example.org"
staff.language = "sv"
staff.group = "-1001234567890"
staff.hours = "mon-sat 8-16"
project.periods = ["2026-09-01", "2027-01-01"]
help.phone = "+358 40 000 0000"
help.email = "help@example.org"
help.hours = { fi = "ma–pe" }
limits.open_interests = 6
limits.new_per_day = 4
catalogue.sources = [{ name = "a", type = "sheet", file = "a.xlsx" }]
log.level = "debug"
"""


def test_every_key_can_come_from_the_environment_as_from_the_file(tmp_path: Path) -> None:
    lines = dict(line.split(" = ", 1) for line in OTHER_THAN_THE_DEFAULT.strip().splitlines())
    variables = {f"MUKAAN_{name.replace('.', '__').upper()}": text.strip('"') for name, text in lines.items()}
    config = load(None, variables)
    assert config == load(written(tmp_path, OTHER_THAN_THE_DEFAULT), {})
    assert list(lines) == [key.name for key in keys()]
    for key in keys():
        section, name = key.name.split(".")
        same = getattr(getattr(config, section), name) == key.default
        assert same == (key.name in ONE_VALUE), key.name


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Mon–Fri 9–15", {"": "Mon–Fri 9–15"}),
        ('{ fi = "ma–pe", fa_AF = "دوشنبه" }', {"fi": "ma–pe", "fa_AF": "دوشنبه"}),
    ],
)
def test_hours_are_one_text_or_one_a_language(text: str, hours: dict[str, str], tmp_path: Path) -> None:
    assert dict(load(None, {"MUKAAN_HELP__HOURS": text}).help.hours) == hours
    in_file = text if text.startswith("{") else f'"{text}"'
    assert dict(load(written(tmp_path, f"[help]\nhours = {in_file}\n"), {}).help.hours) == hours


def test_hours_fall_back_to_what_there_is() -> None:
    per_language = load(None, {"MUKAAN_HELP__HOURS": '{ fi = "ma–pe", en = "Mon–Fri" }'}).help
    assert per_language.hours_in("ar", "en") == "Mon–Fri"
    assert per_language.hours_in("ar") == "ma–pe"
    assert load(None, {"MUKAAN_HELP__HOURS": "9–15"}).help.hours_in("ar", "en") == "9–15"
    assert Config().help.hours_in("ar") == ""


def test_a_secret_comes_from_a_file_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "token"
    path.write_text("1:from_a_file\n", encoding="utf-8")
    assert load(None, {"MUKAAN_TELEGRAM__TOKEN_FILE": str(path)}).telegram.token == Secret("1:from_a_file")


# What is refused, and how


@pytest.mark.parametrize(
    ("toml", "problem"),
    [
        ("[web]\nport = 70000", "web.port is 70000: allowed is a whole number from 0 to 65535"),
        ("[web]\nport = true", "web.port is true: allowed is a whole number from 0 to 65535"),
        ('[web]\nport = "80"', 'web.port is "80": allowed is a whole number from 0 to 65535'),
        ("[reminders]\nsoon = 1", "reminders.soon is 1: allowed is true or false"),
        ('[telegram]\nmode = "push"', 'telegram.mode is "push": allowed is "polling" or "webhook"'),
        (
            "[log]\nlevel = 2026-01-01",
            'log.level is "2026-01-01": allowed is "debug" or "info" or "warning" or "error"',
        ),
        ("[web]\nprot = 80", "web.prot is not known (it is 80): allowed in [web] is host, port"),
        ("web = 80", "web is 80: allowed is a section [web]"),
    ],
)
def test_a_wrong_key_is_named_with_its_value_and_what_is_allowed(toml: str, problem: str, tmp_path: Path) -> None:
    assert problems(written(tmp_path, toml), {}) == (problem,)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("service.name", ""),
        ("service.name", "two\nlines"),
        ("service.timezone", "Europe/Stockholm"),
        ("service.timezone", ""),
        ("service.default_language", "suomi"),
        ("service.public_url", "mukaan.example.org"),
        ("service.public_url", "https://mukaan.example.org/"),
        ("service.public_url", "https://["),
        ("service.secret", "short"),
        ("database.url", "mysql://example.org/mukaan"),
        ("telegram.token", "not-a-token"),
        ("telegram.webhook_url", "http://mukaan.example.org/telegram"),
        ("telegram.webhook_secret", "two words"),
        ("web.port", "-1"),
        ("web.port", "1\nhost = 2"),
        ("email.port", "0"),
        ("email.sender", "Mukaan"),
        ("staff.email", "staff@example.org\nBcc: amina@example.org"),
        ("help.hours", '{ finnish = "9–15" }'),
        ("help.hours", "{ fi = 9 }"),
        ("notices.to_hour", "25"),
        ("limits.new_per_day", "0"),
        ("reminders.evening", "yes"),
        ("catalogue.sources", "hobbies.csv"),
        ("catalogue.sources", '["hobbies.csv"]'),
        ("catalogue.sources", '{ name = "a" }'),
    ],
)
def test_what_a_key_does_not_hold(name: str, value: str) -> None:
    key = next(key for key in keys() if key.name == name)
    (problem,) = problems(None, {key.variable: value})
    assert problem.startswith(key.variable)
    assert problem.endswith(f"allowed is {key.allowed.says}")


def test_all_problems_are_said_at_once(tmp_path: Path) -> None:
    path = written(tmp_path, '[sevrice]\nname = "x"\n[web]\nport = -1\nprot = 1\n[notices]\nfrom_hour = 22\n')
    found = problems(path, {"MUKAAN_LOG__LEVEL": "loud", "MUKAAN_TELEGRAM_TOKEN": "1:x"}, to_run=True)
    assert [line.split(" ")[0] for line in found] == [
        "[sevrice]",
        "web.port",
        "web.prot",
        "MUKAAN_LOG__LEVEL",
        "MUKAAN_TELEGRAM_TOKEN",
        "notices.from_hour",
        "service.secret",
        "email.host",
        "email.sender",
        "staff.email",
        "help.phone",
    ]


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        ({"MUKAAN_SERVICE__SECRET": ""}, "service.secret"),
        ({"MUKAAN_TELEGRAM__TOKEN": ""}, "telegram.token"),
        ({"MUKAAN_WEB__PORT": "8080"}, "service.public_url"),
        ({"MUKAAN_EMAIL__HOST": ""}, "email.host"),
        ({"MUKAAN_EMAIL__SENDER": ""}, "email.sender"),
        ({"MUKAAN_STAFF__EMAIL": ""}, "staff.email"),
        ({"MUKAAN_HELP__PHONE": ""}, "help.phone"),
    ],
)
def test_what_is_needed_to_run(changed: dict[str, str], named: str) -> None:
    (problem,) = problems(None, ENOUGH | changed, to_run=True)
    assert problem.startswith(named)
    load(None, ENOUGH | changed)


def test_mail_is_needed_unless_it_is_turned_off() -> None:
    without = {name: value for name, value in ENOUGH.items() if "EMAIL" not in name}
    assert len(problems(None, without, to_run=True)) == 3
    assert not load(None, without | {"MUKAAN_EMAIL__ENABLED": "false"}, to_run=True).email.enabled


@pytest.mark.parametrize(
    ("environ", "named"),
    [
        ({"MUKAAN_TELEGRAM__MODE": "webhook"}, ["telegram.webhook_url", "telegram.webhook_secret"]),
        ({"MUKAAN_NOTICES__FROM_HOUR": "21"}, ["notices.from_hour"]),
        ({"MUKAAN_LOOP__STAFF_DAYS": "3"}, ["loop.remind_days"]),
        ({"MUKAAN_LOOP__PERSON_DAYS": "80", "MUKAAN_LOOP__STAFF_DAYS": "80"}, ["loop.staff_days", "loop.person_days"]),
        ({"MUKAAN_REMINDERS__QUIET_TO_HOUR": "21"}, ["reminders.quiet_from_hour"]),
        ({"MUKAAN_REMINDERS__EVENING_AT_HOUR": "21"}, ["reminders.evening_at_hour"]),
        ({"MUKAAN_REMINDERS__EVENING_AT_HOUR": "7"}, ["reminders.evening_at_hour"]),
        (
            {"MUKAAN_REMINDERS__QUIET_FROM_HOUR": "1", "MUKAAN_REMINDERS__EVENING_AT_HOUR": "1"},
            ["reminders.evening_at_hour"],
        ),
        ({"MUKAAN_EMAIL__USERNAME": "mukaan"}, ["email.username"]),
        (
            {
                "MUKAAN_TELEGRAM__MODE": "webhook",
                "MUKAAN_TELEGRAM__WEBHOOK_URL": "https://mukaan.example.org/telegram",
                "MUKAAN_TELEGRAM__WEBHOOK_SECRET": "planted_token",
                "MUKAAN_WEB__PORT": "0",
            },
            ["web.port"],
        ),
    ],
)
def test_keys_that_do_not_go_together(environ: dict[str, str], named: list[str]) -> None:
    assert [line.split(" ")[0] for line in problems(None, environ)] == named


@pytest.mark.parametrize(
    "hours",
    [
        {"EVENING_AT_HOUR": "20"},
        {"EVENING_AT_HOUR": "8"},
        {"EVENING_AT_HOUR": "21", "EVENING": "false"},
        {"EVENING_AT_HOUR": "23", "QUIET_FROM_HOUR": "0"},
    ],
)
def test_an_evening_outside_the_quiet_hours(hours: dict[str, str]) -> None:
    load(None, {f"MUKAAN_REMINDERS__{name}": value for name, value in hours.items()})


def test_what_is_right_can_be_used_though_something_else_is_wrong(tmp_path: Path) -> None:
    path = written(tmp_path, '[web]\nport = -1\n[email]\nhost = "smtp.example.org"\nusername = "mukaan"\n')
    loaded = attempt(path, {"MUKAAN_TELEGRAM__TOKEN": "1:x"}, to_run=True)
    assert {"web.port", "email.username", "email.sender", "service.secret"} <= loaded.wrong
    assert loaded.wrong.isdisjoint({"telegram.token", "email.host", "email.password", "database.url", "web.host"})
    assert loaded.config.email.host == "smtp.example.org"


def test_of_a_file_that_cannot_be_read_nothing_is_what_was_meant(tmp_path: Path) -> None:
    loaded = attempt(written(tmp_path, "port = = 1"), {"MUKAAN_TELEGRAM__TOKEN": "1:x"}, to_run=True)
    assert loaded.wrong >= {key.name for key in keys()} - {"telegram.token"}
    assert "telegram.token" not in loaded.wrong


@pytest.mark.parametrize("content", [b"port = = 1", b"\xff\xfe", None])
def test_a_file_that_cannot_be_read_is_one_problem(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    if content is not None:
        path.write_bytes(content)
    (problem,) = problems(path, {}, to_run=True)
    assert problem.startswith(f"{path}: ")
