"""News about a hobby that somebody has registered for: it is on a break, it goes on, it has ended."""

from catalogue.hobby import Hobby
from dialogs.addresses import Mine, MyHobby, Results, Search
from dialogs.kit import footer, line, link
from dialogs.pages.details import time_of
from dialogs.texts import layout, mine, news
from dialogs.texts.values import Link, Page
from dialogs.world import World
from rules.interest import Interest


def paused(hobby: Hobby, interest: Interest, world: World) -> Page:
    """It is not meeting now; nothing is lost."""
    said = news.PAUSED(association=_association(hobby, world), name=hobby.name)
    return Page((line("clock", said), line("star", news.KEEP())), _onward(hobby, interest, world))


def back(hobby: Hobby, interest: Interest, world: World) -> Page:
    """It goes on, and when."""
    said = news.BACK(association=_association(hobby, world), name=hobby.name)
    return Page((line("ok", said), line("calendar", time_of(hobby, world.now))), _onward(hobby, interest, world))


def ended(hobby: Hobby, interest: Interest, world: World) -> Page:
    """It will not go on; there are others."""
    said = news.ENDED(association=_association(hobby, world), name=hobby.name)
    return Page((line("no", said), line("search", mine.LOOK_ELSEWHERE())), _onward(hobby, interest, world))


def _association(hobby: Hobby, world: World) -> str:
    return world.catalogue.associations[hobby.association].name


def _onward(hobby: Hobby, interest: Interest, world: World) -> tuple[tuple[Link, ...], ...]:
    similar = Results(Search(kinds=(world.catalogue.kinds[hobby.kind].number,)))
    return (
        (link("star", layout.MY_HOBBIES(), Mine()), link("search", news.SIMILAR(), similar)),
        footer(MyHobby(interest.id)),
    )
