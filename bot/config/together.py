"""What keys must be to each other, and what must be there before the service can run."""

from collections.abc import Iterator
from itertools import pairwise

from bot.config.sections import Config, Loop, Reminders, Source

Finding = tuple[tuple[str, ...], str]
"""The keys that it is about, the one to mend first; and what is wrong in words.

A key that is wrong by itself silences it.
"""


def contradictions(config: Config) -> Iterator[Finding]:
    """Keys that are each right but do not go together."""
    telegram, email, notices, reminders = config.telegram, config.email, config.notices, config.reminders
    if telegram.mode == "webhook":
        if not telegram.webhook_url:
            yield ("telegram.webhook_url",), 'telegram.webhook_url is "": telegram.mode = "webhook" needs it'
        if not telegram.webhook_secret:
            yield ("telegram.webhook_secret",), 'telegram.webhook_secret is empty: telegram.mode = "webhook" needs it'
        if not config.web.port:
            yield ("web.port",), 'web.port is 0: telegram.mode = "webhook" needs a port to be listened at'
    if bool(email.username) != bool(email.password):
        yield ("email.username", "email.password"), "email.username and email.password: allowed is both or neither"
    if notices.from_hour >= notices.to_hour:
        yield (
            ("notices.from_hour", "notices.to_hour"),
            f"notices.from_hour is {notices.from_hour}: allowed is less than notices.to_hour ({notices.to_hour})",
        )
    if reminders.quiet_from_hour == reminders.quiet_to_hour:
        yield (
            ("reminders.quiet_from_hour", "reminders.quiet_to_hour"),
            f"reminders.quiet_from_hour is {reminders.quiet_from_hour}: allowed is any but quiet_to_hour",
        )
    elif reminders.evening and _quiet(reminders.evening_at_hour, reminders):
        awake = f"from {reminders.quiet_to_hour} until before {reminders.quiet_from_hour}"
        yield (
            ("reminders.evening_at_hour", "reminders.quiet_from_hour", "reminders.quiet_to_hour", "reminders.evening"),
            f"reminders.evening_at_hour is {reminders.evening_at_hour}: allowed is outside the quiet hours, {awake}",
        )
    if config.staff.group and not telegram.token:
        yield ("staff.group", "telegram.token"), "staff.group: telegram.token is empty, and a group needs the bot"
    yield from _loop(config.loop)
    yield from _sources(config.catalogue.sources)


def _loop(loop: Loop) -> Iterator[Finding]:
    """Each comes after the one before it."""
    for earlier, later in pairwise(("remind_days", "staff_days", "person_days", "close_days")):
        first, second = getattr(loop, earlier), getattr(loop, later)
        if first >= second:
            yield (
                (f"loop.{earlier}", f"loop.{later}"),
                f"loop.{earlier} is {first}: allowed is less than loop.{later} ({second})",
            )


def _sources(sources: tuple[Source, ...]) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for number, source in enumerate(sources, start=1):
        where = f"catalogue.sources[{number}]"
        if bool(source.url) == bool(source.file):
            yield (f"{where}.url", f"{where}.file"), f"{where}.url and {where}.file: allowed is one of them"
        if (earlier := first.setdefault(source.name, where)) != where:
            yield (
                (f"{where}.name", f"{earlier}.name"),
                f'{where}.name is "{source.name}": allowed is another than that of {earlier}',
            )


def missing(config: Config) -> Iterator[Finding]:
    """Name what `mukaan run` needs and is not there."""
    if not config.service.secret:
        yield ("service.secret",), "service.secret is empty: needed to run; `mukaan secret` prints one"
    if not config.telegram.token and not config.web.port:
        yield ("telegram.token", "web.port"), "telegram.token is empty and web.port is 0: one of them is needed to run"
    if config.web.port and not config.service.public_url:
        yield ("service.public_url", "web.port"), 'service.public_url is "": needed while web.port is not 0'
    if config.email.enabled:
        needed = {
            "email.host": config.email.host,
            "email.sender": config.email.sender,
            "staff.email": config.staff.email,
        }
        for name, value in needed.items():
            if not value:
                yield (name, "email.enabled"), f'{name} is "": needed while email.enabled is true'
    yield from _missing_replies(config)
    if not config.help.phone and not config.help.email:
        yield ("help.phone", "help.email"), 'help.phone and help.email are "": people need one of them'


def _missing_replies(config: Config) -> Iterator[Finding]:
    replies = config.replies
    given = {"host": bool(replies.host), "username": bool(replies.username), "password": bool(replies.password)}
    for name, there in given.items():
        if replies.address and not there:
            yield (f"replies.{name}", "replies.address"), f"replies.{name} is empty: needed with a replies.address"


def _quiet(hour: int, reminders: Reminders) -> bool:
    begins, ends = reminders.quiet_from_hour, reminders.quiet_to_hour
    return (hour - begins) % 24 < (ends - begins) % 24  # midnight may lie between
