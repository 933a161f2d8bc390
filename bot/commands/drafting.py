"""Staff write an announcement step by step, and confirm it. Each step is checked here again, whoever pressed."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any

from bot.commands import announcement_rows as rows
from bot.commands.context import Context
from bot.commands.writing import write_news
from bot.store import announcement_steps as steps
from bot.store import announcements
from bot.store.database import Tx
from dialogs import announcing as an
from dialogs.commands import Done, NotDone, Outcome
from dialogs.pages.announced import announced
from dialogs.pages.announcing import longest
from dialogs.pages.announcing_audience import CATEGORIES
from dialogs.pages.announcing_steps import wrong_start
from dialogs.texts.values import Page
from rules.announcement import LARGEST_PICTURE, Announcement, Draft, State, start_at, text_for
from rules.audience import Audience
from rules.choosing import choose
from rules.delivery import Kind
from rules.person import Person
from rules.steps import ALL

CHANGED = NotDone("changed")
NOT_YET = NotDone("not-yet")
FEW = 5
"""So many people more or less than were shown, or one in twenty, need no second question: some come and go all day."""


async def drafting(tx: Tx, context: Context, person: Person, command: an.AnnouncingCommand, now: int) -> Outcome:
    """Carry one of these commands out."""
    if isinstance(command, an.MakeDraft):
        made = await announcements.create(tx, Draft(), person.id, now)
        return Done(made.number)
    one = await announcements.get(tx, command.number)
    if one is None:
        return NotDone("gone")
    if isinstance(command, an.Steer):
        return await _steer(tx, one, command.move, now)
    if one.state is not State.DRAFT:
        return NotDone("first") if isinstance(command, an.ConfirmDraft) else CHANGED
    if getattr(command, "version", one.version) != one.version:
        return CHANGED
    return await _DONE_BY[type(command)](tx, context, person, one, command, now)


async def _set_text(
    tx: Tx, context: Context, person: Person, one: Announcement, command: an.SetText, now: int
) -> Outcome:
    if command.language not in dict(context.languages("")):
        return NotDone("gone")
    if len(command.text) > longest(one):
        return NotDone("long")
    written, missing = dict(one.draft.texts), dict(one.draft.missing)
    if command.text:
        written[command.language] = command.text
        missing.pop(command.language, None)
    else:
        written.pop(command.language, None)
        missing = {code: other for code, other in missing.items() if other != command.language}
    return await _edit(tx, person, one, replace(one.draft, texts=written, missing=missing), now)


async def _set_missing(
    tx: Tx, context: Context, person: Person, one: Announcement, command: an.SetMissing, now: int
) -> Outcome:
    draft = one.draft
    asked = [code for code, _ in context.languages("") if command.language in {"", code} and code not in draft.texts]
    if not asked or (command.other and command.other not in draft.texts):
        return CHANGED
    return await _edit(
        tx, person, one, replace(draft, missing={**draft.missing, **dict.fromkeys(asked, command.other)}), now
    )


async def _set_fair(
    tx: Tx, context: Context, person: Person, one: Announcement, command: an.SetFair, now: int
) -> Outcome:
    fair = context.catalogue.fairs.get(command.fair)
    if command.fair and (fair is None or fair.cancelled):
        return NotDone("gone")
    return await _edit(tx, person, one, replace(one.draft, fair=command.fair), now)


async def _set_audience(
    tx: Tx, context: Context, person: Person, one: Announcement, command: an.SetAudience, now: int
) -> Outcome:
    places = context.catalogue.places.values()
    audience = choose(
        Audience.parse(one.draft.audience),
        command.part,
        command.value,
        towns={place.number: place.name for place in places if place.kind == "municipality"},
        languages=dict(context.languages("")),
        groups=CATEGORIES,
    )
    if audience is None:
        return NotDone("gone")
    return await _edit(tx, person, one, replace(one.draft, audience=audience.text()), now)


async def _edit(tx: Tx, person: Person, one: Announcement, draft: Draft, now: int) -> Outcome:
    edited = await announcements.edit(tx, one.number, draft, person.id, one.version, now)
    return Done(one.number) if edited else CHANGED


async def _set_picture(
    tx: Tx, context: Context, person: Person, one: Announcement, command: an.SetPicture, now: int
) -> Outcome:
    if command.size > LARGEST_PICTURE:
        return NotDone("large")
    references = {command.channel: command.reference} if command.reference else {}
    changed = await announcements.set_picture(
        tx, context.private, one.number, person.id, one.version, now, references=references, size=command.size
    )
    await steps.none(tx, one.number)
    return Done(one.number) if changed else CHANGED


async def _drop(
    tx: Tx, _context: Context, _person: Person, one: Announcement, _command: an.DropDraft, _now: int
) -> Outcome:
    await steps.none(tx, one.number)
    return Done(one.number) if await announcements.cancel(tx, one.number) else CHANGED


async def _note_seen(
    tx: Tx, _context: Context, _person: Person, one: Announcement, command: an.NoteSeen, now: int
) -> Outcome:
    if text_for(one.draft, command.language) is None:
        return NotDone("no-text")
    await steps.note(tx, one, f"{steps.SEEN}{command.language}", now)
    return Done(one.number)


async def _note_counted(
    tx: Tx, context: Context, _person: Person, one: Announcement, _command: an.NoteCounted, now: int
) -> Outcome:
    if await _done(tx, context, one, now) < 1:
        return NOT_YET
    await steps.note(tx, one, steps.COUNTED, now)
    return Done(one.number)


async def _test(
    tx: Tx, context: Context, person: Person, one: Announcement, _command: an.TestOnMe, now: int
) -> Outcome:
    """As others get it; in another language where there is nothing in this one."""
    if await _done(tx, context, one, now) < ALL - 1:
        return NOT_YET
    page = await _shown(tx, context, person, one, now)
    written = await write_news(tx, context, person.id, page, Kind.STATUS, now)
    await steps.note(tx, one, steps.TESTED, now)
    return Done(one.number) if written else NotDone("nowhere")


async def _shown(tx: Tx, context: Context, person: Person, one: Announcement, now: int) -> Page:
    language = person.language if text_for(one.draft, person.language) else next(iter(one.draft.texts))
    page = announced(one.draft, replace(person, language=language), context.world(now))
    if page is None:
        raise LookupError("a text that is there")
    media = await rows.picture(tx, context, one, person.channel)
    return replace(page, media=media, language="" if language == person.language else language)


async def _confirm(
    tx: Tx, context: Context, person: Person, one: Announcement, command: an.ConfirmDraft, now: int
) -> Outcome:
    """It goes; not without all the steps, at a time that can be, to about as many people as were shown."""
    if await _done(tx, context, one, now) < ALL:
        return NOT_YET
    if why := wrong_start(one.draft, command.at, context.world(now)):
        return NotDone(why)
    reach = await rows.reach(tx, context, one, now)
    if any(code not in one.draft.texts and code not in one.draft.missing for code in reach.readers):
        return NotDone("undecided")
    if not reach.people or abs(reach.people - command.people) > max(FEW, reach.people // 20):
        return NotDone("count")
    starts_at = start_at(command.at, now, context.settings.reminders)
    came = await announcements.confirm(tx, one.number, person.id, starts_at, one.version, now)
    if came.how == "confirmed":
        return Done(one.number)
    return NotDone("first") if came.how == "again" else CHANGED


async def _done(tx: Tx, context: Context, one: Announcement, now: int) -> int:
    """How many steps were done for the draft as it is now."""
    found = rows.problems(context, one, now, await rows.picture(tx, context, one, ""))
    blocked = any(problem.must for each in found.values() for problem in each)
    return (await steps.done(tx, one)).done(one.draft, blocked=blocked)


async def _steer(tx: Tx, one: Announcement, move: str, now: int) -> Outcome:
    """What is not possible any more changes nothing."""
    done = False
    match move:
        case "undo":
            done = await announcements.undo(tx, one.number)
            if not done and one.started_at:
                return NotDone("begun")
        case "pause":
            done = await announcements.pause(tx, one.number)
        case "on":
            done = await announcements.go_on(tx, one.number, now)
        case "stop":
            done = await announcements.stop(tx, one.number, now)
    return Done(one.number) if done else CHANGED


Do = Callable[[Tx, Context, Person, Announcement, Any, int], Awaitable[Outcome]]
_DONE_BY: Mapping[type, Do] = {
    an.SetText: _set_text,
    an.SetMissing: _set_missing,
    an.SetFair: _set_fair,
    an.SetAudience: _set_audience,
    an.SetPicture: _set_picture,
    an.DropDraft: _drop,
    an.NoteSeen: _note_seen,
    an.NoteCounted: _note_counted,
    an.TestOnMe: _test,
    an.ConfirmDraft: _confirm,
}
