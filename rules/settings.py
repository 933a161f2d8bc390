"""What an operator sets and people are told or promised: hours, limits, whom to ask."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rules.hours import WorkHours
from rules.interest import Limits


@dataclass(frozen=True, slots=True)
class Help:
    """Who can be asked. What is empty is not shown. The hours are by language, or under "" the same for all."""

    phone: str = ""
    email: str = ""
    hours: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NoticeHours:
    """When associations are written to, whole hours in Helsinki."""

    from_hour: int = 7
    to_hour: int = 21
    digest_hour: int = 9  # of the daily mail


@dataclass(frozen=True, slots=True)
class ReminderRules:
    """When people are reminded."""

    evening: bool = True
    evening_at_hour: int = 18
    soon: bool = True
    soon_hours_before: int = 2
    quiet_from_hour: int = 21
    quiet_to_hour: int = 8
    remaining_minutes: int = 30  # what must be left before the meeting when a reminder waited for the morning


@dataclass(frozen=True, slots=True)
class LoopRules:
    """After how many days what is done about an interest of which nobody says anything."""

    remind_days: int = 3  # the association is reminded; a young person, of the guardian's link
    staff_days: int = 7  # staff ring the association
    person_days: int = 10  # the person is told honestly
    close_days: int = 60  # it is closed
    close_no_days: int = 14  # after a no


@dataclass(frozen=True, slots=True)
class Settings:
    """All of it."""

    service: str = "Mukaan"
    language: str = "en"  # where nobody has chosen one
    staff_language: str = "fi"
    help: Help = field(default_factory=Help)
    notices: NoticeHours = field(default_factory=NoticeHours)
    reminders: ReminderRules = field(default_factory=ReminderRules)
    limits: Limits = field(default_factory=Limits)
    loop: LoopRules = field(default_factory=LoopRules)
    chat_link: str = ""  # "https://t.me/<bot>", to which "?start=…" is added; empty when there is no such chat
    web_link: str = ""  # the web chat's address
    email: bool = False  # whether mail can be sent
    periods: tuple[str, ...] = ()  # the days on which project periods begin, ISO
    talks: bool = True  # whether staff are there to be talked to
    work: WorkHours = field(default_factory=WorkHours)
    replies: bool = False  # whether associations and people can write to each other
