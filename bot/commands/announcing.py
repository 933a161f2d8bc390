"""The run of an announcement: who gets it, what leaves next, what became of it, and when it stops by itself.

Everything here is one step in one transaction, safe to repeat and to be done by two processes: the rows decide.
"""

import logging
from collections.abc import Collection
from dataclasses import dataclass, replace

from bot.commands import audience
from bot.commands.announcement_rows import picture
from bot.commands.context import Context
from bot.commands.links import Purpose
from bot.commands.progress import tell
from bot.commands.writing import MAIL, write_in_chats
from bot.store import announcements, outbox, people, recipients
from bot.store.database import Row, Tx
from bot.store.outbox import Delivery
from bot.store.people import RETURNS_ONLY, Address
from bot.store.private import SealError
from bot.store.recipients import Recipient
from dialogs.pages.announced import announced, by_mail
from dialogs.texts.codec import page_json
from dialogs.texts.values import Page
from rules.announcement import (
    POURING,
    Announcement,
    Counts,
    Held,
    Skip,
    State,
    Tries,
    first_judged,
    is_lost,
    judged,
    text_for,
)
from rules.audience import Audience, Out, Reached
from rules.delivery import PATIENCE, Kind
from rules.delivery import State as End
from rules.person import Person
from rules.reminders import asleep

log = logging.getLogger(__name__)

LEASE = 15_000
"""Milliseconds for which one process alone sends a channel's announcements; it is renewed long before."""

LOOKED_AT_LATER = frozenset({Out.QUIET, Out.NO_NEWS, Out.BLOCKED})
"""Whoever is left out so is asked after again when all others have it: they may have come back meanwhile."""


@dataclass(frozen=True, slots=True)
class Poured:
    """What leaves now, and whether there may be more at once."""

    deliveries: tuple[Delivery, ...] = ()
    more: bool = False
    number: int = 0  # of the announcement


async def everybody(tx: Tx, context: Context, number: int, now: int) -> list[tuple[Reached, str, bool]]:
    """Whom staff chose, why they do not get it ("" when they do), and whether that is looked at again."""
    announcement = await announcements.get(tx, number)
    if announcement is None:
        return []
    chosen = Audience.parse(announcement.draft.audience)
    found = await audience.people(tx, context.private, chosen, context.catalogue, now)
    return [(one, *_at_first(one, announcement)) for one in found]


def _at_first(one: Reached, announcement: Announcement) -> tuple[str, bool]:
    if one.why in LOOKED_AT_LATER:
        return "", True
    if one.why:
        return str(one.why), False
    return "", text_for(announcement.draft, one.language) is None


async def pour(
    tx: Tx, context: Context, channel: str, channels: Collection[str], process: int, now: int, lease: int, room: int
) -> Poured:
    """Take those who are next in a channel, as they are at this moment. Nothing leaves in the quiet hours, nor while
    another process sends there.
    """
    if asleep(now, context.settings.reminders):
        return Poured()
    rows = await tx.all("announcements_pouring")
    if not rows or not await _has_channel(tx, channel, process, now):
        return Poured()
    for row in rows:
        number = row["number"]
        last = row["first_until"] if row["state"] == State.FIRST else 0
        found = await _next(tx, row, channel, last, now, room) if last or row["state"] == State.RUNNING else []
        if not found:
            await look_after(tx, context, number, now)
            continue
        announcement = await announcements.get(tx, number)
        if announcement is None:
            continue
        written = [
            await _write(tx, context, announcement, one, channel, channels, now, lease, row["patient_since"])
            for one in found
        ]
        if not all(written):
            await look_after(tx, context, number, now)
        return Poured(tuple(one for one in written if one), more=True, number=number)
    return Poured()


async def _next(tx: Tx, row: Row, channel: str, last: int, now: int, room: int) -> list[Recipient]:
    """Those of this channel; when there are no more, those who were in none when it began."""
    for where in (channel, "") if not last else (channel,):
        if found := await recipients.claim(tx, row["number"], where, last, now, room):
            return found
    return []


async def _has_channel(tx: Tx, channel: str, process: int, now: int) -> bool:
    """Whether this process is the one that sends there; it says so again when half of its time is over."""
    held = await tx.one("announcing_held", channel=channel)
    if held and held["process"] == process and held["until_at"] > now + LEASE // 2:
        return True
    taken = await tx.one("announcing_take", channel=channel, process=process, now=now, until_at=now + LEASE)
    return taken is not None


async def _write(
    tx: Tx,
    context: Context,
    announcement: Announcement,
    one: Recipient,
    channel: str,
    channels: Collection[str],
    now: int,
    lease: int,
    patient_since: int,
) -> Delivery | None:
    """Its delivery, claimed; None when they do not get it (now), which is written down."""
    not_after = patient_since + PATIENCE[Kind.ANNOUNCEMENT]
    if now > not_after:
        await recipients.end(tx, one.id, End.SKIPPED, Skip.TOO_LATE, now)
        return None
    found = await _as_they_are(tx, context, announcement, one, now)
    if isinstance(found, Skip):
        await recipients.end(tx, one.id, End.SKIPPED, found, now)
        return None
    person, address, page = found
    if address.channel not in channels:
        await recipients.end(tx, one.id, End.SKIPPED, Skip.NOWHERE, now)
        return None
    if address.channel != channel:
        await tx.run("recipient_moved", id=one.id, channel=address.channel)
        return None
    await tx.run("recipient_sending", id=one.id, language=person.language, channel=channel)
    if channel == MAIL:
        chats = replace(page, media=await picture(tx, context, announcement, ""))  # no web chat keeps a picture
        await write_in_chats(tx, context, person.id, chats, Kind.STATUS, now, key=f"announced:{one.id}")
        find = context.private.find(address.value)
        page = by_mail(page, context.settings, context.link(Purpose.NEWS, announcement.number, find))
    media = await picture(tx, context, announcement, channel)
    return await outbox.put_claimed(
        tx,
        context.private,
        kind=Kind.ANNOUNCEMENT,
        channel=channel,
        address=address.value,
        page=page_json(replace(page, media=media)),
        now=now,
        key=recipients.key_of(announcement.number, one.id),
        person=person.id,
        lease=lease,
        not_after=not_after,
    )


async def _as_they_are(
    tx: Tx, context: Context, announcement: Announcement, one: Recipient, now: int
) -> Skip | tuple[Person, Address, Page]:
    """Who they are at this moment, where they are written to and what; or why they are not."""
    person = await people.get(tx, context.private, one.person) if one.person else None
    if person is None:
        await tx.run("recipient_nobody", id=one.id)
        return Skip.ERASED
    if person.quiet or not person.news:
        return Skip.QUIET if person.quiet else Skip.NO_NEWS
    try:
        known = [
            address
            for address in await people.addresses(tx, context.private, person.id)
            if address.confirmed and address.channel not in RETURNS_ONLY
        ]
    except SealError:
        return Skip.NOWHERE
    usable = [address for address in known if not address.stopped]
    if not usable:
        return Skip.BLOCKED if known else Skip.NOWHERE
    page = announced(announcement.draft, person, context.world(now))
    return (person, usable[0], page) if page else Skip.NO_TEXT


async def settled(tx: Tx, context: Context, delivery: Delivery, state: End, reason: str, now: int) -> None:
    """What became of one delivery of an announcement, for good."""
    skipped = {"stopped": Skip.BLOCKED, "too late": Skip.TOO_LATE}
    said = skipped.get(reason, reason) if state is End.SKIPPED else reason
    row = await recipients.end(tx, recipients.recipient_of(delivery.key), state, said, now)
    if row:
        await look_after(tx, context, row["announcement"], now, failure=state in {End.FAILED, End.SKIPPED})


async def again(tx: Tx, context: Context, delivery: Delivery, at: int, now: int) -> None:
    """It certainly did not leave, and is tried again: whoever gets it is looked at anew then."""
    if await tx.one("delivery_withdraw", id=delivery.id, attempts=delivery.attempts) is None:
        return
    row = await tx.one("recipient_again", id=recipients.recipient_of(delivery.key), not_before=at)
    if row:
        await look_after(tx, context, row["announcement"], now)


async def look_after(tx: Tx, context: Context, number: int, now: int, *, failure: bool = True) -> None:
    """See whether enough of the first got it, whether it must stop by itself, or is done. `failure`: something came
    that could make it stop.
    """
    row = await tx.one("announcement_stands", number=number)
    if row is None or row["listed_at"] is None:
        return
    state = State(row["state"])
    if state is State.STOPPED:
        await tx.run("recipients_skip", announcement=number, reason=Skip.STOPPED, now=now)
    if state in POURING:
        held = await _judged(tx, number, row, state, failure=failure)
        if held:
            await tx.run("announcement_hold", number=number, held=held)
        elif await tx.one("announcement_finish", number=number, now=now) is None:
            return
    elif state not in {State.STOPPED, State.DONE}:
        return
    await end(tx, context, number, now)


async def _judged(tx: Tx, number: int, row: Row, state: State, *, failure: bool) -> Held | None:
    """Why it must stop; on the way, the first may turn out to be enough."""
    if state is State.FIRST:
        ends = await recipients.first(tx, number, row["first_until"])
        lost = sum(count for one, count in ends.items() if is_lost(one))
        verdict = first_judged(lost, ends.get(End.QUEUED, 0) + ends.get(End.SENDING, 0))
        if isinstance(verdict, Held):
            return verdict
        if verdict:
            await tx.run("announcement_arrived", number=number)
    if not failure:
        return None
    seen = Tries(row["seen_ended"], row["seen_failed"], row["seen_blocked"])
    return judged((await announcements.tried(tx, number)).since(seen))


async def end(tx: Tx, context: Context, number: int, now: int) -> None:
    """It has stopped or is done: the sum is looked at, and staff are told."""
    counted = await announcements.counts(tx, number)
    wrong = await _wrong(tx, number, counted) if counted.holds else "recipients"
    if await tx.one("announcement_summed", number=number, sum=wrong or "holds"):
        log.info(
            "announcement %d: %d recipients, %d sent, %d failed, %d skipped, %d unknown: the sum %s",
            number,
            counted.recipients,
            counted.sent,
            sum(counted.failed.values()),
            sum(counted.skipped.values()),
            counted.unknown,
            f"does not hold ({wrong})" if wrong else "holds",
        )
    await tell(tx, context, number, now)


async def _wrong(tx: Tx, number: int, counted: Counts) -> str:
    """What the outbox says otherwise of this announcement's messages, "" when it says the same."""
    key = f"{recipients.KEY}{number}"
    rows = await tx.all("deliveries_of_announcement", first_key=f"{key}:", end_key=f"{key};")
    said = {row["state"]: row["number"] for row in rows}
    ours = {End.SENT: counted.sent, End.UNKNOWN: counted.unknown, End.FAILED: sum(counted.failed.values())}
    return ", ".join(state for state, count in ours.items() if said.get(state, 0) != count)
