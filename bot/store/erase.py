"""Everything that is kept about a person: shown, and erased."""

from datetime import UTC, datetime
from typing import Any

from bot.store import interests, people
from bot.store.database import Row, Tx
from bot.store.notices import read_task, take_back, tell
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
    wishes = [await _interest(tx, private, interest) for interest in await interests.of_person(tx, private, person_id)]
    file = {
        "language": person.language,
        "place": person.place,
        "position": person.position,
        "name": person.name,
        "phone": person.phone,
        "reminders_stopped": person.quiet,
        "conversation": person.dialog.to_json(),
        "known_since": _time(row["created_at"]),
        "messages": {
            f"{count['kind']} {count['state']}": count["number"]
            for count in await tx.all("delivery_counts_of", person=person_id)
        },
        "addresses": [{"channel": a.channel, "value": a.value, "confirmed": a.confirmed} for a in where],
        "interests": wishes,
    }
    return {
        "since": row["created_at"],
        "channels": list(dict.fromkeys(a.channel for a in where if a.channel != "email")),
        "mailboxes": [a.value for a in where if a.channel == "email"],
        "file": file,
    }


async def _interest(tx: Tx, private: Private, interest: Interest) -> dict[str, Any]:
    reminders = [_readable(row) for row in await tx.all("reminders_of", interest=interest.id)]
    coming = [_readable(row) for row in await tx.all("coming_of", interest=interest.id)]
    told = [_readable(row) for row in await tx.all("notices_of", interest=interest.id)]
    asked = [read_task(row, private) for row in await tx.all("tasks_of", interest=interest.id)]
    return {
        "number": interest.number,
        "hobby": interest.hobby,
        "age_group": interest.age,
        "reached_by": interest.reach,
        "state": interest.state,
        "answer": interest.answer,
        "reminders_wanted": interest.remind,
        "since": _time(interest.created_at),
        "name": interest.name,
        "phone": interest.phone,
        "reminders": reminders,
        "coming": coming,
        "told_to_association": told,
        "asked_of_staff": [{"task": t.kind, "since": _time(t.created_at), "details": t.details} for t in asked],
    }


def _readable(row: Row) -> dict[str, Any]:
    """A row with its times as people read them."""
    return {name: _time(row[name]) if name.endswith("_at") and row[name] else row[name] for name in row.keys()}  # noqa: SIM118  a row is no mapping


def _time(ms: int) -> str:
    return datetime.fromtimestamp(ms / 1000, UTC).isoformat(timespec="seconds")


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
