"""What an association is told by each kind of notice."""

from bot.commands.context import Context
from bot.jobs.visits import first_visit
from bot.store import interests, people, visits
from bot.store.database import Tx
from bot.store.notices import Notice
from catalogue.hobby import Association
from dialogs.pages import guides
from dialogs.pages import notices as mails
from dialogs.texts.values import Page
from rules.interest import UNTOLD, Answer, Interest, State
from rules.notice import DELETE, VISIT, WITHDRAWN


async def page_of(tx: Tx, context: Context, notice: Notice, association: Association, now: int) -> Page | None:
    """What to write, None when there is no reason to any more. Raises `SealError`."""
    if notice.kind == DELETE:
        return mails.please_delete(notice.number, association)
    interest = await interests.get_to_pass_on(tx, context.private, notice.interest) if notice.interest else None
    if interest is None:
        return None
    hobby = context.catalogue.hobbies.get(interest.hobby)
    if notice.kind == WITHDRAWN:
        return mails.withdrawn(interest, hobby.name if hobby else f"#{interest.hobby}", association)
    if notice.kind == VISIT:
        return await _before_visit(tx, context, interest, association, now)
    person = await people.get(tx, context.private, interest.person)
    if hobby is None or person is None or interest.state not in UNTOLD:
        return None
    page = mails.new_interest(interest, person, hobby, association, context.world(now))
    first = await visits.first_notice(tx, association.number, notice.number)
    return guides.with_tips(page, association, context.world(now)) if first else page


async def _before_visit(
    tx: Tx, context: Context, interest: Interest, association: Association, now: int
) -> Page | None:
    """Nothing once it is over, or they do not come after all."""
    meeting_at = first_visit(context, interest, await visits.not_then_of(tx, interest.id))
    welcome = interest.state is State.ANSWERED and interest.answer is Answer.WELCOME
    if meeting_at is None or not welcome or meeting_at <= now:
        return None
    return guides.before_visit(
        interest.number, context.catalogue.hobbies[interest.hobby], association, meeting_at, context.world(now)
    )
