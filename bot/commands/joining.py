"""Using a link that was made in a web chat: what was chosen there comes here, and nothing goes the other way.

Whoever made the link may be anyone, and whoever opens it too. So the web chat does not become a second chat of the
person: it is nobody's afterwards, and shows nothing of what is said here.
"""

from dataclasses import replace

from bot.commands.context import Context
from bot.commands.leaving import leave
from bot.store import erase, fairs, interests, outbox, people
from bot.store.database import Tx
from dialogs.commands import Done, JoinChat, NotDone, Outcome
from dialogs.pages.joining import went_on
from dialogs.texts.codec import page_json
from rules.delivery import Kind
from rules.person import Person

JOIN = "join"


async def join(tx: Tx, context: Context, person: Person, command: JoinChat, now: int) -> tuple[Person, Outcome]:
    """Bring it here. Somebody known here is asked first; a web page, which opens by itself, never takes anything."""
    if person.channel in people.RETURNS_ONLY:
        return person, NotDone("used")
    if person.language and not command.sure:
        good = await people.is_good(tx, context.private, command.code, JOIN, now)
        return person, NotDone("ask" if good else "used")
    row = await people.use_invitation(tx, context.private, command.code, JOIN, now)
    other = await people.get(tx, context.private, row["person_id"]) if row else None
    if other is None or other.id == person.id:
        return person, NotDone("used")
    await _take_leave(tx, context, other, now)
    if other.badge:  # what they were among staff does not come along
        await leave(tx, context, other.id, other.badge.number, now)
    await fairs.join(tx, other.id, person.id, now)
    await erase.merge(tx, other.id, person.id, now)
    for interest in await interests.guarded_by(tx, context.private, person.id):
        if interest.person == person.id:  # nobody is the guardian of themselves
            await erase.guardian_left(tx, context.private, interest, now)
    return _with(person, other), Done(code=other.dialog.onward)


async def _take_leave(tx: Tx, context: Context, other: Person, now: int) -> None:
    """The last word in the web chat: where it goes on."""
    for address in await people.addresses(tx, context.private, other.id):
        if address.channel in people.RETURNS_ONLY:
            await outbox.put(
                tx,
                context.private,
                kind=Kind.STATUS,
                channel=address.channel,
                address=address.value,
                page=page_json(went_on()),
                now=now,
                language=other.language,
            )


def _with(person: Person, other: Person) -> Person:
    """Somebody new goes on as the other was; somebody known stays as they are, and gets a place if they had none."""
    if person.language:
        placed = person.place or person.position
        return person if placed else replace(person, place=other.place, position=other.position)
    return replace(
        other,
        id=person.id,
        hint=person.hint,
        channel=person.channel,
        reachable=person.reachable,
        badge=person.badge,
        quiet=person.quiet or other.quiet,
        news=person.news and other.news,
        dialog=replace(other.dialog, asking="", onward="", email="", asked=person.dialog.asked),
    )
