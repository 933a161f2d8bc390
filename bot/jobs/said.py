"""What an association is told by each kind of notice."""

from bot.commands.context import Context
from bot.commands.links import Purpose
from bot.jobs.visits import first_visit
from bot.store import interests, people, visits
from bot.store.database import Tx
from bot.store.notices import Notice
from catalogue.hobby import Association, Hobby
from dialogs.pages import guides
from dialogs.pages import notices as mails
from dialogs.pages.answers import Ways
from dialogs.texts.values import Page
from rules.interest import UNTOLD, Answer, Interest, State
from rules.notice import DELETE, REMINDER, VISIT, WITHDRAWN


async def page_of(tx: Tx, context: Context, notice: Notice, association: Association, now: int) -> Page | None:
    """What to write, None when there is no reason to any more. Raises `SealError`."""
    ways = ways_of(context, notice.number, association)
    if notice.kind == DELETE:
        return mails.please_delete(notice.number, association, ways)
    interest = await interests.get_to_pass_on(tx, context.private, notice.interest) if notice.interest else None
    if interest is None:
        return None
    hobby = context.catalogue.hobbies.get(interest.hobby)
    if notice.kind == REMINDER:
        return _reminder(interest, hobby, association, ways)
    if notice.kind == WITHDRAWN:
        return mails.withdrawn(interest, hobby.name if hobby else f"#{interest.hobby}", association, ways)
    if notice.kind == VISIT:
        return await _before_visit(tx, context, interest, association, now)
    person = await people.get(tx, context.private, interest.person)
    if hobby is None or person is None or interest.state not in UNTOLD:
        return None
    page = mails.new_interest(interest, person, hobby, association, context.world(now), ways)
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
    hobby, world = context.catalogue.hobbies[interest.hobby], context.world(now)
    return guides.before_visit(interest.number, hobby, association, meeting_at, world)


def ways_of(context: Context, number: int, association: Association) -> Ways:
    """Where the buttons of a mail about an interest lead, for the address that it goes to."""
    find = context.private.find(association.email or "")
    return Ways(context.link(Purpose.ANSWER, number, find), context.link(Purpose.WRONG, association.number, find))


def _reminder(interest: Interest, hobby: Hobby | None, association: Association, ways: Ways) -> Page | None:
    """As long as the association has not answered."""
    if hobby is None or interest.state is not State.TOLD:
        return None
    return mails.reminder(interest, hobby.name, association, interest.changed_at, ways)
