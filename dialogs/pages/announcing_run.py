"""How a confirmed announcement goes: planned, on its way with its numbers, stopped by itself, the report at its end."""

from collections.abc import Mapping, Sequence

from dialogs.addresses import Announcements, AskStopAnnouncement, OneAnnouncement, SteerAnnouncement
from dialogs.kit import footer, line, link
from dialogs.pages.data import CHANNELS
from dialogs.texts import announcing as texts
from dialogs.texts import talk
from dialogs.texts.values import Language, Line, Link, Message, Moment, Page, Text
from dialogs.world import World
from rules.announcement import (
    BLOCKED_PERCENT,
    FAILED_PERCENT,
    Announcement,
    Counts,
    Held,
    Skip,
    State,
)
from rules.audience import Out

MINUTE = 60 * 1000
SOON = 60
"""From so many minutes on the time that is left is said in minutes."""
BAR = 10
MOST_REASONS = 6

STATES: Mapping[State, tuple[str, Message]] = {
    State.DRAFT: ("write", texts.DRAFT),
    State.SCHEDULED: ("clock", texts.PLANNED),
    State.FIRST: ("send", texts.RUNNING),
    State.RUNNING: ("send", texts.RUNNING),
    State.PAUSED: ("pause", texts.PAUSED),
    State.HELD: ("warning", texts.HALTED),
    State.DONE: ("ok", texts.ENDED),
    State.STOPPED: ("stop", texts.STOPPED),
    State.CANCELLED: ("trash", texts.DELETED),
}
FINISHED = frozenset({State.DONE, State.STOPPED})

REASONS: Mapping[str, Message] = {
    Out.NO_LANGUAGE: texts.R_NO_LANGUAGE,
    Out.QUIET: texts.R_STOPPED,
    Out.NO_NEWS: texts.R_NO_NEWS,
    Out.BLOCKED: texts.R_BLOCKED,
    Out.RETURNS_ONLY: texts.R_RETURNS,
    Out.CHILD: texts.R_CHILD,
    Out.LATELY: texts.R_LATELY,
    Out.BUSY: texts.R_BUSY,
    Out.NO_TEXT: texts.R_HELD,
    Skip.ERASED: texts.R_ERASED,
    Skip.NOWHERE: texts.R_NOWHERE,
    Skip.SAME: texts.R_SAME,
    Skip.STOPPED: texts.R_NOT_SENT,
    Skip.TOO_LATE: texts.R_LATE,
}
"""Why somebody does not get it."""


def under_way(one: Announcement, said: Sequence[Line], world: World) -> Page:
    """What is confirmed, in any state."""
    if one.state is State.SCHEDULED:
        return _planned(one, said, world)
    if one.state in FINISHED:
        return report(one, said, world)
    return progress(one, said, world)


def _planned(one: Announcement, said: Sequence[Line], world: World) -> Page:
    """When it goes, to how many as of now, and how long it can be undone."""
    left = -(-(one.starts_at - world.now) // MINUTE)
    until = texts.MINUTES_LEFT(count=max(left, 0)) if left <= SOON else texts.GOES(when=Moment(one.starts_at))
    lines = [*_heading(one), *said, line("people", texts.TO_PEOPLE(count=world.rows.announcing.reach.people))]
    rows = [(link("back_here", texts.UNDO(), SteerAnnouncement(one.number, "undo")),), _look(one)]
    return _page([*lines, line("clock", until)], rows, world)


def progress(one: Announcement, said: Sequence[Line], world: World) -> Page:
    """How far it is; brought up to date in its place while it goes."""
    counts, pace = world.rows.announcing.counts, world.rows.announcing.pace
    ended = counts.recipients - counts.waiting
    lines = [*_heading(one), *said, *_held(one, counts)]
    lines += [line("", talk.TEXT(text=_bar(ended, counts.recipients))), line("people", _counted(counts))]
    if one.state is State.FIRST:
        lines.append(line("info", texts.FIRST_TEN()))
    elif one.state is State.RUNNING and pace > 0:
        left = max(1, round(counts.waiting / pace / 60))
        lines.append(line("clock", texts.PACE(number=round(pace), count=left)))
    goes = one.state in {State.FIRST, State.RUNNING}
    steer = (
        link("pause", texts.PAUSE(), SteerAnnouncement(one.number, "pause"))
        if goes
        else link("play", texts.GO_ON(), SteerAnnouncement(one.number, "on"))
    )
    return _page(lines, [(steer,), (link("stop", texts.STOP(), AskStopAnnouncement(one.number)),), _look(one)], world)


def _held(one: Announcement, counts: Counts) -> list[Line]:
    """Why it stopped by itself, and the question whether it goes on."""
    match one.held:
        case Held.FIRST:
            lost = sum(counts.failed.values()) + counts.unknown + counts.skipped.get(Skip.BLOCKED, 0)
            return [line("warning", texts.HALT_FIRST(number=lost, total=lost + counts.sent))]
        case Held.FAILED:
            return [line("warning", texts.HALT_FAILED(number=FAILED_PERCENT))]
        case Held.BLOCKED:
            return [line("warning", texts.HALT_BLOCKED(number=BLOCKED_PERCENT))]
    return []


def report(one: Announcement, said: Sequence[Line], world: World) -> Page:
    """The sum, with its reasons, by language and channel."""
    counts = world.rows.announcing.counts
    lines = [*_heading(one), *said, line("people", _equation(counts))]
    if not counts.holds or (one.sum and one.sum != HOLDS):
        lines.append(line("warning", texts.UNEQUAL()))
    if counts.failed:
        lines.append(
            Line("no", texts.FAILED(number=sum(counts.failed.values())), also=_reasons(counts.failed), dots=True)
        )
    if counts.skipped:
        reasons = _reasons(counts.skipped)
        lines.append(Line("mute", texts.SKIPPED(number=sum(counts.skipped.values())), also=reasons, dots=True))
    if counts.unknown:
        lines.append(line("question", texts.UNKNOWN(number=counts.unknown)))
    for (language, channel), part in sorted(world.rows.announcing.parts.items()):
        if not channel:
            continue  # who was never reached anywhere: the reasons above say why
        sent = texts.SENT_OF(sent=part.sent, total=part.recipients)
        lines.append(
            Line(
                "language",
                talk.TEXT(text=Language(language)),
                also=(talk.TEXT(text=channel_name(channel)), sent),
                dots=True,
            )
        )
    return _page(lines, [_look(one)] if counts.waiting else [], world)


HOLDS = "holds"
"""What the announcement says of its sum when that came out."""


def channel_name(channel: str) -> Text | str:
    """What staff call a channel."""
    return CHANNELS[channel]() if channel in CHANNELS else channel


def reason(why: str, number: int) -> Text:
    """Why so many do not get it; what failed is said as the channel said it."""
    return texts.COUNTED(what=REASONS[why]() if why in REASONS else why, number=number)


def _reasons(counted: Mapping[str, int]) -> tuple[Text, ...]:
    """The most frequent first; a rare one more or less does not matter."""
    most = sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:MOST_REASONS]
    return tuple(reason(why, number) for why, number in most)


def _counted(counts: Counts) -> Text:
    return texts.COUNTS(**_numbers(counts))


def _equation(counts: Counts) -> Text:
    return texts.EQUATION(total=counts.recipients, **_numbers(counts))


def _numbers(counts: Counts) -> dict[str, int]:
    return {
        "sent": counts.sent,
        "failed": sum(counts.failed.values()),
        "skipped": sum(counts.skipped.values()),
        "unknown": counts.unknown,
    }


def _bar(ended: int, total: int) -> str:
    share = ended / total if total else 0
    full = int(share * BAR)
    return "▰" * full + "▱" * (BAR - full) + f" {int(share * 100)} %"


def _heading(one: Announcement) -> list[Line]:
    picture, said = STATES[one.state]
    state = said(when=Moment(one.starts_at)) if one.state is State.SCHEDULED else said()
    return [Line(picture, texts.TITLE(number=one.number), also=(state,), dots=True)]


def _look(one: Announcement) -> tuple[Link, ...]:
    return (link("eye", texts.LOOK(), OneAnnouncement(one.number)),)


def ask_stop(at: AskStopAnnouncement, _person: object, world: World) -> Page:
    """Asks once: it cannot be undone."""
    one = world.rows.announcing.one
    if one is None or one.state in FINISHED | {State.DRAFT, State.SCHEDULED, State.CANCELLED}:
        lines = [line("warning", texts.NOW_OTHERWISE())]
        return _page(lines, [(link("eye", texts.LOOK(), OneAnnouncement(at.number)),)], world)
    asked = line("question", texts.ASK_STOP(count=world.rows.announcing.counts.waiting))
    rows = [(link("stop", texts.YES_STOP(), SteerAnnouncement(at.number, "stop")),), _look(one)]
    return _page([asked], rows, world)


def _page(lines: Sequence[Line], rows: Sequence[tuple[Link, ...]], world: World) -> Page:
    return Page(tuple(lines), (*rows, footer(Announcements())), language=world.settings.staff_language)
