"""For staff who edit: a hobby as it is kept, what can be changed of it, and what nobody has checked for long."""

from catalogue.freshness import stale
from catalogue.hobby import Hobby
from catalogue.schedule import local_date, next_meetings
from dialogs.addresses import (
    Address,
    AskChange,
    AskContact,
    Card,
    CareHobby,
    CheckChange,
    CheckToday,
    Outdated,
    Search,
    StaffHome,
    ToCheck,
)
from dialogs.addresses.care import Contact, Told
from dialogs.cataloguing import MarkChecked
from dialogs.commands import Done, NotDone, Outcome
from dialogs.kit import footer, line, link, named, pairs
from dialogs.pages.details import checked, place_of
from dialogs.pages.help import outdated
from dialogs.texts import care as texts
from dialogs.texts import changes, notices
from dialogs.texts.values import Line, Link, Listing, Message, Moment, Page
from dialogs.world import Act, Care, World
from rules.changing import What
from rules.person import Person

MINUTE = 60 * 1000
SHOWN = 3
MOST_LISTED = 8

_TOLD: dict[Told, tuple[str, Message]] = {
    Told.DONE: ("ok", texts.DONE),
    Told.ASKED: ("ok", texts.DONE_EMAIL),
    Told.SAME: ("info", texts.SAME),
    Told.MEANWHILE: ("clock", texts.MEANWHILE),
    Told.TOO_LATE: ("clock", texts.TOO_LATE),
}
_WHY = {"same": Told.SAME, "meanwhile": Told.MEANWHILE}


def page(lines: list[Line], rows: tuple[tuple[Link, ...], ...], world: World, back: Address) -> Page:
    """A page in the language of staff."""
    return Page(tuple(lines), (*rows, footer(back)), language=world.settings.staff_language)


def kept(hobby: int, world: World) -> Care | None:
    """The hobby as it is kept; None when there is nothing to change."""
    care = world.rows.care
    return care if care and care.hobby.number == hobby else None


def care_hobby(at: CareHobby, person: Person, world: World) -> Page:
    """How it is now, and what can be changed."""
    care = kept(at.hobby, world)
    if care is None:
        return _nothing(at.hobby, person, world)
    lines = [line(picture, said()) for picture, said in [_TOLD[at.told]]] if at.told in _TOLD else []
    lines.append(line("edit", texts.ASK(hobby=care.hobby.name)))
    check = link("check", texts.CHECKED_TODAY(), CheckToday(at.hobby, care.mark))
    return page([*lines, *_facts(care, world)], ((check,), *pairs(_ways(care, world))), world, Card(at.hobby, Search()))


def _nothing(number: int, person: Person, world: World) -> Page:
    hobby = world.hobby(number)
    if hobby is None or not hobby.example:
        return outdated(Outdated("gone"), person, world)
    return page([line("info", texts.EXAMPLE(hobby=hobby.name))], (), world, Card(number, Search()))


def _facts(care: Care, world: World) -> list[Line]:
    hobby, association = care.hobby, care.association
    mail = line("mail", texts.NO_EMAIL(association=association.name))
    if association.email:
        said = texts.EMAIL if association.confirmed_on else texts.EMAIL_WAITS
        picture = "mail" if association.confirmed_on else "warning"
        mail = line(picture, said(association=association.name, email=association.email))
    number = association.phone
    return [
        _times(care, world),
        line("place", changes.PLACE(place=place_of(hobby))),
        mail,
        line("phone", notices.RING_ASSOCIATION(phone=number) if number else notices.NO_PHONE()),
        _checked(care, world),
    ]


def _times(care: Care, world: World) -> Line:
    if care.hobby.status == "paused":
        return line(
            "clock", texts.ON_BREAK_UNTIL(until=Moment(care.until - 1, "day")) if care.until else texts.ON_BREAK()
        )
    meetings = tuple(Moment(one.starts_at) for one in next_meetings(care.hobby, world.now, SHOWN))
    return line("calendar", changes.NEXT(times=Listing(meetings)) if meetings else changes.NO_NEXT())


def _checked(care: Care, world: World) -> Line:
    hobby, today = care.hobby, local_date(world.now)
    if hobby.checked_on is None:
        return line("warning", texts.LISTED_NEVER(hobby=hobby.name, association=care.association.name))
    if stale(hobby, today):
        return line("warning", texts.UNCHECKED(count=(today - hobby.checked_on).days))
    return line("check", checked(hobby, world.now))


def _ways(care: Care, world: World) -> list[Link]:
    """All but "checked today", which stands alone."""
    number, mark = care.hobby.number, care.mark
    meetings = next_meetings(care.hobby, world.now, 1)
    first = meetings[0].starts_at // MINUTE if meetings else 0
    last_day = AskChange(number, What.END, 0, mark)
    if care.hobby.status == "active":
        ways = [link("stop", texts.PAUSE(), last_day)]
    else:
        ways = [link("ok", changes.GOES_ON(), CheckChange(number, What.GO_ON, 0, 0, 0, "", mark))]
        ways += [link("calendar", texts.LAST_DAY(), last_day)] if care.paused_here else []
    if first:
        ways.append(link("no", texts.CANCEL(), CheckChange(number, What.CANCEL, first, 0, 0, "", mark)))
        ways.append(link("calendar", texts.MOVE(), AskChange(number, What.TIME, first, mark)))
    if care.cancelled:
        again = CheckChange(number, What.RESTORE, care.cancelled[0] // MINUTE, 0, 0, "", mark)
        ways.append(link("back_here", texts.UNDO(), again))
    ways.append(link("place", changes.WHERE(), AskChange(number, What.PLACE, first, mark)))
    ways.append(link("mail", texts.CHANGE_EMAIL(), AskContact(number, Contact.EMAIL, care.contact_mark)))
    ways.append(link("phone", texts.CHANGE_PHONE(), AskContact(number, Contact.PHONE, care.contact_mark)))
    return ways


def told(hobby: int, outcome: Outcome, well: Told = Told.DONE) -> Address:
    """Where a change leads: to the hobby as it is then."""
    match outcome:
        case Done():
            return CareHobby(hobby, well)
        case NotDone(why=why):
            return CareHobby(hobby, _WHY.get(str(why), Told.TOO_LATE))


def check_today(at: CheckToday, person: Person, _world: World) -> Act:
    """Mark it; in the list the next one takes its place."""

    def then(outcomes: tuple[Outcome, ...]) -> Address:
        marked = isinstance(outcomes[0], Done) or outcomes[0] == NotDone("same")
        return ToCheck(at.hobby) if at.listed and marked else told(at.hobby, outcomes[0])

    return Act(person, then, (MarkChecked(at.hobby, at.seen),))


def to_check(at: ToCheck, _person: Person, world: World) -> Page:
    """The hobbies that nobody has checked for longest, each with a button that marks it."""
    today, marked = local_date(world.now), world.hobby(at.marked)
    waits = [
        one
        for one in world.catalogue.hobbies.values()
        if one.status == "active" and stale(one, today) and one.number not in world.rows.checked
    ]
    waits.sort(key=lambda one: (one.checked_on is not None, one.checked_on, one.number))
    shown = waits[:MOST_LISTED]
    lines = [line("ok", texts.MARKED(hobby=marked.name))] if marked else []
    lines.append(line("check", texts.LIST() if shown else texts.LIST_EMPTY()))
    lines += [_listed(one, world) for one in shown]
    rows = tuple((named("check", one.name, CheckToday(one.number, "", listed=True)),) for one in shown)
    return page(lines, rows, world, StaffHome())


def _listed(hobby: Hobby, world: World) -> Line:
    about = {"hobby": hobby.name, "association": world.catalogue.associations[hobby.association].name}
    if hobby.checked_on is None:
        return line("soon", texts.LISTED_NEVER(**about))
    return line("soon", texts.LISTED(**about, count=(local_date(world.now) - hobby.checked_on).days))
