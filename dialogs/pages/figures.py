"""For staff: figures as pictures, and all of them as a file. The page names what is drawn when it is sent."""

from collections.abc import Mapping

from dialogs.addresses import FiguresTable, SeeFigure, StaffHome, Stats
from dialogs.addresses.figures import Picture
from dialogs.kit import footer, line, link, pairs
from dialogs.texts import figures as texts
from dialogs.texts.values import Message, Page
from dialogs.world import World
from rules.person import Person

TABLE = "table"
"""What a page names where the file with all figures goes with it; else it is a Picture."""

_BUTTONS: Mapping[Picture, tuple[str, Message]] = {
    Picture.WAY: ("figures", texts.WAY),
    Picture.PEOPLE: ("people", texts.PEOPLE),
    Picture.INTERESTS: ("join", texts.INTERESTS),
    Picture.ASSOCIATIONS: ("task", texts.ASSOCIATIONS),
    Picture.UNMET: ("search", texts.UNMET),
    Picture.VISITS: ("clock", texts.VISITS),
    Picture.FAIRS: ("fair", texts.FAIRS),
}


def stats(_at: Stats, _person: Person, world: World) -> Page:
    """What there is."""
    links = [link(picture, label(), SeeFigure(one)) for one, (picture, label) in _BUTTONS.items()]
    links.append(link("file", texts.AS_TABLE(), FiguresTable()))
    rows = (*pairs(links), footer(StaffHome()))
    return Page((line("figures", texts.CHOOSE()),), rows, language=world.settings.staff_language)


def see_figure(at: SeeFigure, _person: Person, world: World) -> Page:
    """One of them."""
    picture, label = _BUTTONS[at.picture]
    lines = (line(picture, label()), line("info", texts.SMALL()))
    return Page(lines, (footer(Stats()),), language=world.settings.staff_language, figure=at.picture.value)


def figures_table(_at: FiguresTable, _person: Person, world: World) -> Page:
    """All of them."""
    lines = (line("file", texts.TABLE()), line("info", texts.SMALL()))
    return Page(lines, (footer(Stats()),), language=world.settings.staff_language, figure=TABLE)
