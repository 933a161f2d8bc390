"""News about a hobby that somebody has registered for: another time, another place, no room, or room again."""

from dataclasses import replace

from catalogue.hobby import Hobby
from catalogue.schedule import next_meetings
from dialogs.addresses import Card, Mine, MyHobby, Search
from dialogs.kit import footer, line, link
from dialogs.pages.details import place_of, time_of
from dialogs.pages.news import similar
from dialogs.texts import changes, layout, mine
from dialogs.texts.values import Line, Moment, Page
from dialogs.world import World
from rules.interest import Answer, Interest, State
from rules.known import News

MOST = 3
"""Meetings that are named one by one."""


def changed(hobby: Hobby, interest: Interest, news: News, world: World) -> Page | None:
    """All of it in one message; None when it is nothing to this person."""
    waits = not _is_in(interest)
    lines = [*_time(hobby, news, world.now), *_place(hobby, news), *_room(hobby, news, waits=waits)]
    if not lines:
        return None
    other = waits and news.full
    way = similar(hobby, world) if other else link("eye", mine.SEE_CARD(), Card(hobby.number, Search()))
    return Page(tuple(lines), ((link("star", layout.MY_HOBBIES(), Mine()), way), footer(MyHobby(interest.id))))


def also(page: Page, hobby: Hobby, news: News) -> Page:
    """News of a hobby that goes on, and where it is now if that is elsewhere."""
    return replace(page, lines=(*page.lines, *_place(hobby, news)))


def _time(hobby: Hobby, news: News, now: int) -> list[Line]:
    """What is cancelled, moved or new, and when it meets next."""
    name, following = hobby.name, line("calendar", time_of(hobby, now))
    match news.removed, news.added:
        case (), ():
            return []
        case (before,), (when,):
            return [line("warning", changes.MOVED(name=name, when=Moment(when), before=Moment(before)))]
        case gone, ():
            return [*(line("no", changes.CANCELLED(name=name, when=Moment(one))) for one in gone[:MOST]), following]
        case (), more if len(more) <= MOST:
            return [line("ok", changes.ON(name=name, when=Moment(one))) for one in more]
    times = [line("calendar", mine.AT_TIME(when=Moment(one))) for one in news.added[:MOST]]
    is_next = [one.starts_at for one in next_meetings(hobby, now, 1)] == list(news.added[:1])
    return [line("warning", changes.NEW_TIME(name=name)), *([following] if is_next else times)]


def _place(hobby: Hobby, news: News) -> list[Line]:
    if not news.place:
        return []
    return [line("warning", changes.NEW_PLACE(name=hobby.name)), line("place", place_of(hobby))]


def _room(hobby: Hobby, news: News, *, waits: bool) -> list[Line]:
    """To somebody who is in already, that there is room again is no news."""
    if news.full:
        then = changes.FULL_WAITING() if waits else changes.FULL_IN()
        return [line("people", changes.FULL(name=hobby.name)), line("info", then)]
    return [line("room", changes.ROOM(name=hobby.name))] if news.full is False and waits else []


def _is_in(interest: Interest) -> bool:
    """Whether the association has welcomed them, or they go there."""
    if interest.state is State.ANSWERED:
        return interest.answer is Answer.WELCOME
    return interest.state in {State.CAME, State.JOINED}
