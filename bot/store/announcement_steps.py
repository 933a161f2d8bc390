"""Which steps staff have done for a draft: each counts for the draft as it was then, and no other."""

import hashlib
import json

from bot.store.database import Tx
from rules.announcement import Announcement, text_for
from rules.steps import Steps

SEEN, COUNTED, TESTED = "seen:", "counted", "tested"


async def note(tx: Tx, one: Announcement, step: str, now: int) -> None:
    """It was done just now."""
    await tx.run("announcement_step_put", announcement=one.number, step=step, mark=_mark(one, step), now=now)


async def done(tx: Tx, one: Announcement) -> Steps:
    """Those that were done for the draft as it is."""
    rows = await tx.all("announcement_steps_of", announcement=one.number)
    found = {row["step"] for row in rows if row["mark"] == _mark(one, row["step"])}
    seen = frozenset(step.removeprefix(SEEN) for step in found if step.startswith(SEEN))
    return Steps(seen, COUNTED in found, TESTED in found)


async def none(tx: Tx, number: int) -> None:
    """All are to be done again."""
    await tx.run("announcement_steps_drop", announcement=number)


def _mark(one: Announcement, step: str) -> str:
    """What a step depends on: of a draft that differs in it, the step is to be done again."""
    draft = one.draft
    if step.startswith(SEEN):
        what: object = [text_for(draft, step.removeprefix(SEEN)), draft.fair]
    elif step == COUNTED:
        what = [sorted(draft.texts), sorted(draft.missing.items()), draft.audience]
    else:
        what = [sorted(draft.texts.items()), sorted(draft.missing.items()), draft.fair]
    return hashlib.sha256(json.dumps(what).encode()).hexdigest()[:16]
