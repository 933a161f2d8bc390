"""What an association is told by each kind of notice."""

from bot.commands.context import Context
from bot.store import interests, people
from bot.store.database import Tx
from bot.store.notices import Notice
from catalogue.hobby import Association
from dialogs.pages import notices as mails
from dialogs.pages import telling
from dialogs.texts.values import Page
from rules.interest import UNTOLD
from rules.notice import DELETE, NAMED, UNNAMED, WITHDRAWN


async def page_of(tx: Tx, context: Context, notice: Notice, association: Association, now: int) -> Page | None:
    """What to write, None when there is no reason to any more. Raises `SealError`."""
    if notice.kind == DELETE:
        return mails.please_delete(notice.number, association)
    interest = await interests.get_to_pass_on(tx, context.private, notice.interest) if notice.interest else None
    if interest is None:
        return None
    hobby = context.catalogue.hobbies.get(interest.hobby)
    name = hobby.name if hobby else f"#{interest.hobby}"
    if notice.kind == WITHDRAWN:
        return mails.withdrawn(interest, name, association)
    if notice.kind == NAMED:
        return telling.name_told(interest, name, association) if interest.named else None
    if notice.kind == UNNAMED:
        return None if interest.named else telling.name_taken_back(interest.number, association)
    person = await people.get(tx, context.private, interest.person)
    if hobby is None or person is None or interest.state not in UNTOLD:
        return None
    place = await tx.one("interest_place", id=interest.id)
    return mails.new_interest(
        interest, person, hobby, association, context.world(now), place["municipality"] if place else ""
    )
