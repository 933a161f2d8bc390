"""Interests and their reminders."""

from dataclasses import replace

from bot.store import conversation
from bot.store.database import Row, Tx
from bot.store.ids import new_id, next_number
from bot.store.private import Private, open_or_empty
from rules.interest import Actor, Answer, Interest, Reach, Remind, State, may_become
from rules.person import Age


async def add(tx: Tx, private: Private, interest: Interest) -> Interest:
    """Keep a new interest; it is returned with its id and number."""
    number = await next_number(tx, "interest")
    kept = new_id()
    await tx.run(
        "interest_add",
        id=kept,
        number=number,
        person=interest.person,
        hobby=interest.hobby,
        association=interest.association,
        age=interest.age,
        reach=interest.reach,
        state=interest.state,
        now=interest.created_at,
        name=private.seal(interest.name),
        phone=private.seal(interest.phone),
    )
    await _note(tx, kept, interest.state, Actor.PERSON, interest.created_at)
    row = await tx.one("interest_get", id=kept)
    if row is None:
        raise LookupError(kept)
    return read(row, private)


async def of_person(tx: Tx, private: Private, person: int) -> tuple[Interest, ...]:
    """All interests of a person, the oldest first."""
    return tuple(read(row, private) for row in await tx.all("interests_of", person=person))


async def get(tx: Tx, private: Private, interest: int) -> Interest | None:
    """One interest."""
    row = await tx.one("interest_get", id=interest)
    return read(row, private) if row else None


async def get_to_pass_on(tx: Tx, private: Private, interest: int) -> Interest | None:
    """One interest whose name and phone somebody is to be told. Raises `SealError` when they cannot be opened."""
    row = await tx.one("interest_get", id=interest)
    if row is None:
        return None
    name, phone = private.open(row["private_name"]), private.open(row["private_phone"])
    return replace(read(row, private), name=name, phone=phone)


async def become(tx: Tx, interest: Interest, state: State, actor: Actor, now: int, answer: str = "") -> bool:
    """Change the state; an answer given earlier stays until there is another.

    False when its life does not go that way, or somebody else changed it first.
    """
    if not may_become(interest, state):
        return False
    row = await tx.one(
        "interest_become",
        id=interest.id,
        from_state=interest.state,
        state=state,
        answer=answer or interest.answer or "",
        now=now,
    )
    if row is None:
        return False
    await _note(tx, interest.id, state, actor, now)
    return True


async def forget_minors_number(tx: Tx, private: Private, interest: Interest) -> None:
    """A number left for the counsellor is kept for as long as they need it: here, and where it was typed."""
    if interest.age.minor:
        await tx.run("interest_forget_phone", id=interest.id)
        await conversation.forget_number(tx, private, interest.person, interest.phone)


async def _note(tx: Tx, interest: int, state: State, actor: Actor, now: int) -> None:
    await tx.run("interest_event", id=new_id(), interest=interest, now=now, state=state, actor=actor)


def read(row: Row, private: Private) -> Interest:
    """An interest from its row. A name or a phone that cannot be opened is empty: its life goes on without them."""
    return Interest(
        id=row["id"],
        number=row["number"],
        person=row["person_id"],
        hobby=row["hobby"],
        association=row["association"],
        age=Age(row["age"]),
        reach=Reach(row["reach"]),
        state=State(row["state"]),
        answer=Answer(row["answer"]) if row["answer"] else None,
        remind=Remind(row["remind"]),
        created_at=row["created_at"],
        changed_at=row["changed_at"],
        name=open_or_empty(private, row["private_name"]),
        phone=open_or_empty(private, row["private_phone"]),
        hobby_status=row["hobby_status"],
    )
