"""Telling an association the name that it was not told at first, and taking a name back."""

from bot.commands.context import Context
from bot.store import interests, notices
from bot.store.database import Tx
from dialogs import commands as c
from dialogs.names import can_be_name
from dialogs.pages.staff import TELL_NAMED
from rules.interest import Interest, Refusal, can_hide_name, can_tell_name
from rules.notice import NAMED, NEW, UNNAMED, State
from rules.person import Person


async def set_name(tx: Tx, context: Context, person: Person, command: c.SetName, now: int) -> c.Outcome:
    """The name, or with "" none. The association hears of it after the notice itself, as it heard that."""
    interest = await interests.get(tx, context.private, command.interest)
    if interest is None or interest.person != person.id:
        return c.NotDone("not-yours")
    if not command.agreed:
        return c.NotDone(Refusal.NOT_AGREED)
    if not command.name:
        return await _hide(tx, interest, now)
    if not can_be_name(command.name):
        return c.NotDone(Refusal.NO_NAME)
    if not can_tell_name(interest):
        return c.NotDone("too-late")
    await tx.run("interest_tell_name", id=interest.id, name=context.private.seal(command.name))
    await notices.take_back(tx, interest.number, UNNAMED, now)
    await notices.tell_again(tx, interest, NAMED, now)
    return c.Done(interest.id)


async def _hide(tx: Tx, interest: Interest, now: int) -> c.Outcome:
    if not can_hide_name(interest):
        return c.NotDone("too-late")
    await tx.run("interest_hide_name", id=interest.id)
    await tx.run("tasks_of_kind_done", interest=interest.id, kind=TELL_NAMED, now=now, done_by="taken back")
    await notices.take_back(tx, interest.number, NAMED, now)
    first = await tx.one("notice_of", number=interest.number, kind=NEW)
    if first is None or State(first["state"]) is not State.WAITING:  # else it leaves without the name
        await notices.tell_again(tx, interest, UNNAMED, now)
    return c.Done(interest.id)
