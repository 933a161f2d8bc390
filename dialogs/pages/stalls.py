"""The tables at a fair, and the hobbies of each: where the code on a table leads."""

from collections.abc import Sequence
from dataclasses import replace

from catalogue.fair import Fair, Stall, find_stall
from catalogue.hobby import Hobby
from dialogs.addresses import (
    AskAge,
    AskReach,
    Card,
    FairCard,
    FairTables,
    Search,
    StallHobbies,
    StallHobby,
    TakeHobby,
)
from dialogs.events import Event, Typed
from dialogs.kit import footer, line, link, named
from dialogs.pages.ages import fits
from dialogs.pages.card import hobby_card
from dialogs.pages.details import details
from dialogs.pages.fairs import ended, gone_fair, title_of
from dialogs.pages.join import ask_reach
from dialogs.pages.shown import naming
from dialogs.texts import card, find
from dialogs.texts import fairs as texts
from dialogs.texts.values import Link, Page
from dialogs.world import Act, World, go
from rules.person import Age, Person

PER_PAGE = 7


def fair_tables(at: FairTables, person: Person, world: World) -> Page:
    """The tables, in the order of what stands on them."""
    fair = world.catalogue.fairs.get(at.fair)
    if fair is None:
        return gone_fair(person, world)
    stalls = tables_of(fair, world)
    shown, more = _page([one.number for one in stalls], at.after)
    past = ended(fair, world)
    lines = [line("fair", title_of(fair, person.language)), *past, line("people", texts.TABLES())]
    if not past and len(stalls) > PER_PAGE and (labels := [one.label for one in stalls if one.label]):
        lines.append(line("letters", texts.WRITE_LABEL(example=labels[0])))
    rows = [(named("people", _name(one, world), StallHobbies(one.number)),) for one in stalls if one.number in shown]
    if more:
        rows.append((link("more", find.MORE(), FairTables(at.fair, shown[-1])),))
    return Page(tuple(lines), (*rows, footer(FairTables(at.fair) if at.after else FairCard(at.fair))))


def hear_table(at: FairTables | StallHobbies, event: Event, person: Person, world: World) -> Act | None:
    """What is written on a table names it: on the list of them, and at one of them the next."""
    if isinstance(at, StallHobbies):
        found = find_stall(world.catalogue.fairs.values(), at.stall)
        fair = found[0] if found else None
    else:
        fair = world.catalogue.fairs.get(at.fair)
    said = event.text.strip().casefold() if isinstance(event, Typed) else ""
    if fair is None or not said:
        return None
    meant = [one for one in fair.stalls if one.label.casefold() == said]
    return go(person, StallHobbies(meant[0].number)) if len(meant) == 1 else None


def tables_of(fair: Fair, world: World) -> list[Stall]:
    """Those whose association is known, by what stands on them: 2 before 12."""
    known = [one for one in fair.stalls if one.association in world.catalogue.associations]
    return sorted(known, key=lambda one: (not one.label, len(one.label), one.label, one.number))


def _name(stall: Stall, world: World) -> str:
    name = world.catalogue.associations[stall.association].name
    return f"{stall.label} {name}" if stall.label else name


def stall_hobbies(at: StallHobbies, person: Person, world: World) -> Page:
    """Whose table this is, and what one can do with them."""
    found = find_stall(world.catalogue.fairs.values(), at.stall)
    if found is None or found[1].association not in world.catalogue.associations:
        return gone_fair(person, world)
    fair, stall = found
    name = world.catalogue.associations[stall.association].name
    hobbies = {one.number: one for one in hobbies_of(stall, world)}
    title = texts.TABLE(label=stall.label, association=name) if stall.label else texts.TABLE_OF(association=name)
    lines = [
        line("people", title),
        *ended(fair, world),
        line("question", texts.CHOOSE() if hobbies else texts.NO_HOBBIES()),
    ]
    shown, more = _page(list(hobbies), at.after)
    rows = [(_choice(stall, hobbies[number], world),) for number in shown]
    if more:
        rows.append((link("more", find.MORE(), StallHobbies(at.stall, shown[-1])),))
    back = StallHobbies(at.stall) if at.after else FairTables(fair.number)
    return Page(tuple(lines), (*rows, footer(back)))


def _choice(stall: Stall, hobby: Hobby, world: World) -> Link:
    picture = world.catalogue.kinds[hobby.kind].category
    return named(picture, hobby.name, TakeHobby(stall.number, hobby.number))


def _page(numbers: Sequence[int], after: int) -> tuple[Sequence[int], bool]:
    """Those of a page, and whether there are more; a page of one more is no page."""
    start = numbers.index(after) + 1 if after in numbers else 0
    shown = numbers[start : start + PER_PAGE + 1]
    more = len(shown) > PER_PAGE and start + len(shown) < len(numbers)
    return (shown[:PER_PAGE], True) if more else (shown, False)


def hobbies_of(stall: Stall, world: World) -> list[Hobby]:
    """What is shown at it and can be joined, in the order of the list, else by name."""
    every = world.catalogue.hobbies
    if stall.hobbies:
        chosen = [every[number] for number in stall.hobbies if number in every]
    else:
        own = (one for one in every.values() if one.association == stall.association)
        chosen = sorted(own, key=lambda one: (one.name.casefold(), one.number))
    return [one for one in chosen if one.status != "ended"]


def take_hobby(at: TakeHobby, person: Person, _world: World) -> Act:
    """The name that was given before stands on the page; a name that was typed for somebody else is forgotten."""
    return go(naming(person, person.name) if person.name else person, StallHobby(at.stall, at.hobby))


def stall_hobby(at: StallHobby, person: Person, world: World) -> Page:
    """The hobby's card. To an adult whose name is known it says what is passed on, and asks: one more tap is a yes."""
    hobby = world.hobby(at.hobby)
    card_page = hobby_card(Card(at.hobby, Search()), person, world)
    if hobby is None or hobby.status == "ended":
        return card_page
    back = footer(StallHobbies(at.stall))
    if not _can_say_yes(hobby, person, world):
        return replace(card_page, rows=(*card_page.rows[:-1], back))
    asked = ask_reach(AskReach(at.hobby, Age.ADULT), person, world)
    others = link("join", card.SOMEONE_ELSE(), AskAge(at.hobby, Search()))
    suomeksi = card_page.rows[1] if len(card_page.rows) > 2 else ()  # noqa: PLR2004  its main row, and its last
    rows = (*asked.rows[:-1], (others,), suomeksi, back)
    return Page((*details(hobby, person, world), *asked.lines), tuple(row for row in rows if row))


def _can_say_yes(hobby: Hobby, person: Person, world: World) -> bool:
    """Whether nothing more need be asked: only an adult's name is ever remembered, and it is theirs."""
    mine = any(one.attends and one.hobby == hobby.number for one in world.rows.interests)
    named_now = person.name and person.dialog.name and not person.dialog.who
    return bool(named_now) and hobby.status == "active" and fits(hobby, Age.ADULT) and not mine
