"""What a key of the configuration may hold: a check, and the words that tell an operator."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from rules.hours import work_hours


@dataclass(frozen=True, slots=True)
class Secret:
    """A text that is not shown by accident: `repr` and `str` hide it, `reveal` gives it where it is used."""

    _text: str = field(default="", repr=False)

    def reveal(self) -> str:
        """Give the text itself."""
        return self._text

    def __bool__(self) -> bool:
        return bool(self._text)


@dataclass(frozen=True, slots=True)
class Allowed:
    """`says` completes the sentence "allowed is …"; `holds` gets a value that already has the right type."""

    says: str
    holds: Callable[[Any], bool]


def matching(pattern: str, says: str) -> Allowed:
    """Texts and secrets that match the whole pattern."""
    return Allowed(says, lambda value: re.fullmatch(pattern, _plain(value)) is not None)


def one_of(*choices: str) -> Allowed:
    """One of a few words."""
    return Allowed(" or ".join(f'"{choice}"' for choice in choices), lambda value: value in choices)


def between(lowest: int, highest: int) -> Allowed:
    """Whole numbers, both ends included."""
    return Allowed(f"a whole number from {lowest} to {highest}", lambda value: lowest <= value <= highest)


def url(says: str, *schemes: str) -> Allowed:
    """Web addresses without a slash at the end."""
    return Allowed(says, lambda value: _is_url(value, schemes))


def or_empty(allowed: Allowed) -> Allowed:
    """Allow an empty text too."""
    return Allowed(f'{allowed.says}; or ""', lambda value: not value or allowed.holds(value))


def _plain(value: str | Secret) -> str:
    return value.reveal() if isinstance(value, Secret) else value


def _is_source_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
        parts.port  # noqa: B018  raises for one that is none
    except ValueError:
        return False
    good = parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    return good and re.fullmatch(r"[^\s\x00-\x1f\x7f]+", value) is not None


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_url(value: str, schemes: tuple[str, ...]) -> bool:
    try:
        parts = urlsplit(value)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme in schemes and bool(host) and not re.search(r"\s|/$", value)


_CODE = r"[a-z]{2,3}(_[A-Z]{2})?"

YES_OR_NO = Allowed("true or false", lambda _: True)
HOUR = between(0, 23)
TEXT = matching(r"[^\x00-\x1f\x7f]*", "a text in one line")
NAME = matching(r"[^\x00-\x1f\x7f]{1,64}", "a text of 1 to 64 letters")
HOST = matching(r"[\w.:-]+", "a host name or an address")
MAILBOX = matching(r"[^@\s<>]+@[^@\s<>]+", "a mail address such as name@example.org")
# With the token there are to be no more than 64 characters before the @.
REPLY_ADDRESS = matching(
    r"[A-Za-z0-9._-]{1,30}@[^@\s<>]+",
    "a mail address such as reply@example.org, 30 characters before the @ at most, no +",
)
SENDER = matching(
    r"[^@\s<>]+@[^@\s<>]+|[^<>\x00-\x1f]+ <[^@\s<>]+@[^@\s<>]+>",
    "a mail address such as name@example.org or Name <name@example.org>",
)
LANGUAGE = matching(_CODE, 'the code of a language that is shipped, such as "fi" or "fa_AF"')
STAFF_LANGUAGE = one_of("fi", "sv", "en")
GROUP = matching(r"-[0-9]{1,15}", "a group's number, which begins with a minus")
WORK_HOURS = Allowed('weekdays and whole hours, such as "mon-fri 9-15"', lambda value: work_hours(value) is not None)
TIMEZONE = one_of("Europe/Helsinki")
WEB_ADDRESS = url("a web address such as https://mukaan.example.org, no slash at its end", "http", "https")
SECURE_ADDRESS = url("a web address that begins with https://", "https")
DATABASE = matching(
    r"sqlite:///\S+|postgres(ql)?://\S+", '"sqlite:///PATH" or "postgresql://USER:PASSWORD@HOST:PORT/NAME"'
)
LONG_SECRET = matching(r"\S{32,}", "32 letters or more without spaces (`mukaan secret` prints one)")
# https://core.telegram.org/bots/api#setwebhook
WEBHOOK_SECRET = matching(r"[A-Za-z0-9_-]{1,256}", "1 to 256 of the letters A-Z a-z 0-9 _ and -")
BOT_TOKEN = matching(r"[0-9]+:[A-Za-z0-9_-]+", "a token as BotFather gives it: digits, a colon, letters")
DAYS = Allowed('any number of days, such as "2026-09-01"', lambda value: all(map(_is_day, value)))
TABLES = Allowed("any number of tables", lambda _: True)
SOURCE_TYPES = ("sheet", "linkedevents", "openactive", "icalendar", "lipas")
RESERVED = ("example", "taulukko")  # what ships with the code, and what an editor's own files are
SOURCE_NAME = Allowed(
    "1 to 32 of the letters a-z, digits and -; not " + " or ".join(f'"{name}"' for name in RESERVED),
    lambda value: re.fullmatch(r"[a-z0-9-]{1,32}", value) is not None and value not in RESERVED,
)
SOURCE_ADDRESS = Allowed(
    "a web address that begins with https:// or http:// and has no user name in it",
    lambda value: _is_source_address(_plain(value)),
)
KIND = matching(r"[a-z0-9_]*", "the id of a kind, such as swimming")
PER_LANGUAGE = Allowed(
    'a text, or texts by language code, such as { fi = "9–15" }',
    lambda value: all(
        (not code or re.fullmatch(_CODE, code)) and isinstance(text, str) and TEXT.holds(text)
        for code, text in value.items()
    ),
)
