"""Guidance before a first visit: for whoever goes there, and for the association."""

from collections.abc import Mapping
from dataclasses import replace

from catalogue import guides
from catalogue.guides import Reader, Topic
from catalogue.hobby import Association, Hobby
from dialogs.addresses import Card, FirstVisit, Map, MyHobby, Outdated, Search, ShowCard
from dialogs.kit import footer, line, link
from dialogs.pages.details import place_of, price_line, sentences
from dialogs.pages.help import outdated
from dialogs.texts import card, find, notices
from dialogs.texts import guides as texts
from dialogs.texts.values import Line, Link, Localised, Message, Moment, Page, Text
from dialogs.world import World
from rules.person import Person

SHIPPED: Mapping[Topic, tuple[str, Message]] = {
    guides.HAPPENS: ("door", texts.HAPPENS),
    guides.WEAR: ("clothes", texts.WEAR),
    guides.COST: ("money", texts.COST),
    guides.MEETS: ("person", texts.MEETS),
    guides.WAY: ("bus", texts.WAY),
    guides.WRONG: ("heart", texts.WRONG),
    guides.NAMES: ("hello", texts.NAMES),
    guides.PLAIN: ("speech", texts.PLAIN),
    guides.ASSUME: ("question", texts.ASSUME),
    guides.PRICE: ("money", texts.PRICE),
    guides.TRANSPORT: ("bus", texts.TRANSPORT),
    guides.PRAYER: ("calendar", texts.PRAYER),
    guides.PHOTOS: ("camera", texts.PHOTOS),
    guides.MINORS: ("child", texts.MINORS),
}
"""The pictogram of each topic, and its text where staff have not written another."""


def said_of(topic: Topic, language: str, world: World) -> Text:
    """What staff wrote about it in this language, else what the service says."""
    own = world.catalogue.guides.get(topic.number, {}).get(language)
    return card.TEXT(text=Localised({language: own})) if own else SHIPPED[topic][1]()


def first_visit(at: FirstVisit, person: Person, world: World) -> Page:
    """Six short cards; what is known of the hobby stands before what is true of most."""
    hobby = world.hobby(at.hobby)
    if hobby is None or hobby.status == "ended":
        return outdated(Outdated("gone"), person, world)
    mine = next((i for i in world.rows.interests if i.hobby == at.hobby and i.attends), None)
    lines = [
        _own(topic, hobby) or line(SHIPPED[topic][0], said_of(topic, person.language, world))
        for topic in guides.TOPICS
        if topic.reader is Reader.PERSON
    ]
    finnish = link("letters", find.SUOMEKSI(), ShowCard(hobby.number, Search()))
    ways = (link("map", card.MAP(), Map(hobby.number, Search())), finnish) if hobby.venue.point else (finnish,)
    return Page(
        (line("bag", texts.TITLE(name=hobby.name)), *lines),
        (ways, footer(MyHobby(mine.id) if mine else Card(hobby.number, Search()))),
    )


def _own(topic: Topic, hobby: Hobby) -> Line | None:
    """What is known of this hobby about a topic."""
    known: list[Text] = []
    if topic is guides.COST and hobby.price.cents is not None:
        return price_line(hobby)
    if topic is guides.WEAR:
        known = sentences(hobby.bring, hobby.borrow)
    elif topic is guides.MEETS:
        known = sentences(hobby.venue.meeting_point)
    elif topic is guides.WAY and hobby.venue.transport:
        known = [place_of(hobby), *sentences(hobby.venue.transport)]
    return line(SHIPPED[topic][0], *known) if known else None


def first_time(hobby: int) -> Link:
    """The way to what to know before."""
    return link("bag", texts.FIRST_TIME(), FirstVisit(hobby))


def with_tips(page: Page, association: Association, world: World) -> Page:
    """The first notice that an association gets, with the advice below it."""
    return replace(page, lines=(*page.lines, *_tips(texts.FIRST_NOTICE, association, world)))


def before_visit(number: int, hobby: Hobby, association: Association, meeting_at: int, world: World) -> Page:
    """The mail on the working day before somebody comes for the first time. It names nobody."""
    said = texts.VISIT(hobby=hobby.name, when=Moment(meeting_at), number=number)
    lines = (
        line("hello", notices.HELLO(association=association.name)),
        line("calendar", said),
        *_tips(texts.TIPS, association, world),
        line("trash", notices.DELETE_LATER()),
    )
    subject = texts.VISIT_SUBJECT(hobby=hobby.name, when=Moment(meeting_at, "brief"), number=number)
    return Page(lines, subject=subject, language=association.language)


def _tips(heading: Message, association: Association, world: World) -> tuple[Line, ...]:
    """The same for everyone who comes."""
    said = [topic for topic in guides.TOPICS if topic.reader is Reader.ASSOCIATION]
    return (
        line("info", heading()),
        *(line(SHIPPED[topic][0], said_of(topic, association.language, world)) for topic in said),
    )
