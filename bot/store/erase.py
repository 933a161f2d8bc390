"""Erasing a person, and making two of them one."""

from bot.store import cases, interests, measures, recipients
from bot.store.database import Tx
from bot.store.notices import add_task, take_back, tell
from bot.store.private import Private
from bot.store.records import changed
from rules.interest import Interest, told
from rules.notice import DELETE, GUARDIAN_GONE

ERASED = "erase"
"""Marks in the table of jobs when somebody was erased last: the database's files are to be cleaned then."""

_LEFT_BEHIND = (
    *("erase_web_messages", "invitations_delete", "watches_delete", "calendar_delete"),
    *("progress_forget_staff", "announcements_forget_staff", "fair_coming_delete", "counter_delete"),
    "erase_addresses",
)
"""What of a person ends with them, also when they go on as another: queries, in this order."""


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
        await _erase_about(tx, interest.id, now)
    for guarded in await interests.guarded_by(tx, private, person_id):
        await guardian_left(tx, private, guarded, now)
    if case := await cases.of(tx, person_id):
        await cases.delete(tx, case.id, case.number, now, done_by="erased")
    await tx.run("delivery_erase_last_try", person=person_id, now=now)
    await tx.run("delivery_erase", person=person_id, now=now)
    await tx.run("delivery_forget_person", person=person_id)
    await recipients.erase(tx, person_id, now)
    for query in (
        "erase_coming",
        "erase_reminders",
        "erase_events",
        "erase_steps",
        "cards_drop",
        "erase_messages",
        "erase_interests",
        "confirmations_forget_person",
        "measured_forget",
        *_LEFT_BEHIND,
    ):
        await tx.run(query, person=person_id)
    await _no_contact(tx, person_id)
    await tx.run("staff_forget_person", person=person_id)
    await tx.run("person_delete", id=person_id)
    await tx.run("job_ran", name=ERASED, now=now, counts="")


async def _erase_about(tx: Tx, interest: int, now: int) -> None:
    """What a guardian was or is to be told about a minor, whose name it says."""
    begins = about(interest)
    await tx.run("delivery_erase_last_try_about", begins=begins, now=now)
    await tx.run("delivery_erase_about", begins=begins, now=now)
    await tx.run("web_erase_about", begins=begins)


def about(interest: int) -> str:
    """How the keys begin of what goes to a guardian about a minor's interest."""
    return f"about:{interest}:"


async def guardian_left(tx: Tx, private: Private, interest: Interest, now: int) -> None:
    """A minor has no guardian here any more: while somebody waits or comes, staff find out who can help."""
    await tx.run("interest_guard", id=interest.id, guardian=None)
    if interest.attends:
        await add_task(
            tx,
            private,
            f"{GUARDIAN_GONE}:{interest.id}:{now}",
            GUARDIAN_GONE,
            now,
            interest=interest.id,
            hobby=interest.hobby,
            details={"interest": interest.number},
        )


async def merge(tx: Tx, from_person: int, to_person: int, now: int) -> None:
    """One goes on as the other: interests go over, and the messages on record.

    Chats and mailboxes of the first do not: they are nobody's from then on, and what was said there is forgotten.
    """
    await tx.run("cards_drop", person=from_person)
    await recipients.merge(tx, from_person, to_person, now)
    await cases.merge(tx, from_person, to_person, now)
    for query in (
        "interests_move",
        "guardian_move",
        "guardian_links_move",
        "delivery_move",
        "confirmations_move",
        "watches_move",
        "fair_coming_move",
    ):
        await tx.run(query, from_person=from_person, to_person=to_person)
    for query in _LEFT_BEHIND:
        await tx.run(query, person=from_person)
    await measures.merge(tx, from_person, to_person)
    await _no_contact(tx, from_person)
    await tx.run("staff_forget_person", person=from_person)
    await tx.run("person_delete", id=from_person)


async def _no_contact(tx: Tx, person: int) -> None:
    """Whoever has no chat any more is no contact of an association."""
    if await tx.all("contacts_forget_person", person=person):
        await changed(tx)
