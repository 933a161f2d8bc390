"""For staff: what is counted at a fair, table by table, as it is now."""

from collections.abc import Sequence

from catalogue.fair import Fair, Stall
from dialogs.addresses import FairCounts, StaffHome
from dialogs.kit import footer, line, link, named
from dialogs.pages.fairs import gone_fair
from dialogs.pages.stalls import tables_of
from dialogs.texts import announcing
from dialogs.texts import fairs as texts
from dialogs.texts.values import Line, Link, Moment, Page, Text
from dialogs.world import World
from rules.fairs import Counts
from rules.person import Person

MOST_FAIRS = 7
MOST_TABLES = 60
"""Lines of a message, so that it does not become too long; those at which most was counted."""


def fair_counts(at: FairCounts, person: Person, world: World) -> Page:
    """The counter of one fair; with the number 0 the fairs to choose from. Pressed again, it is counted again."""
    if at.fair == 0:
        return _which(world)
    fair = world.catalogue.fairs.get(at.fair)
    if fair is None:
        return gone_fair(person, world)
    title, *said = counted(fair, world.rows.fair_counts, world)
    lines = [line("fair", title), *(line("", one) for one in said)]
    again = (link("refresh", texts.REFRESH(), FairCounts(fair.number)),)
    return _page(lines, [again], world, FairCounts(0))


def counted(fair: Fair, counts: Counts, world: World) -> list[Text]:
    """When it was counted, how many come, and the tables: in the order of the fair, where they are many the busiest."""
    tables = sorted(tables_of(fair, world), key=lambda one: -counts.opened.get(one.number, 0))[:MOST_TABLES]
    shown = [one for one in tables_of(fair, world) if one in tables]
    return [
        texts.COUNTED(name=fair.name, time=Moment(world.now, "time")),
        texts.COMING(count=counts.coming),
        texts.IN_ALL(opened=sum(counts.opened.values()), interests=sum(counts.interests.values())),
        *(_at_table(one, counts, world) for one in shown),
    ]


def _at_table(stall: Stall, counts: Counts, world: World) -> Text:
    opened, interests = counts.opened.get(stall.number, 0), counts.interests.get(stall.number, 0)
    name = world.catalogue.associations[stall.association].name
    if stall.label:
        return texts.AT_LABEL(label=stall.label, association=name, opened=opened, interests=interests)
    return texts.AT_TABLE(association=name, opened=opened, interests=interests)


def _which(world: World) -> Page:
    fairs = sorted(world.catalogue.fairs.values(), key=lambda one: abs(one.starts_at - world.now))[:MOST_FAIRS]
    rows = [(named("fair", one.name, FairCounts(one.number)),) for one in fairs]
    lines = [line("question", texts.WHICH() if fairs else texts.NO_FAIR())]
    lines += [line("", announcing.FAIR(name=one.name, when=Moment(one.starts_at))) for one in fairs]
    return _page(lines, rows, world, StaffHome())


def _page(lines: list[Line], rows: Sequence[tuple[Link, ...]], world: World, back: FairCounts | StaffHome) -> Page:
    """A page in the language of staff."""
    return Page(tuple(lines), (*rows, footer(back)), language=world.settings.staff_language)
