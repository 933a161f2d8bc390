"""Everything that is kept about a person: shown, and erased."""

from typing import Any

from bot.store import interests, people
from bot.store.database import Tx
from bot.store.notices import take_back, tell
from bot.store.private import Private
from rules.interest import Interest

ERASED = "erase"
"""Marks in the table of jobs when somebody was erased last: the database's files are to be cleaned then."""


async def kept(tx: Tx, private: Private, person_id: int) -> dict[str, Any]:
    """Everything about a person: what the page shows, and as `file` the whole of it."""
    person = await people.get(tx, private, person_id)
    row = await tx.one("person_get", id=person_id)
    if person is None or row is None:
        return {}
    where = await people.addresses(tx, private, person_id)
    wishes = [await _interest(tx, interest) for interest in await interests.of_person(tx, private, person_id)]
    file = {
        "language": person.language,
        "place": person.place,
        "position": person.position,
        "name": person.name,
        "phone": person.phone,
        "reminders_stopped": person.quiet,
        "conversation": person.dialog.to_json(),
        "known_since": row["created_at"],
        "addresses": [{"channel": a.channel, "value": a.value, "confirmed": a.confirmed} for a in where],
        "interests": wishes,
    }
    return {
        "since": row["created_at"],
        "channels": list(dict.fromkeys(a.channel for a in where if a.channel != "email")),
        "mailboxes": [a.value for a in where if a.channel == "email"],
        "file": file,
    }


async def _interest(tx: Tx, interest: Interest) -> dict[str, Any]:
    reminders = [dict(row) for row in await tx.all("reminders_of", interest=interest.id)]
    coming = [dict(row) for row in await tx.all("coming_of", interest=interest.id)]
    return {
        "number": interest.number,
        "hobby": interest.hobby,
        "age_group": interest.age,
        "reached_by": interest.reach,
        "state": interest.state,
        "answer": interest.answer,
        "reminders_wanted": interest.remind,
        "since": interest.created_at,
        "name": interest.name,
        "phone": interest.phone,
        "reminders": reminders,
        "coming": coming,
    }


async def erase(tx: Tx, private: Private, person_id: int, now: int) -> None:
    """Erase a person. Associations that were told are asked to delete, by the notice's number alone."""
    for interest in await interests.of_person(tx, private, person_id):
        told = [await take_back(tx, interest.number, kind, now, erased=True) for kind in ("new", "withdrawn")]
        if any(told):
            await tell(
                tx,
                interest=None,
                number=interest.number,
                hobby=interest.hobby,
                association=interest.association,
                kind="delete",
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
        "erase_interests",
        "erase_web_messages",
        "invitations_delete",
        "erase_addresses",
    ):
        await tx.run(query, person=person_id)
    await tx.run("person_delete", id=person_id)
    await tx.run("job_ran", name=ERASED, now=now, counts="")


async def merge(tx: Tx, from_person: int, to_person: int) -> None:
    """Two are one: everything of the first goes over to the second."""
    for query in ("interests_move", "delivery_move", "address_move"):
        await tx.run(query, from_person=from_person, to_person=to_person)
    await tx.run("invitations_delete", person=from_person)
    await tx.run("person_delete", id=from_person)
