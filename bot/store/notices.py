"""Notices to associations, and tasks for staff."""

import json
from dataclasses import dataclass, field
from typing import Any

from bot.store.database import Row, Tx
from bot.store.ids import new_id, next_number
from bot.store.private import Private


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
    """A task from its row."""
    details = private.open(row["private_details"])
    return Task(
        row["id"],
        row["number"],
        row["kind"],
        row["interest_id"],
        row["hobby"],
        row["created_at"],
        json.loads(details) if details else {},
    )
