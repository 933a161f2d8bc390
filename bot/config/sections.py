"""The settings: a class for each section, a field for each key.

Each key says what it means and what it may hold; the loader, the example and the reference page are made from that.
"""

# ruff: noqa: FBT003, RUF009 - a key's default stands first, and what `key` makes of it is a field

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar, cast

from bot.config import allowed
from bot.config.allowed import Allowed, Secret, between, one_of, or_empty

T = TypeVar("T")


def key(default: T, meaning: str, holds: Allowed, example: T | None = None) -> T:
    """Make a field with its default, its meaning for operators, and what it may hold.

    `example` stands in the example file in place of the default.
    """
    metadata = {"meaning": meaning, "allowed": holds, "example": default if example is None else example}
    if isinstance(default, Mapping):  # dataclasses refuse one as a plain default
        return cast("T", field(default_factory=lambda: default, metadata=metadata))
    return field(default=default, metadata=metadata)


def tables(row: type[T], meaning: str) -> tuple[T, ...]:
    """Make a field of any number of tables, each with the keys of the class `row`; none at first.

    A key of a row whose default is not allowed has to be given.
    """
    metadata = {"meaning": meaning, "allowed": allowed.TABLES, "example": (), "row": row}
    return field(default=(), metadata=metadata)


@dataclass(frozen=True, slots=True)
class Service:
    """The service itself."""

    name: str = key("Mukaan", "What the service calls itself in chats and mails.", allowed.NAME)
    timezone: str = key(
        "Europe/Helsinki",
        "The wall clock of all hours in this file. There is no other: the hobbies' own times are Helsinki's.",
        allowed.TIMEZONE,
    )
    default_language: str = key(
        "en", "The language where nobody has chosen one and there is no better guess.", allowed.LANGUAGE
    )
    public_url: str = key(
        "",
        "Where the world reaches the web chat; links in messages and mails begin with it. Needed when the web is on.",
        or_empty(allowed.WEB_ADDRESS),
    )
    secret: Secret = key(
        Secret(),
        "Signs links and keys what is looked up by a private value. Needed to run. Keep it: with another one, "
        "links that were sent stop working and nobody is recognised.",
        or_empty(allowed.LONG_SECRET),
    )


@dataclass(frozen=True, slots=True)
class Database:
    """Where everything is kept."""

    url: Secret = key(
        Secret("sqlite:///data/mukaan.db"),
        "An SQLite file (three slashes: below the working directory, four: from the root) or a PostgreSQL database.",
        allowed.DATABASE,
    )


@dataclass(frozen=True, slots=True)
class Telegram:
    """The Telegram bot. Off while there is no token."""

    token: Secret = key(Secret(), "The bot's token, from BotFather.", or_empty(allowed.BOT_TOKEN))
    api_url: str = key("https://api.telegram.org", "The Bot API server, or one of your own.", allowed.WEB_ADDRESS)
    mode: str = key(
        "polling",
        "How updates come in: asked for (needs no address of ours), or sent by Telegram to webhook_url.",
        one_of("polling", "webhook"),
    )
    webhook_url: str = key(
        "",
        "Where Telegram sends updates in webhook mode. Its path is served at [web] host and port; a server in front "
        "of it has the certificate.",
        or_empty(allowed.SECURE_ADDRESS),
    )
    webhook_secret: Secret = key(
        Secret(), "What Telegram proves itself with in webhook mode.", or_empty(allowed.WEBHOOK_SECRET)
    )
    per_second: int = key(30, "How many messages a second Telegram takes from us in all.", between(1, 1000))
    per_chat: int = key(1, "How many messages a second it takes for one chat.", between(1, 100))


@dataclass(frozen=True, slots=True)
class Web:
    """The web chat and, in webhook mode, the webhook."""

    host: str = key("127.0.0.1", "The address that is listened at; 0.0.0.0 for every one.", allowed.HOST)
    port: int = key(8080, "The port that is listened at; 0 turns the web off.", between(0, 65535))


@dataclass(frozen=True, slots=True)
class Email:
    """Mail over SMTP: notices to associations, mails to staff and to people who gave an address."""

    enabled: bool = key(
        True,
        "false runs without mail: no association is told by itself, each interest is a task in `mukaan tasks`.",
        allowed.YES_OR_NO,
    )
    host: str = key("", "The SMTP server. Needed when mail is on.", or_empty(allowed.HOST))
    port: int = key(587, "Its port: usually 587 for starttls, 465 for tls, 25 for none.", between(1, 65535))
    username: str = key("", "The login, when the server wants one.", allowed.TEXT)
    password: Secret = key(Secret(), "The login's password.", allowed.TEXT)
    security: str = key(
        "starttls",
        "How the connection is encrypted; none only for a server on this machine.",
        one_of("starttls", "tls", "none"),
    )
    sender: str = key("", "Who the mails are from. Needed when mail is on.", or_empty(allowed.SENDER))


@dataclass(frozen=True, slots=True)
class Replies:
    """The mailbox that associations reply to, over IMAP. Off while there is no address: answers go to staff then."""

    address: str = key(
        "",
        "The mailbox's address. What is sent to reply+ANYTHING@ has to arrive there too (plus-addressing), and the "
        "mail server has to let us send from it: mails that cannot be delivered come back there.",
        or_empty(allowed.REPLY_ADDRESS),
    )
    host: str = key("", "The IMAP server. Needed when there is an address.", or_empty(allowed.HOST))
    port: int = key(993, "Its port: usually 993 for tls, 143 for starttls and none.", between(1, 65535))
    username: str = key("", "The login. Needed when there is an address.", allowed.TEXT)
    password: Secret = key(Secret(), "The login's password. Needed when there is an address.", allowed.TEXT)
    security: str = key(
        "tls",
        "How the connection is encrypted; none only for a server on this machine.",
        one_of("starttls", "tls", "none"),
    )
    every_seconds: int = key(30, "How often the mailbox is looked at, in seconds.", between(5, 60))


@dataclass(frozen=True, slots=True)
class Notices:
    """When associations are told of new interests."""

    every_minutes: int = key(5, "How often waiting notices are sent, in minutes.", between(1, 1440))
    from_hour: int = key(7, "Nothing is sent before this hour.", allowed.HOUR)
    to_hour: int = key(21, "Nothing is sent from this hour on.", between(1, 24))
    digest_hour: int = key(9, "When associations that want one mail a day get it.", allowed.HOUR)


@dataclass(frozen=True, slots=True)
class Reminders:
    """When people are reminded of a meeting."""

    evening: bool = key(True, "Whether there is a reminder the evening before.", allowed.YES_OR_NO)
    evening_at_hour: int = key(18, "Its hour, outside the quiet hours.", allowed.HOUR)
    soon: bool = key(True, "Whether there is a reminder shortly before the meeting.", allowed.YES_OR_NO)
    hours_before: int = key(2, "How many hours before the meeting that is.", between(1, 12))
    quiet_from_hour: int = key(21, "Quiet hours: nobody is reminded from this hour on.", allowed.HOUR)
    quiet_to_hour: int = key(8, "Quiet hours: until this hour, at which what was held back goes.", allowed.HOUR)
    late_minutes_needed: int = key(
        30,
        "How many minutes must remain until the meeting for a reminder that quiet hours held back; with fewer it goes "
        "30 minutes before quiet_from_hour, the evening before.",
        between(0, 600),
    )


@dataclass(frozen=True, slots=True)
class Loop:
    """What is done when nobody answers, after how many days. What goes to associations and staff waits for a working
    day, what goes to a person for the end of the quiet hours.
    """

    remind_days: int = key(
        3,
        "The association is reminded; a young person, to ask the parent or guardian again.",
        between(1, 60),
    )
    staff_days: int = key(
        7, "Staff get a task to ring the association; before the first meeting if that is sooner.", between(1, 90)
    )
    person_days: int = key(
        10,
        "The person is told that nobody has answered, and of alternatives. They are told this day when they register.",
        between(1, 90),
    )
    close_days: int = key(60, "An interest of which nobody says anything more is closed.", between(14, 365))
    close_no_days: int = key(14, "One that was answered with a no is closed.", between(1, 365))


@dataclass(frozen=True, slots=True)
class Staff:
    """The people who look after what got stuck."""

    email: str = key("", "Where tasks and associations' answers go. Needed when mail is on.", or_empty(allowed.MAILBOX))
    language: str = key("fi", "What staff are written to in.", allowed.STAFF_LANGUAGE)
    group: str = key(
        "",
        "The number of a Telegram group of staff, such as -1001234567890: there they talk with people who ask for a "
        "person, and see their tasks. docs/staff.md says how to make one.",
        or_empty(allowed.GROUP),
    )
    hours: str = key(
        "mon-fri 9-15",
        "When staff are at work, never on public holidays. Whoever asks for a person at another time is told when "
        "somebody answers.",
        allowed.WORK_HOURS,
    )


@dataclass(frozen=True, slots=True)
class Project:
    """The project that pays, for the figures."""

    periods: tuple[str, ...] = key(
        (),
        'The days on which its periods begin, such as ["2026-09-01", "2027-01-01"]. Each person is counted once in '
        "each. Set a day before it comes: what was counted by then stays as it was.",
        allowed.DAYS,
    )


@dataclass(frozen=True, slots=True)
class Help:
    """Where people get help from a human. They see it as it is written here. A phone or an email is needed to run."""

    phone: str = key("", "A phone number.", allowed.TEXT)
    email: str = key("", "A mail address.", or_empty(allowed.MAILBOX))
    hours: Mapping[str, str] = key(
        MappingProxyType({}),
        'When somebody answers: { fi = "ma–pe klo 9–15", en = "Mon–Fri 9:00–15:00" }, or one text for all.',
        allowed.PER_LANGUAGE,
    )

    def hours_in(self, *languages: str) -> str:
        """Give the hours in the first of the languages that has them, else in any; empty when none are given."""
        found = (self.hours[code] for code in (*languages, "", *self.hours) if code in self.hours)
        return next(found, "")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one person may ask for; beyond it they are stopped kindly."""

    open_interests: int = key(
        5, "Interests that are open at once, for a person and for their child each.", between(1, 100)
    )
    new_per_day: int = key(3, "New interests within 24 hours, for a person and for their child each.", between(1, 100))


@dataclass(frozen=True, slots=True)
class Source:
    """A web address or a file with hobbies. What each type is, is in docs/operators.md."""

    name: str = key(
        "",
        "Its name for staff and in commands. Keep it: the numbers of its hobbies hang on it.",
        allowed.SOURCE_NAME,
        "kajaani-events",
    )
    type: str = key("", "How it is written.", one_of(*allowed.SOURCE_TYPES), "linkedevents")
    url: Secret = key(
        Secret(),
        "Where it is read on the web; this or file. Some addresses open what they name to whoever knows them, so none "
        "is shown.",
        or_empty(allowed.SOURCE_ADDRESS),
        Secret("https://linkedevents.example.org/v1/event/?division=kajaani&include=location,keywords"),
    )
    file: str = key("", "The file that it is, from the working directory; this or url.", allowed.TEXT)
    association: str = key(
        "", 'The id of the association that all its hobbies are of; "": the source says whose they are.', allowed.TEXT
    )
    kind: str = key(
        "",
        'The kind of all its hobbies that do not say another, an id of catalogue/data/kinds.csv; "": the source says.',
        allowed.KIND,
    )
    municipality: str = key(
        "", 'The municipality of its hobbies that do not say another; "": the source says.', allowed.TEXT
    )
    language: str = key("fi", "The language of its texts where the source does not say.", allowed.LANGUAGE)
    every_hours: int = key(24, "How often it is read, in hours.", between(1, 168))
    allow_private: bool = key(
        False,
        "Whether it may be asked at an address that the internet does not reach: this machine, your own network.",
        allowed.YES_OR_NO,
    )


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What can be found."""

    sources: tuple[Source, ...] = tables(
        Source, "Where hobbies are kept that the service reads by itself, again and again."
    )


@dataclass(frozen=True, slots=True)
class Log:
    """What the service writes about itself, to standard error: numbers of its own and counts, never what people say."""

    level: str = key("info", "The least urgent that is written.", one_of("debug", "info", "warning", "error"))


@dataclass(frozen=True, slots=True)
class Config:
    """All sections, in the order of the example file."""

    service: Service = field(default_factory=Service)
    database: Database = field(default_factory=Database)
    telegram: Telegram = field(default_factory=Telegram)
    web: Web = field(default_factory=Web)
    email: Email = field(default_factory=Email)
    replies: Replies = field(default_factory=Replies)
    notices: Notices = field(default_factory=Notices)
    reminders: Reminders = field(default_factory=Reminders)
    loop: Loop = field(default_factory=Loop)
    staff: Staff = field(default_factory=Staff)
    project: Project = field(default_factory=Project)
    help: Help = field(default_factory=Help)
    limits: Limits = field(default_factory=Limits)
    catalogue: Catalogue = field(default_factory=Catalogue)
    log: Log = field(default_factory=Log)
