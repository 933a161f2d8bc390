"""Notices to associations, and tasks for staff."""

import json
from dataclasses import dataclass, field
from typing import Any

from bot.store.database import Row, Tx
from bot.store.ids import new_id, next_number
from bot.store.private import Private, SealError

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


async def take_back(tx: Tx, number: int, kind: str, now: int, *, erased: bool = False) -> bool:
    """Whether an association may have been told. What has not left yet does not leave; when the person is `erased`,
    what is on its way is not tried again.
    """
    row = await tx.one("notice_of", number=number, kind=kind)
    if row is None or row["state"] in {"dropped", "failed"}:
        return False
    if row["state"] in {"delivered", "unknown"}:
        return True
    key, told = f"notice:{row['id']}", False
    if row["state"] == "queued":
        cancelled = await tx.one("delivery_cancel_one", key=key, reason="taken back", now=now)
        if cancelled is None:
            if erased:
                await tx.run("delivery_last_try", key=key, now=now)
            return True
        told = cancelled["doubts"] > 0
    await tx.run("notice_become", id=row["id"], from_state=row["state"], state="dropped", now=now)
    return told


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
    }
