"""What an association is told by each kind of notice."""

from bot.commands.context import Context
from bot.store import interests, messages, people
from bot.store.database import Tx
from bot.store.notices import Notice
from catalogue.hobby import Association
from dialogs.pages import letters
from dialogs.pages import notices as mails
from dialogs.texts.values import Page
from rules.interest import UNTOLD, Interest
from rules.notice import DELETE, WITHDRAWN, message_of
from rules.talk import correspondent, person_may_write


async def page_of(tx: Tx, context: Context, notice: Notice, association: Association, now: int) -> Page | None:
    """What to write, None when there is no reason to any more. Raises `SealError`."""
    if notice.kind == DELETE:
        return mails.please_delete(notice.number, association)
    interest = await interests.get_to_pass_on(tx, context.private, notice.interest) if notice.interest else None
    if interest is None:
        return None
    hobby = context.catalogue.hobbies.get(interest.hobby)
    if (number := message_of(notice.kind)) is not None:
        return await _message(tx, context, interest, number, association)
    if notice.kind == WITHDRAWN:
        return mails.withdrawn(interest, hobby.name if hobby else f"#{interest.hobby}", association)
    person = await people.get(tx, context.private, interest.person)
    if hobby is None or person is None or interest.state not in UNTOLD:
        return None
    return mails.new_interest(interest, person, hobby, association, context.world(now))


async def _message(tx: Tx, context: Context, interest: Interest, number: int, association: Association) -> Page | None:
    """What the person wrote, unless it is over by now, or they want to hear no more from them."""
    message, person = await messages.get(tx, context.private, number), None
    if message and person_may_write(interest) and not await messages.blocked(tx, interest.id):
        person = await people.get(tx, context.private, correspondent(interest) or interest.person)
    if message is None or person is None:
        return None
    hobby = context.catalogue.hobbies.get(interest.hobby)
    return letters.they_wrote(
        interest, message.text, person, hobby.name if hobby else f"#{interest.hobby}", association
    )
