"""Registering a wish to join, and taking it back."""

from bot.commands.context import Context
from bot.commands.reminding import plan_reminders
from bot.store import interests, notices
from bot.store.database import Tx
from dialogs import commands as c
from dialogs.pages.ages import fits
from dialogs.pages.staff import MINOR
from rules.interest import Actor, Interest, Reach, Refusal, Remind, State, refusal, told
from rules.known import known_now
from rules.life import Event
from rules.notice import NEW, WITHDRAWN
from rules.person import Person


async def register(tx: Tx, context: Context, person: Person, command: c.Register, now: int) -> c.Outcome:
    """Keep the interest, its notice or task, and its reminders; or say why not."""
    hobby = context.catalogue.hobbies.get(command.hobby)
    if hobby is None or hobby.status != "active":
        return c.NotDone(Refusal.GONE)
    mine = await interests.of_person(tx, context.private, person.id)
    if why := refusal(mine, command.hobby, command.age, context.settings.limits, now):
        return c.NotDone(why)
    if not fits(hobby, command.age):
        return c.NotDone(Refusal.AGE)
    if not command.agreed:
        return c.NotDone(Refusal.NOT_AGREED)
    minor = command.age.minor
    if not minor and not command.name:
        return c.NotDone(Refusal.NO_NAME)
    if not minor and command.reach is Reach.PHONE and not command.phone:
        return c.NotDone(Refusal.NO_PHONE)
    interest = await interests.add(
        tx,
        context.private,
        Interest(
            id=0,
            number=0,
            person=person.id,
            hobby=hobby.number,
            association=hobby.association,
            age=command.age,
            reach=command.reach,
            state=State.WITH_STAFF if minor else State.REGISTERED,
            answer=None,
            remind=Remind.FIRST,
            created_at=now,
            changed_at=now,
            name=command.name,
            phone=command.phone,
            waiting_since=None if minor else now,
        ),
        known_now(hobby, now).to_json(),
    )
    if minor:
        await _ask_staff(tx, context, person, interest, now)
    else:
        await _tell(tx, interest, NEW, now)
        await plan_reminders(tx, context, interest, now)
    return c.Done(interest.id)


async def _tell(tx: Tx, interest: Interest, kind: str, now: int) -> None:
    await notices.tell(
        tx,
        interest=interest.id,
        number=interest.number,
        hobby=interest.hobby,
        association=interest.association,
        kind=kind,
        now=now,
    )


async def _ask_staff(tx: Tx, context: Context, person: Person, interest: Interest, now: int) -> None:
    """Nothing of a minor's goes to the association: a counsellor has it."""
    details = {
        "interest": interest.number,
        "age": interest.age,
        "language": person.language,
        "place": context.world(now).municipality(person),
        "phone": interest.phone,
    }
    await notices.add_task(
        tx,
        context.private,
        f"{MINOR}:{interest.id}",
        MINOR,
        now,
        interest=interest.id,
        hobby=interest.hobby,
        details=details,
    )


async def withdraw(tx: Tx, context: Context, person: Person, command: c.Withdraw, now: int) -> c.Outcome:
    """Take an interest back. An association that was told, or may have been, is told that too; one that was not hears
    nothing.
    """
    interest = await interests.get(tx, context.private, command.interest)
    if interest is None or interest.person != person.id:
        return c.NotDone("not-yours")
    if await interests.become(tx, context.private, interest, Event.WITHDREW, Actor.PERSON, now) is None:
        return c.Done(interest.id)
    await tx.run("reminders_drop", interest=interest.id)
    await tx.run("tasks_of_interest_done", interest=interest.id, now=now, done_by="withdrawn")
    await interests.forget_minors_number(tx, context.private, interest)
    if await notices.take_back(tx, interest.number, NEW, now) or told(interest):
        await _tell(tx, interest, WITHDRAWN, now)
    return c.Done(interest.id)
