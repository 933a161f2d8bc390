"""One hobby: the card, the map, and the card to hold up to a driver or a coach."""

from urllib.parse import urlsplit

from catalogue.hobby import Hobby, Venue
from catalogue.schedule import next_meetings
from dialogs.addresses import (
    Address,
    AskAge,
    Card,
    CareHobby,
    ChangeHobby,
    Map,
    Mine,
    MyHobby,
    Outdated,
    Results,
    Search,
    ShowCard,
)
from dialogs.kit import footer, line, link, pairs
from dialogs.pages.ages import age_name, age_picture
from dialogs.pages.calendar import way_to_file
from dialogs.pages.details import details, place_text
from dialogs.pages.help import outdated
from dialogs.pages.news import similar
from dialogs.texts import card, find
from dialogs.texts.values import Line, Link, Moment, Page, Place
from dialogs.world import World
from rules.interest import Interest, Who
from rules.person import Person
from rules.roles import Action, may


def hobby_card(at: Card, person: Person, world: World) -> Page:
    """Everything that one would ask before going there."""
    hobby = world.hobby(at.hobby)
    if hobby is None or hobby.status == "ended":
        return outdated(Outdated("gone"), person, world)
    mine = [i for i in world.rows.interests if i.attends and i.hobby == hobby.number]
    lines = [*details(hobby, person, world), *_wanted(mine)]
    others = similar(hobby, world)
    main = _joining(hobby, mine, at.search) or (others,)
    suomeksi = link("letters", find.SUOMEKSI(), ShowCard(hobby.number, at.search))
    ways = [*_map(hobby, at.search), suomeksi, *_web_page(hobby, world), *way_to_file(hobby, at.search, world)]
    if hobby.association in world.rows.contacting.associations:
        ways.append(link("mail", card.TELL_CHANGE(), ChangeHobby(hobby.number)))
    if may(person.role, Action.EDIT_CATALOGUE):
        ways.append(link("edit", card.EDIT(), CareHobby(hobby.number)))
    if len(ways) == 1 and others not in main:
        ways.append(others)  # the main button stands out above a fuller row
    return Page(tuple(lines), (main, *pairs(ways), footer(Results(at.search))))


def _map(hobby: Hobby, search: Search) -> tuple[Link, ...]:
    return (link("map", card.MAP(), Map(hobby.number, search)),) if hobby.venue.point else ()


def _web_page(hobby: Hobby, world: World) -> tuple[Link, ...]:
    """The hobby's own page; the association's where it can be reached in no other way."""
    association = world.catalogue.associations[hobby.association]
    unreachable = not association.phone and not association.email
    url = hobby.url or (association.url if unreachable else "")
    return (Link("web", card.WEB_PAGE(), url=url),) if _leads_out(url) else ()


def _leads_out(url: str) -> bool:
    """Whether a browser can open it; one that is not sound would keep the whole card from leaving."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and "." in parts.netloc and url.isprintable() and " " not in url


def _wanted(mine: list[Interest]) -> list[Line]:
    """What the person has said about this hobby; two of one age are one line."""
    myself = any(i.who is Who.SELF and not i.age.minor for i in mine)
    others = dict.fromkeys(i.age for i in mine if i.who is not Who.SELF or i.age.minor)
    lines = [line("join", card.MINE())] if myself else []
    return lines + [line(age_picture(age), card.MINE_AGE(age=age_name(age))) for age in others]


def _joining(hobby: Hobby, mine: list[Interest], search: Search) -> tuple[Link, ...]:
    """The way to what was said, and to saying it for somebody else too."""
    status = link("star", card.MY_STATUS(), MyHobby(mine[0].id) if len(mine) == 1 else Mine())
    join = link("join", card.SOMEONE_ELSE() if mine else card.JOIN(), AskAge(hobby.number, search))
    may_join = hobby.status != "paused"
    return (*([status] if mine else []), *([join] if may_join else []))


def hobby_map(at: Map, person: Person, world: World) -> Page:
    """The place, pinned."""
    hobby = world.hobby(at.hobby)
    if hobby is None:
        return outdated(Outdated("gone"), person, world)
    return pinned(hobby.venue, hobby.name, Card(at.hobby, at.search))


def pinned(venue: Venue, otherwise: str, back: Address) -> Page:
    """A place on the map, under its own name or else another; or its address."""
    rows = (footer(back),)
    if venue.point is None:
        return Page((line("map", card.MAP_UNKNOWN(address=venue.address or venue.municipality)),), rows)
    name = venue.name or otherwise
    pin = Place(venue.point.lat, venue.point.lon, name, venue.address or venue.municipality)
    return Page((line("map", card.MAP_HERE(name=name)),), rows, place=pin)


def show_card(at: ShowCard, person: Person, world: World) -> Page:
    """Each question in two languages, each answer as a Finn reads it."""
    hobby = world.hobby(at.hobby)
    if hobby is None:
        return outdated(Outdated("gone"), person, world)
    lines = [Line("place", card.TO_WHERE(), finnish=True, value=place_text(hobby))]
    if meetings := next_meetings(hobby, world.now, 1):
        lines.append(Line("calendar", card.WHEN(), finnish=True, value=Moment(meetings[0].starts_at, "brief")))
    kind = world.catalogue.kinds[hobby.kind]
    lines.append(Line(str(kind.category), card.WHAT(), finnish=True, value=hobby.name))
    lines.append(Line("join", card.FIRST_TIME(), finnish=True))
    return Page(tuple(lines), (footer(Card(at.hobby, at.search)),))
