"""The staff group: what it has not been shown yet, what did not get through, what is to be deleted."""

from collections import defaultdict

from bot.commands.context import Context
from bot.commands.showing import GROUP, hint, put, show_case, show_task, topic_delete_key, topic_is_left
from bot.store import cases, notices
from bot.store.database import Tx
from dialogs.pages import casework
from dialogs.pages.casework import DELETES, NOWHERE
from dialogs.pages.staff import MEMBER_LEFT, UNSEEN
from rules.cases import DAY, KEPT_DAYS, Author
from rules.delivery import State

MOST_AT_ONCE = 10
"""Messages about tasks that are written in one run: the platform takes 20 a minute in one group."""
POSTS_KEPT_DAYS = 90
LEAVES = "member-leaves:"
"""How the keys begin of what removes somebody from the group."""


async def look_after(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Show what is new, settle what has arrived or has not, delete what is old."""
    counts = {"shown": 0, "settled": 0, "lost": 0, "old": 0, "topics": 0}
    for row in await tx.all("cases_old", before=now - KEPT_DAYS * DAY):
        await cases.delete(tx, row["id"], row["number"], now, done_by="old")
        counts["old"] += 1
    if context.group:
        for row in await tx.all("cases_behind"):
            counts["shown"] += await show_case(tx, context, row["number"], now)
        counts |= await _settle(tx, context, now)
        counts["topics"] = await _delete_topics(tx, context, now)
        await _look_at_members(tx, context, now)
    await tx.run("task_posts_forget", before=now - POSTS_KEPT_DAYS * DAY)
    return counts


async def show_tasks(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """Each open task is one message in the group, edited in place until it is done."""
    shown = 0
    if context.group:
        for row in await tx.all("task_posts_behind", row_limit=MOST_AT_ONCE):
            shown += await show_task(tx, context, row["number"], now)
    return {"shown": shown}


async def _settle(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """What did not arrive, or nobody knows: of the person's a task, of staff's a word in the topic."""
    states: defaultdict[tuple[int, str, int], set[str | None]] = defaultdict(set)
    for row in await tx.all("case_words_under_way"):
        states[row["id"], row["author"], row["number"]].add(row["state"])
    settled = lost = 0
    for (word, author, number), found in states.items():
        if found & {State.QUEUED, State.SENDING}:
            continue
        if await tx.one("case_word_pass", id=word, from_passed=cases.UNDER_WAY, to_passed=cases.SETTLED) is None:
            continue
        settled += 1
        if State.SENT in found or found == {None}:
            continue
        lost += 1
        if author == Author.STAFF:
            await hint(tx, context, f"case/{number}", NOWHERE, now)
        else:
            details = {"number": number}
            await notices.add_task(tx, context.private, f"{UNSEEN}:{number}:{now // DAY}", UNSEEN, now, details=details)
    return {"settled": settled, "lost": lost}


async def _delete_topics(tx: Tx, context: Context, now: int) -> int:
    """Once it is gone its row is, too; one that the platform does not let us delete is a task."""
    ended = 0
    for row in await tx.all("topics_ending"):
        number, thread = row["number"], row["thread"]
        key = topic_delete_key(number, thread)
        delivery = await tx.one("delivery_state", key=key)
        state = State(delivery["state"]) if delivery else None
        if thread and state is None:
            await put(tx, context, f"thread/{thread}", casework.deed(DELETES), now, key=key)
            ended += 1
        elif state not in {State.QUEUED, State.SENDING}:
            if thread and state is not State.SENT:
                await topic_is_left(tx, context, number, thread, now)
            await tx.run("topic_drop", number=number)
            ended += 1
    return ended


async def _look_at_members(tx: Tx, context: Context, now: int) -> None:
    """Who is not staff any more, and could not be removed."""
    for row in await tx.all("delivery_not_sent", channel=GROUP, begins=LEAVES):
        await notices.add_task(tx, context.private, f"{MEMBER_LEFT}:{row['key']}", MEMBER_LEFT, now)
