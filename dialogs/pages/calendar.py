"""The times of hobbies in a calendar: one as a file, all of somebody's from an address of their own."""

from collections.abc import Iterable

from catalogue.calendar import occurrences
from catalogue.hobby import Hobby
from dialogs.addresses import (
    CalendarFile,
    Card,
    MakeCalendar,
    Mine,
    MyCalendar,
    Outdated,
    Search,
    StopCalendar,
)
from dialogs.commands import MakeCalendar as Make
from dialogs.commands import StopCalendar as Drop
from dialogs.kit import footer, line, link
from dialogs.pages.details import place_text, time_of
from dialogs.pages.help import outdated
from dialogs.pages.results import kind_name
from dialogs.texts import calendar as texts
from dialogs.texts import layout, mine
from dialogs.texts.values import Agenda, Event, Line, Link, Page
from dialogs.world import Act, World
from rules.interest import HELD, Interest
from rules.person import Person

HOUR = 60 * 60 * 1000
DAY = 24 * HOUR
BACK = 30 * DAY
"""How far back a person's calendar goes."""
FILE_NAME = "mukaan.ics"


def calendar_file(at: CalendarFile, person: Person, world: World) -> Page:
    """When one hobby meets, as a file for the phone's calendar."""
    hobby = world.hobby(at.hobby)
    if hobby is None or hobby.status == "ended":
        return outdated(Outdated("gone"), person, world)
    rows = (footer(Card(at.hobby, at.search)),)
    events = tuple(_events(hobby, world.now, world))
    if not events:
        return Page((line("calendar", time_of(hobby, world.now)),), rows)
    more = [texts.NO_FOLLOWING()] if world.settings.web_link else []
    said = line("calendar", texts.FILE(name=hobby.name), *more)
    agenda = Agenda(FILE_NAME, events[0].title, events, stamp(world.now))
    return Page((said,), rows, agenda=agenda)


def all_mine(interests: Iterable[Interest], world: World, more: Iterable[Event] = ()) -> Agenda:
    """Each hobby that somebody waits for, comes to or goes to, once; none of which nothing may be said yet; and
    `more`.
    """
    events: dict[int, list[Event]] = {}
    for one in interests:
        hobby = world.hobby(one.hobby)
        if hobby and one.attends and one.state not in HELD and one.hobby not in events:
            events[one.hobby] = _events(hobby, max(one.created_at, world.now - BACK), world)
    every = (*(event for each in events.values() for event in each), *more)
    return Agenda(FILE_NAME, layout.MY_HOBBIES(), every, stamp(world.now))


def _events(hobby: Hobby, since: int, world: World) -> list[Event]:
    title = mine.TITLE(kind=kind_name(world.catalogue.kinds[hobby.kind].label_en), name=hobby.name)
    return [
        Event(one.uid, title, one.starts_at, one.ends_at, place_text(hobby), hobby.url, one.rule, one.excepts)
        for one in occurrences(hobby, f"hobby-{hobby.number}", since)
    ]


def stamp(now: int) -> int:
    """The hour: within it the same calendar is the same file."""
    return now - now % HOUR


def my_calendar(at: MyCalendar, _person: Person, world: World) -> Page:
    """The address to copy; or what there could be."""
    url = world.rows.calendar
    if not world.settings.web_link:
        return Page((line("calendar", texts.NO_WEB()),), (footer(Mine()),))
    if at.stopped or not url:
        lines: tuple[Line, ...] = (line("calendar", texts.OFFER()),)
        stopped = (line("ok", texts.STOPPED()),) if at.stopped else ()
        return Page((*stopped, *lines), ((link("calendar", texts.MAKE(), MakeCalendar()),), footer(Mine())))
    lines = (
        line("calendar", texts.HOW()),
        line("web", texts.ADDRESS(link=url)),
        line("lock", texts.SECRET()),
    )
    ways = (Link("web", texts.OPEN(), url=url), link("no", texts.STOP(), StopCalendar()))
    return Page(lines, (ways, footer(Mine())))


def make_calendar(_at: MakeCalendar, person: Person, _world: World) -> Act:
    """Make the address."""
    return Act(person, lambda _outcomes: MyCalendar(), (Make(),))


def stop_calendar(_at: StopCalendar, person: Person, _world: World) -> Act:
    """It leads nowhere from now on."""
    return Act(person, lambda _outcomes: MyCalendar(stopped=True), (Drop(),))


def way_to_file(hobby: Hobby, search: Search, world: World) -> tuple[Link, ...]:
    """The button on a card, where there are times to come."""
    if not occurrences(hobby, "", world.now):
        return ()
    return (link("calendar", texts.ADD(), CalendarFile(hobby.number, search)),)
