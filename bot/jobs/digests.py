"""The daily mails of associations that want one a day instead of one for each person."""

from dataclasses import replace
from itertools import groupby

from bot.commands.context import Context
from bot.commands.links import Purpose
from bot.commands.talking import digest_reply_address
from bot.commands.telling import can_be_written_to, settings_link, write_to
from bot.commands.writing import MAIL
from bot.store import contacts, interests, people, visits
from bot.store.database import Row, Tx
from bot.store.notices import Notice
from bot.store.private import SealError
from catalogue.hobby import Association
from dialogs.pages import guides
from dialogs.pages.contacts import with_settings
from dialogs.pages.digest import Comer, digest
from rules.contact import Contact, can_wait, daily_mail
from rules.interest import UNTOLD, State

MOST = 20
"""People in one mail."""
IN_IT = UNTOLD | {State.TOLD}
"""Who is still to be answered."""


def waits(context: Context, notice: Notice, contact: Contact, now: int) -> bool:
    """Whether a contact hears of somebody new in the next daily mail: not if that could come too late for them."""
    if not contact.digest or contact.channel != MAIL or not context.link(Purpose.ANSWER, notice.number, contact.key):
        return False
    return can_wait(context.catalogue.hobbies[notice.hobby], now, context.settings.notices.digest_hour)


async def write_digests(tx: Tx, context: Context, now: int, counts: dict[str, int]) -> int:
    """Write the mails whose hour has come. Returns how many notices go another way now, because nobody reads them here
    any more, or they cannot be told so: these wait to be forwarded.
    """
    other_way = 0
    rows = await tx.all("digests_waiting")
    for (number, key), group in groupby(rows, key=lambda row: (row["association"], row["find_contact"])):
        waiting = list(group)
        association = context.catalogue.associations.get(number)
        there = await contacts.ways(tx, context.private, association, now) if association else ()
        contact = next((one for one in there if one.key == key and can_be_written_to(context, one)), None)
        if association is None or contact is None:
            other_way += await _another_way(tx, waiting)
            continue
        due = [row for row in waiting if not contact.digest or _due(row, context, now)]
        for first in range(0, len(due), MOST):
            other_way += await _write(tx, context, association, contact, due[first : first + MOST], now, counts)
    return other_way


def _due(row: Row, context: Context, now: int) -> bool:
    return daily_mail(row["created_at"], context.settings.notices.digest_hour) <= now


async def _write(
    tx: Tx,
    context: Context,
    association: Association,
    contact: Contact,
    rows: list[Row],
    now: int,
    counts: dict[str, int],
) -> int:
    found = [(row, await _comer(tx, context, row, contact)) for row in rows]
    comers = [(row, comer) for row, comer in found if comer]
    if comers:
        key = f"digest:{contact.number}:{now}:{comers[0][0]['notice_id']}"
        for row, _ in comers:
            await tx.run("notice_way_written", notice=row["notice_id"], contact=contact.key, delivery=key)
        page = digest([comer for _, comer in comers], association, context.world(now))
        first = [await visits.first_notice(tx, association.number, comer.interest.number) for _, comer in comers]
        page = guides.with_tips(page, association, context.world(now)) if any(first) else page
        page = with_settings(page, settings_link(context, association, contact))
        page = replace(page, reply_to=digest_reply_address(context, association.number))
        counts["daily"] += await write_to(tx, context, contact, page, key, now)
    return await _another_way(tx, [row for row, comer in found if comer is None])


async def _comer(tx: Tx, context: Context, row: Row, contact: Contact) -> Comer | None:
    """Somebody for the mail; None when they are not to be told of any more, or not in this way."""
    try:
        interest = (
            await interests.get_to_pass_on(tx, context.private, row["interest_id"]) if row["interest_id"] else None
        )
    except SealError:
        return None
    hobby = context.catalogue.hobbies.get(interest.hobby) if interest else None
    person = await people.get(tx, context.private, interest.person) if interest else None
    if interest is None or hobby is None or person is None or interest.state not in IN_IT:
        return None
    return Comer(interest, person, hobby, context.link(Purpose.ANSWER, interest.number, contact.key))


async def _another_way(tx: Tx, rows: list[Row]) -> int:
    """Take these out of the daily mail; those that nobody else was told of wait to be forwarded."""
    waiting = 0
    for row in rows:
        notice = row["notice_id"]
        await tx.run("notice_way_end", notice=notice, contact=row["find_contact"])
        if not await tx.all("notice_ways", notice=notice):
            waiting += (
                await tx.one("notice_become", id=notice, from_state="queued", state="waiting", now=None) is not None
            )
    return waiting
