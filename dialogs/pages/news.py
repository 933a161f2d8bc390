"""News about a hobby that somebody has registered for: it is on a break, it goes on, it has ended."""

from catalogue.hobby import Hobby
from dialogs.addresses import Card, Mine, MyHobby, Results, Search
from dialogs.kit import footer, line, link
from dialogs.pages.details import time_of
from dialogs.texts import layout, mine, news
from dialogs.texts.values import Link, Page
from dialogs.world import World
from rules.interest import Interest


def paused(hobby: Hobby, interest: Interest, world: World) -> Page:
    """It is not meeting now; nothing is lost."""
    said = news.PAUSED(association=_association(hobby, world), name=hobby.name)
    return Page((line("clock", said), line("star", news.KEEP())), _onward(interest, similar(hobby, world)))


def back(hobby: Hobby, interest: Interest, world: World) -> Page:
    """It goes on, and when."""
    said = news.BACK(association=_association(hobby, world), name=hobby.name)
    card = link("eye", mine.SEE_CARD(), Card(hobby.number, Search()))
    return Page((line("ok", said), line("calendar", time_of(hobby, world.now))), _onward(interest, card))


def ended(hobby: Hobby, interest: Interest, world: World) -> Page:
    """It will not go on; there are others."""
    said = news.ENDED(association=_association(hobby, world), name=hobby.name)
    return Page((line("no", said), line("search", mine.LOOK_ELSEWHERE())), _onward(interest, similar(hobby, world)))


def _association(hobby: Hobby, world: World) -> str:
    return world.catalogue.associations[hobby.association].name


def similar(hobby: Hobby, world: World) -> Link:
    """The way to others of its kind."""
    kind = world.catalogue.kinds[hobby.kind]
    return link("search", news.SIMILAR(), Results(Search(kinds=(kind.number,))))


def _onward(interest: Interest, way: Link) -> tuple[tuple[Link, ...], ...]:
    return ((link("star", layout.MY_HOBBIES(), Mine()), way), footer(MyHobby(interest.id)))
