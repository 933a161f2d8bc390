"""A parent or guardian says yes or no by a link; the counsellor instead; staff who have reached an adult."""

from bot.commands.context import Context
from bot.commands.registering import ask_staff, end, link_for_guardian, tell_association
from bot.commands.reminding import plan_reminders
from bot.commands.writing import write_if_readable
from bot.store import interests, people
from bot.store.database import Row, Tx
from dialogs import commands as c
from dialogs.names import can_be_name
from dialogs.pages.guardian import allowed_news, refused_news
from dialogs.world import Asked
from rules.delivery import Kind
from rules.interest import HELD, Actor, Interest
from rules.life import Event
from rules.notice import NEW
from rules.person import Person

USED = c.NotDone("used")


async def asked(tx: Tx, context: Context, code: str) -> Asked | None:
    """What a parent or guardian is asked by a link; None when nobody made it, or nothing is left to ask."""
    row, interest = await _link(tx, context, code)
    person = await people.get(tx, context.private, interest.person) if interest else None
    if row is None or interest is None or person is None:
        return None
    return Asked(interest, person.language, row["expires_at"], row["used_at"] is not None)


async def _link(tx: Tx, context: Context, code: str) -> tuple[Row | None, Interest | None]:
    row = await tx.one("guardian_link", find=context.private.find(code))
    return row, await interests.get(tx, context.private, row["interest_id"]) if row else None


async def guarding(
    tx: Tx, context: Context, person: Person, command: c.InviteGuardian | c.SayAsGuardian | c.AskStaff, now: int
) -> c.Outcome:
    """Carry one of these commands out."""
    match command:
        case c.InviteGuardian():
            return await _invite(tx, context, person, command.interest, now)
        case c.SayAsGuardian():
            return await _answer(tx, context, person, command, now)
        case c.AskStaff():
            return await _to_staff(tx, context, person, command.interest, now)


async def _invite(tx: Tx, context: Context, person: Person, interest_id: int, now: int) -> c.Outcome:
    interest = await interests.get(tx, context.private, interest_id)
    if interest is None or interest.person != person.id or interest.state not in HELD or not interest.name:
        return c.NotDone("not-yours")
    return c.Done(interest.id, await link_for_guardian(tx, context, interest, now))


async def _to_staff(tx: Tx, context: Context, person: Person, interest_id: int, now: int) -> c.Outcome:
    interest = await interests.get(tx, context.private, interest_id)
    if interest is None or interest.person != person.id:
        return c.NotDone("not-yours")
    if await interests.become(tx, context.private, interest, Event.ASKED_STAFF, Actor.PERSON, now) is None:
        return c.NotDone("too-late")
    await ask_staff(tx, context, person, interest, now)
    return c.Done(interest.id)


async def _answer(tx: Tx, context: Context, person: Person, command: c.SayAsGuardian, now: int) -> c.Outcome:
    """Yes: done with the interest. No: done with the hobby, for that is all that is left to show."""
    row, interest = await _link(tx, context, command.code)
    if row is None or interest is None or interest.person == person.id or interest.state not in HELD:
        return USED
    if await tx.one("invitation_use", id=row["id"], now=now) is None:
        return USED
    if command.allowed:
        await tx.run("interest_guard", id=interest.id, guardian=person.id)
        return c.Done(interest.id) if await _allow(tx, context, interest, Actor.GUARDIAN, now) else USED
    await end(tx, context, interest, Actor.GUARDIAN, now)
    page, key = refused_news(interest, context.world(now)), f"refused:{interest.id}"
    await write_if_readable(tx, context, interest.person, page, Kind.STATUS, now, key=key)
    return c.Done(interest.hobby)


async def _allow(tx: Tx, context: Context, interest: Interest, actor: Actor, now: int) -> bool:
    """The association is told from then on, and the young person hears of it. False when it cannot be allowed."""
    if await interests.become(tx, context.private, interest, Event.ALLOWED, actor, now) is None:
        return False
    allowed = await interests.get(tx, context.private, interest.id) or interest
    await tx.run("tasks_of_interest_done", interest=interest.id, now=now, done_by="allowed")
    await tx.run("guardian_links_drop", interest=interest.id)
    await interests.forget_minors_number(tx, context.private, interest)
    await tell_association(tx, allowed, NEW, now)
    await plan_reminders(tx, context, allowed, now)
    page, key = allowed_news(allowed, context.world(now)), f"allowed:{interest.id}"
    await write_if_readable(tx, context, allowed.person, page, Kind.STATUS, now, key=key)
    return True


async def allow_by_staff(tx: Tx, context: Context, number: int, name: str, now: int) -> str:
    """A counsellor has reached a guardian or representative: "allowed"; else "unknown", "name" when that is none, or
    "closed" when nothing waits for a yes. A first name given now is passed on.
    """
    row = await tx.one("interest_by_number", number=number)
    if row is None:
        return "unknown"
    if name and not can_be_name(name):
        return "name"
    interest = interests.read(row, context.private)
    if interest.state not in HELD:
        return "closed"
    if name:
        await tx.run("interest_tell_name", id=interest.id, name=context.private.seal(name))
    return "allowed" if await _allow(tx, context, interest, Actor.STAFF, now) else "closed"
