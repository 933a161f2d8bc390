"""What the pages about announcements are drawn from: only what each of them shows."""

from collections.abc import Mapping
from dataclasses import replace

from bot.commands import audience
from bot.commands.context import Context
from bot.commands.writing import MAIL
from bot.i18n import written
from bot.messages import Outbound
from bot.store import announcement_steps, announcements, staff
from bot.store.announcements import Part
from bot.store.database import Tx
from dialogs.addresses import (
    Address,
    Announcements,
    AnnouncementTexts,
    AskAnnouncementSure,
    AskAudience,
    AskMissing,
    CountedAnnouncement,
    OneAnnouncement,
)
from dialogs.announcing import Announcing
from dialogs.pages.announced import announced
from dialogs.pages.announcing import MOST_LISTED
from dialogs.texts.values import STORED, Media, Page
from rules.announcement import Announcement, Counts, Draft, State, text_for
from rules.audience import Audience, Reach
from rules.audience import reach as counted
from rules.delivery import State as End
from rules.person import Person
from rules.wording import Problem

COUNTING = (AnnouncementTexts, AskMissing, AskAudience, CountedAnnouncement, AskAnnouncementSure)
"""Pages that show how many people it is now."""


async def load(tx: Tx, context: Context, address: Address, now: int) -> Announcing:
    """The rows of the page."""
    if isinstance(address, Announcements):
        listed = await announcements.latest(tx, MOST_LISTED)
        return Announcing(listed=tuple([(one, await announcements.counts(tx, one.number)) for one in listed]))
    one = await announcements.get(tx, getattr(address, "number", 0))
    if one is None or one.state is State.CANCELLED:
        return Announcing(one=one)
    if one.state is State.DRAFT:
        return await _of_draft(tx, context, one, address, now)
    return await _under_way(tx, context, one, address, now)


async def _of_draft(tx: Tx, context: Context, one: Announcement, address: Address, now: int) -> Announcing:
    media = await picture(tx, context, one, "")
    return Announcing(
        one=one,
        picture=media,
        steps=await announcement_steps.done(tx, one),
        problems=problems(context, one, now, media),
        reach=await reach(tx, context, one, now) if isinstance(address, COUNTING) else Reach(),
    )


async def _under_way(tx: Tx, context: Context, one: Announcement, address: Address, now: int) -> Announcing:
    how = await announcements.progress(tx, one.number, now)
    found = Announcing(one=one, counts=how.counts, pace=how.rate) if how else Announcing(one=one)
    if one.state is State.SCHEDULED:
        found = replace(found, reach=await reach(tx, context, one, now))
    if isinstance(address, OneAnnouncement) and address.said:
        found = replace(found, confirmed_by=await _name(tx, context, one.confirmed_by))
    return replace(found, parts=_by_part(await announcements.parts(tx, one.number)))


async def reach(tx: Tx, context: Context, one: Announcement, now: int) -> Reach:
    """How many people it reaches now, and who is left out."""
    chosen = Audience.parse(one.draft.audience)
    found = await audience.groups(tx, context.private, chosen, context.catalogue, now)
    everybody = await audience.how_many(tx)
    return counted(found, lambda language: text_for(one.draft, language) is not None, everybody)


def problems(context: Context, one: Announcement, now: int, media: Media | None) -> Mapping[str, tuple[Problem, ...]]:
    """What is wrong, or may be, with the text in each language."""
    draft, found = one.draft, {}
    for code, text in draft.texts.items():
        instead = [reader for reader, other in draft.missing.items() if other == code and reader not in draft.texts]
        each = [shown(context, draft, reader, now, media) for reader in (code, *instead)]
        found[code] = written.problems(text, code, draft.texts, *each)
    return found


def shown(context: Context, draft: Draft, language: str, now: int, media: Media | None) -> Outbound:
    """The message as somebody with this language gets it."""
    page = announced(draft, Person(0, language=language), context.world(now)) or Page(())
    return context.draw(replace(page, media=media), language)


async def picture(tx: Tx, context: Context, one: Announcement, channel: str) -> Media | None:
    """Its picture, where that channel has it, else wherever it lies; None when there is none. A mail carries it."""
    if not one.picture:
        return None
    there = await announcements.picture_references(tx, context.private, one.number) if channel != MAIL else {}
    where = channel if channel in there else next(iter(there), "")
    return Media("photo", there[where], where) if where else Media("photo", str(one.number), STORED)


async def _name(tx: Tx, context: Context, person: int) -> str:
    colleague = await staff.get(tx, context.private, person)
    return colleague.name if colleague else ""


def _by_part(parts: list[Part]) -> dict[tuple[str, str], Counts]:
    """What became of the recipients, by language and channel."""
    found: dict[tuple[str, str], Counts] = {}
    for part in parts:
        before = found.get((part.language, part.channel), Counts())
        now = replace(before, recipients=before.recipients + part.number)
        if part.state is End.SENT:
            now = replace(now, sent=before.sent + part.number)
        found[part.language, part.channel] = now
    return found
