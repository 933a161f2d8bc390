"""A contact of an association tells, in the chat, that something about its hobby has changed."""

from dataclasses import replace

from catalogue.schedule import next_meetings
from dialogs.addresses import Address, Card, ChangeHobby, ChangeTold, Outdated, Search, TellChange
from dialogs.commands import Done, Outcome
from dialogs.commands import TellChange as Tell
from dialogs.kit import footer, line, link
from dialogs.pages.details import place_of
from dialogs.pages.help import outdated
from dialogs.texts import changes as texts
from dialogs.texts.values import Line, Link, Listing, Moment, Page
from dialogs.world import Act, World
from rules.changing import What
from rules.person import Person

MINUTE = 60 * 1000
SHOWN = 3


def with_change_link(page: Page, url: str) -> Page:
    """A mail to an association, and below all else the way to tell of a change."""
    return replace(page, rows=(*page.rows, (Link("calendar", texts.BUTTON(), url=url),))) if url else page


def change_hobby(at: ChangeHobby, person: Person, world: World) -> Page:
    """What has changed? One press more tells it; what has to be written stands on a web page."""
    hobby = world.hobby(at.hobby)
    if hobby is None or hobby.status == "ended":
        return outdated(Outdated("gone"), person, world)
    association = world.catalogue.associations[hobby.association]
    back = footer(Card(at.hobby, Search()))
    if hobby.association not in world.rows.contacting.associations:
        return Page((line("no", texts.NOT_YOURS()),), (back,), language=association.language)
    meetings = [one.starts_at for one in next_meetings(hobby, world.now, SHOWN)]
    times = texts.NEXT(times=Listing(tuple(map(Moment, meetings)))) if meetings else texts.NO_NEXT()
    lines: tuple[Line, ...] = (
        line("question", texts.ASK(hobby=hobby.name)),
        line("calendar", times),
        line("place", texts.PLACE(place=place_of(hobby))),
    )
    if hobby.status == "paused":
        ways = [link("ok", texts.GOES_ON(), TellChange(at.hobby, What.GO_ON, 0))]
    else:
        ways = [
            *(
                [link("no", texts.CANCEL(), TellChange(at.hobby, What.CANCEL, meetings[0] // MINUTE))]
                if meetings
                else []
            ),
            _room(at.hobby, full=hobby.has_room is False),
            link("stop", texts.END(), TellChange(at.hobby, What.END, 0)),
        ]
    more = [Link("web", texts.BY_LINK(), url=world.rows.change_link)] if world.rows.change_link else []
    return Page(lines, (*((way,) for way in (*ways, *more)), back), language=association.language)


def _room(hobby: int, *, full: bool) -> Link:
    if full:
        return link("room", texts.HAS_ROOM(), TellChange(hobby, What.ROOM, 0))
    return link("people", texts.NO_ROOM(), TellChange(hobby, What.FULL, 0))


def tell_change(at: TellChange, person: Person, _world: World) -> Act:
    """Tell it; whether this person may is asked where it is done."""

    def after(outcomes: tuple[Outcome, ...]) -> Address:
        return ChangeTold(at.hobby, done=all(isinstance(one, Done) for one in outcomes))

    return Act(person, after, (Tell(at.hobby, at.what, at.meeting * MINUTE),))


def change_told(at: ChangeTold, person: Person, world: World) -> Page:
    """It was told, or not; a contact who was too late sees how it is now."""
    hobby = world.hobby(at.hobby)
    if hobby is None:
        return outdated(Outdated("gone"), person, world)
    said: tuple[Line, ...] = (line("ok", texts.DONE()),) if at.done else (line("no", texts.NOT_YOURS()),)
    if not at.done and hobby.association in world.rows.contacting.associations:
        page = change_hobby(ChangeHobby(at.hobby), person, world)
        said = (line("clock", texts.SEEN_OLD()), *page.lines)
    ways = ((link("more", texts.ANOTHER(), ChangeHobby(at.hobby)),), footer(Card(at.hobby, Search())))
    return Page(said, ways, language=world.catalogue.associations[hobby.association].language)
