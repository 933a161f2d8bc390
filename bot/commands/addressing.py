"""An address of an association turns out to be somebody else's."""

from bot.commands.context import Context
from bot.store import contacts, interests, notices, records
from bot.store.database import Tx
from dialogs.pages.staff import FAILED, WRONG_ADDRESS
from rules.interest import Actor
from rules.life import Event
from rules.notice import NEW, State


async def not_theirs(tx: Tx, context: Context, association: int, find: str, now: int) -> bool:
    """Nothing more goes to the address with this hash, and staff ring the association: about the address, and about
    everybody of whom only that address was told. False when that was said before.
    """
    if not await records.wrong(tx, association, find, now):
        return False
    await tx.run("delivery_cancel", find=find, reason="wrong address", now=now)
    details = {"association": association}
    key = f"{WRONG_ADDRESS}:{association}:{now}"
    await notices.add_task(tx, context.private, key, WRONG_ADDRESS, now, details=details)
    known = context.catalogue.associations.get(association)
    if known and any(one.usable for one in await contacts.of(tx, context.private, known)):
        return True  # others were told too
    for row in await tx.all("interests_told", association=association):
        interest = interests.read(row, context.private)
        notice = await tx.one("notice_of", number=interest.number, kind=NEW)
        if notice is None or notice["state"] != State.DELIVERED:
            continue  # they were rung
        await tx.run("notice_become", id=notice["id"], from_state=State.DELIVERED, state=State.FAILED, now=now)
        await interests.become(tx, context.private, interest, Event.NOT_DELIVERED, Actor.ASSOCIATION, now)
        await notices.add_task(
            tx,
            context.private,
            f"{WRONG_ADDRESS}:{association}:{now}:{interest.number}",
            FAILED,
            now,
            interest=interest.id,
            hobby=interest.hobby,
            details={**details, "interest": interest.number},
        )
    return True
