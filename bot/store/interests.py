"""Interests and their lives."""

import json
from dataclasses import replace

from bot.store import conversation
from bot.store.database import Row, Tx
from bot.store.ids import new_id, next_number
from bot.store.private import Private, open_or_empty
from rules.interest import Actor, Answer, Interest, Reach, Remind, Said, State, Who
from rules.life import Event, after
from rules.person import Age


async def add(tx: Tx, private: Private, interest: Interest, knows: str = "") -> Interest:
    """Keep a new interest; it is returned with its id and number. `knows` is what its person knows of the hobby."""
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
        who=interest.who,
        named=int(interest.named),
        waiting_since=interest.waiting_since,
        knows=knows,
    )
    await _note(tx, kept, interest.state, Actor.PERSON, interest.created_at)
    row = await tx.one("interest_get", id=kept)
    if row is None:
        raise LookupError(kept)
    return read(row, private)


async def of_person(tx: Tx, private: Private, person: int) -> tuple[Interest, ...]:
    """All interests of a person, the oldest first."""
    return tuple(read(row, private) for row in await tx.all("interests_of", person=person))


async def guarded_by(tx: Tx, private: Private, person: int) -> tuple[Interest, ...]:
    """The interests of minors for whom somebody said yes, the oldest first."""
    return tuple(read(row, private) for row in await tx.all("interests_guarded", guardian=person))


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


async def become(
    tx: Tx,
    private: Private,
    interest: Interest,
    event: Event,
    actor: Actor,
    now: int,
    answer: Answer | None = None,
    said: Said | None = None,
) -> Interest | None:
    """Let something happen to an interest: what it is then; an answer given earlier stays until there is another.

    None when its life does not go that way, or somebody else changed it first.
    """
    state = after(interest.state, event, actor)
    if state is None:
        return None
    waiting_since = now if event is Event.ALLOWED else interest.waiting_since
    became = replace(
        interest,
        state=state,
        answer=answer or interest.answer,
        said=interest.said if answer is None else said or Said(),
        waiting_since=waiting_since,
        changed_at=now,
    )
    row = await tx.one(
        "interest_become",
        id=interest.id,
        from_state=interest.state,
        state=state,
        answer=became.answer or "",
        said=_seal(private, became.said),
        waiting_since=waiting_since,
        now=now,
    )
    if row is None:
        return None
    await _note(tx, interest.id, state, actor, now, answer)
    return became


async def take_step(tx: Tx, interest: int, step: str, now: int) -> bool:
    """Whether this step about an interest is to be done now: True once, whatever runs again."""
    return await tx.one("step_take", interest=interest, step=step, now=now) is not None


async def forget_minors_number(tx: Tx, private: Private, interest: Interest) -> None:
    """A number left for the counsellor is kept for as long as they need it: here, and where it was typed."""
    if interest.age.minor:
        await tx.run("interest_forget_phone", id=interest.id)
        await conversation.forget_number(tx, private, interest.person, interest.phone)


async def _note(tx: Tx, interest: int, state: State, actor: Actor, now: int, answer: Answer | None = None) -> None:
    await tx.run(
        "interest_event", id=new_id(), interest=interest, now=now, state=state, actor=actor, answer=answer or ""
    )


def _seal(private: Private, said: Said) -> str:
    kept = said.to_json()
    return private.seal(json.dumps(kept, ensure_ascii=False)) if kept else ""


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
        who=Who(row["who"]),
        named=bool(row["named"]),
        guardian=row["guardian_id"],
        waiting_since=row["waiting_since"],
        municipality=row["municipality"],
        said=Said.from_json(json.loads(open_or_empty(private, row["private_said"]) or "{}")),
    )
