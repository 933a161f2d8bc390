"""Commands, each applied and answered by an outcome. What an action needs is checked here, whoever pressed."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.commands.calendars import calendar
from bot.commands.caring import caring
from bot.commands.cataloguing import cataloguing
from bot.commands.changing import tell_change
from bot.commands.contacting import contacting
from bot.commands.context import Context
from bot.commands.drafting import drafting
from bot.commands.fairs import at_fair
from bot.commands.gender import asking_gender
from bot.commands.guarding import guarding
from bot.commands.joining import JOIN, join
from bot.commands.leaving import leave
from bot.commands.naming import set_name
from bot.commands.registering import register, withdraw
from bot.commands.reminding import plan_reminders
from bot.commands.staffing import ANNOUNCING, NOT_STAFF, become, note_done, refused, staffing
from bot.commands.talking import talking
from bot.commands.visiting import visiting
from bot.commands.watching import watching
from bot.store import confirmations, erase, interests, outbox, people
from bot.store.database import Tx
from dialogs import commands as c
from dialogs.casing import AnswerCase, FinishTask, TakeTask, TellStaff
from dialogs.cataloguing import ChangeRecord, CorrectContact, MarkChecked
from dialogs.pages.notices import confirm_mailbox
from dialogs.staffing import InviteStaff, JoinStaff, RemoveStaff
from dialogs.texts.codec import page_json
from dialogs.visiting import (
    AskTogether,
    BeginGender,
    CountBarrier,
    SetGender,
    SetNotDared,
    SetStill,
    SetWent,
)
from rules.delivery import Kind
from rules.person import Person

CONFIRM = "email"


Do = Callable[[Tx, Context, Person, Any, int], Awaitable[c.Outcome]]


async def apply(tx: Tx, context: Context, person: Person, command: c.Command, now: int) -> tuple[Person, c.Outcome]:
    """Carry one command out. The person comes back as the command left them."""
    if isinstance(command, c.JoinChat):
        return await join(tx, context, person, command, now)
    if isinstance(command, JoinStaff):
        return await become(tx, context, person, command, now)
    if refused(person, command):
        return person, NOT_STAFF
    outcome = await _DONE_BY[type(command)](tx, context, person, command, now)
    if isinstance(outcome, c.Done):
        await note_done(tx, person, command, now)
    return person, outcome


async def _erase(tx: Tx, context: Context, person: Person, _command: c.Erase, now: int) -> c.Outcome:
    if person.badge:
        await leave(tx, context, person.id, person.badge.number, now)
    await erase.erase(tx, context.private, person.id, now)
    return c.Done()


async def _invite(tx: Tx, context: Context, person: Person, _command: c.InviteChat, now: int) -> c.Outcome:
    return c.Done(code=await people.invite(tx, context.private, person.id, JOIN, now))


async def _set_remind(tx: Tx, context: Context, person: Person, command: c.SetRemind, now: int) -> c.Outcome:
    if await tx.one("interest_remind", id=command.interest, person=person.id, remind=command.remind) is None:
        return c.NotDone("not-yours")
    await tx.run("reminders_drop", interest=command.interest)
    return await _plan(tx, context, command.interest, now)


async def _say_coming(tx: Tx, context: Context, person: Person, command: c.SayComing, now: int) -> c.Outcome:
    mine = await interests.get(tx, context.private, command.interest)
    if mine is None or not mine.concerns(person.id):
        return c.NotDone("not-yours")
    reminded = await tx.all("reminders_of", interest=command.interest)
    if all(row["meeting_at"] != command.meeting_at for row in reminded):
        return c.NotDone("too-late")
    answer = "coming" if command.coming else "not-this-time"
    await tx.run("coming_set", interest=command.interest, meeting_at=command.meeting_at, answer=answer, now=now)
    return await _plan(tx, context, command.interest, now)


async def _plan(tx: Tx, context: Context, interest_id: int, now: int) -> c.Outcome:
    interest = await interests.get(tx, context.private, interest_id)
    if interest:
        await plan_reminders(tx, context, interest, now)
    return c.Done(interest_id)


async def _set_quiet(tx: Tx, _context: Context, person: Person, command: c.SetQuiet, now: int) -> c.Outcome:
    if command.quiet:
        for kind in (Kind.REMINDER, Kind.ANNOUNCEMENT):
            await tx.run("delivery_cancel_kind", person=person.id, kind=kind, reason="quiet", now=now)
    return c.Done()


async def _offer_email(tx: Tx, context: Context, person: Person, command: c.OfferEmail, now: int) -> c.Outcome:
    email = command.email
    if not await confirmations.ask(tx, context.private, person.id, email, now):
        return c.NotDone("too-many-mails")
    address = await people.add_address(tx, context.private, person.id, "email", email, now, confirmed=False)
    if address is None:  # known already, perhaps as somebody else's: whoever reads its mail decides, at the link
        known = await tx.one("address_find", channel="email", find=context.private.find(email))
        address = known["id"] if known else None
    code = await people.invite(tx, context.private, person.id, CONFIRM, now, address)
    page = confirm_mailbox(context.confirm_link + code, context.settings.service)
    await outbox.put(
        tx,
        context.private,
        kind=Kind.STATUS,
        channel="email",
        address=email,
        page=page_json(page),
        now=now,
        person=person.id,
        language=person.language,
    )
    return c.Done()


_DONE_BY: Mapping[type, Do] = {
    c.Register: register,
    c.Withdraw: withdraw,
    c.SetRemind: _set_remind,
    c.SayComing: _say_coming,
    c.SetQuiet: _set_quiet,
    c.Erase: _erase,
    c.InviteChat: _invite,
    c.OfferEmail: _offer_email,
    **dict.fromkeys((c.CountUnmet, c.AddWatch, c.DropWatch), watching),
    **dict.fromkeys((SetWent, SetNotDared, AskTogether, CountBarrier, SetStill), visiting),
    **dict.fromkeys((BeginGender, SetGender), asking_gender),
    **dict.fromkeys((c.ConnectContact, c.AnswerFor, c.WriteFor), contacting),
    **dict.fromkeys((c.MakeCalendar, c.StopCalendar), calendar),
    **dict.fromkeys((TellStaff, TakeTask, FinishTask, AnswerCase), caring),
    **dict.fromkeys((InviteStaff, RemoveStaff), staffing),
    **dict.fromkeys(ANNOUNCING, drafting),
    **dict.fromkeys((ChangeRecord, CorrectContact, MarkChecked), cataloguing),
    c.TellChange: tell_change,
    c.SetName: set_name,
    **dict.fromkeys((c.WriteToThem, c.BlockThem, c.ReportThem), talking),
    **dict.fromkeys((c.SayFair, c.CountStall), at_fair),
    **dict.fromkeys((c.InviteGuardian, c.SayAsGuardian, c.AskStaff), guarding),
}
