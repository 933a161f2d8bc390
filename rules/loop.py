"""The clock of an interest: what is done when nobody says anything, to whom, when, and what holds when it is late."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from catalogue.holidays import is_public_holiday
from catalogue.schedule import HELSINKI, local_date, to_ms
from rules.interest import HELD, Answer, Interest, Remind, State
from rules.reminders import asleep
from rules.settings import LoopRules, NoticeHours, Settings

HOUR = 60 * 60 * 1000
SATURDAY = 5

STAFF_HOURS = NoticeHours(8, 24)
"""When staff get tasks from the clock, on working days."""

TIME_TO_ANSWER = 2 * HOUR
"""What an association has to itself before staff are asked to ring it on the day of registering."""

LAST_TASK = time(15)
"""Later on a working day staff cannot be counted on to ring somebody that day."""

WAITING = (State.REGISTERED, State.TOLD, State.UNDELIVERED)
"""An association is to answer: the person waits for it."""


class Step(StrEnum):
    """What the clock does about an interest. The value is kept: each is done once."""

    CLOSE = "close"
    CLOSE_NO = "close-no"
    STAFF = "staff"
    REMINDER = "reminder"
    WORD = "word"
    GUARDIAN_REMINDER = "guardian-reminder"
    GUARDIAN_WORD = "guardian-word"
    COUNSELLOR_WORD = "counsellor-word"


class To(StrEnum):
    """Whom a step goes to: that decides at which hours and on which days."""

    ASSOCIATION = "the association"
    STAFF = "staff"
    PERSON = "the person"


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table: after so many days (a key of `LoopRules`) in one of these states.

    The days count from when the association began to be waited for, or with `unchanged` from the last change.
    `refused`: for those that were answered with a no, else for all others.
    """

    step: Step
    states: tuple[State, ...]
    days: str
    to: To
    does: str
    late: str
    unchanged: bool = False
    refused: bool = False

    def after_days(self, rules: LoopRules) -> int:
        """After how many days it is due."""
        days: int = getattr(rules, self.days)
        return days


RULES: tuple[Rule, ...] = (
    Rule(
        Step.CLOSE,
        (*WAITING, State.WITH_GUARDIAN, State.WITH_STAFF, State.ANSWERED, State.CAME),
        "close_days",
        To.PERSON,
        "The interest is closed. Who waits, or has reminders every time, is told and how to go on. The association is "
        "not written to; open tasks end.",
        "Done whenever it is found.",
        unchanged=True,
    ),
    Rule(
        Step.CLOSE_NO,
        (State.ANSWERED,),
        "close_no_days",
        To.PERSON,
        "After a no (full, not ours) the interest is closed without a word.",
        "Done whenever it is found.",
        unchanged=True,
        refused=True,
    ),
    Rule(
        Step.STAFF,
        WAITING,
        "staff_days",
        To.STAFF,
        "Staff get a task with the association's phone number, unless they have one to ring it about this interest "
        "already. When the first meeting is sooner: on the working day before it.",
        "Done on the next working day. Because of a meeting only until that begins; then after the days as usual.",
    ),
    Rule(
        Step.REMINDER,
        (State.TOLD,),
        "remind_days",
        To.ASSOCIATION,
        "The association is reminded, unless it was told by telephone.",
        "Done on the next working day, but not once the days have passed after which staff ring.",
    ),
    Rule(
        Step.WORD,
        WAITING,
        "person_days",
        To.PERSON,
        "The person is told honestly, with the two nearest alternatives and whom to ring.",
        "Done as soon as it is no quiet hour, unless the interest is closed by then.",
    ),
    Rule(
        Step.GUARDIAN_REMINDER,
        (State.WITH_GUARDIAN,),
        "remind_days",
        To.PERSON,
        "The young person is reminded to ask the parent or guardian again, or to choose the counsellor.",
        "Done as soon as it is no quiet hour, unless the honest word is due.",
        unchanged=True,
    ),
    Rule(
        Step.GUARDIAN_WORD,
        (State.WITH_GUARDIAN,),
        "person_days",
        To.PERSON,
        "The young person is told honestly, and offered the counsellor.",
        "Done as soon as it is no quiet hour, unless the interest is closed by then.",
        unchanged=True,
    ),
    Rule(
        Step.COUNSELLOR_WORD,
        (State.WITH_STAFF,),
        "person_days",
        To.PERSON,
        "The young person is told honestly that there is no answer yet, and whom to ring. Staff have had the task "
        "since the beginning.",
        "Done as soon as it is no quiet hour, unless the interest is closed by then.",
        unchanged=True,
    ),
)
"""Everything that the clock does, in the order in which it looks: what is closed or rung about needs no more words."""

BY_STEP = {rule.step: rule for rule in RULES}


def days_later(at: int, days: int) -> int:
    """The same time of the wall clock in Helsinki so many days later, both in milliseconds UTC."""
    return _ms(_local(at) + timedelta(days=days))


def is_working_day(day: date) -> bool:
    """Monday to Friday, but for public holidays and the eves of Midsummer and Christmas."""
    return day.weekday() < SATURDAY and not is_public_holiday(day)


def may_go(to: To, now: int, settings: Settings) -> bool:
    """Whether this is a time to write to them: only a person is written to on every day."""
    if to is To.PERSON:
        return not asleep(now, settings.reminders)
    hours = STAFF_HOURS if to is To.STAFF else settings.notices
    local = _local(now)
    return is_working_day(local.date()) and hours.from_hour <= local.hour < hours.to_hour


def moved(to: To, at: int, settings: Settings) -> int:
    """The first time from then on at which they may be written to."""
    first = settings.reminders.quiet_to_hour
    if to is not To.PERSON:
        first = (STAFF_HOURS if to is To.STAFF else settings.notices).from_hour
    day = local_date(at)
    while not may_go(to, at, settings):
        at = max(at, to_ms(day, time(first)))
        if not may_go(to, at, settings):
            day += timedelta(days=1)
            at = to_ms(day, time(0))
    return at


def due_at(step: Step, interest: Interest, settings: Settings) -> int | None:
    """When a step about this interest is due, by the days alone; None while nobody is waited for."""
    rule = BY_STEP[step]
    since = interest.changed_at if rule.unchanged else interest.waiting_since
    return None if since is None else moved(rule.to, days_later(since, rule.after_days(settings.loop)), settings)


def told_by(interest: Interest, settings: Settings) -> int | None:
    """When the person is told at the latest that nobody has answered; None when they wait for no association."""
    return due_at(Step.WORD, interest, settings) if interest.state in WAITING else None


def soon_from(meeting_at: int) -> int:
    """From when on staff are to have the task because of a meeting: 8:00 on the working day before it."""
    day = local_date(meeting_at) - timedelta(days=1)
    while not is_working_day(day):
        day -= timedelta(days=1)
    return to_ms(day, time(STAFF_HOURS.from_hour))


def soon_at(since: int, meeting_at: int) -> int | None:
    """When staff get the task because the first meeting is near, for somebody who waits since then.

    At 8:00 on the last working day before the meeting. Who registers on that very day: two hours later, and by 15:00.
    Who registers after 15:00, or on the weekend or holiday that follows: at 8:00 on the day of the meeting, if that is
    a working day and the meeting is at least an hour later. Else None: nobody at work could ring before it.
    """
    morning = soon_from(meeting_at)
    if since <= morning:
        return morning
    day = local_date(morning)
    if since < (last := to_ms(day, LAST_TASK)):
        return min(since + TIME_TO_ANSWER, last)
    on_the_day = to_ms(local_date(meeting_at), time(STAFF_HOURS.from_hour))
    in_time = since <= on_the_day <= meeting_at - HOUR
    return on_the_day if in_time and is_working_day(local_date(meeting_at)) else None


def staff_at(since: int, first_meeting: int | None, now: int, settings: Settings) -> int:
    """When staff get the task for somebody who waits since then: by the days, or before the first meeting while that is
    to come.
    """
    usual = moved(To.STAFF, days_later(since, settings.loop.staff_days), settings)
    if first_meeting is None or not now < first_meeting < usual:
        return usual
    return soon_at(since, first_meeting) or usual


def senseless(step: Step, interest: Interest, now: int, settings: Settings, *, ended: bool = False) -> bool:
    """Whether a step that is due, perhaps late, is not worth doing any more; `ended`: the hobby has, as people know."""
    if ended and step in {Step.REMINDER, Step.STAFF, Step.WORD}:
        return True
    if step is Step.REMINDER:
        staff = interest.waiting_since and days_later(interest.waiting_since, settings.loop.staff_days)
        return bool(staff and staff <= now)
    if step is Step.GUARDIAN_REMINDER:
        return days_later(interest.changed_at, settings.loop.person_days) <= now
    return False


def is_told_of_closing(interest: Interest) -> bool:
    """Whether the person hears that it is closed: who still waits, and whose reminders end."""
    if interest.state in HELD or interest.state in WAITING:
        return True
    return interest.answer not in {Answer.FULL, Answer.NOT_OURS} and interest.remind is Remind.EVERY


def _local(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, UTC).astimezone(HELSINKI)


def _ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)
