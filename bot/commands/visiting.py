"""What people say after a visit: whose interest it is, and whether that may happen, is checked here."""

from bot.commands import measuring
from bot.commands.context import Context
from bot.store import interests, notices, visits
from bot.store.database import Tx
from catalogue.schedule import local_date
from dialogs import commands as c
from dialogs.pages.staff import TOGETHER
from dialogs.visiting import AskTogether, CountBarrier, SetNotDared, SetStill, SetWent, VisitCommand
from rules.interest import Actor, Interest, State
from rules.life import Event
from rules.measure import Measure
from rules.person import Person
from rules.visits import SAID_WHY, Goes, Question, is_asked, open_question, said

TOO_LATE = c.NotDone("too-late")


async def visiting(tx: Tx, context: Context, person: Person, command: VisitCommand, now: int) -> c.Outcome:
    """Carry one of these commands out."""
    interest = await interests.get(tx, context.private, command.interest)
    if interest is None or interest.person != person.id:
        return c.NotDone("not-yours")
    match command:
        case SetWent():
            return await _happened(tx, context, person, interest, Event.WENT, now)
        case SetNotDared():
            return await _said_no(tx, interest, now)
        case CountBarrier():
            return await _count(tx, context, interest, command, now)
        case AskTogether():
            return await _ask_together(tx, context, person, interest, now)
        case SetStill():
            return await _set_still(tx, context, person, interest, command.goes, now)


_MEASURED = {Event.WENT: (Measure.FIRST_VISIT,), Event.GOES_ON: (Measure.FIRST_VISIT, Measure.STILL)}
"""Who still goes has been there, whether or not they said so then."""


async def _happened(tx: Tx, context: Context, person: Person, interest: Interest, event: Event, now: int) -> c.Outcome:
    became = await interests.become(tx, context.private, interest, event, Actor.PERSON, now)
    if became and not became.attends:
        await tx.run("reminders_drop", interest=interest.id)
    for measure in _MEASURED.get(event, ()) if became else ():
        await measuring.count(tx, context, person, measure, now)
    return c.Done(interest.id) if became else TOO_LATE


async def _said_no(tx: Tx, interest: Interest, now: int) -> c.Outcome:
    """They have not been there: the question that is open is answered by that."""
    steps = (await visits.steps_of_person(tx, interest.person)).get(interest.id, frozenset())
    question = open_question(interest, steps)
    if question not in {Question.VISIT, Question.AGAIN}:
        return TOO_LATE
    return c.Done(interest.id) if await interests.take_step(tx, interest.id, said(question), now) else TOO_LATE


async def _count(tx: Tx, context: Context, interest: Interest, command: CountBarrier, now: int) -> c.Outcome:
    """Once for each time that somebody was asked, without whom."""
    if interest.state is State.STOPPED:
        first = await interests.take_step(tx, interest.id, SAID_WHY, now)
    else:
        first = isinstance(await _said_no(tx, interest, now), c.Done)
    if not first:
        return TOO_LATE
    hobby = context.catalogue.hobbies.get(interest.hobby)
    await tx.one(
        "barrier_count",
        day=local_date(now).isoformat(),
        barrier=command.barrier,
        municipality=hobby.venue.municipality if hobby else "",
    )
    return c.Done(interest.id)


async def _ask_together(tx: Tx, context: Context, person: Person, interest: Interest, now: int) -> c.Outcome:
    """A task for staff, once; asked again, it is still asked."""
    if not is_asked(interest):
        return TOO_LATE
    await notices.add_task(
        tx,
        context.private,
        f"{TOGETHER}:{interest.id}",
        TOGETHER,
        now,
        interest=interest.id,
        hobby=interest.hobby,
        details={"interest": interest.number, "language": person.language, "phone": interest.phone},
    )
    return c.Done(interest.id)


async def _set_still(tx: Tx, context: Context, person: Person, interest: Interest, goes: Goes, now: int) -> c.Outcome:
    """Who goes has joined; who stopped, or has not begun, is not asked any more."""
    if goes is Goes.NOT_YET:
        steps = (await visits.steps_of_person(tx, interest.person)).get(interest.id, frozenset())
        if open_question(interest, steps) is not Question.STILL:
            return TOO_LATE
        await interests.take_step(tx, interest.id, said(Question.STILL), now)
        return c.Done(interest.id)
    event = Event.GOES_ON if goes is Goes.YES else Event.STOPPED
    return await _happened(tx, context, person, interest, event, now)
