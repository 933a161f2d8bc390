"""Erasing a person, and making two of them one."""

from bot.store import interests
from bot.store.database import Tx
from bot.store.notices import take_back, tell
from bot.store.private import Private
from rules.interest import told
from rules.notice import DELETE

ERASED = "erase"
"""Marks in the table of jobs when somebody was erased last: the database's files are to be cleaned then."""


async def erase(tx: Tx, private: Private, person_id: int, now: int) -> None:
    """Erase a person. Associations that were told are asked to delete, by the notice's number alone."""
    for interest in await interests.of_person(tx, private, person_id):
        kinds = [row["kind"] for row in await tx.all("notices_of", interest=interest.id)]
        was_told = [await take_back(tx, interest.number, kind, now) for kind in kinds]
        if any(was_told) or told(interest):
            await tell(
                tx,
                interest=None,
                number=interest.number,
                hobby=interest.hobby,
                association=interest.association,
                kind=DELETE,
                now=now,
            )
        await tx.run("tasks_of_interest_done", interest=interest.id, now=now, done_by="erased")
        await tx.run("tasks_unlink", interest=interest.id)
        await tx.run("notices_unlink", interest=interest.id)
    await tx.run("delivery_erase_last_try", person=person_id, now=now)
    await tx.run("delivery_erase", person=person_id, now=now)
    await tx.run("delivery_forget_person", person=person_id)
    for query in (
        "erase_coming",
        "erase_reminders",
        "erase_events",
        "erase_steps",
        "erase_messages",
        "erase_interests",
        "erase_web_messages",
        "invitations_delete",
        "confirmations_forget_person",
        "watches_delete",
        "erase_addresses",
    ):
        await tx.run(query, person=person_id)
    await tx.run("person_delete", id=person_id)
    await tx.run("job_ran", name=ERASED, now=now, counts="")


async def merge(tx: Tx, from_person: int, to_person: int) -> None:
    """One goes on as the other: interests go over, and the messages on record.

    Chats and mailboxes of the first do not: they are nobody's from then on, and what was said there is forgotten.
    """
    for query in ("interests_move", "delivery_move", "confirmations_move", "watches_move"):
        await tx.run(query, from_person=from_person, to_person=to_person)
    for query in ("erase_web_messages", "invitations_delete", "watches_delete", "erase_addresses"):
        await tx.run(query, person=from_person)
    await tx.run("person_delete", id=from_person)
