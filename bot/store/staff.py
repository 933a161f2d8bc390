"""Who is staff with which role, links that make somebody staff, and what staff did and saw."""

from bot.store.database import Row, Tx
from bot.store.ids import new_code, new_id, next_number
from bot.store.private import Private, open_or_empty
from rules.roles import Action, Badge, Colleague, Logged, Role

INVITATION_DAYS = 7
DAY = 24 * 60 * 60 * 1000
CODE_BYTES = 12


async def get(tx: Tx, private: Private, person: int) -> Colleague | None:
    """A person as one of staff."""
    row = await tx.one("staff_get", person=person)
    return _read(row, private) if row else None


async def everybody(tx: Tx, private: Private) -> tuple[Colleague, ...]:
    """All of staff, in the order in which they came."""
    return tuple([_read(row, private) for row in await tx.all("staff_all")])


async def people(tx: Tx) -> dict[int, int]:
    """By the number of each of staff the id of their person."""
    return {row["number"]: row["person_id"] for row in await tx.all("staff_all")}


async def invite(tx: Tx, private: Private, role: Role, name: str, now: int) -> str:
    """A single-use code that makes a chat one of staff's; it works for seven days."""
    code = new_code(CODE_BYTES)
    expires_at = now + INVITATION_DAYS * DAY
    await tx.run("staff_invite", find=private.find(code), role=role, name=private.seal(name), expires_at=expires_at)
    return code


async def use_invitation(tx: Tx, private: Private, code: str, now: int) -> tuple[Role, str] | None:
    """Use a code, once: the role and the name; None when it is not good (any more)."""
    row = await tx.one("staff_invitation_use", find=private.find(code), now=now)
    return (Role(row["role"]), open_or_empty(private, row["private_name"])) if row else None


async def put(tx: Tx, private: Private, person: int, role: Role, name: str, now: int) -> Badge:
    """A person is staff from now on; whoever was already has the new role and name, and keeps their number."""
    known = await tx.one("staff_get", person=person)
    number = known["number"] if known else await next_number(tx, "staff")
    await tx.run("staff_put", person=person, number=number, role=role, since=now, name=private.seal(name))
    return Badge(number, role)


async def remove(tx: Tx, number: int) -> int | None:
    """Somebody is staff no longer: the id of their person, None where nobody was."""
    row = await tx.one("staff_remove", number=number)
    return int(row["person_id"]) if row else None


async def log(tx: Tx, by: int, action: Action, what: str, about: int, now: int, *, did: bool) -> None:
    """Keep what one of staff did, or saw."""
    await tx.run("staff_log_add", id=new_id(), now=now, by=by, action=action, what=what, about=about, did=did)


async def logged(tx: Tx, private: Private, before: int, limit: int) -> tuple[Logged, ...]:
    """What staff did and saw, the newest first, from before an entry."""
    return tuple(
        Logged(
            row["id"],
            row["at"],
            row["by_whom"],
            open_or_empty(private, row["private_name"] or ""),
            Action(row["action"]),
            row["what"],
            row["about"],
            bool(row["did"]),
        )
        for row in await tx.all("staff_log_before", before=before, row_limit=limit)
    )


def _read(row: Row, private: Private) -> Colleague:
    return Colleague(row["number"], open_or_empty(private, row["private_name"]), Role(row["role"]), row["created_at"])
