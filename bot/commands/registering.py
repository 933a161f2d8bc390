"""Registering a wish to join, and taking it back."""

from bot.commands.context import Context
from bot.commands.fairs import count_interest
from bot.commands.reminding import plan_reminders
from bot.commands.writing import write_if_readable
from bot.store import interests, notices, people
from bot.store.database import Tx
from bot.store.erase import about
from catalogue.hobby import Hobby
from dialogs import commands as c
from dialogs.pages.ages import fits
from dialogs.pages.guardian import DAYS, cancelled_news
from dialogs.pages.staff import MINOR
from rules.delivery import Kind
from rules.interest import (
    Actor,
    Comer,
    Interest,
    Reach,
    Refusal,
    Remind,
    State,
    Who,
    refusal,
    told,
)
from rules.known import known_now
from rules.life import Event
from rules.notice import NAMED, NEW, UNNAMED, WITHDRAWN
from rules.person import Age, Person

GUARDIAN = "guardian"
"""What a link that a minor hands on is for."""


async def register(tx: Tx, context: Context, person: Person, command: c.Register, now: int) -> c.Outcome:
    """Keep the interest, its notice, link or task, and its reminders; or say why not."""
    hobby = context.catalogue.hobbies.get(command.hobby)
    if hobby is None or hobby.status != "active":
        return c.NotDone(Refusal.GONE)
    mine = await interests.of_person(tx, context.private, person.id)
    comes = Comer.of(command.age, command.who, command.name)
    if why := refusal(mine, command.hobby, comes, context.settings.limits, now):
        return c.NotDone(why)
    if not fits(hobby, command.age):
        return c.NotDone(Refusal.AGE)
    if why := _lacking(command):
        return c.NotDone(why)
    wished, known = _wished(person, hobby, command, now), known_now(hobby, now).to_json()
    interest = await interests.add(tx, context.private, wished, known)
    await count_interest(tx, context, person, hobby, now)
    if not command.named:
        await tx.run("interest_from", id=interest.id, municipality=context.world(now).municipality(person))
    if interest.state is State.WITH_GUARDIAN:
        return c.Done(interest.id, await link_for_guardian(tx, context, interest, now))
    if interest.state is State.WITH_STAFF:
        await ask_staff(tx, context, person, interest, now)
    else:
        await tell_association(tx, interest, NEW, now)
        await plan_reminders(tx, context, interest, now)
    return c.Done(interest.id)


def _lacking(command: c.Register) -> Refusal | None:
    """What is missing before anything may be kept."""
    own, minor = command.who is Who.SELF, command.age.minor
    if not command.agreed:
        return Refusal.NOT_AGREED
    if not _may_come(command.who, command.age):
        return Refusal.NO_GUARDIAN
    needs_name = command.guardian if own and minor else command.named or not own
    if needs_name and not command.name:
        return Refusal.NO_NAME
    by_phone = command.reach is Reach.PHONE and own and not minor and command.named
    return Refusal.NO_PHONE if by_phone and not command.phone else None


def _may_come(who: Who, age: Age) -> bool:
    """Whether this is somebody whom one may register: a child under 13 never does it alone."""
    if who is Who.CHILD:
        return age.minor
    return age is Age.ADULT if who is Who.FAMILY else age is not Age.UNDER_13


def _wished(person: Person, hobby: Hobby, command: c.Register, now: int) -> Interest:
    """What is kept: a name only if it is told, a number only of an adult of their own, or for the counsellor."""
    own, minor = command.who is Who.SELF, command.age.minor
    held = own and minor
    waits = State.WITH_GUARDIAN if command.guardian else State.WITH_STAFF
    number = own and command.named and not (held and command.guardian)
    return Interest(
        id=0,
        number=0,
        person=person.id,
        hobby=hobby.number,
        association=hobby.association,
        age=command.age,
        reach=Reach.CHAT if command.reach is Reach.PHONE and not number else command.reach,
        state=waits if held else State.REGISTERED,
        answer=None,
        remind=Remind.FIRST,
        created_at=now,
        changed_at=now,
        name=command.name if command.named and not (held and not command.guardian) else "",
        phone=command.phone if number else "",
        who=command.who,
        named=command.named or minor or not own,
        waiting_since=None if held else now,
    )


async def link_for_guardian(tx: Tx, context: Context, interest: Interest, now: int) -> str:
    """The code of a new link that asks a parent or guardian; there is one at a time."""
    await tx.run("guardian_links_drop", interest=interest.id)
    return await people.invite(tx, context.private, interest.person, GUARDIAN, now, interest=interest.id, days=DAYS)


async def tell_association(tx: Tx, interest: Interest, kind: str, now: int) -> None:
    await notices.tell(
        tx,
        interest=interest.id,
        number=interest.number,
        hobby=interest.hobby,
        association=interest.association,
        kind=kind,
        now=now,
    )


async def ask_staff(tx: Tx, context: Context, person: Person, interest: Interest, now: int) -> None:
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
    """Take an interest back: one's own, or that of a minor for whom one said yes; the other of the two is told."""
    interest = await interests.get(tx, context.private, command.interest)
    if interest is None or not interest.concerns(person.id):
        return c.NotDone("not-yours")
    actor = Actor.PERSON if interest.person == person.id else Actor.GUARDIAN
    if await end(tx, context, interest, actor, now):
        await _tell_other(tx, context, interest, actor, now)
    return c.Done(interest.id)


async def end(tx: Tx, context: Context, interest: Interest, actor: Actor, now: int) -> bool:
    """Withdraw. An association that was told, or may have been, is told that too; one that was not hears nothing.
    False when it was over.
    """
    if await interests.become(tx, context.private, interest, Event.WITHDREW, actor, now) is None:
        return False
    await tx.run("reminders_drop", interest=interest.id)
    await tx.run("tasks_of_interest_done", interest=interest.id, now=now, done_by="withdrawn")
    await tx.run("guardian_links_drop", interest=interest.id)
    await interests.forget_minors_number(tx, context.private, interest)
    for kind in (NAMED, UNNAMED):
        await notices.take_back(tx, interest.number, kind, now)
    if await notices.take_back(tx, interest.number, NEW, now) or told(interest):
        await tell_association(tx, interest, WITHDRAWN, now)
    return True


async def _tell_other(tx: Tx, context: Context, interest: Interest, actor: Actor, now: int) -> None:
    """Of a minor and their guardian, the one who did not cancel it hears of it."""
    other = interest.guardian if actor is Actor.PERSON else interest.person
    if other is not None:
        page, key = cancelled_news(interest, context.world(now)), f"{about(interest.id)}cancelled"
        await write_if_readable(tx, context, other, page, Kind.STATUS, now, key=key)
