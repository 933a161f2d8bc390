"""The turn itself: the person before it, what is decided, what came of it, the page that answers."""

from dataclasses import dataclass, replace

from bot.commands import measuring, progress
from bot.commands.apply import apply
from bot.commands.context import Context
from bot.commands.grouping import from_group, went_wrong
from bot.commands.rows import load
from bot.commands.showing import GROUP
from bot.commands.staffing import NOT_STAFF, admit
from bot.commands.writing import cancel_address
from bot.messages import Inbound, Kind
from bot.store import cards, counters, people
from bot.store.database import Tx
from bot.turn.answer import answer, edited
from dialogs.addresses import Address, FairCounts, Joined, MyHobby, OneAnnouncement, Outdated
from dialogs.commands import Erase
from dialogs.decide import decide, keeps_device, show
from dialogs.events import Event, Located, Opened, Pressed, Sent, Shared, Typed, Unreadable
from dialogs.pages.help import astray
from dialogs.world import World
from rules.person import Person


@dataclass(frozen=True, slots=True)
class Taken:
    """What app needs to know of a turn that has committed."""

    language: str = ""  # chosen in this turn
    erased: bool = False


async def take(tx: Tx, context: Context, inbound: Inbound, now: int) -> Taken:
    """Handle an event that has not been seen before; a repeat changes nothing."""
    if await tx.one("inbound_add", key=inbound.key, received_at=now) is None:
        return Taken()
    if inbound.channel == GROUP:
        await from_group(tx, context, inbound, now)
        return Taken()
    if inbound.kind is Kind.GONE:
        await cancel_address(tx, context, inbound.channel, inbound.address, now)
        return Taken()
    before = await people.take(tx, context.private, inbound.channel, inbound.address, now)
    if inbound.kind is Kind.BACK:
        return Taken()
    before = before or await people.meet(tx, context.private, inbound.channel, inbound.address, now)
    return await _respond(tx, context, inbound, before, now)


async def _respond(tx: Tx, context: Context, inbound: Inbound, before: Person, now: int) -> Taken:
    world = context.world(now, inbound.language)
    act = decide(replace(before, hint=inbound.language), event_of(inbound), world)
    person, outcomes = act.person, []
    for command in act.commands:
        person, outcome = await apply(tx, context, person, command, now)
        outcomes.append(outcome)
    erased = any(isinstance(command, Erase) for command in act.commands)
    if not erased:
        await measuring.seen(tx, context, before, person, now)
    address = astray(person) if NOT_STAFF in outcomes else act.then(tuple(outcomes))
    address = await admit(tx, person, address, now)
    world = replace(world, rows=await load(tx, context, person, address, now))
    person, page = show(address, person, world)
    keeps = keeps_device(address)
    person = await answer(tx, context, inbound, person, page, now, erased=erased, keeps_device=keeps)
    if message := edited(inbound, page):
        await _keep_true(tx, context, inbound, message, person, address, world)
    person = replace(person, hint=before.hint)
    if person != before and not erased:
        await people.save(tx, context.private, person)
    return Taken(person.language if person.language != before.language and not erased else "", erased)


async def _keep_true(
    tx: Tx, context: Context, inbound: Inbound, message: str, person: Person, address: Address, world: World
) -> None:
    """What a message shows that is edited when it changes: how an interest goes, what is counted at a fair, or how an
    announcement goes.
    """
    where = (inbound.channel, inbound.address, message)
    interest = interest_of(address, world)
    if interest is not None:
        await cards.stands(tx, context.private, interest, *where)
    if isinstance(address, FairCounts) and address.fair in world.catalogue.fairs:
        counts = world.rows.fair_counts
        await counters.stands(tx, context.private, person.id, address.fair, counts, *where, world.now)
    if isinstance(address, OneAnnouncement):
        await progress.goes_on(tx, context, address.number, person, where[:2], message)


def interest_of(address: Address, world: World) -> int | None:
    """The interest of the person's own whose status a page shows."""
    if not isinstance(address, MyHobby | Joined) or world.interest(address.interest) is None:
        return None
    return address.interest


async def fail(tx: Tx, context: Context, inbound: Inbound, kind: str, now: int) -> Taken:
    """A turn raised: keep the kind of error, and tell the person that it went wrong here and where to go on."""
    if await tx.one("inbound_failed", key=inbound.key, received_at=now, failure=kind) is None:
        return Taken()
    if inbound.channel == GROUP:
        await went_wrong(tx, context, inbound, now)
        return Taken()
    person = await people.take(tx, context.private, inbound.channel, inbound.address, now)
    if person is None:
        person = await people.meet(tx, context.private, inbound.channel, inbound.address, now)
    person, page = show(Outdated("trouble"), person, context.world(now))
    await answer(tx, context, inbound, person, page, now)
    return Taken()


async def note(tx: Tx, inbound: Inbound, kind: str, now: int) -> Taken:
    """Not even that could be told: keep the kind of error, so that the event does not come again for ever."""
    await tx.run("inbound_failed", key=inbound.key, received_at=now, failure=kind)
    return Taken()


def event_of(inbound: Inbound) -> Event:
    """The event as dialogs know it."""
    match inbound.kind:
        case Kind.START:
            return Opened(inbound.text)
        case Kind.PRESS:
            return Pressed(inbound.token)
        case Kind.TEXT:
            return Typed(inbound.text)
        case Kind.CONTACT:
            return Shared(inbound.phone, inbound.own)
        case Kind.LOCATION if inbound.point:
            return Located(*inbound.point)
        case Kind.PHOTO | Kind.VOICE if carried := inbound.attachment:
            return Sent(carried.kind, carried.reference, inbound.channel, inbound.text, carried.size)
    return Unreadable()
