"""For the project's staff: what they may do, who else is staff, and what staff did and saw."""

from collections.abc import Mapping, Sequence

from dialogs.addresses import (
    Address,
    Announcements,
    AskRole,
    AskStaffName,
    Colleagues,
    ConfirmRemove,
    FairCounts,
    OneColleague,
    Outdated,
    RemoveStaff,
    StaffHome,
    StaffLink,
    StaffLog,
    StaffTasks,
    Stats,
    ToCheck,
)
from dialogs.commands import Done, Outcome
from dialogs.events import Event
from dialogs.kit import footer, line, link, named, pairs
from dialogs.names import name_in
from dialogs.pages.help import astray, outdated
from dialogs.staffing import InviteStaff, JoinStaff
from dialogs.staffing import RemoveStaff as Remove
from dialogs.texts import announcing, care, cases, fairs, figures, find
from dialogs.texts import staffing as texts
from dialogs.texts.values import Line, Link, Message, Moment, Page, Text
from dialogs.world import Act, World
from rules.person import Person
from rules.roles import Action, Colleague, Logged, Role, may

DAYS = 7
"""How long a link that makes somebody staff works."""
MOST_NAMED = 6
MOST_LISTED = 12
"""Lines of the log on a page."""

ROLES: Mapping[Role, Message] = {
    Role.COUNSELLOR: texts.COUNSELLOR,
    Role.EDITOR: texts.EDITOR,
    Role.ADMIN: texts.ADMIN,
}
_TO_GIVE: Mapping[Role, Message] = {
    Role.COUNSELLOR: texts.COUNSELLOR_BUTTON,
    Role.EDITOR: texts.EDITOR_BUTTON,
    Role.ADMIN: texts.ADMIN_BUTTON,
}
_DONE: Mapping[Action, Message] = {
    Action.BE_STAFF: texts.BE_STAFF,
    Action.MANAGE_STAFF: texts.MANAGE_STAFF,
    Action.ANNOUNCE: texts.ANNOUNCE,
    Action.EDIT_CATALOGUE: texts.EDIT_CATALOGUE,
    Action.HELP_PEOPLE: texts.HELP_PEOPLE,
    Action.SEE_FIGURES: texts.SEE_FIGURES,
}


def become_staff(code: str, person: Person) -> Act:
    """Use a link; one that is used or old leads on as any old button does."""

    def then(outcomes: tuple[Outcome, ...]) -> Address:
        return StaffHome(new=True) if isinstance(outcomes[0], Done) else astray(person)

    return Act(person, then, (JoinStaff(code),))


def staff_home(at: StaffHome, person: Person, world: World) -> Page:
    """What this reader may do."""
    if person.badge is None:
        return outdated(Outdated("old"), person, world)
    me, role = _find(person.badge.number, world), person.badge.role
    lines = [line("task", texts.HOME(role=ROLES[role]()))]
    if at.new and me:
        lines.insert(0, line("hello", texts.WELCOME(name=me.name, service=world.settings.service)))
    return _page(lines, [(one,) for one in _doors(role)], world)


def _doors(role: Role) -> list[Link]:
    doors = [
        (Action.HELP_PEOPLE, link("task", cases.TASKS(), StaffTasks())),
        (Action.ANNOUNCE, link("announce", announcing.ANNOUNCEMENTS(), Announcements())),
        (Action.SEE_FIGURES, link("figures", figures.STATS(), Stats())),
        (Action.SEE_FIGURES, link("fair", fairs.COUNTER(), FairCounts())),
        (Action.EDIT_CATALOGUE, link("check", care.TO_CHECK(), ToCheck())),
        (Action.MANAGE_STAFF, link("people", texts.COLLEAGUES(), Colleagues())),
        (Action.MANAGE_STAFF, link("eye", texts.LOG(), StaffLog())),
    ]
    return [door for action, door in doors if may(role, action)]


def colleagues(at: Colleagues, _person: Person, world: World) -> Page:
    """Who is staff."""
    staff = world.rows.colleagues
    after = [one for one in staff if one.number > at.after]
    rows = [(named("person", one.name, OneColleague(one.number)),) for one in after[:MOST_NAMED]]
    if len(after) > MOST_NAMED:
        rows.append((link("more", find.MORE(), Colleagues(after[MOST_NAMED - 1].number)),))
    rows.append((link("join", texts.INVITE(), AskRole()),))
    return _page([line("people", texts.LISTED(count=len(staff)))], rows, world, StaffHome())


def one_colleague(at: OneColleague, person: Person, world: World) -> Page:
    """One of staff; nobody removes themselves, so that somebody stays who can."""
    one = _find(at.number, world)
    if one is None:
        return outdated(Outdated("old"), person, world)
    said = texts.ONE(name=one.name, role=ROLES[one.role](), since=Moment(one.since, "day"))
    if person.badge and one.number == person.badge.number:
        return _page([line("person", said), line("info", texts.YOURSELF())], [], world, Colleagues())
    rows = [(link("trash", texts.REMOVE(), ConfirmRemove(one.number)),)]
    return _page([line("person", said)], rows, world, Colleagues())


def confirm_remove(at: ConfirmRemove, person: Person, world: World) -> Page:
    """Asks once."""
    one = _find(at.number, world)
    if one is None:
        return outdated(Outdated("old"), person, world)
    rows = [(link("yes", texts.REMOVE_YES(), RemoveStaff(one.number)),)]
    return _page([line("question", texts.ASK_REMOVE(name=one.name))], rows, world, OneColleague(one.number))


def remove_staff(at: RemoveStaff, person: Person, _world: World) -> Act:
    """Yes."""
    return Act(person, lambda _outcomes: Colleagues(), (Remove(at.number),))


def ask_role(_at: AskRole, _person: Person, world: World) -> Page:
    """What a new one is to look after."""
    rows = pairs([link("person", said(), AskStaffName(role)) for role, said in _TO_GIVE.items()])
    return _page([line("question", texts.ASK_ROLE())], rows, world, Colleagues())


def ask_staff_name(at: AskStaffName, _person: Person, world: World) -> Page:
    """The first name by which the others know them."""
    asked = texts.ASK_NAME_AGAIN if at.unclear else texts.ASK_NAME
    return _page([line("join", asked())], [], world, AskRole())


def hear_staff_name(at: AskStaffName, event: Event, person: Person, _world: World) -> Act | None:
    """What can be a name is one, and makes a link."""
    name = name_in(event)
    if not name:
        return None

    def then(outcomes: tuple[Outcome, ...]) -> Address:
        match outcomes[0]:
            case Done(code=code):
                return StaffLink(code)
        return astray(person)

    return Act(person, then, (InviteStaff(at.role, name),))


def staff_link(at: StaffLink, _person: Person, world: World) -> Page:
    """The link, and what to do with it."""
    if not world.settings.chat_link:
        return _page([line("warning", texts.NO_TELEGRAM())], [], world, Colleagues())
    url = f"{world.settings.chat_link}?start=a{at.code}"
    lines = [line("lock", texts.LINK(count=DAYS)), line("web", texts.LINK_ITSELF(link=url))]
    return _page(lines, [], world, Colleagues())


def staff_log(_at: StaffLog, _person: Person, world: World) -> Page:
    """What staff did and saw, the newest first."""
    entries = world.rows.staff_log
    shown, more = entries[:MOST_LISTED], entries[MOST_LISTED:]
    lines = [line("eye", texts.LOG_TITLE()), *[line("", _entry(one)) for one in shown]]
    if not entries:
        lines.append(line("info", texts.LOG_EMPTY()))
    older = [(link("back_here", texts.LOG_OLDER(), StaffLog(shown[-1].id)),)] if more else []
    return _page(lines, older, world, StaffHome())


def _entry(one: Logged) -> Text:
    name = one.name or texts.GONE(number=one.by)
    said = (
        (texts.LOG_DID if one.did else texts.LOG_SAW)
        if one.about
        else (texts.LOG_DID_ALL if one.did else texts.LOG_SAW_ALL)
    )
    return said(when=Moment(one.at, "brief"), name=name, what=_DONE[one.action](), number=one.about)


def _find(number: int, world: World) -> Colleague | None:
    return next((one for one in world.rows.colleagues if one.number == number), None)


def _page(lines: list[Line], rows: Sequence[tuple[Link, ...]], world: World, back: Address | None = None) -> Page:
    """A page in the language of staff."""
    return Page(tuple(lines), (*rows, footer(back)), language=world.settings.staff_language)
