"""What a person is told when nobody answers: by which day, then that it is so, where else to go, and whom to ring."""

from collections.abc import Iterator

from catalogue.hobby import Audience, Hobby
from catalogue.search import search
from catalogue.wishes import Wishes
from dialogs.addresses import Card, Mine, MyHobby, Search, What
from dialogs.kit import footer, line, link, named, onward
from dialogs.pages.ages import fits
from dialogs.pages.phone import ring
from dialogs.pages.status import name_of, picture_of, status, title_of
from dialogs.pages.watching import NEAR_KM
from dialogs.texts import layout, loop, mine
from dialogs.texts.values import Line, Link, Moment, Page, Text
from dialogs.world import World
from rules.interest import Interest, Remind
from rules.loop import told_by
from rules.person import Person

MOST = 2
"""So many alternatives are offered."""

LOOKED_AT = 50
"""So many of the nearest of a kind or category are looked at for those."""


def promise(interest: Interest, world: World, *, reachable: bool) -> tuple[Text, ...]:
    """By which day the person is told if nobody answers; nothing once that day has come, or the hobby has ended."""
    at = _told_by(interest, world)
    if at is None or world.now >= at:
        return ()
    day = Moment(at, "day")
    return (loop.BY_DAY(day=day) if reachable else loop.BY_DAY_RETURN(day=day),)


def waits(interest: Interest, person: Person, world: World) -> tuple[list[Line], list[Link]]:
    """On the page of an interest that waits: the promise, and from its day on what was promised."""
    at = _told_by(interest, world)
    if at is None:
        return [], []
    if world.now < at:
        return [line("clock", *promise(interest, world, reachable=person.reachable))], []
    return _no_answer(interest, person, world)


def nobody_answered(interest: Interest, person: Person, world: World) -> Page:
    """The honest word: no answer yet, the nearest alternatives, a human."""
    lines, others = _no_answer(interest, person, world)
    rows = (*((button,) for button in others), onward(), footer(MyHobby(interest.id)))
    return Page((title_of(interest, world), *lines), rows)


def ask_again(interest: Interest, world: World, *, late: bool) -> Page:
    """To a young person whose parent or guardian has not said yes; `late`: not for many days."""
    sorry = [line("clock", loop.NO_ANSWER())] if late else []
    lines = (title_of(interest, world), *sorry, *status(interest, world), line("person", loop.ASK_AGAIN()))
    return Page((*lines, *ring(world)), ((_mine(interest, world),), footer(Mine())))


def still_with_staff(interest: Interest, world: World) -> Page:
    """To a young person of whom the counsellor has brought no answer yet."""
    lines = (title_of(interest, world), line("clock", loop.NO_ANSWER()), *status(interest, world), *ring(world))
    return Page(lines, ((_mine(interest, world),), footer(Mine())))


def closed(interest: Interest, world: World) -> Page:
    """It is closed, kindly, and how to go on."""
    lines = [title_of(interest, world), *status(interest, world)]
    if interest.remind is Remind.EVERY and interest.answer:
        lines.append(line("mute", mine.REMIND_NONE()))
    there = world.hobby(interest.hobby)
    again = [link("eye", mine.SEE_CARD(), Card(interest.hobby, Search()))] if there else []
    return Page((*lines, *ring(world)), ((*again, link("search", layout.FIND_MORE(), What())), footer(Mine())))


def _told_by(interest: Interest, world: World) -> int | None:
    hobby = world.hobby(interest.hobby)
    return None if hobby and hobby.status == "ended" else told_by(interest, world.settings)


def _no_answer(interest: Interest, person: Person, world: World) -> tuple[list[Line], list[Link]]:
    others = alternatives(interest, person, world)
    near = (loop.NEAR_YOU(count=len(others)),) if others else ()
    lines = [line("clock", loop.NO_ANSWER(), *near), *ring(world)]
    return lines, [
        named(world.catalogue.kinds[one.kind].category, one.name, Card(one.number, Search())) for one in others
    ]


def alternatives(interest: Interest, person: Person, world: World) -> tuple[Hobby, ...]:
    """The two nearest hobbies of the same kind, else of the same category, within reach and for whoever comes.

    None of the same association, which does not answer, and none that the person has chosen before.
    """
    hobby = world.hobby(interest.hobby)
    if hobby is None:
        return ()
    origin = world.origin(person) or world.catalogue.points[hobby.number]
    here = world.municipality(person) or hobby.venue.municipality
    kind = world.catalogue.kinds[hobby.kind]
    chosen = {one.hobby for one in world.rows.interests} | {hobby.number}
    found: dict[int, Hobby] = {}

    def near() -> Iterator[Hobby]:
        for wishes in (Wishes(kinds=(kind.id,)), Wishes(category=kind.category)):
            for one in search(world.catalogue, origin, wishes, world.now, LOOKED_AT):
                other = world.catalogue.hobbies[one.hobby]
                if one.km <= NEAR_KM or other.venue.municipality == here:
                    yield other

    for other in near():
        known = other.number in chosen or other.association == interest.association
        if not known and fits(other, interest.age) and other.audience in {Audience.ANYONE, hobby.audience}:
            found.setdefault(other.number, other)
        if len(found) == MOST:
            break
    return tuple(found.values())


def _mine(interest: Interest, world: World) -> Link:
    return named(picture_of(interest, world), name_of(interest, world), MyHobby(interest.id))
