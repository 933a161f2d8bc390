"""Counting what happens to people, once per project period and fair, when it happens."""

from dataclasses import replace

from bot.commands.context import Context
from bot.store import measures
from bot.store.database import Tx
from bot.store.measures import Counted
from catalogue.schedule import local_date
from rules.measure import Known, Measure, gender_counted, period_of
from rules.person import Person


async def count(tx: Tx, context: Context, person: Person, measure: Measure, now: int, *, fair: int = 0) -> bool:
    """Count somebody for a measure: for a fair if one is named, else for the project period, and then also for each
    fair that reached them. Staff never are, nor are contacts of associations. False when they were counted before.
    """
    if not await measures.is_counted(tx, person.id):
        return False
    day, known = local_date(now), await _known_of(tx, context, person, now)
    counted = Counted(
        day=day.isoformat(),
        measure=measure,
        period="" if fair else period_of(day, context.settings.periods),
        fair=fair,
        known=Known(known.age, known.municipality, gender_counted(known.gender, known.age)),
    )
    new = await measures.count(tx, person.id, counted)
    if not fair and measure is not Measure.REACHED:
        for number in {one.fair for one in await measures.of_person(tx, person.id)} - {0}:
            await measures.count(tx, person.id, replace(counted, period="", fair=number))
    return new


async def seen(tx: Tx, context: Context, before: Person, person: Person, now: int) -> None:
    """Somebody has written: they are reached, once in each project period, when they have a language. What they have
    said about where they are is filled in where they were counted.
    """
    if not person.language:
        return
    period = period_of(local_date(now), context.settings.periods)
    if person.reached_in != period:
        await count(tx, context, person, Measure.REACHED, now)
        await tx.run("measured_seen", person=person.id, period=period)
    if (person.place, person.position) != (before.place, before.position):
        await fill_in(tx, context, person, now)


async def fill_in(tx: Tx, context: Context, person: Person, now: int) -> None:
    """More is known of somebody than when they were counted."""
    await measures.fill_in(tx, person.id, await _known_of(tx, context, person, now))


async def _known_of(tx: Tx, context: Context, person: Person, now: int) -> Known:
    return await measures.known_of(tx, person.id, context.world(now).municipality(person))
