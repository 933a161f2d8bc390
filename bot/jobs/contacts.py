"""Asking new and changed addresses of associations whether they are right."""

from bot.commands.context import Context
from bot.commands.links import Purpose
from bot.commands.shelf import EXAMPLE
from bot.jobs.mail import write_mail
from bot.store import notices
from bot.store.database import Row, Tx
from bot.store.private import open_or_empty
from catalogue.hobby import Association
from dialogs.pages import contacts
from dialogs.pages.answers import Ways
from dialogs.pages.staff import CAME_BACK, UNCONFIRMED
from rules.delivery import Kind
from rules.reminders import may_write_to_associations

BATCH = 50


async def ask_contacts(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Write once to each address that has not been confirmed, in the hours for it; staff get one task about them all.

    Without mail, or without a page to confirm at, nobody is written to: staff confirm. They also get a task about each
    address from which a mail came back.
    """
    hours = context.settings.notices
    counts = {"asked": 0, "mailed": 0, "came back": await _came_back(tx, context, now)}
    if not may_write_to_associations(now, hours.from_hour, hours.to_hour):
        return counts
    for association in _unconfirmed(context):
        find = context.private.find(association.email or "")
        if await tx.one("contact_asked", association=association.number, find_address=find, now=now) is None:
            continue
        counts["asked"] += 1
        counts["mailed"] += await _mail(tx, context, association, association.email or "", find, "", now)
        if counts["asked"] == BATCH:
            break
    if counts["asked"]:
        details = {"count": counts["asked"]}
        await notices.add_task(tx, context.private, f"unconfirmed:{now}", UNCONFIRMED, now, details=details)
    for row in await tx.all("contacts_unasked"):
        counts["mailed"] += await _ask_colleague(tx, context, row, now)
    return counts


async def _came_back(tx: Tx, context: Context, now: int) -> int:
    """Tasks about addresses from which a mail came back; how many are new."""
    new = 0
    for row in await tx.all("contacts_bounced"):
        association = context.catalogue.associations.get(row["association"])
        own = association.email if association and association.email else ""
        address = open_or_empty(context.private, row["private_address"])
        if not address and context.private.find(own) == row["find_address"]:
            address = own
        if association and address:
            key = f"{CAME_BACK}:{association.number}:{row['find_address']}:{row['bounced_at']}"
            details = {"association": association.number, "email": address}
            new += await notices.add_task(tx, context.private, key, CAME_BACK, now, details=details)
    return new


async def _ask_colleague(tx: Tx, context: Context, row: Row, now: int) -> bool:
    """An address that the association named is asked."""
    association = context.catalogue.associations.get(row["association"])
    address = open_or_empty(context.private, row["private_address"])
    if association is None or not address:
        return False
    find = row["find_address"]
    await tx.one("contact_asked", association=association.number, find_address=find, now=now)
    return await _mail(tx, context, association, address, find, f":{now}", now)


def _unconfirmed(context: Context) -> list[Association]:
    """Those whose hobbies can be joined; the example's addresses are nobody's."""
    running = {hobby.association for hobby in context.catalogue.hobbies.values() if hobby.status == "active"}
    return [
        one
        for one in context.catalogue.associations.values()
        if one.number in running and one.email and one.confirmed_on is None and one.source != EXAMPLE
    ]


async def _mail(
    tx: Tx, context: Context, association: Association, address: str, find: str, again: str, now: int
) -> bool:
    """Ask; `again` tells one time that an address is asked from another."""
    link = context.link(Purpose.ADDRESS, association.number, find)
    if not link or not context.settings.email:
        return False
    ways = Ways(wrong=context.link(Purpose.WRONG, association.number, find))
    page = contacts.ask(association, link, context.settings.service, ways)
    key = f"contact:{association.number}:{find}{again}"
    return await write_mail(tx, context, Kind.NOTICE, address, page, key, now)
