"""What the contacts of an association do in a chat. That they are its contacts now is checked here."""

from bot.commands.answering import pass_on
from bot.commands.context import Context
from bot.commands.reminding import takes_place
from bot.commands.talking import Became, from_association
from bot.commands.telling import settings_link, tell_of_new
from bot.store import contacts, interests, people
from bot.store.database import Tx
from dialogs import commands as c
from dialogs.addresses import Address, AskAnswer, Asked, CheckWords, Waiting, Words, WordsSent
from dialogs.pages.contacting import mark
from dialogs.world import Contacting
from rules.interest import HELD, Actor, Interest, Said
from rules.life import can_answer
from rules.person import Person
from rules.talk import LONGEST, plain


async def contacting(
    tx: Tx, context: Context, person: Person, command: c.ConnectContact | c.AnswerFor | c.WriteFor, now: int
) -> c.Outcome:
    """Carry one of these commands out."""
    match command:
        case c.ConnectContact():
            return await _connect(tx, context, person, command.code, now)
        case c.AnswerFor():
            return await _answer(tx, context, person, command, now)
        case c.WriteFor():
            return await _write(tx, context, person, command, now)


async def _connect(tx: Tx, context: Context, person: Person, code: str, now: int) -> c.Outcome:
    """This chat is a contact from now on; a web page, which opens by itself and cannot be written to, never is."""
    chats = [one for one in await people.addresses(tx, context.private, person.id) if one.channel == person.channel]
    if not chats or person.channel in people.RETURNS_ONLY:
        return c.NotDone("used")
    number = await contacts.use_invitation(tx, context.private, code, now)
    association = context.catalogue.associations.get(number) if number else None
    if association is None:
        return c.NotDone("used")
    chat = chats[0]
    if await contacts.add_chat(tx, context.private, association.number, person.id, chat.channel, chat.value, now):
        await tell_of_new(tx, context, association, context.private.find(chat.value), now)
    return c.Done(association.number)


async def _answer(tx: Tx, context: Context, person: Person, command: c.AnswerFor, now: int) -> c.Outcome:
    """Pass it on, unless another contact has answered since the button was shown."""
    interest = await _asked(tx, context, person, command.interest)
    if interest is None or not can_answer(interest):
        return c.NotDone("not-yours")
    if mark(interest) != command.seen:
        return c.NotDone("meanwhile")
    meets = takes_place(context.catalogue.hobbies.get(interest.hobby), command.meeting_at)
    said = Said(meeting_at=command.meeting_at if command.meeting_at > now and meets else 0)
    await pass_on(tx, context, command.interest, command.answer, now, said=said, actor=Actor.ASSOCIATION)
    return c.Done(interest.id)


async def _write(tx: Tx, context: Context, person: Person, command: c.WriteFor, now: int) -> c.Outcome:
    """Pass it on, as what comes by mail is."""
    interest = await _asked(tx, context, person, command.interest)
    if interest is None or not 0 < len(plain(command.text)) <= LONGEST:
        return c.NotDone("not-yours")
    became = await from_association(tx, context, interest, command.text, now)
    return c.Done(interest.id) if became in {Became.PASSED, Became.STAFF} else c.NotDone("closed")


async def _asked(tx: Tx, context: Context, person: Person, number: int) -> Interest | None:
    """An interest by its short number, if this person is a contact of the association that it was passed on to."""
    row = await tx.one("interest_by_number", number=number)
    interest = interests.read(row, context.private) if row else None
    if interest is None or interest.state in HELD:
        return None
    return interest if await contacts.is_contact(tx, person.id, interest.association) else None


async def rows(tx: Tx, context: Context, person: Person, address: Address) -> Contacting:
    """What somebody sees as a contact on a page."""
    mine = await contacts.associations_of(tx, person.id)
    if not mine:
        return Contacting()
    if isinstance(address, Waiting) and address.association in mine:
        waits = [
            interests.read(row, context.private)
            for row in await tx.all("interests_for", association=address.association)
        ]
        return Contacting(mine, tuple(waits), settings=await _settings(tx, context, person, address.association))
    about = address.interest if isinstance(address, Asked | AskAnswer | Words | CheckWords | WordsSent) else None
    asked = await _asked(tx, context, person, about) if about is not None else None
    comer = await people.get(tx, context.private, asked.person) if asked else None
    return Contacting(mine, asked=asked, comer=comer)


async def _settings(tx: Tx, context: Context, person: Person, number: int) -> str:
    """The link of the page where the association chooses, for this person's chat."""
    association = context.catalogue.associations.get(number)
    if association is None:
        return ""
    there = await contacts.of(tx, context.private, association)
    return next((settings_link(context, association, one) for one in there if one.person == person.id), "")
