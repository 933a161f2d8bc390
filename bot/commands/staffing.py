"""What only staff may do or see: their role is checked here, whoever pressed, and what they did and saw is kept."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, get_args

from bot.commands import leaving
from bot.commands.context import Context
from bot.store import people, staff
from bot.store.database import Tx
from dialogs import commands as c
from dialogs.addresses import Address
from dialogs.announcing import AnnouncingCommand
from dialogs.casing import AnswerCase, FinishTask, TakeTask
from dialogs.cataloguing import ChangeRecord, CorrectContact, MarkChecked
from dialogs.decide import needs
from dialogs.pages.help import astray
from dialogs.site import FOR_STAFF
from dialogs.staffing import InviteStaff, JoinStaff, RemoveStaff
from dialogs.world import Need
from rules.person import Person
from rules.roles import Action, may

ANNOUNCING = get_args(AnnouncingCommand)

STAFF_COMMANDS: Mapping[type, Action] = {
    InviteStaff: Action.MANAGE_STAFF,
    RemoveStaff: Action.MANAGE_STAFF,
    **dict.fromkeys(ANNOUNCING, Action.ANNOUNCE),
    **dict.fromkeys((ChangeRecord, CorrectContact, MarkChecked), Action.EDIT_CATALOGUE),
    **dict.fromkeys((TakeTask, FinishTask, AnswerCase), Action.HELP_PEOPLE),
}
"""Commands that take a role; `apply` carries them out for nobody else."""

ABOUT_NOBODY = frozenset({Need.FAIR_COUNTS})
"""Rows that nobody's eyes on them need be kept of: a counter that is looked at every minute would fill the list."""

NOT_STAFF = c.NotDone("not-staff")


def refused(person: Person, command: c.Command) -> bool:
    """Whether a command takes a role that this person does not have, as they were loaded in this transaction."""
    action = STAFF_COMMANDS.get(type(command))
    return action is not None and not may(person.role, action)


async def note_done(tx: Tx, person: Person, command: c.Command, now: int) -> None:
    """Keep that one of staff has done this."""
    action = STAFF_COMMANDS.get(type(command))
    if person.badge and action:
        await staff.log(tx, person.badge.number, action, type(command).__name__, _about(command), now, did=True)


async def admit(tx: Tx, person: Person, address: Address, now: int) -> Address:
    """The page, kept as seen where it is drawn from rows; to whoever may not see it what a button leads to that nobody
    made.
    """
    action = FOR_STAFF.get(type(address))
    if action is None:
        return address
    if person.badge is None or not may(person.role, action):
        return astray(person)
    if needs(address) - ABOUT_NOBODY:
        await staff.log(tx, person.badge.number, action, type(address).__name__, _about(address), now, did=False)
    return address


async def staffing(tx: Tx, context: Context, person: Person, command: InviteStaff | RemoveStaff, now: int) -> c.Outcome:
    """Carry one of these commands out."""
    match command:
        case InviteStaff():
            return c.Done(code=await staff.invite(tx, context.private, command.role, command.name, now))
        case RemoveStaff():
            return await _remove(tx, context, person, command.number, now)


async def become(tx: Tx, context: Context, person: Person, command: JoinStaff, now: int) -> tuple[Person, c.Outcome]:
    """Only a chat that an account stands behind: a web page is whoever's who opens it."""
    if person.channel in people.RETURNS_ONLY:
        return person, c.NotDone("used")
    invited = await staff.use_invitation(tx, context.private, command.code, now)
    if invited is None:
        return person, c.NotDone("used")
    before, badge = person.role, await staff.put(tx, context.private, person.id, *invited, now)
    if may(badge.role, Action.HELP_PEOPLE):
        await leaving.stay(tx, context, person.id, now)
    elif may(before, Action.HELP_PEOPLE):
        await leaving.leave(tx, context, person.id, badge.number, now)
    return replace(person, badge=badge), c.Done()


async def _remove(tx: Tx, context: Context, person: Person, number: int, now: int) -> c.Outcome:
    """Nobody removes themselves, so that somebody stays who can invite."""
    if person.badge is None or person.badge.number == number:
        return c.NotDone("yourself")
    removed = await leaving.remove(tx, context, number, now)
    return c.NotDone("meanwhile") if removed is None else c.Done(number)


def _about(named: Any) -> int:
    """The first number in it: of the announcement, the hobby, the task that it is about."""
    values = (getattr(named, one.name) for one in fields(named))
    return next((value for value in values if type(value) is int), 0)
