"""What an association is told by each kind of notice."""

from dataclasses import replace

from bot.commands.context import Context
from bot.commands.links import Purpose
from bot.commands.reply_addresses import About
from bot.commands.telling import settings_link
from bot.commands.writing import MAIL
from bot.jobs.visits import first_visit
from bot.store import interests, messages, people, visits
from bot.store.database import Tx
from bot.store.notices import Notice
from catalogue.hobby import Association
from dialogs.pages import contacting, guides, letters, telling
from dialogs.pages import notices as mails
from dialogs.pages.answers import Ways
from dialogs.pages.changing import with_change_link
from dialogs.pages.contacts import with_settings
from dialogs.texts.values import Page
from rules.contact import Contact
from rules.interest import UNTOLD, Answer, Interest, State
from rules.notice import DELETE, NAMED, REMINDER, UNNAMED, VISIT, WITHDRAWN, message_of
from rules.talk import correspondent, person_may_write


async def page_of(
    tx: Tx, context: Context, notice: Notice, association: Association, contact: Contact, now: int
) -> Page | None:
    """What to write to one of its contacts, None when there is no reason to any more. Raises `SealError`."""
    ways = ways_of(context, notice.number, association, contact)
    mail = contact.channel == MAIL
    if notice.kind == DELETE:
        deleted = mails.please_delete(notice.number, association, ways)
        return deleted if mail else contacting.please_delete(notice.number, association)
    interest = await interests.get_to_pass_on(tx, context.private, notice.interest) if notice.interest else None
    if interest is None:
        return None
    page = await _about(tx, context, notice, interest, association, ways, now, mail=mail)
    if page is None or not mail:
        return page
    page = replace(page, reply_to=context.replies.of(About.INTEREST, notice.number))
    page = with_settings(page, settings_link(context, association, contact))
    known = notice.hobby in context.catalogue.hobbies
    return with_change_link(page, context.link(Purpose.CHANGE, notice.hobby, contact.key)) if known else page


def ways_of(context: Context, number: int, association: Association, contact: Contact) -> Ways:
    """Where the buttons of a mail about an interest lead, for the address that it goes to."""
    return Ways(
        context.link(Purpose.ANSWER, number, contact.key), context.link(Purpose.WRONG, association.number, contact.key)
    )


async def _about(
    tx: Tx,
    context: Context,
    notice: Notice,
    interest: Interest,
    association: Association,
    ways: Ways,
    now: int,
    *,
    mail: bool,
) -> Page | None:
    """As a mail, or as a message in a chat."""
    hobby, world = context.catalogue.hobbies.get(interest.hobby), context.world(now)
    name = hobby.name if hobby else f"#{interest.hobby}"
    if notice.kind in {NAMED, UNNAMED}:
        page = _naming(notice.kind, interest, name, association)
        return page if mail or page is None else contacting.in_chat(page, association)
    if (number := message_of(notice.kind)) is not None:
        page = await _message(tx, context, interest, number, name, association, mail=mail)
        return page if mail or page is None else contacting.they_wrote_in_chat(page, interest, association)
    if notice.kind == WITHDRAWN:
        gone = mails.withdrawn(interest, name, association, ways)
        return gone if mail else contacting.withdrawn(interest, name, association)
    if notice.kind == VISIT:
        page = await _before_visit(tx, context, interest, association, now)
        return page if mail or page is None else contacting.in_chat(page, association)
    person = await people.get(tx, context.private, interest.person)
    unanswered = {State.TOLD} if notice.kind == REMINDER else UNTOLD
    if hobby is None or person is None or interest.state not in unanswered:
        return None
    if not mail:
        return contacting.new_interest(interest, person, association, world)
    if notice.kind == REMINDER:
        return mails.reminder(interest, hobby.name, association, interest.changed_at, ways)
    page = mails.new_interest(interest, person, hobby, association, world, ways)
    first = await visits.first_notice(tx, association.number, notice.number)
    return guides.with_tips(page, association, world) if first else page


def _naming(kind: str, interest: Interest, hobby: str, association: Association) -> Page | None:
    """The name, or that it is taken back; nothing when it is the other way round again."""
    if interest.named is not (kind == NAMED):
        return None
    if kind == NAMED:
        return telling.name_told(interest, hobby, association)
    return telling.name_taken_back(interest.number, association)


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


async def _message(
    tx: Tx, context: Context, interest: Interest, number: int, hobby: str, association: Association, *, mail: bool
) -> Page | None:
    """What the person wrote, unless it is over by now, or they want to hear no more from them."""
    message, person = await messages.get(tx, context.private, number), None
    if message and person_may_write(interest) and not await messages.blocked(tx, interest.id):
        person = await people.get(tx, context.private, correspondent(interest) or interest.person)
    if message is None or person is None:
        return None
    return letters.they_wrote(interest, message.text, person, hobby, association, mail=mail)
