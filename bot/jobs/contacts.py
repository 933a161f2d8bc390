"""Asking new and changed addresses of associations whether they are right."""

from bot.commands.context import Context
from bot.commands.links import Purpose
from bot.commands.shelf import EXAMPLE
from bot.jobs.mail import write_mail
from bot.store import notices
from bot.store.database import Tx
from catalogue.hobby import Association
from dialogs.pages import contacts
from dialogs.pages.answers import Ways
from dialogs.pages.staff import UNCONFIRMED
from rules.delivery import Kind
from rules.reminders import may_write_to_associations

BATCH = 50


async def ask_contacts(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Write once to each address that has not been confirmed, in the hours for it; staff get one task about them all.

    Without mail, or without a page to confirm at, nobody is written to: staff confirm.
    """
    hours = context.settings.notices
    counts = {"asked": 0, "mailed": 0}
    if not may_write_to_associations(now, hours.from_hour, hours.to_hour):
        return counts
    for association in _unconfirmed(context):
        find = context.private.find(association.email or "")
        if await tx.one("contact_asked", association=association.number, find_address=find, now=now) is None:
            continue
        counts["asked"] += 1
        counts["mailed"] += await _mail(tx, context, association, find, now)
        if counts["asked"] == BATCH:
            break
    if counts["asked"]:
        details = {"count": counts["asked"]}
        await notices.add_task(tx, context.private, f"unconfirmed:{now}", UNCONFIRMED, now, details=details)
    return counts


def _unconfirmed(context: Context) -> list[Association]:
    """Those whose hobbies can be joined; the example's addresses are nobody's."""
    running = {hobby.association for hobby in context.catalogue.hobbies.values() if hobby.status == "active"}
    return [
        one
        for one in context.catalogue.associations.values()
        if one.number in running and one.email and one.confirmed_on is None and one.source != EXAMPLE
    ]


async def _mail(tx: Tx, context: Context, association: Association, find: str, now: int) -> bool:
    link = context.link(Purpose.ADDRESS, association.number, find)
    if not link or not context.settings.email or association.email is None:
        return False
    ways = Ways(wrong=context.link(Purpose.WRONG, association.number, find))
    page = contacts.ask(association, link, context.settings.service, ways)
    key = f"contact:{association.number}:{find}"
    return await write_mail(tx, context, Kind.NOTICE, association.email, page, key, now)
