"""Seeing that an association's answer got through to the person."""

from bot.commands.context import Context
from bot.store import interests, notices
from bot.store.database import Tx
from dialogs.pages.staff import ANSWER_LOST
from rules.interest import State


async def find_lost(tx: Tx, context: Context, now: int) -> dict[str, int]:
    """An answer that did not get through, or nobody knows, is a task for staff, as long as it is what was said last."""
    counts = {"lost": 0}
    for row in await tx.all("answers_lost"):
        _, interest_id, answer, at, *_ = row["key"].split(":")  # of a web conversation, beside a mail: its address too
        interest = await interests.get(tx, context.private, int(interest_id))
        if interest is None or interest.state is not State.ANSWERED:
            continue
        if (interest.answer, interest.changed_at) != (answer, int(at)):
            continue
        counts["lost"] += await notices.add_task(
            tx,
            context.private,
            f"lost-answer:{interest_id}:{answer}:{at}",
            ANSWER_LOST,
            now,
            interest=interest.id,
            hobby=interest.hobby,
            details={
                "interest": interest.number,
                "association": interest.association,
                "answer": answer,
                "phone": interest.phone,
            },
        )
    return counts
