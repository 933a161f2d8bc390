"""Being told when there is something that a search did not find."""

from catalogue.search import Found, search
from dialogs.addresses import Address, GoOn, MyData, Results, Search, StopWatching, Watch, Watching, What
from dialogs.codec import encode
from dialogs.commands import AddWatch, DropWatch, NotDone, Outcome
from dialogs.kit import facts, footer, line, link
from dialogs.pages.filters import all_on, wishes_of
from dialogs.pages.results import can_wait, looked_for
from dialogs.texts import find, join, layout, watching
from dialogs.texts import help as help_
from dialogs.texts.values import Line, Link, Page
from dialogs.world import Act, Watched, World, go
from rules.person import Person

MOST = 5
"""What somebody can wait for at a time: with the ways on, as many choices as a page may have."""

NEAR_KM = 60
"""Farther than this nobody is told of, unless it is in the person's own municipality."""

ON, TOO_MANY, NOT_HERE = "on", "too_many", "not_here"
"""What came of asking to be told."""


def watch(at: Watch, person: Person, _world: World) -> Act:
    """Ask to be told; a search that cannot be waited for is shown instead."""
    if not can_wait(at.search):
        return go(person, Results(at.search))

    def after(outcomes: tuple[Outcome, ...]) -> Address:
        (outcome,) = outcomes
        return Watching(outcome.why if isinstance(outcome, NotDone) else ON)

    return Act(person, after, (AddWatch(at.search),))


def stop_watching(at: StopWatching, person: Person, _world: World) -> Act:
    """Do not tell me after all; the service checks whose it is."""
    return Act(person, lambda _outcomes: Watching(), (DropWatch(at.watch),))


def watches(at: Watching, person: Person, world: World) -> Page:
    """What one is to be told of, each with a way to stop it."""
    waiting = [one for one in world.rows.watches if not one.told]
    lines = _said(at, person, world) or [line("bell", watching.LIST() if waiting else watching.NONE())]
    links: list[tuple[Link, ...]] = []
    for number, one in enumerate(waiting, 1):
        wishes = wishes_of(one.search, world)
        picture, what = looked_for(wishes, world)
        lines.append(facts(picture, watching.ITEM(number=number, what=what), *all_on(wishes)))
        links.append((Link("mute", watching.STOP_ONE(), token=encode(StopWatching(one.id)), number=number),))
    if at.why == NOT_HERE and world.settings.chat_link:
        links.append((Link("chat", join.OPEN_TELEGRAM(), url=world.settings.chat_link),))
    last = [link("bell", help_.GO_ON(), GoOn())] if person.quiet else []
    last.append(link("search", layout.FIND_MORE(), What()))
    links.append(tuple(last))
    return Page(tuple(lines), (*links, footer(What() if at.why else MyData())))


def _said(at: Watching, person: Person, world: World) -> list[Line]:
    """What came of asking."""
    match at.why:
        case "on":
            return [line("stop", watching.ON_QUIET()) if person.quiet else line("ok", watching.ON())]
        case "too_many":
            return [line("question", watching.TOO_MANY(number=MOST))]
        case "not_here":
            also = [watching.IN_TELEGRAM()] if world.settings.chat_link else []
            return [line("back_here", watching.NOT_HERE(), *also)]
    return []


def watch_lines(world: World) -> list[Line]:
    """All that is kept of it, in words."""
    lines = []
    for one in world.rows.watches:
        wishes = wishes_of(one.search, world)
        _picture, what = looked_for(wishes, world)
        said = watching.TOLD if one.told else watching.WAITS
        lines.append(facts("bell", said(what=what), *all_on(wishes)))
    return lines


def near(at: Search, person: Person, world: World) -> tuple[Found, ...]:
    """What there is now exactly as asked, near the person or in their municipality."""
    origin, municipality = world.origin(person), world.municipality(person)
    if origin is None:
        return ()
    found = search(world.catalogue, origin, wishes_of(at, world), world.now)
    there = {f.hobby for f in found if world.catalogue.hobbies[f.hobby].venue.municipality == municipality}
    return tuple(f for f in found if f.km <= NEAR_KM or f.hobby in there)


def found_news(one: Watched, found: Found, world: World) -> Page:
    """The news that there is something."""
    wishes = wishes_of(one.search, world)
    hobby = world.catalogue.hobbies[found.hobby]
    _picture, what = looked_for(wishes, world)
    lines = (
        facts("bell", watching.FOUND(what=what), *all_on(wishes)),
        line("place", watching.THERE_IS(name=hobby.name, place=hobby.venue.municipality)),
    )
    return Page(lines, ((link("search", find.SHOW(), Results(one.search)),), footer(What())))
