"""A hobby fair: its card, the map, the calendar, "I'm coming", and the reminder before it."""

from dataclasses import replace

from catalogue.fair import Fair, next_fairs
from dialogs.addresses import ComeToFair, FairCard, FairFile, FairMap, FairTables, Outdated
from dialogs.commands import SayFair
from dialogs.kit import footer, line, link, named
from dialogs.pages.calendar import stamp
from dialogs.pages.card import pinned
from dialogs.pages.details import place_at, sentences, text_line, venue_text
from dialogs.pages.help import outdated
from dialogs.texts import calendar, card, join, mine
from dialogs.texts import fairs as texts
from dialogs.texts.values import Agenda, Away, Event, Line, Link, Moment, Page, Span, Text
from dialogs.world import Act, World
from rules.person import Person
from rules.reminders import plan

SOON = 30 * 24 * 60 * 60 * 1000
"""How long before it a fair stands on the first page."""
FILE_NAME = "mukaan-fair.ics"


def title_of(fair: Fair, language: str = "") -> Text:
    """Its name as on the door; beside it the same in this language, where that is known."""
    meaning = fair.names.get(language, fair.name)
    if meaning == fair.name:
        return texts.TITLE(name=fair.name)
    return texts.TITLE_TRANSLATED(name=fair.name, meaning=meaning)


def fair_lines(fair: Fair, _world: World, language: str = "") -> tuple[Line, ...]:
    """What, when and where; the same whenever it is read. `language` is the reader's, "" for no translated name."""
    return (
        line("fair", title_of(fair, language)),
        *((line("warning", card.EXAMPLE()),) if fair.example else ()),
        *text_line("info", fair.description),
        line("calendar", mine.AT_TIME(when=Span(fair.starts_at, fair.ends_at))),
        line("place", place_at(fair.venue)),
        *text_line("bus", fair.venue.transport),
        *((line("wheelchair", card.ACCESSIBLE()),) if fair.venue.accessible else ()),
        *(line("wheelchair", said) for said in sentences(fair.venue.accessibility)),
    )


def fair_links(fair: Fair, _person: Person, world: World) -> tuple[tuple[Link, ...], ...]:
    """Rows of buttons: coming or not, map, calendar; none when it is over."""
    return _links(fair, world, coming=fair.number in world.rows.fairs)


def _links(fair: Fair, world: World, *, coming: bool) -> tuple[tuple[Link, ...], ...]:
    if over(fair, world.now):
        return ()
    say = ("no", texts.NOT_COMING()) if coming else ("yes", mine.COMING())
    ways = (
        *((link("map", card.MAP(), FairMap(fair.number)),) if fair.venue.point else ()),
        link("calendar", calendar.ADD(), FairFile(fair.number)),
    )
    answer = (link(*say, ComeToFair(fair.number, not coming)),)
    return (ways, answer) if coming else (answer, ways)  # who comes wants the way first


def fair_card(at: FairCard, person: Person, world: World) -> Page:
    """Everything about a fair; that it is over, when it is."""
    fair = world.catalogue.fairs.get(at.fair)
    if fair is None:
        return gone_fair(person, world)
    lines = [*fair_lines(fair, world, person.language), *_now(fair, world), *_said(fair, person, world)]
    here = fair.starts_at <= world.now < fair.ends_at
    label = texts.HERE() if here else texts.SEE_TABLES()
    tables = ((link("people", label, FairTables(fair.number)),),) if fair.stalls else ()
    links = fair_links(fair, person, world)
    return Page(tuple(lines), (*(tables + links if here else links + tables), footer()))


def over(fair: Fair, now: int) -> bool:
    """Whether it has ended."""
    return now >= fair.ends_at


def _now(fair: Fair, world: World) -> list[Line]:
    if over(fair, world.now):
        return [line("clock", texts.OVER())]
    on = world.now >= fair.starts_at
    return [line("clock", texts.NOW(time=Moment(fair.ends_at, "time")))] if on else []


def _said(fair: Fair, person: Person, world: World) -> list[Line]:
    """What they said, and what follows: nothing is promised to whom we cannot write, or who said stop."""
    if fair.number not in world.rows.fairs or over(fair, world.now):
        return []
    due = plan(fair.starts_at, world.now, world.settings.reminders)
    if not due or person.quiet or not person.reachable:
        return [line("yes", texts.SAID())]
    reminded = join.REMIND(when=Away(due[0].at, world.now, "weekday"), time=Moment(due[0].at, "time"))
    return [line("yes", texts.SAID()), line("bell", reminded)]


def gone_fair(person: Person, world: World) -> Page:
    """A button or a code of a fair that is not in the catalogue."""
    page = outdated(Outdated("gone"), person, world)
    return replace(page, lines=(line("question", texts.GONE()),))


def fair_map(at: FairMap, person: Person, world: World) -> Page:
    """The place, pinned."""
    fair = world.catalogue.fairs.get(at.fair)
    return pinned(fair.venue, fair.name, FairCard(at.fair)) if fair else gone_fair(person, world)


def fair_file(at: FairFile, person: Person, world: World) -> Page:
    """The fair as a file for the phone's calendar."""
    fair = world.catalogue.fairs.get(at.fair)
    if fair is None:
        return gone_fair(person, world)
    event = event_of(fair)
    agenda = Agenda(FILE_NAME, event.title, (event,), stamp(world.now))
    return Page((line("calendar", texts.FILE()),), (footer(FairCard(at.fair)),), agenda=agenda)


def event_of(fair: Fair) -> Event:
    """It in a calendar."""
    return Event(
        f"fair-{fair.number}", texts.TITLE(name=fair.name), fair.starts_at, fair.ends_at, venue_text(fair.venue)
    )


def come_to_fair(at: ComeToFair, person: Person, _world: World) -> Act:
    """Coming, or not after all."""
    return Act(person, lambda _outcomes: FairCard(at.fair), (SayFair(at.fair, at.coming),))


def fair_on_start(world: World) -> tuple[tuple[Link, ...], ...]:
    """A row for the fair that is on or comes soon."""
    return tuple((_way_to(fair),) for fair in next_fairs(world.catalogue.fairs.values(), world.now, SOON)[:1])


def my_fairs(world: World) -> list[Link]:
    """The way to each that the person comes to, until it is over."""
    mine_too = (world.catalogue.fairs[n] for n in sorted(world.rows.fairs) if n in world.catalogue.fairs)
    return [_way_to(fair) for fair in mine_too if not over(fair, world.now)]


def _way_to(fair: Fair) -> Link:
    return named("fair", fair.name, FairCard(fair.number))


def fair_reminder(fair: Fair, world: World, *, today: bool) -> Page:
    """The news before a fair to somebody who comes: what, when, where, and the way back out."""
    said = mine.SOON if today else mine.EVENING
    lines = (
        line("bell", said(name=fair.name)),
        line("calendar", mine.AT_TIME(when=Span(fair.starts_at, fair.ends_at))),
        line("place", place_at(fair.venue)),
    )
    return Page(lines, (*_links(fair, world, coming=True), footer(FairCard(fair.number))))
