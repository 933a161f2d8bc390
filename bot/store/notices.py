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


async def take_back(tx: Tx, number: int, kind: str, now: int) -> bool:
    """Whether an association was told, or may have been. What has not left yet does not leave; what is on its way is
    not tried again.
    """
    row = await tx.one("notice_of", number=number, kind=kind)
    if row is None:
        return False
    state, became = State(row["state"]), State.DROPPED
    if state not in {State.WAITING, State.QUEUED}:
        return state in KNOWN
    if state is State.QUEUED:
        cancelled = await _cancel(tx, row["id"], "taken back", now)
        if cancelled is None:
            return True
        became = State.UNKNOWN if cancelled["doubts"] else State.DROPPED
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
    if row is not None:
        await _cancel(tx, row["id"], "told by telephone", now)


async def _cancel(tx: Tx, notice: int, reason: str, now: int) -> Row | None:
    """Stop a notice's mail; None when there is none that can be stopped: one on its way is not tried again."""
    key = f"notice:{notice}"
    cancelled = await tx.one("delivery_cancel_one", key=key, reason=reason, now=now)
    if cancelled is None:
        await tx.run("delivery_last_try", key=key, now=now)
    return cancelled


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
