"""What an association is told by each kind of notice."""

from bot.commands.context import Context
from bot.commands.telling import settings_link
from bot.commands.writing import MAIL
from bot.store import interests, people
from bot.store.database import Tx
from bot.store.notices import Notice
from catalogue.hobby import Association
from dialogs.pages import contacting
from dialogs.pages import notices as mails
from dialogs.pages.contacts import with_settings
from dialogs.texts.values import Page
from rules.contact import Contact
from rules.interest import UNTOLD
from rules.notice import DELETE, WITHDRAWN


async def page_of(
    tx: Tx, context: Context, notice: Notice, association: Association, contact: Contact, now: int
) -> Page | None:
    """What to write to one of its contacts, None when there is no reason to any more. Raises `SealError`."""
    mail = contact.channel == MAIL
    page = await _page(tx, context, notice, association, now, mail=mail)
    if page is None or not mail or notice.kind == DELETE:
        return page
    return with_settings(page, settings_link(context, association, contact))


async def _page(
    tx: Tx, context: Context, notice: Notice, association: Association, now: int, *, mail: bool
) -> Page | None:
    if notice.kind == DELETE:
        return (mails.please_delete if mail else contacting.please_delete)(notice.number, association)
    interest = await interests.get_to_pass_on(tx, context.private, notice.interest) if notice.interest else None
    if interest is None:
        return None
    hobby = context.catalogue.hobbies.get(interest.hobby)
    if notice.kind == WITHDRAWN:
        name = hobby.name if hobby else f"#{interest.hobby}"
        return (mails.withdrawn if mail else contacting.withdrawn)(interest, name, association)
    person = await people.get(tx, context.private, interest.person)
    if hobby is None or person is None or interest.state not in UNTOLD:
        return None
    if mail:
        return mails.new_interest(interest, person, hobby, association, context.world(now))
    return contacting.new_interest(interest, person, association, context.world(now))
