"""The rows that a page says it needs."""

from dataclasses import replace
from typing import Any

from bot.commands import announcement_rows, contacting
from bot.commands.calendars import link_of
from bot.commands.caring import all_held, held
from bot.commands.cataloguing import load_care
from bot.commands.changing import change_link
from bot.commands.context import Context
from bot.commands.guarding import asked
from bot.commands.readable import readable
from bot.commands.watching import read
from bot.store import cases, fairs, interests, messages, staff, visits, watches
from bot.store.database import Tx
from bot.store.ids import LARGEST
from bot.store.kept import Kept
from bot.store.kept import kept as everything
from dialogs.addresses import Address, AskGuardian, ChangeHobby, StaffHome, StaffLog
from dialogs.decide import needs
from dialogs.pages.staffing import MOST_LISTED
from dialogs.world import Need, Rows, Talk
from rules.person import Person
from rules.talk import correspondent


async def load(tx: Tx, context: Context, person: Person, address: Address, now: int) -> Rows:
    """Load them, as they are at this moment (milliseconds UTC)."""
    wanted = needs(address)
    mine = await interests.of_person(tx, context.private, person.id) if Need.INTERESTS in wanted else ()
    guarded = await interests.guarded_by(tx, context.private, person.id) if Need.INTERESTS in wanted else ()
    question = await asked(tx, context, address.code) if isinstance(address, AskGuardian) else None
    kept = await everything(tx, context.private, person.id) if Need.KEPT in wanted else {}
    due = await tx.all("reminders_next", person=person.id) if Need.REMINDERS in wanted else []
    waits = await watches.of_person(tx, person.id) if Need.WATCHES in wanted else ()
    watched = tuple(one for one in map(read, waits) if one)
    reminders = {row["interest_id"]: row["due_at"] for row in due}
    steps = await visits.steps_of_person(tx, person.id) if Need.STEPS in wanted else {}
    rows = Rows(mine, _shown(kept, context), reminders, watched, guarded=guarded, asked=question, steps=steps)
    if Need.TALK in wanted:
        rows = replace(rows, talk=await _talk(tx, context, person, getattr(address, "interest", 0)))
    if Need.FAIRS in wanted:
        rows = replace(rows, fairs=await fairs.coming_to(tx, person.id))
    if Need.FAIR_COUNTS in wanted:
        rows = replace(rows, fair_counts=await fairs.counts(tx, getattr(address, "fair", 0)))
    if Need.CALENDAR in wanted:
        rows = replace(rows, calendar=await link_of(tx, context, person.id))
    if Need.CONTACT in wanted:
        rows = replace(rows, contacting=await contacting.rows(tx, context, person, address))
        if isinstance(address, ChangeHobby):
            rows = replace(rows, change_link=await change_link(tx, context, person.id, address.hobby))
    if Need.CASE in wanted:
        rows = replace(rows, case=await cases.of(tx, person.id))
    if Need.CARE in wanted:
        care, checked = await load_care(tx, context, address, now)
        rows = replace(rows, care=care, checked=checked)
    return await _of_staff(tx, context, address, rows, now) if person.badge else rows


async def _of_staff(tx: Tx, context: Context, address: Address, rows: Rows, now: int) -> Rows:
    """What pages for staff are drawn from; that the reader may see it has been checked."""
    wanted, private = needs(address), context.private
    if Need.COLLEAGUES in wanted or (isinstance(address, StaffHome) and address.new):
        rows = replace(rows, colleagues=await staff.everybody(tx, private))
    if Need.ANNOUNCING in wanted:
        rows = replace(rows, announcing=await announcement_rows.load(tx, context, address, now))
    if isinstance(address, StaffLog):
        rows = replace(rows, staff_log=await staff.logged(tx, private, address.before or LARGEST, MOST_LISTED + 1))
    if Need.TASKS in wanted:
        rows = replace(rows, tasks=await all_held(tx, context))
    if Need.TASK in wanted:
        rows = replace(rows, task=await held(tx, context, getattr(address, "number", 0)))
    return rows


async def _talk(tx: Tx, context: Context, person: Person, number: int) -> dict[int, Talk]:
    interest = await interests.get(tx, context.private, number)
    if interest is None or correspondent(interest) != person.id:
        return {}
    return {interest.id: Talk(interest, await messages.blocked(tx, interest.id))}


def _shown(kept: Kept, context: Context) -> dict[str, Any]:
    """What the page shows of it, and as `file` the whole, as people read it."""
    if not kept:
        return {}
    where = kept["addresses"]
    return {
        "since": kept["known_since"],
        "channels": list(dict.fromkeys(a["channel"] for a in where if a["channel"] != "email")),
        "mailboxes": [a["value"] for a in where if a["channel"] == "email"],
        "gender": kept["gender"],
        "file": readable(kept, context.catalogue),
    }
