"""One hobby: the card, the map, and the card to hold up to a driver or a coach."""

from catalogue.hobby import Audience, FinnishNeeded, Hobby
from catalogue.places import distance_km
from catalogue.schedule import local_date, next_meetings, weekly
from dialogs.addresses import AskAge, Card, Map, Mine, MyHobby, Outdated, Results, Search, ShowCard
from dialogs.kit import facts, footer, line, link
from dialogs.pages.ages import age_name, age_picture, ages
from dialogs.pages.help import outdated
from dialogs.pages.results import kind_name
from dialogs.texts import card, find
from dialogs.texts.values import (
    Distance,
    Language,
    Line,
    Link,
    Listing,
    Localised,
    Message,
    Moment,
    Money,
    Page,
    Place,
    Span,
    Text,
)
from dialogs.world import World
from rules.interest import Interest
from rules.person import Age, Person

STALE_DAYS = 183
"""What nobody confirmed for a season is said to be old."""


def hobby_card(at: Card, person: Person, world: World) -> Page:
    """Everything that one would ask before going there."""
    hobby = world.hobby(at.hobby)
    if hobby is None or hobby.status == "ended":
        return outdated(Outdated("gone"), person, world)
    mine = [i for i in world.rows.interests if i.open and i.hobby == hobby.number]
    lines = [*_lines(hobby, person, world), *(_wanted(interest.age) for interest in mine)]
    if hobby.status == "paused":
        lines.append(line("clock", card.PAUSED()))
    rows = (
        _joining(hobby, mine, at.search),
        (
            link("map", card.MAP(), Map(hobby.number, at.search)),
            link("letters", find.SUOMEKSI(), ShowCard(hobby.number, at.search)),
        ),
        footer(Results(at.search)),
    )
    return Page(tuple(lines), tuple(row for row in rows if row))


def _wanted(age: Age) -> Line:
    """What the person has said about this hobby."""
    return line(age_picture(age), card.MINE_AGE(age=age_name(age))) if age.minor else line("join", card.MINE())


def _joining(hobby: Hobby, mine: list[Interest], search: Search) -> tuple[Link, ...]:
    """The way to what was said, and to saying it for whoever has not been named yet."""
    status = link("star", card.MY_STATUS(), MyHobby(mine[0].id) if len(mine) == 1 else Mine())
    join = link("join", card.SOMEONE_ELSE() if mine else card.JOIN(), AskAge(hobby.number, search))
    may_join = hobby.status != "paused" and len(mine) < len(Age)
    return (*([status] if mine else []), *([join] if may_join else []))


def _lines(hobby: Hobby, person: Person, world: World) -> list[Line]:
    kind = world.catalogue.kinds[hobby.kind]
    association = world.catalogue.associations[hobby.association]
    lines = [line(kind.category, card.TITLE(kind=kind_name(kind.label_en), name=hobby.name))]
    if hobby.example:
        lines.append(line("warning", card.EXAMPLE()))
    if hobby.description:
        lines.append(line("info", card.TEXT(text=Localised(hobby.description))))
    lines += [line("calendar", time_of(hobby, world.now)), _where(hobby, person, world), _for_whom(hobby)]
    lines += [_price(hobby), *_languages(hobby)]
    if hobby.bring:
        lines.append(line("bag", card.TEXT(text=Localised(hobby.bring))))
    if hobby.venue.meeting_point:
        lines.append(line("person", card.TEXT(text=Localised(hobby.venue.meeting_point))))
    lines.append(line("people", card.BY(association=association.name)))
    if association.phone and (not hobby.schedules or hobby.price.cents is None):  # "ask the association"
        lines.append(line("phone", card.NUMBER(phone=association.phone)))
    return [*lines, line("check", _checked(hobby, world.now))]


def time_of(hobby: Hobby, now: int) -> Text:
    """When it meets next."""
    if not hobby.schedules:
        return card.NO_TIME()
    meetings = next_meetings(hobby, now, 1)
    if not meetings:
        return card.OVER()
    when = Span(meetings[0].starts_at, meetings[0].ends_at)
    return card.NEXT_WEEKLY(when=when) if weekly(hobby) else card.NEXT(when=when)


def place_of(hobby: Hobby) -> Text:
    """The name on the door and the address."""
    venue = hobby.venue
    if not venue.name:
        return card.TEXT(text=venue.address or venue.municipality)
    if venue.address:
        return card.AT(venue=venue.name, address=venue.address)
    return card.AT_VENUE(venue=venue.name, municipality=venue.municipality)


def _where(hobby: Hobby, person: Person, world: World) -> Line:
    origin = world.origin(person)
    if origin is None:
        return line("place", place_of(hobby))
    km = distance_km(origin, world.catalogue.points[hobby.number])
    return facts("place", place_of(hobby), card.ABOUT_KM(distance=Distance(km)))


_AUDIENCES: dict[Audience, tuple[str, Message]] = {
    Audience.WOMEN: ("woman", card.WOMEN),
    Audience.MEN: ("man", card.MEN),
    Audience.FAMILIES: ("family", card.FAMILIES),
    Audience.ANYONE: ("people", card.ANYONE),
}


def _for_whom(hobby: Hobby) -> Line:
    picture, audience = _AUDIENCES[hobby.audience]
    if hobby.for_minors and hobby.audience is Audience.ANYONE:
        audience = card.CHILDREN_ONLY
    more = [*ages(hobby)]
    if hobby.children_welcome and not hobby.for_minors and hobby.audience is not Audience.FAMILIES:
        more.append(card.CHILDREN())
    if hobby.women_leader:
        more.append(card.WOMAN_LEADS())
    return line(picture, audience(), *more)


_PER: dict[str, Message] = {
    "time": card.PRICE_TIME,
    "month": card.PRICE_MONTH,
    "season": card.PRICE_SEASON,
    "year": card.PRICE_YEAR,
}


def _price(hobby: Hobby) -> Line:
    price = hobby.price
    if price.cents is None:
        text = card.NO_PRICE()
    else:
        text = _PER[price.per](price=Money(price.cents)) if price.cents else card.FREE()
    return line("money", text, card.TRIAL()) if price.free_trial and price.cents != 0 else line("money", text)


_FINNISH: dict[FinnishNeeded, Message] = {
    FinnishNeeded.NONE: card.FINNISH_NONE,
    FinnishNeeded.LITTLE: card.FINNISH_LITTLE,
    FinnishNeeded.SOME: card.FINNISH_SOME,
}


def _languages(hobby: Hobby) -> list[Line]:
    said = [_FINNISH[hobby.finnish]()] if hobby.finnish else []
    if hobby.leader_languages:
        said.append(card.LEADER(languages=Listing(tuple(Language(code) for code in hobby.leader_languages))))
    return [line("speech", *said)] if said else []


def _checked(hobby: Hobby, now: int) -> Text:
    if hobby.checked_on is None:
        return card.NEVER_CHECKED()
    days = (local_date(now) - hobby.checked_on).days
    if days > STALE_DAYS:
        return card.OLD()
    return card.CHECKED(count=days) if days > 0 else card.CHECKED_TODAY()


def hobby_map(at: Map, person: Person, world: World) -> Page:
    """The place, pinned."""
    hobby = world.hobby(at.hobby)
    if hobby is None:
        return outdated(Outdated("gone"), person, world)
    rows = (footer(Card(at.hobby, at.search)),)
    venue = hobby.venue
    if venue.point is None:
        return Page((line("map", card.MAP_UNKNOWN(address=venue.address or venue.municipality)),), rows)
    name = venue.name or hobby.name
    pin = Place(venue.point.lat, venue.point.lon, name, venue.address or venue.municipality)
    return Page((line("map", card.MAP_HERE(name=name)),), rows, place=pin)


def show_card(at: ShowCard, person: Person, world: World) -> Page:
    """Each question in two languages, each answer as a Finn reads it."""
    hobby = world.hobby(at.hobby)
    if hobby is None:
        return outdated(Outdated("gone"), person, world)
    lines = [Line("place", card.TO_WHERE(), finnish=True, value=_spoken(hobby))]
    if meetings := next_meetings(hobby, world.now, 1):
        lines.append(Line("calendar", card.WHEN(), finnish=True, value=Moment(meetings[0].starts_at, "brief")))
    kind = world.catalogue.kinds[hobby.kind]
    lines.append(Line(str(kind.category), card.WHAT(), finnish=True, value=hobby.name))
    lines.append(Line("join", card.FIRST_TIME(), finnish=True))
    return Page(tuple(lines), (footer(Card(at.hobby, at.search)),))


def _spoken(hobby: Hobby) -> str:
    venue = hobby.venue
    return ", ".join(part for part in (venue.name, venue.address or venue.municipality) if part)
