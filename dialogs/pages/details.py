"""What is known of a hobby, line by line, in the order in which a newcomer needs it."""

from catalogue.freshness import stale
from catalogue.hobby import Association, Audience, FinnishNeeded, Hobby, Meeting, Texts, Venue
from catalogue.places import distance_km
from catalogue.schedule import local_date, next_meetings, weekly
from dialogs.kit import facts, line
from dialogs.pages.ages import ages
from dialogs.pages.results import kind_name
from dialogs.texts import card
from dialogs.texts.values import Distance, Language, Line, Listing, Localised, Message, Moment, Money, Span, Text
from dialogs.world import World
from rules.person import Person

SHOWN, WEEK = 3, 7
"""How many meetings a card shows at the most, those after the first only within so many days of it."""


def details(hobby: Hobby, person: Person, world: World) -> list[Line]:
    """All of it. What is not known has no line, but for the time and the price, which one must ask about."""
    association = world.catalogue.associations[hobby.association]
    return [
        _title(hobby, person, world),
        *([line("warning", card.EXAMPLE())] if hobby.example else []),
        *text_line("info", hobby.description),
        _time(hobby, world.now),
        _where(hobby, person, world),
        *text_line("bus", hobby.venue.transport),
        _for_whom(hobby),
        *([line("childcare", card.CHILDCARE())] if hobby.childcare else []),
        *_level(hobby),
        *_room(hobby),
        price_line(hobby),
        *_languages(hobby),
        *_leader(hobby),
        *_bag(hobby),
        *text_line("person", hobby.venue.meeting_point),
        *text_line("door", hobby.venue.changing_rooms),
        *_access(hobby),
        line("people", card.BY(association=association.name)),
        *_number(hobby, association, world.now),
        line("check", checked(hobby, world.now)),
    ]


def _title(hobby: Hobby, person: Person, world: World) -> Line:
    """Kind and name; beside the name on the door the same in the person's language, where that is known."""
    kind = world.catalogue.kinds[hobby.kind]
    own = hobby.names.get(person.language, hobby.name)
    if own == hobby.name:
        return line(kind.category, card.TITLE(kind=kind_name(kind.label_en), name=hobby.name))
    said = card.TITLE_TRANSLATED(kind=kind_name(kind.label_en), name=hobby.name, meaning=own)
    return line(kind.category, said)


def text_line(picture: str, texts: Texts) -> list[Line]:
    """A line that is a text from the catalogue."""
    return [line(picture, said) for said in sentences(texts)]


def sentences(*texts: Texts) -> list[Text]:
    """Sentences from the catalogue, those that are known."""
    return [card.TEXT(text=Localised(one)) for one in texts if one]


def _time(hobby: Hobby, now: int) -> Line:
    """When it meets next, and again within the week, or that it is on a break."""
    if hobby.status == "paused":
        return line("clock", card.PAUSED())
    days = [(local_date(one.starts_at), one) for one in next_meetings(hobby, now, SHOWN)]
    soon = [one for day, one in days[1:] if (day - days[0][0]).days < WEEK]
    return facts("calendar", time_of(hobby, now), *(card.THEN(when=_when(one)) for one in soon))


def time_of(hobby: Hobby, now: int) -> Text:
    """When it meets next."""
    if not hobby.schedules:
        return card.NO_TIME()
    meetings = next_meetings(hobby, now, 1)
    if not meetings:
        return card.OVER()
    when = _when(meetings[0])
    return card.NEXT_WEEKLY(when=when) if weekly(hobby) else card.NEXT(when=when)


def _when(one: Meeting) -> Span | Moment:
    """From when to when; a source may not say how long it takes."""
    return Span(one.starts_at, one.ends_at) if one.ends_at > one.starts_at else Moment(one.starts_at)


def place_text(hobby: Hobby) -> str:
    """The same as it stands on a map or in a calendar."""
    return venue_text(hobby.venue)


def venue_text(venue: Venue) -> str:
    """The same of a venue."""
    return ", ".join(part for part in (venue.name, venue.address or venue.municipality) if part)


def place_of(hobby: Hobby) -> Text:
    """The name on the door and the address."""
    return place_at(hobby.venue)


def place_at(venue: Venue) -> Text:
    """The same of a venue."""
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


def _level(hobby: Hobby) -> list[Line]:
    if hobby.beginners is None:
        return []
    return [line("beginner", card.BEGINNERS() if hobby.beginners else card.NOT_BEGINNERS())]


def _room(hobby: Hobby) -> list[Line]:
    """Whether there is room, and how many fit in."""
    said = [] if hobby.has_room is None else [card.ROOM() if hobby.has_room else card.FULL()]
    if hobby.capacity is not None:
        said.append(card.CAPACITY(number=hobby.capacity))
    return [line("room", *said)] if said else []


_PER: dict[str, Message] = {
    "time": card.PRICE_TIME,
    "month": card.PRICE_MONTH,
    "season": card.PRICE_SEASON,
    "year": card.PRICE_YEAR,
}


def price_line(hobby: Hobby) -> Line:
    """What it costs, and what that covers."""
    price = hobby.price
    if price.cents is None:
        said = [card.NO_PRICE()]
    else:
        said = [_PER[price.per](price=Money(price.cents)) if price.cents else card.FREE()]
    if price.free_trial and price.cents != 0:
        said.append(card.TRIAL())
    return line("money", *said, *sentences(price.includes))


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


def _leader(hobby: Hobby) -> list[Line]:
    return [line("leader", card.LED_BY(leader=hobby.leader))] if hobby.leader else []


def _bag(hobby: Hobby) -> list[Line]:
    """What to bring, and what can be borrowed."""
    said = sentences(hobby.bring, hobby.borrow)
    return [line("bag", *said)] if said else []


def _access(hobby: Hobby) -> list[Line]:
    venue = hobby.venue
    said = [] if venue.accessible is None else [card.ACCESSIBLE() if venue.accessible else card.NOT_ACCESSIBLE()]
    said += sentences(venue.accessibility)
    return [line("wheelchair", *said)] if said else []


def _number(hobby: Hobby, association: Association, now: int) -> list[Line]:
    """Where to ask, when there is something on the card that one must ask about."""
    known = next_meetings(hobby, now, 1) and hobby.price.cents is not None and hobby.has_room is not False
    if not association.phone or (known and not _unsure(hobby, now)):
        return []
    return [line("phone", card.NUMBER(phone=association.phone))]


def _unsure(hobby: Hobby, now: int) -> bool:
    """Whether nobody has checked it for so long that one had better ask."""
    return stale(hobby, local_date(now))


def checked(hobby: Hobby, now: int) -> Text:
    """How fresh all this is."""
    if hobby.checked_on is None:
        return card.NEVER_CHECKED()
    if _unsure(hobby, now):
        return card.OLD()
    days = (local_date(now) - hobby.checked_on).days
    if hobby.checked_by:
        by = {"who": hobby.checked_by}
        return card.CHECKED_BY(count=days, **by) if days > 0 else card.CHECKED_TODAY_BY(**by)
    return card.CHECKED(count=days) if days > 0 else card.CHECKED_TODAY()
