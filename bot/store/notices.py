"""Notices to associations, and tasks for staff."""

import json
from dataclasses import dataclass, field
from typing import Any

from bot.store.database import Row, Tx
from bot.store.ids import new_id, next_number
from bot.store.private import Private, SealError
from rules.interest import Interest
from rules.notice import KNOWN, NEW, State, Way, message_of, way_after

NOT_KNOWN = "?"


@dataclass(frozen=True, slots=True)
class Notice:
    """What an association is told about an interest."""

    id: int
    interest: int | None
    number: int
    hobby: int
    association: int
    kind: str


@dataclass(frozen=True, slots=True)
class Task:
    """Something that staff must do."""

    id: int
    number: int
    kind: str
    interest: int | None
    hobby: int | None
    created_at: int
    details: dict[str, Any] = field(default_factory=dict)
    readable: bool = True  # else `details` is what is known without opening anything


async def tell(tx: Tx, *, interest: int | None, number: int, hobby: int, association: int, kind: str, now: int) -> None:
    """An association is to be told something, once."""
    await tx.run(
        "notice_add",
        id=new_id(),
        interest=interest,
        number=number,
        hobby=hobby,
        association=association,
        kind=kind,
        now=now,
    )


async def tell_again(tx: Tx, interest: Interest, kind: str, now: int) -> None:
    """An association is to be told something that it may have been told before."""
    await tx.run("notice_ways_forget", number=interest.number, kind=kind)
    again = await tx.one("notice_again", number=interest.number, kind=kind, new_id=new_id(), now=now)
    if again is None:
        await tell(
            tx,
            interest=interest.id,
            number=interest.number,
            hobby=interest.hobby,
            association=interest.association,
            kind=kind,
            now=now,
        )


async def take_back(tx: Tx, number: int, kind: str, now: int) -> bool:
    """Whether an association was told, or may have been. What has not left yet does not leave; what is on its way is
    not tried again.
    """
    row = await tx.one("notice_of", number=number, kind=kind)
    if row is None:
        return False
    state, became = State(row["state"]), State.DROPPED
    if state is not State.WAITING:
        stopped = await _cancel(tx, row["id"], "taken back", now)
        if state is not State.QUEUED:
            return state in KNOWN
        if stopped is None:
            return True
        became = stopped
    await tx.run("notice_become", id=row["id"], from_state=state, state=became, now=now)
    return became in KNOWN


async def rung(tx: Tx, interest: Interest, now: int) -> None:
    """The association knows of an interest without our mail: one that has not left does not leave any more."""
    row = await tx.one(
        "notice_rung",
        id=new_id(),
        interest=interest.id,
        number=interest.number,
        hobby=interest.hobby,
        association=interest.association,
        now=now,
    )
    known = row or await tx.one("notice_of", number=interest.number, kind=NEW)
    if known is not None:
        await _cancel(tx, known["id"], "told by telephone", now)


async def arrived(tx: Tx, interest: Interest, now: int) -> None:
    """The association has answered it: whatever became of its mail, it is not sent again."""
    row = await tx.one("notice_of", number=interest.number, kind=NEW)
    if row is None or row["state"] in {State.DELIVERED, State.RUNG}:
        return
    await tx.run("notice_become", id=row["id"], from_state=row["state"], state=State.DELIVERED, now=now)
    await _cancel(tx, row["id"], "answered", now)


async def _cancel(tx: Tx, notice: int, reason: str, now: int) -> State | None:
    """Stop whatever of a notice has not left: what it is then, or None when something has left, or is on its way and
    so is only not tried again.
    """
    waited = await tx.all("notice_ways_drop", notice=notice)
    keys = {row["delivery"] for row in await tx.all("notice_ways", notice=notice)}
    if not keys and not waited:
        keys = {_own(notice)}
    stopped = [await _cancel_one(tx, notice, key, reason, now) for key in sorted(keys)]
    states = [state for state in stopped if state is not None]
    if len(states) < len(stopped) or not (states or waited):
        return None
    return State.UNKNOWN if State.UNKNOWN in states else State.DROPPED


def _own(notice: int) -> str:
    """The key of the one mail that a notice is, where nothing is kept of its ways."""
    return f"notice:{notice}"


async def _cancel_one(tx: Tx, notice: int, key: str, reason: str, now: int) -> State | None:
    """One of its messages. A daily mail holds other notices too, which wait for the next one then."""
    cancelled = await tx.one("delivery_cancel_one", key=key, reason=reason, now=now)
    if cancelled is None:
        await tx.run("delivery_last_try", key=key, now=now)
        return None
    if key != _own(notice):
        await tx.run("notice_ways_wait", delivery=key, notice=notice)
    return State.UNKNOWN if cancelled["doubts"] else State.DROPPED


async def way(tx: Tx, notice: Notice) -> Way:
    """How a notice that waits goes on."""
    if notice.kind == NEW or message_of(notice.kind) is not None:  # who writes a message has seen that they were told
        return Way.MAIL
    first = await tx.one("notice_of", number=notice.number, kind=NEW)
    return way_after(State(first["state"]) if first else None)


def read(row: Row) -> Notice:
    """A notice from its row."""
    return Notice(row["id"], row["interest_id"], row["number"], row["hobby"], row["association"], row["kind"])


async def add_task(
    tx: Tx,
    private: Private,
    key: str,
    kind: str,
    now: int,
    *,
    interest: int | None = None,
    hobby: int | None = None,
    details: dict[str, Any] | None = None,
) -> bool:
    """Something for staff to do; False when there is such a task already, open or done."""
    if await tx.one("task_known", key=key):
        return False
    await tx.run(
        "task_add",
        id=new_id(),
        number=await next_number(tx, "task"),
        key=key,
        kind=kind,
        interest=interest,
        hobby=hobby,
        now=now,
        details=private.seal(json.dumps(details, ensure_ascii=False)) if details else "",
    )
    return True


async def open_tasks(tx: Tx, private: Private) -> list[Task]:
    """What staff have to do, the oldest first."""
    return [read_task(row, private) for row in await tx.all("tasks_open")]


def read_task(row: Row, private: Private) -> Task:
    """A task from its row; one whose details cannot be opened is still a task."""
    try:
        details, readable = json.loads(private.open(row["private_details"]) or "{}"), True
    except (SealError, ValueError):
        details, readable = _known(row), False
    return Task(
        row["id"], row["number"], row["kind"], row["interest_id"], row["hobby"], row["created_at"], details, readable
    )


def _known(row: Row) -> dict[str, Any]:
    """What is known of a task beside its details."""
    return {
        "interest": row["interest_number"] or 0,
        "age": row["age"],
        "language": row["language"] or "",
        "place": "",
        "phone": NOT_KNOWN,
        "association": row["association"] or 0,
        "answer": row["answer"] or "",
    }
