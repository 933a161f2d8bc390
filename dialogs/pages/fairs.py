"""A hobby fair: its card, the map, the calendar, "I'm coming", the reminder before it, and the news of it."""

from dataclasses import replace

from catalogue.fair import Fair, next_fairs
from catalogue.places import distance_km
from dialogs.addresses import ComeToFair, FairCard, FairFile, FairMap, Fairs, FairTables, Outdated, What
from dialogs.commands import SayFair
from dialogs.kit import facts, footer, line, link, named
from dialogs.pages.calendar import stamp
from dialogs.pages.card import pinned
from dialogs.pages.details import place_at, sentences, text_line, venue_text
from dialogs.pages.help import outdated
from dialogs.texts import calendar, card, find, join, layout, mine, start, watching
from dialogs.texts import fairs as texts
from dialogs.texts.values import Agenda, Away, Event, Line, Link, Moment, Page, Span, Text
from dialogs.world import Act, World
from rules.fairs import FairNews
from rules.person import Person
from rules.reminders import plan

SOON = 30 * 24 * 60 * 60 * 1000
"""How long before it a fair stands on the first page."""
YEAR = 365 * 24 * 60 * 60 * 1000
NEAR_KM = 60
"""A fair that is farther away comes after those that are near, unless it is in the person's own municipality."""
PER_PAGE = 7
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
        *((line("no", texts.CANCELLED()),) if fair.cancelled else ()),
        *((line("warning", card.EXAMPLE()),) if fair.example else ()),
        *text_line("info", fair.description),
        _when(fair),
        line("place", place_at(fair.venue)),
        *text_line("bus", fair.venue.transport),
        *((line("wheelchair", card.ACCESSIBLE()),) if fair.venue.accessible else ()),
        *(line("wheelchair", said) for said in sentences(fair.venue.accessibility)),
    )


def fair_links(fair: Fair, _person: Person, world: World) -> tuple[tuple[Link, ...], ...]:
    """Rows of buttons: coming or not, map, calendar; none when it is over or does not take place."""
    return _links(fair, world, coming=fair.number in world.rows.fairs)


def _links(fair: Fair, world: World, *, coming: bool) -> tuple[tuple[Link, ...], ...]:
    if not open_still(fair, world.now):
        return ()
    say = ("no", texts.NOT_COMING()) if coming else ("yes", mine.COMING())
    ways = (
        *((link("map", card.MAP(), FairMap(fair.number)),) if fair.venue.point else ()),
        link("calendar", calendar.ADD(), FairFile(fair.number)),
    )
    answer = (link(*say, ComeToFair(fair.number, not coming)),)
    return (ways, answer) if coming else (answer, ways)  # who comes wants the way first


def fair_card(at: FairCard, person: Person, world: World) -> Page:
    """Everything about a fair; that it is over, or does not take place, when it is so."""
    fair = world.catalogue.fairs.get(at.fair)
    if fair is None:
        return gone_fair(person, world)
    lines = [*fair_lines(fair, world, person.language)]
    if fair.cancelled:
        return Page(tuple(lines), ((link("search", layout.FIND_MORE(), What()),), footer()))
    lines += [*ended(fair, world), *_now(fair, world), *_said(fair, person, world)]
    here = fair.starts_at <= world.now < fair.ends_at
    label = texts.HERE() if here else texts.SEE_TABLES()
    tables = ((link("people", label, FairTables(fair.number)),),) if fair.stalls else ()
    links = fair_links(fair, person, world) + _ways_to_be_told(fair, person, world)
    return Page(tuple(lines), (*(tables + links if here else links + tables), footer()))


def over(fair: Fair, now: int) -> bool:
    """Whether it has ended."""
    return now >= fair.ends_at


def open_still(fair: Fair, now: int) -> bool:
    """Whether one can say that one comes."""
    return not (fair.cancelled or over(fair, now))


def ended(fair: Fair, world: World) -> list[Line]:
    """That it does not take place, or is over."""
    if fair.cancelled:
        return [line("no", texts.CANCELLED())]
    return [line("clock", texts.OVER())] if over(fair, world.now) else []


def _now(fair: Fair, world: World) -> list[Line]:
    on = fair.starts_at <= world.now < fair.ends_at
    return [line("clock", texts.NOW(time=Moment(fair.ends_at, "time")))] if on else []


def _said(fair: Fair, person: Person, world: World) -> list[Line]:
    """What they said, and what follows: a reminder, or why none can come and what to do."""
    if fair.number not in world.rows.fairs or not open_still(fair, world.now):
        return []
    said, due = line("yes", texts.SAID()), plan(fair.starts_at, world.now, world.settings.reminders)
    if not person.reachable:
        also = [watching.IN_TELEGRAM()] if world.settings.chat_link else []
        return [said, line("back_here", watching.NOT_HERE(), *also)]
    if person.quiet:
        return [said, line("stop", start.QUIET())]
    if not due:
        return [said]
    reminded = join.REMIND(when=Away(due[0].at, world.now, "weekday"), time=Moment(due[0].at, "time"))
    return [said, line("bell", reminded)]


def _ways_to_be_told(fair: Fair, person: Person, world: World) -> tuple[tuple[Link, ...], ...]:
    """To who comes and cannot be written to first, the way to a chat where they can: there it opens at this fair."""
    comes = fair.number in world.rows.fairs and open_still(fair, world.now)
    if person.reachable or not comes or not world.settings.chat_link:
        return ()
    return ((Link("chat", join.OPEN_TELEGRAM(), url=f"{world.settings.chat_link}?start=f{fair.number}"),),)


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
    if fair.cancelled:
        return fair_card(FairCard(at.fair), person, world)
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


def fair_on_start(person: Person, world: World) -> tuple[tuple[Link, ...], ...]:
    """A row for the fair that is on or comes soon, the nearest first; beside it the way to the others."""
    soon = _near_first(person, world, SOON)
    if not soon:
        return ()
    others = len(_near_first(person, world, YEAR)) > 1
    return ((_way_to(soon[0]), *((link("fair", find.MORE(), Fairs()),) if others else ())),)


def _near_first(person: Person, world: World, within_ms: int) -> list[Fair]:
    """Those that are near the person or in their municipality, then the others; of each the first to end first."""
    origin, municipality = world.origin(person), world.municipality(person)

    def far(fair: Fair) -> bool:
        point = fair.venue.point
        near = bool(origin and point and distance_km(origin, point) <= NEAR_KM)
        return not near and fair.venue.municipality != municipality

    return sorted(next_fairs(world.catalogue.fairs.values(), world.now, within_ms), key=far)


def fairs_to_come(at: Fairs, person: Person, world: World) -> Page:
    """When and where each is, and the way to it."""
    every = _near_first(person, world, YEAR)
    if not every:
        return gone_fair(person, world)
    passed = next((place for place, fair in enumerate(every, 1) if fair.number == at.after), 0)
    shown, more = every[passed : passed + PER_PAGE], every[passed + PER_PAGE :]
    lines = (
        facts(
            "fair",
            title_of(fair, person.language),
            mine.AT_TIME(when=Span(fair.starts_at, fair.ends_at)),
            place_at(fair.venue),
        )
        for fair in shown
    )
    on = ((link("more", find.MORE(), Fairs(shown[-1].number)),),) if more else ()
    return Page(tuple(lines), (*((_way_to(fair),) for fair in shown), *on, footer(Fairs() if passed else None)))


def my_fairs(world: World) -> list[Link]:
    """The way to each that the person comes to, until it is over: also to one that does not take place."""
    mine_too = (world.catalogue.fairs[n] for n in sorted(world.rows.fairs) if n in world.catalogue.fairs)
    return [_way_to(fair) for fair in mine_too if not over(fair, world.now)]


def _way_to(fair: Fair) -> Link:
    return named("fair", fair.name, FairCard(fair.number))


def fair_reminder(fair: Fair, world: World, *, today: bool) -> Page:
    """The news before a fair to somebody who comes: what, when, where, and the way back out."""
    said = mine.SOON if today else mine.EVENING
    lines = (
        line("bell", said(name=fair.name)),
        _when(fair),
        line("place", place_at(fair.venue)),
    )
    return Page(lines, (*_links(fair, world, coming=True), footer(FairCard(fair.number))))


def fair_changed(fair: Fair, news: FairNews, world: World) -> Page:
    """News to somebody who comes: it does not take place, or does after all; another time, another place."""
    if fair.cancelled:
        lines = [line("fair", title_of(fair)), line("no", texts.CANCELLED()), _when(fair)]
        return Page(tuple(lines), ((link("search", layout.FIND_MORE(), What()),), footer(FairCard(fair.number))))
    said = (
        *([line("ok", texts.ON_AGAIN())] if news.cancelled is False else []),
        *([line("warning", texts.NEW_TIME())] if news.time else []),
        *([line("warning", texts.NEW_PLACE())] if news.place else []),
    )
    lines = [line("fair", title_of(fair)), *said, _when(fair), line("place", place_at(fair.venue))]
    return Page(tuple(lines), (*_links(fair, world, coming=True), footer(FairCard(fair.number))))


def _when(fair: Fair) -> Line:
    return line("calendar", mine.AT_TIME(when=Span(fair.starts_at, fair.ends_at)))
